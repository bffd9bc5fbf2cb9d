//! What a file holds, told without judging it: of a damaged package as far as it can be read safely.

use super::content::hex;
use super::envelope::{SignatureCheck, check_signatures};
use super::fault::PackageFault;
use super::limits::Limits;
use super::manifest::{Manifest, PackMethod};
use super::manifest_file::read_manifest;
use super::open::read_heading;
use super::source::{Source, Tell};
use super::walk::{first_entry, walk};
use sha2::{Digest, Sha256};

/// An entry as its header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedEntry {
    /// Its path.
    pub path: String,
    /// Bytes it claims to unpack to.
    pub size: u64,
    /// Bytes in the archive.
    pub packed: u64,
    /// How it is packed.
    pub method: PackMethod,
}

/// What could be read of a file. Nothing here was compared with a digest, and a fault may hide further ones.
#[derive(Debug, Default)]
pub struct Inspection {
    /// The entries, where the archive could be walked to its end.
    pub entries: Vec<ListedEntry>,
    /// The manifest, where it could be read.
    pub manifest: Option<Manifest>,
    /// SHA-256 of its bytes.
    pub manifest_sha256: Option<String>,
    /// The signatures, each with whether it holds.
    pub signatures: Vec<SignatureCheck>,
    /// Why nothing further was read.
    pub fault: Option<PackageFault>,
}

/// Reads what can be read without unpacking anything.
pub fn inspect(source: &mut dyn Source, limits: &Limits, tell: &mut Tell<'_>) -> Inspection {
    let mut seen = Inspection::default();
    let entries = match walk(source, limits, tell) {
        Ok(entries) => entries,
        Err(fault) => {
            if let Some(bytes) = first_entry(source, limits) {
                seen.look_at_manifest(&bytes, limits);
            }
            seen.fault = Some(fault);
            return seen;
        }
    };
    seen.entries = entries
        .iter()
        .map(|entry| ListedEntry {
            path: entry.header.name.clone(),
            size: u64::from(entry.header.size),
            packed: u64::from(entry.header.packed),
            method: entry.header.method,
        })
        .collect();
    let (manifest, envelope) = match read_heading(source, &entries) {
        Ok(heading) => heading,
        Err(fault) => {
            if let Some(bytes) = first_entry(source, limits) {
                seen.look_at_manifest(&bytes, limits);
            }
            seen.fault = Some(fault);
            return seen;
        }
    };
    seen.look_at_manifest(&manifest, limits);
    match check_signatures(&manifest, &envelope, limits) {
        Ok(signatures) => seen.signatures = signatures,
        Err(fault) => {
            seen.fault.get_or_insert(fault);
        }
    }
    seen
}

impl Inspection {
    fn look_at_manifest(&mut self, bytes: &[u8], limits: &Limits) {
        match read_manifest(bytes, limits) {
            Ok(manifest) => {
                self.manifest = Some(manifest);
                self.manifest_sha256 = Some(hex(Sha256::digest(bytes)));
            }
            Err(fault) => self.fault = Some(fault),
        }
    }
}
