//! What the operator's own journal says was changed after the assessment was first frozen: answers, what backs them, and the answers to
//! questions that support a requirement. A workspace allows such a change only after the freeze was taken back.

use super::super::rows;
use super::super::session::Session;
use crate::failure::Failure;
use crate::packages::package_failure;
use crate::packages::submission::read_journal;
use crate::packages::submission::shape::JOURNAL;
use crate::wire::LateChangeWire;
use lianheng_engine::ids::RequirementId;
use lianheng_exchange::package::{Limits, check_envelope};
use lianheng_store::record::{Record, SubmissionRecord, Target};
use lianheng_store::{Digest, Entry};
use std::collections::{BTreeMap, BTreeSet};

/// Changes after the freeze, by requirement.
#[derive(Default)]
pub(super) struct LateChanges(BTreeMap<RequirementId, Vec<LateChangeWire>>);

impl LateChanges {
    /// Those of a requirement, oldest first.
    pub(super) fn of(&self, requirement: &RequirementId) -> &[LateChangeWire] {
        self.0.get(requirement).map_or(&[], Vec::as_slice)
    }
}

impl Session {
    /// Reads the operator's journal among the signed files that are kept.
    pub(super) fn late_changes(
        &self,
        submission: &SubmissionRecord,
    ) -> Result<LateChanges, Failure> {
        let (manifest, envelope) = (
            self.kept(&submission.manifest)?,
            self.kept(&submission.envelope)?,
        );
        let fail = |fault| package_failure(JOURNAL, &fault);
        let (manifest, _) =
            check_envelope(&manifest, &envelope, &Limits::default()).map_err(fail)?;
        let listed = manifest.file(JOURNAL);
        let Some(sha256) = listed.and_then(|file| Digest::parse(&file.sha256)) else {
            return Ok(LateChanges::default());
        };
        let journal = read_journal(&self.kept(&sha256)?).map_err(fail)?;
        let mut frozen = false;
        let mut late = LateChanges::default();
        for entry in &journal.revealed {
            let records = [entry.record_before(), entry.record_after()];
            let records: Vec<Record> = records
                .into_iter()
                .filter_map(Result::ok)
                .flatten()
                .collect();
            if let Some(Record::Assessment(after)) = records.last() {
                frozen |= entry.after.is_some() && after.frozen_at.is_some();
                continue;
            }
            if frozen {
                for requirement in self.touched_by(&records) {
                    let own = late.0.entry(requirement).or_default();
                    own.push(change_wire(entry));
                }
            }
        }
        Ok(late)
    }

    fn touched_by(&self, records: &[Record]) -> BTreeSet<RequirementId> {
        let mut touched = BTreeSet::new();
        for record in records {
            if let Record::Answer(answer) = record {
                touched.insert(answer.requirement.clone());
            } else if let Record::EvidenceLink(link) = record {
                if let Target::Requirement { requirement, .. } = &link.target {
                    touched.insert(requirement.clone());
                }
            } else if let Record::QuestionAnswer(answer) = record {
                let asked = self.library.questionnaires.iter();
                let mut asked = asked.filter(|one| one.id.as_str() == answer.questionnaire);
                let questions = asked.next().map(|one| &one.questions);
                let own = questions.into_iter().flatten();
                let own = own.filter(|one| one.id == answer.question);
                touched.extend(
                    own.flat_map(|one| &one.supports)
                        .filter_map(|support| RequirementId::parse(support.requirement.as_str())),
                );
            }
        }
        touched
    }
}

fn change_wire(entry: &Entry) -> LateChangeWire {
    LateChangeWire {
        at: entry.at.to_string(),
        author: entry.author.name.clone(),
        kind: rows::thing(entry.kind.as_str()).to_owned(),
        reason: entry.reason.clone(),
    }
}
