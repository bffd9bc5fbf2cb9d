//! What lies in an entry: its packed bytes compared with their digest, then unpacked within limits and compared again.

use super::fault::{PackageFault, PackageRule};
use super::manifest::{FileEntry, PackMethod};
use super::source::{PackageProgress, PackageStep, Source, Tell};
use super::walk::Entry;
use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use sha2::{Digest, Sha256};
use std::io::{BufReader, Read, SeekFrom, Write};

const BUFFER: usize = 64 << 10;
/// Bytes between two reports of progress.
const STRIDE: u64 = 1 << 20;

/// Counts bytes and tells of them.
pub(super) struct Meter<'m, 't> {
    step: PackageStep,
    done: u64,
    told: u64,
    total: u64,
    tell: &'m mut Tell<'t>,
}

impl<'m, 't> Meter<'m, 't> {
    pub(super) fn new(step: PackageStep, total: u64, tell: &'m mut Tell<'t>) -> Self {
        Meter {
            step,
            done: 0,
            told: 0,
            total,
            tell,
        }
    }

    pub(super) fn add(&mut self, bytes: usize) -> Result<(), PackageFault> {
        self.done = self.done.saturating_add(bytes as u64);
        if self.done - self.told < STRIDE {
            return Ok(());
        }
        self.tell_now()
    }

    pub(super) fn tell_now(&mut self) -> Result<(), PackageFault> {
        self.told = self.done;
        let progress = PackageProgress {
            step: self.step,
            done: self.done.min(self.total),
            total: self.total,
        };
        if (self.tell)(progress).is_break() {
            return Err(PackageFault::cancelled());
        }
        Ok(())
    }
}

/// The SHA-256 of everything `source` yields, in hexadecimal.
pub(super) fn hex(digest: impl AsRef<[u8]>) -> String {
    digest
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Compares the packed bytes of an entry with what the manifest lists.
pub(super) fn check_packed(
    source: &mut dyn Source,
    entry: &Entry,
    listed: &FileEntry,
    meter: &mut Meter<'_, '_>,
) -> Result<(), PackageFault> {
    let mut packed = packed_bytes(source, entry)?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; BUFFER];
    loop {
        let read = packed.read(&mut buffer)?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        digest.update(bytes);
        meter.add(read)?;
    }
    if packed.limit() != 0 {
        return Err(PackageFault::at(PackageRule::Truncated, &listed.path));
    }
    if hex(digest.finalize()) != listed.packed.sha256 {
        return Err(PackageFault::at(PackageRule::PackedDigest, &listed.path));
    }
    Ok(())
}

/// Writes what an entry holds to `out`, and compares size, digest and checksum on the way. Nothing more than the listed size is written.
pub(super) fn copy_content(
    source: &mut dyn Source,
    entry: &Entry,
    listed: &FileEntry,
    out: &mut dyn Write,
    meter: &mut Meter<'_, '_>,
) -> Result<(), PackageFault> {
    let packed = BufReader::with_capacity(BUFFER, packed_bytes(source, entry)?);
    let on = |fault: PackageFault| fault.on(&listed.path);
    let mut check = ContentCheck::new(listed);
    match entry.header.method {
        PackMethod::Stored => check.pump(packed, out, meter).map(|_| ()).map_err(on)?,
        PackMethod::Deflated => {
            let mut decoder = check
                .pump(DeflateDecoder::new(packed), out, meter)
                .map_err(on)?;
            // The decoder stops where the stream does; bytes behind it would belong to nothing.
            if decoder.total_in() != u64::from(entry.header.packed)
                || decoder.get_mut().get_ref().limit() != 0
            {
                return Err(PackageFault::at(PackageRule::Inflate, &listed.path));
            }
        }
    }
    check.finish(entry.header.crc).map_err(on)
}

fn packed_bytes<'s>(
    source: &'s mut dyn Source,
    entry: &Entry,
) -> Result<std::io::Take<&'s mut dyn Source>, PackageFault> {
    source.seek(SeekFrom::Start(entry.data))?;
    Ok(source.take(u64::from(entry.header.packed)))
}

struct ContentCheck<'l> {
    listed: &'l FileEntry,
    digest: Sha256,
    crc: Crc,
    size: u64,
}

impl<'l> ContentCheck<'l> {
    fn new(listed: &'l FileEntry) -> Self {
        ContentCheck {
            listed,
            digest: Sha256::new(),
            crc: Crc::new(),
            size: 0,
        }
    }

    fn pump<R: Read>(
        &mut self,
        mut content: R,
        out: &mut dyn Write,
        meter: &mut Meter<'_, '_>,
    ) -> Result<R, PackageFault> {
        let mut buffer = vec![0; BUFFER];
        loop {
            let read = match content.read(&mut buffer) {
                Ok(read) => read,
                Err(error) if is_inflate_error(&error) => {
                    return Err(PackageFault::new(PackageRule::Inflate));
                }
                Err(error) => return Err(error.into()),
            };
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
                return Ok(content);
            };
            self.size = self.size.saturating_add(read as u64);
            if self.size > self.listed.size {
                return Err(self.wrong_size());
            }
            self.digest.update(bytes);
            self.crc.update(bytes);
            out.write_all(bytes)?;
            meter.add(read)?;
        }
    }

    fn wrong_size(&self) -> PackageFault {
        PackageFault::new(PackageRule::ContentSize)
            .with("found", self.size)
            .with("expected", self.listed.size)
    }

    fn finish(self, crc: u32) -> Result<(), PackageFault> {
        if self.size != self.listed.size {
            return Err(self.wrong_size());
        }
        if hex(self.digest.finalize()) != self.listed.sha256 {
            return Err(PackageFault::new(PackageRule::ContentDigest));
        }
        if self.crc.sum() != crc {
            return Err(PackageFault::new(PackageRule::Checksum));
        }
        Ok(())
    }
}

/// The decoder says `InvalidInput` for a stream that is none, `UnexpectedEof` for one that is cut off.
fn is_inflate_error(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        std::io::ErrorKind::InvalidInput | std::io::ErrorKind::UnexpectedEof
    )
}
