//! What can be wrong with a questionnaire's workbook that comes back, and where, without words.

use crate::fault::{CellRef, Consequence, InventoryFault, InventoryFaultKind};

/// Something wrong with a workbook. As an `Err` it is about the file; in what was read it is about a sheet, a row or a cell.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedWorkbookFault {
    /// The sheet's name; none for the file as a whole.
    pub sheet: Option<String>,
    /// Which cell; none for a sheet or the file as a whole.
    pub cell: Option<CellRef>,
    /// What is wrong.
    pub kind: AskedWorkbookFaultKind,
    /// What became of it.
    pub consequence: Consequence,
}

/// What is wrong. Texts from the file are cut to [`crate::fault::EXCERPT`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedWorkbookFaultKind {
    /// It cannot be read as a workbook at all, or is too large.
    Unreadable(InventoryFaultKind),
    /// The hidden sheet is not there.
    MarksMissing,
    /// A format of another version.
    NewerFormat(String),
    /// The hidden sheet holds what was never written there.
    MarksDamaged,
    /// A sheet of questions is gone.
    SheetMissing(String),
    /// A sheet of questions is hidden; what nobody sees is not taken in.
    HiddenSheet,
    /// The hidden row above the headings is gone, or a column of it, or it stands twice.
    ColumnMissing(&'static str),
    /// A row that is filled in and has no question's id.
    QuestionMissing,
    /// An id that was not asked.
    UnknownQuestion(String),
    /// An id in two rows; nobody can tell which is meant.
    DuplicateQuestion {
        /// The id.
        value: String,
        /// Where it stands first.
        first: CellRef,
    },
    /// The words of a question are not those it was asked in.
    QuestionChanged(String),
    /// Rows of questions that are gone.
    RowsMissing {
        /// How many.
        count: usize,
        /// The first of them.
        first: Vec<String>,
    },
    /// A formula where a value is wanted.
    Formula,
    /// `#REF!` and the like.
    CellError(String),
    /// None of the choices.
    UnknownChoice {
        /// As written.
        value: String,
        /// What may be chosen.
        known: Vec<String>,
    },
    /// A choice that is made alone, and others beside it.
    ExclusiveChoice(String),
    /// No day.
    NotADate(String),
    /// No whole number.
    NotAWholeNumber(String),
    /// A text longer than is stored.
    TextTooLong {
        /// Characters found.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
}

impl AskedWorkbookFaultKind {
    /// The stable name, for message ids; that of the inventory's fault for what makes any workbook unreadable.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            AskedWorkbookFaultKind::Unreadable(kind) => kind.as_str(),
            AskedWorkbookFaultKind::MarksMissing => "marks-missing",
            AskedWorkbookFaultKind::NewerFormat(_) => "newer-format",
            AskedWorkbookFaultKind::MarksDamaged => "marks-damaged",
            AskedWorkbookFaultKind::SheetMissing(_) => "sheet-missing",
            AskedWorkbookFaultKind::HiddenSheet => "hidden-sheet",
            AskedWorkbookFaultKind::ColumnMissing(_) => "column-missing",
            AskedWorkbookFaultKind::QuestionMissing => "question-missing",
            AskedWorkbookFaultKind::UnknownQuestion(_) => "unknown-question",
            AskedWorkbookFaultKind::DuplicateQuestion { .. } => "duplicate-question",
            AskedWorkbookFaultKind::QuestionChanged(_) => "question-changed",
            AskedWorkbookFaultKind::RowsMissing { .. } => "rows-missing",
            AskedWorkbookFaultKind::Formula => "formula",
            AskedWorkbookFaultKind::CellError(_) => "cell-error",
            AskedWorkbookFaultKind::UnknownChoice { .. } => "unknown-choice",
            AskedWorkbookFaultKind::ExclusiveChoice(_) => "exclusive-choice",
            AskedWorkbookFaultKind::NotADate(_) => "not-a-date",
            AskedWorkbookFaultKind::NotAWholeNumber(_) => "not-a-whole-number",
            AskedWorkbookFaultKind::TextTooLong { .. } => "text-too-long",
        }
    }
}

impl From<InventoryFault> for AskedWorkbookFault {
    fn from(fault: InventoryFault) -> Self {
        AskedWorkbookFault {
            sheet: fault.sheet,
            cell: fault.cell,
            kind: AskedWorkbookFaultKind::Unreadable(fault.kind),
            consequence: Consequence::FileRefused,
        }
    }
}

/// Faults up to a limit.
pub(super) struct Faults {
    pub(super) limit: usize,
    pub(super) list: Vec<AskedWorkbookFault>,
    pub(super) more: usize,
}

impl Faults {
    pub(super) fn push(
        &mut self,
        sheet: &str,
        cell: Option<CellRef>,
        kind: AskedWorkbookFaultKind,
        consequence: Consequence,
    ) {
        if self.list.len() >= self.limit {
            self.more += 1;
            return;
        }
        self.list.push(AskedWorkbookFault {
            sheet: (!sheet.is_empty()).then(|| sheet.to_owned()),
            cell,
            kind,
            consequence,
        });
    }
}
