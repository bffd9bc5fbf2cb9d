//! The encrypted workspace: one file that holds an organisation's inventory, assessments, evidence and actions, and the journal of
//! everything that happened to them.
//!
//! Everything goes through [`Workspace`]. Records ([`record`]) change through [`Workspace::apply`] and in no other way; a change is rows
//! and journal in one transaction, on the disk when it returns. Evidence bodies go in through [`Workspace::attach`]. Faults are
//! [`StoreFault`], without sentences. Times are passed in; randomness comes from the operating system.
//!
//! The file is SQLite under SQLCipher. Its first 16 bytes are ours: the mark `LHWS`, eight random bytes, four bytes that
//! tell a right key from a wrong one (`file::key`).

#![deny(missing_docs)]

// The fixtures of the tests name the crate as its users do.
#[cfg(test)]
extern crate self as lianheng_store;

mod asked;
mod change;
mod compose;
mod duplicate;
mod evidence;
mod fault;
mod file;
mod id;
mod journal;
mod merge;
mod query;
mod received;
pub mod record;
#[cfg(test)]
#[path = "../tests/support/mod.rs"]
mod support;
mod table;
mod undo;
mod verify;
mod workspace;

pub use change::{Applied, Change};
pub use evidence::{Attached, CHUNK, EVIDENCE_LIMIT, EvidenceMeta, IncomingFile, Purged};
pub use fault::{FieldFault, StoreFault};
pub use file::{PASSPHRASE_LIMIT, Passphrase, RecoveryKey};
pub use id::{
    ActionId, AssessmentId, CommentId, Digest, PackageId, PersonId, RequestId, ResponseId,
    SampleId, SbomId, WorkspaceId,
};
pub use journal::{Act, Author, Entry, EntryKind, HistoryPage, JournalHead};
pub use merge::{
    Choice, CommonEntry, Conflict, Decisions, IncomingAct, Kept, MergeDone, MergeFault,
    MergeIncoming, MergePlan, MergeTell, Merged, Relation, Said, Side, UnitChange,
};
pub use query::{AnswerRow, COMPONENT_USES_SHOWN, ComponentUse};
pub use undo::Reversal;
pub use verify::{Break, Progress, Stage, Verification};
pub use workspace::Workspace;

/// Most references a [`StoreFault::StillUsed`] names.
pub const USES_SHOWN: usize = 20;
