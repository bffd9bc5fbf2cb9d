//! Ids the store gives, and digests. Ids are UUID version 7: they sort by the time they were made.

use crate::fault::StoreFault;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// A new id.
            ///
            /// # Errors
            /// [`StoreFault::NoRandomness`].
            pub fn generate(at: Timestamp) -> Result<Self, StoreFault> {
                uuid(at).map($name)
            }

            /// Reads an id written in lower case with hyphens.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                is_uuid(text).then(|| $name(text.to_owned()))
            }

            /// The id as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                if is_uuid(&text) { Ok($name(text)) } else { Err("not an id") }
            }
        }
    )+};
}

ids! {
    /// A workspace; its journal chain starts from it.
    WorkspaceId,
    /// An assessment.
    AssessmentId,
    /// A person.
    PersonId,
    /// An imported list of components (SBOM).
    SbomId,
    /// An action.
    ActionId,
    /// A comment.
    CommentId,
    /// A sample an auditor drew.
    SampleId,
    /// A sealed package; whoever sealed it gave the id.
    PackageId,
    /// A questionnaire handed to a supplier; also that of its package.
    RequestId,
    /// What a supplier sent back; also that of its package.
    ResponseId,
}

/// 48 bits of milliseconds, version, 12 random bits, variant, 62 random bits (RFC 9562 §5.7).
fn uuid(at: Timestamp) -> Result<String, StoreFault> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| StoreFault::NoRandomness)?;
    let milliseconds = u64::try_from(at.as_millisecond()).unwrap_or(0);
    for (byte, stamp) in bytes
        .iter_mut()
        .zip(milliseconds.to_be_bytes().iter().skip(2))
    {
        *byte = *stamp;
    }
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let hex = hex(&bytes);
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    Ok(parts.join("-"))
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Digest(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits, in either case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return None;
        }
        let mut bytes = [0u8; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let [high, low] = [nibble(pair[0])?, nibble(pair[1])?];
            *byte = high << 4 | low;
        }
        Some(Digest(bytes))
    }
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.to_string()
    }
}

impl TryFrom<String> for Digest {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Digest::parse(&text).ok_or("not a SHA-256")
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 0x0f])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_carry_their_time_and_version_and_differ() {
        let at: Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
        let one = AssessmentId::generate(at).unwrap();
        let two = AssessmentId::generate(at).unwrap();
        assert_ne!(one, two);
        assert_eq!(one.as_str()[..13], two.as_str()[..13]);
        assert_eq!(&one.as_str()[14..15], "7");
        assert!(matches!(&one.as_str()[19..20], "8" | "9" | "a" | "b"));
        assert_eq!(AssessmentId::parse(one.as_str()), Some(one));
        let later = AssessmentId::generate("2026-11-23T08:00:00Z".parse().unwrap()).unwrap();
        assert!(two < later);
    }

    #[test]
    fn digests_are_read_as_they_are_written() {
        let digest = Digest::of(b"abc");
        assert!(digest.to_string().starts_with("ba7816bf"));
        assert_eq!(
            Digest::parse(&digest.to_string().to_uppercase()),
            Some(digest)
        );
        assert_eq!(Digest::parse("ba78"), None);
        assert_eq!(Digest::parse(&"g".repeat(64)), None);
    }
}
