//! An assessment as CSV tables, for people with a spreadsheet: UTF-8 with a byte-order mark, CRLF, one heading row, a table a question asked.
//!
//! No cell is a formula to a spreadsheet ([`neutralise`]), and reading can take that back ([`restore`]). The tables of the
//! inventory have the headings that the inventory import knows, so that they can come back changed.

mod cell;
mod inventory;
mod table;
mod verdicts;
mod work;

pub use cell::{neutralise, restore};

use crate::outgoing::Outgoing;
use table::Table;

/// One table, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvFile {
    /// Its name, also the file's without the ending.
    pub name: &'static str,
    /// Rows below the heading.
    pub rows: usize,
    /// The file.
    pub bytes: Vec<u8>,
}

type Maker = fn(&Outgoing<'_>) -> Table;

/// The tables in the order people read them.
const MAKERS: [(&str, Maker); 14] = [
    ("standards", verdicts::standards),
    ("clauses", verdicts::clauses),
    ("stages", verdicts::stages),
    ("requirements", verdicts::requirements),
    ("tailored-out", verdicts::tailored_out),
    ("gaps", work::gaps),
    ("actions", work::actions),
    ("evidence", work::evidence),
    ("findings", work::findings),
    ("contradictions", work::contradictions),
    ("questions", work::questions),
    ("suppliers", inventory::suppliers),
    ("systems", inventory::systems),
    ("products", inventory::products),
];

/// The names of the tables.
#[must_use]
pub fn table_names() -> Vec<&'static str> {
    MAKERS.iter().map(|(name, _)| *name).collect()
}

/// Every table; those without rows have their heading.
#[must_use]
pub fn tables(out: &Outgoing<'_>) -> Vec<CsvFile> {
    MAKERS
        .iter()
        .map(|(name, made)| file(out, name, *made))
        .collect()
}

/// One table; `None` for a name that is not among [`table_names`].
#[must_use]
pub fn table(out: &Outgoing<'_>, name: &str) -> Option<CsvFile> {
    let (name, made) = MAKERS.iter().find(|(one, _)| *one == name)?;
    Some(file(out, name, *made))
}

fn file(out: &Outgoing<'_>, name: &'static str, made: Maker) -> CsvFile {
    let table = made(out);
    CsvFile {
        name,
        rows: table.rows(),
        bytes: table.bytes(&out.voice()),
    }
}
