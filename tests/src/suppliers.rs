//! What the tests of the supplier's round trip share: keys, a workspace with suppliers, and a questionnaire for one of them.

use crate::workspaces::{PASSPHRASE, json, ok};
use crate::{Ran, lianheng_with, root};
use serde_json::Value;
use std::path::Path;

/// The passphrase of the keys.
const KEY_PASSPHRASE: &str = "correct horse";

/// Puts the operator's and the supplier's key into a folder, `op.key` and `sup.key`.
pub fn keys(folder: &Path) {
    let keys = root().join("crates/exchange/tests/files/keys");
    for (from, to) in [("ed25519.pem", "op.key"), ("sm2.pem", "sup.key")] {
        std::fs::copy(keys.join(from), folder.join(to)).expect("a key");
    }
}

/// Runs `questionnaire …` with the passphrases.
pub fn ask(folder: &Path, line: &[&str]) -> Ran {
    let line = [&["questionnaire"], line].concat();
    let variables = [
        ("LIANHENG_PASSPHRASE", PASSPHRASE),
        ("LIANHENG_KEY_PASSPHRASE", KEY_PASSPHRASE),
        // Nobody is known but those a test adds.
        ("LIANHENG_KEY_BOOK", "book.json"),
    ];
    lianheng_with(folder, &line, &variables)
}

/// As [`ask`]; anything but exit code 0 fails the test.
pub fn asked(folder: &Path, line: &[&str]) -> Ran {
    let ran = ask(folder, line);
    assert_eq!(ran.code, 0, "{line:?}: {}{}", ran.out, ran.err);
    ran
}

/// As [`asked`], the answer as JSON.
pub fn asked_json(folder: &Path, line: &[&str]) -> Value {
    json(&asked(folder, &[line, &["--json"]].concat()))
}

/// A questionnaire for the sample's supplier of endpoint software, `q.lhp`, with its workbook `q.xlsx`.
pub fn questionnaire(folder: &Path, more: &[&str]) -> Value {
    let line = [
        "create",
        "w.lianheng",
        "--supplier",
        "sup-liyue",
        "--deadline",
        "2099-12-31",
        "--contact",
        "林越 010-1234",
        "--key",
        "op.key",
        "--out",
        "q.lhp",
        "--workbook",
        "q.xlsx",
    ];
    asked_json(folder, &[&line[..], more].concat())
}

/// The answer to a question of the supplier's questionnaire, as the workspace gives it out.
pub fn stands(folder: &Path, question: &str) -> Value {
    let out = folder.join("out");
    std::fs::create_dir(&out).expect("a folder");
    ok(
        folder,
        &["export-answers", "w.lianheng", "--out", "out/answers.json"],
    );
    let text = std::fs::read_to_string(out.join("answers.json")).expect("answers");
    std::fs::remove_dir_all(out).expect("a folder");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let answers = file["answers"].as_array().expect("answers").clone();
    let full = format!("supplier/{question}");
    let mut own = answers.into_iter();
    let own =
        own.find(|one| one["question"] == full.as_str() && one["about"]["supplier"] == "sup-liyue");
    own.map_or(Value::Null, |one| one["value"].clone())
}

/// The journal's entries.
pub fn entries(folder: &Path) -> usize {
    let history = json(&ok(folder, &["history", "w.lianheng", "--json"]));
    history.as_array().expect("entries").len()
}

/// The row of a question in what `import` or `show` printed.
pub fn row(taken: &Value, question: &str) -> Value {
    let rows = taken["rows"].as_array().expect("rows");
    let mut own = rows.iter().filter(|row| row["question"] == question);
    own.next().cloned().unwrap_or(Value::Null)
}
