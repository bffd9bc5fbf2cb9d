//! Gaps: requirements judged partial or nonconform, ordered by what closing them is worth.
//!
//! Priority = weight × shortfall × criticality × exposure, all whole numbers, each shown:
//! weight 1–3; shortfall 1 partial, 2 nonconform; criticality of the most critical system touched, 1–3; exposure 1 plus one for each of
//! internet-facing, kernel privilege, auto-update and single source. Where an answer names no system or product, criticality and exposure are 1.

use crate::assessment::{Answer, Inventory};
use crate::pack::Requirement;
use crate::vocabulary::{Criticality, Exposure, Verdict};

/// The four factors of a priority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factors {
    /// 1 general, 2 important, 3 key.
    pub weight: u32,
    /// 1 partial, 2 nonconform.
    pub shortfall: u32,
    /// 1 general or none named, 2 important, 3 core.
    pub criticality: u32,
    /// 1 plus the number of exposures.
    pub exposure: u32,
    /// What the exposure counts.
    pub exposures: Vec<Exposure>,
}

impl Factors {
    /// The factors of an answer; `None` when it is no gap.
    #[must_use]
    pub fn of(
        requirement: &Requirement,
        answer: &Answer,
        inventory: &Inventory,
    ) -> Option<Factors> {
        let shortfall = match answer.verdict {
            Verdict::Nonconform => 2,
            Verdict::Partial => 1,
            Verdict::Conform | Verdict::NotApplicable => return None,
        };
        let criticality = match inventory.criticality_of(&answer.affects) {
            Some(Criticality::Core) => 3,
            Some(Criticality::Important) => 2,
            Some(Criticality::General) | None => 1,
        };
        let exposures = inventory.exposures_of(&answer.affects);
        Some(Factors {
            weight: requirement.weight.number(),
            shortfall,
            criticality,
            exposure: 1 + u32::try_from(exposures.len()).unwrap_or(0),
            exposures,
        })
    }

    /// Their product, 1 to 90.
    #[must_use]
    pub fn priority(&self) -> u32 {
        self.weight * self.shortfall * self.criticality * self.exposure
    }
}

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Position of its pack among the assessed ones.
    pub pack: usize,
    /// Index in [`crate::pack::Pack::requirements`].
    pub requirement: usize,
    /// Partial or nonconform.
    pub verdict: Verdict,
    /// What the priority is made of.
    pub factors: Factors,
    /// Basis points the pack's score rises by when this gap alone is closed.
    pub gain_bp: u32,
}

/// Orders gaps by priority, then by gain, then in reading order.
pub fn by_priority(gaps: &mut [Gap]) {
    gaps.sort_by_key(|gap| {
        (
            std::cmp::Reverse((gap.factors.priority(), gap.gain_bp)),
            gap.pack,
            gap.requirement,
        )
    });
}
