//! Programs of other projects that judge exported files. `cargo xtask test` installs them below `target/`; their absence is a failure.

use crate::{Ran, judge, root};
use std::path::{Path, PathBuf};

/// Where the judges are installed.
fn judges() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own path");
    let target = test
        .ancestors()
        .nth(3)
        .expect("tests are built below target");
    target.join("judges")
}

/// What compliance-trestle says of OSCAL files; it ends with 1 when it does not accept one.
pub fn oscal(files: &[PathBuf]) -> Ran {
    let programs = judges().join(if cfg!(windows) {
        "python/Scripts"
    } else {
        "python/bin"
    });
    started(
        &programs.join("python"),
        &[root().join("tests/judges/oscal.py")],
        files,
    )
}

/// What the official schema says of CycloneDX files; it ends with 1 when it does not accept one.
pub fn cyclonedx(files: &[PathBuf]) -> Ran {
    let script = root().join("tests/judges/cyclonedx.mjs");
    started(Path::new("node"), &[script, judges().join("npm")], files)
}

fn started(program: &Path, first: &[PathBuf], files: &[PathBuf]) -> Ran {
    let arguments: Vec<String> = first
        .iter()
        .chain(files)
        .map(|path| path.display().to_string())
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    judge(&program.display().to_string(), &arguments)
}
