//! The one door through which records change: rows and journal in one transaction, or neither.

use crate::evidence::has_body;
use crate::fault::{FieldFault, StoreFault};
use crate::id::AssessmentId;
use crate::journal::{Act, Author, EntryKind, Group, JournalHead};
use crate::record::{EntityKey, Record};
use crate::table;
use crate::workspace::Workspace;
use jiff::Timestamp;
use lianheng_engine::answer_file::MAX_TEXT;
use rusqlite::Connection;

/// A change of one entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Stores a record, in place of the one with the same key.
    Put(Box<Record>),
    /// Removes a record. What refers to it goes with it or stands in the way: `table::references` says which.
    Remove(EntityKey),
}

impl Change {
    /// Stores a record of any kind.
    pub fn put(record: impl Into<Record>) -> Self {
        Change::Put(Box::new(record.into()))
    }
}

/// What a change came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The change's number: that of its first entry. `None` when everything was as wanted already.
    pub number: Option<u64>,
    /// What was changed, in order, with what was removed along with it.
    pub entities: Vec<EntityKey>,
    /// The journal's head afterwards.
    pub head: JournalHead,
}

impl Workspace {
    /// Makes one change. When this returns, the change is on the disk.
    ///
    /// # Errors
    /// A field's fault, a missing or remaining reference, a frozen assessment, or what the disk says; nothing was changed then.
    pub fn apply(
        &mut self,
        change: Change,
        by: &Author,
        at: Timestamp,
        reason: Option<&str>,
    ) -> Result<Applied, StoreFault> {
        self.apply_all(vec![change], by, at, reason)
    }

    /// Makes several changes, all or none, in order; they are undone together.
    ///
    /// # Errors
    /// As [`Workspace::apply`].
    pub fn apply_all(
        &mut self,
        changes: Vec<Change>,
        by: &Author,
        at: Timestamp,
        reason: Option<&str>,
    ) -> Result<Applied, StoreFault> {
        self.in_transaction(|db| apply(db, Act::Change, changes, by, at, reason))
    }
}

pub(crate) fn apply(
    db: &Connection,
    act: Act,
    changes: Vec<Change>,
    by: &Author,
    at: Timestamp,
    reason: Option<&str>,
) -> Result<Applied, StoreFault> {
    check_journal_fields(by, reason)?;
    let mut door = Door {
        db,
        group: Group::begin(db, (act, None), by, at, reason)?,
        entities: Vec::new(),
    };
    for change in changes {
        match change {
            Change::Put(record) => door.put(&record)?,
            Change::Remove(key) => door.remove(&key)?,
        }
    }
    Ok(Applied {
        number: (!door.entities.is_empty()).then(|| door.group.first()),
        head: door.group.head(),
        entities: door.entities,
    })
}

/// An author has a name, and a reason is no longer than a note.
pub(crate) fn check_journal_fields(by: &Author, reason: Option<&str>) -> Result<(), StoreFault> {
    if by.name.trim().is_empty() {
        let why = FieldFault::Blank;
        return Err(StoreFault::JournalField {
            field: "author",
            why,
        });
    }
    let texts = [("author", Some(by.name.as_str())), ("reason", reason)];
    for (field, text) in texts {
        let length = text.map_or(0, |text| text.chars().count());
        if length > MAX_TEXT {
            let why = FieldFault::TooLong {
                length,
                limit: MAX_TEXT,
            };
            return Err(StoreFault::JournalField { field, why });
        }
    }
    Ok(())
}

struct Door<'db> {
    db: &'db Connection,
    group: Group<'db>,
    entities: Vec<EntityKey>,
}

impl Door<'_> {
    fn put(&mut self, record: &Record) -> Result<(), StoreFault> {
        record.check()?;
        let key = record.key();
        let before = table::load(self.db, &key)?;
        if before.as_ref() == Some(record) {
            return Ok(());
        }
        self.refuse_frozen(&key, before.as_ref(), Some(record))?;
        if let Some(by) = table::id_owner(self.db, &key)? {
            let (what, by) = (Box::new(key), Box::new(by));
            return Err(StoreFault::IdTaken { what, by });
        }
        table::referred_to(self.db, record)?;
        if let Record::Evidence(evidence) = record
            && !evidence.digest_only
            && !has_body(self.db, &evidence.sha256, evidence.size)?
        {
            return Err(StoreFault::NoBody(evidence.sha256));
        }
        table::write(self.db, record)?;
        self.note(key, before.as_ref(), Some(record))
    }

    fn remove(&mut self, key: &EntityKey) -> Result<(), StoreFault> {
        let Some(before) = table::load(self.db, key)? else {
            return Err(StoreFault::no_such(key.clone()));
        };
        self.refuse_frozen(key, Some(&before), None)?;
        for along in table::cascade(self.db, key)? {
            let record = table::load(self.db, &along)?;
            table::erase(self.db, &along)?;
            self.note(along, record.as_ref(), None)?;
        }
        let by = table::uses(self.db, key)?;
        // A workspace is one organisation's: nothing refers to it, and everything is its.
        if !by.is_empty() || *key == EntityKey::Organisation {
            let what = Box::new(key.clone());
            return Err(StoreFault::StillUsed { what, by });
        }
        table::erase(self.db, key)?;
        self.note(key.clone(), Some(&before), None)
    }

    fn note(
        &mut self,
        key: EntityKey,
        before: Option<&Record>,
        after: Option<&Record>,
    ) -> Result<(), StoreFault> {
        self.group.append(
            EntryKind::Entity(key.kind()),
            key.to_string(),
            before.map(Record::canonical).transpose()?,
            after.map(Record::canonical).transpose()?,
        )?;
        self.entities.push(key);
        Ok(())
    }

    /// Answers and their evidence do not change in a frozen assessment, and of itself only whether it is frozen. What people do about
    /// its gaps goes on: actions, comments.
    fn refuse_frozen(
        &self,
        key: &EntityKey,
        before: Option<&Record>,
        after: Option<&Record>,
    ) -> Result<(), StoreFault> {
        let refuse = |id: &AssessmentId| -> Result<(), StoreFault> {
            if table::is_frozen(self.db, id)? {
                return Err(StoreFault::Frozen(id.clone()));
            }
            Ok(())
        };
        match (key, before, after) {
            (EntityKey::Answer { assessment, .. }, _, _)
            | (EntityKey::QuestionAnswer { assessment, .. }, _, _) => refuse(assessment),
            (EntityKey::EvidenceLink { target, .. }, _, _) => {
                target.assessment().map_or(Ok(()), refuse)
            }
            (_, Some(Record::Assessment(old)), Some(Record::Assessment(new))) => {
                let mut thawed = old.clone();
                thawed.frozen_at = new.frozen_at;
                if thawed == *new {
                    Ok(())
                } else {
                    refuse(&old.id)
                }
            }
            (EntityKey::Assessment(id), _, None) => refuse(id),
            _ => Ok(()),
        }
    }
}
