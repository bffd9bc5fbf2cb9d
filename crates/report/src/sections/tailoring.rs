//! What the assessment asks for and what it leaves out, with who decided it and why.

use super::Report;
use crate::layout::look::{BODY_WIDTH, SMALL, TABLE};
use crate::layout::{Cell, Flow, Row, Stopped, Table};
use crate::model::{LeftOutRow, TailoringRow};
use crate::words::Said;
use lianheng_engine::vocabulary::{Scenario, Side};

/// The scope, under a heading the caller has set.
pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let Some(tailoring) = &report.model.method.tailoring else {
        report.say(flow, "report-tailoring-none");
        return Ok(());
    };
    report.lead_in(flow, "report-tailoring-intro");
    decisions(report, tailoring, flow)?;
    if tailoring.left_out.is_empty() {
        report.say(flow, "report-tailoring-nothing-left-out");
        return Ok(());
    }
    let table = Table {
        columns: vec![150.0, 92.0, BODY_WIDTH - 242.0],
        header: Some(Row::new(vec![
            report.head("term-requirement"),
            report.head("report-tailoring-ground"),
            report.head("report-tailoring-decision"),
        ])),
        whole: true,
    };
    table.flow(
        flow,
        tailoring.left_out.iter().map(|row| left_out(report, row)),
    )
}

fn decisions(
    report: Report<'_>,
    tailoring: &TailoringRow,
    flow: &mut Flow<'_>,
) -> Result<(), Stopped> {
    let words = report.words;
    let mut by = TABLE.written(&tailoring.decided_by);
    if let Some(day) = &tailoring.decided_on {
        by = TABLE.written(&format!(
            "{}  {}",
            tailoring.decided_by,
            words.date(day).joined(" ")
        ));
    }
    let scenario = tailoring.scenario.map_or_else(
        || words.say("report-tailoring-scenario-all"),
        |scenario| words.term(Scenario::KEY, scenario.as_str()),
    );
    let objects = tailoring.objects.as_ref().map_or_else(
        || words.say("report-tailoring-objects-all"),
        |kinds| {
            let named: Vec<Said> = kinds
                .iter()
                .map(|kind| words.term("answered-per", kind))
                .collect();
            words.list(&named)
        },
    );
    let mut sides = Vec::new();
    for (edition, played) in &tailoring.sides {
        let named: Vec<Said> = played
            .iter()
            .map(|side| words.term(Side::KEY, side.as_str()))
            .collect();
        sides.push(report.labelled(
            &words.plain(edition.as_str()),
            &words.list(&named).joined(" / "),
            TABLE,
        ));
    }
    if sides.is_empty() {
        sides = TABLE.paras(&words.say("report-tailoring-sides-all"));
    }
    report.key_values(
        flow,
        vec![
            (words.say("report-tailoring-decided-by"), vec![by]),
            (
                words.say("report-tailoring-reason"),
                vec![TABLE.written(&tailoring.reason)],
            ),
            (words.say("report-tailoring-sides"), sides),
            (
                words.say("report-tailoring-scenario"),
                TABLE.paras(&scenario),
            ),
            (words.say("report-tailoring-objects"), TABLE.paras(&objects)),
        ],
    )
}

fn left_out(report: Report<'_>, row: &LeftOutRow) -> Row {
    let words = report.words;
    let mut name = vec![SMALL.written(&format!("{} {}", row.edition, row.clause))];
    name.extend(TABLE.paras(&words.of(&row.title)));
    let mut why = vec![
        TABLE.written(&row.reason),
        report.labelled(
            &words.say("report-tailoring-decided-by"),
            &row.decided_by,
            SMALL,
        ),
    ];
    if let Some(verdict) = row.judged {
        let said = words.with("report-tailoring-judged", |lang| {
            let verdict = report.verdict_name(Some(verdict));
            vec![("verdict", verdict.get(lang).into())]
        });
        why.extend(SMALL.paras(&said));
    }
    Row::new(vec![
        Cell::new(name),
        Cell::new(TABLE.paras(&words.term("ground", row.ground))),
        Cell::new(why),
    ])
}
