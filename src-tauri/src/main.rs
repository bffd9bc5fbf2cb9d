//! The window, and nothing but the window: one webview, commands of a few lines each over `lianheng-api`, dialogs, progress.
//!
//! The page has no file, shell or network permission; whatever it wants done it asks for here. What it may ask for stands in
//! `command_list.rs`, once. Domain work belongs into `lianheng-api`, never here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod dialogs;
mod export;
mod failure;
mod host;
mod startup;
mod wire;

use tauri::{DragDropEvent, Manager, WindowEvent};

include!("command_list.rs");

macro_rules! handlers {
    ($($part:ident: $($name:ident),*;)*) => { tauri::generate_handler![$($(commands::$part::$name),*),*] };
}

fn main() -> tauri::Result<()> {
    // A file the program is asked to open; systems also pass switches of their own.
    let argument = std::env::args_os()
        .nth(1)
        .filter(|argument| !argument.to_string_lossy().starts_with('-'))
        .map(Into::into);
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(host::Host::new(argument))
        .setup(|app| {
            // Without a place for its settings the program works all the same; it only remembers no files.
            if let Ok(folder) = app.path().app_config_dir() {
                let recent = lianheng_api::recent_files_at(&folder);
                app.state::<host::Host>().remember_in(recent);
            }
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                window.state::<host::Host>().drop_files(paths.clone());
            }
        })
        .invoke_handler(command_list!(handlers))
        .run(tauri::generate_context!())
}
