//! Cleans text before it is drawn: what must not reach a page is taken out, and what the font lacks becomes a visible
//! `〔U+1F600〕` and is remembered, once a character. printpdf would drop it in silence.
//!
//! Characters that share a glyph with another are not replaced here but where glyphs are chosen (`Form::text`), so that
//! line breaking still sees them.

use crate::draw::Font;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Text ready to be measured: every character but a line feed has a glyph in `font`. Characters without one are added to `missing`.
pub(crate) fn clean(text: &str, font: &Font, missing: &mut BTreeSet<char>) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in legible(text).chars() {
        if character == '\n' || font.form(character).is_some() {
            clean.push(character);
        } else {
            missing.insert(character);
            substitute(character, &mut clean);
        }
    }
    clean
}

/// Text without what must not reach a reader, its line ends of one kind; every other character as written.
pub(crate) fn legible(text: &str) -> String {
    let mut legible = String::with_capacity(text.len());
    // A letter and the accent after it are drawn as one where such a character exists. Nothing else is composed: that would
    // change ideographs somebody chose.
    let composed: String;
    let text = if text.chars().any(is_accent) {
        composed = compose(text);
        &composed
    } else {
        text
    };
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                legible.push('\n');
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => legible.push('\n'),
            '\t' => legible.push(' '),
            // This family draws the hyphen in a full-width box.
            '\u{2010}' | '\u{2011}' => legible.push('-'),
            _ if is_unseen(character) => {}
            _ => legible.push(character),
        }
    }
    legible
}

fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

fn compose(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for character in text.chars() {
        let one = composed
            .chars()
            .next_back()
            .filter(|_| is_accent(character))
            .and_then(|before| unicode_normalization::char::compose(before, character));
        if let Some(one) = one {
            composed.pop();
            composed.push(one);
        } else {
            composed.push(character);
        }
    }
    composed
}

fn substitute(character: char, into: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(into, "\u{3014}U+{:04X}\u{3015}", u32::from(character));
}

/// Characters that only steer how others are shown, and have no shape of their own.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{fff0}'..='\u{fffc}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Face, Fonts};

    fn check(text: &str, expected: &str, expected_missing: &str) {
        let mut missing = BTreeSet::new();
        let font = Fonts::built_in().unwrap().get(Face::Regular);
        assert_eq!(clean(text, font, &mut missing), expected);
        assert_eq!(missing.into_iter().collect::<String>(), expected_missing);
    }

    #[test]
    fn invisible_characters_go_and_line_ends_are_one_kind() {
        check("\u{feff}a\tb\u{200b}c\u{0}d\u{7}", "a bcd", "");
        check("a\r\nb\rc\u{2028}d\n", "a\nb\nc\nd\n", "");
    }

    #[test]
    fn a_missing_character_is_shown_by_its_number_and_reported_once() {
        check("☑ 是 ☑ 😀", "〔U+2611〕 是 〔U+2611〕 〔U+1F600〕", "☑😀");
    }

    #[test]
    fn an_accent_joins_its_letter() {
        check("Rene\u{301} Du\u{308}rer", "Ren\u{e9} D\u{fc}rer", "");
        check("lu\u{308}\u{30c}", "l\u{1da}", "");
        check("\u{f9e4}e\u{301}", "\u{f9e4}\u{e9}", "");
    }

    #[test]
    fn rare_names_are_kept() {
        check(
            "张翀、刘喆、王珺、李𬭎、赵㛃",
            "张翀、刘喆、王珺、李𬭎、赵㛃",
            "",
        );
    }
}
