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

#[test]
fn a_single_question_is_shown_with_its_values_and_what_they_suggest() {
    let folder = tempfile::tempdir().expect("a folder");
    let shown = |id: &str| -> Value {
        let ran = lianheng(folder.path(), &["packs", "show", id, "--json"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        serde_json::from_str(&ran.out).expect("JSON")
    };
    let whole = shown("supplier");
    for id in ["supplier/SUP-12", "deployment/DEP-B8"] {
        let question = shown(id);
        assert_eq!(question["id"], id);
        assert_eq!(question, shown(&format!("questionnaires/{id}")));
        let values: Vec<&str> = question["values"]
            .as_array()
            .expect("values")
            .iter()
            .map(|value| value["id"].as_str().expect("an id"))
            .collect();
        let verdicts = question["supports"][0]["verdicts"].as_object();
        let judged: Vec<&str> = verdicts
            .expect("verdicts")
            .keys()
            .map(String::as_str)
            .collect();
        let mut sorted = values.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, judged, "{id}: a verdict for every value");
        let text = lianheng(folder.path(), &["packs", "show", id, "--lang", "bilingual"]).out;
        for part in ["text", "help", "why", "evidence"] {
            for lang in ["zh-CN", "en"] {
                let sentence = question[part][lang].as_str().expect("a text");
                assert!(text.contains(sentence), "{id}: no {part} in {lang}");
            }
        }
        assert!(values.iter().all(|value| text.contains(value)));
    }
    // The same as in the whole questionnaire.
    let one = shown("supplier/SUP-48");
    let all = whole["questions"].as_array().expect("questions");
    let same = all.iter().find(|question| question["id"] == one["id"]);
    assert_eq!(same.expect("it is there")["supports"], one["supports"]);
    let alone: Vec<&Value> = one["values"]
        .as_array()
        .expect("values")
        .iter()
        .filter(|value| value["exclusive"] == true)
        .map(|value| &value["id"])
        .collect();
    assert_eq!(alone, [&json!("none")]);
}

#[test]
fn every_multiple_question_says_which_value_is_chosen_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut scales = 0;
    for id in ["supplier", "deployment"] {
        let ran = lianheng(folder.path(), &["packs", "show", id, "--json"]);
        let pack: Value = serde_json::from_str(&ran.out).expect("JSON");
        let questions = pack["questions"].as_array().expect("questions");
        for scale in pack["scales"].as_array().expect("scales") {
            let several = questions
                .iter()
                .any(|question| question["scale"] == scale["id"] && question["kind"] == "multiple");
            scales += usize::from(several);
            for value in scale["values"].as_array().expect("values") {
                let criteria = value["criteria"]["en"].as_str().expect("a text");
                let says_so = criteria.contains("this alone") || criteria.contains("one alone");
                assert_eq!(
                    value["exclusive"],
                    several && says_so,
                    "{id}: {} {}",
                    scale["id"],
                    value["id"]
                );
                assert_eq!(several && value["id"] == "none", several && says_so);
            }
        }
    }
    assert_eq!(scales, 20);
}

#[test]
fn results_per_object_say_who_was_asked_and_who_pulls_down() {
    let at = |system: &str, question: &str, value: &str| {
        json!({
            "question": question, "value": value, "about": { "product": "prd-agent", "system": system }
        })
    };
    let desk = Desk::new(json!([
        at("sys-core", "deployment/DEP-B10", "none"),
        at("sys-core", "deployment/DEP-A8", "ordinary"),
        at("sys-office", "deployment/DEP-B10", "documented"),
        at("sys-office", "deployment/DEP-B8", "versions_only"),
        { "question": "supplier/DEP-U1", "value": "versions_only", "about": { "supplier": "sup-a" } },
    ]));
    let assessment = desk.json(&["assess"]);
    let objects = assessment["objects"].as_array().expect("objects");
    let keys: Vec<&str> = objects
        .iter()
        .map(|object| object["object"].as_str().expect("a key"))
        .collect();
    assert_eq!(
        keys,
        ["sup-a", "prd-agent@sys-core", "prd-agent@sys-office"]
    );
    let [supplier, core, office] = objects.as_slice() else {
        panic!("three objects");
    };
    assert_eq!(supplier["name"], json!({ "zh-CN": "甲", "en": "A" }));
    assert_eq!(core["name"]["en"], "Agent in Core");
    assert_eq!(core["name"]["zh-CN"], "核心中的代理");
    assert_eq!(core["contradictions"], json!(["privilege-differs"]));
    assert_eq!(
        (&core["answered"], &core["product"]),
        (&json!(2), &json!("prd-agent"))
    );
    let recovery = json!("gbt-43698-2024/7.2.4-9");
    let has = |object: &Value, list: &str| {
        let ids = object[list].as_array().expect("ids");
        ids.contains(&recovery)
    };
    assert!(has(core, "pulled_down") && has(core, "pulled_down_alone"));
    assert!(!has(office, "pulled_down"), "core is worse");
    let coverage = &assessment["object_coverage"];
    assert_eq!(coverage["suppliers"], 2);
    assert_eq!(coverage["suppliers_answered"], 1);
    assert_eq!(coverage["deployments"], 2);
    assert_eq!(coverage["deployments_answered"], 2);
    // The same in the report, where the clause and the deciding questions stand too.
    let report = {
        let arguments = ["report", "--format", "json", "--out", "report.json"];
        let mut all = arguments.to_vec();
        all.extend(["--answers", "answers.json"]);
        let ran = lianheng(desk.folder.path(), &all);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let text = std::fs::read_to_string(desk.folder.path().join("report.json"));
        serde_json::from_str::<Value>(&text.expect("the report")).expect("JSON")
    };
    let row = &report["objects"]["rows"][1];
    assert_eq!(row["name"], core["name"]);
    let down = row["pulled_down"].as_array().expect("rows");
    assert_eq!(
        down.len(),
        core["pulled_down"].as_array().expect("ids").len()
    );
    let down = down.iter().find(|down| down["requirement"] == recovery);
    let down = down.expect("the row");
    assert_eq!(down["questions"], json!(["deployment/DEP-B10"]));
    assert_eq!(
        (&down["verdict"], &down["alone"]),
        (&json!("nonconform"), &json!(true))
    );
    // Without answers to questions there is nothing to tell.
    assert_eq!(Desk::new(json!([])).json(&["assess"])["objects"], json!([]));
}
