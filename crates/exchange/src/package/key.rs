//! Keys that sign and keys that verify: Ed25519, and SM2 over SM3 where national algorithms are asked for. Their files: `key_file`.

use super::fingerprint::Fingerprint;
use ed25519_dalek::Signer as _;
use pkcs8::{DecodePublicKey, EncodePublicKey, LineEnding};
use sha2::{Digest, Sha256};
use sm2::dsa::signature::Verifier as _;
use std::fmt;
use zeroize::Zeroizing;

/// The identity under an SM2 signature: the default of GM/T 0009, which every verifier assumes when nobody says another.
pub const SM2_IDENTITY: &str = "1234567812345678";

/// An algorithm of signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyAlgorithm {
    /// Ed25519, RFC 8032.
    Ed25519,
    /// SM2 with SM3, GB/T 32918.2 and GB/T 32905.
    Sm2,
}

impl KeyAlgorithm {
    /// Both.
    pub const ALL: [KeyAlgorithm; 2] = [KeyAlgorithm::Ed25519, KeyAlgorithm::Sm2];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            KeyAlgorithm::Ed25519 => "ed25519",
            KeyAlgorithm::Sm2 => "sm2",
        }
    }

    /// The algorithm of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|algorithm| algorithm.as_str() == name)
    }
}

/// A key that signs. It has no `Debug` that shows it and is wiped when dropped.
pub enum SigningKey {
    /// Ed25519.
    Ed25519(Box<ed25519_dalek::SigningKey>),
    /// SM2.
    Sm2(Box<sm2::SecretKey>),
}

impl SigningKey {
    /// A new key from the operating system's generator.
    ///
    /// # Errors
    /// The generator's error.
    pub fn generate(algorithm: KeyAlgorithm) -> Result<Self, getrandom::Error> {
        loop {
            let mut seed = Zeroizing::new([0u8; 32]);
            getrandom::fill(seed.as_mut_slice())?;
            match algorithm {
                KeyAlgorithm::Ed25519 => {
                    let key = ed25519_dalek::SigningKey::from_bytes(&seed);
                    return Ok(SigningKey::Ed25519(Box::new(key)));
                }
                // One number in four thousand million is none of the curve's; then another is drawn.
                KeyAlgorithm::Sm2 => {
                    if let Ok(key) = sm2::SecretKey::from_slice(seed.as_slice()) {
                        return Ok(SigningKey::Sm2(Box::new(key)));
                    }
                }
            }
        }
    }

    /// Its algorithm.
    #[must_use]
    pub fn algorithm(&self) -> KeyAlgorithm {
        match self {
            SigningKey::Ed25519(_) => KeyAlgorithm::Ed25519,
            SigningKey::Sm2(_) => KeyAlgorithm::Sm2,
        }
    }

    /// The key that verifies what this one signs.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        match self {
            SigningKey::Ed25519(key) => PublicKey::Ed25519(key.verifying_key()),
            SigningKey::Sm2(key) => PublicKey::Sm2(key.public_key()),
        }
    }

    /// Signs. Both algorithms draw nothing: the same key and message give the same signature (SM2 takes its number from the key and the
    /// message by RFC 6979 over SM3). Ed25519: 64 bytes; SM2: `SEQUENCE { r, s }` in DER, as openssl has it.
    pub(super) fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        match self {
            SigningKey::Ed25519(key) => Some(key.try_sign(message).ok()?.to_vec()),
            SigningKey::Sm2(key) => {
                let key = sm2::dsa::SigningKey::new(SM2_IDENTITY, key).ok()?;
                let signature: sm2::dsa::Signature = key.try_sign(message).ok()?;
                Some(signature.to_der().as_bytes().to_vec())
            }
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({:?})", self.public().fingerprint())
    }
}

/// A key that verifies.
#[derive(Clone, PartialEq, Eq)]
pub enum PublicKey {
    /// Ed25519.
    Ed25519(ed25519_dalek::VerifyingKey),
    /// SM2.
    Sm2(sm2::PublicKey),
}

impl PublicKey {
    /// Reads a key's SPKI in DER; `None` for an unknown algorithm, a point that is none, or another form of a key than its one.
    #[must_use]
    pub fn from_der(der: &[u8]) -> Option<Self> {
        let key = match ed25519_dalek::VerifyingKey::from_public_key_der(der) {
            Ok(key) if !key.is_weak() => PublicKey::Ed25519(key),
            Ok(_) => return None,
            Err(_) => PublicKey::Sm2(sm2::PublicKey::from_public_key_der(der).ok()?),
        };
        (key.to_der() == der).then_some(key)
    }

    /// Its SPKI in DER.
    #[must_use]
    pub fn to_der(&self) -> Vec<u8> {
        let document = match self {
            PublicKey::Ed25519(key) => key.to_public_key_der(),
            PublicKey::Sm2(key) => key.to_public_key_der(),
        };
        // Encoding a key of fixed size does not fail.
        document.map(pkcs8::Document::into_vec).unwrap_or_default()
    }

    /// Its SPKI in PEM, `PUBLIC KEY`.
    #[must_use]
    pub fn to_pem(&self) -> String {
        let pem = match self {
            PublicKey::Ed25519(key) => key.to_public_key_pem(LineEnding::LF),
            PublicKey::Sm2(key) => key.to_public_key_pem(LineEnding::LF),
        };
        pem.unwrap_or_default()
    }

    /// Its algorithm.
    #[must_use]
    pub fn algorithm(&self) -> KeyAlgorithm {
        match self {
            PublicKey::Ed25519(_) => KeyAlgorithm::Ed25519,
            PublicKey::Sm2(_) => KeyAlgorithm::Sm2,
        }
    }

    /// What people compare.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint(Sha256::digest(self.to_der()).into())
    }

    /// Whether a signature is this key's over a message. Ed25519 strictly: no malleable signature, no weak key.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            PublicKey::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            PublicKey::Sm2(key) => {
                let Ok(parsed) = sm2::dsa::Signature::from_der(signature) else {
                    return false;
                };
                parsed.to_der().as_bytes() == signature
                    && sm2::dsa::VerifyingKey::new(SM2_IDENTITY, *key)
                        .is_ok_and(|key| key.verify(message, &parsed).is_ok())
            }
        }
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}",
            self.algorithm().as_str(),
            self.fingerprint().hex()
        )
    }
}
