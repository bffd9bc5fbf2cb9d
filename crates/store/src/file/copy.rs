//! Whole copies of a workspace: a backup, the copy before a migration, the file with a new key.
//!
//! A copy is written beside its place, looked through, brought to the disk and only then renamed. Whatever fails, nothing is left
//! behind and what was at the place is untouched.

use super::connection::{self, Purpose, pragma, quick_check};
use super::key::{Front, Key};
use super::lock::beside;
use crate::fault::StoreFault;
use crate::id::hex;
use crate::journal;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Pages copied in one step; between steps nothing waits, because nobody else writes.
const PAGES: i32 = 1_024;

/// A finished copy under a name of its own; removed when dropped before it is put in place.
pub(super) struct Copy {
    path: PathBuf,
    in_place: bool,
}

impl Copy {
    /// Copies the content of `db` to a file beside `target`, under `key` and `front`.
    pub(super) fn make(
        db: &Connection,
        target: &Path,
        (key, front): (&Key, &Front),
    ) -> Result<Self, StoreFault> {
        Self::make_within(db, target, (key, front), None)
    }

    /// With at most so many pages, as on a disk that is nearly full.
    pub(super) fn make_within(
        db: &Connection,
        target: &Path,
        (key, front): (&Key, &Front),
        pages: Option<u32>,
    ) -> Result<Self, StoreFault> {
        let copy = Copy {
            path: beside(target, &format!(".{}.part", token()?)),
            in_place: false,
        };
        let mut to = connection::open(&copy.path, key, front, Purpose::Create)?;
        // Nobody reads a half copy: it is synced once, at the end.
        pragma(&to, "PRAGMA synchronous = OFF")?;
        if let Some(pages) = pages {
            pragma(&to, &format!("PRAGMA max_page_count = {pages}"))?;
        }
        let backup = Backup::new(db, &mut to)?;
        loop {
            let step = backup.step(PAGES)?;
            if step == StepResult::Done {
                break;
            }
            if step != StepResult::More {
                return Err(StoreFault::InUse);
            }
        }
        drop(backup);
        connection::journal_mode(&to, "DELETE")?;
        quick_check(&to)?;
        if journal::head(&to)? != journal::head(db)? {
            return Err(StoreFault::Damaged("copy".to_owned()));
        }
        to.close().map_err(|(_, error)| StoreFault::from(error))?;
        let mut file = File::options()
            .read(true)
            .write(true)
            .open(&copy.path)
            .map_err(StoreFault::io("sync"))?;
        let mut first = [0u8; super::key::FRONT_LEN];
        file.read_exact(&mut first)
            .map_err(StoreFault::io("read"))?;
        if first != front.0 {
            return Err(StoreFault::Damaged("front of the copy".to_owned()));
        }
        file.sync_all().map_err(StoreFault::io("sync"))?;
        Ok(copy)
    }

    /// Renames the copy to its place, over what is there.
    pub(super) fn put(mut self, target: &Path) -> Result<(), StoreFault> {
        fs::rename(&self.path, target).map_err(StoreFault::io("rename"))?;
        self.in_place = true;
        sync_folder(target)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        if !self.in_place {
            // Best effort: what is left is a `.part` that nothing reads.
            let _ = fs::remove_file(&self.path);
            let _ = fs::remove_file(beside(&self.path, "-journal"));
        }
    }
}

/// Makes a rename durable.
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreFault> {
    if !cfg!(unix) {
        return Ok(());
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = File::open(folder.unwrap_or(Path::new("."))).map_err(StoreFault::io("sync"))?;
    folder.sync_all().map_err(StoreFault::io("sync"))
}

fn token() -> Result<String, StoreFault> {
    let mut bytes = [0u8; 6];
    getrandom::fill(&mut bytes).map_err(|_| StoreFault::NoRandomness)?;
    Ok(hex(&bytes))
}
