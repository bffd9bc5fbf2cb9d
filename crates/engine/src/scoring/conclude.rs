//! Draws the conclusion from the rounded score, so that a reader can draw it from the printed number.

use super::conclusion::Conclusion;
use super::model::{Blocker, ScoringModel};
use super::tally::{Bps, Tally};

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
