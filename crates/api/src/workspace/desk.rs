//! What is open, for a host that lives long: at most one workspace, made, opened, locked, kept, proved and copied.

use super::fault::failed;
use super::recent::RecentFiles;
use super::session::{Session, say};
use super::setup;
use super::strength::SHORTEST_PASSPHRASE;
use crate::answers::open_answers;
use crate::failure::Failure;
use crate::library::Library;
use crate::progress::Tell;
use crate::wire::{
    BreakWire, CreatedWire, NewWorkspaceWire, TextWire, VerificationWire, WorkspaceWire,
};
use jiff::Timestamp;
use lianheng_engine::bilingual::Bilingual;
use lianheng_l10n::Messages;
use lianheng_store::record::{Organisation, Person};
use lianheng_store::{
    Author, Break, Change, Passphrase, PersonId, RecoveryKey, StoreFault, Workspace,
};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// The ending of a workspace's file.
pub const WORKSPACE_ENDING: &str = "lianheng";

/// A desk: what a person has open.
pub struct Desk {
    library: &'static Library,
    recent: Option<RecentFiles>,
    open: Option<Session>,
}

impl Desk {
    /// An empty desk. `recent` is where files opened before are remembered; a command remembers none.
    #[must_use]
    pub fn new(library: &'static Library, recent: Option<RecentFiles>) -> Self {
        Desk {
            library,
            recent,
            open: None,
        }
    }

    /// The content it works with.
    pub(super) fn library(&self) -> &'static Library {
        self.library
    }

    /// What is open.
    ///
    /// # Errors
    /// Nothing is.
    pub fn session(&mut self) -> Result<&mut Session, Failure> {
        self.open
            .as_mut()
            .ok_or_else(|| Failure::unknown("error-workspace-nothing-open", vec![]))
    }

    /// What is open, as the window shows it; `None` when nothing is.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn wire(&mut self) -> Result<Option<WorkspaceWire>, Failure> {
        self.open.as_mut().map(Session::wire).transpose()
    }

    /// Files opened before.
    #[must_use]
    pub fn recent(&self) -> Option<&RecentFiles> {
        self.recent.as_ref()
    }

    /// Makes a workspace in a file that is not there yet, and opens it in place of what is open.
    ///
    /// # Errors
    /// A blank name, a passphrase that is too short, a file that is there, or what the disk says; no file is left then.
    pub fn create(
        &mut self,
        path: &Path,
        wire: &NewWorkspaceWire,
        at: Timestamp,
    ) -> Result<CreatedWire, Failure> {
        let shown = path.display().to_string();
        let (organisation, person) = founders(wire, at)?;
        let author = author_of(&person);
        let passphrase = passphrase(&wire.passphrase)?;
        let store = Workspace::create(path, &passphrase, organisation, &author, at)
            .map_err(|fault| failed(Some(&shown), &fault))?;
        self.found(path, store, vec![Change::put(person)], &author, at)
    }

    /// Opens a workspace in place of what is open. When it cannot be opened, what is open stays.
    ///
    /// # Errors
    /// It is missing, no workspace, damaged, newer, in use, or the passphrase is wrong: each its own sentence.
    pub fn open(
        &mut self,
        path: &Path,
        words: &str,
        at: Timestamp,
    ) -> Result<WorkspaceWire, Failure> {
        let shown = path.display().to_string();
        let fault = if path.exists() {
            StoreFault::WrongPassphrase
        } else {
            StoreFault::Missing
        };
        let passphrase = Passphrase::new(words).map_err(|_| failed(Some(&shown), &fault))?;
        self.leave_if(path)?;
        let store =
            Workspace::open(path, &passphrase, at).map_err(|fault| failed(Some(&shown), &fault))?;
        self.take(store, name_of(path), false, at)?;
        self.session()?.wire()
    }

    /// Opens a workspace whose passphrase is lost and gives it another; the recovery key changes with it.
    ///
    /// # Errors
    /// As [`Desk::open`], or the recovery key is mistyped or another's.
    pub fn recover(
        &mut self,
        path: &Path,
        key: &str,
        words: &str,
        at: Timestamp,
    ) -> Result<CreatedWire, Failure> {
        let shown = path.display().to_string();
        let fail = |fault: StoreFault| failed(Some(&shown), &fault);
        let key = RecoveryKey::parse(key).map_err(fail)?;
        let passphrase = passphrase(words)?;
        self.leave_if(path)?;
        let mut store = Workspace::open_with_recovery_key(path, &key, at).map_err(fail)?;
        let fresh = store.change_passphrase(&passphrase, at).map_err(fail)?;
        let recovery_key = fresh.spell().to_string();
        self.take(store, name_of(path), false, at)?;
        Ok(CreatedWire {
            workspace: self.session()?.wire()?,
            recovery_key,
        })
    }

    /// Explores an answer file in memory, in place of what is open. Nothing is kept until [`Desk::keep`].
    ///
    /// # Errors
    /// As [`open_answers`].
    pub fn explore(
        &mut self,
        path: &Path,
        sample: bool,
        at: Timestamp,
    ) -> Result<WorkspaceWire, Failure> {
        let open = open_answers(self.library, path)?;
        let organisation = Organisation {
            name: open.assessment.organisation.name.clone(),
            sector: open.assessment.organisation.sector.clone(),
            region: open.assessment.organisation.region.clone(),
        };
        let author = Author {
            name: organisation.name.zh.clone(),
            person: None,
        };
        let store = Workspace::in_memory(organisation, &author, at).map_err(say)?;
        let mut session = Session::begin(self.library, store, name_of(path), sample)?;
        session.import_answers(&open, None, at, &mut |_| ControlFlow::Continue(()))?;
        session.forget_undo()?;
        self.close()?;
        self.open = Some(session);
        self.session()?.wire()
    }

    /// Keeps what is explored in a file of its own, and goes on working there.
    ///
    /// # Errors
    /// As [`Desk::create`].
    pub fn keep(
        &mut self,
        path: &Path,
        wire: &NewWorkspaceWire,
        at: Timestamp,
    ) -> Result<CreatedWire, Failure> {
        let shown = path.display().to_string();
        let fail = |fault: StoreFault| failed(Some(&shown), &fault);
        let (organisation, person) = founders(wire, at)?;
        let words = passphrase(&wire.passphrase)?;
        let session = self.session()?;
        session.store.save_as(path, &words).map_err(fail)?;
        let store = Workspace::open(path, &words, at).map_err(fail)?;
        let changes = vec![Change::put(organisation), Change::put(person.clone())];
        self.found(path, store, changes, &author_of(&person), at)
    }

    /// Closes what is open; one file remains.
    ///
    /// # Errors
    /// What the disk says; every change that was answered is safe all the same.
    pub fn close(&mut self) -> Result<(), Failure> {
        self.open.take().map_or(Ok(()), Session::close)
    }

    /// Lets what was saved reach the file itself, so that a copy made of it while it is open is whole. For moments in which nobody waits.
    ///
    /// # Errors
    /// What the disk says; every change that was answered is safe all the same.
    pub fn rest(&mut self) -> Result<(), Failure> {
        self.open.as_mut().map_or(Ok(()), Session::rest)
    }

    /// Gives the workspace another passphrase; answers the new recovery key.
    ///
    /// # Errors
    /// The old passphrase is wrong, the new one too short, or what the disk says; the old one stands then.
    pub fn change_passphrase(
        &mut self,
        old: &str,
        new: &str,
        at: Timestamp,
    ) -> Result<String, Failure> {
        let fresh = passphrase(new)?;
        let old = Passphrase::new(old).map_err(|_| say(StoreFault::WrongPassphrase))?;
        let session = self.session()?;
        if !session.store.admits(&old).map_err(say)? {
            return Err(say(StoreFault::WrongPassphrase));
        }
        let key = session.store.change_passphrase(&fresh, at).map_err(say)?;
        Ok(key.spell().to_string())
    }

    /// Writes an encrypted copy, whole or not at all.
    ///
    /// # Errors
    /// What the disk says.
    pub fn back_up(&mut self, path: &Path) -> Result<(), Failure> {
        let shown = path.display().to_string();
        let session = self.session()?;
        session
            .store
            .backup_to(path)
            .map_err(|fault| failed(Some(&shown), &fault))
    }

    /// Proves the journal's chain, the tables against it, and every evidence file; of an audit workspace also that it holds what was signed,
    /// and of audits received that their signatures hold.
    ///
    /// # Errors
    /// What the disk says, or [`crate::FailureKind::Cancelled`] when `tell` asked to stop.
    pub fn verify(&mut self, tell: Tell<'_>) -> Result<VerificationWire, Failure> {
        let session = self.session()?;
        let proved = session.store.verify(&mut |at| tell(at.into()));
        let proved = proved.map_err(say)?;
        Ok(VerificationWire {
            entries: small(proved.entries),
            evidence_files: small(proved.evidence_files),
            head: session.store.journal_head().map_err(say)?.hash.to_string(),
            breaks: proved
                .breaks
                .iter()
                .map(break_wire)
                .chain(session.broken_seals(tell)?)
                .collect(),
        })
    }

    /// Writes the first changes into a file just made and works there. A file that cannot be worked in is taken away again.
    fn found(
        &mut self,
        path: &Path,
        mut store: Workspace,
        changes: Vec<Change>,
        author: &Author,
        at: Timestamp,
    ) -> Result<CreatedWire, Failure> {
        let founded = store
            .apply_all(changes, author, at, None)
            .and_then(|_| store.recovery_key())
            .map_err(say);
        let taken = founded.and_then(|key| {
            self.take(store, name_of(path), false, at)?;
            Ok(key.spell().to_string())
        });
        let recovery_key = taken.inspect_err(|_| {
            // What went wrong first is what the person is told.
            let _ = std::fs::remove_file(path);
        })?;
        Ok(CreatedWire {
            workspace: self.session()?.wire()?,
            recovery_key,
        })
    }

    fn take(
        &mut self,
        store: Workspace,
        name: String,
        sample: bool,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let organisation = store.organisation().map_err(say)?;
        let session = Session::begin(self.library, store, name, sample)?;
        self.close()?;
        if let (Some(recent), Some(path)) = (&self.recent, session.path()) {
            // A list that cannot be written is no reason not to open.
            let _ = recent.remember(path, &organisation.name, at);
        }
        self.open = Some(session);
        Ok(())
    }

    /// Closes what is open when it is the very file that is to be opened.
    fn leave_if(&mut self, path: &Path) -> Result<(), Failure> {
        let same = |one: &Path| std::fs::canonicalize(one).ok() == std::fs::canonicalize(path).ok();
        if self.open.as_ref().and_then(Session::path).is_some_and(same) {
            self.close()?;
        }
        Ok(())
    }
}

/// Where a host remembers the files opened before.
#[must_use]
pub fn recent_files_at(folder: &Path) -> RecentFiles {
    let path: PathBuf = folder.join("recent.json");
    RecentFiles::at(path)
}

pub(super) fn passphrase(words: &str) -> Result<Passphrase, Failure> {
    if words.chars().count() < SHORTEST_PASSPHRASE {
        return Err(say(StoreFault::PassphraseUnusable));
    }
    Passphrase::new(words).map_err(say)
}

fn founders(wire: &NewWorkspaceWire, at: Timestamp) -> Result<(Organisation, Person), Failure> {
    let name =
        super::input::filled(Some(&wire.author)).ok_or_else(|| super::input::blank("author"))?;
    let person = Person {
        id: PersonId::generate(at).map_err(say)?,
        name,
        role: None,
    };
    Ok((setup::organisation(&wire.organisation)?, person))
}

pub(super) fn author_of(person: &Person) -> Author {
    Author {
        name: person.name.clone(),
        person: Some(person.id.clone()),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn break_wire(found: &Break) -> BreakWire {
    let (key, entry, args) = super::fault::break_message(found);
    let both: Bilingual = Messages::built_in().both_by_key(key, &args);
    BreakWire {
        entry: entry.map(small),
        message: TextWire::from(&both),
    }
}

/// Whether a file has the mark of a workspace or its ending: one with the ending alone is opened as a workspace too, and is then told
/// to be none, not taken for an answer file.
#[must_use]
pub fn is_workspace(path: &Path) -> bool {
    let ending = path
        .extension()
        .is_some_and(|ending| ending == WORKSPACE_ENDING);
    ending || Workspace::is_marked(path).unwrap_or(false)
}
