//! Results per object: what the answers about each supplier and each product in a system suggest, and which requirements that object pulls down.
//! Left out when nobody answered a question.

use super::parts::COUNT_HEAD;
use super::{Report, Section};
use crate::draw::Goal;
use crate::layout::look::{BODY, BODY_WIDTH, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Heading, Level, Row, Stopped, Table};
use crate::model::{ObjectRow, PulledDownRow};
use crate::text::Para;
use lianheng_engine::assessment::Basis;

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Objects);
    report.heading(flow, Level::Section, &own, "report-objects");
    let intro = report.words.say("report-objects-intro");
    report.lead(flow, &intro, (0.0, 0.0));
    reach(report, flow);
    overview(report, flow)?;
    let objects = &report.model.objects.rows;
    let told = objects
        .iter()
        .filter(|object| !object.pulled_down.is_empty() || !object.contradictions.is_empty());
    for (number, object) in (1..).zip(told) {
        flow.heading(Heading {
            level: Level::Clause,
            number: format!("{own}.{number}"),
            title: report.words.of(&object.name),
            in_contents: false,
        });
        contradictions(report, flow, object);
        pulled_down(report, flow, object)?;
    }
    flow.done(objects.len())
}

/// How many suppliers and products in systems were answered about at all.
fn reach(report: Report<'_>, flow: &mut Flow<'_>) {
    let part = &report.model.objects;
    let lines = [
        (
            "report-objects-suppliers",
            part.suppliers_answered,
            part.suppliers,
        ),
        (
            "report-objects-deployments",
            part.deployments_answered,
            part.deployments,
        ),
    ];
    let mut paras = Vec::new();
    for (id, answered, all) in lines {
        let said = report.words.with(id, |_| {
            vec![("answered", answered.into()), ("all", all.into())]
        });
        paras.extend(BODY.paras(&said));
    }
    flow.lead_in(&paras, 6.0);
}

/// Widths after the object's name: asked, answered, four verdicts, requirements pulled down, contradictions.
const COLUMNS: [f32; 8] = [34.0, 42.0, 39.0, 36.0, 51.0, 44.0, 42.0, 60.0];

fn overview(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let counts: f32 = COLUMNS.iter().sum();
    let mut columns = vec![BODY_WIDTH - counts];
    columns.extend(COLUMNS);
    let count_head = |id: &str| Cell::new(COUNT_HEAD.right().paras(&report.words.say(id)));
    let mut header = vec![
        report.head("term-object"),
        count_head("term-asked"),
        count_head("term-answered"),
    ];
    // Of the six counts, those an answer can suggest.
    header.extend(report.count_heads().into_iter().skip(1).take(4));
    header.push(count_head("term-pulled-down"));
    header.push(count_head("term-contradictions"));
    let table = Table {
        columns,
        header: Some(Row::new(header)),
        whole: true,
    };
    let width = table.columns.len();
    let mut kind = "";
    let rows = report.model.objects.rows.iter().flat_map(|object| {
        let mut rows = Vec::new();
        if object.kind != kind {
            kind = object.kind;
            let kind = report.words.term("object-kind", object.kind);
            let cell = Cell::new(SMALL.bold().paras(&kind)).over(width);
            rows.push(Row::new(vec![cell]).joined());
        }
        let mut cells = vec![Cell::new(name(report, object))];
        let length = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let counts = [
            object.asked,
            object.answered,
            object.conform,
            object.partial,
            object.nonconform,
            object.not_applicable,
            length(object.pulled_down.len()),
            length(object.contradictions.len()),
        ];
        cells.extend(counts.map(|count| report.number(count)));
        rows.push(Row::new(cells).reached_as(Goal::Object(object.object.clone())));
        rows
    });
    table.flow(flow, rows)
}

fn name(report: Report<'_>, object: &ObjectRow) -> Vec<Para> {
    let words = report.words;
    let mut paras = TABLE.paras(&words.of(&object.name));
    if object.hidden_answers > 0 {
        let hidden = words.with("object-hidden-answers", |_| {
            vec![("count", object.hidden_answers.into())]
        });
        paras.extend(TINY.paras(&hidden));
    }
    paras
}

/// The sentences of its contradictions; the findings list them with all others.
fn contradictions(report: Report<'_>, flow: &mut Flow<'_>, object: &ObjectRow) {
    let found = report.model.contradictions.iter().filter(|found| {
        found.object == object.object && object.contradictions.contains(&found.rule)
    });
    for found in found {
        let text = report.words.of(&found.text);
        flow.lead_in(
            &report.labelled_said("report-contradiction", &text, SMALL),
            4.0,
        );
    }
}

fn pulled_down(report: Report<'_>, flow: &mut Flow<'_>, object: &ObjectRow) -> Result<(), Stopped> {
    let (verdict, questions) = (96.0, 150.0);
    let table = Table {
        columns: vec![BODY_WIDTH - verdict - questions, verdict, questions],
        header: Some(Row::new(vec![
            report.head("term-requirement"),
            report.head("report-suggested"),
            report.head("object-deciding-questions"),
        ])),
        whole: true,
    };
    let rows = object.pulled_down.iter().map(|down| {
        let goal = report.requirement(&down.requirement);
        let mut requirement = vec![report.cited(&down.edition, &down.clause, goal)];
        requirement.extend(TABLE.paras(&report.words.of(&down.title)));
        Row::new(vec![
            Cell::new(requirement),
            Cell::new(suggested(report, down)),
            Cell::new(decided_by(report, down)),
        ])
    });
    table.flow(flow, rows)
}

/// The verdict suggested and, where a person judged otherwise, the one that counts.
fn suggested(report: Report<'_>, down: &PulledDownRow) -> Vec<Para> {
    let mut paras = report.verdict(Some(down.verdict), TABLE);
    if down.basis == Some(Basis::Overridden.as_str()) {
        let counted = report.verdict_name(down.counted);
        paras.extend(report.labelled_said("report-counts-instead", &counted, TINY));
    }
    paras
}

fn decided_by(report: Report<'_>, down: &PulledDownRow) -> Vec<Para> {
    let others = if down.alone {
        "object-alone"
    } else {
        "object-with-others"
    };
    let mut paras = vec![SMALL.written(&down.questions.join("  "))];
    paras.extend(TINY.paras(&report.words.say(others)));
    paras
}
