//! A requirement as it is worked on: its answer, what surrounds it, and what a saved change brought.

use super::super::{BecauseWire, ClauseWire, FindingWire, MappingProposalWire, TotalWire};
use super::action::ActionRowWire;
use super::evidence::EvidenceWire;
use super::file::StepWire;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A requirement in the tree, with the state of its answer.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ItemRowWire {
    /// Full requirement id.
    pub requirement: String,
    /// The verdict that counts; null when not yet judged.
    pub verdict: Option<&'static str>,
    /// `judged`, `confirmed`, `overridden`, `suggested`, `mapped`; null when not yet judged.
    pub basis: Option<&'static str>,
    /// What the questions suggest.
    pub suggested: Option<&'static str>,
    /// To be looked at again.
    pub flagged: bool,
    /// Not sure yet.
    pub unsure: bool,
    /// Id of the person who is to answer it.
    pub assignee: Option<String>,
    /// Whether there is a note.
    pub noted: bool,
    /// Evidence files.
    pub evidence: u32,
    /// Comments that are not resolved.
    pub comments: u32,
    /// Actions that are not done.
    pub actions: u32,
    /// Consistency findings.
    pub findings: u32,
}

/// A requirement with everything the strip of tools shows. Its text is in the pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ItemWire {
    /// State.
    pub row: ItemRowWire,
    /// The assessor's words.
    pub note: Option<String>,
    /// Why not applicable, or why a suggestion was overridden.
    pub reason: Option<String>,
    /// Ids of the systems and products it is about.
    pub affects: Vec<String>,
    /// When it was last saved.
    pub saved: Option<String>,
    /// The answers behind the suggestion.
    pub because: Vec<BecauseWire>,
    /// Keys of the objects that pulled the suggestion down.
    pub pulled_down_by: Vec<String>,
    /// What the judged counterparts in other standards would propose.
    pub proposals: Vec<MappingProposalWire>,
    /// Evidence.
    pub evidence: Vec<EvidenceWire>,
    /// Comments, the oldest first.
    pub comments: Vec<CommentWire>,
    /// Actions.
    pub actions: Vec<ActionRowWire>,
    /// What the consistency checks say about it.
    pub findings: Vec<FindingWire>,
}

/// What is saved as the answer to a requirement; it replaces the answer whole.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AnswerInputWire {
    /// Null for not yet judged.
    pub verdict: Option<String>,
    /// The verdict is given now, perhaps the same one again, with the suggestion in sight; false where only words or marks change.
    pub judging: bool,
    /// The assessor's words.
    pub note: Option<String>,
    /// Why not applicable, or why a suggestion was overridden.
    pub reason: Option<String>,
    /// Ids of the systems and products it is about.
    pub affects: Vec<String>,
    /// To be looked at again.
    pub flagged: bool,
    /// Not sure yet.
    pub unsure: bool,
    /// Id of the person who is to answer it.
    pub assignee: Option<String>,
}

/// What a durable change brought. Only what changed is here.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SavedWire {
    /// When it was on the disk.
    pub saved: String,
    /// Items whose state changed.
    pub rows: Vec<ItemRowWire>,
    /// Totals of the packs they belong to.
    pub totals: Vec<TotalWire>,
    /// Clauses above them.
    pub clauses: Vec<ClauseWire>,
    /// What undo would take back now.
    pub undo: Option<StepWire>,
    /// What redo would do again now.
    pub redo: Option<StepWire>,
}

/// A comment.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CommentWire {
    /// Id.
    pub id: String,
    /// Name of its author.
    pub author: String,
    /// When.
    pub at: String,
    /// The words.
    pub text: String,
    /// Whether it was dealt with.
    pub resolved: bool,
}

/// An entry of the journal.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct HistoryWire {
    /// Its number.
    pub entry: u32,
    /// When.
    pub at: String,
    /// Who.
    pub author: String,
    /// `put`, `remove`, `undo`, `redo`
    pub kind: &'static str,
    /// Kind of thing changed.
    pub thing: String,
    /// Which one.
    pub what: String,
    /// What changed in it.
    pub fields: Vec<FieldChangeWire>,
    /// Why, where somebody said so.
    pub reason: Option<String>,
    /// Where it comes from, when a merge brought it.
    pub merged: Option<super::MergedFromWire>,
}

/// A field before and after.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct FieldChangeWire {
    /// Its stable name.
    pub field: String,
    /// Before; null where there was none.
    pub before: Option<String>,
    /// After; null where there is none.
    pub after: Option<String>,
}
