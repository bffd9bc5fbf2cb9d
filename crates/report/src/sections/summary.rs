//! Section 2: the result at a glance: counts, score and conclusion of each standard, major risks, figures, and the worst
//! five gaps.

use super::Report;
use super::gaps;
use super::parts::{COUNT_COLUMNS, COUNT_HEAD};
use crate::layout::look::{BODY_WIDTH, INK, RISK, SMALL, TABLE, TINY, heat_colours};
use crate::layout::{Cell, Figure, Flow, Level, Piece, Row, Stopped, Table, radar_items};
use crate::model::{ClauseRow, GapRow, StandardResult};
use crate::text::Span;
use crate::words::Said;
use lianheng_engine::figures::{Heat, Radar, radar, radar_axes};
use lianheng_engine::vocabulary::{Stage, Verdict};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    report.heading(flow, Level::Section, "2", "report-summary");
    report.heading(flow, Level::Part, "2.1", "report-conclusions");
    report.lead_in(flow, "unofficial");
    conclusions(report, flow)?;
    bars(report, flow)?;
    report.heading(flow, Level::Part, "2.2", "report-major-risks");
    major_risks(report, flow)?;
    report.heading(flow, Level::Part, "2.3", "report-radar");
    radars(report, flow);
    report.heading(flow, Level::Part, "2.4", "report-heat");
    heat_map(report, flow)?;
    report.heading(flow, Level::Part, "2.5", "report-worst");
    worst(report, flow)
}

fn conclusions(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (risks, score, conclusion) = (39.0, 46.0, 68.0);
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
        let mut cells = vec![Cell::new(TABLE.bold().paras(&edition(report, standard)))];
        cells.extend(report.count_cells(&standard.total));
        cells.push(report.number(standard.major_risks));
        cells.push(report.score(standard.total.score_bp, TABLE.bold()));
        let conclusion = report
            .words
            .term("conclusion", standard.conclusion.as_str());
        cells.push(Cell::new(TABLE.bold().paras(&conclusion)));
        Row::new(cells)
    });
    table.flow(flow, rows)
}

fn edition(report: Report<'_>, standard: &StandardResult) -> Said {
    report.edition(&standard.pack, &standard.edition)
}

fn bars(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    flow.space(10.0);
    report.bar_legend(flow);
    let name = 118.0;
    let score = 56.0;
    let table = Table {
        columns: vec![name, BODY_WIDTH - name - score, score],
        header: None,
        whole: true,
    };
    let rows = report.model.standards.iter().map(|standard| {
        let mut bar = Cell::empty();
        bar.pieces.push(Piece::Bar(standard.total.bar));
        Row::new(vec![
            Cell::new(TABLE.paras(&edition(report, standard))),
            bar,
            report.score(standard.total.score_bp, TABLE),
        ])
    });
    table.flow(flow, rows)
}

fn major_risks(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let words = report.words;
    let standards = &report.model.standards;
    let judged: u32 = standards.iter().map(|standard| standard.major_risks).sum();
    let open: u32 = standards
        .iter()
        .map(|standard| standard.major_risks_unanswered)
        .sum();
    let said = words.with("report-major-risks-text", |_| {
        vec![("count", judged.into()), ("unanswered", open.into())]
    });
    report.tell(flow, &said);
    let risks: Vec<&GapRow> = report
        .model
        .gaps
        .iter()
        .filter(|gap| gap.major_risk && gap.verdict == Verdict::Nonconform)
        .collect();
    if risks.is_empty() {
        return Ok(());
    }
    flow.space(6.0);
    let table = Table {
        columns: vec![118.0, 66.0, BODY_WIDTH - 184.0],
        header: Some(Row::new(vec![
            report.head("report-standard"),
            report.head("term-clause"),
            report.head("term-requirement"),
        ])),
        whole: true,
    };
    let rows = risks.into_iter().map(|gap| {
        Row::new(vec![
            Cell::new(vec![TABLE.written(&gap.edition)]),
            Cell::new(vec![TABLE.written(&gap.clause)]),
            Cell::new(TABLE.bold().coloured(RISK).paras(&words.of(&gap.title))),
        ])
    });
    table.flow(flow, rows)
}

const RADAR: f32 = 172.0;

/// A radar of each standard whose clauses make one, with the numbers beside it.
fn radars(report: Report<'_>, flow: &mut Flow<'_>) {
    let mut drawn = false;
    for standard in &report.model.standards {
        let axes = axes(standard);
        let scores: Vec<Option<u32>> = axes.iter().map(|axis| axis.scored.score_bp).collect();
        if let Some(radar) = radar(&scores) {
            if !drawn {
                report.lead_in(flow, "report-radar-text");
            }
            let figure = radar_with_numbers(report, flow, standard, &axes, &radar);
            flow.space(6.0);
            flow.figure(figure);
            drawn = true;
        }
    }
    if !drawn {
        report.say(flow, "report-no-radar");
    }
}

/// The clauses a radar is drawn of, the same as in the window.
fn axes(standard: &StandardResult) -> Vec<&ClauseRow> {
    let depths: Vec<u32> = standard.clauses.iter().map(|clause| clause.depth).collect();
    radar_axes(&depths)
        .into_iter()
        .filter_map(|index| standard.clauses.get(index))
        .collect()
}

fn radar_with_numbers(
    report: Report<'_>,
    flow: &mut Flow<'_>,
    standard: &StandardResult,
    axes: &[&ClauseRow],
    radar: &Radar,
) -> Figure {
    let mut items = radar_items(radar, RADAR);
    for (axis, label) in axes.iter().zip(&radar.labels) {
        let para = TINY.bold().centred().coloured(INK).written(&axis.id);
        let width = 60.0;
        #[expect(clippy::cast_precision_loss, reason = "thousandths of a figure")]
        let (x, y) = (
            label.x as f32 / 1_000.0 * RADAR - width / 2.0,
            label.y as f32 / 1_000.0 * RADAR - para.leading / 2.0,
        );
        for line in flow.typesetter().lines(&para, width) {
            items.extend(line.items.into_iter().map(|item| item.moved(x, y)));
        }
    }
    let mut paras = TABLE.bold().paras(&edition(report, standard));
    for axis in axes {
        let said = report.words.of(&axis.title);
        let score = report.words.percent(axis.scored.score_bp).joined(" ");
        for (index, mut para) in SMALL.coloured(INK).paras(&said).into_iter().enumerate() {
            if index == 0 {
                para.above = 3.0;
                let style = SMALL.bold().coloured(INK).style();
                para.spans
                    .insert(0, Span::Text(format!("{}  ", axis.id), style));
                para.spans.push(Span::Text(format!("   {score}"), style));
            }
            paras.push(para);
        }
    }
    Figure {
        items,
        width: RADAR,
        height: RADAR,
        alternative: radar_in_words(report, standard, axes),
        beside: paras,
    }
}

fn radar_in_words(report: Report<'_>, standard: &StandardResult, axes: &[&ClauseRow]) -> Said {
    let words = report.words;
    let scores: Vec<Said> = axes
        .iter()
        .map(|axis| {
            let (title, score) = (words.of(&axis.title), words.percent(axis.scored.score_bp));
            words.each(|lang| format!("{} {} {}", axis.id, title.get(lang), score.get(lang)))
        })
        .collect();
    let (edition, scores) = (edition(report, standard), words.list(&scores));
    words.with("report-figure-radar", |lang| {
        vec![
            ("standard", edition.get(lang).into()),
            ("scores", scores.get(lang).into()),
        ]
    })
}

/// Standards by life-cycle stages; darker is worse.
fn heat_map(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let standards = &report.model.standards;
    let stages: Vec<Stage> = Stage::ALL
        .iter()
        .copied()
        .filter(|stage| {
            standards
                .iter()
                .any(|standard| at(standard, *stage).is_some())
        })
        .collect();
    if stages.is_empty() {
        report.say(flow, "report-no-heat");
        return Ok(());
    }
    report.lead_in(flow, "report-heat-text");
    let name = 92.0;
    #[expect(clippy::cast_precision_loss, reason = "eleven stages at most")]
    let width = (BODY_WIDTH - name) / stages.len() as f32;
    let mut columns = vec![name];
    columns.extend(stages.iter().map(|_| width));
    let head = TINY.sized(6.75).bold().centred();
    let mut cells = vec![report.head("report-standard")];
    cells.extend(
        stages
            .iter()
            .map(|stage| Cell::new(head.paras(&report.words.term(Stage::KEY, stage.as_str())))),
    );
    let table = Table {
        columns,
        header: Some(Row::new(cells)),
        whole: true,
    };
    let rows = standards.iter().map(|standard| {
        let mut cells = vec![Cell::new(
            SMALL.coloured(INK).paras(&edition(report, standard)),
        )];
        cells.extend(stages.iter().map(|stage| {
            let scored = at(standard, *stage);
            let heat = scored.map_or(Heat::Empty, |scored| scored.heat);
            let (fill, ink) = heat_colours(heat);
            let score = report
                .words
                .percent(scored.and_then(|scored| scored.score_bp));
            Cell::new(TINY.sized(6.5).centred().coloured(ink).paras(&score)).filled(fill)
        }));
        Row::new(cells)
    });
    table.flow(flow, rows)
}

fn at(standard: &StandardResult, stage: Stage) -> Option<crate::model::Scored> {
    let mut stages = standard.stages.iter();
    stages
        .find(|(known, _)| *known == stage)
        .map(|(_, scored)| *scored)
}

fn worst(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let gaps = &report.model.gaps;
    if gaps.is_empty() {
        report.say(flow, "report-no-gaps");
        return Ok(());
    }
    let five = gaps.get(..5).unwrap_or(gaps);
    gaps::rows(report, flow, five, false)
}
