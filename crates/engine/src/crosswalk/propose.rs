//! What crosswalks suggest for requirements that have no verdict, from verdicts a person gave to others.
//!
//! Nothing here is an answer: a person accepts a proposal or leaves it. What was itself accepted from a mapping starts no other, and a chain does not
//! pass through a requirement that has a verdict: its own verdict speaks for it. A trail enters each pack at most once.

use super::Crosswalk;
use super::carry::{carried, relation_of};
use super::file::Relation;
use super::trail::{LONGEST_TRAIL, MappingStep, strength_of};
use crate::ids::RequirementId;
use crate::pack::Pack;
use crate::vocabulary::Verdict;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A verdict that is known before any mapping.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// On what.
    pub requirement: &'a RequirementId,
    /// Which.
    pub verdict: Verdict,
    /// From where.
    pub origin: Origin,
}

/// Where a known verdict comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A person judged the requirement itself; only such a verdict starts a trail.
    Person,
    /// A person accepted a mapping.
    Mapping,
    /// The questions suggest it and nobody has judged.
    Questions,
}

/// What proposals are wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Targets {
    /// Requirements nobody judged and no question suggests a verdict for.
    Open,
    /// Those, and requirements a person judged otherwise.
    OpenAndJudgedOtherwise,
}

/// A verdict suggested for a requirement by a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// For what.
    pub requirement: RequirementId,
    /// The verdict suggested.
    pub verdict: Verdict,
    /// The judged requirement it starts from.
    pub from: RequirementId,
    /// How that was judged.
    pub judged: Verdict,
    /// `from` is … `requirement`, over the whole trail, as its steps state it.
    pub relation: Relation,
    /// Strength of the weakest step; `None` when a step has none.
    pub strength: Option<u8>,
    /// From `from` to `requirement`.
    pub trail: Vec<MappingStep>,
    /// The verdict a person gave, where it is another one.
    pub standing: Option<Verdict>,
}

/// Every proposal for the requirements of `packs`: in reading order, and for one requirement the strongest first, among equally strong ones the worst
/// verdict, then the shortest trail. The order of `known` and `crosswalks` does not matter.
#[must_use]
pub fn proposals(
    known: &[Known<'_>],
    packs: &[Arc<Pack>],
    crosswalks: &[Crosswalk],
    targets: Targets,
) -> Vec<Proposal> {
    let mut search = Search {
        known: known.iter().map(|one| (one.requirement, *one)).collect(),
        steps: BTreeMap::new(),
        places: places(packs),
        targets,
        found: Vec::new(),
    };
    let all = || crosswalks.iter().flat_map(Crosswalk::steps);
    for step in all() {
        search
            .steps
            .entry(step.from.clone())
            .or_default()
            .push(step);
    }
    for one in known.iter().filter(|one| one.origin == Origin::Person) {
        search.follow(one, &mut Vec::new());
    }
    let Search {
        mut found, places, ..
    } = search;
    found.sort_by_cached_key(|proposal| {
        let trail = proposal
            .trail
            .iter()
            .map(|step| (step.from.clone(), step.crosswalk.clone()));
        (
            places.get(proposal.requirement.as_str()).copied(),
            Reverse(proposal.strength),
            Reverse(proposal.verdict),
            proposal.trail.len(),
            trail.collect::<Vec<_>>(),
        )
    });
    found
}

/// Position of every requirement in reading order, by full id.
fn places(packs: &[Arc<Pack>]) -> BTreeMap<String, usize> {
    let requirements = packs.iter().flat_map(|pack| &pack.requirements);
    requirements
        .enumerate()
        .map(|(place, requirement)| (requirement.id.to_string(), place))
        .collect()
}

struct Search<'a> {
    known: BTreeMap<&'a RequirementId, Known<'a>>,
    steps: BTreeMap<RequirementId, Vec<MappingStep>>,
    places: BTreeMap<String, usize>,
    targets: Targets,
    found: Vec<Proposal>,
}

impl Search<'_> {
    /// Follows every step that may continue `trail`, and keeps what each suggests.
    fn follow(&mut self, start: &Known<'_>, trail: &mut Vec<MappingStep>) {
        if trail.len() == LONGEST_TRAIL {
            return;
        }
        let here = trail.last().map_or(start.requirement, |step| &step.to);
        let onward = self.steps.get(here).cloned().unwrap_or_default();
        for step in onward {
            let pack = step.to.pack();
            let been = start.requirement.pack() == pack
                || trail.iter().any(|earlier| earlier.to.pack() == pack);
            if been {
                continue;
            }
            let has_verdict = self.known.contains_key(&step.to);
            trail.push(step);
            self.propose(start, trail);
            if !has_verdict {
                self.follow(start, trail);
            }
            trail.pop();
        }
    }

    fn propose(&mut self, start: &Known<'_>, trail: &[MappingStep]) {
        let Some(last) = trail.last() else { return };
        let Some(relation) = relation_of(trail) else {
            return;
        };
        let Some(verdict) = carried(trail, start.verdict) else {
            return;
        };
        let standing = match self.known.get(&last.to) {
            None => None,
            Some(known) => {
                let otherwise = self.targets == Targets::OpenAndJudgedOtherwise
                    && known.origin != Origin::Questions
                    && known.verdict != verdict;
                if !otherwise {
                    return;
                }
                Some(known.verdict)
            }
        };
        if self.places.contains_key(last.to.as_str()) {
            self.found.push(Proposal {
                requirement: last.to.clone(),
                verdict,
                from: start.requirement.clone(),
                judged: start.verdict,
                relation,
                strength: strength_of(trail),
                trail: trail.to_vec(),
                standing,
            });
        }
    }
}
