//! The window, and nothing but the window: one webview, commands of a few lines each over `lianheng-api`, dialogs, progress.
//!
//! The page has no file, shell or network permission; whatever it wants done it asks for here. What it may ask for stands in
//! `command_list.rs`, once. Domain work belongs into `lianheng-api`, never here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod dialogs;
mod export;
mod failure;
mod startup;
mod wire;

include!("command_list.rs");

macro_rules! handlers {
    ($($name:ident),* $(,)?) => { tauri::generate_handler![$(commands::$name),*] };
}

fn main() -> tauri::Result<()> {
    // A file the program is asked to open; systems also pass switches of their own.
    let argument = std::env::args_os()
        .nth(1)
        .filter(|argument| !argument.to_string_lossy().starts_with('-'))
        .map(Into::into);
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(desk::Desk::new(argument))
        .invoke_handler(command_list!(handlers))
        .run(tauri::generate_context!())
}
