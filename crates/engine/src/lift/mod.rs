//! What lifts the score: the gain of each gap alone, and the set of gaps that lifts it most under an effort budget.
//!
//! What is made as large as possible is the sum of the assessed standards' exact scores, before rounding: a basis point counts the same in
//! every standard. Of sets that lift equally the one with the least effort is taken, then the more pressing gaps. Closing a gap means that its
//! requirement becomes conform. A gap whose action names no effort cannot be planned for; it is left out and counted.
//!
//! For both methods of scoring the optimum is exact ([`choose`]) as long as gaps × budget stay within [`MOST_STEPS`]; beyond that the set is
//! a good one within the budget and says that it is not proven to be the best.

mod choose;

use crate::evaluation::{EvaluatedPack, Evaluation};
use crate::scoring::{Explanation, FULL, Method, ScoringModel, Term, explain, score_pack};
use crate::vocabulary::{Aspect, Verdict};
use choose::{Group, Item, choose};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Gaps × budget, in the coarsest unit of effort that loses nothing, up to which the optimum is proven.
pub const MOST_STEPS: usize = 1 << 25;

/// The gaps to close under a budget. Efforts are tenths of a person-day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Best {
    /// What may be spent.
    pub budget: u32,
    /// What the set takes, never more.
    pub used: u64,
    /// Indices in [`Evaluation::gaps`], the most pressing first.
    pub close: Vec<usize>,
    /// Whether no other set within the budget lifts the scores more.
    pub proven: bool,
    /// Gaps that were left out because their action names no effort.
    pub without_effort: usize,
}

/// Every gap, as an index in [`Evaluation::gaps`], with what closing it alone brings in basis points: the largest first, then the most pressing.
#[must_use]
pub fn gains(evaluation: &Evaluation) -> Vec<(usize, u32)> {
    let gaps = evaluation.gaps.iter().enumerate();
    let mut gains: Vec<(usize, u32)> = gaps.map(|(index, gap)| (index, gap.gain_bp)).collect();
    gains.sort_by_key(|(index, gain)| (Reverse(*gain), *index));
    gains
}

/// The effort of a gap's action, in tenths of a person-day.
#[must_use]
pub fn effort_of(evaluation: &Evaluation, gap: usize) -> Option<u32> {
    let gap = evaluation.gaps.get(gap)?;
    let answers = &evaluation.packs.get(gap.pack)?.answers;
    let answer = answers.get(gap.requirement).copied().flatten()?;
    let action = evaluation.answers.get(answer)?.action.as_ref();
    action.and_then(|action| action.effort)
}

/// The gaps whose closing lifts the scores most within `budget`, tenths of a person-day.
#[must_use]
pub fn best_under(evaluation: &Evaluation, model: &ScoringModel, budget: u32) -> Best {
    let efforts: Vec<Option<u32>> = (0..evaluation.gaps.len())
        .map(|gap| effort_of(evaluation, gap))
        .collect();
    let (groups, exact) = groups(evaluation, model, &efforts);
    let choice = choose(&groups, budget, MOST_STEPS);
    Best {
        budget,
        used: choice.used,
        close: choice.taken,
        proven: choice.proven && exact,
        without_effort: efforts.iter().filter(|effort| effort.is_none()).count(),
    }
}

/// The assessed packs as they would be with these gaps closed; the verdicts of those closed rest on no answer.
#[must_use]
pub fn closed(
    evaluation: &Evaluation,
    close: &[usize],
    model: &ScoringModel,
) -> Vec<EvaluatedPack> {
    let mut packs = evaluation.packs.clone();
    for gap in close.iter().filter_map(|index| evaluation.gaps.get(*index)) {
        let Some(pack) = packs.get_mut(gap.pack) else {
            continue;
        };
        if let Some(verdict) = pack.verdicts.get_mut(gap.requirement) {
            *verdict = Some(Verdict::Conform);
        }
        if let Some(answer) = pack.answers.get_mut(gap.requirement) {
            *answer = None;
        }
    }
    for evaluated in &mut packs {
        evaluated.score = score_pack(&evaluated.pack, &evaluated.verdicts, model);
    }
    packs
}

/// Exact values are fractions with a denominator a pack; up to this common denominator their sums stay far inside 128 bits.
const LARGEST_SCALE: u128 = 1 << 90;

/// The gaps with an effort, grouped by what they lift together: a pack, or in the deduction method an aspect of a pack. Also whether the
/// values are exact; when the packs have no common denominator within bounds they are rounded down.
fn groups(
    evaluation: &Evaluation,
    model: &ScoringModel,
    efforts: &[Option<u32>],
) -> (Vec<Group>, bool) {
    let explained: Vec<Explanation> = evaluation
        .packs
        .iter()
        .map(|one| explain(&one.pack, &one.verdicts, model, None))
        .collect();
    let denominators = explained.iter().map(|one| u128::from(one.denominator));
    let common = denominators
        .filter(|denominator| *denominator > 0)
        .try_fold(1u128, common_multiple)
        .filter(|common| *common <= LARGEST_SCALE);
    let scale = common.unwrap_or(LARGEST_SCALE);
    let gaps = evaluation.gaps.iter().enumerate();
    let gap_at: BTreeMap<(usize, usize), usize> = gaps
        .map(|(index, gap)| ((gap.pack, gap.requirement), index))
        .collect();
    let mut groups = Vec::new();
    for (position, (evaluated, explanation)) in evaluation.packs.iter().zip(&explained).enumerate()
    {
        let denominator = u128::from(explanation.denominator);
        if denominator == 0 {
            continue;
        }
        let scaled = |numerator: u64| u128::from(numerator) * scale / denominator;
        for part in &explanation.parts {
            let belongs = |term: &&Term| {
                let requirement = evaluated.pack.requirements.get(term.requirement);
                part.aspect.is_none() || requirement.map(|one| one.aspect) == part.aspect
            };
            let items = explanation.terms.iter().filter(belongs).filter_map(|term| {
                let gap = *gap_at.get(&(position, term.requirement))?;
                let effort = efforts.get(gap).copied().flatten()?;
                let halves = term.possible.checked_sub(term.earned)?;
                let value = scaled(halves * worth(explanation.method));
                Some(Item { gap, effort, value })
            });
            let items: Vec<Item> = items.collect();
            let deficit = scaled(deficit(explanation, part.aspect));
            groups.push(Group { deficit, items });
        }
    }
    (groups, common.is_some())
}

/// What a half credit adds to the numerator of a score.
fn worth(method: Method) -> u64 {
    match method {
        Method::Ratio => FULL,
        Method::Deduction => FULL * 100,
    }
}

/// How far an aspect's deductions exceed what it started from: that much has to be made good before closing its gaps shows.
fn deficit(explanation: &Explanation, aspect: Option<Aspect>) -> u64 {
    let parts = explanation.parts.iter();
    let applicable: u64 = parts.map(|part| part.applicable).sum();
    let mut parts = explanation.parts.iter();
    match (explanation.method, parts.find(|part| part.aspect == aspect)) {
        (Method::Deduction, Some(part)) => {
            let lost = (part.possible - part.earned) * worth(Method::Deduction);
            lost.saturating_sub(part.share_percent * FULL * 2 * applicable)
        }
        (Method::Deduction | Method::Ratio, _) => 0,
    }
}

fn common_multiple(one: u128, other: u128) -> Option<u128> {
    one.checked_mul(other / greatest_common_divisor(one, other))
}

fn greatest_common_divisor(mut one: u128, mut other: u128) -> u128 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one.max(1)
}
