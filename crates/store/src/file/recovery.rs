//! The recovery key: the key of a workspace in a form a person can copy from paper.
//!
//! 256 bits of key and 24 bits of checksum, in Crockford's base 32, fourteen groups of four. Reading takes any case and any
//! spaces or hyphens, and the letters people confuse.

use super::key::Key;
use crate::fault::StoreFault;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECKSUM_TAG: &[u8] = b"lianheng-recovery-key/1";
const KEY_LEN: usize = 32;
const BYTES: usize = 35;
const CHARACTERS: usize = BYTES * 8 / 5;
const GROUP: usize = 4;

/// What opens a workspace whose passphrase is lost. Wiped from memory when dropped; whoever holds it holds the workspace.
pub struct RecoveryKey(Key);

impl RecoveryKey {
    pub(crate) fn of(key: &Key) -> Self {
        RecoveryKey(key.clone())
    }

    pub(crate) fn key(&self) -> &Key {
        &self.0
    }

    /// Reads a recovery key as a person types it.
    ///
    /// # Errors
    /// [`StoreFault::RecoveryKeyMistyped`] when a character is wrong, missing or too many.
    pub fn parse(text: &str) -> Result<Self, StoreFault> {
        let mut bytes = Zeroizing::new([0u8; BYTES]);
        let mut count = 0usize;
        for character in text.chars() {
            if character.is_whitespace() || character == '-' {
                continue;
            }
            let value = value(character).ok_or(StoreFault::RecoveryKeyMistyped)?;
            if count == CHARACTERS {
                return Err(StoreFault::RecoveryKeyMistyped);
            }
            // Five bits a character, spread over at most two bytes.
            let bit = count * 5;
            let window = u16::from(value) << (11 - bit % 8);
            let [high, low] = window.to_be_bytes();
            bytes[bit / 8] |= high;
            if let Some(next) = bytes.get_mut(bit / 8 + 1) {
                *next |= low;
            }
            count += 1;
        }
        let (key, sum) = bytes.split_at(KEY_LEN);
        if count != CHARACTERS || sum != checksum(key) {
            return Err(StoreFault::RecoveryKeyMistyped);
        }
        let mut own = Zeroizing::new([0u8; KEY_LEN]);
        own.copy_from_slice(key);
        Ok(RecoveryKey(Key::from_bytes(own)))
    }

    /// The key as it is printed: fourteen groups of four.
    #[must_use]
    pub fn spell(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0u8; BYTES]);
        bytes[..KEY_LEN].copy_from_slice(self.0.bytes());
        bytes[KEY_LEN..].copy_from_slice(&checksum(self.0.bytes()));
        let mut text = Zeroizing::new(String::with_capacity(CHARACTERS + CHARACTERS / GROUP));
        for index in 0..CHARACTERS {
            if index > 0 && index % GROUP == 0 {
                text.push('-');
            }
            let bit = index * 5;
            let high = bytes[bit / 8];
            let low = bytes.get(bit / 8 + 1).copied().unwrap_or(0);
            let window = u16::from_be_bytes([high, low]) >> (11 - bit % 8);
            let _ = text.write_char(char::from(ALPHABET[usize::from(window & 0x1f)]));
        }
        text
    }
}

fn value(character: char) -> Option<u8> {
    let plain = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET
        .iter()
        .position(|letter| char::from(*letter) == plain)?;
    u8::try_from(at).ok()
}

fn checksum(key: &[u8]) -> [u8; 3] {
    let digest = Sha256::new()
        .chain_update(CHECKSUM_TAG)
        .chain_update(key)
        .finalize();
    [digest[0], digest[1], digest[2]]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spelt(bytes: [u8; 32]) -> String {
        RecoveryKey::of(&Key::from_bytes(Zeroizing::new(bytes)))
            .spell()
            .to_string()
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read(bytes: [u8; 32]) {
            let text = spelt(bytes);
            prop_assert_eq!(text.len(), 56 + 13);
            let read = RecoveryKey::parse(&text).unwrap();
            prop_assert_eq!(read.key().bytes(), &bytes);
            let sloppy = text.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
            let read = RecoveryKey::parse(&sloppy).unwrap();
            prop_assert_eq!(read.key().bytes(), &bytes);
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes: [u8; 32], at in 0usize..56, other in 0usize..32) {
            let mut characters: Vec<char> = spelt(bytes).chars().filter(|c| *c != '-').collect();
            let new = char::from(ALPHABET[other]);
            prop_assume!(characters[at] != new);
            characters[at] = new;
            let mistyped: String = characters.into_iter().collect();
            prop_assert_eq!(RecoveryKey::parse(&mistyped).err(), Some(StoreFault::RecoveryKeyMistyped));
        }
    }

    #[test]
    fn too_few_too_many_and_foreign_characters_are_refused() {
        let text = spelt([7; 32]);
        for wrong in [
            &text[1..],
            &format!("{text}0"),
            &text.replace('7', "U"),
            "",
            "链",
        ] {
            if *wrong != text {
                assert_eq!(
                    RecoveryKey::parse(wrong).err(),
                    Some(StoreFault::RecoveryKeyMistyped)
                );
            }
        }
    }
}
