//! What is known before anything is open: the version, the system's language, the scoring models, and where the sample is.

use crate::wire::{ArgumentWire, ModelChoiceWire, StartupWire};
use jiff::Timestamp;
use lianheng_api::{Desk, Failure, Lang, Library};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, Runtime};

pub(crate) fn startup(has_argument: bool) -> StartupWire {
    let models = Library::built_in()
        .models
        .iter()
        .map(|model| ModelChoiceWire {
            id: model.id.clone(),
            name: (&model.name).into(),
        });
    StartupWire {
        version: env!("CARGO_PKG_VERSION"),
        system_language: system_language().map(Lang::tag),
        models: models.collect(),
        has_argument,
    }
}

/// Opens the file named when the program was started: a workspace is only named, an answer file is explored.
pub(crate) fn open(desk: &mut Desk, path: &Path, now: Timestamp) -> Result<ArgumentWire, Failure> {
    if lianheng_api::is_workspace(path) {
        let path = path.display().to_string();
        return Ok(ArgumentWire::Workspace { path });
    }
    let workspace = Box::new(desk.explore(path, false, now)?);
    Ok(ArgumentWire::Answers { workspace })
}

/// The language of the system's messages, where the environment names it; elsewhere the page asks the webview.
fn system_language() -> Option<Lang> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|tag| !tag.is_empty())
        .and_then(|tag| Lang::from_tag(&tag))
}

/// The sample's answer file: among the program's resources, which a development build keeps beside the binary.
pub(crate) fn sample<R: Runtime>(app: &AppHandle<R>) -> PathBuf {
    let binary = std::env::current_exe().ok();
    let beside = binary.as_deref().and_then(Path::parent).map(Path::to_owned);
    let folders: Vec<PathBuf> = app
        .path()
        .resource_dir()
        .ok()
        .into_iter()
        .chain(beside)
        .collect();
    let files: Vec<PathBuf> = folders
        .iter()
        .map(|folder| folder.join("sample").join("answers.json"))
        .collect();
    // If it is nowhere, opening the first place says that it is missing there.
    files
        .iter()
        .find(|file| file.is_file())
        .or_else(|| files.first())
        .cloned()
        .unwrap_or_default()
}
