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
    fn rare_names_are_kept() {
        check(
            "张翀、刘喆、王珺、李𬭎、赵㛃",
            "张翀、刘喆、王珺、李𬭎、赵㛃",
            "",
        );
    }
}
