//! Questionnaires: how a person is asked, and what an answer suggests for each requirement it supports.
//!
//! A questionnaire is a folder in `standards/questionnaires/` with `pack.json`, `questions.json`, two `.ftl` files and `ids.lock`. An answer
//! suggests verdicts, in every standard at once; a person confirms or overrides. Messages: `q-<id>` with `.help`, `.why`, `.evidence`; `sec-<id>`;
//! `s-<scale>`; `s-<scale>-<value>` with `.criteria`.

mod compile;
mod condition;
mod coverage;
mod file;
mod model;
mod reach;
mod suggest;

pub use compile::{QuestionnaireSource, compile};
pub use condition::Condition;
pub use coverage::{
    JudgedDirectlyFile, JudgedDirectlyPack, QuestionCoverage, check_judged_directly, coverage,
};
pub use file::{
    AnsweredPer, BandFile, ConditionFile, QuestionFile, QuestionKind, QuestionnaireFile,
    QuestionsFile, ScaleFile, SectionFile, SupportFile, Unit,
};
pub use model::{Question, Questionnaire, Scale, ScaleValue, Section, Support, SupportRule};
pub use suggest::{AnswerValue, Because, ObjectAnswers, Suggestion, shown, suggest, worst};
