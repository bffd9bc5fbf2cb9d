//! The counts a score stands on, and the exact fraction that follows from them: what a reader needs to work the number out with a pencil,
//! for a clause, a stage, a side, or any other choice of requirements.

use super::model::{Method, ScoringModel};
use super::tally::{APPLICABLE, Bps, Tally, attention};
use crate::pack::Requirement;
use crate::vocabulary::{Aspect, Verdict, Weight};

/// How many requirements of one factor have which verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountLine {
    /// The aspect, in the deduction method.
    pub aspect: Option<Aspect>,
    /// The model's factor.
    pub factor: u32,
    /// 符合
    pub conform: u64,
    /// 部分符合
    pub partial: u64,
    /// 不符合
    pub nonconform: u64,
    /// Not yet judged; counts as nonconform.
    pub unanswered: u64,
}

impl CountLine {
    /// The requirements of this line.
    #[must_use]
    pub fn applicable(&self) -> u64 {
        self.conform + self.partial + self.nonconform + self.unanswered
    }
}

/// A score with the counts behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoning {
    /// How the model counts.
    pub method: Method,
    /// The counts by aspect (in the deduction method) and factor; lines without a requirement are left out.
    pub lines: Vec<CountLine>,
    /// What each aspect starts from, in per cent; empty in the ratio method.
    pub shares: Vec<(Aspect, u64)>,
    /// Score in basis points before rounding: `numerator / denominator`.
    pub numerator: u64,
    /// 0 when nothing is applicable.
    pub denominator: u64,
    /// After rounding half up.
    pub score: Option<Bps>,
}

/// Reckons the score of these requirements.
#[must_use]
pub fn reckon<'r>(
    counted: impl IntoIterator<Item = (&'r Requirement, Option<Verdict>)>,
    model: &ScoringModel,
) -> Reckoning {
    let mut tally = Tally::default();
    for (requirement, verdict) in counted {
        tally.add(requirement, verdict);
    }
    let aspects: Vec<Option<Aspect>> = match model.method {
        Method::Ratio => vec![None],
        Method::Deduction => Aspect::ALL.iter().copied().map(Some).collect(),
    };
    let lines = aspects
        .iter()
        .flat_map(|aspect| lines(&tally, *aspect, model));
    let (numerator, denominator) = tally.fraction(model);
    Reckoning {
        method: model.method,
        lines: lines.filter(|line| line.applicable() > 0).collect(),
        shares: match model.method {
            Method::Ratio => Vec::new(),
            Method::Deduction => shares(&tally, model),
        },
        numerator,
        denominator,
        score: tally.score(model),
    }
}

/// One line a factor, the smallest first; weights with the same factor stand together.
fn lines(tally: &Tally, aspect: Option<Aspect>, model: &ScoringModel) -> Vec<CountLine> {
    let mut factors: Vec<u32> = Weight::ALL.iter().map(|one| model.weight(*one)).collect();
    factors.sort_unstable();
    factors.dedup();
    let line = |factor: u32| {
        let count = |verdict: Option<Verdict>| -> u64 {
            let aspects = Aspect::ALL
                .iter()
                .filter(|one| aspect.is_none_or(|own| own == **one));
            aspects
                .flat_map(|aspect| Weight::ALL.iter().map(move |weight| (*aspect, *weight)))
                .filter(|(_, weight)| model.weight(*weight) == factor)
                .map(|(aspect, weight)| tally.count(aspect, weight, verdict))
                .sum()
        };
        CountLine {
            aspect,
            factor,
            conform: count(Some(Verdict::Conform)),
            partial: count(Some(Verdict::Partial)),
            nonconform: count(Some(Verdict::Nonconform)),
            unanswered: count(None),
        }
    };
    factors.into_iter().map(line).collect()
}

fn shares(tally: &Tally, model: &ScoringModel) -> Vec<(Aspect, u64)> {
    let applicable = |aspect: Aspect| -> u64 {
        let states = Weight::ALL
            .iter()
            .flat_map(|weight| APPLICABLE.map(|state| (*weight, state)));
        states
            .map(|(weight, state)| tally.count(aspect, weight, state))
            .sum()
    };
    let all: u64 = Aspect::ALL.iter().map(|aspect| applicable(*aspect)).sum();
    Aspect::ALL
        .iter()
        .map(|aspect| {
            let own = applicable(*aspect);
            (*aspect, attention(model, *aspect, own, all - own))
        })
        .collect()
}
