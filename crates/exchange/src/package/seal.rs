//! Writing a package: the same draft and the same keys give the same bytes.
//!
//! The manifest stands in front and names every packed digest, so a large file is packed twice: once to learn its digest, once to be
//! written. Nothing is put aside on a disk in between; what is small when packed is kept in memory for the second time.

use super::content::{Meter, hex};
use super::envelope::sign;
use super::fault::{PackageFault, PackageRule};
use super::fingerprint::Fingerprint;
use super::frame::{Header, end};
use super::key::SigningKey;
use super::limits::Limits;
use super::manifest::{
    FileEntry, Manifest, PackMethod, PackPin, PackageKind, Packed, Party, Reference, THIS_VERSION,
};
use super::manifest_file::{check_manifest, write_manifest};
use super::name::check_name;
use super::source::{PackageStep, Tell};
use super::{MANIFEST, SIGNATURES};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use lianheng_engine::bilingual::Bilingual;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

/// Packed bytes kept in memory between the two passes, all files together.
const KEPT: u64 = 32 << 20;

/// A package to be written.
pub struct PackageDraft {
    /// What it is for.
    pub kind: PackageKind,
    /// A UUID, in lower case.
    pub id: String,
    /// RFC 3339, UTC, whole seconds.
    pub created_at: String,
    /// Program and version: `lianheng 0.1.0`.
    pub producer: String,
    /// Who makes it.
    pub from: Party,
    /// What it is called.
    pub title: Bilingual,
    /// The package it answers.
    pub reply_to: Option<Reference>,
    /// The content it stands on, in any order.
    pub packs: Vec<PackPin>,
    /// Its files, in any order.
    pub files: Vec<DraftFile>,
}

/// A file to be put into a package.
pub struct DraftFile {
    /// Its path.
    pub path: String,
    /// What it is.
    pub media_type: String,
    /// What it holds.
    pub body: DraftBody,
}

/// Writes the body of the file at a path, the same bytes every time it is asked (twice, for a large one).
pub type Bodies<'a> = dyn FnMut(&str, &mut dyn Write) -> io::Result<()> + 'a;

/// What a file holds.
pub enum DraftBody {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A file, read from its start.
    File(File),
    /// Whatever [`seal_with`] is told when it asks for this path: evidence out of an encrypted workspace, so that it lies nowhere in the clear.
    Asked,
}

impl DraftFile {
    /// A JSON file.
    #[must_use]
    pub fn json(path: &str, bytes: Vec<u8>) -> Self {
        DraftFile {
            path: path.to_owned(),
            media_type: "application/json".to_owned(),
            body: DraftBody::Bytes(bytes),
        }
    }
}

/// A package that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// SHA-256 of its manifest: the identity of the package.
    pub manifest_sha256: String,
    /// Whose keys signed.
    pub signed_by: Vec<Fingerprint>,
}

/// Writes a sealed package whose bodies are all in the draft; as [`seal_with`].
///
/// # Errors
/// As [`seal_with`].
pub fn seal(
    draft: PackageDraft,
    signers: &[&SigningKey],
    out: &mut impl Write,
    tell: &mut Tell<'_>,
) -> Result<Sealed, PackageFault> {
    let nobody = &mut |_: &str, _: &mut dyn Write| Err(io::ErrorKind::NotFound.into());
    seal_with(draft, signers, nobody, out, tell)
}

/// Writes a sealed package into `out`, which is empty. `bodies` is asked for every [`DraftBody::Asked`]. Default [`Limits`] are kept to, so that every reader takes it.
///
/// # Errors
/// The rule a reader would refuse it for; [`PackageRule::Unsigned`] without a key; [`PackageRule::ContentDigest`] when a body was another
/// the second time; [`PackageRule::Io`]; [`PackageRule::Cancelled`]. What `out` holds then is no package.
pub fn seal_with(
    draft: PackageDraft,
    signers: &[&SigningKey],
    bodies: &mut Bodies<'_>,
    out: &mut impl Write,
    tell: &mut Tell<'_>,
) -> Result<Sealed, PackageFault> {
    let limits = Limits::default();
    let PackageDraft {
        kind,
        id,
        created_at,
        producer,
        from,
        title,
        reply_to,
        mut packs,
        mut files,
    } = draft;
    if files.len() > limits.entries {
        return Err(PackageFault::over(
            PackageRule::TooManyEntries,
            files.len(),
            limits.entries,
        ));
    }
    packs.sort_by(|one, other| one.id.cmp(&other.id));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let mut prepared = Vec::with_capacity(files.len());
    let mut kept = KEPT;
    let mut meter = Meter::new(PackageStep::Pack, u64::MAX, tell);
    for file in files {
        check_name(&file.path, &limits)?;
        prepared.push(prepare(file, bodies, &limits, &mut kept, &mut meter)?);
    }
    let manifest = Manifest {
        format: THIS_VERSION,
        kind,
        id,
        created_at,
        producer,
        from,
        title,
        reply_to,
        packs,
        files: prepared.iter().map(|file| file.listed.clone()).collect(),
    };
    check_manifest(&manifest, &limits)?;
    let manifest_bytes = write_manifest(&manifest)?;
    let (envelope, signed_by) = sign(&manifest_bytes, signers)?;
    if signed_by.len() > limits.signatures {
        return Err(PackageFault::over(
            PackageRule::TooManySignatures,
            signed_by.len(),
            limits.signatures,
        ));
    }
    for (name, bytes, limit) in [
        (MANIFEST, &manifest_bytes, limits.manifest),
        (SIGNATURES, &envelope, limits.manifest * 2),
    ] {
        if bytes.len() as u64 > limit {
            return Err(
                PackageFault::over(PackageRule::ManifestTooLarge, bytes.len(), limit).on(name),
            );
        }
    }
    let total = prepared.iter().map(|file| file.listed.size).sum();
    let mut meter = Meter::new(PackageStep::Write, total, tell);
    let mut archive = Archive::new(out);
    archive.whole(MANIFEST, &manifest_bytes)?;
    archive.whole(SIGNATURES, &envelope)?;
    for file in prepared {
        meter.tell_now()?;
        archive.file(file, bodies, &mut meter)?;
    }
    archive.finish()?;
    Ok(Sealed {
        manifest_sha256: hex(Sha256::digest(&manifest_bytes)),
        signed_by,
    })
}

struct Prepared {
    listed: FileEntry,
    crc: u32,
    body: DraftBody,
    /// The packed bytes, where they are few.
    kept: Option<Vec<u8>>,
}

/// Packs a body to learn its digests.
fn prepare(
    file: DraftFile,
    bodies: &mut Bodies<'_>,
    limits: &Limits,
    room: &mut u64,
    meter: &mut Meter<'_, '_>,
) -> Result<Prepared, PackageFault> {
    let DraftFile {
        path,
        media_type,
        mut body,
    } = file;
    let mut content = Measure::new(limits.file, meter);
    let deflate = !is_packed_already(&media_type);
    let mut packed = PackedDigest::new(*room);
    let outcome = if deflate {
        let mut encoder = DeflateEncoder::new(&mut packed, Compression::default());
        write_body(
            &path,
            &mut body,
            bodies,
            &mut Tee(&mut content, &mut encoder),
        )
        .and_then(|()| encoder.finish().map(|_| ()))
    } else {
        write_body(&path, &mut body, bodies, &mut content)
    };
    let (size, sha256, crc) = content.finish(outcome).map_err(|fault| fault.on(&path))?;
    let worth_it =
        deflate && packed.size < size && size <= packed.size.saturating_mul(limits.ratio);
    let kept = if worth_it { packed.kept.take() } else { None };
    *room = room.saturating_sub(kept.as_ref().map_or(0, |kept| kept.len() as u64));
    let packed = if worth_it {
        Packed {
            method: PackMethod::Deflated,
            size: packed.size,
            sha256: hex(packed.digest.finalize()),
        }
    } else {
        Packed {
            method: PackMethod::Stored,
            size,
            sha256: sha256.clone(),
        }
    };
    Ok(Prepared {
        listed: FileEntry {
            path,
            media_type,
            size,
            sha256,
            packed,
        },
        crc,
        body,
        kept,
    })
}

/// Whether packing is a waste of time.
fn is_packed_already(media_type: &str) -> bool {
    const PACKED: [&str; 8] = [
        "application/zip",
        "application/gzip",
        "application/x-7z-compressed",
        "application/vnd.rar",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "image/jpeg",
    ];
    PACKED.contains(&media_type)
        || matches!(media_type, "image/png" | "image/webp")
        || media_type.starts_with("video/")
}

fn write_body(
    path: &str,
    body: &mut DraftBody,
    bodies: &mut Bodies<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match body {
        DraftBody::Bytes(bytes) => out.write_all(bytes),
        DraftBody::File(file) => {
            file.seek(SeekFrom::Start(0))?;
            let mut buffer = vec![0; 64 << 10];
            loop {
                let read = file.read(&mut buffer)?;
                match buffer.get(..read) {
                    Some(bytes) if !bytes.is_empty() => out.write_all(bytes)?,
                    _ => return Ok(()),
                }
            }
        }
        DraftBody::Asked => bodies(path, out),
    }
}

/// Counts and digests what goes through; stops a body that is too large, or a user who has had enough.
struct Measure<'m, 'a, 't> {
    limit: u64,
    size: u64,
    digest: Sha256,
    crc: Crc,
    meter: &'m mut Meter<'a, 't>,
    stopped: Option<PackageFault>,
}

impl<'m, 'a, 't> Measure<'m, 'a, 't> {
    fn new(limit: u64, meter: &'m mut Meter<'a, 't>) -> Self {
        Measure {
            limit,
            size: 0,
            digest: Sha256::new(),
            crc: Crc::new(),
            meter,
            stopped: None,
        }
    }

    fn finish(self, outcome: io::Result<()>) -> Result<(u64, String, u32), PackageFault> {
        if let Some(fault) = self.stopped {
            return Err(fault);
        }
        outcome?;
        Ok((self.size, hex(self.digest.finalize()), self.crc.sum()))
    }
}

impl Write for Measure<'_, '_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.size = self.size.saturating_add(bytes.len() as u64);
        let stop = if self.size > self.limit {
            Some(PackageFault::over(
                PackageRule::FileTooLarge,
                self.size,
                self.limit,
            ))
        } else {
            self.meter.add(bytes.len()).err()
        };
        if let Some(fault) = stop {
            self.stopped = Some(fault);
            return Err(io::Error::other("stopped"));
        }
        self.digest.update(bytes);
        self.crc.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Tee<'a>(&'a mut dyn Write, &'a mut dyn Write);

impl Write for Tee<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(bytes)?;
        self.1.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Digests packed bytes, and keeps them while they are few.
struct PackedDigest {
    size: u64,
    digest: Sha256,
    kept: Option<Vec<u8>>,
    room: u64,
}

impl PackedDigest {
    fn new(room: u64) -> Self {
        PackedDigest {
            size: 0,
            digest: Sha256::new(),
            kept: Some(Vec::new()),
            room,
        }
    }
}

impl Write for PackedDigest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.size = self.size.saturating_add(bytes.len() as u64);
        self.digest.update(bytes);
        if self.size > self.room {
            self.kept = None;
        }
        if let Some(kept) = &mut self.kept {
            kept.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The archive as it grows.
struct Archive<'o, W> {
    out: &'o mut W,
    at: u64,
    headers: Vec<(Header, u32)>,
}

impl<'o, W: Write> Archive<'o, W> {
    fn new(out: &'o mut W) -> Self {
        Archive {
            out,
            at: 0,
            headers: Vec::new(),
        }
    }

    fn begin(&mut self, header: Header) -> Result<(), PackageFault> {
        let offset = narrow(self.at)?;
        let bytes = header.local();
        self.out.write_all(&bytes)?;
        self.at += bytes.len() as u64 + u64::from(header.packed);
        self.headers.push((header, offset));
        Ok(())
    }

    fn whole(&mut self, name: &str, bytes: &[u8]) -> Result<(), PackageFault> {
        let mut crc = Crc::new();
        crc.update(bytes);
        let size = narrow(bytes.len() as u64)?;
        self.begin(Header {
            name: name.to_owned(),
            method: PackMethod::Stored,
            crc: crc.sum(),
            packed: size,
            size,
        })?;
        Ok(self.out.write_all(bytes)?)
    }

    fn file(
        &mut self,
        file: Prepared,
        bodies: &mut Bodies<'_>,
        meter: &mut Meter<'_, '_>,
    ) -> Result<(), PackageFault> {
        let Prepared {
            listed,
            crc,
            mut body,
            kept,
        } = file;
        self.begin(Header {
            name: listed.path.clone(),
            method: listed.packed.method,
            crc,
            packed: narrow(listed.packed.size)?,
            size: narrow(listed.size)?,
        })?;
        if let Some(kept) = kept {
            return Ok(self.out.write_all(&kept)?);
        }
        let mut content = Measure::new(listed.size, meter);
        let outcome = match listed.packed.method {
            PackMethod::Stored => write_body(
                &listed.path,
                &mut body,
                bodies,
                &mut Tee(&mut content, self.out),
            ),
            PackMethod::Deflated => {
                let mut encoder = DeflateEncoder::new(&mut *self.out, Compression::default());
                write_body(
                    &listed.path,
                    &mut body,
                    bodies,
                    &mut Tee(&mut content, &mut encoder),
                )
                .and_then(|()| encoder.finish().map(|_| ()))
            }
        };
        let (size, sha256, _) = content
            .finish(outcome)
            .map_err(|fault| fault.on(&listed.path))?;
        if size != listed.size || sha256 != listed.sha256 {
            return Err(PackageFault::at(PackageRule::ContentDigest, &listed.path));
        }
        Ok(())
    }

    fn finish(self) -> Result<(), PackageFault> {
        let directory = narrow(self.at)?;
        let mut size = 0u64;
        for (header, offset) in &self.headers {
            let line = header.central(*offset);
            size += line.len() as u64;
            self.out.write_all(&line)?;
        }
        let count = u16::try_from(self.headers.len())
            .map_err(|_| PackageFault::new(PackageRule::TooManyEntries))?;
        self.out.write_all(&end(count, narrow(size)?, directory))?;
        Ok(self.out.flush()?)
    }
}

/// The archive has room for 32 bits; limits end long before.
fn narrow(number: u64) -> Result<u32, PackageFault> {
    match u32::try_from(number) {
        Ok(number) if number < u32::MAX => Ok(number),
        _ => Err(PackageFault::new(PackageRule::Zip64)),
    }
}
