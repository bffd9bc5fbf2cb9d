//! The `lianheng` command: every use case, headless. A host of `lianheng-api` like the window, and the contract for scripts.
//!
//! Exit codes: 0 done; 1 the work found errors (`packs check`, `verify`); 2 usage; 3 bad input; 4 our fault or cancelled.

mod arguments;
mod audits;
mod commands;
mod console;
mod language;
mod packages;
mod questionnaires;
mod usage;
mod workspaces;

use arguments::command;
use console::Console;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let speech = language::choose(&arguments);
    let console = Console::new(speech);
    let code = match command(speech.first()).try_get_matches_from(&arguments) {
        Ok(matches) => commands::run(&matches, &console),
        Err(error) => usage::report(&error, &console),
    };
    ExitCode::from(code)
}
