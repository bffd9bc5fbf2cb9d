//! What the revealed journal of a submission leads to, in the form of the files beside it, so that the two can be compared.
//!
//! Nothing here needs a pack: what was answered is compared, not what it means.

use super::gather::action_shape;
use super::shape::ActionShape;
use crate::workspace::{answer_entry, question_entry};
use lianheng_engine::assessment::{Action, Answer, Basis, ObjectRef, QuestionAnswer};
use lianheng_store::record::{
    ActionRecord, ActionStatus, Answer as AnswerRecord, AssessmentRecord, EvidenceRecord, Record,
    Target,
};
use lianheng_store::{AssessmentId, Digest, Entry, EntryKind};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a journal leads to.
pub(crate) struct Replayed {
    /// The assessment, where the journal tells of it.
    pub(crate) assessment: Option<AssessmentRecord>,
    /// Entries of an answer file by requirement.
    pub(crate) answers: BTreeMap<String, Value>,
    /// Entries of an answer file by question and object, with the questionnaire and the object.
    pub(crate) questions: BTreeMap<String, (String, ObjectRef, Value)>,
    /// Actions by id.
    pub(crate) actions: BTreeMap<String, ActionShape>,
    /// Evidence files that back something in the assessment.
    pub(crate) evidence: BTreeSet<Digest>,
    /// Entries whose record could not be read.
    pub(crate) unreadable: Vec<u64>,
}

/// Follows the entries to their end.
pub(crate) fn replay(assessment: &str, entries: &[Entry]) -> Replayed {
    let mut last: BTreeMap<&str, Record> = BTreeMap::new();
    let mut unreadable = Vec::new();
    for entry in entries {
        if !matches!(entry.kind, EntryKind::Entity(_)) {
            continue;
        }
        match entry.record_after() {
            Ok(Some(record)) => {
                last.insert(&entry.entity, record);
            }
            Ok(None) => {
                last.remove(entry.entity.as_str());
            }
            Err(_) => unreadable.push(entry.seq),
        }
    }
    let mut found = Found::default();
    for record in last.into_values() {
        found.take(record, assessment);
    }
    found.into_replayed(unreadable)
}

#[derive(Default)]
struct Found {
    assessment: Option<AssessmentRecord>,
    answers: Vec<AnswerRecord>,
    questions: Vec<lianheng_store::record::QuestionAnswer>,
    actions: BTreeMap<String, ActionRecord>,
    files: BTreeMap<Digest, EvidenceRecord>,
    links: Vec<(Digest, Target)>,
}

impl Found {
    fn take(&mut self, record: Record, assessment: &str) {
        let own = |id: &AssessmentId| id.as_str() == assessment;
        if let Record::Assessment(record) = record {
            if own(&record.id) {
                self.assessment = Some(record);
            }
        } else if let Record::Answer(answer) = record {
            if own(&answer.assessment) {
                self.answers.push(answer);
            }
        } else if let Record::QuestionAnswer(answer) = record {
            if own(&answer.assessment) {
                self.questions.push(answer);
            }
        } else if let Record::Action(action) = record {
            if own(&action.assessment) {
                self.actions.insert(action.id.to_string(), action);
            }
        } else if let Record::Evidence(file) = record {
            self.files.insert(file.sha256, file);
        } else if let Record::EvidenceLink(link) = record {
            self.links.push((link.evidence, link.target));
        }
    }

    fn into_replayed(self, unreadable: Vec<u64>) -> Replayed {
        let paths: BTreeMap<Digest, String> = self
            .files
            .keys()
            .map(|digest| (*digest, super::gather::body_path(*digest)))
            .collect();
        let mut evidence = BTreeSet::new();
        let mut by_requirement: BTreeMap<String, Vec<EvidenceRecord>> = BTreeMap::new();
        for (digest, target) in &self.links {
            let in_actions = |id: &str| self.actions.contains_key(id);
            match target {
                Target::Requirement { requirement, .. } => {
                    if let Some(file) = self.files.get(digest) {
                        by_requirement
                            .entry(requirement.to_string())
                            .or_default()
                            .push(file.clone());
                    }
                }
                Target::Action(id) if !in_actions(id.as_str()) => continue,
                Target::Action(_) | Target::Question { .. } => {}
            }
            evidence.insert(*digest);
        }
        for files in by_requirement.values_mut() {
            files.sort_by(|one, other| {
                (&one.file_name, one.sha256.0).cmp(&(&other.file_name, other.sha256.0))
            });
        }
        let mut next: BTreeMap<String, Action> = BTreeMap::new();
        for action in self.actions.values() {
            if action.status != ActionStatus::Cancelled {
                next.entry(action.requirement.to_string())
                    .or_insert_with(|| Action {
                        plan: action.plan.clone(),
                        owner: action.owner.clone(),
                        due: action.due,
                        effort: action.effort_tenths,
                    });
            }
        }
        let mut answers = BTreeMap::new();
        for answer in self.answers {
            let Some(verdict) = answer.verdict else {
                continue;
            };
            let id = answer.requirement.to_string();
            let files = by_requirement.remove(&id).unwrap_or_default();
            let engine = Answer {
                requirement: answer.requirement,
                verdict,
                note: answer.note,
                reason: answer.reason,
                suggested: answer.suggested,
                mapped_from: answer.mapped_from,
                basis: Basis::Judged,
                evidence: Vec::new(),
                affects: answer.affects,
                action: next.remove(&id),
            };
            answers.insert(id, answer_entry(&engine, &files, &paths));
        }
        let questions = self.questions.into_iter().filter_map(|answer| {
            let engine = QuestionAnswer {
                questionnaire: answer.questionnaire,
                question: answer.question,
                object: answer.object,
                value: answer.value?,
            };
            let key = format!(
                "{}/{} {}",
                engine.questionnaire,
                engine.question,
                engine.object.key()
            );
            let entry = question_entry(&engine);
            Some((
                key.trim_end().to_owned(),
                (engine.questionnaire, engine.object, entry),
            ))
        });
        Replayed {
            questions: questions.collect(),
            actions: self
                .actions
                .iter()
                .map(|(id, action)| (id.clone(), action_shape(action)))
                .collect(),
            assessment: self.assessment,
            answers,
            evidence,
            unreadable,
        }
    }
}
