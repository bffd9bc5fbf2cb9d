//! Opening a package: everything is checked before anything is handed out.
//!
//! The order is structure, manifest and signatures, the list against the entries, then every digest. Memory holds the manifest, its
//! envelope, the list, and a few buffers, however large the files are.

use super::content::{Meter, check_packed, copy_content, hex};
use super::envelope::{SignatureCheck, check_envelope};
use super::fault::{PackageFault, PackageRule};
use super::limits::Limits;
use super::manifest::{FileEntry, Manifest};
use super::source::{PackageStep, Source, Tell};
use super::walk::{Entry, walk};
use super::{MANIFEST, SIGNATURES};
use flate2::Crc;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{SeekFrom, Write};
use std::ops::ControlFlow;

/// A package that holds: whose every byte was accounted for when it was opened.
pub struct OpenPackage {
    source: Box<dyn Source>,
    limits: Limits,
    manifest: Manifest,
    manifest_bytes: Vec<u8>,
    manifest_sha256: String,
    envelope_bytes: Vec<u8>,
    signatures: Vec<SignatureCheck>,
    /// Of the listed files, in their order.
    entries: Vec<Entry>,
}

impl OpenPackage {
    /// Verifies a package completely: structure, limits, every digest, every signature's mathematics. Who the signers are is not asked here.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn open(
        file: File,
        limits: &Limits,
        tell: &mut Tell<'_>,
    ) -> Result<OpenPackage, PackageFault> {
        OpenPackage::open_source(Box::new(file), limits, tell)
    }

    /// The same for what is not a plain file: an encrypted one ([`super::encryption::Decrypted`]), or bytes in memory.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn open_source(
        mut source: Box<dyn Source>,
        limits: &Limits,
        tell: &mut Tell<'_>,
    ) -> Result<OpenPackage, PackageFault> {
        let mut entries = walk(&mut *source, limits, tell)?;
        let (manifest_bytes, envelope_bytes) = read_heading(&mut *source, &entries)?;
        let (manifest, signatures) = check_envelope(&manifest_bytes, &envelope_bytes, limits)?;
        entries.drain(..2);
        match_entries(&entries, &manifest)?;
        let mut package = OpenPackage {
            source,
            limits: *limits,
            manifest_sha256: hex(Sha256::digest(&manifest_bytes)),
            manifest,
            manifest_bytes,
            envelope_bytes,
            signatures,
            entries,
        };
        package.check_files(tell)?;
        Ok(package)
    }

    /// What was signed.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The exact bytes that were signed.
    #[must_use]
    pub fn manifest_bytes(&self) -> &[u8] {
        &self.manifest_bytes
    }

    /// `signatures.json`, exactly.
    #[must_use]
    pub fn envelope_bytes(&self) -> &[u8] {
        &self.envelope_bytes
    }

    /// SHA-256 of the manifest's bytes: the identity of the package.
    #[must_use]
    pub fn manifest_sha256(&self) -> &str {
        &self.manifest_sha256
    }

    /// Who signed: at least one, all valid.
    #[must_use]
    pub fn signatures(&self) -> &[SignatureCheck] {
        &self.signatures
    }

    /// Whether a file is in the package.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.manifest.file(path).is_some()
    }

    /// A file that is read as a whole, such as JSON.
    ///
    /// # Errors
    /// [`PackageRule::NoSuchFile`]; [`PackageRule::FileTooLarge`] beyond [`Limits::json`]; [`PackageRule::JsonTooDeep`] where it is JSON; a
    /// digest, when the file was changed since it was opened; [`PackageRule::Io`].
    pub fn read(&mut self, path: &str) -> Result<Vec<u8>, PackageFault> {
        let listed = self.listed(path)?.0;
        if listed.size > self.limits.json {
            return Err(PackageFault::over(
                PackageRule::FileTooLarge,
                listed.size,
                self.limits.json,
            )
            .on(path));
        }
        let is_json = listed.media_type.ends_with("json");
        let mut bytes = Vec::new();
        self.copy(path, &mut bytes)?;
        if is_json {
            super::depth::check_depth(&bytes, self.limits.json_depth)
                .map_err(|fault| fault.on(path))?;
        }
        Ok(bytes)
    }

    /// Writes a file's bytes to `out`; the digests are compared again on the way, so that a failure leaves less than the whole.
    ///
    /// # Errors
    /// [`PackageRule::NoSuchFile`]; a digest, when the file was changed since it was opened; [`PackageRule::Io`], of `out` too.
    pub fn copy(&mut self, path: &str, out: &mut dyn Write) -> Result<(), PackageFault> {
        let (listed, entry) = self.listed(path)?;
        let (listed, entry) = (listed.clone(), entry.clone());
        let mut quiet = |_| ControlFlow::Continue(());
        let mut meter = Meter::new(PackageStep::Digests, u64::MAX, &mut quiet);
        check_packed(&mut *self.source, &entry, &listed, &mut meter)?;
        copy_content(&mut *self.source, &entry, &listed, out, &mut meter)
    }

    fn listed(&self, path: &str) -> Result<(&FileEntry, &Entry), PackageFault> {
        self.manifest
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()
            .and_then(|at| Some((self.manifest.files.get(at)?, self.entries.get(at)?)))
            .ok_or_else(|| PackageFault::at(PackageRule::NoSuchFile, path))
    }

    fn check_files(&mut self, tell: &mut Tell<'_>) -> Result<(), PackageFault> {
        let total = self.manifest.files.iter().fold(0u64, |sum, file| {
            sum.saturating_add(file.size)
                .saturating_add(file.packed.size)
        });
        let mut meter = Meter::new(PackageStep::Digests, total, tell);
        for (listed, entry) in self.manifest.files.iter().zip(&self.entries) {
            meter.tell_now()?;
            check_packed(&mut *self.source, entry, listed, &mut meter)?;
            let out = &mut std::io::sink();
            copy_content(&mut *self.source, entry, listed, out, &mut meter)?;
        }
        meter.tell_now()
    }
}

/// Whether a file begins as a package does; that it is one, only opening it shows.
#[must_use]
pub fn looks_like_package(start: &[u8]) -> bool {
    start.starts_with(&super::frame::LOCAL)
        && start.get(super::frame::LOCAL_SIZE..).is_some_and(|rest| {
            let seen = rest.len().min(MANIFEST.len());
            seen > 0 && rest.get(..seen) == MANIFEST.as_bytes().get(..seen)
        })
}

/// The bytes of the manifest and of its envelope, which are the first two entries, stored as they are.
pub(super) fn read_heading(
    source: &mut dyn Source,
    entries: &[Entry],
) -> Result<(Vec<u8>, Vec<u8>), PackageFault> {
    let mut read = |entry: &Entry| {
        let mut bytes = vec![0; usize::try_from(entry.header.packed).unwrap_or(usize::MAX)];
        source.seek(SeekFrom::Start(entry.data))?;
        source.read_exact(&mut bytes)?;
        let mut crc = Crc::new();
        crc.update(&bytes);
        if crc.sum() != entry.header.crc {
            return Err(PackageFault::at(PackageRule::Checksum, &entry.header.name));
        }
        Ok(bytes)
    };
    match entries {
        [manifest, envelope, ..] => Ok((read(manifest)?, read(envelope)?)),
        _ => Err(PackageFault::at(PackageRule::SignaturesMissing, SIGNATURES)),
    }
}

/// Holds the entries against the list: the same files, in the same order, as large and packed as listed.
fn match_entries(entries: &[Entry], manifest: &Manifest) -> Result<(), PackageFault> {
    for entry in entries {
        if manifest.file(&entry.header.name).is_none() {
            return Err(PackageFault::at(PackageRule::Unlisted, &entry.header.name));
        }
    }
    let mut found: Vec<&str> = entries
        .iter()
        .map(|entry| entry.header.name.as_str())
        .collect();
    found.sort_unstable();
    if let Some(pair) = found.windows(2).find(|pair| pair.first() == pair.last()) {
        let name = pair.first().copied().unwrap_or_default();
        return Err(PackageFault::at(PackageRule::NameDuplicate, name));
    }
    for listed in &manifest.files {
        if found.binary_search(&listed.path.as_str()).is_err() {
            return Err(PackageFault::at(PackageRule::Missing, &listed.path));
        }
    }
    for (entry, listed) in entries.iter().zip(&manifest.files) {
        let header = &entry.header;
        if header.name != listed.path {
            return Err(PackageFault::at(PackageRule::EntryOrder, &header.name));
        }
        let differs = |field: &str, found: String, expected: String| {
            PackageFault::at(PackageRule::EntryDiffers, &header.name)
                .with("field", field)
                .with("found", found)
                .with("expected", expected)
        };
        if header.method != listed.packed.method {
            return Err(differs(
                "method",
                header.method.as_str().to_owned(),
                listed.packed.method.as_str().to_owned(),
            ));
        }
        for (field, found, expected) in [
            ("size", u64::from(header.size), listed.size),
            ("packed", u64::from(header.packed), listed.packed.size),
        ] {
            if found != expected {
                return Err(differs(field, found.to_string(), expected.to_string()));
            }
        }
    }
    Ok(())
}
