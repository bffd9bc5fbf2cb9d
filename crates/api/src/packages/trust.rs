//! Entering a key into the book: from a file of its own, or as the signer of a package.

use super::book::KeyBook;
use super::keys::key_of_file;
use super::open::is_package;
use super::verify::signers_of;
use crate::failure::{Failure, shown};
use crate::progress::Tell;
use crate::wire::{KnownKeyWire, NewKnownKeyWire, TrustWire, UnlockWire};
use jiff::civil::Date;
use lianheng_exchange::package::PublicKey;
use std::path::Path;

/// The keys a file can vouch for: its own, or those that signed it when it is a package, each with what a person compares.
///
/// # Errors
/// As [`super::read_public_key`] or [`super::open_package`].
pub fn keys_in(
    path: &Path,
    unlock: &UnlockWire,
    tell: Tell<'_>,
) -> Result<Vec<(PublicKey, TrustWire)>, Failure> {
    if is_package(path) {
        return signers_of(path, unlock, tell);
    }
    Ok(vec![key_of_file(path)?])
}

/// Enters the key of `file` that has this fingerprint. The host has shown it and a person has confirmed it.
///
/// # Errors
/// As [`keys_in`] and [`KeyBook::add`]; or no key of the file has this fingerprint, which then is not the file that was looked at.
pub fn trust_signer(
    book: &mut KeyBook,
    (file, unlock): (&Path, &UnlockWire),
    fingerprint: &str,
    (about, today): (&NewKnownKeyWire, Date),
    tell: Tell<'_>,
) -> Result<KnownKeyWire, Failure> {
    let mut keys = keys_in(file, unlock, tell)?.into_iter();
    let Some((key, _)) = keys.find(|(_, one)| one.fingerprint == fingerprint) else {
        let args = vec![("found", shown(fingerprint))];
        return Err(Failure::unknown("trust-no-such-key", args));
    };
    book.add(&key, about, today)
}
