//! The use cases of the product. The command, the window and the tests are three hosts of this crate and call nothing else.
//!
//! Wire types ([`wire`]) are what hosts print, send to the window or write to disk; domain types stay in the engine. A failure is a
//! code, message ids and arguments ([`Failure`]); hosts put it into words. Nothing here prints, asks or opens a connection.

#![deny(missing_docs)]

mod answers;
mod assess;
mod content;
mod explain;
mod failure;
mod library;
mod output;
mod packs;
mod preview;
mod report;
mod review;
mod stats;
pub mod wire;

pub use answers::{OpenAssessment, open_answers};
pub use assess::{assess, evaluate};
pub use content::{Content, digest_of};
pub use explain::explain;
pub use failure::{Failure, FailureKind, Problem, shape_problem};
pub use lianheng_engine::bilingual::{Bilingual, Lang};
pub use lianheng_report::{Progress, ReportLanguage, Step};
pub use library::{DEFAULT_MODEL, Library};
pub use output::write_beside;
pub use packs::{CheckOutcome, check, extend_locks, list, pack_schema, show};
pub use preview::preview;
pub use report::{MadeReport, ReportFormat, make_report, save_report};
pub use review::{apply_review, read_review, review_sheet};
pub use stats::stats;
