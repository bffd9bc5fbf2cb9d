//! The workspace's file: made, opened, locked, proved, copied.

use super::lang;
use crate::dialogs;
use crate::host::{Answer, Host, off_thread};
use crate::startup;
use jiff::Timestamp;
use lianheng_api::passphrase_strength as strength;
use lianheng_api::wire::{
    CreatedWire, NewWorkspaceWire, RecentWire, StrengthWire, VerificationWire, WorkspaceWire,
};
use lianheng_api::{Desk, Failure, Lang};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn workspace(host: State<'_, Host>) -> Answer<Option<WorkspaceWire>> {
    host.desk(|desk, _| desk.wire()).await
}

#[tauri::command]
pub(crate) async fn recent_files(host: State<'_, Host>) -> Answer<Vec<RecentWire>> {
    let host = host.inner().clone();
    off_thread(move || {
        Ok(host
            .recent()
            .map(lianheng_api::RecentFiles::list)
            .unwrap_or_default())
    })
    .await
}

#[tauri::command]
pub(crate) async fn forget_recent(host: State<'_, Host>, path: String) -> Answer<()> {
    let host = host.inner().clone();
    off_thread(move || {
        host.recent()
            .map_or(Ok(()), |recent| recent.forget(Path::new(&path)))
    })
    .await
}

#[tauri::command]
pub(crate) async fn passphrase_strength(passphrase: String) -> Answer<StrengthWire> {
    off_thread(move || Ok(strength(&passphrase, &[]))).await
}

#[tauri::command]
pub(crate) async fn create_workspace(
    app: AppHandle,
    host: State<'_, Host>,
    input: NewWorkspaceWire,
    shown_in: String,
) -> Answer<Option<CreatedWire>> {
    host.desk(move |desk, now| {
        let path = dialogs::ask_new_workspace(&app, lang(&shown_in), &input.organisation.name);
        path.map(|path| desk.create(&path, &input, now)).transpose()
    })
    .await
}

#[tauri::command]
pub(crate) async fn choose_workspace(app: AppHandle, shown_in: String) -> Answer<Option<PathBuf>> {
    off_thread(move || Ok(dialogs::ask_workspace(&app, lang(&shown_in)))).await
}

#[tauri::command]
pub(crate) async fn open_workspace(
    host: State<'_, Host>,
    path: PathBuf,
    passphrase: String,
) -> Answer<WorkspaceWire> {
    host.desk(move |desk, now| desk.open(&path, &passphrase, now))
        .await
}

#[tauri::command]
pub(crate) async fn recover_workspace(
    host: State<'_, Host>,
    path: PathBuf,
    recovery_key: String,
    passphrase: String,
) -> Answer<CreatedWire> {
    host.desk(move |desk, now| desk.recover(&path, &recovery_key, &passphrase, now))
        .await
}

#[tauri::command]
pub(crate) async fn explore_sample(app: AppHandle, host: State<'_, Host>) -> Answer<WorkspaceWire> {
    host.desk(move |desk, now| desk.explore(&startup::sample(&app), true, now))
        .await
}

/// Asks for an answer file and explores it; null when the person changed their mind.
#[tauri::command]
pub(crate) async fn explore_answers(
    app: AppHandle,
    host: State<'_, Host>,
    shown_in: String,
) -> Answer<Option<WorkspaceWire>> {
    host.desk(move |desk, now| {
        let path = dialogs::ask_answers(&app, lang(&shown_in));
        path.map(|path| desk.explore(&path, false, now)).transpose()
    })
    .await
}

/// Closing is locking: nothing of the workspace stays in memory, and the passphrase opens it again.
#[tauri::command]
pub(crate) async fn lock_workspace(host: State<'_, Host>) -> Answer<()> {
    host.desk(|desk, _| desk.close()).await
}

#[tauri::command]
pub(crate) async fn close_workspace(host: State<'_, Host>) -> Answer<()> {
    host.desk(|desk, _| desk.close()).await
}

#[tauri::command]
pub(crate) async fn change_passphrase(
    host: State<'_, Host>,
    old: String,
    passphrase: String,
) -> Answer<String> {
    host.desk(move |desk, now| desk.change_passphrase(&old, &passphrase, now))
        .await
}

#[tauri::command]
pub(crate) async fn keep_workspace(
    app: AppHandle,
    host: State<'_, Host>,
    input: NewWorkspaceWire,
    shown_in: String,
) -> Answer<Option<CreatedWire>> {
    host.desk(move |desk, now| {
        let path = dialogs::ask_new_workspace(&app, lang(&shown_in), &input.organisation.name);
        path.map(|path| desk.keep(&path, &input, now)).transpose()
    })
    .await
}

/// Asks where to and writes a copy; answers its path.
#[tauri::command]
pub(crate) async fn back_up_workspace(
    app: AppHandle,
    host: State<'_, Host>,
    shown_in: String,
) -> Answer<Option<PathBuf>> {
    host.desk(move |desk, now| back_up(desk, &app, lang(&shown_in), now))
        .await
}

fn back_up(
    desk: &mut Desk,
    app: &AppHandle,
    lang: Lang,
    now: Timestamp,
) -> Result<Option<PathBuf>, Failure> {
    let name = desk.session()?.backup_name(now);
    let path = dialogs::ask_backup(app, lang, &name);
    path.map(|path| desk.back_up(&path).map(|()| path))
        .transpose()
}

#[tauri::command]
pub(crate) async fn verify_workspace(host: State<'_, Host>) -> Answer<VerificationWire> {
    host.desk(|desk, _| desk.verify(&mut |_| ControlFlow::Continue(())))
        .await
}
