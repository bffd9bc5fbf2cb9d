//! What was written out of a workspace.

use serde::Serialize;
use ts_rs::TS;

/// An assessment written as an answer file.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ExportedAnswersWire {
    /// Where the answer file lies.
    pub out: String,
    /// Answers to requirements.
    pub answers: u32,
    /// Answers to questions.
    pub question_answers: u32,
    /// Evidence files written beside it.
    pub evidence: u32,
    /// Evidence files whose content the workspace does not hold: they are named in the answer file and must be put there by hand.
    pub evidence_without_body: Vec<String>,
    /// Answers to questions about objects that are no longer in the inventory: the format has no place for them.
    pub questions_left_out: u32,
    /// Requirements with flags, assignees, comments or unjudged notes: the format has no place for those either.
    pub only_in_workspace: u32,
}
