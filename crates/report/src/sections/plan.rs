//! The remediation plan: every action with its owner, due date, effort and status, late ones marked, and the result of its re-test.

use super::gaps::person_days;
use super::{Report, Section};
use crate::layout::look::{BODY_WIDTH, RISK, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::plan::PlanRow;
use crate::text::Para;
use crate::words::Said;

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Plan);
    report.heading(flow, Level::Section, &own, "report-plan");
    let plan = &report.model.plan;
    if plan.rows.is_empty() {
        report.say(flow, "report-plan-none");
        return Ok(());
    }
    overview(report, flow);
    let (owner, due, effort) = (104.0, 84.0, 64.0);
    // What an answer file says of an action has no status.
    let status = if is_tracked(report) { 70.0 } else { 0.0 };
    let mut columns = vec![
        BODY_WIDTH - owner - due - effort - status,
        owner,
        due,
        effort,
    ];
    let mut header = vec![
        report.head("term-requirement"),
        report.head("report-owner"),
        report.head("report-due"),
        report.head("report-effort"),
    ];
    if is_tracked(report) {
        columns.push(status);
        header.push(report.head("report-action-status"));
    }
    let width = columns.len();
    let table = Table {
        columns,
        header: Some(Row::new(header)),
        whole: true,
    };
    table.flow(
        flow,
        plan.rows.iter().flat_map(|row| {
            let what = Row::new(vec![Cell::new(what(report, row)).over(width)]);
            [line(report, row).joined(), what]
        }),
    )?;
    flow.done(plan.rows.len())
}

/// Whether the actions are followed up.
fn is_tracked(report: Report<'_>) -> bool {
    !report.model.plan.statuses.is_empty()
}

fn overview(report: Report<'_>, flow: &mut Flow<'_>) {
    let (words, plan) = (report.words, &report.model.plan);
    let day = words.date(&plan.as_of);
    let intro = words.with("report-plan-intro", |lang| {
        vec![("date", day.get(lang).into())]
    });
    report.lead(flow, &intro, (0.0, 0.0));
    let effort = person_days(words, plan.effort);
    let counted = words.with("report-plan-counts", |lang| {
        vec![
            ("actions", plan.rows.len().into()),
            ("overdue", plan.overdue.into()),
            ("gaps", plan.gaps_without_action.into()),
            ("effort", effort.get(lang).into()),
            ("open", plan.without_effort.into()),
        ]
    });
    report.lead(flow, &counted, (6.0, 0.0));
    if !is_tracked(report) {
        let said = words.say("report-plan-not-tracked");
        report.lead(flow, &said, (6.0, 8.0));
        return;
    }
    let named: Vec<Said> = plan
        .statuses
        .iter()
        .map(|(status, count)| {
            let (name, count) = (words.term("action-status", status), words.integer(*count));
            words.each(|lang| format!("{} {}", name.get(lang), count.get(lang)))
        })
        .collect();
    let list = words.list(&named);
    let said = words.with("report-plan-statuses", |lang| {
        vec![("statuses", list.get(lang).into())]
    });
    report.lead(flow, &said, (6.0, 8.0));
}

fn line(report: Report<'_>, row: &PlanRow) -> Row {
    let words = report.words;
    let goal = match row.gap {
        Some(_) => report.gap(&row.requirement),
        None => report.requirement(&row.requirement),
    };
    let mut name = vec![report.cited(&row.edition, &row.clause, goal)];
    name.extend(TABLE.bold().paras(&words.of(&row.title)));
    name.extend(report.verdict(row.verdict, SMALL));
    let owner = match &row.owner {
        Some(owner) => vec![TABLE.written(owner)],
        None => TABLE.paras(&words.say("report-none-short")),
    };
    let mut due = dated(report, row.due.as_deref());
    if row.overdue {
        let overdue = words.say("report-overdue");
        due.extend(SMALL.bold().coloured(RISK).paras(&overdue));
    }
    let effort = row.effort.map_or_else(
        || words.say("report-none-short"),
        |effort| person_days(words, effort.into()),
    );
    let mut cells = vec![
        Cell::new(name),
        Cell::new(owner),
        Cell::new(due),
        Cell::new(TABLE.paras(&effort)),
    ];
    if is_tracked(report) {
        cells.push(Cell::new(status(report, row)));
    }
    Row::new(cells)
}

/// The plan as written, and what the re-test found.
fn what(report: Report<'_>, row: &PlanRow) -> Vec<Para> {
    let words = report.words;
    let mut paras = vec![report.labelled(&words.say("term-action"), &row.plan, TABLE)];
    if let Some(verdict) = row.retest {
        let name = report.verdict_name(Some(verdict)).joined(" / ");
        paras.push(report.labelled(&words.say("report-retest"), &name, SMALL));
    }
    if let Some(note) = &row.retest_note {
        paras.push(report.labelled(&words.say("report-retest-note"), note, SMALL));
    }
    paras
}

fn dated(report: Report<'_>, day: Option<&str>) -> Vec<Para> {
    let words = report.words;
    let said = day.map_or_else(|| words.say("report-none-short"), |day| words.date(day));
    TABLE.paras(&said)
}

fn status(report: Report<'_>, row: &PlanRow) -> Vec<Para> {
    let words = report.words;
    let Some(status) = row.status else {
        return TABLE.paras(&words.say("report-none-short"));
    };
    let mut paras = TABLE.paras(&words.term("action-status", status));
    if let Some(day) = &row.done_on {
        paras.extend(TINY.paras(&words.date(day)));
    }
    paras
}
