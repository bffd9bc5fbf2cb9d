//! What to do first: the gaps whose closing lifts the scores most, and where the scores stand once they are closed.

use lianheng_engine::evaluation::Evaluation;
use lianheng_engine::lift::{closed, effort_of, gains};
use lianheng_engine::scoring::ScoringModel;
use serde::Serialize;

/// How many gaps are named.
const STEPS: usize = 5;

/// What to do first.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FirstStepsPart {
    /// The gaps whose closing lifts a score most, the largest gain first.
    pub steps: Vec<StepRow>,
    /// The scores of all standards before and after all of them are closed.
    pub standards: Vec<LiftedRow>,
    /// Effort of those that name one, in tenths of a person-day.
    pub effort: u64,
    /// How many of them name no effort.
    pub without_effort: u32,
}

/// A gap to close first.
#[derive(Debug, Clone, Serialize)]
pub struct StepRow {
    /// Rank among the gaps.
    pub gap: u32,
    /// Basis points its closing alone brings.
    pub gain_bp: u32,
    /// Tenths of a person-day.
    pub effort: Option<u32>,
}

/// A standard's score before and after.
#[derive(Debug, Clone, Serialize)]
pub struct LiftedRow {
    /// Pack id.
    pub pack: String,
    /// As cited.
    pub edition: String,
    /// Basis points today.
    pub before_bp: Option<u32>,
    /// Basis points with the gaps closed.
    pub after_bp: Option<u32>,
}

/// The first steps of an evaluation.
pub(crate) fn first_steps(evaluation: &Evaluation, model: &ScoringModel) -> FirstStepsPart {
    let first: Vec<(usize, u32)> = gains(evaluation)
        .into_iter()
        .filter(|(_, gain)| *gain > 0)
        .take(STEPS)
        .collect();
    let close: Vec<usize> = first.iter().map(|(gap, _)| *gap).collect();
    let after = if close.is_empty() {
        Vec::new()
    } else {
        closed(evaluation, &close, model)
    };
    let efforts = || close.iter().map(|gap| effort_of(evaluation, *gap));
    let bare = efforts().filter(Option::is_none).count();
    FirstStepsPart {
        steps: first
            .iter()
            .map(|(gap, gain_bp)| StepRow {
                gap: u32::try_from(gap + 1).unwrap_or(u32::MAX),
                gain_bp: *gain_bp,
                effort: effort_of(evaluation, *gap),
            })
            .collect(),
        standards: evaluation
            .packs
            .iter()
            .zip(&after)
            .map(|(before, after)| LiftedRow {
                pack: before.pack.id.to_string(),
                edition: before.pack.edition.clone(),
                before_bp: before.score.total.score.map(|score| score.0),
                after_bp: after.score.total.score.map(|score| score.0),
            })
            .collect(),
        effort: efforts().flatten().map(u64::from).sum(),
        without_effort: u32::try_from(bare).unwrap_or(u32::MAX),
    }
}
