//! What can be wrong with an answer file, without words.

use crate::json::{FaultKind, Place};

/// One thing wrong with an answer file, and where.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFault {
    /// What.
    pub kind: AnswerFaultKind,
    /// Where.
    pub place: Place,
}

/// What can be wrong with an answer file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerFaultKind {
    /// Its JSON.
    Shape(FaultKind),
    /// A format this version does not read.
    FormatUnknown(String),
    /// No pack is named.
    NoPack,
    /// A pack that does not exist.
    PackUnknown {
        /// As written.
        id: String,
        /// What exists.
        known: Vec<String>,
    },
    /// A content version that is not the one here.
    PackVersion {
        /// The pack.
        id: String,
        /// As written.
        wanted: String,
        /// What is here.
        present: String,
    },
    /// A pack named twice.
    PackRepeated(String),
    /// A requirement that does not exist.
    RequirementUnknown {
        /// As written.
        id: String,
        /// The closest id that exists.
        closest: Option<String>,
    },
    /// A requirement of a pack that is not assessed.
    RequirementOutside {
        /// As written.
        id: String,
    },
    /// An entry with neither `requirement` nor `question`, or with keys of both.
    RequirementOrQuestion,
    /// A question that does not exist.
    QuestionUnknown {
        /// As written.
        id: String,
        /// The closest id that exists.
        closest: Option<String>,
    },
    /// A value the question does not take.
    QuestionValue {
        /// The question.
        id: String,
        /// What it takes: the values of its scale, or the kind of value.
        known: String,
    },
    /// A value that is chosen alone, chosen together with others.
    QuestionExclusive {
        /// The question.
        id: String,
        /// The value that excludes the others.
        value: String,
    },
    /// The questionnaire is not answered about such an object, or the product does not run in the system.
    QuestionObject(String),
    /// A crosswalk that does not exist.
    CrosswalkUnknown {
        /// As written.
        id: String,
        /// What exists.
        known: Vec<String>,
    },
    /// A mapping that is not in the crosswalk.
    MappingUnknown {
        /// The crosswalk.
        crosswalk: String,
        /// As written.
        from: String,
        /// As written.
        to: String,
    },
    /// A step of a mapping that is not where the trail goes on or ends.
    MappingBroken {
        /// As written.
        found: String,
        /// The end of the step before, or the requirement answered.
        expected: String,
    },
    /// A mapping of more steps than [`crate::crosswalk::LONGEST_TRAIL`].
    MappingTooLong(usize),
    /// A second answer to one requirement.
    AnswerRepeated {
        /// The requirement.
        id: String,
        /// The line of the first answer.
        first_line: u32,
    },
    /// An object id used twice.
    ObjectRepeated(String),
    /// An id that names no supplier, system or product here.
    ObjectUnknown(String),
    /// Not a calendar date.
    Date(String),
    /// A required text is blank.
    Blank,
    /// A name is blank in one of the two languages.
    BlankName,
    /// A text beyond [`super::MAX_TEXT`].
    TooLong(usize),
    /// A sector outside [`super::SECTORS`].
    SectorUnknown(String),
    /// An effort that is no number of person-days with at most one decimal, or beyond [`super::MAX_EFFORT`].
    Effort(String),
    /// Not an ISO 3166-2 code.
    Region(String),
    /// A path that leaves the folder, is absolute, or is not portable.
    EvidencePath(String),
    /// A list that must name something names nothing.
    Empty,
    /// An exclusion with neither `requirement` nor `clause`, or with both.
    RequirementOrClause,
    /// A clause that does not exist in the assessed packs.
    ClauseUnknown(String),
}
