//! An auditor's workspace held against the signatures again: signatures, manifest, digests of every kept file, and that the stored records say
//! what the signed files say.

use super::super::export::answer_file_without_evidence;
use super::super::session::{Session, say};
use super::open::{EVIDENCE, of_kind};
use super::submitted::{Submitted, submitted_from};
use crate::failure::Failure;
use crate::packs::count;
use crate::progress::{Progress, Tell, cancelled};
use crate::wire::{AuditCheckFindingWire, AuditCheckWire, BreakWire, TextWire};
use lianheng_engine::assessment::Assessment;
use lianheng_exchange::package::{Limits, Manifest, PackageKind, SignatureCheck, check_envelope};
use lianheng_l10n::{Arg, Messages};
use lianheng_store::record::{ActionRecord, EvidenceRecord, SubmissionRecord, Target};
use lianheng_store::{Digest, StoreFault};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

impl Session {
    /// Holds an auditor's workspace against the signatures of the submission it was made from.
    ///
    /// # Errors
    /// The workspace is no auditor's, what the disk says, or it was stopped. What does not hold is a finding.
    pub fn check_audit(&mut self, tell: Tell<'_>) -> Result<AuditCheckWire, Failure> {
        let submission = self.submission()?;
        let mut check = Check {
            session: self,
            wire: AuditCheckWire {
                package: submission.package.to_string(),
                manifest: submission.manifest.to_string(),
                signers: Vec::new(),
                files: 0,
                answers: 0,
                findings: Vec::new(),
            },
        };
        if let Some((manifest, signatures)) = check.signatures(&submission)? {
            check.wire.signers = check.session.book.trust(&signatures);
            check.identity(&submission, &manifest);
            if check.files(&submission, &manifest, tell)? {
                check.records(&submission, &manifest)?;
            }
        }
        Ok(check.wire)
    }
}

impl Session {
    /// What does not hold of the packages a workspace keeps.
    pub(in crate::workspace) fn broken_seals(
        &mut self,
        tell: Tell<'_>,
    ) -> Result<Vec<BreakWire>, Failure> {
        let mut found = Vec::new();
        if self.is_audit()? {
            found.extend(self.check_audit(tell)?.findings);
        }
        for audit in self.store.received_audits().map_err(say)? {
            let read = |sha256: &Digest| {
                let mut bytes = Vec::new();
                let read = self.store.read_evidence(*sha256, &mut bytes);
                read.map(|_| bytes)
            };
            // A body that is not there is a break of its own.
            let (Ok(manifest), Ok(envelope)) = (read(&audit.manifest), read(&audit.envelope))
            else {
                continue;
            };
            let checked = check_envelope(&manifest, &envelope, &Limits::default());
            if checked.is_err() {
                found.push(finding("signature", audit.package.as_str()));
            }
        }
        let wires = found.into_iter().map(|one| BreakWire {
            entry: None,
            message: one.message,
        });
        Ok(wires.collect())
    }
}

struct Check<'a> {
    session: &'a mut Session,
    wire: AuditCheckWire,
}

impl Check<'_> {
    fn found(&mut self, rule: &'static str, about: &str) {
        self.wire.findings.push(finding(rule, about));
    }

    /// The bytes of a kept body, or a finding.
    fn kept(&mut self, sha256: &Digest, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        let mut bytes = Vec::new();
        match self.session.store.read_evidence(*sha256, &mut bytes) {
            Ok(_) => Ok(Some(bytes)),
            Err(StoreFault::NoBody(_) | StoreFault::EvidenceDamaged { .. }) => {
                self.found("file", name);
                Ok(None)
            }
            Err(fault) => Err(say(fault)),
        }
    }

    fn signatures(
        &mut self,
        submission: &SubmissionRecord,
    ) -> Result<Option<(Manifest, Vec<SignatureCheck>)>, Failure> {
        let manifest = self.kept(&submission.manifest, "manifest.json")?;
        let envelope = self.kept(&submission.envelope, "signatures.json")?;
        let (Some(manifest), Some(envelope)) = (manifest, envelope) else {
            return Ok(None);
        };
        let checked = check_envelope(&manifest, &envelope, &Limits::default());
        if let Err(fault) = &checked {
            self.found("signature", fault.rule.as_str());
        }
        Ok(checked.ok())
    }

    /// The record names the package the manifest is of.
    fn identity(&mut self, submission: &SubmissionRecord, manifest: &Manifest) {
        let same = manifest.id == submission.package.as_str()
            && manifest.from.name == submission.from
            && manifest.created_at.parse().ok() == Some(submission.sealed_at)
            && of_kind("", manifest, PackageKind::Submission).is_ok();
        if !same {
            self.found("identity", &manifest.id);
        }
    }

    /// Every listed file is kept and has its digest; answers whether those that say something are.
    fn files(
        &mut self,
        submission: &SubmissionRecord,
        manifest: &Manifest,
        tell: Tell<'_>,
    ) -> Result<bool, Failure> {
        let total: u64 = manifest.files.iter().map(|file| file.size).sum();
        let mut done = 0;
        let mut readable = true;
        let mut listed = BTreeSet::from([submission.manifest, submission.envelope]);
        for file in &manifest.files {
            let Some(sha256) = Digest::parse(&file.sha256) else {
                self.found("file", &file.path);
                continue;
            };
            listed.insert(sha256);
            let read = self
                .session
                .store
                .read_evidence(sha256, &mut std::io::sink());
            match read {
                Ok(size) if size == file.size => self.wire.files += 1,
                Ok(_) | Err(StoreFault::NoBody(_) | StoreFault::EvidenceDamaged { .. }) => {
                    readable &= file.path.starts_with(EVIDENCE);
                    self.found("file", &file.path);
                }
                Err(fault) => return Err(say(fault)),
            }
            done += file.size;
            if let ControlFlow::Break(()) = tell(Progress { done, total }) {
                return Err(cancelled());
            }
        }
        for body in submission
            .bodies
            .iter()
            .filter(|body| !listed.contains(body))
        {
            self.found("unlisted", &body.to_string());
        }
        Ok(readable)
    }

    /// The records say what the signed files say.
    fn records(
        &mut self,
        submission: &SubmissionRecord,
        manifest: &Manifest,
    ) -> Result<(), Failure> {
        let library = self.session.library;
        let session = &self.session;
        let said = submitted_from(library, "", manifest, &mut |path| {
            let listed = manifest.file(path);
            let sha256 = listed.and_then(|file| Digest::parse(&file.sha256));
            sha256.map(|sha256| session.kept(&sha256)).transpose()
        });
        let said = match said {
            Ok(said) => said,
            Err(failure) => {
                let rule = failure.problems.first().map(|problem| problem.key.clone());
                self.found("content", &rule.unwrap_or_default());
                return Ok(());
            }
        };
        let (record, held) = self
            .session
            .store
            .assessment(&submission.assessment)
            .map_err(say)?;
        self.answers(&said.open.assessment, &held);
        let pinned = record
            .packs
            .iter()
            .map(|pack| (pack.id.as_str(), pack.sha256.to_string()));
        for (id, sha256) in pinned {
            let mut listed = manifest.packs.iter();
            if !listed.any(|pack| pack.id == id && pack.sha256 == sha256) {
                self.found("pack", id);
            }
        }
        if record.model != said.model {
            self.found("model", &record.model);
        }
        self.evidence(submission, &said)?;
        self.actions(submission, said.actions)
    }

    fn answers(&mut self, said: &Assessment, held: &Assessment) {
        let by_id = |assessment: &Assessment| -> BTreeMap<String, String> {
            let each = assessment.answers.iter();
            each.map(|answer| {
                let mut files: Vec<&str> = answer.evidence.iter().map(digest_of).collect();
                files.sort_unstable();
                let alone = Assessment {
                    answers: vec![answer.clone()],
                    question_answers: Vec::new(),
                    ..bare(assessment)
                };
                let text = answer_file_without_evidence(&without_action(alone));
                (answer.requirement.to_string(), format!("{text}{files:?}"))
            })
            .collect()
        };
        let (theirs, ours) = (by_id(said), by_id(held));
        let ids: BTreeSet<&String> = theirs.keys().chain(ours.keys()).collect();
        for id in ids {
            if theirs.get(id) == ours.get(id) {
                self.wire.answers += 1;
            } else {
                self.found("answer", id);
            }
        }
        // All else: organisation, subject, tailoring, inventory, answers to questions.
        let rest = |assessment: &Assessment| {
            let mut rest = Assessment {
                answers: Vec::new(),
                ..assessment.clone()
            };
            rest.question_answers.sort_by(|one, other| {
                let key = |own: &lianheng_engine::assessment::QuestionAnswer| {
                    (
                        own.questionnaire.clone(),
                        own.question.clone(),
                        own.object.clone(),
                    )
                };
                key(one).cmp(&key(other))
            });
            answer_file_without_evidence(&rest)
        };
        if rest(said) != rest(held) {
            self.found("assessment", "answers.json");
        }
    }

    fn evidence(&mut self, submission: &SubmissionRecord, said: &Submitted) -> Result<(), Failure> {
        let files = self.session.store.evidence_list().map_err(say)?;
        let held: BTreeMap<Digest, EvidenceRecord> =
            files.into_iter().map(|file| (file.sha256, file)).collect();
        let listed: BTreeSet<Digest> = said.evidence.iter().map(|one| one.record.sha256).collect();
        let known: BTreeSet<Digest> = submission.evidence.iter().copied().collect();
        for sha256 in listed.symmetric_difference(&known) {
            self.found("evidence", &sha256.to_string());
        }
        for file in &said.evidence {
            if held.get(&file.record.sha256) != Some(&file.record) {
                self.found("evidence", &file.record.file_name);
            }
            let backed = self.session.store.backed_by(file.record.sha256);
            let backed: BTreeSet<Target> = backed.map_err(say)?.into_iter().collect();
            let own = said.links.iter();
            let own = own.filter(|link| link.evidence == file.record.sha256);
            if backed != own.map(|link| link.target.clone()).collect() {
                self.found("evidence", &file.record.file_name);
            }
        }
        Ok(())
    }

    fn actions(
        &mut self,
        submission: &SubmissionRecord,
        said: Vec<ActionRecord>,
    ) -> Result<(), Failure> {
        let assessment = &submission.assessment;
        let held = self.session.store.actions(assessment).map_err(say)?;
        let by_id = |actions: Vec<ActionRecord>| -> BTreeMap<String, ActionRecord> {
            let each = actions.into_iter().map(|action| {
                let own = ActionRecord {
                    assessment: assessment.clone(),
                    ..action
                };
                (own.id.to_string(), own)
            });
            each.collect()
        };
        let (theirs, ours) = (by_id(said), by_id(held));
        let ids: BTreeSet<&String> = theirs.keys().chain(ours.keys()).collect();
        for id in ids {
            if theirs.get(id) != ours.get(id) {
                let one = theirs.get(id).or(ours.get(id));
                let about = one.map_or(id.as_str(), |action| action.requirement.as_str());
                self.found("action", about);
            }
        }
        Ok(())
    }
}

fn digest_of(evidence: &lianheng_engine::assessment::Evidence) -> &str {
    match &evidence.file {
        lianheng_engine::assessment::EvidenceFile::Present { sha256, .. } => sha256,
        lianheng_engine::assessment::EvidenceFile::Missing
        | lianheng_engine::assessment::EvidenceFile::NotRead => "",
    }
}

/// An assessment with nothing but what every answer file must have, the same for both sides.
fn bare(assessment: &Assessment) -> Assessment {
    let mut bare = assessment.clone();
    bare.tailoring = None;
    bare.inventory = lianheng_engine::assessment::Inventory::default();
    bare
}

/// Actions are compared as records of their own.
fn without_action(mut assessment: Assessment) -> Assessment {
    for answer in &mut assessment.answers {
        answer.action = None;
    }
    assessment
}

/// Something that does not hold, in words.
pub(super) fn finding(rule: &'static str, about: &str) -> AuditCheckFindingWire {
    let about = crate::failure::shown(about);
    let args = [("about", Arg::Text(about.clone()))];
    let key = format!("audit-check-{rule}");
    AuditCheckFindingWire {
        rule,
        message: TextWire::from(&Messages::built_in().both_by_key(&key, &args)),
        about,
    }
}

/// How many findings there are, for a host that only counts.
impl AuditCheckWire {
    /// Whether everything holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        count(self.findings.len()) == 0
    }
}
