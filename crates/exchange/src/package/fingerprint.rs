//! The fingerprint of a public key: what two people compare, by hexadecimal on a screen or by words over the phone.

use super::fingerprint_words::{ENGLISH_BITS, chinese, english};
use lianheng_engine::bilingual::Lang;
use std::fmt;

/// SHA-256 of a public key's SPKI in DER.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// Sixty-four lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads hexadecimal as a person may write it: either case, in groups, with `SHA256:` in front.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("SHA256:").unwrap_or(text);
        let digits: Vec<u8> = text
            .chars()
            .filter(|c| !matches!(c, ' ' | ':' | '-'))
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()?;
        let mut bytes = [0; 32];
        if digits.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            if let [high, low] = pair {
                *byte = high << 4 | low;
            }
        }
        Some(Fingerprint(bytes))
    }

    /// Words to read out. English: twelve of the 2,048 of BIP 39, eleven bits each (132 bits). Chinese: sixteen of our 256, a byte each
    /// (128 bits). Both begin with the first bits of the digest.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Vec<&'static str> {
        match lang {
            Lang::En => (0..12)
                .map(|at| english(self.bits(at * ENGLISH_BITS, ENGLISH_BITS)))
                .collect(),
            Lang::Zh => self.0.iter().take(16).map(|byte| chinese(*byte)).collect(),
        }
    }

    /// `count` bits from bit `from`, the first being the highest of the first byte.
    fn bits(&self, from: usize, count: usize) -> usize {
        (from..from + count).fold(0, |number, at| {
            let byte = self.0.get(at / 8).copied().unwrap_or(0);
            number << 1 | usize::from(byte >> (7 - at % 8) & 1)
        })
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_is_read_as_people_write_it() {
        let print = Fingerprint(std::array::from_fn(|at| u8::try_from(at * 7).unwrap()));
        let hex = print.hex();
        assert_eq!(Fingerprint::from_hex(&hex), Some(print));
        let grouped = hex
            .as_bytes()
            .chunks(4)
            .map(|group| std::str::from_utf8(group).unwrap());
        let grouped = grouped.collect::<Vec<_>>().join(" ").to_uppercase();
        assert_eq!(Fingerprint::from_hex(&grouped), Some(print));
        assert_eq!(Fingerprint::from_hex(&format!("SHA256:{hex}")), Some(print));
        assert_eq!(Fingerprint::from_hex(&hex[1..]), None);
        assert_eq!(Fingerprint::from_hex(&hex.replace('0', "g")), None);
    }

    #[test]
    fn words_begin_with_the_first_bits() {
        let mut bytes = [0; 32];
        bytes[0] = 0b0000_0000;
        bytes[1] = 0b0011_1111;
        bytes[2] = 0b1111_1100;
        let print = Fingerprint(bytes);
        let words = print.words(Lang::En);
        assert_eq!(words.len(), 12);
        // 00000000001 11111111111 000…
        assert_eq!(words[..3], ["ability", "zoo", "abandon"]);
        let words = print.words(Lang::Zh);
        assert_eq!(words.len(), 16);
        assert_eq!(words[0], chinese(0));
        assert_eq!(words[1], chinese(63));
    }
}
