//! The content released with the program, and that a broken pack is refused with the file, the line and the cure.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_api::{Content, Library, check};
use lianheng_tests::{lianheng, root};
use std::path::Path;

#[test]
fn the_released_content_has_no_error_and_is_complete() {
    let outcome = check(&Content::Folder(root().join("standards")));
    assert_eq!(outcome.errors, 0, "{:#?}", outcome.diagnostics);
    let count = |pack: &str| {
        let found = outcome.packs.iter().find(|summary| summary.id == pack);
        found.map(|summary| summary.requirements)
    };
    // The rows of the research files: 67 + 9, 42 tasks, 111 items.
    assert_eq!(count("gbt-43698-2024"), Some(76));
    assert_eq!(count("nist-ssdf-1.1"), Some(42));
    assert_eq!(count("gbt-39204-2022"), Some(111));
    assert_eq!(count("nist-ssdf-1.2-draft"), Some(7));
}

#[test]
fn content_on_disk_and_in_the_binary_are_the_same() {
    let disk = Library::load(&Content::Folder(root().join("standards")));
    for pack in &Library::built_in().packs {
        let other = disk.pack(pack.id.as_str()).expect("the same packs");
        assert_eq!(pack.digest, other.digest);
    }
}

#[test]
fn no_letter_is_printed_where_none_was_seen() {
    let pack = Library::built_in()
        .pack("gbt-43698-2024")
        .expect("the pack");
    for requirement in &pack.requirements {
        assert!(requirement.clause.ends_with(']'), "{}", requirement.clause);
    }
}

/// A copy of the SSDF pack with one change, checked by the command.
fn broken(change: impl Fn(&Path)) -> (i32, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let standards = folder.path().join("标准 内容");
    for part in [
        "nist-ssdf-1.1",
        "nist-ssdf-1.2-draft",
        "crosswalks",
        "scoring",
        "checks",
    ] {
        copy(&root().join("standards").join(part), &standards.join(part));
    }
    for file in ["glossary.json", "rules.json"] {
        std::fs::copy(root().join("standards").join(file), standards.join(file)).expect("a copy");
    }
    // Crosswalks between packs that are not in the copy.
    for entry in std::fs::read_dir(standards.join("crosswalks")).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.display().to_string().contains("gbt-") {
            std::fs::remove_file(path).expect("a file to remove");
        }
    }
    change(&standards);
    let ran = lianheng(
        folder.path(),
        &["packs", "check", "标准 内容", "--lang", "en"],
    );
    (ran.code, ran.out)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        std::fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("a copy");
    }
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).expect("a file");
    assert!(text.contains(from), "{} has no {from}", file.display());
    std::fs::write(file, text.replacen(from, to, 1)).expect("a file");
}

#[test]
fn a_sound_copy_passes() {
    let (code, out) = broken(|_| {});
    assert_eq!(code, 0, "{out}");
}

#[test]
fn what_is_wrong_is_named_with_file_and_line() {
    type Change = fn(&Path);
    let cases: [(&str, &str, Change); 17] = [
        ("id-not-locked", "ids.lock:1:", |s| {
            edit(&s.join("nist-ssdf-1.1/ids.lock"), "PO.1.2\n", "")
        }),
        ("locked-id-gone", "ids.lock:", |s| {
            let lock = s.join("nist-ssdf-1.1/ids.lock");
            let text = std::fs::read_to_string(&lock).expect("a lock");
            std::fs::write(&lock, text + "PO.9.9\n").expect("a lock");
        }),
        ("message-missing", "en.ftl:", |s| {
            edit(&s.join("nist-ssdf-1.1/en.ftl"), "r-PO_1_1 =", "r-PO_1_9 =")
        }),
        ("message-orphan", "en.ftl:", |s| {
            edit(&s.join("nist-ssdf-1.1/en.ftl"), "r-PO_1_1 =", "r-PO_1_9 =")
        }),
        ("json", "requirements.json:", |s| {
            edit(
                &s.join("nist-ssdf-1.1/requirements.json"),
                "\"weight\"",
                "\"wait\"",
            )
        }),
        ("source-unknown", "requirements.json:", |s| {
            edit(
                &s.join("nist-ssdf-1.1/requirements.json"),
                "\"N1\"",
                "\"N7\"",
            )
        }),
        ("printed-clause", "requirements.json:", |s| {
            edit(
                &s.join("nist-ssdf-1.1/requirements.json"),
                "\"clause\": \"PO.1.1\"",
                "\"clause\": \"PO.1 a)\"",
            );
        }),
        ("ftl-syntax", "zh-CN.ftl:", |s| {
            edit(&s.join("nist-ssdf-1.1/zh-CN.ftl"), "r-PO_1_1 =", "r-PO_1_1")
        }),
        ("criteria-lines", "zh-CN.ftl:", |s| {
            edit(
                &s.join("nist-ssdf-1.1/zh-CN.ftl"),
                "        部分符合：",
                "        大致符合：",
            )
        }),
        ("pack-id-not-folder", "pack.json:", |s| {
            edit(
                &s.join("nist-ssdf-1.1/pack.json"),
                "\"nist-ssdf-1.1\"",
                "\"nist-ssdf-1.3\"",
            )
        }),
        ("glossary-avoid-en", "en.ftl:", |s| {
            edit(&s.join("nist-ssdf-1.1/en.ftl"), "supplier", "vendor")
        }),
        ("glossary-pair", "en.ftl:", |s| {
            let file = s.join("nist-ssdf-1.1/en.ftl");
            let text = std::fs::read_to_string(&file).expect("a file");
            std::fs::write(&file, text.replace("SBOM", "parts list")).expect("a file");
        }),
        ("rule-role", "requirements.json:", |s| {
            edit(
                &s.join("nist-ssdf-1.1/requirements.json"),
                "\"supplier\"",
                "\"operator\"",
            )
        }),
        ("carry-over-incomplete", "carry-over.json:", |s| {
            edit(
                &s.join("nist-ssdf-1.2-draft/carry-over.json"),
                "\"PO.1.1\"",
                "\"PO.1.7\"",
            )
        }),
        ("crosswalk-unknown-id", "cisa-form.json:", |s| {
            edit(
                &s.join("crosswalks/ssdf-1.1--cisa-form.json"),
                "\"from\": \"PO.1.1\"",
                "\"from\": \"PO.1.7\"",
            )
        }),
        ("crosswalk-repeated", "cisa-form.json:", |s| {
            edit(
                &s.join("crosswalks/ssdf-1.1--cisa-form.json"),
                "\"from\": \"PO.3.2\",\n      \"to\": \"1f\"",
                "\"from\": \"PO.3.2\",\n      \"to\": \"2\"",
            )
        }),
        ("model-weights", "weighted.json:", |s| {
            edit(&s.join("scoring/weighted.json"), "1,", "0,")
        }),
    ];
    for (rule, place, change) in cases {
        let (code, out) = broken(change);
        assert_eq!(code, 1, "{rule}\n{out}");
        let line = out
            .lines()
            .find(|line| line.ends_with(&format!("[{rule}]")));
        let line = line.unwrap_or_else(|| panic!("{rule} is not reported:\n{out}"));
        assert!(line.contains(place), "{line}");
    }
}
