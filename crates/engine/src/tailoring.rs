//! Tailoring (裁剪): which requirements an assessment asks for at all, who decided that and why.
//!
//! A requirement is left out on one of three grounds: it binds a side the subject does not play, it belongs to a scenario that was not declared, or
//! somebody decided so. What is left out leaves every count and score, and is listed with its ground. Nothing is left out silently: without a
//! tailoring everything is asked.

use crate::bilingual::Bilingual;
use crate::ids::{PackId, RequirementId};
use crate::pack::Pack;
use crate::questionnaire::AnsweredPer;
use crate::vocabulary::{Role, Scenario, Side, Verdict};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What was decided about the scope of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tailoring {
    /// Who decided: a role or a person.
    pub decided_by: String,
    /// When.
    pub decided_on: Option<Date>,
    /// Why, in the decider's language.
    pub reason: String,
    /// The scenario declared; `None` asks for every scenario's requirements.
    pub scenario: Option<Scenario>,
    /// The sides the subject plays, by pack; a pack that is not here is asked of both.
    pub sides: BTreeMap<PackId, BTreeSet<Side>>,
    /// The kinds of object questionnaires are answered about; `None` is all.
    pub objects: Option<BTreeSet<AnsweredPer>>,
    /// Requirements left out by decision.
    pub excluded: Vec<Exclusion>,
}

/// A decision to leave out a requirement, or every requirement below a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// What.
    pub what: Excluded,
    /// Why.
    pub reason: String,
    /// Who, where it was not [`Tailoring::decided_by`].
    pub decided_by: Option<String>,
}

/// What is left out by decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Excluded {
    /// One requirement.
    Requirement(RequirementId),
    /// Every requirement below a clause of a pack.
    Clause {
        /// The pack.
        pack: PackId,
        /// The clause's printed number.
        clause: String,
    },
}

/// Why a requirement is not asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// It binds a side the subject does not play.
    Side,
    /// It belongs to a scenario beyond the one declared.
    Scenario,
    /// Somebody decided.
    Decision,
}

impl Ground {
    /// Every ground, in the order they are examined.
    pub const ALL: &'static [Ground] = &[Ground::Side, Ground::Scenario, Ground::Decision];

    /// The stable name, for message ids (`ground-side`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Ground::Side => "side",
            Ground::Scenario => "scenario",
            Ground::Decision => "decision",
        }
    }
}

/// A requirement that is not asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TailoredOut {
    /// Which.
    pub requirement: RequirementId,
    /// Its clause as printed.
    pub clause: String,
    /// Its name.
    pub title: Bilingual,
    /// The verdict an answer gives it all the same; it has no effect.
    pub judged: Option<Verdict>,
    /// On what ground; the first of [`Ground::ALL`] that holds.
    pub ground: Ground,
    /// Who decided.
    pub decided_by: String,
    /// Why.
    pub reason: String,
}

impl Tailoring {
    /// Whether a questionnaire answered about such objects is asked.
    #[must_use]
    pub fn asks_about(&self, objects: AnsweredPer) -> bool {
        self.objects
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&objects))
    }

    /// Splits a pack into what is asked for and what is left out, both in reading order. Clauses with nothing left below them go too.
    #[must_use]
    pub fn narrow(&self, pack: &Arc<Pack>) -> (Arc<Pack>, Vec<TailoredOut>) {
        let out: Vec<TailoredOut> = (0..pack.requirements.len())
            .filter_map(|index| self.leaves_out(pack, index))
            .collect();
        if out.is_empty() {
            return (Arc::clone(pack), out);
        }
        let gone: BTreeSet<&RequirementId> = out.iter().map(|one| &one.requirement).collect();
        let kept = pack.narrowed(|requirement| !gone.contains(&requirement.id));
        (Arc::new(kept), out)
    }

    fn leaves_out(&self, pack: &Pack, index: usize) -> Option<TailoredOut> {
        let requirement = pack.requirements.get(index)?;
        let out = |ground, decided_by: &str, reason: &str| TailoredOut {
            requirement: requirement.id.clone(),
            clause: requirement.clause.clone(),
            title: requirement.title.clone(),
            judged: None,
            ground,
            decided_by: decided_by.to_owned(),
            reason: reason.to_owned(),
        };
        let by_all = |ground| out(ground, &self.decided_by, &self.reason);
        let played = self.sides.get(&pack.id);
        if played.is_some_and(|sides| !binds(requirement.role, sides)) {
            return Some(by_all(Ground::Side));
        }
        let beyond = |declared: Scenario| requirement.scenario.is_some_and(|own| own > declared);
        if self.scenario.is_some_and(beyond) {
            return Some(by_all(Ground::Scenario));
        }
        let exclusion = self.excluded.iter().find(|one| match &one.what {
            Excluded::Requirement(id) => *id == requirement.id,
            Excluded::Clause { pack: of, clause } => {
                *of == pack.id
                    && pack
                        .ancestry(requirement.clause_index)
                        .filter_map(|above| pack.clauses.get(above))
                        .any(|above| above.id == *clause)
            }
        })?;
        let decided_by = exclusion.decided_by.as_ref().unwrap_or(&self.decided_by);
        Some(out(Ground::Decision, decided_by, &exclusion.reason))
    }
}

/// Whether a requirement of this role binds somebody who plays these sides.
fn binds(role: Role, sides: &BTreeSet<Side>) -> bool {
    sides.iter().any(|side| role.is_on(*side))
}
