//! What crosses the fence: other people's files, read as hostile input, and an assessment in formats that other tools read.
//!
//! [`sbom`] reads software bills of materials, [`inventory`] reads and offers tables of suppliers, systems and products,
//! [`answer_workbook`] reads the workbook of an assessment that was handed out to be edited.
//! [`round_trip`] asks a supplier and reads what comes back, as files of a package or as a workbook.
//! [`oscal`], [`attestation`] and [`csv`] write an assessment, [`anonymised`] takes out of it whatever says whose it is.
//! Nothing here opens a file, reads a clock or says a sentence: bytes come in, engine types and structured faults go out, and
//! what is written gets its words from the caller ([`Words`]).

#![deny(missing_docs)]

pub mod anonymised;
pub mod answer_workbook;
pub mod attestation;
pub mod audit_payload;
pub mod csv;
pub mod fault;
mod followed;
pub mod inventory;
pub mod limits;
pub mod oscal;
mod outgoing;
pub mod package;
pub mod round_trip;
pub mod sbom;
mod words;

pub use followed::{ActionState, FollowedAction};
pub use outgoing::Outgoing;
pub use words::{ExportLanguage, Words};
