//! Agreement between operator and auditor: figures as a whole, by standard and by weight, and the table they come from.

use super::super::{Report, Section};
use super::part;
use crate::audit::{AgreementRow, AuditPart, weight_name};
use crate::layout::look::{BODY_WIDTH, SHADE, SMALL, TABLE};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::words::Said;
use lianheng_engine::vocabulary::Verdict;

pub(in crate::sections) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let Some(audit) = part(report) else {
        return Ok(());
    };
    let own = report.number_of(Section::AuditAgreement);
    report.heading(flow, Level::Section, &own, "report-audit-agreement");
    if audit.agreement.compared == 0 {
        report.say(flow, "report-audit-nothing-reviewed");
        return Ok(());
    }
    report.say(flow, "report-audit-agreement-intro");
    flow.space(8.0);
    figures(report, flow, audit)?;
    report.audit_part(flow, &format!("{own}.1"), "report-audit-table");
    report.lead_in(flow, "report-audit-table-intro");
    table(report, flow, &audit.agreement)?;
    report.audit_part(flow, &format!("{own}.2"), "report-audit-formula");
    report.say(flow, "report-audit-formula-text");
    Ok(())
}

fn figures(report: Report<'_>, flow: &mut Flow<'_>, audit: &AuditPart) -> Result<(), Stopped> {
    let (number, raw, kappa) = (72.0, 78.0, 110.0);
    let table = Table {
        columns: vec![
            BODY_WIDTH - 2.0 * number - raw - kappa,
            number,
            number,
            raw,
            kappa,
        ],
        header: Some(Row::new(vec![
            report.head("report-audit-on"),
            report.head_right("report-audit-compared"),
            report.head_right("report-audit-agreed"),
            report.head_right("report-audit-raw"),
            report.head_right("report-audit-kappa"),
        ])),
        whole: true,
    };
    let words = report.words;
    let mut rows = vec![row(
        report,
        &words.say("report-audit-all"),
        &audit.agreement,
    )];
    let standards = audit.by_standard.iter();
    rows.extend(standards.map(|(edition, own)| row(report, &words.plain(edition), own)));
    rows.extend(audit.by_weight.iter().map(|(weight, own)| {
        let name = words.term("weight", weight_name(*weight));
        let said = words.with("report-audit-of-weight", |lang| {
            vec![("weight", name.get(lang).into())]
        });
        row(report, &said, own)
    }));
    table.flow(flow, rows)
}

fn row(report: Report<'_>, name: &Said, own: &AgreementRow) -> Row {
    let kappa = match own.kappa {
        Some(kappa) => {
            let exact =
                format!("{}/{}", kappa.numerator, kappa.denominator).replace('-', "\u{2212}");
            vec![
                TABLE.right().written(&kappa_text(kappa.ten_thousandths)),
                SMALL.right().written(&exact),
            ]
        }
        None => TABLE.right().paras(&report.words.say("report-none-short")),
    };
    Row::new(vec![
        Cell::new(TABLE.paras(name)),
        report.number(own.compared),
        report.number(own.agreed),
        report.score(own.raw_bp, TABLE),
        Cell::new(kappa),
    ])
}

/// Ten-thousandths as a decimal, with the sign of mathematics.
pub(in crate::sections) fn kappa_text(ten_thousandths: i32) -> String {
    let sign = if ten_thousandths < 0 { "\u{2212}" } else { "" };
    let size = ten_thousandths.unsigned_abs();
    format!("{sign}{}.{:04}", size / 10_000, size % 10_000)
}

fn table(report: Report<'_>, flow: &mut Flow<'_>, own: &AgreementRow) -> Result<(), Stopped> {
    let first = 150.0;
    let column = (BODY_WIDTH - first) / 4.0;
    let mut header = vec![report.head("report-audit-operator-by-auditor")];
    let verdicts = Verdict::ALL.iter().copied();
    header.extend(
        verdicts.map(|verdict| Cell::new(report.verdict(Some(verdict), TABLE.sized(8.25)))),
    );
    let table = Table {
        columns: vec![first, column, column, column, column],
        header: Some(Row::new(header)),
        whole: true,
    };
    let operators = Verdict::ALL.iter().copied().map(Some).chain([None]);
    let rows = operators
        .zip(&own.table)
        .enumerate()
        .map(|(at, (verdict, counts))| {
            let mut cells = vec![Cell::new(report.verdict(verdict, TABLE))];
            cells.extend(counts.iter().enumerate().map(|(column, count)| {
                let cell = report.number(*count);
                // Where the two agree.
                if column == at {
                    cell.filled(SHADE)
                } else {
                    cell
                }
            }));
            Row::new(cells)
        });
    table.flow(flow, rows)
}
