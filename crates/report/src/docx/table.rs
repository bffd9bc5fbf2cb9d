//! Tables: real ones, with widths, a header that is repeated on every page, and rows that stay whole.

use super::style::{self, TABLE_HEAD, TABLE_TEXT, hex, nearest, twentieths};
use super::text::{Setting, empty, readable};
use super::writer::Writer;
use crate::draw::{Colour, Goal};
use crate::layout::look::{HAIR, INK, SHADE};
use crate::layout::{
    Cell, JOINED, PAD_X, PAD_Y, Piece, Row, Stopped, TIGHT, Table, bar_height, bar_items,
};
use crate::text::Span;
use docx_rs::{
    BorderType, BuildXML, Shading, Table as Grid, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableCellBorder, TableCellBorderPosition, TableCellBorders, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, WidthType,
};
use std::collections::VecDeque;

/// A table with fewer rows is short; it stays on one page.
const SHORT: usize = 7;
/// Characters a row holds at most to stay on one page.
const WHOLE: usize = 1_500;

/// How a row stands in its table.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    header: bool,
    /// Whether the row above belongs to this one.
    continues: bool,
    /// Whether it stays with the next row.
    keeps: bool,
    tight: bool,
}

/// Writes a table, row by row.
pub(super) fn write(
    writer: &mut Writer,
    table: &Table,
    rows: &mut dyn Iterator<Item = Row>,
    heard: &mut dyn FnMut() -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    let mut ahead: VecDeque<Row> = rows.take(SHORT).collect();
    if ahead.is_empty() {
        return Ok(());
    }
    let short = table.whole && ahead.len() < SHORT;
    writer.before_table();
    let edge = if table.header.is_some() { INK } else { HAIR };
    let grid = grid(&table.columns, Some(edge)).build();
    // The rows come one after the other and the end after them.
    let grid = String::from_utf8(grid).unwrap_or_default();
    writer.push(grid.trim_end_matches("</w:tbl>"));
    if let Some(header) = &table.header {
        let standing = Standing {
            header: true,
            keeps: true,
            tight: header.tight,
            ..Standing::default()
        };
        row(writer, table, header, standing);
    }
    let mut continues = false;
    while let Some(one) = ahead.pop_front() {
        heard()?;
        ahead.extend(rows.next());
        // The last row does not go to the next page alone.
        let keeps = ahead.len() == 1 || (short && !ahead.is_empty());
        let standing = Standing {
            header: false,
            continues,
            keeps: one.joined || keeps,
            tight: one.tight,
        };
        continues = one.joined;
        row(writer, table, &one, standing);
    }
    writer.push("</w:tbl>");
    Ok(())
}

/// A table without rows: its widths and its lines, if it has any.
pub(super) fn grid(columns: &[f32], edge: Option<Colour>) -> Grid {
    let widths: Vec<usize> = columns.iter().map(|width| twentieths(*width)).collect();
    let mut borders = TableBorders::with_empty();
    if let Some(edge) = edge {
        let line = |position, colour, size| {
            TableBorder::new(position)
                .border_type(BorderType::Single)
                .color(hex(colour))
                .size(size)
        };
        borders = borders
            .set(line(TableBorderPosition::Top, edge, 6))
            .set(line(TableBorderPosition::Bottom, edge, 6))
            .set(line(TableBorderPosition::InsideH, HAIR, 4));
    }
    let (x, y) = (twentieths(PAD_X), twentieths(PAD_Y));
    Grid::new(Vec::new())
        .width(widths.iter().sum(), WidthType::Dxa)
        .set_grid(widths)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(y, x, y, x))
        .set_borders(borders)
}

fn row(writer: &mut Writer, table: &Table, row: &Row, standing: Standing) {
    let mut columns = table.columns.iter();
    let mut cells = Vec::new();
    for (index, one) in row.cells.iter().enumerate() {
        let width: f32 = columns.by_ref().take(one.span).sum();
        let goal = row.goal.as_ref().filter(|_| index == 0);
        let cell = cell(writer, one, width, standing, goal);
        cells.push(lined(cell, row.joined, standing));
    }
    let mut set = TableRow::new(cells);
    let whole = standing.header || characters(row) <= WHOLE;
    if whole {
        set = set.cant_split();
    }
    let xml = String::from_utf8(set.build()).unwrap_or_default();
    let xml = if standing.header { repeated(&xml) } else { xml };
    writer.push_with_pictures(xml);
}

/// The row as one that stands on every page the table runs over.
fn repeated(row: &str) -> String {
    row.replacen("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />", 1)
}

fn characters(row: &Row) -> usize {
    let pieces = row.cells.iter().flat_map(|cell| &cell.pieces);
    pieces
        .map(|piece| match piece {
            Piece::Para(para) => para
                .spans
                .iter()
                .map(|span| match span {
                    Span::Text(text, _) => text.chars().count(),
                    Span::Mark(..) => 1,
                })
                .sum(),
            Piece::Bar(..) => 0,
        })
        .sum()
}

fn cell(
    writer: &mut Writer,
    cell: &Cell,
    width: f32,
    standing: Standing,
    mut goal: Option<&Goal>,
) -> TableCell {
    let mut set = TableCell::new().width(twentieths(width), WidthType::Dxa);
    if cell.span > 1 {
        set = set.grid_span(cell.span);
    }
    let fill = cell.fill.or(standing.header.then_some(SHADE));
    if let Some(fill) = fill {
        set = set.shading(Shading::new().fill(hex(fill)));
    }
    if standing.header {
        set = set.vertical_align(VAlignType::Bottom);
    }
    let room = width - 2.0 * PAD_X;
    for (index, piece) in cell.pieces.iter().enumerate() {
        let setting = Setting {
            above: 0.0,
            below: 0.0,
            indent: cell.indent.min(width / 3.0),
            keep_next: standing.keeps,
        };
        let paragraph = match piece {
            Piece::Para(para) => {
                let above = if index > 0 { para.above } else { 0.0 };
                let style = if standing.header {
                    TABLE_HEAD
                } else {
                    nearest(para, TABLE_TEXT)
                };
                writer.set(para, style, Setting { above, ..setting })
            }
            Piece::Bar(bar, said) => {
                let empty = empty(
                    bar_height(),
                    TABLE_TEXT,
                    Setting {
                        above: 3.0,
                        ..setting
                    },
                );
                let items = bar_items(*bar, room);
                let said = readable(&said.joined(" "));
                match writer.picture(&items, (room, bar_height()), said) {
                    Some(run) => empty.add_run(run),
                    None => empty,
                }
            }
        };
        let paragraph = match goal.take() {
            Some(goal) => writer.reached_as(goal, paragraph),
            None => paragraph,
        };
        set = set.add_paragraph(writer.numbered(paragraph));
    }
    if cell.pieces.is_empty() {
        let setting = Setting {
            keep_next: standing.keeps,
            ..Setting::default()
        };
        let blank = empty(1.0, style::FINE_PRINT, setting);
        set = set.add_paragraph(writer.numbered(blank));
    }
    set
}

/// Joined rows have no line and little white between them.
fn lined(mut cell: TableCell, joined: bool, standing: Standing) -> TableCell {
    let continues = standing.continues;
    let mut borders = TableCellBorders::with_empty();
    let none = |position| TableCellBorder::new(position).border_type(BorderType::Nil);
    let little = twentieths(JOINED);
    if standing.tight {
        let property = cell.property.margin_top(twentieths(TIGHT), WidthType::Dxa);
        cell.property = property.margin_bottom(twentieths(TIGHT), WidthType::Dxa);
    }
    if joined {
        borders = borders.set(none(TableCellBorderPosition::Bottom));
        cell.property = cell.property.margin_bottom(little, WidthType::Dxa);
    }
    if continues {
        borders = borders.set(none(TableCellBorderPosition::Top));
        cell.property = cell.property.margin_top(little, WidthType::Dxa);
    }
    if joined || continues {
        cell = cell.set_borders(borders);
    }
    cell
}
