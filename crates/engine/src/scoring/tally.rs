//! How many requirements have which verdict, and the score that follows from it.

use super::model::{Method, ScoringModel};
use crate::pack::Requirement;
use crate::vocabulary::{Aspect, Verdict, Weight};

/// Basis points: 10,000 is 100 %. Rounded half up, once, when a score is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bps(pub u32);

/// One hundred per cent.
pub(crate) const FULL: u64 = 10_000;

/// Rounds `numerator / denominator` half up; `None` when there is nothing to divide by.
pub(super) fn round_half_up(numerator: u64, denominator: u64) -> Option<u64> {
    (denominator > 0).then(|| (2 * numerator + denominator) / (2 * denominator))
}

/// Counts a report prints beside every score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Every requirement below the node.
    pub requirements: u32,
    /// Those that are not "not applicable".
    pub applicable: u32,
    /// 符合
    pub conform: u32,
    /// 部分符合
    pub partial: u32,
    /// 不符合
    pub nonconform: u32,
    /// 不适用
    pub not_applicable: u32,
    /// Not yet judged; counts as nonconform in the score, shown apart.
    pub unanswered: u32,
    /// Major-risk requirements judged nonconform.
    pub major_risks: u32,
    /// Major-risk requirements not yet judged.
    pub major_risks_unanswered: u32,
}

/// The score of a node and what it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NodeScore {
    /// The counts.
    pub counts: Counts,
    /// The score; `None` when nothing is applicable.
    pub score: Option<Bps>,
}

/// Verdicts and "not yet judged", as an index.
const STATES: usize = 5;

/// Requirements below a node by aspect, weight and state. Adding and removing are O(1); every figure derives from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    cells: [[[u32; STATES]; 3]; 2],
    major_nonconform: u32,
    major_partial: u32,
    major_unanswered: u32,
}

/// The half credits a state earns: 2 for conform, 1 for partial, else 0.
pub(super) fn credit(verdict: Option<Verdict>) -> u64 {
    match verdict {
        Some(Verdict::Conform) => 2,
        Some(Verdict::Partial) => 1,
        Some(Verdict::Nonconform | Verdict::NotApplicable) | None => 0,
    }
}

fn aspect_index(aspect: Aspect) -> usize {
    match aspect {
        Aspect::Technical => 0,
        Aspect::Management => 1,
    }
}

fn weight_index(weight: Weight) -> usize {
    match weight {
        Weight::General => 0,
        Weight::Important => 1,
        Weight::Key => 2,
    }
}

fn state_index(verdict: Option<Verdict>) -> usize {
    match verdict {
        Some(Verdict::Conform) => 0,
        Some(Verdict::Partial) => 1,
        Some(Verdict::Nonconform) => 2,
        Some(Verdict::NotApplicable) => 3,
        None => 4,
    }
}

impl Tally {
    /// Counts a requirement in.
    pub fn add(&mut self, requirement: &Requirement, verdict: Option<Verdict>) {
        *self.cell(requirement, verdict) += 1;
        if let Some(major) = self.major(requirement, verdict) {
            *major += 1;
        }
    }

    /// Counts a requirement out that was counted in with the same verdict.
    pub fn remove(&mut self, requirement: &Requirement, verdict: Option<Verdict>) {
        let cell = self.cell(requirement, verdict);
        *cell = cell.saturating_sub(1);
        if let Some(major) = self.major(requirement, verdict) {
            *major = major.saturating_sub(1);
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the three indices are below the three lengths by construction"
    )]
    fn cell(&mut self, requirement: &Requirement, verdict: Option<Verdict>) -> &mut u32 {
        let (aspect, weight) = (
            aspect_index(requirement.aspect),
            weight_index(requirement.weight),
        );
        &mut self.cells[aspect][weight][state_index(verdict)]
    }

    fn major(&mut self, requirement: &Requirement, verdict: Option<Verdict>) -> Option<&mut u32> {
        if !requirement.major_risk {
            return None;
        }
        match verdict {
            Some(Verdict::Nonconform) => Some(&mut self.major_nonconform),
            Some(Verdict::Partial) => Some(&mut self.major_partial),
            None => Some(&mut self.major_unanswered),
            Some(Verdict::Conform | Verdict::NotApplicable) => None,
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the three indices are below the three lengths by construction"
    )]
    pub(super) fn count(&self, aspect: Aspect, weight: Weight, verdict: Option<Verdict>) -> u64 {
        let cell = self.cells[aspect_index(aspect)][weight_index(weight)][state_index(verdict)];
        u64::from(cell)
    }

    fn in_state(&self, verdict: Option<Verdict>) -> u32 {
        let mut sum = 0;
        for aspect in Aspect::ALL {
            for weight in Weight::ALL {
                sum += u32::try_from(self.count(*aspect, weight, verdict)).unwrap_or(u32::MAX);
            }
        }
        sum
    }

    /// The counts a report prints.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let conform = self.in_state(Some(Verdict::Conform));
        let partial = self.in_state(Some(Verdict::Partial));
        let nonconform = self.in_state(Some(Verdict::Nonconform));
        let not_applicable = self.in_state(Some(Verdict::NotApplicable));
        let unanswered = self.in_state(None);
        let applicable = conform + partial + nonconform + unanswered;
        Counts {
            requirements: applicable + not_applicable,
            applicable,
            conform,
            partial,
            nonconform,
            not_applicable,
            unanswered,
            major_risks: self.major_nonconform,
            major_risks_unanswered: self.major_unanswered,
        }
    }

    /// Problems below a high risk but above none, for the 2021 tiers: a major-risk item judged partial, or a key item judged
    /// nonconform. Tool-defined.
    pub(super) fn has_medium_risk(&self) -> bool {
        let key_nonconform: u64 = Aspect::ALL
            .iter()
            .map(|aspect| self.count(*aspect, Weight::Key, Some(Verdict::Nonconform)))
            .sum();
        self.major_partial > 0 || key_nonconform > 0
    }

    /// The score by `model`; `None` when nothing is applicable.
    #[must_use]
    pub fn score(&self, model: &ScoringModel) -> Option<Bps> {
        let (numerator, denominator) = self.fraction(model);
        let rounded = round_half_up(numerator, denominator)?;
        u32::try_from(rounded).ok().map(Bps)
    }

    /// The exact score in basis points as a fraction; the denominator is 0 when nothing is applicable.
    pub(super) fn fraction(&self, model: &ScoringModel) -> (u64, u64) {
        match model.method {
            Method::Ratio => {
                let (mut earned, mut possible) = (0, 0);
                for aspect in Aspect::ALL {
                    for weight in Weight::ALL {
                        let factor = u64::from(model.weight(weight));
                        for verdict in APPLICABLE {
                            let count = self.count(*aspect, weight, verdict);
                            earned += count * factor * credit(verdict);
                            possible += count * factor * 2;
                        }
                    }
                }
                (earned * FULL, possible)
            }
            Method::Deduction => {
                let technical = self.lost(Aspect::Technical, model);
                let management = self.lost(Aspect::Management, model);
                let applicable = technical.applicable + management.applicable;
                let parts = [
                    (
                        technical,
                        attention(
                            model,
                            Aspect::Technical,
                            technical.applicable,
                            management.applicable,
                        ),
                    ),
                    (
                        management,
                        attention(
                            model,
                            Aspect::Management,
                            management.applicable,
                            technical.applicable,
                        ),
                    ),
                ];
                let remaining = parts
                    .iter()
                    .map(|(lost, share)| part_remaining(*share, lost.halves, applicable))
                    .sum();
                (remaining, part_scale(applicable))
            }
        }
    }

    pub(super) fn lost(&self, aspect: Aspect, model: &ScoringModel) -> Lost {
        let mut lost = Lost {
            halves: 0,
            applicable: 0,
        };
        for weight in Weight::ALL {
            for verdict in APPLICABLE {
                let count = self.count(aspect, weight, verdict);
                lost.applicable += count;
                lost.halves += count * u64::from(model.weight(weight)) * (2 - credit(verdict));
            }
        }
        lost
    }
}

/// The states that stand in numerator and denominator.
pub(super) const APPLICABLE: [Option<Verdict>; 4] = [
    Some(Verdict::Conform),
    Some(Verdict::Partial),
    Some(Verdict::Nonconform),
    None,
];

/// What one aspect loses in the deduction method: weighted half credits, and how many requirements apply.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lost {
    pub(super) halves: u64,
    pub(super) applicable: u64,
}

/// The share of 100 % an aspect starts from, in per cent. Where the other aspect has no applicable requirement the whole
/// attention goes to this one; the 2021 formula is silent about that case.
pub(super) fn attention(model: &ScoringModel, aspect: Aspect, own: u64, other: u64) -> u64 {
    let technical = u64::from(model.technical_percent);
    match (own, other) {
        (0, 0) | (0, _) => 0,
        (_, 0) => 100,
        _ => match aspect {
            Aspect::Technical => technical,
            Aspect::Management => 100 - technical,
        },
    }
}

/// `max(0, share·FULL/100 − Σ f·(1−x)·FULL/n)` scaled by [`part_scale`], so that it stays whole.
pub(super) fn part_remaining(share_percent: u64, lost_halves: u64, applicable: u64) -> u64 {
    (share_percent * FULL * 2 * applicable).saturating_sub(lost_halves * FULL * 100)
}

/// The common denominator of [`part_remaining`].
pub(super) fn part_scale(applicable: u64) -> u64 {
    200 * applicable
}
