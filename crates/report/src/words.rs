//! Which languages a report speaks, and every word of it: messages, vocabulary, numbers and dates, in one or both.
//!
//! A [`Said`] has one text a language of the report. Where both languages have the same characters (a number, a name) it
//! has one text, so that a bilingual report does not say it twice.

use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_l10n::{Arg, Messages, date, integer, percent};

/// The languages of a rendered report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportLanguage {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
    /// Both, Chinese first.
    Bilingual,
}

impl ReportLanguage {
    /// Every value, in the order people are offered them.
    pub const ALL: [ReportLanguage; 3] = [
        ReportLanguage::Zh,
        ReportLanguage::En,
        ReportLanguage::Bilingual,
    ];

    /// Reads `zh-CN`, `en` or `bilingual`, the names of the command line.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        ReportLanguage::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
    }

    /// The name on the command line.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            ReportLanguage::Zh => Lang::Zh.tag(),
            ReportLanguage::En => Lang::En.tag(),
            ReportLanguage::Bilingual => "bilingual",
        }
    }

    pub(crate) fn langs(self) -> &'static [Lang] {
        match self {
            ReportLanguage::Zh => &[Lang::Zh],
            ReportLanguage::En => &[Lang::En],
            ReportLanguage::Bilingual => &Lang::ALL,
        }
    }
}

/// What is said, once a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said(Vec<(Lang, String)>);

impl Said {
    fn new(langs: &[Lang], mut text: impl FnMut(Lang) -> String) -> Self {
        let mut said: Vec<(Lang, String)> = Vec::new();
        for lang in langs {
            let text = text(*lang);
            if !said.iter().any(|(_, same)| *same == text) {
                said.push((*lang, text));
            }
        }
        Said(said)
    }

    /// The texts, the main language first.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    /// The texts on one line, for places that hold only one: outline, header, metadata.
    pub(crate) fn joined(&self, between: &str) -> String {
        let texts: Vec<&str> = self.texts().map(|(_, text)| text).collect();
        texts.join(between)
    }

    /// The text in `lang`, if it differs from that of the language before it.
    pub(crate) fn in_lang(&self, lang: Lang) -> Option<&str> {
        let mut texts = self.texts();
        texts
            .find(|(known, _)| *known == lang)
            .map(|(_, text)| text)
    }

    /// The text in `lang`, or the one that serves for all.
    pub(crate) fn get(&self, lang: Lang) -> &str {
        self.in_lang(lang)
            .or_else(|| self.texts().next().map(|(_, text)| text))
            .unwrap_or_default()
    }

    /// Whether one text serves for all languages.
    pub(crate) fn is_one(&self) -> bool {
        self.0.len() < 2
    }
}

/// Speaks the languages of a report.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    langs: &'static [Lang],
    messages: &'static Messages,
}

impl Words {
    pub(crate) fn new(language: ReportLanguage) -> Self {
        Words {
            langs: language.langs(),
            messages: Messages::built_in(),
        }
    }

    /// The languages spoken, the main one first.
    pub(crate) fn langs(self) -> &'static [Lang] {
        self.langs
    }

    pub(crate) fn is_bilingual(self) -> bool {
        self.langs.len() > 1
    }

    /// A message.
    pub(crate) fn say(self, id: &str) -> Said {
        self.with(id, |_| Vec::new())
    }

    /// A message with arguments, made for each language.
    pub(crate) fn with<'a>(self, id: &str, args: impl Fn(Lang) -> Vec<(&'a str, Arg)>) -> Said {
        Said::new(self.langs, |lang| {
            self.messages.by_key(lang, id, &args(lang))
        })
    }

    /// The name of a vocabulary's value, or the bare value when the vocabulary does not know it.
    pub(crate) fn term(self, vocabulary: &str, value: &str) -> Said {
        let id = format!("{vocabulary}-{value}");
        Said::new(self.langs, |lang| {
            if self.messages.has(lang, &id) {
                self.messages.by_key(lang, &id, &[])
            } else {
                value.to_owned()
            }
        })
    }

    /// Several things in one list, with each language's mark between them.
    pub(crate) fn list(self, things: &[Said]) -> Said {
        Said::new(self.langs, |lang| {
            let mark = self.messages.by_key(lang, "punctuation-list", &[]);
            let texts: Vec<&str> = things.iter().map(|thing| thing.get(lang)).collect();
            texts.join(&mark)
        })
    }

    /// Content.
    pub(crate) fn of(self, text: &Bilingual) -> Said {
        Said::new(self.langs, |lang| text.get(lang).to_owned())
    }

    /// A text made for each language.
    pub(crate) fn each(self, text: impl FnMut(Lang) -> String) -> Said {
        Said::new(self.langs, text)
    }

    /// The same characters whatever the language: an id, a digest, a number already formatted.
    pub(crate) fn plain(self, text: impl Into<String>) -> Said {
        let text = text.into();
        Said::new(self.langs, |_| text.clone())
    }

    pub(crate) fn integer(self, number: impl Into<u64>) -> Said {
        let number = number.into();
        Said::new(self.langs, |lang| integer(lang, number))
    }

    /// Basis points as a percentage, or a dash.
    pub(crate) fn percent(self, basis_points: Option<u32>) -> Said {
        Said::new(self.langs, |lang| match basis_points {
            Some(basis_points) => percent(lang, basis_points),
            None => self.messages.by_key(lang, "report-none-short", &[]),
        })
    }

    /// An ISO date in words; what is no date is printed as it is.
    pub(crate) fn date(self, iso: &str) -> Said {
        Said::new(self.langs, |lang| match iso.parse() {
            Ok(day) => date(lang, day),
            Err(_) => iso.to_owned(),
        })
    }

    /// An RFC 3339 instant in words, to the minute; what is none is printed as it is.
    pub(crate) fn moment(self, instant: &str) -> Said {
        let parsed: Option<jiff::Timestamp> = instant.parse().ok();
        let Some(at) = parsed.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC)) else {
            return self.plain(instant);
        };
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        self.with("report-audit-moment", |lang| {
            vec![
                ("date", date(lang, at.date()).into()),
                ("time", time.as_str().into()),
            ]
        })
    }

    /// A short text in the main language alone: punctuation between parts.
    pub(crate) fn mark(self, id: &str) -> String {
        let main = self.langs.first().copied().unwrap_or(Lang::Zh);
        self.messages.by_key(main, id, &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_those_of_the_command_line() {
        for language in ReportLanguage::ALL {
            assert_eq!(ReportLanguage::from_tag(language.tag()), Some(language));
        }
        assert_eq!(ReportLanguage::from_tag("zh"), None);
    }

    #[test]
    fn bilingual_says_what_is_the_same_once_and_what_differs_twice() {
        let words = Words::new(ReportLanguage::Bilingual);
        assert_eq!(words.percent(Some(8433)).joined("|"), "84.33%");
        assert_eq!(words.term("verdict", "conform").joined("|"), "符合|Conform");
        assert_eq!(words.term("sector", "no-such").joined("|"), "no-such");
        assert_eq!(
            words.date("2026-11-20").joined("|"),
            "2026年11月20日|20 November 2026"
        );
        let both = [words.term("verdict", "conform"), words.plain("X")];
        assert_eq!(words.list(&both).joined("|"), "符合、X|Conform, X");
    }
}
