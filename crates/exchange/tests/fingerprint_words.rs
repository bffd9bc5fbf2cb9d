//! That the words of a fingerprint cannot be mistaken for one another when they are read out.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

use lianheng_engine::bilingual::Lang;
use lianheng_exchange::package::Fingerprint;
use pinyin::ToPinyin;
use std::collections::{BTreeMap, BTreeSet};

/// Every Chinese word, by what a fingerprint of that byte says.
fn words() -> Vec<&'static str> {
    (0..=255u8)
        .map(|byte| Fingerprint([byte; 32]).words(Lang::Zh)[0])
        .collect()
}

/// How a word sounds without its tones, and to a speaker who does not tell some sounds apart.
fn sound(word: &str, careless: bool) -> String {
    let syllables = word.chars().map(|c| {
        let plain = c.to_pinyin().expect("a character with a sound").plain();
        if !careless {
            return plain.to_owned();
        }
        let mut syllable = plain
            .replace("zh", "z")
            .replace("ch", "c")
            .replace("sh", "s");
        if syllable.starts_with(['l', 'r']) {
            syllable.replace_range(..1, "n");
        }
        for ending in ["ang", "eng", "ing"] {
            if syllable.ends_with(ending) {
                syllable.pop();
            }
        }
        syllable
    });
    syllables.collect::<Vec<_>>().join(" ")
}

#[test]
fn there_are_256_words_of_two_characters_and_no_character_twice() {
    let words = words();
    let characters: BTreeSet<char> = words.iter().flat_map(|word| word.chars()).collect();
    assert_eq!(characters.len(), 512);
    assert!(words.iter().all(|word| word.chars().count() == 2));
}

#[test]
fn no_two_words_sound_alike() {
    for careless in [false, true] {
        let mut heard: BTreeMap<String, &str> = BTreeMap::new();
        for word in words() {
            if let Some(other) = heard.insert(sound(word, careless), word) {
                panic!("{word} and {other} sound alike");
            }
        }
    }
}

#[test]
fn another_first_bit_is_another_word() {
    let base = Fingerprint([0x5a; 32]);
    for bit in 0..132 {
        let mut bytes = base.0;
        bytes[bit / 8] ^= 0x80 >> (bit % 8);
        let other = Fingerprint(bytes);
        assert_ne!(base.words(Lang::En), other.words(Lang::En), "bit {bit}");
        if bit < 128 {
            assert_ne!(base.words(Lang::Zh), other.words(Lang::Zh), "bit {bit}");
        }
    }
}
