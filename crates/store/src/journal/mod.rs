//! The journal: what was changed, by whom, when and why; append-only and hash-chained.
//!
//! Here entries are appended and read. Who may append: [`crate::change`], [`crate::undo`] and the purge of evidence bodies.

mod entry;

pub(crate) use entry::genesis;
pub use entry::{Act, Author, Entry, EntryKind};

use crate::fault::StoreFault;
use crate::id::{Digest, PersonId, WorkspaceId};
use crate::record::{EntityKey, EntityKind};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// The last entry of the journal. Noted elsewhere (on paper, in a submission), it proves later that nothing was cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalHead {
    /// Number of entries.
    pub seq: u64,
    /// Hash of the last.
    pub hash: Digest,
}

/// A page of the history of an entity, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryPage {
    /// At most as many entries as were asked for.
    pub entries: Vec<Entry>,
    /// Where the next page begins, when there is one.
    pub next: Option<u64>,
}

/// Appends the entries of one change.
pub(crate) struct Group<'db> {
    db: &'db Connection,
    first: u64,
    head: JournalHead,
    act: Act,
    of: Option<u64>,
    author: Author,
    at: Timestamp,
    reason: Option<String>,
}

impl<'db> Group<'db> {
    pub(crate) fn begin(
        db: &'db Connection,
        (act, of): (Act, Option<u64>),
        author: &Author,
        at: Timestamp,
        reason: Option<&str>,
    ) -> Result<Self, StoreFault> {
        let head = head(db)?;
        Ok(Group {
            db,
            first: head.seq + 1,
            head,
            act,
            of,
            author: author.clone(),
            at,
            reason: reason.map(str::to_owned),
        })
    }

    /// Whose the entries appended from now on are, and why.
    pub(crate) fn speak_as(&mut self, author: &Author, reason: &str) {
        self.author = author.clone();
        self.reason = Some(reason.to_owned());
    }

    /// Number of the first entry.
    pub(crate) fn first(&self) -> u64 {
        self.first
    }

    /// The head after what was appended so far.
    pub(crate) fn head(&self) -> JournalHead {
        self.head
    }

    pub(crate) fn append(
        &mut self,
        kind: EntryKind,
        entity: String,
        before: Option<String>,
        after: Option<String>,
    ) -> Result<(), StoreFault> {
        let mut entry = Entry {
            seq: self.head.seq + 1,
            first: self.first,
            at: self.at,
            author: self.author.clone(),
            act: self.act,
            of: self.of,
            kind,
            entity,
            before,
            after,
            reason: self.reason.clone(),
            prev_hash: self.head.hash,
            hash: self.head.hash,
        };
        entry.hash = entry.computed_hash();
        insert(self.db, &entry)?;
        self.head = JournalHead {
            seq: entry.seq,
            hash: entry.hash,
        };
        Ok(())
    }
}

fn insert(db: &Connection, entry: &Entry) -> Result<(), StoreFault> {
    db.prepare_cached(
        "INSERT INTO journal (seq, first, at, author, author_id, act, of, kind, entity, before, after, reason, prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        stored(entry.seq)?,
        stored(entry.first)?,
        entry.at.to_string(),
        entry.author.name,
        entry.author.person.as_ref().map(PersonId::as_str),
        entry.act.as_str(),
        entry.of.map(stored).transpose()?,
        entry.kind.as_str(),
        entry.entity,
        entry.before,
        entry.after,
        entry.reason,
        entry.prev_hash.0,
        entry.hash.0,
    ])?;
    Ok(())
}

/// The last entry; in an empty journal, what the first will follow.
pub(crate) fn head(db: &Connection) -> Result<JournalHead, StoreFault> {
    let last = db
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?;
    match last {
        Some((seq, hash)) => Ok(JournalHead {
            seq: u64::try_from(seq)
                .map_err(|_| StoreFault::Damaged("number of a journal entry".to_owned()))?,
            hash: Digest(hash),
        }),
        None => Ok(JournalHead {
            seq: 0,
            hash: genesis(&workspace_id(db)?),
        }),
    }
}

/// The workspace's id.
pub(crate) fn workspace_id(db: &Connection) -> Result<WorkspaceId, StoreFault> {
    let id: String = db
        .prepare_cached("SELECT id FROM workspace")?
        .query_row([], |row| row.get(0))?;
    WorkspaceId::parse(&id).ok_or_else(|| StoreFault::Damaged("id of the workspace".to_owned()))
}

/// The entry with a number.
pub(crate) fn entry(db: &Connection, seq: u64) -> Result<Option<Entry>, StoreFault> {
    let sql = format!("SELECT {} FROM journal WHERE seq = ?1", Entry::COLUMNS);
    Ok(db
        .prepare_cached(&sql)?
        .query_row([stored(seq)?], Entry::read)
        .optional()?)
}

/// The entries of the change that begins with `first`, in order.
pub(crate) fn group(db: &Connection, first: u64) -> Result<Vec<Entry>, StoreFault> {
    // Entries of a change are consecutive: reading stops at the first of another.
    let sql = format!(
        "SELECT {} FROM journal WHERE seq >= ?1 ORDER BY seq",
        Entry::COLUMNS
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([stored(first)?], Entry::read)?;
    let mut entries = Vec::new();
    for entry in rows {
        let entry = entry?;
        if entry.first != first {
            break;
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// The history of an entity, newest first, from before `before` on.
pub(crate) fn history(
    db: &Connection,
    key: &EntityKey,
    before: Option<u64>,
    limit: usize,
) -> Result<HistoryPage, StoreFault> {
    let before = before.map_or(Ok(i64::MAX), stored)?;
    let more = i64::try_from(limit)
        .unwrap_or(i64::MAX - 1)
        .saturating_add(1);
    let sql = format!(
        "SELECT {} FROM journal WHERE entity = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3",
        Entry::COLUMNS
    );
    let entries: Vec<Entry> = db
        .prepare_cached(&sql)?
        .query_map(params![key.to_string(), before, more], Entry::read)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(page(entries, limit))
}

/// The whole history, newest first, from before `before` on.
pub(crate) fn whole_history(
    db: &Connection,
    before: Option<u64>,
    limit: usize,
) -> Result<HistoryPage, StoreFault> {
    let before = before.map_or(Ok(i64::MAX), stored)?;
    let more = i64::try_from(limit)
        .unwrap_or(i64::MAX - 1)
        .saturating_add(1);
    let sql = format!(
        "SELECT {} FROM journal WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2",
        Entry::COLUMNS
    );
    let entries: Vec<Entry> = db
        .prepare_cached(&sql)?
        .query_map(params![before, more], Entry::read)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(page(entries, limit))
}

/// The history of all entities of a kind, oldest first.
pub(crate) fn history_of_kind(db: &Connection, kind: EntityKind) -> Result<Vec<Entry>, StoreFault> {
    let sql = format!(
        "SELECT {} FROM journal WHERE kind = ?1 ORDER BY seq",
        Entry::COLUMNS
    );
    Ok(db
        .prepare_cached(&sql)?
        .query_map([kind.as_str()], Entry::read)?
        .collect::<rusqlite::Result<_>>()?)
}

/// Cuts a page that was read with one entry more than wanted.
fn page(mut entries: Vec<Entry>, limit: usize) -> HistoryPage {
    let cut = entries.len() > limit;
    entries.truncate(limit);
    let next = if cut {
        entries.last().map(|last| last.seq)
    } else {
        None
    };
    HistoryPage { entries, next }
}

fn stored(number: u64) -> Result<i64, StoreFault> {
    i64::try_from(number).map_err(|_| StoreFault::Damaged("number of a journal entry".to_owned()))
}
