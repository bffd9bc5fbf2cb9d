//! Figures: the major risks, a radar of each standard by chapter, and the heat map of life-cycle stages.

use super::{Report, Section};
use crate::layout::look::{ACCENT, BODY_WIDTH, INK, RISK, SMALL, TABLE, TINY, heat_colours};
use crate::layout::{
    BESIDE, Cell, Figure, Flow, Level, PAD_X, Row, Stopped, Table, first_that_fits, radar_items,
};
use crate::model::{ClauseRow, GapRow, StandardResult};
use crate::text::{Para, Span};
use crate::words::Said;
use lianheng_engine::figures::{Heat, Radar, radar, radar_axes};
use lianheng_engine::vocabulary::{Stage, Verdict};

/// How much room the figures take.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// How many major risks are named; the others are counted.
    risks: usize,
    /// Lines a name has in each language; `None` is as many as it needs.
    lines: Option<usize>,
    /// Height and width of a radar.
    radar: f32,
    /// Beside figures all languages stand on one line.
    close: bool,
}

impl Room {
    const fn of(risks: usize, lines: Option<usize>, radar: f32) -> Room {
        Room {
            risks,
            lines,
            radar,
            close: false,
        }
    }

    const fn close(risks: usize, radar: f32) -> Room {
        Room {
            close: true,
            ..Room::of(risks, Some(1), radar)
        }
    }
}

const WHOLE: Room = Room::of(usize::MAX, None, 172.0);

/// The ways to set them in the copy for leadership, the roomiest first: the first one that takes two pages at most is taken.
const ROOMS: [Room; 10] = [
    WHOLE,
    Room::of(20, Some(2), 172.0),
    Room::of(12, Some(1), 172.0),
    Room::of(10, Some(1), 150.0),
    Room::of(8, Some(1), 130.0),
    Room::of(5, Some(1), 110.0),
    Room::of(3, Some(1), 90.0),
    // Standards by the half-dozen.
    Room::close(5, 110.0),
    Room::close(3, 90.0),
    Room::close(1, 80.0),
];
/// Pages they have there: four less the cover and the summary.
const PAGES: usize = 2;

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let room = if report.model.sections.is_brief() {
        first_that_fits(&ROOMS, PAGES, |room, flow| parts(report, room, flow))
    } else {
        None
    };
    parts(report, room.unwrap_or(WHOLE), flow)
}

fn parts(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Figures);
    report.heading(flow, Level::Section, &own, "report-figures");
    let part = |number: u32| format!("{own}.{number}");
    report.heading(flow, Level::Part, &part(1), "report-major-risks");
    major_risks(report, room, flow)?;
    report.heading(flow, Level::Part, &part(2), "report-radar");
    radars(report, room, flow);
    report.heading(flow, Level::Part, &part(3), "report-heat");
    heat_map(report, room, flow)
}

fn edition(report: Report<'_>, standard: &StandardResult) -> Said {
    report.edition(&standard.pack, &standard.edition)
}

fn edition_once(report: Report<'_>, standard: &StandardResult) -> String {
    report.edition_once(&standard.pack, &standard.edition)
}

fn major_risks(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
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
    let column = BODY_WIDTH - 184.0 - 2.0 * PAD_X;
    let (named, others) = risks.split_at(room.risks.min(risks.len()));
    let mut rows = Vec::new();
    for gap in named {
        let place = format!("{}  {}", gap.edition, gap.clause);
        let goal = report.gap(&gap.requirement);
        let link = goal.map(|goal| report.link(&place, goal));
        let title = TABLE.bold().coloured(RISK).paras(&words.of(&gap.title));
        rows.push(Row::new(vec![
            Cell::new(vec![TABLE.written(&gap.edition)]),
            Cell::new(vec![TABLE.written(&gap.clause).leading_to(link, ACCENT)]),
            Cell::new(short(title, (room, column), flow)),
        ]));
    }
    table.flow(flow, rows)?;
    if !others.is_empty() {
        let more = words.with("report-major-risks-more", |_| {
            vec![("count", others.len().into())]
        });
        report.tell(flow, &more);
    }
    Ok(())
}

/// Paragraphs with as many lines as there is room for in a column of this width.
fn short(paras: Vec<Para>, (room, column): (Room, f32), flow: &mut Flow<'_>) -> Vec<Para> {
    let Some(most) = room.lines else {
        return paras;
    };
    let typesetter = flow.typesetter();
    let paras = paras.into_iter();
    paras
        .map(|para| typesetter.shortened(para, column, most))
        .collect()
}

/// A radar of each standard whose clauses make one, with the numbers beside it.
fn radars(report: Report<'_>, room: Room, flow: &mut Flow<'_>) {
    let mut drawn = false;
    for standard in &report.model.standards {
        let axes = axes(standard);
        let scores: Vec<Option<u32>> = axes.iter().map(|axis| axis.scored.score_bp).collect();
        if let Some(radar) = radar(&scores) {
            if !drawn {
                report.lead_in(flow, "report-radar-text");
            }
            let figure = radar_with_numbers(report, (room, flow), standard, &axes, &radar);
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
    (room, flow): (Room, &mut Flow<'_>),
    standard: &StandardResult,
    axes: &[&ClauseRow],
    radar: &Radar,
) -> Figure {
    let mut items = radar_items(radar, room.radar);
    for (axis, label) in axes.iter().zip(&radar.labels) {
        let para = TINY.bold().centred().coloured(INK).written(&axis.id);
        let width = 60.0;
        #[expect(clippy::cast_precision_loss, reason = "thousandths of a figure")]
        let (x, y) = (
            label.x as f32 / 1_000.0 * room.radar - width / 2.0,
            label.y as f32 / 1_000.0 * room.radar - para.leading / 2.0,
        );
        for line in flow.typesetter().lines(&para, width) {
            items.extend(line.items.into_iter().map(|item| item.moved(x, y)));
        }
    }
    let mut paras = if room.close {
        vec![TABLE.bold().written(&edition_once(report, standard))]
    } else {
        TABLE.bold().paras(&edition(report, standard))
    };
    for axis in axes {
        let said = report.words.of(&axis.title);
        let score = report.words.percent(axis.scored.score_bp).joined(" ");
        let number = SMALL.bold().coloured(INK);
        let (before, after) = (format!("{}  ", axis.id), format!("   {score}"));
        // The title gives way to its number and its score.
        let taken = flow
            .typesetter()
            .width(&number.written(&(before.clone() + &after)));
        let column = BODY_WIDTH - room.radar - BESIDE - taken - 1.0;
        let look = SMALL.coloured(INK);
        let titles = if room.close {
            vec![look.written(&said.joined(" / "))]
        } else {
            look.paras(&said)
        };
        let titles = short(titles, (room, column), flow);
        for (index, mut para) in titles.into_iter().enumerate() {
            if index == 0 {
                para.above = 3.0;
                let style = number.style();
                para.spans.insert(0, Span::Text(before.clone(), style));
                para.spans.push(Span::Text(after.clone(), style));
            }
            paras.push(para);
        }
    }
    Figure {
        items,
        width: room.radar,
        height: room.radar,
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
fn heat_map(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
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
        let look = SMALL.coloured(INK);
        let mut cells = vec![Cell::new(if room.close {
            vec![look.written(&edition_once(report, standard))]
        } else {
            look.paras(&edition(report, standard))
        })];
        cells.extend(stages.iter().map(|stage| {
            let scored = at(standard, *stage);
            let heat = scored.map_or(Heat::Empty, |scored| scored.heat);
            let (fill, ink) = heat_colours(heat);
            let score = report
                .words
                .percent(scored.and_then(|scored| scored.score_bp));
            Cell::new(TINY.sized(6.5).centred().coloured(ink).paras(&score)).filled(fill)
        }));
        Row::new(cells).tight(room.close)
    });
    table.flow(flow, rows)
}

fn at(standard: &StandardResult, stage: Stage) -> Option<crate::model::Scored> {
    let mut stages = standard.stages.iter();
    stages
        .find(|(known, _)| *known == stage)
        .map(|(_, scored)| *scored)
}
