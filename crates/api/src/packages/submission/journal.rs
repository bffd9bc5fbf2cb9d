//! The journal of a submission: read, and its chain recomputed with the store's own hash.
//!
//! What it proves: every entry that says something has the hash that stands there, and follows the one before. An entry that is only a hash
//! proves nothing by itself; the hash of the last, noted before (in an earlier submission, on paper), proves that nothing before it was rewritten.

use super::shape::{EntryShape, JOURNAL, JOURNAL_FORMAT, JournalShape, SaysShape};
use crate::failure::Problem;
use jiff::Timestamp;
use lianheng_exchange::package::{PackageFault, PackageRule};
use lianheng_store::record::EntityKind;
use lianheng_store::{Act, Author, Digest, Entry, EntryKind, PersonId};

/// Entries that are wrong, named one by one before the rest is only counted.
const NAMED: usize = 20;

/// A journal of a submission that was read; whether it holds is in `breaks`.
#[derive(Debug, Clone)]
pub(crate) struct RevealedJournal {
    /// Id of the assessment it is about.
    pub(crate) assessment: String,
    /// Entries in all.
    pub(crate) entries: u64,
    /// Hash of the last; of the beginning where there is none.
    pub(crate) head: String,
    /// The entries that say something, in order.
    pub(crate) revealed: Vec<Entry>,
    /// What does not hold.
    pub(crate) breaks: Vec<Problem>,
}

/// An entry as it stands in a submission.
pub(crate) fn shown_entry(entry: &Entry) -> EntryShape {
    EntryShape {
        hash: entry.hash.to_string(),
        says: Some(SaysShape {
            first: entry.first,
            at: entry.at.to_string(),
            author: entry.author.name.clone(),
            person: entry.author.person.as_ref().map(ToString::to_string),
            act: entry.act.as_str().to_owned(),
            of: entry.of,
            kind: entry.kind.as_str().to_owned(),
            entity: entry.entity.clone(),
            before: entry.before.clone(),
            after: entry.after.clone(),
            reason: entry.reason.clone(),
        }),
    }
}

/// Reads a journal and recomputes its chain.
pub(crate) fn read_journal(bytes: &[u8]) -> Result<RevealedJournal, PackageFault> {
    let written: JournalShape = super::shape::parse(bytes, JOURNAL)?;
    if written.format != JOURNAL_FORMAT {
        return Err(PackageFault::at(PackageRule::PayloadShape, JOURNAL));
    }
    let malformed = || PackageFault::at(PackageRule::PayloadShape, JOURNAL);
    let mut before = Digest::parse(&written.start).ok_or_else(malformed)?;
    let mut read = RevealedJournal {
        assessment: written.assessment,
        entries: written.entries.len() as u64,
        head: written.start,
        revealed: Vec::new(),
        breaks: Vec::new(),
    };
    let mut broken = 0usize;
    for (place, shape) in written.entries.into_iter().enumerate() {
        let seq = place as u64 + 1;
        let hash = Digest::parse(&shape.hash).ok_or_else(malformed)?;
        if let Some(says) = shape.says {
            let holds = match entry_of(seq, says, before, hash) {
                Some(entry) => {
                    let holds = entry.computed_hash() == hash && entry.first <= seq;
                    read.revealed.push(entry);
                    holds
                }
                None => false,
            };
            if !holds {
                broken += 1;
                if broken <= NAMED {
                    let args = vec![("entry", seq.to_string())];
                    read.breaks
                        .push(Problem::new("submission-journal-entry", args));
                }
            }
        }
        before = hash;
    }
    if broken > NAMED {
        let args = vec![("count", (broken - NAMED).to_string())];
        read.breaks
            .push(Problem::new("submission-journal-more", args));
    }
    read.head = before.to_string();
    Ok(read)
}

/// The entry as the store knows it; `None` for values nobody writes.
fn entry_of(seq: u64, says: SaysShape, prev_hash: Digest, hash: Digest) -> Option<Entry> {
    let person = match says.person {
        Some(id) => Some(PersonId::parse(&id)?),
        None => None,
    };
    let at: Timestamp = says.at.parse().ok()?;
    Some(Entry {
        seq,
        first: says.first,
        at,
        author: Author {
            name: says.author,
            person,
        },
        act: Act::from_name(&says.act)?,
        of: says.of,
        kind: EntryKind::from_name(&says.kind)?,
        entity: says.entity,
        before: says.before,
        after: says.after,
        reason: says.reason,
        prev_hash,
        hash,
    })
}

impl RevealedJournal {
    /// Requirements whose answer, evidence or action was changed after the assessment was first frozen, by id; a workspace allows that only
    /// after the freeze was taken back.
    pub(crate) fn changed_after_freeze(&self) -> Vec<String> {
        let mut frozen = false;
        let mut changed = std::collections::BTreeSet::new();
        for entry in &self.revealed {
            let EntryKind::Entity(kind) = entry.kind else {
                continue;
            };
            if kind == EntityKind::Assessment {
                frozen |= entry
                    .after
                    .as_deref()
                    .is_some_and(|after| after.contains("\"frozen_at\""));
            } else if frozen
                && matches!(
                    kind,
                    EntityKind::Answer | EntityKind::QuestionAnswer | EntityKind::EvidenceLink
                )
            {
                changed.insert(about(entry));
            }
        }
        changed.into_iter().collect()
    }
}

/// What an entry is about, as a reader knows it: the requirement or the question.
fn about(entry: &Entry) -> String {
    let record = entry.after.as_deref().or(entry.before.as_deref());
    let value: serde_json::Value = record
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    let text = |value: &serde_json::Value, key: &str| {
        value
            .get(key)
            .and_then(|one| one.as_str())
            .map(str::to_owned)
    };
    let question = |value: &serde_json::Value| {
        Some(format!(
            "{}/{}",
            text(value, "questionnaire")?,
            text(value, "question")?
        ))
    };
    let target = value.get("target").cloned().unwrap_or_default();
    let in_target = |key: &str| target.get(key).cloned().unwrap_or_default();
    text(&value, "requirement")
        .or_else(|| question(&value))
        .or_else(|| text(&in_target("requirement"), "requirement"))
        .or_else(|| question(&in_target("question")))
        .unwrap_or_else(|| entry.entity.clone())
}
