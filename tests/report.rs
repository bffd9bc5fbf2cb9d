//! The report of the sample as a user gets it: every mode holds every item, note and number; other projects' tools accept the file.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::{judge, lianheng, root};
use serde_json::Value;
use std::path::{Path, PathBuf};

const MODES: [&str; 3] = ["zh-CN", "en", "bilingual"];

fn report(folder: &Path, mode: &str, format: &str) -> PathBuf {
    let out = folder.join(format!("报告 {mode}.{format}"));
    let sample = root().join("standards/sample/answers.json");
    let arguments = [
        "report",
        "--answers",
        &sample.display().to_string(),
        "--lang",
        mode,
        "--format",
        format,
        "--out",
        &out.display().to_string(),
    ];
    let ran = lianheng(folder, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.err, "");
    out
}

fn model(folder: &Path) -> Value {
    let json = std::fs::read_to_string(report(folder, "en", "json")).expect("the report");
    serde_json::from_str(&json).expect("JSON")
}

/// Text without white space: lines break anywhere in Chinese.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn text_of(pdf: &Path) -> String {
    let ran = judge("pdftotext", &["-layout", &pdf.display().to_string(), "-"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

#[test]
fn every_mode_holds_every_item_with_its_clause() {
    let folder = tempfile::tempdir().expect("a folder");
    let model = model(folder.path());
    for mode in MODES {
        let text = squeezed(&text_of(&report(folder.path(), mode, "pdf")));
        let mut missing = Vec::new();
        for standard in model["items"].as_array().expect("standards") {
            for group in standard["groups"].as_array().expect("groups") {
                for item in group["items"].as_array().expect("items") {
                    let clause = squeezed(item["clause"].as_str().expect("a clause"));
                    if !text.contains(&clause) {
                        missing.push(clause);
                    }
                }
            }
        }
        assert!(missing.is_empty(), "{mode}: {missing:?}");
        for row in model["evidence"].as_array().expect("evidence") {
            if let Some(sha256) = row["sha256"].as_str() {
                assert!(text.contains(sha256), "{mode}: {sha256}");
            }
        }
    }
}

#[test]
fn tools_accept_the_pdf_and_every_font_is_embedded_and_subset() {
    let folder = tempfile::tempdir().expect("a folder");
    for mode in MODES {
        let pdf = report(folder.path(), mode, "pdf").display().to_string();
        let checked = judge("qpdf", &["--check", &pdf]);
        assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
        let fonts = judge("pdffonts", &[&pdf]);
        let rows: Vec<&str> = fonts.out.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{}", fonts.out);
        for row in rows {
            let columns: Vec<&str> = row.split_whitespace().rev().collect();
            // From the right: object id (two columns), uni, sub, emb.
            assert_eq!((columns[4], columns[3]), ("yes", "yes"), "{row}");
        }
        let info = judge("pdfinfo", &[&pdf]).out;
        assert!(
            !info.contains("PDF/X") && !info.contains("PDF subtype"),
            "{info}"
        );
        assert!(
            info.contains("CreationDate:    Fri Nov 20") || info.contains("2026"),
            "{info}"
        );
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes_in_another_process() {
    let folder = tempfile::tempdir().expect("a folder");
    for (mode, format) in [
        ("zh-CN", "pdf"),
        ("bilingual", "pdf"),
        ("bilingual", "docx"),
        ("en", "json"),
    ] {
        let first = std::fs::read(report(folder.path(), mode, format)).expect("a report");
        let second = std::fs::read(report(folder.path(), mode, format)).expect("a report");
        assert!(first == second, "{mode} {format}");
    }
}

#[test]
fn languages_do_not_leak_into_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let zh = text_of(&report(folder.path(), "zh-CN", "pdf"));
    let en = text_of(&report(folder.path(), "en", "pdf"));
    assert!(zh.contains("工具自定，非官方得分") && !zh.contains("not an official score"));
    assert!(en.contains("not an official score") && !en.contains("工具自定"));
    let both = squeezed(&text_of(&report(folder.path(), "bilingual", "pdf")));
    assert!(both.contains("工具自定，非官方得分") && both.contains("notanofficialscore"));
}

#[test]
fn a_failed_report_leaves_what_stood_there_and_nothing_new() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("report.pdf");
    std::fs::write(&out, "kept").expect("a file");
    std::fs::write(folder.path().join("answers.json"), "{").expect("a file");
    let ran = lianheng(
        folder.path(),
        &[
            "report",
            "--answers",
            "answers.json",
            "--out",
            "report.pdf",
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, 3);
    assert_eq!(std::fs::read_to_string(&out).expect("a file"), "kept");
    let sample = root()
        .join("standards/sample/answers.json")
        .display()
        .to_string();
    let ran = lianheng(
        folder.path(),
        &[
            "report",
            "--answers",
            &sample,
            "--out",
            "nowhere/report.pdf",
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, 3, "{}", ran.err);
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .collect();
    assert_eq!(names.len(), 2);
}
