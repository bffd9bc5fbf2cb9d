//! Questionnaires as they are answered about one object.

use super::input;
use super::session::{Session, say};
use super::suppliers::said_by_suppliers;
use crate::failure::Failure;
use crate::packs::count;
use crate::wire::{
    AnswerValueWire, HistoryWire, ObjectRefWire, SavedWire, SheetQuestionWire, SheetRowWire,
    SheetWire,
};
use jiff::Timestamp;
use lianheng_engine::assessment::{Inventory, ObjectRef};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::questionnaire::{
    AnswerValue, AnsweredPer, ObjectAnswers, Question, Questionnaire, shown, suggest,
};
use lianheng_store::record::{EntityKey, QuestionAnswer, Target};
use lianheng_store::{Change, PersonId};
use std::collections::BTreeMap;

impl Session {
    /// Every questionnaire with every object it is answered about: each supplier, each product in each system, and the subject as a whole where
    /// somebody answered it so or there is no object yet.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn sheets(&mut self) -> Result<Vec<SheetRowWire>, Failure> {
        let current = self.current()?;
        let inventory = self.store.inventory().map_err(say)?;
        let answers = self.store.question_answers(&current).map_err(say)?;
        let record = self.work()?.record.clone();
        let asked = |kind: AnsweredPer| {
            record
                .tailoring
                .as_ref()
                .is_none_or(|one| one.asks_about(kind))
        };
        let mut rows = Vec::new();
        for questionnaire in self
            .library
            .questionnaires
            .iter()
            .filter(|one| asked(one.answered_per))
        {
            let of_it = answers
                .iter()
                .filter(|one| one.questionnaire == questionnaire.id.as_str());
            let mut about: BTreeMap<ObjectRef, Vec<&QuestionAnswer>> = BTreeMap::new();
            for object in objects(questionnaire.answered_per, &inventory) {
                about.insert(object, Vec::new());
            }
            for answer in of_it {
                about.entry(answer.object.clone()).or_default().push(answer);
            }
            if about.is_empty() {
                about.insert(ObjectRef::default(), Vec::new());
            }
            for (object, recorded) in about {
                let name = object_name(&object, &inventory, &record.subject.name);
                rows.push(sheet_row(questionnaire, &object, &name, &recorded));
            }
        }
        Ok(rows)
    }

    /// One questionnaire about one object, hidden questions included.
    ///
    /// # Errors
    /// The questionnaire does not exist.
    pub fn sheet(
        &mut self,
        questionnaire: &str,
        about: &ObjectRefWire,
    ) -> Result<SheetWire, Failure> {
        let current = self.current()?;
        let asked = self
            .library
            .questionnaires
            .iter()
            .find(|one| one.id.as_str() == questionnaire)
            .ok_or_else(|| input::not_known("questionnaire", questionnaire))?;
        let object = input::object(about);
        let record = self.work()?.record.clone();
        let inventory = self.store.inventory().map_err(say)?;
        let all = self.store.question_answers(&current).map_err(say)?;
        let recorded: Vec<&QuestionAnswer> = all
            .iter()
            .filter(|one| one.questionnaire == questionnaire && one.object == object)
            .collect();
        let values = values(&recorded);
        let visible = shown(asked, &values);
        let comments = self.store.comments(&current).map_err(say)?;
        let mut said = said_by_suppliers(self, asked, &object, &recorded)?;
        let mut questions = Vec::with_capacity(asked.questions.len());
        for question in &asked.questions {
            let own = recorded.iter().find(|one| one.question == question.id);
            let target = Target::Question {
                assessment: current.clone(),
                questionnaire: questionnaire.to_owned(),
                question: question.id.clone(),
                object: object.clone(),
            };
            let evidence = self.store.evidence_of(&target).map_err(say)?;
            let open = comments
                .iter()
                .filter(|one| one.target == target && !one.resolved);
            questions.push(SheetQuestionWire {
                question: format!("{questionnaire}/{}", question.id),
                shown: visible.contains(question.id.as_str()),
                value: own
                    .and_then(|one| one.value.as_ref())
                    .map(input::value_wire),
                suggests: suggests(
                    asked,
                    question,
                    values.get(&question.id),
                    record.assessed_on,
                ),
                flagged: own.is_some_and(|one| one.flagged),
                unsure: own.is_some_and(|one| one.unsure),
                evidence: count(evidence.len()),
                comments: count(open.count()),
                said: said.remove(&question.id),
            });
        }
        let name = object_name(&object, &inventory, &record.subject.name);
        Ok(SheetWire {
            row: sheet_row(asked, &object, &name, &recorded),
            questions,
        })
    }

    /// Saves the answer to a question about an object; no value takes it back.
    ///
    /// # Errors
    /// A value the question does not take, an object the questionnaire is not answered about, or what the disk says.
    pub fn save_question(
        &mut self,
        question: &str,
        about: &ObjectRefWire,
        value: Option<&AnswerValueWire>,
        (flagged, unsure): (bool, bool),
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let (index, local) = self.question(question)?;
        let current = self.current()?;
        let library = self.library;
        let questionnaire = library
            .questionnaires
            .get(index)
            .ok_or_else(|| input::not_known("question", question))?;
        let asked = questionnaire
            .question(local)
            .ok_or_else(|| input::not_known("question", question))?;
        let object = input::object(about);
        let inventory = self.store.inventory().map_err(say)?;
        let whole = object == ObjectRef::default();
        if !whole && !objects(questionnaire.answered_per, &inventory).contains(&object) {
            return Err(input::not_known("object", &object.key()));
        }
        let value = value.map(input::value).transpose()?;
        if let Some(value) = &value
            && !asked.takes(value, &questionnaire.scales)
        {
            return Err(input::not_known("value", &shown_value(value)));
        }
        let before = self
            .store
            .question_answer(&current, questionnaire.id.as_str(), local, &object)
            .map_err(say)?;
        let accepted_from = before
            .as_ref()
            .and_then(|before| before.accepted_from.clone());
        let assignee: Option<PersonId> = before.as_ref().and_then(|before| before.assignee.clone());
        let empty = value.is_none() && !flagged && !unsure && assignee.is_none();
        let change = match (empty, before) {
            (true, None) => return self.saved(&[], at),
            (true, Some(_)) => Change::Remove(EntityKey::QuestionAnswer {
                assessment: current,
                questionnaire: questionnaire.id.to_string(),
                question: local.to_owned(),
                object,
            }),
            (false, _) => Change::put(QuestionAnswer {
                assessment: current,
                questionnaire: questionnaire.id.to_string(),
                question: local.to_owned(),
                object,
                value,
                assignee,
                flagged,
                unsure,
                accepted_from,
            }),
        };
        self.change(vec![change], at, None)
    }
}

impl Session {
    /// Gives a questionnaire about an object to a person, or to nobody.
    ///
    /// A sheet has no record of its own: its first question carries the person, and every other question of it nobody.
    ///
    /// # Errors
    /// A questionnaire, object or person that is not there, or what the disk says.
    pub fn assign_sheet(
        &mut self,
        questionnaire: &str,
        about: &ObjectRefWire,
        person: Option<&str>,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let (asked, object) = self.asked_about(questionnaire, about)?;
        let current = self.current()?;
        let person = match person {
            None => None,
            Some(person) => Some(input::term("assignee", person, PersonId::parse)?),
        };
        let mut changes = Vec::new();
        for (index, question) in asked.questions.iter().enumerate() {
            let before = self
                .store
                .question_answer(&current, questionnaire, &question.id, &object)
                .map_err(say)?;
            let assignee = person.clone().filter(|_| index == 0);
            if before.as_ref().and_then(|one| one.assignee.as_ref()) == assignee.as_ref() {
                continue;
            }
            let empty = QuestionAnswer {
                assessment: current.clone(),
                questionnaire: questionnaire.to_owned(),
                question: question.id.clone(),
                object: object.clone(),
                value: None,
                assignee: None,
                flagged: false,
                unsure: false,
                accepted_from: None,
            };
            let after = QuestionAnswer {
                assignee,
                ..before.unwrap_or_else(|| empty.clone())
            };
            changes.push(if after == empty {
                Change::Remove(answer_key(&after))
            } else {
                Change::put(after)
            });
        }
        if changes.is_empty() {
            return self.saved(&[], at);
        }
        self.change(changes, at, None)
    }

    /// What happened to the answers of a questionnaire about an object; newest first, before entry `before`.
    ///
    /// # Errors
    /// A questionnaire or object that is not there.
    pub fn sheet_history(
        &mut self,
        questionnaire: &str,
        about: &ObjectRefWire,
        before: Option<u32>,
    ) -> Result<Vec<HistoryWire>, Failure> {
        let (asked, object) = self.asked_about(questionnaire, about)?;
        let assessment = self.current()?;
        let keys = asked
            .questions
            .iter()
            .map(|question| EntityKey::QuestionAnswer {
                assessment: assessment.clone(),
                questionnaire: questionnaire.to_owned(),
                question: question.id.clone(),
                object: object.clone(),
            });
        self.history_of(keys, before)
    }

    /// The questionnaire, and the object as the store knows it.
    fn asked_about(
        &self,
        questionnaire: &str,
        about: &ObjectRefWire,
    ) -> Result<(&'static Questionnaire, ObjectRef), Failure> {
        let library = self.library;
        let asked = library
            .questionnaires
            .iter()
            .find(|one| one.id.as_str() == questionnaire)
            .ok_or_else(|| input::not_known("questionnaire", questionnaire))?;
        let object = input::object(about);
        let inventory = self.store.inventory().map_err(say)?;
        let known = object == ObjectRef::default()
            || objects(asked.answered_per, &inventory).contains(&object);
        if known {
            Ok((asked, object))
        } else {
            Err(input::not_known("object", &object.key()))
        }
    }
}

fn answer_key(answer: &QuestionAnswer) -> EntityKey {
    EntityKey::QuestionAnswer {
        assessment: answer.assessment.clone(),
        questionnaire: answer.questionnaire.clone(),
        question: answer.question.clone(),
        object: answer.object.clone(),
    }
}

/// The objects a questionnaire is answered about.
pub(crate) fn objects(kind: AnsweredPer, inventory: &Inventory) -> Vec<ObjectRef> {
    match kind {
        AnsweredPer::Supplier => inventory
            .suppliers
            .keys()
            .map(|id| ObjectRef {
                supplier: Some(id.clone()),
                ..ObjectRef::default()
            })
            .collect(),
        AnsweredPer::ProductInSystem => inventory
            .products
            .iter()
            .flat_map(|(id, product)| {
                product.deployments.iter().map(|deployment| ObjectRef {
                    supplier: None,
                    product: Some(id.clone()),
                    system: Some(deployment.system.clone()),
                })
            })
            .collect(),
    }
}

/// What people call an object; the subject's own name for the whole.
pub(super) fn object_name(
    object: &ObjectRef,
    inventory: &Inventory,
    subject: &Bilingual,
) -> Bilingual {
    let of = |id: &Option<String>| id.as_ref().and_then(|id| inventory.name_of(id)).cloned();
    match (
        of(&object.supplier),
        of(&object.product),
        of(&object.system),
    ) {
        (Some(supplier), _, _) => supplier,
        (None, Some(product), Some(system)) => Bilingual::new(
            format!("{} · {}", product.zh, system.zh),
            format!("{} · {}", product.en, system.en),
        ),
        (None, Some(one), None) | (None, None, Some(one)) => one,
        // Gone from the inventory: its key still tells which it was.
        (None, None, None) if *object != ObjectRef::default() => {
            Bilingual::new(object.key(), object.key())
        }
        (None, None, None) => subject.clone(),
    }
}

fn values(recorded: &[&QuestionAnswer]) -> ObjectAnswers {
    recorded
        .iter()
        .filter_map(|one| Some((one.question.clone(), one.value.clone()?)))
        .collect()
}

fn sheet_row(
    questionnaire: &Questionnaire,
    object: &ObjectRef,
    name: &Bilingual,
    recorded: &[&QuestionAnswer],
) -> SheetRowWire {
    let values = values(recorded);
    let visible = shown(questionnaire, &values);
    let answered = visible
        .iter()
        .filter(|id| values.contains_key(**id))
        .count();
    SheetRowWire {
        questionnaire: questionnaire.id.to_string(),
        object: input::object_wire(object),
        name: name.into(),
        asked: count(visible.len()),
        answered: count(answered),
        assignee: recorded
            .iter()
            .find_map(|one| one.assignee.as_ref())
            .map(ToString::to_string),
    }
}

/// What one answer alone suggests, as if its question were the only one asked.
fn suggests(
    questionnaire: &Questionnaire,
    question: &Question,
    value: Option<&AnswerValue>,
    assessed_on: jiff::civil::Date,
) -> Vec<(String, &'static str)> {
    let Some(value) = value else {
        return Vec::new();
    };
    let alone = Questionnaire {
        questions: vec![Question {
            shown_if: None,
            ..question.clone()
        }],
        ..questionnaire.clone()
    };
    let answers = [(
        String::new(),
        ObjectAnswers::from([(question.id.clone(), value.clone())]),
    )];
    suggest(&alone, &answers, assessed_on)
        .into_iter()
        .map(|(requirement, suggestion)| (requirement, suggestion.verdict.as_str()))
        .collect()
}

fn shown_value(value: &AnswerValue) -> String {
    match value {
        AnswerValue::One(text) | AnswerValue::Text(text) => text.clone(),
        AnswerValue::Several(several) => several.iter().cloned().collect::<Vec<_>>().join(", "),
        AnswerValue::Number(number) => number.to_string(),
        AnswerValue::Date(day) => day.to_string(),
    }
}
