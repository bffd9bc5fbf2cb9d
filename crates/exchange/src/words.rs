//! How an exported file gets its words. The texts are messages of the program and this crate knows no messages, so whoever calls
//! an export says them; here is only in which language, and how two languages share one field.

use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::consistency::Finding;
use lianheng_engine::objects::ObjectName;
use lianheng_engine::pack::Requirement;
use lianheng_engine::vocabulary::Verdict;

/// Says the messages of the program.
pub trait Words {
    /// The text of a message in one language.
    fn text(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String;

    /// What a finding of the consistency checks says.
    fn finding(&self, finding: &Finding) -> Bilingual;

    /// What a supplier, a product in a system, or the whole subject is called.
    fn object(&self, name: &ObjectName) -> Bilingual;
}

/// The languages of an exported file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportLanguage {
    /// One of them.
    One(Lang),
    /// Both, Chinese first, in the same field.
    Both,
}

impl ExportLanguage {
    /// The languages, the leading one first.
    #[must_use]
    pub fn languages(self) -> &'static [Lang] {
        match self {
            ExportLanguage::One(Lang::Zh) => &[Lang::Zh],
            ExportLanguage::One(Lang::En) => &[Lang::En],
            ExportLanguage::Both => &Lang::ALL,
        }
    }
}

/// Messages and content in the languages of a file.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'w> {
    words: &'w dyn Words,
    language: ExportLanguage,
}

impl<'w> Voice<'w> {
    pub(crate) fn new(words: &'w dyn Words, language: ExportLanguage) -> Self {
        Voice { words, language }
    }

    /// A message, on one line where both languages share it.
    pub(crate) fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.joined(" / ", |lang| self.words.text(lang, key, args))
    }

    /// A message whose arguments have languages of their own.
    pub(crate) fn say_of(&self, key: &str, args: &[(&str, &Bilingual)]) -> String {
        self.joined(" / ", |lang| {
            let args: Vec<(&str, &str)> = args
                .iter()
                .map(|(name, text)| (*name, text.get(lang)))
                .collect();
            self.words.text(lang, key, &args)
        })
    }

    /// The name of a value of a vocabulary.
    pub(crate) fn named(&self, family: &str, value: &str) -> String {
        self.say(&format!("{family}-{value}"), &[])
    }

    /// The name of a value of a vocabulary in both languages, to be put into a message.
    pub(crate) fn named_in_both(&self, family: &str, value: &str) -> Bilingual {
        let key = format!("{family}-{value}");
        Bilingual::new(
            self.words.text(Lang::Zh, &key, &[]),
            self.words.text(Lang::En, &key, &[]),
        )
    }

    /// Several names in one text, listed as each language does.
    pub(crate) fn list(&self, names: &[&str]) -> Bilingual {
        let joined = |lang| names.join(&self.words.text(lang, "punctuation-list", &[]));
        Bilingual::new(joined(Lang::Zh), joined(Lang::En))
    }

    /// What a finding says.
    pub(crate) fn finding(&self, finding: &Finding) -> String {
        self.title(&self.words.finding(finding))
    }

    /// What an object is called.
    pub(crate) fn object(&self, name: &ObjectName) -> String {
        self.title(&self.words.object(name))
    }

    /// The leading language, for words of which a cell can hold one.
    pub(crate) fn leading(&self) -> Lang {
        let languages = self.language.languages();
        languages.first().copied().unwrap_or(Lang::Zh)
    }

    /// A name or title of content.
    pub(crate) fn title(&self, text: &Bilingual) -> String {
        self.joined(" / ", |lang| text.get(lang).to_owned())
    }

    /// A requirement and its verdict, as a heading.
    pub(crate) fn judged(&self, requirement: &Requirement, verdict: Verdict) -> String {
        self.say_of(
            "export-claim",
            &[
                ("clause", &alike(&requirement.clause)),
                ("title", &requirement.title),
                ("verdict", &self.named_in_both("verdict", verdict.as_str())),
            ],
        )
    }

    /// Paragraphs of content; the second language below the first.
    pub(crate) fn prose(&self, text: &Bilingual) -> String {
        self.joined("\n\n", |lang| text.get(lang).to_owned())
    }

    /// A text with the same characters in both languages is written once.
    fn joined(&self, between: &str, text: impl Fn(Lang) -> String) -> String {
        let mut said: Vec<String> = Vec::with_capacity(2);
        for lang in self.language.languages() {
            let one = text(*lang);
            if !said.contains(&one) {
                said.push(one);
            }
        }
        said.join(between)
    }
}

/// The same characters in both languages.
pub(crate) fn alike(text: &str) -> Bilingual {
    Bilingual::new(text, text)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Says the key and its arguments.
    pub(crate) struct Echo;

    impl Words for Echo {
        fn text(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
            let args: Vec<String> = args.iter().map(|(k, v)| format!("{k}={v}")).collect();
            format!("{}:{key}[{}]", lang.tag(), args.join(","))
        }

        fn finding(&self, finding: &Finding) -> Bilingual {
            Bilingual::new(finding.rule.as_str(), finding.rule.as_str())
        }

        fn object(&self, name: &ObjectName) -> Bilingual {
            match name {
                ObjectName::Supplier(name) | ObjectName::Whole(name) => name.clone(),
                ObjectName::Deployment { product, .. } => product.clone(),
            }
        }
    }

    #[test]
    fn two_languages_share_a_field_and_equal_texts_are_said_once() {
        let voice = Voice::new(&Echo, ExportLanguage::Both);
        assert_eq!(voice.title(&Bilingual::new("甲", "A")), "甲 / A");
        assert_eq!(voice.title(&Bilingual::new("A", "A")), "A");
        assert_eq!(voice.prose(&Bilingual::new("甲", "A")), "甲\n\nA");
        let voice = Voice::new(&Echo, ExportLanguage::One(Lang::En));
        assert_eq!(voice.say("k", &[("n", "1")]), "en:k[n=1]");
    }
}
