//! The file dialogs. They are opened from here and never from the page, so that a path the page invented opens nothing.
//!
//! A test that drives the window cannot drive the system's dialogs. While the webview is being automated, and only then, an
//! environment variable answers in their place.

use lianheng_api::wire::TextWire;
use lianheng_api::{Lang, ReportFormat, WORKSPACE_ENDING};
use lianheng_l10n::{Messages, MsgId};
use std::path::PathBuf;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// Asks for an answer file; `None` when the person changed their mind.
pub(crate) fn ask_answers<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<PathBuf> {
    ask_open(
        app,
        lang,
        ("app-dialog-open", "app-dialog-kind-answers", &["json"]),
    )
}

/// Asks for a workspace.
pub(crate) fn ask_workspace<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<PathBuf> {
    ask_open(
        app,
        lang,
        (
            "app-dialog-open-workspace",
            "app-dialog-kind-workspace",
            &[WORKSPACE_ENDING],
        ),
    )
}

/// Asks for a file to be taken in; what it is, its content tells.
pub(crate) fn ask_intake<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<PathBuf> {
    let endings = ["csv", "tsv", "txt", "xlsx", "json", "xml", "spdx"];
    ask_open(
        app,
        lang,
        ("intake-dialog-open", "intake-dialog-kind", &endings),
    )
}

/// Asks where the workbook of the inventory is to lie.
pub(crate) fn ask_template<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<PathBuf> {
    let words = (
        "intake-dialog-template",
        "intake-dialog-kind-workbook",
        "xlsx",
    );
    let name = format!(
        "{}.xlsx",
        plain(&say(lang, MsgId("intake-template-file-name")))
    );
    ask_place(app, lang, words, &name)
}

/// Asks where the answers are to lie.
pub(crate) fn ask_answers_out<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<PathBuf> {
    let words = ("intake-dialog-answers", "app-dialog-kind-answers", "json");
    let name = format!(
        "{}.json",
        plain(&say(lang, MsgId("intake-answers-file-name")))
    );
    ask_place(app, lang, words, &name)
}

fn ask_open<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    (title, kind, endings): (&'static str, &'static str, &[&str]),
) -> Option<PathBuf> {
    automated("LIANHENG_TEST_OPEN_PATH").or_else(|| {
        let kind = say(lang, MsgId(kind));
        let dialog = dialog(app, say(lang, MsgId(title))).add_filter(kind, endings);
        dialog.blocking_pick_file()?.into_path().ok()
    })
}

/// Asks for evidence files of any kind.
pub(crate) fn ask_evidence<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<Vec<PathBuf>> {
    let automated = automated("LIANHENG_TEST_EVIDENCE_PATH").map(|path| vec![path]);
    automated.or_else(|| {
        let files = dialog(app, say(lang, MsgId("app-dialog-evidence"))).blocking_pick_files()?;
        Some(
            files
                .into_iter()
                .filter_map(|file| file.into_path().ok())
                .collect(),
        )
    })
}

/// Asks where a new workspace is to lie, with the organisation's name proposed.
pub(crate) fn ask_new_workspace<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    organisation: &TextWire,
) -> Option<PathBuf> {
    let name = match lang {
        Lang::Zh => &organisation.zh,
        Lang::En => &organisation.en,
    };
    let name = format!("{}.{WORKSPACE_ENDING}", plain(name));
    ask_place(
        app,
        lang,
        (
            "app-dialog-new-workspace",
            "app-dialog-kind-workspace",
            WORKSPACE_ENDING,
        ),
        &name,
    )
}

/// Asks where a copy of the workspace is to lie.
pub(crate) fn ask_backup<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    name: &str,
) -> Option<PathBuf> {
    ask_place(
        app,
        lang,
        (
            "app-dialog-backup",
            "app-dialog-kind-workspace",
            WORKSPACE_ENDING,
        ),
        name,
    )
}

/// Asks where to write a report, with `name` proposed.
pub(crate) fn ask_save<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    format: ReportFormat,
    name: &str,
) -> Option<PathBuf> {
    let kind = match format {
        ReportFormat::Pdf => "app-dialog-kind-pdf",
        ReportFormat::Docx => "app-dialog-kind-docx",
        ReportFormat::Xlsx => "app-dialog-kind-xlsx",
        ReportFormat::Json => "app-dialog-kind-json",
    };
    ask_place(app, lang, ("app-dialog-save", kind, format.as_str()), name)
}

fn ask_place<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    (title, kind, ending): (&'static str, &'static str, &str),
    name: &str,
) -> Option<PathBuf> {
    automated("LIANHENG_TEST_SAVE_PATH").or_else(|| {
        let kind = say(lang, MsgId(kind));
        let dialog = dialog(app, say(lang, MsgId(title))).add_filter(kind, &[ending]);
        let path = dialog
            .set_file_name(name)
            .blocking_save_file()?
            .into_path()
            .ok()?;
        let with_ending = path.with_extension(ending);
        // A name typed without an ending gets it, unless that would write over a file nobody was asked about.
        let complete = path.extension().is_none() && !with_ending.exists();
        Some(if complete { with_ending } else { path })
    })
}

/// A name without what file systems refuse.
pub(crate) fn plain(name: &str) -> String {
    name.chars()
        .map(|character| match character {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            control if control.is_control() => '-',
            other => other,
        })
        .collect()
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
