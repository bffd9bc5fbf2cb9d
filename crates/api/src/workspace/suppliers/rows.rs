//! What a supplier says, row by row, beside what it said before and what stands in the assessment.

use super::asking::question_now;
use crate::failure::Failure;
use crate::round_trip::in_words;
use crate::wire::{EarlierStatementWire, StatedEvidenceWire, StatementWire, TextWire};
use crate::workspace::input;
use crate::workspace::session::{Session, say};
use crate::workspace::sheets::{object_name, objects};
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::questionnaire::{AnswerValue, ObjectAnswers, Questionnaire};
use lianheng_exchange::round_trip::{Asked, Response, ShownEvidence, shown_for};
use lianheng_store::record::{QuestionAnswer, SupplierResponse, SupplierStatement};
use lianheng_store::{Digest, ResponseId};
use std::collections::{BTreeMap, BTreeSet};

/// A supplier's newest statement on each question about each object, with the response it stands in.
pub(super) type Newest = BTreeMap<(String, ObjectRef), (SupplierResponse, SupplierStatement)>;

/// What is said to one question about one object, as rows are made of it.
pub(super) struct Spoken {
    pub(super) question: String,
    pub(super) about: String,
    pub(super) object: ObjectRef,
    pub(super) question_sha256: String,
    pub(super) value: Option<AnswerValue>,
    pub(super) note: Option<String>,
    pub(super) evidence: Vec<String>,
}

/// What a response says, with the ids of the workspace in place of numbers.
pub(super) fn spoken(asked: &Asked, about: &[ObjectRef], response: &Response) -> Vec<Spoken> {
    let said = response.said.iter();
    let all = said.filter_map(|said| {
        let mut numbered = asked.file.about.iter().zip(about);
        let (_, object) = numbered.find(|(one, _)| one.key == said.about)?;
        Some(Spoken {
            question: said.question.clone(),
            about: said.about.clone(),
            object: object.clone(),
            question_sha256: asked.question(&said.question)?.sha256.clone(),
            value: said.value.clone(),
            note: said.note.clone(),
            evidence: said.evidence.clone(),
        })
    });
    all.collect()
}

impl Session {
    /// A supplier's newest statements on a questionnaire, leaving one response out.
    pub(super) fn newest_statements(
        &self,
        supplier: &str,
        questionnaire: &str,
        but: Option<&ResponseId>,
    ) -> Result<Newest, Failure> {
        let mut newest = Newest::new();
        // Newest first: what is there stays.
        for response in self.store.supplier_responses().map_err(say)? {
            let own = response.supplier == supplier
                && response.questionnaire.id.as_str() == questionnaire
                && Some(&response.id) != but;
            if !own {
                continue;
            }
            for statement in self.store.statements(&response.id).map_err(say)? {
                let key = (statement.question.clone(), statement.object.clone());
                newest
                    .entry(key)
                    .or_insert_with(|| (response.clone(), statement));
            }
        }
        Ok(newest)
    }

    /// The rows of a response: everything said in the order of the questionnaire, then what was said before about the same objects and
    /// is not now.
    pub(super) fn statement_rows(
        &mut self,
        asked: &Asked,
        about: &[ObjectRef],
        (said, evidence): (&[Spoken], &[ShownEvidence]),
        earlier: &Newest,
    ) -> Result<Vec<StatementWire>, Failure> {
        let present = self.present(&asked.file.questionnaire.id)?;
        let inventory = self.store.inventory().map_err(say)?;
        let subject = self.store.organisation().map_err(say)?.name;
        let library = self.library.questionnaire(&asked.file.questionnaire.id);
        let kept = self.store.evidence_list().map_err(say)?.into_iter();
        let kept: BTreeSet<String> = kept.map(|one| one.sha256.to_string()).collect();
        let there: Vec<ObjectRef> = objects(asked.questionnaire.answered_per, &inventory);
        let mut rows = Vec::new();
        for (numbered, object) in asked.file.about.iter().zip(about) {
            let of_it = said.iter().filter(|one| one.object == *object);
            let values: ObjectAnswers = of_it
                .filter_map(|one| Some((one.question.clone(), one.value.clone()?)))
                .collect();
            let visible = shown_for(asked, &values);
            for (section, question) in asked.questions() {
                let mut all = said.iter();
                let own = all.find(|one| one.question == question.id && one.object == *object);
                let key = (question.id.clone(), object.clone());
                let before = earlier.get(&key);
                if own.is_none() && before.is_none() {
                    continue;
                }
                let engine = asked.questionnaire.question(&question.id);
                let words = |value: &AnswerValue| {
                    let own = &asked.questionnaire.scales;
                    engine.map(|one| TextWire::from(&in_words(one, own, value)))
                };
                let value = own.and_then(|one| one.value.as_ref());
                let stands = present.get(&key);
                let stands_value = stands.and_then(|answer| answer.value.as_ref());
                let stands_words = stands_value.and_then(|value| {
                    let now = library.and_then(|own| Some((own, own.question(&question.id)?)));
                    match now {
                        Some((own, one)) => {
                            Some(TextWire::from(&in_words(one, &own.scales, value)))
                        }
                        None => words(value),
                    }
                });
                let question_now = question_now(library, &question.id, &question.sha256);
                let refused = match own {
                    None => Some("dropped"),
                    Some(own) => refused(
                        own,
                        visible.contains(question.id.as_str()),
                        library,
                        there.contains(object),
                    ),
                };
                let change = match (own, before) {
                    (None, _) => "dropped",
                    (Some(_), None) => "new",
                    (Some(own), Some((_, before))) => {
                        let same = own.value == before.value
                            && own.note == before.note
                            && same_evidence(&own.evidence, &before.evidence);
                        if same { "same" } else { "changed" }
                    }
                };
                let shown = own.map_or(&[][..], |own| own.evidence.as_slice());
                rows.push(StatementWire {
                    question: question.id.clone(),
                    section: TextWire::from(&section.title),
                    text: TextWire::from(&question.text),
                    about: numbered.key.clone(),
                    object: input::object_wire(object),
                    name: TextWire::from(&object_name(object, &inventory, &subject)),
                    words: value.and_then(words),
                    value: value.map(input::value_wire),
                    note: own.and_then(|own| own.note.clone()),
                    evidence: shown
                        .iter()
                        .filter_map(|id| stated(id, evidence, &kept))
                        .collect(),
                    change,
                    earlier: before.map(|(response, statement)| EarlierStatementWire {
                        response: response.id.to_string(),
                        received_at: response.received_at.to_string(),
                        words: statement.value.as_ref().and_then(words),
                        value: statement.value.as_ref().map(input::value_wire),
                        note: statement.note.clone(),
                    }),
                    present: stands_value.map(input::value_wire),
                    present_words: stands_words,
                    present_from: stands
                        .and_then(|answer| answer.accepted_from.as_ref())
                        .map(ToString::to_string),
                    agrees: value.is_some() && value == stands_value,
                    question_now,
                    refused,
                    accepted: false,
                });
            }
        }
        Ok(rows)
    }

    /// The answers of the assessment worked on; none where there is no assessment.
    fn present(
        &self,
        questionnaire: &str,
    ) -> Result<BTreeMap<(String, ObjectRef), QuestionAnswer>, Failure> {
        let Some(current) = &self.current else {
            return Ok(BTreeMap::new());
        };
        let answers = self.store.question_answers(current).map_err(say)?;
        let own = answers
            .into_iter()
            .filter(|one| one.questionnaire == questionnaire);
        Ok(own
            .map(|one| ((one.question.clone(), one.object.clone()), one))
            .collect())
    }
}

/// Why an answer cannot be accepted.
fn refused(
    own: &Spoken,
    shown: bool,
    library: Option<&Questionnaire>,
    there: bool,
) -> Option<&'static str> {
    let Some(value) = &own.value else {
        return Some("no-value");
    };
    if !shown {
        return Some("not-shown");
    }
    let now = library.and_then(|own_now| Some((own_now, own_now.question(&own.question)?)));
    match now {
        None => Some("question-gone"),
        Some((own_now, question)) if !question.takes(value, &own_now.scales) => {
            Some("value-not-taken")
        }
        Some(_) if !there => Some("object-gone"),
        Some(_) => None,
    }
}

fn stated(
    sha256: &str,
    shown: &[ShownEvidence],
    kept: &BTreeSet<String>,
) -> Option<StatedEvidenceWire> {
    let one = shown.iter().find(|one| one.sha256 == sha256)?;
    Some(StatedEvidenceWire {
        sha256: one.sha256.clone(),
        file_name: one.file_name.clone(),
        size: one.size,
        attached: kept.contains(sha256),
    })
}

fn same_evidence(now: &[String], before: &[Digest]) -> bool {
    let now: BTreeSet<&str> = now.iter().map(String::as_str).collect();
    let before: Vec<String> = before.iter().map(ToString::to_string).collect();
    now == before.iter().map(String::as_str).collect()
}
