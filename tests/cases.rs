//! Scored assessments, one folder a case: `answers.json`, `arguments.txt` (more arguments of `assess`), `expected.json`: the totals, gaps and findings
//! that must come out. Digests and texts are left out; they change with the content.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::{case_folders, compare, lianheng};
use serde_json::{Value, json};

fn reduced(assessment: &Value) -> Value {
    let rows = |key: &str, keep: &[&str]| -> Vec<Value> {
        let rows = assessment[key].as_array().expect("a list");
        rows.iter()
            .map(|row| {
                keep.iter()
                    .map(|name| ((*name).to_owned(), row[*name].clone()))
                    .collect()
            })
            .collect()
    };
    json!({
        "model": { "id": assessment["model"]["id"], "version": assessment["model"]["version"] },
        "totals": rows("totals", &[
            "pack", "applicable", "conform", "partial", "nonconform", "not_applicable", "unanswered", "score_bp", "conclusion", "major_risks",
        ]),
        "clauses_not_full": rows("clauses", &["clause", "applicable", "score_bp"])
            .into_iter()
            .filter(|row| row["score_bp"] != 0 && !row["score_bp"].is_null())
            .collect::<Vec<_>>(),
        "gaps": rows("gaps", &["requirement", "verdict", "priority", "factors", "gain_bp"]),
        "findings": rows("findings", &["rule", "requirement"]),
        "tailored_out": rows("tailored_out", &["requirement", "ground", "decided_by", "judged"]),
    })
}

#[test]
fn every_case_scores_as_reviewed() {
    let mut differences = Vec::new();
    for folder in case_folders("cases") {
        let more = std::fs::read_to_string(folder.join("arguments.txt")).unwrap_or_default();
        let mut arguments = vec!["assess", "--answers", "answers.json", "--json"];
        arguments.extend(more.split_whitespace());
        let ran = lianheng(&folder, &arguments);
        assert_eq!(ran.code, 0, "{}: {}", folder.display(), ran.err);
        let assessment: Value = serde_json::from_str(&ran.out).expect("JSON");
        let mut found = serde_json::to_string_pretty(&reduced(&assessment)).expect("JSON");
        found.push('\n');
        differences.extend(compare(&folder.join("expected.json"), &found));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}
