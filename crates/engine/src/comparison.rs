//! Two cycles of the same subject side by side, and the trend over many: what was judged otherwise, what came under assessment or left it.
//!
//! Requirements are matched by id. Scores are those of each cycle's own evaluation; nothing is scored anew.

use crate::assessment::Assessment;
use crate::evaluation::Evaluation;
use crate::ids::RequirementId;
use crate::pack::Requirement;
use crate::vocabulary::Verdict;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Where a requirement stands in a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its pack is not assessed, or it is tailored out.
    NotAsked,
    /// Asked for and not yet judged.
    Unanswered,
    /// Judged.
    Judged(Verdict),
}

impl Standing {
    /// The verdict, where there is one.
    #[must_use]
    pub fn verdict(self) -> Option<Verdict> {
        match self {
            Standing::Judged(verdict) => Some(verdict),
            Standing::NotAsked | Standing::Unanswered => None,
        }
    }

    /// How much of the requirement is met, in halves; `None` where nobody says so, or where it does not count.
    fn met(self) -> Option<u8> {
        match self {
            Standing::Judged(Verdict::Conform) => Some(2),
            Standing::Judged(Verdict::Partial) => Some(1),
            Standing::Judged(Verdict::Nonconform) => Some(0),
            Standing::Judged(Verdict::NotApplicable)
            | Standing::Unanswered
            | Standing::NotAsked => None,
        }
    }
}

/// Which way a requirement moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    /// Met less than before.
    Worse,
    /// Met more than before.
    Better,
    /// Judged where it was not yet: what it was like before nobody said.
    Judged,
    /// No longer judged.
    Unjudged,
    /// Came under assessment or left it, by tailoring, by the choice of packs or as not applicable.
    Scope,
}

impl Movement {
    /// Every movement, in the order people look for them.
    pub const ALL: [Movement; 5] = [
        Movement::Worse,
        Movement::Better,
        Movement::Judged,
        Movement::Unjudged,
        Movement::Scope,
    ];

    /// The stable name, for message ids (`movement-worse`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Movement::Worse => "worse",
            Movement::Better => "better",
            Movement::Judged => "judged",
            Movement::Unjudged => "unjudged",
            Movement::Scope => "scope",
        }
    }

    fn of(before: Standing, after: Standing) -> Movement {
        match (before.met(), after.met()) {
            (Some(before), Some(after)) if before > after => Movement::Worse,
            (Some(_), Some(_)) => Movement::Better,
            (None, Some(_)) if before == Standing::Unanswered => Movement::Judged,
            (Some(_), None) if after == Standing::Unanswered => Movement::Unjudged,
            (None, _) | (_, None) => Movement::Scope,
        }
    }
}

/// A requirement that stands otherwise than before.
#[derive(Debug, Clone)]
pub struct Changed<'e> {
    /// The requirement, as the later cycle has it where it does.
    pub requirement: &'e Requirement,
    /// Where it stood.
    pub before: Standing,
    /// Where it stands.
    pub after: Standing,
    /// Which way it moved.
    pub movement: Movement,
}

/// What changed from `before` to `after`: in the later cycle's reading order, then what only the earlier one asked for.
#[must_use]
pub fn changed<'e>(before: &'e Evaluation, after: &'e Evaluation) -> Vec<Changed<'e>> {
    let (earlier, later) = (standings(before), standings(after));
    let of = |standings: &BTreeMap<&RequirementId, Standing>, id: &RequirementId| {
        standings.get(id).copied().unwrap_or(Standing::NotAsked)
    };
    let gone = requirements(before).filter(|(one, _)| !later.contains_key(&one.id));
    requirements(after)
        .chain(gone)
        .filter_map(|(requirement, _)| {
            let (before, after) = (of(&earlier, &requirement.id), of(&later, &requirement.id));
            (before != after).then(|| Changed {
                requirement,
                before,
                after,
                movement: Movement::of(before, after),
            })
        })
        .collect()
}

fn requirements(evaluation: &Evaluation) -> impl Iterator<Item = (&Requirement, Standing)> {
    evaluation.packs.iter().flat_map(|evaluated| {
        let rows = evaluated.pack.requirements.iter().zip(&evaluated.verdicts);
        rows.map(|(requirement, verdict)| {
            let standing = verdict.map_or(Standing::Unanswered, Standing::Judged);
            (requirement, standing)
        })
    })
}

fn standings(evaluation: &Evaluation) -> BTreeMap<&RequirementId, Standing> {
    requirements(evaluation)
        .map(|(requirement, standing)| (&requirement.id, standing))
        .collect()
}

/// A cycle in the trend.
#[derive(Debug, Clone)]
pub struct TrendPoint<'e> {
    /// What the caller calls the assessment.
    pub assessment: &'e str,
    /// The day its answers stand for.
    pub assessed_on: Date,
    /// What follows from it.
    pub evaluation: &'e Evaluation,
}

/// The cycles by the day they stand for; those of one day in the order given.
#[must_use]
pub fn trend<'e>(
    cycles: impl IntoIterator<Item = (&'e str, &'e Assessment, &'e Evaluation)>,
) -> Vec<TrendPoint<'e>> {
    let mut points: Vec<TrendPoint<'e>> = cycles
        .into_iter()
        .map(|(name, assessment, evaluation)| TrendPoint {
            assessment: name,
            assessed_on: assessment.assessed_on,
            evaluation,
        })
        .collect();
    points.sort_by_key(|point| point.assessed_on);
    points
}
