//! The glossary: one word for each idea, in both languages, checked over every text of content.
//!
//! For a paired term the two languages must agree: where the Chinese of a text speaks of 供方, its English says "supplier", and the other way round.

use crate::diagnostic::Diagnostic;
use crate::json::{Document, Fault, Place};
use crate::pack::{Message, MessageFile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `standards/glossary.json`
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// The terms.
    pub terms: Vec<Term>,
}

/// One idea and its words.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// Chinese words for it.
    pub zh: Vec<String>,
    /// English words for it, found at the beginning of a word, so that plurals count.
    pub en: Vec<String>,
    /// English words that may not be used for it.
    #[serde(default)]
    pub avoid_en: Vec<String>,
    /// Chinese words that may not be used for it.
    #[serde(default)]
    pub avoid_zh: Vec<String>,
    /// Chinese words that contain one of `zh` and mean something else.
    #[serde(default)]
    pub zh_except: Vec<String>,
    /// Whether the Chinese must be matched by the English of the same text.
    pub paired: bool,
}

impl Glossary {
    /// Reads the glossary.
    ///
    /// # Errors
    /// A fault of shape.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        Document::parse(bytes)?.read()
    }

    /// Checks every text that both files have.
    pub fn check(&self, zh: &MessageFile, en: &MessageFile) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (key, zh_message) in &zh.messages {
            let Some(en_message) = en.messages.get(key) else {
                continue;
            };
            for (part, zh_text, en_text) in parts(zh_message, en_message) {
                let named = part.map_or_else(|| key.clone(), |part| format!("{key}.{part}"));
                let en_text = en_text.to_lowercase();
                for term in &self.terms {
                    let report = |rule, file: &MessageFile, line, word: &str| {
                        Diagnostic::error(rule, &file.path, Place::line(line))
                            .with("message", &named)
                            .with("word", word)
                            .with("term", term.en.first().cloned().unwrap_or_default())
                            .with("term-zh", term.zh.first().cloned().unwrap_or_default())
                    };
                    if let Some(word) = term
                        .avoid_zh
                        .iter()
                        .find(|word| zh_text.contains(word.as_str()))
                    {
                        found.push(report("glossary-avoid-zh", zh, zh_message.line, word));
                    }
                    if let Some(word) = term
                        .avoid_en
                        .iter()
                        .find(|word| has_word(&en_text, word, true))
                    {
                        found.push(report("glossary-avoid-en", en, en_message.line, word));
                    }
                    let missing = term.paired
                        && term.word_in(zh_text).is_some()
                        && !term
                            .en
                            .iter()
                            .any(|word| has_word(&en_text, &word.to_lowercase(), false));
                    if missing {
                        let word = term.word_in(zh_text).unwrap_or_default();
                        found.push(report("glossary-pair", en, en_message.line, word));
                    }
                }
            }
        }
        found
    }
}

impl Term {
    /// The term's word in a Chinese text, words that only look like it left out.
    fn word_in(&self, text: &str) -> Option<&str> {
        let mut text = text.to_owned();
        for except in &self.zh_except {
            text = text.replace(except.as_str(), " ");
        }
        self.zh
            .iter()
            .find(|word| text.contains(word.as_str()))
            .map(String::as_str)
    }
}

/// The texts two messages have in common: values, then attributes by name.
fn parts<'m>(zh: &'m Message, en: &'m Message) -> Vec<(Option<&'m str>, &'m str, &'m str)> {
    let values = zh.value.as_ref().zip(en.value.as_ref());
    let attributes = zh.attributes.iter().filter_map(|(name, text)| {
        let other = en.attributes.get(name)?;
        Some((Some(name.as_str()), text.text.as_str(), other.text.as_str()))
    });
    values
        .map(|(zh, en)| (None, zh.text.as_str(), en.text.as_str()))
        .into_iter()
        .chain(attributes)
        .collect()
}

/// Whether `text` has `word` at the beginning of a word, and, when `whole`, at its end too.
fn has_word(text: &str, word: &str, whole: bool) -> bool {
    text.match_indices(word).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|after| after.chars().next());
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !(letter(before) || whole && letter(after))
    })
}
