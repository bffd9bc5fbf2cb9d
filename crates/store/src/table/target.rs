//! The columns that say what an evidence file backs or a comment is about.

use super::columns::{malformed, maybe};
use crate::id::{ActionId, AssessmentId};
use crate::record::Target;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::ids::RequirementId;
use rusqlite::{Row, ToSql};

/// The columns of a target, beside those of the table.
#[derive(Default)]
pub(super) struct TargetColumns {
    assessment: Option<String>,
    requirement: Option<String>,
    questionnaire: Option<String>,
    question: Option<String>,
    object: ObjectRef,
    action: Option<String>,
}

impl From<&Target> for TargetColumns {
    fn from(target: &Target) -> Self {
        match target {
            Target::Requirement {
                assessment,
                requirement,
            } => TargetColumns {
                assessment: Some(assessment.to_string()),
                requirement: Some(requirement.to_string()),
                ..TargetColumns::default()
            },
            Target::Question {
                assessment,
                questionnaire,
                question,
                object,
            } => TargetColumns {
                assessment: Some(assessment.to_string()),
                questionnaire: Some(questionnaire.clone()),
                question: Some(question.clone()),
                object: object.clone(),
                ..TargetColumns::default()
            },
            Target::Action(id) => TargetColumns {
                action: Some(id.to_string()),
                ..TargetColumns::default()
            },
        }
    }
}

impl TargetColumns {
    pub(super) fn values(&self) -> [(&'static str, &dyn ToSql); 8] {
        [
            ("assessment", &self.assessment),
            ("requirement", &self.requirement),
            ("questionnaire", &self.questionnaire),
            ("question", &self.question),
            ("supplier", &self.object.supplier),
            ("product", &self.object.product),
            ("system", &self.object.system),
            ("action", &self.action),
        ]
    }
}

pub(super) fn target(row: &Row<'_>) -> rusqlite::Result<Target> {
    if let Some(action) = maybe(row, "action", ActionId::parse)? {
        return Ok(Target::Action(action));
    }
    let assessment = maybe(row, "assessment", AssessmentId::parse)?.ok_or_else(malformed)?;
    if let Some(requirement) = maybe(row, "requirement", RequirementId::parse)? {
        return Ok(Target::Requirement {
            assessment,
            requirement,
        });
    }
    Ok(Target::Question {
        assessment,
        questionnaire: row.get("questionnaire")?,
        question: row.get("question")?,
        object: object(row)?,
    })
}

pub(super) fn object(row: &Row<'_>) -> rusqlite::Result<ObjectRef> {
    Ok(ObjectRef {
        supplier: row.get("supplier")?,
        product: row.get("product")?,
        system: row.get("system")?,
    })
}
