//! The file of a workspace: making, opening, copying, closing it, and its keys. What is in it is nobody's business here.

mod connection;
mod copy;
mod format;
mod key;
mod lock;
mod open;
mod recovery;

pub use key::{PASSPHRASE_LIMIT, Passphrase};
pub(crate) use open::Home;
pub use recovery::RecoveryKey;

/// The same content once more, in memory.
#[cfg(test)]
pub(crate) fn copy_in_memory(
    db: &rusqlite::Connection,
) -> Result<rusqlite::Connection, crate::fault::StoreFault> {
    let (key, front) = key::Front::throwaway()?;
    let mut to = connection::open_in_memory(&key, &front)?;
    let _ = rusqlite::backup::Backup::new(db, &mut to)?.step(-1)?;
    Ok(to)
}

/// Brings SQLite's log into the file, which then is the only one.
pub(crate) fn leave_log(db: &rusqlite::Connection) -> Result<(), crate::fault::StoreFault> {
    connection::journal_mode(db, "DELETE")
}
