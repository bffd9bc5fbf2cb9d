//! When a question is asked: a small total form over earlier answers. An unanswered question equals nothing.

use super::file::{ConditionFile, InFile};
use std::collections::BTreeSet;

/// A condition over earlier answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Does not hold.
    Not(Box<Condition>),
    /// The answer to the question is among the values.
    In {
        /// Local id of the question.
        question: String,
        /// The values.
        values: BTreeSet<String>,
    },
}

impl Condition {
    /// Reads the file's form; `None` when an object does not have exactly one key.
    #[must_use]
    pub fn of(file: &ConditionFile) -> Option<Condition> {
        let list = |files: &Vec<ConditionFile>| {
            files.iter().map(Condition::of).collect::<Option<Vec<_>>>()
        };
        match (&file.all, &file.any, &file.not, &file.equals, &file.one_of) {
            (Some(all), None, None, None, None) => list(all).map(Condition::All),
            (None, Some(any), None, None, None) => list(any).map(Condition::Any),
            (None, None, Some(not), None, None) => {
                Condition::of(not).map(|not| Condition::Not(Box::new(not)))
            }
            (None, None, None, Some(equals), None) => Some(Condition::In {
                question: equals.question.clone(),
                values: [equals.value.clone()].into(),
            }),
            (None, None, None, None, Some(one_of)) => Some(Condition::In {
                question: one_of.question.clone(),
                values: one_of.values.iter().cloned().collect(),
            }),
            _ => None,
        }
    }

    /// The form it has in files.
    #[must_use]
    pub fn to_file(&self) -> ConditionFile {
        let mut file = ConditionFile {
            all: None,
            any: None,
            not: None,
            equals: None,
            one_of: None,
        };
        let list = |list: &[Condition]| list.iter().map(Condition::to_file).collect();
        match self {
            Condition::All(all) => file.all = Some(list(all)),
            Condition::Any(any) => file.any = Some(list(any)),
            Condition::Not(not) => file.not = Some(Box::new(not.to_file())),
            Condition::In { question, values } => {
                file.one_of = Some(InFile {
                    question: question.clone(),
                    values: values.iter().cloned().collect(),
                });
            }
        }
        file
    }

    /// Whether it holds; `chosen` says whether a question that is itself shown was answered with a value.
    #[must_use]
    pub fn holds(&self, chosen: &dyn Fn(&str, &str) -> bool) -> bool {
        match self {
            Condition::All(all) => all.iter().all(|condition| condition.holds(chosen)),
            Condition::Any(any) => any.iter().any(|condition| condition.holds(chosen)),
            Condition::Not(not) => !not.holds(chosen),
            Condition::In { question, values } => {
                values.iter().any(|value| chosen(question, value))
            }
        }
    }

    /// Every question and value it looks at.
    #[must_use]
    pub fn looks_at(&self) -> Vec<(&str, &str)> {
        match self {
            Condition::All(list) | Condition::Any(list) => {
                list.iter().flat_map(Condition::looks_at).collect()
            }
            Condition::Not(not) => not.looks_at(),
            Condition::In { question, values } => values
                .iter()
                .map(|value| (question.as_str(), value.as_str()))
                .collect(),
        }
    }
}
