//! Files taken into the workspace and written out of it. The page never names a file: it is chosen in a dialog or dropped on the window, kept
//! here while the person looks at what it would bring, and taken in from here.

use crate::dialogs::{self, ShownIn};
use crate::wire::ChosenFileWire;
use lianheng_api::wire::{ExportedAnswersWire, IntakeWire, TextWire};
use std::path::PathBuf;
use tauri::AppHandle;

commands! {
    /// Asks for a file and says what it would be taken in as; null when the person changed their mind.
    apart fn choose_intake(app: AppHandle, shown_in: ShownIn) -> Option<ChosenFileWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::INTAKE).map(|path| host.choose(path)).transpose();
    /// The same for the first file that was dropped on the window.
    apart fn choose_dropped() -> Option<ChosenFileWire> =
        |host| host.take_dropped().into_iter().next().map(|path| host.choose(path)).transpose();

    /// What taking the chosen file in would bring; nothing is written.
    watched fn preview_intake(product: Option<String>, prefer: Option<String>) -> IntakeWire = |host, watch| {
        let path = host.chosen()?;
        host.with_session(|session, _| match prefer {
            Some(side) => session.take_in_preferring(&path, &side, None, &mut watch.teller()),
            None => session.preview_intake(&path, product.as_deref(), &mut watch.teller()),
        })
    };
    /// Takes the chosen file in.
    watched fn take_in(product: Option<String>, name: Option<TextWire>, prefer: Option<String>) -> IntakeWire = |host, watch| {
        let path = host.chosen()?;
        host.with_session(|session, now| match prefer {
            Some(side) => session.take_in_preferring(&path, &side, Some(now), &mut watch.teller()),
            None => session.take_in(&path, product.as_deref(), name.as_ref(), now, &mut watch.teller()),
        })
    };

    /// Asks where to and writes the workbook an inventory is filled into; answers its path.
    apart fn save_inventory_template(app: AppHandle, shown_in: ShownIn) -> Option<PathBuf> = |_| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::TEMPLATE, "intake-template-file-name");
        path.map(|path| lianheng_api::save_inventory_template(shown_in.lang, &path).map(|_| path)).transpose()
    };
    /// Asks where to and writes the assessment worked on as an answer file, with its evidence beside it.
    watched fn export_answers(app: AppHandle, shown_in: ShownIn) -> Option<ExportedAnswersWire> = |host, watch| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::ANSWERS_OUT, "intake-answers-file-name");
        watch.begin();
        path.map(|path| host.with_session(|session, _| session.export_answers(&path, &mut watch.teller()))).transpose()
    };
}
