//! The workspace: an encrypted file, and the work in it. [`Desk`] is what a host has open, [`Session`] the work; every change answers what it
//! brought, once it is on the disk. The clock is the host's: every change is told the time.

mod actions;
mod answering;
mod audit;
mod desk;
mod evidence;
mod export;
mod fault;
mod history;
mod importing;
mod input;
mod insight;
mod intake;
mod merge;
mod recent;
mod records;
mod rows;
mod session;
mod setup;
mod sheets;
mod strength;
mod submission;
mod suppliers;

pub(crate) use export::{answer_entry, answer_file_without_evidence, question_entry};
pub(crate) use sheets::objects;

pub(crate) use audit::check_audit;
pub use audit::verify_audit;
pub(crate) use evidence::media_type_of;
pub(crate) use input::{value as value_from_wire, value_wire};
pub(crate) use intake::inventory_args;

pub use desk::{Desk, WORKSPACE_ENDING, is_workspace, recent_files_at};
pub use intake::{intake_kind, save_inventory_template, show_sbom};
pub use merge::{MergeDecisions, read_merge_decisions, save_merge_decisions};
pub use recent::RecentFiles;
pub use session::Session;
pub use strength::passphrase_strength;
