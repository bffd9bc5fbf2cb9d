//! Where the columns of a sheet are: by the marks in the hidden row above the headings, wherever people moved them.

use super::fault::{Faults, WorkbookFaultKind};
use crate::fault::{CellRef, Consequence};
use crate::inventory::grid::GridRow;
use crate::inventory::workbook::BookSheet;
use lianheng_engine::answer_workbook::{Column, Field};
use std::collections::BTreeMap;

/// Rows among which the row of marks is looked for; people put titles above.
const LOOKED_AT: usize = 20;

/// A sheet of requirements.
pub(super) struct Table<'s> {
    columns: BTreeMap<Column, u32>,
    rows: &'s [GridRow],
}

impl<'s> Table<'s> {
    /// The table of a sheet; none where no row of marks names the column of ids. Columns that are gone or stand twice are reported.
    pub(super) fn find(sheet: &'s BookSheet, faults: &mut Faults) -> Option<Self> {
        let rows = &sheet.grid.rows;
        let mark = Column::Requirement.mark();
        let at = rows.iter().take(LOOKED_AT).position(|row| {
            let mut cells = row.cells.iter();
            cells.any(|(_, cell)| cell.shown().trim() == mark)
        })?;
        let marks = rows.get(at)?;
        let mut columns = BTreeMap::new();
        let mut twice = Vec::new();
        for (column, cell) in &marks.cells {
            let Some(named) = Column::from_mark(cell.shown()) else {
                continue;
            };
            let here = CellRef {
                row: marks.row,
                column: *column,
            };
            match columns.get(&named) {
                None => {
                    columns.insert(named, *column);
                }
                Some(first) => {
                    let first = CellRef {
                        row: marks.row,
                        column: *first,
                    };
                    let kind = WorkbookFaultKind::DuplicateColumn {
                        column: named,
                        first,
                    };
                    faults.push(&sheet.name, Some(here), kind, Consequence::CellLeftOut);
                    twice.push(named);
                }
            }
        }
        for column in &twice {
            columns.remove(column);
        }
        for column in [Column::Confirm]
            .into_iter()
            .chain(Field::ALL.map(Column::Field))
        {
            if !columns.contains_key(&column) && !twice.contains(&column) {
                let kind = WorkbookFaultKind::ColumnMissing(column);
                faults.push(&sheet.name, None, kind, Consequence::Noted);
            }
        }
        // The row below the marks holds the headings people see.
        let below = rows.get(at + 1..).unwrap_or_default();
        let headings = below
            .first()
            .filter(|row| row.row == marks.row + 1)
            .map_or(0, |_| 1);
        Some(Table {
            columns,
            rows: below.get(headings..).unwrap_or_default(),
        })
    }

    /// Where a column is.
    pub(super) fn column(&self, column: Column) -> Option<u32> {
        self.columns.get(&column).copied()
    }

    /// The rows below the headings.
    pub(super) fn rows(&self) -> &'s [GridRow] {
        self.rows
    }

    /// Whether a row has anything in a cell that is read.
    pub(super) fn says_something(&self, row: &GridRow) -> bool {
        self.columns
            .values()
            .any(|column| row.get(*column).is_some())
    }
}
