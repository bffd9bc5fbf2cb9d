//! A questionnaire as a workbook: filled in, sent back unsigned, and taken in as safely as a package; whatever was changed that must not
//! be is named by sheet and cell.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::suppliers::{ask, asked_json, keys, questionnaire, row, stands};
use lianheng_tests::workbooks::edit;
use lianheng_tests::workspaces::{bytes, filled, ok};
use serde_json::Value;
use std::path::Path;

/// The second sheet holds the questions; the first of them stands in row 4.
const QUESTIONS: usize = 2;

fn import<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["import", "f.xlsx", "--into", "w.lianheng"], more].concat()
}

/// Fills in cells of the questions' sheet.
fn fill(folder: &Path, cells: &[(&str, &str)]) {
    edit(
        &folder.join("q.xlsx"),
        &folder.join("f.xlsx"),
        QUESTIONS,
        cells,
    );
}

fn problems(taken: &Value) -> Vec<(String, String)> {
    let problems = taken["problems"].as_array().expect("problems");
    let of = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    problems
        .iter()
        .map(|one| (of(one, "cell"), of(one, "rule")))
        .collect()
}

/// Rows of the sheet by question, as the package lists them.
fn places(folder: &Path) -> Vec<String> {
    let seen = asked_json(folder, &["open", "q.lhp"]);
    let sections = seen["sections"].as_array().expect("sections").clone();
    let questions = sections
        .iter()
        .flat_map(|one| one["questions"].as_array().expect("questions"));
    questions
        .map(|one| one["id"].as_str().expect("an id").to_owned())
        .collect()
}

fn cell(places: &[String], column: &str, question: &str) -> String {
    let at = places
        .iter()
        .position(|one| one == question)
        .expect("it is asked");
    format!("{column}{}", at + 4)
}

#[test]
fn filled_in_it_is_taken_in_unsigned_and_by_name_number_or_id() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &["--section", "plan,test"]);
    let places = places(folder);
    let at = |column: &str, question: &str| cell(&places, column, question);
    let cells = [
        (at("F", "SUP-29"), "1"),
        (at("G", "SUP-29"), "见附件“发布规程.pdf”"),
        (at("F", "SUP-30"), "Written and followed"),
        (at("F", "SUP-4"), "1，2"),
        (at("F", "SUP-5"), "documented"),
        (
            at("F", "SUP-34"),
            "3 单一的实验室环境 / One laboratory setting",
        ),
    ];
    let cells: Vec<(&str, &str)> = cells
        .iter()
        .map(|(at, text)| (at.as_str(), *text))
        .collect();
    fill(folder, &cells);
    let before = bytes(folder);
    let looked = asked_json(folder, &import(&[]));
    assert_eq!(looked["form"], "workbook");
    assert_eq!(looked["cautions"][0], "unsigned");
    assert_eq!(looked["signers"], Value::Array(Vec::new()));
    assert_eq!(problems(&looked), [], "{}", looked["problems"]);
    assert_eq!(row(&looked, "SUP-29")["value"]["value"], "blocks");
    assert_eq!(row(&looked, "SUP-29")["note"], "见附件“发布规程.pdf”");
    assert_eq!(row(&looked, "SUP-30")["value"]["value"], "followed");
    let several = row(&looked, "SUP-4")["value"]["value"]
        .as_array()
        .map(Vec::len);
    assert_eq!(several, Some(2));
    assert_eq!(row(&looked, "SUP-34")["value"]["value"], "lab_only");
    assert!(before == bytes(folder));
    let taken = asked_json(folder, &import(&["--accept-all"]));
    assert_eq!(stands(folder, "SUP-29"), "blocks");
    let id = taken["recorded"].as_str().expect("an id");
    let view = asked_json(folder, &["show", "w.lianheng", id]);
    assert_eq!(view["proof"], "unsigned");
    let again = asked_json(folder, &import(&["--accept-all"]));
    assert_eq!(
        (&again["known"], &again["applied"]),
        (&true.into(), &false.into())
    );
    let said = ask(folder, &import(&["--lang", "zh-CN"]));
    assert!(said.out.contains("未签名"), "{}", said.out);
    ok(folder, &["verify", "w.lianheng"]);
}

#[test]
fn what_was_changed_and_must_not_be_is_named_by_its_cell() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &["--section", "test"]);
    let places = places(folder);
    let at = |column: &str, question: &str| cell(&places, column, question);
    let cells = [
        (at("F", "SUP-29"), "1"),
        (at("F", "SUP-30"), "=1+1"),
        (at("D", "SUP-31"), "Do the supplier's tests exist?"),
        (at("F", "SUP-31"), "1"),
        (at("A", "SUP-32"), "SUP-29"),
        (at("F", "SUP-34"), "nearly"),
        (at("A", "SUP-33"), "SUP-999"),
        (at("F", "SUP-33"), "1"),
    ];
    let cells: Vec<(&str, &str)> = cells
        .iter()
        .map(|(at, text)| (at.as_str(), *text))
        .collect();
    fill(folder, &cells);
    let ran = ask(folder, &import(&["--json"]));
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    let looked: Value = serde_json::from_str(&ran.out).expect("JSON");
    let mut found = problems(&looked);
    found.sort();
    let mut expected = vec![
        (at("F", "SUP-30"), "formula".to_owned()),
        (at("D", "SUP-31"), "question-changed".to_owned()),
        (at("A", "SUP-32"), "duplicate-question".to_owned()),
        (at("A", "SUP-33"), "unknown-question".to_owned()),
        (at("F", "SUP-34"), "unknown-choice".to_owned()),
        (String::new(), "rows-missing".to_owned()),
    ];
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(
        looked["rows"].as_array().map(Vec::len),
        Some(0),
        "two rows say SUP-29"
    );
    // The columns' marks: without them a sheet cannot be read.
    fill(folder, &[("F2", "")]);
    let ran = ask(folder, &import(&["--json"]));
    let looked: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(problems(&looked)[0].1, "column-missing");
    // The hidden sheet: what it names must have been asked, exactly so.
    let marks = 3;
    for (cell, text, sentence) in [
        (
            "B2",
            "01a22bcf-bc49-70a2-ae7a-d1d35c9635a3",
            "was not made in this workspace",
        ),
        ("B3", &*"0".repeat(64), "another content"),
        ("B3", "0", "hidden sheet of the workbook was changed"),
        ("B1", "lianheng-asked-workbook/2", "does not read"),
        (
            "B1",
            "something",
            "hidden sheet of the workbook was changed",
        ),
    ] {
        edit(
            &folder.join("q.xlsx"),
            &folder.join("f.xlsx"),
            marks,
            &[(cell, text)],
        );
        let before = bytes(folder);
        let ran = ask(folder, &import(&["--accept-all", "--lang", "en"]));
        assert_eq!(ran.code, 3, "{cell}: {}", ran.out);
        assert!(ran.err.contains(sentence), "{cell}: {}", ran.err);
        assert!(before == bytes(folder));
    }
}

#[test]
fn a_workbook_is_made_from_a_package_alone_and_is_the_same_every_time() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &["--section", "test"]);
    asked_json(folder, &["workbook", "q.lhp", "--out", "again.xlsx"]);
    let read = |name: &str| std::fs::read(folder.join(name)).expect("a workbook");
    assert!(read("q.xlsx") == read("again.xlsx"));
}
