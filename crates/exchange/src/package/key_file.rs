//! Keys as files, in forms openssl reads: a signing key as PKCS#8 under a passphrase (PBES2: scrypt, AES-256-CBC), a public key as SPKI, both
//! PEM.

use super::key::{PublicKey, SigningKey};
use ed25519_dalek::pkcs8::KeypairBytes;
use pkcs8::pkcs5::{EncryptionScheme, pbes2};
use pkcs8::{
    DecodePrivateKey, EncodePrivateKey, EncryptedPrivateKeyInfoRef, LineEnding, PrivateKeyInfoRef,
    SecretDocument,
};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Bytes a key file may have.
pub const KEY_FILE_LIMIT: usize = 64 << 10;

/// scrypt with 16 MiB and five rounds: as costly as openssl lets a key file be (it refuses 32 MiB and more).
const SCRYPT: (u8, u32, u32) = (14, 8, 5);
/// Bytes of memory a key file's scrypt may ask for.
const SCRYPT_MEMORY: u64 = 256 << 20;
/// Rounds a key file's PBKDF2 may ask for.
const PBKDF2_ROUNDS: u32 = 10_000_000;

const ENCRYPTED: &str = "ENCRYPTED PRIVATE KEY";
const PLAIN: &str = "PRIVATE KEY";

/// Why a key file cannot be used.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// No PEM, or none of a key.
    NotAKey,
    /// A signing key where a public one is needed, or the other way round.
    OtherHalf,
    /// A signing key that no passphrase protects.
    Unprotected,
    /// An algorithm of the key, or of its protection, that is not known.
    UnknownAlgorithm,
    /// Its protection asks for more work than is allowed.
    TooCostly,
    /// The passphrase is wrong, or the file is damaged; the two cannot be told apart.
    WrongPassphrase,
    /// The operating system's generator failed.
    NoRandomness,
}

impl KeyFault {
    /// The stable name, for message ids (`key-fault-not-a-key`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            KeyFault::NotAKey => "not-a-key",
            KeyFault::OtherHalf => "other-half",
            KeyFault::Unprotected => "unprotected",
            KeyFault::UnknownAlgorithm => "unknown-algorithm",
            KeyFault::TooCostly => "too-costly",
            KeyFault::WrongPassphrase => "wrong-passphrase",
            KeyFault::NoRandomness => "no-randomness",
        }
    }
}

/// Whether a file is a signing key under a passphrase, so that it is worth asking for one.
#[must_use]
pub fn is_encrypted_key(pem: &str) -> bool {
    label(pem) == Some(ENCRYPTED)
}

impl SigningKey {
    /// The key as PKCS#8 in PEM, under `passphrase` (taken in Unicode normal form C).
    ///
    /// # Errors
    /// [`KeyFault::NoRandomness`], or [`KeyFault::UnknownAlgorithm`] where the protection could not be made.
    pub fn to_pem(&self, passphrase: &str) -> Result<Zeroizing<String>, KeyFault> {
        let der = match self {
            // Without the public half: OpenSSL 3.0 reads no PKCS#8 that carries it.
            SigningKey::Ed25519(key) => KeypairBytes {
                secret_key: key.to_bytes(),
                public_key: None,
            }
            .to_pkcs8_der(),
            SigningKey::Sm2(key) => key.to_pkcs8_der(),
        }
        .map_err(|_| KeyFault::UnknownAlgorithm)?;
        let (mut salt, mut iv) = ([0; 16], [0; 16]);
        getrandom::fill(&mut salt).map_err(|_| KeyFault::NoRandomness)?;
        getrandom::fill(&mut iv).map_err(|_| KeyFault::NoRandomness)?;
        let (log_n, r, p) = SCRYPT;
        let protection = pkcs8::pkcs5::scrypt::Params::new(log_n, r, p)
            .ok()
            .and_then(|cost| pbes2::Parameters::generate_scrypt_aes256cbc(cost, &salt, iv).ok())
            .ok_or(KeyFault::UnknownAlgorithm)?;
        let passphrase: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
        PrivateKeyInfoRef::try_from(der.as_bytes())
            .ok()
            .and_then(|key| {
                key.encrypt_with_params(protection, passphrase.as_bytes())
                    .ok()
            })
            .and_then(|document| document.to_pem(ENCRYPTED, LineEnding::LF).ok())
            .ok_or(KeyFault::UnknownAlgorithm)
    }

    /// Reads a key from PKCS#8 in PEM under a passphrase: ours, or one openssl made with scrypt or PBKDF2.
    ///
    /// # Errors
    /// Why it cannot be used; a key without a passphrase is refused.
    pub fn from_pem(pem: &str, passphrase: &str) -> Result<Self, KeyFault> {
        match label(pem) {
            Some(ENCRYPTED) => {}
            Some("PUBLIC KEY") => return Err(KeyFault::OtherHalf),
            Some(PLAIN) => return Err(KeyFault::Unprotected),
            _ => return Err(KeyFault::NotAKey),
        }
        let (_, document) = SecretDocument::from_pem(pem.trim()).map_err(|_| KeyFault::NotAKey)?;
        let info = EncryptedPrivateKeyInfoRef::try_from(document.as_bytes())
            .map_err(|_| KeyFault::UnknownAlgorithm)?;
        check_cost(&info.encryption_algorithm)?;
        let passphrase: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
        let key = info
            .decrypt(passphrase.as_bytes())
            .map_err(|_| KeyFault::WrongPassphrase)?;
        if let Ok(key) = ed25519_dalek::SigningKey::from_pkcs8_der(key.as_bytes()) {
            return Ok(SigningKey::Ed25519(Box::new(key)));
        }
        match sm2::SecretKey::from_pkcs8_der(key.as_bytes()) {
            Ok(key) => Ok(SigningKey::Sm2(Box::new(key))),
            // A wrong passphrase passes the padding now and then; what comes out is no key then.
            Err(_) if PrivateKeyInfoRef::try_from(key.as_bytes()).is_err() => {
                Err(KeyFault::WrongPassphrase)
            }
            Err(_) => Err(KeyFault::UnknownAlgorithm),
        }
    }
}

impl PublicKey {
    /// Reads a key from SPKI in PEM.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn from_pem(pem: &str) -> Result<Self, KeyFault> {
        match label(pem) {
            Some("PUBLIC KEY") => {}
            Some(ENCRYPTED | PLAIN) => return Err(KeyFault::OtherHalf),
            _ => return Err(KeyFault::NotAKey),
        }
        let (_, document) = pkcs8::Document::from_pem(pem.trim()).map_err(|_| KeyFault::NotAKey)?;
        PublicKey::from_der(document.as_bytes()).ok_or(KeyFault::UnknownAlgorithm)
    }
}

/// The label of a PEM text.
fn label(pem: &str) -> Option<&str> {
    if pem.len() > KEY_FILE_LIMIT {
        return None;
    }
    let first = pem.trim_start().lines().next()?;
    first
        .trim_end()
        .strip_prefix("-----BEGIN ")?
        .strip_suffix("-----")
}

fn check_cost(scheme: &EncryptionScheme) -> Result<(), KeyFault> {
    let parameters = scheme.pbes2().ok_or(KeyFault::UnknownAlgorithm)?;
    if let Some(scrypt) = parameters.kdf.scrypt() {
        let memory = scrypt
            .cost_parameter
            .saturating_mul(u64::from(scrypt.block_size))
            .saturating_mul(128);
        let affordable = memory <= SCRYPT_MEMORY
            && memory.saturating_mul(u64::from(scrypt.parallelization)) <= 4 * SCRYPT_MEMORY;
        return if affordable {
            Ok(())
        } else {
            Err(KeyFault::TooCostly)
        };
    }
    match parameters.kdf.pbkdf2() {
        Some(pbkdf2) if pbkdf2.iteration_count <= PBKDF2_ROUNDS => Ok(()),
        Some(_) => Err(KeyFault::TooCostly),
        None => Err(KeyFault::UnknownAlgorithm),
    }
}
