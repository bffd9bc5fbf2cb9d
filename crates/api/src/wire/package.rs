//! Sealed packages and keys.

use super::TextWire;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A secret key and its passphrase. It holds a passphrase, so it has no `Debug`.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct KeyFileWire {
    /// Where it lies.
    pub path: String,
    /// What protects it; empty for a receiving key in the clear.
    pub passphrase: String,
}

/// What opens an encrypted package; nothing is needed for one that is not. It holds secrets, so it has no `Debug`.
#[derive(Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct UnlockWire {
    /// A passphrase.
    pub passphrase: Option<String>,
    /// A key it was encrypted for.
    pub identity: Option<KeyFileWire>,
}

/// How a package is sealed. It holds secrets, so it has no `Debug`.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SealWire {
    /// Where it is written.
    pub out: String,
    /// The keys that sign; at least one.
    pub keys: Vec<KeyFileWire>,
    /// Who may open it: `age1…`, or files that hold one; empty for everybody.
    pub recipients: Vec<String>,
    /// The passphrase that opens it, in place of recipients.
    pub passphrase: Option<String>,
}

/// A key just made.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MadeKeyWire {
    /// `ed25519`, `sm2`, `age-x25519`
    pub algorithm: String,
    /// The secret half.
    pub secret_file: String,
    /// The half to hand out.
    pub public_file: String,
    /// Of a signing key: its fingerprint in hexadecimal.
    pub fingerprint: Option<String>,
    /// The same in sixteen Chinese words.
    pub words_zh: Vec<String>,
    /// The same in twelve English words.
    pub words_en: Vec<String>,
    /// Of a receiving key: the line to hand to senders.
    pub recipient: Option<String>,
}

/// A key somebody vouched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct KnownKeyWire {
    /// Its fingerprint in hexadecimal.
    pub fingerprint: String,
    /// `ed25519`, `sm2`
    pub algorithm: String,
    /// Whose it is.
    pub name: TextWire,
    /// `own`, `operator`, `supplier`, `auditor`, `regulator`
    pub role: String,
    /// How it was confirmed.
    pub note: Option<String>,
    /// ISO date.
    pub added_on: String,
    /// The fingerprint in sixteen Chinese words.
    pub words_zh: Vec<String>,
    /// The fingerprint in twelve English words.
    pub words_en: Vec<String>,
}

/// What is said of a key that is added to the book.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewKnownKeyWire {
    /// Whose it is; where one language is blank the other serves for both.
    pub name: TextWire,
    /// `own`, `operator`, `supplier`, `auditor`, `regulator`
    pub role: String,
    /// How it was confirmed.
    pub note: Option<String>,
}

/// A signature and what is known of whoever made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TrustWire {
    /// The key's fingerprint in hexadecimal.
    pub fingerprint: String,
    /// `ed25519`, `sm2`
    pub algorithm: String,
    /// The fingerprint in sixteen Chinese words.
    pub words_zh: Vec<String>,
    /// The fingerprint in twelve English words.
    pub words_en: Vec<String>,
    /// Whether the signature holds. Of a package that was opened it does.
    pub valid: bool,
    /// Who it is; null for a person unknown, which is never shown as trusted.
    pub known: Option<KnownKeyWire>,
}

/// What a package says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PackageHeadingWire {
    /// `questionnaire`, `response`, `submission`, `audit`, `rollup`
    pub kind: String,
    /// `1.0`
    pub format: String,
    /// UUID.
    pub id: String,
    /// SHA-256 of the manifest: its identity.
    pub manifest_sha256: String,
    /// Its title.
    pub title: TextWire,
    /// Who it says it is from; who it is from, the signatures say.
    pub from: TextWire,
    /// How to reach them.
    pub contact: Option<String>,
    /// RFC 3339.
    pub created_at: String,
    /// Program and version.
    pub producer: String,
    /// The package it answers.
    pub reply_to: Option<PackageReferenceWire>,
    /// Packs it stands on, each with its version.
    pub packs: Vec<String>,
}

/// Another package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PackageReferenceWire {
    /// Its id.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest: String,
}

/// What verifying a package found.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct VerifiedPackageWire {
    /// The file.
    pub file: String,
    /// It was encrypted.
    pub encrypted: bool,
    /// What it says of itself; null where not even that could be read.
    pub heading: Option<PackageHeadingWire>,
    /// The container and its signatures hold: what is in it is what was signed. Of one that is not, nothing is believed.
    pub whole: bool,
    /// Everything holds: container, signatures, packs, and whatever was recomputed.
    pub sound: bool,
    /// Every signer is in the key book.
    pub all_known: bool,
    /// Who signed.
    pub signatures: Vec<TrustWire>,
    /// Files in it.
    pub files: u32,
    /// Bytes they unpack to.
    pub bytes: u64,
    /// The packs it stands on, against those of this copy.
    pub packs: Vec<PackCheckWire>,
    /// Of a submission: what was recomputed.
    pub submission: Option<SubmissionCheckWire>,
    /// What does not hold; empty when everything does.
    pub findings: Vec<PackageFindingWire>,
    /// What could not be checked here, and why.
    pub unchecked: Vec<TextWire>,
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PackageFindingWire {
    /// Stable name of the rule.
    pub rule: String,
    /// The file within the package.
    pub path: Option<String>,
    /// Line in that file.
    pub line: Option<u32>,
    /// Column in that line.
    pub column: Option<u32>,
    /// In words.
    pub message: TextWire,
}

/// A pack a package stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PackCheckWire {
    /// Pack id.
    pub id: String,
    /// Version it was made with.
    pub version: String,
    /// Digest it was made with.
    pub sha256: String,
    /// `same`, `other-version`, `other-content`, `absent`
    pub state: String,
    /// Version in this copy.
    pub present_version: Option<String>,
}

/// What was recomputed of a submission.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SubmissionCheckWire {
    /// When the assessment was frozen.
    pub frozen_at: Option<String>,
    /// The score of each pack, and every other figure that differs.
    pub scores: Vec<ScoreCheckWire>,
    /// Evidence.
    pub evidence: Option<EvidenceCheckWire>,
    /// The journal.
    pub journal: Option<JournalCheckWire>,
}

/// A declared figure and the recomputed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ScoreCheckWire {
    /// Pack id.
    pub pack: String,
    /// `score_bp`, `conclusion`, `conform`, …
    pub figure: String,
    /// As the submission has it.
    pub declared: String,
    /// As this copy works it out.
    pub recomputed: String,
    /// The two are equal.
    pub holds: bool,
}

/// Evidence of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct EvidenceCheckWire {
    /// Evidence files named.
    pub listed: u32,
    /// Those whose bodies are in the package and have the digest named.
    pub in_package: u32,
    /// Those of which only the digest is there.
    pub digest_only: u32,
}

/// The journal of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct JournalCheckWire {
    /// Entries in all.
    pub entries: u32,
    /// Entries about this assessment, whose hashes were recomputed.
    pub revealed: u32,
    /// Hash of the last.
    pub head: String,
    /// Requirements and questions changed after the first freeze.
    pub changed_after_freeze: Vec<String>,
}

/// What a package holds, unjudged.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct InspectedPackageWire {
    /// The file.
    pub file: String,
    /// It is encrypted.
    pub encrypted: bool,
    /// What it says of itself.
    pub heading: Option<PackageHeadingWire>,
    /// Who signed.
    pub signatures: Vec<TrustWire>,
    /// Its entries, as their headers have them.
    pub entries: Vec<InspectedEntryWire>,
    /// Why nothing further was read; empty where all could be.
    pub fault: Vec<TextWire>,
}

/// An entry of a package, as its header has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct InspectedEntryWire {
    /// Path.
    pub path: String,
    /// What it is, where the manifest lists it.
    pub media_type: Option<String>,
    /// Bytes it unpacks to.
    pub size: u64,
    /// Bytes it takes.
    pub packed: u64,
}

/// What a submission takes along.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SubmissionOptionsWire {
    /// Id of the assessment; null is the one worked on.
    pub assessment: Option<String>,
    /// Freeze the assessment first where it is not frozen yet.
    pub freeze: bool,
    /// Leave every body out; digests stay.
    pub without_evidence: bool,
    /// Take along bodies classified as important or core data, too.
    pub include_classified: bool,
}

/// What a submission would take along.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SubmissionPreviewWire {
    /// Id of the assessment.
    pub assessment: String,
    /// Its name.
    pub name: TextWire,
    /// When it was frozen; null while it is worked on.
    pub frozen: Option<String>,
    /// Requirements judged.
    pub answers: u32,
    /// Answers to questions.
    pub question_answers: u32,
    /// Actions.
    pub actions: u32,
    /// Evidence files that back it.
    pub evidence: u32,
    /// Those whose bodies go along.
    pub bodies: u32,
    /// Bytes of those bodies.
    pub body_bytes: u64,
    /// Those left out because they are important or core data.
    pub classified: u32,
    /// Those of which only the digest is kept here.
    pub digest_only: u32,
    /// Journal entries shown in full.
    pub journal_shown: u32,
    /// Journal entries in all.
    pub journal_entries: u32,
}

/// A package that was sealed.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SealedWire {
    /// The file.
    pub out: String,
    /// Its size.
    pub bytes: u64,
    /// Package id.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest_sha256: String,
    /// Who signed.
    pub signatures: Vec<TrustWire>,
    /// It is encrypted.
    pub encrypted: bool,
    /// What went along.
    pub contents: SubmissionPreviewWire,
}
