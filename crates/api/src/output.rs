//! Writing a result: beside its place, durable, then renamed. A failure leaves whatever stood there before, and nothing new.

use crate::failure::Failure;
use std::io::Write;
use std::path::Path;

/// Writes `bytes` to `path` whole or not at all.
///
/// # Errors
/// [`crate::FailureKind::Input`] naming the path: the folder is missing or not writable, the disk is full, the target is a folder.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let io = |error: std::io::Error| Failure::io(&shown, &error, true);
    if path.is_dir() {
        return Err(io(std::io::ErrorKind::IsADirectory.into()));
    }
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new()
        .prefix(".lianheng-")
        .tempfile_in(folder)
        .map_err(io)?;
    file.write_all(bytes).map_err(io)?;
    file.as_file().sync_all().map_err(io)?;
    file.persist(path).map_err(|error| io(error.error))?;
    Ok(())
}
