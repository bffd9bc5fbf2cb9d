//! The workspace: an encrypted file, and the work in it. [`Desk`] is what a host has open, [`Session`] the work; every change answers what it
//! brought, once it is on the disk. The clock is the host's: every change is told the time.

mod actions;
mod answering;
mod desk;
mod evidence;
mod export;
mod fault;
mod importing;
mod input;
mod insight;
mod intake;
mod recent;
mod records;
mod rows;
mod session;
mod setup;
mod sheets;
mod strength;

pub(crate) use export::answer_file_without_evidence;

pub use desk::{Desk, WORKSPACE_ENDING, is_workspace, recent_files_at};
pub use intake::{intake_kind, save_inventory_template, show_sbom};
pub use recent::RecentFiles;
pub use session::Session;
pub use strength::passphrase_strength;
