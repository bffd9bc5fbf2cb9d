//! The life-cycle lane: all standards at once, by side and stage, as a figure that locates the shortfalls in the supply chain, and as the
//! tables behind it.

use super::Report;
use super::parts::COUNT_HEAD;
use crate::draw::{Area, Item, Point};
use crate::layout::look::{ACCENT, BODY_WIDTH, INK, MUTED, RISK, SMALL, TABLE, TINY, heat_colours};
use crate::layout::{Cell, Figure, Flow, Level, Row, Stopped, Table, lane_items};
use crate::model::{GapRow, LaneRow};
use crate::text::{Para, Span};
use crate::words::Said;
use lianheng_engine::figures::{LaneFigure, lane_figure};
use lianheng_engine::lane::SIDES;
use lianheng_engine::vocabulary::{Side, Stage};

/// Height of the figure, in points.
const HEIGHT: f32 = 200.0;

/// The lane as part `number`; nothing where no requirement has a stage.
pub(super) fn part(report: Report<'_>, flow: &mut Flow<'_>, number: &str) -> Result<(), Stopped> {
    let lane = &report.model.lane;
    if lane.stages.is_empty() {
        return Ok(());
    }
    report.heading(flow, Level::Part, number, "report-lane");
    report.lead_in(flow, "report-lane-text");
    let figure = lane_figure(lane.stages.len());
    let items = drawing(report, flow, &figure);
    flow.figure(Figure {
        items,
        width: BODY_WIDTH,
        height: HEIGHT,
        alternative: in_words(report),
        beside: Vec::new(),
    });
    for side in SIDES {
        let rows: Vec<&LaneRow> = cells(report, side)
            .filter(|cell| cell.scored.applicable > 0)
            .collect();
        if !rows.is_empty() {
            flow.space(12.0);
            table(report, side).flow(flow, rows.into_iter().map(|cell| row(report, cell)))?;
        }
    }
    flow.done(0)
}

fn cells(report: Report<'_>, side: Side) -> impl Iterator<Item = &LaneRow> {
    let cells = report.model.lane.cells.iter();
    cells.filter(move |cell| cell.side == side)
}

/// What the figure shows: for each side its stages with score and gaps.
fn in_words(report: Report<'_>) -> Said {
    let words = report.words;
    let sides = SIDES.map(|side| {
        let cells: Vec<Said> = cells(report, side)
            .map(|cell| said_of(report, cell))
            .collect();
        let (name, cells) = (words.term(Side::KEY, side.as_str()), words.list(&cells));
        words.with("report-figure-lane-side", |lang| {
            vec![
                ("side", name.get(lang).into()),
                ("stages", cells.get(lang).into()),
            ]
        })
    });
    words.with("report-figure-lane", |lang| {
        let sides: Vec<&str> = sides.iter().map(|side| side.get(lang)).collect();
        vec![("sides", sides.join(" ").into())]
    })
}

fn said_of(report: Report<'_>, cell: &LaneRow) -> Said {
    let words = report.words;
    let stage = words.term(Stage::KEY, cell.stage.as_str());
    let score = words.percent(cell.scored.score_bp);
    let gaps = words.with("report-lane-gaps", |_| {
        vec![("count", cell.gap_count.into())]
    });
    words.each(|lang| {
        let said = format!("{} {}", stage.get(lang), score.get(lang));
        if cell.gap_count > 0 {
            format!("{said} {}", gaps.get(lang))
        } else {
            said
        }
    })
}

fn drawing(report: Report<'_>, flow: &mut Flow<'_>, figure: &LaneFigure) -> Vec<Item> {
    let mut drawing = Drawing {
        flow,
        items: Vec::new(),
    };
    for ((side, name), arrows) in SIDES.into_iter().zip(figure.names).zip(&figure.rows) {
        let said = report.words.term(Side::KEY, side.as_str()).joined(" ");
        let at = place(name);
        let line = Area {
            x: at.x,
            y: at.y,
            width: BODY_WIDTH,
            height: 20.0,
        };
        drawing.words(vec![SMALL.bold().coloured(INK).written(&said)], line);
        // Heavy outlines are drawn last, or the next arrow would cover them.
        let row = || arrows.iter().zip(cells(report, side));
        for heavy in [false, true] {
            for (arrow, cell) in row().filter(|(_, cell)| (cell.major_risks > 0) == heavy) {
                let size = (BODY_WIDTH, HEIGHT);
                let items = lane_items(arrow, cell.scored.heat, heavy, size);
                drawing.items.extend(items);
            }
        }
        for (arrow, cell) in row() {
            let [top_left, .., bottom, _] = arrow.outline.map(place);
            let area = Area {
                x: place(arrow.text).x,
                y: top_left.y,
                width: across(arrow.text_width),
                height: bottom.y - top_left.y,
            };
            drawing.words(inside(report, cell), area);
        }
    }
    drawing.items
}

struct Drawing<'f, 'a> {
    flow: &'f mut Flow<'a>,
    items: Vec<Item>,
}

impl Drawing<'_, '_> {
    /// Sets paragraphs in the middle of an area's height.
    fn words(&mut self, paras: Vec<Para>, area: Area) {
        let set = paras.iter();
        let lines: Vec<_> = set
            .flat_map(|para| self.flow.typesetter().lines(para, area.width))
            .collect();
        let height: f32 = lines.iter().map(|line| line.height).sum();
        let mut y = area.y + (area.height - height) / 2.0;
        for line in lines {
            let moved = line.items.into_iter().map(|item| item.moved(area.x, y));
            self.items.extend(moved);
            y += line.height;
        }
    }
}

/// The words in an arrow: stage, score, gaps.
fn inside(report: Report<'_>, cell: &LaneRow) -> Vec<Para> {
    let words = report.words;
    let (_, ink) = heat_colours(cell.scored.heat);
    let look = TINY.sized(6.5).centred().coloured(ink);
    let stage = words.term(Stage::KEY, cell.stage.as_str());
    let mut paras = look.bold().paras(&stage);
    paras.extend(look.sized(7.0).paras(&words.percent(cell.scored.score_bp)));
    if cell.gap_count > 0 {
        let gaps = words.with("report-lane-gaps", |_| {
            vec![("count", cell.gap_count.into())]
        });
        paras.extend(look.paras(&gaps));
    }
    for para in &mut paras {
        // Second languages stay in the colour of the arrow, or they would not stand out from it.
        for span in &mut para.spans {
            if let Span::Text(_, style) = span {
                style.colour = ink;
            }
        }
    }
    paras
}

#[expect(clippy::cast_precision_loss, reason = "thousandths of a figure")]
fn across(thousandths: u32) -> f32 {
    thousandths as f32 / 1_000.0 * BODY_WIDTH
}

#[expect(clippy::cast_precision_loss, reason = "thousandths of a figure")]
fn place(point: lianheng_engine::figures::Point) -> Point {
    Point {
        x: across(point.x),
        y: point.y as f32 / 1_000.0 * HEIGHT,
    }
}

const STAGE: f32 = 66.0;
/// Applicable, partial, nonconform, not yet judged: as wide as their longest words.
const COUNTS: [f32; 4] = [45.5, 39.0, 52.0, 44.0];
const SCORE: f32 = 48.0;

fn table(report: Report<'_>, side: Side) -> Table {
    let words = report.words;
    let head = |said: &Said| Cell::new(COUNT_HEAD.right().paras(said));
    let counted = [Some("partial"), Some("nonconform"), Some("unanswered")];
    let mut cells = vec![
        Cell::new(
            TABLE
                .sized(8.25)
                .bold()
                .paras(&words.term(Side::KEY, side.as_str())),
        ),
        head(&words.say("report-applicable")),
    ];
    cells.extend(
        counted
            .iter()
            .flatten()
            .map(|name| head(&words.term("verdict", name))),
    );
    cells.push(report.head_right("term-score"));
    cells.push(report.head("report-lane-worst"));
    let gaps = BODY_WIDTH - STAGE - COUNTS.iter().sum::<f32>() - SCORE;
    let mut columns = vec![STAGE];
    columns.extend(COUNTS);
    columns.extend([SCORE, gaps]);
    Table {
        columns,
        header: Some(Row::new(cells)),
        whole: true,
    }
}

fn row(report: Report<'_>, cell: &LaneRow) -> Row {
    let words = report.words;
    let stage = words.term(Stage::KEY, cell.stage.as_str());
    let scored = &cell.scored;
    let mut cells = vec![Cell::new(TABLE.paras(&stage))];
    let counts = [
        scored.applicable,
        scored.partial,
        scored.nonconform,
        scored.unanswered,
    ];
    cells.extend(counts.map(|count| report.number(count)));
    cells.push(report.score(scored.score_bp, TABLE));
    let mut paras = Vec::new();
    if cell.major_risks > 0 {
        let risks = words.with("report-lane-major-risks", |_| {
            vec![("count", cell.major_risks.into())]
        });
        paras.extend(SMALL.bold().coloured(RISK).paras(&risks));
    }
    let gaps = cell.gaps.iter().filter_map(|id| gap(report, id));
    paras.extend(gaps.flat_map(|gap| named(report, gap)));
    if paras.is_empty() {
        paras = SMALL.coloured(MUTED).paras(&words.say("report-none-short"));
    }
    cells.push(Cell::new(paras));
    Row::new(cells)
}

fn gap<'r>(report: Report<'r>, id: &str) -> Option<&'r GapRow> {
    let mut gaps = report.model.gaps.iter();
    gaps.find(|gap| gap.requirement == id)
}

fn named(report: Report<'_>, gap: &GapRow) -> Vec<Para> {
    let title = report.words.of(&gap.title);
    let said = report
        .words
        .each(|lang| format!("{} {}  {}", gap.edition, gap.clause, title.get(lang)));
    let place = format!("{}  {}", gap.edition, gap.clause);
    let link = report
        .gap(&gap.requirement)
        .map(|goal| report.link(&place, goal));
    let paras = SMALL.coloured(INK).paras(&said).into_iter();
    paras
        .map(|para| para.leading_to(link.clone(), ACCENT))
        .collect()
}
