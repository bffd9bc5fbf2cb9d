//! Another copy of the workspace: chosen in a dialog, looked at, and merged as a person decided about what they saw.

use crate::dialogs::{self, ShownIn};
use crate::wire::ChosenCopyWire;
use lianheng_api::MergeDecisions;
use lianheng_api::wire::{MergeDecisionWire, MergeWire};
use tauri::AppHandle;

commands! {
    /// Asks for another copy; null when the person changed their mind.
    apart fn choose_merge(app: AppHandle, shown_in: ShownIn) -> Option<ChosenCopyWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::MERGE).map(|path| host.choose_copy(path)).transpose();

    /// What merging the chosen copy would bring; nothing is written.
    watched fn preview_merge(passphrase: Option<String>) -> MergeWire = |host, watch| {
        let (path, none) = (host.chosen()?, MergeDecisions::default());
        host.with_session(|session, now| session.preview_merge(&path, passphrase.as_deref(), &none, now, &mut watch.teller()))
    };

    /// Merges the chosen copy as it was seen: with other heads than these nothing is merged.
    watched fn merge_copy(passphrase: Option<String>, decisions: Vec<MergeDecisionWire>, ours_head: String, theirs_head: String) -> MergeWire = |host, watch| {
        let decisions = MergeDecisions::new(&decisions, None)?.seen(&ours_head, &theirs_head)?;
        let path = host.chosen()?;
        host.with_session(|session, now| session.merge(&path, passphrase.as_deref(), &decisions, now, &mut watch.teller()))
    };
}
