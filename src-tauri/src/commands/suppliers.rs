//! Suppliers' questionnaires as their operator has them: made, waited for, taken in. The page names no file; packages and keys that were
//! chosen stay with the host.

use crate::dialogs::{self, ShownIn};
use crate::wire::{ChosenPackageWire, SealingWire, UnlockingWire};
use jiff::Zoned;
use lianheng_api::wire::{
    RequestInputWire, RequestMadeWire, RequestWire, ResponseChoiceWire, ResponseIntakeWire,
    ResponseViewWire, SupplierStatusWire,
};
use std::path::PathBuf;
use tauri::AppHandle;

commands! {
    session fn supplier_status() -> SupplierStatusWire = |session, _| session.supplier_status(Zoned::now().date());
    session fn remind_supplier(request: String, note: Option<String>) -> RequestWire = |session, now| session.remind(&request, note.as_deref(), now);
    session fn withdraw_request(request: String, withdrawn: bool) -> RequestWire = |session, now| session.withdraw_request(&request, withdrawn, now);
    /// Asks where to and writes who has not answered; answers the path.
    apart fn save_reminders(app: AppHandle, shown_in: ShownIn) -> Option<PathBuf> = |host| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::REMINDERS, "asking-list-file-name");
        let save = |path: PathBuf| host.with_session(|session, _| session.save_reminders(Zoned::now().date(), shown_in.lang, &path)).map(|_| path);
        path.map(save).transpose()
    };

    /// Asks where to and makes a questionnaire, with its workbook beside it where one is wanted.
    watched fn make_request(app: AppHandle, input: RequestInputWire, sealing: SealingWire, workbook: bool, shown_in: ShownIn) -> Option<RequestMadeWire> = |host, watch| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::QUESTIONNAIRE_OUT, "asking-request-file-name");
        watch.begin();
        let make = |path: PathBuf| {
            let (seal, beside) = (host.seal(&path, &sealing)?, workbook.then(|| lianheng_api::free_beside(&path, "xlsx")));
            host.with_session(|session, now| session.make_request(&input, &seal, beside.as_deref(), now, &mut watch.teller()))
        };
        path.map(make).transpose()
    };

    /// Asks for a response, a package or a workbook.
    apart fn choose_response(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::RESPONSE).map(|path| host.choose_package(path)).transpose();
    /// What the chosen response says, beside what stood there; nothing is written.
    watched fn preview_response(unlocking: UnlockingWire, unasked_of: Option<String>) -> ResponseIntakeWire = |host, watch| {
        let (path, unlock, book) = (host.chosen()?, host.unlock(&unlocking)?, host.book()?);
        host.with_session(|session, _| session.preview_response(&path, &unlock, unasked_of.as_deref(), &book, &mut watch.teller()))
    };
    /// Keeps the chosen response, and lets the answers that were accepted stand in the assessment.
    watched fn take_response(unlocking: UnlockingWire, choice: ResponseChoiceWire) -> ResponseIntakeWire = |host, watch| {
        let (path, unlock, book) = (host.chosen()?, host.unlock(&unlocking)?, host.book()?);
        host.with_session(|session, now| session.take_response(&path, &unlock, &choice, &book, now, &mut watch.teller()))
    };
    /// A response that was kept, its signatures checked again.
    apart fn kept_response(id: String) -> ResponseViewWire = |host| {
        let book = host.book()?;
        host.with_session(|session, _| session.response(&id, &book))
    };
}
