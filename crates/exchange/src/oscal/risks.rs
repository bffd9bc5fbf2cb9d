//! A gap as an OSCAL risk: how much it weighs and why, and what will be done.

use super::NAMESPACE;
use super::assessed::{Origin, RelatedObservation, description, heading};
use super::common::Property;
use super::identifiers::Identifiers;
use crate::outgoing::{Judged, Outgoing, moment};
use lianheng_engine::assessment::Action;
use lianheng_engine::gaps::Gap;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Risk {
    uuid: Uuid,
    title: String,
    description: String,
    statement: String,
    props: Vec<Property>,
    status: &'static str,
    characterizations: Vec<Characterization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deadline: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remediations: Vec<Remediation>,
    related_observations: Vec<RelatedObservation>,
}

#[derive(Debug, Serialize)]
struct Characterization {
    origin: Origin,
    facets: Vec<Facet>,
}

#[derive(Debug, Serialize)]
struct Facet {
    name: &'static str,
    system: &'static str,
    value: String,
}

#[derive(Debug, Serialize)]
struct Remediation {
    uuid: Uuid,
    lifecycle: &'static str,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Property>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tasks: Vec<Task>,
}

#[derive(Debug, Serialize)]
struct Task {
    uuid: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    timing: Timing,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Timing {
    on_date: OnDate,
}

#[derive(Debug, Serialize)]
struct OnDate {
    date: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RelatedRisk {
    risk_uuid: Uuid,
}

impl RelatedRisk {
    pub(super) fn new(risk_uuid: Uuid) -> Self {
        RelatedRisk { risk_uuid }
    }
}

pub(super) fn risk_uuid(names: &Identifiers, judged: &Judged<'_>) -> Uuid {
    names.named("risk", &[judged.requirement.id.as_str()])
}

impl Risk {
    pub(super) fn of(
        out: &Outgoing<'_>,
        names: &Identifiers,
        judged: &Judged<'_>,
        gap: &Gap,
    ) -> Risk {
        let (requirement, answer) = (judged.requirement, judged.answer);
        let factors = &gap.factors;
        let facet = |name, value: u32| Facet {
            name,
            system: NAMESPACE,
            value: value.to_string(),
        };
        let exposures = factors.exposures.iter();
        let mut props: Vec<Property> = exposures
            .filter_map(|exposure| Property::own("exposure", exposure.as_str()))
            .collect();
        props.extend(Property::own("gain-bp", &gap.gain_bp.to_string()));
        if requirement.major_risk {
            props.extend(Property::own("major-risk", "yes"));
        }
        Risk {
            uuid: risk_uuid(names, judged),
            title: heading(out, judged),
            description: description(out, judged),
            statement: out.voice().prose(&requirement.text),
            props,
            status: if answer.action.is_some() {
                "remediating"
            } else {
                "open"
            },
            characterizations: vec![Characterization {
                origin: Origin::organisation(names),
                facets: vec![
                    facet("priority", factors.priority()),
                    facet("weight", factors.weight),
                    facet("shortfall", factors.shortfall),
                    facet("criticality", factors.criticality),
                    facet("exposure", factors.exposure),
                ],
            }],
            deadline: answer
                .action
                .as_ref()
                .and_then(|action| action.due)
                .map(moment),
            remediations: answer
                .action
                .iter()
                .map(|action| remediation(out, names, judged, action))
                .collect(),
            related_observations: RelatedObservation::of(names, judged),
        }
    }
}

fn remediation(
    out: &Outgoing<'_>,
    names: &Identifiers,
    judged: &Judged<'_>,
    action: &Action,
) -> Remediation {
    let requirement = judged.requirement.id.as_str();
    let title = out.voice().say(
        "export-action-title",
        &[("clause", &judged.requirement.clause)],
    );
    let mut props = Vec::new();
    props.extend(
        action
            .owner
            .as_ref()
            .and_then(|owner| Property::own("owner", owner)),
    );
    props.extend(action.effort.and_then(|tenths| {
        Property::own(
            "effort-person-days",
            &format!("{}.{}", tenths / 10, tenths % 10),
        )
    }));
    Remediation {
        uuid: names.named("remediation", &[requirement]),
        lifecycle: "planned",
        title: title.clone(),
        description: action.plan.clone(),
        props,
        tasks: action
            .due
            .map(|due| Task {
                uuid: names.named("milestone", &[requirement]),
                kind: "milestone",
                title,
                timing: Timing {
                    on_date: OnDate { date: moment(due) },
                },
            })
            .into_iter()
            .collect(),
    }
}
