//! Annex: digests of the report, of the content it was scored by, of the evidence, and the end of the workspace's journal.

use super::{Report, Section};
use crate::integrity::DigestRow;
use crate::layout::look::{BODY_WIDTH, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::text::Para;

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Integrity);
    report.heading(flow, Level::Section, &own, "report-integrity");
    report.lead_in(flow, "report-integrity-intro");
    let (words, integrity) = (report.words, &report.model.integrity);
    let mut rows = vec![
        (
            words.say("report-integrity-report"),
            vec![SMALL.written(&integrity.report_sha256)],
        ),
        (words.say("report-model"), digest(&integrity.model)),
    ];
    for pack in &integrity.packs {
        rows.push((words.say("report-integrity-pack"), digest(pack)));
    }
    let journal = match &integrity.journal {
        Some(journal) => {
            let entries = words.with("report-integrity-entries", |_| {
                vec![("entries", journal.entries.into())]
            });
            let mut paras = TABLE.paras(&entries);
            paras.push(SMALL.written(&journal.head));
            paras
        }
        None => TABLE.paras(&words.say("report-integrity-no-journal")),
    };
    rows.push((words.say("report-integrity-journal"), journal));
    report.key_values(flow, rows)?;
    evidence(report, flow)
}

fn digest(row: &DigestRow) -> Vec<Para> {
    vec![
        TABLE.written(&format!("{} {}", row.id, row.version)),
        SMALL.written(&row.sha256),
    ]
}

/// The digests of evidence, unless the register of evidence has them.
fn evidence(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (words, files) = (report.words, &report.model.integrity.evidence);
    if files.is_empty() {
        report.say(flow, "report-no-evidence");
        return Ok(());
    }
    if report.tells(Section::Evidence) {
        let section = report.number_of(Section::Evidence);
        let said = words.with("report-integrity-evidence", |_| {
            vec![
                ("section", section.as_str().into()),
                ("count", files.len().into()),
            ]
        });
        report.tell(flow, &said);
        return Ok(());
    }
    flow.space(10.0);
    let number = 32.0;
    let table = Table {
        columns: vec![number, BODY_WIDTH - number],
        header: Some(Row::new(vec![
            report.head("report-number"),
            report.head("report-file"),
        ])),
        whole: true,
    };
    let rows = files.iter().map(|file| {
        let mut paras = vec![SMALL.written(&file.path)];
        match &file.sha256 {
            Some(digest) => paras.push(TINY.written(&format!("SHA-256 {digest}"))),
            None => paras.extend(TINY.paras(&words.say("report-file-missing"))),
        }
        Row::new(vec![
            Cell::new(SMALL.paras(&words.integer(file.number))),
            Cell::new(paras),
        ])
    });
    table.flow(flow, rows)
}
