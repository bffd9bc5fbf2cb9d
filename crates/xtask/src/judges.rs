//! Programs of other projects that judge the files we write, where apt has none: compliance-trestle for OSCAL, from PyPI; the official CycloneDX
//! schema, from npm. They are pinned in `tests/judges`, installed below `target/`, and installed again when the pins change.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{self, run as run_command};
use crate::tools::{self, Need};
use crate::workspace;

const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    if !arguments.is_empty() {
        return Err(Failure::usage("judges takes no arguments"));
    }
    tools::provide(&[Need::Node, Need::JudgeFiles])?;
    install()
}

/// Installs what is missing or pinned otherwise.
pub(crate) fn install() -> Outcome {
    let pins = workspace::root().join("tests/judges");
    let judges = workspace::target().join("judges");
    python(&pins, &judges.join("python"))?;
    npm(&pins, &judges.join("npm"))
}

/// A virtual environment with the pinned packages. The copy of the pins is written last and says that it is whole.
fn python(pins: &Path, environment: &Path) -> Outcome {
    let wanted = workspace::read(&pins.join("requirements.txt"))?;
    let stamp = environment.join("installed.txt");
    if workspace::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run_command(
        Command::new(PYTHON)
            .args(["-m", "venv", "--clear"])
            .arg(environment),
    )?;
    let programs = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    run_command(
        Command::new(programs.join("python"))
            .args(["-m", "pip", "install", "--quiet"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(pins.join("requirements.txt")),
    )?;
    workspace::write(&stamp, &wanted)
}

/// The pinned packages, exactly as locked.
fn npm(pins: &Path, folder: &Path) -> Outcome {
    let lock = workspace::read(&pins.join("package-lock.json"))?;
    let stamp = folder.join("installed.json");
    if workspace::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    fs::create_dir_all(folder)
        .map_err(|error| Failure::cannot("create target/judges/npm", error))?;
    for name in ["package.json", "package-lock.json"] {
        workspace::write(&folder.join(name), &workspace::read(&pins.join(name))?)?;
    }
    // The schema package names an XML library among its peers, which would be compiled for nothing.
    run_command(
        process::npm()
            .current_dir(folder)
            .args(["ci", "--ignore-scripts", "--legacy-peer-deps"])
            .args(["--no-audit", "--no-fund"]),
    )?;
    workspace::write(&stamp, &lock)
}
