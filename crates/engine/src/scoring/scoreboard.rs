//! Scores of a pack's nodes: all at once ([`score_pack`]), or kept up to date verdict by verdict ([`Scoreboard`]).
//! Both always agree; a property test holds them together.

use super::conclude::conclude;
use super::conclusion::Conclusion;
use super::model::ScoringModel;
use super::tally::{NodeScore, Tally};
use crate::pack::{Pack, Requirement};
use crate::vocabulary::{Role, Stage, Verdict};
use std::sync::Arc;

/// The scores of one pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackScore {
    /// The whole pack.
    pub total: NodeScore,
    /// What it amounts to.
    pub conclusion: Conclusion,
    /// One for each of [`Pack::clauses`], in the same order.
    pub clauses: Vec<NodeScore>,
    /// One for each stage that occurs, in life-cycle order.
    pub stages: Vec<(Stage, NodeScore)>,
    /// One for each role that occurs.
    pub roles: Vec<(Role, NodeScore)>,
}

/// The tallies behind a [`PackScore`].
#[derive(Debug, Clone, PartialEq, Eq)]
struct PackTally {
    total: Tally,
    clauses: Vec<Tally>,
    stages: Vec<Tally>,
    roles: Vec<Tally>,
}

impl PackTally {
    fn empty(pack: &Pack) -> Self {
        PackTally {
            total: Tally::default(),
            clauses: vec![Tally::default(); pack.clauses.len()],
            stages: vec![Tally::default(); Stage::ALL.len()],
            roles: vec![Tally::default(); Role::ALL.len()],
        }
    }

    /// Applies `change` to every tally `requirement` counts in: the pack, its clauses up to the chapter, its main stage, its role.
    fn touch(&mut self, pack: &Pack, requirement: &Requirement, change: impl Fn(&mut Tally)) {
        change(&mut self.total);
        for clause in pack.ancestry(requirement.clause_index) {
            self.clauses.get_mut(clause).map(&change);
        }
        let stage = Stage::ALL
            .iter()
            .position(|stage| *stage == requirement.stage);
        let role = Role::ALL.iter().position(|role| *role == requirement.role);
        stage.and_then(|at| self.stages.get_mut(at)).map(&change);
        role.and_then(|at| self.roles.get_mut(at)).map(&change);
    }

    fn score(&self, model: &ScoringModel) -> PackScore {
        let total = node(&self.total, model);
        PackScore {
            total,
            conclusion: conclude(&self.total, total.score, model),
            clauses: self
                .clauses
                .iter()
                .map(|tally| node(tally, model))
                .collect(),
            stages: occurring(Stage::ALL, &self.stages, model),
            roles: occurring(Role::ALL, &self.roles, model),
        }
    }
}

fn node(tally: &Tally, model: &ScoringModel) -> NodeScore {
    NodeScore {
        counts: tally.counts(),
        score: tally.score(model),
    }
}

fn occurring<T: Copy>(names: &[T], tallies: &[Tally], model: &ScoringModel) -> Vec<(T, NodeScore)> {
    names
        .iter()
        .zip(tallies)
        .map(|(name, tally)| (*name, node(tally, model)))
        .filter(|(_, score)| score.counts.requirements > 0)
        .collect()
}

/// Scores a pack from scratch. `verdicts` holds one entry a requirement, in [`Pack::requirements`] order; missing ones are not yet judged.
#[must_use]
pub fn score_pack(pack: &Pack, verdicts: &[Option<Verdict>], model: &ScoringModel) -> PackScore {
    let mut tally = PackTally::empty(pack);
    for (index, requirement) in pack.requirements.iter().enumerate() {
        let verdict = verdicts.get(index).copied().flatten();
        tally.touch(pack, requirement, |tally| tally.add(requirement, verdict));
    }
    tally.score(model)
}

/// A pack's scores, kept up to date: changing one verdict touches only the tallies above its requirement.
#[derive(Debug, Clone)]
pub struct Scoreboard {
    pack: Arc<Pack>,
    verdicts: Vec<Option<Verdict>>,
    tally: PackTally,
}

impl Scoreboard {
    /// A board on which nothing is judged yet.
    #[must_use]
    pub fn new(pack: Arc<Pack>) -> Self {
        let mut tally = PackTally::empty(&pack);
        for requirement in &pack.requirements {
            tally.touch(&pack, requirement, |tally| tally.add(requirement, None));
        }
        Scoreboard {
            verdicts: vec![None; pack.requirements.len()],
            tally,
            pack,
        }
    }

    /// The pack scored.
    #[must_use]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The verdicts, in [`Pack::requirements`] order.
    #[must_use]
    pub fn verdicts(&self) -> &[Option<Verdict>] {
        &self.verdicts
    }

    /// Changes the verdict of the requirement at `index` and returns the one before; an index out of range changes nothing.
    pub fn set(&mut self, index: usize, verdict: Option<Verdict>) -> Option<Verdict> {
        let requirement = self.pack.requirements.get(index)?;
        let slot = self.verdicts.get_mut(index)?;
        let before = std::mem::replace(slot, verdict);
        if before != verdict {
            self.tally.touch(&self.pack, requirement, |tally| {
                tally.remove(requirement, before);
                tally.add(requirement, verdict);
            });
        }
        before
    }

    /// The score of the whole pack and its conclusion, without the breakdown.
    #[must_use]
    pub fn total(&self, model: &ScoringModel) -> (NodeScore, Conclusion) {
        let total = node(&self.tally.total, model);
        (total, conclude(&self.tally.total, total.score, model))
    }

    /// The scores of the requirement's clause and every clause above it, innermost first, with their indices.
    pub fn path(&self, index: usize, model: &ScoringModel) -> Vec<(usize, NodeScore)> {
        let Some(requirement) = self.pack.requirements.get(index) else {
            return Vec::new();
        };
        self.pack
            .ancestry(requirement.clause_index)
            .filter_map(|clause| {
                let tally = self.tally.clauses.get(clause)?;
                Some((clause, node(tally, model)))
            })
            .collect()
    }

    /// The score of one clause, by its index in [`Pack::clauses`].
    #[must_use]
    pub fn clause(&self, index: usize, model: &ScoringModel) -> Option<NodeScore> {
        let tally = self.tally.clauses.get(index)?;
        Some(node(tally, model))
    }

    /// Basis points the pack's score rises by when the requirement at `index` alone becomes conform.
    #[must_use]
    pub fn gain(&self, index: usize, model: &ScoringModel) -> u32 {
        let (Some(requirement), Some(verdict)) =
            (self.pack.requirements.get(index), self.verdicts.get(index))
        else {
            return 0;
        };
        let mut closed = self.tally.total;
        closed.remove(requirement, *verdict);
        closed.add(requirement, Some(Verdict::Conform));
        let points = |tally: &Tally| tally.score(model).map_or(0, |score| score.0);
        points(&closed).saturating_sub(points(&self.tally.total))
    }

    /// Every score of the pack.
    #[must_use]
    pub fn score(&self, model: &ScoringModel) -> PackScore {
        self.tally.score(model)
    }
}
