//! What people do about an assessment: actions, comments; and the workspace's settings.

use super::check::Checks;
use super::evidence::check_target;
use super::form;
use super::key::{EntityKey, Target};
use crate::fault::StoreFault;
use crate::id::{ActionId, AssessmentId, CommentId};
use jiff::Timestamp;
use jiff::civil::Date;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use serde::{Deserialize, Serialize};

/// What will be done about a gap (整改措施).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionRecord {
    /// Id.
    pub id: ActionId,
    /// In which assessment the gap was found.
    pub assessment: AssessmentId,
    /// The requirement.
    #[serde(with = "form::requirement")]
    pub requirement: RequirementId,
    /// What will be done.
    pub plan: String,
    /// By whom: a role or a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Effort in tenths of a person-day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort_tenths: Option<u32>,
    /// How far it is.
    pub status: ActionStatus,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// The verdict of the re-test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retest_verdict: Option<Verdict>,
    /// What the re-test found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retest_note: Option<String>,
}

/// How far an action is. Adding a value is a format change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Decided, not begun.
    Open,
    /// Begun.
    InProgress,
    /// Done, not re-tested.
    Done,
    /// Re-tested and found effective.
    Verified,
    /// Given up.
    Cancelled,
}

impl ActionStatus {
    /// Every value, in the order of a life.
    pub const ALL: &'static [ActionStatus] = &[
        ActionStatus::Open,
        ActionStatus::InProgress,
        ActionStatus::Done,
        ActionStatus::Verified,
        ActionStatus::Cancelled,
    ];

    /// The stable name, for message ids (`action-status-open`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ActionStatus::Open => "open",
            ActionStatus::InProgress => "in_progress",
            ActionStatus::Done => "done",
            ActionStatus::Verified => "verified",
            ActionStatus::Cancelled => "cancelled",
        }
    }

    /// The value of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == name)
    }
}

/// A remark on a requirement, a question or an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Id.
    pub id: CommentId,
    /// What it is about.
    #[serde(with = "form::target")]
    pub target: Target,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: String,
    /// Nothing is left to do about it.
    pub resolved: bool,
}

/// A setting of the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Its name.
    pub key: String,
    /// Its value.
    pub value: String,
}

impl ActionRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Action(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.requirement("requirement", &self.requirement)?;
        checks.text("plan", &self.plan)?;
        checks.lines([("owner", &self.owner)])?;
        checks.texts([("retest_note", &self.retest_note)])
    }
}

impl Comment {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Comment(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        check_target(&checks, &self.target)?;
        checks.name("author", &self.author)?;
        checks.text("text", &self.text)
    }
}

impl Setting {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Setting(self.key.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("key", &self.key)?;
        checks.text("value", &self.value)
    }
}
