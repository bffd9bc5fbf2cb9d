//! The result on one page, for those who read no other: score and conclusion of each standard with its bar of verdicts, the five most pressing
//! gaps, and what to do first.

use super::parts::{COUNT_COLUMNS, COUNT_HEAD, HEAD};
use super::{Report, Section};
use crate::layout::look::{ACCENT, BODY_WIDTH, Look, RISK, SMALL, TABLE, verdict_colour};
use crate::layout::{
    Cell, Flow, Heading, Level, PAD_X, Piece, Row, Stopped, Table, first_that_fits,
};
use crate::model::{GapRow, StandardResult};
use crate::text::{Para, Script, Span};
use crate::words::Said;
use lianheng_l10n::tenths;

/// The size of its tables: all of it stands on one page.
const CLOSE: Look = TABLE.sized(8.5);

/// How much room names and rows take.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// Lines a name has; `None` is as many as it needs. In two languages each has half of them.
    lines: Option<usize>,
    /// Rows close together.
    tight: bool,
    /// The bars of verdicts are there.
    bars: bool,
    /// How many gaps are named, and how many first steps.
    named: usize,
    steps: usize,
}

impl Room {
    const fn of(lines: Option<usize>, tight: bool, bars: bool) -> Room {
        Room {
            lines,
            tight,
            bars,
            named: 5,
            steps: usize::MAX,
        }
    }

    const fn naming(self, named: usize, steps: usize) -> Room {
        Room {
            named,
            steps,
            ..self
        }
    }

    /// Whether the name of a standard that is long stands above its numbers, over all columns.
    fn above(self) -> bool {
        self.tight && !self.bars
    }
}

/// The closest way in which everything is there.
const CLOSEST: Room = Room::of(Some(1), true, false);

/// The ways to set it, the roomiest first: the first one that fits on the page is taken.
const ROOMS: [Room; 9] = [
    Room::of(None, false, true),
    Room::of(Some(4), false, true),
    Room::of(Some(2), false, true),
    Room::of(Some(2), true, true),
    Room::of(Some(1), true, true),
    CLOSEST,
    // Standards by the half-dozen. First steps go last, for a sum is told of all of them.
    CLOSEST.naming(4, usize::MAX),
    CLOSEST.naming(3, usize::MAX),
    CLOSEST.naming(2, 2),
];

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let room = first_that_fits(&ROOMS, 1, |room, flow| page(report, room, flow));
    page(report, room.unwrap_or(ROOMS[0]), flow)
}

fn page(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
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
    conclusions(report, room, flow)?;
    part(report, flow, &format!("{own}.2"), "report-worst");
    worst(report, room, flow)?;
    part(report, flow, &format!("{own}.3"), "report-first-steps");
    first_steps(report, room, flow)
}

fn part(report: Report<'_>, flow: &mut Flow<'_>, number: &str, id: &str) {
    flow.heading(Heading {
        level: Level::Clause,
        number: number.to_owned(),
        title: report.words.say(id),
        in_contents: false,
    });
}

fn conclusions(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
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
    let all = table.columns.len();
    let width = table.columns.first().copied().unwrap_or(BODY_WIDTH) - 2.0 * PAD_X;
    let mut rows = Vec::new();
    for standard in &report.model.standards {
        let look = CLOSE.bold();
        let mut name = Cell::new(if room.tight {
            vec![look.written(&report.edition_once(&standard.pack, &standard.edition))]
        } else {
            look.paras(&report.edition(&standard.pack, &standard.edition))
        });
        if room.above() && lines(&name, width, flow) > 2 {
            let row = Row::new(vec![std::mem::replace(&mut name, Cell::empty()).over(all)]);
            rows.push(row.tight(true).joined());
        }
        if room.bars {
            name.pieces.push(report.bar(standard.total.bar));
        }
        let mut cells = vec![name];
        cells.extend(report.count_cells(&standard.total));
        cells.push(report.number(standard.major_risks));
        cells.push(score_cell(report, standard));
        let conclusion = report
            .words
            .term("conclusion", standard.conclusion.as_str());
        let look = if room.tight { CLOSE } else { TABLE };
        cells.push(Cell::new(look.bold().paras(&conclusion)));
        rows.push(Row::new(cells).tight(room.tight));
    }
    table.flow(flow, rows)
}

/// Lines of the paragraphs of a cell in a column of this width.
fn lines(cell: &Cell, width: f32, flow: &mut Flow<'_>) -> usize {
    let typesetter = flow.typesetter();
    let lines = cell.pieces.iter().map(|piece| match piece {
        Piece::Para(para) => typesetter.lines(para, width).len(),
        Piece::Bar(..) => 0,
    });
    lines.sum()
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

/// Which requirement a gap is about, in a column of this width: all languages on one line where there is room enough for
/// the whole of it, else one below the other, cut short.
fn named(
    report: Report<'_>,
    gap: &GapRow,
    (room, width): (Room, f32),
    flow: &mut Flow<'_>,
) -> Vec<Para> {
    let words = report.words;
    let place = format!("{} {}", gap.edition, gap.clause);
    let goal = report.gap(&gap.requirement);
    let link = goal.map(|goal| report.link(&place, goal));
    let look = if gap.major_risk {
        CLOSE.coloured(RISK)
    } else {
        CLOSE
    };
    let title = words.of(&gap.title);
    let set = |text: String| {
        let mut para = SMALL.written(&format!("{place}  "));
        para.spans.push(Span::Text(text, look.style()));
        para.leading = CLOSE.written("").leading;
        para.leading_to(link.clone(), ACCENT)
    };
    let Some(most) = room.lines else {
        return vec![set(title.joined(" / "))];
    };
    let most = (most / title.texts().count().max(1)).max(1);
    let column = width - 2.0 * PAD_X;
    let titles = title.texts().enumerate().map(|(index, (lang, text))| {
        let para = match index {
            0 => set(text.to_owned()),
            _ => look.nth(index).para(lang, text),
        };
        flow.typesetter().shortened(para, column, most)
    });
    titles.collect()
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

fn worst(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let gaps = &report.model.gaps;
    if gaps.is_empty() {
        report.say(flow, "report-no-gaps");
        return Ok(());
    }
    let (verdict, priority) = (108.0, 74.0);
    let table = Table {
        columns: vec![BODY_WIDTH - verdict - priority, verdict, priority],
        header: Some(
            Row::new(vec![
                head(report, "term-requirement"),
                head(report, "term-verdict"),
                head(report, "term-priority"),
            ])
            .tight(room.tight),
        ),
        whole: true,
    };
    let width = table.columns.first().copied().unwrap_or(BODY_WIDTH);
    let mut rows = Vec::new();
    for gap in gaps.iter().take(room.named) {
        let row = Row::new(vec![
            Cell::new(named(report, gap, (room, width), flow)),
            Cell::new(vec![verdict_line(report, gap)]),
            Cell::new(CLOSE.paras(&report.words.integer(gap.priority))),
        ]);
        rows.push(row.tight(room.tight));
    }
    table.flow(flow, rows)
}

fn first_steps(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (words, first) = (report.words, &report.model.first_steps);
    if first.steps.is_empty() {
        report.say(flow, "report-first-steps-none");
        return Ok(());
    }
    let (gain, effort) = (58.0, 108.0);
    let table = Table {
        columns: vec![BODY_WIDTH - gain - effort, gain, effort],
        header: Some(
            Row::new(vec![
                head(report, "report-first-steps-close"),
                head(report, "report-gain"),
                head(report, "report-effort-days"),
            ])
            .tight(room.tight),
        ),
        whole: true,
    };
    let width = table.columns.first().copied().unwrap_or(BODY_WIDTH);
    let mut rows = Vec::new();
    for step in first.steps.iter().take(room.steps) {
        let mut gaps = report.model.gaps.iter();
        let Some(gap) = gaps.find(|gap| gap.rank == step.gap) else {
            continue;
        };
        let effort = step.effort.map_or_else(
            || words.say("report-none-short"),
            |effort| words.each(|lang| tenths(lang, effort.into())),
        );
        let row = Row::new(vec![
            Cell::new(named(report, gap, (room, width), flow)),
            Cell::new(CLOSE.paras(&words.percent(Some(step.gain_bp)))),
            Cell::new(CLOSE.paras(&effort)),
        ]);
        rows.push(row.tight(room.tight));
    }
    table.flow(flow, rows)?;
    if first.steps.len() <= room.steps {
        lifted(report, flow);
    }
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
