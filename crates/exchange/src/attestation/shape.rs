//! The part of CycloneDX 1.6 that is written, as it stands in the file.

use serde::Serialize;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Bill {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) bom_format: &'static str,
    pub(super) spec_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) serial_number: Option<String>,
    pub(super) version: u32,
    pub(super) metadata: Metadata,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) external_references: Vec<ExternalReference>,
    pub(super) declarations: Declarations,
    pub(super) definitions: Definitions,
}

#[derive(Debug, Serialize)]
pub(super) struct Metadata {
    pub(super) timestamp: String,
    pub(super) tools: Tools,
}

#[derive(Debug, Serialize)]
pub(super) struct Tools {
    pub(super) components: Vec<Component>,
}

#[derive(Debug, Serialize)]
pub(super) struct Component {
    #[serde(rename = "bom-ref", skip_serializing_if = "Option::is_none")]
    pub(super) bom_ref: Option<&'static str>,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) version: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct ExternalReference {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) url: String,
    pub(super) hashes: Vec<Hash>,
}

#[derive(Debug, Serialize)]
pub(super) struct Hash {
    pub(super) alg: &'static str,
    pub(super) content: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Declarations {
    pub(super) assessors: Vec<Assessor>,
    pub(super) attestations: Vec<Attestation>,
    pub(super) claims: Vec<Claim>,
    pub(super) evidence: Vec<EvidenceEntry>,
    pub(super) targets: Targets,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Assessor {
    #[serde(rename = "bom-ref")]
    pub(super) bom_ref: &'static str,
    pub(super) third_party: bool,
    pub(super) organization: Organisation,
}

#[derive(Debug, Serialize)]
pub(super) struct Organisation {
    #[serde(rename = "bom-ref", skip_serializing_if = "Option::is_none")]
    pub(super) bom_ref: Option<&'static str>,
    pub(super) name: String,
}

#[derive(Debug, Serialize)]
pub(super) struct NamedEntity {
    #[serde(rename = "bom-ref", skip_serializing_if = "Option::is_none")]
    pub(super) bom_ref: Option<&'static str>,
    pub(super) name: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Attestation {
    pub(super) summary: String,
    pub(super) assessor: &'static str,
    pub(super) map: Vec<RequirementMap>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RequirementMap {
    pub(super) requirement: String,
    pub(super) claims: Vec<String>,
    pub(super) counter_claims: Vec<String>,
    pub(super) conformance: Conformance,
    pub(super) confidence: Confidence,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Conformance {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) score: Option<f32>,
    pub(super) rationale: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) mitigation_strategies: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Confidence {
    pub(super) score: f32,
    pub(super) rationale: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Claim {
    #[serde(rename = "bom-ref")]
    pub(super) bom_ref: String,
    pub(super) target: &'static str,
    pub(super) predicate: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) mitigation_strategies: Vec<String>,
    pub(super) reasoning: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct EvidenceEntry {
    #[serde(rename = "bom-ref")]
    pub(super) bom_ref: String,
    pub(super) property_name: &'static str,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) data: Vec<Data>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expires: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Data {
    pub(super) name: String,
    pub(super) contents: Contents,
}

#[derive(Debug, Serialize)]
pub(super) struct Contents {
    pub(super) url: String,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct Targets {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) organizations: Vec<Organisation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) components: Vec<Component>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) services: Vec<NamedEntity>,
}

#[derive(Debug, Serialize)]
pub(super) struct Definitions {
    pub(super) standards: Vec<Standard>,
}

#[derive(Debug, Serialize)]
pub(super) struct Standard {
    #[serde(rename = "bom-ref")]
    pub(super) bom_ref: String,
    pub(super) name: String,
    pub(super) version: String,
    pub(super) description: String,
    pub(super) owner: String,
    pub(super) requirements: Vec<StandardRequirement>,
}

#[derive(Debug, Serialize)]
pub(super) struct StandardRequirement {
    #[serde(rename = "bom-ref")]
    pub(super) bom_ref: String,
    pub(super) identifier: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) descriptions: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parent: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) properties: Vec<NameValue>,
}

#[derive(Debug, Serialize)]
pub(super) struct NameValue {
    pub(super) name: String,
    pub(super) value: String,
}
