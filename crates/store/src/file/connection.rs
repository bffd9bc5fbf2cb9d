//! A connection to SQLCipher, set up the same way wherever one is opened.

use super::key::{Front, Key};
use crate::fault::StoreFault;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// Longest value SQLite may hold, in bytes: the journal entry of a long list of components.
const VALUE_LIMIT: i32 = 256 * 1_024 * 1_024;
/// Longest statement, in bytes; the longest is a migration's.
const STATEMENT_LIMIT: i32 = 64 * 1_024;

/// What a connection is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Create,
    Write,
    /// Of a file that could be written to and is not: SQLite reads the log of one that was not closed only through such a connection.
    Look,
    /// Of a file that cannot be written to.
    Read,
}

pub(super) fn open(
    path: &Path,
    key: &Key,
    front: &Front,
    purpose: Purpose,
) -> Result<Connection, StoreFault> {
    let mode = match purpose {
        Purpose::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Purpose::Write | Purpose::Look => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Purpose::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let db = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    unlock(&db, key, front)?;
    set_up(&db)?;
    if purpose == Purpose::Look {
        // The log stays where it is and what it is.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        pragma(&db, "PRAGMA query_only = ON")?;
    }
    Ok(db)
}

pub(super) fn open_in_memory(key: &Key, front: &Front) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_in_memory_with_flags(flags)?;
    unlock(&db, key, front)?;
    set_up(&db)?;
    Ok(db)
}

fn unlock(db: &Connection, key: &Key, front: &Front) -> Result<(), StoreFault> {
    // Whoever has the file open keeps it open: there is nothing to wait for.
    db.busy_timeout(Duration::ZERO)?;
    // Faults are ours to report: nothing is written to standard error.
    pragma(db, "PRAGMA cipher_log_level = NONE")?;
    let statement = Zeroizing::new(format!("PRAGMA key = \"{}\"", *key.spell(front)));
    pragma(db, &statement)?;
    // The defaults of this version, said aloud: a later SQLCipher with others still opens our files.
    pragma(db, "PRAGMA cipher_compatibility = 4")
}

fn set_up(db: &Connection) -> Result<(), StoreFault> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, VALUE_LIMIT)?;
    db.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, STATEMENT_LIMIT)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    db.set_limit(Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 4)?;
    db.set_prepared_statement_cache_capacity(64);
    for statement in [
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA secure_delete = ON",
        "PRAGMA cell_size_check = ON",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA mmap_size = 0",
        // A long evidence file leaves a long log, which need not stay long.
        "PRAGMA journal_size_limit = 16777216",
    ] {
        pragma(db, statement)?;
    }
    Ok(())
}

/// Runs a pragma, whether or not it answers.
pub(super) fn pragma(db: &Connection, statement: &str) -> Result<(), StoreFault> {
    let mut statement = db.prepare(statement)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// Switches the journal mode of SQLite and makes sure that it did.
pub(super) fn journal_mode(db: &Connection, mode: &str) -> Result<(), StoreFault> {
    let now: String = db.query_row(&format!("PRAGMA journal_mode = {mode}"), [], |row| {
        row.get(0)
    })?;
    if now.eq_ignore_ascii_case(mode) {
        Ok(())
    } else {
        Err(StoreFault::Database {
            code: -1,
            detail: format!("journal mode stays {now}"),
        })
    }
}

/// Looks whether pages and trees hold together.
pub(super) fn quick_check(db: &Connection) -> Result<(), StoreFault> {
    let answer: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(StoreFault::Damaged(answer))
    }
}
