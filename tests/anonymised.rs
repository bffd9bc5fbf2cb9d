//! The anonymised export: nothing that says whose it is leaves, the scores stay, and the preview shows exactly what leaves.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::workspaces::{filled, ok, sample};
use lianheng_tests::{lianheng, root};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The answer files the tests look at: the sample, and a small one with everything in it.
fn sources() -> [PathBuf; 2] {
    [
        PathBuf::from(sample("answers.json")),
        root().join("tests/exports/everything/answers.json"),
    ]
}

fn anonymised(folder: &Path, answers: &Path) -> PathBuf {
    let out = folder.join("匿名 答卷.json");
    let line = [
        "export",
        "--answers",
        &answers.display().to_string(),
        "--as",
        "anonymised",
        "--out",
        &out.display().to_string(),
    ];
    let ran = lianheng(folder, &line);
    assert_eq!(ran.code, 0, "{}", ran.err);
    out
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}

fn texts(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            into.insert(text.clone());
        }
        Value::Array(rows) => rows.iter().for_each(|row| texts(row, into)),
        Value::Object(entries) => entries.values().for_each(|row| texts(row, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Every text of an answer file that says whose it is: names, ids of objects, people, words, files.
fn telling(file: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    texts(&file["organisation"]["name"], &mut found);
    texts(&file["organisation"]["region"], &mut found);
    texts(&file["subject"]["name"], &mut found);
    for key in ["decided_by", "reason"] {
        texts(&file["tailoring"][key], &mut found);
    }
    let rows = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for exclusion in rows(&file["tailoring"]["excluded"]) {
        texts(&exclusion["reason"], &mut found);
        texts(&exclusion["decided_by"], &mut found);
    }
    for kind in ["suppliers", "systems", "products"] {
        for object in rows(&file["objects"][kind]) {
            for key in ["id", "name", "version"] {
                texts(&object[key], &mut found);
            }
        }
    }
    for answer in rows(&file["answers"]) {
        for key in ["note", "reason", "evidence"] {
            texts(&answer[key], &mut found);
        }
        texts(&answer["action"]["plan"], &mut found);
        texts(&answer["action"]["owner"], &mut found);
    }
    // Days of evidence are texts as well; none of the file's days may be one of them, but a moved day may fall on another's.
    found.retain(|text| text.parse::<jiff::civil::Date>().is_err());
    found
}

#[test]
fn no_name_no_person_and_no_word_leaves() {
    for source in sources() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = anonymised(folder.path(), &source);
        let left = std::fs::read_to_string(&out).expect("a file");
        let mut in_left = BTreeSet::new();
        texts(&read(&out), &mut in_left);
        let telling = telling(&read(&source));
        assert!(telling.len() > 15, "there is something to hide");
        for text in telling {
            // Versions such as "5.2" are inside ids of requirements: those must not stand alone.
            if text.chars().count() < 6 && text.is_ascii() {
                assert!(!in_left.contains(&text), "{text}");
            } else {
                let escaped = serde_json::to_string(&text).expect("JSON");
                let inner = escaped.trim_matches('"');
                assert!(!left.contains(inner), "{text}");
            }
        }
        for gone in ["evidence", "country", "region", "version", "sha256"] {
            assert!(!left.contains(&format!("\"{gone}\":")), "{gone}");
        }
    }
}

fn assessed(answers: &Path) -> Value {
    let line = [
        "assess",
        "--answers",
        &answers.display().to_string(),
        "--json",
    ];
    let ran = lianheng(&root(), &line);
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

#[test]
fn the_scores_are_the_same() {
    for source in sources() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = anonymised(folder.path(), &source);
        let (before, after) = (assessed(&source), assessed(&out));
        for key in ["totals", "clauses", "stages"] {
            assert_eq!(before[key], after[key], "{key}");
        }
        let gaps = |of: &Value| -> Vec<Value> {
            let gaps = of["gaps"].as_array().expect("gaps");
            gaps.iter()
                .map(|gap| {
                    let keep = ["requirement", "verdict", "priority", "factors", "gain_bp"];
                    keep.iter()
                        .map(|key| ((*key).to_owned(), gap[*key].clone()))
                        .collect()
                })
                .collect()
        };
        assert_eq!(gaps(&before), gaps(&after));
        assert!(!gaps(&after).is_empty());
        let suggested = |of: &Value| -> BTreeSet<String> {
            let rows = of["suggestions"].as_array().expect("suggestions");
            rows.iter()
                .map(|row| format!("{} {} {}", row["requirement"], row["verdict"], row["basis"]))
                .collect()
        };
        assert_eq!(suggested(&before), suggested(&after));
    }
}

#[test]
fn the_preview_is_what_leaves_and_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    for source in sources() {
        let out = anonymised(folder.path(), &source);
        let left = std::fs::read_to_string(&out).expect("a file");
        std::fs::remove_file(&out).expect("removed");
        let line = [
            "export",
            "--answers",
            &source.display().to_string(),
            "--as",
            "anonymised",
            "--preview",
            "--json",
        ];
        let ran = lianheng(folder.path(), &line);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let preview: Value = serde_json::from_str(&ran.out).expect("JSON");
        assert_eq!(preview["text"].as_str(), Some(left.as_str()));
        let in_folder = std::fs::read_dir(folder.path()).expect("a folder");
        assert_eq!(in_folder.count(), 0, "something was written");
        // Whatever tells is in the list with what stood there.
        let replaced = preview["replaced"].as_array().expect("a list");
        let before: Vec<&str> = replaced
            .iter()
            .filter_map(|one| one["before"].as_str())
            .collect();
        for text in telling(&read(&source)) {
            let is_title = !before.iter().any(|one| one.contains(&text));
            // The title of an evidence file goes with its file.
            if is_title {
                let file = read(&source);
                let answers = file["answers"].as_array().expect("answers").iter();
                let mut titles = answers.flat_map(|one| {
                    let evidence = one["evidence"].as_array().cloned().unwrap_or_default();
                    evidence.into_iter().map(|file| file["title"].clone())
                });
                assert!(titles.any(|title| title == text.as_str()), "{text}");
            }
        }
        for lang in ["zh-CN", "en"] {
            let mut shown = line[..6].to_vec();
            shown.extend(["--lang", lang]);
            let ran = lianheng(folder.path(), &shown);
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert!(!ran.out.contains("export-"), "a message is missing");
            assert!(ran.out.lines().count() > 20);
        }
    }
}

#[test]
fn a_workspace_leaves_anonymised_as_its_answer_file_does() {
    let (folder, _) = filled();
    let line = [
        "export",
        "w.lianheng",
        "--as",
        "anonymised",
        "--out",
        "匿名.json",
    ];
    ok(folder.path(), &line);
    let of_workspace = folder.path().join("匿名.json");
    let left = std::fs::read_to_string(&of_workspace).expect("a file");
    for text in ["澜江", "Lanjiang", "林越", "sup-liyue", "CN-43"] {
        assert!(!left.contains(text), "{text}");
    }
    let source = PathBuf::from(sample("answers.json"));
    assert_eq!(
        assessed(&source)["totals"],
        assessed(&of_workspace)["totals"]
    );
}
