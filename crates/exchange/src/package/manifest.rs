//! What a manifest says. How it is written and read: `manifest_file`.

use lianheng_engine::bilingual::Bilingual;
use std::fmt;

/// The name in front of the version.
pub const FORMAT_NAME: &str = "lianheng-package";
/// The version this program writes, and the newest it knows.
pub const THIS_VERSION: FormatVersion = FormatVersion { major: 1, minor: 0 };

/// A version of the format. A newer major is refused; a newer minor is read, and what it added is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormatVersion {
    /// Raised when old readers must not read on.
    pub major: u16,
    /// Raised when something was added that old readers may pass over.
    pub minor: u16,
}

impl fmt::Display for FormatVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// What a package is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackageKind {
    /// An operator asks a supplier.
    Questionnaire,
    /// A supplier answers.
    Response,
    /// An operator hands over an assessment.
    Submission,
    /// An auditor hands over a review of a submission.
    Audit,
    /// A regulator hands over figures of a sector. Reserved: nothing writes one yet.
    Rollup,
}

impl PackageKind {
    /// Every kind.
    pub const ALL: [PackageKind; 5] = [
        PackageKind::Questionnaire,
        PackageKind::Response,
        PackageKind::Submission,
        PackageKind::Audit,
        PackageKind::Rollup,
    ];

    /// The stable name; it stands in the manifest and in message ids (`package-kind-audit`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            PackageKind::Questionnaire => "questionnaire",
            PackageKind::Response => "response",
            PackageKind::Submission => "submission",
            PackageKind::Audit => "audit",
            PackageKind::Rollup => "rollup",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// What is signed: what the package is, and every file in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Version of the format.
    pub format: FormatVersion,
    /// What it is for.
    pub kind: PackageKind,
    /// A UUID, in lower case.
    pub id: String,
    /// RFC 3339, UTC, whole seconds: `2026-11-30T08:00:00Z`.
    pub created_at: String,
    /// Program and version: `lianheng 0.1.0`.
    pub producer: String,
    /// Who made it, in its own words; who it really was, the signatures say.
    pub from: Party,
    /// What it is called.
    pub title: Bilingual,
    /// The package it answers.
    pub reply_to: Option<Reference>,
    /// The content it stands on.
    pub packs: Vec<PackPin>,
    /// Every file but the manifest and the envelope, in byte order of the paths.
    pub files: Vec<FileEntry>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its name.
    pub name: Bilingual,
    /// How to reach it, in free words.
    pub contact: Option<String>,
}

/// Another package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its id.
    pub package: String,
    /// SHA-256 of its manifest's bytes, in lower-case hexadecimal.
    pub manifest: String,
}

/// A pack of content by its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPin {
    /// Its id.
    pub id: String,
    /// Version of the content.
    pub version: String,
    /// SHA-256, in lower-case hexadecimal.
    pub sha256: String,
}

/// A file of the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// Its path.
    pub path: String,
    /// What it is.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, in lower-case hexadecimal.
    pub sha256: String,
    /// How it lies in the archive.
    pub packed: Packed,
}

/// How a file lies in the archive; nothing is unpacked before these bytes have this digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// How it is packed.
    pub method: PackMethod,
    /// Bytes.
    pub size: u64,
    /// SHA-256, in lower-case hexadecimal.
    pub sha256: String,
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackMethod {
    /// As it is.
    Stored,
    /// DEFLATE, RFC 1951.
    Deflated,
}

impl PackMethod {
    /// The stable name; it stands in the manifest.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            PackMethod::Stored => "stored",
            PackMethod::Deflated => "deflated",
        }
    }

    /// The method of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "stored" => Some(PackMethod::Stored),
            "deflated" => Some(PackMethod::Deflated),
            _ => None,
        }
    }

    /// The archive's own number for it.
    pub(super) fn number(self) -> u16 {
        match self {
            PackMethod::Stored => 0,
            PackMethod::Deflated => 8,
        }
    }

    pub(super) fn from_number(number: u16) -> Option<Self> {
        match number {
            0 => Some(PackMethod::Stored),
            8 => Some(PackMethod::Deflated),
            _ => None,
        }
    }
}

impl Manifest {
    /// The listed file of a path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&FileEntry> {
        self.files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()
            .and_then(|at| self.files.get(at))
    }
}
