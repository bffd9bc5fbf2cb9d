//! What the machine must have, and getting it where we know how.
//!
//! On Debian and Ubuntu the missing packages are installed through apt (with sudo when we are not root). Anywhere else
//! the missing programs and libraries are named and the command stops with status 2: guessing another system's package
//! names would be worse than naming what must be found. Packages of the UI are npm's business, in `window`.

use std::fs;
use std::io::IsTerminal;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::process;

/// What a command is about to do, and so what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Compile and link.
    Compile,
    /// Format and lint.
    Lint,
    /// Run npm.
    Node,
    /// Compile the window.
    Window,
    /// Drive the window without a screen.
    DriveWindow,
    /// Look at the screens in a browser without a screen.
    Browse,
    /// Let outside programs judge our PDFs.
    JudgePdf,
    /// Install the outside programs that judge our other files.
    JudgeFiles,
}

struct Package {
    debian: &'static str,
    need: Need,
    found_by: Probe,
}

/// How a machine without dpkg shows that the package's content is there.
enum Probe {
    Program(&'static str),
    /// Any of these will do, on Debian too, where the package may have another name.
    AnyProgram(&'static [&'static str]),
    Library(&'static str),
    /// No program needs it by name.
    Nothing,
}

const PACKAGES: &[Package] = &[
    Package {
        debian: "build-essential",
        need: Need::Compile,
        found_by: Probe::Program("cc"),
    },
    Package {
        debian: "pkg-config",
        need: Need::Compile,
        found_by: Probe::Program("pkg-config"),
    },
    Package {
        debian: "libwebkit2gtk-4.1-dev",
        need: Need::Window,
        found_by: Probe::Library(crate::window::WEBVIEW),
    },
    Package {
        debian: "xvfb",
        need: Need::DriveWindow,
        found_by: Probe::Program("xvfb-run"),
    },
    Package {
        debian: "xauth",
        need: Need::DriveWindow,
        found_by: Probe::Program("xauth"),
    },
    Package {
        debian: "webkit2gtk-driver",
        need: Need::DriveWindow,
        found_by: Probe::Program("WebKitWebDriver"),
    },
    // The menus and the title bar; the page brings its own fonts.
    Package {
        debian: "fonts-dejavu-core",
        need: Need::DriveWindow,
        found_by: Probe::Nothing,
    },
    Package {
        debian: "chromium",
        need: Need::Browse,
        found_by: Probe::AnyProgram(&[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ]),
    },
    Package {
        debian: "poppler-utils",
        need: Need::JudgePdf,
        found_by: Probe::Program("pdftotext"),
    },
    Package {
        debian: "qpdf",
        need: Need::JudgePdf,
        found_by: Probe::Program("qpdf"),
    },
    Package {
        debian: "python3",
        need: Need::JudgeFiles,
        found_by: Probe::AnyProgram(&["python3", "python"]),
    },
    // Python makes no environments of its own without it on Debian.
    Package {
        debian: "python3-venv",
        need: Need::JudgeFiles,
        found_by: Probe::Nothing,
    },
];

/// Makes sure that everything for `needs` is on the machine, or says what to install and stops.
pub(crate) fn provide(needs: &[Need]) -> Outcome {
    let packages: Vec<&Package> = PACKAGES
        .iter()
        .filter(|package| needs.contains(&package.need))
        .collect();
    if is_debian() {
        install(&missing_on_debian(&packages)?)?;
    } else {
        name_missing(&packages)?;
    }
    if needs.contains(&Need::Lint) {
        provide_rust_components()?;
    }
    if needs.contains(&Need::Node) {
        require_node()?;
    }
    Ok(())
}

/// Whether a program can be found along PATH.
pub(crate) fn on_path(program: &str) -> bool {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(&file).is_file()))
}

fn any_on_path(programs: &[&str]) -> bool {
    programs.iter().any(|program| on_path(program))
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| names_debian(&text))
}

fn names_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| matches!(*key, "ID" | "ID_LIKE"))
        .flat_map(|(_, value)| value.trim_matches('"').split_whitespace())
        .any(|id| matches!(id, "debian" | "ubuntu"))
}

fn missing_on_debian(packages: &[&Package]) -> Result<Vec<&'static str>, Failure> {
    // The exit status only says that some package is unknown; the list says which are there.
    let output = Command::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(packages.iter().map(|package| package.debian))
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::cannot("ask dpkg-query", error))?;
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(packages
        .iter()
        .filter(|package| {
            let line_of_it = format!("{} installed", package.debian);
            let another =
                matches!(package.found_by, Probe::AnyProgram(programs) if any_on_path(programs));
            !another && !listed.lines().any(|line| line == line_of_it)
        })
        .map(|package| package.debian)
        .collect())
}

fn install(missing: &[&str]) -> Outcome {
    if missing.is_empty() {
        return Ok(());
    }
    println!("to install with apt: {}", missing.join(" "));
    let by_hand = format!(
        "install these first: sudo apt-get install --no-install-recommends {}",
        missing.join(" ")
    );
    if !is_root() && !on_path("sudo") {
        return Err(Failure::usage(by_hand));
    }
    // A stale list of packages is no failure as long as the packages can be had.
    if let Err(failure) = process::run_attended(&mut apt(&["update", "--quiet"])) {
        println!("{}", failure.message);
    }
    let mut command = apt(&["install", "--yes", "--quiet", "--no-install-recommends"]);
    process::run_attended(command.args(missing))
        .map_err(|failure| Failure::usage(format!("{}; {by_hand}", failure.message)))
}

fn apt(arguments: &[&str]) -> Command {
    let mut command = if is_root() {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        // Nobody is there to type a password.
        if !std::io::stdin().is_terminal() {
            sudo.arg("--non-interactive");
        }
        sudo.arg("env");
        sudo
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        // Another apt may be at work on a freshly started machine.
        .args(["-o", "DPkg::Lock::Timeout=120"])
        .args(arguments);
    if is_root() {
        command.stdin(Stdio::null());
    }
    command
}

fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn name_missing(packages: &[&Package]) -> Outcome {
    let missing: Vec<String> = packages
        .iter()
        .filter(|package| needed_on_this_system(package.need))
        .filter_map(|package| {
            let what = match package.found_by {
                Probe::Program(program) if !on_path(program) => format!("the program `{program}`"),
                Probe::AnyProgram(programs) if !any_on_path(programs) => {
                    format!("one of the programs `{}`", programs.join("`, `"))
                }
                Probe::Library(module)
                    if !process::succeeds("pkg-config", &["--exists", module]) =>
                {
                    format!("the development files of `{module}`")
                }
                Probe::Program(_) | Probe::AnyProgram(_) | Probe::Library(_) | Probe::Nothing => {
                    return None;
                }
            };
            Some(format!(
                "  {what} (on Debian in the package {})",
                package.debian
            ))
        })
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::usage(format!(
        "this machine lacks the following; install it and start again:\n{}",
        missing.join("\n")
    )))
}

/// Windows and macOS bring a webview and a linker of their own, and the window is driven on Linux only.
fn needed_on_this_system(need: Need) -> bool {
    match need {
        Need::Compile | Need::Window | Need::DriveWindow | Need::Browse => {
            cfg!(target_os = "linux")
        }
        Need::Lint | Need::Node | Need::JudgePdf | Need::JudgeFiles => true,
    }
}

fn provide_rust_components() -> Outcome {
    let missing: Vec<&str> = [("rustfmt", "fmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(_, subcommand)| !process::succeeds("cargo", &[subcommand, "--version"]))
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if on_path("rustup") {
        return process::run(
            Command::new("rustup")
                .args(["component", "add"])
                .args(&missing),
        );
    }
    Err(Failure::usage(format!(
        "this Rust lacks {}; install it from where Rust was installed",
        missing.join(" and ")
    )))
}

fn require_node() -> Outcome {
    const WANTED: &str = "Node 20.19 or newer 20.x, or 22.12 or newer, with npm";
    let Ok(version) = process::capture(Command::new("node").arg("--version")) else {
        return Err(Failure::usage(format!(
            "install {WANTED}: there is no `node`"
        )));
    };
    if !node_is_new_enough(version.trim()) {
        return Err(Failure::usage(format!(
            "install {WANTED}: this one is {}",
            version.trim()
        )));
    }
    if !process::npm_is_there() {
        return Err(Failure::usage(format!(
            "install {WANTED}: there is no `npm`"
        )));
    }
    Ok(())
}

/// What Vite asks for.
fn node_is_new_enough(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|number| number.parse::<u32>().unwrap_or(0));
    let (major, minor) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    match major {
        20 => minor >= 19,
        22 => minor >= 12,
        _ => major > 22,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_children_are_recognised() {
        assert!(names_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(names_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!names_debian("ID=fedora\nVARIANT_ID=debian\n"));
    }

    #[test]
    fn node_versions_follow_vite() {
        for (version, enough) in [
            ("v20.18.9", false),
            ("v20.19.0", true),
            ("v21.9.0", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v24.0.0", true),
            ("", false),
        ] {
            assert_eq!(node_is_new_enough(version), enough, "{version}");
        }
    }
}
