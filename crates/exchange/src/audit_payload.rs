//! `audit.json`, what a sealed audit says: the auditor's statement, samples, judgements, and the figures that follow from them.
//!
//! Read from other people's packages: unknown keys, values no vocabulary knows, ids twice, texts beyond the limits are refused with
//! their place. Figures are declared here and computed again by whoever reads; nothing is believed.

use jiff::Timestamp;
use jiff::civil::Date;
use lianheng_engine::answer_file::MAX_TEXT;
use lianheng_engine::audit::sampling::{Rule, Take, is_seed};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::{AuditMethod, Severity, Verdict, Weight};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Name of the file in the package.
pub const AUDIT_FILE: &str = "audit.json";
/// The operator's manifest, exactly.
pub const SUBMISSION_MANIFEST: &str = "submission/manifest.json";
/// The signatures over it, exactly.
pub const SUBMISSION_SIGNATURES: &str = "submission/signatures.json";
/// What was submitted, by name and id: the submission's own file, bound by its digest in the submission's manifest.
pub const SUBMISSION_SUBJECT: &str = "submission/subject.json";
/// The audit report.
pub const AUDIT_REPORT: &str = "report.pdf";
/// Name of the format.
pub const AUDIT_FORMAT: &str = "lianheng-audit/1";

/// Entries of a list.
const LIST_LIMIT: usize = 10_000;
/// A name or another single line, in characters.
const LINE_LIMIT: usize = 500;

/// A sealed audit's own file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditFile {
    /// [`AUDIT_FORMAT`]
    pub format: String,
    /// Who audited: the organisation.
    pub auditor: Bilingual,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The people, in their own writing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<String>,
    /// First day of the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<Date>,
    /// Last day of the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Date>,
    /// What was looked at, and what was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The opinion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opinion: Option<String>,
    /// The submission it is about.
    pub submission: AuditedPackage,
    /// Id of the scoring model both scores follow.
    pub model: String,
    /// Every sample drawn, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<SampleEntry>,
    /// Every requirement judged, by id.
    pub judgements: Vec<JudgementEntry>,
    /// Declared: agreement on everything judged.
    pub agreement: AgreementEntry,
    /// Declared: both scores of each standard.
    pub scores: Vec<ScoreEntry>,
    /// The end of the auditor's journal when this was sealed.
    pub journal: JournalEntry,
}

/// The submission an audit is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditedPackage {
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest, lower-case hex.
    pub manifest: String,
}

/// A sample as it was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleEntry {
    /// Name of the algorithm.
    pub algorithm: String,
    /// The seed.
    pub seed: String,
    /// Ids of the packs drawn from; empty is all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<String>,
    /// How much of each weight: `{"key": "all", "important": "50%"}`.
    pub rule: BTreeMap<String, String>,
    /// What was drawn, in the order of the draw.
    pub drawn: Vec<String>,
    /// By whom.
    pub drawn_by: String,
    /// When.
    pub drawn_at: Timestamp,
}

/// A requirement judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgementEntry {
    /// Full requirement id.
    pub requirement: String,
    /// What counted on the operator's side; absent where nobody had judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Verdict>,
    /// The auditor's verdict.
    pub verdict: Verdict,
    /// How much the finding weighs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// What was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// What should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommendation: Option<String>,
    /// How it was looked at; in the order of the vocabulary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<AuditMethod>,
    /// What was sampled within the requirement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampled: Option<String>,
    /// The evidence seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SeenEntry>,
    /// Who reviewed.
    pub reviewed_by: String,
    /// When.
    pub reviewed_at: Timestamp,
}

/// An evidence file that was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenEntry {
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Its name.
    pub file_name: String,
    /// The auditor's own, not the operator's.
    pub own: bool,
}

/// Agreement as declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementEntry {
    /// How many the auditor judged.
    pub compared: u32,
    /// How many both judged alike.
    pub agreed: u32,
    /// Agreed / compared in basis points.
    pub raw_bp: Option<u32>,
    /// Cohen's kappa as a fraction in lowest terms, such as `2/5`.
    pub kappa: Option<String>,
    /// Operator's verdict (the last row: none) by auditor's: conform, partial, nonconform, not applicable.
    pub table: [[u32; 4]; 5],
}

/// Both scores of a standard as declared, in basis points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreEntry {
    /// Id of the pack.
    pub pack: String,
    /// The operator's.
    pub operator_bp: Option<u32>,
    /// With the auditor's verdicts in place.
    pub auditor_bp: Option<u32>,
    /// The operator's over what was judged alone.
    pub reviewed_operator_bp: Option<u32>,
    /// The auditor's over what was judged alone.
    pub reviewed_auditor_bp: Option<u32>,
}

/// The end of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalEntry {
    /// Number of entries.
    pub entries: u64,
    /// Hash of the last, lower-case hex.
    pub head: String,
}

/// Why `audit.json` is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditFileFault {
    /// Stable name, for message ids (`audit-file-shape`).
    pub rule: &'static str,
    /// What it is about: a key, an id, a value; text from the file.
    pub about: String,
    /// Line and column, both from 1, where the reader knows them.
    pub place: Option<(usize, usize)>,
}

impl AuditFile {
    /// The file's bytes.
    ///
    /// # Errors
    /// Only where a value cannot be written as JSON, which none of these is.
    pub fn to_bytes(&self) -> serde_json::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`AuditFileFault`] for the first thing that does not hold.
    pub fn read(bytes: &[u8]) -> Result<Self, AuditFileFault> {
        let file: AuditFile = serde_json::from_slice(bytes).map_err(|error| AuditFileFault {
            rule: "shape",
            about: error.to_string(),
            place: Some((error.line(), error.column())),
        })?;
        if file.format != AUDIT_FORMAT {
            return Err(fault("format", &file.format));
        }
        file.check()?;
        Ok(file)
    }

    fn check(&self) -> Result<(), AuditFileFault> {
        line("auditor", &self.auditor.zh)?;
        line("auditor", &self.auditor.en)?;
        self.contact
            .iter()
            .try_for_each(|text| line("contact", text))?;
        list("team", self.team.len())?;
        self.team.iter().try_for_each(|name| line("team", name))?;
        for own in [&self.scope, &self.opinion] {
            own.iter().try_for_each(|own| text("opinion", own))?;
        }
        list("samples", self.samples.len())?;
        self.samples.iter().try_for_each(SampleEntry::check)?;
        list("judgements", self.judgements.len())?;
        let mut judged = BTreeSet::new();
        for judgement in &self.judgements {
            judgement.check()?;
            if !judged.insert(&judgement.requirement) {
                return Err(fault("twice", &judgement.requirement));
            }
        }
        list("scores", self.scores.len())?;
        let mut packs = BTreeSet::new();
        match self.scores.iter().find(|score| !packs.insert(&score.pack)) {
            Some(twice) => Err(fault("twice", &twice.pack)),
            None => Ok(()),
        }
    }
}

impl SampleEntry {
    /// The rule, as the engine takes it; `None` where it is none.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        let entries = self.rule.iter().map(|(name, take)| {
            let weight = Weight::ALL.into_iter().find(|one| one.as_str() == name)?;
            Some((weight, Take::parse(take)?))
        });
        entries.collect()
    }

    fn check(&self) -> Result<(), AuditFileFault> {
        if !is_seed(&self.seed) {
            return Err(fault("seed", &self.seed));
        }
        if self.rule().is_none() {
            return Err(fault("rule", &self.seed));
        }
        line("algorithm", &self.algorithm)?;
        line("drawn_by", &self.drawn_by)?;
        list("packs", self.packs.len())?;
        list("drawn", self.drawn.len())?;
        let mut ids = self.drawn.iter();
        ids.try_for_each(|id| requirement(id))
    }
}

impl JudgementEntry {
    fn check(&self) -> Result<(), AuditFileFault> {
        requirement(&self.requirement)?;
        for own in [&self.finding, &self.recommendation, &self.sampled] {
            own.iter()
                .try_for_each(|own| text(&self.requirement, own))?;
        }
        if !self
            .methods
            .windows(2)
            .all(|pair| pair.first() < pair.last())
        {
            return Err(fault("methods", &self.requirement));
        }
        list("evidence", self.evidence.len())?;
        for seen in &self.evidence {
            line(&self.requirement, &seen.file_name)?;
            let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            if seen.sha256.len() != 64 || !seen.sha256.bytes().all(digit) {
                return Err(fault("digest", &seen.sha256));
            }
        }
        line(&self.requirement, &self.reviewed_by)
    }
}

fn fault(rule: &'static str, about: &str) -> AuditFileFault {
    AuditFileFault {
        rule,
        about: about.to_owned(),
        place: None,
    }
}

fn requirement(id: &str) -> Result<(), AuditFileFault> {
    match RequirementId::parse(id) {
        Some(_) if id.len() <= LINE_LIMIT => Ok(()),
        _ => Err(fault("requirement", id)),
    }
}

fn line(about: &str, text: &str) -> Result<(), AuditFileFault> {
    if text.trim().is_empty() {
        return Err(fault("blank", about));
    }
    if text.chars().count() > LINE_LIMIT || text.contains(char::is_control) {
        return Err(fault("line", about));
    }
    Ok(())
}

fn text(about: &str, text: &str) -> Result<(), AuditFileFault> {
    if text.chars().count() > MAX_TEXT {
        return Err(fault("text", about));
    }
    Ok(())
}

fn list(about: &str, length: usize) -> Result<(), AuditFileFault> {
    if length > LIST_LIMIT {
        return Err(fault("list", about));
    }
    Ok(())
}
