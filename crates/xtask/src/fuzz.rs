//! `cargo xtask fuzz [TARGET] [--seconds N]`: the readers against damaged input, for as long as asked. The same targets run a moment each as
//! ordinary tests.
//!
//! The engine is bolero's random one, which needs nothing but this toolchain. What it finds it prints with a seed:
//! `BOLERO_RANDOM_SEED=… cargo test -p lianheng-exchange --test fuzz TARGET` shows it again. For one guided by coverage, `cargo bolero` runs
//! the same targets where it is installed.

use std::ffi::OsString;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{cargo, run as run_command};

/// Every target: what it reads stands in `crates/exchange/tests/fuzz.rs` and `crates/api/src/packages/submission/fuzz_tests.rs`.
const TARGETS: [(&str, &str); 18] = [
    ("archive", "lianheng-exchange"),
    ("manifest", "lianheng-exchange"),
    ("envelope", "lianheng-exchange"),
    ("key_book", "lianheng-exchange"),
    ("key_files", "lianheng-exchange"),
    ("public_key", "lianheng-exchange"),
    ("encrypted", "lianheng-exchange"),
    ("sbom", "lianheng-exchange"),
    ("inventory", "lianheng-exchange"),
    ("inventory_workbook", "lianheng-exchange"),
    ("answers", "lianheng-exchange"),
    ("questionnaire", "lianheng-exchange"),
    ("response", "lianheng-exchange"),
    ("draft", "lianheng-exchange"),
    ("asked_workbook", "lianheng-exchange"),
    ("audit_file", "lianheng-exchange"),
    ("submission_shapes", "lianheng-api"),
    ("submission_journal", "lianheng-api"),
];

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    let mut seconds = 60u64;
    let mut chosen = None;
    let mut rest = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = rest.next() {
        if argument == "--seconds" {
            let number = rest.next().and_then(|number| number.parse().ok());
            seconds = number.ok_or_else(|| Failure::usage("--seconds takes a whole number"))?;
        } else if TARGETS.iter().any(|(name, _)| *name == argument) {
            chosen = Some(argument.into_owned());
        } else {
            let names: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
            return Err(Failure::usage(format!(
                "fuzz takes a target and --seconds N; the targets are {}",
                names.join(", ")
            )));
        }
    }
    for (name, package) in TARGETS {
        if chosen.as_deref().is_none_or(|chosen| chosen == name) {
            println!("{name}: {seconds} s");
            run_command(&mut target(name, package, seconds))?;
        }
    }
    Ok(())
}

fn target(name: &str, package: &str, seconds: u64) -> Command {
    let mut command = cargo();
    command.args(["test", "--quiet", "-p", package]);
    if package == "lianheng-exchange" {
        command.args(["--test", "fuzz", name, "--", "--exact"]);
    } else {
        let path = format!("packages::submission::fuzz::{name}");
        command.args(["--lib", &path, "--", "--exact"]);
    }
    command
        .env("BOLERO_RANDOM_ITERATIONS", u32::MAX.to_string())
        .env("BOLERO_RANDOM_TEST_TIME_MS", (seconds * 1_000).to_string());
    command
}
