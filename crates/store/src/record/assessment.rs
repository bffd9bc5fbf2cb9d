//! An assessment without its answers: subject, day, pinned packs, tailoring, and what it was copied from.

use super::check::{Checks, LIST_LIMIT};
use super::form;
use super::key::EntityKey;
use super::tailoring;
use crate::fault::StoreFault;
use crate::id::{AssessmentId, Digest};
use jiff::Timestamp;
use jiff::civil::Date;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::PackId;
use lianheng_engine::tailoring::{Excluded, Tailoring};
use lianheng_engine::vocabulary::SubjectKind;
use serde::{Deserialize, Serialize};

/// An assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessmentRecord {
    /// Id.
    pub id: AssessmentId,
    /// What people call it.
    pub name: Bilingual,
    /// What is assessed.
    pub subject: SubjectRecord,
    /// The day the answers stand for.
    pub assessed_on: Date,
    /// Id of the scoring model.
    pub model: String,
    /// The packs, in the order the assessor chose.
    pub packs: Vec<PinnedPack>,
    /// What of the packs is asked for; `None` is everything.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "tailoring")]
    pub tailoring: Option<Tailoring>,
    /// The assessment it was copied from. That one may be gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied_from: Option<AssessmentId>,
    /// When it was made.
    pub created: Timestamp,
    /// Since when its answers cannot be changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen_at: Option<Timestamp>,
}

/// What is assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectRecord {
    /// Kind of thing.
    pub kind: SubjectKind,
    /// Its name.
    pub name: Bilingual,
}

/// A pack at the version an assessment was made against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinnedPack {
    /// Id.
    #[serde(with = "form::pack")]
    pub id: PackId,
    /// major.minor.patch
    pub version: String,
    /// Digest of its files.
    pub sha256: Digest,
}

impl AssessmentRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Assessment(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.bilingual("name", &self.name)?;
        checks.bilingual("subject", &self.subject.name)?;
        checks.id("model", &self.model)?;
        checks.count("packs", self.packs.len(), LIST_LIMIT)?;
        checks.distinct("packs", self.packs.iter().map(|pack| pack.id.as_str()))?;
        for pack in &self.packs {
            checks.id("packs", pack.id.as_str())?;
            checks.name("packs.version", &pack.version)?;
        }
        let Some(tailoring) = &self.tailoring else {
            return Ok(());
        };
        checks.name("tailoring.decided_by", &tailoring.decided_by)?;
        checks.text("tailoring.reason", &tailoring.reason)?;
        checks.count("tailoring.sides", tailoring.sides.len(), LIST_LIMIT)?;
        tailoring
            .sides
            .keys()
            .try_for_each(|pack| checks.id("tailoring.sides", pack.as_str()))?;
        checks.count("tailoring.excluded", tailoring.excluded.len(), LIST_LIMIT)?;
        tailoring.excluded.iter().try_for_each(|exclusion| {
            checks.text("tailoring.excluded.reason", &exclusion.reason)?;
            checks.lines([("tailoring.excluded.decided_by", &exclusion.decided_by)])?;
            match &exclusion.what {
                Excluded::Requirement(id) => checks.requirement("tailoring.excluded", id),
                Excluded::Clause { pack, clause } => {
                    checks.id("tailoring.excluded", pack.as_str())?;
                    checks.name("tailoring.excluded", clause)
                }
            }
        })
    }
}
