//! From answers to suggested verdicts, with the reason for each in sight.
//!
//! For one object the worst applicable suggestion of its questions wins; for the organisation the worst of the objects. A question that is not
//! shown suggests nothing, whatever answer is stored for it. Nothing here is a verdict: a person confirms or overrides.

use super::file::{BandFile, QuestionKind};
use super::model::{Question, Questionnaire, SupportRule};
use crate::vocabulary::Verdict;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What a person answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerValue {
    /// A value of the scale, or the name of a verdict.
    One(String),
    /// Values of the scale.
    Several(BTreeSet<String>),
    /// A number in the question's unit.
    Number(u64),
    /// A date.
    Date(Date),
    /// Free text.
    Text(String),
}

/// The answers about one object: a supplier, or a product in a system. Keys are local question ids.
pub type ObjectAnswers = BTreeMap<String, AnswerValue>;

/// A suggested verdict and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The verdict suggested.
    pub verdict: Verdict,
    /// Everything that was taken into account, in reading order, object by object.
    pub because: Vec<Because>,
}

/// One answer's part in a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// Which object, as the caller named it.
    pub object: String,
    /// Local id of the question.
    pub question: String,
    /// What this answer alone suggests.
    pub verdict: Verdict,
}

impl Suggestion {
    /// The objects that pulled the verdict down to what it is, each once.
    #[must_use]
    pub fn pulled_down_by(&self) -> Vec<&str> {
        let mut objects: Vec<&str> = Vec::new();
        for because in self
            .because
            .iter()
            .filter(|because| because.verdict == self.verdict)
        {
            if !objects.contains(&because.object.as_str()) {
                objects.push(&because.object);
            }
        }
        objects
    }
}

/// The local ids of the questions that are asked, given the answers so far.
#[must_use]
pub fn shown<'q>(questionnaire: &'q Questionnaire, answers: &ObjectAnswers) -> BTreeSet<&'q str> {
    let mut shown: BTreeSet<&str> = BTreeSet::new();
    for question in &questionnaire.questions {
        let chosen = |id: &str, value: &str| {
            shown.contains(id) && answers.get(id).is_some_and(|answer| answer.has(value))
        };
        if question
            .shown_if
            .as_ref()
            .is_none_or(|condition| condition.holds(&chosen))
        {
            shown.insert(&question.id);
        }
    }
    shown
}

impl AnswerValue {
    fn has(&self, value: &str) -> bool {
        match self {
            AnswerValue::One(chosen) => chosen == value,
            AnswerValue::Several(chosen) => chosen.contains(value),
            AnswerValue::Number(_) | AnswerValue::Date(_) | AnswerValue::Text(_) => false,
        }
    }

    /// Whether a question of this kind can be answered so; scale values are checked where the answer is read.
    #[must_use]
    pub fn fits(&self, kind: QuestionKind) -> bool {
        matches!(
            (self, kind),
            (
                AnswerValue::One(_),
                QuestionKind::Single | QuestionKind::Verdict
            ) | (AnswerValue::Several(_), QuestionKind::Multiple)
                | (AnswerValue::Number(_), QuestionKind::Number)
                | (AnswerValue::Date(_), QuestionKind::Date)
                | (AnswerValue::Text(_), QuestionKind::Text)
        )
    }
}

/// Every suggestion of one questionnaire over its objects, by full requirement id. `objects` pairs a name with answers; their order does not matter
/// to the verdicts, only to the order of [`Suggestion::because`].
#[must_use]
pub fn suggest(
    questionnaire: &Questionnaire,
    objects: &[(String, ObjectAnswers)],
    assessed_on: Date,
) -> BTreeMap<String, Suggestion> {
    let mut all: BTreeMap<String, Vec<Because>> = BTreeMap::new();
    for (object, answers) in objects {
        let shown = shown(questionnaire, answers);
        let asked = questionnaire
            .questions
            .iter()
            .filter(|question| shown.contains(question.id.as_str()));
        for question in asked {
            let Some(answer) = answers.get(&question.id) else {
                continue;
            };
            for (requirement, verdict) in of_answer(question, answer, assessed_on) {
                all.entry(requirement).or_default().push(Because {
                    object: object.clone(),
                    question: question.id.clone(),
                    verdict,
                });
            }
        }
    }
    all.into_iter()
        .filter_map(|(requirement, because)| {
            let verdict = worst(because.iter().map(|because| because.verdict))?;
            Some((requirement, Suggestion { verdict, because }))
        })
        .collect()
}

/// The worst applicable verdict; not applicable only when nothing else was suggested.
#[must_use]
pub fn worst(verdicts: impl Iterator<Item = Verdict>) -> Option<Verdict> {
    let badness = |verdict: &Verdict| match verdict {
        Verdict::NotApplicable => 0,
        Verdict::Conform => 1,
        Verdict::Partial => 2,
        Verdict::Nonconform => 3,
    };
    verdicts.max_by_key(badness)
}

/// What one answer suggests for each requirement its question supports.
fn of_answer<'q>(
    question: &'q Question,
    answer: &'q AnswerValue,
    assessed_on: Date,
) -> impl Iterator<Item = (String, Verdict)> + 'q {
    question.supports.iter().filter_map(move |support| {
        let verdict = match (&support.rule, answer) {
            (SupportRule::Verdict, AnswerValue::One(name)) => Verdict::from_name(name)?,
            (SupportRule::ByValue(verdicts), AnswerValue::One(value)) => *verdicts.get(value)?,
            (SupportRule::Chosen { all_of, some_of }, AnswerValue::Several(chosen)) => {
                if all_of.iter().all(|value| chosen.contains(value)) {
                    Verdict::Conform
                } else if some_of.iter().any(|value| chosen.contains(value)) {
                    Verdict::Partial
                } else {
                    Verdict::Nonconform
                }
            }
            (SupportRule::AtMost(band), AnswerValue::Number(number)) => at_most(*band, *number),
            (SupportRule::AtLeast(band), AnswerValue::Number(number)) => at_least(*band, *number),
            (SupportRule::WithinDays(band), AnswerValue::Date(date)) => {
                let age = (assessed_on - *date).get_days();
                at_most(*band, u64::try_from(age).unwrap_or(0))
            }
            _ => return None,
        };
        Some((support.requirement.to_string(), verdict))
    })
}

fn at_most(band: BandFile, number: u64) -> Verdict {
    if number <= u64::from(band.conform) {
        Verdict::Conform
    } else if number <= u64::from(band.partial) {
        Verdict::Partial
    } else {
        Verdict::Nonconform
    }
}

fn at_least(band: BandFile, number: u64) -> Verdict {
    if number >= u64::from(band.conform) {
        Verdict::Conform
    } else if number >= u64::from(band.partial) {
        Verdict::Partial
    } else {
        Verdict::Nonconform
    }
}
