//! Where two journals meet: the entries both have, and the points of one that the other has taken in by an earlier merge.
//!
//! A merge leaves a setting that names the head it took in. So a second merge of the same two copies, in either direction, starts where
//! the first ended. Where each took in the other without knowing of the other's doing, there are two best points. The base is then what both
//! said once they had taken in the other, and where that differs, what the two points agree on, seen from the point below both.

use super::Side;
use crate::fault::StoreFault;
use crate::id::Digest;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// What the key of a setting that remembers a merge begins with; the head taken in follows.
pub(super) const REMEMBERED: &str = "merge.";
/// How often two copies may have crossed before the points below are given up.
const DEPTH: u8 = 16;

/// The line of a journal.
pub(super) struct Chain {
    /// By number; the first is what entry 1 follows.
    hashes: Vec<Digest>,
    numbers: BTreeMap<Digest, u64>,
    merges: Vec<Noted>,
}

/// A head that was taken in, or whose taking in was taken back.
struct Noted {
    seq: u64,
    /// The last entry of the same change.
    end: u64,
    head: Digest,
    taken_in: bool,
}

/// A point of one of the two journals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) side: Side,
    pub(super) seq: u64,
}

/// What both sides started from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Base {
    At(Point),
    /// Ours up to one entry and theirs up to another, each taken in by the other side.
    Crossed {
        ours: u64,
        theirs: u64,
        /// The ends of the changes that took them in: where ours had taken in theirs, and theirs ours.
        after: Option<(u64, u64)>,
        below: Box<Base>,
    },
    /// Crossed too often to say.
    Unknown,
}

impl Chain {
    pub(super) fn read(db: &Connection) -> Result<Self, StoreFault> {
        let genesis = crate::journal::genesis(&crate::journal::workspace_id(db)?);
        let mut chain = Chain {
            hashes: vec![genesis],
            numbers: BTreeMap::from([(genesis, 0)]),
            merges: Vec::new(),
        };
        let mut statement = db.prepare(
            "SELECT hash, CASE WHEN entity GLOB 'setting/merge.*' THEN entity END, after IS NOT NULL, first FROM journal ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let hash = Digest(row.get(0)?);
            let seq = chain.head() + 1;
            chain.numbers.insert(hash, seq);
            chain.hashes.push(hash);
            let first = row.get::<_, i64>(3)?.unsigned_abs();
            for noted in chain.merges.iter_mut().rev() {
                if noted.seq < first {
                    break;
                }
                noted.end = seq;
            }
            let entity: Option<String> = row.get(1)?;
            let head = entity.as_deref().and_then(|entity| {
                Digest::parse(entity.strip_prefix("setting/")?.strip_prefix(REMEMBERED)?)
            });
            if let Some(head) = head {
                chain.merges.push(Noted {
                    seq,
                    end: seq,
                    head,
                    taken_in: row.get(2)?,
                });
            }
        }
        Ok(chain)
    }

    /// Number of the last entry.
    pub(super) fn head(&self) -> u64 {
        u64::try_from(self.hashes.len() - 1).unwrap_or(u64::MAX)
    }

    /// How many entries two journals have in common.
    pub(super) fn shared(&self, other: &Chain) -> u64 {
        // Every hash covers the one before it: where they differ once, they differ for good.
        let both = self.hashes.iter().zip(&other.hashes);
        let same = both.take_while(|(one, other)| one == other).count();
        u64::try_from(same).unwrap_or(u64::MAX).saturating_sub(1)
    }

    /// The last entry, up to `limit`, that `other` had taken in by its entry `upto`; 0 when it took in none.
    fn taken_in_by(&self, limit: u64, other: &Chain, upto: u64) -> u64 {
        let mut heads = BTreeSet::new();
        for noted in other.merges.iter().filter(|noted| noted.end <= upto) {
            match noted.taken_in {
                true => heads.insert(noted.head),
                false => heads.remove(&noted.head),
            };
        }
        let numbers = heads.iter().filter_map(|head| self.numbers.get(head));
        numbers
            .copied()
            .filter(|seq| *seq <= limit)
            .max()
            .unwrap_or(0)
    }

    /// The end of the last change of `other`, up to its entry `upto`, that took in the entry `seq`.
    fn taken_in_at(&self, seq: u64, other: &Chain, upto: u64) -> Option<u64> {
        let head = self.hashes.get(usize::try_from(seq).ok()?)?;
        let of = |noted: &&Noted| noted.head == *head && noted.taken_in && noted.end <= upto;
        other.merges.iter().rev().find(of).map(|noted| noted.end)
    }

    /// Whether everything in it is in `other`.
    pub(super) fn is_within(&self, other: &Chain) -> bool {
        self.shared(other) == self.head()
            || self.taken_in_by(self.head(), other, other.head()) == self.head()
    }
}

/// What ours and theirs started from.
pub(super) fn base(ours: &Chain, theirs: &Chain) -> Base {
    below(
        (ours, ours.head()),
        (theirs, theirs.head()),
        ours.shared(theirs),
        DEPTH,
    )
}

fn below((ours, a): (&Chain, u64), (theirs, b): (&Chain, u64), shared: u64, depth: u8) -> Base {
    let shared = shared.min(a).min(b);
    let of_ours = ours.taken_in_by(a, theirs, b).max(shared);
    let of_theirs = theirs.taken_in_by(b, ours, a).max(shared);
    let at = |side, seq| Base::At(Point { side, seq });
    if of_theirs == shared {
        return at(Side::Ours, of_ours);
    }
    if of_ours == shared || ours.taken_in_by(a, theirs, of_theirs) >= of_ours {
        return at(Side::Theirs, of_theirs);
    }
    if theirs.taken_in_by(b, ours, of_ours) >= of_theirs {
        return at(Side::Ours, of_ours);
    }
    if depth == 0 {
        return Base::Unknown;
    }
    let ends = (
        theirs.taken_in_at(of_theirs, ours, a),
        ours.taken_in_at(of_ours, theirs, b),
    );
    let below = below((ours, of_ours), (theirs, of_theirs), shared, depth - 1);
    Base::Crossed {
        ours: of_ours,
        theirs: of_theirs,
        after: ends.0.zip(ends.1),
        below: Box::new(below),
    }
}
