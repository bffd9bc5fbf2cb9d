//! Packs on the wire.

use super::TextWire;
use serde::Serialize;
use ts_rs::TS;

/// A pack in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PackSummaryWire {
    /// Pack id.
    pub id: String,
    /// `standard`
    pub kind: &'static str,
    /// As cited.
    pub edition: String,
    /// Version of the content.
    pub version: String,
    /// SHA-256 over its files.
    pub digest: String,
    /// `current` or `preview`
    pub status: &'static str,
    /// The standard's title.
    pub title: TextWire,
    /// Number of requirements.
    pub requirements: u32,
}

/// A whole pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PackWire {
    /// Pack id.
    pub id: String,
    /// As cited.
    pub edition: String,
    /// Version of the content.
    pub version: String,
    /// SHA-256 over its files.
    pub digest: String,
    /// `standard`
    pub kind: &'static str,
    /// `current` or `preview`
    pub status: &'static str,
    /// Year, year-month or date.
    pub published: String,
    /// Date from which it applies.
    pub effective: Option<String>,
    /// SPDX expression for our wording.
    pub licence: String,
    /// Terms of use in words.
    pub licence_note: TextWire,
    /// The standard's title.
    pub title: TextWire,
    /// Who publishes the standard.
    pub publisher: TextWire,
    /// What it is and how sure we are of it.
    pub about: TextWire,
    /// Where the facts come from.
    pub sources: Vec<SourceWire>,
    /// Flat, in reading order; only what gets a verdict.
    pub requirements: Vec<RequirementWire>,
    /// Questions; standards have none.
    #[ts(type = "never[]")]
    pub questions: Vec<()>,
    /// Groupings, as a tree.
    pub clauses: Vec<ClauseNodeWire>,
}

/// A source of facts.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SourceWire {
    /// The code rows refer to.
    pub code: String,
    /// The citation.
    pub citation: TextWire,
}

/// A clause with what is below it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ClauseNodeWire {
    /// Printed number.
    pub id: String,
    /// Title.
    pub title: TextWire,
    /// Full ids of the requirements directly below.
    pub requirements: Vec<String>,
    /// Clauses below.
    pub children: Vec<ClauseNodeWire>,
}

/// A requirement.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RequirementWire {
    /// Full id.
    pub id: String,
    /// Printed clause.
    pub clause: String,
    /// `shall`, `should`, `may`, `shall-not`
    pub modality: &'static str,
    /// `stated` or `presumed`
    pub modality_basis: &'static str,
    /// `acquirer`, `supplier`, `both`, `operator`
    pub role: &'static str,
    /// Main life-cycle stage.
    pub stage: &'static str,
    /// Every stage, the main one first.
    pub stages: Vec<&'static str>,
    /// `technical` or `management`
    pub aspect: &'static str,
    /// 1 general, 2 important, 3 key
    pub weight: u32,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// `text-seen`, `reading`, `inferred`
    pub verification: &'static str,
    /// `high`, `medium`, `low`
    pub confidence: &'static str,
    /// Source codes, separated by `, `.
    pub source: String,
    /// Its name.
    pub title: TextWire,
    /// What must be true.
    pub text: TextWire,
    /// How to tell.
    pub guidance: TextWire,
    /// What makes it conform, partial, nonconform, not applicable; four lines.
    pub criteria: TextWire,
    /// What to show.
    pub evidence: TextWire,
}

/// A finding of `packs check`.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct DiagnosticWire {
    /// Stable rule id.
    pub rule: String,
    /// `error` or `warning`
    pub severity: &'static str,
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// What is wrong and how to mend it.
    pub message: TextWire,
}
