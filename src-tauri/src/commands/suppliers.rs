//! Suppliers' questionnaires as their operator has them: made, waited for, taken in. The page names no file; packages and keys that were
//! chosen stay with the host.

use crate::dialogs::{self, ShownIn};
use crate::wire::{ChosenKeyWire, ChosenPackageWire, ProgressWire};
use jiff::Zoned;
use lianheng_api::wire::{
    MadeKeyWire, RequestInputWire, RequestMadeWire, RequestWire, ResponseChoiceWire,
    ResponseIntakeWire, ResponseViewWire, SupplierStatusWire,
};
use std::path::PathBuf;
use tauri::AppHandle;
use tauri::ipc::Channel;

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

    /// Asks for the key to sign with; null when the person changed their mind.
    apart fn choose_signing_key(app: AppHandle, shown_in: ShownIn) -> Option<ChosenKeyWire> =
        |host| Ok(dialogs::ask_open(&app, shown_in.lang, dialogs::KEY).map(|path| host.choose_key(path)));
    /// Asks where to and makes a key, which is then the one to sign with.
    apart fn make_signing_key(app: AppHandle, algorithm: String, passphrase: String, shown_in: ShownIn) -> Option<MadeKeyWire> = |host| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::NEW_KEY, "asking-key-file-name");
        path.map(|path| host.make_key(path, &algorithm, &passphrase)).transpose()
    };

    /// Asks where to and makes a questionnaire, with its workbook beside it where one is wanted.
    apart fn make_request(app: AppHandle, input: RequestInputWire, key_passphrase: String, workbook: bool, shown_in: ShownIn, progress: Channel<ProgressWire>) -> Option<RequestMadeWire> = |host| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::QUESTIONNAIRE_OUT, "asking-request-file-name");
        let watch = host.watch(progress);
        watch.begin();
        let make = |path: PathBuf| {
            let (seal, beside) = (host.seal(&path, key_passphrase)?, workbook.then(|| dialogs::free_beside(&path, "xlsx")));
            host.with_session(|session, now| session.make_request(&input, &seal, beside.as_deref(), now, &mut watch.teller()))
        };
        path.map(make).transpose()
    };

    /// Asks for a response, a package or a workbook.
    apart fn choose_response(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::RESPONSE).map(|path| host.choose_package(path)).transpose();
    /// What the chosen response says, beside what stood there; nothing is written.
    apart fn preview_response(passphrase: Option<String>, unasked_of: Option<String>, progress: Channel<ProgressWire>) -> ResponseIntakeWire = |host| {
        let (path, watch, book) = (host.chosen()?, host.watch(progress), host.book()?);
        let unlock = crate::packages::unlock(passphrase);
        host.with_session(|session, _| session.preview_response(&path, &unlock, unasked_of.as_deref(), &book, &mut watch.teller()))
    };
    /// Keeps the chosen response, and lets the answers that were accepted stand in the assessment.
    apart fn take_response(passphrase: Option<String>, choice: ResponseChoiceWire, progress: Channel<ProgressWire>) -> ResponseIntakeWire = |host| {
        let (path, watch, book) = (host.chosen()?, host.watch(progress), host.book()?);
        let unlock = crate::packages::unlock(passphrase);
        host.with_session(|session, now| session.take_response(&path, &unlock, &choice, &book, now, &mut watch.teller()))
    };
    /// A response that was kept, its signatures checked again.
    apart fn kept_response(id: String) -> ResponseViewWire = |host| {
        let book = host.book()?;
        host.with_session(|session, _| session.response(&id, &book))
    };
}
