//! A table as it stands in a file: rows of cells that know their place, before anybody asks what they mean.

use crate::fault::{CellRef, Consequence, InventoryFault, InventoryFaultKind};
use crate::limits::InventoryLimits;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Text as written.
    Text(String),
    /// A number a spreadsheet stores as one, in the fewest digits that give it.
    Number(String),
    /// A spreadsheet's `TRUE` or `FALSE`.
    Flag(bool),
    /// A date or time a spreadsheet stores as one.
    Date(String),
    /// `#REF!` and the like.
    Error(String),
}

impl Cell {
    /// What a person sees in the cell.
    pub(crate) fn shown(&self) -> &str {
        match self {
            Cell::Text(text) | Cell::Number(text) | Cell::Date(text) | Cell::Error(text) => text,
            Cell::Flag(true) => "TRUE",
            Cell::Flag(false) => "FALSE",
        }
    }
}

/// A row: its number from 0, and its cells that are not blank, by column.
#[derive(Debug, Clone)]
pub(crate) struct GridRow {
    pub(crate) row: u32,
    pub(crate) cells: Vec<(u32, Cell)>,
}

impl GridRow {
    pub(crate) fn get(&self, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column);
        at.ok()
            .and_then(|at| self.cells.get(at))
            .map(|(_, cell)| cell)
    }
}

/// One table of a file.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    /// The sheet's name; none for CSV.
    pub(crate) sheet: Option<String>,
    pub(crate) rows: Vec<GridRow>,
}

/// What was written and where, when the file as a whole is refused for it.
pub(crate) fn refused(sheet: Option<&str>, kind: InventoryFaultKind) -> InventoryFault {
    InventoryFault {
        sheet: sheet.map(str::to_owned),
        cell: None,
        kind,
        consequence: Consequence::FileRefused,
    }
}

/// Collects cells within the limits.
pub(crate) struct GridBuilder<'l> {
    limits: &'l InventoryLimits,
    grid: Grid,
    /// Bytes of text over all grids.
    bytes: u64,
}

impl<'l> GridBuilder<'l> {
    pub(crate) fn new(limits: &'l InventoryLimits) -> Self {
        GridBuilder {
            limits,
            grid: Grid {
                sheet: None,
                rows: Vec::new(),
            },
            bytes: 0,
        }
    }

    /// Begins a sheet.
    pub(crate) fn begin(&mut self, sheet: Option<String>) {
        self.grid = Grid {
            sheet,
            rows: Vec::new(),
        };
    }

    /// Adds a cell. Blank ones only count nothing.
    pub(crate) fn add(&mut self, at: CellRef, cell: Cell) -> Result<(), InventoryFault> {
        if cell.shown().trim().is_empty() {
            return Ok(());
        }
        let sheet = self.grid.sheet.as_deref();
        if usize::try_from(at.row).map_or(true, |row| row >= self.limits.rows) {
            let limit = self.limits.rows;
            return Err(refused(sheet, InventoryFaultKind::TooManyRows { limit }));
        }
        if usize::try_from(at.column).map_or(true, |column| column >= self.limits.columns) {
            let limit = self.limits.columns;
            return Err(refused(sheet, InventoryFaultKind::TooManyColumns { limit }));
        }
        self.bytes = self.bytes.saturating_add(cell.shown().len() as u64 + 32);
        if self.bytes > self.limits.unpacked {
            let limit = self.limits.unpacked;
            return Err(refused(
                sheet,
                InventoryFaultKind::UnpacksTooLarge { limit },
            ));
        }
        match self.grid.rows.last_mut() {
            Some(last) if last.row == at.row => last.cells.push((at.column, cell)),
            _ => self.grid.rows.push(GridRow {
                row: at.row,
                cells: vec![(at.column, cell)],
            }),
        }
        Ok(())
    }

    /// The sheet, with its cells in order; a workbook may list them in any.
    pub(crate) fn end(&mut self) -> Grid {
        let empty = Grid {
            sheet: None,
            rows: Vec::new(),
        };
        let mut grid = std::mem::replace(&mut self.grid, empty);
        grid.rows.sort_by_key(|row| row.row);
        grid.rows.dedup_by(|next, first| {
            let same = next.row == first.row;
            if same {
                first.cells.append(&mut next.cells);
            }
            same
        });
        for row in &mut grid.rows {
            row.cells.sort_by_key(|(column, _)| *column);
            row.cells.dedup_by_key(|(column, _)| *column);
        }
        grid
    }
}
