//! What a relation lets through: from a verdict on one requirement to what it suggests for another, and from two relations to the one that follows.
//!
//! NIST IR 8477 reads a requirement as the set of what it asks for, and a relation as one of sets. A verdict says how much of a set is in place:
//! all of it (conform), a part (partial), or too little of it or what matters most is missing (nonconform). That decides both tables below:
//!
//! | from … to | conform | partial | nonconform |
//! | --- | --- | --- | --- |
//! | equal | conform | partial | nonconform |
//! | superset | conform: all of it is in place, so is the part | partial: what is missing may lie in the part, so it is not put higher | nothing: the part may well be in place |
//! | subset | partial: the rest has not been looked at | partial: a part is missing, and so it cannot conform | nonconform: it cannot conform, and nothing of the rest is known |
//! | intersects | partial: what they share is in place | nothing: what is in place may lie outside what they share | nothing: what is missing may lie outside |
//!
//! "Not applicable" never travels: its reason is about the one requirement. No table makes a verdict better than the one it starts from.
//!
//! Two relations make a third only where sets allow it. "Intersects" twice says nothing: what the first shares with the second need not be what the
//! second shares with the third. Neither does a subset of something that only intersects, or that contains, the third.
//!
//! A subset or superset whose author gives it less than full strength does not hold in full: its rationale names what lies outside. It lets through
//! what "intersects" does ([`MappingStep::bearing`]), so that "conform" only travels where nothing is left to look at.

use super::file::Relation;
use super::trail::MappingStep;
use crate::vocabulary::Verdict;

/// The strength of a relation that holds without reservation.
const FULL: u8 = 10;

impl MappingStep {
    /// The relation the step bears out: as stated, or "intersects" where its author gives it less than full strength.
    #[must_use]
    pub fn bearing(&self) -> Relation {
        if self.strength.is_none_or(|strength| strength >= FULL) {
            self.relation
        } else {
            Relation::Intersects
        }
    }
}

/// What a verdict on a trail's start suggests for its end; `None` when nothing follows.
#[must_use]
pub fn carried(trail: &[MappingStep], judged: Verdict) -> Option<Verdict> {
    bearing_of(trail)?.carries(judged)
}

/// The relation a trail's steps together bear out; `None` when they say nothing.
#[must_use]
pub fn bearing_of(trail: &[MappingStep]) -> Option<Relation> {
    composed(trail.iter().map(MappingStep::bearing))
}

/// The relation of a trail's start to its end as its steps state it; `None` when they say nothing.
#[must_use]
pub fn relation_of(trail: &[MappingStep]) -> Option<Relation> {
    composed(trail.iter().map(|step| step.relation))
}

fn composed(mut relations: impl Iterator<Item = Relation>) -> Option<Relation> {
    let first = relations.next()?;
    relations.try_fold(first, Relation::then)
}

impl Relation {
    /// Every relation, the closest first.
    pub const ALL: [Relation; 4] = [
        Relation::Equal,
        Relation::Subset,
        Relation::Superset,
        Relation::Intersects,
    ];

    /// What a verdict on `from` suggests for `to`, where `from` is … `to`; `None` when nothing follows.
    #[must_use]
    pub fn carries(self, judged: Verdict) -> Option<Verdict> {
        match (self, judged) {
            (_, Verdict::NotApplicable) => None,
            (Relation::Equal, _) | (Relation::Superset, Verdict::Conform | Verdict::Partial) => {
                Some(judged)
            }
            (Relation::Subset, Verdict::Conform | Verdict::Partial)
            | (Relation::Intersects, Verdict::Conform) => Some(Verdict::Partial),
            (Relation::Subset, Verdict::Nonconform) => Some(Verdict::Nonconform),
            (Relation::Superset, Verdict::Nonconform)
            | (Relation::Intersects, Verdict::Partial | Verdict::Nonconform) => None,
        }
    }

    /// The relation of `a` to `c`, where `a` is … `b` and `b` is `next` … `c`; `None` when the sets of `a` and `c` may have nothing in common.
    #[must_use]
    pub fn then(self, next: Relation) -> Option<Relation> {
        match (self, next) {
            (Relation::Equal, other) | (other, Relation::Equal) => Some(other),
            (Relation::Subset, Relation::Subset) => Some(Relation::Subset),
            (Relation::Superset, Relation::Superset) => Some(Relation::Superset),
            (Relation::Superset, Relation::Subset | Relation::Intersects)
            | (Relation::Intersects, Relation::Subset) => Some(Relation::Intersects),
            (Relation::Subset, Relation::Superset | Relation::Intersects)
            | (Relation::Intersects, Relation::Superset | Relation::Intersects) => None,
        }
    }
}
