//! What the consistency checks found in the answers themselves.

use super::{Report, Section};
use crate::layout::look::{ACCENT, BODY_WIDTH, SMALL, TABLE};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let number = report.number_of(Section::Findings);
    report.heading(flow, Level::Section, &number, "report-findings");
    let findings = &report.model.findings;
    let contradictions = &report.model.contradictions;
    if findings.is_empty() && contradictions.is_empty() {
        report.say(flow, "report-no-findings");
        return Ok(());
    }
    report.lead_in(flow, "report-findings-intro");
    let words = report.words;
    let table = Table {
        columns: vec![58.0, 165.0, BODY_WIDTH - 223.0],
        header: Some(Row::new(vec![
            report.head("report-severity"),
            report.head("term-requirement"),
            report.head("report-finding"),
        ])),
        whole: true,
    };
    let rows = findings.iter().map(|finding| {
        let severity = words.term("severity", finding.severity);
        let link = report
            .requirement(&finding.requirement)
            .map(|goal| report.link(&finding.requirement, goal));
        let id = SMALL.written(&finding.requirement);
        let mut name = vec![id.leading_to(link, ACCENT)];
        name.extend(TABLE.paras(&words.of(&finding.title)));
        let mut text = TABLE.paras(&words.of(&finding.text));
        text.push(SMALL.written(finding.rule));
        Row::new(vec![
            Cell::new(TABLE.bold().paras(&severity)),
            Cell::new(name),
            Cell::new(text),
        ])
    });
    let across = contradictions.iter().map(|found| {
        let object = TABLE.paras(&words.of(&found.object_name));
        let mut text = TABLE.paras(&words.of(&found.text));
        text.push(SMALL.written(&found.rule));
        Row::new(vec![
            Cell::new(TABLE.bold().paras(&words.term("severity", "warning"))),
            Cell::new(object),
            Cell::new(text),
        ])
    });
    table.flow(flow, rows.chain(across))?;
    flow.done(findings.len())
}
