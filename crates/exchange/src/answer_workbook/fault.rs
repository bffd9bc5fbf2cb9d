//! What can be wrong with a workbook that comes back, and where, without words.

use crate::fault::{CellRef, Consequence, InventoryFault, InventoryFaultKind};
use lianheng_engine::answer_workbook::Column;

/// Something wrong with a workbook. As an `Err` it is about the file; in what was read it is about a sheet, a row or a cell.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookFault {
    /// The sheet's name; none for the file as a whole.
    pub sheet: Option<String>,
    /// Which cell; none for a sheet or the file as a whole.
    pub cell: Option<CellRef>,
    /// What is wrong.
    pub kind: WorkbookFaultKind,
    /// What became of it.
    pub consequence: Consequence,
}

/// What is wrong with a workbook. Texts from the file are cut to [`crate::fault::EXCERPT`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookFaultKind {
    /// It cannot be read as a workbook at all, or is too large.
    Unreadable(InventoryFaultKind),
    /// The sheet of marks is not there.
    MarksMissing,
    /// A format of another version.
    NewerFormat(String),
    /// The sheet of marks holds what was never written there.
    MarksDamaged,
    /// Requirements the workbook was written with are in no sheet any more.
    RowsMissing {
        /// How many.
        count: usize,
        /// The first of them.
        first: Vec<String>,
    },
    /// A sheet of requirements is hidden; what nobody sees is not taken in.
    HiddenSheet,
    /// A column that may be changed is gone.
    ColumnMissing(Column),
    /// A column stands twice.
    DuplicateColumn {
        /// Which.
        column: Column,
        /// Where it stands first.
        first: CellRef,
    },
    /// A row with values and no id.
    RequirementMissing,
    /// An id the workbook was not written with.
    UnknownRequirement {
        /// The id as written.
        value: String,
        /// Ids it was written with, the nearest first.
        known: Vec<String>,
    },
    /// An id in two rows.
    DuplicateRequirement {
        /// The id.
        value: String,
        /// Where it stands first: the sheet and the cell.
        first: (String, CellRef),
    },
    /// A formula where a value is wanted.
    Formula,
    /// `#REF!` and the like.
    CellError(String),
    /// None of the verdicts.
    UnknownVerdict(String),
    /// Neither blank nor yes.
    UnknownConfirmation(String),
    /// Confirmed where there is no suggestion, or where it is confirmed already.
    NothingToConfirm,
    /// No day.
    NotADate(String),
    /// No effort.
    NotAnEffort(String),
    /// A text longer than is stored.
    TextTooLong {
        /// Characters found.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
}

impl WorkbookFaultKind {
    /// The stable name, for message ids; that of the inventory's fault for what makes any workbook unreadable.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            WorkbookFaultKind::Unreadable(kind) => kind.as_str(),
            WorkbookFaultKind::MarksMissing => "marks-missing",
            WorkbookFaultKind::NewerFormat(_) => "newer-format",
            WorkbookFaultKind::MarksDamaged => "marks-damaged",
            WorkbookFaultKind::RowsMissing { .. } => "rows-missing",
            WorkbookFaultKind::HiddenSheet => "hidden-sheet",
            WorkbookFaultKind::ColumnMissing(_) => "column-missing",
            WorkbookFaultKind::DuplicateColumn { .. } => "duplicate-column",
            WorkbookFaultKind::RequirementMissing => "requirement-missing",
            WorkbookFaultKind::UnknownRequirement { .. } => "unknown-requirement",
            WorkbookFaultKind::DuplicateRequirement { .. } => "duplicate-requirement",
            WorkbookFaultKind::Formula => "formula",
            WorkbookFaultKind::CellError(_) => "cell-error",
            WorkbookFaultKind::UnknownVerdict(_) => "unknown-verdict",
            WorkbookFaultKind::UnknownConfirmation(_) => "unknown-confirmation",
            WorkbookFaultKind::NothingToConfirm => "nothing-to-confirm",
            WorkbookFaultKind::NotADate(_) => "not-a-date",
            WorkbookFaultKind::NotAnEffort(_) => "not-an-effort",
            WorkbookFaultKind::TextTooLong { .. } => "text-too-long",
        }
    }
}

impl From<InventoryFault> for WorkbookFault {
    fn from(fault: InventoryFault) -> Self {
        WorkbookFault {
            sheet: fault.sheet,
            cell: fault.cell,
            kind: WorkbookFaultKind::Unreadable(fault.kind),
            consequence: Consequence::FileRefused,
        }
    }
}

/// Faults up to a limit.
pub(super) struct Faults {
    limit: usize,
    pub(super) list: Vec<WorkbookFault>,
    pub(super) more: usize,
}

impl Faults {
    pub(super) fn new(limit: usize) -> Self {
        Faults {
            limit,
            list: Vec::new(),
            more: 0,
        }
    }

    /// Whether one more would only be counted, so that nobody need look for what was meant.
    pub(super) fn is_full(&self) -> bool {
        self.list.len() >= self.limit
    }

    pub(super) fn push(
        &mut self,
        sheet: &str,
        cell: Option<CellRef>,
        kind: WorkbookFaultKind,
        consequence: Consequence,
    ) {
        if self.is_full() {
            self.more += 1;
            return;
        }
        self.list.push(WorkbookFault {
            sheet: (!sheet.is_empty()).then(|| sheet.to_owned()),
            cell,
            kind,
            consequence,
        });
    }
}
