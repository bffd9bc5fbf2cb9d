//! The workbook an assessment is handed out in, to be edited and taken in again: its marks, its columns, and what an edit means.
//!
//! The report writes it and the exchange reads it; this is what both agree on. Beside every requirement the workbook keeps, on a sheet
//! nobody sees, what its cells held when it was written. So an edit can be told from what stood there, and an answer that was changed
//! in the meantime from one that was not ([`FieldEdit`]). Nothing here knows how a spreadsheet is stored.

mod edit;

pub use edit::{Change, FieldEdit, Refusal, Side, edits, refusals, settled};

use crate::vocabulary::Verdict;
use jiff::civil::Date;

/// The format, in the first cell of the sheet of marks.
pub const FORMAT: &str = "lianheng-workbook/1";
/// How every version of the format begins.
pub const FORMAT_FAMILY: &str = "lianheng-workbook/";
/// Name of the sheet of marks, which is hidden.
pub const MARKS_SHEET: &str = "_lianheng";
/// How the name of a column begins in the hidden row above the headings.
pub const COLUMN_MARK: &str = "lianheng:";
/// Characters of a person's or role's name.
pub const OWNER_LIMIT: usize = 500;
/// UTF-16 units a spreadsheet's cell holds.
pub const CELL_LIMIT: usize = 32_767;

/// What a row of the sheet of marks is about, in its first cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The organisation's name: Chinese, English.
    Organisation,
    /// The name of what is assessed: Chinese, English.
    Subject,
    /// The day of assessment.
    AssessedOn,
    /// A pack: id, content version, digest.
    Pack,
    /// A requirement: its id, its basis, the suggestion, then its fields in the order of [`Field::ALL`].
    Row,
}

impl Mark {
    /// Every kind of row.
    pub const ALL: [Mark; 5] = [
        Mark::Organisation,
        Mark::Subject,
        Mark::AssessedOn,
        Mark::Pack,
        Mark::Row,
    ];

    /// The text of the first cell.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Mark::Organisation => "organisation",
            Mark::Subject => "subject",
            Mark::AssessedOn => "assessed-on",
            Mark::Pack => "pack",
            Mark::Row => "row",
        }
    }
}

/// A column of a standard's sheet that is read again. All others are for people only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Full id of the requirement.
    Requirement,
    /// Whether a person takes over the verdict that questions suggest.
    Confirm,
    /// What a person may change.
    Field(Field),
}

impl Column {
    /// The text in the hidden row above the headings.
    #[must_use]
    pub fn mark(self) -> String {
        let name = match self {
            Column::Requirement => "requirement",
            Column::Confirm => "confirm",
            Column::Field(field) => field.as_str(),
        };
        format!("{COLUMN_MARK}{name}")
    }

    /// The column of such a text.
    #[must_use]
    pub fn from_mark(text: &str) -> Option<Column> {
        let all = [Column::Requirement, Column::Confirm]
            .into_iter()
            .chain(Field::ALL.map(Column::Field));
        let mut named = all.filter(|column| column.mark() == text.trim());
        named.next()
    }
}

/// What a person may change of a requirement's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The verdict.
    Verdict,
    /// Why not applicable, or why a suggestion was overridden.
    Reason,
    /// The assessor's words.
    Note,
    /// What will be done about a gap.
    Plan,
    /// By whom.
    Owner,
    /// By when.
    Due,
    /// What it takes, in person-days.
    Effort,
}

impl Field {
    /// Every field, from left to right.
    pub const ALL: [Field; 7] = [
        Field::Verdict,
        Field::Reason,
        Field::Note,
        Field::Plan,
        Field::Owner,
        Field::Due,
        Field::Effort,
    ];

    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Verdict => "verdict",
            Field::Reason => "reason",
            Field::Note => "note",
            Field::Plan => "plan",
            Field::Owner => "owner",
            Field::Due => "due",
            Field::Effort => "effort",
        }
    }

    /// Whether it is about what will be done, and not about how the requirement is judged.
    #[must_use]
    pub fn is_of_action(self) -> bool {
        match self {
            Field::Verdict | Field::Reason | Field::Note => false,
            Field::Plan | Field::Owner | Field::Due | Field::Effort => true,
        }
    }
}

/// What a field holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// A verdict.
    Verdict(Verdict),
    /// A text, as a cell shows it ([`cell_text`]).
    Text(String),
    /// A day.
    Day(Date),
    /// Tenths of a person-day.
    Tenths(u32),
}

impl Value {
    /// A text, or nothing where there is nothing to see.
    #[must_use]
    pub fn text(text: Option<&str>) -> Self {
        match text.map(cell_text).filter(|text| !text.is_empty()) {
            Some(text) => Value::Text(text),
            None => Value::Blank,
        }
    }
}

/// A text as a cell shows it: lines end in one way, no other control characters, no blanks around it. Not cut to [`CELL_LIMIT`].
#[must_use]
pub fn cell_text(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let visible: String = unix
        .chars()
        .filter(|letter| *letter == '\n' || *letter == '\t' || !letter.is_control())
        .collect();
    visible.trim().to_owned()
}

/// What may be changed of a requirement: what stands there, or what somebody wants to stand there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    /// A person's verdict; a suggestion nobody confirmed is none.
    pub verdict: Value,
    /// See [`Field::Reason`].
    pub reason: Value,
    /// See [`Field::Note`].
    pub note: Value,
    /// See [`Field::Plan`].
    pub plan: Value,
    /// See [`Field::Owner`].
    pub owner: Value,
    /// See [`Field::Due`].
    pub due: Value,
    /// See [`Field::Effort`].
    pub effort: Value,
}

impl Cells {
    /// One field.
    #[must_use]
    pub fn get(&self, field: Field) -> &Value {
        match field {
            Field::Verdict => &self.verdict,
            Field::Reason => &self.reason,
            Field::Note => &self.note,
            Field::Plan => &self.plan,
            Field::Owner => &self.owner,
            Field::Due => &self.due,
            Field::Effort => &self.effort,
        }
    }

    /// Puts a value into a field.
    pub fn set(&mut self, field: Field, value: Value) {
        let place = match field {
            Field::Verdict => &mut self.verdict,
            Field::Reason => &mut self.reason,
            Field::Note => &mut self.note,
            Field::Plan => &mut self.plan,
            Field::Owner => &mut self.owner,
            Field::Due => &mut self.due,
            Field::Effort => &mut self.effort,
        };
        *place = value;
    }

    /// Whether anything is said about what will be done.
    #[must_use]
    pub fn has_action(&self) -> bool {
        Field::ALL
            .into_iter()
            .any(|field| field.is_of_action() && *self.get(field) != Value::Blank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_known_by_its_mark() {
        for field in Field::ALL {
            let column = Column::Field(field);
            assert_eq!(Column::from_mark(&column.mark()), Some(column));
        }
        assert_eq!(
            Column::from_mark("lianheng:requirement"),
            Some(Column::Requirement)
        );
        assert_eq!(Column::from_mark("requirement"), None);
        assert!(FORMAT.starts_with(FORMAT_FAMILY));
    }

    #[test]
    fn a_text_is_what_a_cell_shows_of_it() {
        assert_eq!(cell_text(" 一\r\n二\u{7}\t三\r \n"), "一\n二\t三");
        assert_eq!(Value::text(Some(" \n")), Value::Blank);
        assert_eq!(Value::text(None), Value::Blank);
    }

    #[test]
    fn cells_hold_what_is_put_into_them() {
        let mut cells = Cells::default();
        assert!(!cells.has_action());
        for field in Field::ALL {
            let value = Value::Text(field.as_str().to_owned());
            cells.set(field, value.clone());
            assert_eq!(*cells.get(field), value);
        }
        assert!(cells.has_action());
    }
}
