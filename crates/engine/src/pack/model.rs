//! A compiled pack: a tree of clauses and, flat in reading order, the requirements that get verdicts.

use super::carry_over::CarryOver;
use super::file::{Lettering, PackKind};
use crate::bilingual::Bilingual;
use crate::ids::{PackId, RequirementId};
use crate::vocabulary::{
    Aspect, Confidence, Modality, ModalityBasis, PackStatus, Role, Scenario, Stage, Verification,
    Weight,
};
use std::collections::BTreeMap;

/// A released, versioned set of requirements.
#[derive(Debug, Clone)]
pub struct Pack {
    /// The folder's name.
    pub id: PackId,
    /// What it holds.
    pub kind: PackKind,
    /// The edition as cited.
    pub edition: String,
    /// Version of our content.
    pub version: String,
    /// SHA-256 over its files, lower-case hex.
    pub digest: String,
    /// In force or preview.
    pub status: PackStatus,
    /// How clause numbers are printed.
    pub lettering: Lettering,
    /// Year, year-month or date.
    pub published: String,
    /// Date from which it applies.
    pub effective: Option<String>,
    /// SPDX expression for our wording.
    pub licence: String,
    /// The standard's title.
    pub title: Bilingual,
    /// Who publishes the standard.
    pub publisher: Bilingual,
    /// What it is and how sure we are of it.
    pub about: Bilingual,
    /// Terms of use.
    pub licence_note: Bilingual,
    /// Where the facts come from.
    pub sources: Vec<SourceCitation>,
    /// Every clause, parents before children, in reading order.
    pub clauses: Vec<Clause>,
    /// Every requirement, in reading order.
    pub requirements: Vec<Requirement>,
    /// How answers to an earlier edition carry over.
    pub carry_over: Option<CarryOver>,
    pub(super) by_local: BTreeMap<String, usize>,
}

/// Where facts come from.
#[derive(Debug, Clone)]
pub struct SourceCitation {
    /// The code rows refer to.
    pub code: String,
    /// The citation.
    pub citation: Bilingual,
}

/// A clause, chapter, group or practice.
#[derive(Debug, Clone)]
pub struct Clause {
    /// The printed number.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// Index of the clause above, in [`Pack::clauses`].
    pub parent: Option<usize>,
    /// 0 for a chapter.
    pub depth: u32,
}

/// One thing a clause demands; the unit that gets a verdict.
#[derive(Debug, Clone)]
pub struct Requirement {
    /// Full id.
    pub id: RequirementId,
    /// The clause as printed.
    pub clause: String,
    /// Index of its clause in [`Pack::clauses`].
    pub clause_index: usize,
    /// How strongly it asks.
    pub modality: Modality,
    /// Whether a source gives the modality.
    pub modality_basis: ModalityBasis,
    /// Who must do it.
    pub role: Role,
    /// The main stage; scores count the requirement here only.
    pub stage: Stage,
    /// Every stage it belongs to, the main one first.
    pub stages: Vec<Stage>,
    /// What shows conformity.
    pub aspect: Aspect,
    /// Its importance.
    pub weight: Weight,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// The scenario from which the clause asks for it; `None` where it always does.
    pub scenario: Option<Scenario>,
    /// How sure we are of wording and place.
    pub verification: Verification,
    /// The research mark.
    pub confidence: Confidence,
    /// Codes of its sources.
    pub source: Vec<String>,
    /// Its name.
    pub title: Bilingual,
    /// What must be true.
    pub text: Bilingual,
    /// How to tell.
    pub guidance: Bilingual,
    /// What makes it conform, partial, nonconform, not applicable.
    pub criteria: Bilingual,
    /// What to show.
    pub evidence: Bilingual,
}

impl Pack {
    /// The index of a requirement by its local id.
    #[must_use]
    pub fn index_of(&self, local: &str) -> Option<usize> {
        self.by_local.get(local).copied()
    }

    /// The clause at `index` and every clause above it, innermost first.
    pub fn ancestry(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(index), |at| self.clauses.get(*at)?.parent)
    }

    /// The same pack with only the requirements that `keep` names, and only the clauses that still hold one.
    pub(crate) fn narrowed(&self, keep: impl Fn(&Requirement) -> bool) -> Pack {
        let requirements: Vec<Requirement> = self
            .requirements
            .iter()
            .filter(|one| keep(one))
            .cloned()
            .collect();
        let mut holds = vec![false; self.clauses.len()];
        for requirement in &requirements {
            for above in self.ancestry(requirement.clause_index) {
                if let Some(slot) = holds.get_mut(above) {
                    *slot = true;
                }
            }
        }
        let mut moved_to: Vec<Option<usize>> = Vec::with_capacity(holds.len());
        let mut kept = 0;
        for held in &holds {
            moved_to.push(held.then_some(kept));
            kept += usize::from(*held);
        }
        let moved = |index: usize| moved_to.get(index).copied().flatten();
        let mut narrowed = Pack {
            clauses: Vec::with_capacity(kept),
            requirements,
            by_local: BTreeMap::new(),
            ..self.clone()
        };
        for (clause, held) in self.clauses.iter().zip(&holds) {
            if *held {
                narrowed.clauses.push(Clause {
                    parent: clause.parent.and_then(moved),
                    ..clause.clone()
                });
            }
        }
        for (index, requirement) in narrowed.requirements.iter_mut().enumerate() {
            // Every clause above a kept requirement is kept.
            requirement.clause_index = moved(requirement.clause_index).unwrap_or_default();
            narrowed
                .by_local
                .insert(requirement.id.local().to_owned(), index);
        }
        narrowed
    }
}
