//! The JSON files of a submission, strictly as they are written. Hashes and digests are lower-case hexadecimal, dates ISO, times RFC 3339.

use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::json::Document;
use lianheng_exchange::package::{OpenPackage, PackageFault, PackageRule};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The answers: an answer file `lianheng-answers/1` whose evidence lies at `evidence/<sha256>`.
pub(crate) const ANSWERS: &str = "answers.json";
/// What is assessed, since when it is frozen, by which model.
pub(crate) const SUBJECT: &str = "subject.json";
/// Every evidence file, whether its body is in the package or not.
pub(crate) const EVIDENCE: &str = "evidence.json";
/// Every action.
pub(crate) const ACTIONS: &str = "actions.json";
/// What the scores are said to be.
pub(crate) const SCORES: &str = "scores.json";
/// The workspace's journal: entries about this assessment in full, the rest as hashes.
pub(crate) const JOURNAL: &str = "journal.json";
/// The report, in both languages.
pub(crate) const REPORT: &str = "report.pdf";
/// Folder of evidence bodies.
pub(crate) const BODIES: &str = "evidence/";

pub(crate) const SUBJECT_FORMAT: &str = "lianheng-subject/1";
pub(crate) const EVIDENCE_FORMAT: &str = "lianheng-evidence/1";
pub(crate) const ACTIONS_FORMAT: &str = "lianheng-actions/1";
pub(crate) const SCORES_FORMAT: &str = "lianheng-scores/1";
pub(crate) const JOURNAL_FORMAT: &str = "lianheng-journal/1";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubjectShape {
    pub(crate) format: String,
    pub(crate) assessment: String,
    pub(crate) name: Bilingual,
    pub(crate) kind: String,
    pub(crate) subject: Bilingual,
    pub(crate) assessed_on: String,
    pub(crate) model: String,
    pub(crate) created: String,
    pub(crate) frozen_at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EvidenceShape {
    pub(crate) format: String,
    pub(crate) files: Vec<EvidenceFileShape>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EvidenceFileShape {
    pub(crate) sha256: String,
    pub(crate) size: u64,
    pub(crate) file_name: String,
    pub(crate) media_type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) dated: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) valid_until: Option<String>,
    pub(crate) classification: String,
    /// The operator keeps only the digest.
    pub(crate) digest_only: bool,
    /// Its body lies at `evidence/<sha256>`.
    pub(crate) in_package: bool,
    pub(crate) backs: Vec<BacksShape>,
}

/// What an evidence file backs: a requirement, a question about an object, or an action.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BacksShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) requirement: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) question: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) supplier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) product: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) system: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) action: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActionsShape {
    pub(crate) format: String,
    pub(crate) actions: Vec<ActionShape>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActionShape {
    pub(crate) id: String,
    pub(crate) requirement: String,
    pub(crate) plan: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) due: Option<String>,
    /// Tenths of a person-day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) effort_tenths: Option<u32>,
    pub(crate) status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) done_on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) retest_verdict: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) retest_note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScoresShape {
    pub(crate) format: String,
    pub(crate) model: ModelShape,
    pub(crate) totals: Vec<TotalShape>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModelShape {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) digest: String,
}

/// The figures of a pack; basis points for the score, absent when nothing applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TotalShape {
    pub(crate) pack: String,
    pub(crate) applicable: u32,
    pub(crate) conform: u32,
    pub(crate) partial: u32,
    pub(crate) nonconform: u32,
    pub(crate) not_applicable: u32,
    pub(crate) unanswered: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) score_bp: Option<u32>,
    pub(crate) conclusion: String,
    pub(crate) suggested: u32,
    pub(crate) mapped: u32,
    pub(crate) major_risks: u32,
    pub(crate) major_risks_unanswered: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JournalShape {
    pub(crate) format: String,
    pub(crate) assessment: String,
    /// What the first entry follows.
    pub(crate) start: String,
    /// From the first entry to the last, none left out.
    pub(crate) entries: Vec<EntryShape>,
}

/// An entry: its hash, and what it says where it is about this assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryShape {
    pub(crate) hash: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) says: Option<SaysShape>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaysShape {
    /// Number of the first entry of the same change; its own number is its place.
    pub(crate) first: u64,
    pub(crate) at: String,
    pub(crate) author: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) person: Option<String>,
    pub(crate) act: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) of: Option<u64>,
    pub(crate) kind: String,
    pub(crate) entity: String,
    /// The record before and after, as the text that is under the hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// The bytes of a JSON file.
pub(crate) fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Reads a JSON file of a package.
pub(crate) fn read<T: DeserializeOwned>(
    package: &mut OpenPackage,
    path: &str,
) -> Result<T, PackageFault> {
    parse(&package.read(path)?, path)
}

/// Reads a JSON file of the payload, every fault with its place.
pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8], path: &str) -> Result<T, PackageFault> {
    Document::parse(bytes)
        .and_then(|document| document.read())
        .map_err(|fault| PackageFault::of_json(PackageRule::PayloadShape, path, fault))
}
