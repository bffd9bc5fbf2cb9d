//! Two copies of a workspace through the built command: both worked on, brought together, decided, refused where they do not belong together.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::lianheng_with;
use lianheng_tests::workbooks::edit;
use lianheng_tests::workspaces::{PASSPHRASE, filled, json, made, ok, run};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The second sheet of the workbook is that of the first standard, whose first requirements stand in rows 3 and 4.
const SHEET: usize = 2;
const FIRST: &str = "gbt-43698-2024/6-1";

/// Edits the assessment of a copy by way of its workbook.
fn work(folder: &Path, file: &str, cells: &[(&str, &str)]) {
    let line = ["report", file, "--format", "xlsx", "--lang", "en"];
    ok(folder, &[&line[..], &["--out", "a.xlsx"]].concat());
    edit(&folder.join("a.xlsx"), &folder.join("b.xlsx"), SHEET, cells);
    ok(folder, &["import", "b.xlsx", "--into", file]);
}

/// A workspace, `w.lianheng`, and a copy of it, `k.lianheng`.
fn copies() -> tempfile::TempDir {
    let (folder, _) = filled();
    ok(
        folder.path(),
        &["backup", "w.lianheng", "--out", "k.lianheng"],
    );
    folder
}

fn merge<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["merge", "k.lianheng", "--into", "w.lianheng"], more].concat()
}

fn count(value: &Value) -> usize {
    value.as_array().expect("a list").len()
}

fn answers(folder: &Path, file: &str) -> Value {
    let out = folder.join("out");
    fs::create_dir(&out).expect("a folder");
    ok(
        folder,
        &["export-answers", file, "--out", "out/answers.json"],
    );
    let text = fs::read_to_string(out.join("answers.json")).expect("answers");
    fs::remove_dir_all(out).expect("a folder");
    serde_json::from_str(&text).expect("JSON")
}

fn answer(folder: &Path, file: &str, requirement: &str) -> Value {
    let file = answers(folder, file);
    let mut own = file["answers"].as_array().expect("answers").iter();
    own.find(|one| one["requirement"] == requirement)
        .cloned()
        .unwrap_or(Value::Null)
}

fn verified(folder: &Path, file: &str) {
    let proof = json(&ok(folder, &["verify", file, "--json"]));
    assert_eq!(proof["breaks"], json!([]));
}

#[test]
fn what_each_did_apart_comes_together_once_and_in_both_directions() {
    let folder = copies();
    let folder = folder.path();
    work(folder, "w.lianheng", &[("I3", "本处核对")]);
    work(
        folder,
        "k.lianheng",
        &[("E4", "Nonconform"), ("J4", "补齐制度")],
    );
    let bytes = fs::read(folder.join("k.lianheng")).expect("the copy");
    let own = fs::read(folder.join("w.lianheng")).expect("the workspace");

    let shown = json(&ok(folder, &merge(&["--dry-run", "--json"])));
    assert_eq!(shown["relation"], "diverged");
    assert_eq!(shown["conflicts"], json!([]));
    assert_eq!(
        (count(&shown["incoming"]), &shown["applied"]),
        (2, &json!(false))
    );
    assert_eq!(shown["only_ours"], 1);
    assert_eq!(
        fs::read(folder.join("w.lianheng")).expect("the workspace"),
        own,
        "a dry run changes no byte"
    );
    let done = json(&ok(folder, &merge(&["--json"])));
    assert_eq!(
        (&done["applied"], count(&done["incoming"])),
        (&json!(true), 2)
    );
    assert_eq!(
        fs::read(folder.join("k.lianheng")).expect("the copy"),
        bytes,
        "the other copy is only read"
    );
    assert_eq!(answer(folder, "w.lianheng", FIRST)["note"], "本处核对");
    let theirs = answer(folder, "w.lianheng", "gbt-43698-2024/6-2");
    assert_eq!(theirs["action"]["plan"], "补齐制度");
    verified(folder, "w.lianheng");

    let head = json(&ok(folder, &["verify", "w.lianheng", "--json"]))["head"].clone();
    let again = json(&ok(folder, &merge(&["--json"])));
    assert_eq!(
        (&again["relation"], &again["incoming"]),
        (&json!("ours-ahead"), &json!([]))
    );
    let later = json(&ok(folder, &["verify", "w.lianheng", "--json"]))["head"].clone();
    assert_eq!(later, head, "the same copy once more brings nothing");

    let back = ["merge", "w.lianheng", "--into", "k.lianheng", "--json"];
    let back = json(&ok(folder, &back));
    assert_eq!(
        (&back["relation"], &back["conflicts"]),
        (&json!("theirs-ahead"), &json!([]))
    );
    assert_eq!(answers(folder, "k.lianheng"), answers(folder, "w.lianheng"));
    verified(folder, "k.lianheng");
}

#[test]
fn what_contradicts_waits_for_a_person_and_both_words_stay_in_the_history() {
    let folder = copies();
    let folder = folder.path();
    work(folder, "w.lianheng", &[("E3", "Partial"), ("I4", "甲")]);
    work(folder, "k.lianheng", &[("E3", "Nonconform"), ("I4", "乙")]);
    let own = fs::read(folder.join("w.lianheng")).expect("the workspace");
    let refused = run(folder, &merge(&["--lang", "zh-CN"]));
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(
        refused.out.contains("未作合并：有 2 处冲突待决定"),
        "{}",
        refused.out
    );
    assert!(
        refused.out.contains("不符合") && refused.out.contains("部分符合"),
        "{}",
        refused.out
    );
    assert_eq!(
        fs::read(folder.join("w.lianheng")).expect("the workspace"),
        own,
        "nothing is merged while a conflict is left"
    );
    let template = run(folder, &merge(&["--write-decisions", "d.json", "--json"]));
    assert_eq!(template.code, 1);
    let text = fs::read_to_string(folder.join("d.json")).expect("decisions");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    let list = file["decisions"].as_array_mut().expect("decisions");
    assert_eq!(list.len(), 2);
    for one in list.iter_mut() {
        let id = one["conflict"].as_str().expect("an id").to_owned();
        one["choice"] = if id.ends_with("#verdict") {
            assert_eq!(one["theirs"]["zh-CN"], "不符合");
            assert_eq!(one["choices"], json!(["ours", "theirs"]));
            json!("ours")
        } else {
            assert_eq!(one["choices"], json!(["ours", "theirs", "both"]));
            json!("both")
        };
    }
    fs::write(folder.join("d.json"), file.to_string()).expect("decisions");
    let done = json(&ok(folder, &merge(&["--decide", "d.json", "--json"])));
    assert_eq!(
        (&done["applied"], &done["decided"]),
        (&json!(true), &json!(2))
    );
    assert_eq!(answer(folder, "w.lianheng", FIRST)["verdict"], "partial");
    let note = answer(folder, "w.lianheng", "gbt-43698-2024/6-2")["note"].clone();
    assert_eq!(note, "甲\n\n乙");
    verified(folder, "w.lianheng");
    let line = ["history", "w.lianheng", FIRST, "--json"];
    let history = json(&ok(folder, &line));
    let fields = |index: usize| history[index]["fields"][0]["after"].clone();
    assert_eq!(
        (fields(0), fields(1)),
        (json!("partial"), json!("nonconform"))
    );
    assert_eq!(history[1]["merged"]["decided"], "ours");
    assert_eq!(history[1]["author"], "林越");
    let told = ok(folder, &["history", "w.lianheng", FIRST, "--lang", "en"]);
    assert!(told.out.contains("merged by 林越; written"), "{}", told.out);

    // The decisions were about other heads than there are now.
    work(folder, "k.lianheng", &[("E3", "Conform")]);
    work(folder, "w.lianheng", &[("I5", "丙")]);
    let stale = run(folder, &merge(&["--decide", "d.json", "--lang", "en"]));
    assert_eq!(stale.code, 3);
    assert!(stale.err.contains("decide anew"), "{}", stale.err);
    let done = json(&ok(folder, &merge(&["--prefer", "theirs", "--json"])));
    assert_eq!(done["decided"], 1);
    assert_eq!(answer(folder, "w.lianheng", FIRST)["verdict"], "conform");
    verified(folder, "w.lianheng");
}

#[test]
fn evidence_inventory_and_assessments_of_the_other_come_along() {
    let (folder, _) = made();
    let folder = folder.path();
    ok(folder, &["backup", "w.lianheng", "--out", "k.lianheng"]);
    let sample = lianheng_tests::workspaces::sample("answers.json");
    ok(folder, &["import", &sample, "--into", "k.lianheng"]);
    let done = json(&ok(folder, &merge(&["--json"])));
    assert_eq!(done["relation"], "theirs-ahead");
    assert!(done["bodies"].as_u64() > Some(3), "{}", done["bodies"]);
    assert!(count(&done["incoming"]) > 100);
    verified(folder, "w.lianheng");
    assert_eq!(answers(folder, "w.lianheng"), answers(folder, "k.lianheng"));
    let score = |file| json(&ok(folder, &["assess", file, "--json"]))["totals"].clone();
    assert_eq!(score("w.lianheng"), score("k.lianheng"));
}

#[test]
fn what_does_not_belong_together_is_refused_by_name() {
    let folder = copies();
    let folder = folder.path();
    let english = |line: &[&str]| run(folder, &[line, &["--lang", "en"]].concat());
    let same = english(&["merge", "w.lianheng", "--into", "w.lianheng"]);
    assert_eq!(same.code, 3);
    assert!(same.err.contains("the workspace itself"), "{}", same.err);

    let other = [
        "new",
        "o.lianheng",
        "--organisation",
        "乙",
        "--author",
        "甲",
    ];
    ok(folder, &other);
    let own = [("LIANHENG_PASSPHRASE", PASSPHRASE)];
    let without = lianheng_with(
        folder,
        &[
            "merge",
            "o.lianheng",
            "--into",
            "w.lianheng",
            "--lang",
            "en",
        ],
        &own,
    );
    assert_eq!(without.code, 3);
    assert!(
        without.err.contains("LIANHENG_OTHER_PASSPHRASE"),
        "{}",
        without.err
    );
    let with = |words| {
        let both = [
            ("LIANHENG_PASSPHRASE", PASSPHRASE),
            ("LIANHENG_OTHER_PASSPHRASE", words),
        ];
        let line = [
            "merge",
            "o.lianheng",
            "--into",
            "w.lianheng",
            "--lang",
            "en",
        ];
        lianheng_with(folder, &line, &both)
    };
    let wrong = with("not the passphrase");
    assert_eq!(wrong.code, 3);
    assert!(wrong.err.contains("passphrase"), "{}", wrong.err);
    let foreign = with(PASSPHRASE);
    assert_eq!(foreign.code, 3);
    assert!(
        foreign.err.contains("another workspace, not a copy"),
        "{}",
        foreign.err
    );

    fs::write(folder.join("n.lianheng"), vec![7u8; 9_000]).expect("a file");
    let none = english(&["merge", "n.lianheng", "--into", "w.lianheng"]);
    assert_eq!(none.code, 3);
    // Bytes changed in the copy: it does not open, or does not prove sound.
    let mut bytes = fs::read(folder.join("k.lianheng")).expect("the copy");
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(folder.join("k.lianheng"), bytes).expect("the copy");
    let damaged = english(&["merge", "k.lianheng", "--into", "w.lianheng"]);
    assert_eq!(damaged.code, 3, "{}", damaged.out);
    verified(folder, "w.lianheng");
}

#[test]
fn a_file_of_decisions_says_where_it_is_wrong() {
    let folder = copies();
    let folder = folder.path();
    let refused = |text: &str| {
        fs::write(folder.join("d.json"), text).expect("a file");
        let ran = run(folder, &merge(&["--decide", "d.json", "--lang", "en"]));
        assert_eq!(ran.code, 3, "{}", ran.out);
        ran.err
    };
    let head = "a".repeat(64);
    let file = |decisions: &str| {
        format!(
            "{{\"format\": \"lianheng-merge-decisions/1\",\n \"ours\": \"{head}\", \"theirs\": \"{head}\",\n \"decisions\": [{decisions}]}}"
        )
    };
    let told = refused(&file("{\"conflict\": \"x\", \"choice\": \"mine\"}"));
    assert!(
        told.contains("d.json:3:") && told.contains("“mine”"),
        "{told}"
    );
    let twice = "{\"conflict\": \"x\", \"choice\": \"ours\"}";
    let told = refused(&file(&format!("{twice}, {twice}")));
    assert!(told.contains("decided twice"), "{told}");
    let told = refused(
        "{\"format\": \"lianheng-answers/1\", \"ours\": \"b\", \"theirs\": \"c\", \"decisions\": []}",
    );
    assert!(
        told.contains("lianheng-merge-decisions/1") && told.contains("“b”"),
        "{told}"
    );
    assert!(refused("{").contains("d.json:1:"));
}
