//! The bodies of evidence files: attached, read, purged. Content-addressed, in chunks of 1 MiB that equal files and equal parts share.
//!
//! Bodies are not in the journal, their digests are. A body stays until it is purged, so that removing its record can be undone.

use crate::change::{self, Applied, Change};
use crate::fault::StoreFault;
use crate::id::Digest;
use crate::journal::{Act, Author, EntryKind, Group};
use crate::record::{Classification, EntityKey, EvidenceLink, EvidenceRecord, Record, Target};
use crate::table;
use crate::verify::{Progress, Stage, Tell};
use crate::workspace::Workspace;
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest as _, Sha256};
use std::io::{ErrorKind, Read, Write};

/// Largest evidence file, in bytes (200 MiB).
pub const EVIDENCE_LIMIT: u64 = 200 * 1_024 * 1_024;
/// Size of all chunks of a body but the last, in bytes.
pub const CHUNK: usize = 1_024 * 1_024;

/// What is known of an evidence file beside its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceMeta {
    /// Media type, such as `application/pdf`.
    pub media_type: String,
    /// Name of the file, without folders.
    pub file_name: String,
    /// What it is.
    pub title: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Its date.
    pub dated: Option<Date>,
    /// The last day it holds.
    pub valid_until: Option<Date>,
    /// How it must be handled.
    pub classification: Classification,
    /// Keep only the digest.
    pub digest_only: bool,
    /// Bytes, where known: a file that is too large is then refused before it is read.
    pub size: Option<u64>,
}

/// An evidence file that was attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// The file as it is listed now. Of a file known before, everything stays as it was but that it now has a body.
    pub record: EvidenceRecord,
    /// The same bytes were attached before.
    pub known: bool,
    /// What it came to.
    pub applied: Applied,
}

/// An evidence file that comes with a change.
pub struct IncomingFile<'f> {
    /// Opens it when its turn comes.
    pub open: Box<dyn FnOnce() -> std::io::Result<Box<dyn Read + 'f>> + 'f>,
    /// What is known of it.
    pub meta: EvidenceMeta,
}

/// What a purge removed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Purged {
    /// Digests of the bodies.
    pub bodies: Vec<Digest>,
    /// Their sizes together, in bytes.
    pub bytes: u64,
}

impl Workspace {
    /// Reads an evidence file to its end and keeps it; with a target, links it in the same change. Memory stays at a chunk.
    ///
    /// # Errors
    /// [`StoreFault::EvidenceTooLarge`], [`StoreFault::Stream`], or as [`Workspace::apply`]; nothing is kept then.
    pub fn attach(
        &mut self,
        reader: &mut dyn Read,
        meta: EvidenceMeta,
        target: Option<Target>,
        by: &Author,
        at: Timestamp,
    ) -> Result<Attached, StoreFault> {
        self.in_transaction(|db| {
            let (record, known) = keep(db, reader, meta, &mut |_| Ok(()))?;
            let sha256 = record.sha256;
            let mut changes = vec![Change::put(record.clone())];
            changes.extend(target.map(|target| {
                Change::put(EvidenceLink {
                    evidence: sha256,
                    target,
                })
            }));
            let applied = change::apply(db, Act::Change, changes, by, at, None)?;
            Ok(Attached {
                record,
                known,
                applied,
            })
        })
    }

    /// Keeps evidence files and makes the changes that rest on them, all or none, as one change. `then` is given the files as they are
    /// listed now, in their order.
    ///
    /// # Errors
    /// As [`Workspace::attach`] and [`Workspace::apply`]; [`StoreFault::Cancelled`] when `tell` asked to stop.
    pub fn attach_and_apply(
        &mut self,
        files: Vec<IncomingFile<'_>>,
        then: impl FnOnce(&[EvidenceRecord]) -> Vec<Change>,
        by: &Author,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<Applied, StoreFault> {
        let total = files.iter().filter_map(|file| file.meta.size).sum();
        self.in_transaction(|db| {
            let mut records = Vec::with_capacity(files.len());
            let mut done = 0u64;
            for file in files {
                let mut reader = (file.open)().map_err(|error| StoreFault::Stream(error.kind()))?;
                let (record, _) = keep(db, &mut reader, file.meta, &mut |bytes| {
                    done = done.saturating_add(bytes);
                    let stage = Stage::Evidence;
                    change::go_on(tell, Progress { stage, done, total })
                })?;
                records.push(record);
            }
            let mut changes: Vec<Change> = records.iter().cloned().map(Change::put).collect();
            changes.extend(then(&records));
            change::apply_told(db, (Act::Change, changes), by, at, None, tell)
        })
    }

    /// Writes the body of an evidence file to `to`, each chunk only after it was verified, and returns its size in bytes. What was
    /// written counts only when this returns `Ok`: the sum over all chunks comes last.
    ///
    /// # Errors
    /// [`StoreFault::NoBody`], [`StoreFault::EvidenceDamaged`], [`StoreFault::Stream`].
    pub fn read_evidence(&self, sha256: Digest, to: &mut dyn Write) -> Result<u64, StoreFault> {
        read_body(self.db(), sha256, &mut |bytes| {
            to.write_all(bytes)
                .map_err(|error| StoreFault::stream(&error))
        })
    }

    /// Removes for good the bodies that no evidence record needs. What was changed before can no longer be undone then. The room is used
    /// again; the file does not become smaller.
    ///
    /// # Errors
    /// What the disk says.
    pub fn purge_unreferenced(
        &mut self,
        by: &Author,
        at: Timestamp,
        reason: Option<&str>,
    ) -> Result<Purged, StoreFault> {
        change::check_journal_fields(by, reason)?;
        self.in_transaction(|db| purge(db, by, at, reason))
    }
}

/// Keeps a file; answers how it is listed, and whether it was known before.
fn keep(
    db: &Connection,
    reader: &mut dyn Read,
    meta: EvidenceMeta,
    told: Told<'_>,
) -> Result<(EvidenceRecord, bool), StoreFault> {
    if let Some(size) = meta.size.filter(|size| *size > EVIDENCE_LIMIT) {
        return Err(StoreFault::EvidenceTooLarge {
            size: Some(size),
            limit: EVIDENCE_LIMIT,
        });
    }
    let (sha256, size) = take_in(db, reader, !meta.digest_only, told)?;
    if let Some(Record::Evidence(mut known)) = table::load(db, &EntityKey::Evidence(sha256))? {
        known.digest_only &= meta.digest_only;
        return Ok((known, true));
    }
    let record = EvidenceRecord {
        sha256,
        size,
        media_type: meta.media_type,
        file_name: meta.file_name,
        title: meta.title,
        source: meta.source,
        dated: meta.dated,
        valid_until: meta.valid_until,
        classification: meta.classification,
        digest_only: meta.digest_only,
    };
    Ok((record, false))
}

/// Hears of bytes that were read.
type Told<'a> = &'a mut dyn FnMut(u64) -> Result<(), StoreFault>;

/// Reads to the end; stores chunks and body when asked to.
pub(crate) fn take_in(
    db: &Connection,
    reader: &mut dyn Read,
    keep: bool,
    told: Told<'_>,
) -> Result<(Digest, u64), StoreFault> {
    let mut whole = Sha256::new();
    let mut size = 0u64;
    let mut chunks = Vec::new();
    let mut buffer = vec![0u8; CHUNK];
    loop {
        let filled = fill(reader, &mut buffer)?;
        let bytes = buffer.get(..filled).unwrap_or_default();
        size = size.saturating_add(u64::try_from(filled).unwrap_or(u64::MAX));
        told(u64::try_from(filled).unwrap_or(u64::MAX))?;
        if size > EVIDENCE_LIMIT {
            return Err(StoreFault::EvidenceTooLarge {
                size: None,
                limit: EVIDENCE_LIMIT,
            });
        }
        whole.update(bytes);
        if keep && !bytes.is_empty() {
            let digest = Digest::of(bytes);
            db.prepare_cached("INSERT OR IGNORE INTO chunk (sha256, bytes) VALUES (?1, ?2)")?
                .execute(params![digest.0, bytes])?;
            chunks.push(digest);
        }
        if filled < CHUNK {
            break;
        }
    }
    let sha256 = Digest(whole.finalize().into());
    if keep && !has_body(db, &sha256, size)? {
        db.execute(
            "INSERT INTO evidence_body (sha256, size) VALUES (?1, ?2)",
            params![sha256.0, as_stored(size)?],
        )?;
        let mut insert = db.prepare_cached(
            "INSERT INTO evidence_chunk (body, position, chunk) VALUES (?1, ?2, ?3)",
        )?;
        for (position, chunk) in (0i64..).zip(&chunks) {
            insert.execute(params![sha256.0, position, chunk.0])?;
        }
    }
    Ok((sha256, size))
}

/// Fills the buffer as far as the reader goes.
fn fill(reader: &mut dyn Read, buffer: &mut [u8]) -> Result<usize, StoreFault> {
    let mut filled = 0usize;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match reader.read(rest) {
            Ok(0) => break,
            // A reader that claims more than it was given has not been read.
            Ok(read) => filled = filled.saturating_add(read).min(buffer.len()),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(StoreFault::Stream(error.kind())),
        }
    }
    Ok(filled)
}

/// Whether a body of this digest and size is there.
pub(crate) fn has_body(db: &Connection, sha256: &Digest, size: u64) -> Result<bool, StoreFault> {
    Ok(db
        .prepare_cached("SELECT 1 FROM evidence_body WHERE sha256 = ?1 AND size = ?2")?
        .exists(params![sha256.0, as_stored(size)?])?)
}

/// Whether a body of this digest is there, whatever its size.
pub(crate) fn has_any_body(db: &Connection, sha256: &Digest) -> Result<bool, StoreFault> {
    Ok(db
        .prepare_cached("SELECT 1 FROM evidence_body WHERE sha256 = ?1")?
        .exists([sha256.0])?)
}

/// How long the body of this digest is, where there is one.
pub(crate) fn body_size(db: &Connection, sha256: &Digest) -> Result<Option<u64>, StoreFault> {
    let size = db
        .prepare_cached("SELECT size FROM evidence_body WHERE sha256 = ?1")?
        .query_row([sha256.0], |row| row.get::<_, i64>(0))
        .optional()?;
    Ok(size.and_then(|size| u64::try_from(size).ok()))
}

/// Shows the chunks of a body to `visit`, each after it was verified, and verifies their sum.
pub(crate) fn read_body(
    db: &Connection,
    sha256: Digest,
    visit: &mut dyn FnMut(&[u8]) -> Result<(), StoreFault>,
) -> Result<u64, StoreFault> {
    let size: Option<i64> = db
        .prepare_cached("SELECT size FROM evidence_body WHERE sha256 = ?1")?
        .query_row([sha256.0], |row| row.get(0))
        .optional()?;
    let size = size.ok_or(StoreFault::NoBody(sha256))?;
    let mut statement = db.prepare_cached(
        "SELECT position, evidence_chunk.chunk, bytes FROM evidence_chunk LEFT JOIN chunk ON chunk.sha256 = evidence_chunk.chunk WHERE body = ?1 ORDER BY position",
    )?;
    let mut rows = statement.query([sha256.0])?;
    let mut whole = Sha256::new();
    let mut read = 0u64;
    let mut expected = 0u32;
    while let Some(row) = rows.next()? {
        let position: i64 = row.get(0)?;
        let digest = Digest(row.get(1)?);
        let bytes = row
            .get_ref(2)?
            .as_blob_or_null()
            .map_err(rusqlite::Error::from)?;
        let bytes = bytes.filter(|bytes| Digest::of(bytes) == digest);
        let Some(bytes) = bytes.filter(|_| position == i64::from(expected)) else {
            let chunk = Some(expected);
            return Err(StoreFault::EvidenceDamaged { sha256, chunk });
        };
        whole.update(bytes);
        read = read.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        visit(bytes)?;
        expected = expected.saturating_add(1);
    }
    if Digest(whole.finalize().into()) != sha256 || as_stored(read)? != size {
        let chunk = None;
        return Err(StoreFault::EvidenceDamaged { sha256, chunk });
    }
    Ok(read)
}

/// Copies a body from one workspace to another, chunk by chunk, each verified on its way. `tell` hears the bytes copied so far.
pub(crate) fn copy_body(
    from: &Connection,
    to: &Connection,
    (sha256, size): (Digest, u64),
    tell: &mut dyn FnMut(u64) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    if size > EVIDENCE_LIMIT {
        return Err(StoreFault::EvidenceTooLarge {
            size: Some(size),
            limit: EVIDENCE_LIMIT,
        });
    }
    // A body of another size under the same digest is none we could have written.
    to.execute(
        "INSERT INTO evidence_body (sha256, size) VALUES (?1, ?2)",
        params![sha256.0, as_stored(size)?],
    )?;
    let mut insert = to
        .prepare_cached("INSERT INTO evidence_chunk (body, position, chunk) VALUES (?1, ?2, ?3)")?;
    let (mut position, mut copied) = (0i64, 0u64);
    let read = read_body(from, sha256, &mut |bytes| {
        let digest = Digest::of(bytes);
        to.prepare_cached("INSERT OR IGNORE INTO chunk (sha256, bytes) VALUES (?1, ?2)")?
            .execute(params![digest.0, bytes])?;
        insert.execute(params![sha256.0, position, digest.0])?;
        position += 1;
        copied = copied.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if copied > size {
            return Err(StoreFault::EvidenceDamaged {
                sha256,
                chunk: None,
            });
        }
        tell(copied)
    })?;
    if read != size {
        return Err(StoreFault::EvidenceDamaged {
            sha256,
            chunk: None,
        });
    }
    Ok(())
}

fn purge(
    db: &Connection,
    by: &Author,
    at: Timestamp,
    reason: Option<&str>,
) -> Result<Purged, StoreFault> {
    let unneeded: Vec<(Digest, u64)> = db
        .prepare("SELECT sha256, size FROM evidence_body WHERE sha256 NOT IN (SELECT sha256 FROM evidence WHERE digest_only = 0) AND sha256 NOT IN (SELECT sha256 FROM kept_body) ORDER BY sha256")?
        .query_map([], |row| Ok((Digest(row.get(0)?), row.get::<_, i64>(1)?.unsigned_abs())))?
        .collect::<rusqlite::Result<_>>()?;
    let mut purged = Purged::default();
    let mut group = Group::begin(db, (Act::Purge, None), by, at, reason)?;
    for (sha256, size) in unneeded {
        let before = format!("{{\"sha256\":\"{sha256}\",\"size\":{size}}}");
        let entity = format!("{}/{sha256}", EntryKind::EvidenceBody.as_str());
        group.append(EntryKind::EvidenceBody, entity, Some(before), None)?;
        db.prepare_cached("DELETE FROM evidence_body WHERE sha256 = ?1")?
            .execute([sha256.0])?;
        purged.bodies.push(sha256);
        purged.bytes = purged.bytes.saturating_add(size);
    }
    db.execute(
        "DELETE FROM chunk WHERE sha256 NOT IN (SELECT chunk FROM evidence_chunk)",
        [],
    )?;
    Ok(purged)
}

fn as_stored(size: u64) -> Result<i64, StoreFault> {
    i64::try_from(size).map_err(|_| StoreFault::EvidenceTooLarge {
        size: Some(size),
        limit: EVIDENCE_LIMIT,
    })
}
