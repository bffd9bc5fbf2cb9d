//! The life-cycle lane: every assessed standard at once, by side and stage, so that one look tells where in the supply chain the
//! shortfalls stand. What the supplier has to do stands on one side, what the acquirer has to do on the other.
//!
//! A requirement counts in its main stage only, as in every score; one that binds both sides counts on each. How the lane is drawn is
//! [`crate::figures::lane_figure`].

use crate::evaluation::Evaluation;
use crate::figures::{Heat, heat};
use crate::scoring::{NodeScore, ScoringModel, Tally};
use crate::vocabulary::{Side, Stage};

/// The sides in the order the lane shows them: the supplier above.
pub const SIDES: [Side; 2] = [Side::Supplier, Side::Acquirer];

/// The lane of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// The stages that occur on either side, in life-cycle order.
    pub stages: Vec<Stage>,
    /// One cell a stage, side by side: those of the supplier, then those of the acquirer.
    pub cells: Vec<LaneCell>,
}

/// A stage on one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneCell {
    /// Whose it is.
    pub side: Side,
    /// Which stage.
    pub stage: Stage,
    /// Counts and score over all packs; no score where nothing applies.
    pub score: NodeScore,
    /// Shade of the score.
    pub heat: Heat,
    /// Indices in [`Evaluation::gaps`], the most pressing first.
    pub gaps: Vec<usize>,
}

impl Lane {
    /// The cells of one side, in life-cycle order.
    pub fn row(&self, side: Side) -> impl Iterator<Item = &LaneCell> {
        self.cells.iter().filter(move |cell| cell.side == side)
    }
}

/// The lane of an evaluation, scored by `model`.
#[must_use]
pub fn lane(evaluation: &Evaluation, model: &ScoringModel) -> Lane {
    let requirements = || {
        let packs = evaluation.packs.iter();
        packs.flat_map(|evaluated| evaluated.pack.requirements.iter().zip(&evaluated.verdicts))
    };
    let occurs = |stage: &Stage| requirements().any(|(one, _)| one.stage == *stage);
    let stages: Vec<Stage> = Stage::ALL.iter().copied().filter(occurs).collect();
    let cell = |side: Side, stage: Stage| {
        let mut tally = Tally::default();
        for (requirement, verdict) in requirements() {
            if requirement.stage == stage && requirement.role.is_on(side) {
                tally.add(requirement, *verdict);
            }
        }
        let score = NodeScore {
            counts: tally.counts(),
            score: tally.score(model),
        };
        LaneCell {
            side,
            stage,
            heat: heat(&score),
            score,
            gaps: gaps_in(evaluation, side, stage),
        }
    };
    let cells = SIDES
        .into_iter()
        .flat_map(|side| stages.iter().map(move |stage| (side, *stage)))
        .map(|(side, stage)| cell(side, stage))
        .collect();
    Lane { stages, cells }
}

fn gaps_in(evaluation: &Evaluation, side: Side, stage: Stage) -> Vec<usize> {
    let stands_here = |pack: usize, requirement: usize| {
        let evaluated = evaluation.packs.get(pack);
        let found = evaluated.and_then(|one| one.pack.requirements.get(requirement));
        found.is_some_and(|one| one.stage == stage && one.role.is_on(side))
    };
    let gaps = evaluation.gaps.iter().enumerate();
    gaps.filter(|(_, gap)| stands_here(gap.pack, gap.requirement))
        .map(|(index, _)| index)
        .collect()
}
