//! What follows from an assessment, on the wire: life-cycle lane, registers, what lifts the score, comparison, trend.
//!
//! These take an evaluated assessment, wherever it came from: an answer file or a workspace. What they say is worked out in the engine.

use crate::assess::total;
use crate::failure::Failure;
use crate::library::Library;
use crate::packs::count;
use crate::wire::{
    BudgetWire, ChangedItemWire, ComparisonWire, GainWire, LaneCellWire, LiftWire,
    RegisterAnswerWire, RegisterRowWire, RegistersWire, TotalWire, TrendPointWire,
};
use lianheng_engine::answer_file::{MAX_EFFORT, tenths_of};
use lianheng_engine::assessment::Assessment;
use lianheng_engine::comparison::{self, Changed};
use lianheng_engine::evaluation::{EvaluatedPack, Evaluation};
use lianheng_engine::figures::{LaneArrow, Point, lane_figure};
use lianheng_engine::lane::{self as lanes, LaneCell, SIDES};
use lianheng_engine::lift as lifts;
use lianheng_engine::pack::Requirement;
use lianheng_engine::registers::{self as books, RegisterRow};
use lianheng_engine::scoring::ScoringModel;
use lianheng_engine::vocabulary::{Criticality, Verdict};
use lianheng_report::register_answer;

/// How many of a cell's gaps the lane names.
const NAMED_GAPS: usize = 3;
/// The largest budget, in tenths of a person-day.
const MAX_BUDGET: u32 = MAX_EFFORT * 10;

/// The life-cycle lane: the cells of the supplier, then those of the acquirer, in life-cycle order, each with its arrow.
#[must_use]
pub fn lane(evaluation: &Evaluation, model: &ScoringModel) -> Vec<LaneCellWire> {
    let lane = lanes::lane(evaluation, model);
    let figure = lane_figure(lane.stages.len());
    let rows = SIDES.into_iter().zip(figure.names).zip(&figure.rows);
    rows.flat_map(|((side, name), arrows)| {
        let cells = lane.row(side).zip(arrows);
        cells.map(move |(cell, arrow)| lane_cell(cell, name, arrow, evaluation))
    })
    .collect()
}

fn lane_cell(
    cell: &LaneCell,
    name: Point,
    arrow: &LaneArrow,
    evaluation: &Evaluation,
) -> LaneCellWire {
    let counts = &cell.score.counts;
    let worst = cell.gaps.iter().take(NAMED_GAPS);
    LaneCellWire {
        side: cell.side.as_str(),
        stage: cell.stage.as_str(),
        applicable: counts.applicable,
        partial: counts.partial,
        nonconform: counts.nonconform,
        unanswered: counts.unanswered,
        score_bp: cell.score.score.map(|score| score.0),
        heat: cell.heat.as_str(),
        major_risks: counts.major_risks,
        gap_count: count(cell.gaps.len()),
        gaps: worst
            .filter_map(|gap| requirement_of(evaluation, *gap))
            .map(|requirement| requirement.id.to_string())
            .collect(),
        name: point(name),
        outline: arrow.outline.map(point).to_vec(),
        text: point(arrow.text),
        text_width: arrow.text_width,
    }
}

fn point(point: Point) -> [u32; 2] {
    [point.x, point.y]
}

fn requirement_of(evaluation: &Evaluation, gap: usize) -> Option<&Requirement> {
    let gap = evaluation.gaps.get(gap)?;
    let pack = &evaluation.packs.get(gap.pack)?.pack;
    pack.requirements.get(gap.requirement)
}

/// The three registers of products.
#[must_use]
pub fn registers(library: &Library, assessment: &Assessment) -> RegistersWire {
    let registers = books::registers(assessment, &library.questionnaires, &library.registers);
    let rows = |rows: &[RegisterRow]| rows.iter().map(register_row).collect();
    RegistersWire {
        key_software: rows(&registers.key_software),
        single_source: rows(&registers.single_source),
        update_control: rows(&registers.update_control),
    }
}

fn register_row(row: &RegisterRow) -> RegisterRowWire {
    let alternate = row.alternate.as_ref();
    let systems = row.systems.iter();
    RegisterRowWire {
        product: row.product.clone(),
        name: (&row.name).into(),
        supplier: (&row.supplier).into(),
        version: row.version.clone(),
        alternate: alternate.map(|alternate| (&alternate.name).into()),
        alternate_same_supplier: alternate.is_some_and(|alternate| alternate.same_supplier),
        kernel_privilege: row.kernel_privilege,
        auto_update: row.auto_update,
        criticality: row.criticality().map(Criticality::as_str),
        systems: systems
            .map(|system| {
                let hosts = u32::try_from(system.hosts).unwrap_or(u32::MAX);
                ((&system.name).into(), hosts)
            })
            .collect(),
        answers: row
            .answers
            .iter()
            .map(|answer| RegisterAnswerWire {
                question: answer.question.clone(),
                about: (&answer.about).into(),
                answer: (&register_answer(&answer.value)).into(),
                systems: answer.systems.iter().map(Into::into).collect(),
            })
            .collect(),
    }
}

/// What closing each gap alone brings and, with a budget in tenths of a person-day, the set that lifts the sum of the scores most within it.
#[must_use]
pub fn lift(evaluation: &Evaluation, model: &ScoringModel, budget: Option<u32>) -> LiftWire {
    let gains = lifts::gains(evaluation).into_iter();
    LiftWire {
        budget: budget.map(|budget| budget_wire(evaluation, model, budget)),
        gains: gains
            .filter_map(|(gap, gain_bp)| {
                let requirement = requirement_of(evaluation, gap)?;
                Some(GainWire {
                    requirement: requirement.id.to_string(),
                    clause: requirement.clause.clone(),
                    title: (&requirement.title).into(),
                    priority: evaluation.gaps.get(gap)?.factors.priority(),
                    effort: lifts::effort_of(evaluation, gap),
                    gain_bp,
                })
            })
            .collect(),
    }
}

fn budget_wire(evaluation: &Evaluation, model: &ScoringModel, budget: u32) -> BudgetWire {
    let best = lifts::best_under(evaluation, model, budget);
    let after = lifts::closed(evaluation, &best.close, model);
    let closed = best.close.iter();
    BudgetWire {
        effort: best.budget,
        used: u32::try_from(best.used).unwrap_or(u32::MAX),
        proven: best.proven,
        without_effort: count(best.without_effort),
        close: closed
            .filter_map(|gap| requirement_of(evaluation, *gap))
            .map(|requirement| requirement.id.to_string())
            .collect(),
        totals: totals(&after, evaluation),
    }
}

/// Person-days as a person writes them, at most one decimal, in tenths.
///
/// # Errors
/// [`crate::FailureKind::Input`] when it is no such number or more than 100,000.
pub fn read_budget(text: &str) -> Result<u32, Failure> {
    let tenths = tenths_of(text.trim()).filter(|tenths| *tenths <= MAX_BUDGET);
    tenths.ok_or_else(|| {
        let most = (MAX_BUDGET / 10).to_string();
        let args = vec![("found", crate::failure::shown(text)), ("most", most)];
        Failure::unknown("error-budget", args)
    })
}

fn totals(packs: &[EvaluatedPack], evaluation: &Evaluation) -> Vec<TotalWire> {
    packs.iter().map(|pack| total(pack, evaluation)).collect()
}

/// Two cycles side by side.
#[must_use]
pub fn compare(before: &Evaluation, after: &Evaluation) -> ComparisonWire {
    let changed = comparison::changed(before, after);
    ComparisonWire {
        before: totals(&before.packs, before),
        after: totals(&after.packs, after),
        changed: changed.iter().map(changed_item).collect(),
    }
}

fn changed_item(changed: &Changed<'_>) -> ChangedItemWire {
    ChangedItemWire {
        requirement: changed.requirement.id.to_string(),
        clause: changed.requirement.clause.clone(),
        title: (&changed.requirement.title).into(),
        before: changed.before.verdict().map(Verdict::as_str),
        after: changed.after.verdict().map(Verdict::as_str),
        movement: changed.movement.as_str(),
    }
}

/// A cycle of an assessment.
#[derive(Debug, Clone, Copy)]
pub struct Cycle<'a> {
    /// What the caller calls it.
    pub id: &'a str,
    /// The assessment.
    pub assessment: &'a Assessment,
    /// What follows from it.
    pub evaluation: &'a Evaluation,
}

/// The totals of many cycles by the day they stand for.
#[must_use]
pub fn trend(cycles: &[Cycle<'_>]) -> Vec<TrendPointWire> {
    let all = cycles
        .iter()
        .map(|cycle| (cycle.id, cycle.assessment, cycle.evaluation));
    comparison::trend(all)
        .into_iter()
        .map(|point| TrendPointWire {
            assessment: point.assessment.to_owned(),
            assessed_on: point.assessed_on.to_string(),
            totals: totals(&point.evaluation.packs, point.evaluation),
        })
        .collect()
}
