//! Answering. Every change answers what it brought, once it is on the disk.

use super::lang;
use crate::dialogs;
use crate::host::{Answer, Host};
use lianheng_api::wire::{
    AnswerInputWire, AnswerValueWire, CommentWire, EvidenceBodyWire, EvidenceDetailsWire,
    EvidenceUseWire, EvidenceWire, HistoryWire, ItemRowWire, ItemWire, ObjectRefWire, SavedWire,
    SheetRowWire, SheetWire,
};
use tauri::{AppHandle, State};

#[tauri::command]
pub(crate) async fn items(host: State<'_, Host>) -> Answer<Vec<ItemRowWire>> {
    host.session(|session, _| session.items()).await
}

#[tauri::command]
pub(crate) async fn item(host: State<'_, Host>, requirement: String) -> Answer<ItemWire> {
    host.session(move |session, _| session.item(&requirement))
        .await
}

#[tauri::command]
pub(crate) async fn save_answer(
    host: State<'_, Host>,
    requirement: String,
    answer: AnswerInputWire,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.save_answer(&requirement, &answer, now))
        .await
}

#[tauri::command]
pub(crate) async fn accept_proposal(
    host: State<'_, Host>,
    requirement: String,
    from: String,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.accept_proposal(&requirement, &from, now))
        .await
}

#[tauri::command]
pub(crate) async fn history(
    host: State<'_, Host>,
    requirement: Option<String>,
    before: Option<u32>,
) -> Answer<Vec<HistoryWire>> {
    host.session(move |session, _| session.history(requirement.as_deref(), before))
        .await
}

#[tauri::command]
pub(crate) async fn comments(
    host: State<'_, Host>,
    on: EvidenceUseWire,
) -> Answer<Vec<CommentWire>> {
    host.session(move |session, _| session.comments(&on)).await
}

#[tauri::command]
pub(crate) async fn add_comment(
    host: State<'_, Host>,
    on: EvidenceUseWire,
    text: String,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.add_comment(&on, &text, now))
        .await
}

#[tauri::command]
pub(crate) async fn resolve_comment(
    host: State<'_, Host>,
    id: String,
    resolved: bool,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.resolve_comment(&id, resolved, now))
        .await
}

#[tauri::command]
pub(crate) async fn sheets(host: State<'_, Host>) -> Answer<Vec<SheetRowWire>> {
    host.session(|session, _| session.sheets()).await
}

#[tauri::command]
pub(crate) async fn sheet(
    host: State<'_, Host>,
    questionnaire: String,
    object: ObjectRefWire,
) -> Answer<SheetWire> {
    host.session(move |session, _| session.sheet(&questionnaire, &object))
        .await
}

#[tauri::command]
pub(crate) async fn save_question(
    host: State<'_, Host>,
    question: String,
    object: ObjectRefWire,
    value: Option<AnswerValueWire>,
    flagged: bool,
    unsure: bool,
) -> Answer<SavedWire> {
    let marks = (flagged, unsure);
    host.session(move |session, now| {
        session.save_question(&question, &object, value.as_ref(), marks, now)
    })
    .await
}

#[tauri::command]
pub(crate) async fn assign(
    host: State<'_, Host>,
    requirements: Vec<String>,
    person: Option<String>,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.assign(&requirements, person.as_deref(), now))
        .await
}

#[tauri::command]
pub(crate) async fn assign_sheet(
    host: State<'_, Host>,
    questionnaire: String,
    object: ObjectRefWire,
    person: Option<String>,
) -> Answer<SavedWire> {
    host.session(move |session, now| {
        session.assign_sheet(&questionnaire, &object, person.as_deref(), now)
    })
    .await
}

#[tauri::command]
pub(crate) async fn sheet_history(
    host: State<'_, Host>,
    questionnaire: String,
    object: ObjectRefWire,
    before: Option<u32>,
) -> Answer<Vec<HistoryWire>> {
    host.session(move |session, _| session.sheet_history(&questionnaire, &object, before))
        .await
}

#[tauri::command]
pub(crate) async fn undo(host: State<'_, Host>) -> Answer<SavedWire> {
    host.session(|session, now| session.undo(now)).await
}

#[tauri::command]
pub(crate) async fn redo(host: State<'_, Host>) -> Answer<SavedWire> {
    host.session(|session, now| session.redo(now)).await
}

#[tauri::command]
pub(crate) async fn evidence(host: State<'_, Host>) -> Answer<Vec<EvidenceWire>> {
    host.session(|session, _| session.evidence()).await
}

/// Asks for files and attaches them; null when the person changed their mind.
#[tauri::command]
pub(crate) async fn attach_evidence(
    app: AppHandle,
    host: State<'_, Host>,
    to: EvidenceUseWire,
    digest_only: bool,
    shown_in: String,
) -> Answer<Option<SavedWire>> {
    host.session(move |session, now| {
        let paths = dialogs::ask_evidence(&app, lang(&shown_in));
        paths
            .map(|paths| session.attach(&paths, &to, digest_only, now))
            .transpose()
    })
    .await
}

/// Attaches the files dropped on the window last.
#[tauri::command]
pub(crate) async fn attach_dropped(
    host: State<'_, Host>,
    to: EvidenceUseWire,
) -> Answer<SavedWire> {
    let paths = host.take_dropped();
    host.session(move |session, now| session.attach(&paths, &to, false, now))
        .await
}

#[tauri::command]
pub(crate) async fn link_evidence(
    host: State<'_, Host>,
    sha256: String,
    to: EvidenceUseWire,
    linked: bool,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.link_evidence(&sha256, &to, linked, now))
        .await
}

#[tauri::command]
pub(crate) async fn describe_evidence(
    host: State<'_, Host>,
    sha256: String,
    details: EvidenceDetailsWire,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.describe_evidence(&sha256, &details, now))
        .await
}

#[tauri::command]
pub(crate) async fn evidence_body(
    host: State<'_, Host>,
    sha256: String,
) -> Answer<EvidenceBodyWire> {
    host.session(move |session, _| session.evidence_body(&sha256))
        .await
}
