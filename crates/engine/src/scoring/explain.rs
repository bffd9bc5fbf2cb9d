//! Where a score comes from: one term a requirement, so that a reader can add them up with a pencil.

use super::model::{Method, ScoringModel};
use super::tally::{Bps, Tally, attention, credit, part_remaining, part_scale};
use crate::pack::Pack;
use crate::vocabulary::{Aspect, Verdict};

/// A score, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// How the model counts.
    pub method: Method,
    /// One a requirement of the node, in reading order; not applicable ones earn and cost nothing.
    pub terms: Vec<Term>,
    /// One for the ratio method; one an aspect for the deduction method.
    pub parts: Vec<Part>,
    /// Score in basis points before rounding: `numerator / denominator`.
    pub numerator: u64,
    /// 0 when nothing is applicable.
    pub denominator: u64,
    /// After rounding half up.
    pub score: Option<Bps>,
}

/// What one requirement brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Index in [`Pack::requirements`].
    pub requirement: usize,
    /// Its verdict; `None` is not yet judged and counts as nonconform.
    pub verdict: Option<Verdict>,
    /// Its factor in the model; 0 when not applicable.
    pub factor: u64,
    /// Half credits earned: factor × 2 for conform, × 1 for partial.
    pub earned: u64,
    /// Half credits possible: factor × 2.
    pub possible: u64,
}

/// A sum of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The aspect, in the deduction method.
    pub aspect: Option<Aspect>,
    /// Applicable requirements.
    pub applicable: u64,
    /// Half credits earned.
    pub earned: u64,
    /// Half credits possible.
    pub possible: u64,
    /// Share of 100 % the part starts from, in per cent.
    pub share_percent: u64,
}

/// Explains the score of the clause at `clause`, or of the whole pack.
#[must_use]
pub fn explain(
    pack: &Pack,
    verdicts: &[Option<Verdict>],
    model: &ScoringModel,
    clause: Option<usize>,
) -> Explanation {
    let mut tally = Tally::default();
    let mut terms = Vec::new();
    for (index, requirement) in pack.requirements.iter().enumerate() {
        let below = clause.is_none_or(|clause| {
            pack.ancestry(requirement.clause_index)
                .any(|above| above == clause)
        });
        if !below {
            continue;
        }
        let verdict = verdicts.get(index).copied().flatten();
        tally.add(requirement, verdict);
        let applies = verdict != Some(Verdict::NotApplicable);
        let factor = if applies {
            u64::from(model.weight(requirement.weight))
        } else {
            0
        };
        terms.push(Term {
            requirement: index,
            verdict,
            factor,
            earned: factor * credit(verdict),
            possible: factor * 2,
        });
    }
    let (numerator, denominator) = tally.fraction(model);
    Explanation {
        method: model.method,
        parts: parts(pack, &terms, model),
        terms,
        numerator,
        denominator,
        score: tally.score(model),
    }
}

/// Sums the terms, not the tally: the two ways must agree.
fn parts(pack: &Pack, terms: &[Term], model: &ScoringModel) -> Vec<Part> {
    let sum = |aspect: Option<Aspect>| {
        let mut part = Part {
            aspect,
            applicable: 0,
            earned: 0,
            possible: 0,
            share_percent: 100,
        };
        for term in terms {
            let of = pack.requirements.get(term.requirement).map(|r| r.aspect);
            if term.factor > 0 && (aspect.is_none() || of == aspect) {
                part.applicable += 1;
                part.earned += term.earned;
                part.possible += term.possible;
            }
        }
        part
    };
    match model.method {
        Method::Ratio => vec![sum(None)],
        Method::Deduction => {
            let mut technical = sum(Some(Aspect::Technical));
            let mut management = sum(Some(Aspect::Management));
            let (t, m) = (technical.applicable, management.applicable);
            technical.share_percent = attention(model, Aspect::Technical, t, m);
            management.share_percent = attention(model, Aspect::Management, m, t);
            vec![technical, management]
        }
    }
}

impl Explanation {
    /// The score as a fraction computed from the parts alone, the way a reader would.
    #[must_use]
    pub fn recomputed(&self) -> (u64, u64) {
        match self.method {
            Method::Ratio => {
                let earned: u64 = self.parts.iter().map(|part| part.earned).sum();
                let possible: u64 = self.parts.iter().map(|part| part.possible).sum();
                (earned * super::tally::FULL, possible)
            }
            Method::Deduction => {
                let applicable: u64 = self.parts.iter().map(|part| part.applicable).sum();
                let remaining = self
                    .parts
                    .iter()
                    .map(|part| {
                        part_remaining(part.share_percent, part.possible - part.earned, applicable)
                    })
                    .sum();
                (remaining, part_scale(applicable))
            }
        }
    }
}
