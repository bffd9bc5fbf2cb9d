//! Crosswalks propose, a person accepts one by one or by filter, and the trail stays with the answer: preview, acceptance, assessment, report.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_api::{
    Content, DEFAULT_MODEL, Library, MappingFilter, ReportFormat, ReportLanguage, ReportRequest,
    accept_mappings, assess, make_report, open_answers, preview_mappings,
};
use lianheng_tests::{judge, lianheng, root};
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::Path;

const J: &str = "gbt-39204-2022/7.9-j";
const REVIEW: &str = "nist-ssdf-1.1/PW.7.2";

/// Written by hand: uneven spacing, an order of keys of its own, a line of its own for nothing in particular.
const FILE: &str = r#"{
  "format": "lianheng-answers/1",
  "subject":   { "name": { "en": "A system", "zh-CN": "某系统" }, "kind": "organisation" },
  "organisation": { "name": { "zh-CN": "某单位", "en": "An operator" } },
  "assessed_on": "2026-11-20", "packs": ["gbt-39204-2022", "gbt-43698-2024", "nist-ssdf-1.1"],

  "answers": [
    { "verdict": "conform", "requirement": "gbt-39204-2022/7.9-j" },
    { "requirement": "gbt-39204-2022/7.9-a", "verdict":"conform" },
    { "requirement": "gbt-39204-2022/7.9-k", "verdict": "partial" },
    { "question": "deployment/DEP-B8", "value": "no" }
  ]
}
"#;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new(text: &str) -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("answers.json"), text).expect("a file");
        Desk { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).expect("a file")
    }

    fn json(&self, file: &str, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.extend(["--answers", file, "--json"]);
        let ran = lianheng(self.path(), &all);
        assert_eq!(ran.code, 0, "{}", ran.err);
        serde_json::from_str(&ran.out).expect("JSON")
    }
}

fn proposals(preview: &Value) -> Vec<Value> {
    preview["proposals"].as_array().expect("a list").clone()
}

#[test]
fn a_preview_says_what_was_judged_what_would_follow_and_why() {
    let desk = Desk::new(FILE);
    let preview = desk.json("answers.json", &["crosswalk", "preview"]);
    let all = proposals(&preview);
    let of = |id: &str| all.iter().find(|one| one["requirement"] == id);
    let review = of(REVIEW).expect("7.9 j) leads to PW.7.2");
    assert_eq!(
        (&review["from"], &review["judged"], &review["verdict"]),
        (&json!(J), &json!("conform"), &json!("partial"))
    );
    assert_eq!(review["trail"][0]["relation"], "intersects");
    assert_eq!(review["trail"][0]["author"], "lianheng");
    let said = |lang: &str| review["sentence"][lang].as_str().expect("a sentence");
    assert!(said("en").contains("7.9 j) “Conform”"), "{}", said("en"));
    assert!(said("en").contains("PW.7.2 would be “Partial” by this mapping, because"));
    assert!(
        said("zh-CN").contains("7.9 j) 已判为“符合”"),
        "{}",
        said("zh-CN")
    );
    // The author names what 7.9 a) leaves out of it, so it is not proposed as conform.
    let policy = of("gbt-43698-2024/7.1.2-1").expect("7.9 a) leads to the policy");
    assert_eq!(
        (&policy["relation"], &policy["verdict"]),
        (&json!("superset"), &json!("partial"))
    );
    // Partial in the first, and the two only share something: nothing follows.
    assert!(of("nist-ssdf-1.1/RV.1.1").is_none());
    for one in &all {
        assert_eq!(one["standing"], Value::Null);
        assert_ne!(one["from"], "gbt-39204-2022/7.9-k");
        assert_ne!(
            one["requirement"], "gbt-43698-2024/7.2.4-7",
            "a question suggests it"
        );
    }
}

#[test]
fn the_table_and_the_sentence_are_printed_in_either_language() {
    let desk = Desk::new(FILE);
    let said = |lang: &str| {
        let arguments = [
            "crosswalk",
            "preview",
            "--answers",
            "answers.json",
            "--requirement",
            REVIEW,
            "--lang",
            lang,
        ];
        let ran = lianheng(desk.path(), &arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        ran.out
    };
    let (zh, en) = (said("zh-CN"), said("en"));
    for text in [&zh, &en] {
        let rows = text
            .lines()
            .filter(|line| line.contains(J) && line.contains(REVIEW));
        assert_eq!(rows.count(), 2, "a row and a step: {text}");
    }
    assert!(en.contains("Source code analysed"), "the reason: {en}");
    assert!(
        zh.contains("可判为“部分符合”") && !zh.contains("would be"),
        "{zh}"
    );
}

#[test]
fn filters_narrow_and_together_narrow_further() {
    let desk = Desk::new(FILE);
    let count = |more: &[&str]| {
        let mut arguments = vec!["crosswalk", "preview"];
        arguments.extend(more);
        let found = proposals(&desk.json("answers.json", &arguments));
        let keys = ["from", "requirement", "relation", "verdict"];
        for one in &found {
            for pair in more.chunks(2) {
                let [name, value] = pair else { continue };
                let key = match *name {
                    "--from" => keys[0],
                    "--to" | "--requirement" => keys[1],
                    "--relation" => keys[2],
                    _ => keys[3],
                };
                assert!(
                    one[key]
                        .as_str()
                        .is_some_and(|found| found.starts_with(value)),
                    "{one}"
                );
            }
        }
        found.len()
    };
    let all = count(&[]);
    let to_ssdf = count(&["--to", "nist-ssdf-1.1"]);
    let to_43698 = count(&["--to", "gbt-43698-2024"]);
    assert!(to_ssdf > 0 && to_43698 > 0);
    assert_eq!(all, to_ssdf + to_43698, "nothing leads back to 39204");
    assert_eq!(count(&["--from", "gbt-39204-2022"]), all);
    assert_eq!(count(&["--from", "nist-ssdf-1.1"]), 0);
    let contained = count(&["--relation", "superset"]);
    assert_eq!(contained, 3);
    assert_eq!(contained + count(&["--relation", "intersects"]), all);
    assert_eq!(
        count(&["--relation", "superset", "--to", "nist-ssdf-1.1"]),
        0
    );
    assert_eq!(count(&["--verdict", "partial"]), all);
    assert_eq!(count(&["--requirement", REVIEW]), 1);
}

#[test]
fn what_is_accepted_is_added_and_nothing_else_changes() {
    let desk = Desk::new(FILE);
    let arguments = [
        "crosswalk",
        "accept",
        "--out",
        "accepted.json",
        "--requirement",
        REVIEW,
    ];
    let accepted = desk.json("answers.json", &arguments);
    assert_eq!(accepted["accepted"].as_array().map(Vec::len), Some(1));
    assert_eq!(desk.text("answers.json"), FILE, "the original is untouched");
    let after = desk.text("accepted.json");
    let last = "{ \"question\": \"deployment/DEP-B8\", \"value\": \"no\" }";
    let (before, rest) = FILE.split_once(last).expect("the last answer");
    let added = after
        .strip_prefix(&format!("{before}{last},\n    "))
        .and_then(|more| more.strip_suffix(rest))
        .expect("every byte before and after is as it was");
    let entry: Value = serde_json::from_str(added).expect("one entry");
    assert_eq!(
        entry,
        json!({ "requirement": REVIEW, "verdict": "partial", "mapped_from": [
            { "crosswalk": "gbt-39204-2022--nist-ssdf-1.1", "from": J, "to": REVIEW }
        ] })
    );
    assert!(!added.contains('\n'), "written as the others are: {added}");
}

#[test]
fn an_accepted_answer_counts_is_marked_and_shows_its_trail() {
    let desk = Desk::new(FILE);
    let arguments = [
        "crosswalk",
        "accept",
        "--out",
        "accepted.json",
        "--to",
        "nist-ssdf-1.1",
    ];
    let accepted = desk.json("answers.json", &arguments);
    let count = accepted["accepted"].as_array().expect("a list").len();
    let assessment = desk.json("accepted.json", &["assess"]);
    let ssdf = &assessment["totals"][2];
    assert_eq!(
        (&ssdf["pack"], &ssdf["mapped"]),
        (&json!("nist-ssdf-1.1"), &json!(count))
    );
    let gap = assessment["gaps"]
        .as_array()
        .expect("gaps")
        .iter()
        .find(|gap| gap["requirement"] == REVIEW);
    assert_eq!(gap.expect("a gap")["basis"], "mapped");
    let explained = desk.json("accepted.json", &["explain", REVIEW])["requirement"].clone();
    assert_eq!(explained["basis"], "mapped");
    assert_eq!(explained["mapped_from"][0]["from"], J);
    assert!(explained["mapped_from"][0]["rationale"]["zh-CN"].is_string());
    // What was accepted starts nothing, and is not proposed again.
    let again = proposals(&desk.json("accepted.json", &["crosswalk", "preview"]));
    assert!(again.iter().all(|one| {
        let from = one["from"].as_str().expect("an id");
        !from.starts_with("nist-ssdf-1.1/") && one["requirement"] != REVIEW
    }));
    for (mode, words) in [("zh-CN", "由对照接受"), ("en", "Accepted from a mapping")] {
        let out = format!("report {mode}.pdf");
        let arguments = [
            "report",
            "--answers",
            "accepted.json",
            "--lang",
            mode,
            "--out",
            &out,
        ];
        let ran = lianheng(desk.path(), &arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let pdf = desk.path().join(&out).display().to_string();
        let text: String = judge("pdftotext", &["-layout", &pdf, "-"])
            .out
            .split_whitespace()
            .collect();
        let words: String = words.split_whitespace().collect();
        assert!(text.contains(&words), "{mode}");
        assert!(text.contains(&format!("{J}→{REVIEW}")), "{mode}: the trail");
    }
}

#[test]
fn a_source_that_changed_asks_to_look_again_and_changes_nothing() {
    let desk = Desk::new(FILE);
    let arguments = [
        "crosswalk",
        "accept",
        "--out",
        "accepted.json",
        "--requirement",
        REVIEW,
    ];
    desk.json("answers.json", &arguments);
    let findings = |file: &str, more: &[&str]| -> Vec<Value> {
        let mut arguments = vec!["assess"];
        arguments.extend(more);
        let assessment = desk.json(file, &arguments);
        let all = assessment["findings"].as_array().expect("a list").clone();
        all.into_iter()
            .filter(|one| one["rule"] == "mapping-changed")
            .collect()
    };
    assert_eq!(findings("accepted.json", &[]), Vec::<Value>::new());
    let source = r#"{ "verdict": "conform", "requirement": "gbt-39204-2022/7.9-j" }"#;
    let text = desk.text("accepted.json");
    for (name, changed) in [
        (
            "worse.json",
            text.replace(source, &source.replace("conform", "nonconform")),
        ),
        ("gone.json", text.replace(&format!("{source},"), "")),
    ] {
        assert_ne!(changed, text);
        std::fs::write(desk.path().join(name), changed).expect("a file");
        let found = findings(name, &[]);
        assert_eq!(found.len(), 1, "{name}");
        assert_eq!(found[0]["requirement"], REVIEW);
        assert!(
            found[0]["message"]["en"]
                .as_str()
                .is_some_and(|said| said.contains("“nothing”")),
            "{found:?}"
        );
        let explained = desk.json(name, &["explain", REVIEW])["requirement"].clone();
        assert_eq!(explained["verdict"], "partial", "never changed silently");
        // Where the source's standard is left out of the run, there is nothing to compare with.
        assert_eq!(
            findings(name, &["--pack", "nist-ssdf-1.1"]),
            Vec::<Value>::new()
        );
    }
}

#[test]
fn what_was_judged_otherwise_is_shown_on_request_and_never_accepted() {
    let judged = FILE.replace(
        r#"{ "question""#,
        r#"{ "requirement": "nist-ssdf-1.1/PW.7.2", "verdict": "nonconform" },
    { "question""#,
    );
    let desk = Desk::new(&judged);
    let find = |more: &[&str]| {
        let mut arguments = vec!["crosswalk", "preview", "--requirement", REVIEW];
        arguments.extend(more);
        proposals(&desk.json("answers.json", &arguments))
    };
    assert_eq!(find(&[]), Vec::<Value>::new());
    let shown = find(&["--judged-otherwise"]);
    assert_eq!(shown.len(), 1);
    assert_eq!(
        (&shown[0]["standing"], &shown[0]["verdict"]),
        (&json!("nonconform"), &json!("partial"))
    );
    let said = shown[0]["sentence"]["en"].as_str().expect("a sentence");
    assert!(said.ends_with("PW.7.2 is judged “Nonconform”."), "{said}");
    let ran = lianheng(
        desk.path(),
        &[
            "crosswalk",
            "accept",
            "--answers",
            "answers.json",
            "--out",
            "accepted.json",
            "--requirement",
            REVIEW,
        ],
    );
    assert_eq!(ran.code, 3);
    assert!(!desk.path().join("accepted.json").exists());
}

/// The released content with one relation stated in full, as a licensee's own crosswalk might state it: 7.9 j) lies wholly in PW.7.2.
fn library_with_a_chain(folder: &Path) -> Library {
    copy(&root().join("standards"), folder);
    let path = folder.join("crosswalks/gbt-39204-2022--nist-ssdf-1.1.json");
    let mut file: Value =
        serde_json::from_str(&std::fs::read_to_string(&path).expect("a file")).expect("JSON");
    let mappings = file["mappings"].as_array_mut().expect("a list");
    let mapping = mappings
        .iter_mut()
        .find(|one| one["from"] == "7.9-j" && one["to"] == "PW.7.2");
    let mapping = mapping.expect("the mapping");
    mapping["relation"] = json!("subset");
    mapping["strength"] = json!(10);
    std::fs::write(&path, file.to_string()).expect("a file");
    Library::load(&Content::Folder(folder.to_owned()))
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn a_chain_over_three_standards_is_proposed_accepted_and_reported_with_both_steps() {
    let content = tempfile::tempdir().expect("a folder");
    let library = library_with_a_chain(content.path());
    let start = "gbt-43698-2024/7.2.3-2";
    let desk = Desk::new(&FILE.replace(
        r#"{ "verdict": "conform", "requirement": "gbt-39204-2022/7.9-j" },"#,
        &format!(r#"{{ "verdict": "conform", "requirement": "{start}" }},"#),
    ));
    let answers = desk.path().join("answers.json");
    let filter = MappingFilter {
        requirements: vec![REVIEW.to_owned()],
        ..MappingFilter::default()
    };
    let open = open_answers(&library, &answers).expect("a good file");
    let preview = preview_mappings(&library, &open, &filter).expect("a preview");
    let [one] = preview.proposals.as_slice() else {
        panic!("{preview:#?}")
    };
    let steps: Vec<(&str, &str)> = one
        .trail
        .iter()
        .map(|step| (step.from.as_str(), step.to.as_str()))
        .collect();
    assert_eq!(steps, [(start, J), (J, REVIEW)]);
    assert_eq!(
        (one.verdict, one.relation, one.strength),
        ("partial", "intersects", Some(5))
    );
    assert!(
        one.sentence.en.contains(&format!("through {J}")),
        "{}",
        one.sentence.en
    );

    let out = desk.path().join("accepted.json");
    accept_mappings(&library, &answers, &filter, &out).expect("accepted");
    let open = open_answers(&library, &out).expect("a good file");
    let assessed = assess(&library, &open, &[], DEFAULT_MODEL).expect("an assessment");
    assert!(
        assessed
            .findings
            .iter()
            .all(|one| one.rule != "mapping-changed")
    );
    let made = make_report(
        &library,
        &open,
        &ReportRequest::new(DEFAULT_MODEL, ReportLanguage::En, ReportFormat::Json),
        &mut |_| ControlFlow::Continue(()),
    )
    .expect("a report");
    let report: Value = serde_json::from_slice(&made.bytes).expect("JSON");
    let groups = report["items"]
        .as_array()
        .expect("packs")
        .iter()
        .flat_map(|pack| pack["groups"].as_array().expect("groups"));
    let item = groups
        .flat_map(|group| group["items"].as_array().expect("items"))
        .find(|item| item["requirement"] == REVIEW)
        .expect("the item");
    assert_eq!(item["basis"], "mapped");
    assert_eq!(item["mapped_from"].as_array().map(Vec::len), Some(2));
    assert_eq!(item["mapped_from"][1]["relation"], "subset");
}

#[test]
fn two_relations_that_only_intersect_make_no_chain() {
    let desk = Desk::new(&FILE.replace("gbt-39204-2022/7.9-j", "gbt-43698-2024/7.2.3-2"));
    let preview = desk.json("answers.json", &["crosswalk", "preview"]);
    for one in proposals(&preview) {
        assert_eq!(one["trail"].as_array().map(Vec::len), Some(1), "{one}");
    }
}
