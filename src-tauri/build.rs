//! Makes the permissions and the one capability from the list of commands, and lets Tauri check both.
//!
//! `capabilities/main.json` is committed, so that a reviewer sees what the window may do and sees it change; it is written here
//! and never by hand.

use std::error::Error;
use std::fs;

include!("src/command_list.rs");

macro_rules! names {
    ($($part:ident: $($name:ident),*;)*) => { &[$($(stringify!($name)),*),*] };
}

const COMMANDS: &[&str] = command_list!(names);

/// What the page needs of Tauri itself: Ctrl and plus or minus change the size of everything.
const CORE: [&str; 3] = [
    "core:webview:allow-set-webview-zoom",
    // Only to be told that files are over the window, or were dropped; their paths stay here.
    "core:event:allow-listen",
    "core:event:allow-unlisten",
];

const CAPABILITY: &str = "capabilities/main.json";

fn main() -> Result<(), Box<dyn Error>> {
    let text = capability()?;
    if fs::read_to_string(CAPABILITY).ok().as_ref() != Some(&text) {
        fs::create_dir_all("capabilities")?;
        fs::write(CAPABILITY, text)?;
    }
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

fn capability() -> Result<String, serde_json::Error> {
    let own = COMMANDS
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")));
    let permissions: Vec<String> = own.chain(CORE.map(str::to_owned)).collect();
    let capability = serde_json::json!({
        "identifier": "main",
        "description": "What the one window may ask for. Written by build.rs from src/command_list.rs.",
        "windows": ["main"],
        "permissions": permissions,
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&capability)?))
}
