//! Tables: rows of cells that stay whole where a page can hold them, and break between lines where none can. The header
//! is repeated on every page; rows may be joined so that a page break comes between them only in need.

use super::Stopped;
use super::figures::{bar_height, bar_items};
use super::flow::{Flow, Medium};
use super::look::{BODY_HEIGHT, HAIR, INK, MARGIN, SHADE};
use super::pages::Paginator;
use super::parting::{is_white, well_parted};
use crate::draw::{Area, Belongs, Colour, Goal, Item, Naming, Paint, Part, Pen, Point, Role};
use crate::text::{Line, Para};
use crate::words::Said;
use std::collections::VecDeque;

/// A part of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece {
    Para(Para),
    /// The bar of verdicts, in thousandths, and what it shows in words.
    Bar([u32; 4], Said),
}

/// A cell that covers `span` columns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    pub(crate) span: usize,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) fill: Option<Colour>,
    /// How far its lines stand in.
    pub(crate) indent: f32,
}

impl Cell {
    pub(crate) fn new(paras: Vec<Para>) -> Cell {
        Cell {
            span: 1,
            pieces: paras.into_iter().map(Piece::Para).collect(),
            fill: None,
            indent: 0.0,
        }
    }

    pub(crate) fn empty() -> Cell {
        Cell::new(Vec::new())
    }

    pub(crate) fn over(self, span: usize) -> Cell {
        Cell { span, ..self }
    }

    pub(crate) fn filled(self, fill: Colour) -> Cell {
        Cell {
            fill: Some(fill),
            ..self
        }
    }
}

/// A row. A joined row belongs to the next one: no line between them, and a page break only in need.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) joined: bool,
    /// Little white above and below, where room is scarce.
    pub(crate) tight: bool,
    /// What the row is, for links that lead to it.
    pub(crate) goal: Option<Goal>,
}

impl Row {
    pub(crate) fn new(cells: Vec<Cell>) -> Row {
        Row {
            cells,
            joined: false,
            tight: false,
            goal: None,
        }
    }

    pub(crate) fn joined(self) -> Row {
        Row {
            joined: true,
            ..self
        }
    }

    pub(crate) fn tight(self, tight: bool) -> Row {
        Row { tight, ..self }
    }

    /// Links to `goal` lead here.
    pub(crate) fn reached_as(self, goal: Goal) -> Row {
        Row {
            goal: Some(goal),
            ..self
        }
    }
}

/// A table: widths of its columns in points, and its header, if any.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<f32>,
    pub(crate) header: Option<Row>,
    /// Whether it stays on one page if it is short.
    pub(crate) whole: bool,
}

pub(crate) const PAD_X: f32 = 4.0;
pub(crate) const PAD_Y: f32 = 4.0;
/// Less than this at the foot of a page is not worth starting a long row in.
const WORTHWHILE: f32 = 90.0;
/// A table up to this high is short.
const SHORT: f32 = 200.0;
/// White between joined rows, above and below the border.
pub(crate) const JOINED: f32 = 1.5;
/// White above and below where room is scarce.
pub(crate) const TIGHT: f32 = 1.5;

/// A row whose lines are set.
#[derive(Debug, Default)]
struct SetRow {
    cells: Vec<SetCell>,
    height: f32,
    /// White at the top and the bottom.
    pads: (f32, f32),
    goal: Option<Goal>,
}

/// A row and those joined to it.
#[derive(Debug, Default)]
struct Group {
    rows: Vec<SetRow>,
    height: f32,
}

#[derive(Debug)]
struct SetCell {
    x: f32,
    width: f32,
    indent: f32,
    lines: Vec<Line>,
    fill: Option<Colour>,
}

impl Table {
    /// Writes the table with its rows.
    pub(crate) fn flow(
        &self,
        flow: &mut Flow<'_>,
        rows: impl IntoIterator<Item = Row>,
    ) -> Result<(), Stopped> {
        flow.table(self, &mut rows.into_iter())
    }

    /// Sets the rows and lets them run down the pages.
    pub(super) fn on_pages(
        &self,
        pages: &mut Paginator,
        rows: &mut dyn Iterator<Item = Row>,
        heard: &mut dyn FnMut() -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        let mut rows = rows.peekable();
        if rows.peek().is_none() {
            return Ok(());
        }
        let rows: &mut dyn Iterator<Item = Row> = &mut rows;
        let part = pages.part(Role::Table, None);
        let header = self.header.as_ref();
        let header = header.map(|row| {
            let head = pages.part(Role::Head, Some(part));
            self.set_header(row, head, pages)
        });
        let body = pages.part(Role::Body, Some(part));
        let header_height = header.as_ref().map_or(0.0, |header| header.height);
        let page = BODY_HEIGHT - header_height;
        // What a page holds below what waits to stand above the table.
        let first_page = page - pages.heads();
        // A short table stays whole.
        let mut ahead: VecDeque<Group> = VecDeque::new();
        let mut known = 0.0;
        let enough = if self.whole { SHORT } else { WORTHWHILE };
        while known < enough {
            let Some(group) = self.next_group(rows, body, pages) else {
                break;
            };
            known += group.height;
            ahead.push_back(group);
        }
        let lead = if known < enough {
            known
        } else {
            first_rows(&ahead, first_page)
        };
        let first = ahead.front().and_then(|group| group.rows.first());
        let breaks = first.is_some_and(|row| row.height > first_page);
        let alone = pages.settle(header_height + lead.min(page));
        begin(pages, header.as_ref(), Told::First);
        // What is too high for the rest of the page moves on if a page can hold it, unless that leaves headings alone.
        let mut most = if alone || breaks { pages.room() } else { page };
        let mut settled = true;
        while let Some(group) = ahead.pop_front() {
            while ahead.len() < 2 {
                match self.next_group(rows, body, pages) {
                    Some(next) => ahead.push_back(next),
                    None => break,
                }
            }
            if !settled && moves_on(&group, &ahead, pages.room(), page) {
                next_page(pages, header.as_ref());
            }
            // A long table is where a host most wants to be heard.
            heard()?;
            line_across(pages, HAIR, 0.5);
            let mut rows = group.rows.into_iter().peekable();
            while let Some(row) = rows.next() {
                let lead = lead_of(&row, rows.peek());
                // A row that leads to one no page can hold is not left behind by it.
                if !settled && row.height <= pages.room() && (pages.room()..page).contains(&lead) {
                    next_page(pages, header.as_ref());
                }
                place(pages, row, header.as_ref(), most);
            }
            most = page;
            settled = false;
        }
        line_across(pages, edge(header.as_ref()), 0.7);
        Ok(())
    }

    /// A row and those joined to it.
    fn next_group(
        &self,
        rows: &mut dyn Iterator<Item = Row>,
        body: Part,
        pages: &mut Paginator,
    ) -> Option<Group> {
        let mut group = Group::default();
        let names = self.header.is_none().then_some(Naming::Row);
        let mut above = None;
        for row in rows {
            let pad = if row.tight { TIGHT } else { PAD_Y };
            let bottom = if row.joined { JOINED } else { pad };
            let pads = (above.unwrap_or(pad), bottom);
            let set = self.set(&row, pads, (body, names), pages);
            group.height += set.height;
            group.rows.push(set);
            if !row.joined {
                break;
            }
            above = Some(JOINED);
        }
        (!group.rows.is_empty()).then_some(group)
    }

    /// The header: its cells stand on one foot line.
    fn set_header(&self, row: &Row, head: Part, pages: &mut Paginator) -> SetRow {
        let pad = if row.tight { TIGHT } else { PAD_Y };
        let mut set = self.set(row, (pad, pad), (head, Some(Naming::Column)), pages);
        let room = set.height - 2.0 * pad;
        for cell in &mut set.cells {
            let height: f32 = cell.lines.iter().map(|line| line.height).sum();
            cell.lines.insert(0, blank(room - height));
        }
        set
    }

    /// Sets a row that is part of the head or the body of the table.
    fn set(
        &self,
        row: &Row,
        pads: (f32, f32),
        (within, names): (Part, Option<Naming>),
        pages: &mut Paginator,
    ) -> SetRow {
        let part = pages.part(Role::Row, Some(within));
        let mut set = SetRow {
            pads,
            goal: row.goal.clone(),
            ..SetRow::default()
        };
        let mut columns = self.columns.iter();
        let mut x = 0.0;
        for (index, cell) in row.cells.iter().enumerate() {
            let width: f32 = columns.by_ref().take(cell.span).sum();
            let indent = cell.indent.min(width / 3.0);
            let first = index == 0 && !cell.pieces.is_empty();
            let part = pages.part(role(cell.span, names, first), Some(part));
            let room = width - indent - 2.0 * PAD_X;
            let lines = set_pieces(&cell.pieces, room, part, pages);
            let height: f32 = lines.iter().map(|line| line.height).sum();
            set.height = set.height.max(height + pads.0 + pads.1);
            set.cells.push(SetCell {
                x,
                width,
                indent,
                lines,
                fill: cell.fill,
            });
            x += width;
        }
        set
    }
}

/// What a cell is: every cell of a header names its column, and the first of a row where there is no header its row.
fn role(span: usize, names: Option<Naming>, first: bool) -> Role {
    match names {
        Some(over @ Naming::Column) => Role::HeaderCell { span, over },
        Some(over @ Naming::Row) if first => Role::HeaderCell { span, over },
        Some(Naming::Row) | None => Role::Cell { span },
    }
}

fn set_pieces(pieces: &[Piece], width: f32, cell: Part, pages: &mut Paginator) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Para(para) => {
                if index > 0 && para.above > 0.0 {
                    lines.push(blank(para.above));
                }
                let part = pages.part(Role::Paragraph, Some(cell));
                lines.extend(pages.set_para(part, para, width));
            }
            Piece::Bar(bar, said) => {
                let figure = pages.part(Role::Figure(said.joined(" / ")), Some(cell));
                let mut items = vec![Item::Belongs(Belongs::To(figure))];
                let drawn = bar_items(*bar, width).into_iter();
                items.extend(drawn.map(|item| item.moved(0.0, 3.5)));
                // Lines drawn next are no part of the bar.
                items.push(Item::Belongs(Belongs::Nothing));
                lines.push(Line {
                    height: bar_height() + 6.0,
                    width,
                    items,
                });
            }
        }
    }
    lines
}

fn blank(height: f32) -> Line {
    Line {
        height,
        width: 0.0,
        items: Vec::new(),
    }
}

/// How much of a long table its heading keeps with: the first row, and the second if the first is not much.
fn first_rows(groups: &VecDeque<Group>, page: f32) -> f32 {
    let height = |index: usize| groups.get(index).map_or(0.0, |group| group.height);
    if height(0) <= page {
        return height(0)
            + if height(0) + height(1) < WORTHWHILE {
                height(1)
            } else {
                0.0
            };
    }
    let mut rows = groups.iter().take(1).flat_map(|group| &group.rows);
    match rows.next() {
        Some(row) if row.height <= page => lead_of(row, rows.next()).min(page),
        _ => WORTHWHILE,
    }
}

/// A row and what has to fit below it of the one joined to it.
fn lead_of(row: &SetRow, next: Option<&SetRow>) -> f32 {
    row.height + next.map_or(0.0, |next| next.height.min(WORTHWHILE))
}

/// Whether rows go to the next page. The last ones do not go there alone, unless they are much.
fn moves_on(group: &Group, ahead: &VecDeque<Group>, room: f32, page: f32) -> bool {
    let last = match (ahead.front(), ahead.len()) {
        (Some(last), 1) if last.height < WORTHWHILE => last.height,
        _ => 0.0,
    };
    let together = group.height + last;
    let needed = if together <= page {
        together
    } else {
        group.height
    };
    needed > room && needed <= page
}

/// Whether a header is told, or only drawn again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    First,
    Again,
}

/// The line above the table, and its header.
fn begin(pages: &mut Paginator, header: Option<&SetRow>, told: Told) {
    line_across(pages, edge(header), 0.7);
    if let Some(header) = header {
        let area = Area {
            x: 0.0,
            y: 0.0,
            width: header.cells.iter().map(|cell| cell.width).sum(),
            height: header.height,
        };
        let y = pages.y();
        pages.put(Item::Rect(area, Paint::Fill(SHADE)), MARGIN, y);
        draw(pages, header, told);
        pages.belongs(Belongs::Nothing);
    }
}

/// The colour of the lines above and below a table: a list without a header is quieter.
fn edge(header: Option<&SetRow>) -> Colour {
    if header.is_some() { INK } else { HAIR }
}

fn next_page(pages: &mut Paginator, header: Option<&SetRow>) {
    line_across(pages, HAIR, 0.5);
    pages.break_page();
    begin(pages, header, Told::Again);
}

/// Places a row, over several pages if no page can hold it.
fn place(pages: &mut Paginator, mut row: SetRow, header: Option<&SetRow>, most: f32) {
    let mut goal = row.goal.take();
    while row.height > pages.room() {
        if row.height <= most || pages.room() < WORTHWHILE {
            next_page(pages, header);
            if row.height <= pages.room() {
                break;
            }
        }
        let upper = split(&mut row, pages.room());
        reach(pages, goal.take());
        draw(pages, &upper, Told::First);
        if row.cells.iter().all(|cell| cell.lines.is_empty()) {
            return;
        }
        next_page(pages, header);
    }
    reach(pages, goal);
    draw(pages, &row, Told::First);
}

/// Notes that links to `goal` lead to what is placed next.
fn reach(pages: &mut Paginator, goal: Option<Goal>) {
    if let Some(goal) = goal {
        let here = pages.here();
        pages.goals.entry(goal).or_insert(here);
    }
}

/// Takes the lines that fit into `room` off the row.
fn split(row: &mut SetRow, room: f32) -> SetRow {
    let (above, below) = row.pads;
    let room = room - above - below;
    let mut upper = SetRow {
        pads: row.pads,
        ..SetRow::default()
    };
    let mut rest = 0.0f32;
    for cell in &mut row.cells {
        let mut height = 0.0;
        let fitting = cell
            .lines
            .iter()
            .take_while(|line| {
                height += line.height;
                height <= room
            })
            .count();
        let kept = well_parted(&cell.lines, fitting).max(1);
        let lines: Vec<Line> = cell.lines.drain(..kept.min(cell.lines.len())).collect();
        // A page does not begin with white.
        let white = cell.lines.iter().take_while(|line| is_white(line)).count();
        cell.lines.drain(..white);
        let taken: f32 = lines.iter().map(|line| line.height).sum();
        let left: f32 = cell.lines.iter().map(|line| line.height).sum();
        upper.height = upper.height.max(taken + above + below);
        rest = rest.max(left + above + below);
        upper.cells.push(SetCell {
            x: cell.x,
            width: cell.width,
            indent: cell.indent,
            lines,
            fill: cell.fill,
        });
    }
    row.height = rest;
    upper
}

fn draw(pages: &mut Paginator, row: &SetRow, told: Told) {
    let top = pages.y();
    for cell in &row.cells {
        if let Some(fill) = cell.fill {
            let area = Area {
                x: cell.x,
                y: 0.0,
                width: cell.width,
                height: row.height,
            };
            pages.put(Item::Rect(area, Paint::Fill(fill)), MARGIN, top);
        }
        let mut y = top + row.pads.0;
        for line in &cell.lines {
            for item in &line.items {
                if told == Told::Again && matches!(item, Item::Belongs(_)) {
                    continue;
                }
                pages.put(item.clone(), MARGIN + cell.x + cell.indent + PAD_X, y);
            }
            y += line.height;
        }
    }
    pages.advance(row.height);
}

fn line_across(pages: &mut Paginator, colour: Colour, width: f32) {
    let y = pages.y();
    let end = Point {
        x: super::look::BODY_WIDTH,
        y: 0.0,
    };
    let line = Item::Line(Point { x: 0.0, y: 0.0 }, end, Pen::new(colour, width));
    pages.put(line, MARGIN, y);
}
