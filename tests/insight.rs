//! What follows from an assessment, on the command line: lane, registers, lift, comparison, search; in both languages and as JSON.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::{Ran, lianheng, root};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const PACK: &str = "gbt-43698-2024";

/// Two systems with an agent in both, an alternate of the same supplier, and a product nobody answered about.
fn objects() -> Value {
    let both = |zh: &str, en: &str| json!({ "zh-CN": zh, "en": en });
    json!({
        "suppliers": [{ "id": "sup-a", "name": both("甲公司", "Company A") }, { "id": "sup-b", "name": both("乙公司", "Company B") }],
        "systems": [
            { "id": "sys-scada", "name": both("调度自动化系统", "SCADA"), "criticality": "core" },
            { "id": "sys-office", "name": both("办公系统", "Office"), "criticality": "general" }
        ],
        "products": [
            { "id": "prd-agent", "name": both("终端安全代理", "Endpoint agent"), "supplier": "sup-a", "version": "7.11", "kernel_privilege": true,
              "auto_update": true, "single_source": true, "alternate": "prd-second",
              "deployments": [{ "system": "sys-scada", "hosts": 120 }, { "system": "sys-office", "hosts": 30 }] },
            { "id": "prd-second", "name": both("另一代理", "Second agent"), "supplier": "sup-a" },
            { "id": "prd-driver", "name": both("加密卡驱动", "Crypto driver"), "supplier": "sup-b",
              "deployments": [{ "system": "sys-office", "hosts": 5 }] }
        ]
    })
}

fn file(answers: Value) -> Value {
    json!({
        "format": "lianheng-answers/1",
        "organisation": { "name": { "zh-CN": "某单位", "en": "An operator" } },
        "subject": { "kind": "organisation", "name": { "zh-CN": "某系统", "en": "A system" } },
        "assessed_on": "2026-11-20",
        "packs": [PACK],
        "objects": objects(),
        "answers": answers
    })
}

fn gap(requirement: &str, verdict: &str, effort: Option<f64>) -> Value {
    let mut answer = json!({ "requirement": format!("{PACK}/{requirement}"), "verdict": verdict, "action": { "plan": "补齐制度与记录" } });
    if let Some(effort) = effort {
        answer["action"]["effort"] = json!(effort);
    }
    answer
}

fn about(system: &str, question: &str, value: &str) -> Value {
    let about = json!({ "product": "prd-agent", "system": system });
    json!({ "question": format!("deployment/{question}"), "value": value, "about": about })
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &Value)]) -> Folder {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, value) in files {
            std::fs::write(folder.path().join(name), value.to_string()).expect("a file");
        }
        Folder(folder)
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let ran = lianheng(self.0.path(), arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        assert_eq!(ran.err, "");
        ran
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        serde_json::from_str(&self.run(&all).out).expect("JSON")
    }
}

fn one(answers: Value) -> Folder {
    Folder::with(&[("answers.json", &file(answers))])
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

#[test]
fn the_lane_of_the_sample_counts_what_the_totals_count() {
    let sample = root().join("standards/sample/answers.json");
    let sample = sample.display().to_string();
    let folder = Folder::with(&[]);
    let cells = folder.json(&["insight", "lane", "--answers", &sample]);
    let sides: Vec<&str> = list(&cells)
        .iter()
        .map(|cell| cell["side"].as_str().expect("a side"))
        .collect();
    let half = sides.len() / 2;
    assert!(half > 3 && sides[..half].iter().all(|side| *side == "supplier"));
    assert!(sides[half..].iter().all(|side| *side == "acquirer"));
    // A requirement of both sides counts on each; every other one once.
    let packs: Vec<Value> = ["gbt-43698-2024", "nist-ssdf-1.1", "gbt-39204-2022"]
        .iter()
        .map(|pack| folder.json(&["packs", "show", pack]))
        .collect();
    let assessment = folder.json(&["assess", "--answers", &sample]);
    let gaps: BTreeSet<&str> = list(&assessment["gaps"])
        .iter()
        .map(|gap| gap["requirement"].as_str().expect("an id"))
        .collect();
    let mut expected = 0;
    for requirement in packs.iter().flat_map(|pack| list(&pack["requirements"])) {
        let id = requirement["id"].as_str().expect("an id");
        if gaps.contains(id) {
            expected += if requirement["role"] == "both" { 2 } else { 1 };
        }
    }
    let counted: u64 = list(&cells)
        .iter()
        .map(|cell| {
            let number = |key: &str| cell[key].as_u64().expect("a number");
            assert_eq!(
                number("partial") + number("nonconform"),
                number("gap_count")
            );
            assert!(list(&cell["gaps"]).len() as u64 == number("gap_count").min(3));
            number("gap_count")
        })
        .sum();
    assert_eq!(counted, expected);
    for (lang, word) in [("zh-CN", "供方"), ("en", "Supplier")] {
        let text = folder.run(&["insight", "lane", "--answers", &sample, "--lang", lang]);
        assert!(text.out.contains(word), "{}", text.out);
    }
}

#[test]
fn registers_list_who_belongs_in_them_and_where_answers_differ() {
    let folder = one(json!([
        about("sys-scada", "DEP-A8", "boot_kernel"),
        about("sys-office", "DEP-A8", "boot_kernel"),
        about("sys-scada", "DEP-C6", "tried_any_hour"),
        about("sys-office", "DEP-C6", "none"),
        { "question": "deployment/DEP-A8", "value": "kernel", "about": { "product": "prd-driver", "system": "sys-office" } },
    ]));
    let registers = folder.json(&["insight", "registers", "--answers", "answers.json"]);
    let products = |register: &str| -> Vec<String> {
        list(&registers[register])
            .iter()
            .map(|row| row["product"].as_str().expect("an id").to_owned())
            .collect()
    };
    // By the inventory, and the driver by an answer alone.
    assert_eq!(products("key_software"), ["prd-agent", "prd-driver"]);
    assert_eq!(products("single_source"), ["prd-agent"]);
    assert_eq!(
        products("update_control"),
        ["prd-agent", "prd-driver", "prd-second"]
    );
    let agent = &registers["single_source"][0];
    assert_eq!(agent["alternate"]["en"], "Second agent");
    assert_eq!(agent["alternate_same_supplier"], true);
    assert_eq!(agent["criticality"], "core");
    assert_eq!(
        agent["systems"],
        json!([[{ "zh-CN": "调度自动化系统", "en": "SCADA" }, 120], [{ "zh-CN": "办公系统", "en": "Office" }, 30]])
    );
    let privilege = &registers["key_software"][0]["answers"][0];
    assert_eq!(privilege["question"], "deployment/DEP-A8");
    assert_eq!(privilege["systems"], json!([]), "the same everywhere");
    let pause: Vec<&Value> = list(&registers["update_control"][0]["answers"])
        .iter()
        .filter(|answer| answer["question"] == "deployment/DEP-C6")
        .collect();
    assert_eq!(pause.len(), 2, "{registers}");
    assert!(
        pause
            .iter()
            .all(|answer| list(&answer["systems"]).len() == 1)
    );
    let text = folder.run(&[
        "insight",
        "registers",
        "--answers",
        "answers.json",
        "--lang",
        "zh-CN",
    ]);
    assert!(text.out.contains("另一代理（同一供方）"), "{}", text.out);
}

#[test]
fn an_empty_inventory_has_empty_registers() {
    let mut bare = file(json!([]));
    bare["objects"] = json!({});
    let folder = Folder::with(&[("answers.json", &bare)]);
    let text = folder.run(&[
        "insight",
        "registers",
        "--answers",
        "answers.json",
        "--lang",
        "en",
    ]);
    assert_eq!(text.out.matches("(none)").count(), 3, "{}", text.out);
}

#[test]
fn a_budget_closes_the_gaps_that_lift_most_and_says_what_is_left_out() {
    let folder = one(json!([
        gap("7.1.1-1", "nonconform", Some(2.5)),
        gap("7.1.1-2", "partial", Some(0.5)),
        gap("7.1.1-3", "nonconform", Some(3.0)),
        gap("7.1.1-4", "nonconform", None),
    ]));
    let lift = |budget: &str| {
        folder.json(&[
            "insight",
            "lift",
            "--answers",
            "answers.json",
            "--budget",
            budget,
        ])
    };
    let three = lift("3");
    let budget = &three["budget"];
    assert_eq!(budget["effort"], 30);
    assert_eq!(budget["used"], 30);
    assert_eq!(budget["proven"], true);
    assert_eq!(budget["without_effort"], 1);
    // A whole and a half beat the other whole.
    let closed: BTreeSet<&str> = list(&budget["close"])
        .iter()
        .map(|id| id.as_str().expect("an id"))
        .collect();
    let expected = ["gbt-43698-2024/7.1.1-1", "gbt-43698-2024/7.1.1-2"];
    assert_eq!(closed, expected.into());
    let before = folder.json(&["assess", "--answers", "answers.json"]);
    let score = |totals: &Value| totals[0]["score_bp"].as_u64().expect("a score");
    let gains: u64 = list(&three["gains"])
        .iter()
        .filter(|gain| closed.contains(gain["requirement"].as_str().expect("an id")))
        .map(|gain| gain["gain_bp"].as_u64().expect("a gain"))
        .sum();
    let rise = score(&budget["totals"]) - score(&before["totals"]);
    assert!(
        rise.abs_diff(gains) <= 1,
        "{rise} {gains}: rounded once or twice"
    );
    assert_eq!(lift("0.4")["budget"]["close"], json!([]));
    assert_eq!(list(&lift("100")["budget"]["close"]).len(), 3);
    let text = folder.run(&[
        "insight",
        "lift",
        "--answers",
        "answers.json",
        "--budget",
        "3",
        "--lang",
        "en",
    ]);
    assert!(
        text.out.contains("closing 2 gaps") && text.out.contains("3 person-days"),
        "{}",
        text.out
    );
    assert!(text.out.contains("1 gap was left out"), "{}", text.out);
}

#[test]
fn a_comparison_names_what_changed_and_which_way() {
    let earlier = file(json!([
        { "requirement": "gbt-43698-2024/7.1.1-1", "verdict": "conform" },
        { "requirement": "gbt-43698-2024/7.1.1-2", "verdict": "nonconform" },
        { "requirement": "gbt-43698-2024/7.1.1-4", "verdict": "conform" }
    ]));
    let mut later = file(json!([
        { "requirement": "gbt-43698-2024/7.1.1-1", "verdict": "partial" },
        { "requirement": "gbt-43698-2024/7.1.1-2", "verdict": "conform" },
        { "requirement": "gbt-43698-2024/7.1.1-3", "verdict": "conform" },
        { "requirement": "gbt-43698-2024/7.1.1-4", "verdict": "conform" }
    ]));
    later["tailoring"] = json!({ "decided_by": "x", "reason": "x", "excluded": [{ "requirement": "gbt-43698-2024/7.1.2-1", "reason": "x" }] });
    let folder = Folder::with(&[("before.json", &earlier), ("answers.json", &later)]);
    let arguments = [
        "insight",
        "compare",
        "--answers",
        "answers.json",
        "--before",
        "before.json",
    ];
    let comparison = folder.json(&arguments);
    let rows: Vec<(&str, &str)> = list(&comparison["changed"])
        .iter()
        .map(|row| {
            let text = |key: &str| row[key].as_str().expect("a text");
            (text("requirement"), text("movement"))
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("gbt-43698-2024/7.1.1-1", "worse"),
            ("gbt-43698-2024/7.1.1-2", "better"),
            ("gbt-43698-2024/7.1.1-3", "judged"),
            ("gbt-43698-2024/7.1.2-1", "scope"),
        ]
    );
    assert_eq!(comparison["changed"][2]["before"], Value::Null);
    assert!(
        comparison["after"][0]["score_bp"].as_u64() > comparison["before"][0]["score_bp"].as_u64()
    );
    let same = [
        "insight",
        "compare",
        "--answers",
        "before.json",
        "--before",
        "before.json",
    ];
    assert_eq!(folder.json(&same)["changed"], json!([]));
    for (lang, words) in [
        ("zh-CN", "有 4 个要求项与前次不同"),
        ("en", "4 requirements stand otherwise"),
    ] {
        let mut spoken = arguments.to_vec();
        spoken.extend(["--lang", lang]);
        let text = folder.run(&spoken);
        assert!(text.out.contains(words), "{}", text.out);
    }
}

fn ids(hits: &Value) -> Vec<&str> {
    let hits = list(hits).iter();
    hits.map(|hit| hit["id"].as_str().expect("an id")).collect()
}

#[test]
fn search_finds_ids_first_then_names_then_texts_whatever_the_width() {
    let folder = Folder::with(&[]);
    let hits = |text: &str| folder.json(&["search", text]);
    assert_eq!(ids(&hits("ＰＯ．１．１"))[0], "nist-ssdf-1.1/PO.1.1");
    assert_eq!(ids(&hits("dep-b8"))[0], "deployment/DEP-B8");
    let by_clause = hits("7.1.4 [3]");
    assert_eq!(ids(&by_clause)[0], "gbt-43698-2024/7.1.4-3");
    assert_eq!(ids(&hits("7.1.4 ［3］")), ids(&by_clause));
    // The same in capitals and in full width, and in Chinese as in English.
    assert_eq!(ids(&hits("ＳＢＯＭ")), ids(&hits("sbom")));
    let zh = hits("回退");
    assert!(list(&zh).iter().any(|hit| hit["kind"] == "question"));
    assert!(list(&zh).iter().all(|hit| {
        let text = |key: &str| hit[key].as_str().expect("a text").to_owned();
        text("found") == "回退" && text("excerpt").contains("回退") && hit["lang"] == "zh-CN"
    }));
    // Names come before texts.
    let named = |hit: &Value| {
        hit["title"]["en"]
            .as_str()
            .expect("a name")
            .to_lowercase()
            .contains("rollback")
    };
    let rollback = hits("rollback");
    let order: Vec<bool> = list(&rollback)
        .iter()
        .filter(|hit| hit["kind"] == "requirement")
        .map(named)
        .collect();
    assert!(order.contains(&false), "texts are found too");
    assert!(order.windows(2).all(|pair| pair[0] >= pair[1]), "{order:?}");
    // Words apart are found in one entry.
    assert!(ids(&hits("offline rehearsed")).contains(&"deployment/DEP-B10"));
    assert_eq!(hits("no such words anywhere"), json!([]));
    assert_eq!(list(&hits("的")).len(), 200);
}

#[test]
fn search_also_reads_an_answer_file() {
    let folder = one(json!([
        { "requirement": "gbt-43698-2024/7.1.1-1", "verdict": "partial", "note": "缺少 Ｑ３ 抽查记录",
          "evidence": [{ "path": "evidence/appointment.pdf", "title": "任命文件" }],
          "action": { "plan": "补做第三季度抽查", "owner": "王工" } }
    ]));
    let hits = |text: &str| folder.json(&["search", text, "--answers", "answers.json"]);
    let kinds = |text: &str| -> Vec<String> {
        let hits = hits(text);
        list(&hits)
            .iter()
            .map(|hit| hit["kind"].as_str().expect("a kind").to_owned())
            .collect()
    };
    assert_eq!(kinds("q3 抽查"), ["note"]);
    assert_eq!(kinds("王工"), ["action"]);
    assert_eq!(kinds("appointment.pdf"), ["evidence"]);
    assert_eq!(kinds("Crypto driver"), ["product"]);
    assert_eq!(kinds("sys-scada"), ["system"]);
    assert_eq!(hits("王工")[0]["id"], "gbt-43698-2024/7.1.1-1");
    let text = folder.run(&[
        "search",
        "王工",
        "--answers",
        "answers.json",
        "--lang",
        "zh-CN",
    ]);
    assert!(text.out.contains("整改措施"), "{}", text.out);
    assert!(
        folder
            .run(&["search", "zzzz", "--lang", "en"])
            .out
            .contains("Nothing found.")
    );
}
