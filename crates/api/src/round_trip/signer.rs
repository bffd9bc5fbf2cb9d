//! Who signed, as far as anybody here knows the key.

use crate::wire::{SignerWire, TextWire};
use lianheng_engine::bilingual::Lang;
use lianheng_exchange::package::{Fingerprint, SignatureCheck};

/// A book of known keys.
pub trait KnownKeys {
    /// The name and the role a key is known under.
    fn who(&self, fingerprint: &str) -> Option<(TextWire, String)>;
}

/// An empty book.
pub struct NobodyKnown;

impl KnownKeys for NobodyKnown {
    fn who(&self, _: &str) -> Option<(TextWire, String)> {
        None
    }
}

/// The signers of a package that was opened: every signature is valid, or it could not be.
pub(crate) fn signers_of(signatures: &[SignatureCheck], book: &dyn KnownKeys) -> Vec<SignerWire> {
    let checks = signatures.iter();
    checks
        .map(|check| SignerWire {
            algorithm: Some(check.key.algorithm().as_str()),
            ..signer_of(&check.fingerprint.hex(), book)
        })
        .collect()
}

/// A signer of whom the fingerprint was kept.
pub(crate) fn signer_of(fingerprint: &str, book: &dyn KnownKeys) -> SignerWire {
    let read = Fingerprint::from_hex(fingerprint);
    let words = |lang| {
        let words = read.as_ref().map(|one| one.words(lang));
        let words = words.unwrap_or_default().into_iter();
        words.map(str::to_owned).collect()
    };
    let known = book.who(fingerprint);
    SignerWire {
        fingerprint: fingerprint.to_owned(),
        algorithm: None,
        words_zh: words(Lang::Zh),
        words_en: words(Lang::En),
        known: known.is_some(),
        role: known.as_ref().map(|(_, role)| role.clone()),
        name: known.map(|(name, _)| name),
    }
}
