//! The questionnaire as a workbook, for a supplier who installs nothing: both languages side by side, a row a question, choices to pick
//! from, and no cell unlocked but those to be filled in. What it was made from stands on a hidden sheet.
//!
//! It is held against the questionnaire that was sent: a cell that must not change and did is named, its row is left out, and a formula
//! is never believed. A workbook has no signature; whoever takes one in is told so.

mod cells;
mod fault;
mod read;
mod write;

pub use fault::{AskedWorkbookFault, AskedWorkbookFaultKind};
pub use read::{ReadAskedWorkbook, is_asked_workbook, origin_of, read_asked_workbook};
pub use write::{AskedWorkbookWords, WriteFault, write_asked_workbook};

/// The hidden sheet.
const MARKS_SHEET: &str = "_lianheng_asked";
const FORMAT: &str = "lianheng-asked-workbook/1";
/// Marks of columns and of cells with a place of their own, in a hidden row or column.
const QUESTION_MARK: &str = "asked:question";
const TEXT_ZH_MARK: &str = "asked:text-zh";
const TEXT_EN_MARK: &str = "asked:text-en";
const ANSWER_MARK: &str = "asked:answer";
const NOTE_MARK: &str = "asked:note";
const RESPONDENT_MARK: &str = "asked:respondent";
const CONTACT_MARK: &str = "asked:contact";
const REMARK_MARK: &str = "asked:remark";

/// What a workbook was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedOrigin {
    /// Id of the questionnaire's package.
    pub package: String,
    /// Digest of its manifest, lower-case hex.
    pub manifest: String,
}
