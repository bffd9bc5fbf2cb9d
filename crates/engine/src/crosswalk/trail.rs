//! The trail of a mapping: the steps from a judged requirement to the one a verdict is suggested for.

use super::file::{Author, Relation};
use super::{Crosswalk, Mapping, Target};
use crate::bilingual::Bilingual;
use crate::ids::{PackId, RequirementId};

/// A trail has at most this many steps. Every step adds doubt, and what three steps connect nobody would recognise.
pub const LONGEST_TRAIL: usize = 2;

/// One step of a trail: a mapping of a crosswalk between two packs, read in either direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingStep {
    /// Id of the crosswalk.
    pub crosswalk: String,
    /// Where the step starts.
    pub from: RequirementId,
    /// Where it leads.
    pub to: RequirementId,
    /// `from` is … `to`.
    pub relation: Relation,
    /// 1 to 10, where the author gives one.
    pub strength: Option<u8>,
    /// Who says so.
    pub author: Author,
    /// Why; published lists give none.
    pub rationale: Option<Bilingual>,
}

/// The strength of a trail: that of its weakest step, `None` when a step has none.
#[must_use]
pub fn strength_of(trail: &[MappingStep]) -> Option<u8> {
    trail.iter().map(|step| step.strength).min().flatten()
}

impl Crosswalk {
    /// The steps of every mapping between two packs, each in both directions. Rows of published lists get no verdict and are no steps.
    pub(crate) fn steps(&self) -> impl Iterator<Item = MappingStep> + '_ {
        let to = match &self.to {
            Target::Pack(to) => Some(to),
            Target::List { .. } => None,
        };
        let both = move |mapping| to.map(|to| self.both_ways(mapping, to));
        self.mappings.iter().filter_map(both).flatten()
    }

    /// The step from one requirement to another, where the crosswalk has a mapping between them.
    #[must_use]
    pub fn step(&self, from: &str, to: &str) -> Option<MappingStep> {
        let Target::Pack(pack) = &self.to else {
            return None;
        };
        let is = |id: &str, pack: &PackId, local: &str| {
            let rest = id.strip_prefix(pack.as_str());
            rest.and_then(|rest| rest.strip_prefix('/')) == Some(local)
        };
        self.mappings.iter().find_map(|mapping| {
            let joins = |from: &str, to: &str| {
                is(from, &self.from, &mapping.from) && is(to, pack, &mapping.to)
            };
            let [there, back] =
                (joins(from, to) || joins(to, from)).then(|| self.both_ways(mapping, pack))?;
            Some(if there.from.as_str() == from {
                there
            } else {
                back
            })
        })
    }

    fn both_ways(&self, mapping: &Mapping, to: &PackId) -> [MappingStep; 2] {
        let there = MappingStep {
            crosswalk: self.id.clone(),
            from: RequirementId::new(&self.from, &mapping.from),
            to: RequirementId::new(to, &mapping.to),
            relation: mapping.relation,
            strength: mapping.strength,
            author: self.author,
            rationale: mapping.rationale.clone(),
        };
        let back = MappingStep {
            from: there.to.clone(),
            to: there.from.clone(),
            relation: mapping.relation.inverse(),
            ..there.clone()
        };
        [there, back]
    }
}
