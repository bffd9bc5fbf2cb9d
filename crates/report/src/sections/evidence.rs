//! The register of evidence, each file once, with its digest.

use super::{Report, Section};
use crate::layout::look::{BODY_WIDTH, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::model::EvidenceRow;
use crate::text::Para;

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let number = report.number_of(Section::Evidence);
    report.heading(flow, Level::Section, &number, "report-evidence");
    let evidence = &report.model.evidence;
    if evidence.is_empty() {
        report.say(flow, "report-no-evidence");
        return Ok(());
    }
    report.lead_in(flow, "report-evidence-intro");
    let dates = 82.0;
    let table = Table {
        columns: vec![
            32.0,
            BODY_WIDTH - 32.0 - 2.0 * dates - 66.0,
            dates,
            dates,
            66.0,
        ],
        header: Some(Row::new(vec![
            report.head("report-number"),
            report.head("report-file"),
            report.head("report-dated"),
            report.head("report-valid-until"),
            report.head_right("report-size"),
        ])),
        whole: true,
    };
    let rows = evidence.iter().flat_map(|row| {
        let cells = vec![
            Cell::new(TABLE.paras(&report.words.integer(row.number))),
            Cell::new(file(row)),
            Cell::new(date(report, row.dated.as_deref())),
            Cell::new(date(report, row.valid_until.as_deref())),
            Cell::new(size(report, row.size)),
        ];
        let digest = vec![Cell::empty(), Cell::new(digest(report, row)).over(4)];
        [Row::new(cells).joined(), Row::new(digest)]
    });
    table.flow(flow, rows)?;
    flow.done(evidence.len())
}

fn file(row: &EvidenceRow) -> Vec<Para> {
    let mut paras = vec![TABLE.written(&row.path)];
    paras.extend(row.title.as_deref().map(|title| SMALL.written(title)));
    paras
}

fn digest(report: Report<'_>, row: &EvidenceRow) -> Vec<Para> {
    match &row.sha256 {
        Some(digest) => vec![TINY.written(&format!("SHA-256 {digest}"))],
        None => TINY.paras(&report.words.say("report-file-missing")),
    }
}

fn date(report: Report<'_>, date: Option<&str>) -> Vec<Para> {
    match date {
        Some(date) => SMALL.paras(&report.words.date(date)),
        None => SMALL.paras(&report.words.say("report-none-short")),
    }
}

fn size(report: Report<'_>, size: Option<u64>) -> Vec<Para> {
    let look = SMALL.right();
    match size {
        Some(size) => look.paras(
            &report
                .words
                .with("report-bytes", |_| vec![("bytes", size.into())]),
        ),
        None => look.paras(&report.words.say("report-none-short")),
    }
}
