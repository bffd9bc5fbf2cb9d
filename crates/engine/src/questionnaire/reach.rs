//! Whether some set of answers makes a condition true. Conditions look only at earlier questions, so there is no cycle to fear, and at
//! few of them, so all their answers can be tried.

use super::condition::Condition;
use super::file::{QuestionKind, QuestionsFile};
use super::model::Question;
use std::collections::BTreeMap;

/// More combinations than this are not tried; the question then counts as reachable.
const MAX_TRIED: usize = 100_000;

/// Whether some answers to `earlier` questions make `condition` hold.
pub(super) fn reachable(condition: &Condition, earlier: &[Question], file: &QuestionsFile) -> bool {
    // The questions that matter: those looked at, and those that decide whether these are asked.
    let mut matter: BTreeMap<usize, Vec<Vec<&str>>> = BTreeMap::new();
    let mut open: Vec<&str> = condition
        .looks_at()
        .into_iter()
        .map(|(question, _)| question)
        .collect();
    while let Some(id) = open.pop() {
        let Some(index) = earlier.iter().position(|question| question.id == id) else {
            continue;
        };
        let Some(question) = earlier.get(index) else {
            continue;
        };
        if matter.insert(index, answers(question, file)).is_none()
            && let Some(shown_if) = &question.shown_if
        {
            open.extend(
                shown_if
                    .looks_at()
                    .into_iter()
                    .map(|(question, _)| question),
            );
        }
    }
    let combinations = matter
        .values()
        .try_fold(1usize, |product, answers| {
            product.checked_mul(answers.len())
        })
        .unwrap_or(usize::MAX);
    if combinations > MAX_TRIED {
        return true;
    }
    (0..combinations).any(|number| holds_for(number, condition, &matter, earlier))
}

/// Every way to answer a question, not answering it included.
fn answers<'f>(question: &Question, file: &'f QuestionsFile) -> Vec<Vec<&'f str>> {
    let scale = question.scale.and_then(|at| file.scales.get(at));
    let scale_values = scale.map_or(&[][..], |scale| scale.values.as_slice());
    let values: Vec<&str> = scale_values.iter().map(|value| value.id.as_str()).collect();
    let exclusive = |chosen: &[&str]| {
        let mut values = scale_values.iter();
        values.any(|value| value.exclusive && chosen.contains(&value.id.as_str()))
    };
    match question.kind {
        QuestionKind::Multiple => (0..1usize << values.len().min(10))
            .map(|set| {
                let chosen = values
                    .iter()
                    .enumerate()
                    .filter(|(bit, _)| set >> bit & 1 == 1);
                chosen.map(|(_, value)| *value).collect()
            })
            .filter(|chosen: &Vec<&str>| chosen.len() < 2 || !exclusive(chosen))
            .collect(),
        QuestionKind::Verdict
        | QuestionKind::Single
        | QuestionKind::Number
        | QuestionKind::Date
        | QuestionKind::Text => std::iter::once(Vec::new())
            .chain(values.into_iter().map(|value| vec![value]))
            .collect(),
    }
}

/// Tries one combination: answers are taken in reading order, and an answer to a question that is not asked does not count.
fn holds_for(
    mut number: usize,
    condition: &Condition,
    matter: &BTreeMap<usize, Vec<Vec<&str>>>,
    earlier: &[Question],
) -> bool {
    let mut chosen: BTreeMap<&str, &[&str]> = BTreeMap::new();
    for (index, answers) in matter {
        let pick = answers.get(number % answers.len().max(1));
        number /= answers.len().max(1);
        let (Some(question), Some(pick)) = (earlier.get(*index), pick) else {
            continue;
        };
        let has =
            |id: &str, value: &str| chosen.get(id).is_some_and(|values| values.contains(&value));
        if question
            .shown_if
            .as_ref()
            .is_none_or(|shown_if| shown_if.holds(&has))
        {
            chosen.insert(question.id.as_str(), pick.as_slice());
        }
    }
    condition.holds(&|id, value| chosen.get(id).is_some_and(|values| values.contains(&value)))
}
