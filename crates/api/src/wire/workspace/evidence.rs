//! Evidence files.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An evidence file.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct EvidenceWire {
    /// SHA-256 of its content.
    pub sha256: String,
    /// Its name when it was attached.
    pub file_name: String,
    /// As recognised from its content.
    pub media_type: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// What can be changed about it.
    pub details: EvidenceDetailsWire,
    /// Only the digest is kept, not the content.
    pub digest_only: bool,
    /// Whether it no longer holds on the day of the assessment.
    pub expired: bool,
    /// What it backs.
    pub uses: Vec<EvidenceUseWire>,
}

/// What a person says of an evidence file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct EvidenceDetailsWire {
    /// What it is.
    pub title: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Its date.
    pub dated: Option<String>,
    /// The last day it holds.
    pub valid_until: Option<String>,
    /// `public`, `internal`, `sensitive`, `important`, `core`
    pub classification: String,
}

/// What an evidence file backs or a comment is about, in the current assessment: exactly one of requirement, question (with its object), action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct EvidenceUseWire {
    /// Full requirement id, where it is one.
    pub requirement: Option<String>,
    /// Full question id, where it is one.
    pub question: Option<String>,
    /// Key of the object the question is answered about.
    pub object: Option<String>,
    /// Id of an action, where it is evidence of the fix.
    #[serde(default)]
    pub action: Option<String>,
}

/// The content of an evidence file, to be looked at.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct EvidenceBodyWire {
    /// As recognised from its content.
    pub media_type: String,
    /// Base 64.
    pub base64: String,
}
