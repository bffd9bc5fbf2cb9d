//! Answers to requirements and to questions, as a person works on them: a verdict may still be missing.

use super::check::{Checks, LIST_LIMIT};
use super::form;
use super::key::EntityKey;
use super::trail;
use crate::fault::StoreFault;
use crate::id::{AssessmentId, PersonId, ResponseId};
use lianheng_engine::assessment::{self as engine, ObjectRef};
use lianheng_engine::crosswalk::MappingStep;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::vocabulary::Verdict;
use serde::{Deserialize, Serialize};

/// An answer to a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// In which assessment.
    pub assessment: AssessmentId,
    /// To what.
    #[serde(with = "form::requirement")]
    pub requirement: RequirementId,
    /// How it is judged; `None` while nobody is sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The assessor's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why not applicable, or why a suggestion was overridden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The suggestion the person saw when confirming or overriding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested: Option<Verdict>,
    /// Ids of the systems and products it is about, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affects: Vec<String>,
    /// Marked to come back to.
    pub flagged: bool,
    /// "Not sure yet".
    pub unsure: bool,
    /// Who is to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<PersonId>,
    /// The steps of the mapping a person accepted the verdict from; empty where it does not come from one.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "trail")]
    pub mapped_from: Vec<MappingStep>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswer {
    /// In which assessment.
    pub assessment: AssessmentId,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Local id of the question.
    pub question: String,
    /// What it is about.
    #[serde(with = "form::object")]
    pub object: ObjectRef,
    /// What was answered; `None` while nobody is sure.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "form::value")]
    pub value: Option<AnswerValue>,
    /// Who is to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<PersonId>,
    /// Marked to come back to.
    pub flagged: bool,
    /// "Not sure yet".
    pub unsure: bool,
    /// The supplier's response it was accepted from; it stays when a person changes the answer afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_from: Option<ResponseId>,
}

impl Answer {
    /// An answer with nothing in it yet.
    #[must_use]
    pub fn new(assessment: AssessmentId, requirement: RequirementId) -> Self {
        Answer {
            assessment,
            requirement,
            verdict: None,
            note: None,
            reason: None,
            suggested: None,
            affects: Vec::new(),
            flagged: false,
            unsure: false,
            assignee: None,
            mapped_from: Vec::new(),
        }
    }

    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Answer {
            assessment: self.assessment.clone(),
            requirement: self.requirement.clone(),
        }
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.requirement("requirement", &self.requirement)?;
        checks.texts([("note", &self.note), ("reason", &self.reason)])?;
        checks.count("affects", self.affects.len(), LIST_LIMIT)?;
        checks.distinct("affects", self.affects.iter().map(String::as_str))?;
        checks.count("mapped_from", self.mapped_from.len(), LIST_LIMIT)?;
        self.mapped_from.iter().try_for_each(|step| {
            checks.requirement("mapped_from.from", &step.from)?;
            checks.requirement("mapped_from.to", &step.to)?;
            checks.line("mapped_from.crosswalk", &step.crosswalk)?;
            let rationale = step.rationale.iter();
            let mut texts = rationale.flat_map(|text| [&text.zh, &text.en]);
            texts.try_for_each(|text| checks.text("mapped_from.rationale", text))
        })
    }
}

impl QuestionAnswer {
    /// An answer that was given, with nothing noted about it.
    #[must_use]
    pub fn given(assessment: AssessmentId, answer: &engine::QuestionAnswer) -> Self {
        QuestionAnswer {
            assessment,
            questionnaire: answer.questionnaire.clone(),
            question: answer.question.clone(),
            object: answer.object.clone(),
            value: Some(answer.value.clone()),
            assignee: None,
            flagged: false,
            unsure: false,
            accepted_from: None,
        }
    }

    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::QuestionAnswer {
            assessment: self.assessment.clone(),
            questionnaire: self.questionnaire.clone(),
            question: self.question.clone(),
            object: self.object.clone(),
        }
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("questionnaire", &self.questionnaire)?;
        checks.id("question", &self.question)?;
        checks.object("object", &self.object)?;
        checks.value("value", self.value.as_ref())
    }
}
