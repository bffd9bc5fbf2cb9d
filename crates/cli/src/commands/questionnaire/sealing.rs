//! The keys that sign a package, what opens one, and the book of known keys, from arguments and the environment.

use super::super::workspace::given;
use super::super::workspace::secret;
use super::words;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{KeyFileWire, SealWire, UnlockWire};
use lianheng_api::{Failure, KeyBook, PackageLock, package_lock};
use lianheng_l10n::msg;
use std::path::{Path, PathBuf};

const KEY_PASSPHRASE: &str = "LIANHENG_KEY_PASSPHRASE";
const PACKAGE_PASSPHRASE: &str = "LIANHENG_PACKAGE_PASSPHRASE";

/// How a package is sealed.
pub(super) fn seal(matches: &ArgMatches, console: &Console) -> Result<SealWire, Failure> {
    let files = matches.get_many::<PathBuf>("key").into_iter().flatten();
    let keys = files
        .map(|path| key(path, console))
        .collect::<Result<_, _>>()?;
    Ok(SealWire {
        out: given(matches, "out")
            .unwrap_or_default()
            .display()
            .to_string(),
        keys,
        recipients: words(matches, "encrypt-to"),
        passphrase: None,
    })
}

/// What opens a package; nobody is asked where nothing is needed.
pub(super) fn unlock(
    path: &Path,
    matches: &ArgMatches,
    console: &Console,
) -> Result<UnlockWire, Failure> {
    if !lianheng_api::is_package(path) {
        return Ok(UnlockWire::default());
    }
    Ok(match package_lock(path)? {
        PackageLock::Open => UnlockWire::default(),
        PackageLock::Passphrase => UnlockWire {
            passphrase: Some(secret::asked(
                PACKAGE_PASSPHRASE,
                msg::SUPPLIER_PROMPT_PACKAGE,
                path,
                console,
            )?),
            identity: None,
        },
        PackageLock::Key => UnlockWire {
            passphrase: None,
            identity: match given(matches, "identity") {
                Some(path) => Some(key(&path, console)?),
                None => None,
            },
        },
    })
}

/// The book of known keys: the one named, else an empty one.
pub(super) fn book(matches: &ArgMatches) -> Result<KeyBook, Failure> {
    match given(matches, "book") {
        Some(path) => KeyBook::read(&path),
        None => Ok(KeyBook::empty()),
    }
}

fn key(path: &Path, console: &Console) -> Result<KeyFileWire, Failure> {
    Ok(KeyFileWire {
        path: path.display().to_string(),
        passphrase: secret::asked(KEY_PASSPHRASE, msg::SUPPLIER_PROMPT_KEY, path, console)?,
    })
}
