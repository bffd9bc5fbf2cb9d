//! The workspace itself: what is in it, who works on it, and its proof.

use super::super::{TailoringWire, TextWire};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a new workspace needs. It holds a passphrase, so it has no `Debug`.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewWorkspaceWire {
    /// Whose it is.
    pub organisation: OrganisationInputWire,
    /// The first person working on it.
    pub author: String,
    /// At least eight characters.
    pub passphrase: String,
}

/// Whose workspace it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct OrganisationInputWire {
    /// Its name.
    pub name: TextWire,
    /// Sector code.
    pub sector: Option<String>,
    /// ISO 3166-2 code.
    pub region: Option<String>,
}

/// A workspace just made. It holds the recovery key, so it has no `Debug`.
#[derive(Clone, Serialize, TS)]
#[ts(export)]
pub struct CreatedWire {
    /// What it holds.
    pub workspace: WorkspaceWire,
    /// Opens it without the passphrase; shown once and stored nowhere.
    pub recovery_key: String,
}

/// What is open.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct WorkspaceWire {
    /// File name, or the name of what is explored.
    pub name: String,
    /// Where it lies; null when it is only in memory.
    pub path: Option<String>,
    /// Made from the sample.
    pub sample: bool,
    /// Nothing can be changed.
    pub read_only: bool,
    /// Whose it is.
    pub organisation: OrganisationInputWire,
    /// Every assessment, the newest first.
    pub assessments: Vec<AssessmentRowWire>,
    /// Id of the one worked on.
    pub current: Option<String>,
    /// Who works on it.
    pub people: Vec<PersonWire>,
    /// Id of the person whose changes are journalled.
    pub author: Option<String>,
    /// What undo would take back.
    pub undo: Option<StepWire>,
    /// What redo would do again.
    pub redo: Option<StepWire>,
    /// Entries of the journal.
    pub journal_entries: u32,
}

/// A step of the journal that can be taken back or done again.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StepWire {
    /// Kind of thing changed: `answer`, `question`, `evidence`, `action`, `comment`, `system`, …
    pub kind: String,
    /// Which one: a requirement id, a question id, a name.
    pub what: String,
    /// How many changes go together.
    pub changes: u32,
    /// When.
    pub at: String,
}

/// A person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PersonWire {
    /// Id; empty for a new one.
    pub id: String,
    /// Name.
    pub name: String,
    /// What the person does here, in free words.
    pub role: Option<String>,
}

/// An assessment in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AssessmentRowWire {
    /// Id.
    pub id: String,
    /// Its name.
    pub name: TextWire,
    /// `organisation`, `system`, `product`, `supplier`
    pub subject_kind: &'static str,
    /// What is assessed.
    pub subject: TextWire,
    /// ISO date.
    pub assessed_on: String,
    /// Scoring model.
    pub model: String,
    /// Pack ids.
    pub packs: Vec<String>,
    /// What is left out.
    pub tailoring: Option<TailoringWire>,
    /// Id of the cycle it was copied from.
    pub copied_from: Option<String>,
    /// When it was made.
    pub created: String,
    /// When it was frozen; null while it is worked on.
    pub frozen: Option<String>,
    /// Requirements asked for.
    pub asked: u32,
    /// Those a person judged.
    pub answered: u32,
    /// Those with a suggestion nobody has confirmed or overridden yet.
    pub suggested: u32,
    /// Packs whose present content is not the one it was made with.
    pub changed_packs: Vec<ChangedPackWire>,
}

/// A pack of an assessment whose content is another one now.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ChangedPackWire {
    /// Pack id.
    pub pack: String,
    /// The version the assessment was made with.
    pub pinned_version: String,
    /// SHA-256 of the content it was made with.
    pub pinned_digest: String,
    /// The version that is present; null when the pack is not there at all.
    pub present_version: Option<String>,
    /// SHA-256 of the content that is present.
    pub present_digest: Option<String>,
}

/// A new assessment, or changes to one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AssessmentInputWire {
    /// Id; empty for a new one.
    pub id: String,
    /// Its name.
    pub name: TextWire,
    /// `organisation`, `system`, `product`, `supplier`
    pub subject_kind: String,
    /// What is assessed.
    pub subject: TextWire,
    /// ISO date.
    pub assessed_on: String,
    /// Scoring model.
    pub model: String,
    /// Pack ids.
    pub packs: Vec<String>,
    /// What is left out; null asks for everything.
    pub tailoring: Option<TailoringInputWire>,
    /// Id of an earlier cycle whose answers are copied.
    pub copied_from: Option<String>,
}

/// What is left out of an assessment, and who decided.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TailoringInputWire {
    /// Who decided.
    pub decided_by: String,
    /// ISO date.
    pub decided_on: Option<String>,
    /// Why.
    pub reason: String,
    /// `ordinary`, `important`, `core`
    pub scenario: Option<String>,
    /// By pack.
    pub sides: Vec<SidesInputWire>,
    /// `supplier`, `product-in-system`; null is all.
    pub objects: Option<Vec<String>>,
    /// By decision.
    pub excluded: Vec<ExclusionInputWire>,
}

/// The sides played under a pack.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SidesInputWire {
    /// Pack id.
    pub pack: String,
    /// `acquirer`, `supplier`
    pub sides: Vec<String>,
}

/// A requirement or a clause left out, both ways.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExclusionInputWire {
    /// Full requirement id, or `pack/clause`.
    pub what: String,
    /// Why.
    pub reason: String,
    /// Who, where it was somebody else.
    pub decided_by: Option<String>,
}

/// A file opened before.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RecentWire {
    /// Where it lies.
    pub path: String,
    /// Its file name.
    pub name: String,
    /// The organisation, as it was when opened.
    pub organisation: TextWire,
    /// When.
    pub opened: String,
    /// Whether it is still there.
    pub present: bool,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StrengthWire {
    /// 0 (guessed at once) to 4 (very hard).
    pub score: u32,
    /// Guesses needed, as a power of ten.
    pub guesses_log10: u32,
    /// What makes it weak: a message id of family `strength-`; null when nothing does.
    pub hint: Option<String>,
}

/// The proof of a workspace.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct VerificationWire {
    /// Journal entries checked.
    pub entries: u32,
    /// Evidence files checked.
    pub evidence_files: u32,
    /// SHA-256 of the last journal entry.
    pub head: String,
    /// What does not hold.
    pub breaks: Vec<BreakWire>,
}

/// Something that does not hold.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct BreakWire {
    /// Number of the journal entry, where it is one.
    pub entry: Option<u32>,
    /// In both languages.
    pub message: TextWire,
}
