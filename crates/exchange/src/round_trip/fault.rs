//! What can be wrong with a questionnaire, a response or a draft, and where, without words.

use lianheng_engine::json::{Fault, FaultKind, Place};

/// Why a file was refused; the first fault stops the reading, and nothing of the file is used.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundTripFault {
    /// Line and column.
    pub place: Place,
    /// What is wrong.
    pub kind: RoundTripFaultKind,
}

/// What is wrong. Texts from the file are cut to [`crate::fault::EXCERPT`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundTripFaultKind {
    /// Not JSON, or not of this shape.
    Shape(FaultKind),
    /// More bytes than the limit.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Another format, or a version that is not read.
    Format {
        /// As written.
        found: String,
        /// What is read.
        known: &'static str,
    },
    /// More entries of a list than the limit.
    TooMany {
        /// The key of the list.
        what: &'static str,
        /// Entries allowed.
        limit: usize,
    },
    /// A text longer than allowed.
    TextTooLong {
        /// Characters found.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A text that may not be blank.
    Blank,
    /// Not an id.
    NotAnId(String),
    /// No day.
    NotADate(String),
    /// No digest.
    NotADigest(String),
    /// An id that stands twice.
    Repeated(String),
    /// A condition without exactly one key, or about a question that does not come before.
    Condition(String),
    /// A question of choices without any, or another kind with some.
    Choices(String),
    /// The digest of a question is not that of its words.
    QuestionDigest(String),
    /// The response answers another questionnaire than the one it is held against.
    OtherQuestionnaire {
        /// As written.
        found: String,
        /// What it is held against.
        expected: String,
    },
    /// A question that was not asked.
    UnknownQuestion(String),
    /// An object nobody asked about, or none where there are several.
    UnknownAbout(String),
    /// A value the question does not take.
    UnknownValue {
        /// The question.
        question: String,
        /// What it takes.
        known: String,
    },
    /// An answer without a value, a note or evidence.
    NothingSaid(String),
    /// Evidence that is not listed.
    UnknownEvidence(String),
    /// A file's name that is none: with a folder, a control character, or too long.
    FileName(String),
}

impl RoundTripFaultKind {
    /// The stable name, for message ids (`round-trip-fault-format`).
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            RoundTripFaultKind::Shape(_) => "shape",
            RoundTripFaultKind::TooLarge { .. } => "too-large",
            RoundTripFaultKind::Format { .. } => "format",
            RoundTripFaultKind::TooMany { .. } => "too-many",
            RoundTripFaultKind::TextTooLong { .. } => "text-too-long",
            RoundTripFaultKind::Blank => "blank",
            RoundTripFaultKind::NotAnId(_) => "not-an-id",
            RoundTripFaultKind::NotADate(_) => "not-a-date",
            RoundTripFaultKind::NotADigest(_) => "not-a-digest",
            RoundTripFaultKind::Repeated(_) => "repeated",
            RoundTripFaultKind::Condition(_) => "condition",
            RoundTripFaultKind::Choices(_) => "choices",
            RoundTripFaultKind::QuestionDigest(_) => "question-digest",
            RoundTripFaultKind::OtherQuestionnaire { .. } => "other-questionnaire",
            RoundTripFaultKind::UnknownQuestion(_) => "unknown-question",
            RoundTripFaultKind::UnknownAbout(_) => "unknown-about",
            RoundTripFaultKind::UnknownValue { .. } => "unknown-value",
            RoundTripFaultKind::NothingSaid(_) => "nothing-said",
            RoundTripFaultKind::UnknownEvidence(_) => "unknown-evidence",
            RoundTripFaultKind::FileName(_) => "file-name",
        }
    }
}

impl From<Fault> for RoundTripFault {
    fn from(fault: Fault) -> Self {
        RoundTripFault {
            place: fault.place,
            kind: RoundTripFaultKind::Shape(fault.kind),
        }
    }
}
