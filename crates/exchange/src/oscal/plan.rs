//! The gaps as an OSCAL plan of action and milestones: an item a gap, the most pressing first.

use super::assessed::{LocalDefinitions, Observation, RelatedObservation, heading};
use super::common::{BackMatter, Metadata, Property};
use super::findings::{Finding, finding_uuid};
use super::identifiers::Identifiers;
use super::risks::{RelatedRisk, Risk, risk_uuid};
use crate::followed::Planned;
use crate::outgoing::{Judged, Outgoing};
use lianheng_engine::gaps::Gap;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct PlanDocument {
    plan_of_action_and_milestones: Plan,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Plan {
    uuid: Uuid,
    metadata: Metadata,
    system_id: SystemId,
    local_definitions: LocalDefinitions,
    observations: Vec<Observation>,
    risks: Vec<Risk>,
    findings: Vec<Finding>,
    poam_items: Vec<PlanItem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    back_matter: Option<BackMatter>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct SystemId {
    identifier_type: &'static str,
    id: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct PlanItem {
    uuid: Uuid,
    title: String,
    description: String,
    props: Vec<Property>,
    related_findings: Vec<RelatedFinding>,
    related_observations: Vec<RelatedObservation>,
    related_risks: Vec<RelatedRisk>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct RelatedFinding {
    finding_uuid: Uuid,
}

pub(super) fn document(out: &Outgoing<'_>, uuid: Uuid) -> PlanDocument {
    let names = Identifiers::of(out.assessment);
    let gaps: Vec<(Judged<'_>, &Gap)> = out
        .evaluation
        .gaps
        .iter()
        .filter_map(|gap| Some((out.of_gap(gap)?, gap)))
        .collect();
    let title = out.voice().say_of(
        "export-plan-title",
        &[
            ("organisation", &out.assessment.organisation.name),
            ("subject", &out.assessment.subject.name),
        ],
    );
    PlanDocument {
        plan_of_action_and_milestones: Plan {
            uuid,
            metadata: Metadata::of_assessment(
                out,
                &names,
                title,
                Some(out.voice().say("export-own-wording", &[])),
            ),
            system_id: SystemId {
                identifier_type: "http://ietf.org/rfc/rfc4122",
                id: names.named("system", &[]).to_string(),
            },
            local_definitions: LocalDefinitions::of(out, &names),
            observations: gaps
                .iter()
                .map(|(judged, _)| Observation::of(out, &names, judged))
                .collect(),
            risks: gaps
                .iter()
                .map(|(judged, gap)| Risk::of(out, &names, judged, gap))
                .collect(),
            findings: gaps
                .iter()
                .map(|(judged, gap)| Finding::of(out, &names, judged, Some(gap)))
                .collect(),
            poam_items: gaps
                .iter()
                .map(|(judged, gap)| item(out, &names, judged, gap))
                .collect(),
            back_matter: BackMatter::of_evidence(&names, gaps.iter().map(|(judged, _)| *judged)),
        },
    }
}

fn item(out: &Outgoing<'_>, names: &Identifiers, judged: &Judged<'_>, gap: &Gap) -> PlanItem {
    let actions = out.actions_for(&judged.requirement.id);
    let standing: Vec<&Planned<'_>> = actions.iter().filter(|action| action.stands()).collect();
    let facts = [
        ("requirement", judged.requirement.id.to_string()),
        ("verdict", judged.answer.verdict.as_str().to_owned()),
        ("priority", gap.factors.priority().to_string()),
    ];
    let mut props: Vec<Property> = facts
        .iter()
        .filter_map(|(name, value)| Property::own(name, value))
        .collect();
    let mut owners: Vec<&str> = Vec::new();
    for owner in standing.iter().filter_map(|action| action.owner) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    let owners = owners.into_iter();
    props.extend(owners.filter_map(|owner| Property::own("owner", owner)));
    let states = actions.iter().filter_map(|action| action.followed);
    props.extend(states.filter_map(|one| Property::own("action-status", one.state.as_str())));
    let plans: Vec<&str> = standing.iter().map(|action| action.plan).collect();
    PlanItem {
        uuid: names.named("plan-item", &[judged.requirement.id.as_str()]),
        title: heading(out, judged),
        description: if plans.is_empty() {
            out.voice().say("export-no-action", &[])
        } else {
            plans.join("\n\n")
        },
        props,
        related_findings: vec![RelatedFinding {
            finding_uuid: finding_uuid(names, judged),
        }],
        related_observations: RelatedObservation::of(names, judged),
        related_risks: vec![RelatedRisk::new(risk_uuid(names, judged))],
    }
}
