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
