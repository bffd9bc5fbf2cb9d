//! A submission: an assessment handed over, with its evidence, its actions, its declared scores, its journal and its report.

mod journal;
pub(crate) mod shape;

pub(crate) use journal::{RevealedJournal, read_journal};
