//! Sealed packages, keys and the key book. [`sealing`], [`unlock`] and [`book`] read what every command about packages takes.

mod inspect;
mod keygen;
mod seal;
mod signers;
mod trust;
mod verify;

use super::words::say;
use super::workspace::secret;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{KeyFileWire, SealWire, UnlockWire};
use lianheng_api::{
    Failure, KEY_BOOK_FILE, KeyBook, Lang, PackageLock, is_key_protected, package_lock,
};
use lianheng_l10n::msg;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub(in crate::commands) use signers::{signer_lines, spoken_lines};
pub(in crate::commands) use verify::run as verify;

/// Runs a command about packages; `None` when it is none of them.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Option<Result<u8, Failure>> {
    Some(match matches.subcommand()? {
        ("keygen", matches) => keygen::run(matches, console),
        ("trust", matches) => trust::run(matches, console),
        ("seal", matches) => seal::run(matches, console),
        ("inspect", matches) => inspect::run(matches, console),
        _ => return None,
    })
}

/// Who signs, who may open, where it goes.
pub(in crate::commands) fn sealing(
    matches: &ArgMatches,
    console: &Console,
) -> Result<SealWire, Failure> {
    let out = matches.get_one::<PathBuf>("out").cloned();
    let out = out.unwrap_or_default();
    let keys = matches.get_many::<PathBuf>("key").into_iter().flatten();
    let keys = keys
        .map(|path| key_file(path, console))
        .collect::<Result<_, _>>()?;
    let passphrase = match matches.get_flag("encrypt-passphrase") {
        true => Some(secret::new_package_passphrase(&out, console)?),
        false => None,
    };
    let recipients = matches.get_many::<String>("encrypt-to");
    Ok(SealWire {
        out: out.display().to_string(),
        keys,
        recipients: recipients.into_iter().flatten().cloned().collect(),
        passphrase,
    })
}

/// What opens the package at `path`: asked for only where it is encrypted.
pub(in crate::commands) fn unlock(
    path: &Path,
    matches: &ArgMatches,
    console: &Console,
) -> Result<UnlockWire, Failure> {
    let mut unlock = UnlockWire::default();
    match package_lock(path)? {
        PackageLock::Open => {}
        PackageLock::Passphrase => {
            unlock.passphrase = Some(secret::package_passphrase(path, console)?);
        }
        PackageLock::Key => {
            if let Some(key) = matches.get_one::<PathBuf>("unlock") {
                unlock.identity = Some(key_file(key, console)?);
            }
        }
    }
    Ok(unlock)
}

/// The key book: `--book`, else `LIANHENG_KEY_BOOK`, else in the folder the system keeps settings in.
pub(in crate::commands) fn book(matches: &ArgMatches) -> Result<KeyBook, Failure> {
    let named = matches.get_one::<PathBuf>("book").cloned();
    let path = named
        .or_else(|| std::env::var_os("LIANHENG_KEY_BOOK").map(PathBuf::from))
        .or_else(|| Some(settings_folder()?.join(KEY_BOOK_FILE)));
    match path {
        Some(path) => KeyBook::read(&path),
        None => Ok(KeyBook::empty()),
    }
}

fn settings_folder() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value: &OsString| !value.is_empty());
    let base = if cfg!(target_os = "windows") {
        PathBuf::from(set("APPDATA")?)
    } else if cfg!(target_os = "macos") {
        PathBuf::from(set("HOME")?).join("Library/Application Support")
    } else {
        match set("XDG_CONFIG_HOME") {
            Some(folder) => PathBuf::from(folder),
            None => PathBuf::from(set("HOME")?).join(".config"),
        }
    };
    Some(base.join("lianheng"))
}

fn key_file(path: &Path, console: &Console) -> Result<KeyFileWire, Failure> {
    let passphrase = match is_key_protected(path)? {
        true => secret::key_passphrase(path, console)?,
        // Reading it says what is wrong with it.
        false => String::new(),
    };
    Ok(KeyFileWire {
        path: path.display().to_string(),
        passphrase,
    })
}

/// Asks on the terminal for a word of consent; `false` where there is nobody to ask.
fn confirmed(console: &Console) -> bool {
    use std::io::{IsTerminal, Write};
    if !std::io::stdin().is_terminal() {
        return false;
    }
    console.warn(msg::PACKAGE_CLI_CONFIRM, &[]);
    let _ = std::io::stderr().flush();
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line).is_ok();
    let answer = line.trim().to_lowercase();
    let is_yes = |lang| answer == say(lang, msg::PACKAGE_CLI_YES);
    read && (answer == "y" || Lang::ALL.into_iter().any(is_yes))
}
