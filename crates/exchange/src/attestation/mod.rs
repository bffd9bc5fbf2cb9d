//! CycloneDX 1.6 attestations: the assessment as claims with graded conformance against the packs as standards.
//!
//! CycloneDX grades conformance and confidence from 0 to 1. Conform is 1, partial 0.5, nonconform 0; what does not apply has a rationale and no score.
//! Confidence is ours by rule ([`Grounds`]), says which ground it stands on, and is no measurement. Nobody affirms or signs here: a declaration
//! gets its signature from whoever makes it.

mod claims;
mod confidence;
mod shape;
mod standards;

pub use confidence::Grounds;

use crate::oscal::content_uuid;
use crate::outgoing::{Outgoing, evidence_of, moment, uri_of};
use crate::words::alike;
use claims::Declared;
use lianheng_engine::assessment::{Evidence, EvidenceFile};
use lianheng_engine::vocabulary::SubjectKind;
use shape::{
    Assessor, Attestation, Bill, Component, Contents, Data, Declarations, Definitions,
    EvidenceEntry, ExternalReference, Hash, Metadata, NamedEntity, Organisation, Targets, Tools,
};

const ASSESSOR: &str = "assessor";
const TARGET: &str = "target";

/// The assessment as a CycloneDX 1.6 document of declarations.
#[must_use]
pub fn attestation(out: &Outgoing<'_>) -> Vec<u8> {
    let mut bill = bill(out);
    let serial = content_uuid(&json(&bill));
    bill.serial_number = Some(format!("urn:uuid:{serial}"));
    json(&bill)
}

fn json(bill: &Bill) -> Vec<u8> {
    // String keys only, finite numbers only, and writing to memory does not fail.
    let mut bytes = serde_json::to_vec_pretty(bill).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn bill(out: &Outgoing<'_>) -> Bill {
    let voice = out.voice();
    let mut declared = Declared::default();
    let attestations: Vec<Attestation> = out
        .evaluation
        .packs
        .iter()
        .map(|pack| Attestation {
            summary: voice.say_of(
                "export-attestation-summary",
                &[
                    ("edition", &alike(&pack.pack.edition)),
                    ("version", &alike(&pack.pack.version)),
                    (
                        "conclusion",
                        &voice.named_in_both("conclusion", pack.score.conclusion.as_str()),
                    ),
                ],
            ),
            assessor: ASSESSOR,
            map: out
                .judged(pack)
                .map(|judged| declared.map(out, &judged))
                .collect(),
        })
        .collect();
    let files = evidence_of(out.all_judged());
    let mut evidence: Vec<EvidenceEntry> = files
        .iter()
        .map(|(path, file)| evidence_entry(path, file))
        .collect();
    evidence.extend(declared.mitigations);
    Bill {
        schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
        bom_format: "CycloneDX",
        spec_version: "1.6",
        serial_number: None,
        version: 1,
        metadata: Metadata {
            timestamp: out.moment(),
            tools: Tools {
                components: vec![Component {
                    bom_ref: None,
                    kind: "application",
                    name: "lianheng".to_owned(),
                    version: Some(out.program_version.to_owned()),
                }],
            },
        },
        external_references: files
            .iter()
            .filter_map(|(path, file)| file_reference(path, file))
            .collect(),
        declarations: Declarations {
            assessors: vec![Assessor {
                bom_ref: ASSESSOR,
                third_party: false,
                organization: Organisation {
                    bom_ref: None,
                    name: voice.title(&out.assessment.organisation.name),
                },
            }],
            attestations,
            claims: declared.claims,
            evidence,
            targets: targets(out),
        },
        definitions: Definitions {
            standards: standards::standards(out),
        },
    }
}

/// What the claims are about: an organisation, a service or a component, by the kind of the subject.
fn targets(out: &Outgoing<'_>) -> Targets {
    let subject = &out.assessment.subject;
    let name = out.voice().title(&subject.name);
    let bom_ref = Some(TARGET);
    let mut targets = Targets::default();
    match subject.kind {
        SubjectKind::Organisation | SubjectKind::Supplier => {
            targets.organizations = vec![Organisation { bom_ref, name }];
        }
        SubjectKind::System => targets.services = vec![NamedEntity { bom_ref, name }],
        SubjectKind::Product => {
            targets.components = vec![Component {
                bom_ref,
                kind: "application",
                name,
                version: None,
            }];
        }
    }
    targets
}

fn evidence_ref(path: &str) -> String {
    format!("evidence:{path}")
}

fn evidence_entry(path: &str, evidence: &Evidence) -> EvidenceEntry {
    EvidenceEntry {
        bom_ref: evidence_ref(path),
        property_name: "lianheng:evidence",
        description: evidence.title.clone().unwrap_or_else(|| path.to_owned()),
        data: vec![Data {
            name: path.to_owned(),
            contents: Contents { url: uri_of(path) },
        }],
        created: evidence.dated.map(moment),
        expires: evidence.valid_until.map(moment),
    }
}

/// CycloneDX evidence has no place for a digest; an external reference of the same address has.
fn file_reference(path: &str, evidence: &Evidence) -> Option<ExternalReference> {
    match &evidence.file {
        EvidenceFile::Present { sha256, .. } => Some(ExternalReference {
            kind: "evidence",
            url: uri_of(path),
            hashes: vec![Hash {
                alg: "SHA-256",
                content: sha256.clone(),
            }],
        }),
        EvidenceFile::Missing | EvidenceFile::NotRead => None,
    }
}
