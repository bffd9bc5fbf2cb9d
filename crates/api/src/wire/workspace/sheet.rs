//! A questionnaire as it is answered about one object.

use super::super::TextWire;
use super::supplier::SupplierSaidWire;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a questionnaire is answered about: a supplier, a product in a system, or (when empty) the subject as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ObjectRefWire {
    /// Id of a supplier.
    pub supplier: Option<String>,
    /// Id of a product.
    pub product: Option<String>,
    /// Id of a system.
    pub system: Option<String>,
}

/// An answer's value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
#[ts(export)]
pub enum AnswerValueWire {
    /// A value of the scale, or the name of a verdict.
    One(String),
    /// Values of the scale.
    Several(Vec<String>),
    /// A number in the question's unit.
    Number(u32),
    /// ISO date.
    Date(String),
    /// Free text.
    Text(String),
}

/// A questionnaire and an object in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SheetRowWire {
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// About what.
    pub object: ObjectRefWire,
    /// Its name; that of the subject for the whole.
    pub name: TextWire,
    /// Questions asked, given the answers so far.
    pub asked: u32,
    /// Those answered.
    pub answered: u32,
    /// Id of the person who is to answer it.
    pub assignee: Option<String>,
}

/// A questionnaire about one object. Texts and scales are in the pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SheetWire {
    /// What it is.
    pub row: SheetRowWire,
    /// Every question in reading order, hidden ones included.
    pub questions: Vec<SheetQuestionWire>,
}

/// A question and its answer.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SheetQuestionWire {
    /// Full question id.
    pub question: String,
    /// Whether it is asked, given the answers before it.
    pub shown: bool,
    /// Its answer; kept while it is hidden.
    pub value: Option<AnswerValueWire>,
    /// What the answer suggests: full requirement ids with a verdict.
    pub suggests: Vec<(String, &'static str)>,
    /// To be looked at again.
    pub flagged: bool,
    /// Not sure yet.
    pub unsure: bool,
    /// Evidence files.
    pub evidence: u32,
    /// Comments that are not resolved.
    pub comments: u32,
    /// What the supplier said last, in its own words.
    pub said: Option<SupplierSaidWire>,
}
