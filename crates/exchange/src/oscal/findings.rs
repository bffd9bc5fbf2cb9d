//! A verdict as an OSCAL finding.

use super::assessed::{RelatedObservation, description};
use super::common::Property;
use super::identifiers::{Identifiers, objective_id};
use super::risks::{RelatedRisk, risk_uuid};
use crate::followed::Planned;
use crate::outgoing::{Judged, Outgoing};
use lianheng_engine::gaps::Gap;
use lianheng_engine::vocabulary::Verdict;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Finding {
    uuid: Uuid,
    title: String,
    description: String,
    props: Vec<Property>,
    target: Target,
    related_observations: Vec<RelatedObservation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_risks: Vec<RelatedRisk>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Target {
    #[serde(rename = "type")]
    kind: &'static str,
    target_id: String,
    status: TargetStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    implementation_status: Option<ImplementationStatus>,
}

#[derive(Debug, Serialize)]
struct TargetStatus {
    state: &'static str,
    reason: &'static str,
}

#[derive(Debug, Serialize)]
struct ImplementationStatus {
    state: &'static str,
}

pub(super) fn finding_uuid(names: &Identifiers, judged: &Judged<'_>) -> Uuid {
    names.named("finding", &[judged.requirement.id.as_str()])
}

impl Finding {
    /// `gap` is the gap of the requirement, where it is one.
    pub(super) fn of(
        out: &Outgoing<'_>,
        names: &Identifiers,
        judged: &Judged<'_>,
        gap: Option<&Gap>,
    ) -> Finding {
        let (requirement, answer) = (judged.requirement, judged.answer);
        let verdict = answer.verdict.as_str();
        let props = [
            ("verdict", verdict),
            ("basis", answer.basis.as_str()),
            ("requirement", requirement.id.as_str()),
        ];
        let mut props: Vec<Property> = props
            .into_iter()
            .filter_map(|(name, value)| Property::own(name, value))
            .collect();
        let suggested = out.evaluation.suggestions.get(requirement.id.as_str());
        props.extend(
            suggested.and_then(|one| Property::own("suggested-verdict", one.verdict.as_str())),
        );
        let is_planned = out.actions_for(&requirement.id).iter().any(Planned::stands);
        Finding {
            uuid: finding_uuid(names, judged),
            title: out.voice().judged(requirement, answer.verdict),
            description: description(out, judged),
            props,
            target: Target {
                kind: "objective-id",
                target_id: objective_id(&requirement.id),
                status: status(answer.verdict),
                implementation_status: implementation(answer.verdict, is_planned)
                    .map(|state| ImplementationStatus { state }),
            },
            related_observations: RelatedObservation::of(names, judged),
            related_risks: gap
                .map(|_| RelatedRisk::new(risk_uuid(names, judged)))
                .into_iter()
                .collect(),
        }
    }
}

/// OSCAL has two states. What does not apply leaves nothing unsatisfied; the reason says that it was not a pass.
fn status(verdict: Verdict) -> TargetStatus {
    let (state, reason) = match verdict {
        Verdict::Conform => ("satisfied", "pass"),
        Verdict::Partial | Verdict::Nonconform => ("not-satisfied", "fail"),
        Verdict::NotApplicable => ("satisfied", "other"),
    };
    TargetStatus { state, reason }
}

/// OSCAL has no word for "not implemented": nothing is said unless there is a plan.
fn implementation(verdict: Verdict, is_planned: bool) -> Option<&'static str> {
    match verdict {
        Verdict::Conform => Some("implemented"),
        Verdict::Partial => Some("partial"),
        Verdict::Nonconform => is_planned.then_some("planned"),
        Verdict::NotApplicable => Some("not-applicable"),
    }
}
