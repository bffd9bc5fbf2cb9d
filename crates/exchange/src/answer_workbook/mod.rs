//! An assessment's workbook that comes back: what was changed in it since it was written.
//!
//! Cells are compared with what the hidden sheet of marks says they held, so that a cell nobody touched is never a change. What stands in
//! the assessment by now is not known here; [`lianheng_engine::answer_workbook::edits`] brings the three together. Whatever cannot be
//! read is left as it was written and reported with its cell. A formula is not read: the value stored for it may be stale or, where
//! another program wrote it, missing, which would look like a cell that was emptied.

mod fault;
mod marks;
mod row;
mod table;

pub use fault::{WorkbookFault, WorkbookFaultKind};
pub use marks::{Origin, OriginPack};

use crate::fault::{CellRef, Consequence, excerpt};
use crate::inventory::names::nearest;
use crate::inventory::workbook::{BookSheet, all_sheets, is_marked};
use crate::limits::InventoryLimits;
use fault::Faults;
use lianheng_engine::answer_workbook::{Cells, Column, Field, MARKS_SHEET};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use marks::Marks;
use std::collections::{BTreeMap, BTreeSet};
use table::Table;

/// Ids of rows that are gone, as many as are named.
const NAMED: usize = 5;

/// The words people may put into cells, in every language a workbook is written in.
#[derive(Debug, Clone, Default)]
pub struct WorkbookWords {
    /// Of each verdict.
    pub verdicts: Vec<(Verdict, Vec<String>)>,
    /// For no verdict.
    pub unjudged: Vec<String>,
    /// For a confirmation.
    pub yes: Vec<String>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct ReadWorkbook {
    /// What it was written from.
    pub origin: Origin,
    /// Requirements that were read.
    pub requirements: usize,
    /// Those that came back otherwise, in the order of the sheets.
    pub rows: Vec<EditedRow>,
    /// Everything to look at, in the order of sheets and rows.
    pub problems: Vec<WorkbookFault>,
    /// Problems beyond the limit, counted only.
    pub more_problems: usize,
}

/// A requirement that came back otherwise than it was written.
#[derive(Debug, Clone)]
pub struct EditedRow {
    /// Which.
    pub requirement: RequirementId,
    /// Where it stands.
    pub sheet: String,
    /// Its cells that may be changed.
    pub places: BTreeMap<Field, CellRef>,
    /// What was written.
    pub exported: Cells,
    /// What came back.
    pub edited: Cells,
    /// What the questions suggested when it was written: what the person saw who filled it in.
    pub suggestion: Option<Verdict>,
}

/// Whether a file is an assessment's workbook, whole or not: it has the sheet of marks, or a sheet with a row of marks. Anything else may
/// be a table of an inventory.
#[must_use]
pub fn is_answer_workbook(bytes: &[u8], limits: &InventoryLimits) -> bool {
    let mark = Column::Requirement.mark();
    bytes.starts_with(b"PK\x03\x04")
        && bytes.len() <= limits.bytes
        && is_marked(bytes, limits, MARKS_SHEET, &mark).unwrap_or(false)
}

/// Reads a workbook.
///
/// # Errors
/// When nothing can be read at all: no workbook, too large, marks that are missing, damaged or of another version.
pub fn read_answer_workbook(
    bytes: &[u8],
    words: &WorkbookWords,
    limits: &InventoryLimits,
) -> Result<ReadWorkbook, WorkbookFault> {
    let refused = |kind| WorkbookFault {
        sheet: None,
        cell: None,
        kind,
        consequence: Consequence::FileRefused,
    };
    if bytes.len() > limits.bytes {
        return Err(refused(WorkbookFaultKind::Unreadable(
            crate::fault::InventoryFaultKind::TooLarge {
                bytes: bytes.len(),
                limit: limits.bytes,
            },
        )));
    }
    let sheets = all_sheets(bytes, limits)?;
    let marks = sheets.iter().find(|sheet| sheet.name == MARKS_SHEET);
    let marks = marks.ok_or_else(|| refused(WorkbookFaultKind::MarksMissing))?;
    let marks = Marks::read(marks)?;
    let mut reading = Reading {
        marks: &marks,
        words,
        faults: Faults::new(limits.problems),
        seen: BTreeMap::new(),
        twice: BTreeSet::new(),
        rows: Vec::new(),
    };
    for sheet in sheets.iter().filter(|sheet| sheet.name != MARKS_SHEET) {
        reading.sheet(sheet);
    }
    Ok(reading.end())
}

/// A workbook while it is read.
struct Reading<'r> {
    marks: &'r Marks,
    words: &'r WorkbookWords,
    faults: Faults,
    /// Where each requirement stands first.
    seen: BTreeMap<String, (String, CellRef)>,
    /// Requirements that stand twice.
    twice: BTreeSet<String>,
    rows: Vec<EditedRow>,
}

impl Reading<'_> {
    fn sheet(&mut self, sheet: &BookSheet) {
        let Some(table) = Table::find(sheet, &mut self.faults) else {
            return;
        };
        if !sheet.visible {
            let kind = WorkbookFaultKind::HiddenSheet;
            self.faults
                .push(&sheet.name, None, kind, Consequence::SheetLeftOut);
            return;
        }
        for row in table.rows() {
            let id_at = |column| CellRef {
                row: row.row,
                column,
            };
            let Some(column) = table.column(Column::Requirement) else {
                return;
            };
            let place = id_at(column);
            let id = row.get(column).map_or("", |cell| cell.shown().trim());
            if id.is_empty() || sheet.formulas.contains(&place) {
                if table.says_something(row) || !id.is_empty() {
                    let kind = WorkbookFaultKind::RequirementMissing;
                    self.faults
                        .push(&sheet.name, Some(place), kind, Consequence::RowLeftOut);
                }
                continue;
            }
            self.requirement(sheet, &table, row, (id, place));
        }
    }

    fn requirement(
        &mut self,
        sheet: &BookSheet,
        table: &Table<'_>,
        row: &crate::inventory::grid::GridRow,
        (id, place): (&str, CellRef),
    ) {
        let Some(mark) = self.marks.rows.get(id) else {
            let known = if self.faults.is_full() {
                Vec::new()
            } else {
                nearest(id, self.marks.rows.keys().map(String::as_str))
            };
            let kind = WorkbookFaultKind::UnknownRequirement {
                value: excerpt(id),
                known,
            };
            self.faults
                .push(&sheet.name, Some(place), kind, Consequence::RowLeftOut);
            return;
        };
        if let Some(first) = self.seen.get(id) {
            self.twice.insert(id.to_owned());
            let kind = WorkbookFaultKind::DuplicateRequirement {
                value: excerpt(id),
                first: first.clone(),
            };
            self.faults
                .push(&sheet.name, Some(place), kind, Consequence::RowLeftOut);
            return;
        }
        self.seen.insert(id.to_owned(), (sheet.name.clone(), place));
        let (edited, places) = row::read((sheet, table, row), mark, self.words, &mut self.faults);
        if edited != mark.exported {
            self.rows.push(EditedRow {
                requirement: mark.requirement.clone(),
                sheet: sheet.name.clone(),
                places,
                exported: mark.exported.clone(),
                edited,
                suggestion: mark.suggestion,
            });
        }
    }

    fn end(mut self) -> ReadWorkbook {
        // Nobody can tell which of two rows is meant.
        let twice = self.twice;
        self.rows
            .retain(|row| !twice.contains(row.requirement.as_str()));
        let gone: Vec<&String> = self
            .marks
            .rows
            .keys()
            .filter(|id| !self.seen.contains_key(*id))
            .collect();
        if !gone.is_empty() {
            let kind = WorkbookFaultKind::RowsMissing {
                count: gone.len(),
                first: gone.into_iter().take(NAMED).cloned().collect(),
            };
            self.faults.push("", None, kind, Consequence::Noted);
        }
        ReadWorkbook {
            origin: self.marks.origin.clone(),
            requirements: self.seen.len(),
            rows: self.rows,
            problems: self.faults.list,
            more_problems: self.faults.more,
        }
    }
}
