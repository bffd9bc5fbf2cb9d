//! Files taken into the workspace and written out of it. The page never names a file: it is chosen in a dialog or dropped on the window, kept
//! here while the person looks at what it would bring, and taken in from here.

use super::lang;
use crate::dialogs;
use crate::host::{Answer, Host, off_thread};
use crate::wire::ChosenFileWire;
use lianheng_api::wire::{ExportedAnswersWire, IntakeWire, TextWire};
use std::path::PathBuf;
use tauri::{AppHandle, State};

/// Asks for a file and says what it would be taken in as; null when the person changed their mind.
#[tauri::command]
pub(crate) async fn choose_intake(
    app: AppHandle,
    host: State<'_, Host>,
    shown_in: String,
) -> Answer<Option<ChosenFileWire>> {
    let host = host.inner().clone();
    off_thread(move || match dialogs::ask_intake(&app, lang(&shown_in)) {
        Some(path) => host.choose(path).map(Some),
        None => Ok(None),
    })
    .await
}

/// The same for the first file that was dropped on the window.
#[tauri::command]
pub(crate) async fn choose_dropped(host: State<'_, Host>) -> Answer<Option<ChosenFileWire>> {
    let host = host.inner().clone();
    off_thread(move || match host.take_dropped().into_iter().next() {
        Some(path) => host.choose(path).map(Some),
        None => Ok(None),
    })
    .await
}

/// What taking the chosen file in would bring; nothing is written.
#[tauri::command]
pub(crate) async fn preview_intake(
    host: State<'_, Host>,
    product: Option<String>,
    prefer: Option<String>,
) -> Answer<IntakeWire> {
    let path = host.chosen()?;
    host.session(move |session, _| match prefer {
        Some(side) => session.take_in_preferring(&path, &side, None),
        None => session.preview_intake(&path, product.as_deref()),
    })
    .await
}

/// Takes the chosen file in.
#[tauri::command]
pub(crate) async fn take_in(
    host: State<'_, Host>,
    product: Option<String>,
    name: Option<TextWire>,
    prefer: Option<String>,
) -> Answer<IntakeWire> {
    let path = host.chosen()?;
    host.session(move |session, now| match prefer {
        Some(side) => session.take_in_preferring(&path, &side, Some(now)),
        None => session.take_in(&path, product.as_deref(), name.as_ref(), now),
    })
    .await
}

/// Asks where to and writes the workbook an inventory is filled into; answers its path.
#[tauri::command]
pub(crate) async fn save_inventory_template(
    app: AppHandle,
    shown_in: String,
) -> Answer<Option<PathBuf>> {
    let lang = lang(&shown_in);
    off_thread(move || {
        let path = dialogs::ask_template(&app, lang);
        path.map(|path| lianheng_api::save_inventory_template(lang, &path).map(|_| path))
            .transpose()
    })
    .await
}

/// Asks where to and writes the assessment worked on as an answer file, with its evidence beside it.
#[tauri::command]
pub(crate) async fn export_answers(
    app: AppHandle,
    host: State<'_, Host>,
    shown_in: String,
) -> Answer<Option<ExportedAnswersWire>> {
    host.session(move |session, _| {
        let path = dialogs::ask_answers_out(&app, lang(&shown_in));
        path.map(|path| session.export_answers(&path)).transpose()
    })
    .await
}
