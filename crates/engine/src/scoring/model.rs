//! Scoring models: data in `standards/scoring/`, versioned and named in every report. None is an official score.

use super::conclusion::Conclusion;
use crate::bilingual::Bilingual;
use crate::json::{Document, Fault};
use crate::vocabulary::Weight;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A model ready to score with.
#[derive(Debug, Clone)]
pub struct ScoringModel {
    /// Its id, the file's name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 over its file, lower-case hex.
    pub digest: String,
    /// Where it stands.
    pub status: ModelStatus,
    /// How it counts.
    pub method: Method,
    /// Factors for general, important and key requirements.
    pub weights: [u32; 3],
    /// Share of the technical aspect in per cent, for [`Method::Deduction`].
    pub technical_percent: u32,
    /// Conclusions, best first; the last has no condition.
    pub tiers: Vec<Tier>,
    /// Its name.
    pub name: Bilingual,
    /// The formula in words and signs.
    pub formula: Bilingual,
    /// How conclusions follow from scores.
    pub tiers_in_words: Bilingual,
    /// What it is for and what it is not.
    pub about: Bilingual,
}

impl ScoringModel {
    /// The factor of a weight.
    #[must_use]
    pub fn weight(&self, weight: Weight) -> u32 {
        let [general, important, key] = self.weights;
        match weight {
            Weight::General => general,
            Weight::Important => important,
            Weight::Key => key,
        }
    }
}

/// Where a model stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ModelStatus {
    /// Ours, by rules written down in it.
    #[serde(rename = "tool-defined")]
    ToolDefined,
    /// After a published formula that we know from background knowledge; to be verified.
    #[serde(rename = "verify")]
    Verify,
}

impl ModelStatus {
    /// The stable name, for message ids (`model-status-verify`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ModelStatus::ToolDefined => "tool-defined",
            ModelStatus::Verify => "verify",
        }
    }
}

/// How a model counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Method {
    /// (Σ w·conform + ½·w·partial) / Σ w over applicable requirements.
    #[serde(rename = "ratio")]
    Ratio,
    /// Per aspect, 100 % times its share less Σ f·(1−x)/n, not below 0; the two parts added.
    #[serde(rename = "deduction")]
    Deduction,
}

/// A condition under which a conclusion is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// The conclusion.
    pub conclusion: Conclusion,
    /// The rounded score must be at least this, in basis points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least_bp: Option<u32>,
    /// The rounded score must be above this, in basis points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above_bp: Option<u32>,
    /// What keeps the tier out of reach whatever the score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_by: Vec<Blocker>,
}

/// What keeps a tier out of reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Blocker {
    /// A major-risk requirement judged nonconform.
    #[serde(rename = "major-risk")]
    MajorRisk,
    /// A major-risk requirement judged partial, or a key one judged nonconform.
    #[serde(rename = "medium-risk")]
    MediumRisk,
}

/// `standards/scoring/<id>.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelFile {
    /// `lianheng-scoring/1`
    pub format: String,
    /// The file's name.
    pub id: String,
    /// major.minor.patch
    pub version: String,
    /// Where it stands.
    pub status: ModelStatus,
    /// How it counts.
    pub method: Method,
    /// Factors for general, important and key requirements, each at least 1.
    pub weights: Vec<u32>,
    /// Share of the technical aspect in per cent, for the deduction method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technical_percent: Option<u32>,
    /// Conclusions, best first; the last has no condition.
    pub tiers: Vec<Tier>,
}

/// Reads a model. Words are filled in by the host from `standards/scoring/*.ftl`.
///
/// # Errors
/// A fault of shape, or `Ok(None)`-like rule names for values that make no model.
pub fn compile_model(bytes: &[u8], digest: &str) -> Result<ScoringModel, ModelFault> {
    let document = Document::parse(bytes).map_err(ModelFault::Shape)?;
    let file: ModelFile = document.read().map_err(ModelFault::Shape)?;
    if file.format != "lianheng-scoring/1" {
        return Err(ModelFault::Rule("model-format"));
    }
    let Ok(weights) = <[u32; 3]>::try_from(file.weights) else {
        return Err(ModelFault::Rule("model-weights"));
    };
    if weights.iter().any(|weight| !(1..=100).contains(weight)) {
        return Err(ModelFault::Rule("model-weights"));
    }
    let technical_percent = match (file.method, file.technical_percent) {
        (Method::Ratio, None) => 50,
        (Method::Deduction, Some(percent)) if percent <= 100 => percent,
        _ => return Err(ModelFault::Rule("model-technical-percent")),
    };
    let conditions = |tier: &Tier| tier.at_least_bp.is_some() || tier.above_bp.is_some();
    let unconditional = file
        .tiers
        .last()
        .is_some_and(|last| !conditions(last) && last.blocked_by.is_empty());
    if !unconditional {
        return Err(ModelFault::Rule("model-last-tier"));
    }
    Ok(ScoringModel {
        id: file.id,
        version: file.version,
        digest: digest.to_owned(),
        status: file.status,
        method: file.method,
        weights,
        technical_percent,
        tiers: file.tiers,
        name: Bilingual::default(),
        formula: Bilingual::default(),
        tiers_in_words: Bilingual::default(),
        about: Bilingual::default(),
    })
}

/// Why a file is not a scoring model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelFault {
    /// Its JSON.
    Shape(Fault),
    /// Its values; the rule is the message `check-<rule>`.
    Rule(&'static str),
}
