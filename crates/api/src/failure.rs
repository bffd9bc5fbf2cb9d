//! Why a use case could not be done: a kind, and problems with message ids and arguments. Hosts put them into words; nobody
//! matches sentences.

use lianheng_engine::answer_file::{AnswerFault, AnswerFaultKind, SECTORS};
use lianheng_engine::bilingual::Lang;
use lianheng_engine::diagnostic::Diagnostic;
use lianheng_engine::json::{FaultKind, Place};
use lianheng_l10n::{Arg, Messages};

/// What kind of failure it is; each has an exit code of the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureKind {
    /// A file cannot be used, or what was asked for does not exist: a pack, a model, a requirement. Exit code 3.
    Input,
    /// The work was stopped by the user. Exit code 4.
    Cancelled,
    /// Our fault. Exit code 4.
    Internal,
}

/// One problem with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Message id in `ui/locales`.
    pub key: String,
    /// Arguments of the message.
    pub args: Vec<(&'static str, String)>,
    /// Position in the failure's file.
    pub place: Option<Place>,
}

/// A failed use case. What was stored or written before is untouched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What kind.
    pub kind: FailureKind,
    /// The file it is about.
    pub file: Option<String>,
    /// At least one problem.
    pub problems: Vec<Problem>,
}

impl Problem {
    /// A problem without a position.
    #[must_use]
    pub fn new(key: &str, args: Vec<(&'static str, String)>) -> Self {
        Problem {
            key: key.to_owned(),
            args,
            place: None,
        }
    }

    /// The sentence in `lang`, without the place.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let args: Vec<(&str, Arg)> = self
            .args
            .iter()
            .map(|(name, value)| {
                // A named JSON type, figure or kind is itself a word of the vocabulary.
                let is_word = ["json-type-", "submission-figure-", "package-kind-"]
                    .iter()
                    .any(|family| value.starts_with(family));
                let text = if is_word {
                    Messages::built_in().by_key(lang, value, &[])
                } else {
                    value.clone()
                };
                (*name, Arg::Text(text))
            })
            .collect();
        Messages::built_in().by_key(lang, &self.key, &args)
    }
}

impl Failure {
    pub(crate) fn unknown(key: &str, args: Vec<(&'static str, String)>) -> Self {
        Failure {
            kind: FailureKind::Input,
            file: None,
            problems: vec![Problem::new(key, args)],
        }
    }

    pub(crate) fn input(file: &str, problems: Vec<Problem>) -> Self {
        Failure {
            kind: FailureKind::Input,
            file: Some(file.to_owned()),
            problems,
        }
    }

    /// A file that could not be read or written.
    pub(crate) fn io(file: &str, error: &std::io::Error, writing: bool) -> Self {
        use std::io::ErrorKind;
        // Kinds we have nothing special to say about share one sentence that carries the system's own code.
        let what = if writing { "write" } else { "read" };
        let reason = if error.kind() == ErrorKind::NotFound {
            if writing { "folder-missing" } else { "missing" }
        } else if error.kind() == ErrorKind::PermissionDenied {
            "denied"
        } else if error.kind() == ErrorKind::IsADirectory {
            "is-folder"
        } else if error.kind() == ErrorKind::StorageFull {
            "full"
        } else if error.kind() == ErrorKind::ReadOnlyFilesystem {
            "read-only"
        } else {
            "other"
        };
        let code = error
            .raw_os_error()
            .map_or_else(String::new, |code| code.to_string());
        Failure::input(
            file,
            vec![Problem::new(
                &format!("error-{what}-{reason}"),
                vec![("code", code)],
            )],
        )
    }

    pub(crate) fn of_answers(file: &str, faults: Vec<AnswerFault>) -> Self {
        let problems = faults.into_iter().map(answer_problem).collect();
        Failure::input(file, problems)
    }

    /// The problems as lines of a terminal: `file:line:column: sentence`, in every language as editors and scripts expect it.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        self.lines_with(lang, ": ")
    }

    /// The problems as lines of running text: as [`Failure::lines`], with the language's own colon before the sentence.
    #[must_use]
    pub fn lines_as_text(&self, lang: Lang) -> Vec<String> {
        let colon = Messages::built_in().by_key(lang, "punctuation-colon", &[]);
        self.lines_with(lang, &colon)
    }

    fn lines_with(&self, lang: Lang, colon: &str) -> Vec<String> {
        self.problems
            .iter()
            .map(|problem| {
                let sentence = problem.sentence(lang);
                match (&self.file, problem.place) {
                    (Some(file), Some(Place { line, column })) => {
                        format!("{file}:{line}:{column}{colon}{sentence}")
                    }
                    (Some(file), None) => format!("{file}{colon}{sentence}"),
                    (None, _) => sentence,
                }
            })
            .collect()
    }
}

/// A fault of JSON shape as a problem.
#[must_use]
pub fn shape_problem(kind: &FaultKind, place: Place) -> Problem {
    let (key, args) = match kind {
        FaultKind::NotUtf8 => ("error-json-not-utf8", vec![]),
        FaultKind::Truncated => ("error-json-truncated", vec![]),
        FaultKind::Syntax => ("error-json-syntax", vec![]),
        FaultKind::TooDeep => ("error-json-too-deep", vec![]),
        FaultKind::MissingKey(key) => ("error-json-missing-key", vec![("key", (*key).to_owned())]),
        FaultKind::UnknownKey { key, known } => (
            "error-json-unknown-key",
            vec![("key", shown(key)), ("known", known.join(", "))],
        ),
        FaultKind::DuplicateKey(key) => ("error-json-duplicate-key", vec![("key", shown(key))]),
        FaultKind::UnknownValue { value, known } => (
            "error-json-unknown-value",
            vec![("value", shown(value)), ("known", known.join(", "))],
        ),
        FaultKind::WrongType { found, needed } => (
            "error-json-wrong-type",
            vec![
                ("found", format!("json-type-{}", found.as_str())),
                ("needed", format!("json-type-{}", needed.as_str())),
            ],
        ),
        FaultKind::NumberOutOfRange => ("error-json-number", vec![]),
    };
    let mut problem = Problem::new(key, args);
    problem.place = Some(place);
    problem
}

/// A content diagnostic as a problem.
pub(crate) fn diagnostic_problem(diagnostic: &Diagnostic) -> Problem {
    if let Some(fault) = &diagnostic.fault {
        return shape_problem(fault, diagnostic.place);
    }
    Problem {
        key: format!("check-{}", diagnostic.rule),
        args: diagnostic.args.clone(),
        place: Some(diagnostic.place),
    }
}

/// Text from a hostile file, short and on one line.
pub(crate) fn shown(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).take(80).collect();
    if clean.chars().count() < text.chars().count() {
        format!("{clean}…")
    } else {
        clean
    }
}

fn answer_problem(fault: AnswerFault) -> Problem {
    let place = fault.place;
    let (key, args) = match fault.kind {
        AnswerFaultKind::Shape(kind) => return shape_problem(&kind, place),
        AnswerFaultKind::FormatUnknown(found) => (
            "error-answers-format",
            vec![
                ("found", shown(&found)),
                ("known", lianheng_engine::answer_file::FORMAT.to_owned()),
            ],
        ),
        AnswerFaultKind::NoPack => ("error-answers-no-pack", vec![]),
        AnswerFaultKind::PackUnknown { id, known } => (
            "error-answers-pack-unknown",
            vec![("id", shown(&id)), ("known", known.join(", "))],
        ),
        AnswerFaultKind::PackVersion {
            id,
            wanted,
            present,
        } => (
            "error-answers-pack-version",
            vec![
                ("id", shown(&id)),
                ("wanted", shown(&wanted)),
                ("present", present),
            ],
        ),
        AnswerFaultKind::PackRepeated(id) => {
            ("error-answers-pack-repeated", vec![("id", shown(&id))])
        }
        AnswerFaultKind::RequirementUnknown {
            id,
            closest: Some(closest),
        } => (
            "error-answers-requirement-unknown-closest",
            vec![("id", shown(&id)), ("closest", closest)],
        ),
        AnswerFaultKind::RequirementUnknown { id, closest: None } => (
            "error-answers-requirement-unknown",
            vec![("id", shown(&id))],
        ),
        AnswerFaultKind::RequirementOutside { id } => (
            "error-answers-requirement-outside",
            vec![("id", shown(&id))],
        ),
        AnswerFaultKind::RequirementOrQuestion => ("error-answers-requirement-or-question", vec![]),
        AnswerFaultKind::QuestionUnknown {
            id,
            closest: Some(closest),
        } => (
            "error-answers-question-unknown-closest",
            vec![("id", shown(&id)), ("closest", closest)],
        ),
        AnswerFaultKind::QuestionUnknown { id, closest: None } => {
            ("error-answers-question-unknown", vec![("id", shown(&id))])
        }
        AnswerFaultKind::QuestionValue { id, known } => (
            "error-answers-question-value",
            vec![("id", id), ("known", known)],
        ),
        AnswerFaultKind::QuestionExclusive { id, value } => (
            "error-answers-question-exclusive",
            vec![("id", id), ("value", value)],
        ),
        AnswerFaultKind::QuestionObject(id) => ("error-answers-question-object", vec![("id", id)]),
        AnswerFaultKind::CrosswalkUnknown { id, known } => (
            "error-answers-crosswalk-unknown",
            vec![("id", shown(&id)), ("known", known.join(", "))],
        ),
        AnswerFaultKind::MappingUnknown {
            crosswalk,
            from,
            to,
        } => (
            "error-answers-mapping-unknown",
            vec![
                ("crosswalk", crosswalk),
                ("from", shown(&from)),
                ("to", shown(&to)),
            ],
        ),
        AnswerFaultKind::MappingBroken { found, expected } => (
            "error-answers-mapping-broken",
            vec![("found", shown(&found)), ("expected", shown(&expected))],
        ),
        AnswerFaultKind::MappingTooLong(length) => (
            "error-answers-mapping-too-long",
            vec![
                ("length", length.to_string()),
                (
                    "most",
                    lianheng_engine::crosswalk::LONGEST_TRAIL.to_string(),
                ),
            ],
        ),
        AnswerFaultKind::AnswerRepeated { id, first_line } => (
            "error-answers-repeated",
            vec![("id", shown(&id)), ("line", first_line.to_string())],
        ),
        AnswerFaultKind::ObjectRepeated(id) => {
            ("error-answers-object-repeated", vec![("id", shown(&id))])
        }
        AnswerFaultKind::ObjectUnknown(id) => {
            ("error-answers-object-unknown", vec![("id", shown(&id))])
        }
        AnswerFaultKind::Date(found) => ("error-answers-date", vec![("found", shown(&found))]),
        AnswerFaultKind::Blank => ("error-answers-blank", vec![]),
        AnswerFaultKind::BlankName => ("error-answers-blank-name", vec![]),
        AnswerFaultKind::TooLong(length) => (
            "error-answers-too-long",
            vec![
                ("length", length.to_string()),
                ("most", lianheng_engine::answer_file::MAX_TEXT.to_string()),
            ],
        ),
        AnswerFaultKind::SectorUnknown(found) => (
            "error-answers-sector",
            vec![("found", shown(&found)), ("known", SECTORS.join(", "))],
        ),
        AnswerFaultKind::Effort(found) => (
            "error-answers-effort",
            vec![
                ("found", shown(&found)),
                (
                    "most",
                    (lianheng_engine::answer_file::MAX_EFFORT / 10).to_string(),
                ),
            ],
        ),
        AnswerFaultKind::Region(found) => ("error-answers-region", vec![("found", shown(&found))]),
        AnswerFaultKind::Empty => ("error-answers-empty-list", vec![]),
        AnswerFaultKind::RequirementOrClause => ("error-answers-requirement-or-clause", vec![]),
        AnswerFaultKind::ClauseUnknown(id) => {
            ("error-answers-clause-unknown", vec![("id", shown(&id))])
        }
        AnswerFaultKind::EvidencePath(path) => {
            ("error-answers-evidence-path", vec![("path", shown(&path))])
        }
    };
    Problem {
        key: key.to_owned(),
        args,
        place: Some(place),
    }
}
