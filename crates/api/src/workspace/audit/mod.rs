//! The auditor's review of a submission, and what an operator receives of it.
//!
//! An auditor's workspace holds the operator's assessment read-only (the store refuses its change); here it is reviewed. Figures are
//! computed whenever they are asked for, from the operator's answers and the auditor's verdicts; none is stored.

mod figures;
mod late;
mod open;
mod operators_journal;
mod proof;
mod receive;
mod recheck;
mod report;
mod review;
mod sample;
mod seal;
mod statement;
mod submitted;

pub(crate) use proof::check_audit;
pub use proof::verify_audit;

use figures::AuditFigures;

use super::session::{Session, say};
use crate::failure::Failure;
use lianheng_store::record::SubmissionRecord;

impl Session {
    /// Whether the workspace is an auditor's.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn is_audit(&self) -> Result<bool, Failure> {
        Ok(self.store.submission().map_err(say)?.is_some())
    }

    /// The submission of an auditor's workspace.
    pub(super) fn submission(&self) -> Result<SubmissionRecord, Failure> {
        let found = self.store.submission().map_err(say)?;
        found.ok_or_else(|| Failure::unknown("error-audit-no-submission", vec![]))
    }
}
