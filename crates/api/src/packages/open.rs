//! Opening a package: decrypted in place where it is encrypted, verified completely, its faults in words.

use super::fault::package_failure;
use super::keys::read_identity;
use crate::failure::{Failure, Problem};
use crate::progress::{Progress, Tell};
use crate::wire::UnlockWire;
use lianheng_exchange::package::encryption::{self, Decrypted, Unlock};
use lianheng_exchange::package::{
    Limits, OpenPackage, PackageFault, PackageProgress, PackageRule, Source, looks_like_package,
};
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

/// Bytes by which a file is recognised.
const START: usize = 64;

/// What has to be given to open a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackageLock {
    /// Nothing: it is not encrypted.
    Open,
    /// A passphrase.
    Passphrase,
    /// The key it was encrypted for.
    Key,
}

/// Whether a file is a package, encrypted or not, by how it begins. What cannot be read is none.
#[must_use]
pub fn is_package(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(START as u64).read_to_end(&mut start));
    read.is_ok() && (looks_like_package(&start) || encryption::looks_encrypted(&start))
}

/// What has to be given to open a package.
///
/// # Errors
/// The file cannot be read, or the head of its encryption does not hold.
pub fn package_lock(path: &Path) -> Result<PackageLock, Failure> {
    let shown = path.display().to_string();
    let (file, encrypted) = begin(path, &shown)?;
    if !encrypted {
        return Ok(PackageLock::Open);
    }
    match encryption::wants_passphrase(BufReader::new(file)) {
        Ok(true) => Ok(PackageLock::Passphrase),
        Ok(false) => Ok(PackageLock::Key),
        Err(fault) => Err(package_failure(&shown, &fault)),
    }
}

/// Whether a file is encrypted.
pub(super) fn is_encrypted(path: &Path) -> Result<bool, Failure> {
    Ok(begin(path, &path.display().to_string())?.1)
}

/// Opens a package and verifies it completely: structure, digests, signatures. Whether its signers are known, the key book says.
///
/// # Errors
/// The file cannot be read or decrypted, is no package, or breaks a rule, which is named; nothing of it may be used then.
pub fn open_package(
    path: &Path,
    unlock: &UnlockWire,
    tell: Tell<'_>,
) -> Result<OpenPackage, Failure> {
    let shown = path.display().to_string();
    let source = open_source(path, unlock)?;
    OpenPackage::open_source(source, &Limits::default(), &mut |at| told(tell, at))
        .map_err(|fault| package_failure(&shown, &fault))
}

/// The bytes of a package, decrypted where they are not in the clear.
pub(super) fn open_source(path: &Path, unlock: &UnlockWire) -> Result<Box<dyn Source>, Failure> {
    let shown = path.display().to_string();
    let (file, encrypted) = begin(path, &shown)?;
    if !encrypted {
        return Ok(Box::new(file));
    }
    let unlock = match (&unlock.passphrase, &unlock.identity) {
        (Some(passphrase), _) => Unlock::Passphrase(encryption::passphrase(passphrase)),
        (None, Some(identity)) => Unlock::Identities(vec![read_identity(identity)?]),
        (None, None) => {
            let fault = PackageFault::new(PackageRule::Encrypted);
            return Err(package_failure(&shown, &fault));
        }
    };
    match Decrypted::open(BufReader::new(file), &unlock) {
        Ok(decrypted) => Ok(Box::new(decrypted)),
        Err(fault) => Err(package_failure(&shown, &fault)),
    }
}

/// A package's progress as the host's.
pub(super) fn told(tell: Tell<'_>, at: PackageProgress) -> ControlFlow<()> {
    tell(Progress {
        done: at.done,
        total: if at.total == u64::MAX { 0 } else { at.total },
    })
}

/// The file from its start, and whether it is encrypted.
fn begin(path: &Path, shown: &str) -> Result<(File, bool), Failure> {
    let io = |error: std::io::Error| Failure::io(shown, &error, false);
    let mut file = File::open(path).map_err(io)?;
    if file.metadata().map_err(io)?.is_dir() {
        let problem = Problem::new("error-read-is-folder", vec![]);
        return Err(Failure::input(shown, vec![problem]));
    }
    let mut start = Vec::new();
    file.by_ref()
        .take(START as u64)
        .read_to_end(&mut start)
        .map_err(io)?;
    file.rewind().map_err(io)?;
    Ok((file, encryption::looks_encrypted(&start)))
}
