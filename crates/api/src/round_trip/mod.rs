//! The supplier's side of a questionnaire: a package is opened without any workspace, answered question by question, and returned
//! signed. What is answered so far lies in a draft beside the package. The operator's side is in `workspace::suppliers`.

mod answering;
mod fault;
mod open;
mod sending;
mod spoken;
mod verify;

pub use open::{OpenQuestionnaire, is_asked_workbook_file};

pub(crate) use fault::{asked_failure, asked_workbook_failure, asked_workbook_problem};
pub(crate) use sending::{pin, write_workbook};
pub(crate) use spoken::{in_words, verdict_names};
pub(crate) use verify::{check_questionnaire, check_response, strange_evidence};
