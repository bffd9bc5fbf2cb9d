//! Proves that a workspace is what its journal says: pages, chain, state, evidence.
//!
//! Every break is reported with its place, and looking goes on after it. What this cannot see is a journal cut off at its end
//! together with the tables set back to match: for that, compare [`crate::JournalHead`] with one noted elsewhere.

use crate::evidence::{has_body, read_body};
use crate::fault::StoreFault;
use crate::id::Digest;
use crate::journal::{self, Entry, EntryKind};
use crate::record::{EntityKind, Record};
use crate::table;
use crate::workspace::Workspace;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// How often progress is told, in entries and records.
const TELL_EVERY: u64 = 256;

/// What is being looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The database's pages and references.
    Pages,
    /// The journal's chain.
    Journal,
    /// The tables against the journal.
    State,
    /// The bodies of evidence files.
    Evidence,
}

impl Stage {
    /// The stable name, for message ids (`verify-stage-pages`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Pages => "pages",
            Stage::Journal => "journal",
            Stage::State => "state",
            Stage::Evidence => "evidence",
        }
    }
}

/// How far a verification is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being looked at.
    pub stage: Stage,
    /// Done of it: entries, records, or bytes of evidence.
    pub done: u64,
    /// All of it; 0 where that is not known before.
    pub total: u64,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Verification {
    /// Journal entries looked at.
    pub entries: u64,
    /// Evidence bodies looked at.
    pub evidence_files: u64,
    /// What does not hold, in the order found; empty when all does.
    pub breaks: Vec<Break>,
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Break {
    /// The database's own check failed; SQLite's words.
    Pages(String),
    /// A row refers to one that is not there.
    Reference {
        /// Table of the row.
        table: String,
    },
    /// A journal entry holds values nobody writes.
    EntryUnreadable {
        /// Its number.
        seq: u64,
    },
    /// Entries are missing.
    Gap {
        /// The number expected.
        expected: u64,
        /// The number found.
        found: u64,
    },
    /// An entry's content is not what its hash says.
    Hash {
        /// Its number.
        seq: u64,
    },
    /// An entry does not follow the one before.
    Chain {
        /// Its number.
        seq: u64,
    },
    /// What an entry says was there before is not what the entries before it lead to.
    Before {
        /// Its number.
        seq: u64,
        /// About what.
        entity: String,
    },
    /// A table holds values nobody writes.
    TableUnreadable(EntityKind),
    /// An entity is not what the journal leads to.
    Differs {
        /// Which.
        entity: String,
    },
    /// The journal leads to an entity that is not there.
    Absent {
        /// Which.
        entity: String,
    },
    /// An entity is there that the journal does not lead to.
    Unexpected {
        /// Which.
        entity: String,
    },
    /// The body of an evidence file is not there.
    NoBody(Digest),
    /// The body of an evidence file is not what was attached.
    Body {
        /// Which.
        sha256: Digest,
        /// Index of the first chunk that is wrong or missing; `None` when only the sum is.
        chunk: Option<u32>,
    },
}

pub(crate) type Tell<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

impl Workspace {
    /// Looks through everything. `tell` hears how far it is, and may stop it.
    ///
    /// # Errors
    /// [`StoreFault::Cancelled`], or what the disk says. Tampering and damage are findings, not errors.
    pub fn verify(&self, tell: Tell<'_>) -> Result<Verification, StoreFault> {
        let mut verifier = Verifier {
            db: self.db(),
            in_file: self.path().is_some(),
            tell,
            found: Verification {
                entries: 0,
                evidence_files: 0,
                breaks: Vec::new(),
            },
        };
        verifier.pages()?;
        let state = verifier.journal()?;
        verifier.state(state)?;
        verifier.evidence()?;
        Ok(verifier.found)
    }
}

impl Workspace {
    /// Looks whether the chain holds and the tables are what it leads to; pages and bodies are left alone.
    pub(crate) fn verify_state(&self, tell: Tell<'_>) -> Result<Verification, StoreFault> {
        let mut verifier = Verifier {
            db: self.db(),
            in_file: self.path().is_some(),
            tell,
            found: Verification {
                entries: 0,
                evidence_files: 0,
                breaks: Vec::new(),
            },
        };
        let state = verifier.journal()?;
        verifier.state(state)?;
        Ok(verifier.found)
    }
}

/// The digest of every entity's canonical JSON, by the form of its key.
type State = BTreeMap<String, Digest>;

struct Verifier<'a> {
    db: &'a Connection,
    in_file: bool,
    tell: Tell<'a>,
    found: Verification,
}

impl Verifier<'_> {
    fn tell(&mut self, stage: Stage, done: u64, total: u64) -> Result<(), StoreFault> {
        match (self.tell)(Progress { stage, done, total }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(StoreFault::Cancelled),
        }
    }

    fn broken(&mut self, broken: Break) {
        self.found.breaks.push(broken);
    }

    /// Damage becomes a finding; every other fault ends the verification.
    fn damage(
        &mut self,
        fault: StoreFault,
        broken: impl FnOnce(String) -> Break,
    ) -> Result<(), StoreFault> {
        let StoreFault::Damaged(detail) = fault else {
            return Err(fault);
        };
        self.broken(broken(detail));
        Ok(())
    }

    fn pages(&mut self) -> Result<(), StoreFault> {
        self.tell(Stage::Pages, 0, 0)?;
        // The first authenticates every page of a file; in memory there are none.
        let encryption = self.in_file.then_some("PRAGMA cipher_integrity_check");
        for check in encryption.into_iter().chain(["PRAGMA integrity_check(20)"]) {
            match self.answers(check) {
                Ok(answers) => answers
                    .into_iter()
                    .filter(|answer| answer != "ok")
                    .for_each(|answer| self.broken(Break::Pages(answer))),
                Err(fault) => self.damage(fault, Break::Pages)?,
            }
        }
        match self.answers("PRAGMA foreign_key_check") {
            Ok(tables) => tables
                .into_iter()
                .for_each(|table| self.broken(Break::Reference { table })),
            Err(fault) => self.damage(fault, Break::Pages)?,
        }
        Ok(())
    }

    fn answers(&self, pragma: &str) -> Result<Vec<String>, StoreFault> {
        let mut statement = self.db.prepare(pragma)?;
        let answers = statement.query_map([], |row| row.get(0))?;
        Ok(answers.collect::<rusqlite::Result<_>>()?)
    }

    fn journal(&mut self) -> Result<State, StoreFault> {
        let mut state = State::new();
        let genesis = journal::workspace_id(self.db).map(|id| journal::genesis(&id));
        let mut prev = match genesis {
            Ok(hash) => Some(hash),
            Err(fault) => {
                self.damage(fault, Break::Pages)?;
                None
            }
        };
        let total: i64 = self
            .db
            .query_row("SELECT count(*) FROM journal", [], |row| row.get(0))?;
        let sql = format!("SELECT {} FROM journal ORDER BY seq", Entry::COLUMNS);
        let mut statement = self.db.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut expected = 1u64;
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => break,
                Err(error) => {
                    self.damage(error.into(), Break::Pages)?;
                    break;
                }
            };
            let seq = row.get::<_, i64>("seq")?.unsigned_abs();
            if seq != expected {
                self.broken(Break::Gap {
                    expected,
                    found: seq,
                });
            }
            expected = seq.saturating_add(1);
            self.found.entries += 1;
            if self.found.entries.is_multiple_of(TELL_EVERY) {
                self.tell(Stage::Journal, self.found.entries, total.unsigned_abs())?;
            }
            match Entry::read(row) {
                Ok(entry) => {
                    self.entry(&entry, prev, &mut state);
                    prev = Some(entry.hash);
                }
                Err(_) => {
                    self.broken(Break::EntryUnreadable { seq });
                    // The next one is held against its own word only.
                    prev = None;
                }
            }
        }
        Ok(state)
    }

    fn entry(&mut self, entry: &Entry, prev: Option<Digest>, state: &mut State) {
        let seq = entry.seq;
        if entry.computed_hash() != entry.hash {
            self.broken(Break::Hash { seq });
        }
        if prev.is_some_and(|prev| prev != entry.prev_hash) {
            self.broken(Break::Chain { seq });
        }
        if entry.kind == EntryKind::EvidenceBody {
            return;
        }
        if entry.record_before().is_err() || entry.record_after().is_err() {
            self.broken(Break::EntryUnreadable { seq });
        }
        let digest = |json: &String| Digest::of(json.as_bytes());
        let was = state.get(&entry.entity).copied();
        if was != entry.before.as_ref().map(digest) {
            self.broken(Break::Before {
                seq,
                entity: entry.entity.clone(),
            });
        }
        match &entry.after {
            Some(json) => state.insert(entry.entity.clone(), digest(json)),
            None => state.remove(&entry.entity),
        };
    }

    fn state(&mut self, mut expected: State) -> Result<(), StoreFault> {
        let total = u64::try_from(expected.len()).unwrap_or(u64::MAX);
        let mut done = 0u64;
        for kind in EntityKind::ALL {
            let db = self.db;
            let visited = table::each(db, *kind, &mut |record: Record| {
                done += 1;
                if done.is_multiple_of(TELL_EVERY) {
                    self.tell(Stage::State, done, total)?;
                }
                let entity = record.key().to_string();
                let digest = Digest::of(record.canonical()?.as_bytes());
                match expected.remove(&entity) {
                    Some(wanted) if wanted == digest => {}
                    Some(_) => self.broken(Break::Differs { entity }),
                    None => self.broken(Break::Unexpected { entity }),
                }
                Ok(())
            });
            if let Err(fault) = visited {
                self.damage(fault, |_| Break::TableUnreadable(*kind))?;
            }
        }
        for entity in expected.into_keys() {
            self.broken(Break::Absent { entity });
        }
        Ok(())
    }

    fn evidence(&mut self) -> Result<(), StoreFault> {
        let db = self.db;
        let listed = table::each(db, EntityKind::Evidence, &mut |record| {
            if let Record::Evidence(evidence) = record
                && !evidence.digest_only
                && !has_body(db, &evidence.sha256, evidence.size)?
            {
                self.broken(Break::NoBody(evidence.sha256));
            }
            Ok(())
        });
        let lost: Vec<Digest> = db
            .prepare("SELECT DISTINCT sha256 FROM kept_body WHERE sha256 NOT IN (SELECT sha256 FROM evidence_body) ORDER BY sha256")?
            .query_map([], |row| row.get(0).map(Digest))?
            .collect::<rusqlite::Result<_>>()?;
        lost.into_iter()
            .for_each(|sha256| self.broken(Break::NoBody(sha256)));
        if let Err(fault) = listed {
            // The stage before has told what is unreadable.
            self.damage(fault, |_| Break::TableUnreadable(EntityKind::Evidence))?;
        }
        let total: i64 = db.query_row(
            "SELECT coalesce(sum(size), 0) FROM evidence_body",
            [],
            |row| row.get(0),
        )?;
        let bodies: Vec<Digest> = db
            .prepare("SELECT sha256 FROM evidence_body ORDER BY sha256")?
            .query_map([], |row| row.get(0).map(Digest))?
            .collect::<rusqlite::Result<_>>()?;
        let mut done = 0u64;
        for sha256 in bodies {
            self.found.evidence_files += 1;
            let read = read_body(db, sha256, &mut |bytes| {
                done = done.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                self.tell(Stage::Evidence, done, total.unsigned_abs())
            });
            match read {
                Ok(_) => {}
                Err(StoreFault::EvidenceDamaged { sha256, chunk }) => {
                    self.broken(Break::Body { sha256, chunk });
                }
                Err(fault) => {
                    self.damage(fault, |_| Break::Body {
                        sha256,
                        chunk: None,
                    })?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
