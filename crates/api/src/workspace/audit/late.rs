//! What the operator's own journal says was changed after the assessment was first frozen: answers, what backs them, and the answers to
//! questions that support a requirement. A workspace allows such a change only after the freeze was taken back.

use super::super::rows;
use super::super::session::Session;
use super::operators_journal::records_of;
use crate::failure::Failure;
use crate::wire::LateChangeWire;
use lianheng_engine::ids::RequirementId;
use lianheng_store::Entry;
use lianheng_store::record::{Record, SubmissionRecord};
use std::collections::BTreeMap;

/// Changes after the freeze, by requirement.
#[derive(Default)]
pub(super) struct LateChanges(BTreeMap<RequirementId, Vec<LateChangeWire>>);

impl LateChanges {
    /// Those of a requirement, oldest first.
    pub(super) fn of(&self, requirement: &RequirementId) -> &[LateChangeWire] {
        self.0.get(requirement).map_or(&[], Vec::as_slice)
    }
}

impl Session {
    /// What the operator's journal tells of such changes.
    pub(super) fn late_changes(
        &self,
        submission: &SubmissionRecord,
    ) -> Result<LateChanges, Failure> {
        let mut frozen = false;
        let mut late = LateChanges::default();
        for entry in &self.operators_journal(submission)? {
            let records = records_of(entry);
            if let Some(Record::Assessment(after)) = records.last() {
                frozen |= entry.after.is_some() && after.frozen_at.is_some();
                continue;
            }
            if frozen {
                for requirement in self.touched_by(&records) {
                    let own = late.0.entry(requirement).or_default();
                    own.push(change_wire(entry));
                }
            }
        }
        Ok(late)
    }
}

fn change_wire(entry: &Entry) -> LateChangeWire {
    LateChangeWire {
        at: entry.at.to_string(),
        author: entry.author.name.clone(),
        kind: rows::thing(entry.kind.as_str()).to_owned(),
        reason: entry.reason.clone(),
    }
}
