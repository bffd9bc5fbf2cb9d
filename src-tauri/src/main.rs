//! The window, and nothing but the window: one webview, commands of a few lines each over `lianheng-api`, dialogs, progress.
//!
//! The page has no file, shell or network permission; whatever it wants done it asks for here. What it may ask for stands in
//! `command_list.rs`, once. Domain work belongs into `lianheng-api`, never here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod again;
mod commands;
mod dialogs;
mod export;
mod failure;
mod held;
mod host;
mod leaving;
mod packages;
mod startup;
mod watch;
mod wire;

use tauri::{DragDropEvent, Manager, WindowEvent};

include!("command_list.rs");

macro_rules! handlers {
    ($($part:ident: $($name:ident),*;)*) => { tauri::generate_handler![$($(commands::$part::$name),*),*] };
}

fn main() -> tauri::Result<()> {
    let context = tauri::generate_context!();
    let folder = std::env::current_dir().unwrap_or_default();
    let argument = again::file_named(std::env::args_os(), &folder);
    let mut builder = tauri::Builder::default();
    // First of all: a second start is to end before it has done anything.
    if let Some(plugin) = again::plugin(&context.config().identifier) {
        builder = builder.plugin(plugin);
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(window_state())
        .manage(host::Host::new(argument))
        .setup(|app| {
            // Without a place for its settings the program works all the same; it only remembers no files.
            if let Ok(folder) = app.path().app_config_dir() {
                app.state::<host::Host>().settle_in(&folder);
            }
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                window.state::<host::Host>().dropped.set(paths.clone());
            } else if let WindowEvent::CloseRequested { api, .. } = event {
                leaving::asked(window, api);
            }
        })
        .invoke_handler(command_list!(handlers))
        .run(context)
}

/// Remembers where the window stood and how large it was, among the program's settings. It is always shown, with its frame.
fn window_state<R: tauri::Runtime>() -> tauri::plugin::TauriPlugin<R> {
    use tauri_plugin_window_state::{Builder, StateFlags};
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    Builder::new()
        .with_state_flags(flags)
        .with_filename("window.json")
        .build()
}
