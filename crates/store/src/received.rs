//! What came from somebody else and is kept as it came: a submission in an auditor's workspace, an audit in an operator's.
//!
//! A submission is taken in once, as an act that is not undone, and with it the workspace becomes an auditor's: organisation, inventory,
//! assessment, answers, evidence and actions are the operator's from then on, and the door refuses their change by name. The bytes that were signed
//! (manifest, signatures, payload) are kept as bodies, so that all of it can be checked against the signatures again.

use crate::change::{self, Applied, Change};
use crate::evidence::take_in;
use crate::fault::StoreFault;
use crate::id::{AssessmentId, Digest, PackageId};
use crate::journal::{Act, Author};
use crate::record::{
    AuditRecord, AuditResponse, EntityKey, ReceivedAudit, Record, Review, SampleRecord,
    SubmissionRecord,
};
use crate::table::Stored;
use crate::workspace::Workspace;
use jiff::Timestamp;
use lianheng_engine::ids::RequirementId;
use rusqlite::Connection;
use std::io::Read;

impl Workspace {
    /// Keeps the bytes of a file that belongs to a package. They stay once a record names them; until then they are unneeded.
    ///
    /// # Errors
    /// As [`Workspace::attach`].
    pub fn keep_body(&mut self, reader: &mut dyn Read) -> Result<(Digest, u64), StoreFault> {
        self.in_transaction(|db| take_in(db, reader, true, &mut |_| Ok(())))
    }

    /// Takes a submission in: what it brings, and the record of it, as one change that is never undone.
    ///
    /// # Errors
    /// [`StoreFault::Received`] when there is one already, or as [`Workspace::apply`]; nothing is taken in then.
    pub fn receive(
        &mut self,
        brought: Vec<Change>,
        submission: SubmissionRecord,
        by: &Author,
        at: Timestamp,
    ) -> Result<Applied, StoreFault> {
        self.in_transaction(|db| {
            let mut changes = brought;
            changes.push(Change::put(submission));
            change::apply(db, Act::Create, changes, by, at, None)
        })
    }

    /// The submission, in an auditor's workspace.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says; so for every function below.
    pub fn submission(&self) -> Result<Option<SubmissionRecord>, StoreFault> {
        let found = SubmissionRecord::find(self.db(), "", &[])?;
        Ok(found.into_iter().next())
    }

    /// The audit as a whole.
    ///
    /// # Errors
    /// As [`Workspace::submission`].
    pub fn audit(&self) -> Result<Option<AuditRecord>, StoreFault> {
        let found = AuditRecord::find(self.db(), "", &[])?;
        Ok(found.into_iter().next())
    }

    /// The samples drawn, oldest first.
    ///
    /// # Errors
    /// As [`Workspace::submission`].
    pub fn samples(&self) -> Result<Vec<SampleRecord>, StoreFault> {
        SampleRecord::find(self.db(), "ORDER BY drawn_at, id", &[])
    }

    /// The reviews of an assessment's requirements, by id.
    ///
    /// # Errors
    /// As [`Workspace::submission`].
    pub fn reviews(&self, assessment: &AssessmentId) -> Result<Vec<Review>, StoreFault> {
        let own = "WHERE assessment = ?1 ORDER BY requirement";
        Review::find(self.db(), own, &[&assessment.as_str()])
    }

    /// The review of a requirement.
    ///
    /// # Errors
    /// As [`Workspace::submission`].
    pub fn review(
        &self,
        assessment: &AssessmentId,
        requirement: &RequirementId,
    ) -> Result<Option<Review>, StoreFault> {
        let own = "WHERE assessment = ?1 AND requirement = ?2";
        let keys: [&dyn rusqlite::ToSql; 2] = [&assessment.as_str(), &requirement.as_str()];
        let found = Review::find(self.db(), own, &keys)?;
        Ok(found.into_iter().next())
    }

    /// The audits received, the earliest sealed first.
    ///
    /// # Errors
    /// As [`Workspace::submission`].
    pub fn received_audits(&self) -> Result<Vec<ReceivedAudit>, StoreFault> {
        ReceivedAudit::find(self.db(), "ORDER BY sealed_at, package", &[])
    }

    /// What was answered to an audit, by requirement.
    ///
    /// # Errors
    /// As [`Workspace::submission`].
    pub fn audit_responses(&self, audit: &PackageId) -> Result<Vec<AuditResponse>, StoreFault> {
        let own = "WHERE audit = ?1 ORDER BY requirement";
        AuditResponse::find(self.db(), own, &[&audit.as_str()])
    }
}

/// The bodies a record keeps.
pub(crate) fn bodies_of(record: &Record) -> &[Digest] {
    match record {
        Record::Submission(submission) => &submission.bodies,
        Record::ReceivedAudit(audit) => &audit.bodies,
        Record::Organisation(_)
        | Record::Person(_)
        | Record::Supplier(_)
        | Record::System(_)
        | Record::Product(_)
        | Record::Sbom(_)
        | Record::Assessment(_)
        | Record::Answer(_)
        | Record::QuestionAnswer(_)
        | Record::Evidence(_)
        | Record::EvidenceLink(_)
        | Record::Action(_)
        | Record::Comment(_)
        | Record::Setting(_)
        | Record::SupplierRequest(_)
        | Record::SupplierResponse(_)
        | Record::SupplierStatement(_)
        | Record::Audit(_)
        | Record::Sample(_)
        | Record::Review(_)
        | Record::AuditResponse(_) => &[],
    }
}

/// Whether a record of this kind is never changed once it is there.
pub(crate) fn is_fixed(key: &EntityKey) -> bool {
    matches!(
        key,
        EntityKey::Submission | EntityKey::Sample(_) | EntityKey::ReceivedAudit(_)
    )
}

/// Whether an entity came with the submission, or would stand among what did, in a workspace that holds one.
pub(crate) fn is_submitted(db: &Connection, key: &EntityKey) -> Result<bool, StoreFault> {
    Ok(match key {
        EntityKey::Organisation
        | EntityKey::Supplier(_)
        | EntityKey::System(_)
        | EntityKey::Product(_)
        | EntityKey::Sbom(_)
        | EntityKey::Assessment(_)
        | EntityKey::Answer { .. }
        | EntityKey::QuestionAnswer { .. }
        | EntityKey::EvidenceLink { .. }
        | EntityKey::Action(_)
        | EntityKey::Submission
        // An auditor's workspace asks no supplier anything.
        | EntityKey::SupplierRequest(_)
        | EntityKey::SupplierResponse(_)
        | EntityKey::SupplierStatement { .. }
        | EntityKey::AuditResponse { .. } => true,
        EntityKey::Evidence(sha256) => db
            .prepare_cached("SELECT 1 FROM submission_evidence WHERE sha256 = ?1")?
            .exists([sha256.0])?,
        // The auditor's own, and what others found about the same submission; to answer that is the operator's.
        EntityKey::Person(_)
        | EntityKey::ReceivedAudit(_)
        | EntityKey::Comment(_)
        | EntityKey::Setting(_)
        | EntityKey::Audit
        | EntityKey::Sample(_)
        | EntityKey::Review { .. } => false,
    })
}
