//! What an outside expert proposes, on the wire.

use serde::Serialize;
use ts_rs::TS;

/// A review sheet, read.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReviewWire {
    /// Pack id.
    pub pack: String,
    /// Version of the content the changes are compared with.
    pub version: String,
    /// Proposed texts.
    pub changes: Vec<ReviewChangeWire>,
    /// Rows with a comment and no proposed text.
    pub comments: Vec<ReviewChangeWire>,
}

/// One proposed text, or a comment without one.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReviewChangeWire {
    /// Full requirement id.
    pub requirement: String,
    /// `title`, `text`, `guidance`, `criteria`, `evidence`
    pub part: String,
    /// `zh-CN` or `en`
    pub lang: String,
    /// The text as it is now.
    pub before: String,
    /// The text as proposed; empty for a comment alone.
    pub after: String,
    /// The sheet was made from another text than the one here now.
    pub stale: bool,
    /// The expert's comment.
    pub comment: String,
}
