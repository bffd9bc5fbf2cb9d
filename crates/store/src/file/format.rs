//! The format of a workspace: what marks it, and how an older one becomes the present one.
//!
//! Every format is a numbered file of SQL. An older file is brought up to date in one transaction after a copy was put beside it;
//! a newer one is refused, not guessed at.

use crate::fault::StoreFault;
use rusqlite::{Connection, TransactionBehavior};

/// "LHWS", in SQLite's header.
const APPLICATION_ID: i32 = 0x4c48_5753;

/// The scripts, in order; the number of them is the present format.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_first.sql"),
    include_str!("../../migrations/0002_round_trip.sql"),
    include_str!("../../migrations/0003_audit.sql"),
];

/// What a file's header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Present,
    Older(u32),
}

/// The latest format of a list of migrations.
pub(super) fn latest(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
}

/// Looks at the header; a file that is not ours or is newer is refused.
pub(super) fn standing(db: &Connection, migrations: &[&str]) -> Result<Standing, StoreFault> {
    let number = |name: &str| -> Result<i32, StoreFault> {
        Ok(db.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?)
    };
    let application = number("application_id")?;
    let found = u32::try_from(number("user_version")?).unwrap_or(0);
    if application != APPLICATION_ID || found == 0 {
        return Err(StoreFault::Damaged("header".to_owned()));
    }
    let supported = latest(migrations);
    match found.cmp(&supported) {
        std::cmp::Ordering::Greater => Err(StoreFault::Newer { found, supported }),
        std::cmp::Ordering::Equal => Ok(Standing::Present),
        std::cmp::Ordering::Less => Ok(Standing::Older(found)),
    }
}

/// Runs the scripts after the first `from`, all or none.
pub(super) fn migrate(
    db: &mut Connection,
    migrations: &[&str],
    from: u32,
) -> Result<(), StoreFault> {
    let done = usize::try_from(from).unwrap_or(usize::MAX);
    let transaction = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for script in migrations.iter().skip(done) {
        transaction.execute_batch(script)?;
    }
    transaction.execute_batch(&format!(
        "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {};",
        latest(migrations)
    ))?;
    if transaction
        .prepare("PRAGMA foreign_key_check")?
        .exists([])?
    {
        return Err(StoreFault::Damaged("references".to_owned()));
    }
    transaction.commit()?;
    Ok(())
}
