//! What can be wrong with a file from outside, and where, without words. Hosts turn `as_str` into a message id.

use lianheng_engine::json::{JsonType, Place};

use crate::inventory::Column;
use crate::sbom::SbomFormat;

/// Why an SBOM was refused; the first fault stops the reading.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SbomFault {
    /// The format, once it was recognised.
    pub format: Option<SbomFormat>,
    /// Line and column in characters, from 1.
    pub place: Place,
    /// The way to the value: `components[3].licenses[0].license.id`, `bom/components/component`, or a tag; empty for the file.
    pub path: String,
    /// What is wrong.
    pub kind: SbomFaultKind,
}

/// What is wrong with an SBOM. Texts from the file are cut to [`EXCERPT`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SbomFaultKind {
    /// There is nothing in the file.
    Empty,
    /// The file has more bytes than the limit.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Neither UTF-8 nor UTF-16 with a byte-order mark.
    NotText,
    /// None of the formats that are read.
    UnknownFormat,
    /// A version that is not read.
    UnsupportedVersion {
        /// The version as written.
        found: String,
        /// The versions that are read.
        known: &'static [&'static str],
    },
    /// The file ends in the middle of something.
    Truncated,
    /// Not well-formed.
    Syntax,
    /// Nested deeper than allowed.
    TooDeep {
        /// Levels allowed.
        limit: usize,
    },
    /// More of something than allowed.
    TooMany {
        /// Of what.
        what: Counted,
        /// How many are allowed.
        limit: usize,
    },
    /// A text longer than allowed.
    TextTooLong {
        /// Bytes found.
        length: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// A field nothing works without.
    MissingField(&'static str),
    /// The same field twice; one of the two would be lost.
    DuplicateField(String),
    /// Another kind of JSON value is needed.
    WrongType {
        /// What stands there.
        found: JsonType,
        /// What is needed.
        needed: JsonType,
    },
    /// A value outside a closed list.
    UnknownValue {
        /// The value as written.
        value: String,
        /// The values that exist.
        known: &'static [&'static str],
    },
    /// A document type declaration; none is needed, and it can only do harm.
    DoctypeRefused,
    /// An entity other than the five of XML and character references.
    EntityRefused(String),
    /// A tag that belongs to a package before any package began.
    TagOutOfPlace(String),
    /// A line of a tag-value file that is no tag, or whose value has not the form its tag asks for.
    MalformedLine(String),
    /// `<text>` without its end.
    UnclosedText,
    /// Whoever asked for the reading stopped it; nothing is wrong with the file.
    Stopped,
}

/// Things an SBOM may have too many of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Components.
    Components,
    /// Relations between components.
    Relations,
    /// Values within one record.
    Values,
    /// Attributes of one element.
    Attributes,
}

impl Counted {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Counted::Components => "components",
            Counted::Relations => "relations",
            Counted::Values => "values",
            Counted::Attributes => "attributes",
        }
    }
}

impl SbomFaultKind {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            SbomFaultKind::Empty => "empty",
            SbomFaultKind::TooLarge { .. } => "too-large",
            SbomFaultKind::NotText => "not-text",
            SbomFaultKind::UnknownFormat => "unknown-format",
            SbomFaultKind::UnsupportedVersion { .. } => "unsupported-version",
            SbomFaultKind::Truncated => "truncated",
            SbomFaultKind::Syntax => "syntax",
            SbomFaultKind::TooDeep { .. } => "too-deep",
            SbomFaultKind::TooMany { .. } => "too-many",
            SbomFaultKind::TextTooLong { .. } => "text-too-long",
            SbomFaultKind::MissingField(_) => "missing-field",
            SbomFaultKind::DuplicateField(_) => "duplicate-field",
            SbomFaultKind::WrongType { .. } => "wrong-type",
            SbomFaultKind::UnknownValue { .. } => "unknown-value",
            SbomFaultKind::DoctypeRefused => "doctype-refused",
            SbomFaultKind::EntityRefused(_) => "entity-refused",
            SbomFaultKind::TagOutOfPlace(_) => "tag-out-of-place",
            SbomFaultKind::MalformedLine(_) => "malformed-line",
            SbomFaultKind::UnclosedText => "unclosed-text",
            SbomFaultKind::Stopped => "stopped",
        }
    }
}

/// Something wrong with an inventory file. As an `Err` it is about the file; in a draft it is about a row or a cell.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InventoryFault {
    /// The sheet's name; none for CSV and for the file as a whole.
    pub sheet: Option<String>,
    /// Which cell, such as `C14`; none for a sheet or the file as a whole.
    pub cell: Option<CellRef>,
    /// What is wrong.
    pub kind: InventoryFaultKind,
    /// What became of the row.
    pub consequence: Consequence,
}

/// A cell by row and column, both from 0, written as spreadsheets do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellRef {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

impl std::fmt::Display for CellRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(f, "{letters}{}", u64::from(self.row) + 1)
    }
}

/// What a fault of an inventory led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consequence {
    /// Nothing was read at all.
    FileRefused,
    /// The sheet was not read.
    SheetLeftOut,
    /// The object that rows define was left out.
    ObjectLeftOut,
    /// The row was left out.
    RowLeftOut,
    /// The cell was left out, the rest of the row was read.
    CellLeftOut,
    /// Everything was read; somebody should look.
    Noted,
}

impl Consequence {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Consequence::FileRefused => "file-refused",
            Consequence::SheetLeftOut => "sheet-left-out",
            Consequence::ObjectLeftOut => "object-left-out",
            Consequence::RowLeftOut => "row-left-out",
            Consequence::CellLeftOut => "cell-left-out",
            Consequence::Noted => "noted",
        }
    }
}

/// What is wrong with an inventory. Texts from the file are cut to [`EXCERPT`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InventoryFaultKind {
    /// There is nothing in the file.
    Empty,
    /// The file has more bytes than the limit.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// A workbook of the old binary format, or one protected by a password.
    OldOrEncryptedWorkbook,
    /// A zip archive that is no workbook, or a damaged one.
    NotAWorkbook,
    /// The workbook unpacks to more than the limit.
    UnpacksTooLarge {
        /// Bytes allowed.
        limit: u64,
    },
    /// The archive or workbook has more parts or sheets than the limit.
    TooManyParts {
        /// Parts allowed.
        limit: usize,
    },
    /// Neither Unicode nor GB18030, or binary.
    NotText,
    /// More rows than the limit.
    TooManyRows {
        /// Rows allowed.
        limit: usize,
    },
    /// More columns than the limit.
    TooManyColumns {
        /// Columns allowed.
        limit: usize,
    },
    /// No sheet has a row of headings that are understood.
    NoHeader {
        /// Headings that would be understood, one a column, in both languages.
        known: Vec<String>,
    },
    /// The sheet lacks a column nothing works without.
    ColumnMissing {
        /// Any of these would do.
        needed: Vec<Column>,
    },
    /// A heading that is not understood; its column was not read.
    UnknownColumn {
        /// The heading as written.
        heading: String,
        /// Headings that are understood, the nearest first.
        known: Vec<String>,
    },
    /// Two headings for the same column; the first is read.
    DuplicateColumn {
        /// The column.
        column: Column,
        /// Where it stands first.
        first: CellRef,
    },
    /// A cell nothing works without is blank.
    MissingValue(Column),
    /// A text longer than the limit.
    TextTooLong {
        /// Characters found.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// Line breaks or other control characters in the cell; often a quotation mark that was not closed.
    ControlCharacter(String),
    /// The text of a formula instead of its value.
    FormulaText(String),
    /// The spreadsheet could not work the cell out: `#REF!` and the like.
    CellError(String),
    /// The spreadsheet made a date out of what was typed.
    CellIsDate(String),
    /// The version is stored as a number; trailing zeros, as in 5.10, may be lost.
    VersionIsNumber(String),
    /// A value outside a closed list.
    UnknownValue {
        /// The column.
        column: Column,
        /// The value as written.
        value: String,
        /// Values that are understood.
        known: Vec<String>,
    },
    /// A whole number from 0 to 4 294 967 295 is needed.
    NotAWholeNumber(String),
    /// An id with characters other than letters, digits, `-`, `_` and `.`.
    MalformedId(String),
    /// An id that names nothing and has no name beside it.
    UnknownReference {
        /// What it should name.
        column: Column,
        /// The reference as written.
        value: String,
        /// Ids or names that exist, the nearest first.
        known: Vec<String>,
    },
    /// A name that two objects bear.
    AmbiguousReference {
        /// What it should name.
        column: Column,
        /// The name as written.
        value: String,
        /// Ids of those that bear it.
        known: Vec<String>,
    },
    /// The object this row refers to was itself left out.
    RefersToLeftOut {
        /// What it refers to.
        column: Column,
        /// The reference as written.
        value: String,
    },
    /// Another row says otherwise of the same object; the first is kept.
    Contradiction(Box<Contradiction>),
    /// The same product in the same system twice.
    DuplicateDeployment {
        /// Where it stands first.
        first: CellRef,
    },
    /// A sheet without a row of headings that are understood.
    SheetNotUnderstood,
    /// A sheet the workbook hides; what nobody sees is not imported.
    HiddenSheet,
    /// The id already names something else: a supplier, a system or a product.
    IdTaken(String),
}

/// Two rows that say different things of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// About what.
    pub column: Column,
    /// What stands here.
    pub value: String,
    /// What stands there.
    pub first_value: String,
    /// The sheet of the first.
    pub first_sheet: Option<String>,
    /// Where the first stands.
    pub first: CellRef,
}

impl InventoryFaultKind {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            InventoryFaultKind::Empty => "empty",
            InventoryFaultKind::TooLarge { .. } => "too-large",
            InventoryFaultKind::OldOrEncryptedWorkbook => "old-or-encrypted-workbook",
            InventoryFaultKind::NotAWorkbook => "not-a-workbook",
            InventoryFaultKind::UnpacksTooLarge { .. } => "unpacks-too-large",
            InventoryFaultKind::TooManyParts { .. } => "too-many-parts",
            InventoryFaultKind::NotText => "not-text",
            InventoryFaultKind::TooManyRows { .. } => "too-many-rows",
            InventoryFaultKind::TooManyColumns { .. } => "too-many-columns",
            InventoryFaultKind::NoHeader { .. } => "no-header",
            InventoryFaultKind::ColumnMissing { .. } => "column-missing",
            InventoryFaultKind::UnknownColumn { .. } => "unknown-column",
            InventoryFaultKind::DuplicateColumn { .. } => "duplicate-column",
            InventoryFaultKind::MissingValue(_) => "missing-value",
            InventoryFaultKind::TextTooLong { .. } => "text-too-long",
            InventoryFaultKind::ControlCharacter(_) => "control-character",
            InventoryFaultKind::FormulaText(_) => "formula-text",
            InventoryFaultKind::CellError(_) => "cell-error",
            InventoryFaultKind::CellIsDate(_) => "cell-is-date",
            InventoryFaultKind::VersionIsNumber(_) => "version-is-number",
            InventoryFaultKind::UnknownValue { .. } => "unknown-value",
            InventoryFaultKind::NotAWholeNumber(_) => "not-a-whole-number",
            InventoryFaultKind::MalformedId(_) => "malformed-id",
            InventoryFaultKind::UnknownReference { .. } => "unknown-reference",
            InventoryFaultKind::AmbiguousReference { .. } => "ambiguous-reference",
            InventoryFaultKind::RefersToLeftOut { .. } => "refers-to-left-out",
            InventoryFaultKind::Contradiction(_) => "contradiction",
            InventoryFaultKind::DuplicateDeployment { .. } => "duplicate-deployment",
            InventoryFaultKind::SheetNotUnderstood => "sheet-not-understood",
            InventoryFaultKind::HiddenSheet => "hidden-sheet",
            InventoryFaultKind::IdTaken(_) => "id-taken",
        }
    }
}

/// Characters of the file's own text that a fault carries.
pub const EXCERPT: usize = 120;

/// The beginning of a text from outside, for a fault.
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(EXCERPT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        for (row, column, name) in [
            (0, 0, "A1"),
            (13, 2, "C14"),
            (9, 25, "Z10"),
            (0, 26, "AA1"),
            (0, 702, "AAA1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(CellRef { row, column }.to_string(), name);
        }
        let last = CellRef {
            row: u32::MAX,
            column: u32::MAX,
        };
        assert_eq!(last.to_string(), "MWLQKWV4294967296");
    }
}
