//! The trail of an answer that was accepted from a mapping: every step is a mapping that exists, each goes on where the one before ended, and the last
//! ends at the requirement answered.

use super::fault::AnswerFaultKind;
use super::resolve::Reader;
use super::shape::MappedEntry;
use crate::crosswalk::{LONGEST_TRAIL, MappingStep};
use crate::ids::RequirementId;
use crate::json::PathStep;

impl Reader<'_> {
    /// The steps that could be resolved; what could not is a fault.
    pub(super) fn mapped_from(
        &mut self,
        entries: Vec<MappedEntry>,
        requirement: &RequirementId,
        answer: usize,
    ) -> Vec<MappingStep> {
        let list = [
            PathStep::Key("answers"),
            answer.into(),
            "mapped_from".into(),
        ];
        if entries.len() > LONGEST_TRAIL {
            self.fault(&list, AnswerFaultKind::MappingTooLong(entries.len()));
            return Vec::new();
        }
        let mut steps: Vec<MappingStep> = Vec::with_capacity(entries.len());
        let mut before: Option<String> = None;
        let last = entries.len().saturating_sub(1);
        for (index, entry) in entries.into_iter().enumerate() {
            let at = |key: &'static str| {
                let [answers, answer, list] = list;
                [answers, answer, list, index.into(), key.into()]
            };
            if let Some(expected) = before.replace(entry.to.clone())
                && expected != entry.from
            {
                let found = entry.from.clone();
                self.fault(
                    &at("from"),
                    AnswerFaultKind::MappingBroken { found, expected },
                );
            }
            if index == last && entry.to != requirement.as_str() {
                let found = entry.to.clone();
                let expected = requirement.to_string();
                self.fault(
                    &at("to"),
                    AnswerFaultKind::MappingBroken { found, expected },
                );
            }
            steps.extend(self.step(entry, &at("crosswalk"), &at("from")));
        }
        steps
    }

    fn step(
        &mut self,
        entry: MappedEntry,
        at_crosswalk: &[PathStep<'_>],
        at_from: &[PathStep<'_>],
    ) -> Option<MappingStep> {
        let crosswalks = self.crosswalks;
        let known = crosswalks.iter().find(|known| known.id == entry.crosswalk);
        let Some(crosswalk) = known else {
            let known = crosswalks.iter().map(|known| known.id.clone()).collect();
            let id = entry.crosswalk;
            self.fault(
                at_crosswalk,
                AnswerFaultKind::CrosswalkUnknown { id, known },
            );
            return None;
        };
        let step = crosswalk.step(&entry.from, &entry.to);
        if step.is_none() {
            let MappedEntry {
                crosswalk,
                from,
                to,
            } = entry;
            let kind = AnswerFaultKind::MappingUnknown {
                crosswalk,
                from,
                to,
            };
            self.fault(at_from, kind);
        }
        step
    }
}
