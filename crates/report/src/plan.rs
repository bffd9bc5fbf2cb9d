//! The remediation plan (整改计划): every action, how far it is, whether it is late, what its re-test found; and the gaps nothing is planned for.

use crate::particulars::{Particulars, TrackedAction};
use jiff::civil::Date;
use lianheng_engine::assessment::Assessment;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::evaluation::Evaluation;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The remediation plan.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PlanPart {
    /// ISO date: what is due before it and not done is overdue.
    pub as_of: String,
    /// Gaps with no action, or with none that still stands.
    pub gaps_without_action: u32,
    /// Actions that are overdue.
    pub overdue: u32,
    /// Actions without an effort.
    pub without_effort: u32,
    /// Planned effort of the actions that are not given up, in tenths of a person-day.
    pub effort: u64,
    /// How many actions have which status, where it is followed up.
    pub statuses: Vec<(&'static str, u32)>,
    /// The actions, those of the most pressing gaps first, then by due date.
    pub rows: Vec<PlanRow>,
}

/// An action.
#[derive(Debug, Clone, Serialize)]
pub struct PlanRow {
    /// Full requirement id.
    pub requirement: String,
    /// As cited.
    pub edition: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: Bilingual,
    /// Rank of the gap; `None` when it is none any more.
    pub gap: Option<u32>,
    /// The verdict today.
    pub verdict: Option<Verdict>,
    /// What.
    pub plan: String,
    /// By whom.
    pub owner: Option<String>,
    /// ISO date.
    pub due: Option<String>,
    /// Tenths of a person-day.
    pub effort: Option<u32>,
    /// Stable name of how far it is; `None` where it is not followed up.
    pub status: Option<&'static str>,
    /// Due before the day of the plan and not done.
    pub overdue: bool,
    /// ISO date.
    pub done_on: Option<String>,
    /// The verdict of the re-test.
    pub retest: Option<Verdict>,
    /// What the re-test found.
    pub retest_note: Option<String>,
}

/// The plan of an assessment.
pub(crate) fn plan_part(
    assessment: &Assessment,
    evaluation: &Evaluation,
    particulars: &Particulars<'_>,
) -> PlanPart {
    let as_of = particulars.as_of.unwrap_or(assessment.assessed_on);
    let ranks = ranks(evaluation);
    let mut rows: Vec<PlanRow> = match &particulars.actions {
        Some(actions) => actions
            .iter()
            .filter_map(|action| tracked(action, evaluation, &ranks, as_of))
            .collect(),
        None => evaluation
            .answers
            .iter()
            .filter_map(|answer| {
                let action = answer.action.as_ref()?;
                let row = PlanRow {
                    plan: action.plan.clone(),
                    owner: action.owner.clone(),
                    due: action.due.map(|due| due.to_string()),
                    effort: action.effort,
                    overdue: action.due.is_some_and(|due| due < as_of),
                    ..row(&answer.requirement, evaluation, &ranks)?
                };
                Some(row)
            })
            .collect(),
    };
    let last = |row: &PlanRow| (row.gap.is_none(), row.gap, row.due.is_none());
    rows.sort_by(|a, b| (last(a), &a.due).cmp(&(last(b), &b.due)));
    let stands = |row: &&PlanRow| row.status != Some(GIVEN_UP);
    let planned: BTreeSet<&str> = rows
        .iter()
        .filter(stands)
        .map(|row| row.requirement.as_str())
        .collect();
    let unplanned = ranks.keys().filter(|gap| !planned.contains(**gap)).count();
    PlanPart {
        as_of: as_of.to_string(),
        gaps_without_action: count(unplanned),
        overdue: count(rows.iter().filter(|row| row.overdue).count()),
        without_effort: count(
            rows.iter()
                .filter(stands)
                .filter(|row| row.effort.is_none())
                .count(),
        ),
        effort: rows
            .iter()
            .filter(stands)
            .filter_map(|row| row.effort)
            .map(u64::from)
            .sum(),
        statuses: statuses(&rows),
        rows,
    }
}

/// The status of an action that is given up.
const GIVEN_UP: &str = "cancelled";

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The rank of every gap, by the id of its requirement.
fn ranks(evaluation: &Evaluation) -> BTreeMap<&str, u32> {
    let ranked = evaluation.gaps.iter().zip(1u32..);
    ranked
        .filter_map(|(gap, rank)| {
            let pack = &evaluation.packs.get(gap.pack)?.pack;
            let requirement = pack.requirements.get(gap.requirement)?;
            Some((requirement.id.as_str(), rank))
        })
        .collect()
}

/// What is known of the requirement; `None` where it is not asked for.
fn row(
    requirement: &RequirementId,
    evaluation: &Evaluation,
    ranks: &BTreeMap<&str, u32>,
) -> Option<PlanRow> {
    let packs = &evaluation.packs;
    let pack = packs
        .iter()
        .find(|one| one.pack.id.as_str() == requirement.pack())?;
    let index = pack.pack.index_of(requirement.local())?;
    let found = pack.pack.requirements.get(index)?;
    Some(PlanRow {
        requirement: requirement.to_string(),
        edition: pack.pack.edition.clone(),
        clause: found.clause.clone(),
        title: found.title.clone(),
        gap: ranks.get(requirement.as_str()).copied(),
        verdict: pack.verdicts.get(index).copied().flatten(),
        plan: String::new(),
        owner: None,
        due: None,
        effort: None,
        status: None,
        overdue: false,
        done_on: None,
        retest: None,
        retest_note: None,
    })
}

fn tracked(
    action: &TrackedAction,
    evaluation: &Evaluation,
    ranks: &BTreeMap<&str, u32>,
    as_of: Date,
) -> Option<PlanRow> {
    Some(PlanRow {
        plan: action.plan.clone(),
        owner: action.owner.clone(),
        due: action.due.map(|due| due.to_string()),
        effort: action.effort,
        status: Some(action.status),
        overdue: !action.is_closed && action.due.is_some_and(|due| due < as_of),
        done_on: action.done_on.map(|day| day.to_string()),
        retest: action.retest,
        retest_note: action.retest_note.clone(),
        ..row(&action.requirement, evaluation, ranks)?
    })
}

/// The statuses that occur, in the order they are first met.
fn statuses(rows: &[PlanRow]) -> Vec<(&'static str, u32)> {
    let mut statuses: Vec<(&'static str, u32)> = Vec::new();
    for status in rows.iter().filter_map(|row| row.status) {
        match statuses.iter_mut().find(|(known, _)| *known == status) {
            Some((_, count)) => *count += 1,
            None => statuses.push((status, 1)),
        }
    }
    statuses
}
