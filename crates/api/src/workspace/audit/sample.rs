//! Samples: drawn from a seed that is recorded, and drawn again whenever they are read.

use super::super::input;
use super::super::session::{Session, say};
use super::figures::AuditFigures;
use crate::content::hex;
use crate::failure::Failure;
use crate::packs::count;
use crate::wire::{AuditSampleWire, ReviewSavedWire, SampleInputWire, StratumWire};
use jiff::Timestamp;
use lianheng_engine::audit::sampling::{ALGORITHM, Candidate, Rule, Sample, Take, draw, is_seed};
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::vocabulary::Weight;
use lianheng_store::record::SampleRecord;
use lianheng_store::{Change, SampleId};

impl Session {
    /// Draws a sample and records it. Every draw stays on record.
    ///
    /// # Errors
    /// The workspace is no auditor's; a seed, pack or amount there is not; nothing is to be drawn; or what the disk says.
    pub fn draw_sample(
        &mut self,
        wire: &SampleInputWire,
        at: Timestamp,
    ) -> Result<ReviewSavedWire, Failure> {
        let standing = self.standing()?;
        let seed = match input::filled(wire.seed.as_ref()) {
            Some(seed) if is_seed(&seed) => seed,
            Some(seed) => return Err(seed_refused(&seed)),
            None => random_seed()?,
        };
        let mut packs = Vec::new();
        for id in &wire.packs {
            let id = PackId::new(id.as_str());
            let mut known = standing.figures.evaluation.packs.iter();
            if !known.any(|one| one.pack.id == id) {
                return Err(input::not_known("packs", id.as_str()));
            }
            if !packs.contains(&id) {
                packs.push(id);
            }
        }
        let rule = rule_of(wire)?;
        let drawn = drawn(&standing.figures, &seed, &packs, &rule);
        if drawn.drawn.is_empty() {
            return Err(Failure::unknown("error-audit-sample-empty", vec![]));
        }
        let record = SampleRecord {
            id: SampleId::generate(at).map_err(say)?,
            algorithm: ALGORITHM.to_owned(),
            seed,
            packs,
            rule,
            drawn: ids(&drawn),
            drawn_by: self.author.name.clone(),
            drawn_at: at,
        };
        self.change(vec![Change::put(record)], at, None)?;
        self.review_saved(None, at)
    }
}

pub(super) fn sample_wire(record: &SampleRecord, figures: &AuditFigures) -> AuditSampleWire {
    let again = drawn(figures, &record.seed, &record.packs, &record.rule);
    let chosen = figures.evaluation.packs.iter().map(|one| &one.pack.id);
    let chosen = chosen.filter(|id| record.packs.is_empty() || record.packs.contains(id));
    AuditSampleWire {
        id: record.id.to_string(),
        algorithm: record.algorithm.clone(),
        seed: record.seed.clone(),
        packs: chosen.map(ToString::to_string).collect(),
        strata: again
            .strata
            .iter()
            .map(|one| StratumWire {
                weight: one.weight.as_str(),
                take: one.take.to_string(),
                size: count(one.size),
                drawn: count(one.drawn),
            })
            .collect(),
        drawn: record.drawn.iter().map(ToString::to_string).collect(),
        holds: record.algorithm == ALGORITHM && ids(&again) == record.drawn,
        drawn_by: record.drawn_by.clone(),
        drawn_at: record.drawn_at.to_string(),
    }
}

/// Draws from what the operator's assessment asks for.
pub(crate) fn drawn(figures: &AuditFigures, seed: &str, packs: &[PackId], rule: &Rule) -> Sample {
    let chosen = figures
        .evaluation
        .packs
        .iter()
        .filter(|one| packs.is_empty() || packs.contains(&one.pack.id));
    let candidates: Vec<Candidate> = chosen
        .flat_map(|one| &one.pack.requirements)
        .map(|requirement| Candidate {
            requirement: requirement.id.clone(),
            weight: requirement.weight,
        })
        .collect();
    draw(seed, &candidates, rule)
}

pub(crate) fn ids(sample: &Sample) -> Vec<RequirementId> {
    let drawn = sample.drawn.iter();
    drawn.map(|one| one.requirement.clone()).collect()
}

fn rule_of(wire: &SampleInputWire) -> Result<Rule, Failure> {
    let mut rule = Rule::new();
    let named = [
        (Weight::Key, "key", &wire.key),
        (Weight::Important, "important", &wire.important),
        (Weight::General, "general", &wire.general),
    ];
    for (weight, field, take) in named {
        if let Some(take) = input::filled(take.as_ref()) {
            rule.insert(weight, input::term(field, &take, Take::parse)?);
        }
    }
    Ok(rule)
}

fn seed_refused(seed: &str) -> Failure {
    let args = vec![("seed", crate::failure::shown(seed))];
    Failure::unknown("error-audit-seed", args)
}

/// Sixteen bytes of the operating system's, in hexadecimal.
fn random_seed() -> Result<String, Failure> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes)
        .map_err(|_| Failure::unknown("error-workspace-no-randomness", vec![]))?;
    Ok(hex(&bytes))
}
