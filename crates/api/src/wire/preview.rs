//! A questionnaire as a person is asked it, on the wire.

use super::TextWire;
use serde::Serialize;
use ts_rs::TS;

/// Everything `questionnaire preview --json` prints.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PreviewWire {
    /// Questionnaire id.
    pub questionnaire: String,
    /// Version of its content.
    pub version: String,
    /// Its title.
    pub title: TextWire,
    /// One an object answered about; one without a name when nobody has answered.
    pub objects: Vec<PreviewObjectWire>,
}

/// The questions about one object.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PreviewObjectWire {
    /// Key of the object; empty for the subject as a whole.
    pub object: String,
    /// Questions asked, given the answers so far.
    pub asked: u32,
    /// Those that are answered.
    pub answered: u32,
    /// Answers stored for questions that are not asked; they have no effect.
    pub hidden_answers: u32,
    /// The questions asked, in reading order.
    pub questions: Vec<PreviewQuestionWire>,
}

/// A question asked.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PreviewQuestionWire {
    /// Full id.
    pub id: String,
    /// Title of its section.
    pub section: Option<TextWire>,
    /// The question.
    pub text: TextWire,
    /// Values of its scale, as an answer file writes them.
    pub options: Vec<String>,
    /// What they are called, in the same order.
    pub option_labels: Vec<TextWire>,
    /// The answer; empty when open.
    pub answer: Vec<String>,
}
