//! From the first byte of a package to the last: entries, directory, end, with nothing before, between or after, and every header as
//! `frame` writes it. No data is unpacked here.

use super::fault::{PackageFault, PackageRule};
use super::frame::{
    CENTRAL, CENTRAL_SIZE, DATE, END, END_64, END_SIZE, FLAGS, Header, LOCAL, LOCAL_SIZE, TIME,
    VERSION, end,
};
use super::limits::Limits;
use super::manifest::PackMethod;
use super::name::check_name;
use super::source::{PackageProgress, PackageStep, Source, Tell};
use super::{MANIFEST, SIGNATURES};
use std::io::{BufReader, Read, Seek, SeekFrom};

/// An entry and where its bytes lie.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) header: Header,
    pub(super) data: u64,
}

/// The entries of a package, in their order.
pub(super) fn walk(
    source: &mut dyn Source,
    limits: &Limits,
    tell: &mut Tell<'_>,
) -> Result<Vec<Entry>, PackageFault> {
    let mut walker = Walker::new(source, limits)?;
    let mut entries: Vec<Entry> = Vec::new();
    let mut total = 0u64;
    loop {
        walker.tell(tell)?;
        match walker.signature()? {
            LOCAL => {
                let entry = walker.entry(entries.len())?;
                if entries.len() >= limits.entries.saturating_add(2) {
                    return Err(PackageFault::over(
                        PackageRule::TooManyEntries,
                        entries.len() + 1,
                        limits.entries.saturating_add(2),
                    ));
                }
                total = total.saturating_add(u64::from(entry.header.size));
                if total
                    > limits
                        .total
                        .saturating_add(limits.manifest.saturating_mul(3))
                {
                    return Err(PackageFault::over(
                        PackageRule::TotalTooLarge,
                        total,
                        limits.total,
                    ));
                }
                entries.push(entry);
            }
            CENTRAL if !entries.is_empty() => break,
            _ if walker.at == 0 => return Err(walker.something_else()),
            _ => {
                let last = entries.last().map(|entry| entry.header.name.clone());
                let mut fault = PackageFault::new(PackageRule::Gap).with("offset", walker.at);
                fault.path = last;
                return Err(fault);
            }
        }
    }
    let directory = walker.at;
    for entry in &entries {
        walker.directory_line(entry)?;
    }
    walker.end(entries.len(), directory)?;
    Ok(entries)
}

/// The manifest of a package whose walk failed, read without believing anything but its own header. Empty when there is none.
pub(super) fn first_entry(source: &mut dyn Source, limits: &Limits) -> Option<Vec<u8>> {
    let mut walker = Walker::new(source, limits).ok()?;
    if walker.signature().ok()? != LOCAL {
        return None;
    }
    let entry = walker.entry(0).ok()?;
    let mut bytes = vec![0; usize::try_from(entry.header.packed).ok()?];
    source.seek(SeekFrom::Start(entry.data)).ok()?;
    source.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

struct Walker<'s> {
    source: BufReader<&'s mut dyn Source>,
    limits: &'s Limits,
    at: u64,
    length: u64,
}

impl<'s> Walker<'s> {
    fn new(source: &'s mut dyn Source, limits: &'s Limits) -> Result<Self, PackageFault> {
        let length = source.seek(SeekFrom::End(0))?;
        source.seek(SeekFrom::Start(0))?;
        if length > limits.package {
            return Err(PackageFault::over(
                PackageRule::PackageTooLarge,
                length,
                limits.package,
            ));
        }
        Ok(Walker {
            source: BufReader::with_capacity(8 << 10, source),
            limits,
            at: 0,
            length,
        })
    }

    fn tell(&self, tell: &mut Tell<'_>) -> Result<(), PackageFault> {
        let progress = PackageProgress {
            step: PackageStep::Structure,
            done: self.at,
            total: self.length,
        };
        if tell(progress).is_break() {
            return Err(PackageFault::cancelled());
        }
        Ok(())
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], PackageFault> {
        let mut bytes = [0; N];
        if self.left() < N as u64 {
            return Err(PackageFault::new(PackageRule::Truncated).with("offset", self.length));
        }
        self.source.read_exact(&mut bytes)?;
        self.at += N as u64;
        Ok(bytes)
    }

    fn left(&self) -> u64 {
        self.length.saturating_sub(self.at)
    }

    /// The four bytes that follow, without going past them.
    fn signature(&mut self) -> Result<[u8; 4], PackageFault> {
        if self.at == 0 && self.left() < 4 {
            return Err(PackageFault::new(PackageRule::NotAPackage));
        }
        let bytes = self.take::<4>()?;
        self.source.seek_relative(-4)?;
        self.at -= 4;
        Ok(bytes)
    }

    /// A file whose first bytes are no entry: something else, or a package with something in front of it.
    fn something_else(&mut self) -> PackageFault {
        let end = self.length.saturating_sub(END_SIZE as u64);
        let mut bytes = [0; 4];
        let found = self
            .source
            .seek(SeekFrom::Start(end))
            .and_then(|_| self.source.read_exact(&mut bytes));
        match found {
            Ok(()) if bytes == END => PackageFault::new(PackageRule::LeadingBytes),
            _ => PackageFault::new(PackageRule::NotAPackage),
        }
    }

    fn entry(&mut self, number: usize) -> Result<Entry, PackageFault> {
        // What ends before its first name is known could have been anything.
        if number == 0 && self.left() < (LOCAL_SIZE + MANIFEST.len()) as u64 {
            return Err(PackageFault::new(PackageRule::NotAPackage));
        }
        let fixed = Fields(self.take::<LOCAL_SIZE>()?.to_vec());
        let name = self.name(fixed.short(26), number)?;
        if number == 1 && name != SIGNATURES {
            return Err(PackageFault::at(PackageRule::SignaturesMissing, &name));
        }
        let header = self
            .header(&fixed, 4, name.clone())
            .map_err(|fault| fault.on(&name))?;
        let data = self.at;
        if self.left() < u64::from(header.packed) {
            return Err(PackageFault::at(PackageRule::Truncated, &name));
        }
        self.source.seek_relative(i64::from(header.packed))?;
        self.at += u64::from(header.packed);
        Ok(Entry { header, data })
    }

    fn name(&mut self, length: u16, number: usize) -> Result<String, PackageFault> {
        let length = usize::from(length);
        // Any other archive begins with another name, and is no package rather than a bad one.
        if number == 0 && length != MANIFEST.len() {
            return Err(PackageFault::new(PackageRule::ManifestMissing));
        }
        if length > self.limits.name {
            return Err(
                PackageFault::over(PackageRule::NameLength, length, self.limits.name)
                    .with("entry", number + 1),
            );
        }
        if self.left() < length as u64 {
            return Err(PackageFault::new(PackageRule::Truncated));
        }
        let mut bytes = vec![0; length];
        self.source.read_exact(&mut bytes)?;
        self.at += length as u64;
        if number == 0 && bytes != MANIFEST.as_bytes() {
            return Err(PackageFault::new(PackageRule::ManifestMissing));
        }
        let name = String::from_utf8(bytes)
            .map_err(|_| PackageFault::new(PackageRule::NameEncoding).with("entry", number + 1))?;
        check_name(&name, self.limits)?;
        Ok(name)
    }

    /// The fields an entry and its line of the directory share, which begin at `at`.
    fn header(&self, fields: &Fields, at: usize, name: String) -> Result<Header, PackageFault> {
        let flags = fields.short(at + 2);
        if flags & 0x2041 != 0 {
            return Err(PackageFault::new(PackageRule::EntryEncrypted));
        }
        if flags & 0x0008 != 0 {
            return Err(PackageFault::new(PackageRule::DataDescriptor));
        }
        let (packed, size) = (fields.long(at + 14), fields.long(at + 18));
        if packed == u32::MAX || size == u32::MAX {
            return Err(PackageFault::new(PackageRule::Zip64));
        }
        if fields.short(at + 24) != 0 {
            return Err(PackageFault::new(PackageRule::ExtraField));
        }
        fixed("version", fields.short(at), VERSION)?;
        fixed("flags", flags, FLAGS)?;
        if (fields.short(at + 6), fields.short(at + 8)) != (TIME, DATE) {
            return Err(PackageFault::new(PackageRule::Timestamp));
        }
        let method = fields.short(at + 4);
        let method = PackMethod::from_number(method)
            .ok_or_else(|| PackageFault::new(PackageRule::Method).with("found", method))?;
        let header = Header {
            name,
            method,
            crc: fields.long(at + 10),
            packed,
            size,
        };
        self.check_sizes(&header)?;
        Ok(header)
    }

    fn check_sizes(&self, header: &Header) -> Result<(), PackageFault> {
        let (packed, size) = (u64::from(header.packed), u64::from(header.size));
        let limit = match header.name.as_str() {
            MANIFEST => self.limits.manifest,
            SIGNATURES => self.limits.manifest.saturating_mul(2),
            _ => self.limits.file,
        };
        if size > limit {
            let rule = match header.name.as_str() {
                MANIFEST | SIGNATURES => PackageRule::ManifestTooLarge,
                _ => PackageRule::FileTooLarge,
            };
            return Err(PackageFault::over(rule, size, limit));
        }
        let heading = [MANIFEST, SIGNATURES].contains(&header.name.as_str());
        if heading && header.method != PackMethod::Stored {
            return Err(
                PackageFault::new(PackageRule::Method).with("found", header.method.number())
            );
        }
        if header.method == PackMethod::Stored && packed != size {
            return Err(PackageFault::new(PackageRule::EntryDiffers)
                .with("found", packed)
                .with("expected", size));
        }
        if size > packed.saturating_mul(self.limits.ratio) {
            return Err(PackageFault::new(PackageRule::Ratio).with("limit", self.limits.ratio));
        }
        Ok(())
    }

    /// Reads the line of the directory that belongs to `entry` and compares every byte.
    fn directory_line(&mut self, entry: &Entry) -> Result<(), PackageFault> {
        let name = entry.header.name.as_str();
        let on = |fault: PackageFault| fault.on(name);
        if self.signature()? != CENTRAL {
            return Err(on(PackageFault::new(PackageRule::DirectoryCount)));
        }
        let fields = Fields(self.take::<CENTRAL_SIZE>()?.to_vec());
        if fields.short(30) != 0 {
            return Err(on(PackageFault::new(PackageRule::ExtraField)));
        }
        if fields.short(32) != 0 {
            return Err(on(PackageFault::new(PackageRule::Comment)));
        }
        let attributes = fields.long(38);
        if attributes >> 16 & 0o170_000 == 0o120_000 {
            return Err(on(PackageFault::new(PackageRule::SymbolicLink)));
        }
        if attributes >> 16 & 0o170_000 == 0o040_000 || attributes & 0x10 != 0 {
            return Err(on(PackageFault::new(PackageRule::Directory)));
        }
        if attributes != 0 || fields.short(36) != 0 {
            return Err(on(PackageFault::new(PackageRule::Attributes)));
        }
        if fields.long(42) == u32::MAX || fields.short(34) == u16::MAX {
            return Err(on(PackageFault::new(PackageRule::Zip64)));
        }
        let length = usize::from(fields.short(28));
        if length != name.len() || self.left() < length as u64 {
            return Err(on(PackageFault::new(PackageRule::DirectoryDiffers)));
        }
        let mut line = fields.0;
        line.resize(CENTRAL_SIZE + length, 0);
        if let Some(rest) = line.get_mut(CENTRAL_SIZE..) {
            self.source.read_exact(rest)?;
            self.at += length as u64;
        }
        let offset = entry.data - (LOCAL_SIZE + length) as u64;
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        if line != entry.header.central(offset) {
            return Err(on(PackageFault::new(PackageRule::DirectoryDiffers)));
        }
        Ok(())
    }

    fn end(&mut self, entries: usize, directory: u64) -> Result<(), PackageFault> {
        let size = self.at - directory;
        match self.signature()? {
            END => {}
            END_64 => return Err(PackageFault::new(PackageRule::Zip64)),
            _ => return Err(PackageFault::new(PackageRule::DirectoryCount)),
        }
        let found = self.take::<END_SIZE>()?;
        let fields = Fields(found.to_vec());
        if fields.short(20) != 0 {
            return Err(PackageFault::new(PackageRule::Comment));
        }
        if self.left() > 0 {
            return Err(PackageFault::new(PackageRule::TrailingBytes).with("found", self.left()));
        }
        let narrow = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let count = u16::try_from(entries).unwrap_or(u16::MAX);
        if fields.short(8) == u16::MAX || fields.long(16) == u32::MAX {
            return Err(PackageFault::new(PackageRule::Zip64));
        }
        if (fields.short(8), fields.short(10)) != (count, count) {
            return Err(PackageFault::new(PackageRule::DirectoryCount)
                .with("found", fields.short(10))
                .with("expected", entries));
        }
        if found != end(count, narrow(size), narrow(directory)) {
            return Err(PackageFault::new(PackageRule::HeaderField).with("field", "end"));
        }
        Ok(())
    }
}

fn fixed(field: &str, found: u16, expected: u16) -> Result<(), PackageFault> {
    if found == expected {
        return Ok(());
    }
    Err(PackageFault::new(PackageRule::HeaderField)
        .with("field", field)
        .with("found", found)
        .with("expected", expected))
}

/// Little-endian fields by offset.
struct Fields(Vec<u8>);

impl Fields {
    fn short(&self, at: usize) -> u16 {
        match self.0.get(at..at + 2) {
            Some(&[low, high]) => u16::from_le_bytes([low, high]),
            _ => 0,
        }
    }

    fn long(&self, at: usize) -> u32 {
        u32::from(self.short(at)) | u32::from(self.short(at + 2)) << 16
    }
}
