//! Making and opening workspaces, changing the passphrase, backups.
//!
//! A file that is up to date is not modified by being opened and closed: it rests in SQLite's `DELETE` mode and goes to the
//! write-ahead log with the first change.

use super::connection::{self, Purpose, quick_check};
use super::copy::{Copy, sync_folder};
use super::format::{self, MIGRATIONS, Standing};
use super::key::{FRONT_LEN, Front, Key, Passphrase};
use super::lock::{Lock, beside};
use super::recovery::RecoveryKey;
use crate::change::{self, Change};
use crate::fault::StoreFault;
use crate::id::WorkspaceId;
use crate::journal::{Act, Author};
use crate::record::Organisation;
use crate::workspace::Workspace;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::{Connection, ffi, params};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Smallest workspace: one page.
const PAGE: u64 = 4_096;
/// Up to this size a file is looked through when it is opened, a matter of a blink; a larger one when it is verified. Every page is
/// authenticated whenever it is read in any case.
const CHECKED_ON_OPENING: u64 = 64 * 1_024 * 1_024;

/// Where a workspace lives.
pub(crate) enum Home {
    /// Nowhere else.
    Memory,
    /// In a file.
    File(FileHome),
}

/// A workspace's file while it is open.
pub(crate) struct FileHome {
    path: PathBuf,
    key: Key,
    front: Front,
    read_only: bool,
    // Absent where no file can be made beside the workspace: then nobody can write to it either.
    _lock: Option<Lock>,
    /// The log SQLite makes, and leaves empty, beside a file that is only looked at and was copied without its own.
    empty_log: Option<PathBuf>,
}

impl Drop for FileHome {
    fn drop(&mut self) {
        if let Some(log) = &self.empty_log
            && fs::metadata(log).is_ok_and(|log| log.len() == 0)
        {
            // What stays is empty and harms nobody.
            let _ = fs::remove_file(log);
        }
    }
}

/// What a file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Written to, if it can be.
    AsCanBe,
    Read,
}

/// What a file is opened with.
enum Opener<'a> {
    Passphrase(&'a Passphrase),
    RecoveryKey(&'a RecoveryKey),
    Key(&'a Key),
    NoKey,
}

impl Workspace {
    /// Makes a workspace in a file that is not there yet.
    ///
    /// # Errors
    /// [`StoreFault::Exists`], a fault of the organisation's fields, or what the disk says; no file is left then.
    pub fn create(
        path: &Path,
        passphrase: &Passphrase,
        organisation: Organisation,
        by: &Author,
        at: Timestamp,
    ) -> Result<Self, StoreFault> {
        let lock = Lock::take(path)?;
        if path.exists() {
            return Err(StoreFault::Exists);
        }
        let (key, front) = Front::generate(passphrase)?;
        let draft = found(organisation, by, at)?;
        Copy::make(&draft, path, (&key, &front))?.put(path)?;
        let access = (Some(lock), Access::AsCanBe);
        reopen(path.to_owned(), key, front, access, at)
    }

    /// Makes a workspace in memory, gone when dropped. [`Workspace::save_as`] keeps it.
    ///
    /// # Errors
    /// A fault of the organisation's fields.
    pub fn in_memory(
        organisation: Organisation,
        by: &Author,
        at: Timestamp,
    ) -> Result<Self, StoreFault> {
        Ok(Workspace::at(found(organisation, by, at)?, Home::Memory))
    }

    /// Opens a workspace. `at` names the copy that is made before an older file is brought up to date.
    ///
    /// A file that cannot be written to is opened read-only ([`Workspace::is_read_only`]).
    ///
    /// # Errors
    /// [`StoreFault::Missing`], [`StoreFault::NotAWorkspace`], [`StoreFault::WrongPassphrase`], [`StoreFault::Damaged`],
    /// [`StoreFault::Newer`], [`StoreFault::OlderReadOnly`], [`StoreFault::InUse`], or what the disk says.
    pub fn open(path: &Path, passphrase: &Passphrase, at: Timestamp) -> Result<Self, StoreFault> {
        open(path, &Opener::Passphrase(passphrase), Access::AsCanBe, at)
    }

    /// Opens a workspace to be read, whether or not it could be written to: not a byte of it changes.
    ///
    /// # Errors
    /// As [`Workspace::open`]; an older file is [`StoreFault::OlderReadOnly`], because it is not brought up to date.
    pub fn open_to_read(
        path: &Path,
        passphrase: &Passphrase,
        at: Timestamp,
    ) -> Result<Self, StoreFault> {
        open(path, &Opener::Passphrase(passphrase), Access::Read, at)
    }

    /// Opens another copy of this workspace to be read, by the key both have; [`StoreFault::WrongPassphrase`] says that it has another.
    ///
    /// # Errors
    /// As [`Workspace::open_to_read`], and [`StoreFault::InUse`] when it is the very file that is open.
    pub fn open_copy(&self, path: &Path, at: Timestamp) -> Result<Self, StoreFault> {
        let same_key = match self.home() {
            Home::File(file) => Opener::Key(&file.key),
            Home::Memory => Opener::NoKey,
        };
        open(path, &same_key, Access::Read, at)
    }

    /// Opens a workspace whose passphrase is lost.
    ///
    /// # Errors
    /// As [`Workspace::open`], with [`StoreFault::WrongRecoveryKey`].
    pub fn open_with_recovery_key(
        path: &Path,
        key: &RecoveryKey,
        at: Timestamp,
    ) -> Result<Self, StoreFault> {
        open(path, &Opener::RecoveryKey(key), Access::AsCanBe, at)
    }

    /// Whether a file begins with the mark of a workspace; nothing else of it is looked at.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn is_marked(path: &Path) -> Result<bool, StoreFault> {
        match read_front(path) {
            Ok(_) => Ok(true),
            Err(StoreFault::NotAWorkspace) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// Whether a passphrase is the workspace's.
    ///
    /// # Errors
    /// [`StoreFault::InMemory`].
    pub fn admits(&self, passphrase: &Passphrase) -> Result<bool, StoreFault> {
        let file = self.file()?;
        Ok(file.front.admits(&Key::derive(passphrase, &file.front)?))
    }

    /// The key to print and lock away. It changes with the passphrase.
    ///
    /// # Errors
    /// [`StoreFault::InMemory`].
    pub fn recovery_key(&self) -> Result<RecoveryKey, StoreFault> {
        Ok(RecoveryKey::of(&self.file()?.key))
    }

    /// The file; `None` in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.file().ok().map(|file| file.path.as_path())
    }

    /// Whether changes are refused because the file cannot be written to.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.file().is_ok_and(|file| file.read_only)
    }

    /// Writes an encrypted copy with the same key, over what is there, whole or not at all. Opening the copy restores it.
    ///
    /// # Errors
    /// [`StoreFault::InMemory`], [`StoreFault::Exists`] when the path is the workspace's own, [`StoreFault::InUse`] when the path is a
    /// workspace somebody has open, or what the disk says.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreFault> {
        let file = self.file()?;
        let own = fs::canonicalize(&file.path).map_err(StoreFault::io("find"))?;
        if fs::canonicalize(path).is_ok_and(|other| other == own) {
            return Err(StoreFault::Exists);
        }
        let _lock = Lock::take(path)?;
        Copy::make(self.db(), path, (&file.key, &file.front))?.put(path)
    }

    /// Writes a copy with a passphrase of its own to a file that is not there yet. This workspace stays what it is.
    ///
    /// # Errors
    /// [`StoreFault::Exists`], or what the disk says.
    pub fn save_as(&self, path: &Path, passphrase: &Passphrase) -> Result<(), StoreFault> {
        let _lock = Lock::take(path)?;
        if path.exists() {
            return Err(StoreFault::Exists);
        }
        let (key, front) = Front::generate(passphrase)?;
        Copy::make(self.db(), path, (&key, &front))?.put(path)
    }

    /// Gives the workspace another passphrase, and with it another recovery key, which is returned. Everything is encrypted
    /// anew into a file beside, and until that takes the old one's place the old one still opens. Copies made before keep the old
    /// passphrase.
    ///
    /// # Errors
    /// [`StoreFault::InMemory`], [`StoreFault::ReadOnly`], or what the disk says; the old passphrase stands then.
    pub fn change_passphrase(
        &mut self,
        passphrase: &Passphrase,
        at: Timestamp,
    ) -> Result<RecoveryKey, StoreFault> {
        if self.is_read_only() {
            return Err(StoreFault::ReadOnly);
        }
        let path = self.file()?.path.clone();
        self.settle()?;
        let (key, front) = Front::generate(passphrase)?;
        let copy = Copy::make(self.db(), &path, (&key, &front))?;
        self.while_closed(|| {
            // A log left beside the new file would be taken for its own.
            if beside(&path, "-wal").exists() || beside(&path, "-journal").exists() {
                return Err(StoreFault::InUse);
            }
            copy.put(&path)
        })?;
        let Home::File(file) = self.home_mut() else {
            return Err(StoreFault::InMemory);
        };
        (file.key, file.front) = (key, front);
        self.reconnect(at)?;
        self.recovery_key()
    }

    /// Closes the connection, does something with the file, and opens the file again if that failed.
    fn while_closed(
        &mut self,
        work: impl FnOnce() -> Result<(), StoreFault>,
    ) -> Result<(), StoreFault> {
        self.disconnect()?;
        let done = work();
        if done.is_err() {
            self.reconnect(Timestamp::UNIX_EPOCH)?;
        }
        done
    }

    fn reconnect(&mut self, at: Timestamp) -> Result<(), StoreFault> {
        let file = self.file()?;
        let db = connect(
            &file.path,
            &file.key,
            &file.front,
            Purpose::Write,
            MIGRATIONS,
            at,
        )?;
        self.replace_db(db);
        Ok(())
    }

    fn file(&self) -> Result<&FileHome, StoreFault> {
        match self.home() {
            Home::File(file) => Ok(file),
            Home::Memory => Err(StoreFault::InMemory),
        }
    }
}

/// A new workspace, in memory, with nothing but the organisation.
fn found(organisation: Organisation, by: &Author, at: Timestamp) -> Result<Connection, StoreFault> {
    // SQLCipher copies between encrypted databases only; the key of one in memory is never used for anything.
    let (key, front) = Front::throwaway()?;
    let mut db = connection::open_in_memory(&key, &front)?;
    format::migrate(&mut db, MIGRATIONS, 0)?;
    let transaction = db.transaction()?;
    transaction.execute(
        "INSERT INTO workspace (one, id, created_at) VALUES (1, ?1, ?2)",
        params![WorkspaceId::generate(at)?.as_str(), at.to_string()],
    )?;
    let first = vec![Change::put(organisation)];
    let _ = change::apply(&transaction, Act::Create, first, by, at, None)?;
    transaction.commit()?;
    Ok(db)
}

fn open(
    path: &Path,
    opener: &Opener<'_>,
    access: Access,
    at: Timestamp,
) -> Result<Workspace, StoreFault> {
    if !path.is_file() {
        return Err(match path.exists() {
            true => StoreFault::NotAWorkspace,
            false => StoreFault::Missing,
        });
    }
    let lock = match Lock::take(path) {
        Ok(lock) => Some(lock),
        Err(StoreFault::InUse) => return Err(StoreFault::InUse),
        // A folder that takes no new file: read-only, then.
        Err(_) => None,
    };
    let front = read_front(path)?;
    let key = match opener {
        Opener::Passphrase(passphrase) => {
            let key = Key::derive(passphrase, &front)?;
            front
                .admits(&key)
                .then_some(key)
                .ok_or(StoreFault::WrongPassphrase)?
        }
        Opener::Key(key) => front
            .admits(key)
            .then(|| (*key).clone())
            .ok_or(StoreFault::WrongPassphrase)?,
        Opener::NoKey => return Err(StoreFault::WrongPassphrase),
        Opener::RecoveryKey(recovery) => {
            let key = recovery.key().clone();
            front
                .admits(&key)
                .then_some(key)
                .ok_or(StoreFault::WrongRecoveryKey)?
        }
    };
    reopen(path.to_owned(), key, front, (lock, access), at)
}

fn reopen(
    path: PathBuf,
    key: Key,
    front: Front,
    (lock, access): (Option<Lock>, Access),
    at: Timestamp,
) -> Result<Workspace, StoreFault> {
    let permissions = fs::metadata(&path)
        .map_err(StoreFault::io("open"))?
        .permissions();
    let fixed = lock.is_none() || permissions.readonly();
    let purpose = match access {
        _ if fixed => Purpose::Read,
        Access::Read => Purpose::Look,
        Access::AsCanBe => Purpose::Write,
    };
    let read_only = purpose != Purpose::Write;
    let log = beside(&path, "-wal");
    let empty_log = (purpose == Purpose::Look && !log.exists()).then_some(log);
    let db = connect(&path, &key, &front, purpose, MIGRATIONS, at)?;
    let home = FileHome {
        empty_log,
        path,
        key,
        front,
        read_only,
        _lock: lock,
    };
    Ok(Workspace::at(db, Home::File(home)))
}

fn read_front(path: &Path) -> Result<Front, StoreFault> {
    let mut file = File::open(path).map_err(StoreFault::io("open"))?;
    let size = file.metadata().map_err(StoreFault::io("open"))?.len();
    let mut bytes = [0u8; FRONT_LEN];
    match file.read_exact(&mut bytes) {
        Ok(()) if size >= PAGE => Front::read(bytes).ok_or(StoreFault::NotAWorkspace),
        Ok(()) => Err(StoreFault::NotAWorkspace),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(StoreFault::NotAWorkspace),
        Err(error) => Err(StoreFault::io("read")(error)),
    }
}

/// Connects to a file that cannot be written to. One that was not closed cannot be read there: SQLite would lock what it may not write.
fn connect_to_read(path: &Path, key: &Key, front: &Front) -> Result<Connection, StoreFault> {
    let opened = connection::open(path, key, front, Purpose::Read).and_then(|db| {
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(db)
    });
    opened.map_err(|fault| {
        let unclosed = matches!(
            fault,
            StoreFault::Database {
                code: ffi::SQLITE_IOERR_LOCK | ffi::SQLITE_CANTOPEN,
                ..
            }
        );
        if unclosed {
            StoreFault::NotClosed
        } else {
            fault
        }
    })
}

/// Connects to a file whose key is known to be right, and brings it up to date.
fn connect(
    path: &Path,
    key: &Key,
    front: &Front,
    purpose: Purpose,
    migrations: &[&str],
    at: Timestamp,
) -> Result<Connection, StoreFault> {
    let read_only = purpose != Purpose::Write;
    let mut db = match purpose {
        Purpose::Read => connect_to_read(path, key, front)?,
        Purpose::Create | Purpose::Write | Purpose::Look => {
            connection::open(path, key, front, purpose)?
        }
    };
    let hold = if read_only {
        "BEGIN"
    } else {
        "BEGIN EXCLUSIVE"
    };
    db.execute_batch(hold)?;
    let standing = format::standing(&db, migrations);
    db.execute_batch("COMMIT")?;
    let mode: String = db.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode == "wal" && !read_only {
        // It was not closed: what its log holds is brought in, and it rests again.
        connection::journal_mode(&db, "DELETE")?;
    }
    let size = fs::metadata(path).map_err(StoreFault::io("open"))?.len();
    if size <= CHECKED_ON_OPENING {
        quick_check(&db)?;
    }
    match standing? {
        Standing::Present => {}
        Standing::Older(found) if read_only => return Err(StoreFault::OlderReadOnly { found }),
        Standing::Older(found) => {
            let kept = name_before(path, format::latest(migrations), at);
            Copy::make(&db, &kept, (key, front))?.put(&kept)?;
            format::migrate(&mut db, migrations, found)?;
            sync_folder(path)?;
        }
    }
    Ok(db)
}

/// `name.before-2.2026-11-22.lianheng`, with a number when that is taken.
fn name_before(path: &Path, format: u32, at: Timestamp) -> PathBuf {
    let day = at.to_zoned(TimeZone::UTC).date();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy());
    let extension = extension.map_or_else(String::new, |extension| format!(".{extension}"));
    let mut number = String::new();
    for next in 2u32.. {
        let name = format!("{stem}.before-{format}.{day}{number}{extension}");
        let kept = path.with_file_name(name);
        if !kept.exists() {
            return kept;
        }
        number = format!("-{next}");
    }
    path.with_extension("before")
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
