//! Reads `lianheng-answers/1` (`docs/answer-file.md`) into an [`Assessment`] in which every id resolves.
//!
//! Shape is `serde`'s business, places are [`crate::json`]'s; here is what a schema cannot say. All faults of meaning are
//! collected, so that an author mends a file in one go. The file is hostile until read: sizes and paths are checked here.

mod append;
mod fault;
mod mapped;
mod questions;
mod resolve;
mod shape;
mod tailoring;

pub use append::{Accepted, append};
pub use fault::{AnswerFault, AnswerFaultKind};
pub use questions::closest_question;
pub use resolve::{closest, is_region, tenths_of};

use crate::assessment::Assessment;
use crate::crosswalk::Crosswalk;
use crate::json::{Document, Fault};
use crate::pack::Pack;
use crate::questionnaire::Questionnaire;
use resolve::Reader;
use std::sync::Arc;

/// The only format this version reads.
pub const FORMAT: &str = "lianheng-answers/1";
/// A note, reason or plan longer than this is refused, in characters.
pub const MAX_TEXT: usize = 20_000;
/// The most an action may take, in tenths of a person-day: 10,000 person-days.
pub const MAX_EFFORT: u32 = 100_000;
/// Sectors the product knows.
pub const SECTORS: [&str; 8] = [
    "energy",
    "transport",
    "water",
    "health",
    "finance",
    "telecom",
    "government",
    "other",
];

/// Reads an answer file against the packs, questionnaires and crosswalks that exist.
///
/// # Errors
/// Every fault found, at least one, in the order of their places.
pub fn read(
    bytes: &[u8],
    packs: &[Arc<Pack>],
    questionnaires: &[Questionnaire],
    crosswalks: &[Crosswalk],
) -> Result<Assessment, Vec<AnswerFault>> {
    let shape = |fault: Fault| {
        vec![AnswerFault {
            kind: AnswerFaultKind::Shape(fault.kind),
            place: fault.place,
        }]
    };
    let document = Document::parse(bytes).map_err(shape)?;
    let file: shape::File = document.read().map_err(shape)?;
    let (assessment, faults) = Reader::read(&document, file, packs, questionnaires, crosswalks);
    match assessment {
        Some(assessment) if faults.is_empty() => Ok(assessment),
        _ => Err(faults),
    }
}
