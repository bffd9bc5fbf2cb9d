//! `cargo xtask test [--quick]`: everything that must hold before a change is taken, in the order that fails soonest.
//!
//! The UI is built before anything compiles the desktop crate, which embeds it. The first failure ends the run; the table
//! at the end says what was done, what was left out and why, and how long each step took. `cargo deny` is not among the
//! steps: it needs a tool of its own (see deny.toml).

mod counts;
mod steps;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{cargo, npm, run as run_command, tell};
use crate::selection::Selection;
use crate::tools::{self, Need};
use crate::{codegen, e2e, guards, judges, process, tidy, window, workspace};
use counts::{Counts, Runner};
use steps::Steps;

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    let quick = match arguments {
        [] => false,
        [flag] if flag == "--quick" => true,
        _ => return Err(Failure::usage("test takes only --quick")),
    };
    let mut steps = Steps::default();
    let outcome = all(&mut steps, quick);
    steps.print_summary();
    outcome
}

fn all(steps: &mut Steps, quick: bool) -> Outcome {
    let selection = if quick {
        Selection::WithoutWindow
    } else {
        Selection::Everything
    };
    steps.step("tools", || provide_tools(quick))?;
    let before = tree_state();
    steps.step("format", || {
        run_command(cargo().args(["fmt", "--all", "--check"]))
    })?;
    steps.step("ui packages", window::install_ui_packages)?;
    steps.step("ui build", window::build_ui)?;
    steps.step("ui types", || run_command(npm().args(["run", "check"])))?;
    steps.counted("ui tests", || {
        tested(npm().args(["run", "test"]), Runner::Vitest)
    })?;
    if has_ui_script("lint")? {
        steps.step("ui lint", || run_command(npm().args(["run", "lint"])))?;
    } else {
        steps.skip("ui lint", "ui/package.json has no lint script");
    }
    steps.step("clippy", || clippy(selection))?;
    // Before the tests, some of which start it.
    steps.step("command", || selection.build(process::LIANHENG))?;
    steps.step("judges", judges::install)?;
    steps.counted("tests", || rust_tests(selection))?;
    steps.counted("doc tests", || {
        let mut command = cargo();
        command.args(["test", "--doc"]).args(selection.arguments());
        tested(&mut command, Runner::Cargo)
    })?;
    steps.step("content", || {
        run_command(&mut process::lianheng(&["packs", "check", "standards"]))
    })?;
    steps.step("generated files", || codegen::check(selection))?;
    steps.step("guards", || guards::run(&[]))?;
    steps.step("tidy", || tidy::run(&[]))?;
    look(steps, quick)?;
    if std::env::var_os("CI").is_some() {
        steps.step("clean tree", || unchanged(before.as_deref()))?;
    }
    Ok(())
}

/// What needs a window to look at: the screens in Chromium, then the real window in its own webview.
fn look(steps: &mut Steps, quick: bool) -> Outcome {
    const SCREENS: &str = "ui screens in Chromium";
    const WINDOW: &str = "end to end";
    if quick {
        steps.skip(SCREENS, "--quick leaves out the window");
        steps.skip(WINDOW, "--quick leaves out the window");
        return Ok(());
    }
    if let Some(reason) = window::reason_not_to_look() {
        steps.skip(SCREENS, reason);
    } else {
        steps.counted(SCREENS, || {
            tested(npm().args(["run", "test:screens"]), Runner::Vitest)
        })?;
    }
    if let Some(reason) = e2e::reason_to_skip() {
        steps.skip(WINDOW, reason);
        return Ok(());
    }
    steps.counted(WINDOW, || {
        let told = e2e::drive()?;
        Ok((Runner::EndToEnd.counts(&told.text), told.outcome))
    })
}

fn provide_tools(quick: bool) -> Outcome {
    let mut needs = vec![
        Need::Compile,
        Need::Lint,
        Need::Node,
        Need::JudgePdf,
        Need::JudgeFiles,
    ];
    if !quick {
        needs.extend([Need::Window, Need::DriveWindow, Need::Browse]);
    }
    tools::provide(&needs)
}

fn clippy(selection: Selection) -> Outcome {
    let mut command = cargo();
    command.arg("clippy").args(selection.arguments()).args([
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    run_command(&mut command)
}

fn rust_tests(selection: Selection) -> Result<(Option<Counts>, Outcome), Failure> {
    let mut command = cargo();
    let runner = if process::succeeds("cargo", &["nextest", "--version"]) {
        // One process a test: the exports would write the same files at once. `codegen --check` runs them.
        command
            .args(["nextest", "run", "--no-fail-fast"])
            .args(["--filterset", "not test(/(^|::)export_bindings_/)"]);
        Runner::Nextest
    } else {
        command.args(["test", "--no-fail-fast", "--lib", "--bins", "--tests"]);
        Runner::Cargo
    };
    command
        .args(selection.arguments())
        // A snapshot that differs is a failure, never a file to accept later.
        .env("INSTA_UPDATE", "no");
    tested(&mut command, runner)
}

/// Runs a test program; what it says about itself is kept apart from whether it ended well.
fn tested(command: &mut Command, runner: Runner) -> Result<(Option<Counts>, Outcome), Failure> {
    // The programs write into a pipe and would leave out the colours.
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        command
            .env("CARGO_TERM_COLOR", "always")
            .env("FORCE_COLOR", "1");
    }
    let told = tell(command)?;
    Ok((runner.counts(&told.text), told.outcome))
}

fn has_ui_script(name: &str) -> Result<bool, Failure> {
    let text = workspace::read(&workspace::root().join("ui/package.json"))?;
    let package: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Failure::cannot("read ui/package.json", error))?;
    Ok(package["scripts"][name].is_string())
}

/// What git sees changed in the tree; nothing where there is no repository.
fn tree_state() -> Option<String> {
    let root = workspace::root();
    if !root.join(".git").exists() || !tools::on_path("git") {
        return None;
    }
    let mut command = Command::new("git");
    process::capture(command.args(["status", "--porcelain"]).current_dir(root)).ok()
}

/// Building and testing write nothing that is committed: no new snapshot, no changed lock file.
fn unchanged(before: Option<&str>) -> Outcome {
    let after = tree_state();
    if before.is_none() || after.as_deref() == before {
        return Ok(());
    }
    Err(Failure::check(format!(
        "the run changed files of the tree; now:\n{}",
        after.unwrap_or_default().trim_end()
    )))
}
