//! Every requirement reviewed: those on which the two differ in full, the others in a line each with what was found all the same.

use super::super::{Report, Section};
use super::part;
use crate::audit::{ReviewedRow, weight_name};
use crate::layout::look::{BODY_WIDTH, Look, RISK, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::text::Para;
use crate::words::Said;
use lianheng_engine::vocabulary::{AuditMethod, Severity};

const VERDICT: f32 = 92.0;
const SEVERITY: f32 = 66.0;

pub(in crate::sections) fn differences(
    report: Report<'_>,
    flow: &mut Flow<'_>,
) -> Result<(), Stopped> {
    let Some(audit) = part(report) else {
        return Ok(());
    };
    let own = report.number_of(Section::AuditDifferences);
    report.heading(flow, Level::Section, &own, "report-audit-differences");
    if audit.differences.is_empty() {
        report.say(flow, "report-audit-no-differences");
        return Ok(());
    }
    report.lead_in(flow, "report-audit-differences-intro");
    listed(report, flow, &audit.differences)
}

pub(in crate::sections) fn agreed(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let Some(audit) = part(report) else {
        return Ok(());
    };
    let own = report.number_of(Section::AuditReviewed);
    report.heading(flow, Level::Section, &own, "report-audit-reviewed");
    if audit.agreed.is_empty() {
        report.say(flow, "report-audit-none-agreed");
        return Ok(());
    }
    report.lead_in(flow, "report-audit-reviewed-intro");
    listed(report, flow, &audit.agreed)
}

fn listed(report: Report<'_>, flow: &mut Flow<'_>, rows: &[ReviewedRow]) -> Result<(), Stopped> {
    let columns = vec![
        BODY_WIDTH - 2.0 * VERDICT - SEVERITY,
        VERDICT,
        VERDICT,
        SEVERITY,
    ];
    let width = columns.len();
    let table = Table {
        columns,
        header: Some(Row::new(vec![
            report.head("term-requirement"),
            report.head("report-audit-operator"),
            report.head("report-audit-auditor"),
            report.head("term-severity"),
        ])),
        whole: false,
    };
    let all = rows.iter().flat_map(|row| {
        let below = written(report, row);
        let line = line(report, row);
        if below.is_empty() {
            return vec![line];
        }
        vec![line.joined(), Row::new(vec![Cell::new(below).over(width)])]
    });
    table.flow(flow, all)?;
    flow.done(rows.len())
}

fn line(report: Report<'_>, row: &ReviewedRow) -> Row {
    let words = report.words;
    let mut name = vec![SMALL.written(&format!("{}  {}", row.edition, row.clause))];
    name.extend(TABLE.bold().paras(&words.of(&row.title)));
    let mut marks = vec![words.term("weight", weight_name(row.weight))];
    if row.in_sample {
        marks.push(words.say("report-audit-in-sample"));
    }
    name.extend(TINY.paras(&words.list(&marks)));
    if row.major_risk {
        let risk = words.say("report-major-risk");
        name.extend(TINY.bold().coloured(RISK).paras(&risk));
    }
    let mut operator = report.verdict(row.operator, TABLE);
    if let Some(basis) = row.operator_basis {
        operator.extend(TINY.paras(&words.term("basis", basis)));
    }
    let severity = row.severity.map_or_else(
        || words.say("report-none-short"),
        |severity| words.term(Severity::KEY, severity.as_str()),
    );
    let grave = matches!(row.severity, Some(Severity::Critical | Severity::Major));
    let look = if grave {
        TABLE.bold().coloured(RISK)
    } else {
        TABLE
    };
    Row::new(vec![
        Cell::new(name),
        Cell::new(operator),
        Cell::new(report.verdict(Some(row.verdict), TABLE)),
        Cell::new(look.paras(&severity)),
    ])
}

/// What the operator said and what the auditor found.
fn written(report: Report<'_>, row: &ReviewedRow) -> Vec<Para> {
    let words = report.words;
    let differs = row.operator != Some(row.verdict);
    let mut paras = Vec::new();
    let mut say = |id: &str, text: Option<&String>, look: Look| {
        if let Some(text) = text {
            paras.push(report.labelled(&words.say(id), text, look));
        }
    };
    if differs {
        say(
            "report-audit-operator-note",
            row.operator_note.as_ref(),
            SMALL,
        );
        say(
            "report-audit-operator-reason",
            row.operator_reason.as_ref(),
            SMALL,
        );
    }
    say("report-audit-finding", row.finding.as_ref(), TABLE);
    say(
        "report-audit-recommendation",
        row.recommendation.as_ref(),
        TABLE,
    );
    say("report-audit-sampled", row.sampled.as_ref(), SMALL);
    if !row.methods.is_empty() {
        let named: Vec<Said> = row
            .methods
            .iter()
            .map(|method| words.term(AuditMethod::KEY, method.as_str()))
            .collect();
        paras.extend(report.labelled_said("report-audit-methods", &words.list(&named), SMALL));
    }
    let seen: Vec<Said> = row
        .evidence
        .iter()
        .map(|file| {
            let whose = words.say(if file.own {
                "report-audit-evidence-own"
            } else {
                "report-audit-evidence-theirs"
            });
            let digest = file.sha256.get(..12).unwrap_or(&file.sha256);
            words.with("report-audit-evidence-line", |lang| {
                vec![
                    ("file", file.file_name.as_str().into()),
                    ("whose", whose.get(lang).into()),
                    ("digest", digest.into()),
                ]
            })
        })
        .collect();
    if !seen.is_empty() {
        paras.extend(report.labelled_said("report-audit-evidence", &words.list(&seen), SMALL));
    }
    let at = words.moment(&row.reviewed_at).joined(" / ");
    let by = format!("{}  {at}", row.reviewed_by);
    paras.push(report.labelled(&words.say("report-audit-reviewed-by"), &by, TINY));
    paras
}
