//! The auditor's side: the submission worked on, the audit as a whole, samples drawn, and the review of each requirement.

use super::check::{Checks, LIST_LIMIT};
use super::form;
use super::key::EntityKey;
use crate::fault::{FieldFault, StoreFault};
use crate::id::{AssessmentId, Digest, PackageId, SampleId};
use jiff::Timestamp;
use jiff::civil::Date;
use lianheng_engine::audit::sampling::{Rule, is_seed};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::vocabulary::{AuditMethod, Severity, Verdict};
use serde::{Deserialize, Serialize};

/// Files of a package, and evidence files one record may name.
pub(super) const FILES_LIMIT: usize = 50_000;

/// The submission an auditor's workspace was made from. While it is there, what came with it is read-only, and it is there for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmissionRecord {
    /// The operator's assessment.
    pub assessment: AssessmentId,
    /// Id of the package.
    pub package: PackageId,
    /// The exact bytes of its manifest, kept as a body.
    pub manifest: Digest,
    /// The exact bytes of its signatures, kept as a body.
    pub envelope: Digest,
    /// Who sealed it, by the manifest.
    pub from: Bilingual,
    /// When it was sealed, by the manifest.
    pub sealed_at: Timestamp,
    /// When it was taken in.
    pub received_at: Timestamp,
    /// Every body that is kept for it and is no evidence file: manifest, signatures, payload. In order, none twice.
    pub bodies: Vec<Digest>,
    /// The operator's evidence files. In order, none twice.
    pub evidence: Vec<Digest>,
}

/// The audit as a whole, in the auditor's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditRecord {
    /// Who audits: the organisation.
    pub auditor: Bilingual,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
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
}

/// A sample that was drawn. It is never changed; a further draw is a further record, so that nobody can try seeds unseen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleRecord {
    /// Id.
    pub id: SampleId,
    /// Name of the algorithm.
    pub algorithm: String,
    /// The seed.
    pub seed: String,
    /// The packs drawn from; empty is all of the assessment's.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "form::packs")]
    pub packs: Vec<PackId>,
    /// How much of each weight.
    #[serde(with = "form::rule")]
    pub rule: Rule,
    /// What was drawn, in the order of the draw.
    #[serde(with = "form::requirements")]
    pub drawn: Vec<RequirementId>,
    /// By whom.
    pub drawn_by: String,
    /// When.
    pub drawn_at: Timestamp,
}

/// What an auditor found about a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The operator's assessment.
    pub assessment: AssessmentId,
    /// The requirement.
    #[serde(with = "form::requirement")]
    pub requirement: RequirementId,
    /// The auditor's verdict; `None` while it is not decided. The same as the operator's is agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// What counted on the operator's side when the auditor decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Verdict>,
    /// How much the finding weighs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// What was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// What should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommendation: Option<String>,
    /// How it was looked at; in the order of the vocabulary, none twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<AuditMethod>,
    /// What was sampled within the requirement, such as the hosts looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampled: Option<String>,
    /// The evidence files seen: the operator's, or the auditor's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Digest>,
    /// The auditor's working note; it does not leave the workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who reviewed.
    pub reviewed_by: String,
    /// When.
    pub reviewed_at: Timestamp,
}

impl Review {
    /// A review with nothing in it yet.
    #[must_use]
    pub fn new(
        assessment: AssessmentId,
        requirement: RequirementId,
        by: &str,
        at: Timestamp,
    ) -> Self {
        Review {
            assessment,
            requirement,
            verdict: None,
            operator: None,
            severity: None,
            finding: None,
            recommendation: None,
            methods: Vec::new(),
            sampled: None,
            evidence: Vec::new(),
            note: None,
            reviewed_by: by.to_owned(),
            reviewed_at: at,
        }
    }

    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Review {
            assessment: self.assessment.clone(),
            requirement: self.requirement.clone(),
        }
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.requirement("requirement", &self.requirement)?;
        checks.texts([
            ("finding", &self.finding),
            ("recommendation", &self.recommendation),
            ("sampled", &self.sampled),
            ("note", &self.note),
        ])?;
        in_order(&checks, "methods", &self.methods, AuditMethod::ALL.len())?;
        checks.count("evidence", self.evidence.len(), LIST_LIMIT)?;
        let seen: Vec<String> = self.evidence.iter().map(ToString::to_string).collect();
        checks.distinct("evidence", seen.iter().map(String::as_str))?;
        checks.name("reviewed_by", &self.reviewed_by)
    }
}

impl SubmissionRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Submission
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.bilingual("from", &self.from)?;
        in_order(&checks, "bodies", &self.bodies, FILES_LIMIT)?;
        in_order(&checks, "evidence", &self.evidence, FILES_LIMIT)?;
        for own in [&self.manifest, &self.envelope] {
            if self.bodies.binary_search(own).is_err() {
                return Err(checks.fail("bodies", FieldFault::Contradictory));
            }
        }
        Ok(())
    }
}

impl AuditRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Audit
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.bilingual("auditor", &self.auditor)?;
        checks.lines([("contact", &self.contact)])?;
        checks.texts([("scope", &self.scope), ("opinion", &self.opinion)])?;
        if let (Some(began), Some(ended)) = (self.began, self.ended)
            && ended < began
        {
            return Err(checks.fail("ended", FieldFault::Contradictory));
        }
        Ok(())
    }
}

impl SampleRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Sample(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.name("algorithm", &self.algorithm)?;
        if !is_seed(&self.seed) {
            return Err(checks.fail("seed", FieldFault::NotAnId));
        }
        checks.count("packs", self.packs.len(), LIST_LIMIT)?;
        for pack in &self.packs {
            checks.id("packs", pack.as_str())?;
        }
        checks.count("drawn", self.drawn.len(), LIST_LIMIT)?;
        for requirement in &self.drawn {
            checks.requirement("drawn", requirement)?;
        }
        checks.distinct("drawn", self.drawn.iter().map(RequirementId::as_str))?;
        checks.name("drawn_by", &self.drawn_by)
    }
}

/// A list in its order with no entry twice, so that the same set is always the same record.
pub(super) fn in_order<T: Ord + std::fmt::Debug>(
    checks: &Checks,
    field: &'static str,
    list: &[T],
    limit: usize,
) -> Result<(), StoreFault> {
    checks.count(field, list.len(), limit)?;
    let strictly = |pair: &[T]| matches!(pair, [one, other] if one < other);
    match list.windows(2).find(|pair| !strictly(pair)) {
        Some(pair) => {
            let twice = pair.last().map(|one| format!("{one:?}"));
            Err(checks.fail(field, FieldFault::Repeated(twice.unwrap_or_default())))
        }
        None => Ok(()),
    }
}
