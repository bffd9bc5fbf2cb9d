//! Each standard's result, clause by clause, and the life-cycle lane over all of them.

use super::lane;
use super::parts::COUNT_COLUMNS;
use super::{Report, Section};
use crate::layout::look::{BODY, BODY_WIDTH, SMALL, TABLE};
use crate::layout::{Cell, Flow, Heading, Level, Row, Stopped, Table};
use crate::model::{Scored, StandardResult};
use crate::text::Para;
use lianheng_engine::vocabulary::{Role, Stage};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Results);
    report.heading(flow, Level::Section, &own, "report-results");
    for (number, standard) in (1..).zip(&report.model.standards) {
        flow.heading(Heading {
            level: Level::Part,
            number: format!("{own}.{number}"),
            title: report.edition(&standard.pack, &standard.edition),
            in_contents: true,
        });
        flow.lead_in(&BODY.paras(&report.words.of(&standard.title)), 3.0);
        report.bar_legend(flow);
        clauses(report, flow, standard)?;
        sides(report, flow, standard)?;
        flow.done(0)?;
    }
    let last = report.model.standards.len() + 1;
    lane::part(report, flow, &format!("{own}.{last}"))
}

fn clauses(
    report: Report<'_>,
    flow: &mut Flow<'_>,
    standard: &StandardResult,
) -> Result<(), Stopped> {
    let table = table(report, "report-clause");
    let total = TABLE.bold().paras(&report.words.say("report-total"));
    let rows = std::iter::once(row(report, total, &standard.total)).chain(
        standard.clauses.iter().map(|clause| {
            let look = if clause.depth == 0 {
                TABLE.bold()
            } else {
                TABLE
            };
            let mut paras = look.paras(&report.words.of(&clause.title));
            if let Some(crate::text::Span::Text(text, _)) =
                paras.first_mut().and_then(|para| para.spans.first_mut())
            {
                *text = format!("{}  {text}", clause.id);
            }
            let mut row = row(report, paras, &clause.scored);
            if let Some(name) = row.cells.first_mut() {
                name.indent = f32::from(u8::try_from(clause.depth).unwrap_or(u8::MAX)) * STEP;
            }
            row
        }),
    );
    table.flow(flow, rows)
}

/// By side and by stage: the same counts, cut another way.
fn sides(
    report: Report<'_>,
    flow: &mut Flow<'_>,
    standard: &StandardResult,
) -> Result<(), Stopped> {
    let words = report.words;
    let roles = standard.roles.iter().map(|(role, scored)| {
        let name = words.term(Role::KEY, role.as_str());
        row(report, TABLE.paras(&name), scored)
    });
    if standard.roles.len() > 1 {
        flow.space(14.0);
        table(report, "report-side").flow(flow, roles)?;
    }
    let stages = standard.stages.iter().map(|(stage, scored)| {
        let name = words.term(Stage::KEY, stage.as_str());
        row(report, TABLE.paras(&name), scored)
    });
    if standard.stages.len() > 1 {
        flow.space(14.0);
        table(report, "report-stage").flow(flow, stages)?;
    }
    Ok(())
}

/// How far a clause stands in from the one above it.
const STEP: f32 = 7.0;
const BAR: f32 = 62.0;
const SCORE: f32 = 48.0;

fn table(report: Report<'_>, first: &str) -> Table {
    let counts: f32 = COUNT_COLUMNS.iter().sum();
    let mut columns = vec![BODY_WIDTH - counts - BAR - SCORE];
    columns.extend(COUNT_COLUMNS);
    columns.extend([BAR, SCORE]);
    let mut cells = vec![report.head(first)];
    cells.extend(report.count_heads());
    cells.push(report.head("report-bar"));
    cells.push(report.head_right("term-score"));
    Table {
        columns,
        header: Some(Row::new(cells)),
        whole: true,
    }
}

fn row(report: Report<'_>, name: Vec<Para>, scored: &Scored) -> Row {
    let mut cells = vec![Cell::new(name)];
    cells.extend(report.count_cells(scored));
    let mut bar = Cell::empty();
    bar.pieces.push(report.bar(scored.bar));
    cells.push(bar);
    let look = if scored.score_bp.is_some() {
        TABLE
    } else {
        SMALL
    };
    cells.push(report.score(scored.score_bp, look));
    Row::new(cells)
}
