//! A random sample anybody can draw again, `lianheng-sample/1`: stratified by weight, from a recorded seed, with nothing but SHA-256.
//!
//! The key of a requirement is SHA-256 over the seed, a line feed, and the requirement's full id, all UTF-8. Within a weight the
//! requirements are put in the order of their keys as lower-case hexadecimal (of equal keys, in the order of the ids), and the first
//! `n` are drawn: all, a number, or a share of the stratum rounded up. `printf '%s\n%s' SEED ID | sha256sum` gives a key.
//! The order in which requirements are given, and whether one is given twice, makes no difference. The algorithm never changes; a
//! better one would have another name.

use crate::ids::RequirementId;
use crate::vocabulary::Weight;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;

/// The name of the algorithm, as recorded.
pub const ALGORITHM: &str = "lianheng-sample/1";
/// Longest seed, in characters.
pub const SEED_LIMIT: usize = 64;
/// A whole share, in basis points.
const WHOLE: u64 = 10_000;

/// How much of a stratum is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Take {
    /// Every requirement.
    All,
    /// A share in basis points, rounded up to whole requirements.
    Share(u32),
    /// A number of requirements; all when there are fewer.
    Count(u32),
}

/// How much is drawn of each weight; a weight that is not named is not drawn from.
pub type Rule = BTreeMap<Weight, Take>;

/// What an auditor usually takes: all key requirements, half of the important ones, a fifth of the rest.
#[must_use]
pub fn usual_rule() -> Rule {
    BTreeMap::from([
        (Weight::Key, Take::All),
        (Weight::Important, Take::Share(5_000)),
        (Weight::General, Take::Share(2_000)),
    ])
}

impl Take {
    /// How many of `size` requirements are drawn.
    #[must_use]
    pub fn of(self, size: usize) -> usize {
        let wanted = match self {
            Take::All => return size,
            Take::Count(count) => u64::from(count),
            Take::Share(share) => {
                let size = u64::try_from(size).unwrap_or(u64::MAX);
                size.saturating_mul(u64::from(share)).div_ceil(WHOLE)
            }
        };
        usize::try_from(wanted).unwrap_or(usize::MAX).min(size)
    }

    /// Reads `all`, a share as `50%` or `12.5%`, or a number.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "all" {
            return Some(Take::All);
        }
        let Some(share) = text.strip_suffix('%') else {
            return digits(text, 6).map(Take::Count);
        };
        let (whole, rest) = share.split_once('.').unwrap_or((share, "0"));
        let hundredths = match rest.len() {
            1 => digits(rest, 1)?.checked_mul(10)?,
            2 => digits(rest, 2)?,
            _ => return None,
        };
        let share = digits(whole, 3)?
            .checked_mul(100)?
            .checked_add(hundredths)?;
        (u64::from(share) <= WHOLE).then_some(Take::Share(share))
    }
}

fn digits(text: &str, most: usize) -> Option<u32> {
    let plain = !text.is_empty() && text.len() <= most;
    (plain && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// As [`Take::parse`] reads it.
impl fmt::Display for Take {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Take::All => f.write_str("all"),
            Take::Count(count) => write!(f, "{count}"),
            Take::Share(share) if share % 100 == 0 => write!(f, "{}%", share / 100),
            Take::Share(share) => write!(f, "{}.{:02}%", share / 100, share % 100),
        }
    }
}

/// A requirement that may be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub requirement: RequirementId,
    /// Its weight.
    pub weight: Weight,
}

/// A requirement that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Which.
    pub requirement: RequirementId,
    /// Its weight.
    pub weight: Weight,
    /// Its key, lower-case hexadecimal.
    pub key: String,
}

/// What was drawn of one weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stratum {
    /// The weight.
    pub weight: Weight,
    /// How much was to be drawn.
    pub take: Take,
    /// Requirements of this weight.
    pub size: usize,
    /// Those drawn.
    pub drawn: usize,
}

/// A sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The strata of the rule, the heaviest first.
    pub strata: Vec<Stratum>,
    /// What was drawn, the heaviest first, of one weight in the order of the keys.
    pub drawn: Vec<Drawn>,
}

/// Whether a text can be a seed: 1 to [`SEED_LIMIT`] letters, digits, `-`, `_`, `.` and `:`, all ASCII, so that everybody types the same bytes.
#[must_use]
pub fn is_seed(text: &str) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    !text.is_empty() && text.len() <= SEED_LIMIT && text.bytes().all(plain)
}

/// The key of a requirement under a seed.
#[must_use]
pub fn key(seed: &str, requirement: &RequirementId) -> String {
    let mut hash = Sha256::new();
    hash.update(seed.as_bytes());
    hash.update(b"\n");
    hash.update(requirement.as_str().as_bytes());
    let mut hex = String::with_capacity(64);
    for byte in hash.finalize() {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Draws a sample.
#[must_use]
pub fn draw(seed: &str, candidates: &[Candidate], rule: &Rule) -> Sample {
    let once: BTreeMap<&RequirementId, Weight> = candidates
        .iter()
        .map(|one| (&one.requirement, one.weight))
        .collect();
    let mut sample = Sample {
        strata: Vec::new(),
        drawn: Vec::new(),
    };
    for (weight, take) in rule.iter().rev() {
        let own = once.iter().filter(|(_, own)| *own == weight);
        let mut ranked: Vec<Drawn> = own
            .map(|(requirement, weight)| Drawn {
                requirement: (*requirement).clone(),
                weight: *weight,
                key: key(seed, requirement),
            })
            .collect();
        ranked.sort_by(|one, other| {
            let keys = one.key.cmp(&other.key);
            keys.then_with(|| one.requirement.cmp(&other.requirement))
        });
        let size = ranked.len();
        ranked.truncate(take.of(size));
        sample.strata.push(Stratum {
            weight: *weight,
            take: *take,
            size,
            drawn: ranked.len(),
        });
        sample.drawn.append(&mut ranked);
    }
    sample
}
