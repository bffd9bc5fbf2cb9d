//! Evidence files and what they back. Their bodies are in [`crate::evidence`].

use super::check::Checks;
use super::form;
use super::key::{EntityKey, Target};
use crate::fault::StoreFault;
use crate::id::Digest;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An evidence file. The same bytes are one file, however often they are attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// Digest of its bytes.
    pub sha256: Digest,
    /// Bytes.
    pub size: u64,
    /// Media type, such as `application/pdf`.
    pub media_type: String,
    /// Name of the file it came from, without folders.
    pub file_name: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it comes from: an office, a system, a supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<Date>,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// How it must be handled.
    pub classification: Classification,
    /// Only the digest is kept; the body stays where it is.
    pub digest_only: bool,
}

/// How an evidence file must be handled. Adding a value is a format change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Classification {
    /// 公开
    Public,
    /// 内部
    Internal,
    /// 敏感
    Sensitive,
    /// 重要数据, in the sense of the Data Security Law.
    Important,
    /// 核心数据, in the sense of the Data Security Law.
    Core,
}

impl Classification {
    /// Every value, least strict first.
    pub const ALL: &'static [Classification] = &[
        Classification::Public,
        Classification::Internal,
        Classification::Sensitive,
        Classification::Important,
        Classification::Core,
    ];

    /// The stable name, for message ids (`classification-internal`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Classification::Public => "public",
            Classification::Internal => "internal",
            Classification::Sensitive => "sensitive",
            Classification::Important => "important",
            Classification::Core => "core",
        }
    }

    /// The value of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == name)
    }
}

/// What an evidence file backs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceLink {
    /// The file.
    pub evidence: Digest,
    /// What it backs.
    #[serde(with = "form::target")]
    pub target: Target,
}

impl EvidenceRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Evidence(self.sha256)
    }

    pub(crate) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.number("size", self.size)?;
        checks.name("media_type", &self.media_type)?;
        checks.name("file_name", &self.file_name)?;
        checks.lines([("title", &self.title), ("source", &self.source)])
    }
}

impl EvidenceLink {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::EvidenceLink {
            evidence: self.evidence,
            target: self.target.clone(),
        }
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        check_target(&Checks::of(self.key()), &self.target)
    }
}

pub(super) fn check_target(checks: &Checks, target: &Target) -> Result<(), StoreFault> {
    match target {
        Target::Requirement { requirement, .. } => checks.requirement("target", requirement),
        Target::Question {
            questionnaire,
            question,
            object,
            ..
        } => {
            checks.id("target", questionnaire)?;
            checks.id("target", question)?;
            checks.object("target", object)
        }
        Target::Action(_) => Ok(()),
    }
}
