//! A submission: an assessment handed over, with its evidence, its actions, its declared scores, its journal and its report.
//!
//! [`shape`] is what its JSON files look like, `gather` makes them of a workspace, `read` reads them back, `check` recomputes
//! whatever they declare. `docs/package-format.md` describes each file.

mod check;
#[cfg(test)]
#[path = "fuzz_tests.rs"]
mod fuzz;
pub(crate) mod gather;
mod journal;
mod read;
mod replay;
pub(crate) mod shape;

pub(crate) use check::check_submission;
pub(crate) use journal::{read_journal, shown_entry};
