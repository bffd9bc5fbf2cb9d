//! Scores: a pure function of packs, answers and a scoring model, exact until one documented rounding step.
//!
//! Everything derives from a [`Tally`], the number of requirements by aspect, weight and verdict below a node. A changed
//! verdict moves one requirement between two cells of a few tallies ([`Scoreboard::set`]); nothing else is recomputed.

mod conclude;
mod conclusion;
mod explain;
mod model;
mod reckoning;
mod scoreboard;
mod tally;

pub use conclusion::Conclusion;
pub use explain::{Explanation, Part, Term, explain};
pub use model::{
    Blocker, Method, ModelFault, ModelFile, ModelStatus, ScoringModel, Tier, compile_model,
};
pub use reckoning::{CountLine, Reckoning, reckon};
pub use scoreboard::{PackScore, Scoreboard, score_pack};
pub(crate) use tally::FULL;
pub use tally::{Bps, Counts, NodeScore, Tally};
