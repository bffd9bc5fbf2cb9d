//! Key files: read within limits, made with a passphrase, readable by their owner only, and never written over.

use super::book::stranger;
use super::fault::key_failure;
use crate::answers::read_at_most;
use crate::failure::{Failure, Problem};
use crate::wire::{KeyFileWire, MadeKeyWire, TrustWire};
use lianheng_engine::bilingual::Lang;
use lianheng_exchange::package::encryption::{self, Decrypted, Identity, Recipient, Unlock};
use lianheng_exchange::package::{
    Fingerprint, KEY_FILE_LIMIT, KeyAlgorithm, KeyFault, PublicKey, SigningKey, is_encrypted_key,
};
use std::fs::OpenOptions;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

/// Fewest characters of a passphrase of a key.
const SHORTEST_PASSPHRASE: usize = 8;

/// Makes a signing key in the file `out`, protected by `passphrase`, and its public half beside it in `out` with `.pub` added.
///
/// # Errors
/// One of the files is there already, the passphrase is shorter than eight characters, or what the disk says; no file is left then.
pub fn generate_key(
    out: &Path,
    algorithm: KeyAlgorithm,
    passphrase: &str,
) -> Result<MadeKeyWire, Failure> {
    check_passphrase(passphrase)?;
    let shown = out.display().to_string();
    let key =
        SigningKey::generate(algorithm).map_err(|_| key_failure(&shown, KeyFault::NoRandomness))?;
    let public = key.public();
    let secret = key
        .to_pem(passphrase)
        .map_err(|fault| key_failure(&shown, fault))?;
    let beside = with_ending(out, "pub");
    write_pair(out, secret.as_bytes(), &beside, public.to_pem().as_bytes())?;
    let fingerprint = public.fingerprint();
    Ok(MadeKeyWire {
        algorithm: algorithm.as_str().to_owned(),
        secret_file: shown,
        public_file: beside.display().to_string(),
        fingerprint: Some(fingerprint.hex()),
        words_zh: words(&fingerprint, Lang::Zh),
        words_en: words(&fingerprint, Lang::En),
        recipient: None,
    })
}

/// Makes a key for receiving encrypted packages in the file `out`, itself an age file under `passphrase`, and beside it `out` with
/// `.recipient` added: one line `age1…` to hand to senders.
///
/// # Errors
/// As [`generate_key`].
pub fn generate_receiving_key(out: &Path, passphrase: &str) -> Result<MadeKeyWire, Failure> {
    check_passphrase(passphrase)?;
    let shown = out.display().to_string();
    let identity = Identity::generate();
    let recipient = identity.recipient().to_string();
    let secret = encryption::protect(&identity.to_file(), &encryption::passphrase(passphrase))
        .map_err(|_| key_failure(&shown, KeyFault::NoRandomness))?;
    let beside = with_ending(out, "recipient");
    write_pair(out, &secret, &beside, format!("{recipient}\n").as_bytes())?;
    Ok(MadeKeyWire {
        algorithm: "age-x25519".to_owned(),
        secret_file: shown,
        public_file: beside.display().to_string(),
        fingerprint: None,
        words_zh: Vec::new(),
        words_en: Vec::new(),
        recipient: Some(recipient),
    })
}

/// Reads a signing key.
///
/// # Errors
/// The file cannot be read, is no signing key, or its passphrase is another.
pub fn read_signing_key(file: &KeyFileWire) -> Result<SigningKey, Failure> {
    let text = read_key_text(Path::new(&file.path))?;
    SigningKey::from_pem(&text, &file.passphrase).map_err(|fault| key_failure(&file.path, fault))
}

/// Reads a public key.
///
/// # Errors
/// The file cannot be read, or is no public key.
pub fn read_public_key(path: &Path) -> Result<PublicKey, Failure> {
    let text = read_key_text(path)?;
    PublicKey::from_pem(&text).map_err(|fault| key_failure(&path.display().to_string(), fault))
}

/// Whether a key file has a passphrase, so that it is worth asking for one. Whether it is a key at all, reading it says.
///
/// # Errors
/// The file cannot be read.
pub fn is_key_protected(path: &Path) -> Result<bool, Failure> {
    let shown = path.display().to_string();
    let bytes = read_at_most(path, &shown, KEY_FILE_LIMIT as u64)?;
    let is_pem = std::str::from_utf8(&bytes).is_ok_and(is_encrypted_key);
    Ok(is_pem || encryption::looks_encrypted(&bytes))
}

/// Reads a public key, with what a person compares.
///
/// # Errors
/// As [`read_public_key`].
pub fn key_of_file(path: &Path) -> Result<(PublicKey, TrustWire), Failure> {
    let key = read_public_key(path)?;
    let shown = stranger(&key);
    Ok((key, shown))
}

/// Reads a key for receiving: ours, under a passphrase, or a plain age identity file.
pub(super) fn read_identity(file: &KeyFileWire) -> Result<Identity, Failure> {
    let bytes = read_at_most(Path::new(&file.path), &file.path, KEY_FILE_LIMIT as u64)?;
    let text = if encryption::looks_encrypted(&bytes) {
        let unlock = Unlock::Passphrase(encryption::passphrase(&file.passphrase));
        let mut text = String::new();
        Decrypted::open(Cursor::new(bytes), &unlock)
            .map_err(|_| key_failure(&file.path, KeyFault::WrongPassphrase))?
            .read_to_string(&mut text)
            .map_err(|_| key_failure(&file.path, KeyFault::WrongPassphrase))?;
        text
    } else {
        String::from_utf8(bytes).unwrap_or_default()
    };
    Identity::parse(&text).ok_or_else(|| {
        let problem = Problem::new("key-fault-not-an-identity", vec![]);
        Failure::input(&file.path, vec![problem])
    })
}

/// Recipients as people give them: `age1…`, or the path of a file that holds one.
pub(super) fn read_recipient(given: &str) -> Result<Recipient, Failure> {
    let refused = || {
        let args = vec![("found", crate::failure::shown(given))];
        Failure::unknown("key-fault-not-a-recipient", args)
    };
    if let Some(recipient) = Recipient::parse(given) {
        return Ok(recipient);
    }
    if !Path::new(given).is_file() {
        return Err(refused());
    }
    let bytes = read_at_most(Path::new(given), given, KEY_FILE_LIMIT as u64)?;
    String::from_utf8(bytes)
        .ok()
        .and_then(|text| Recipient::parse(&text))
        .ok_or_else(refused)
}

/// The words of a fingerprint, as the wire has them.
pub(super) fn words(fingerprint: &Fingerprint, lang: Lang) -> Vec<String> {
    fingerprint
        .words(lang)
        .into_iter()
        .map(str::to_owned)
        .collect()
}

fn check_passphrase(passphrase: &str) -> Result<(), Failure> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Failure::unknown(
            "error-workspace-passphrase-unusable",
            vec![],
        ));
    }
    Ok(())
}

fn read_key_text(path: &Path) -> Result<String, Failure> {
    let shown = path.display().to_string();
    let bytes = read_at_most(path, &shown, KEY_FILE_LIMIT as u64)?;
    String::from_utf8(bytes).map_err(|_| key_failure(&shown, KeyFault::NotAKey))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Writes both halves, the secret one readable by its owner only. Neither is left when the other cannot be written.
fn write_pair(secret: &Path, inside: &[u8], public: &Path, open: &[u8]) -> Result<(), Failure> {
    if public.exists() {
        return Err(exists(public));
    }
    write_new(secret, inside, true)?;
    write_new(public, open, false).inspect_err(|_| {
        // What went wrong first is what the person is told.
        let _ = std::fs::remove_file(secret);
    })
}

fn write_new(path: &Path, bytes: &[u8], private: bool) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = private;
    let mut file = options.open(path).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            exists(path)
        } else {
            Failure::io(&path.display().to_string(), &error, true)
        }
    })?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(|error| {
            let _ = std::fs::remove_file(path);
            Failure::io(&path.display().to_string(), &error, true)
        })
}

fn exists(path: &Path) -> Failure {
    let problem = Problem::new("key-fault-exists", vec![]);
    Failure::input(&path.display().to_string(), vec![problem])
}
