//! What an operator asks a supplier and what comes back: the files inside the two packages, the supplier's draft, and the workbook for
//! one who installs nothing.
//!
//! [`Asked`] is a questionnaire in the words it was sent in: it is complete in itself, so that a supplier's copy of the program may
//! know other content, or none, and so that an answer is held against what was asked and not against what is asked today. Objects are
//! numbered, and no id of the operator leaves the house. Shapes: `docs/supplier-round-trip.md`.

mod asked;
mod check;
mod draft;
mod fault;
mod file;
mod progress;
mod said;
mod value;
pub mod workbook;

pub use asked::{Asked, AskedBy, QUESTIONNAIRE_FILE, question_digest, read_asked};
pub use draft::{Draft, DraftSaid, read_draft};
pub use fault::{RoundTripFault, RoundTripFaultKind};
pub use file::{
    AboutKind, AnsweredPackFile, AskedAboutFile, AskedFile, AskedPackFile, AskedQuestionFile,
    AskedSectionFile, AskedValueFile, EarlierFile, RespondentFile, ValueFile,
};
pub use progress::{AboutProgress, progress, shown_for};
pub use said::{
    RESPONSE_FILE, Response, ResponseHead, Said, ShownEvidence, evidence_path, is_file_name,
    read_response, read_response_head, write_response,
};
pub use value::{value_file, value_of};

/// Bytes of a questionnaire, response or draft.
pub const FILE_LIMIT: usize = 16 << 20;
/// Questions of one questionnaire, and objects it is asked about.
pub const LIST_LIMIT: usize = 5_000;
/// Answers of one response.
pub const ANSWERS_LIMIT: usize = 100_000;
/// Evidence files shown for one answer.
pub const EVIDENCE_PER_ANSWER: usize = 100;
