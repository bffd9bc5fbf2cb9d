//! How the audit was done: period, team, scope, methods, and each sample with what anybody needs to draw it again.

use super::super::{Report, Section};
use super::{mono, part};
use crate::audit::{AuditPart, SampleRow, weight_name};
use crate::layout::look::{BODY_WIDTH, RISK, SMALL, TABLE};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::text::Para;
use crate::words::Said;
use lianheng_engine::audit::sampling::Take;
use lianheng_engine::vocabulary::AuditMethod;

pub(in crate::sections) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let Some(audit) = part(report) else {
        return Ok(());
    };
    let own = report.number_of(Section::AuditMethod);
    report.heading(flow, Level::Section, &own, "report-audit-method");
    report.say(flow, "report-audit-method-intro");
    facts(report, flow, audit)?;
    report.audit_part(flow, &format!("{own}.1"), "report-audit-methods");
    for method in AuditMethod::ALL {
        let (name, about) = (
            report.words.term(AuditMethod::KEY, method.as_str()),
            report
                .words
                .say(&format!("audit-method-{}-about", method.as_str())),
        );
        let said = report.words.with("report-audit-method-line", |lang| {
            vec![
                ("name", name.get(lang).into()),
                ("about", about.get(lang).into()),
            ]
        });
        report.tell(flow, &said);
    }
    flow.space(6.0);
    report.audit_part(flow, &format!("{own}.2"), "report-audit-sample");
    if audit.samples.is_empty() {
        report.say(flow, "report-audit-no-sample");
        return Ok(());
    }
    report.say(flow, "report-audit-sample-how");
    for sample in &audit.samples {
        flow.space(8.0);
        tell(report, flow, sample)?;
    }
    Ok(())
}

fn facts(report: Report<'_>, flow: &mut Flow<'_>, audit: &AuditPart) -> Result<(), Stopped> {
    let (words, statement) = (report.words, &audit.statement);
    let mut rows: Vec<(Said, Vec<Para>)> = Vec::new();
    let days = (&statement.began, &statement.ended);
    if let (Some(began), Some(ended)) = days {
        let (from, to) = (words.date(began), words.date(ended));
        let said = words.with("report-period-text", |lang| {
            vec![("from", from.get(lang).into()), ("to", to.get(lang).into())]
        });
        rows.push((words.say("report-audit-period"), TABLE.paras(&said)));
    }
    if !statement.team.is_empty() {
        let names = statement.team.join("\u{3000}");
        rows.push((words.say("report-audit-team"), vec![TABLE.written(&names)]));
    }
    if let Some(scope) = &statement.scope {
        let lines = scope.lines().map(|line| TABLE.written(line)).collect();
        rows.push((words.say("report-audit-scope"), lines));
    }
    if rows.is_empty() {
        return Ok(());
    }
    flow.space(6.0);
    report.key_values(flow, rows)
}

fn tell(report: Report<'_>, flow: &mut Flow<'_>, sample: &SampleRow) -> Result<(), Stopped> {
    let words = report.words;
    let mut drawn = vec![TABLE.written(&sample.by)];
    drawn.extend(SMALL.paras(&words.moment(&sample.at)));
    if !sample.holds {
        let broken = words.say("report-audit-sample-broken");
        drawn.extend(TABLE.bold().coloured(RISK).paras(&broken));
    }
    let rows = vec![
        (
            words.say("report-audit-seed"),
            vec![TABLE.bold().written(&sample.seed), mono(&sample.algorithm)],
        ),
        (
            words.say("report-audit-drawn-from"),
            vec![TABLE.written(&sample.standards.join("\u{3000}"))],
        ),
        (words.say("report-audit-drawn-by"), drawn),
    ];
    report.key_values(flow, rows)?;
    flow.space(6.0);
    let number = 92.0;
    let table = Table {
        columns: vec![BODY_WIDTH - 3.0 * number, number, number, number],
        header: Some(Row::new(vec![
            report.head("report-audit-weight"),
            report.head_right("report-audit-take"),
            report.head_right("report-audit-size"),
            report.head_right("report-audit-drawn"),
        ])),
        whole: true,
    };
    let rows = sample.strata.iter().map(|stratum| {
        let weight = words.term("weight", weight_name(stratum.weight));
        let take = take(report, &stratum.take);
        Row::new(vec![
            Cell::new(TABLE.paras(&weight)),
            Cell::new(TABLE.right().paras(&take)),
            report.number(stratum.size),
            report.number(stratum.drawn),
        ])
    });
    table.flow(flow, rows)?;
    let mut listed = vec![report.labelled(
        &words.say("report-audit-drawn-list"),
        &sample.drawn.join("  "),
        SMALL,
    )];
    if let Some(first) = listed.first_mut() {
        first.above = 4.0;
    }
    flow.paras(&listed);
    Ok(())
}

/// How much was to be drawn, in words where it has them.
fn take(report: Report<'_>, take: &str) -> Said {
    match Take::parse(take) {
        Some(Take::All) => report.words.say("report-audit-take-all"),
        Some(Take::Share(_) | Take::Count(_)) | None => report.words.plain(take),
    }
}
