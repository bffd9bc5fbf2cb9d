//! Answers to questions count in every standard, with their reasons. T1 to T3 are the patterns of July 2024.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::lianheng;
use serde_json::{Value, json};

/// An operator with a kernel-level agent of a single supplier on a core system.
fn file(answers: Value) -> Value {
    json!({
        "format": "lianheng-answers/1",
        "organisation": { "name": { "zh-CN": "某单位", "en": "An operator" }, "sector": "energy" },
        "subject": { "kind": "organisation", "name": { "zh-CN": "某系统", "en": "A system" } },
        "assessed_on": "2026-11-20",
        "packs": ["gbt-43698-2024", "gbt-39204-2022", "nist-ssdf-1.1", "nist-ssdf-1.2-draft"],
        "objects": {
            "suppliers": [
                { "id": "sup-a", "name": { "zh-CN": "甲", "en": "A" } },
                { "id": "sup-b", "name": { "zh-CN": "乙", "en": "B" } }
            ],
            "systems": [
                { "id": "sys-core", "name": { "zh-CN": "核心", "en": "Core" }, "criticality": "core" },
                { "id": "sys-office", "name": { "zh-CN": "办公", "en": "Office" }, "criticality": "general" }
            ],
            "products": [
                { "id": "prd-agent", "name": { "zh-CN": "代理", "en": "Agent" }, "supplier": "sup-a",
                  "kernel_privilege": true, "auto_update": true, "single_source": true, "alternate": "prd-second",
                  "deployments": [ { "system": "sys-core", "hosts": 120 }, { "system": "sys-office", "hosts": 900 } ] },
                { "id": "prd-second", "name": { "zh-CN": "备选", "en": "Second" }, "supplier": "sup-a" }
            ]
        },
        "answers": answers
    })
}

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new(answers: Value) -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(
            folder.path().join("answers.json"),
            file(answers).to_string(),
        )
        .expect("a file");
        Desk { folder }
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.extend(["--answers", "answers.json", "--json"]);
        let ran = lianheng(self.folder.path(), &all);
        assert_eq!(ran.code, 0, "{}", ran.err);
        serde_json::from_str(&ran.out).expect("JSON")
    }

    fn refused(&self) -> String {
        let ran = lianheng(
            self.folder.path(),
            &["assess", "--answers", "answers.json", "--lang", "en"],
        );
        assert_eq!(ran.code, 3, "{}", ran.out);
        ran.err
    }
}

/// The gaps that an answer to `question` is a reason of.
fn gaps_because_of<'a>(assessment: &'a Value, question: &str) -> Vec<&'a Value> {
    let gaps = assessment["gaps"].as_array().expect("gaps");
    let named = |gap: &&Value| {
        let because = gap["because"].as_array().expect("reasons");
        because
            .iter()
            .any(|reason| reason["question"] == question && reason["verdict"] != "conform")
    };
    gaps.iter().filter(named).collect()
}

fn requirements(gaps: &[&Value]) -> Vec<String> {
    gaps.iter()
        .map(|gap| gap["requirement"].as_str().expect("an id").to_owned())
        .collect()
}

fn about_agent(question: &str, value: &str) -> Value {
    json!({ "question": question, "value": value, "about": { "product": "prd-agent", "system": "sys-core" } })
}

#[test]
fn t1_staging_for_binaries_but_not_for_content_is_a_pressing_gap_that_names_the_questions() {
    let of_supplier = |question: &str, value: &str| json!({ "question": question, "value": value, "about": { "supplier": "sup-a" } });
    let desk = Desk::new(json!([
        of_supplier("supplier/DEP-U1", "versions_only"),
        of_supplier("supplier/DEP-U4", "versions_only"),
    ]));
    let assessment = desk.json(&["assess"]);
    for question in ["supplier/DEP-U1", "supplier/DEP-U4"] {
        let gaps = gaps_because_of(&assessment, question);
        assert!(!gaps.is_empty(), "{question} leads to no gap");
        // Kernel privilege, automatic updates and a single source on a core system: 3 × (1 + 3) at least.
        assert!(
            gaps.iter().all(|gap| gap["priority"].as_u64() >= Some(12)),
            "{gaps:#?}"
        );
        assert!(gaps.iter().all(|gap| gap["basis"] == "suggested"));
        assert!(gaps.iter().all(|gap| {
            gap["affects"]
                .as_array()
                .expect("ids")
                .contains(&json!("prd-agent"))
        }));
    }
}

#[test]
fn t2_rings_for_versions_only_leave_update_control_partial() {
    let desk = Desk::new(json!([
        about_agent("deployment/DEP-A3", "versions_only"),
        about_agent("deployment/DEP-B8", "versions_only"),
    ]));
    let assessment = desk.json(&["assess"]);
    assert!(
        requirements(&gaps_because_of(&assessment, "deployment/DEP-A3"))
            .contains(&"gbt-43698-2024/7.2.4-12".to_owned())
    );
    assert!(
        requirements(&gaps_because_of(&assessment, "deployment/DEP-B8"))
            .contains(&"gbt-39204-2022/7.6.3".to_owned())
    );
}

#[test]
fn t3_no_offline_rollback_drill_leaves_recovery_open() {
    let desk = Desk::new(json!([
        about_agent("deployment/DEP-B10", "none"),
        about_agent("deployment/DEP-C7", "none"),
    ]));
    let assessment = desk.json(&["assess"]);
    for question in ["deployment/DEP-B10", "deployment/DEP-C7"] {
        let gaps = gaps_because_of(&assessment, question);
        assert!(requirements(&gaps).contains(&"gbt-43698-2024/7.2.4-9".to_owned()));
        let recovery = gaps
            .iter()
            .find(|gap| gap["requirement"] == "gbt-43698-2024/7.2.4-9")
            .expect("the gap");
        assert_eq!(recovery["verdict"], "nonconform");
        assert_eq!(recovery["major_risk"], true);
    }
}

#[test]
fn the_worst_object_decides_and_is_named() {
    let at = |system: &str, value: &str| {
        json!({
            "question": "deployment/DEP-B10", "value": value, "about": { "product": "prd-agent", "system": system }
        })
    };
    let desk = Desk::new(json!([
        at("sys-office", "rehearsed_offline"),
        at("sys-core", "documented")
    ]));
    let assessment = desk.json(&["assess"]);
    let suggestion = assessment["suggestions"]
        .as_array()
        .and_then(|all| {
            all.iter()
                .find(|one| one["requirement"] == "gbt-43698-2024/7.2.4-9")
        })
        .expect("a suggestion");
    assert_eq!(suggestion["verdict"], "partial");
    assert_eq!(suggestion["pulled_down_by"], json!(["prd-agent@sys-core"]));
    assert_eq!(suggestion["because"].as_array().map(Vec::len), Some(2));
    let total = &assessment["totals"][0];
    assert!(total["suggested"].as_u64() >= Some(1));
}

#[test]
fn a_person_confirms_or_overrides_and_everything_is_kept() {
    let judged = |verdict: &str, more: Value| {
        let mut answer = json!({ "requirement": "gbt-43698-2024/7.2.4-9", "verdict": verdict });
        answer
            .as_object_mut()
            .expect("an object")
            .extend(more.as_object().expect("an object").clone());
        let desk = Desk::new(json!([
            about_agent("deployment/DEP-B10", "documented"),
            answer
        ]));
        desk.json(&["explain", "gbt-43698-2024/7.2.4-9"])["requirement"].clone()
    };
    let confirmed = judged("partial", json!({ "suggested": "partial" }));
    assert_eq!(
        (&confirmed["basis"], &confirmed["suggested"]),
        (&json!("confirmed"), &json!("partial"))
    );
    let overridden = judged("nonconform", json!({ "reason": "现场未见记录" }));
    assert_eq!(overridden["basis"], "overridden");
    assert_eq!(overridden["verdict"], "nonconform");
    assert_eq!(overridden["because"][0]["question"], "deployment/DEP-B10");
    assert_eq!(overridden["reason"], "现场未见记录");
    let findings = |explained: &Value| explained["findings"].to_string();
    assert!(!findings(&overridden).contains("no reason is given"));
    assert!(findings(&judged("nonconform", json!({}))).contains("no reason is given"));
    // Confirmed when the questions suggested conform; now they suggest partial.
    let stale = judged("conform", json!({ "suggested": "conform", "reason": "…" }));
    assert!(findings(&stale).contains("Look at it again"));
    assert_eq!(stale["verdict"], "conform", "never changed silently");
}

#[test]
fn an_answer_without_an_object_is_about_the_whole_subject() {
    let desk = Desk::new(json!([{ "question": "deployment/DEP-B8", "value": "no" }]));
    let assessment = desk.json(&["assess"]);
    assert!(!gaps_because_of(&assessment, "deployment/DEP-B8").is_empty());
}

#[test]
fn wrong_answers_to_questions_are_refused_with_place_and_cure() {
    let refused = |answer: Value| Desk::new(json!([answer])).refused();
    let about = json!({ "product": "prd-agent", "system": "sys-core" });
    let cases = [
        (
            json!({ "question": "deployment/DEP-Z9", "value": "none" }),
            "no question",
        ),
        (
            json!({ "question": "deployment/DEP-B8", "value": "sometimes" }),
            "all_update_types",
        ),
        (
            json!({ "question": "deployment/DEP-B8", "value": 3 }),
            "does not take",
        ),
        (json!({ "question": "deployment/DEP-B8" }), "value"),
        (
            json!({ "question": "deployment/DEP-B8", "value": "no", "about": { "supplier": "sup-a" } }),
            "wrong object",
        ),
        (
            json!({ "question": "deployment/DEP-B8", "value": "no", "about": { "product": "prd-x", "system": "sys-core" } }),
            "prd-x",
        ),
        (
            json!({ "question": "supplier/DEP-U1", "value": "none", "about": about }),
            "wrong object",
        ),
        (
            json!({ "question": "deployment/DEP-B8", "value": "no", "verdict": "conform" }),
            "not to both",
        ),
        (
            json!({ "requirement": "gbt-43698-2024/7.2.4-9" }),
            "verdict",
        ),
        (json!({ "note": "…" }), "not to both"),
    ];
    for (answer, words) in cases {
        let err = refused(answer.clone());
        assert!(err.contains(words), "{answer}: {err}");
        assert!(err.starts_with("answers.json:1:"), "{err}");
    }
    let twice = json!({ "question": "deployment/DEP-B8", "value": "no" });
    assert!(
        Desk::new(json!([twice, twice]))
            .refused()
            .contains("already")
    );
}

#[test]
fn a_preview_shows_what_is_asked_and_counts_what_is_hidden() {
    let empty = tempfile::tempdir().expect("a folder");
    let ran = lianheng(
        empty.path(),
        &["questionnaire", "preview", "deployment", "--json"],
    );
    let fresh: Value = serde_json::from_str(&ran.out).expect("JSON");
    let ids = |preview: &Value| -> Vec<String> {
        let questions = preview["objects"][0]["questions"]
            .as_array()
            .expect("questions");
        questions
            .iter()
            .map(|question| question["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let shown = ids(&fresh);
    let all = lianheng(
        empty.path(),
        &["packs", "show", "questionnaires/deployment", "--json"],
    );
    let all: Value = serde_json::from_str(&all.out).expect("JSON");
    let hidden = all["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .find(|question| {
            let id = question["id"].as_str().expect("an id");
            !question["scale"].is_null() && !shown.contains(&id.to_owned())
        })
        .expect("some question waits for an answer");
    let scale = all["scales"]
        .as_array()
        .and_then(|scales| scales.iter().find(|scale| scale["id"] == hidden["scale"]))
        .expect("its scale");
    let first = scale["values"][0]["id"].clone();
    let value = if hidden["kind"] == "multiple" {
        json!([first])
    } else {
        first
    };
    let desk = Desk::new(json!([{ "question": hidden["id"], "value": value }]));
    let preview = desk.json(&["questionnaire", "preview", "deployment"]);
    assert_eq!(preview["objects"][0]["hidden_answers"], 1);
    assert_eq!(preview["objects"][0]["answered"], 0);
    assert_eq!(
        desk.json(&["assess"])["suggestions"],
        json!([]),
        "a hidden answer has no effect"
    );
}

#[test]
fn answers_that_contradict_each_other_or_the_inventory_are_pointed_at() {
    let found = |answers: Value| -> Vec<String> {
        let assessment = Desk::new(answers).json(&["assess"]);
        let rows = assessment["contradictions"]
            .as_array()
            .expect("a list")
            .clone();
        rows.iter()
            .map(|row| {
                assert_eq!(row["object"], "prd-agent@sys-core");
                row["rule"].as_str().expect("a rule").to_owned()
            })
            .collect()
    };
    let b8 = about_agent("deployment/DEP-B8", "versions_only");
    let content = about_agent("deployment/DEP-A9", "direct_unstoppable");
    assert_eq!(found(json!([b8, content])), ["rings-without-content"]);
    let rehearsed = about_agent("deployment/DEP-B10", "rehearsed_offline");
    assert_eq!(found(json!([rehearsed])), ["rehearsed-without-date"]);
    let dated = json!({
        "question": "deployment/DEP-D1", "value": "2026-05-01", "about": { "product": "prd-agent", "system": "sys-core" }
    });
    assert!(found(json!([rehearsed, dated])).is_empty());
    // The inventory says kernel privilege.
    assert_eq!(
        found(json!([about_agent("deployment/DEP-A8", "ordinary")])),
        ["privilege-differs"]
    );
    let boot = about_agent("deployment/DEP-A8", "boot_kernel");
    assert_eq!(
        found(json!([boot, about_agent("deployment/DEP-A5", "none")])),
        ["kernel-not-registered"]
    );
    assert_eq!(
        found(json!([about_agent("deployment/DEP-A6", "planned")])),
        ["alternate-of-same-supplier"]
    );
    let all_at_once = json!({
        "question": "deployment/DEP-B14", "value": 100, "about": { "product": "prd-agent", "system": "sys-core" }
    });
    assert_eq!(
        found(json!([
            about_agent("deployment/DEP-B8", "all_update_types"),
            all_at_once
        ])),
        ["one-ring-for-all"]
    );
}
