//! Another copy of the workspace, merged: what comes in, what contradicts, how it was decided.

use crate::wire::TextWire;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What merging another copy brings, or brought.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MergeWire {
    /// Name of the other copy's file.
    pub other: String,
    /// Whether it was merged; false when it was only looked at, or conflicts are left.
    pub applied: bool,
    /// `same`, `ours-ahead`, `theirs-ahead`, `diverged`
    pub relation: &'static str,
    /// Number of the last journal entry both have.
    pub common_entry: u32,
    /// When that was written.
    pub common_at: String,
    /// An earlier merge brought the two closer since.
    pub merged_since: bool,
    /// Digest of our journal's last entry, before.
    pub ours_head: String,
    /// Digest of theirs.
    pub theirs_head: String,
    /// What comes in without a question.
    pub incoming: Vec<MergeIncomingWire>,
    /// Things of which only we changed something; that stays.
    pub only_ours: u32,
    /// What a person decides.
    pub conflicts: Vec<MergeConflictWire>,
    /// Conflicts still to be decided.
    pub undecided: u32,
    /// What was removed on one side and stays, because the other refers to it.
    pub kept: Vec<MergeKeptWire>,
    /// Conflicts that were decided.
    pub decided: u32,
    /// Evidence files whose content came along.
    pub bodies: u32,
}

/// Something that comes in.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MergeIncomingWire {
    /// Kind of thing, as in the history: `answer`, `evidence`, `action`, …
    pub thing: String,
    /// Which one.
    pub what: TextWire,
    /// `added`, `changed`, `removed`
    pub act: &'static str,
    /// What changes in it.
    pub fields: Vec<MergeFieldWire>,
    /// Who changed it last over there.
    pub author: Option<String>,
    /// When.
    pub at: Option<String>,
    /// It comes only when this conflict is decided so.
    pub under: Option<MergeDecisionWire>,
}

/// A field that changes.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MergeFieldWire {
    /// Its stable name.
    pub field: String,
    /// What it is called.
    pub name: TextWire,
    /// As it is here; null where there is nothing.
    pub before: Option<TextWire>,
    /// As it becomes; null where there is nothing.
    pub after: Option<TextWire>,
}

/// What a person decides.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MergeConflictWire {
    /// Its stable name in decisions.
    pub id: String,
    /// Kind of thing, as in the history.
    pub thing: String,
    /// Which one.
    pub what: TextWire,
    /// The field; `presence` where one side removed it, `frozen` where one side froze it while the other changed it.
    pub field: String,
    /// What the field is called.
    pub name: TextWire,
    /// What both started from; null where there was nothing, or nobody can say.
    pub base: Option<TextWire>,
    /// As it is here.
    pub ours: MergeSideWire,
    /// As it is over there.
    pub theirs: MergeSideWire,
    /// `ours`, `theirs`, and `both` where both texts can stand.
    pub choices: Vec<&'static str>,
    /// What else the decision is about.
    pub within: Vec<TextWire>,
    /// It is to be decided only when this conflict is decided so.
    pub under: Option<MergeDecisionWire>,
}

/// One side of a conflict.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MergeSideWire {
    /// What it says; null where it says nothing or the thing is not there.
    pub value: Option<TextWire>,
    /// Who said so last.
    pub author: Option<String>,
    /// When.
    pub at: Option<String>,
}

/// Something that was removed on one side and stays.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MergeKeptWire {
    /// Kind of thing, as in the history.
    pub thing: String,
    /// Which one.
    pub what: TextWire,
    /// What refers to it.
    pub because: Vec<TextWire>,
}

/// How a conflict is decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MergeDecisionWire {
    /// The conflict.
    pub conflict: String,
    /// `ours`, `theirs`, `both`
    pub choice: String,
}

/// Where an entry of the history comes from, when a merge brought it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MergedFromWire {
    /// When it was written in the other copy; the entry itself says when it was merged.
    pub at: Option<String>,
    /// Who merged.
    pub by: String,
    /// `ours`, `theirs`, `both`, where a person decided between two sides.
    pub decided: Option<&'static str>,
}
