//! The window is being closed: the page saves first what is being written, and asks where something would be lost. A page that does not answer
//! keeps nobody: closed once more, the window goes.

use crate::host::Host;
use tauri::{AppHandle, CloseRequestApi, Emitter, Manager, Runtime, Window};

/// The event that tells the page.
const LEAVING: &str = "leaving";

/// The person closes the window.
pub(crate) fn asked<R: Runtime>(window: &Window<R>, api: &CloseRequestApi) {
    let is_first = window.state::<Host>().begin_leaving();
    if is_first && window.emit(LEAVING, ()).is_ok() {
        api.prevent_close();
    }
}

/// Nothing holds the window any longer.
pub(crate) fn go<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.destroy();
    }
}
