//! How far the answers have come: of each object, the questions that are asked given the answers so far, and those answered.

use super::asked::Asked;
use lianheng_engine::questionnaire::{AnswerValue, ObjectAnswers, shown};
use std::collections::{BTreeMap, BTreeSet};

/// How far the answers about one object have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutProgress {
    /// Its number.
    pub about: String,
    /// Questions asked.
    pub asked: usize,
    /// Those answered.
    pub answered: usize,
    /// Ids of those that are not, in reading order.
    pub open: Vec<String>,
}

/// Progress by object, in the order of their numbers. `answers` are question, object and value.
pub fn progress<'a>(
    asked: &Asked,
    answers: impl IntoIterator<Item = (&'a str, &'a str, &'a AnswerValue)>,
) -> Vec<AboutProgress> {
    let mut by_about: BTreeMap<&str, ObjectAnswers> = BTreeMap::new();
    for (question, about, value) in answers {
        let own = by_about.entry(about).or_default();
        own.insert(question.to_owned(), value.clone());
    }
    let none = ObjectAnswers::new();
    let about = asked.file.about.iter();
    about
        .map(|about| {
            let own = by_about.get(about.key.as_str()).unwrap_or(&none);
            let visible = shown(&asked.questionnaire, own);
            let in_order = asked.questionnaire.questions.iter();
            let open: Vec<String> = in_order
                .filter(|one| visible.contains(one.id.as_str()) && !own.contains_key(&one.id))
                .map(|one| one.id.clone())
                .collect();
            AboutProgress {
                about: about.key.clone(),
                asked: visible.len(),
                answered: visible.len() - open.len(),
                open,
            }
        })
        .collect()
}

/// Ids of the questions that are asked about one object, given its answers.
#[must_use]
pub fn shown_for<'q>(asked: &'q Asked, answers: &ObjectAnswers) -> BTreeSet<&'q str> {
    shown(&asked.questionnaire, answers)
}
