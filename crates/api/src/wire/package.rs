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
