//! The audit report: the operator's evaluation, the auditor's verdicts, samples and agreement, in every format a report has.

use super::super::session::{Session, say};
use super::review::Standing;
use crate::failure::Failure;
use crate::output::write_beside;
use crate::progress::Tell;
use crate::report::{MadeReport, pictures, render, report_model};
use crate::report_request::ReportRequest;
use crate::wire::ReportPreviewWire;
use lianheng_report::{
    AuditFacts, AuditStatement, AuditedSubmission, ReportModel, ReviewFacts, SampleFacts, Sections,
    SeenRow,
};
use lianheng_store::Digest;
use std::collections::BTreeMap;
use std::path::Path;

impl Session {
    /// Makes the audit report. `intact` says what a check against the signatures found, where one was made for it.
    ///
    /// # Errors
    /// The workspace is no auditor's; as [`crate::make_report`].
    pub fn make_audit_report(
        &mut self,
        request: &ReportRequest,
        intact: Option<bool>,
        tell: Tell<'_>,
    ) -> Result<MadeReport, Failure> {
        let report = self.audit_report_model(request, intact)?;
        render(&report, &audited(request), tell)
    }

    /// [`Session::make_audit_report`], written to `out` whole or not at all.
    ///
    /// # Errors
    /// As there, or what the disk says.
    pub fn save_audit_report(
        &mut self,
        request: &ReportRequest,
        intact: Option<bool>,
        out: &Path,
        tell: Tell<'_>,
    ) -> Result<MadeReport, Failure> {
        let made = self.make_audit_report(request, intact, tell)?;
        write_beside(out, &made.bytes)?;
        Ok(made)
    }

    /// The first pages of the audit report as pictures.
    ///
    /// # Errors
    /// As [`Session::make_audit_report`].
    pub fn preview_audit_report(
        &mut self,
        request: &ReportRequest,
    ) -> Result<ReportPreviewWire, Failure> {
        let report = self.audit_report_model(request, None)?;
        pictures(&report, &audited(request))
    }

    fn audit_report_model(
        &mut self,
        request: &ReportRequest,
        intact: Option<bool>,
    ) -> Result<ReportModel, Failure> {
        let standing = self.standing()?;
        let open = self.open_of(&standing.submission.assessment)?;
        let figures = &standing.figures;
        let statement = self.statement()?;
        let submission = self.submission_wire(&standing.submission)?;
        let people = open.records.as_ref().map(|records| records.people.clone());
        let samples = self.store.samples().map_err(say)?;
        let facts = AuditFacts {
            statement: AuditStatement {
                auditor: crate::Bilingual::new(&statement.auditor.zh, &statement.auditor.en),
                contact: statement.contact,
                team: match request.assessors.as_slice() {
                    [] => people.unwrap_or_default(),
                    named => named.to_vec(),
                },
                began: statement.began,
                ended: statement.ended,
                scope: statement.scope,
                opinion: statement.opinion,
            },
            submission: AuditedSubmission {
                package: submission.package,
                manifest_sha256: submission.manifest,
                from: standing.submission.from.clone(),
                sealed_at: submission.sealed_at,
                signers: submission
                    .signers
                    .into_iter()
                    .map(|signer| signer.fingerprint)
                    .collect(),
                intact,
            },
            samples: samples
                .into_iter()
                .map(|sample| SampleFacts {
                    algorithm: sample.algorithm,
                    seed: sample.seed,
                    packs: sample.packs,
                    rule: sample.rule,
                    drawn: sample.drawn,
                    by: sample.drawn_by,
                    at: sample.drawn_at.to_string(),
                })
                .collect(),
            reviews: self.review_facts(&standing)?,
            judged: &figures.judged,
            reviewed: figures
                .reviewed
                .as_ref()
                .map(|(operator, auditor)| (operator, auditor)),
        };
        let mut request = audited(request);
        // The team stands with the auditor; who assessed is the operator's business.
        request.assessors = Vec::new();
        request.model = figures.model.id.clone();
        let mut open = open;
        if let Some(records) = &mut open.records {
            records.people.clear();
        }
        report_model(self.library, &open, &request, Some(&facts))
    }

    fn review_facts(&self, standing: &Standing) -> Result<Vec<ReviewFacts>, Failure> {
        let names: BTreeMap<Digest, String> = self
            .store
            .evidence_list()
            .map_err(say)?
            .into_iter()
            .map(|file| (file.sha256, file.file_name))
            .collect();
        let reviews = standing.reviews.values();
        let facts = reviews.filter_map(|review| {
            Some(ReviewFacts {
                requirement: review.requirement.clone(),
                verdict: review.verdict?,
                severity: review.severity,
                finding: review.finding.clone(),
                recommendation: review.recommendation.clone(),
                methods: review.methods.clone(),
                sampled: review.sampled.clone(),
                evidence: review
                    .evidence
                    .iter()
                    .map(|sha256| SeenRow {
                        file_name: names.get(sha256).cloned().unwrap_or_default(),
                        sha256: sha256.to_string(),
                        own: standing.submission.evidence.binary_search(sha256).is_err(),
                    })
                    .collect(),
                by: review.reviewed_by.clone(),
                at: review.reviewed_at.to_string(),
            })
        });
        Ok(facts.collect())
    }
}

/// The request with an audit report's own sections, unless somebody chose others.
fn audited(request: &ReportRequest) -> ReportRequest {
    let mut request = request.clone();
    if request.sections == Sections::default() {
        request.sections = Sections::audit();
    }
    request
}
