//! The auditor's review through the built command: seal, open, sample, judge, report, check, seal, verify, import, answer.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::workspaces::{PASSPHRASE, filled, json, names};
use lianheng_tests::{Ran, lianheng_with};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const AGREED: &str = "gbt-43698-2024/6-1";
const DIFFERS: &str = "gbt-43698-2024/6-4";

/// Runs the command with every passphrase in the environment and a key book of its own.
fn run(folder: &Path, line: &[&str]) -> Ran {
    let book = folder.join("keys.json");
    let book = book.to_str().expect("a path");
    let environment = [
        ("LIANHENG_PASSPHRASE", PASSPHRASE),
        ("LIANHENG_KEY_PASSPHRASE", "signing in November"),
        ("LIANHENG_KEY_BOOK", book),
    ];
    lianheng_with(folder, line, &environment)
}

fn ok(folder: &Path, line: &[&str]) -> Ran {
    let ran = run(folder, line);
    assert_eq!(ran.code, 0, "{line:?}: {}{}", ran.out, ran.err);
    ran
}

/// An operator's workspace, sealed as a submission.
fn submitted() -> TempDir {
    let (folder, _) = filled();
    let at = folder.path();
    for key in ["operator.key", "auditor.key"] {
        ok(at, &["keygen", "--out", key]);
    }
    ok(
        at,
        &[
            "seal",
            "w.lianheng",
            "--key",
            "operator.key",
            "--out",
            "s.lhp",
            "--freeze",
        ],
    );
    folder
}

fn begin(at: &Path) -> Ran {
    ok(
        at,
        &[
            "audit",
            "open",
            "s.lhp",
            "--into",
            "a.lianheng",
            "--auditor",
            "江北测评中心",
            "--auditor-en",
            "Jiangbei Assessment Centre",
            "--lead",
            "周审",
            "--lang",
            "en",
        ],
    )
}

fn judge(at: &Path) {
    ok(
        at,
        &[
            "audit",
            "judge",
            "a.lianheng",
            AGREED,
            "--agree",
            "--method",
            "examine",
        ],
    );
    std::fs::write(at.join("photo.txt"), "a photo").expect("a file");
    ok(
        at,
        &[
            "audit",
            "judge",
            "a.lianheng",
            DIFFERS,
            "--verdict",
            "nonconform",
            "--severity",
            "major",
            "--finding",
            "三台主机不在台账中",
            "--recommendation",
            "补齐台账",
            "--method",
            "test,interview",
            "--sampled",
            "40 台主机中的 8 台",
            "--attach",
            "photo.txt",
            "--note",
            "只在底稿里",
        ],
    );
}

#[test]
fn the_full_circle_from_operator_to_auditor_and_back() {
    let folder = submitted();
    let at = folder.path();
    let begun = begin(at);
    assert!(begun.out.contains("Recovery key"), "{}", begun.out);
    // Nobody in the key book: the signature holds, the person is unknown.
    assert!(
        begun.out.to_lowercase().contains("unknown"),
        "{}",
        begun.out
    );

    // The operator's data is read-only whatever is tried, and says why.
    let answers = lianheng_tests::workspaces::sample("answers.json");
    let refused = run(
        at,
        &["import", &answers, "--into", "a.lianheng", "--lang", "en"],
    );
    assert_eq!(refused.code, 3, "{}{}", refused.out, refused.err);
    assert!(refused.err.contains("read-only"), "{}", refused.err);

    let sample = json(&ok(
        at,
        &[
            "audit",
            "sample",
            "a.lianheng",
            "--seed",
            "2026-LH-01",
            "--json",
        ],
    ));
    assert_eq!(sample["holds"], true);
    let first = sample["drawn"][0].as_str().expect("an id");
    // Drawn again in another workspace of the same submission: the same.
    ok(
        at,
        &[
            "audit",
            "open",
            "s.lhp",
            "--into",
            "b.lianheng",
            "--auditor",
            "某中心",
        ],
    );
    let again = json(&ok(
        at,
        &[
            "audit",
            "sample",
            "b.lianheng",
            "--seed",
            "2026-LH-01",
            "--json",
        ],
    ));
    assert_eq!(again["drawn"], sample["drawn"]);
    let listed = json(&ok(
        at,
        &[
            "audit",
            "list",
            "a.lianheng",
            "--filter",
            "in-sample",
            "--json",
        ],
    ));
    let ids: Vec<&str> = listed
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| row["requirement"].as_str().expect("an id"))
        .collect();
    assert!(ids.contains(&first));

    judge(at);
    let without = json(&ok(
        at,
        &[
            "audit",
            "list",
            "a.lianheng",
            "--filter",
            "no-evidence",
            "--json",
        ],
    ));
    assert!(!without.as_array().expect("a list").is_empty());
    let late = json(&ok(
        at,
        &[
            "audit",
            "list",
            "a.lianheng",
            "--filter",
            "changed-after-freeze",
            "--json",
        ],
    ));
    assert_eq!(late.as_array().expect("a list").len(), 0);
    ok(
        at,
        &[
            "audit",
            "describe",
            "a.lianheng",
            "--period",
            "2026-11-23..2026-11-27",
            "--scope",
            "调度系统",
            "--opinion",
            "总体可信，台账有缺漏。",
        ],
    );
    let overview = json(&ok(at, &["audit", "show", "a.lianheng", "--json"]));
    assert_eq!(
        (&overview["reviewed"], &overview["differences"]),
        (&2.into(), &1.into())
    );
    assert_eq!(overview["agreement"][0]["raw_bp"], 5_000);
    assert!(overview["submission"]["signers"][0]["known"].is_null());

    let report = json(&ok(
        at,
        &[
            "audit",
            "report",
            "a.lianheng",
            "--lang",
            "bilingual",
            "--out",
            "r.pdf",
            "--json",
        ],
    ));
    assert_eq!(report["intact"], true);
    assert!(report["pages"].as_u64().expect("pages") > 5);
    let check = ok(at, &["audit", "check", "a.lianheng", "--lang", "en"]);
    assert!(check.out.contains("holds"), "{}", check.out);
    ok(at, &["verify", "a.lianheng"]);

    ok(
        at,
        &[
            "audit",
            "seal",
            "a.lianheng",
            "--key",
            "auditor.key",
            "--out",
            "audit.lhp",
        ],
    );
    let alone = ok(at, &["audit", "verify", "audit.lhp", "--lang", "en"]);
    assert!(alone.out.contains("--submission"), "{}", alone.out);
    let both = json(&ok(
        at,
        &[
            "audit",
            "verify",
            "audit.lhp",
            "--submission",
            "s.lhp",
            "--json",
        ],
    ));
    assert_eq!(both["findings"].as_array().expect("a list").len(), 0);
    assert_eq!(both["unproved"].as_array().expect("a list").len(), 0);
    // The general command knows audits too.
    let general = json(&ok(at, &["verify", "audit.lhp", "--json"]));
    assert_eq!(general["sound"], true, "{general}");

    answered(at);
}

/// The operator takes the audit in, twice, and answers its finding.
fn answered(at: &Path) {
    let before = json(&ok(at, &["assess", "w.lianheng", "--json"]));
    let dry = ok(
        at,
        &[
            "audit",
            "import",
            "audit.lhp",
            "--into",
            "w.lianheng",
            "--dry-run",
            "--lang",
            "en",
        ],
    );
    assert!(dry.out.contains("nothing was written"), "{}", dry.out);
    let none = run(at, &["audit", "findings", "w.lianheng"]);
    assert_eq!(none.code, 3);
    let taken = json(&ok(
        at,
        &[
            "audit",
            "import",
            "audit.lhp",
            "--into",
            "w.lianheng",
            "--json",
        ],
    ));
    assert_eq!(
        (&taken["known"], &taken["audit"]["unanswered"]),
        (&false.into(), &1.into())
    );
    assert_eq!(
        taken["proof"]["findings"].as_array().expect("a list").len(),
        0
    );
    let twice = json(&ok(
        at,
        &[
            "audit",
            "import",
            "audit.lhp",
            "--into",
            "w.lianheng",
            "--json",
        ],
    ));
    assert_eq!(twice["known"], true);
    let saved = json(&ok(
        at,
        &[
            "audit",
            "respond",
            "w.lianheng",
            DIFFERS,
            "--stance",
            "accepted",
            "--text",
            "属实，限期补齐",
            "--plan",
            "补齐三台主机",
            "--owner",
            "运维部",
            "--due",
            "2027-01-31",
            "--json",
        ],
    ));
    assert_eq!(saved["unanswered"], 0);
    let finding = &saved["findings"][0];
    assert_eq!(
        finding["response"]["actions"][0]["action"]["plan"],
        "补齐三台主机"
    );
    let after = json(&ok(at, &["assess", "w.lianheng", "--json"]));
    assert_eq!(before["totals"], after["totals"], "a verdict changed");
    let shown = ok(at, &["audit", "findings", "w.lianheng", "--lang", "zh-CN"]);
    assert!(shown.out.contains("三台主机不在台账中") && shown.out.contains("认可"));
    ok(at, &["verify", "w.lianheng"]);
}

#[test]
fn what_is_wrong_is_named_and_nothing_is_left() {
    let folder = submitted();
    let at = folder.path();
    begin(at);
    let before = names(at);
    let refused = |line: &[&str], code: i32, said: &str| {
        let ran = run(at, line);
        assert_eq!(ran.code, code, "{line:?}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains(said), "{line:?}: {}", ran.err);
    };
    let into = ["--into", "x.lianheng", "--auditor", "A", "--lang", "en"];
    let open = |file: &'static str| -> Vec<&str> { [&["audit", "open", file][..], &into].concat() };
    refused(&open("keys.txt"), 3, "keys.txt");
    refused(&open("w.lianheng"), 3, "w.lianheng");
    let mut bytes = std::fs::read(at.join("s.lhp")).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(at.join("broken.lhp"), bytes).expect("a file");
    refused(&open("broken.lhp"), 3, "broken.lhp");
    std::fs::remove_file(at.join("broken.lhp")).expect("removed");
    let there = [
        "audit",
        "open",
        "s.lhp",
        "--into",
        "a.lianheng",
        "--auditor",
        "A",
        "--lang",
        "en",
    ];
    refused(&there, 3, "a.lianheng");
    refused(
        &["audit", "show", "w.lianheng", "--lang", "en"],
        3,
        "no audit workspace",
    );
    refused(
        &[
            "audit",
            "judge",
            "a.lianheng",
            DIFFERS,
            "--verdict",
            "good",
            "--lang",
            "en",
        ],
        3,
        "good",
    );
    refused(
        &[
            "audit",
            "judge",
            "a.lianheng",
            DIFFERS,
            "--seen",
            "nothing.pdf",
            "--lang",
            "en",
        ],
        3,
        "nothing.pdf",
    );
    refused(
        &[
            "audit",
            "sample",
            "a.lianheng",
            "--seed",
            "a b",
            "--lang",
            "en",
        ],
        3,
        "a b",
    );
    let seal = [
        "audit",
        "seal",
        "a.lianheng",
        "--key",
        "auditor.key",
        "--out",
        "x.lhp",
        "--lang",
        "en",
    ];
    refused(&seal, 3, "judged");
    refused(
        &[
            "audit",
            "import",
            "s.lhp",
            "--into",
            "w.lianheng",
            "--lang",
            "en",
        ],
        3,
        "kind",
    );
    assert_eq!(names(at), before);
    // Another operator's workspace, and an auditor's.
    judge(at);
    ok(
        at,
        &[
            "audit",
            "seal",
            "a.lianheng",
            "--key",
            "auditor.key",
            "--out",
            "audit.lhp",
        ],
    );
    ok(at, &["new", "other.lianheng", "--organisation", "别家"]);
    refused(
        &[
            "audit",
            "import",
            "audit.lhp",
            "--into",
            "other.lianheng",
            "--lang",
            "en",
        ],
        3,
        "not sealed from an assessment of this workspace",
    );
    // Whoever reviews the same submission reads it beside; to answer is the operator's.
    ok(
        at,
        &["audit", "import", "audit.lhp", "--into", "a.lianheng"],
    );
    refused(
        &[
            "audit",
            "respond",
            "a.lianheng",
            DIFFERS,
            "--stance",
            "accepted",
            "--lang",
            "en",
        ],
        3,
        "answered by the operator",
    );
    let value: Value = json(&ok(at, &["audit", "show", "a.lianheng", AGREED, "--json"]));
    assert_eq!(value["row"]["agrees"], true);
}
