//! Writing a result: beside its place, durable, then renamed. A failure leaves whatever stood there before, and nothing new.

use crate::failure::Failure;
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// Writes `bytes` to `path` whole or not at all.
///
/// # Errors
/// [`crate::FailureKind::Input`] naming the path: the folder is missing or not writable, the disk is full, the target is a folder.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let shown = path.display().to_string();
    write_whole(path, |file| {
        let written = file.write_all(bytes);
        written.map_err(|error| Failure::io(&shown, &error, true))
    })
}

/// Lets `write` fill a file that then takes its place at `path`, whole or not at all.
///
/// # Errors
/// As [`write_beside`], or what `write` says.
pub(crate) fn write_whole<T>(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<T, Failure>,
) -> Result<T, Failure> {
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
    let written = write(file.as_file_mut())?;
    file.as_file().sync_all().map_err(io)?;
    file.persist(path).map_err(|error| io(error.error))?;
    Ok(written)
}
