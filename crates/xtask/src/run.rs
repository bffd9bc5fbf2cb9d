//! `cargo xtask run [FILE]`: from a fresh checkout to something to look at.
//!
//! With a display: the window, built and opened. Without one: the same assessment headless, through the `lianheng`
//! command, as reports in both languages and side by side in `out/`. Neither needs anything installed beforehand but
//! Rust and, for the window, Node.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::selection::Selection;
use crate::tools::{self, Need};
use crate::{process, window, workspace};

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    let file = match arguments {
        [] => None,
        [file] if !file.to_string_lossy().starts_with('-') => Some(absolute(file)?),
        _ => return Err(Failure::usage("run takes at most one FILE")),
    };
    if has_display() {
        open_window(file)
    } else {
        write_reports(file)
    }
}

fn absolute(file: &OsString) -> Result<PathBuf, Failure> {
    let path = std::path::absolute(file)
        .map_err(|error| Failure::cannot(format!("find {}", file.to_string_lossy()), error))?;
    if path.is_file() {
        return Ok(path);
    }
    Err(Failure::usage(format!(
        "there is no file {}",
        file.to_string_lossy()
    )))
}

/// Windows and macOS always have one; elsewhere X11 or Wayland says so.
fn has_display() -> bool {
    let named = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn open_window(file: Option<PathBuf>) -> Outcome {
    tools::provide(&[Need::Compile, Need::Node, Need::Window])?;
    window::install_ui_packages()?;
    window::build_ui()?;
    let binary = window::build_desktop()?;
    process::run(Command::new(binary).args(file))
}

fn write_reports(file: Option<PathBuf>) -> Outcome {
    println!(
        "no display (DISPLAY and WAYLAND_DISPLAY are empty): writing reports instead of opening the window"
    );
    tools::provide(&[Need::Compile])?;
    Selection::WithoutWindow.build(process::LIANHENG)?;
    let sample = workspace::root().join("standards/sample/answers.json");
    let answers = file.unwrap_or(sample).to_string_lossy().into_owned();
    let out = workspace::root().join("out");
    fs::create_dir_all(&out).map_err(|error| Failure::cannot("create out/", error))?;
    process::run(&mut process::lianheng(&["assess", "--answers", &answers]))?;
    let assessment = process::capture(&mut process::lianheng(&[
        "assess",
        "--answers",
        &answers,
        "--json",
    ]))?;
    let mut written = vec![out.join("assessment.json")];
    workspace::write(&written[0], &assessment)?;
    for language in ["zh-CN", "en", "bilingual"] {
        let report = out.join(format!("report.{language}.pdf"));
        process::run(&mut process::lianheng(&[
            "report",
            "--answers",
            &answers,
            "--lang",
            language,
            "--format",
            "pdf",
            "--out",
            &report.to_string_lossy(),
        ]))?;
        written.push(report);
    }
    println!("\nthe assessment and its reports:");
    for file in written {
        if !file.is_file() {
            return Err(Failure::check(format!(
                "{} was not written",
                workspace::shown(&file)
            )));
        }
        println!("  {}", workspace::shown(&file));
    }
    Ok(())
}
