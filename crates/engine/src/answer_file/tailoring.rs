//! The `tailoring` section: sides, scenario, kinds of object and exclusions, each against what exists.

use super::fault::AnswerFaultKind;
use super::resolve::{Reader, closest, resolve};
use super::shape::{ExclusionEntry, SidesEntry, TailoringEntry};
use crate::ids::PackId;
use crate::json::PathStep;
use crate::pack::Pack;
use crate::tailoring::{Excluded, Exclusion, Tailoring};
use crate::vocabulary::Side;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const SECTION: PathStep<'static> = PathStep::Key("tailoring");

impl Reader<'_> {
    pub(super) fn tailoring(
        &mut self,
        entry: TailoringEntry,
        packs: &[Arc<Pack>],
        chosen: &[PackId],
    ) -> Tailoring {
        self.text(
            &[SECTION, "decided_by".into()],
            Some(&entry.decided_by),
            true,
        );
        self.text(&[SECTION, "reason".into()], Some(&entry.reason), true);
        if entry.objects.as_ref().is_some_and(Vec::is_empty) {
            self.fault(&[SECTION, "objects".into()], AnswerFaultKind::Empty);
        }
        Tailoring {
            decided_on: entry
                .decided_on
                .as_ref()
                .and_then(|text| self.date(&[SECTION, "decided_on".into()], text)),
            decided_by: entry.decided_by,
            reason: entry.reason,
            scenario: entry.scenario,
            sides: self.sides(entry.sides, chosen),
            objects: entry.objects.map(|kinds| kinds.into_iter().collect()),
            excluded: self.exclusions(entry.excluded, packs, chosen),
        }
    }

    fn sides(
        &mut self,
        entries: Vec<SidesEntry>,
        chosen: &[PackId],
    ) -> BTreeMap<PackId, BTreeSet<Side>> {
        let mut sides = BTreeMap::new();
        for (index, entry) in entries.into_iter().enumerate() {
            let at = |key: &'static str| [SECTION, "sides".into(), index.into(), key.into()];
            if entry.sides.is_empty() {
                self.fault(&at("sides"), AnswerFaultKind::Empty);
            }
            let Some(pack) = chosen.iter().find(|pack| pack.as_str() == entry.pack) else {
                let known = chosen.iter().map(ToString::to_string).collect();
                let kind = AnswerFaultKind::PackUnknown {
                    id: entry.pack,
                    known,
                };
                self.fault(&at("pack"), kind);
                continue;
            };
            let played = entry.sides.into_iter().collect();
            if sides.insert(pack.clone(), played).is_some() {
                self.fault(&at("pack"), AnswerFaultKind::PackRepeated(entry.pack));
            }
        }
        sides
    }

    fn exclusions(
        &mut self,
        entries: Vec<ExclusionEntry>,
        packs: &[Arc<Pack>],
        chosen: &[PackId],
    ) -> Vec<Exclusion> {
        let mut exclusions = Vec::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            let at = |key: &'static str| [SECTION, "excluded".into(), index.into(), key.into()];
            self.text(&at("reason"), Some(&entry.reason), true);
            self.text(&at("decided_by"), entry.decided_by.as_ref(), true);
            let what = match (entry.requirement, entry.clause) {
                (Some(id), None) => {
                    let found = resolve(&id, packs);
                    if found.is_none() {
                        let closest = closest(&id, packs);
                        let kind = AnswerFaultKind::RequirementUnknown { id, closest };
                        self.fault(&at("requirement"), kind);
                    } else if !found.as_ref().is_some_and(|found| {
                        chosen.iter().any(|pack| pack.as_str() == found.pack())
                    }) {
                        let kind = AnswerFaultKind::RequirementOutside { id };
                        self.fault(&at("requirement"), kind);
                    }
                    found.map(Excluded::Requirement)
                }
                (None, Some(id)) => {
                    let found = clause(&id, packs, chosen);
                    if found.is_none() {
                        self.fault(&at("clause"), AnswerFaultKind::ClauseUnknown(id));
                    }
                    found
                }
                (None, None) | (Some(_), Some(_)) => {
                    let path = [SECTION, "excluded".into(), index.into()];
                    self.fault(&path, AnswerFaultKind::RequirementOrClause);
                    None
                }
            };
            exclusions.extend(what.map(|what| Exclusion {
                what,
                reason: entry.reason,
                decided_by: entry.decided_by,
            }));
        }
        exclusions
    }
}

fn clause(id: &str, packs: &[Arc<Pack>], chosen: &[PackId]) -> Option<Excluded> {
    let (of, clause) = id.split_once('/')?;
    let pack = packs.iter().find(|pack| pack.id.as_str() == of)?;
    let known = pack.clauses.iter().any(|one| one.id == clause);
    (known && chosen.contains(&pack.id)).then(|| Excluded::Clause {
        pack: pack.id.clone(),
        clause: clause.to_owned(),
    })
}
