//! The sample: it opens, it tells the story its README tells, and its deliberate defects are found, no more and no fewer.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::{lianheng, root};
use serde_json::Value;

fn sample() -> Value {
    let ran = lianheng(
        &root(),
        &[
            "assess",
            "--answers",
            "standards/sample/answers.json",
            "--json",
        ],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

#[test]
fn totals_add_up_and_every_pack_is_there() {
    let sample = sample();
    let totals = sample["totals"].as_array().expect("totals");
    assert_eq!(totals.len(), 3);
    for total in totals {
        let number = |key: &str| total[key].as_u64().expect("a count");
        let judged = number("conform") + number("partial") + number("nonconform");
        assert_eq!(number("applicable"), judged + number("unanswered"));
        let score = (2 * (2 * number("conform") + number("partial")) * 10_000
            + 2 * number("applicable"))
            / (2 * 2 * number("applicable"));
        assert_eq!(number("score_bp"), score, "the score by pencil");
    }
}

#[test]
fn the_findings_are_the_defects_the_readme_lists() {
    let sample = sample();
    let readme =
        std::fs::read_to_string(root().join("standards/sample/README.md")).expect("the README");
    let findings = sample["findings"].as_array().expect("findings");
    assert!(findings.len() >= 10);
    for finding in findings {
        let id = finding["requirement"].as_str().expect("an id");
        assert!(
            readme.contains(id),
            "{id} ({}) is not in the README",
            finding["rule"]
        );
    }
}

#[test]
fn a_number_is_explained_down_to_the_answer() {
    let total = lianheng(
        &root(),
        &[
            "explain",
            "--answers",
            "standards/sample/answers.json",
            "total",
            "--json",
        ],
    );
    let total: Value = serde_json::from_str(&total.out).expect("JSON");
    for pack in total["packs"].as_array().expect("packs") {
        let sum = |key: &str| -> u64 {
            pack["terms"]
                .as_array()
                .expect("terms")
                .iter()
                .map(|term| term[key].as_u64().expect("a number"))
                .sum()
        };
        let (earned, possible) = (sum("earned"), sum("possible"));
        assert_eq!(
            pack["score_bp"].as_u64().expect("a score"),
            (2 * earned * 10_000 + possible) / (2 * possible)
        );
    }
    let one = lianheng(
        &root(),
        &[
            "explain",
            "--answers",
            "standards/sample/answers.json",
            "gbt-43698-2024/7.2.4-9",
            "--json",
        ],
    );
    let one: Value = serde_json::from_str(&one.out).expect("JSON");
    let requirement = &one["requirement"];
    let factor = |name: &str| requirement["factors"][name].as_u64().expect("a factor");
    assert_eq!(
        requirement["priority"].as_u64().expect("a priority"),
        factor("weight") * factor("shortfall") * factor("criticality") * factor("exposure")
    );
    assert_eq!(requirement["counts_in"].as_array().expect("nodes").len(), 4);
}

#[test]
fn a_path_with_chinese_characters_and_spaces_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("二〇二六 年度 自评估");
    std::fs::create_dir_all(place.join("证据 材料")).expect("a folder");
    std::fs::write(place.join("证据 材料/任命 文件.txt"), "任命").expect("a file");
    let answers = r#"{
      "format": "lianheng-answers/1",
      "organisation": { "name": { "zh-CN": "某单位", "en": "An operator" } },
      "subject": { "kind": "system", "name": { "zh-CN": "某系统", "en": "A system" } },
      "assessed_on": "2026-11-20",
      "packs": ["gbt-43698-2024"],
      "answers": [ { "requirement": "gbt-43698-2024/7.1.1-1", "verdict": "conform", "evidence": [ { "path": "证据 材料/任命 文件.txt" } ] } ]
    }"#;
    std::fs::write(place.join("答卷 一.json"), answers).expect("a file");
    let ran = lianheng(
        &place,
        &[
            "report",
            "--answers",
            "答卷 一.json",
            "--out",
            "报告 一.pdf",
            "--lang",
            "zh-CN",
        ],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        std::fs::read(place.join("报告 一.pdf"))
            .expect("a report")
            .starts_with(b"%PDF")
    );
    let ran = lianheng(&place, &["assess", "--answers", "答卷 一.json", "--json"]);
    let assessment: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        assessment["findings"].as_array().expect("findings").len(),
        0
    );
    assert_eq!(assessment["totals"][0]["unanswered"], 75);
}

#[test]
fn the_questionnaires_tell_the_story_the_readme_tells() {
    let sample = sample();
    let readme =
        std::fs::read_to_string(root().join("standards/sample/README.md")).expect("the README");
    let rows = |key: &str| sample[key].as_array().expect("a list").clone();
    let objects = rows("objects");
    let object = |key: &str| {
        let found = objects.iter().find(|one| one["object"] == key);
        found.expect("an object").clone()
    };
    let pulls = |object: &Value, requirement: &str| {
        let down = object["pulled_down"].as_array().expect("ids");
        down.iter().any(|id| id == requirement)
    };
    // T1 at the supplier, T2 in every system, T3 where no rollback was rehearsed.
    let liyue = object("sup-liyue");
    assert!(pulls(&liyue, "gbt-39204-2022/7.9-f"));
    let down = liyue["pulled_down"].as_array().expect("ids").len();
    assert!(readme.contains(&format!("{down} 个要求项")));
    assert!(readme.contains(&format!("worst on {down} requirements")));
    let core = object("prd-agent@sys-ems");
    assert!(pulls(&core, "gbt-39204-2022/7.6.3") && pulls(&core, "gbt-43698-2024/7.2.4-9"));
    assert!(!pulls(
        &object("prd-agent@sys-oms"),
        "gbt-43698-2024/7.2.4-9"
    ));
    let recovery = rows("suggestions")
        .into_iter()
        .find(|one| one["requirement"] == "gbt-43698-2024/7.2.4-9")
        .expect("a suggestion");
    assert_eq!(
        recovery["pulled_down_by"],
        serde_json::json!(["prd-agent@sys-ems"])
    );
    // Everybody is asked something, and every kind of basis is there.
    let coverage = &sample["object_coverage"];
    assert_eq!(coverage["suppliers"], coverage["suppliers_answered"]);
    let with = |basis: &str| -> Vec<String> {
        let all = rows("suggestions").into_iter();
        let of_basis = all.filter(|one| one["basis"] == basis);
        of_basis
            .map(|one| one["requirement"].as_str().expect("an id").to_owned())
            .collect()
    };
    assert!(with("confirmed").len() > 50);
    for requirement in with("overridden").iter().chain(&with("suggested")) {
        let local = requirement.split_once('/').expect("an id").1;
        assert!(readme.contains(local), "{requirement} is not in the README");
    }
    assert_eq!((with("overridden").len(), with("suggested").len()), (5, 3));
    for contradiction in rows("contradictions") {
        for key in ["rule", "object"] {
            let named = contradiction[key].as_str().expect("a name");
            assert!(readme.contains(named), "{named} is not in the README");
        }
    }
    assert_eq!(object("sup-jingbo")["hidden_answers"], 1);
    let file = std::fs::read_to_string(root().join("standards/sample/answers.json"));
    let file: Value = serde_json::from_str(&file.expect("the sample")).expect("JSON");
    let answers = file["answers"].as_array().expect("answers");
    let questions = answers.iter().filter(|one| !one["question"].is_null());
    let questions = questions.count();
    assert!(readme.contains(&format!("{questions} 项问卷答复")));
    assert!(readme.contains(&format!("{questions} answers to questions")));
    assert!(readme.contains(&format!("{} verdicts", answers.len() - questions)));
}
