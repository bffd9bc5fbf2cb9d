//! Content packs: what a standard asks, in both languages, with its sources.
//!
//! [`PackSource`] holds the files as the host read them, [`compile`] turns them into a [`Pack`] and says everything that is
//! wrong with them. Only the shape of `pack.json` and `requirements.json` is serialised ([`PackFile`], [`RequirementsFile`]).

mod carry_over;
mod compile;
mod file;
mod fluent_key;
mod lock;
mod model;
mod rules;
mod source;
mod texts;

pub use carry_over::{
    CarryOver, CarryOverFile, CarryOverRow, CarryOverRowFile, Change, carry_over_mismatches,
};
pub use compile::compile;
pub(crate) use compile::read as read_file;
pub use file::{ClauseFile, Lettering, PackFile, PackKind, RequirementFile, RequirementsFile};
pub use fluent_key::{clause_key, requirement_key, source_key};
pub(crate) use lock::check as check_lock;
pub use lock::extended as extended_lock;
pub use model::{Clause, Pack, Requirement, SourceCitation};
pub use rules::{ContentRules, RoleRule};
pub(crate) use texts::Texts;

pub use source::{Message, MessageFile, MessageText, PackSource, SourceFile};
