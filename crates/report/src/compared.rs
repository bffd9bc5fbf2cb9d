//! The cycle before beside this one: scores and conclusions of each standard, and every requirement that stands otherwise.

use crate::build::scored;
use crate::model::Scored;
use crate::particulars::Previous;
use lianheng_engine::assessment::Assessment;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::comparison::{Movement, Standing, changed};
use lianheng_engine::evaluation::{EvaluatedPack, Evaluation};
use lianheng_engine::scoring::Conclusion;
use lianheng_engine::vocabulary::Verdict;
use serde::Serialize;

/// What changed since the cycle before.
#[derive(Debug, Clone, Serialize)]
pub struct ComparisonPart {
    /// The organisation's name then.
    pub organisation: Bilingual,
    /// What was assessed then.
    pub subject: Bilingual,
    /// Whether it is what is assessed now.
    pub same_subject: bool,
    /// ISO date.
    pub assessed_on: String,
    /// Every standard of either cycle, those of this one first.
    pub standards: Vec<ComparedStandard>,
    /// How many requirements moved which way, in the order people look for them.
    pub movements: Vec<(&'static str, u32)>,
    /// Every requirement that stands otherwise than before.
    pub changed: Vec<ChangedRow>,
}

/// A standard in both cycles.
#[derive(Debug, Clone, Serialize)]
pub struct ComparedStandard {
    /// Pack id.
    pub pack: String,
    /// As cited.
    pub edition: String,
    /// Then; `None` when it was not assessed.
    pub before: Option<CycleResult>,
    /// Now; `None` when it is not assessed.
    pub after: Option<CycleResult>,
}

/// The result of a standard in a cycle.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CycleResult {
    /// Counts and score.
    pub scored: Scored,
    /// What it amounted to.
    pub conclusion: Conclusion,
}

/// A requirement that stands otherwise than before.
#[derive(Debug, Clone, Serialize)]
pub struct ChangedRow {
    /// Full requirement id.
    pub requirement: String,
    /// As cited.
    pub edition: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: Bilingual,
    /// Whether it was asked for then.
    pub asked_before: bool,
    /// The verdict then; `None` when there was none.
    pub before: Option<Verdict>,
    /// Whether it is asked for now.
    pub asked_after: bool,
    /// The verdict now; `None` when there is none.
    pub after: Option<Verdict>,
    /// `worse`, `better`, `judged`, `unjudged`, `scope`
    pub movement: &'static str,
}

/// The comparison of an assessment with the one before.
pub(crate) fn comparison_part(
    previous: &Previous<'_>,
    assessment: &Assessment,
    evaluation: &Evaluation,
) -> ComparisonPart {
    let (then, before) = (previous.assessment, previous.evaluation);
    let edition_of = |id: &str| {
        let mut packs = evaluation.packs.iter().chain(&before.packs);
        packs
            .find(|one| one.pack.id.as_str() == id)
            .map_or_else(|| id.to_owned(), |one| one.pack.edition.clone())
    };
    let changed: Vec<ChangedRow> = changed(before, evaluation)
        .iter()
        .map(|one| ChangedRow {
            requirement: one.requirement.id.to_string(),
            edition: edition_of(one.requirement.id.pack()),
            clause: one.requirement.clause.clone(),
            title: one.requirement.title.clone(),
            asked_before: one.before != Standing::NotAsked,
            before: one.before.verdict(),
            asked_after: one.after != Standing::NotAsked,
            after: one.after.verdict(),
            movement: one.movement.as_str(),
        })
        .collect();
    let moved = |movement: &Movement| {
        let name = movement.as_str();
        let count = changed.iter().filter(|row| row.movement == name).count();
        (name, u32::try_from(count).unwrap_or(u32::MAX))
    };
    ComparisonPart {
        organisation: then.organisation.name.clone(),
        subject: then.subject.name.clone(),
        same_subject: then.subject.kind == assessment.subject.kind
            && then.subject.name == assessment.subject.name
            && then.organisation.name == assessment.organisation.name,
        assessed_on: then.assessed_on.to_string(),
        standards: standards(before, evaluation),
        movements: Movement::ALL.iter().map(moved).collect(),
        changed,
    }
}

fn standards(before: &Evaluation, after: &Evaluation) -> Vec<ComparedStandard> {
    let of = |evaluation: &Evaluation, id: &str| {
        let mut packs = evaluation.packs.iter();
        packs.find(|one| one.pack.id.as_str() == id).map(result)
    };
    let known = |one: &&EvaluatedPack| {
        let mut packs = after.packs.iter();
        !packs.any(|later| later.pack.id == one.pack.id)
    };
    let all = after.packs.iter().chain(before.packs.iter().filter(known));
    all.map(|one| ComparedStandard {
        pack: one.pack.id.to_string(),
        edition: one.pack.edition.clone(),
        before: of(before, one.pack.id.as_str()),
        after: of(after, one.pack.id.as_str()),
    })
    .collect()
}

fn result(evaluated: &EvaluatedPack) -> CycleResult {
    CycleResult {
        scored: scored(&evaluated.score.total),
        conclusion: evaluated.score.conclusion,
    }
}
