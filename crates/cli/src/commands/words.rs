//! Words the commands share: messages, vocabulary values, the half of a bilingual text.

use lianheng_api::Lang;
use lianheng_api::wire::TextWire;
use lianheng_l10n::{Messages, MsgId};

/// A message without arguments.
pub(super) fn say(lang: Lang, id: MsgId) -> String {
    Messages::built_in().text(lang, id, &[])
}

/// A vocabulary value by its key and stable name.
pub(super) fn term(lang: Lang, key: &str, name: &str) -> String {
    Messages::built_in().by_key(lang, &format!("{key}-{name}"), &[])
}

/// The half of a text.
pub(super) fn pick(text: &TextWire, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

/// A value in a cell, as [`short`] makes it; a dash where there is none.
pub(super) fn shown(value: Option<&TextWire>, most: usize, lang: Lang) -> String {
    value.map_or_else(
        || "\u{2013}".to_owned(),
        |value| short(pick(value, lang), most),
    )
}

/// A text on one line, of at most so many characters.
pub(super) fn short(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(most) {
        Some((at, _)) => format!("{}\u{2026}", line.get(..at).unwrap_or_default()),
        None => line,
    }
}

/// An RFC 3339 instant as it stands in a sentence.
pub(super) fn instant(at: &str) -> String {
    format!("{} UTC", to_the_second(at))
}

/// An RFC 3339 instant in UTC without the rest of its second.
pub(super) fn to_the_second(instant: &str) -> String {
    let second = instant.split(['.', 'Z']).next().unwrap_or_default();
    second.replace('T', " ")
}
