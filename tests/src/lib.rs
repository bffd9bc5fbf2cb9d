//! What the end-to-end tests share: starting the command as a user would, and comparing with files that people review.
//!
//! A case is a folder; adding one needs no Rust. `LIANHENG_BLESS=1` writes the expected files; review what it wrote.

#![allow(
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

pub mod judges;
pub mod suppliers;
pub mod workbooks;
pub mod workspaces;

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run of the command did.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ lies in the repository")
        .to_owned()
}

/// Starts the command built beside the tests, in `folder`, with a neutral environment.
pub fn lianheng(folder: &Path, arguments: &[&str]) -> Ran {
    lianheng_with(folder, arguments, &[])
}

/// As [`lianheng`], with these variables in the environment and no other secret.
pub fn lianheng_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
    let output = Command::new(binary())
        .args(arguments)
        .current_dir(folder)
        .env_remove("LIANHENG_LANG")
        .env_remove("LIANHENG_PASSPHRASE")
        .env_remove("LIANHENG_NEW_PASSPHRASE")
        .env_remove("LIANHENG_OTHER_PASSPHRASE")
        .env_remove("LIANHENG_RECOVERY_KEY")
        .env_remove("LIANHENG_KEY_PASSPHRASE")
        .env_remove("LIANHENG_PACKAGE_PASSPHRASE")
        .env_remove("LIANHENG_KEY_BOOK")
        .env("LC_ALL", "C")
        .envs(variables.iter().copied())
        .output()
        .expect("the command starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the command writes UTF-8");
    Ran {
        code: output.status.code().expect("the command was not killed"),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

fn binary() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own path");
    let folder = test
        .ancestors()
        .nth(2)
        .expect("tests are built two folders below target");
    let binary = folder.join(format!("lianheng{}", std::env::consts::EXE_SUFFIX));
    assert!(
        binary.exists(),
        "{} is missing: cargo build -p lianheng-cli, or cargo xtask test, which does it first",
        binary.display()
    );
    binary
}

/// The folders in `tests/<name>`, sorted.
pub fn case_folders(name: &str) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root().join("tests").join(name))
        .expect("a folder of cases")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "no case in tests/{name}");
    folders
}

/// Compares with a reviewed file, or writes it when blessing. Returns what differs.
pub fn compare(expected: &Path, found: &str) -> Option<String> {
    if std::env::var_os("LIANHENG_BLESS").is_some() {
        std::fs::write(expected, found).expect("the expected file can be written");
        return None;
    }
    let known = std::fs::read_to_string(expected).unwrap_or_default();
    (known.replace("\r\n", "\n") != found).then(|| {
        format!(
            "{}\n--- expected\n{known}\n--- found\n{found}",
            expected.display()
        )
    })
}

/// Runs a tool of another project, which the project's test command installs; its absence is a failure.
pub fn judge(program: &str, arguments: &[&str]) -> Ran {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| {
            panic!("{program} cannot be started ({error}); cargo xtask test installs it")
        });
    Ran {
        code: output.status.code().expect("the tool was not killed"),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
