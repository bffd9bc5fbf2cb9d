//! The one door through which records change: rows and journal in one transaction, or neither.

use crate::evidence::{has_any_body, has_body};
use crate::fault::{FieldFault, StoreFault};
use crate::id::AssessmentId;
use crate::journal::{Act, Author, EntryKind, Group, JournalHead};
use crate::received;
use crate::record::{EntityKey, Record};
use crate::table;
use crate::verify::{Progress, Stage, Tell};
use crate::workspace::Workspace;
use jiff::Timestamp;
use lianheng_engine::answer_file::MAX_TEXT;
use rusqlite::Connection;
use std::ops::ControlFlow;

/// Changes between two tellings of how far they are.
const TOLD_EVERY: usize = 64;

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
        self.apply_all_told(changes, by, at, reason, &mut |_| ControlFlow::Continue(()))
    }

    /// As [`Workspace::apply_all`], telling how far it is; stopped, it changes nothing.
    ///
    /// # Errors
    /// As [`Workspace::apply`]; [`StoreFault::Cancelled`] when `tell` asked to stop.
    pub fn apply_all_told(
        &mut self,
        changes: Vec<Change>,
        by: &Author,
        at: Timestamp,
        reason: Option<&str>,
        tell: Tell<'_>,
    ) -> Result<Applied, StoreFault> {
        self.in_transaction(|db| apply_told(db, (Act::Change, changes), by, at, reason, tell))
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
    let go_on = &mut |_| ControlFlow::Continue(());
    apply_told(db, (act, changes), by, at, reason, go_on)
}

pub(crate) fn apply_told(
    db: &Connection,
    (act, changes): (Act, Vec<Change>),
    by: &Author,
    at: Timestamp,
    reason: Option<&str>,
    tell: Tell<'_>,
) -> Result<Applied, StoreFault> {
    check_journal_fields(by, reason)?;
    let total = changes.len() as u64;
    let mut door = Door::begin(db, act, by, at, reason)?;
    for (index, change) in changes.into_iter().enumerate() {
        if index.is_multiple_of(TOLD_EVERY) {
            let (stage, done) = (Stage::State, index as u64);
            go_on(tell, Progress { stage, done, total })?;
        }
        match change {
            Change::Put(record) => door.put(&record)?,
            Change::Remove(key) => door.remove(&key)?,
        }
    }
    Ok(door.done())
}

/// Tells how far it is; ends the work where it is to stop.
pub(crate) fn go_on(tell: Tell<'_>, at: Progress) -> Result<(), StoreFault> {
    match tell(at) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(StoreFault::Cancelled),
    }
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

/// The door while a change goes through it.
pub(crate) struct Door<'db> {
    db: &'db Connection,
    /// A submission is being taken in.
    receiving: bool,
    /// The workspace is an auditor's: what was submitted is read-only.
    sealed: bool,
    group: Group<'db>,
    entities: Vec<EntityKey>,
}

impl<'db> Door<'db> {
    pub(crate) fn begin(
        db: &'db Connection,
        act: Act,
        by: &Author,
        at: Timestamp,
        reason: Option<&str>,
    ) -> Result<Self, StoreFault> {
        Ok(Door {
            db,
            receiving: act == Act::Create,
            sealed: table::is_auditors(db)?,
            group: Group::begin(db, (act, None), by, at, reason)?,
            entities: Vec::new(),
        })
    }

    /// Whose word the next entries are, and why; a merge brings those of several people.
    pub(crate) fn speak_as(&mut self, author: &Author, reason: &str) {
        self.group.speak_as(author, reason);
    }

    pub(crate) fn done(self) -> Applied {
        Applied {
            number: (!self.entities.is_empty()).then(|| self.group.first()),
            head: self.group.head(),
            entities: self.entities,
        }
    }

    pub(crate) fn put(&mut self, record: &Record) -> Result<(), StoreFault> {
        record.check()?;
        let key = record.key();
        let before = table::load(self.db, &key)?;
        if before.as_ref() == Some(record) {
            return Ok(());
        }
        self.refuse_received(&key, before.as_ref())?;
        if matches!(
            before,
            Some(Record::SupplierResponse(_) | Record::SupplierStatement(_))
        ) {
            return Err(StoreFault::KeptAsItCame(Box::new(key)));
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
        for body in received::bodies_of(record) {
            if !has_any_body(self.db, body)? {
                return Err(StoreFault::NoBody(*body));
            }
        }
        table::write(self.db, record)?;
        self.note(key, before.as_ref(), Some(record))
    }

    pub(crate) fn remove(&mut self, key: &EntityKey) -> Result<(), StoreFault> {
        let Some(before) = table::load(self.db, key)? else {
            return Err(StoreFault::no_such(key.clone()));
        };
        self.refuse_received_removal(key)?;
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

    /// What came with a submission is not changed, nor what was received of an audit, nor a sample once drawn.
    fn refuse_received(&self, key: &EntityKey, before: Option<&Record>) -> Result<(), StoreFault> {
        let fixed = before.is_some() && received::is_fixed(key);
        let arrives = *key == EntityKey::Submission && !self.receiving;
        if fixed || arrives {
            return Err(StoreFault::Received(Box::new(key.clone())));
        }
        self.refuse_submitted(key)
    }

    /// An audit that was received may be removed, with what was answered to it; what came with a submission may not.
    fn refuse_received_removal(&self, key: &EntityKey) -> Result<(), StoreFault> {
        if *key == EntityKey::Submission {
            return Err(StoreFault::Received(Box::new(key.clone())));
        }
        self.refuse_submitted(key)
    }

    fn refuse_submitted(&self, key: &EntityKey) -> Result<(), StoreFault> {
        if self.sealed && received::is_submitted(self.db, key)? {
            return Err(StoreFault::Received(Box::new(key.clone())));
        }
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
        // A submission brings an assessment that is frozen already.
        if self.receiving {
            return Ok(());
        }
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
