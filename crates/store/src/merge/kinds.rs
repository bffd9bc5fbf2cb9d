//! What the merge knows of each kind of record: which fields are one thing to a person, what belongs to what, and what refers to what.
//!
//! A kind that says nothing here is merged field by field.

use crate::id::AssessmentId;
use crate::record::{EntityKey, EntityKind, Record, Target};
use jiff::Timestamp;
use lianheng_engine::assessment::ObjectRef;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The fields of a record, as its canonical JSON has them.
pub(super) type Fields = Map<String, Value>;

/// Fields that make sense together only, by the name of the first.
const ANSWER: &[&[&str]] = &[&["verdict", "reason", "suggested", "mapped_from"]];
const ACTION: &[&[&str]] = &[&["status", "done_on", "retest_verdict", "retest_note"]];
const REVIEW: &[&[&str]] = &[
    &["verdict", "operator", "severity"],
    &["reviewed_at", "reviewed_by"],
];
const RESPONSE: &[&[&str]] = &[&["responded_at", "responded_by"]];
const QUESTION: &[&[&str]] = &[&["value", "accepted_from"]];
const SBOM: &[&[&str]] = &[&[
    "components",
    "product",
    "sha256",
    "format",
    "file_name",
    "imported_at",
]];

fn groups(kind: EntityKind) -> &'static [&'static [&'static str]] {
    if kind == EntityKind::Answer {
        ANSWER
    } else if kind == EntityKind::Action {
        ACTION
    } else if kind == EntityKind::Sbom {
        SBOM
    } else if kind == EntityKind::QuestionAnswer {
        QUESTION
    } else if kind == EntityKind::Review {
        REVIEW
    } else if kind == EntityKind::AuditResponse {
        RESPONSE
    } else {
        &[]
    }
}

/// Whether a record that says nothing and none at all are the same: answers.
pub(super) fn may_be_blank(kind: EntityKind) -> bool {
    kind == EntityKind::Answer || kind == EntityKind::QuestionAnswer
}

/// Whether a unit only says who worked on a record last, and when: of two, the later stands, and nobody is asked.
pub(super) fn is_stamp(kind: EntityKind, unit: &str) -> bool {
    matches!(
        (kind, unit),
        (EntityKind::Review, "reviewed_at") | (EntityKind::AuditResponse, "responded_at")
    )
}

/// When a stamp was set.
pub(super) fn stamped(unit: &str, value: Option<&Value>) -> Option<Timestamp> {
    value?.get(unit)?.as_str()?.parse().ok()
}

/// Whether a unit only says when this copy took in what came whole from somebody else: each copy keeps its own.
pub(super) fn is_of_this_copy(kind: EntityKind, unit: &str) -> bool {
    let came_whole = matches!(
        kind,
        EntityKind::Submission | EntityKind::ReceivedAudit | EntityKind::SupplierResponse
    );
    came_whole && unit == "received_at"
}

/// Whether what belongs to a record of a kind is removed with it, and decided about with it.
pub(super) fn owns(kind: EntityKind) -> bool {
    matches!(
        kind,
        EntityKind::Assessment
            | EntityKind::Action
            | EntityKind::Product
            | EntityKind::SupplierResponse
            | EntityKind::ReceivedAudit
    )
}

/// An answer that says nothing, to what `like` answers.
pub(super) fn blank(like: &Fields) -> Fields {
    let key = |name: &str| {
        matches!(
            name,
            "assessment" | "requirement" | "questionnaire" | "question" | "object"
        )
    };
    let mut blank: Fields = like
        .iter()
        .filter(|(name, _)| key(name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    blank.insert("flagged".to_owned(), Value::Bool(false));
    blank.insert("unsure".to_owned(), Value::Bool(false));
    blank
}

/// A text of which both can stand, one below the other.
pub(super) fn is_text(kind: EntityKind, unit: &str) -> bool {
    matches!(
        (kind, unit),
        (EntityKind::Answer | EntityKind::Review, "note")
            | (EntityKind::Action, "plan")
            | (EntityKind::Comment | EntityKind::AuditResponse, "text")
            | (EntityKind::Review, "finding" | "recommendation")
            | (EntityKind::Audit, "scope" | "opinion")
    )
}

/// What a person decides about at once: a field, or the fields of a group as an object. `deployments` stand as a whole.
pub(super) fn units(kind: EntityKind, fields: &Fields) -> BTreeMap<String, Value> {
    let groups = groups(kind);
    let mut units = BTreeMap::new();
    for group in groups {
        let own: Fields = group
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), fields.get(*name)?.clone())))
            .collect();
        if let (Some(first), false) = (group.first(), own.is_empty()) {
            units.insert((*first).to_owned(), Value::Object(own));
        }
    }
    for (name, value) in fields {
        if !groups.iter().any(|group| group.contains(&name.as_str())) {
            units.insert(name.clone(), value.clone());
        }
    }
    units
}

/// Puts a unit into a record, or takes it out.
pub(super) fn set(kind: EntityKind, fields: &mut Fields, unit: &str, value: Option<&Value>) {
    if let Some(system) = unit.strip_prefix(DEPLOYMENT) {
        return set_deployment(fields, system, value);
    }
    let group = groups(kind)
        .iter()
        .find(|group| group.first() == Some(&unit));
    let Some(group) = group else {
        match value {
            Some(value) => fields.insert(unit.to_owned(), value.clone()),
            None => fields.remove(unit),
        };
        return;
    };
    for name in *group {
        fields.remove(*name);
    }
    if let Some(Value::Object(own)) = value {
        fields.extend(
            own.iter()
                .map(|(name, value)| (name.clone(), value.clone())),
        );
    }
}

/// A unit of a record.
pub(super) fn unit(kind: EntityKind, fields: &Fields, unit: &str) -> Option<Value> {
    match unit.strip_prefix(DEPLOYMENT) {
        Some(system) => deployments(fields.get("deployments")).remove(system),
        None => units(kind, fields).remove(unit),
    }
}

/// Units of the systems a product runs in, where both sides changed the list.
pub(super) const DEPLOYMENT: &str = "deployments.";

/// Hosts by system.
pub(super) fn deployments(list: Option<&Value>) -> BTreeMap<String, Value> {
    let list = list.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(|one| {
        let system = one.get("system")?.as_str()?;
        Some((system.to_owned(), one.get("hosts")?.clone()))
    })
    .collect()
}

fn set_deployment(fields: &mut Fields, system: &str, hosts: Option<&Value>) {
    let mut all = deployments(fields.get("deployments"));
    match hosts {
        Some(hosts) => all.insert(system.to_owned(), hosts.clone()),
        None => all.remove(system),
    };
    let one = |(system, hosts): (String, Value)| {
        let entry = [
            ("system".to_owned(), Value::String(system)),
            ("hosts".to_owned(), hosts),
        ];
        Value::Object(entry.into_iter().collect())
    };
    let list = all.into_iter().map(one).collect();
    fields.insert("deployments".to_owned(), Value::Array(list));
}

/// What a record belongs to, and is removed with.
pub(super) fn owner(record: &Record) -> Option<EntityKey> {
    let of_target = |target: &Target| match target {
        Target::Requirement { assessment, .. } | Target::Question { assessment, .. } => {
            EntityKey::Assessment(assessment.clone())
        }
        Target::Action(id) => EntityKey::Action(id.clone()),
    };
    match record {
        Record::Sbom(sbom) => Some(EntityKey::Product(sbom.product.clone())),
        Record::Answer(answer) => Some(EntityKey::Assessment(answer.assessment.clone())),
        Record::QuestionAnswer(answer) => Some(EntityKey::Assessment(answer.assessment.clone())),
        Record::Action(action) => Some(EntityKey::Assessment(action.assessment.clone())),
        Record::EvidenceLink(link) => Some(of_target(&link.target)),
        Record::Comment(comment) => Some(of_target(&comment.target)),
        Record::SupplierStatement(said) => Some(EntityKey::SupplierResponse(said.response.clone())),
        Record::Review(review) => Some(EntityKey::Assessment(review.assessment.clone())),
        Record::ReceivedAudit(audit) => Some(EntityKey::Assessment(audit.assessment.clone())),
        Record::AuditResponse(answer) => Some(EntityKey::ReceivedAudit(answer.audit.clone())),
        Record::Organisation(_)
        | Record::Person(_)
        | Record::Supplier(_)
        | Record::System(_)
        | Record::Product(_)
        | Record::Assessment(_)
        | Record::Evidence(_)
        | Record::Setting(_)
        | Record::SupplierRequest(_)
        | Record::SupplierResponse(_)
        | Record::Submission(_)
        | Record::Audit(_)
        | Record::Sample(_) => None,
    }
}

/// The assessment that must not be frozen when a record changes.
pub(super) fn closed_by(key: &EntityKey) -> Option<&AssessmentId> {
    match key {
        EntityKey::Answer { assessment, .. } | EntityKey::QuestionAnswer { assessment, .. } => {
            Some(assessment)
        }
        EntityKey::EvidenceLink { target, .. } => target.assessment(),
        EntityKey::Organisation
        | EntityKey::Person(_)
        | EntityKey::Supplier(_)
        | EntityKey::System(_)
        | EntityKey::Product(_)
        | EntityKey::Sbom(_)
        | EntityKey::Assessment(_)
        | EntityKey::Evidence(_)
        | EntityKey::Action(_)
        | EntityKey::Comment(_)
        | EntityKey::Setting(_)
        | EntityKey::SupplierRequest(_)
        | EntityKey::SupplierResponse(_)
        | EntityKey::SupplierStatement { .. }
        | EntityKey::Submission
        | EntityKey::Audit
        | EntityKey::Sample(_)
        | EntityKey::Review { .. }
        | EntityKey::ReceivedAudit(_)
        | EntityKey::AuditResponse { .. } => None,
    }
}

/// What a record refers to beside its owner; of each group one is enough.
pub(super) fn needs(record: &Record) -> Vec<Vec<EntityKey>> {
    let one = |key: EntityKey| vec![key];
    let object = |object: &ObjectRef| {
        let supplier = object.supplier.iter().cloned().map(EntityKey::Supplier);
        let product = object.product.iter().cloned().map(EntityKey::Product);
        let system = object.system.iter().cloned().map(EntityKey::System);
        supplier.chain(product).chain(system).map(one).collect()
    };
    let of_target = |target: &Target| match target {
        Target::Question { object: about, .. } => object(about),
        Target::Requirement { .. } | Target::Action(_) => Vec::new(),
    };
    match record {
        Record::Product(product) => {
            let supplier = EntityKey::Supplier(product.supplier.clone());
            let alternate = product.alternate.iter().cloned().map(EntityKey::Product);
            let systems = product.deployments.iter();
            let systems = systems.map(|one| EntityKey::System(one.system.clone()));
            let all = std::iter::once(supplier).chain(alternate).chain(systems);
            all.map(one).collect()
        }
        Record::Answer(answer) => {
            let person = answer.assignee.iter().cloned().map(EntityKey::Person);
            let either = |id: &String| {
                vec![
                    EntityKey::System(id.clone()),
                    EntityKey::Product(id.clone()),
                ]
            };
            person
                .map(one)
                .chain(answer.affects.iter().map(either))
                .collect()
        }
        Record::QuestionAnswer(answer) => {
            let person = answer.assignee.iter().cloned().map(EntityKey::Person);
            let accepted = answer.accepted_from.iter().cloned();
            let mut all: Vec<Vec<EntityKey>> = object(&answer.object);
            all.extend(person.map(one));
            all.extend(accepted.map(EntityKey::SupplierResponse).map(one));
            all
        }
        Record::EvidenceLink(link) => {
            let mut all = of_target(&link.target);
            all.push(one(EntityKey::Evidence(link.evidence)));
            all
        }
        Record::Comment(comment) => of_target(&comment.target),
        Record::SupplierRequest(request) => {
            let mut all: Vec<Vec<EntityKey>> = request
                .about
                .iter()
                .flat_map(|about| object(&about.object))
                .collect();
            all.push(one(EntityKey::Supplier(request.supplier.clone())));
            all.push(one(EntityKey::Evidence(request.document)));
            all
        }
        Record::SupplierResponse(response) => {
            let asked = response.request.iter().cloned();
            let originals = response.originals.iter();
            let supplier = EntityKey::Supplier(response.supplier.clone());
            std::iter::once(supplier)
                .chain(asked.map(EntityKey::SupplierRequest))
                .chain(originals.map(|original| EntityKey::Evidence(original.evidence)))
                .map(one)
                .collect()
        }
        Record::SupplierStatement(said) => {
            let shown = said.evidence.iter().copied().map(EntityKey::Evidence);
            let mut all: Vec<Vec<EntityKey>> = object(&said.object);
            all.extend(shown.map(one));
            all
        }
        Record::Review(review) => {
            let seen = review.evidence.iter().copied().map(EntityKey::Evidence);
            seen.map(one).collect()
        }
        Record::AuditResponse(answer) => {
            let actions = answer.actions.iter().cloned().map(EntityKey::Action);
            actions.map(one).collect()
        }
        Record::Organisation(_)
        | Record::Person(_)
        | Record::Supplier(_)
        | Record::System(_)
        | Record::Sbom(_)
        | Record::Assessment(_)
        | Record::Evidence(_)
        | Record::Action(_)
        | Record::Setting(_)
        | Record::Submission(_)
        | Record::Audit(_)
        | Record::Sample(_)
        | Record::ReceivedAudit(_) => Vec::new(),
    }
}
