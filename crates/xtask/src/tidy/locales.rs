//! The locale files against each other and against the code: the same messages with the same variables in both
//! languages, none that nothing shows, and none asked for that is not there.
//!
//! A message is used when its id stands in quotes in code, when its generated constant is named, when another message
//! includes it, or when code composes it: its beginning is one of `FAMILIES` and what follows stands in quotes.

use std::collections::{BTreeMap, BTreeSet};

use super::SourceFile;
use crate::codegen::messages::constant;
use crate::failure::Failure;
use crate::ftl::{self, Locale, Message, is_id, references, variables};
use crate::source::{Source, is_cjk, is_word};

const ZH: &str = "zh-CN";
const EN: &str = "en";

/// Calls whose first argument is a message id, in TypeScript and in Rust.
const CALLS: [&str; 2] = ["t", "MsgId"];

/// Beginnings of ids that code composes: `verdict-` and the name of a verdict. First the closed vocabularies, which say
/// their beginning themselves, then rules and reasons.
const FAMILIES: &[&str] = &[
    "action-status-",
    "answered-per-",
    "assess-mark-",
    "aspect-",
    "author-",
    "basis-",
    "carry-over-",
    "conclusion-",
    "confidence-",
    "criticality-",
    "export-column-",
    "export-field-",
    "export-kept-",
    "export-rule-",
    "exposure-",
    "heat-",
    "merge-act-",
    "merge-choice-",
    "merge-field-",
    "merge-relation-",
    "modality-",
    "modality-basis-",
    "movement-",
    "object-kind-",
    "pack-status-",
    "inventory-act-",
    "inventory-consequence-",
    "inventory-fault-",
    "inventory-field-",
    "inventory-object-",
    "inventory-source-",
    "journal-act-",
    "journal-thing-",
    "sbom-document-",
    "sbom-element-",
    "sbom-fault-",
    "sbom-format-",
    "copyleft-",
    "part-",
    "question-kind-",
    "register-",
    "relation-",
    "report-format-",
    "report-preset-",
    "report-section-",
    "role-",
    "search-kind-",
    "sector-",
    "severity-",
    "stage-",
    "subject-",
    "unit-",
    "verdict-",
    "verification-",
    "weight-",
    "workbook-fault-",
    "workbook-field-",
    "asking-list-",
    "audit-filter-",
    "audit-method-",
    "audit-proved-",
    "audit-stance-",
    "audit-unproved-",
    "auditing-preset-",
    "data-export-for-",
    "data-export-format-",
    "data-export-name-",
    "data-export-rule-name-",
    "data-export-rule-says-",
    "data-export-table-",
    "key-algorithm-",
    "key-role-",
    "package-kind-",
    "package-pack-",
    "submission-figure-",
    "supplier-again-",
    "supplier-caution-",
    "supplier-change-",
    "supplier-form-",
    "supplier-proof-",
    "supplier-question-",
    "supplier-state-",
    "supplier-workbook-",
    "supplier-workbook-heading-",
    "supplier-workbook-how-",
    "supplier-workbook-kind-",
    "supplier-workbook-respondent-",
    "check-",
    "consistency-",
    "error-read-",
    "error-write-",
    "json-type-",
    "ground-",
    "scenario-",
    "side-",
    "asked-workbook-consequence-",
    "asked-workbook-fault-",
    "audit-check-",
    "audit-file-",
    "error-supplier-refused-",
    "key-fault-",
    "package-rule-",
    "round-trip-fault-",
    "supplier-refused-",
];

/// Names in Rust that begin like a locale file, are no messages and no family composes one of them: name and reason.
const NO_MESSAGES: &[(&str, &str)] = &[
    ("supplier-id", COLUMN),
    ("supplier-name", COLUMN),
    ("supplier-name-zh", COLUMN),
    ("supplier-name-en", COLUMN),
];

const COLUMN: &str = "a column of crates/exchange/src/inventory/columns.json";

/// Messages whose English text is rightly Chinese.
const CHINESE_IN_ENGLISH: &[&str] = &[];

pub(super) fn findings(sources: &[SourceFile]) -> Result<Vec<String>, Failure> {
    let (zh, en) = (ftl::read(ZH)?, ftl::read(EN)?);
    let mut found: Vec<String> = zh.misfits.iter().chain(&en.misfits).cloned().collect();
    found.extend(compare(&zh, &en));
    found.extend(untranslated(&en, CHINESE_IN_ENGLISH));
    let code: Vec<&SourceFile> = sources
        .iter()
        .filter(|file| !file.is_test() && !file.path.starts_with("crates/xtask/"))
        .collect();
    found.extend(compare_with_code(&zh, &code, FAMILIES));
    found.extend(strays(&zh, &code, FAMILIES, NO_MESSAGES));
    Ok(found)
}

fn compare(zh: &Locale, en: &Locale) -> Vec<String> {
    let mut found = duplicates(zh);
    found.extend(duplicates(en));
    let (zh, en) = (by_id(zh), by_id(en));
    found.extend(missing(&zh, &en, EN));
    found.extend(missing(&en, &zh, ZH));
    for (id, message) in &zh {
        let Some(other) = en.get(id) else { continue };
        let (here, there) = (arguments(&message.text), arguments(&other.text));
        if here != there {
            found.push(format!(
                "{}:{}: `{id}` uses {} here and {} in {EN}",
                message.file,
                message.line,
                listed(&here),
                listed(&there)
            ));
        }
    }
    for message in zh.values().chain(en.values()) {
        if message.text.is_empty() {
            found.push(format!(
                "{}:{}: `{}` is empty",
                message.file, message.line, message.id
            ));
        }
    }
    found
}

/// What a message has to be given. A count comes as `$n` to select on and `$n-text` to print; a language without plurals
/// needs only the second.
fn arguments(text: &str) -> BTreeSet<String> {
    variables(text)
        .into_iter()
        .map(|name| name.trim_end_matches("-text").to_owned())
        .collect()
}

fn untranslated(en: &Locale, rightly: &[&str]) -> Vec<String> {
    en.messages
        .iter()
        .filter(|message| {
            message.text.chars().any(is_cjk) && !rightly.contains(&message.id.as_str())
        })
        .map(|message| {
            format!(
                "{}:{}: `{}` is not translated",
                message.file, message.line, message.id
            )
        })
        .collect()
}

fn compare_with_code(zh: &Locale, code: &[&SourceFile], families: &[&str]) -> Vec<String> {
    let messages = by_id(zh);
    let mut quoted = BTreeSet::new();
    let mut constants = BTreeSet::new();
    let mut beginnings: BTreeSet<&str> = BTreeSet::new();
    let mut unseen: Vec<(&str, Vec<String>)> = families
        .iter()
        .map(|family| (*family, shapes(family)))
        .collect();
    let mut found = Vec::new();
    for file in code.iter().filter(|file| !file.is_generated()) {
        let text = &file.source.without_comments;
        for (line_index, line) in text.lines().enumerate() {
            for (call, id) in asked_for(line) {
                if !messages.contains_key(id.as_str()) {
                    found.push(format!(
                        "{}:{}: `{call}(\"{id}\")` asks for a message that is not in ui/locales",
                        file.path,
                        line_index + 1
                    ));
                }
            }
            quoted.extend(quoted_ids(line));
            unseen.retain(|(family, shapes)| {
                let composes = shapes.iter().any(|shape| line.contains(shape));
                if composes {
                    beginnings.insert(family);
                }
                !composes
            });
        }
        constants.extend(words(&file.source.code));
    }
    let included: BTreeSet<String> = zh
        .messages
        .iter()
        .flat_map(|message| references(&message.text))
        .collect();
    found.extend(
        zh.messages
            .iter()
            .filter(|message| {
                let id = message.id.as_str();
                !quoted.contains(id)
                    && !constants.contains(constant(id).as_str())
                    && !included.contains(id)
                    && !families
                        .iter()
                        .any(|family| is_composed(id, family, &quoted))
            })
            .map(|message| {
                format!(
                    "{}:{}: `{}` is used nowhere",
                    message.file, message.line, message.id
                )
            }),
    );
    found.extend(
        families
            .iter()
            .filter(|family| !beginnings.contains(*family))
            .map(|family| {
                format!("tidy/locales.rs: no code composes ids that begin with `{family}`")
            }),
    );
    found
}

/// In Rust, where an id may be a plain string: one that begins like a locale file, `"report-…"` as in report.ftl, must be
/// a message, or what a family composes one of: `report-section-` `audit-method`. TypeScript has the typed ids, and class
/// names that look alike.
fn strays(
    zh: &Locale,
    code: &[&SourceFile],
    families: &[&str],
    no_messages: &[(&str, &str)],
) -> Vec<String> {
    let messages = by_id(zh);
    let files: BTreeSet<&str> = zh
        .messages
        .iter()
        .map(|message| {
            let name = message.file.rsplit('/').next().unwrap_or_default();
            name.trim_end_matches(".ftl")
        })
        .collect();
    let begins_like_a_file = |id: &str| {
        let mut begins = files.iter().filter_map(|file| id.strip_prefix(file));
        begins.any(|rest| rest.starts_with('-'))
    };
    let mut found = Vec::new();
    let mut needed = BTreeSet::new();
    for file in code.iter().filter(|file| file.path.ends_with(".rs")) {
        let source = Source::read(file.path.as_ref(), &file.text).without_tests();
        for (index, line) in source.without_comments.lines().enumerate() {
            for id in quoted_ids(line) {
                if !begins_like_a_file(&id) {
                    continue;
                }
                let known = messages.contains_key(id.as_str())
                    || families.iter().any(|family| {
                        id.starts_with(family)
                            || *family == format!("{id}-")
                            || messages.contains_key(format!("{family}{id}").as_str())
                    });
                if known {
                    continue;
                }
                if no_messages.iter().any(|(name, _)| *name == id) {
                    needed.insert(id);
                } else {
                    found.push(format!(
                        "{}:{}: `{id}` looks like a message and is not in ui/locales",
                        file.path,
                        index + 1
                    ));
                }
            }
        }
    }
    found.extend(
        no_messages
            .iter()
            .filter(|(name, _)| !needed.contains(*name))
            .map(|(name, _)| {
                format!("tidy/locales.rs: `{name}` no longer needs its exception in NO_MESSAGES")
            }),
    );
    found
}

fn by_id(locale: &Locale) -> BTreeMap<&str, &Message> {
    locale
        .messages
        .iter()
        .map(|message| (message.id.as_str(), message))
        .collect()
}

fn duplicates(locale: &Locale) -> Vec<String> {
    let mut seen: BTreeMap<&str, &Message> = BTreeMap::new();
    let mut found = Vec::new();
    for message in &locale.messages {
        if let Some(first) = seen.insert(&message.id, message) {
            found.push(format!(
                "{}:{}: `{}` stands already in {}:{}",
                message.file, message.line, message.id, first.file, first.line
            ));
        }
    }
    found
}

fn missing(
    from: &BTreeMap<&str, &Message>,
    to: &BTreeMap<&str, &Message>,
    language: &str,
) -> Vec<String> {
    from.values()
        .filter(|message| !to.contains_key(message.id.as_str()))
        .map(|message| {
            format!(
                "{}:{}: `{}` is missing in {language}",
                message.file, message.line, message.id
            )
        })
        .collect()
}

fn listed(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "no variable".to_owned();
    }
    names
        .iter()
        .map(|name| format!("${name}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Every `call("id"` with a plain quoted id.
fn asked_for(line: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for call in CALLS {
        for (at, _) in line.match_indices(&format!("{call}(")) {
            let whole_word = !line[..at].chars().next_back().is_some_and(is_word);
            let argument = line[at + call.len() + 1..].trim_start();
            if let Some(id) = quoted_at_start(argument)
                && whole_word
            {
                found.push((call, id.to_owned()));
            }
        }
    }
    found
}

/// Every id between two equal quotes.
fn quoted_ids(line: &str) -> Vec<String> {
    line.match_indices(['"', '\'', '`'])
        .filter_map(|(at, _)| quoted_at_start(&line[at..]))
        .map(str::to_owned)
        .collect()
}

fn quoted_at_start(text: &str) -> Option<&str> {
    let quote = text.chars().next()?;
    let (inner, _) = text.strip_prefix(['"', '\'', '`'])?.split_once(quote)?;
    is_id(inner).then_some(inner)
}

/// The beginnings of literals that compose ids of the family: it stands there whole, without its dash, or up to a dash that something is put
/// after, as `"error-{what}-{reason}"` does for `error-read-`.
fn shapes(family: &str) -> Vec<String> {
    let mut shapes = Vec::new();
    for quote in ['"', '\'', '`'] {
        shapes.push(format!("{quote}{family}{quote}"));
        shapes.push(format!("{quote}{}{quote}", family.trim_end_matches('-')));
        for (at, _) in family.match_indices('-') {
            shapes.push(format!("{quote}{}{{", &family[..=at]));
            shapes.push(format!("{quote}{}${{", &family[..=at]));
        }
    }
    shapes
}

/// Whether `id` is the family and a name that stands in quotes, with or without more after it:
/// `verification-` `text-seen` `-meaning`.
fn is_composed(id: &str, family: &str, quoted: &BTreeSet<String>) -> bool {
    id.strip_prefix(family).is_some_and(|name| {
        quoted.contains(name)
            || name
                .match_indices('-')
                .any(|(at, _)| quoted.contains(&name[..at]))
    })
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|character: char| !is_word(character))
        .filter(|word| word.starts_with(|first: char| first.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn locale(text: &str) -> Locale {
        let mut locale = Locale::default();
        ftl::scan(text, Path::new("a.ftl"), &mut locale);
        locale
    }

    fn used(messages: &str, code: &str, families: &[&str]) -> Vec<String> {
        let file = SourceFile::new("ui/src/a.ts", code);
        compare_with_code(&locale(messages), &[&file], families)
    }

    #[test]
    fn both_languages_have_the_same_messages_and_variables() {
        let zh = locale("a = 甲\nb = { $n-text } 项\nc = { $x }\n");
        let en = locale(
            "b = { $n -> [one] an item *[other] { $n-text } items }\nc = { $y }\nd = d\nd = e\n",
        );
        assert_eq!(
            compare(&zh, &en),
            [
                "a.ftl:4: `d` stands already in a.ftl:3",
                "a.ftl:1: `a` is missing in en",
                "a.ftl:4: `d` is missing in zh-CN",
                "a.ftl:3: `c` uses $x here and $y in en",
            ]
        );
    }

    #[test]
    fn empty_and_untranslated_texts_are_found() {
        assert_eq!(compare(&locale("a =\n"), &locale("a = x\n")).len(), 1);
        let en = locale("a = 中文\nb = English\n");
        assert_eq!(untranslated(&en, &[]).len(), 1);
        assert_eq!(untranslated(&en, &["a"]).len(), 0);
    }

    #[test]
    fn a_message_is_used_in_quotes_as_a_constant_or_in_another_message() {
        let messages = "in-quotes = x\nas-constant = x\nouter = { inner }\ninner = x\nunused = x\n";
        let code = "t('in-quotes'); ids.AS_CONSTANT; f(`outer`); // t('unused')\n";
        assert_eq!(
            used(messages, code, &[]),
            ["a.ftl:5: `unused` is used nowhere"]
        );
    }

    #[test]
    fn families_cover_their_messages_and_must_be_composed_somewhere() {
        let messages = "verdict-conform = x\nverdict-conform-meaning = x\n";
        let families = ["verdict-"];
        assert!(used(messages, "t(`verdict-${v}`, 'conform')", &families).is_empty());
        assert!(used(messages, "f(\"verdict\", \"conform\")", &families).is_empty());
        assert_eq!(used(messages, "t(`verdict-${v}`)", &families).len(), 2);
        assert_eq!(used(messages, "f(\"conform\")", &families).len(), 1);
    }

    #[test]
    fn a_family_may_be_composed_from_more_than_one_part() {
        let messages = "error-read-denied = x\nerror-read-full = x\n";
        let code = "f(`error-${what}-${reason}`, 'denied', \"full\")";
        assert!(used(messages, code, &["error-read-"]).is_empty());
        assert_eq!(
            used(messages, "f('denied', 'full')", &["error-read-"]).len(),
            1
        );
    }

    #[test]
    fn a_string_of_rust_that_begins_like_a_locale_file_must_be_a_message() {
        let rust = "say(\"a-one\"); say(\"a-two\"); say(\"b-two\"); // \"a-six\"\n#[cfg(test)]\nmod tests { const A: &str = \"a-seven\"; }";
        let file = SourceFile::new("crates/x/src/a.rs", rust);
        let found = "crates/x/src/a.rs:1: `a-two` looks like a message and is not in ui/locales";
        let messages = locale("a-one = x\n");
        assert_eq!(strays(&messages, &[&file], &[], &[]), [found]);
        let excepted = [("a-two", "a column")];
        assert!(strays(&messages, &[&file], &[], &excepted).is_empty());
        let stale = [("a-two", "a column"), ("a-six", "nothing")];
        assert_eq!(strays(&messages, &[&file], &[], &stale).len(), 1);
    }

    #[test]
    fn what_a_family_composes_a_message_of_is_no_stray() {
        let file = SourceFile::new("crates/x/src/a.rs", "[\"a-two\", \"a-six\"]");
        let messages = locale("a-one = x\nsection-a-two = x\n");
        assert_eq!(strays(&messages, &[&file], &[], &[]).len(), 2);
        assert_eq!(
            strays(&messages, &[&file], &["section-"], &[]),
            ["crates/x/src/a.rs:1: `a-six` looks like a message and is not in ui/locales"]
        );
    }

    #[test]
    fn a_message_asked_for_must_exist() {
        assert_eq!(
            used("a = x\n", "t('a'); t( \"b\", {}); set(\"c\"); t(name)", &[]),
            ["ui/src/a.ts:1: `t(\"b\")` asks for a message that is not in ui/locales"]
        );
    }
}
