//! This cycle beside the one before: scores and conclusions, which way requirements moved, and each that moved.

use super::{Report, Section};
use crate::compared::{ChangedRow, ComparedStandard, ComparisonPart, CycleResult};
use crate::layout::look::{BODY_WIDTH, TABLE};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::text::Para;
use crate::words::Said;
use lianheng_engine::vocabulary::Verdict;

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let Some(comparison) = &report.model.comparison else {
        return Ok(());
    };
    let own = report.number_of(Section::Comparison);
    report.heading(flow, Level::Section, &own, "report-comparison");
    intro(report, flow, comparison);
    standards(report, flow, comparison)?;
    let words = report.words;
    let counted: Vec<Said> = comparison
        .movements
        .iter()
        .map(|(movement, count)| {
            let (name, count) = (words.term("movement", movement), words.integer(*count));
            words.each(|lang| format!("{} {}", name.get(lang), count.get(lang)))
        })
        .collect();
    let list = words.list(&counted);
    let said = words.with("report-comparison-movements", |lang| {
        vec![("movements", list.get(lang).into())]
    });
    report.tell(flow, &said);
    if comparison.changed.is_empty() {
        report.say(flow, "report-comparison-unchanged");
        return Ok(());
    }
    flow.space(8.0);
    let (before, movement) = (94.0, 76.0);
    let table = Table {
        columns: vec![
            BODY_WIDTH - 2.0 * before - movement,
            before,
            before,
            movement,
        ],
        header: Some(Row::new(vec![
            report.head("term-requirement"),
            report.head("report-comparison-before"),
            report.head("report-comparison-after"),
            report.head("report-comparison-movement"),
        ])),
        whole: true,
    };
    let changed = &comparison.changed;
    table.flow(flow, changed.iter().map(|row| moved(report, row)))?;
    flow.done(changed.len())
}

fn intro(report: Report<'_>, flow: &mut Flow<'_>, comparison: &ComparisonPart) {
    let words = report.words;
    let before = words.date(&comparison.assessed_on);
    let after = words.date(&report.model.cover.assessed_on);
    let said = words.with("report-comparison-intro", |lang| {
        vec![
            ("before", before.get(lang).into()),
            ("after", after.get(lang).into()),
        ]
    });
    report.tell(flow, &said);
    if !comparison.same_subject {
        let said = words.with("report-comparison-other-subject", |lang| {
            vec![
                ("organisation", comparison.organisation.get(lang).into()),
                ("subject", comparison.subject.get(lang).into()),
            ]
        });
        report.tell(flow, &said);
    }
}

fn standards(
    report: Report<'_>,
    flow: &mut Flow<'_>,
    comparison: &ComparisonPart,
) -> Result<(), Stopped> {
    flow.space(8.0);
    let (cycle, change) = (130.0, 86.0);
    let table = Table {
        columns: vec![BODY_WIDTH - 2.0 * cycle - change, cycle, cycle, change],
        header: Some(Row::new(vec![
            report.head("report-standard"),
            report.head("report-comparison-before"),
            report.head("report-comparison-after"),
            report.head_right("report-comparison-points"),
        ])),
        whole: true,
    };
    let rows = comparison.standards.iter().map(|standard| {
        let edition = report.edition(&standard.pack, &standard.edition);
        Row::new(vec![
            Cell::new(TABLE.bold().paras(&edition)),
            Cell::new(result(report, standard.before)),
            Cell::new(result(report, standard.after)),
            Cell::new(vec![TABLE.right().written(&points(standard))]),
        ])
    });
    table.flow(flow, rows)
}

/// Score, conclusion and what the score counts.
fn result(report: Report<'_>, result: Option<CycleResult>) -> Vec<Para> {
    let words = report.words;
    let Some(result) = result else {
        return TABLE.paras(&words.say("report-comparison-not-asked"));
    };
    report.scored(result.scored, result.conclusion.as_str())
}

/// The change in percentage points, with its sign.
fn points(standard: &ComparedStandard) -> String {
    let score = |cycle: Option<CycleResult>| cycle.and_then(|one| one.scored.score_bp);
    match (score(standard.before), score(standard.after)) {
        (Some(before), Some(after)) => {
            let sign = match after.cmp(&before) {
                std::cmp::Ordering::Greater => "+",
                std::cmp::Ordering::Less => "\u{2212}",
                std::cmp::Ordering::Equal => "",
            };
            let change = after.abs_diff(before);
            format!("{sign}{}.{:02}", change / 100, change % 100)
        }
        (None, _) | (_, None) => "\u{2014}".to_owned(),
    }
}

fn moved(report: Report<'_>, row: &ChangedRow) -> Row {
    let words = report.words;
    // What is not asked for today is no longer told.
    let goal = (row.asked_after).then(|| report.requirement(&row.requirement));
    let mut name = vec![report.cited(&row.edition, &row.clause, goal.flatten())];
    name.extend(TABLE.paras(&words.of(&row.title)));
    Row::new(vec![
        Cell::new(name),
        Cell::new(standing(report, row.asked_before, row.before)),
        Cell::new(standing(report, row.asked_after, row.after)),
        Cell::new(TABLE.paras(&words.term("movement", row.movement))),
    ])
}

fn standing(report: Report<'_>, asked: bool, verdict: Option<Verdict>) -> Vec<Para> {
    if asked {
        report.verdict(verdict, TABLE)
    } else {
        TABLE.paras(&report.words.say("report-comparison-not-asked"))
    }
}
