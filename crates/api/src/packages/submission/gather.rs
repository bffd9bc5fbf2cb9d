//! What a submission is made of, out of a workspace's records: shapes only, no store.

use super::shape::{
    ActionShape, BacksShape, EvidenceFileShape, ModelShape, SCORES_FORMAT, ScoresShape, TotalShape,
};
use crate::wire::{AssessmentWire, TotalWire};
use lianheng_engine::assessment::ObjectRef;
use lianheng_store::Digest;
use lianheng_store::record::{ActionRecord, Classification, EvidenceRecord, Target};

/// Where the body of an evidence file lies.
pub(crate) fn body_path(digest: Digest) -> String {
    format!("{}{digest}", super::shape::BODIES)
}

/// Whether a body leaves only where somebody says so: important and core data in the sense of the Data Security Law.
pub(crate) fn is_classified(classification: Classification) -> bool {
    matches!(
        classification,
        Classification::Important | Classification::Core
    )
}

pub(crate) fn action_shape(action: &ActionRecord) -> ActionShape {
    ActionShape {
        id: action.id.to_string(),
        requirement: action.requirement.to_string(),
        plan: action.plan.clone(),
        owner: action.owner.clone(),
        due: action.due.map(|day| day.to_string()),
        effort_tenths: action.effort_tenths,
        status: action.status.as_str().to_owned(),
        done_on: action.done_on.map(|day| day.to_string()),
        retest_verdict: action
            .retest_verdict
            .map(|verdict| verdict.as_str().to_owned()),
        retest_note: action.retest_note.clone(),
    }
}

pub(crate) fn evidence_shape(
    file: &EvidenceRecord,
    in_package: bool,
    backs: &[&Target],
) -> EvidenceFileShape {
    EvidenceFileShape {
        sha256: file.sha256.to_string(),
        size: file.size,
        file_name: file.file_name.clone(),
        media_type: file.media_type.clone(),
        title: file.title.clone(),
        source: file.source.clone(),
        dated: file.dated.map(|day| day.to_string()),
        valid_until: file.valid_until.map(|day| day.to_string()),
        classification: file.classification.as_str().to_owned(),
        digest_only: file.digest_only,
        in_package,
        backs: backs.iter().map(|target| backs_shape(target)).collect(),
    }
}

fn backs_shape(target: &Target) -> BacksShape {
    let about = |object: &ObjectRef| BacksShape {
        supplier: object.supplier.clone(),
        product: object.product.clone(),
        system: object.system.clone(),
        ..BacksShape::default()
    };
    match target {
        Target::Requirement { requirement, .. } => BacksShape {
            requirement: Some(requirement.to_string()),
            ..BacksShape::default()
        },
        Target::Question {
            questionnaire,
            question,
            object,
            ..
        } => BacksShape {
            question: Some(format!("{questionnaire}/{question}")),
            ..about(object)
        },
        Target::Action(id) => BacksShape {
            action: Some(id.to_string()),
            ..BacksShape::default()
        },
    }
}

/// The figures of an evaluation, as they are declared and as they are compared.
pub(crate) fn scores_shape(assessed: &AssessmentWire) -> ScoresShape {
    ScoresShape {
        format: SCORES_FORMAT.to_owned(),
        model: ModelShape {
            id: assessed.model.id.clone(),
            version: assessed.model.version.clone(),
            digest: assessed.model.digest.clone(),
        },
        totals: assessed.totals.iter().map(total_shape).collect(),
    }
}

fn total_shape(total: &TotalWire) -> TotalShape {
    TotalShape {
        pack: total.pack.clone(),
        applicable: total.applicable,
        conform: total.conform,
        partial: total.partial,
        nonconform: total.nonconform,
        not_applicable: total.not_applicable,
        unanswered: total.unanswered,
        score_bp: total.score_bp,
        conclusion: total.conclusion.to_owned(),
        suggested: total.suggested,
        mapped: total.mapped,
        major_risks: total.major_risks,
        major_risks_unanswered: total.major_risks_unanswered,
    }
}
