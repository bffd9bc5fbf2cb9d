//! Content, and what follows from the assessment worked on.

use super::lang;
use crate::export::{self, ExportRequest};
use crate::host::{Answer, Host, off_thread};
use crate::startup;
use crate::wire::{ArgumentWire, ExportedWire, ProgressWire, StartupWire};
use lianheng_api::Library;
use lianheng_api::wire::{
    AssessmentWire, ExplanationWire, PackSummaryWire, PackWire, ReportChoicesWire,
    ReportPreviewWire, ReportRequestWire,
};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn startup(host: State<'_, Host>) -> Answer<StartupWire> {
    let has_argument = host.argument().is_some();
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

/// The file named when the program was started, or started again: a workspace is only named, an answer file is explored; null when none was.
#[tauri::command]
pub(crate) async fn open_argument(host: State<'_, Host>) -> Answer<Option<ArgumentWire>> {
    let argument = host.argument();
    host.desk(move |desk, now| {
        argument
            .map(|path| startup::open(desk, &path, now))
            .transpose()
    })
    .await
}

#[tauri::command]
pub(crate) async fn assess(host: State<'_, Host>, model: String) -> Answer<AssessmentWire> {
    let host = host.inner().clone();
    off_thread(move || lianheng_api::assess(Library::built_in(), &host.open()?, &[], &model)).await
}

#[tauri::command]
pub(crate) async fn explain(
    host: State<'_, Host>,
    target: String,
    model: String,
) -> Answer<ExplanationWire> {
    let host = host.inner().clone();
    off_thread(move || lianheng_api::explain(Library::built_in(), &host.open()?, &target, &model))
        .await
}

#[tauri::command]
pub(crate) fn report_choices() -> ReportChoicesWire {
    lianheng_api::report_choices()
}

/// The first pages of a report as pictures.
#[tauri::command]
pub(crate) async fn preview_report(
    host: State<'_, Host>,
    report: ReportRequestWire,
) -> Answer<ReportPreviewWire> {
    let host = host.inner().clone();
    off_thread(move || {
        let (open, request) = host.report(&report)?;
        lianheng_api::preview_report(Library::built_in(), &open, &request)
    })
    .await
}

/// Asks where to, then writes the report; null when the person changed their mind.
#[tauri::command]
pub(crate) async fn export_report(
    app: AppHandle,
    host: State<'_, Host>,
    request: ExportRequest,
    progress: Channel<ProgressWire>,
) -> Answer<Option<ExportedWire>> {
    let host = host.inner().clone();
    let shown_in = lang(&request.shown_in);
    off_thread(move || export::export(&app, &host, &request, shown_in, &progress)).await
}

#[tauri::command]
pub(crate) fn cancel_export(host: State<'_, Host>) {
    host.stop_export();
}
