//! JSON with positions: every value knows its place, so that a wrong id in an answer file of ten thousand lines is named by
//! line and column. `serde_json` does the parsing; this keeps where things were.
//!
//! A reader's type is a plain `serde` struct with `deny_unknown_fields`. Faults are values, not sentences: hosts put them into words.

mod document;
mod fault;
mod node;
mod place;
mod read;

pub use document::{Document, PathStep};
pub use fault::{Fault, FaultKind, JsonType};
pub use node::{Node, NodeValue};
pub use place::Place;
