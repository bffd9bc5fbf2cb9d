//! A compiled questionnaire.

use super::condition::Condition;
use super::file::{AnsweredPer, BandFile, QuestionKind, Unit};
use super::suggest::AnswerValue;
use crate::bilingual::Bilingual;
use crate::ids::{PackId, RequirementId};
use crate::pack::SourceCitation;
use crate::vocabulary::{PackStatus, Verdict};
use std::collections::BTreeMap;

/// Questions that are answered once for each supplier, or for each product in a system.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    /// The folder's name.
    pub id: PackId,
    /// Its name as cited.
    pub edition: String,
    /// major.minor.patch
    pub version: String,
    /// SHA-256 over its files, lower-case hex.
    pub digest: String,
    /// In force or preview.
    pub status: PackStatus,
    /// Year, year-month or date.
    pub published: String,
    /// SPDX expression for our wording.
    pub licence: String,
    /// What one set of answers is about.
    pub answered_per: AnsweredPer,
    /// Its title.
    pub title: Bilingual,
    /// Who publishes it.
    pub publisher: Bilingual,
    /// What it is and where its questions come from.
    pub about: Bilingual,
    /// Terms of use.
    pub licence_note: Bilingual,
    /// Where the questions come from.
    pub sources: Vec<SourceCitation>,
    /// Its scales.
    pub scales: Vec<Scale>,
    /// Its sections, in reading order.
    pub sections: Vec<Section>,
    /// Its questions, flat in reading order.
    pub questions: Vec<Question>,
}

/// A named answer scale.
#[derive(Debug, Clone)]
pub struct Scale {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Its values, best first.
    pub values: Vec<ScaleValue>,
}

/// A value of a scale.
#[derive(Debug, Clone)]
pub struct ScaleValue {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: Bilingual,
    /// When to choose it.
    pub criteria: Bilingual,
    /// Where several may be chosen: this one is chosen alone or not at all.
    pub exclusive: bool,
}

/// A section.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Local id.
    pub id: String,
    /// Index of its section in [`Questionnaire::sections`].
    pub section: usize,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Index of its scale in [`Questionnaire::scales`].
    pub scale: Option<usize>,
    /// Unit of a number.
    pub unit: Option<Unit>,
    /// Codes of its sources.
    pub source: Vec<String>,
    /// When it is asked.
    pub shown_if: Option<Condition>,
    /// What an answer suggests.
    pub supports: Vec<Support>,
    /// The question.
    pub text: Bilingual,
    /// How to find the answer.
    pub help: Bilingual,
    /// The incident or clause behind it.
    pub why: Bilingual,
    /// What would show it.
    pub evidence: Bilingual,
}

impl Question {
    /// Whether a value answers it: of its kind, and of its scale where it has one. `scales` are those of its questionnaire.
    #[must_use]
    pub fn takes(&self, value: &AnswerValue, scales: &[Scale]) -> bool {
        let scale = self.scale.and_then(|at| scales.get(at));
        let of_scale = |id: &str| {
            let values = scale.map_or(&[][..], |scale| scale.values.as_slice());
            values.iter().find(|value| value.id == id)
        };
        value.fits(self.kind)
            && match value {
                AnswerValue::One(id) if self.kind == QuestionKind::Verdict => {
                    Verdict::from_name(id).is_some()
                }
                AnswerValue::One(id) => of_scale(id).is_some(),
                AnswerValue::Several(ids) => ids
                    .iter()
                    .all(|id| of_scale(id).is_some_and(|value| !value.exclusive || ids.len() == 1)),
                AnswerValue::Number(_) | AnswerValue::Date(_) | AnswerValue::Text(_) => true,
            }
    }
}

/// What an answer suggests for a requirement.
#[derive(Debug, Clone)]
pub struct Support {
    /// The requirement.
    pub requirement: RequirementId,
    /// How an answer becomes a verdict.
    pub rule: SupportRule,
}

/// How an answer becomes a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SupportRule {
    /// The answer is the verdict.
    Verdict,
    /// By value of the scale.
    ByValue(BTreeMap<String, Verdict>),
    /// Conform when all of the first are chosen, partial when one of the second is, else nonconform.
    Chosen {
        /// All for conform.
        all_of: Vec<String>,
        /// One for partial.
        some_of: Vec<String>,
    },
    /// Conform and partial up to the limits.
    AtMost(BandFile),
    /// Conform and partial from the limits.
    AtLeast(BandFile),
    /// Conform and partial when no older than the limits in days.
    WithinDays(BandFile),
}

impl Questionnaire {
    /// The question with a local id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}
