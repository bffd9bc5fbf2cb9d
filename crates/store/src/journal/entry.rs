//! One line of the journal, its hash, and how it is read.
//!
//! The hash covers every field and the hash before it, each field with its length in front, so that no two entries have the
//! same bytes under the hash. The first entry follows a hash of the workspace's id: journals cannot be exchanged.

use crate::fault::StoreFault;
use crate::id::{Digest, PersonId, WorkspaceId};
use crate::record::{EntityKind, Record};
use crate::table::malformed;
use jiff::Timestamp;
use rusqlite::Row;
use sha2::{Digest as _, Sha256};

const HASH_TAG: &[u8] = b"lianheng-journal/1";

/// Who makes a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The name as it will be read for ever.
    pub name: String,
    /// The person, where the workspace knows one.
    pub person: Option<PersonId>,
}

/// What an entry is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The workspace was made. Not undone.
    Create,
    /// A change.
    Change,
    /// An earlier change was undone.
    Undo,
    /// An undone change was done again.
    Redo,
    /// Bodies of evidence were removed for good. Nothing before it is undone or done again.
    Purge,
}

impl Act {
    const ALL: [Act; 5] = [Act::Create, Act::Change, Act::Undo, Act::Redo, Act::Purge];

    /// The stable name, for message ids (`act-undo`); it stands in the journal.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Act::Create => "create",
            Act::Change => "change",
            Act::Undo => "undo",
            Act::Redo => "redo",
            Act::Purge => "purge",
        }
    }

    /// The act of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == name)
    }
}

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A record.
    Entity(EntityKind),
    /// The body of an evidence file, which is not a record.
    EvidenceBody,
}

impl EntryKind {
    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            EntryKind::Entity(kind) => kind.as_str(),
            EntryKind::EvidenceBody => "evidence-body",
        }
    }

    /// The kind of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "evidence-body" => Some(EntryKind::EvidenceBody),
            other => EntityKind::from_name(other).map(EntryKind::Entity),
        }
    }
}

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number; the first is 1.
    pub seq: u64,
    /// Number of the first entry of the same change.
    pub first: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub author: Author,
    /// What it is part of.
    pub act: Act,
    /// Of an undo or redo: the change, by the number of its first entry.
    pub of: Option<u64>,
    /// What it is about.
    pub kind: EntryKind,
    /// Which one: the form of its key, or `evidence-body/` and a digest.
    pub entity: String,
    /// Canonical JSON before; `None` when there was none.
    pub before: Option<String>,
    /// Canonical JSON after; `None` when it was removed.
    pub after: Option<String>,
    /// Why, in the author's words.
    pub reason: Option<String>,
    /// Hash of the entry before.
    pub prev_hash: Digest,
    /// Hash of this entry.
    pub hash: Digest,
}

impl Entry {
    pub(crate) const COLUMNS: &'static str = "seq, first, at, author, author_id, act, of, kind, entity, before, after, reason, prev_hash, hash";

    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let named = |column: &str| row.get::<_, String>(column);
        let number = |column: &str| row.get::<_, i64>(column).and_then(positive);
        let person = row.get::<_, Option<String>>("author_id")?;
        Ok(Entry {
            seq: number("seq")?,
            first: number("first")?,
            at: named("at")?.parse().map_err(|_| malformed())?,
            author: Author {
                name: named("author")?,
                person: person
                    .map(|id| PersonId::parse(&id).ok_or_else(malformed))
                    .transpose()?,
            },
            act: Act::from_name(&named("act")?).ok_or_else(malformed)?,
            of: row.get::<_, Option<i64>>("of")?.map(positive).transpose()?,
            kind: EntryKind::from_name(&named("kind")?).ok_or_else(malformed)?,
            entity: named("entity")?,
            before: row.get("before")?,
            after: row.get("after")?,
            reason: row.get("reason")?,
            prev_hash: Digest(row.get("prev_hash")?),
            hash: Digest(row.get("hash")?),
        })
    }

    /// The record before, where there was one.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`] when the entry's JSON is no record.
    pub fn record_before(&self) -> Result<Option<Record>, StoreFault> {
        self.record(self.before.as_deref())
    }

    /// The record after, where there is one.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`] when the entry's JSON is no record.
    pub fn record_after(&self) -> Result<Option<Record>, StoreFault> {
        self.record(self.after.as_deref())
    }

    fn record(&self, json: Option<&str>) -> Result<Option<Record>, StoreFault> {
        let (Some(json), EntryKind::Entity(kind)) = (json, self.kind) else {
            return Ok(None);
        };
        match Record::parse(kind, json) {
            Some(record) if record.key().to_string() == self.entity => Ok(Some(record)),
            _ => Err(StoreFault::Damaged(format!("journal entry {}", self.seq))),
        }
    }

    /// The hash the entry must have; of one that was not meddled with it is [`Entry::hash`].
    #[must_use]
    pub fn computed_hash(&self) -> Digest {
        let mut hash = FieldHash(Sha256::new_with_prefix(HASH_TAG));
        hash.number(self.seq);
        hash.number(self.first);
        hash.text(&self.at.to_string());
        hash.text(&self.author.name);
        hash.option(self.author.person.as_ref().map(PersonId::as_str));
        hash.text(self.act.as_str());
        hash.option(self.of.map(|of| of.to_string()).as_deref());
        hash.text(self.kind.as_str());
        hash.text(&self.entity);
        hash.option(self.before.as_deref());
        hash.option(self.after.as_deref());
        hash.option(self.reason.as_deref());
        hash.0.update(self.prev_hash.0);
        Digest(hash.0.finalize().into())
    }
}

/// What the first entry follows.
pub(crate) fn genesis(workspace: &WorkspaceId) -> Digest {
    let mut hash = FieldHash(Sha256::new_with_prefix(HASH_TAG));
    hash.text(workspace.as_str());
    Digest(hash.0.finalize().into())
}

struct FieldHash(Sha256);

impl FieldHash {
    fn number(&mut self, number: u64) {
        self.0.update(number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(u64::try_from(text.len()).unwrap_or(u64::MAX));
        self.0.update(text.as_bytes());
    }

    fn option(&mut self, text: Option<&str>) {
        self.0.update([u8::from(text.is_some())]);
        if let Some(text) = text {
            self.text(text);
        }
    }
}

fn positive(number: i64) -> rusqlite::Result<u64> {
    u64::try_from(number).map_err(|_| malformed())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            seq: 2,
            first: 2,
            at: "2026-11-22T08:00:00Z".parse().unwrap(),
            author: Author {
                name: "A".to_owned(),
                person: None,
            },
            act: Act::Change,
            of: None,
            kind: EntryKind::Entity(EntityKind::Setting),
            entity: "setting/a".to_owned(),
            before: None,
            after: Some("{}".to_owned()),
            reason: None,
            prev_hash: Digest([1; 32]),
            hash: Digest([0; 32]),
        }
    }

    #[test]
    fn every_field_is_under_the_hash_and_fields_cannot_flow_into_each_other() {
        let base = entry();
        let edits: [fn(&mut Entry); 14] = [
            |e| e.seq = 3,
            |e| e.first = 1,
            |e| e.at = "2026-11-22T08:00:00.000000001Z".parse().unwrap(),
            |e| e.author.name = "B".to_owned(),
            |e| {
                e.author.person = PersonId::parse("01234567-89ab-7def-8123-456789abcdef");
            },
            |e| e.act = Act::Create,
            |e| e.of = Some(1),
            |e| e.kind = EntryKind::EvidenceBody,
            |e| e.entity = "setting/b".to_owned(),
            |e| e.before = Some(String::new()),
            |e| e.after = Some("{ }".to_owned()),
            |e| e.reason = Some("why".to_owned()),
            |e| e.prev_hash = Digest([2; 32]),
            // The same letters, cut elsewhere.
            |e| (e.before, e.after) = (Some("{}".to_owned()), None),
        ];
        let mut seen = vec![base.computed_hash()];
        for edit in edits {
            let mut other = entry();
            edit(&mut other);
            let hash = other.computed_hash();
            assert!(!seen.contains(&hash), "{other:?}");
            seen.push(hash);
        }
        assert_eq!(base.computed_hash(), entry().computed_hash());
    }
}
