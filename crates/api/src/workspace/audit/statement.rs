//! The audit as a whole: what the auditor says of it, and the overview.

use super::super::input;
use super::super::session::{Session, say};
use super::figures::{Filter, severities};
use super::review::Standing;
use super::sample::sample_wire;
use crate::failure::Failure;
use crate::packs::count;
use crate::wire::{
    AuditFilterWire, AuditStatementWire, AuditWire, ReviewSavedWire, SubmissionWire, TextWire,
    TrustWire,
};
use jiff::Timestamp;
use lianheng_exchange::package::{Limits, check_envelope};
use lianheng_store::Change;
use lianheng_store::record::{AuditRecord, SubmissionRecord};

impl Session {
    /// The audit as a whole.
    ///
    /// # Errors
    /// The workspace is no auditor's, or what it says when it is read.
    pub fn audit(&mut self) -> Result<AuditWire, Failure> {
        let standing = self.standing()?;
        self.audit_of(&standing)
    }

    /// Saves what the auditor says of the audit as a whole.
    ///
    /// # Errors
    /// The workspace is no auditor's, a blank name, a date that is none, or what the disk says.
    pub fn save_audit_statement(
        &mut self,
        wire: &AuditStatementWire,
        at: Timestamp,
    ) -> Result<ReviewSavedWire, Failure> {
        let _ = self.submission()?;
        let record = statement_of(wire)?;
        self.change(vec![Change::put(record)], at, None)?;
        self.review_saved(None, at)
    }

    pub(super) fn audit_of(&mut self, standing: &Standing) -> Result<AuditWire, Failure> {
        let figures = &standing.figures;
        let rows: Vec<_> = figures
            .asked()
            .map(|(requirement, answer)| standing.row(requirement, answer))
            .collect();
        let finds = |filter: Filter| {
            let found = rows
                .iter()
                .filter(|row| row.filters.contains(&filter.as_str()));
            count(found.count())
        };
        let samples = self.store.samples().map_err(say)?;
        let drawn = &standing.drawn;
        let judged = &figures.judgements;
        let asked = figures.asked().map(|(one, _)| &one.id);
        let findings = standing.reviews.values().filter_map(|one| one.severity);
        Ok(AuditWire {
            statement: self.statement()?,
            submission: self.submission_wire(&standing.submission)?,
            asked: count(asked.count()),
            reviewed: count(judged.len()),
            differences: count(figures.differences()),
            sampled: count(drawn.len()),
            sampled_reviewed: count(drawn.iter().filter(|id| judged.contains_key(id)).count()),
            standards: figures.standards(),
            agreement: figures.agreement(),
            severities: severities(findings),
            samples: samples
                .iter()
                .map(|sample| sample_wire(sample, figures))
                .collect(),
            filters: Filter::ALL
                .into_iter()
                .map(|filter| AuditFilterWire {
                    filter: filter.as_str(),
                    count: finds(filter),
                })
                .collect(),
            undo: self.undo_step()?,
            redo: self.redo_step()?,
        })
    }

    /// What the auditor says; of an audit just begun, who audits.
    pub(super) fn statement(&self) -> Result<AuditStatementWire, Failure> {
        let record = self.store.audit().map_err(say)?;
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        Ok(match record {
            Some(record) => AuditStatementWire {
                auditor: TextWire::from(&record.auditor),
                contact: record.contact,
                began: day(record.began),
                ended: day(record.ended),
                scope: record.scope,
                opinion: record.opinion,
            },
            None => AuditStatementWire {
                auditor: TextWire {
                    zh: self.author.name.clone(),
                    en: self.author.name.clone(),
                },
                contact: None,
                began: None,
                ended: None,
                scope: None,
                opinion: None,
            },
        })
    }

    pub(super) fn submission_wire(
        &self,
        submission: &SubmissionRecord,
    ) -> Result<SubmissionWire, Failure> {
        let mut without = 0;
        for file in self.store.evidence_list().map_err(say)? {
            let theirs = submission.evidence.binary_search(&file.sha256).is_ok();
            without += usize::from(theirs && file.digest_only);
        }
        Ok(SubmissionWire {
            package: submission.package.to_string(),
            manifest: submission.manifest.to_string(),
            from: TextWire::from(&submission.from),
            sealed_at: submission.sealed_at.to_string(),
            received_at: submission.received_at.to_string(),
            assessment: submission.assessment.to_string(),
            signers: self.signers(&submission.manifest, &submission.envelope)?,
            evidence: count(submission.evidence.len() - without),
            evidence_without_body: count(without),
        })
    }

    /// Whose signatures over a kept manifest hold.
    pub(super) fn signers(
        &self,
        manifest: &lianheng_store::Digest,
        envelope: &lianheng_store::Digest,
    ) -> Result<Vec<TrustWire>, Failure> {
        let (manifest, envelope) = (self.kept(manifest)?, self.kept(envelope)?);
        let checked = check_envelope(&manifest, &envelope, &Limits::default());
        let signatures = checked
            .map(|(_, signatures)| signatures)
            .unwrap_or_default();
        Ok(self.book.trust(&signatures))
    }

    /// The bytes of a body that is kept.
    pub(super) fn kept(&self, sha256: &lianheng_store::Digest) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        self.store.read_evidence(*sha256, &mut bytes).map_err(say)?;
        Ok(bytes)
    }
}

/// A statement as it is recorded.
pub(super) fn statement_of(wire: &AuditStatementWire) -> Result<AuditRecord, Failure> {
    Ok(AuditRecord {
        auditor: input::name("auditor", &wire.auditor)?,
        contact: input::filled(wire.contact.as_ref()),
        began: input::date_if("began", wire.began.as_ref())?,
        ended: input::date_if("ended", wire.ended.as_ref())?,
        scope: input::filled(wire.scope.as_ref()),
        opinion: input::filled(wire.opinion.as_ref()),
    })
}
