//! Why a workspace does not open, each reason in its own sentence, and which command lines are mistakes of usage.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::workspaces::{PASSPHRASE, bytes, made, run, sample};
use lianheng_tests::{lianheng_with, root};
use std::collections::BTreeSet;

const SECRET: &[(&str, &str)] = &[("LIANHENG_PASSPHRASE", PASSPHRASE)];

#[test]
fn each_reason_not_to_open_has_its_own_sentence_in_both_languages() {
    let (folder, _) = made();
    let folder = folder.path();
    let whole = bytes(folder);
    std::fs::write(
        folder.join("text.lianheng"),
        "not a workspace, whatever its name ".repeat(200),
    )
    .expect("a file");
    std::fs::write(
        folder.join("cut.lianheng"),
        whole.get(..whole.len() / 2).unwrap_or_default(),
    )
    .expect("a file");
    // Written by a later release: its format is 7.
    std::fs::copy(
        root().join("tests/frozen/newer-format.lianheng"),
        folder.join("newer.lianheng"),
    )
    .expect("a copy");
    let its_own: &[(&str, &str)] = &[("LIANHENG_PASSPHRASE", "调度中心 2026")];
    let wrong: &[(&str, &str)] = &[("LIANHENG_PASSPHRASE", "some other passphrase")];
    let mut said = BTreeSet::new();
    for (file, secret, zh, en) in [
        ("nowhere.lianheng", SECRET, "没有", "There is no such file"),
        (
            "text.lianheng",
            SECRET,
            "不是链衡工作区",
            "not a Lianheng workspace",
        ),
        ("w.lianheng", wrong, "口令不正确", "The passphrase is wrong"),
        ("cut.lianheng", SECRET, "已损坏", "the content is damaged"),
        ("newer.lianheng", its_own, "（格式 7", "(format 7;"),
        (
            "w.lianheng",
            &[],
            "LIANHENG_PASSPHRASE",
            "LIANHENG_PASSPHRASE",
        ),
    ] {
        for (lang, says) in [("zh-CN", zh), ("en", en)] {
            for command in ["assess", "verify"] {
                let ran = lianheng_with(folder, &[command, file, "--lang", lang], secret);
                assert_eq!(ran.code, 3, "{command} {file}: {}{}", ran.out, ran.err);
                assert!(ran.err.contains(says), "{command} {file}: {}", ran.err);
                assert!(ran.out.is_empty());
                said.insert((lang, ran.err));
            }
        }
    }
    assert_eq!(said.len(), 12, "{said:#?}");
    assert_eq!(bytes(folder), whole);
    let exists = run(
        folder,
        &["new", "w.lianheng", "--organisation", "x", "--lang", "en"],
    );
    assert!(
        exists.code == 3 && exists.err.contains("already a file"),
        "{}",
        exists.err
    );
    let in_use = std::fs::File::create(folder.join("w.lianheng.lock")).expect("a lock file");
    in_use.try_lock().expect("locked");
    let ran = run(folder, &["assess", "w.lianheng", "--lang", "en"]);
    assert!(
        ran.code == 3 && ran.err.contains("has this workspace open"),
        "{}",
        ran.err
    );
}

#[test]
fn exactly_one_source_is_taken_and_anything_else_is_a_mistake_of_usage() {
    let (folder, _) = made();
    let answers = sample("answers.json");
    for line in [
        vec!["assess"],
        vec!["assess", "w.lianheng", "--answers", &answers],
        vec!["assess", "w.lianheng", "--workspace", "w.lianheng"],
        vec!["assess", "--answers", &answers, "--assessment", "x"],
        vec!["explain", "total"],
        vec!["report", "--out", "x.pdf"],
        vec!["insight", "lane"],
        vec!["crosswalk", "preview"],
        vec!["import", &answers],
        vec!["new", "x.lianheng"],
    ] {
        for lang in ["zh-CN", "en"] {
            let mut line = line.clone();
            line.extend(["--lang", lang]);
            let ran = run(folder.path(), &line);
            assert_eq!(ran.code, 2, "{line:?}: {}{}", ran.out, ran.err);
            assert!(ran.out.is_empty() && !ran.err.trim().is_empty(), "{line:?}");
        }
    }
    let empty = run(folder.path(), &["assess", "w.lianheng", "--lang", "en"]);
    assert!(
        empty.code == 3 && empty.err.contains("no assessment yet"),
        "{}",
        empty.err
    );
    let ran = run(
        folder.path(),
        &[
            "assess",
            "w.lianheng",
            "--assessment",
            "2026",
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, 3, "{}", ran.err);
}
