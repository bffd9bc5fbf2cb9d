//! Who signed a package, as far as this copy of the program knows the key.

use super::TextWire;
use serde::Serialize;
use ts_rs::TS;

/// A valid signature. Whose key it is, only the book of known keys tells; an unknown one is never shown as trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SignerWire {
    /// Fingerprint of the key, hexadecimal.
    pub fingerprint: String,
    /// Kind of key: `ed25519`, `sm2`; null where only the fingerprint was kept.
    pub algorithm: Option<&'static str>,
    /// The fingerprint in Chinese words, to compare by telephone.
    pub words_zh: Vec<String>,
    /// The fingerprint in English words.
    pub words_en: Vec<String>,
    /// Whether the key is in the book.
    pub known: bool,
    /// The name it stands under there.
    pub name: Option<TextWire>,
    /// The role it stands under there.
    pub role: Option<String>,
}
