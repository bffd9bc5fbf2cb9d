//! The words of a pack: takes each message from both languages and checks it on the way. What nobody took is an orphan.

use super::source::{Message, MessageFile, MessageText};
use crate::bilingual::{Bilingual, Lang};
use crate::diagnostic::Diagnostic;
use crate::json::Place;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The texts of one requirement.
pub(super) struct RequirementTexts {
    pub(super) title: Bilingual,
    pub(super) text: Bilingual,
    pub(super) guidance: Bilingual,
    pub(super) criteria: Bilingual,
    pub(super) evidence: Bilingual,
}

/// Allowed lengths of a part: Chinese and English, both in characters.
struct Limits {
    part: Option<&'static str>,
    zh: RangeInclusive<usize>,
    en: RangeInclusive<usize>,
}

// The table of `standards/README.md`. A title is counted in Chinese characters and English words, everything else in characters.
const TITLE: Limits = Limits {
    part: Some("title"),
    zh: 4..=12,
    en: 2..=7,
};
const TEXT: Limits = Limits {
    part: None,
    zh: 12..=130,
    en: 40..=420,
};
const GUIDANCE: Limits = Limits {
    part: Some("guidance"),
    zh: 50..=330,
    en: 150..=950,
};
const CRITERIA: Limits = Limits {
    part: Some("criteria"),
    zh: 80..=480,
    en: 230..=1350,
};
const EVIDENCE: Limits = Limits {
    part: Some("evidence"),
    zh: 10..=160,
    en: 25..=420,
};

/// The four lines of `.criteria` begin with these, in this order.
const CRITERIA_LABELS_ZH: [&str; 4] = ["符合：", "部分符合：", "不符合：", "不适用："];
const CRITERIA_LABELS_EN: [&str; 4] =
    ["Conform: ", "Partial: ", "Nonconform: ", "Not applicable: "];

/// Takes messages out of the two files and remembers what was taken.
pub(crate) struct Texts<'a> {
    zh: &'a MessageFile,
    en: &'a MessageFile,
    taken: BTreeSet<String>,
    found: Vec<Diagnostic>,
}

impl<'a> Texts<'a> {
    pub(crate) fn new(
        zh: &'a MessageFile,
        en: &'a MessageFile,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        for file in [zh, en] {
            for line in &file.syntax_faults {
                diagnostics.push(Diagnostic::error(
                    "ftl-syntax",
                    &file.path,
                    Place::line(*line),
                ));
            }
            for (id, line) in &file.repeated {
                diagnostics.push(
                    Diagnostic::error("message-repeated", &file.path, Place::line(*line))
                        .with("message", id),
                );
            }
        }
        Texts {
            zh,
            en,
            taken: BTreeSet::new(),
            found: Vec::new(),
        }
    }

    /// A short text without limits of its own.
    pub(crate) fn line(&mut self, key: &str, part: Option<&'static str>) -> Bilingual {
        let zh = self.take(Lang::Zh, key, part);
        let en = self.take(Lang::En, key, part);
        self.compare(key, part, zh, en);
        Bilingual::new(text_of(zh), text_of(en))
    }

    pub(super) fn requirement(&mut self, key: &str) -> RequirementTexts {
        let criteria = self.limited(key, &CRITERIA);
        self.check_criteria(key, Lang::Zh, &criteria.zh, CRITERIA_LABELS_ZH);
        self.check_criteria(key, Lang::En, &criteria.en, CRITERIA_LABELS_EN);
        RequirementTexts {
            title: self.limited(key, &TITLE),
            text: self.limited(key, &TEXT),
            guidance: self.limited(key, &GUIDANCE),
            criteria,
            evidence: self.limited(key, &EVIDENCE),
        }
    }

    /// Diagnostics of every text taken, and of every message and attribute nobody took.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        for file in [self.zh, self.en] {
            for (key, message) in &file.messages {
                let value = message.value.as_ref().map(|_| None);
                let attributes = message.attributes.keys().map(|name| Some(name.as_str()));
                for part in value.into_iter().chain(attributes) {
                    if !self.taken.contains(&named(key, part)) {
                        self.found.push(
                            Diagnostic::error(
                                "message-orphan",
                                &file.path,
                                Place::line(message.line),
                            )
                            .with("message", named(key, part)),
                        );
                    }
                }
            }
        }
        self.found
    }

    fn file(&self, lang: Lang) -> &'a MessageFile {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    fn report(
        &mut self,
        rule: &'static str,
        lang: Lang,
        key: &str,
        part: Option<&str>,
        args: &[(&'static str, String)],
    ) {
        let file = self.file(lang);
        let line = file.messages.get(key).map_or(1, |message| message.line);
        let mut diagnostic = Diagnostic::error(rule, &file.path, Place::line(line))
            .with("message", named(key, part));
        diagnostic.args.extend_from_slice(args);
        self.found.push(diagnostic);
    }

    fn take(
        &mut self,
        lang: Lang,
        key: &str,
        part: Option<&'static str>,
    ) -> Option<&'a MessageText> {
        self.taken.insert(named(key, part));
        let message: Option<&'a Message> = self.file(lang).messages.get(key);
        let text = message.and_then(|message| match part {
            None => message.value.as_ref(),
            Some(name) => message.attributes.get(name),
        });
        match text {
            None => {
                self.report("message-missing", lang, key, part, &[]);
            }
            Some(text) if text.text.trim().is_empty() => {
                self.report("message-blank", lang, key, part, &[]);
            }
            Some(_) => {}
        }
        text
    }

    fn compare(
        &mut self,
        key: &str,
        part: Option<&'static str>,
        zh: Option<&MessageText>,
        en: Option<&MessageText>,
    ) {
        let (Some(zh), Some(en)) = (zh, en) else {
            return;
        };
        if zh.text.trim() == en.text.trim() {
            self.report("message-untranslated", Lang::En, key, part, &[]);
        }
        if zh.placeables != en.placeables {
            self.report("placeables-differ", Lang::En, key, part, &[]);
        }
        if !zh.text.chars().any(is_han) {
            self.report("message-not-chinese", Lang::Zh, key, part, &[]);
        }
        if en.text.chars().any(is_han) {
            self.report("message-not-english", Lang::En, key, part, &[]);
        }
        if let Some(found) = half_width_between_han(&zh.text) {
            self.report(
                "half-width-punctuation",
                Lang::Zh,
                key,
                part,
                &[("found", found)],
            );
        }
    }

    fn limited(&mut self, key: &str, limits: &Limits) -> Bilingual {
        let text = self.line(key, limits.part);
        for (lang, allowed) in [(Lang::Zh, &limits.zh), (Lang::En, &limits.en)] {
            let written = text.get(lang).trim();
            let length = match (limits.part, lang) {
                (Some("title"), Lang::Zh) => written.chars().filter(|c| !c.is_whitespace()).count(),
                (Some("title"), Lang::En) => written.split_whitespace().count(),
                _ => written.chars().count(),
            };
            if length > 0 && !allowed.contains(&length) {
                let args = [
                    ("length", length.to_string()),
                    ("least", allowed.start().to_string()),
                    ("most", allowed.end().to_string()),
                ];
                self.report("text-length", lang, key, limits.part, &args);
            }
        }
        text
    }

    fn check_criteria(&mut self, key: &str, lang: Lang, text: &str, labels: [&str; 4]) {
        if text.trim().is_empty() {
            return;
        }
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let fits = lines.len() == labels.len()
            && lines.iter().zip(labels).all(|(line, label)| {
                line.strip_prefix(label)
                    .is_some_and(|rest| !rest.trim().is_empty())
            });
        if !fits {
            self.report("criteria-lines", lang, key, Some("criteria"), &[]);
        }
    }
}

fn text_of(text: Option<&MessageText>) -> String {
    text.map_or_else(String::new, |text| text.text.trim().to_owned())
}

fn named(key: &str, part: Option<&str>) -> String {
    match part {
        None => key.to_owned(),
        Some(part) => format!("{key}.{part}"),
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
}

/// A half-width mark with a Chinese character on both sides, with its neighbours.
fn half_width_between_han(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    chars
        .windows(3)
        .find(|window| match window {
            [before, mark, after] => {
                is_han(*before)
                    && is_han(*after)
                    && matches!(mark, ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')')
            }
            _ => false,
        })
        .map(|window| window.iter().collect())
}
