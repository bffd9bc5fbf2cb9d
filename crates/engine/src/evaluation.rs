//! An assessment evaluated: scores of every node, gaps by priority, consistency findings. A pure function of its inputs.

use crate::assessment::Assessment;
use crate::consistency::{self, ContradictingPhrases, Finding};
use crate::gaps::{Factors, Gap, by_priority};
use crate::pack::Pack;
use crate::scoring::{PackScore, Scoreboard, ScoringModel};
use crate::vocabulary::Verdict;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What follows from an assessment.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// The assessed packs, in the assessor's order.
    pub packs: Vec<EvaluatedPack>,
    /// Every gap, the most pressing first.
    pub gaps: Vec<Gap>,
    /// What an auditor would ask about.
    pub findings: Vec<Finding>,
}

/// One assessed pack.
#[derive(Debug, Clone)]
pub struct EvaluatedPack {
    /// The pack.
    pub pack: Arc<Pack>,
    /// Verdicts, in [`Pack::requirements`] order.
    pub verdicts: Vec<Option<Verdict>>,
    /// Index in [`Assessment::answers`], in [`Pack::requirements`] order.
    pub answers: Vec<Option<usize>>,
    /// Its scores.
    pub score: PackScore,
}

/// Evaluates an assessment. Packs it names that are not among `packs` are left out; [`crate::answer_file::read`] refuses them earlier.
#[must_use]
pub fn evaluate(
    assessment: &Assessment,
    packs: &[Arc<Pack>],
    model: &ScoringModel,
    phrases: &ContradictingPhrases,
) -> Evaluation {
    let answered: BTreeMap<&str, usize> = assessment
        .answers
        .iter()
        .enumerate()
        .map(|(index, answer)| (answer.requirement.as_str(), index))
        .collect();
    let chosen = assessment
        .packs
        .iter()
        .filter_map(|id| packs.iter().find(|pack| pack.id == *id));
    let mut evaluated = Vec::new();
    let mut gaps = Vec::new();
    for (position, pack) in chosen.enumerate() {
        let mut board = Scoreboard::new(Arc::clone(pack));
        let answers: Vec<Option<usize>> = pack
            .requirements
            .iter()
            .map(|requirement| answered.get(requirement.id.as_str()).copied())
            .collect();
        let answer_of = |index: usize| {
            let answer = answers.get(index).copied().flatten()?;
            assessment.answers.get(answer)
        };
        for index in 0..pack.requirements.len() {
            board.set(index, answer_of(index).map(|answer| answer.verdict));
        }
        for (index, requirement) in pack.requirements.iter().enumerate() {
            let factors = answer_of(index)
                .and_then(|answer| Factors::of(requirement, answer, &assessment.inventory));
            if let (Some(factors), Some(answer)) = (factors, answer_of(index)) {
                gaps.push(Gap {
                    pack: position,
                    requirement: index,
                    verdict: answer.verdict,
                    factors,
                    gain_bp: board.gain(index, model),
                });
            }
        }
        evaluated.push(EvaluatedPack {
            pack: Arc::clone(pack),
            verdicts: board.verdicts().to_vec(),
            answers,
            score: board.score(model),
        });
    }
    by_priority(&mut gaps);
    Evaluation {
        packs: evaluated,
        gaps,
        findings: consistency::check(assessment, phrases),
    }
}
