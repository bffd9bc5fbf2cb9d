//! The package: the parts and the pictures in one compressed archive, without dates, so that the same report is the same file.

use super::parts::Part;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Writes the file. `None` when the archive cannot be written, which in memory does not happen.
pub(super) fn package(parts: &[Part], pictures: &[Vec<u8>]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let deflated = options.compression_method(CompressionMethod::Deflated);
    for part in parts {
        archive.start_file(part.name, deflated).ok()?;
        archive.write_all(&part.bytes).ok()?;
    }
    // A PNG is compressed already.
    let stored = options.compression_method(CompressionMethod::Stored);
    for (number, picture) in (1..).zip(pictures) {
        let name = format!("word/media/{number}.png");
        archive.start_file(name, stored).ok()?;
        archive.write_all(picture).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}
