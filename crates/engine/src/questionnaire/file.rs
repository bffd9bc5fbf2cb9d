//! The shape of a questionnaire's `pack.json` and `questions.json`.

use crate::vocabulary::{PackStatus, Verdict};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `pack.json` of a questionnaire.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionnaireFile {
    /// `lianheng-pack/1`
    pub format: String,
    /// The folder's name; the prefix of every question id.
    pub id: String,
    /// `questionnaire`
    pub kind: QuestionnaireKind,
    /// Its name as cited.
    pub edition: String,
    /// major.minor.patch
    pub version: String,
    /// In force or preview.
    pub status: PackStatus,
    /// Year, year-month or date.
    pub published: String,
    /// SPDX expression for our wording.
    pub licence: String,
    /// What one set of answers is about.
    pub answered_per: AnsweredPer,
    /// Codes of the sources.
    pub sources: Vec<String>,
}

/// The one kind of pack this file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum QuestionnaireKind {
    /// Questions.
    #[serde(rename = "questionnaire")]
    Questionnaire,
}

/// What one set of answers is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum AnsweredPer {
    /// One supplier.
    #[serde(rename = "supplier")]
    Supplier,
    /// One product in one system.
    #[serde(rename = "product-in-system")]
    ProductInSystem,
}

impl AnsweredPer {
    /// Every kind of object.
    pub const ALL: &'static [AnsweredPer] = &[AnsweredPer::Supplier, AnsweredPer::ProductInSystem];

    /// The stable name, for message ids (`answered-per-supplier`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            AnsweredPer::Supplier => "supplier",
            AnsweredPer::ProductInSystem => "product-in-system",
        }
    }
}

/// `questions.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionsFile {
    /// Named answer scales.
    pub scales: Vec<ScaleFile>,
    /// Sections in reading order.
    pub sections: Vec<SectionFile>,
}

/// A named answer scale.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleFile {
    /// Its id.
    pub id: String,
    /// Its values, best first.
    pub values: Vec<ScaleValueFile>,
}

/// A value of a scale.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleValueFile {
    /// Its id.
    pub id: String,
    /// `multiple`: it is chosen alone or not at all, such as "none of these".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
}

/// A section.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionFile {
    /// Its id.
    pub id: String,
    /// Its questions, in reading order.
    pub questions: Vec<QuestionFile>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum QuestionKind {
    /// One of the four verdicts.
    #[serde(rename = "verdict")]
    Verdict,
    /// One value of a scale.
    #[serde(rename = "single")]
    Single,
    /// Several values of a scale.
    #[serde(rename = "multiple")]
    Multiple,
    /// A whole number.
    #[serde(rename = "number")]
    Number,
    /// A date.
    #[serde(rename = "date")]
    Date,
    /// Free text; suggests nothing.
    #[serde(rename = "text")]
    Text,
}

impl QuestionKind {
    /// The stable name, for message ids (`question-kind-single`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            QuestionKind::Verdict => "verdict",
            QuestionKind::Single => "single",
            QuestionKind::Multiple => "multiple",
            QuestionKind::Number => "number",
            QuestionKind::Date => "date",
            QuestionKind::Text => "text",
        }
    }
}

/// The unit of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Unit {
    /// Days.
    #[serde(rename = "days")]
    Days,
    /// Hours.
    #[serde(rename = "hours")]
    Hours,
    /// Per cent.
    #[serde(rename = "percent")]
    Percent,
    /// Things.
    #[serde(rename = "count")]
    Count,
}

impl Unit {
    /// The stable name, for message ids (`unit-days`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Unit::Days => "days",
            Unit::Hours => "hours",
            Unit::Percent => "percent",
            Unit::Count => "count",
        }
    }
}

/// A question.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    /// Local id, permanent: `DEP-B8`.
    pub id: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The scale, for `single` and `multiple`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// The unit, for `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Codes of its sources.
    pub source: Vec<String>,
    /// When it is asked; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_if: Option<ConditionFile>,
    /// What an answer suggests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<SupportFile>,
}

/// A condition over earlier answers; exactly one key.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConditionFile {
    /// All hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<Vec<ConditionFile>>,
    /// At least one holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<ConditionFile>>,
    /// Does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<ConditionFile>>,
    /// The answer is this value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equals: Option<EqualsFile>,
    /// The answer is one of these values.
    #[serde(default, rename = "in", skip_serializing_if = "Option::is_none")]
    pub one_of: Option<InFile>,
}

/// The answer is this value.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EqualsFile {
    /// An earlier question of the same questionnaire.
    pub question: String,
    /// A value of its scale.
    pub value: String,
}

/// The answer is one of these values.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InFile {
    /// An earlier question of the same questionnaire.
    pub question: String,
    /// Values of its scale.
    pub values: Vec<String>,
}

/// What an answer suggests for a requirement; which keys are present depends on the kind of question.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupportFile {
    /// Full requirement id.
    pub requirement: String,
    /// `single`: the verdict of every value of the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdicts: Option<BTreeMap<String, Verdict>>,
    /// `multiple`: conform when all of these are chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_of: Option<Vec<String>>,
    /// `multiple`: partial when one of these is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub some_of: Option<Vec<String>>,
    /// `number`: conform and partial up to these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<BandFile>,
    /// `number`: conform and partial from these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<BandFile>,
    /// `date`: conform and partial when no older than so many days on the day of the assessment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_days: Option<BandFile>,
}

/// Two limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandFile {
    /// The limit of conform.
    pub conform: u32,
    /// The limit of partial; beyond it is nonconform.
    pub partial: u32,
}
