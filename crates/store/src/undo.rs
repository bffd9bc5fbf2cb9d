//! Undo and redo, strictly in order: the last change that is not undone, the last undone that is not done again.
//!
//! Nothing is taken out of the journal: an undo is a new change that puts back what was before, and points at what it undoes. So
//! undo works after a restart, and everybody can see that it happened. A change after an undo ends what could be done
//! again; making the workspace and purging evidence bodies end what could be undone.

use crate::fault::StoreFault;
use crate::journal::{self, Act, Author, Entry, Group, JournalHead};
use crate::record::EntityKey;
use crate::table;
use crate::workspace::Workspace;
use jiff::Timestamp;
use rusqlite::Connection;

/// What was undone, or done again, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// Number of the change it is about.
    pub change: u64,
    /// Who made that change.
    pub author: Author,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: Option<String>,
    /// What it changed, in order.
    pub entities: Vec<EntityKey>,
    /// The journal's head now.
    pub head: JournalHead,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

impl Workspace {
    /// Undoes the last change that is not undone; `None` when there is nothing to undo.
    ///
    /// # Errors
    /// What the disk says, or [`StoreFault::Damaged`] when the tables are not what the journal says.
    pub fn undo(&mut self, by: &Author, at: Timestamp) -> Result<Option<Reversal>, StoreFault> {
        self.in_transaction(|db| reverse(db, Direction::Undo, by, at))
    }

    /// Does the last undone change again; `None` when there is none.
    ///
    /// # Errors
    /// As [`Workspace::undo`].
    pub fn redo(&mut self, by: &Author, at: Timestamp) -> Result<Option<Reversal>, StoreFault> {
        self.in_transaction(|db| reverse(db, Direction::Redo, by, at))
    }

    /// What [`Workspace::undo`] would undo.
    ///
    /// # Errors
    /// As [`Workspace::undo`].
    pub fn can_undo(&self) -> Result<Option<Reversal>, StoreFault> {
        let db = self.db();
        undoable(db)?.map(|first| describe(db, first)).transpose()
    }

    /// What [`Workspace::redo`] would do again.
    ///
    /// # Errors
    /// As [`Workspace::undo`].
    pub fn can_redo(&self) -> Result<Option<Reversal>, StoreFault> {
        let db = self.db();
        redoable(db)?.map(|first| describe(db, first)).transpose()
    }
}

fn reverse(
    db: &Connection,
    direction: Direction,
    by: &Author,
    at: Timestamp,
) -> Result<Option<Reversal>, StoreFault> {
    let (first, act) = match direction {
        Direction::Undo => (undoable(db)?, Act::Undo),
        Direction::Redo => (redoable(db)?, Act::Redo),
    };
    let Some(first) = first else { return Ok(None) };
    let mut entries = journal::group(db, first)?;
    if direction == Direction::Undo {
        // Last first, so that nothing is removed while something put later still refers to it.
        entries.reverse();
    }
    let mut group = Group::begin(db, (act, Some(first)), by, at, None)?;
    for entry in &entries {
        let (from, to) = match direction {
            Direction::Undo => (&entry.after, &entry.before),
            Direction::Redo => (&entry.before, &entry.after),
        };
        restore(db, entry, direction)?;
        group.append(entry.kind, entry.entity.clone(), from.clone(), to.clone())?;
    }
    let head = group.head();
    Ok(Some(Reversal {
        head,
        ..describe(db, first)?
    }))
}

/// Puts one entity back to what it was on the other side of an entry, provided that it is what it was on this side.
fn restore(db: &Connection, entry: &Entry, direction: Direction) -> Result<(), StoreFault> {
    let damaged =
        || StoreFault::Damaged(format!("{} and journal entry {}", entry.entity, entry.seq));
    let (before, after) = (entry.record_before()?, entry.record_after()?);
    let (from, to) = match direction {
        Direction::Undo => (after, before),
        Direction::Redo => (before, after),
    };
    let key = from.as_ref().or(to.as_ref()).map(|record| record.key());
    let key = key.ok_or_else(damaged)?;
    if table::load(db, &key)? != from {
        return Err(damaged());
    }
    match to {
        Some(record) => table::write(db, &record),
        None => table::erase(db, &key),
    }
}

/// The change that is to be undone next.
fn undoable(db: &Connection) -> Result<Option<u64>, StoreFault> {
    let mut last = journal::head(db)?.seq;
    while let Some(entry) = journal::entry(db, last)? {
        match (entry.act, entry.of) {
            (Act::Change, _) => return Ok(Some(entry.first)),
            (Act::Redo, of) => return Ok(of),
            // Below an undone change lies what lay below it when it was made.
            (Act::Undo, Some(of)) if of <= last => last = of.saturating_sub(1),
            (Act::Undo, _) => return Err(astray(&entry)),
            (Act::Create | Act::Purge, _) => return Ok(None),
        }
    }
    Ok(None)
}

/// The change that is to be done again next: the last undo that no redo has answered, with no change since.
fn redoable(db: &Connection) -> Result<Option<u64>, StoreFault> {
    let mut last = journal::head(db)?.seq;
    let mut redone = 0u64;
    while let Some(entry) = journal::entry(db, last)? {
        match entry.act {
            Act::Undo if redone == 0 => return Ok(entry.of),
            Act::Undo => redone -= 1,
            Act::Redo => redone += 1,
            Act::Create | Act::Change | Act::Purge => return Ok(None),
        }
        if entry.first > last || entry.first == 0 {
            return Err(astray(&entry));
        }
        last = entry.first - 1;
    }
    Ok(None)
}

fn astray(entry: &Entry) -> StoreFault {
    StoreFault::Damaged(format!("journal entry {}", entry.seq))
}

fn describe(db: &Connection, first: u64) -> Result<Reversal, StoreFault> {
    let entries = journal::group(db, first)?;
    let mut entities = Vec::new();
    for entry in &entries {
        let record = entry.record_after()?.or(entry.record_before()?);
        entities.extend(record.map(|record| record.key()));
    }
    let Some(change) = entries.into_iter().next() else {
        return Err(StoreFault::Damaged(format!("journal entry {first}")));
    };
    Ok(Reversal {
        change: first,
        author: change.author,
        at: change.at,
        reason: change.reason,
        entities,
        head: journal::head(db)?,
    })
}
