//! A workspace of its own for a test, and the command run on it with its passphrase in the environment.

use crate::{Ran, lianheng_with, root};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use tempfile::TempDir;

/// The passphrase of every workspace made here.
pub const PASSPHRASE: &str = "ferry quartz nine umbrella";

/// Runs the command in `folder` with the passphrase.
pub fn run(folder: &Path, line: &[&str]) -> Ran {
    lianheng_with(folder, line, &[("LIANHENG_PASSPHRASE", PASSPHRASE)])
}

/// As [`run`]; anything but exit code 0 fails the test.
pub fn ok(folder: &Path, line: &[&str]) -> Ran {
    let ran = run(folder, line);
    assert_eq!(ran.code, 0, "{line:?}: {}{}", ran.out, ran.err);
    ran
}

/// What a run printed, as JSON.
pub fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out))
}

/// A file of the sample.
pub fn sample(path: &str) -> String {
    let file = root().join("standards/sample").join(path);
    file.display().to_string()
}

/// A workspace, `w.lianheng`, in a folder of its own, of the organisation the sample is about; with its recovery key.
pub fn made() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let line = [
        "new",
        "w.lianheng",
        "--organisation",
        "澜江省电力调度控制中心",
        "--organisation-en",
        "Lanjiang Provincial Power Dispatch Centre",
        "--sector",
        "energy",
        "--region",
        "CN-43",
        "--author",
        "林越",
        "--json",
    ];
    let made = json(&ok(folder.path(), &line));
    let key = made["recovery_key"].as_str().expect("a key").to_owned();
    (folder, key)
}

/// The same with the sample's answers in it.
pub fn filled() -> (TempDir, String) {
    let (folder, key) = made();
    let answers = sample("answers.json");
    ok(folder.path(), &["import", &answers, "--into", "w.lianheng"]);
    (folder, key)
}

/// Every byte of the workspace.
pub fn bytes(folder: &Path) -> Vec<u8> {
    std::fs::read(folder.join("w.lianheng")).expect("the workspace")
}

/// The names in a folder.
pub fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}
