//! What fields may hold, checked once for all kinds before anything is written.

use super::key::EntityKey;
use crate::fault::{FieldFault, StoreFault};
use lianheng_engine::answer_file::MAX_TEXT;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::questionnaire::AnswerValue;

/// A name, title or other single line, in characters.
const LINE_LIMIT: usize = 500;
/// An id, in characters.
const ID_LIMIT: usize = 200;
/// Entries of a list within a record.
pub(super) const LIST_LIMIT: usize = 10_000;
/// Components of one list of components.
pub(super) const COMPONENT_LIMIT: usize = 100_000;

/// Checks the fields of one record; every method names the field.
pub(super) struct Checks {
    what: EntityKey,
}

impl Checks {
    pub(super) fn of(what: EntityKey) -> Self {
        Checks { what }
    }

    pub(super) fn fail(&self, field: &'static str, why: FieldFault) -> StoreFault {
        StoreFault::Field {
            what: Box::new(self.what.clone()),
            field,
            why,
        }
    }

    /// A text of several lines.
    pub(super) fn text(&self, field: &'static str, text: &str) -> Result<(), StoreFault> {
        self.within(field, text, MAX_TEXT)
    }

    /// A single line that may be blank.
    pub(super) fn line(&self, field: &'static str, text: &str) -> Result<(), StoreFault> {
        self.within(field, text, LINE_LIMIT)
    }

    /// A single line that may not be blank.
    pub(super) fn name(&self, field: &'static str, text: &str) -> Result<(), StoreFault> {
        if text.trim().is_empty() {
            return Err(self.fail(field, FieldFault::Blank));
        }
        self.line(field, text)
    }

    /// Texts that may be absent.
    pub(super) fn texts<'a>(
        &self,
        fields: impl IntoIterator<Item = (&'static str, &'a Option<String>)>,
    ) -> Result<(), StoreFault> {
        fields
            .into_iter()
            .filter_map(|(field, text)| text.as_ref().map(|text| (field, text)))
            .try_for_each(|(field, text)| self.text(field, text))
    }

    /// Lines that may be absent.
    pub(super) fn lines<'a>(
        &self,
        fields: impl IntoIterator<Item = (&'static str, &'a Option<String>)>,
    ) -> Result<(), StoreFault> {
        fields
            .into_iter()
            .filter_map(|(field, text)| text.as_ref().map(|text| (field, text)))
            .try_for_each(|(field, text)| self.line(field, text))
    }

    /// A name of which one language may still be missing while a person types, and not both.
    pub(super) fn bilingual(
        &self,
        field: &'static str,
        text: &Bilingual,
    ) -> Result<(), StoreFault> {
        if text.zh.trim().is_empty() && text.en.trim().is_empty() {
            return Err(self.fail(field, FieldFault::Blank));
        }
        self.line(field, &text.zh)?;
        self.line(field, &text.en)
    }

    pub(super) fn id(&self, field: &'static str, id: &str) -> Result<(), StoreFault> {
        if is_id(id) {
            Ok(())
        } else {
            Err(self.fail(field, FieldFault::NotAnId))
        }
    }

    pub(super) fn requirement(
        &self,
        field: &'static str,
        id: &RequirementId,
    ) -> Result<(), StoreFault> {
        self.id(field, id.pack())?;
        self.id(field, id.local())
    }

    /// A supplier, or a product and a system, or one of the two, or nothing.
    pub(super) fn object(&self, field: &'static str, object: &ObjectRef) -> Result<(), StoreFault> {
        let parts = [&object.supplier, &object.product, &object.system];
        for id in parts.into_iter().flatten() {
            self.id(field, id)?;
        }
        if object.supplier.is_some() && (object.product.is_some() || object.system.is_some()) {
            return Err(self.fail(field, FieldFault::Contradictory));
        }
        Ok(())
    }

    /// At most so many entries.
    pub(super) fn count(
        &self,
        field: &'static str,
        length: usize,
        limit: usize,
    ) -> Result<(), StoreFault> {
        if length > limit {
            return Err(self.fail(field, FieldFault::TooLong { length, limit }));
        }
        Ok(())
    }

    /// No entry twice.
    pub(super) fn distinct<'a>(
        &self,
        field: &'static str,
        entries: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), StoreFault> {
        let mut seen = std::collections::BTreeSet::new();
        match entries.into_iter().find(|entry| !seen.insert(*entry)) {
            Some(twice) => Err(self.fail(field, FieldFault::Repeated(twice.to_owned()))),
            None => Ok(()),
        }
    }

    /// A number SQLite can hold.
    pub(super) fn number(&self, field: &'static str, number: u64) -> Result<(), StoreFault> {
        i64::try_from(number)
            .map(|_| ())
            .map_err(|_| self.fail(field, FieldFault::OutOfRange))
    }

    /// An answer to a question, of any kind.
    pub(super) fn value(
        &self,
        field: &'static str,
        value: Option<&AnswerValue>,
    ) -> Result<(), StoreFault> {
        match value {
            Some(AnswerValue::One(one)) => self.line(field, one),
            Some(AnswerValue::Several(several)) => {
                self.count(field, several.len(), LIST_LIMIT)?;
                several.iter().try_for_each(|one| self.name(field, one))
            }
            Some(AnswerValue::Number(number)) => self.number(field, *number),
            Some(AnswerValue::Text(text)) => self.text(field, text),
            Some(AnswerValue::Date(_)) | None => Ok(()),
        }
    }

    fn within(&self, field: &'static str, text: &str, limit: usize) -> Result<(), StoreFault> {
        // Every character has at least one byte: most texts need no counting.
        if text.len() <= limit {
            return Ok(());
        }
        let length = text.chars().count();
        if length > limit {
            return Err(self.fail(field, FieldFault::TooLong { length, limit }));
        }
        Ok(())
    }
}

/// Whether a text can be part of a key: not empty, and nothing in it that separates parts.
fn is_id(id: &str) -> bool {
    let separates = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '/' | '@');
    !id.is_empty() && id.chars().count() <= ID_LIMIT && !id.contains(separates)
}
