//! A review sheet goes out, comes back with proposals, is read as a list, and only then written.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::{lianheng, root};
use serde_json::Value;
use std::path::Path;

const PACK: &str = "nist-ssdf-1.1";

fn sheet(folder: &Path) -> String {
    let ran = lianheng(
        folder,
        &[
            "packs",
            "review",
            PACK,
            "--out",
            "评审 表.csv",
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    std::fs::read_to_string(folder.join("评审 表.csv")).expect("the sheet")
}

/// Fills in the proposal and comment columns of one row.
fn filled(sheet: &str, row_start: &str, proposal: &str) -> String {
    let mut hit = false;
    let lines: Vec<String> = sheet
        .split("\n")
        .map(|line| {
            if line.starts_with(row_start) && line.ends_with(",,,") {
                hit = true;
                format!("{}{proposal}", line.trim_end_matches(",,,"))
            } else {
                line.to_owned()
            }
        })
        .collect();
    assert!(hit, "no row {row_start}");
    lines.join("\n")
}

#[test]
fn an_untouched_sheet_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = sheet(folder.path());
    assert!(text.starts_with('\u{FEFF}'), "Excel needs the mark");
    let ran = lianheng(
        folder.path(),
        &["packs", "review", PACK, "--sheet", "评审 表.csv", "--json"],
    );
    let review: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        review["changes"].as_array().map(Vec::len),
        Some(0),
        "{}",
        ran.out
    );
    assert_eq!(review["comments"].as_array().map(Vec::len), Some(0));
}

#[test]
fn proposals_are_listed_and_written_on_request_and_nothing_else_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = sheet(folder.path());
    let row = format!("{PACK}/PO.1.1,PO.1.1,text-seen,title,");
    let text = filled(
        &text,
        &row,
        ",新标题用于评审,New title for review,by an expert",
    );
    let other = format!("{PACK}/PO.1.2,PO.1.2,text-seen,title,");
    let text = filled(&text, &other, ",,,only a comment");
    std::fs::write(folder.path().join("评审 表.csv"), text).expect("the sheet");
    let copy = folder.path().join("standards").join(PACK);
    std::fs::create_dir_all(&copy).expect("a folder");
    for name in [
        "pack.json",
        "requirements.json",
        "ids.lock",
        "zh-CN.ftl",
        "en.ftl",
    ] {
        std::fs::copy(
            root().join("standards").join(PACK).join(name),
            copy.join(name),
        )
        .expect("a copy");
    }
    let before = std::fs::read_to_string(copy.join("en.ftl")).expect("a file");
    let arguments = [
        "packs",
        "review",
        PACK,
        "--sheet",
        "评审 表.csv",
        "--apply",
        "standards",
        "--json",
    ];
    let ran = lianheng(folder.path(), &arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let review: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(review["changes"].as_array().map(Vec::len), Some(2));
    assert_eq!(review["comments"][0]["comment"], "only a comment");
    let after = std::fs::read_to_string(copy.join("en.ftl")).expect("a file");
    let changed: Vec<(&str, &str)> = before
        .lines()
        .zip(after.lines())
        .filter(|(a, b)| a != b)
        .collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].1, "    .title = New title for review");
    let zh = std::fs::read_to_string(copy.join("zh-CN.ftl")).expect("a file");
    assert!(zh.contains("    .title = 新标题用于评审\n"));
}

#[test]
fn a_sheet_made_from_another_text_is_marked_and_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = sheet(folder.path());
    let row = format!("{PACK}/PO.1.1,PO.1.1,text-seen,title,");
    let line = text
        .lines()
        .find(|line| line.starts_with(&row))
        .expect("the row");
    let old = format!("{row}旧标题,Old title,,A newer title,");
    let text = text.replace(line, &old);
    std::fs::write(folder.path().join("评审 表.csv"), text).expect("the sheet");
    let ran = lianheng(
        folder.path(),
        &["packs", "review", PACK, "--sheet", "评审 表.csv", "--json"],
    );
    let review: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(review["changes"][0]["stale"], true, "{}", ran.out);
}

#[test]
fn a_wrong_sheet_is_refused_with_its_row() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = sheet(folder.path());
    std::fs::write(
        folder.path().join("a.csv"),
        text.replacen("/PO.1.1,", "/PO.9.9,", 1),
    )
    .expect("a sheet");
    let ran = lianheng(
        folder.path(),
        &["packs", "review", PACK, "--sheet", "a.csv", "--lang", "en"],
    );
    assert_eq!(ran.code, 3);
    assert!(ran.err.starts_with("a.csv:2:1: "), "{}", ran.err);
    std::fs::write(folder.path().join("b.csv"), "a,b\n1,2\n").expect("a sheet");
    assert_eq!(
        lianheng(
            folder.path(),
            &["packs", "review", PACK, "--sheet", "b.csv"]
        )
        .code,
        3
    );
}

#[test]
fn a_text_that_moved_on_in_the_folder_is_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = sheet(folder.path());
    let row = format!("{PACK}/PO.1.1,PO.1.1,text-seen,title,");
    std::fs::write(
        folder.path().join("评审 表.csv"),
        filled(&text, &row, ",,New title for review,"),
    )
    .expect("the sheet");
    let copy = folder.path().join("standards").join(PACK);
    std::fs::create_dir_all(&copy).expect("a folder");
    for name in [
        "pack.json",
        "requirements.json",
        "ids.lock",
        "zh-CN.ftl",
        "en.ftl",
    ] {
        std::fs::copy(
            root().join("standards").join(PACK).join(name),
            copy.join(name),
        )
        .expect("a copy");
    }
    let en = std::fs::read_to_string(copy.join("en.ftl")).expect("a file");
    let moved_on = en.replacen("    .title = ", "    .title = Newer: ", 1);
    std::fs::write(copy.join("en.ftl"), &moved_on).expect("a file");
    let arguments = [
        "packs",
        "review",
        PACK,
        "--sheet",
        "评审 表.csv",
        "--apply",
        "standards",
        "--json",
    ];
    let ran = lianheng(folder.path(), &arguments);
    let review: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(review["changes"][0]["stale"], true, "{}", ran.out);
    assert_eq!(
        std::fs::read_to_string(copy.join("en.ftl")).expect("a file"),
        moved_on
    );
}
