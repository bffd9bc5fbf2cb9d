//! An assessment handed out as a workbook, edited, and taken in again through the built command: what changes is shown first, conflicts are
//! left to people, and whatever cannot be read is named by sheet and cell.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::workbooks::edit;
use lianheng_tests::workspaces::{filled, json, made, ok, run, sample};
use serde_json::Value;
use std::path::Path;

/// The second sheet is that of the first standard, whose first requirement stands in row 3.
const SHEET: usize = 2;
const FIRST: &str = "gbt-43698-2024/6-1";

fn export(folder: &Path, name: &str, lang: &str) {
    let line = ["report", "w.lianheng", "--format", "xlsx", "--lang", lang];
    ok(folder, &[&line[..], &["--out", name]].concat());
}

fn import<'a>(name: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["import", name, "--into", "w.lianheng"], more].concat()
}

/// The answer to the first requirement, as the workspace gives it out.
fn answer(folder: &Path, requirement: &str) -> Value {
    std::fs::create_dir(folder.join("out")).expect("a folder");
    ok(
        folder,
        &["export-answers", "w.lianheng", "--out", "out/answers.json"],
    );
    let text = std::fs::read_to_string(folder.join("out/answers.json")).expect("answers");
    std::fs::remove_dir_all(folder.join("out")).expect("a folder");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let answers = file["answers"].as_array().expect("answers").clone();
    let mut own = answers.into_iter();
    own.find(|one| one["requirement"] == requirement)
        .unwrap_or(Value::Null)
}

fn entries(folder: &Path) -> usize {
    let history = json(&ok(folder, &["history", "w.lianheng", "--json"]));
    history.as_array().expect("entries").len()
}

#[test]
fn an_edited_workbook_is_shown_then_taken_in_as_one_change_and_once() {
    let (folder, _) = filled();
    let folder = folder.path();
    export(folder, "a.xlsx", "bilingual");
    let same = json(&ok(folder, &import("a.xlsx", &["--dry-run", "--json"])));
    assert_eq!(same["kind"], "answer-workbook");
    assert_eq!(same["workbook"]["requirements"], 229);
    assert_eq!(same["workbook"]["edits"], Value::Array(Vec::new()));
    assert_eq!(same["workbook"]["problems"], Value::Array(Vec::new()));
    export(folder, "a.xlsx", "zh-CN");
    let (from, to) = (folder.join("a.xlsx"), folder.join("改过.xlsx"));
    let cells = [
        ("E3", "Partial"),
        ("I3", "又查了一遍"),
        ("J3", "补齐策略"),
        ("K3", "王敏"),
        ("L3", "2027-06-30"),
        ("M3", "1.5"),
    ];
    edit(&from, &to, SHEET, &cells);
    let before = entries(folder);
    let shown = json(&ok(folder, &import("改过.xlsx", &["--dry-run", "--json"])));
    let edits = shown["workbook"]["edits"]
        .as_array()
        .expect("edits")
        .clone();
    let fields: Vec<&str> = edits
        .iter()
        .map(|one| one["field"].as_str().expect("a field"))
        .collect();
    assert_eq!(
        fields,
        ["verdict", "note", "plan", "owner", "due", "effort"]
    );
    assert_eq!(edits[0]["requirement"], FIRST);
    assert_eq!(edits[0]["cell"], "E3");
    assert_eq!(edits[0]["present"]["en"], "Conform");
    assert_eq!(edits[0]["edited"]["zh-CN"], "部分符合");
    assert_eq!(entries(folder), before, "nothing was written");
    let taken = json(&ok(folder, &import("改过.xlsx", &["--json"])));
    assert_eq!(taken["workbook"]["edits"], shown["workbook"]["edits"]);
    assert_eq!(taken["applied"], true);
    let history = json(&ok(folder, &["history", "w.lianheng", "--json"]));
    let mine: Vec<&Value> = history
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry["reason"] == "改过.xlsx")
        .collect();
    assert_eq!(mine.len(), 2, "an answer and an action");
    assert_eq!(mine[0]["at"], mine[1]["at"], "one change");
    let answer = answer(folder, FIRST);
    assert_eq!(
        (answer["verdict"].as_str(), answer["note"].as_str()),
        (Some("partial"), Some("又查了一遍"))
    );
    assert_eq!(answer["action"]["plan"], "补齐策略");
    assert_eq!(answer["action"]["due"], "2027-06-30");
    assert_eq!(
        answer["evidence"].as_array().map(Vec::len),
        Some(1),
        "what the workbook does not change stays"
    );
    let again = json(&ok(folder, &import("改过.xlsx", &["--json"])));
    assert_eq!(again["workbook"]["changed"], 0);
}

#[test]
fn what_changed_on_both_sides_is_listed_and_left_until_a_side_is_chosen() {
    let (folder, _) = filled();
    let folder = folder.path();
    export(folder, "a.xlsx", "zh-CN");
    let from = folder.join("a.xlsx");
    edit(
        &from,
        &folder.join("one.xlsx"),
        SHEET,
        &[("I3", "甲的说明")],
    );
    let both = [("I3", "乙的说明"), ("I4", "乙的另一说明")];
    edit(&from, &folder.join("two.xlsx"), SHEET, &both);
    ok(folder, &import("one.xlsx", &[]));
    let ran = run(folder, &import("two.xlsx", &["--json"]));
    assert_eq!(ran.code, 1, "a conflict is open: {}", ran.err);
    let taken = json(&ran);
    assert_eq!(taken["workbook"]["conflicts"], 1);
    assert_eq!(taken["workbook"]["changed"], 1);
    let conflict = &taken["workbook"]["edits"][0];
    assert_eq!(
        (conflict["conflict"].as_bool(), conflict["taken"].as_bool()),
        (Some(true), Some(false))
    );
    assert_eq!(conflict["present"]["zh-CN"], "甲的说明");
    assert_eq!(conflict["edited"]["zh-CN"], "乙的说明");
    assert_eq!(answer(folder, FIRST)["note"], "甲的说明");
    assert_eq!(answer(folder, "gbt-43698-2024/6-2")["note"], "乙的另一说明");
    for (lang, says) in [
        ("zh-CN", "两边都有修改，保持原状"),
        ("en", "left as they are"),
    ] {
        let text = run(folder, &import("two.xlsx", &["--dry-run", "--lang", lang]));
        assert!(text.out.contains(says), "{}", text.out);
    }
    ok(folder, &import("two.xlsx", &["--prefer", "assessment"]));
    assert_eq!(answer(folder, FIRST)["note"], "甲的说明");
    let dry = ["--prefer", "workbook", "--dry-run", "--json"];
    let shown = json(&ok(folder, &import("two.xlsx", &dry)));
    assert_eq!(shown["workbook"]["edits"][0]["taken"], true);
    assert_eq!(answer(folder, FIRST)["note"], "甲的说明");
    ok(folder, &import("two.xlsx", &["--prefer", "workbook"]));
    assert_eq!(answer(folder, FIRST)["note"], "乙的说明");
}

#[test]
fn what_cannot_be_taken_over_is_named_by_sheet_and_cell_in_both_languages() {
    let (folder, _) = filled();
    let folder = folder.path();
    export(folder, "a.xlsx", "en");
    let cells = [
        ("E3", "fairly good"),
        ("I4", "=\"x\""),
        ("E5", "Not applicable"),
        ("L6", "someday"),
        ("E8", "Conform"),
    ];
    edit(
        &folder.join("a.xlsx"),
        &folder.join("b.xlsx"),
        SHEET,
        &cells,
    );
    for (lang, says) in [
        (
            "zh-CN",
            [
                "GBT 43698-2024 E3：“fairly good”不是判定",
                "GBT 43698-2024 I4：单元格中是公式",
                "GBT 43698-2024 H5：判定为“不适用”必须填写理由",
                "GBT 43698-2024 L6：“someday”不是日期",
            ],
        ),
        (
            "en",
            [
                "GBT 43698-2024 E3: “fairly good” is no verdict",
                "GBT 43698-2024 I4: There is a formula",
                "GBT 43698-2024 H5: “Not applicable” needs a reason",
                "GBT 43698-2024 L6: “someday” is no date",
            ],
        ),
    ] {
        let ran = run(folder, &import("b.xlsx", &["--dry-run", "--lang", lang]));
        assert_eq!(ran.code, 1, "{}", ran.err);
        for sentence in says {
            assert!(ran.out.contains(sentence), "{sentence}: {}", ran.out);
        }
    }
    let taken = run(folder, &import("b.xlsx", &["--json"]));
    assert_eq!(json(&taken)["workbook"]["changed"], 1, "the good row");
    assert_eq!(answer(folder, FIRST)["verdict"], "conform");
}

#[test]
fn a_workbook_of_another_assessment_or_without_its_marks_is_refused() {
    let (folder, _) = filled();
    let folder = folder.path();
    export(folder, "a.xlsx", "zh-CN");
    let line = ["new", "other.lianheng", "--organisation", "另一家单位"];
    ok(folder, &line);
    let answers = sample("answers.json");
    ok(folder, &["import", &answers, "--into", "other.lianheng"]);
    let line = ["import", "a.xlsx", "--into", "other.lianheng", "--lang"];
    for (lang, says) in [("zh-CN", "另一项评估导出"), ("en", "another assessment")] {
        let ran = run(folder, &[&line[..], &[lang]].concat());
        assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
        assert!(
            ran.err.contains(says) && ran.err.contains("另一家单位"),
            "{}",
            ran.err
        );
    }
    // The sheet of marks is the ninth.
    let (from, to) = (folder.join("a.xlsx"), folder.join("damaged.xlsx"));
    edit(&from, &to, 9, &[("E8", "mostly")]);
    let ran = run(folder, &import("damaged.xlsx", &["--lang", "en"]));
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.starts_with("damaged.xlsx") && ran.err.contains("_lianheng E8"),
        "{}",
        ran.err
    );
}

#[test]
fn a_workspace_without_an_assessment_has_nothing_to_change() {
    let (full, _) = filled();
    export(full.path(), "a.xlsx", "zh-CN");
    let (empty, _) = made();
    let from = full.path().join("a.xlsx").display().to_string();
    let line = ["import", &from, "--into", "w.lianheng", "--lang", "en"];
    let ran = run(empty.path(), &line);
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
}

#[test]
fn a_spreadsheet_program_keeps_what_the_workbook_needs() {
    let (folder, _) = filled();
    let folder = folder.path();
    export(folder, "a.xlsx", "bilingual");
    let soffice = std::process::Command::new("soffice")
        .current_dir(folder)
        .env("HOME", folder)
        .args(["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"])
        .args(["--outdir", "saved", "a.xlsx"])
        .output();
    let Ok(saved) = soffice else {
        eprintln!("not judged: LibreOffice is not installed");
        return;
    };
    assert!(saved.status.success(), "{saved:?}");
    let line = import("saved/a.xlsx", &["--dry-run", "--json"]);
    let read = json(&ok(folder, &line));
    assert_eq!(read["workbook"]["requirements"], 229);
    assert_eq!(read["workbook"]["edits"], Value::Array(Vec::new()));
    assert_eq!(read["workbook"]["problems"], Value::Array(Vec::new()));
}
