//! What the OSCAL documents have in common: metadata, properties, parties and the resources at the end.

use super::identifiers::{Identifiers, token};
use super::{NAMESPACE, OSCAL_VERSION};
use crate::outgoing::{Judged, Outgoing, evidence_of, one_line, uri_of};
use lianheng_engine::assessment::{Evidence, EvidenceFile};
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Metadata {
    title: String,
    last_modified: String,
    version: String,
    oscal_version: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Property>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles: Vec<RoleEntry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parties: Vec<Party>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    responsible_parties: Vec<ResponsibleParty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remarks: Option<String>,
}

#[derive(Debug, Serialize)]
struct RoleEntry {
    id: &'static str,
    title: String,
}

#[derive(Debug, Serialize)]
struct Party {
    uuid: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    name: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct ResponsibleParty {
    role_id: &'static str,
    party_uuids: Vec<Uuid>,
}

/// A name and a value on one line.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Property {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    ns: Option<&'static str>,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<String>,
}

impl Property {
    /// A property of OSCAL's own; none where the value is blank.
    pub(super) fn core(name: &str, value: &str) -> Option<Property> {
        Some(Property {
            name: name.to_owned(),
            ns: None,
            value: one_line(value)?,
            class: None,
        })
    }

    /// A property of our namespace; none where the value is blank.
    pub(super) fn own(name: &str, value: &str) -> Option<Property> {
        Property::core(name, value).map(|property| Property {
            ns: Some(NAMESPACE),
            ..property
        })
    }

    /// A property of our namespace that belongs to one of several things, such as a pack.
    pub(super) fn own_of(name: &str, class: &str, value: &str) -> Option<Property> {
        Property::own(name, value).map(|property| Property {
            class: Some(token(class)),
            ..property
        })
    }
}

impl Metadata {
    /// Metadata of a document that the assessed organisation makes about itself.
    pub(super) fn of_assessment(
        out: &Outgoing<'_>,
        names: &Identifiers,
        title: String,
        remarks: Option<String>,
    ) -> Metadata {
        let organisation = &out.assessment.organisation;
        let party = organisation_uuid(names);
        let props = [
            ("sector", organisation.sector.as_deref()),
            ("region", organisation.region.as_deref()),
            ("organisation-zh-CN", Some(organisation.name.zh.as_str())),
            ("organisation-en", Some(organisation.name.en.as_str())),
        ];
        Metadata {
            title,
            last_modified: out.moment(),
            version: out.assessment.assessed_on.to_string(),
            oscal_version: OSCAL_VERSION,
            props: props
                .into_iter()
                .filter_map(|(name, value)| Property::own(name, value?))
                .collect(),
            roles: vec![RoleEntry {
                id: "assessor",
                title: out.voice().say("export-role-assessor", &[]),
            }],
            parties: vec![Party {
                uuid: party,
                kind: "organization",
                name: out.voice().title(&organisation.name),
            }],
            responsible_parties: vec![ResponsibleParty {
                role_id: "assessor",
                party_uuids: vec![party],
            }],
            remarks,
        }
    }

    /// Metadata of a catalog, which is nobody's in particular.
    pub(super) fn of_catalog(
        out: &Outgoing<'_>,
        title: String,
        version: String,
        remarks: String,
    ) -> Metadata {
        Metadata {
            title,
            last_modified: out.moment(),
            version,
            oscal_version: OSCAL_VERSION,
            props: Vec::new(),
            roles: Vec::new(),
            parties: Vec::new(),
            responsible_parties: Vec::new(),
            remarks: Some(remarks),
        }
    }
}

pub(super) fn organisation_uuid(names: &Identifiers) -> Uuid {
    names.named("organisation", &[])
}

#[derive(Debug, Serialize)]
pub(super) struct BackMatter {
    resources: Vec<Resource>,
}

#[derive(Debug, Serialize)]
struct Resource {
    uuid: Uuid,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Property>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rlinks: Vec<ResourceLink>,
}

#[derive(Debug, Serialize)]
struct ResourceLink {
    href: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Hash>,
}

#[derive(Debug, Serialize)]
struct Hash {
    algorithm: &'static str,
    value: String,
}

/// A reference to a resource of the same document.
pub(super) fn resource_href(uuid: Uuid) -> String {
    format!("#{uuid}")
}

pub(super) fn evidence_uuid(names: &Identifiers, path: &str) -> Uuid {
    names.named("evidence", &[path])
}

pub(super) fn no_plan_uuid(names: &Identifiers) -> Uuid {
    names.named("no-assessment-plan", &[])
}

impl BackMatter {
    /// The evidence files of some verdicts; `None` where there are none.
    pub(super) fn of_evidence<'a>(
        names: &Identifiers,
        judged: impl Iterator<Item = Judged<'a>>,
    ) -> Option<BackMatter> {
        let resources: Vec<Resource> = evidence_of(judged)
            .into_iter()
            .map(|(path, evidence)| evidence_resource(names, path, evidence))
            .collect();
        (!resources.is_empty()).then_some(BackMatter { resources })
    }

    /// The evidence files, and a resource that says that no assessment plan was written as OSCAL: results have to name one.
    pub(super) fn of_results(out: &Outgoing<'_>, names: &Identifiers) -> BackMatter {
        let mut resources = vec![Resource {
            uuid: no_plan_uuid(names),
            title: out.voice().say("export-oscal-no-plan-title", &[]),
            description: Some(out.voice().say("export-oscal-no-plan", &[])),
            props: Vec::new(),
            rlinks: Vec::new(),
        }];
        resources.extend(
            BackMatter::of_evidence(names, out.all_judged())
                .into_iter()
                .flat_map(|matter| matter.resources),
        );
        BackMatter { resources }
    }
}

fn evidence_resource(names: &Identifiers, path: &str, evidence: &Evidence) -> Resource {
    let mut props: Vec<Property> = Vec::new();
    for (name, day) in [
        ("dated", evidence.dated),
        ("valid-until", evidence.valid_until),
    ] {
        props.extend(day.and_then(|day| Property::own(name, &day.to_string())));
    }
    let hashes = match &evidence.file {
        EvidenceFile::Present { sha256, size } => {
            props.extend(Property::own("bytes", &size.to_string()));
            vec![Hash {
                algorithm: "SHA-256",
                value: sha256.clone(),
            }]
        }
        EvidenceFile::Missing => {
            props.extend(Property::own("file", "missing"));
            Vec::new()
        }
        EvidenceFile::NotRead => Vec::new(),
    };
    Resource {
        uuid: evidence_uuid(names, path),
        title: evidence.title.clone().unwrap_or_else(|| path.to_owned()),
        description: None,
        props,
        rlinks: vec![ResourceLink {
            href: uri_of(path),
            hashes,
        }],
    }
}
