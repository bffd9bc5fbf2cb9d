//! The file dialogs. They are opened from here and never from the page, so that a path the page invented opens nothing.
//!
//! A test that drives the window cannot drive the system's dialogs. While the webview is being automated, and only then, an
//! environment variable answers in their place.

use lianheng_api::wire::TextWire;
use lianheng_api::{Lang, ReportFormat, WORKSPACE_ENDING, plain_name};
use lianheng_l10n::{Messages, MsgId};
use serde::Deserialize;
use std::path::PathBuf;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// A dialog: its title, what it calls the files it is about, and their endings, that of a file to be written first.
pub(crate) type Asked = (&'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
mod asked {
    use super::{Asked, WORKSPACE_ENDING};

    const PACKAGES: &[&str] = &["lhp", "age"];
    const KEYS: &[&str] = &["pem", "key", "age", "txt"];
    const PUBLIC: &[&str] = &["pub", "pem", "txt"];
    /// The public half of a receiving key, as a key being made is written beside its own file.
    const RECEIVING: &[&str] = &["recipient", "txt"];

    pub(crate) const ANSWERS: Asked = ("app-dialog-open", "app-dialog-kind-answers", &["json"]);
    pub(crate) const ANSWERS_OUT: Asked = ("intake-dialog-answers", "app-dialog-kind-answers", &["json"]);
    pub(crate) const WORKSPACE: Asked = ("app-dialog-open-workspace", "app-dialog-kind-workspace", &[WORKSPACE_ENDING]);
    pub(crate) const MERGE: Asked = ("merge-dialog-open", "app-dialog-kind-workspace", &[WORKSPACE_ENDING]);
    pub(crate) const NEW_WORKSPACE: Asked = ("app-dialog-new-workspace", "app-dialog-kind-workspace", &[WORKSPACE_ENDING]);
    pub(crate) const BACKUP: Asked = ("app-dialog-backup", "app-dialog-kind-workspace", &[WORKSPACE_ENDING]);
    /// What a file taken in is, its content tells.
    pub(crate) const INTAKE: Asked = ("intake-dialog-open", "intake-dialog-kind", &["csv", "tsv", "txt", "xlsx", "json", "xml", "spdx"]);
    pub(crate) const PACKAGE: Asked = ("exchange-dialog-package", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const SUBMISSION: Asked = ("auditing-dialog-submission", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const SUBMISSION_OUT: Asked = ("exchange-dialog-submission", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const AUDIT: Asked = ("auditing-dialog-audit", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const AUDIT_OUT: Asked = ("auditing-dialog-seal", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const CSV: Asked = ("data-export", "data-export-kind-csv", &["csv"]);
    pub(crate) const JSON: Asked = ("data-export", "app-dialog-kind-json", &["json"]);
    pub(crate) const QUESTIONNAIRE: Asked = ("asking-dialog-questionnaire", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const QUESTIONNAIRE_OUT: Asked = ("asking-dialog-request", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const RESPONSE: Asked = ("asking-dialog-response", "asking-dialog-kind-response", &["lhp", "age", "xlsx"]);
    pub(crate) const RESPONSE_OUT: Asked = ("asking-dialog-return", "exchange-dialog-kind-package", PACKAGES);
    pub(crate) const WORKBOOK_OUT: Asked = ("asking-dialog-workbook", "intake-dialog-kind-workbook", &["xlsx"]);
    pub(crate) const REMINDERS: Asked = ("asking-dialog-reminders", "data-export-kind-csv", &["csv"]);
    pub(crate) const KEY: Asked = ("exchange-dialog-key", "exchange-dialog-kind-key", KEYS);
    pub(crate) const NEW_KEY: Asked = ("exchange-dialog-new-key", "exchange-dialog-kind-key", KEYS);
    pub(crate) const PUBLIC_KEY: Asked = ("exchange-dialog-public-key", "exchange-dialog-kind-public-key", PUBLIC);
    pub(crate) const RECIPIENT: Asked = ("exchange-dialog-recipient", "exchange-dialog-kind-public-key", RECEIVING);
    pub(crate) const TEMPLATE: Asked = ("intake-dialog-template", "intake-dialog-kind-workbook", &["xlsx"]);
}
pub(crate) use asked::*;

/// The language of a dialog, as the page names it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(from = "String")]
pub(crate) struct ShownIn {
    pub(crate) lang: Lang,
}

impl From<String> for ShownIn {
    fn from(tag: String) -> Self {
        let lang = Lang::from_tag(&tag).unwrap_or(Lang::En);
        ShownIn { lang }
    }
}

/// Asks for a file; `None` when the person changed their mind.
pub(crate) fn ask_open<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    (title, kind, endings): Asked,
) -> Option<PathBuf> {
    automated_for("LIANHENG_TEST_OPEN_PATH", endings).or_else(|| {
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
        let paths = files.into_iter().filter_map(|file| file.into_path().ok());
        Some(paths.collect())
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
    let name = format!("{}.{WORKSPACE_ENDING}", plain_name(name));
    ask_save(app, lang, NEW_WORKSPACE, &name)
}

/// Asks where to write a report, with `name` proposed.
pub(crate) fn ask_report<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    format: ReportFormat,
    name: &str,
) -> Option<PathBuf> {
    let (kind, endings): (_, &[&str]) = match format {
        ReportFormat::Pdf => ("app-dialog-kind-pdf", &["pdf"]),
        ReportFormat::Docx => ("app-dialog-kind-docx", &["docx"]),
        ReportFormat::Xlsx => ("app-dialog-kind-xlsx", &["xlsx"]),
        ReportFormat::Json => ("app-dialog-kind-json", &["json"]),
    };
    ask_save(app, lang, ("app-dialog-save", kind, endings), name)
}

/// Asks where to write a file whose proposed name is a message.
pub(crate) fn ask_named<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    asked: Asked,
    name: &'static str,
) -> Option<PathBuf> {
    ask_data(app, lang, asked, &plain_name(&say(lang, MsgId(name))))
}

/// Asks where to write data, with `name` proposed, to which the ending comes.
pub(crate) fn ask_data<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    asked: Asked,
    name: &str,
) -> Option<PathBuf> {
    let ending = asked.2.first().copied().unwrap_or_default();
    ask_save(app, lang, asked, &format!("{name}.{ending}"))
}

/// Asks for the folder in which a folder of files is to lie.
pub(crate) fn ask_folder<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> Option<PathBuf> {
    automated("LIANHENG_TEST_SAVE_PATH").or_else(|| {
        let dialog = dialog(app, say(lang, MsgId("data-export-dialog-folder")));
        dialog.blocking_pick_folder()?.into_path().ok()
    })
}

/// Asks where to write a file, with `name` proposed.
pub(crate) fn ask_save<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    (title, kind, endings): Asked,
    name: &str,
) -> Option<PathBuf> {
    automated_for("LIANHENG_TEST_SAVE_PATH", endings).or_else(|| {
        let kind = say(lang, MsgId(kind));
        let dialog = dialog(app, say(lang, MsgId(title))).add_filter(kind, endings);
        let path = dialog
            .set_file_name(name)
            .blocking_save_file()?
            .into_path()
            .ok()?;
        let with_ending = path.with_extension(endings.first()?);
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

/// A test may answer dialogs for files of an ending apart from the others.
fn automated_for(variable: &str, endings: &[&str]) -> Option<PathBuf> {
    let ending = endings.first().copied().unwrap_or_default();
    let own = automated(&format!("{variable}_{}", ending.to_uppercase()));
    own.or_else(|| automated(variable))
}

fn automated(variable: &str) -> Option<PathBuf> {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION")?;
    std::env::var_os(variable).map(PathBuf::from)
}
