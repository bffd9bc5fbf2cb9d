//! Which packages cargo works on. Cargo compiles a library once for every set of features that the selected packages ask of it: another
//! selection compiles fonts, PDF and cryptography again, minutes each. So one run of the checks keeps to one selection, and where only
//! one program is wanted, it is still built out of all packages.

use crate::failure::Outcome;
use crate::process::{cargo, run};
use crate::window;

/// The packages a cargo command works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Selection {
    /// All of them, the window with the UI inside.
    Everything,
    /// All but the window, for a machine that has no webview.
    WithoutWindow,
}

impl Selection {
    /// Its arguments.
    pub(crate) fn arguments(self) -> &'static [&'static str] {
        match self {
            Selection::Everything => &["--workspace", "--features", window::FEATURE],
            Selection::WithoutWindow => &["--workspace", "--exclude", "lianheng-desktop"],
        }
    }

    /// Builds a program, with cargo's progress to be seen.
    pub(crate) fn build(self, program: &str) -> Outcome {
        let mut command = cargo();
        run(command
            .arg("build")
            .args(self.arguments())
            .args(["--bin", program]))
    }
}
