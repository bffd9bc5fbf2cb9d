//! What the verdicts are about: the subject, its systems and products as components; and what was seen of each requirement, as an observation.

use super::common::{Property, evidence_uuid, organisation_uuid, resource_href};
use super::identifiers::Identifiers;
use crate::outgoing::{Judged, Outgoing};
use lianheng_engine::assessment::Basis;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::SubjectKind;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Serialize)]
pub(super) struct LocalDefinitions {
    components: Vec<Component>,
}

#[derive(Debug, Serialize)]
struct Component {
    uuid: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Property>,
    status: ComponentStatus,
}

#[derive(Debug, Serialize)]
struct ComponentStatus {
    state: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Observation {
    uuid: Uuid,
    title: String,
    description: String,
    props: Vec<Property>,
    methods: Vec<&'static str>,
    types: Vec<&'static str>,
    origins: Vec<Origin>,
    subjects: Vec<SubjectReference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    relevant_evidence: Vec<RelevantEvidence>,
    collected: String,
}

/// Who says so.
#[derive(Debug, Serialize)]
pub(super) struct Origin {
    actors: Vec<Actor>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Actor {
    #[serde(rename = "type")]
    kind: &'static str,
    actor_uuid: Uuid,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct SubjectReference {
    subject_uuid: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Debug, Serialize)]
struct RelevantEvidence {
    href: String,
    description: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RelatedObservation {
    observation_uuid: Uuid,
}

impl Origin {
    /// The assessed organisation, which judges itself.
    pub(super) fn organisation(names: &Identifiers) -> Origin {
        Origin {
            actors: vec![Actor {
                kind: "party",
                actor_uuid: organisation_uuid(names),
            }],
        }
    }
}

impl RelatedObservation {
    pub(super) fn of(names: &Identifiers, judged: &Judged<'_>) -> Vec<RelatedObservation> {
        vec![RelatedObservation {
            observation_uuid: observation_uuid(names, judged),
        }]
    }
}

fn subject_uuid(names: &Identifiers) -> Uuid {
    names.named("subject", &[])
}

fn object_uuid(names: &Identifiers, id: &str) -> Uuid {
    names.named("object", &[id])
}

fn observation_uuid(names: &Identifiers, judged: &Judged<'_>) -> Uuid {
    names.named("observation", &[judged.requirement.id.as_str()])
}

impl LocalDefinitions {
    /// The subject first, then systems and products by id.
    pub(super) fn of(out: &Outgoing<'_>, names: &Identifiers) -> LocalDefinitions {
        let voice = out.voice();
        let component =
            |uuid, kind, name: &Bilingual, what: &str, props: Vec<Property>| Component {
                uuid,
                kind,
                title: voice.title(name),
                description: voice.say(what, &[]),
                props,
                status: ComponentStatus {
                    state: "operational",
                },
            };
        let subject = &out.assessment.subject;
        let kind = match subject.kind {
            SubjectKind::Organisation | SubjectKind::Supplier => "organization",
            SubjectKind::System => "system",
            SubjectKind::Product => "software",
        };
        let mut components = vec![component(
            subject_uuid(names),
            kind,
            &subject.name,
            "export-component-subject",
            Vec::new(),
        )];
        let inventory = &out.assessment.inventory;
        for (id, system) in &inventory.systems {
            let facing = if system.internet_facing { "yes" } else { "no" };
            let facts = [
                ("object", id.as_str()),
                ("criticality", system.criticality.as_str()),
                ("internet-facing", facing),
            ];
            components.push(component(
                object_uuid(names, id),
                "system",
                &system.name,
                "export-component-system",
                own(&facts),
            ));
        }
        for (id, product) in &inventory.products {
            let flag = |flag: bool| if flag { "yes" } else { "no" };
            let facts = [
                ("object", id.as_str()),
                ("supplier", &product.supplier),
                ("version", product.version.as_deref().unwrap_or_default()),
                ("kernel-privilege", flag(product.kernel_privilege)),
                ("auto-update", flag(product.auto_update)),
                ("single-source", flag(product.single_source)),
            ];
            components.push(component(
                object_uuid(names, id),
                "software",
                &product.name,
                "export-component-product",
                own(&facts),
            ));
        }
        LocalDefinitions { components }
    }
}

fn own(facts: &[(&str, &str)]) -> Vec<Property> {
    facts
        .iter()
        .filter_map(|(name, value)| Property::own(name, value))
        .collect()
}

impl Observation {
    /// What was seen of a requirement.
    pub(super) fn of(out: &Outgoing<'_>, names: &Identifiers, judged: &Judged<'_>) -> Observation {
        let (requirement, answer) = (judged.requirement, judged.answer);
        let asked = out
            .evaluation
            .suggestions
            .contains_key(requirement.id.as_str());
        let mut methods = Vec::new();
        if !answer.evidence.is_empty() {
            methods.push("EXAMINE");
        }
        if asked {
            methods.push("INTERVIEW");
        }
        // A verdict without evidence and without a question behind it does not say how it was reached.
        if methods.is_empty() {
            methods.push("UNKNOWN");
        }
        let component = |uuid| SubjectReference {
            subject_uuid: uuid,
            kind: "component",
        };
        let affected = answer.affects.iter().map(|id| object_uuid(names, id));
        let basis = answer.basis.as_str();
        let evidence = answer.evidence.iter().map(|evidence| RelevantEvidence {
            href: resource_href(evidence_uuid(names, &evidence.path)),
            description: evidence
                .title
                .clone()
                .unwrap_or_else(|| evidence.path.clone()),
        });
        Observation {
            uuid: observation_uuid(names, judged),
            title: heading(out, judged),
            description: description(out, judged),
            props: own(&[("requirement", requirement.id.as_str()), ("basis", basis)]),
            methods,
            types: vec!["control-objective"],
            origins: vec![Origin::organisation(names)],
            subjects: std::iter::once(subject_uuid(names))
                .chain(affected)
                .map(component)
                .collect(),
            relevant_evidence: evidence.collect(),
            collected: out.moment(),
        }
    }
}

/// The requirement as a heading: its clause and its name.
pub(super) fn heading(out: &Outgoing<'_>, judged: &Judged<'_>) -> String {
    let requirement = judged.requirement;
    format!(
        "{} {}",
        requirement.clause,
        out.voice().title(&requirement.title)
    )
}

/// What the assessor wrote; where there is nothing, a sentence that says so.
pub(super) fn description(out: &Outgoing<'_>, judged: &Judged<'_>) -> String {
    let answer = judged.answer;
    let written = [answer.note.as_deref(), answer.reason.as_deref()];
    let written: Vec<&str> = written.into_iter().flatten().collect();
    if !written.is_empty() {
        return written.join("\n\n");
    }
    out.voice().say(
        if answer.basis == Basis::Suggested {
            "export-only-suggested"
        } else {
            "export-no-note"
        },
        &[],
    )
}
