//! A questionnaire in a supplier's hands: opened without any workspace, answered into a draft beside it, returned signed.

use crate::dialogs::{self, ShownIn};
use crate::wire::{ChosenPackageWire, SealingWire, UnlockingWire};
use jiff::Timestamp;
use lianheng_api::OpenQuestionnaire;
use lianheng_api::wire::{AnswerValueWire, AskedWire, ReturnedWire, SpeakerWire};
use std::path::PathBuf;
use tauri::AppHandle;

commands! {
    /// Asks for a questionnaire; null when the person changed their mind.
    apart fn choose_questionnaire(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::QUESTIONNAIRE).map(|path| host.choose_package(path)).transpose();
    watched fn open_questionnaire(unlocking: UnlockingWire) -> AskedWire = |host, watch| {
        let (path, unlock, book) = (host.chosen()?, host.unlock(&unlocking)?, host.book()?);
        host.put_asked(Some(OpenQuestionnaire::open(&path, &unlock, None, &book, &mut watch.teller())?));
        host.with_asked(|_| Ok(()))
    };
    apart fn close_questionnaire() -> () = |host| {
        host.put_asked(None);
        Ok(())
    };

    /// An answer and the note to it; on the disk when this answers.
    asked fn answer_asked(question: String, about: String, value: Option<AnswerValueWire>, note: Option<String>) -> AskedWire = |open| {
        open.answer(&question, Some(&about), value.as_ref())?;
        open.note(&question, Some(&about), note.as_deref())
    };
    asked fn speak_asked(speaker: SpeakerWire) -> AskedWire = |open| open.speak(&speaker);
    /// What was answered earlier, wherever nothing is answered yet.
    asked fn take_earlier() -> AskedWire = |open| open.take_earlier().map(|_| ());
    /// Asks for files and shows them for an answer.
    apart fn attach_asked(app: AppHandle, question: String, about: String, shown_in: ShownIn) -> Option<AskedWire> = |host| {
        let paths = dialogs::ask_evidence(&app, shown_in.lang);
        paths.map(|paths| host.with_asked(|open| paths.iter().try_for_each(|path| open.show_evidence(&question, Some(&about), path)))).transpose()
    };
    apart fn attach_asked_dropped(question: String, about: String) -> AskedWire = |host| {
        let paths = host.take_dropped();
        host.with_asked(|open| paths.iter().try_for_each(|path| open.show_evidence(&question, Some(&about), path)))
    };
    asked fn detach_asked(question: String, about: String, path: String) -> AskedWire = |open| open.hide_evidence(&question, Some(&about), &path);

    /// Asks where to, signs what is answered and writes it; null when the person changed their mind.
    watched fn return_asked(app: AppHandle, sealing: SealingWire, shown_in: ShownIn) -> Option<ReturnedWire> = |host, watch| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::RESPONSE_OUT, "asking-response-file-name");
        watch.begin();
        let send = |path: PathBuf| {
            let seal = host.seal(&path, &sealing)?;
            host.read_asked(|open| open.send(&seal, Timestamp::now(), &mut watch.teller()))
        };
        path.map(send).transpose()
    };
    /// Asks where to and writes the questionnaire as a workbook.
    apart fn save_asked_workbook(app: AppHandle, shown_in: ShownIn) -> Option<PathBuf> = |host| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::WORKBOOK_OUT, "asking-request-file-name");
        path.map(|path| host.read_asked(|open| open.save_workbook(&path)).map(|()| path)).transpose()
    };
}
