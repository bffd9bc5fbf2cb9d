//! From a grid to a table: where the headings are, what they mean, and which rows lie below them.

use lianheng_engine::bilingual::Lang;
use std::collections::BTreeMap;

use super::columns::{self, Column, SheetKind, normalised};
use super::grid::{Grid, GridRow, refused};
use super::names::nearest;
use super::{HEADER_ROWS, Problems};
use crate::fault::{CellRef, Consequence, InventoryFault, InventoryFaultKind, excerpt};

/// A table whose headings are understood.
pub(super) struct Sheet {
    pub(super) name: Option<String>,
    pub(super) kind: SheetKind,
    /// Where each column is.
    pub(super) columns: BTreeMap<Column, u32>,
    /// The rows below the headings, comments left out.
    pub(super) rows: Vec<GridRow>,
}

impl Sheet {
    /// The first of these columns that the sheet has.
    pub(super) fn first_of(&self, columns: &[Column]) -> Option<Column> {
        columns
            .iter()
            .find(|column| self.columns.contains_key(column))
            .copied()
    }
}

/// Columns that name a supplier.
pub(super) const SUPPLIER: [Column; 4] = [
    Column::SupplierId,
    Column::SupplierName,
    Column::SupplierNameZh,
    Column::SupplierNameEn,
];

/// Columns that name a system.
pub(super) const SYSTEM: [Column; 4] = [
    Column::SystemId,
    Column::SystemName,
    Column::SystemNameZh,
    Column::SystemNameEn,
];

/// Columns that name a product.
pub(super) const PRODUCT: [Column; 4] = [
    Column::ProductId,
    Column::ProductName,
    Column::ProductNameZh,
    Column::ProductNameEn,
];

/// Finds the tables; a sheet without one is noted, a file without one is refused.
pub(super) fn sheets(
    grids: Vec<Grid>,
    problems: &mut Problems,
) -> Result<Vec<Sheet>, InventoryFault> {
    let mut sheets = Vec::new();
    let mut anything = false;
    for grid in grids {
        if grid.rows.is_empty() {
            continue;
        }
        anything = true;
        let name = grid.sheet.clone();
        match table(grid, problems) {
            Some(sheet) => sheets.push(sheet),
            None => problems.push(InventoryFault {
                sheet: name,
                cell: None,
                kind: InventoryFaultKind::SheetNotUnderstood,
                consequence: Consequence::SheetLeftOut,
            }),
        }
    }
    if !anything {
        return Err(refused(None, InventoryFaultKind::Empty));
    }
    if sheets.is_empty() {
        let known = Lang::ALL.iter().flat_map(|lang| {
            let all = Column::ALL.iter();
            all.map(|column| columns::heading(*column, *lang).to_owned())
        });
        return Err(refused(
            None,
            InventoryFaultKind::NoHeader {
                known: known.collect(),
            },
        ));
    }
    Ok(sheets)
}

fn table(grid: Grid, problems: &mut Problems) -> Option<Sheet> {
    let kind = grid
        .sheet
        .as_deref()
        .and_then(columns::sheet_kind)
        .unwrap_or(SheetKind::Combined);
    let understood = |row: &GridRow| {
        let headings = row.cells.iter();
        headings
            .filter(|(_, cell)| columns::column(cell.shown(), kind).is_some())
            .count()
    };
    // Two headings that are understood: one alone could be a title.
    let at = grid
        .rows
        .iter()
        .take(HEADER_ROWS)
        .position(|row| understood(row) >= 2)?;
    let mut sheet = Sheet {
        name: grid.sheet,
        kind,
        columns: BTreeMap::new(),
        rows: Vec::new(),
    };
    let mut rows = grid.rows.into_iter().skip(at);
    let headings = rows.next()?;
    for (at, cell) in &headings.cells {
        heading(&mut sheet, headings.row, *at, cell.shown(), problems);
    }
    let is_comment = |row: &GridRow| {
        let first = row.cells.first();
        first.is_some_and(|(_, cell)| cell.shown().trim_start().starts_with('#'))
    };
    sheet.rows = rows.filter(|row| !is_comment(row)).collect();
    let needed = needed(&sheet);
    if sheet.first_of(&needed).is_none() {
        problems.push(InventoryFault {
            sheet: sheet.name.clone(),
            cell: None,
            kind: InventoryFaultKind::ColumnMissing { needed },
            consequence: Consequence::SheetLeftOut,
        });
        sheet.rows.clear();
    }
    Some(sheet)
}

fn heading(sheet: &mut Sheet, row: u32, at: u32, text: &str, problems: &mut Problems) {
    let mut note = |kind| {
        problems.push(InventoryFault {
            sheet: sheet.name.clone(),
            cell: Some(CellRef { row, column: at }),
            kind,
            consequence: Consequence::Noted,
        });
    };
    let Some(column) = columns::column(text, sheet.kind) else {
        let all = Lang::ALL.iter().flat_map(|lang| {
            let all = Column::ALL.iter();
            all.map(|column| columns::heading(*column, *lang))
        });
        note(InventoryFaultKind::UnknownColumn {
            heading: excerpt(text.trim()),
            known: nearest(&normalised(text), all),
        });
        return;
    };
    match sheet.columns.get(&column) {
        Some(first) => note(InventoryFaultKind::DuplicateColumn {
            column,
            first: CellRef {
                row,
                column: *first,
            },
        }),
        None => {
            sheet.columns.insert(column, at);
        }
    }
}

/// Columns one of which the sheet must have.
fn needed(sheet: &Sheet) -> Vec<Column> {
    match sheet.kind {
        SheetKind::Suppliers => SUPPLIER.to_vec(),
        SheetKind::Systems => SYSTEM.to_vec(),
        SheetKind::Products | SheetKind::Deployments => PRODUCT.to_vec(),
        SheetKind::Combined | SheetKind::Instructions => [PRODUCT, SYSTEM, SUPPLIER].concat(),
    }
}
