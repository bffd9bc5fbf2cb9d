//! Answers to questions: which question, about which object, with which value.

use super::fault::AnswerFaultKind;
use super::resolve::{Reader, nearest};
use super::shape::{AboutEntry, AnswerEntry, ValueEntry};
use crate::assessment::{Inventory, ObjectRef, QuestionAnswer};
use crate::json::{FaultKind, PathStep};
use crate::questionnaire::{
    AnswerValue, AnsweredPer, Question, QuestionKind, Questionnaire, ScaleValue,
};
use crate::vocabulary::Verdict;
use std::collections::BTreeMap;

/// The question whose full id is closest to `id`, if any is close.
#[must_use]
pub fn closest_question(id: &str, questionnaires: &[Questionnaire]) -> Option<String> {
    let full = questionnaires.iter().flat_map(|questionnaire| {
        let questions = questionnaire.questions.iter();
        questions.map(|question| format!("{}/{}", questionnaire.id, question.id))
    });
    nearest(id, full)
}

impl Reader<'_> {
    pub(super) fn question_answers(
        &mut self,
        entries: Vec<(usize, AnswerEntry)>,
        questionnaires: &[Questionnaire],
        inventory: &Inventory,
    ) -> Vec<QuestionAnswer> {
        let mut first: BTreeMap<(String, ObjectRef), u32> = BTreeMap::new();
        let mut answers = Vec::new();
        for (index, entry) in entries {
            let at = |key: &'static str| [PathStep::Key("answers"), index.into(), key.into()];
            let id = entry.question.clone().unwrap_or_default();
            let of_a_requirement = entry.requirement.is_some()
                || entry.verdict.is_some()
                || entry.suggested.is_some()
                || entry.action.is_some()
                || !entry.mapped_from.is_empty()
                || !entry.affects.is_empty();
            if of_a_requirement {
                self.fault(&at("question"), AnswerFaultKind::RequirementOrQuestion);
            }
            let found = questionnaires.iter().find_map(|questionnaire| {
                let local = id
                    .strip_prefix(questionnaire.id.as_str())?
                    .strip_prefix('/')?;
                Some((questionnaire, questionnaire.question(local)?))
            });
            let Some((questionnaire, question)) = found else {
                let closest = closest_question(&id, questionnaires);
                let kind = AnswerFaultKind::QuestionUnknown { id, closest };
                self.fault(&at("question"), kind);
                continue;
            };
            let about = entry.about.unwrap_or_default();
            let object = self.object_of(&about, questionnaire, inventory, index);
            let Some(value) = entry.value else {
                let path = [PathStep::Key("answers"), index.into()];
                self.fault(
                    &path,
                    AnswerFaultKind::Shape(FaultKind::MissingKey("value")),
                );
                continue;
            };
            let Some(value) = self.value_of(questionnaire, question, value, index) else {
                continue;
            };
            let line = self.document.place(&at("question")).line;
            if let Some(first_line) = first.insert((id.clone(), object.clone()), line) {
                self.fault(
                    &at("question"),
                    AnswerFaultKind::AnswerRepeated { id, first_line },
                );
                continue;
            }
            answers.push(QuestionAnswer {
                questionnaire: questionnaire.id.to_string(),
                question: question.id.clone(),
                object,
                value,
            });
        }
        answers
    }

    fn object_of(
        &mut self,
        about: &AboutEntry,
        questionnaire: &Questionnaire,
        inventory: &Inventory,
        index: usize,
    ) -> ObjectRef {
        let at = |key: &'static str| {
            [
                PathStep::Key("answers"),
                index.into(),
                "about".into(),
                key.into(),
            ]
        };
        let named = [
            (
                "supplier",
                &about.supplier,
                about
                    .supplier
                    .as_ref()
                    .is_none_or(|id| inventory.suppliers.contains_key(id)),
            ),
            (
                "product",
                &about.product,
                about
                    .product
                    .as_ref()
                    .is_none_or(|id| inventory.products.contains_key(id)),
            ),
            (
                "system",
                &about.system,
                about
                    .system
                    .as_ref()
                    .is_none_or(|id| inventory.systems.contains_key(id)),
            ),
        ];
        for (key, id, known) in named {
            if let (Some(id), false) = (id, known) {
                self.fault(&at(key), AnswerFaultKind::ObjectUnknown(id.clone()));
            }
        }
        let runs_there = || {
            let product = about
                .product
                .as_ref()
                .and_then(|id| inventory.products.get(id));
            product.is_none_or(|product| {
                product
                    .deployments
                    .iter()
                    .any(|deployment| Some(&deployment.system) == about.system.as_ref())
            })
        };
        let whole = about.supplier.is_none() && about.product.is_none() && about.system.is_none();
        let fits = whole
            || match questionnaire.answered_per {
                AnsweredPer::Supplier => {
                    about.supplier.is_some() && about.product.is_none() && about.system.is_none()
                }
                AnsweredPer::ProductInSystem => {
                    about.supplier.is_none()
                        && about.product.is_some()
                        && about.system.is_some()
                        && runs_there()
                }
            };
        if !fits {
            let path = [PathStep::Key("answers"), index.into(), "about".into()];
            self.fault(
                &path,
                AnswerFaultKind::QuestionObject(questionnaire.id.to_string()),
            );
        }
        ObjectRef {
            supplier: about.supplier.clone(),
            product: about.product.clone(),
            system: about.system.clone(),
        }
    }

    fn value_of(
        &mut self,
        questionnaire: &Questionnaire,
        question: &Question,
        value: ValueEntry,
        index: usize,
    ) -> Option<AnswerValue> {
        let path = [PathStep::Key("answers"), index.into(), "value".into()];
        let values = question
            .scale
            .and_then(|at| questionnaire.scales.get(at))
            .map_or(&[][..], |scale| scale.values.as_slice());
        let scale: Vec<&str> = values.iter().map(|value| value.id.as_str()).collect();
        let verdicts: Vec<&str> = Verdict::ALL
            .iter()
            .map(|verdict| verdict.as_str())
            .collect();
        let (answer, known) = match (question.kind, value) {
            (QuestionKind::Single, ValueEntry::Text(text)) => (
                scale
                    .contains(&text.as_str())
                    .then_some(AnswerValue::One(text.clone())),
                scale.join(", "),
            ),
            (QuestionKind::Verdict, ValueEntry::Text(text)) => (
                verdicts
                    .contains(&text.as_str())
                    .then_some(AnswerValue::One(text.clone())),
                verdicts.join(", "),
            ),
            (QuestionKind::Multiple, ValueEntry::List(list)) => {
                let known = list.iter().all(|value| scale.contains(&value.as_str()));
                if known && self.chosen_with_others(questionnaire, question, &list, values, index) {
                    return None;
                }
                (
                    known.then(|| AnswerValue::Several(list.into_iter().collect())),
                    scale.join(", "),
                )
            }
            (QuestionKind::Number, ValueEntry::Number(number)) => {
                (Some(AnswerValue::Number(number)), String::new())
            }
            (QuestionKind::Date, ValueEntry::Text(text)) => {
                // An impossible date is its own fault.
                return self.date(&path, &text).map(AnswerValue::Date);
            }
            (QuestionKind::Text, ValueEntry::Text(text)) => {
                self.text(&path, Some(&text), false);
                (Some(AnswerValue::Text(text)), String::new())
            }
            (kind, _) => {
                let known = if scale.is_empty() {
                    kind.as_str().to_owned()
                } else {
                    scale.join(", ")
                };
                (None, known)
            }
        };
        if answer.is_none() {
            let id = format!("{}/{}", questionnaire.id, question.id);
            self.fault(&path, AnswerFaultKind::QuestionValue { id, known });
        }
        answer
    }

    /// Whether a value that is chosen alone stands beside others; a fault says where.
    fn chosen_with_others(
        &mut self,
        questionnaire: &Questionnaire,
        question: &Question,
        list: &[String],
        values: &[ScaleValue],
        index: usize,
    ) -> bool {
        let excludes = |id: &String| {
            let value = values.iter().find(|value| value.id == *id);
            value.is_some_and(|value| value.exclusive)
        };
        let Some(at) = list.iter().position(excludes) else {
            return false;
        };
        let Some(value) = list.get(at).cloned() else {
            return false;
        };
        if list.iter().all(|chosen| *chosen == value) {
            return false;
        }
        let path = [
            PathStep::Key("answers"),
            index.into(),
            "value".into(),
            at.into(),
        ];
        let id = format!("{}/{}", questionnaire.id, question.id);
        self.fault(&path, AnswerFaultKind::QuestionExclusive { id, value });
        true
    }
}
