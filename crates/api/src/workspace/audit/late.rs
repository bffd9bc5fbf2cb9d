//! What the operator's own journal says was changed after the assessment was frozen.

use super::super::session::Session;
use crate::failure::Failure;
use crate::wire::LateChangeWire;
use lianheng_engine::ids::RequirementId;
use lianheng_store::record::SubmissionRecord;
use std::collections::BTreeMap;

/// Changes after the freeze, by requirement.
#[derive(Default)]
pub(super) struct LateChanges(pub(super) BTreeMap<RequirementId, Vec<LateChangeWire>>);

impl LateChanges {
    /// Those of a requirement, oldest first.
    pub(super) fn of(&self, requirement: &RequirementId) -> &[LateChangeWire] {
        self.0.get(requirement).map_or(&[], Vec::as_slice)
    }
}

impl Session {
    pub(super) fn late_changes(&self, _: &SubmissionRecord) -> Result<LateChanges, Failure> {
        Ok(LateChanges::default())
    }
}
