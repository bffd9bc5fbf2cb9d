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

/// Brings SQLite's log into the file, which then is the only one.
pub(crate) fn leave_log(db: &rusqlite::Connection) -> Result<(), crate::fault::StoreFault> {
    connection::journal_mode(db, "DELETE")
}
