//! `cargo xtask e2e`: the real window, driven as a person would.
//!
//! `tests/e2e/run.mjs` does the driving, over WebDriver and with nothing installed through npm; it is given the binary as
//! its first argument. Here are the virtual display around it and a time limit, so that a window that hangs fails a test
//! run instead of stopping it. Only Linux has the driver.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{LIANHENG, Told, tell};
use crate::selection::Selection;
use crate::tools::{self, Need};
use crate::{window, workspace};

/// Far more than the tests take; a machine under load is no failure.
const LIMIT_SECONDS: &str = "2400";

pub(crate) fn run(arguments: &[std::ffi::OsString]) -> Outcome {
    if !arguments.is_empty() {
        return Err(Failure::usage("e2e takes no arguments"));
    }
    if let Some(reason) = reason_to_skip() {
        println!("{reason}");
        return Ok(());
    }
    tools::provide(&[
        Need::Compile,
        Need::Node,
        Need::Window,
        Need::DriveWindow,
        Need::JudgePdf,
    ])?;
    window::install_ui_packages()?;
    window::build_ui()?;
    drive()?.outcome
}

/// Why there is nothing to drive here.
pub(crate) fn reason_to_skip() -> Option<&'static str> {
    if !cfg!(target_os = "linux") {
        return Some("the window is driven on Linux only");
    }
    let script = workspace::root().join("tests/e2e/run.mjs");
    (!script.is_file()).then_some("there is no tests/e2e/run.mjs")
}

/// Builds the desktop binary and runs the script against it. The UI must have been built.
pub(crate) fn drive() -> Result<Told, Failure> {
    // Submissions are sealed by the command that lies beside the window.
    Selection::Everything.build(LIANHENG)?;
    let binary = window::build_desktop()?;
    tell(
        Command::new("timeout")
            .args(["--kill-after=10", LIMIT_SECONDS])
            .args(["xvfb-run", "-a", "-s", "-screen 0 1280x900x24"])
            .args(["node", "tests/e2e/run.mjs"])
            .arg(binary)
            .current_dir(workspace::root()),
    )
}
