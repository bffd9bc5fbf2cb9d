//! Who said something last, and the mark that keeps it when a merge brings it over.
//!
//! An entry a merge writes has the author of the change it brings; when that was made, in which journal and at which entry stands in its
//! reason, as JSON a later merge and the history read.

use super::Choice;
use super::kinds::{self, Fields};
use super::meeting::PRESENCE;
use crate::fault::StoreFault;
use crate::id::Digest;
use crate::journal::{self, Author, Entry};
use crate::record::EntityKey;
use jiff::Timestamp;
use lianheng_engine::answer_file::MAX_TEXT;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// Entries of one entity's history read at a time.
const PAGE: usize = 64;

/// The last word on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Whose.
    pub author: Author,
    /// When it was said, wherever that was.
    pub at: Timestamp,
    /// Its entry in the journal it was found in.
    pub entry: u64,
    /// Why, in the author's words.
    pub reason: Option<String>,
}

/// Where an entry that a merge wrote comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merged {
    /// The head of the journal that was merged.
    pub head: Digest,
    /// The entry of that journal it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<u64>,
    /// When that was written; the entry itself says when it was merged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Who merged.
    pub by: String,
    /// How a person decided, where both sides contradicted each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Choice>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    merged: Merged,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

impl Merged {
    /// The mark as the reason of an entry.
    pub(super) fn spell(&self, reason: Option<&str>) -> Result<String, StoreFault> {
        // Room for the mark within what a reason may hold.
        let reason = reason.map(|reason| reason.chars().take(MAX_TEXT / 2).collect());
        let mark = Mark {
            merged: self.clone(),
            reason,
        };
        serde_json::to_string(&mark).map_err(|error| StoreFault::Damaged(error.to_string()))
    }
}

impl Entry {
    /// Where a merge brought it from, when one did.
    #[must_use]
    pub fn merged(&self) -> Option<Merged> {
        self.mark().map(|mark| mark.merged)
    }

    /// Why, in the author's words, also where a merge brought it over.
    #[must_use]
    pub fn own_reason(&self) -> Option<String> {
        match self.mark() {
            Some(mark) => mark.reason,
            None => self.reason.clone(),
        }
    }

    fn mark(&self) -> Option<Mark> {
        let reason = self.reason.as_deref()?;
        reason
            .starts_with("{\"merged\":")
            .then(|| serde_json::from_str(reason).ok())?
    }
}

/// The last word on a unit of an entity, or on whether it is there.
pub(super) fn last(
    db: &Connection,
    key: &EntityKey,
    unit: &str,
) -> Result<Option<Said>, StoreFault> {
    let kind = key.kind();
    let value = |json: Option<&str>| {
        let fields: Option<Fields> = json.and_then(|json| serde_json::from_str(json).ok());
        match unit {
            PRESENCE => fields.map(|_| serde_json::Value::Null),
            unit => fields.and_then(|fields| kinds::unit(kind, &fields, unit)),
        }
    };
    let mut before = None;
    loop {
        let page = journal::history(db, key, before, PAGE)?;
        for entry in &page.entries {
            if value(entry.before.as_deref()) != value(entry.after.as_deref()) {
                return Ok(Some(of(entry)));
            }
        }
        before = page.next;
        if before.is_none() {
            return Ok(None);
        }
    }
}

/// The last word on an entity as a whole.
pub(super) fn last_of_all(db: &Connection, key: &EntityKey) -> Result<Option<Said>, StoreFault> {
    let page = journal::history(db, key, None, 1)?;
    Ok(page.entries.first().map(of))
}

fn of(entry: &Entry) -> Said {
    let merged = entry.merged();
    Said {
        author: entry.author.clone(),
        at: merged.and_then(|merged| merged.at).unwrap_or(entry.at),
        entry: entry.seq,
        reason: entry.own_reason(),
    }
}
