//! The commands of the window, a few lines each: take what the page sent, do the work off the main thread, answer in wire types.

use crate::desk::Desk;
use crate::export::{self, ExportRequest};
use crate::failure::{FailureWire, own};
use crate::wire::{ExportedWire, OpenedWire, ProgressWire, StartupWire};
use crate::{dialogs, startup};
use lianheng_api::wire::{AssessmentWire, ExplanationWire, PackSummaryWire, PackWire};
use lianheng_api::{Failure, FailureKind, Lang, Library, Problem};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

type Answer<T> = Result<T, FailureWire>;

#[tauri::command]
pub(crate) async fn startup(desk: State<'_, Desk>) -> Answer<StartupWire> {
    let has_argument = desk.argument.is_some();
    off_thread(move || Ok(startup::startup(has_argument))).await
}

#[tauri::command]
pub(crate) async fn list_packs() -> Answer<Vec<PackSummaryWire>> {
    off_thread(|| Ok(lianheng_api::list(Library::built_in()))).await
}

#[tauri::command]
pub(crate) async fn show_pack(id: String) -> Answer<PackWire> {
    off_thread(move || lianheng_api::show(Library::built_in(), &id)).await
}

#[tauri::command]
pub(crate) async fn open_sample(app: AppHandle, desk: State<'_, Desk>) -> Answer<OpenedWire> {
    let desk = desk.inner().clone();
    off_thread(move || desk.open(&startup::sample(&app), true)).await
}

/// Asks for a file and opens it; null when the person changed their mind.
#[tauri::command]
pub(crate) async fn open_answers(
    app: AppHandle,
    desk: State<'_, Desk>,
    shown_in: String,
) -> Answer<Option<OpenedWire>> {
    let desk = desk.inner().clone();
    let lang = Lang::from_tag(&shown_in).unwrap_or(Lang::En);
    let chosen = move || dialogs::ask_open(&app, lang);
    off_thread(move || chosen().map(|path| desk.open(&path, false)).transpose()).await
}

/// Opens the file named when the program was started; null when none was.
#[tauri::command]
pub(crate) async fn open_argument(desk: State<'_, Desk>) -> Answer<Option<OpenedWire>> {
    let desk = desk.inner().clone();
    let open = move || {
        desk.argument
            .as_ref()
            .map(|path| desk.open(path, false))
            .transpose()
    };
    off_thread(open).await
}

#[tauri::command]
pub(crate) async fn assess(desk: State<'_, Desk>, model: String) -> Answer<AssessmentWire> {
    let desk = desk.inner().clone();
    off_thread(move || desk.assess(&model)).await
}

#[tauri::command]
pub(crate) async fn explain(
    desk: State<'_, Desk>,
    target: String,
    model: String,
) -> Answer<ExplanationWire> {
    let desk = desk.inner().clone();
    off_thread(move || desk.explain(&target, &model)).await
}

/// Asks where to, then writes the report; null when the person changed their mind.
#[tauri::command]
pub(crate) async fn export_report(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: ExportRequest,
    progress: Channel<ProgressWire>,
) -> Answer<Option<ExportedWire>> {
    let desk = desk.inner().clone();
    off_thread(move || export::export(&app, &desk, &request, &progress)).await
}

#[tauri::command]
pub(crate) fn cancel_export(desk: State<'_, Desk>) {
    desk.stop_export();
}

/// Runs `work` where it may take its time. If it dies, the window lives and says so.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Answer<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    let died = |_| {
        Err(own(
            FailureKind::Internal,
            Problem::new("app-failure-internal", vec![]),
        ))
    };
    Ok(done.unwrap_or_else(died)?)
}
