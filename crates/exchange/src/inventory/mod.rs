//! Inventories: tables of suppliers, systems and products as operators keep them, in CSV or XLSX.
//!
//! One table with a row for each product in each system, or sheets for suppliers, systems, products and deployments, headings
//! in Chinese or English. Nothing is guessed in silence: what cannot be read is left out and reported with its cell.

mod assemble;
mod columns;
mod compare;
mod conclude;
mod csv_table;
pub(crate) mod grid;
mod header;
pub(crate) mod names;
mod register;
mod row;
mod template;
pub(crate) mod workbook;

pub use columns::{Column, SheetKind, criticality_word, flag_word};
pub use compare::{
    FieldChange, FieldValue, InventoryChange, InventoryField, ObjectKind, compare, merged,
};
pub use template::{TemplateFault, TemplateTexts, inventory_template};

use lianheng_engine::assessment::Inventory;

use crate::fault::{Consequence, InventoryFault, InventoryFaultKind};
use crate::limits::InventoryLimits;
use grid::refused;

/// Rows among which the headings are looked for; registers often begin with a title.
const HEADER_ROWS: usize = 20;

/// How a table was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// An XLSX workbook.
    Workbook,
    /// CSV in UTF-8.
    Utf8,
    /// CSV in UTF-16 with a byte-order mark.
    Utf16,
    /// CSV taken to be GB18030, since it is not Unicode.
    Gb18030,
}

impl Source {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Source::Workbook => "workbook",
            Source::Utf8 => "utf-8",
            Source::Utf16 => "utf-16",
            Source::Gb18030 => "gb18030",
        }
    }
}

/// What was read of a file, before anybody decided to take it over.
#[derive(Debug, Clone)]
pub struct InventoryDraft {
    /// Suppliers, systems and products. References lead to objects of the draft or of the inventory it was read against.
    pub inventory: Inventory,
    /// How the table was stored.
    pub source: Source,
    /// Everything to look at, in the order of sheets and rows; what concerns objects as a whole comes last.
    pub problems: Vec<InventoryFault>,
    /// Problems beyond the limit, counted only.
    pub more_problems: usize,
    /// Rows that were read, comments and blank ones not counted.
    pub rows: usize,
    /// Rows among them that were left out.
    pub rows_left_out: usize,
    /// Ids made up because the file gives none, sorted.
    pub derived_ids: Vec<String>,
    /// Ids of objects named in one language, whose name stands in both; sorted.
    pub named_in_one_language: Vec<String>,
}

/// Reads a table. `existing` is the inventory there is: names lead to its ids, and what the file does not say of its objects
/// is taken from it. Rows that begin with `#` are comments.
///
/// # Errors
/// When nothing can be read at all: too large, no table, no headings.
pub fn read_inventory(
    bytes: &[u8],
    existing: &Inventory,
    limits: &InventoryLimits,
) -> Result<InventoryDraft, InventoryFault> {
    if bytes.is_empty() {
        return Err(refused(None, InventoryFaultKind::Empty));
    }
    if bytes.len() > limits.bytes {
        return Err(refused(
            None,
            InventoryFaultKind::TooLarge {
                bytes: bytes.len(),
                limit: limits.bytes,
            },
        ));
    }
    let mut problems = Problems::new(limits.problems);
    let (grids, source) = if bytes.starts_with(b"PK\x03\x04") {
        let (grids, notes) = workbook::read(bytes, limits)?;
        problems.extend(notes);
        (grids, Source::Workbook)
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(refused(None, InventoryFaultKind::OldOrEncryptedWorkbook));
    } else {
        let (grid, source) = csv_table::read(bytes, limits)?;
        (vec![grid], source)
    };
    let sheets = header::sheets(grids, &mut problems)?;
    Ok(assemble::assemble(
        sheets, source, existing, limits, problems,
    ))
}

/// Problems up to a limit.
struct Problems {
    limit: usize,
    list: Vec<InventoryFault>,
    more: usize,
    rows_left_out: usize,
}

impl Problems {
    fn new(limit: usize) -> Self {
        Problems {
            limit,
            list: Vec::new(),
            more: 0,
            rows_left_out: 0,
        }
    }

    fn push(&mut self, fault: InventoryFault) {
        if fault.consequence == Consequence::RowLeftOut {
            self.rows_left_out += 1;
        }
        if self.is_full() {
            self.more += 1;
        } else {
            self.list.push(fault);
        }
    }

    /// Whether one more would only be counted, so that nobody need look for what was meant.
    fn is_full(&self) -> bool {
        self.list.len() >= self.limit
    }

    fn extend(&mut self, faults: Vec<InventoryFault>) {
        for fault in faults {
            self.push(fault);
        }
    }
}
