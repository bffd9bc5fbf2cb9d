//! Answering. Every change answers what it brought, once it is on the disk.

use crate::dialogs::{self, ShownIn};
use lianheng_api::wire::{
    AnswerInputWire, AnswerValueWire, CommentWire, EvidenceBodyWire, EvidenceDetailsWire,
    EvidenceUseWire, EvidenceWire, HistoryWire, ItemRowWire, ItemWire, ObjectRefWire, SavedWire,
    SheetRowWire, SheetWire,
};
use tauri::AppHandle;

commands! {
    session fn items() -> Vec<ItemRowWire> = |session, _| session.items();
    session fn item(requirement: String) -> ItemWire = |session, _| session.item(&requirement);
    session fn save_answer(requirement: String, answer: AnswerInputWire) -> SavedWire =
        |session, now| session.save_answer(&requirement, &answer, now);
    session fn accept_proposal(requirement: String, from: String) -> SavedWire =
        |session, now| session.accept_proposal(&requirement, &from, now);
    session fn history(requirement: Option<String>, before: Option<u32>) -> Vec<HistoryWire> =
        |session, _| session.history(requirement.as_deref(), before);

    session fn comments(on: EvidenceUseWire) -> Vec<CommentWire> = |session, _| session.comments(&on);
    session fn add_comment(on: EvidenceUseWire, text: String) -> SavedWire = |session, now| session.add_comment(&on, &text, now);
    session fn resolve_comment(id: String, resolved: bool) -> SavedWire = |session, now| session.resolve_comment(&id, resolved, now);

    session fn sheets() -> Vec<SheetRowWire> = |session, _| session.sheets();
    session fn sheet(questionnaire: String, object: ObjectRefWire) -> SheetWire = |session, _| session.sheet(&questionnaire, &object);
    session fn save_question(question: String, object: ObjectRefWire, value: Option<AnswerValueWire>, flagged: bool, unsure: bool) -> SavedWire =
        |session, now| session.save_question(&question, &object, value.as_ref(), (flagged, unsure), now);
    session fn sheet_history(questionnaire: String, object: ObjectRefWire, before: Option<u32>) -> Vec<HistoryWire> =
        |session, _| session.sheet_history(&questionnaire, &object, before);

    session fn assign(requirements: Vec<String>, person: Option<String>) -> SavedWire =
        |session, now| session.assign(&requirements, person.as_deref(), now);
    session fn assign_sheet(questionnaire: String, object: ObjectRefWire, person: Option<String>) -> SavedWire =
        |session, now| session.assign_sheet(&questionnaire, &object, person.as_deref(), now);

    session fn undo() -> SavedWire = |session, now| session.undo(now);
    session fn redo() -> SavedWire = |session, now| session.redo(now);

    session fn evidence() -> Vec<EvidenceWire> = |session, _| session.evidence();
    /// Asks for files and attaches them; null when the person changed their mind.
    apart fn attach_evidence(app: AppHandle, to: EvidenceUseWire, digest_only: bool, shown_in: ShownIn) -> Option<SavedWire> = |host| {
        let paths = dialogs::ask_evidence(&app, shown_in.lang);
        paths.map(|paths| host.with_session(|session, now| session.attach(&paths, &to, digest_only, now))).transpose()
    };
    /// Attaches the files dropped on the window last.
    apart fn attach_dropped(to: EvidenceUseWire) -> SavedWire = |host| {
        let paths = host.take_dropped();
        host.with_session(|session, now| session.attach(&paths, &to, false, now))
    };
    session fn link_evidence(sha256: String, to: EvidenceUseWire, linked: bool) -> SavedWire =
        |session, now| session.link_evidence(&sha256, &to, linked, now);
    session fn describe_evidence(sha256: String, details: EvidenceDetailsWire) -> SavedWire =
        |session, now| session.describe_evidence(&sha256, &details, now);
    session fn evidence_body(sha256: String) -> EvidenceBodyWire = |session, _| session.evidence_body(&sha256);
}
