//! The program started again while it runs: its file goes to the window that is there, which asks before it puts anything in place of what is
//! open. Programs with settings of their own are programs of their own.

use crate::host::Host;
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Emitter, Manager, Runtime};

/// The event that tells the page of a file; it carries the path to be shown.
const HANDED: &str = "handed";

/// The file the program is asked to open: the first argument, unless it is a switch, which systems pass of their own.
pub(crate) fn file_named(
    mut arguments: impl Iterator<Item = OsString>,
    within: &Path,
) -> Option<PathBuf> {
    let argument = arguments.nth(1)?;
    let is_switch = argument.is_empty() || argument.to_string_lossy().starts_with('-');
    (!is_switch).then(|| within.join(argument))
}

/// Hands the file of a second start to the first. `None` where programs cannot find each other without a network: they run side by side, and the
/// workspace's own lock keeps them apart.
pub(crate) fn plugin<R: Runtime>(identifier: &str) -> Option<TauriPlugin<R>> {
    let environment = |name: &str| std::env::var_os(name);
    if !bus_is_local(environment("DBUS_SESSION_BUS_ADDRESS").as_deref()) {
        return None;
    }
    let settings = environment("XDG_CONFIG_HOME").or_else(|| environment("HOME"));
    let plugin = tauri_plugin_single_instance::Builder::new()
        .callback(|app: &AppHandle<R>, arguments, folder| {
            take(app, arguments, Path::new(&folder));
        })
        .dbus_id(name_on_the_bus(identifier, settings));
    Some(plugin.build())
}

/// Whether the message bus of the session, where one is named, is on this machine: the address may also name a host.
fn bus_is_local(address: Option<&std::ffi::OsStr>) -> bool {
    address.is_none_or(|address| {
        let address = address.to_string_lossy();
        address.split(';').all(|one| one.starts_with("unix:"))
    })
}

/// One name for all starts that share their settings.
fn name_on_the_bus(identifier: &str, settings: Option<OsString>) -> String {
    let mut hasher = DefaultHasher::new();
    settings.hash(&mut hasher);
    format!("{identifier}.s{:016x}", hasher.finish())
}

fn take<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>, folder: &Path) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let Some(path) = file_named(arguments.into_iter().map(OsString::from), folder) {
        let shown = path.display().to_string();
        app.state::<Host>().argument.set(Some(path));
        let _ = app.emit(HANDED, shown);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(arguments: &[&str]) -> Option<PathBuf> {
        file_named(arguments.iter().map(OsString::from), Path::new("/home/lin"))
    }

    #[test]
    fn a_file_is_named_from_where_the_program_was_started() {
        assert_eq!(
            named(&["lianheng", "a.lianheng"]),
            Some("/home/lin/a.lianheng".into())
        );
        assert_eq!(named(&["lianheng", "/b/a.json"]), Some("/b/a.json".into()));
        assert_eq!(named(&["lianheng", "--display=:1"]), None);
        assert_eq!(named(&["lianheng"]), None);
    }

    #[test]
    fn only_a_bus_of_this_machine_is_asked() {
        let local = |address: &str| bus_is_local(Some(address.as_ref()));
        assert!(bus_is_local(None));
        assert!(local("unix:path=/run/user/1000/bus"));
        assert!(!local("tcp:host=10.0.0.7,port=55556"));
        assert!(!local("unix:path=/run/user/1000/bus;tcp:host=10.0.0.7"));
        assert!(!local("autolaunch:"));
    }

    #[test]
    fn other_settings_are_another_program() {
        let name = |folder: &str| name_on_the_bus("cn.lianheng.desktop", Some(folder.into()));
        assert_eq!(name("/a"), name("/a"));
        assert_ne!(name("/a"), name("/b"));
    }
}
