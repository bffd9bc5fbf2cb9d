//! The full circle by the command, over one workspace: an operator asks a supplier and accepts its answer, hands the assessment to an auditor,
//! imports the audit and answers it. Nothing crosses but files.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use lianheng_tests::suppliers::{asked, asked_json, keys, questionnaire, stands};
use lianheng_tests::workspaces::{PASSPHRASE, filled, json};
use lianheng_tests::{Ran, lianheng_with};
use serde_json::Value;
use std::path::Path;

const FINDING: &str = "gbt-43698-2024/6-4";

fn ok(folder: &Path, line: &[&str]) -> Ran {
    let environment = [
        ("LIANHENG_PASSPHRASE", PASSPHRASE),
        ("LIANHENG_KEY_PASSPHRASE", "correct horse"),
        ("LIANHENG_KEY_BOOK", "book.json"),
    ];
    let ran = lianheng_with(folder, line, &environment);
    assert_eq!(ran.code, 0, "{line:?}: {}{}", ran.out, ran.err);
    ran
}

fn proved(folder: &Path, package: &str) -> Value {
    json(&ok(folder, &["verify", package, "--json"]))
}

#[test]
fn operator_supplier_operator_auditor_operator() {
    let (folder, _) = filled();
    let at = folder.path();
    keys(at);
    // To the supplier and back.
    questionnaire(at, &["--section", "test"]);
    asked(at, &["answer", "q.lhp", "--set", "SUP-29=blocks"]);
    asked(
        at,
        &["return", "q.lhp", "--key", "sup.key", "--out", "r.lhp"],
    );
    assert_eq!(stands(at, "SUP-29"), "warns");
    let taken = [
        "import",
        "r.lhp",
        "--into",
        "w.lianheng",
        "--accept",
        "SUP-29",
    ];
    assert_eq!(asked_json(at, &taken)["applied"], true);
    assert_eq!(stands(at, "SUP-29"), "blocks");

    // To the auditor, with what the supplier said in it.
    let seal = [
        "seal",
        "w.lianheng",
        "--key",
        "op.key",
        "--out",
        "s.lhp",
        "--freeze",
    ];
    ok(at, &seal);
    let found = proved(at, "s.lhp");
    assert_eq!(
        (&found["sound"], &found["all_known"]),
        (&true.into(), &false.into())
    );
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
        ],
    );
    assert_eq!(
        json(&ok(at, &["assess", "a.lianheng", "--json"])),
        json(&ok(at, &["assess", "w.lianheng", "--json"]))
    );
    let judge = [
        "audit",
        "judge",
        "a.lianheng",
        FINDING,
        "--verdict",
        "nonconform",
        "--severity",
        "major",
        "--finding",
        "三台主机不在台账中",
    ];
    ok(at, &judge);
    let sealed = json(&ok(
        at,
        &[
            "audit",
            "seal",
            "a.lianheng",
            "--key",
            "sup.key",
            "--out",
            "a.lhp",
            "--json",
        ],
    ));
    assert_eq!(
        sealed["signers"][0]["words_zh"].as_array().map(Vec::len),
        Some(16)
    );

    // And back to the operator, who answers.
    ok(at, &["audit", "import", "a.lhp", "--into", "w.lianheng"]);
    let respond = [
        "audit",
        "respond",
        "w.lianheng",
        FINDING,
        "--stance",
        "accepted",
        "--text",
        "补齐台账",
        "--plan",
        "补登三台主机",
        "--json",
    ];
    assert_eq!(json(&ok(at, &respond))["unanswered"], 0);
    let actions = json(&ok(at, &["audit", "findings", "w.lianheng", "--json"]));
    assert_eq!(actions[0]["findings"][0]["requirement"], FINDING);
    // The supplier's answer still stands, and the workspace proves itself.
    assert_eq!(stands(at, "SUP-29"), "blocks");
    ok(at, &["verify", "w.lianheng"]);
    ok(at, &["verify", "a.lianheng"]);
}
