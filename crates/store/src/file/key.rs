//! From a passphrase to the key of a workspace, and the 16 bytes in front of the file.
//!
//! The front is SQLCipher's salt, which it keeps unencrypted and lets us choose: a mark, eight random bytes, and four bytes
//! that tell whether a key is this file's. So a foreign file, a wrong passphrase and a damaged file are three different
//! answers. Argon2id's parameters belong to the file format: another set is another mark.

use crate::fault::StoreFault;
use crate::id::hex;
use argon2::{Algorithm, Argon2, Params, Version};
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Length of the front in bytes.
pub(crate) const FRONT_LEN: usize = 16;
/// Longest passphrase in bytes, after normalisation.
pub const PASSPHRASE_LIMIT: usize = 1_024;

const MARK: &[u8; 4] = b"LHWS";
const SALT_LEN: usize = 12;
const MEMORY_KIB: u32 = 64 * 1_024;
const PASSES: u32 = 3;
const LANES: u32 = 1;
const CHECK_TAG: &[u8] = b"lianheng-workspace-key-check/1";

/// What a person types to open a workspace, normalised (NFC). Wiped from memory when dropped.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase. How strong it must be is the host's business.
    ///
    /// # Errors
    /// [`StoreFault::PassphraseUnusable`] when it is blank or beyond [`PASSPHRASE_LIMIT`].
    pub fn new(text: &str) -> Result<Self, StoreFault> {
        // Room for the whole text at once: a growing string would leave copies behind.
        let mut normal = Zeroizing::new(String::with_capacity(text.len().saturating_mul(3)));
        normal.extend(text.nfc());
        if normal.trim().is_empty() || normal.len() > PASSPHRASE_LIMIT {
            return Err(StoreFault::PassphraseUnusable);
        }
        Ok(Passphrase(normal))
    }
}

/// The 256-bit key of a workspace. Wiped from memory when dropped.
#[derive(Clone)]
pub(crate) struct Key(Zeroizing<[u8; 32]>);

impl Key {
    pub(crate) fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Key(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Derives the key of the file with this front. Takes a fraction of a second and 64 MiB, on purpose.
    pub(crate) fn derive(passphrase: &Passphrase, front: &Front) -> Result<Self, StoreFault> {
        Self::stretch(passphrase, front.salt())
    }

    fn stretch(passphrase: &Passphrase, salt: &[u8]) -> Result<Self, StoreFault> {
        let mut key = Zeroizing::new([0u8; 32]);
        let unusable = |_| StoreFault::PassphraseUnusable;
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(key.len())).map_err(unusable)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.0.as_bytes(), salt, key.as_mut_slice())
            .map_err(unusable)?;
        Ok(Key(key))
    }

    /// The first bytes of a digest of the key: enough to tell it, not enough to help find it (trying one costs a derivation).
    fn check(&self) -> [u8; 4] {
        let digest = Sha256::new()
            .chain_update(CHECK_TAG)
            .chain_update(self.bytes())
            .finalize();
        [digest[0], digest[1], digest[2], digest[3]]
    }

    /// The key and the front as SQLCipher's `PRAGMA key` takes them.
    pub(crate) fn spell(&self, front: &Front) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(101));
        text.push_str("x'");
        text.push_str(&Zeroizing::new(hex(self.bytes())));
        text.push_str(&hex(&front.0));
        text.push('\'');
        text
    }
}

/// The first bytes of a workspace file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Front(pub(crate) [u8; FRONT_LEN]);

impl Front {
    /// Reads a front; `None` when the mark is another's.
    pub(crate) fn read(bytes: [u8; FRONT_LEN]) -> Option<Self> {
        bytes.starts_with(MARK).then_some(Front(bytes))
    }

    /// A key for a new file, and its front.
    pub(crate) fn generate(passphrase: &Passphrase) -> Result<(Key, Self), StoreFault> {
        let mut bytes = [0u8; FRONT_LEN];
        getrandom::fill(&mut bytes).map_err(|_| StoreFault::NoRandomness)?;
        bytes[..4].copy_from_slice(MARK);
        let key = Key::stretch(passphrase, &bytes[..SALT_LEN])?;
        bytes[SALT_LEN..].copy_from_slice(&key.check());
        Ok((key, Front(bytes)))
    }

    /// A random key, for what is never written anywhere.
    pub(crate) fn throwaway() -> Result<(Key, Self), StoreFault> {
        let mut bytes = [0u8; FRONT_LEN];
        let mut key = Zeroizing::new([0u8; 32]);
        getrandom::fill(&mut bytes).map_err(|_| StoreFault::NoRandomness)?;
        getrandom::fill(key.as_mut_slice()).map_err(|_| StoreFault::NoRandomness)?;
        Ok((Key(key), Front(bytes)))
    }

    /// Whether the key is this file's.
    pub(crate) fn admits(&self, key: &Key) -> bool {
        self.0[SALT_LEN..] == key.check()
    }

    fn salt(&self) -> &[u8] {
        &self.0[..SALT_LEN]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_tells_a_right_key_from_a_wrong_one() {
        let right = Passphrase::new("调度 correct horse").unwrap();
        let (key, front) = Front::generate(&right).unwrap();
        assert_eq!(Front::read(front.0), Some(front));
        assert!(front.admits(&key));
        assert!(front.admits(&Key::derive(&right, &front).unwrap()));
        let wrong = Key::derive(&Passphrase::new("other").unwrap(), &front).unwrap();
        assert!(!front.admits(&wrong));
        assert_eq!(Front::read(*b"SQLite format 3\0"), None);
    }

    #[test]
    fn the_derivation_is_fixed_by_the_format() {
        // Computed independently with argon2-cffi (time_cost=3, memory_cost=65536, parallelism=1, hash_len=32, type=ID).
        let salt = *b"LHWS12345678";
        let key = Key::stretch(&Passphrase::new("passphrase").unwrap(), &salt).unwrap();
        assert_eq!(
            hex(key.bytes()),
            "10792ced6b2df07a018ae96c3c13893bdffec4ecf27e516eb49c1758a92a4a57"
        );
    }

    #[test]
    fn composed_and_decomposed_letters_are_one_passphrase() {
        let composed = Passphrase::new("caf\u{e9}").unwrap();
        let decomposed = Passphrase::new("cafe\u{301}").unwrap();
        assert_eq!(*composed.0, *decomposed.0);
        assert!(Passphrase::new(" \t").is_err());
        assert!(Passphrase::new(&"x".repeat(PASSPHRASE_LIMIT + 1)).is_err());
    }
}
