//! The operator's journal, as it came with the submission and is kept among the signed files: what happened to an answer before it was
//! handed over.

use super::super::history::PAGE;
use super::super::session::Session;
use crate::failure::Failure;
use crate::packages::package_failure;
use crate::packages::submission::read_journal;
use crate::packages::submission::shape::JOURNAL;
use crate::wire::HistoryWire;
use lianheng_engine::ids::RequirementId;
use lianheng_exchange::package::{Limits, check_envelope};
use lianheng_store::record::{Record, SubmissionRecord, Target};
use lianheng_store::{Digest, Entry};
use std::collections::BTreeSet;

impl Session {
    /// The entries about the assessment submitted, oldest first; none where the submission has no journal.
    pub(super) fn operators_journal(
        &self,
        submission: &SubmissionRecord,
    ) -> Result<Vec<Entry>, Failure> {
        let (manifest, envelope) = (
            self.kept(&submission.manifest)?,
            self.kept(&submission.envelope)?,
        );
        let fail = |fault| package_failure(JOURNAL, &fault);
        let (manifest, _) =
            check_envelope(&manifest, &envelope, &Limits::default()).map_err(fail)?;
        let listed = manifest.file(JOURNAL);
        let Some(sha256) = listed.and_then(|file| Digest::parse(&file.sha256)) else {
            return Ok(Vec::new());
        };
        let journal = read_journal(&self.kept(&sha256)?).map_err(fail)?;
        Ok(journal.revealed)
    }

    /// What the operator did to a requirement's answer, its evidence and the answers that support it; newest first, before entry `before`,
    /// one page of it. Entries have the operator's numbers.
    pub(in crate::workspace) fn operators_history(
        &self,
        requirement: &RequirementId,
        before: Option<u32>,
    ) -> Result<Vec<HistoryWire>, Failure> {
        let journal = self.operators_journal(&self.submission()?)?;
        let earlier = journal
            .iter()
            .rev()
            .filter(|entry| before.is_none_or(|before| entry.seq < u64::from(before)));
        let own = earlier.filter(|entry| self.touched_by(&records_of(entry)).contains(requirement));
        self.told(own.take(PAGE))
    }

    /// The requirements an entry is about.
    pub(super) fn touched_by(&self, records: &[Record]) -> BTreeSet<RequirementId> {
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

/// The records an entry went from and to, as far as this copy can read them.
pub(super) fn records_of(entry: &Entry) -> Vec<Record> {
    let records = [entry.record_before(), entry.record_after()];
    records
        .into_iter()
        .filter_map(Result::ok)
        .flatten()
        .collect()
}
