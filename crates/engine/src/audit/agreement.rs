//! How far auditor and operator agree: counts, raw agreement, Cohen's kappa, and the table both come from. Integers throughout.
//!
//! Raw agreement is agreed / compared, where a requirement is compared once the auditor has judged it; one the operator left unjudged
//! is compared and not agreed. Kappa is taken over those both have judged, with the four verdicts as categories: with `N` of them, `a` agreed,
//! and `S` the sum over verdicts of (operator's count × auditor's count), it is (N·a − S) / (N² − S). It is not defined where
//! N² = S, that is where nothing was judged by both, or both gave one and the same verdict everywhere. Each figure is rounded once.

use crate::vocabulary::{Verdict, Weight};
use std::collections::BTreeMap;

/// A requirement the auditor has judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared<'a> {
    /// Its pack.
    pub pack: &'a str,
    /// Its weight.
    pub weight: Weight,
    /// What counted on the operator's side; `None` where nobody had judged.
    pub operator: Option<Verdict>,
    /// The auditor's verdict.
    pub auditor: Verdict,
}

/// Cohen's kappa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kappa {
    /// In lowest terms, with its sign.
    pub numerator: i64,
    /// Above 0.
    pub denominator: i64,
    /// Ten-thousandths, rounded half away from zero.
    pub ten_thousandths: i32,
}

/// How far two agree on a set of requirements.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// The operator's verdicts, the last row "not yet judged", by the auditor's, both in the order of [`Verdict::ALL`].
    pub table: [[u32; 4]; 5],
}

/// Agreement on everything, and on parts of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreements {
    /// On everything.
    pub all: Agreement,
    /// By pack, in the order of their ids.
    pub packs: BTreeMap<String, Agreement>,
    /// By weight.
    pub weights: BTreeMap<Weight, Agreement>,
}

impl Agreement {
    /// Counts a requirement.
    pub fn add(&mut self, operator: Option<Verdict>, auditor: Verdict) {
        let row = operator.map_or(4, index);
        if let Some(cell) = self
            .table
            .get_mut(row)
            .and_then(|row| row.get_mut(index(auditor)))
        {
            *cell = cell.saturating_add(1);
        }
    }

    /// How many the auditor judged.
    #[must_use]
    pub fn compared(&self) -> u32 {
        self.table.iter().flatten().sum()
    }

    /// How many of them both judged alike.
    #[must_use]
    pub fn agreed(&self) -> u32 {
        let diagonal = self
            .table
            .iter()
            .enumerate()
            .filter_map(|(at, row)| row.get(at));
        diagonal.sum()
    }

    /// How many both judged.
    #[must_use]
    pub fn both_judged(&self) -> u32 {
        self.table.iter().take(4).flatten().sum()
    }

    /// Agreed / compared in basis points, rounded half up; `None` while nothing is compared.
    #[must_use]
    pub fn raw_bp(&self) -> Option<u32> {
        let (agreed, compared) = (u64::from(self.agreed()), u64::from(self.compared()));
        let twice = (agreed * 20_000 + compared).checked_div(2 * compared)?;
        u32::try_from(twice).ok()
    }

    /// Cohen's kappa, where it is defined.
    #[must_use]
    pub fn kappa(&self) -> Option<Kappa> {
        let rows = self.table.iter().take(4);
        let operator: Vec<i64> = rows
            .map(|row| row.iter().copied().map(i64::from).sum())
            .collect();
        let auditor = (0..4).map(|column| -> i64 {
            let rows = self.table.iter().take(4);
            rows.filter_map(|row| row.get(column))
                .copied()
                .map(i64::from)
                .sum()
        });
        let chance: i64 = operator
            .iter()
            .zip(auditor)
            .map(|(one, other)| one * other)
            .sum();
        let (all, agreed) = (i64::from(self.both_judged()), i64::from(self.agreed()));
        let (numerator, denominator) = (all * agreed - chance, all * all - chance);
        if denominator <= 0 {
            return None;
        }
        let common = divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let common = i64::try_from(common).ok()?;
        let (numerator, denominator) = (numerator / common, denominator / common);
        // Half away from zero: round the size, then give it its sign. Sixteen digits suffice for a million requirements.
        let size = i128::from(numerator.unsigned_abs()) * 20_000 + i128::from(denominator);
        let size = i32::try_from(size / (2 * i128::from(denominator))).ok()?;
        Some(Kappa {
            numerator,
            denominator,
            ten_thousandths: if numerator < 0 { -size } else { size },
        })
    }
}

/// The agreement on a set of requirements, as a whole and by pack and weight.
#[must_use]
pub fn agreements<'a>(compared: impl IntoIterator<Item = Compared<'a>>) -> Agreements {
    let mut found = Agreements::default();
    for one in compared {
        let pack = found.packs.entry(one.pack.to_owned()).or_default();
        pack.add(one.operator, one.auditor);
        let weight = found.weights.entry(one.weight).or_default();
        weight.add(one.operator, one.auditor);
        found.all.add(one.operator, one.auditor);
    }
    found
}

fn index(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Conform => 0,
        Verdict::Partial => 1,
        Verdict::Nonconform => 2,
        Verdict::NotApplicable => 3,
    }
}

fn divisor(one: u64, other: u64) -> u64 {
    if other == 0 {
        one
    } else {
        divisor(other, one % other)
    }
}
