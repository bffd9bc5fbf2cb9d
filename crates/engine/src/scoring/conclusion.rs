//! What a score amounts to. Drawn from the rounded score, so that a reader can draw it from the printed number.

use super::model::{Blocker, ScoringModel};
use super::tally::{Bps, Tally};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A conclusion (测评结论). The first three follow the 2025 MLPS report pattern, the next four the 2021 one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Conclusion {
    /// 符合
    #[serde(rename = "conform")]
    Conform,
    /// 基本符合
    #[serde(rename = "basically_conform")]
    BasicallyConform,
    /// 不符合
    #[serde(rename = "nonconform")]
    Nonconform,
    /// 优
    #[serde(rename = "excellent")]
    Excellent,
    /// 良
    #[serde(rename = "good")]
    Good,
    /// 中
    #[serde(rename = "medium")]
    Medium,
    /// 差
    #[serde(rename = "poor")]
    Poor,
    /// Nothing applies, so there is nothing to conclude.
    #[serde(rename = "none")]
    None,
}

impl Conclusion {
    /// The stable name, for files and message ids (`conclusion-conform`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Conclusion::Conform => "conform",
            Conclusion::BasicallyConform => "basically_conform",
            Conclusion::Nonconform => "nonconform",
            Conclusion::Excellent => "excellent",
            Conclusion::Good => "good",
            Conclusion::Medium => "medium",
            Conclusion::Poor => "poor",
            Conclusion::None => "none",
        }
    }
}

/// The first tier whose conditions hold.
pub(super) fn conclude(tally: &Tally, score: Option<Bps>, model: &ScoringModel) -> Conclusion {
    let Some(Bps(score)) = score else {
        return Conclusion::None;
    };
    let blocked = |blocker: &Blocker| match blocker {
        Blocker::MajorRisk => tally.counts().major_risks > 0,
        Blocker::MediumRisk => tally.has_medium_risk(),
    };
    model
        .tiers
        .iter()
        .find(|tier| {
            tier.at_least_bp.is_none_or(|least| score >= least)
                && tier.above_bp.is_none_or(|above| score > above)
                && !tier.blocked_by.iter().any(blocked)
        })
        .map_or(Conclusion::None, |tier| tier.conclusion)
}
