//! A gap as an OSCAL risk: how much it weighs and why, what will be done, and what became of it.

use super::NAMESPACE;
use super::assessed::{Origin, RelatedObservation, description, heading};
use super::common::Property;
use super::identifiers::Identifiers;
use crate::followed::{ActionState, Planned};
use crate::outgoing::{Judged, Outgoing, moment};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    risk_log: Option<RiskLog>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    remarks: Option<String>,
}

#[derive(Debug, Serialize)]
struct RiskLog {
    entries: Vec<LogEntry>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct LogEntry {
    uuid: Uuid,
    title: String,
    start: String,
    related_responses: Vec<RelatedResponse>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct RelatedResponse {
    response_uuid: Uuid,
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
        let requirement = judged.requirement;
        let actions = out.actions_for(&requirement.id);
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
            status: if actions.iter().any(Planned::stands) {
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
            // The last day anything is due on: then the gap is meant to be closed.
            deadline: actions
                .iter()
                .filter(|action| action.stands())
                .filter_map(|action| action.due)
                .max()
                .map(moment),
            remediations: actions
                .iter()
                .map(|action| remediation(out, names, judged, action))
                .collect(),
            risk_log: log(out, names, judged, &actions),
            related_observations: RelatedObservation::of(names, judged),
        }
    }
}

/// The identifier of something that belongs to an action; the first of a requirement goes by the requirement alone.
fn named(names: &Identifiers, kind: &str, judged: &Judged<'_>, action: &Planned<'_>) -> Uuid {
    let requirement = judged.requirement.id.as_str();
    match action.number {
        0 => names.named(kind, &[requirement]),
        number => names.named(kind, &[requirement, &number.to_string()]),
    }
}

fn title(out: &Outgoing<'_>, judged: &Judged<'_>) -> String {
    let clause = &judged.requirement.clause;
    let args = [("clause", clause.as_str())];
    out.voice().say("export-action-title", &args)
}

/// Planned, done, or what was once meant to be done: the format knows no action that was given up.
fn lifecycle(action: &Planned<'_>) -> &'static str {
    match action.followed.map(|followed| followed.state) {
        None | Some(ActionState::Open | ActionState::InProgress) => "planned",
        Some(ActionState::Done | ActionState::Verified) => "completed",
        Some(ActionState::Cancelled) => "recommendation",
    }
}

fn remediation(
    out: &Outgoing<'_>,
    names: &Identifiers,
    judged: &Judged<'_>,
    action: &Planned<'_>,
) -> Remediation {
    let mut facts: Vec<(&str, String)> = Vec::new();
    facts.extend(action.owner.map(|owner| ("owner", owner.to_owned())));
    facts.extend(
        action
            .person_days()
            .map(|days| ("effort-person-days", days)),
    );
    if let Some(followed) = action.followed {
        facts.push(("action-status", followed.state.as_str().to_owned()));
        let done = followed.done_on.map(|day| ("done-on", day.to_string()));
        facts.extend(done);
        let retest = followed.retest.map(|verdict| verdict.as_str().to_owned());
        facts.extend(retest.map(|verdict| ("retest-verdict", verdict)));
    }
    let title = title(out, judged);
    // A day something is due on is a milestone only as long as somebody works towards it.
    let milestone = action.due.filter(|_| action.is_unfinished());
    Remediation {
        uuid: named(names, "remediation", judged, action),
        lifecycle: lifecycle(action),
        title: title.clone(),
        description: action.plan.to_owned(),
        props: facts
            .iter()
            .filter_map(|(name, value)| Property::own(name, value))
            .collect(),
        tasks: milestone
            .map(|due| Task {
                uuid: named(names, "milestone", judged, action),
                kind: "milestone",
                title,
                timing: Timing {
                    on_date: OnDate { date: moment(due) },
                },
            })
            .into_iter()
            .collect(),
        remarks: action
            .followed
            .and_then(|followed| followed.retest_note.clone()),
    }
}

/// The days something was done on.
fn log(
    out: &Outgoing<'_>,
    names: &Identifiers,
    judged: &Judged<'_>,
    actions: &[Planned<'_>],
) -> Option<RiskLog> {
    let entries: Vec<LogEntry> = actions
        .iter()
        .filter_map(|action| {
            let followed = action.followed?;
            let state = out.voice().named("action-status", followed.state.as_str());
            Some(LogEntry {
                uuid: named(names, "log-entry", judged, action),
                title: format!("{} \u{b7} {state}", title(out, judged)),
                start: moment(followed.done_on?),
                related_responses: vec![RelatedResponse {
                    response_uuid: named(names, "remediation", judged, action),
                }],
            })
        })
        .collect();
    (!entries.is_empty()).then_some(RiskLog { entries })
}
