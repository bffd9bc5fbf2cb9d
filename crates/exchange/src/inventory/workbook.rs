//! XLSX workbooks. What the archive unpacks to is counted before the workbook is opened, and cells are taken one by one: a
//! sheet that says it reaches from A1 to XFD1048576 is never laid out in memory. Formulas count by the value stored for them.

use calamine::{Data, DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::columns::{self, SheetKind};
use super::grid::{Cell, Grid, GridBuilder, refused};
use crate::fault::{CellRef, Consequence, InventoryFault, InventoryFaultKind};
use crate::limits::InventoryLimits;

/// Cells that merged regions may fill; overlapping regions could otherwise ask for any number.
const MERGED_CELLS: usize = 1_000_000;

/// Reads the visible sheets, and notes those that are not.
pub(super) fn read(
    bytes: &[u8],
    limits: &InventoryLimits,
) -> Result<(Vec<Grid>, Vec<InventoryFault>), InventoryFault> {
    check_archive(bytes, limits)?;
    // The workbook reader computes with numbers out of the file; a hostile one can make it overflow, which panics in a
    // build with checks. Nothing it was working on outlives this call.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes, limits)))
        .unwrap_or_else(|_| Err(refused(None, InventoryFaultKind::NotAWorkbook)))
}

/// A sheet as it stands in the workbook, whatever it is for.
pub(crate) struct BookSheet {
    /// Its name.
    pub(crate) name: String,
    /// Whether people see it.
    pub(crate) visible: bool,
    /// Its cells; dates as `2027-03-31` where they have no time of day.
    pub(crate) grid: Grid,
    /// The cells that hold a formula; what the grid has of them is the value stored for it, if there is one.
    pub(crate) formulas: BTreeSet<CellRef>,
}

/// Reads every sheet, hidden ones too.
pub(crate) fn all_sheets(
    bytes: &[u8],
    limits: &InventoryLimits,
) -> Result<Vec<BookSheet>, InventoryFault> {
    check_archive(bytes, limits)?;
    // As in `read`.
    catch_unwind(AssertUnwindSafe(|| book_sheets(bytes, limits)))
        .unwrap_or_else(|_| Err(refused(None, InventoryFaultKind::NotAWorkbook)))
}

fn book_sheets(bytes: &[u8], limits: &InventoryLimits) -> Result<Vec<BookSheet>, InventoryFault> {
    let broken = |_: XlsxError| refused(None, InventoryFaultKind::NotAWorkbook);
    let mut book = opened(bytes, limits)?;
    let mut sheets = Vec::new();
    let mut builder = GridBuilder::new(limits);
    for sheet in book.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let mut formulas = BTreeSet::new();
        builder.begin(Some(sheet.name.clone()));
        let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(broken)?;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
            let (row, column) = cell.pos;
            let at = CellRef { row, column };
            if cell.formula.is_some() {
                formulas.insert(at);
            }
            if let Some(value) = day(&cell.value).or_else(|| value(&cell.value)) {
                builder.add(at, value)?;
            }
        }
        sheets.push(BookSheet {
            name: sheet.name,
            visible: sheet.visible == SheetVisible::Visible,
            grid: builder.end(),
            formulas,
        });
    }
    Ok(sheets)
}

/// Whether the workbook has a sheet called `sheet`, or a cell that says `text` at the top of one; nothing else is read.
pub(crate) fn is_marked(
    bytes: &[u8],
    limits: &InventoryLimits,
    sheet: &str,
    text: &str,
) -> Result<bool, InventoryFault> {
    check_archive(bytes, limits)?;
    // As in `read`.
    catch_unwind(AssertUnwindSafe(|| marked(bytes, limits, sheet, text)))
        .unwrap_or_else(|_| Err(refused(None, InventoryFaultKind::NotAWorkbook)))
}

fn marked(
    bytes: &[u8],
    limits: &InventoryLimits,
    sheet: &str,
    text: &str,
) -> Result<bool, InventoryFault> {
    /// Rows that are the top of a sheet.
    const TOP: u32 = 20;
    let broken = |_: XlsxError| refused(None, InventoryFaultKind::NotAWorkbook);
    let mut book = opened(bytes, limits)?;
    for one in book.sheets_metadata().to_vec() {
        if one.name == sheet {
            return Ok(true);
        }
        if one.typ != SheetType::WorkSheet {
            continue;
        }
        let mut cells = book.worksheet_cells_reader(&one.name).map_err(broken)?;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            if cell.get_position().0 >= TOP {
                break;
            }
            if value(cell.get_value()).is_some_and(|cell| cell.shown().trim() == text) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// A day without a time, as people write it.
fn day(data: &DataRef<'_>) -> Option<Cell> {
    let DataRef::DateTime(date) = data else {
        return None;
    };
    // The last day a spreadsheet knows is 31 December 9999.
    if !date.is_datetime() || !(0.0..2_958_466.0).contains(&date.as_f64()) {
        return None;
    }
    match date.to_ymd_hms_milli() {
        (year, month, day, 0, 0, 0, 0) => {
            Some(Cell::Date(format!("{year:04}-{month:02}-{day:02}")))
        }
        _ => None,
    }
}

/// Unpacks every part without keeping it.
fn check_archive(bytes: &[u8], limits: &InventoryLimits) -> Result<(), InventoryFault> {
    let broken = || refused(None, InventoryFaultKind::NotAWorkbook);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > limits.parts {
        let limit = limits.parts;
        return Err(refused(None, InventoryFaultKind::TooManyParts { limit }));
    }
    let limit = limits.unpacked;
    let mut left = limit;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| broken())?;
        // One byte more than is left shows that there is too much.
        let mut counted = part.take(left.saturating_add(1));
        let size = std::io::copy(&mut counted, &mut std::io::sink()).map_err(|_| broken())?;
        left = left
            .checked_sub(size)
            .ok_or_else(|| refused(None, InventoryFaultKind::UnpacksTooLarge { limit }))?;
    }
    Ok(())
}

fn sheets(
    bytes: &[u8],
    limits: &InventoryLimits,
) -> Result<(Vec<Grid>, Vec<InventoryFault>), InventoryFault> {
    let broken = |_: XlsxError| refused(None, InventoryFaultKind::NotAWorkbook);
    let mut book = opened(bytes, limits)?;
    let listed = book.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    let mut notes = Vec::new();
    let mut builder = GridBuilder::new(limits);
    for sheet in listed {
        if sheet.typ != SheetType::WorkSheet
            || columns::sheet_kind(&sheet.name) == Some(SheetKind::Instructions)
        {
            continue;
        }
        if sheet.visible != SheetVisible::Visible {
            notes.push(InventoryFault {
                sheet: Some(sheet.name),
                cell: None,
                kind: InventoryFaultKind::HiddenSheet,
                consequence: Consequence::SheetLeftOut,
            });
            continue;
        }
        let merged = book
            .merge_cells_by_sheet_name(&sheet.name)
            .map_err(broken)?;
        builder.begin(Some(sheet.name.clone()));
        let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(broken)?;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            if let Some(value) = value(cell.get_value()) {
                builder.add(CellRef { row, column }, value)?;
            }
        }
        let mut grid = builder.end();
        fill_merged(&mut grid, &merged)?;
        grids.push(grid);
    }
    Ok((grids, notes))
}

fn opened<'b>(
    bytes: &'b [u8],
    limits: &InventoryLimits,
) -> Result<Xlsx<Cursor<&'b [u8]>>, InventoryFault> {
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))
        .map_err(|_: XlsxError| refused(None, InventoryFaultKind::NotAWorkbook))?;
    if book.sheets_metadata().len() > limits.sheets {
        let limit = limits.sheets;
        return Err(refused(None, InventoryFaultKind::TooManyParts { limit }));
    }
    Ok(book)
}

fn value(data: &DataRef<'_>) -> Option<Cell> {
    match data {
        DataRef::Empty => None,
        DataRef::String(text) => Some(Cell::Text(text.clone())),
        DataRef::SharedString(text) => Some(Cell::Text((*text).to_owned())),
        DataRef::Bool(flag) => Some(Cell::Flag(*flag)),
        DataRef::Int(number) => Some(Cell::Number(number.to_string())),
        DataRef::Float(number) => Some(Cell::Number(number.to_string())),
        DataRef::DateTime(_) => Some(Cell::Date(Data::from(data.clone()).to_string())),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Some(Cell::Date(text.clone())),
        DataRef::Error(error) => Some(Cell::Error(error.to_string())),
    }
}

/// A merged cell stands in every row it covers: the value is stored in the first alone. Columns are not filled, as a title
/// over several columns is no value of theirs.
fn fill_merged(grid: &mut Grid, regions: &[Dimensions]) -> Result<(), InventoryFault> {
    let mut filled = 0;
    for region in regions {
        let ((first, column), (last, _)) = (region.start, region.end);
        let from = grid.rows.partition_point(|row| row.row < first);
        let Some(anchor) = grid.rows.get(from).filter(|row| row.row == first) else {
            continue;
        };
        let Some(cell) = anchor.get(column).cloned() else {
            continue;
        };
        for row in grid.rows.iter_mut().skip(from + 1) {
            if row.row > last {
                break;
            }
            filled += 1;
            if filled > MERGED_CELLS {
                return Err(refused(
                    grid.sheet.as_deref(),
                    InventoryFaultKind::NotAWorkbook,
                ));
            }
            if let Err(at) = row.cells.binary_search_by_key(&column, |(one, _)| *one) {
                row.cells.insert(at, (column, cell.clone()));
            }
        }
    }
    Ok(())
}
