//! The words of a fingerprint. Both lists are fixed for ever: a word that changed would be another fingerprint to somebody with an old copy.

use std::sync::LazyLock;

/// Bits an English word stands for.
pub(super) const ENGLISH_BITS: usize = 11;

/// An English word of the 2,048 of BIP 39, chosen there so that four letters tell them apart.
pub(super) fn english(index: usize) -> &'static str {
    bip39::Language::English
        .word_list()
        .get(index)
        .copied()
        .unwrap_or_default()
}

/// Two-character nouns of everyday things, for reading out: no character occurs twice, and no two words sound alike without
/// their tones, nor where a speaker does not tell zh from z, ch from c, sh from s, l or r from n, or -ng from -n. They are data
/// (`fingerprint_words.txt`), the word of byte 0 first.
static CHINESE: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("fingerprint_words.txt")
        .split_whitespace()
        .collect()
});

/// The Chinese word of a byte.
pub(super) fn chinese(byte: u8) -> &'static str {
    CHINESE.get(usize::from(byte)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};
    use std::collections::BTreeSet;

    #[test]
    fn every_byte_has_a_word_of_characters_no_other_word_has() {
        assert_eq!(CHINESE.len(), 256);
        assert!(CHINESE.iter().all(|word| word.chars().count() == 2));
        let characters: BTreeSet<char> = CHINESE.iter().flat_map(|word| word.chars()).collect();
        assert_eq!(characters.len(), 512);
    }

    #[test]
    fn the_words_are_those_they_have_always_been() {
        let digest = Sha256::digest(CHINESE.join("\n"));
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            hex,
            "344cf02fa72dd538ca915444fcafb32e109f3436bde0a6834f02e898b18ab838"
        );
    }
}
