//! Bad input, one folder a case: `command.txt` holds the arguments (default `assess --answers answers.json`), `expected.txt` the exit code
//! and what a user reads in either language. Nothing may be written beside the case.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::{case_folders, compare, lianheng};
use std::collections::BTreeSet;
use std::path::Path;

fn files(folder: &Path) -> BTreeSet<String> {
    std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

#[test]
fn every_case_names_the_place_and_the_cure_and_writes_nothing() {
    let mut differences = Vec::new();
    for folder in case_folders("bad-input") {
        let before = files(&folder);
        let command = std::fs::read_to_string(folder.join("command.txt"))
            .unwrap_or_else(|_| "assess --answers answers.json".to_owned());
        let mut found = String::new();
        for lang in ["zh-CN", "en"] {
            let mut arguments: Vec<&str> = command.split_whitespace().collect();
            arguments.extend(["--lang", lang]);
            let ran = lianheng(&folder, &arguments);
            assert_eq!(
                ran.out,
                "",
                "{}: nothing on standard output",
                folder.display()
            );
            assert!(!ran.err.trim().is_empty(), "{}: silent", folder.display());
            found.push_str(&format!("exit {}\n{}\n", ran.code, ran.err));
        }
        differences.extend(compare(&folder.join("expected.txt"), found.trim_end()));
        let mut after = files(&folder);
        after.remove("expected.txt");
        let mut before = before;
        before.remove("expected.txt");
        assert_eq!(before, after, "{}: something was written", folder.display());
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}
