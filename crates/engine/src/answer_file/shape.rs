//! The shape of `lianheng-answers/1` as it stands in the file. Meaning is checked in [`super::resolve`].

use crate::bilingual::Bilingual;
use crate::questionnaire::AnsweredPer;
use crate::vocabulary::{Criticality, Scenario, Side, SubjectKind, Verdict};
use serde::Deserialize;
use serde::de::{self, Deserializer, SeqAccess, Visitor};
use std::fmt;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) format: String,
    pub(super) organisation: OrganisationEntry,
    pub(super) subject: SubjectEntry,
    pub(super) assessed_on: String,
    pub(super) packs: Vec<String>,
    pub(super) tailoring: Option<TailoringEntry>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TailoringEntry {
    pub(super) decided_by: String,
    pub(super) decided_on: Option<String>,
    pub(super) reason: String,
    pub(super) scenario: Option<Scenario>,
    #[serde(default)]
    pub(super) sides: Vec<SidesEntry>,
    pub(super) objects: Option<Vec<AnsweredPer>>,
    #[serde(default)]
    pub(super) excluded: Vec<ExclusionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SidesEntry {
    pub(super) pack: String,
    pub(super) sides: Vec<Side>,
}

/// Leaves out a requirement or everything below a clause; [`super::tailoring`] tells which.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExclusionEntry {
    pub(super) requirement: Option<String>,
    pub(super) clause: Option<String>,
    pub(super) reason: String,
    pub(super) decided_by: Option<String>,
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
    pub(super) alternate: Option<String>,
    #[serde(default)]
    pub(super) deployments: Vec<DeploymentEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeploymentEntry {
    pub(super) system: String,
    pub(super) hosts: u32,
}

/// An answer to a requirement (with `verdict`) or to a question (with `value`); [`super::resolve`] tells which.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerEntry {
    pub(super) requirement: Option<String>,
    pub(super) verdict: Option<Verdict>,
    pub(super) note: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) suggested: Option<Verdict>,
    #[serde(default)]
    pub(super) evidence: Vec<EvidenceEntry>,
    #[serde(default)]
    pub(super) affects: Vec<String>,
    pub(super) action: Option<ActionEntry>,
    #[serde(default)]
    pub(super) mapped_from: Vec<MappedEntry>,
    pub(super) question: Option<String>,
    pub(super) value: Option<ValueEntry>,
    pub(super) about: Option<AboutEntry>,
}

/// A step of the mapping an answer was accepted from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MappedEntry {
    pub(super) crosswalk: String,
    pub(super) from: String,
    pub(super) to: String,
}

/// What an answer to a question is about.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AboutEntry {
    pub(super) supplier: Option<String>,
    pub(super) product: Option<String>,
    pub(super) system: Option<String>,
}

/// A string, a whole number or a list of strings.
pub(super) enum ValueEntry {
    Text(String),
    Number(u64),
    List(Vec<String>),
}

impl<'de> Deserialize<'de> for ValueEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ValueVisitor;
        impl<'de> Visitor<'de> for ValueVisitor {
            type Value = ValueEntry;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string, a whole number or a list of strings")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<ValueEntry, E> {
                Ok(ValueEntry::Text(text.to_owned()))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<ValueEntry, E> {
                Ok(ValueEntry::Number(number))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ValueEntry, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(ValueEntry::List(list))
            }
        }
        deserializer.deserialize_any(ValueVisitor)
    }
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
    pub(super) effort: Option<NumberEntry>,
}

/// A number as written, whole or with decimals; what it may be is for its reader to say.
pub(super) struct NumberEntry(pub(super) String);

impl<'de> Deserialize<'de> for NumberEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;
        impl Visitor<'_> for NumberVisitor {
            type Value = NumberEntry;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<NumberEntry, E> {
                Ok(NumberEntry(number.to_string()))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<NumberEntry, E> {
                Ok(NumberEntry(number.to_string()))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<NumberEntry, E> {
                Ok(NumberEntry(number.to_string()))
            }
        }
        deserializer.deserialize_f64(NumberVisitor)
    }
}
