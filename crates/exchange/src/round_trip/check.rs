//! The checks the readers share: bytes, format, lists, ids, texts, days. Each names the place.

use super::fault::{RoundTripFault, RoundTripFaultKind};
use super::{ANSWERS_LIMIT, FILE_LIMIT};
use crate::fault::excerpt;
use jiff::civil::Date;
use lianheng_engine::answer_file::MAX_TEXT;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::json::{Document, PathStep, Place};
use std::collections::BTreeSet;

/// Characters of a single line.
pub(super) const LINE_LIMIT: usize = 500;
/// Characters of an id.
const ID_LIMIT: usize = 200;

/// A document that is being read.
pub(super) struct Checked {
    document: Document,
}

impl Checked {
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, RoundTripFault> {
        if bytes.len() > FILE_LIMIT {
            return Err(RoundTripFault {
                place: Place::START,
                kind: RoundTripFaultKind::TooLarge {
                    bytes: bytes.len(),
                    limit: FILE_LIMIT,
                },
            });
        }
        let document = Document::parse(bytes)?;
        Ok(Checked { document })
    }

    /// The document as a `T`, provided that it says the right format: a newer one is told so before its unknown keys are.
    pub(super) fn read<T: serde::de::DeserializeOwned>(
        &self,
        known: &'static str,
    ) -> Result<T, RoundTripFault> {
        #[derive(serde::Deserialize)]
        struct Begins {
            format: String,
        }
        let begins = serde_json::from_str::<Begins>(self.document.text());
        if let Ok(begins) = begins
            && begins.format != known
        {
            let found = excerpt(&begins.format);
            return Err(self.fault(
                &["format".into()],
                RoundTripFaultKind::Format { found, known },
            ));
        }
        Ok(self.document.read()?)
    }

    pub(super) fn fault(&self, path: &[PathStep<'_>], kind: RoundTripFaultKind) -> RoundTripFault {
        RoundTripFault {
            place: self.document.place(path),
            kind,
        }
    }

    pub(super) fn count(
        &self,
        what: &'static str,
        length: usize,
        limit: usize,
    ) -> Result<(), RoundTripFault> {
        if length > limit {
            let kind = RoundTripFaultKind::TooMany { what, limit };
            return Err(self.fault(&[what.into()], kind));
        }
        Ok(())
    }

    pub(super) fn answers(&self, length: usize) -> Result<(), RoundTripFault> {
        self.count("answers", length, ANSWERS_LIMIT)
    }

    /// An id: not empty, and nothing in it that separates ids.
    pub(super) fn id(&self, path: &[PathStep<'_>], id: &str) -> Result<(), RoundTripFault> {
        let separates =
            |c: char| c.is_control() || c.is_whitespace() || matches!(c, '/' | '@' | '=' | '#');
        if id.is_empty() || id.chars().count() > ID_LIMIT || id.contains(separates) {
            return Err(self.fault(path, RoundTripFaultKind::NotAnId(excerpt(id))));
        }
        Ok(())
    }

    pub(super) fn unique<'a>(
        &self,
        path: &[PathStep<'_>],
        seen: &mut BTreeSet<&'a str>,
        id: &'a str,
    ) -> Result<(), RoundTripFault> {
        self.id(path, id)?;
        if !seen.insert(id) {
            return Err(self.fault(path, RoundTripFaultKind::Repeated(excerpt(id))));
        }
        Ok(())
    }

    /// A text of several lines.
    pub(super) fn text(&self, path: &[PathStep<'_>], text: &str) -> Result<(), RoundTripFault> {
        self.within(path, text, MAX_TEXT)
    }

    /// A single line.
    pub(super) fn line(&self, path: &[PathStep<'_>], text: &str) -> Result<(), RoundTripFault> {
        self.within(path, text, LINE_LIMIT)
    }

    /// A single line that may not be blank.
    pub(super) fn name(&self, path: &[PathStep<'_>], text: &str) -> Result<(), RoundTripFault> {
        if text.trim().is_empty() {
            return Err(self.fault(path, RoundTripFaultKind::Blank));
        }
        self.line(path, text)
    }

    /// A name of which one language is enough.
    pub(super) fn bilingual(
        &self,
        path: &[PathStep<'_>],
        text: &Bilingual,
    ) -> Result<(), RoundTripFault> {
        if text.zh.trim().is_empty() && text.en.trim().is_empty() {
            return Err(self.fault(path, RoundTripFaultKind::Blank));
        }
        self.line(path, &text.zh)?;
        self.line(path, &text.en)
    }

    /// Texts in both languages, which may be blank.
    pub(super) fn texts<'a>(
        &self,
        path: &[PathStep<'_>],
        texts: impl IntoIterator<Item = &'a Bilingual>,
    ) -> Result<(), RoundTripFault> {
        texts
            .into_iter()
            .flat_map(|text| [&text.zh, &text.en])
            .try_for_each(|text| self.text(path, text))
    }

    pub(super) fn date(&self, path: &[PathStep<'_>], text: &str) -> Result<Date, RoundTripFault> {
        let day = text.parse().ok().filter(|_| text.len() == 10);
        day.ok_or_else(|| self.fault(path, RoundTripFaultKind::NotADate(excerpt(text))))
    }

    /// 64 lower-case hexadecimal digits.
    pub(super) fn digest(&self, path: &[PathStep<'_>], text: &str) -> Result<(), RoundTripFault> {
        if is_digest(text) {
            return Ok(());
        }
        Err(self.fault(path, RoundTripFaultKind::NotADigest(excerpt(text))))
    }

    fn within(
        &self,
        path: &[PathStep<'_>],
        text: &str,
        limit: usize,
    ) -> Result<(), RoundTripFault> {
        if text.len() <= limit {
            return Ok(());
        }
        let length = text.chars().count();
        if length > limit {
            return Err(self.fault(path, RoundTripFaultKind::TextTooLong { length, limit }));
        }
        Ok(())
    }
}

pub(super) fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}
