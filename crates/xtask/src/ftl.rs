//! The locale files of the window and the command, read line by line: ids, texts, variables, references.
//!
//! `ui/locales` uses a plain subset of Fluent, on purpose: messages and terms without attributes. What does not fit the
//! subset is a finding, so that a mistyped line cannot vanish. Meaning is the business of `l10n`, which uses the real parser.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace;

/// One message, with the place it was read from.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) file: String,
    pub(crate) line: usize,
}

/// Messages in reading order, and the lines that do not fit the subset.
#[derive(Debug, Default)]
pub(crate) struct Locale {
    pub(crate) messages: Vec<Message>,
    pub(crate) misfits: Vec<String>,
}

/// The folder of a language's files.
pub(crate) fn folder(language: &str) -> PathBuf {
    workspace::root().join("ui/locales").join(language)
}

/// Everything in `ui/locales/LANGUAGE`.
pub(crate) fn read(language: &str) -> Result<Locale, Failure> {
    let mut locale = Locale::default();
    for path in workspace::files(&folder(language), &["ftl"])? {
        scan(&workspace::read(&path)?, &path, &mut locale);
    }
    Ok(locale)
}

/// Adds the messages of one file.
pub(crate) fn scan(text: &str, path: &Path, locale: &mut Locale) {
    let file = workspace::shown(path);
    // Whether continued lines belong to the last message; those of a term are of no interest.
    let mut in_message = false;
    for (index, line) in text.lines().enumerate() {
        let line_number = index + 1;
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with([' ', '}']) {
            if is_attribute(line.trim_start()) {
                locale.misfits.push(format!(
                    "{file}:{line_number}: attributes are not used in ui/locales; write a message of its own"
                ));
            }
            if in_message && let Some(message) = locale.messages.last_mut() {
                if !message.text.is_empty() {
                    message.text.push(' ');
                }
                message.text.push_str(line.trim());
            }
            continue;
        }
        let Some((name, value)) = line.split_once(" =") else {
            locale.misfits.push(format!(
                "{file}:{line_number}: neither a message, a term nor a comment"
            ));
            in_message = false;
            continue;
        };
        in_message = is_id(name);
        if in_message {
            locale.messages.push(Message {
                id: name.to_owned(),
                text: value.trim().to_owned(),
                file: file.clone(),
                line: line_number,
            });
        } else if !name.strip_prefix('-').is_some_and(is_id) {
            locale.misfits.push(format!(
                "{file}:{line_number}: `{name}` is not an id: small letters, digits, `-` and `_`, a letter first"
            ));
        }
    }
}

/// The names of the variables a message's text uses.
pub(crate) fn variables(text: &str) -> BTreeSet<String> {
    placeables(text)
        .iter()
        .flat_map(|placeable| {
            placeable.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|character| is_id_character(*character))
                    .collect()
            })
        })
        .collect()
}

/// The ids of other messages that a message's text includes, as in `{ report-title }`.
pub(crate) fn references(text: &str) -> BTreeSet<String> {
    placeables(text)
        .iter()
        .map(|placeable| placeable.trim())
        .filter(|inner| is_id(inner))
        .map(str::to_owned)
        .collect()
}

/// Whether a word can be a message id.
pub(crate) fn is_id(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && word
            .chars()
            .all(|character| is_id_character(character) && !character.is_ascii_uppercase())
}

fn is_id_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

fn is_attribute(line: &str) -> bool {
    line.strip_prefix('.')
        .and_then(|rest| rest.split_once(" ="))
        .is_some_and(|(name, _)| is_id(name))
}

/// The insides of all `{ … }`, nested ones apart from what surrounds them.
fn placeables(text: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let mut in_string = false;
    for character in text.chars() {
        match character {
            '"' if !open.is_empty() => in_string = !in_string,
            '{' if !in_string => open.push(String::new()),
            '}' if !in_string => found.extend(open.pop()),
            _ if in_string => {}
            _ => {
                if let Some(inner) = open.last_mut() {
                    inner.push(character);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(text: &str) -> Locale {
        let mut locale = Locale::default();
        scan(text, Path::new("a.ftl"), &mut locale);
        locale
    }

    fn names(words: &[&str]) -> BTreeSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn messages_terms_and_comments_are_told_apart() {
        let read = locale(
            "# comment = no\n-brand = 链衡\n    Lianheng\n\noverview-title = 总览\nverdict-not_applicable = 不适用\nlong =\n    one\n\n    two\n",
        );
        let ids: Vec<_> = read.messages.iter().map(|m| m.id.as_str()).collect();
        assert_eq!(ids, ["overview-title", "verdict-not_applicable", "long"]);
        assert_eq!(read.messages[0].line, 5);
        assert_eq!(read.messages[0].text, "总览");
        assert_eq!(read.messages[2].text, "one two");
        assert!(read.misfits.is_empty());
    }

    #[test]
    fn lines_outside_the_subset_are_reported() {
        let read = locale("Title = x\nok = y\n    .label = z\nstray\n");
        assert_eq!(read.messages.len(), 1);
        assert_eq!(read.misfits.len(), 3, "{:?}", read.misfits);
        assert!(read.misfits[1].starts_with("a.ftl:3: attributes"));
    }

    #[test]
    fn variables_are_found_in_selectors_and_variants() {
        let text =
            "{ $count -> [one] one of { $total-text } *[other] { $count-text } } by { $name }, $5";
        assert_eq!(
            variables(text),
            names(&["count", "count-text", "name", "total-text"])
        );
    }

    #[test]
    fn references_are_plain_ids_only() {
        let text = "{ report-title } of { -brand } { $name } { \"literal\" } { DATE($day) }";
        assert_eq!(references(text), names(&["report-title"]));
    }
}
