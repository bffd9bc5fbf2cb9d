//! An auditor's review of an assessment: which requirements are looked at ([`sampling`]), how far auditor and operator agree
//! ([`agreement`]), and what the assessment would be with the auditor's verdicts in it.
//!
//! The operator's answers are never changed: what is scored with the auditor's verdicts is a copy.

pub mod agreement;
pub mod sampling;

use crate::assessment::{Answer, Assessment, Basis};
use crate::evaluation::Evaluation;
use crate::ids::RequirementId;
use crate::tailoring::{Excluded, Exclusion, Tailoring};
use crate::vocabulary::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// The auditor's verdicts, by requirement.
pub type Judgements = BTreeMap<RequirementId, Verdict>;

/// A copy of an assessment in which the auditor's verdicts stand in place of the operator's. What the auditor did not judge stays.
///
/// An answer whose verdict changes keeps its evidence, its actions and what it is about; a requirement the operator left unjudged
/// gets an answer.
#[must_use]
pub fn with_judgements(assessment: &Assessment, judgements: &Judgements) -> Assessment {
    let mut judged = assessment.clone();
    let mut answered = BTreeSet::new();
    for answer in &mut judged.answers {
        if let Some(verdict) = judgements.get(&answer.requirement) {
            answer.verdict = *verdict;
        }
        answered.insert(answer.requirement.clone());
    }
    let missing = judgements
        .iter()
        .filter(|(requirement, _)| !answered.contains(requirement));
    judged
        .answers
        .extend(missing.map(|(requirement, verdict)| Answer {
            requirement: requirement.clone(),
            verdict: *verdict,
            note: None,
            reason: None,
            suggested: None,
            mapped_from: Vec::new(),
            basis: Basis::Judged,
            evidence: Vec::new(),
            affects: Vec::new(),
            action: None,
        }));
    judged
}

/// A copy of an assessment that asks for nothing but the requirements in `kept`: what is scored over reviewed items only. `evaluation`
/// is that of the assessment.
#[must_use]
pub fn narrowed_to(
    assessment: &Assessment,
    evaluation: &Evaluation,
    kept: &BTreeSet<RequirementId>,
) -> Assessment {
    let mut narrowed = assessment.clone();
    let tailoring = narrowed.tailoring.get_or_insert_with(|| Tailoring {
        decided_by: String::new(),
        decided_on: None,
        reason: String::new(),
        scenario: None,
        sides: BTreeMap::new(),
        objects: None,
        excluded: Vec::new(),
    });
    let asked = evaluation
        .packs
        .iter()
        .flat_map(|one| &one.pack.requirements);
    let left = asked.filter(|requirement| !kept.contains(&requirement.id));
    tailoring.excluded.extend(left.map(|requirement| Exclusion {
        what: Excluded::Requirement(requirement.id.clone()),
        reason: String::new(),
        decided_by: None,
    }));
    narrowed
}

/// What the operator's side counts for each requirement asked for, in reading order: a person's verdict, or what the questions suggest.
pub fn counted(
    evaluation: &Evaluation,
) -> impl Iterator<Item = (&crate::pack::Requirement, Option<Verdict>)> {
    evaluation.packs.iter().flat_map(|one| {
        let verdicts = one.verdicts.iter().copied();
        one.pack.requirements.iter().zip(verdicts)
    })
}
