//! What an operator received of an audit, and what the operator answers.

use super::audit::{FILES_LIMIT, in_order};
use super::check::{Checks, LIST_LIMIT};
use super::form;
use super::key::EntityKey;
use crate::fault::{FieldFault, StoreFault};
use crate::id::{ActionId, AssessmentId, Digest, PackageId};
use jiff::Timestamp;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::vocabulary::{AuditMethod, Severity, Verdict};
use serde::{Deserialize, Serialize};

/// A sealed audit as it was received. It is never changed; the operator's answers to it are records of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceivedAudit {
    /// Id of the package.
    pub package: PackageId,
    /// The exact bytes of its manifest, kept as a body.
    pub manifest: Digest,
    /// The exact bytes of its signatures, kept as a body.
    pub envelope: Digest,
    /// Id of the submission that was audited.
    pub submission: PackageId,
    /// Digest of that submission's manifest.
    pub submission_manifest: Digest,
    /// The assessment that was submitted.
    pub assessment: AssessmentId,
    /// Who audited.
    pub auditor: Bilingual,
    /// When it was sealed, by the manifest.
    pub sealed_at: Timestamp,
    /// When it was taken in.
    pub received_at: Timestamp,
    /// Every body that is kept for it, in order, none twice.
    pub bodies: Vec<Digest>,
    /// The auditor's opinion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opinion: Option<String>,
    /// Both scores of each standard, by the auditor.
    pub scores: Vec<AuditedScore>,
    /// Every requirement the auditor judged, by id.
    pub findings: Vec<AuditFinding>,
}

/// Both scores of a standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditedScore {
    /// Which.
    #[serde(with = "form::pack")]
    pub pack: PackId,
    /// The operator's, in basis points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_bp: Option<u32>,
    /// With the auditor's verdicts in place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auditor_bp: Option<u32>,
}

/// What an auditor found about a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditFinding {
    /// The requirement.
    #[serde(with = "form::requirement")]
    pub requirement: RequirementId,
    /// The operator's verdict in the submission; `None` where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Verdict>,
    /// The auditor's.
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
    /// How it was looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<AuditMethod>,
    /// What was sampled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampled: Option<String>,
    /// The evidence files seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SeenEvidence>,
    /// Who reviewed.
    pub reviewed_by: String,
    /// When.
    pub reviewed_at: Timestamp,
}

/// An evidence file an auditor saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenEvidence {
    /// Its digest.
    pub sha256: Digest,
    /// Its name.
    pub file_name: String,
    /// The auditor's own, not the operator's.
    pub own: bool,
}

/// How an operator takes a finding. Adding a value is a format change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// It is right.
    Accepted,
    /// It is right in part.
    PartlyAccepted,
    /// It is not right.
    Disputed,
}

impl Stance {
    /// Every value.
    pub const ALL: &'static [Stance] =
        &[Stance::Accepted, Stance::PartlyAccepted, Stance::Disputed];

    /// The stable name, for message ids (`audit-stance-accepted`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Stance::Accepted => "accepted",
            Stance::PartlyAccepted => "partly_accepted",
            Stance::Disputed => "disputed",
        }
    }

    /// The value of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == name)
    }
}

/// What an operator answers to a finding of an audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditResponse {
    /// The audit, by the id of its package.
    pub audit: PackageId,
    /// The requirement the finding is about.
    #[serde(with = "form::requirement")]
    pub requirement: RequirementId,
    /// How the finding is taken.
    pub stance: Stance,
    /// Why, or what follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The actions that answer it, in order, none twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<ActionId>,
    /// Who answered.
    pub responded_by: String,
    /// When.
    pub responded_at: Timestamp,
}

impl ReceivedAudit {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::ReceivedAudit(self.package.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.bilingual("auditor", &self.auditor)?;
        checks.texts([("opinion", &self.opinion)])?;
        in_order(&checks, "bodies", &self.bodies, FILES_LIMIT)?;
        for own in [&self.manifest, &self.envelope] {
            if self.bodies.binary_search(own).is_err() {
                return Err(checks.fail("bodies", FieldFault::Contradictory));
            }
        }
        checks.count("scores", self.scores.len(), LIST_LIMIT)?;
        for score in &self.scores {
            checks.id("scores", score.pack.as_str())?;
        }
        checks.distinct("scores", self.scores.iter().map(|one| one.pack.as_str()))?;
        checks.count("findings", self.findings.len(), LIST_LIMIT)?;
        let judged = self.findings.iter().map(|one| one.requirement.as_str());
        checks.distinct("findings", judged)?;
        self.findings.iter().try_for_each(|finding| {
            checks.requirement("findings", &finding.requirement)?;
            checks.texts([
                ("findings.finding", &finding.finding),
                ("findings.recommendation", &finding.recommendation),
                ("findings.sampled", &finding.sampled),
            ])?;
            let most = AuditMethod::ALL.len();
            in_order(&checks, "findings.methods", &finding.methods, most)?;
            checks.count("findings.evidence", finding.evidence.len(), LIST_LIMIT)?;
            let mut names = finding.evidence.iter().map(|one| &one.file_name);
            names.try_for_each(|name| checks.name("findings.evidence", name))?;
            checks.name("findings.reviewed_by", &finding.reviewed_by)
        })
    }
}

impl AuditResponse {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::AuditResponse {
            audit: self.audit.clone(),
            requirement: self.requirement.clone(),
        }
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.requirement("requirement", &self.requirement)?;
        checks.texts([("text", &self.text)])?;
        in_order(&checks, "actions", &self.actions, LIST_LIMIT)?;
        checks.name("responded_by", &self.responded_by)
    }
}
