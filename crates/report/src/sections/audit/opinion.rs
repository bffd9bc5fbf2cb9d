//! The auditor's opinion, and what it rests on at a glance: both scores side by side, agreement, findings by severity.

use super::super::{Report, Section};
use super::part;
use crate::audit::{AuditPart, AuditedResult, AuditedStandard};
use crate::layout::look::{BODY_WIDTH, SMALL, TABLE};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::text::Para;
use crate::words::Said;

pub(in crate::sections) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let Some(audit) = part(report) else {
        return Ok(());
    };
    let own = report.number_of(Section::AuditOpinion);
    report.heading(flow, Level::Section, &own, "report-audit-opinion");
    match &audit.statement.opinion {
        Some(opinion) => report.auditors_words(flow, opinion),
        None => report.say(flow, "report-audit-no-opinion"),
    }
    flow.space(8.0);
    report.audit_part(flow, &format!("{own}.1"), "report-audit-scores");
    report.lead_in(flow, "report-audit-scores-intro");
    scores(report, flow, audit)?;
    report.audit_part(flow, &format!("{own}.2"), "report-audit-at-a-glance");
    glance(report, flow, audit);
    Ok(())
}

fn scores(report: Report<'_>, flow: &mut Flow<'_>, audit: &AuditPart) -> Result<(), Stopped> {
    let (side, change) = (154.0, 60.0);
    let table = Table {
        columns: vec![BODY_WIDTH - 2.0 * side - change, side, side, change],
        header: Some(Row::new(vec![
            report.head("report-standard"),
            report.head("report-audit-operator"),
            report.head("report-audit-auditor"),
            report.head_right("report-audit-points"),
        ])),
        whole: true,
    };
    let rows = audit.standards.iter().flat_map(|standard| {
        let edition = report.edition(&standard.pack, &standard.edition);
        let mut rows = vec![row(
            report,
            TABLE.bold().paras(&edition),
            standard.operator,
            standard.auditor,
        )];
        if let Some((operator, auditor)) = standard.reviewed {
            rows = rows.into_iter().map(Row::joined).collect();
            let only = SMALL.paras(&report.words.say("report-audit-reviewed-only"));
            rows.push(row(report, only, operator, auditor));
        }
        rows
    });
    table.flow(flow, rows)?;
    let none = |one: &AuditedStandard| one.reviewed.is_none();
    if audit.standards.iter().any(none) {
        let said = report.words.say("report-audit-not-all-reviewed");
        let mut paras = SMALL.paras(&said);
        if let Some(first) = paras.first_mut() {
            first.above = 3.0;
        }
        flow.paras(&paras);
    }
    Ok(())
}

fn row(
    report: Report<'_>,
    name: Vec<Para>,
    operator: AuditedResult,
    auditor: AuditedResult,
) -> Row {
    let points = match (operator.scored.score_bp, auditor.scored.score_bp) {
        (Some(before), Some(after)) => points(before, after),
        (None, _) | (_, None) => "\u{2014}".to_owned(),
    };
    Row::new(vec![
        Cell::new(name),
        Cell::new(report.scored(operator.scored, operator.conclusion.as_str())),
        Cell::new(report.scored(auditor.scored, auditor.conclusion.as_str())),
        Cell::new(vec![TABLE.right().written(&points)]),
    ])
}

/// The change in percentage points, with its sign.
fn points(before: u32, after: u32) -> String {
    let sign = match after.cmp(&before) {
        std::cmp::Ordering::Greater => "+",
        std::cmp::Ordering::Less => "\u{2212}",
        std::cmp::Ordering::Equal => "",
    };
    let change = after.abs_diff(before);
    format!("{sign}{}.{:02}", change / 100, change % 100)
}

fn glance(report: Report<'_>, flow: &mut Flow<'_>, audit: &AuditPart) {
    let words = report.words;
    let agreement = &audit.agreement;
    let raw = words.percent(agreement.raw_bp);
    let said = words.with("report-audit-glance", |lang| {
        vec![
            ("asked", audit.asked.into()),
            ("compared", agreement.compared.into()),
            ("agreed", agreement.agreed.into()),
            ("raw", raw.get(lang).into()),
            ("differences", audit.differences.len().into()),
        ]
    });
    report.tell(flow, &said);
    if audit.sampled.0 > 0 {
        let said = words.with("report-audit-glance-sample", |_| {
            vec![
                ("sampled", audit.sampled.0.into()),
                ("seen", audit.sampled.1.into()),
            ]
        });
        report.tell(flow, &said);
    }
    let counted: Vec<Said> = audit
        .severities
        .iter()
        .map(|(severity, count)| {
            let (name, count) = (
                words.term("severity", severity.as_str()),
                words.integer(*count),
            );
            words.each(|lang| format!("{} {}", name.get(lang), count.get(lang)))
        })
        .collect();
    let list = words.list(&counted);
    let said = words.with("report-audit-glance-severities", |lang| {
        vec![("severities", list.get(lang).into())]
    });
    report.tell(flow, &said);
}
