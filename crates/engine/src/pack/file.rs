//! The shape of `pack.json` and `requirements.json`. `standards/pack.schema.json` is generated from these types.

use crate::vocabulary::{
    Aspect, Confidence, Modality, ModalityBasis, PackStatus, Role, Scenario, Stage, Verification,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `pack.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    /// `lianheng-pack/1`
    pub format: String,
    /// The folder's name; the prefix of every id in the pack.
    pub id: String,
    /// What the pack holds.
    pub kind: PackKind,
    /// The edition as it is cited: `GB/T 43698-2024`.
    pub edition: String,
    /// Version of our content: major.minor.patch; any change of meaning raises it.
    pub version: String,
    /// In force, or a draft shown for preparation.
    pub status: PackStatus,
    /// How printed clause numbers are made.
    pub lettering: Lettering,
    /// Year, year-month or date of publication.
    pub published: String,
    /// Date from which it applies, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<String>,
    /// SPDX expression for our wording.
    pub licence: String,
    /// Codes of the sources; each has a message `source-CODE`.
    pub sources: Vec<String>,
}

/// What a pack holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum PackKind {
    /// Requirements of a published document.
    #[serde(rename = "standard")]
    Standard,
}

impl PackKind {
    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            PackKind::Standard => "standard",
        }
    }
}

/// How printed clause numbers relate to ids. Keeps a letter nobody saw out of print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Lettering {
    /// Letters were not seen: id `7.1.4-3`, printed `7.1.4 [3]`.
    #[serde(rename = "ordinal")]
    Ordinal,
    /// Letters were seen: id `7.9-a`, printed `7.9 a)`; a clause of one sentence has id and number alike.
    #[serde(rename = "letter")]
    Letter,
    /// The document numbers each item itself: id and printed number are the same.
    #[serde(rename = "number")]
    Number,
}

/// `requirements.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequirementsFile {
    /// The top clauses, in reading order.
    pub clauses: Vec<ClauseFile>,
}

/// A clause: either clauses or requirements below it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClauseFile {
    /// The printed number.
    pub id: String,
    /// Clauses below.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<ClauseFile>,
    /// Requirements below.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<RequirementFile>,
}

/// One thing a clause demands.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequirementFile {
    /// Local id, permanent: `7.1.4-3`.
    pub id: String,
    /// The clause as printed: `7.1.4 [3]`.
    pub clause: String,
    /// How strongly it asks.
    pub modality: Modality,
    /// Whether a source gives the modality.
    pub modality_basis: ModalityBasis,
    /// Who must do it.
    pub role: Role,
    /// Life-cycle stages, the main one first.
    pub stages: Vec<Stage>,
    /// What shows conformity.
    pub aspect: Aspect,
    /// 1 general, 2 important, 3 key.
    #[schemars(range(min = 1, max = 3))]
    pub weight: u8,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// The scenario from which the clause asks for it; absent where it always does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<Scenario>,
    /// How sure we are of wording and place.
    pub verification: Verification,
    /// The research mark.
    pub confidence: Confidence,
    /// Codes of the sources of this row.
    pub source: Vec<String>,
}
