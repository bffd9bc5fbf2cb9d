//! An audit: the overview with both scores, the requirements as an auditor lists and reviews them, samples, and what an operator
//! received of an audit.

use super::workspace::{ActionRowWire, EvidenceWire, ItemWire, StepWire};
use super::{CountsWire, TextWire, TrustWire};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An audit as a whole.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditWire {
    /// What the auditor says of it.
    pub statement: AuditStatementWire,
    /// The submission.
    pub submission: SubmissionWire,
    /// Requirements asked for.
    pub asked: u32,
    /// Those the auditor has judged.
    pub reviewed: u32,
    /// Those judged otherwise than by the operator.
    pub differences: u32,
    /// Requirements of the samples, each once.
    pub sampled: u32,
    /// Those of them that are judged.
    pub sampled_reviewed: u32,
    /// Both scores of each standard.
    pub standards: Vec<AuditedStandardWire>,
    /// Agreement: on everything, by standard, by weight.
    pub agreement: Vec<AgreementWire>,
    /// Findings of each severity, the gravest first.
    pub severities: Vec<SeverityCountWire>,
    /// The samples, oldest first.
    pub samples: Vec<AuditSampleWire>,
    /// How many requirements each filter finds.
    pub filters: Vec<AuditFilterWire>,
    /// What undo would take back.
    pub undo: Option<StepWire>,
    /// What redo would do again.
    pub redo: Option<StepWire>,
}

/// An audit to be begun. It holds a passphrase, so it has no `Debug`.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewAuditWire {
    /// Who leads the audit; changes are journalled in this name.
    pub lead: String,
    /// What the auditor says of it.
    pub statement: AuditStatementWire,
    /// Passphrase of the new workspace.
    pub passphrase: String,
}

/// What an auditor says of an audit; saved whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AuditStatementWire {
    /// Who audits: the organisation.
    pub auditor: TextWire,
    /// How to reach it.
    pub contact: Option<String>,
    /// First day of the work, ISO date.
    pub began: Option<String>,
    /// Last day of the work, ISO date.
    pub ended: Option<String>,
    /// What was looked at, and what was not.
    pub scope: Option<String>,
    /// The opinion.
    pub opinion: Option<String>,
}

/// The submission an audit is about.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SubmissionWire {
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// Who sealed it, by its manifest.
    pub from: TextWire,
    /// When it was sealed.
    pub sealed_at: String,
    /// When it was taken in.
    pub received_at: String,
    /// Id of the assessment.
    pub assessment: String,
    /// Who signed it; null names are persons unknown, never shown as trusted.
    pub signers: Vec<TrustWire>,
    /// Evidence files that came with their content.
    pub evidence: u32,
    /// Evidence files of which only the digest came.
    pub evidence_without_body: u32,
}

/// Both scores of a standard.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditedStandardWire {
    /// Pack id.
    pub pack: String,
    /// As cited.
    pub edition: String,
    /// Requirements asked for.
    pub asked: u32,
    /// Those the auditor has judged.
    pub reviewed: u32,
    /// The operator's, computed again.
    pub operator: AuditedResultWire,
    /// With the auditor's verdicts in place.
    pub auditor: AuditedResultWire,
    /// The operator's over what was reviewed alone; null where nothing was.
    pub reviewed_operator: Option<AuditedResultWire>,
    /// The auditor's over what was reviewed alone; null where nothing was.
    pub reviewed_auditor: Option<AuditedResultWire>,
}

/// A result of a standard.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditedResultWire {
    /// The counts.
    pub counts: CountsWire,
    /// Basis points; null when nothing applies.
    pub score_bp: Option<u32>,
    /// What it amounts to.
    pub conclusion: &'static str,
    /// Major-risk requirements judged nonconform.
    pub major_risks: u32,
}

/// Agreement on a set of requirements.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AgreementWire {
    /// `all`, `pack` or `weight`
    pub by: &'static str,
    /// Id of the pack, or `general`, `important`, `key`; null for everything.
    pub of: Option<String>,
    /// How many the auditor judged.
    pub compared: u32,
    /// How many of them both judged alike.
    pub agreed: u32,
    /// Agreed / compared in basis points, rounded half up.
    pub raw_bp: Option<u32>,
    /// Cohen's kappa; null where it is not defined.
    pub kappa: Option<KappaWire>,
    /// The operator's verdicts, the last row "not yet judged", by the auditor's: conform, partial, nonconform, not applicable.
    pub table: Vec<Vec<u32>>,
}

/// Cohen's kappa, exact and rounded.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct KappaWire {
    /// The fraction in lowest terms, such as `-2/5`.
    pub exact: String,
    /// Ten-thousandths, rounded half away from zero.
    pub ten_thousandths: i32,
}

/// Findings of a severity.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SeverityCountWire {
    /// `critical`, `major`, `minor`, `observation`
    pub severity: &'static str,
    /// How many.
    pub count: u32,
}

/// What a filter finds.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditFilterWire {
    /// Stable name: `no-evidence`, `overridden`, `changed-after-freeze`, `in-sample`, `not-reviewed`, `disagreed`, `finding`.
    pub filter: &'static str,
    /// How many requirements.
    pub count: u32,
}

/// A sample, drawn again as it is read.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditSampleWire {
    /// Id.
    pub id: String,
    /// Name of the algorithm.
    pub algorithm: String,
    /// The seed.
    pub seed: String,
    /// Ids of the packs drawn from.
    pub packs: Vec<String>,
    /// The strata, the heaviest first.
    pub strata: Vec<StratumWire>,
    /// Full ids of what was drawn, in the order of the draw.
    pub drawn: Vec<String>,
    /// Drawing again gives the same.
    pub holds: bool,
    /// By whom.
    pub drawn_by: String,
    /// When.
    pub drawn_at: String,
}

/// A stratum of a sample.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StratumWire {
    /// `key`, `important`, `general`
    pub weight: &'static str,
    /// `all`, `50%`, `25`
    pub take: String,
    /// Requirements of this weight.
    pub size: u32,
    /// Those drawn.
    pub drawn: u32,
}

/// A sample to be drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SampleInputWire {
    /// The seed; null lets the operating system choose one, which is recorded.
    pub seed: Option<String>,
    /// Ids of the packs to draw from; empty is all.
    pub packs: Vec<String>,
    /// How much of the key requirements: `all`, `50%`, `25`; null draws none.
    pub key: Option<String>,
    /// How much of the important ones.
    pub important: Option<String>,
    /// How much of the general ones.
    pub general: Option<String>,
}

/// A requirement as an auditor lists it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReviewRowWire {
    /// Full requirement id.
    pub requirement: String,
    /// `key`, `important`, `general`
    pub weight: &'static str,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// What counts on the operator's side; null when not judged.
    pub operator: Option<&'static str>,
    /// Where that comes from.
    pub operator_basis: Option<&'static str>,
    /// The operator's evidence files.
    pub operator_evidence: u32,
    /// The auditor's verdict; null while not decided.
    pub verdict: Option<&'static str>,
    /// Whether both judged alike; null while not decided.
    pub agrees: Option<bool>,
    /// Something is written down although the verdict is not decided.
    pub begun: bool,
    /// How much the finding weighs.
    pub severity: Option<&'static str>,
    /// Stable names of the filters that find it, as in [`AuditFilterWire`].
    pub filters: Vec<&'static str>,
}

/// A requirement under review: the operator's answer, read-only, and the auditor's judgement.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReviewItemWire {
    /// State.
    pub row: ReviewRowWire,
    /// What the operator handed over.
    pub operator: ItemWire,
    /// What the operator's journal says happened to the answer after it was frozen.
    pub changed_after_freeze: Vec<LateChangeWire>,
    /// The auditor's judgement; null while there is none.
    pub review: Option<JudgementWire>,
    /// What was seen, the operator's files and the auditor's own.
    pub seen: Vec<SeenEvidenceWire>,
}

/// A change after the freeze.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LateChangeWire {
    /// When.
    pub at: String,
    /// Who.
    pub author: String,
    /// What was changed: `answer`, `evidence-link`, `assessment`.
    pub kind: String,
    /// Why, in the author's words.
    pub reason: Option<String>,
}

/// An auditor's judgement.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct JudgementWire {
    /// The auditor's verdict; null while not decided.
    pub verdict: Option<&'static str>,
    /// What counted on the operator's side when the auditor decided.
    pub operator: Option<&'static str>,
    /// How much the finding weighs.
    pub severity: Option<&'static str>,
    /// What was found.
    pub finding: Option<String>,
    /// What should be done.
    pub recommendation: Option<String>,
    /// `examine`, `interview`, `test`
    pub methods: Vec<&'static str>,
    /// What was sampled within the requirement.
    pub sampled: Option<String>,
    /// SHA-256 of the evidence files seen.
    pub evidence: Vec<String>,
    /// The auditor's working note; it does not leave the workspace.
    pub note: Option<String>,
    /// Who reviewed.
    pub reviewed_by: String,
    /// When.
    pub reviewed_at: String,
}

/// What is saved as an auditor's judgement; it replaces the judgement whole, and with nothing in it takes it away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct JudgementInputWire {
    /// Null while not decided; the operator's own is agreement.
    pub verdict: Option<String>,
    /// `critical`, `major`, `minor`, `observation`
    pub severity: Option<String>,
    /// What was found.
    pub finding: Option<String>,
    /// What should be done.
    pub recommendation: Option<String>,
    /// `examine`, `interview`, `test`
    pub methods: Vec<String>,
    /// What was sampled within the requirement.
    pub sampled: Option<String>,
    /// SHA-256 of the evidence files seen.
    pub evidence: Vec<String>,
    /// The auditor's working note.
    pub note: Option<String>,
}

/// An evidence file an auditor saw.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SeenEvidenceWire {
    /// The file.
    pub file: EvidenceWire,
    /// The auditor's own, not the operator's.
    pub own: bool,
}

/// What a saved judgement brought.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReviewSavedWire {
    /// When it was on the disk.
    pub saved: String,
    /// The requirement as it is now; null where the change was about something else.
    pub item: Option<ReviewItemWire>,
    /// The audit as it is now.
    pub audit: AuditWire,
}

/// A check of an auditor's workspace against the signatures of the submission.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditCheckWire {
    /// Id of the package.
    pub package: String,
    /// SHA-256 of the manifest as kept.
    pub manifest: String,
    /// Whose signatures hold.
    pub signers: Vec<TrustWire>,
    /// Listed files that are kept and have their digest.
    pub files: u32,
    /// Answers that are the same in the workspace and in the submission.
    pub answers: u32,
    /// What does not hold; empty when all does.
    pub findings: Vec<AuditCheckFindingWire>,
}

/// Something that does not hold.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditCheckFindingWire {
    /// Stable name (`audit-check-…`).
    pub rule: &'static str,
    /// The file, requirement or figure it is about.
    pub about: String,
    /// In words.
    pub message: TextWire,
}

/// A sealed audit, just written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SealedAuditWire {
    /// The file.
    pub out: String,
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// The keys it is signed with, with the words to be read out.
    pub signers: Vec<TrustWire>,
    /// Requirements judged.
    pub judged: u32,
    /// Evidence files of the auditor's own that went with it.
    pub evidence: u32,
}

/// A sealed audit, proved.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditProofWire {
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// Who sealed it, by its manifest.
    pub from: TextWire,
    /// When.
    pub sealed_at: String,
    /// Who signed it; null names are persons unknown, never shown as trusted.
    pub signers: Vec<TrustWire>,
    /// Id of the submission it is about.
    pub submission: String,
    /// SHA-256 of that submission's manifest.
    pub submission_manifest: String,
    /// Who signed that submission.
    pub submission_signers: Vec<TrustWire>,
    /// Requirements judged.
    pub judged: u32,
    /// Stable names of what was computed again: `container`, `binding`, …
    pub proved: Vec<&'static str>,
    /// Stable names of what could not be, for want of the submission: `scores`, `sample`, …
    pub unproved: Vec<&'static str>,
    /// What does not hold; empty when all does.
    pub findings: Vec<AuditCheckFindingWire>,
}

/// What taking an audit in came to.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditIntakeWire {
    /// The audit.
    pub audit: ReceivedAuditWire,
    /// It was taken in before; nothing was changed.
    pub known: bool,
    /// What was computed again, and what does not hold.
    pub proof: AuditProofWire,
}

/// An audit an operator received.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReceivedAuditWire {
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// Who audited.
    pub auditor: TextWire,
    /// When it was sealed.
    pub sealed_at: String,
    /// When it was taken in.
    pub received_at: String,
    /// Id of the submission.
    pub submission: String,
    /// Id of the assessment.
    pub assessment: String,
    /// The auditor's opinion.
    pub opinion: Option<String>,
    /// Who signed it; null names are persons unknown, never shown as trusted.
    pub signers: Vec<TrustWire>,
    /// Both scores of each standard.
    pub scores: Vec<AuditedScoreWire>,
    /// Requirements the auditor judged.
    pub reviewed: u32,
    /// Those judged otherwise than by the operator.
    pub differences: u32,
    /// Findings and differences with no answer yet.
    pub unanswered: u32,
    /// Every requirement the auditor judged, differences and findings first, the gravest first.
    pub findings: Vec<AuditFindingWire>,
}

/// Both scores of a standard, by the auditor.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditedScoreWire {
    /// Pack id.
    pub pack: String,
    /// The operator's, basis points.
    pub operator_bp: Option<u32>,
    /// With the auditor's verdicts in place.
    pub auditor_bp: Option<u32>,
}

/// What an auditor found, beside what stands now, and what was answered.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditFindingWire {
    /// Id of the audit's package.
    pub audit: String,
    /// Full requirement id.
    pub requirement: String,
    /// The operator's verdict in the submission.
    pub operator: Option<&'static str>,
    /// The operator's verdict now.
    pub now: Option<&'static str>,
    /// The auditor's verdict.
    pub verdict: &'static str,
    /// Whether both judged alike.
    pub agrees: bool,
    /// How much it weighs.
    pub severity: Option<&'static str>,
    /// What was found.
    pub finding: Option<String>,
    /// What should be done.
    pub recommendation: Option<String>,
    /// `examine`, `interview`, `test`
    pub methods: Vec<&'static str>,
    /// What was sampled.
    pub sampled: Option<String>,
    /// The evidence seen.
    pub evidence: Vec<FoundEvidenceWire>,
    /// Who reviewed.
    pub reviewed_by: String,
    /// When.
    pub reviewed_at: String,
    /// What the operator answered.
    pub response: Option<AuditResponseWire>,
}

/// An evidence file named in a finding.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct FoundEvidenceWire {
    /// Its digest.
    pub sha256: String,
    /// Its name.
    pub file_name: String,
    /// The auditor's own, not the operator's.
    pub own: bool,
}

/// What an operator answered to a finding.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AuditResponseWire {
    /// `accepted`, `partly_accepted`, `disputed`
    pub stance: &'static str,
    /// Why, or what follows.
    pub text: Option<String>,
    /// The actions that answer it.
    pub actions: Vec<ActionRowWire>,
    /// Who answered.
    pub responded_by: String,
    /// When.
    pub responded_at: String,
}

/// What is saved as an answer to a finding.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AuditResponseInputWire {
    /// `accepted`, `partly_accepted`, `disputed`
    pub stance: String,
    /// Why, or what follows.
    pub text: Option<String>,
    /// Ids of actions that answer it.
    pub actions: Vec<String>,
    /// An action to be made that answers it.
    pub new_action: Option<NewActionWire>,
}

/// An action that answers a finding.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewActionWire {
    /// What will be done.
    pub plan: String,
    /// By whom.
    pub owner: Option<String>,
    /// By when, ISO date.
    pub due: Option<String>,
}
