//! A sealed audit of a submission of this workspace is taken in, read-only, beside the answers; the operator answers it. Into an auditor's
//! workspace comes only an audit of the submission that is reviewed there.

use super::super::input;
use super::super::session::{Session, say};
use super::figures::figures_of;
use super::open::{package_id, sealed_at};
use super::proof::{SealedAudit, open_audit, prove};
use crate::failure::{Failure, Problem};
use crate::packages::package_failure;
use crate::packs::count;
use crate::progress::Tell;
use crate::wire::{
    AuditFindingWire, AuditIntakeWire, AuditResponseInputWire, AuditResponseWire, AuditedScoreWire,
    FoundEvidenceWire, ReceivedAuditWire, TextWire, TrustWire, UnlockWire,
};
use jiff::Timestamp;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::vocabulary::{Severity, Verdict};
use lianheng_exchange::audit_payload::JudgementEntry;
use lianheng_store::record::{
    ActionRecord, ActionStatus, AuditFinding, AuditResponse, AuditedScore, EntityKey,
    ReceivedAudit, SeenEvidence, Stance,
};
use lianheng_store::{ActionId, AssessmentId, Change, Digest, PackageId};
use std::io::{Seek, Write};
use std::path::Path;

impl Session {
    /// Opens a sealed audit and says what taking it in would bring; nothing is changed.
    ///
    /// # Errors
    /// As [`Session::import_audit`].
    pub fn preview_audit(
        &mut self,
        path: &Path,
        unlock: &UnlockWire,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<AuditIntakeWire, Failure> {
        let shown = path.display().to_string();
        let audit = open_audit(path, unlock, tell)?;
        let (record, known) = self.received(&shown, &audit, at, Vec::new())?;
        self.audit_intake_wire(&audit, &record, known)
    }

    /// Takes a sealed audit in. Taken in twice, the second time changes nothing; another audit of the same submission stands beside it.
    ///
    /// # Errors
    /// A package that breaks a rule, is of another kind, or answers no submission of this workspace; or what the disk says. Nothing is
    /// changed then.
    pub fn import_audit(
        &mut self,
        path: &Path,
        unlock: &UnlockWire,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<AuditIntakeWire, Failure> {
        let shown = path.display().to_string();
        let mut audit = open_audit(path, unlock, tell)?;
        let (_, known) = self.received(&shown, &audit, at, Vec::new())?;
        let bodies = if known {
            Vec::new()
        } else {
            self.keep_package(&shown, &mut audit)?
        };
        let (record, known) = self.received(&shown, &audit, at, bodies)?;
        let record = if known {
            record
        } else {
            self.change(vec![Change::put(record.clone())], at, None)?;
            record
        };
        self.audit_intake_wire(&audit, &record, known)
    }

    fn audit_intake_wire(
        &mut self,
        audit: &SealedAudit,
        record: &ReceivedAudit,
        known: bool,
    ) -> Result<AuditIntakeWire, Failure> {
        let library = self.library;
        // The submission's own files may not be here; where the assessment stands as submitted, what follows from it is computed again.
        let open = self.open_of(&record.assessment)?;
        let figures = figures_of(
            library,
            &open,
            &audit.content.file.model,
            audit.content.judgements(),
        )?;
        let unchanged = audit.content.file.scores.iter().all(|score| {
            let mut packs = figures.evaluation.packs.iter();
            let own = packs.find(|one| one.pack.id.as_str() == score.pack);
            own.is_some_and(|one| one.score.total.score.map(|score| score.0) == score.operator_bp)
        });
        let proof = prove(library, audit, unchanged.then_some(&figures), &self.book);
        let signers = proof.signers.clone();
        Ok(AuditIntakeWire {
            audit: self.audit_wire(record, signers)?,
            known,
            proof,
        })
    }

    /// The record a sealed audit becomes, or the one it became before.
    fn received(
        &self,
        shown: &str,
        audit: &SealedAudit,
        at: Timestamp,
        bodies: Vec<Digest>,
    ) -> Result<(ReceivedAudit, bool), Failure> {
        let manifest = audit.package.manifest();
        let refuse = |key: &str| {
            let args = vec![("package", audit.content.file.submission.package.clone())];
            Failure::input(shown, vec![Problem::new(key, args)])
        };
        // In a review, what others found about the very submission reviewed: a regulator reads operator and auditor side by side.
        if let Some(reviewed) = self.store.submission().map_err(say)?
            && reviewed.manifest.to_string() != audit.content.file.submission.manifest
        {
            return Err(refuse("error-audit-in-audit"));
        }
        let package = package_id(shown, manifest)?;
        let sha256 = Digest::of(audit.package.manifest_bytes());
        let known = self.store.received_audits().map_err(say)?;
        if let Some(known) = known.into_iter().find(|one| one.package == package) {
            if known.manifest != sha256 {
                return Err(refuse("error-audit-same-id"));
            }
            return Ok((known, true));
        }
        let submission = PackageId::parse(&audit.content.file.submission.package)
            .ok_or_else(|| refuse("error-audit-not-ours"))?;
        let submission_manifest = Digest::parse(&audit.content.file.submission.manifest)
            .ok_or_else(|| refuse("error-audit-not-ours"))?;
        let assessment = self
            .submitted_as(audit)?
            .ok_or_else(|| refuse("error-audit-not-ours"))?;
        let record = ReceivedAudit {
            package,
            manifest: sha256,
            envelope: Digest::of(audit.package.envelope_bytes()),
            submission,
            submission_manifest,
            assessment,
            auditor: audit.content.file.auditor.clone(),
            sealed_at: sealed_at(shown, manifest)?,
            received_at: at,
            bodies,
            opinion: audit.content.file.opinion.clone(),
            scores: audit
                .content
                .file
                .scores
                .iter()
                .map(|score| AuditedScore {
                    pack: PackId::new(score.pack.as_str()),
                    operator_bp: score.operator_bp,
                    auditor_bp: score.auditor_bp,
                })
                .collect(),
            findings: audit
                .content
                .file
                .judgements
                .iter()
                .filter_map(as_finding)
                .collect(),
        };
        Ok((record, false))
    }

    /// The assessment of this workspace that was submitted; `None` where it is none of this workspace's.
    fn submitted_as(&self, audit: &SealedAudit) -> Result<Option<AssessmentId>, Failure> {
        let Some(id) = AssessmentId::parse(&audit.content.assessment) else {
            return Ok(None);
        };
        let key = EntityKey::Assessment(id.clone());
        let found = self.store.record(&key).map_err(say)?;
        Ok(found.map(|_| id))
    }

    /// Keeps every byte of a package, so that it can be proved for ever.
    fn keep_package(
        &mut self,
        shown: &str,
        audit: &mut SealedAudit,
    ) -> Result<Vec<Digest>, Failure> {
        let io = |error: std::io::Error| Failure::io(shown, &error, false);
        let mut bodies = Vec::new();
        for bytes in [
            audit.package.manifest_bytes().to_vec(),
            audit.package.envelope_bytes().to_vec(),
        ] {
            let kept = self.store.keep_body(&mut bytes.as_slice());
            bodies.push(kept.map_err(say)?.0);
        }
        let files = audit.package.manifest().files.clone();
        for file in files {
            let mut body = tempfile::tempfile().map_err(io)?;
            audit
                .package
                .copy(&file.path, &mut body)
                .map_err(|fault| package_failure(shown, &fault))?;
            body.flush().map_err(io)?;
            body.rewind().map_err(io)?;
            bodies.push(self.store.keep_body(&mut body).map_err(say)?.0);
        }
        bodies.sort();
        bodies.dedup();
        Ok(bodies)
    }

    /// The audits received, the newest first, with what was answered.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn received_audits(&mut self) -> Result<Vec<ReceivedAuditWire>, Failure> {
        let mut audits = self.store.received_audits().map_err(say)?;
        audits.reverse();
        audits
            .iter()
            .map(|audit| {
                let signers = self.signers(&audit.manifest, &audit.envelope)?;
                self.audit_wire(audit, signers)
            })
            .collect()
    }

    /// Answers a finding: how it is taken, why, and by which actions; a new action is made with it, in one change.
    ///
    /// # Errors
    /// There is no such audit, finding or action, a value no vocabulary knows, a text too long, or what the disk says.
    pub fn respond_to_finding(
        &mut self,
        audit: &str,
        requirement: &str,
        wire: &AuditResponseInputWire,
        at: Timestamp,
    ) -> Result<ReceivedAuditWire, Failure> {
        let package = input::term("audit", audit, PackageId::parse)?;
        if self.is_audit()? {
            return Err(Failure::unknown("error-audit-answers-operator", vec![]));
        }
        let received = self.store.received_audits().map_err(say)?;
        let own = received.into_iter().find(|one| one.package == package);
        let own = own.ok_or_else(|| input::not_known("audit", audit))?;
        let id = RequirementId::parse(requirement)
            .filter(|id| own.findings.iter().any(|one| one.requirement == *id))
            .ok_or_else(|| input::not_known("requirement", requirement))?;
        let mut actions = wire
            .actions
            .iter()
            .map(|id| input::term("actions", id, ActionId::parse))
            .collect::<Result<Vec<_>, _>>()?;
        let mut changes = Vec::new();
        if let Some(new) = &wire.new_action {
            let plan = input::filled(Some(&new.plan)).ok_or_else(|| input::blank("plan"))?;
            let action = ActionId::generate(at).map_err(say)?;
            changes.push(Change::put(ActionRecord {
                id: action.clone(),
                assessment: own.assessment.clone(),
                requirement: id.clone(),
                plan,
                owner: input::filled(new.owner.as_ref()),
                due: input::date_if("due", new.due.as_ref())?,
                effort_tenths: None,
                status: ActionStatus::Open,
                done_on: None,
                retest_verdict: None,
                retest_note: None,
            }));
            actions.push(action);
        }
        actions.sort();
        actions.dedup();
        changes.push(Change::put(AuditResponse {
            audit: package,
            requirement: id,
            stance: input::term("stance", &wire.stance, Stance::from_name)?,
            text: input::filled(wire.text.as_ref()),
            actions,
            responded_by: self.author.name.clone(),
            responded_at: at,
        }));
        self.change(changes, at, None)?;
        let signers = self.signers(&own.manifest, &own.envelope)?;
        self.audit_wire(&own, signers)
    }

    fn audit_wire(
        &mut self,
        audit: &ReceivedAudit,
        signers: Vec<TrustWire>,
    ) -> Result<ReceivedAuditWire, Failure> {
        let responses = self.store.audit_responses(&audit.package).map_err(say)?;
        let mut findings = Vec::with_capacity(audit.findings.len());
        for finding in &audit.findings {
            let own = responses
                .iter()
                .find(|one| one.requirement == finding.requirement);
            findings.push(self.finding_wire(audit, finding, own)?);
        }
        // What asks for an answer comes first, the gravest first; the order of ids stays among equals.
        let asks =
            |one: &AuditFindingWire| !one.agrees || one.severity.is_some() || one.finding.is_some();
        let grave = |one: &AuditFindingWire| {
            let severity = one.severity.and_then(Severity::from_name);
            severity.map_or(usize::MAX, |one| one as usize)
        };
        findings.sort_by_key(|one| (!asks(one), grave(one)));
        let differ = findings.iter().filter(|one| !one.agrees).count();
        let open = findings
            .iter()
            .filter(|one| asks(one) && one.response.is_none());
        Ok(ReceivedAuditWire {
            package: audit.package.to_string(),
            manifest: audit.manifest.to_string(),
            auditor: TextWire::from(&audit.auditor),
            sealed_at: audit.sealed_at.to_string(),
            received_at: audit.received_at.to_string(),
            submission: audit.submission.to_string(),
            assessment: audit.assessment.to_string(),
            opinion: audit.opinion.clone(),
            signers,
            scores: audit
                .scores
                .iter()
                .map(|score| AuditedScoreWire {
                    pack: score.pack.to_string(),
                    operator_bp: score.operator_bp,
                    auditor_bp: score.auditor_bp,
                })
                .collect(),
            reviewed: count(findings.len()),
            differences: count(differ),
            unanswered: count(open.count()),
            findings,
        })
    }

    fn finding_wire(
        &mut self,
        audit: &ReceivedAudit,
        finding: &AuditFinding,
        response: Option<&AuditResponse>,
    ) -> Result<AuditFindingWire, Failure> {
        let now = self
            .store
            .answer(&audit.assessment, &finding.requirement)
            .map_err(say)?;
        let response = match response {
            None => None,
            Some(own) => {
                let mut actions = if self.current.as_ref() == Some(&audit.assessment) {
                    self.actions_for(Some(&finding.requirement))?
                } else {
                    Vec::new()
                };
                actions.retain(|row| own.actions.iter().any(|id| id.as_str() == row.action.id));
                Some(AuditResponseWire {
                    stance: own.stance.as_str(),
                    text: own.text.clone(),
                    actions,
                    responded_by: own.responded_by.clone(),
                    responded_at: own.responded_at.to_string(),
                })
            }
        };
        Ok(AuditFindingWire {
            audit: audit.package.to_string(),
            requirement: finding.requirement.to_string(),
            operator: finding.operator.map(Verdict::as_str),
            now: now.and_then(|now| now.verdict).map(Verdict::as_str),
            verdict: finding.verdict.as_str(),
            agrees: finding.operator == Some(finding.verdict),
            severity: finding.severity.map(Severity::as_str),
            finding: finding.finding.clone(),
            recommendation: finding.recommendation.clone(),
            methods: finding.methods.iter().map(|one| one.as_str()).collect(),
            sampled: finding.sampled.clone(),
            evidence: finding
                .evidence
                .iter()
                .map(|seen| FoundEvidenceWire {
                    sha256: seen.sha256.to_string(),
                    file_name: seen.file_name.clone(),
                    own: seen.own,
                })
                .collect(),
            reviewed_by: finding.reviewed_by.clone(),
            reviewed_at: finding.reviewed_at.to_string(),
            response,
        })
    }
}

fn as_finding(judgement: &JudgementEntry) -> Option<AuditFinding> {
    Some(AuditFinding {
        requirement: RequirementId::parse(&judgement.requirement)?,
        operator: judgement.operator,
        verdict: judgement.verdict,
        severity: judgement.severity,
        finding: judgement.finding.clone(),
        recommendation: judgement.recommendation.clone(),
        methods: judgement.methods.clone(),
        sampled: judgement.sampled.clone(),
        evidence: judgement
            .evidence
            .iter()
            .filter_map(|seen| {
                Some(SeenEvidence {
                    sha256: Digest::parse(&seen.sha256)?,
                    file_name: seen.file_name.clone(),
                    own: seen.own,
                })
            })
            .collect(),
        reviewed_by: judgement.reviewed_by.clone(),
        reviewed_at: judgement.reviewed_at,
    })
}
