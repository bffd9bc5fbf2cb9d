//! A workspace while it is open: the connection, and when SQLite's log is used.

use crate::fault::StoreFault;
use crate::file::Home;
use rusqlite::{Connection, TransactionBehavior};

/// An open workspace. Only one at a time has a file open; [`Workspace::close`] says whether closing went well, and dropping does its best.
pub struct Workspace {
    // Dropped before the home, which lets go of the lock.
    db: Connection,
    logging: bool,
    home: Home,
}

impl Workspace {
    pub(crate) fn at(db: Connection, home: Home) -> Self {
        Workspace {
            db,
            logging: false,
            home,
        }
    }

    /// Closes the workspace. One file remains.
    ///
    /// # Errors
    /// What the disk says. Every change that was reported as made is safe all the same.
    pub fn close(mut self) -> Result<(), StoreFault> {
        self.settle()
    }

    pub(crate) fn db(&self) -> &Connection {
        &self.db
    }

    pub(crate) fn home(&self) -> &Home {
        &self.home
    }

    pub(crate) fn home_mut(&mut self) -> &mut Home {
        &mut self.home
    }

    /// Does something that changes the database, whole or not at all.
    pub(crate) fn in_transaction<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, StoreFault>,
    ) -> Result<T, StoreFault> {
        if self.is_read_only() {
            return Err(StoreFault::ReadOnly);
        }
        if !self.logging && self.path().is_some() {
            self.db
                .query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
            self.logging = true;
        }
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = work(&transaction)?;
        transaction.commit()?;
        Ok(result)
    }

    /// Brings what the log holds into the file, which then is the only one: a copy somebody makes of it while it is open is whole. Changes
    /// are durable without it; it is for moments in which nobody waits.
    ///
    /// # Errors
    /// What the disk says. Every change is safe all the same.
    pub fn rest(&mut self) -> Result<(), StoreFault> {
        self.settle()
    }

    /// Brings the log into the file and removes it.
    pub(crate) fn settle(&mut self) -> Result<(), StoreFault> {
        if self.logging {
            self.db.flush_prepared_statement_cache();
            crate::file::leave_log(&self.db)?;
            self.logging = false;
        }
        Ok(())
    }

    /// Puts an empty database in the place of the file's, so that the file can be replaced.
    pub(crate) fn disconnect(&mut self) -> Result<(), StoreFault> {
        self.settle()?;
        let empty = Connection::open_in_memory()?;
        let old = std::mem::replace(&mut self.db, empty);
        old.close().map_err(|(_, error)| StoreFault::from(error))
    }

    pub(crate) fn replace_db(&mut self, db: Connection) {
        self.db = db;
        self.logging = false;
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // Nobody is left to hear of a failure; the next opening brings the log in.
        let _ = self.settle();
    }
}
