//! What is tailored out leaves every number, is listed with who and why, and comes back as it was.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::lianheng;
use serde_json::{Value, json};

const PACK: &str = "gbt-43698-2024";

fn in_folder(tailoring: Value) -> tempfile::TempDir {
    let mut file = json!({
        "format": "lianheng-answers/1",
        "organisation": { "name": { "zh-CN": "某单位", "en": "An operator" } },
        "subject": { "kind": "organisation", "name": { "zh-CN": "某系统", "en": "A system" } },
        "assessed_on": "2026-11-20",
        "packs": [PACK],
        "objects": { "suppliers": [{ "id": "sup-a", "name": { "zh-CN": "甲", "en": "A" } }] },
        "answers": [
            { "requirement": "gbt-43698-2024/8.1-1", "verdict": "nonconform", "note": "…" },
            { "requirement": "gbt-43698-2024/7.1.1-5", "verdict": "partial" },
            { "requirement": "gbt-43698-2024/7.1.1-1", "verdict": "conform" },
            { "question": "supplier/DEP-U1", "value": "versions_only", "about": { "supplier": "sup-a" } }
        ]
    });
    if !tailoring.is_null() {
        file["tailoring"] = tailoring;
    }
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("answers.json"), file.to_string()).expect("a file");
    folder
}

fn json_of(folder: &tempfile::TempDir, arguments: &[&str]) -> Value {
    let mut all = arguments.to_vec();
    all.extend(["--answers", "answers.json", "--json"]);
    let ran = lianheng(folder.path(), &all);
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

fn assess(tailoring: Value) -> Value {
    json_of(&in_folder(tailoring), &["assess"])
}

fn left_out(assessment: &Value) -> Vec<String> {
    let rows = assessment["tailored_out"].as_array().expect("a list");
    rows.iter()
        .map(|row| row["requirement"].as_str().expect("an id").to_owned())
        .collect()
}

fn requirements() -> Vec<Value> {
    let folder = tempfile::tempdir().expect("a folder");
    let ran = lianheng(folder.path(), &["packs", "show", PACK, "--json"]);
    let pack: Value = serde_json::from_str(&ran.out).expect("JSON");
    pack["requirements"].as_array().expect("a list").clone()
}

#[test]
fn without_tailoring_everything_is_asked_for() {
    let assessment = assess(Value::Null);
    assert!(assessment["tailoring"].is_null());
    assert!(left_out(&assessment).is_empty());
    assert_eq!(
        assessment["totals"][0]["applicable"],
        requirements().len(),
        "nobody left anything out"
    );
}

#[test]
fn each_scenario_switches_on_its_recommended_items() {
    let with = |scenario: &str| {
        let decided = json!({ "decided_by": "Lead", "reason": "Declared.", "scenario": scenario });
        left_out(&assess(decided))
    };
    let core = ["7.1.3-5", "7.1.3-6", "7.1.3-7", "7.1.5-3"].map(|id| format!("{PACK}/{id}"));
    let mut all = vec![format!("{PACK}/7.1.1-5")];
    all.extend(core.clone());
    assert_eq!(with("ordinary"), all);
    assert_eq!(with("important"), core);
    assert!(with("core").is_empty());
}

#[test]
fn a_side_leaves_out_exactly_what_binds_the_other() {
    let decided = json!({
        "decided_by": "Lead", "reason": "We sell none.", "sides": [{ "pack": PACK, "sides": ["acquirer"] }],
    });
    let assessment = assess(decided);
    let bound: Vec<String> = requirements()
        .iter()
        .filter(|row| row["role"] == "supplier")
        .map(|row| row["id"].as_str().expect("an id").to_owned())
        .collect();
    assert!(!bound.is_empty());
    assert_eq!(left_out(&assessment), bound);
    for row in assessment["tailored_out"].as_array().expect("a list") {
        assert_eq!(
            (&row["ground"], &row["reason"]),
            (&json!("side"), &json!("We sell none."))
        );
    }
    let clauses = assessment["clauses"].as_array().expect("a list");
    assert!(
        clauses.iter().all(|clause| clause["clause"] != "8"),
        "a clause with nothing left is gone"
    );
}

#[test]
fn what_is_left_out_leaves_numbers_gaps_findings_and_suggestions_but_not_the_list() {
    let decided = json!({
        "decided_by": "Lead", "decided_on": "2026-11-02", "reason": "As planned.",
        "excluded": [
            { "clause": format!("{PACK}/8"), "reason": "Group centre judges suppliers." },
            { "requirement": format!("{PACK}/7.1.1-5"), "reason": "No second unit.", "decided_by": "Director" },
        ],
    });
    let folder = in_folder(decided);
    let (whole, tailored) = (assess(Value::Null), json_of(&folder, &["assess"]));
    let gone = left_out(&tailored);
    let asked = |assessment: &Value| assessment["totals"][0]["applicable"].as_u64().expect("u64");
    assert_eq!(asked(&tailored) + gone.len() as u64, asked(&whole));
    for list in ["gaps", "findings", "suggestions"] {
        for row in tailored[list].as_array().expect("a list") {
            let id = row["requirement"].as_str().expect("an id");
            assert!(!gone.iter().any(|one| one == id), "{list} holds {id}");
        }
        let held = |assessment: &Value| assessment[list].as_array().expect("a list").len();
        assert!(
            list == "findings" || held(&tailored) < held(&whole),
            "{list}"
        );
    }
    let row = |id: &str| {
        let rows = tailored["tailored_out"].as_array().expect("a list");
        rows.iter()
            .find(|row| row["requirement"] == id)
            .expect("listed")
            .clone()
    };
    let unit = row("gbt-43698-2024/7.1.1-5");
    assert_eq!(
        (&unit["decided_by"], &unit["reason"], &unit["judged"]),
        (
            &json!("Director"),
            &json!("No second unit."),
            &json!("partial")
        )
    );
    assert_eq!(row("gbt-43698-2024/8.1-1")["decided_by"], "Lead");

    let explained = json_of(&folder, &["explain", "gbt-43698-2024/8.1-1"]);
    assert_eq!(explained["tailored_out"]["ground"], "decision");
    assert!(explained["requirement"].is_null());
    let report = folder.path().join("report.json");
    let ran = lianheng(
        folder.path(),
        &[
            "report",
            "--answers",
            "answers.json",
            "--format",
            "json",
            "--out",
            "report.json",
        ],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let report: Value =
        serde_json::from_slice(&std::fs::read(report).expect("a file")).expect("JSON");
    let listed = report["method"]["tailoring"]["left_out"]
        .as_array()
        .expect("a list");
    assert_eq!(listed.len(), gone.len());
}

#[test]
fn an_object_kind_that_is_not_asked_about_suggests_nothing() {
    let about = |kinds: Value| {
        let decided = json!({ "decided_by": "Lead", "reason": "This year.", "objects": kinds });
        assess(decided)["suggestions"]
            .as_array()
            .expect("a list")
            .len()
    };
    assert_eq!(about(json!(["product-in-system"])), 0);
    assert!(about(json!(["supplier"])) > 0);
}
