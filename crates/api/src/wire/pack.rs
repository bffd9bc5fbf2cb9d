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
    /// `standard` or `questionnaire`
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
    /// Number of requirements; 0 for a questionnaire.
    pub requirements: u32,
    /// Number of questions; 0 for a standard.
    pub questions: u32,
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
    /// `standard` or `questionnaire`
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
    /// For a questionnaire: `supplier` or `product-in-system`.
    pub answered_per: Option<&'static str>,
    /// Questions in reading order; standards have none.
    pub questions: Vec<QuestionWire>,
    /// Answer scales.
    pub scales: Vec<ScaleWire>,
    /// Groupings, as a tree.
    pub clauses: Vec<ClauseNodeWire>,
    /// How answers to an earlier edition carry over.
    pub carry_over: Option<CarryOverWire>,
}

/// How answers to an earlier edition carry over.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CarryOverWire {
    /// The earlier pack.
    pub from: String,
    /// One for each of its requirements.
    pub rows: Vec<CarryOverRowWire>,
}

/// What became of a requirement of the earlier edition.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CarryOverRowWire {
    /// Full id in the earlier pack.
    pub requirement: String,
    /// `none`, `editorial`, `substantive`
    pub change: &'static str,
    /// What changed.
    pub note: Option<TextWire>,
}

/// A requirement or row that relates to a requirement.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CounterpartWire {
    /// Full id in another pack, or `list/row`.
    pub id: String,
    /// The requirement is … the counterpart: `equal`, `subset`, `superset`, `intersects`.
    pub relation: &'static str,
    /// 1 to 10, where the author gives one.
    pub strength: Option<u8>,
    /// Why.
    pub rationale: Option<TextWire>,
    /// Who says so: `nist`, `cisa`, `lianheng`.
    pub author: &'static str,
    /// The crosswalk it stands in.
    pub crosswalk: String,
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
    /// `important`, `core`: the scenario from which the clause asks for it; null where it always does.
    pub scenario: Option<&'static str>,
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
    /// What relates to it in other packs and lists, strongest first.
    pub counterparts: Vec<CounterpartWire>,
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

/// A question.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct QuestionWire {
    /// Full id, `deployment/DEP-B8`.
    pub id: String,
    /// Its section.
    pub section: String,
    /// `verdict`, `single`, `multiple`, `number`, `date`, `text`
    pub kind: &'static str,
    /// Its scale.
    pub scale: Option<String>,
    /// `days`, `hours`, `percent`, `count`
    pub unit: Option<&'static str>,
    /// Source codes, separated by `, `.
    pub source: String,
    /// The question.
    pub text: TextWire,
    /// How to find the answer.
    pub help: TextWire,
    /// The incident or clause behind it.
    pub why: TextWire,
    /// What would show it.
    pub evidence: TextWire,
    /// When it is asked.
    pub shown_if: Option<ConditionWire>,
    /// What an answer suggests.
    pub supports: Vec<SupportWire>,
}

/// A condition: `all`, `any` or `not`, or a question and the values it must have.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ConditionWire {
    /// All hold.
    pub all: Vec<ConditionWire>,
    /// At least one holds.
    pub any: Vec<ConditionWire>,
    /// Does not hold.
    pub not: Option<Box<ConditionWire>>,
    /// Local id of an earlier question.
    pub question: Option<String>,
    /// Its answer is one of these.
    pub values: Vec<String>,
}

/// What an answer suggests for a requirement.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SupportWire {
    /// Full requirement id.
    pub requirement: String,
    /// The verdict of every value, for questions with one value of a scale.
    pub verdicts: Option<std::collections::BTreeMap<String, &'static str>>,
    /// For questions with several values: conform when all of these are chosen.
    pub all_of: Vec<String>,
    /// Partial when one of these is; otherwise nonconform.
    pub some_of: Vec<String>,
    /// For numbers: conform and partial up to these.
    pub at_most: Option<BandWire>,
    /// For numbers: conform and partial from these.
    pub at_least: Option<BandWire>,
    /// For dates: conform and partial when no older than so many days on the day of the assessment.
    pub within_days: Option<BandWire>,
}

/// Two limits; beyond the second it is nonconform.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(export)]
pub struct BandWire {
    /// The limit of conform.
    pub conform: u32,
    /// The limit of partial.
    pub partial: u32,
}

/// A question by itself, with everything a person needs to answer it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct QuestionDetailWire {
    /// Full id, `deployment/DEP-B8`.
    pub id: String,
    /// The questionnaire.
    pub questionnaire: String,
    /// Version of its content.
    pub version: String,
    /// `supplier` or `product-in-system`
    pub answered_per: &'static str,
    /// Its section.
    pub section: String,
    /// Title of its section.
    pub section_title: TextWire,
    /// `verdict`, `single`, `multiple`, `number`, `date`, `text`
    pub kind: &'static str,
    /// Its scale.
    pub scale: Option<String>,
    /// The values of its scale, best first.
    pub values: Vec<ScaleValueWire>,
    /// `days`, `hours`, `percent`, `count`
    pub unit: Option<&'static str>,
    /// Source codes, separated by `, `.
    pub source: String,
    /// The question.
    pub text: TextWire,
    /// How to find the answer.
    pub help: TextWire,
    /// The incident or clause behind it.
    pub why: TextWire,
    /// What would show it.
    pub evidence: TextWire,
    /// When it is asked.
    pub shown_if: Option<ConditionWire>,
    /// What an answer suggests.
    pub supports: Vec<SupportWire>,
}

/// An answer scale.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ScaleWire {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: TextWire,
    /// Its values, best first.
    pub values: Vec<ScaleValueWire>,
}

/// A value of a scale.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ScaleValueWire {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: TextWire,
    /// When to choose it.
    pub criteria: TextWire,
    /// Where several may be chosen: this one is chosen alone or not at all.
    pub exclusive: bool,
}
