//! The file dialogs. They are opened from here and never from the page, so that a path the page invented opens nothing.
//!
//! A test that drives the window cannot drive the system's dialogs. While the webview is being automated, and only then, an
//! environment variable answers in their place.

use lianheng_api::Lang;
use lianheng_l10n::{Messages, MsgId};
use std::path::PathBuf;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// Asks for an answer file; `None` when the person changed their mind.
pub(crate) fn ask_open<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<PathBuf> {
    automated("LIANHENG_TEST_OPEN_PATH").or_else(|| {
        let kind = say(lang, MsgId("app-dialog-kind-answers"));
        let dialog = dialog(app, say(lang, MsgId("app-dialog-open"))).add_filter(kind, &["json"]);
        dialog.blocking_pick_file()?.into_path().ok()
    })
}

/// Asks where to write a report, with `name` proposed; `None` when the person changed their mind.
pub(crate) fn ask_save<R: Runtime>(app: &AppHandle<R>, lang: Lang, name: &str) -> Option<PathBuf> {
    automated("LIANHENG_TEST_SAVE_PATH").or_else(|| {
        let kind = say(lang, MsgId("app-dialog-kind-pdf"));
        let dialog = dialog(app, say(lang, MsgId("app-dialog-save"))).add_filter(kind, &["pdf"]);
        let path = dialog
            .set_file_name(name)
            .blocking_save_file()?
            .into_path()
            .ok()?;
        let with_ending = path.with_extension("pdf");
        // A name typed without an ending gets it, unless that would write over a file nobody was asked about.
        let complete = path.extension().is_none() && !with_ending.exists();
        Some(if complete { with_ending } else { path })
    })
}

fn dialog<R: Runtime>(app: &AppHandle<R>, title: String) -> FileDialogBuilder<R> {
    let dialog = app.dialog().file().set_title(title);
    match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn say(lang: Lang, id: MsgId) -> String {
    Messages::built_in().text(lang, id, &[])
}

fn automated(variable: &str) -> Option<PathBuf> {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION")?;
    std::env::var_os(variable).map(PathBuf::from)
}
