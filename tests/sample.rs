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
