//! The workspace's file: made, opened, locked, proved, copied.

use crate::dialogs::{self, ShownIn};
use crate::leaving;
use crate::startup;
use lianheng_api::passphrase_strength as strength;
use lianheng_api::wire::{
    CreatedWire, NewWorkspaceWire, RecentWire, StrengthWire, VerificationWire, WorkspaceWire,
};
use std::path::PathBuf;
use tauri::AppHandle;

commands! {
    desk fn workspace() -> Option<WorkspaceWire> = |desk, _| desk.wire();
    apart fn recent_files() -> Vec<RecentWire> = |host| Ok(host.recent().map(lianheng_api::RecentFiles::list).unwrap_or_default());
    apart fn forget_recent(path: PathBuf) -> () = |host| host.recent().map_or(Ok(()), |recent| recent.forget(&path));
    apart fn passphrase_strength(passphrase: String) -> StrengthWire = |_| Ok(strength(&passphrase, &[]));

    apart fn create_workspace(app: AppHandle, input: NewWorkspaceWire, shown_in: ShownIn) -> Option<CreatedWire> = |host| {
        let path = dialogs::ask_new_workspace(&app, shown_in.lang, &input.organisation.name);
        path.map(|path| host.with_desk(|desk, now| desk.create(&path, &input, now))).transpose()
    };
    apart fn keep_workspace(app: AppHandle, input: NewWorkspaceWire, shown_in: ShownIn) -> Option<CreatedWire> = |host| {
        let path = dialogs::ask_new_workspace(&app, shown_in.lang, &input.organisation.name);
        path.map(|path| host.with_desk(|desk, now| desk.keep(&path, &input, now))).transpose()
    };
    apart fn choose_workspace(app: AppHandle, shown_in: ShownIn) -> Option<PathBuf> =
        |_| Ok(dialogs::ask_open(&app, shown_in.lang, dialogs::WORKSPACE));
    desk fn open_workspace(path: PathBuf, passphrase: String) -> WorkspaceWire = |desk, now| desk.open(&path, &passphrase, now);
    desk fn recover_workspace(path: PathBuf, recovery_key: String, passphrase: String) -> CreatedWire =
        |desk, now| desk.recover(&path, &recovery_key, &passphrase, now);

    desk fn explore_sample(app: AppHandle) -> WorkspaceWire = |desk, now| desk.explore(&startup::sample(&app), true, now);
    /// Asks for an answer file and explores it; null when the person changed their mind.
    apart fn explore_answers(app: AppHandle, shown_in: ShownIn) -> Option<WorkspaceWire> = |host| {
        let path = dialogs::ask_open(&app, shown_in.lang, dialogs::ANSWERS);
        path.map(|path| host.with_desk(|desk, now| desk.explore(&path, false, now))).transpose()
    };

    /// Closing is locking: nothing of the workspace stays in memory, and the passphrase opens it again.
    desk fn lock_workspace() -> () = |desk, _| desk.close();
    desk fn close_workspace() -> () = |desk, _| desk.close();
    desk fn change_passphrase(old: String, passphrase: String) -> String = |desk, now| desk.change_passphrase(&old, &passphrase, now);

    /// Asks where to and writes a copy; answers its path.
    apart fn back_up_workspace(app: AppHandle, shown_in: ShownIn) -> Option<PathBuf> = |host| {
        let name = host.with_session(|session, now| Ok(session.backup_name(now)))?;
        let path = dialogs::ask_save(&app, shown_in.lang, dialogs::BACKUP, &name);
        path.map(|path| host.with_desk(|desk, _| desk.back_up(&path)).map(|()| path)).transpose()
    };
    /// Closes the window, once the page has nothing to save any more.
    apart fn leave_window(app: AppHandle) -> () = |_| {
        leaving::go(&app);
        Ok(())
    };
    /// Leaves the window open: the page asks something first.
    apart fn stay_in_window() -> () = |host| {
        host.stay();
        Ok(())
    };
    watched fn verify_workspace() -> VerificationWire = |host, watch| host.with_desk(|desk, _| desk.verify(&mut watch.teller()));
}
