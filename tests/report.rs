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
fn the_archival_report_says_what_it_is_and_the_same_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("归档 archive.pdf").display().to_string();
    let sample = root().join("standards/sample/answers.json");
    let sample = sample.display().to_string();
    let asked = ["report", "--answers", &sample, "--lang", "zh-CN"];
    let ran = lianheng(
        folder.path(),
        &[&asked[..], &["--archival", "--out", &out]].concat(),
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let checked = judge("qpdf", &["--check", &out]);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let info = judge("pdfinfo", &[&out]).out;
    assert!(info.contains("Tagged:          yes"), "{info}");
    let bytes = std::fs::read(&out).expect("the report");
    let conforms = |mark: &str| bytes.windows(mark.len()).any(|one| one == mark.as_bytes());
    assert!(conforms("pdfaid:part") && conforms("pdfuaid:part"));
    // In the order it is drawn: by position, words a hair apart in height change places.
    let words = |pdf: &str| squeezed(&judge("pdftotext", &["-raw", pdf, "-"]).out);
    let plain = report(folder.path(), "zh-CN", "pdf").display().to_string();
    assert!(words(&out) == words(&plain));
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

/// `lianheng report` of the sample with more options.
fn made(folder: &Path, name: &str, options: &[&str]) -> PathBuf {
    let out = folder.join(name);
    let sample = root().join("standards/sample/answers.json");
    let (sample, to) = (sample.display().to_string(), out.display().to_string());
    let mut arguments = vec!["report", "--answers", &sample, "--out", &to];
    arguments.extend(options);
    let ran = lianheng(folder, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    out
}

fn pages(pdf: &Path) -> u32 {
    let info = judge("pdfinfo", &[&pdf.display().to_string()]).out;
    let line = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|count| count.trim().parse().ok())
        .expect("a number of pages")
}

#[test]
fn leadership_gets_four_pages_with_the_result_on_one_of_them_and_every_preset_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let cover = ["--classification", "内部", "--assessor", "张三  安全主管"];
    for mode in MODES {
        let of = |preset: &str| {
            let mut options = vec!["--lang", mode, "--preset", preset];
            options.extend(cover);
            pages(&made(
                folder.path(),
                &format!("{preset}-{mode}.pdf"),
                &options,
            ))
        };
        let leadership = of("leadership");
        assert!(leadership <= 4, "{mode}: {leadership}");
        if mode == "en" {
            let (manager, full) = (of("manager"), of("full"));
            assert!(leadership < manager && manager < full, "{manager} {full}");
        }
        let alone = ["--lang", mode, "--sections", "summary"];
        let summary = made(folder.path(), "summary.pdf", &alone);
        assert_eq!(pages(&summary), 1, "{mode}");
    }
}

/// Everything in a text that no language changes: scores, ids of requirements, digests, workings.
fn neutral(text: &str) -> std::collections::BTreeMap<String, usize> {
    let mut found = std::collections::BTreeMap::new();
    let kept = |c: char| c.is_ascii_alphanumeric() || "./%-_@".contains(c);
    for run in text.split(|c: char| !kept(c)) {
        let run = run.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '%');
        let score = run.ends_with('%') && run.contains('.');
        let id = run.contains('/') && run.contains(|c: char| c.is_ascii_digit());
        let digest = run.len() == 64 && run.chars().all(|c| c.is_ascii_hexdigit());
        if score || id || digest {
            *found.entry(run.to_owned()).or_default() += 1;
        }
    }
    found
}

#[test]
fn the_three_modes_differ_in_nothing_but_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let report: Value = model(folder.path());
    let texts = MODES.map(|mode| {
        let name = format!("{mode}.pdf");
        let options = ["--lang", mode];
        let pdf = made(folder.path(), &name, &options);
        let raw = judge("pdftotext", &["-raw", &pdf.display().to_string(), "-"]);
        raw.out
    });
    let [zh, en, both] = texts.each_ref().map(|text| neutral(text));
    assert!(zh.len() > 150, "{}", zh.len());
    // Where lines break, an id may come apart; scores and digests never do.
    let scores = |of: &std::collections::BTreeMap<String, usize>| -> Vec<(String, usize)> {
        let whole = of
            .iter()
            .filter(|(run, _)| run.ends_with('%') || run.len() == 64);
        whole.map(|(run, count)| (run.clone(), *count)).collect()
    };
    assert_eq!(scores(&zh), scores(&en));
    let named =
        |of: &[(String, usize)]| -> Vec<String> { of.iter().map(|(run, _)| run.clone()).collect() };
    assert_eq!(named(&scores(&zh)), named(&scores(&both)));
    // What people wrote and every step of every working is there, word for word, in each mode.
    let mut written: Vec<String> = Vec::new();
    let text_of = |value: &Value| value.as_str().map(squeezed);
    for row in report["plan"]["rows"].as_array().expect("actions") {
        written.extend(text_of(&row["plan"]));
        written.extend(text_of(&row["owner"]));
    }
    let items = report["items"].as_array().expect("standards").iter();
    for item in items
        .flat_map(|standard| standard["groups"].as_array().expect("groups"))
        .flat_map(|group| group["items"].as_array().expect("items"))
    {
        written.extend(text_of(&item["clause"]));
        written.extend(text_of(&item["note"]));
        written.extend(text_of(&item["reason"]));
    }
    for standard in report["reckoning"]["standards"]
        .as_array()
        .expect("standards")
    {
        for row in standard["rows"].as_array().expect("rows") {
            let steps = row["working"].as_array().expect("steps");
            written.extend(steps.iter().filter_map(text_of));
        }
    }
    written.extend(text_of(&report["integrity"]["report_sha256"]));
    assert!(written.len() > 500, "{}", written.len());
    for (mode, text) in MODES.iter().zip(&texts) {
        let text = squeezed(text);
        // A long text may be parted by the foot of one page and the head of the next.
        let missing: Vec<&String> = written
            .iter()
            .filter(|part| !text.contains(*part))
            .collect();
        assert!(missing.len() <= 12, "{mode}: {missing:#?}");
        for part in missing {
            let half = part.chars().count() / 2;
            let (first, last): (String, String) = (
                part.chars().take(half / 2).collect(),
                part.chars().skip(part.chars().count() - half / 2).collect(),
            );
            assert!(
                text.contains(&first) && text.contains(&last),
                "{mode}: {part}"
            );
        }
    }
}

/// Works an expression out: `+ − × ÷ ( )`, decimals, `max(a, b)`.
struct Pencil<'t> {
    rest: &'t str,
}

impl Pencil<'_> {
    fn work(text: &str) -> f64 {
        let mut pencil = Pencil { rest: text };
        let value = pencil.sum();
        assert_eq!(pencil.rest.trim(), "", "{text}");
        value
    }

    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start();
        match rest.strip_prefix(sign) {
            Some(after) => {
                self.rest = after;
                true
            }
            None => false,
        }
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.takes("+") {
                value += self.product();
            } else if self.takes("−") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.factor();
        loop {
            if self.takes("×") {
                value *= self.factor();
            } else if self.takes("÷") {
                value /= self.factor();
            } else {
                return value;
            }
        }
    }

    fn factor(&mut self) -> f64 {
        if self.takes("max(") {
            let first = self.sum();
            assert!(self.takes(","));
            let second = self.sum();
            assert!(self.takes(")"));
            return first.max(second);
        }
        if self.takes("(") {
            let value = self.sum();
            assert!(self.takes(")"));
            return value;
        }
        let rest = self.rest.trim_start();
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        self.rest = after;
        number
            .parse()
            .unwrap_or_else(|_| panic!("a number in {rest}"))
    }
}

/// A printed number with its cut-off mark and per-cent sign.
fn printed(text: &str) -> f64 {
    let number = text.trim().trim_end_matches('%').trim_end_matches('…');
    number
        .parse()
        .unwrap_or_else(|_| panic!("a number: {text}"))
}

fn close(one: f64, other: f64) -> bool {
    // Printed decimals are cut off after the sixth.
    (one - other).abs() < 0.000_002
}

/// Works a score out from the steps printed, in per cent, and checks each step on the way.
fn by_hand(steps: &[String]) -> f64 {
    let last = steps.last().expect("a step");
    let mut kept = 0.0;
    for step in steps.iter().take(steps.len() - 1) {
        let parts: Vec<&str> = step.split(" = ").collect();
        let value = Pencil::work(parts[1]);
        assert!(close(value, printed(parts[2])), "{step}");
        if step.starts_with('V') {
            kept += value;
        }
    }
    let (worked, _) = last.rsplit_once(" → ").expect("a rounding step");
    let parts: Vec<&str> = worked.split(" = ").collect();
    let exact = printed(parts[parts.len() - 1]);
    let value = if steps.len() > 1 {
        kept
    } else {
        let value = Pencil::work(parts[0]);
        assert!(close(value, Pencil::work(parts[1])), "{last}");
        value * 100.0
    };
    assert!(close(value, exact), "{last}: {value}");
    value
}

#[test]
fn every_score_of_every_model_can_be_worked_out_with_a_pencil() {
    let folder = tempfile::tempdir().expect("a folder");
    for scoring in ["conformity", "weighted", "mlps-2021"] {
        let options = ["--lang", "en", "--format", "json", "--model", scoring];
        let json = std::fs::read_to_string(made(folder.path(), "model.json", &options));
        let report: Value = serde_json::from_str(&json.expect("a report")).expect("JSON");
        let reckoning = &report["reckoning"];
        let standards = reckoning["standards"].as_array().expect("standards");
        let mut worked = 0;
        for (standard, result) in standards
            .iter()
            .zip(report["standards"].as_array().expect("results"))
        {
            let rows = standard["rows"].as_array().expect("rows");
            assert_eq!(rows[0]["score_bp"], result["total"]["score_bp"]);
            let clauses = result["clauses"].as_array().expect("clauses");
            for (row, clause) in rows[1..].iter().zip(clauses) {
                assert_eq!(row["of"]["clause"], clause["id"]);
                assert_eq!(row["score_bp"], clause["scored"]["score_bp"], "{row}");
            }
            let others = result["roles"].as_array().expect("roles").iter();
            let others = others.chain(result["stages"].as_array().expect("stages"));
            for (row, other) in rows[1 + clauses.len()..].iter().zip(others) {
                assert_eq!(row["score_bp"], other[1]["score_bp"], "{row}");
            }
        }
        let rows = standards
            .iter()
            .flat_map(|standard| standard["rows"].as_array().expect("rows"))
            .chain(reckoning["lane"].as_array().expect("the lane"));
        for row in rows {
            let steps = row["working"].as_array().expect("steps");
            let steps: Vec<String> = steps
                .iter()
                .map(|step| step.as_str().expect("a step").to_owned())
                .collect();
            let Some(score) = row["score_bp"].as_u64() else {
                assert!(steps.is_empty(), "{row}");
                continue;
            };
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "basis points, at most 10,000"
            )]
            let rounded = (by_hand(&steps) * 100.0 + 0.5 + 1e-6).floor() as u64;
            assert_eq!(rounded, score, "{scoring}: {steps:?}");
            let shown = format!("{}.{:02}%", score / 100, score % 100);
            assert!(steps.last().is_some_and(|last| last.ends_with(&shown)));
            worked += 1;
        }
        assert!(worked > 100, "{scoring}: {worked}");
    }
}

#[test]
fn the_digest_of_the_report_is_recomputed_from_its_json_and_is_that_of_every_copy() {
    use sha2::{Digest, Sha256};
    let folder = tempfile::tempdir().expect("a folder");
    let mut report = model(folder.path());
    let integrity = report
        .as_object_mut()
        .and_then(|report| report.remove("integrity"))
        .expect("the annex");
    // serde_json keeps keys in order and writes no white space, as RFC 8785 asks for.
    let canonical = report.to_string();
    let digest: String = Sha256::digest(canonical.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(integrity["report_sha256"], digest.as_str());
    assert!(integrity["journal"].is_null());
    for (mode, sections) in [("zh-CN", "integrity"), ("bilingual", "cover,integrity")] {
        let options = ["--lang", mode, "--sections", sections];
        let pdf = made(folder.path(), "integrity.pdf", &options);
        assert!(squeezed(&text_of(&pdf)).contains(&digest), "{mode}");
    }
}

#[test]
fn a_report_beside_the_cycle_before_says_what_moved() {
    let folder = tempfile::tempdir().expect("a folder");
    let sample = std::fs::read_to_string(root().join("standards/sample/answers.json"));
    let mut before: Value = serde_json::from_str(&sample.expect("the sample")).expect("JSON");
    before["assessed_on"] = "2025-11-20".into();
    let answers = before["answers"].as_array_mut().expect("answers");
    let judged = answers
        .iter_mut()
        .find(|answer| answer["verdict"] == "nonconform")
        .expect("a gap");
    judged["verdict"] = "conform".into();
    let moved = judged["requirement"].as_str().expect("an id").to_owned();
    std::fs::write(folder.path().join("before.json"), before.to_string()).expect("a file");
    let earlier = folder.path().join("before.json").display().to_string();
    let options = [
        "--lang",
        "en",
        "--compare-with",
        &earlier,
        "--format",
        "json",
    ];
    let json = std::fs::read_to_string(made(folder.path(), "compared.json", &options));
    let report: Value = serde_json::from_str(&json.expect("a report")).expect("JSON");
    let changed = report["comparison"]["changed"].as_array().expect("changed");
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0]["requirement"], moved.as_str());
    assert_eq!(changed[0]["movement"], "worse");
    let options = ["--lang", "zh-CN", "--compare-with", &earlier];
    let text = squeezed(&text_of(&made(folder.path(), "compared.pdf", &options)));
    assert!(
        text.contains("2025年11月20日") && text.contains("退步"),
        "{text:.2000}"
    );
}

#[test]
fn a_section_or_a_preset_there_is_not_is_refused_with_those_there_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let sample = root()
        .join("standards/sample/answers.json")
        .display()
        .to_string();
    let run = |options: &[&str]| {
        let mut arguments = vec![
            "report",
            "--answers",
            &sample,
            "--out",
            "r.pdf",
            "--lang",
            "en",
        ];
        arguments.extend(options);
        lianheng(folder.path(), &arguments)
    };
    for (options, code, said) in [
        (["--sections", "plan,plans"], 2, "comparison"),
        (["--preset", "boss"], 2, "leadership, manager, full"),
        (["--period", "2026-11-20..2026-11-01"], 3, "Swap"),
        (["--as-of", "yesterday"], 3, "2026-11-20"),
        (["--assessor", "a\nb"], 3, "one line"),
    ] {
        let ran = run(&options);
        assert_eq!(ran.code, code, "{}", ran.err);
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    let left = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 0);
}
