//! One opener at a time: a lock on a file beside the workspace, taken before the workspace itself is touched.
//!
//! Why not SQLite's own locks alone: they belong to the process, and on POSIX they are all lost when anything in the process closes
//! the file. The lock beside holds between windows of one process too. It is the operating system's: after a crash it
//! is free, and the file that remains is reused. SQLite's exclusive mode stays as the second fence, for tools that do not know the first.

use crate::fault::StoreFault;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

const SUFFIX: &str = ".lock";

/// A workspace held; let go when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    // Closing it lets go of the lock.
    _file: File,
}

impl Lock {
    /// Takes the lock of a workspace, whether the file is there or not.
    pub(super) fn take(workspace: &Path) -> Result<Self, StoreFault> {
        let path = beside(workspace, SUFFIX);
        let mut options = OpenOptions::new();
        let file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(StoreFault::io("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { path, _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreFault::InUse),
            Err(TryLockError::Error(error)) => Err(StoreFault::io("lock")(error)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Still locked: whoever opened it meanwhile was refused. What cannot be removed is reused.
        let _ = fs::remove_file(&self.path);
    }
}

/// The path with something added to the file's name.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
