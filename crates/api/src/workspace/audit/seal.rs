//! The audit as a sealed package: judgements, samples and figures as JSON, the submission's manifest and signatures, the report, the
//! auditor's own evidence.

use super::super::session::{Session, say};
use super::review::Standing;
use crate::failure::{Failure, FailureKind, Problem};
use crate::packages::submission::shape::SUBJECT;
use crate::packages::{
    KeyBook, check_seal_request, draft_heading, package_failure, public_wires, write_sealed,
};
use crate::packs::count;
use crate::progress::Tell;
use crate::report::ReportFormat;
use crate::report_request::ReportRequest;
use crate::wire::{SealWire, SealedAuditWire};
use jiff::Timestamp;
use lianheng_engine::audit::agreement::Agreement;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::evaluation::Evaluation;
use lianheng_exchange::audit_payload::{
    AUDIT_FILE, AUDIT_FORMAT, AUDIT_REPORT, AgreementEntry, AuditFile, AuditedPackage,
    JournalEntry, JudgementEntry, SUBMISSION_MANIFEST, SUBMISSION_SIGNATURES, SUBMISSION_SUBJECT,
    SampleEntry, ScoreEntry, SeenEntry,
};
use lianheng_exchange::package::{
    DraftBody, DraftFile, Limits, PackPin, PackageFault, PackageKind, PackageRule, Party,
    Reference, check_envelope,
};
use lianheng_l10n::Messages;
use lianheng_report::ReportLanguage;
use lianheng_store::record::{EvidenceRecord, SubmissionRecord};
use lianheng_store::{Digest, StoreFault};
use std::collections::BTreeMap;
use std::io::{Seek, Write};

impl Session {
    /// Seals the audit. The workspace is held against the submission's signatures first.
    ///
    /// # Errors
    /// The workspace is no auditor's or not what was signed, nothing is judged, a key cannot be used, what the disk says, or it was
    /// stopped; no file is left then.
    pub fn seal_audit(
        &mut self,
        request: &SealWire,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<SealedAuditWire, Failure> {
        let standing = self.standing()?;
        if standing.figures.judgements.is_empty() {
            return Err(Failure::unknown("error-audit-nothing-judged", vec![]));
        }
        // A key that cannot sign is found before the long work begins.
        let signers = check_seal_request(request)?;
        let check = self.check_audit(&mut *tell)?;
        if !check.holds() {
            let first = check.findings.first().map(|one| one.about.clone());
            let args = vec![("about", first.unwrap_or_default())];
            return Err(Failure::unknown("error-audit-not-intact", args));
        }
        let files = self.store.evidence_list().map_err(say)?;
        let files: BTreeMap<Digest, EvidenceRecord> =
            files.into_iter().map(|file| (file.sha256, file)).collect();
        let file = self.audit_file(&standing, &files)?;
        let submission = &standing.submission;
        let subject = &standing.figures.assessment.subject.name;
        let title = |lang: Lang| {
            let args = [("subject", subject.get(lang).into())];
            Messages::built_in().by_key(lang, "audit-package-title", &args)
        };
        let from = Party {
            name: file.auditor.clone(),
            contact: file.contact.clone(),
        };
        let title = Bilingual::new(title(Lang::Zh), title(Lang::En));
        let mut draft = draft_heading(PackageKind::Audit, from, title, at)?;
        draft.reply_to = Some(Reference {
            package: submission.package.to_string(),
            manifest: submission.manifest.to_string(),
        });
        let (record, _) = self.store.assessment(&submission.assessment).map_err(say)?;
        draft.packs = record
            .packs
            .iter()
            .map(|pack| PackPin {
                id: pack.id.to_string(),
                version: pack.version.clone(),
                sha256: pack.sha256.to_string(),
            })
            .collect();
        let bytes = file.to_bytes().map_err(|_| internal())?;
        let report = ReportRequest::new(&file.model, ReportLanguage::Bilingual, ReportFormat::Pdf);
        let report = self.make_audit_report(&report, Some(true), &mut *tell)?;
        draft.files = vec![
            DraftFile::json(AUDIT_FILE, bytes),
            DraftFile::json(SUBMISSION_MANIFEST, self.kept(&submission.manifest)?),
            DraftFile::json(SUBMISSION_SIGNATURES, self.kept(&submission.envelope)?),
            DraftFile::json(SUBMISSION_SUBJECT, self.signed_file(submission, SUBJECT)?),
            DraftFile {
                path: AUDIT_REPORT.to_owned(),
                media_type: "application/pdf".to_owned(),
                body: DraftBody::Bytes(report.bytes),
            },
        ];
        let own = self.own_evidence(&file, &files)?;
        let evidence = count(own.len());
        draft.files.extend(own);
        let package = draft.id.clone();
        let sealed = write_sealed(draft, request, tell)?;
        Ok(SealedAuditWire {
            out: request.out.clone(),
            package,
            manifest: sealed.manifest_sha256,
            signers: public_wires(&signers, &KeyBook::empty()),
            judged: count(standing.figures.judgements.len()),
            evidence,
        })
    }

    /// A signed file of the submission, as it is kept.
    fn signed_file(&self, submission: &SubmissionRecord, path: &str) -> Result<Vec<u8>, Failure> {
        let manifest = self.kept(&submission.manifest)?;
        let envelope = self.kept(&submission.envelope)?;
        let (manifest, _) = check_envelope(&manifest, &envelope, &Limits::default())
            .map_err(|fault| package_failure(path, &fault))?;
        let listed = manifest
            .file(path)
            .and_then(|file| Digest::parse(&file.sha256));
        let lost = || package_failure(path, &PackageFault::at(PackageRule::NoSuchFile, path));
        self.kept(&listed.ok_or_else(lost)?)
    }

    /// The auditor's own files that were seen, each once.
    fn own_evidence(
        &self,
        file: &AuditFile,
        files: &BTreeMap<Digest, EvidenceRecord>,
    ) -> Result<Vec<DraftFile>, Failure> {
        let seen = file.judgements.iter().flat_map(|one| &one.evidence);
        let own: BTreeMap<Digest, &SeenEntry> = seen
            .filter(|one| one.own)
            .filter_map(|one| Some((Digest::parse(&one.sha256)?, one)))
            .collect();
        let io = |error: std::io::Error| Failure::io(AUDIT_FILE, &error, true);
        let mut drafts = Vec::new();
        for sha256 in own.into_keys() {
            // In no named file, and gone with the process.
            let mut body = tempfile::tempfile().map_err(io)?;
            match self.store.read_evidence(sha256, &mut body) {
                Ok(_) => {}
                Err(StoreFault::NoBody(_)) => continue,
                Err(fault) => return Err(say(fault)),
            }
            body.flush().map_err(io)?;
            body.rewind().map_err(io)?;
            let media_type = files.get(&sha256).map(|file| file.media_type.clone());
            drafts.push(DraftFile {
                path: format!("evidence/{sha256}"),
                media_type: media_type.unwrap_or_else(|| "application/octet-stream".to_owned()),
                body: DraftBody::File(body),
            });
        }
        Ok(drafts)
    }

    fn audit_file(
        &self,
        standing: &Standing,
        files: &BTreeMap<Digest, EvidenceRecord>,
    ) -> Result<AuditFile, Failure> {
        let (figures, submission) = (&standing.figures, &standing.submission);
        let record = self.store.audit().map_err(say)?;
        let record = record.ok_or_else(|| Failure::unknown("error-audit-no-statement", vec![]))?;
        let people = self.store.people().map_err(say)?.into_iter();
        let samples = self.store.samples().map_err(say)?.into_iter();
        let head = self.store.journal_head().map_err(say)?;
        let judged = standing.reviews.values().filter_map(|review| {
            // What is not asked for counts nowhere, and is not handed over.
            let verdict = *figures.judgements.get(&review.requirement)?;
            let evidence = review.evidence.iter().map(|sha256| SeenEntry {
                sha256: sha256.to_string(),
                file_name: files
                    .get(sha256)
                    .map_or_else(|| sha256.to_string(), |file| file.file_name.clone()),
                own: submission.evidence.binary_search(sha256).is_err(),
            });
            Some(JudgementEntry {
                requirement: review.requirement.to_string(),
                operator: operator_of(&figures.evaluation, review.requirement.as_str()),
                verdict,
                severity: review.severity,
                finding: review.finding.clone(),
                recommendation: review.recommendation.clone(),
                methods: review.methods.clone(),
                sampled: review.sampled.clone(),
                evidence: evidence.collect(),
                reviewed_by: review.reviewed_by.clone(),
                reviewed_at: review.reviewed_at,
            })
        });
        Ok(AuditFile {
            format: AUDIT_FORMAT.to_owned(),
            auditor: record.auditor,
            contact: record.contact,
            team: people.map(|person| person.name).collect(),
            began: record.began,
            ended: record.ended,
            scope: record.scope,
            opinion: record.opinion,
            submission: AuditedPackage {
                package: submission.package.to_string(),
                manifest: submission.manifest.to_string(),
            },
            model: figures.model.id.clone(),
            samples: samples
                .map(|sample| SampleEntry {
                    algorithm: sample.algorithm,
                    seed: sample.seed,
                    packs: sample.packs.iter().map(ToString::to_string).collect(),
                    rule: sample
                        .rule
                        .iter()
                        .map(|(weight, take)| (weight.as_str().to_owned(), take.to_string()))
                        .collect(),
                    drawn: sample.drawn.iter().map(ToString::to_string).collect(),
                    drawn_by: sample.drawn_by,
                    drawn_at: sample.drawn_at,
                })
                .collect(),
            judgements: judged.collect(),
            agreement: agreement_entry(&figures.agreements.all),
            scores: score_entries(figures),
            journal: JournalEntry {
                entries: head.seq,
                head: head.hash.to_string(),
            },
        })
    }
}

fn operator_of(evaluation: &Evaluation, id: &str) -> Option<lianheng_engine::vocabulary::Verdict> {
    let mut counted = lianheng_engine::audit::counted(evaluation);
    counted
        .find(|(requirement, _)| requirement.id.as_str() == id)
        .and_then(|(_, verdict)| verdict)
}

/// Agreement as it is declared.
pub(super) fn agreement_entry(own: &Agreement) -> AgreementEntry {
    AgreementEntry {
        compared: own.compared(),
        agreed: own.agreed(),
        raw_bp: own.raw_bp(),
        kappa: own
            .kappa()
            .map(|kappa| format!("{}/{}", kappa.numerator, kappa.denominator)),
        table: own.table,
    }
}

/// Both scores of each standard as they are declared.
pub(super) fn score_entries(figures: &super::AuditFigures) -> Vec<ScoreEntry> {
    let standards = figures.standards();
    let of = |one: Option<crate::wire::AuditedResultWire>| one.and_then(|one| one.score_bp);
    standards
        .into_iter()
        .map(|one| ScoreEntry {
            pack: one.pack,
            operator_bp: one.operator.score_bp,
            auditor_bp: one.auditor.score_bp,
            reviewed_operator_bp: of(one.reviewed_operator),
            reviewed_auditor_bp: of(one.reviewed_auditor),
        })
        .collect()
}

fn internal() -> Failure {
    Failure {
        kind: FailureKind::Internal,
        file: None,
        problems: vec![Problem::new("error-report-engine", vec![])],
    }
}
