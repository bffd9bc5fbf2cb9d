//! Building the window: the UI's packages, the UI, and the desktop binary with the UI inside. Not opening it, not
//! driving it; `run` and `e2e` do that.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::{Failure, Outcome};
use crate::process::{npm, run, succeeds};
use crate::selection::Selection;
use crate::workspace;

/// The feature that makes the binary serve the UI it carries instead of asking a development server.
pub(crate) const FEATURE: &str = "lianheng-desktop/custom-protocol";

/// The module of the webview, as pkg-config names it.
pub(crate) const WEBVIEW: &str = "webkit2gtk-4.1";

/// `npm ci`, when the installed packages are missing or older than the lock file.
pub(crate) fn install_ui_packages() -> Outcome {
    let ui = workspace::root().join("ui");
    let lock = modified(&ui.join("package-lock.json")).ok_or_else(|| {
        Failure::check("ui/package-lock.json is missing: the UI cannot be installed reproducibly")
    })?;
    // npm writes this file last.
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= lock) {
        return Ok(());
    }
    run(npm().args(["ci", "--no-audit", "--no-fund"]))
}

/// `npm run build`; the result in `ui/dist` is what the desktop crate embeds.
pub(crate) fn build_ui() -> Outcome {
    run(npm().args(["run", "build"]))
}

/// Why the screens are not looked at in Chromium here.
pub(crate) fn reason_not_to_look() -> Option<&'static str> {
    (!cfg!(target_os = "linux")).then_some("the screens are looked at on Linux only")
}

/// Whether what the window is made of is here: the webview's library and the UI, built once.
pub(crate) fn is_at_hand() -> bool {
    let ui = workspace::root().join("ui/dist/index.html").is_file();
    let webview = || !cfg!(target_os = "linux") || succeeds("pkg-config", &["--exists", WEBVIEW]);
    ui && webview()
}

/// Builds the desktop binary and returns where it is. The UI must have been built.
pub(crate) fn build_desktop() -> Result<PathBuf, Failure> {
    const PROGRAM: &str = "lianheng-desktop";
    Selection::Everything.build(PROGRAM)?;
    Ok(workspace::debug_binary(PROGRAM))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
}
