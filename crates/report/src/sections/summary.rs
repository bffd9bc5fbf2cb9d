//! The result on one page, for those who read no other: score and conclusion of each standard with its bar of verdicts, the five most pressing
//! gaps, and what to do first.

use super::parts::{COUNT_COLUMNS, COUNT_HEAD, HEAD};
use super::{Report, Section};
use crate::layout::look::{BODY_WIDTH, Look, RISK, SMALL, TABLE, verdict_colour};
use crate::layout::{Cell, Flow, Heading, Level, Piece, Row, Stopped, Table};
use crate::model::{GapRow, StandardResult};
use crate::text::{Para, Script, Span};
use crate::words::Said;
use lianheng_l10n::tenths;

/// How many gaps are named.
const WORST: usize = 5;
/// The size of its tables: all of it stands on one page.
const CLOSE: Look = TABLE.sized(8.5);

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Summary);
    report.heading(flow, Level::Section, &own, "report-summary");
    part(report, flow, &format!("{own}.1"), "report-conclusions");
    let unofficial = report.words.say("unofficial");
    let said = match &report.model.comparison {
        Some(_) => {
            let before = report.words.say("report-score-before");
            let both = report
                .words
                .each(|lang| format!("{} · {}", unofficial.get(lang), before.get(lang)));
            both.joined(" / ")
        }
        None => unofficial.joined(" / "),
    };
    flow.lead_in(&[CLOSE.written(&said)], 4.0);
    report.bar_legend(flow);
    conclusions(report, flow)?;
    part(report, flow, &format!("{own}.2"), "report-worst");
    worst(report, flow)?;
    part(report, flow, &format!("{own}.3"), "report-first-steps");
    first_steps(report, flow)
}

fn part(report: Report<'_>, flow: &mut Flow<'_>, number: &str, id: &str) {
    flow.heading(Heading {
        level: Level::Clause,
        number: number.to_owned(),
        title: report.words.say(id),
        in_contents: false,
    });
}

fn conclusions(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (risks, score, conclusion) = (39.0, 52.0, 68.0);
    let counts: f32 = COUNT_COLUMNS.iter().sum();
    let mut columns = vec![BODY_WIDTH - counts - risks - score - conclusion];
    columns.extend(COUNT_COLUMNS);
    columns.extend([risks, score, conclusion]);
    let mut cells = vec![report.head("report-standard")];
    cells.extend(report.count_heads());
    let risk = report.words.say("report-major-risks");
    cells.push(Cell::new(COUNT_HEAD.right().paras(&risk)));
    cells.push(report.head_right("term-score"));
    cells.push(report.head("term-conclusion"));
    let table = Table {
        columns,
        header: Some(Row::new(cells)),
        whole: true,
    };
    let rows = report.model.standards.iter().map(|standard| {
        let edition = report.edition(&standard.pack, &standard.edition);
        let mut name = Cell::new(CLOSE.bold().paras(&edition));
        name.pieces.push(Piece::Bar(standard.total.bar));
        let mut cells = vec![name];
        cells.extend(report.count_cells(&standard.total));
        cells.push(report.number(standard.major_risks));
        cells.push(score_cell(report, standard));
        let conclusion = report
            .words
            .term("conclusion", standard.conclusion.as_str());
        cells.push(Cell::new(TABLE.bold().paras(&conclusion)));
        Row::new(cells)
    });
    table.flow(flow, rows)
}

/// The score, and below it that of the cycle before where there is one.
fn score_cell(report: Report<'_>, standard: &StandardResult) -> Cell {
    let words = report.words;
    let mut paras = TABLE
        .bold()
        .right()
        .paras(&words.percent(standard.total.score_bp));
    let compared = report.model.comparison.iter();
    let before = compared
        .flat_map(|comparison| &comparison.standards)
        .find(|one| one.pack == standard.pack)
        .and_then(|one| one.before);
    if let Some(before) = before {
        let score = words.percent(before.scored.score_bp);
        let said = words.each(|lang| format!("({})", score.get(lang)));
        paras.extend(SMALL.right().paras(&said));
    }
    Cell::new(paras)
}

/// Which requirement a gap is about, all languages on one line.
fn named(report: Report<'_>, gap: &GapRow) -> Vec<Para> {
    let title = report.words.of(&gap.title).joined(" / ");
    let mut para = SMALL.written(&format!("{} {}  ", gap.edition, gap.clause));
    let look = if gap.major_risk {
        CLOSE.coloured(RISK)
    } else {
        CLOSE
    };
    para.spans.push(Span::Text(title, look.style()));
    para.leading = CLOSE.written("").leading;
    vec![para]
}

/// The verdict's symbol and its words, all languages on one line.
fn verdict_line(report: Report<'_>, gap: &GapRow) -> Para {
    let verdict = Some(gap.verdict);
    let look = CLOSE.bold().coloured(verdict_colour(verdict));
    let name = report.verdict_name(verdict).joined(" / ");
    let mark = Span::Mark(verdict, look.style());
    look.spans(
        Script::AsWritten,
        vec![mark, Span::Text(format!(" {name}"), look.style())],
    )
}

/// A header cell, all languages on one line.
fn head(report: Report<'_>, id: &str) -> Cell {
    let said = report.words.say(id).joined(" / ");
    Cell::new(vec![HEAD.sized(8.0).written(&said)])
}

fn worst(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let gaps = &report.model.gaps;
    if gaps.is_empty() {
        report.say(flow, "report-no-gaps");
        return Ok(());
    }
    let (verdict, priority) = (108.0, 74.0);
    let table = Table {
        columns: vec![BODY_WIDTH - verdict - priority, verdict, priority],
        header: Some(Row::new(vec![
            head(report, "term-requirement"),
            head(report, "term-verdict"),
            head(report, "term-priority"),
        ])),
        whole: true,
    };
    let rows = gaps.iter().take(WORST).map(|gap| {
        Row::new(vec![
            Cell::new(named(report, gap)),
            Cell::new(vec![verdict_line(report, gap)]),
            Cell::new(CLOSE.paras(&report.words.integer(gap.priority))),
        ])
    });
    table.flow(flow, rows)
}

fn first_steps(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (words, first) = (report.words, &report.model.first_steps);
    if first.steps.is_empty() {
        report.say(flow, "report-first-steps-none");
        return Ok(());
    }
    let (gain, effort) = (58.0, 84.0);
    let table = Table {
        columns: vec![BODY_WIDTH - gain - effort, gain, effort],
        header: Some(Row::new(vec![
            head(report, "report-first-steps-close"),
            head(report, "report-gain"),
            head(report, "report-effort-days"),
        ])),
        whole: true,
    };
    let rows = first.steps.iter().filter_map(|step| {
        let gap = report.model.gaps.iter().find(|gap| gap.rank == step.gap)?;
        let effort = step.effort.map_or_else(
            || words.say("report-none-short"),
            |effort| words.each(|lang| tenths(lang, effort.into())),
        );
        Some(Row::new(vec![
            Cell::new(named(report, gap)),
            Cell::new(CLOSE.paras(&words.percent(Some(step.gain_bp)))),
            Cell::new(CLOSE.paras(&effort)),
        ]))
    });
    table.flow(flow, rows)?;
    lifted(report, flow);
    Ok(())
}

/// Where the scores stand once all of them are closed.
fn lifted(report: Report<'_>, flow: &mut Flow<'_>) {
    let words = report.words;
    let standards = report.model.first_steps.standards.iter();
    let moved = standards.filter(|one| one.before_bp != one.after_bp);
    let named: Vec<Said> = moved
        .map(|one| {
            let edition = report.edition(&one.pack, &one.edition);
            let (before, after) = (words.percent(one.before_bp), words.percent(one.after_bp));
            words.with("report-first-steps-standard", |lang| {
                vec![
                    ("standard", edition.get(lang).into()),
                    ("before", before.get(lang).into()),
                    ("after", after.get(lang).into()),
                ]
            })
        })
        .collect();
    let list = words.list(&named);
    let said = words.with("report-first-steps-lift", |lang| {
        vec![("standards", list.get(lang).into())]
    });
    let mut paras = SMALL.paras(&said);
    for para in &mut paras {
        para.above = 3.0;
    }
    flow.paras(&paras);
}
