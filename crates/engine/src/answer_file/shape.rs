//! The shape of `lianheng-answers/1` as it stands in the file. Meaning is checked in [`super::resolve`].

use crate::bilingual::Bilingual;
use crate::vocabulary::{Criticality, SubjectKind, Verdict};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) format: String,
    pub(super) organisation: OrganisationEntry,
    pub(super) subject: SubjectEntry,
    pub(super) assessed_on: String,
    pub(super) packs: Vec<String>,
    #[serde(default)]
    pub(super) objects: Objects,
    pub(super) answers: Vec<AnswerEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrganisationEntry {
    pub(super) name: Bilingual,
    pub(super) sector: Option<String>,
    pub(super) region: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SubjectEntry {
    pub(super) kind: SubjectKind,
    pub(super) name: Bilingual,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Objects {
    #[serde(default)]
    pub(super) suppliers: Vec<SupplierEntry>,
    #[serde(default)]
    pub(super) systems: Vec<SystemEntry>,
    #[serde(default)]
    pub(super) products: Vec<ProductEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SupplierEntry {
    pub(super) id: String,
    pub(super) name: Bilingual,
    pub(super) country: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SystemEntry {
    pub(super) id: String,
    pub(super) name: Bilingual,
    pub(super) criticality: Criticality,
    #[serde(default)]
    pub(super) internet_facing: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProductEntry {
    pub(super) id: String,
    pub(super) name: Bilingual,
    pub(super) supplier: String,
    pub(super) version: Option<String>,
    #[serde(default)]
    pub(super) kernel_privilege: bool,
    #[serde(default)]
    pub(super) auto_update: bool,
    #[serde(default)]
    pub(super) single_source: bool,
    #[serde(default)]
    pub(super) deployments: Vec<DeploymentEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeploymentEntry {
    pub(super) system: String,
    pub(super) hosts: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerEntry {
    pub(super) requirement: String,
    pub(super) verdict: Verdict,
    pub(super) note: Option<String>,
    pub(super) reason: Option<String>,
    #[serde(default)]
    pub(super) evidence: Vec<EvidenceEntry>,
    #[serde(default)]
    pub(super) affects: Vec<String>,
    pub(super) action: Option<ActionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EvidenceEntry {
    pub(super) path: String,
    pub(super) title: Option<String>,
    pub(super) dated: Option<String>,
    pub(super) valid_until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionEntry {
    pub(super) plan: String,
    pub(super) owner: Option<String>,
    pub(super) due: Option<String>,
}
