//! Sealed packages: what crosses between an operator, its suppliers, its auditor and its regulator. `docs/package-format.md` is the
//! specification; this is its only writer and its only reader.
//!
//! [`seal`] writes a package, [`OpenPackage`] verifies one completely before it hands anything out, [`inspect`] says what a file
//! holds without judging it. [`SigningKey`], [`PublicKey`] and [`Fingerprint`] are who signed; whether that is somebody one knows is not
//! decided here. [`encryption`] is the age layer around a whole package. What the files inside mean is the business of those who
//! list them: the container knows digests.

mod book;
mod content;
mod depth;
pub mod encryption;
mod envelope;
mod fault;
mod fingerprint;
mod fingerprint_words;
mod frame;
mod inspect;
mod key;
mod key_file;
mod limits;
mod manifest;
mod manifest_file;
mod name;
mod open;
mod seal;
mod source;
mod walk;

pub use book::{BOOK_FORMAT, BOOK_LIMIT, BookFault, KeyRole, KnownKey, read_book, write_book};
pub use envelope::{PAYLOAD_TYPE, SignatureCheck, check_envelope, pre_authentication};
pub use fault::{PackageFault, PackageRule};
pub use fingerprint::Fingerprint;
pub use inspect::{Inspection, ListedEntry, inspect};
pub use key::{KeyAlgorithm, PublicKey, SM2_IDENTITY, SigningKey};
pub use key_file::{KEY_FILE_LIMIT, KeyFault, is_encrypted_key};
pub use limits::Limits;
pub use manifest::{
    FORMAT_NAME, FileEntry, FormatVersion, Manifest, PackMethod, PackPin, PackageKind, Packed,
    Party, Reference, THIS_VERSION,
};
pub use name::check_name;
pub use open::{OpenPackage, looks_like_package};
pub use seal::{Bodies, DraftBody, DraftFile, PackageDraft, Sealed, seal, seal_with};
pub use source::{PackageProgress, PackageStep, Source, Tell};

/// Name of the first entry: what is signed.
pub const MANIFEST: &str = "manifest.json";
/// Name of the second entry: who signed it.
pub const SIGNATURES: &str = "signatures.json";
