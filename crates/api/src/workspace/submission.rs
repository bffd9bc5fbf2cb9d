//! An assessment sealed as a submission: what goes along, the entries of the journal that are shown, and the note the workspace keeps of it.

use super::export::{Paths, answer_entry, question_entry, text_of};
use super::session::{Session, say};
use crate::assess::assess;
use crate::failure::Failure;
use crate::packages::submission::gather::{
    action_shape, body_path, evidence_shape, is_classified, scores_shape,
};
use crate::packages::submission::shape::{
    ACTIONS, ACTIONS_FORMAT, ANSWERS, ActionsShape, EVIDENCE, EVIDENCE_FORMAT, EntryShape,
    EvidenceShape, JOURNAL, JOURNAL_FORMAT, JournalShape, REPORT, SCORES, SUBJECT, SUBJECT_FORMAT,
    SubjectShape, to_bytes,
};
use crate::packages::submission::shown_entry;
use crate::packages::{
    KeyBook, check_seal_request, draft_heading, pins_of, public_wires, write_sealed_with,
};
use crate::packs::count;
use crate::progress::Tell;
use crate::report::{ReportFormat, make_report};
use crate::report_request::ReportRequest;
use crate::wire::{SealWire, SealedWire, SubmissionOptionsWire, SubmissionPreviewWire, TextWire};
use jiff::Timestamp;
use lianheng_engine::assessment::Assessment;
use lianheng_engine::bilingual::Bilingual;
use lianheng_exchange::package::{DraftBody, DraftFile, PackageDraft, PackageKind, Party};
use lianheng_report::ReportLanguage;
use lianheng_store::record::{
    AssessmentRecord, EntityKind, EvidenceRecord, Record, Setting, Target,
};
use lianheng_store::{AssessmentId, Change, Digest, Entry, EntryKind, StoreFault};
use std::collections::{BTreeMap, BTreeSet};

/// Entries of the journal read at a time.
const PAGE: usize = 1_000;
/// Settings that remember what was sealed: `submission.<package id>`.
const REMEMBERED: &str = "submission.";

/// What goes along of an assessment.
struct Contents {
    record: AssessmentRecord,
    assessment: Assessment,
    evidence: Vec<(EvidenceRecord, Vec<Target>, bool)>,
    journal: JournalShape,
    preview: SubmissionPreviewWire,
}

impl Session {
    /// What a submission of an assessment would take along.
    ///
    /// # Errors
    /// There is no such assessment, or what the workspace says when it is read.
    pub fn preview_submission(
        &mut self,
        options: &SubmissionOptionsWire,
    ) -> Result<SubmissionPreviewWire, Failure> {
        let id = self.submitted(options.assessment.as_deref())?;
        Ok(self.contents(&id, options)?.preview)
    }

    /// Seals an assessment as a submission. The workspace remembers it: setting `submission.<package id>` holds its manifest's digest, the
    /// assessment and the time.
    ///
    /// # Errors
    /// It is not frozen and freezing was not asked for, nothing is judged in it, a key or a recipient cannot be used, or what the disk says; no
    /// file is left then. [`crate::FailureKind::Cancelled`] likewise.
    pub fn seal_submission(
        &mut self,
        options: &SubmissionOptionsWire,
        request: &SealWire,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<SealedWire, Failure> {
        let id = self.submitted(options.assessment.as_deref())?;
        // A key that cannot sign is found before anything is frozen.
        let signers = check_seal_request(request)?;
        let (record, assessment) = self.store.assessment(&id).map_err(say)?;
        if assessment.answers.is_empty() && assessment.question_answers.is_empty() {
            return Err(Failure::unknown("submission-nothing-answered", vec![]));
        }
        if record.frozen_at.is_none() {
            if !options.freeze {
                return Err(Failure::unknown("submission-not-frozen", vec![]));
            }
            self.freeze_assessment(id.as_str(), at)?;
        }
        let contents = self.contents(&id, options)?;
        let draft = self.submission_draft(&contents, at, tell)?;
        let package = draft.id.clone();
        let digests: BTreeMap<String, Digest> = contents
            .evidence
            .iter()
            .map(|(file, _, _)| (body_path(file.sha256), file.sha256))
            .collect();
        let mut damaged: Option<StoreFault> = None;
        let store = &self.store;
        let mut bodies = |path: &str, out: &mut dyn std::io::Write| {
            let digest = digests.get(path).copied();
            let digest = digest.ok_or(std::io::ErrorKind::NotFound)?;
            store.read_evidence(digest, out).map(drop).map_err(|fault| {
                damaged = Some(fault);
                std::io::Error::other("evidence")
            })
        };
        let written = write_sealed_with(draft, request, &mut bodies, tell);
        let sealed = match (written, damaged) {
            (Ok(sealed), _) => sealed,
            // A writer that was stopped says so itself; evidence that does not hold is the store's to tell.
            (
                Err(_),
                Some(fault @ (StoreFault::EvidenceDamaged { .. } | StoreFault::NoBody(_))),
            ) => {
                return Err(say(fault));
            }
            (Err(failure), _) => return Err(failure),
        };
        let note = serde_json::json!({
            "manifest": sealed.manifest_sha256,
            "assessment": id.as_str(),
            "sealed_at": at.to_string(),
        });
        let setting = Setting {
            key: format!("{REMEMBERED}{package}"),
            value: note.to_string(),
        };
        self.change(vec![Change::put(Record::Setting(setting))], at, None)?;
        Ok(SealedWire {
            bytes: std::fs::metadata(&request.out).map_or(0, |file| file.len()),
            out: request.out.clone(),
            package,
            manifest_sha256: sealed.manifest_sha256,
            signatures: public_wires(&signers, &KeyBook::empty()),
            encrypted: request.passphrase.is_some() || !request.recipients.is_empty(),
            contents: contents.preview,
        })
    }

    fn submitted(&self, assessment: Option<&str>) -> Result<AssessmentId, Failure> {
        match assessment {
            Some(id) => Ok(self.assessment_record(id)?.id),
            None => self.current(),
        }
    }

    fn submission_draft(
        &self,
        contents: &Contents,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<PackageDraft, Failure> {
        let record = &contents.record;
        let organisation = self.store.organisation().map_err(say)?;
        let from = Party {
            name: organisation.name.clone(),
            contact: None,
        };
        let title = Bilingual::new(
            format!("{} {}", organisation.name.zh, record.name.zh),
            format!("{} {}", organisation.name.en, record.name.en),
        );
        let mut draft = draft_heading(PackageKind::Submission, from, title, at)?;
        let open = self.open_of(&record.id)?;
        let assessed = assess(self.library, &open, &[], &record.model)?;
        draft.packs = pins_of(self.library, &contents.assessment);
        let request =
            ReportRequest::new(&record.model, ReportLanguage::Bilingual, ReportFormat::Pdf);
        let report = make_report(self.library, &open, &request, tell)?;
        let actions = self.store.actions(&record.id).map_err(say)?;
        draft.files = vec![
            DraftFile::json(ANSWERS, self.submitted_answers(contents)?),
            DraftFile::json(SUBJECT, to_bytes(&subject(record))),
            DraftFile::json(
                EVIDENCE,
                to_bytes(&EvidenceShape {
                    format: EVIDENCE_FORMAT.to_owned(),
                    files: contents
                        .evidence
                        .iter()
                        .map(|(file, backs, goes)| {
                            evidence_shape(file, *goes, &backs.iter().collect::<Vec<_>>())
                        })
                        .collect(),
                }),
            ),
            DraftFile::json(
                ACTIONS,
                to_bytes(&ActionsShape {
                    format: ACTIONS_FORMAT.to_owned(),
                    actions: actions.iter().map(action_shape).collect(),
                }),
            ),
            DraftFile::json(SCORES, to_bytes(&scores_shape(&assessed))),
            DraftFile::json(JOURNAL, to_bytes(&contents.journal)),
            DraftFile {
                path: REPORT.to_owned(),
                media_type: "application/pdf".to_owned(),
                body: DraftBody::Bytes(report.bytes),
            },
        ];
        for (file, _, goes) in &contents.evidence {
            if *goes {
                draft.files.push(DraftFile {
                    path: body_path(file.sha256),
                    // What it is called inside is the operator's word; what it is, is decided by who opens it.
                    media_type: "application/octet-stream".to_owned(),
                    body: DraftBody::Asked,
                });
            }
        }
        Ok(draft)
    }

    /// The answer file of a submission: evidence by digest.
    fn submitted_answers(&self, contents: &Contents) -> Result<Vec<u8>, Failure> {
        let paths: Paths = contents
            .evidence
            .iter()
            .map(|(file, _, _)| (file.sha256, body_path(file.sha256)))
            .collect();
        let assessment = &contents.assessment;
        let mut written = Vec::with_capacity(assessment.answers.len());
        for answer in &assessment.answers {
            let target = Target::Requirement {
                assessment: contents.record.id.clone(),
                requirement: answer.requirement.clone(),
            };
            let evidence = self.store.evidence_of(&target).map_err(say)?;
            written.push(answer_entry(answer, &evidence, &paths));
        }
        for answer in &assessment.question_answers {
            if self.is_asked_about(&answer.questionnaire, &answer.object, assessment) {
                written.push(question_entry(answer));
            }
        }
        Ok(text_of(assessment, written).into_bytes())
    }

    fn contents(
        &self,
        id: &AssessmentId,
        options: &SubmissionOptionsWire,
    ) -> Result<Contents, Failure> {
        let (record, assessment) = self.store.assessment(id).map_err(say)?;
        let actions = self.store.actions(id).map_err(say)?;
        let own_action = |target: &Target| match target {
            Target::Action(own) => actions.iter().any(|action| action.id == *own),
            Target::Requirement { .. } | Target::Question { .. } => target.assessment() == Some(id),
        };
        let mut evidence = Vec::new();
        let (mut bodies, mut body_bytes, mut classified, mut digest_only) = (0, 0u64, 0, 0);
        for file in self.store.evidence_list().map_err(say)? {
            let mut backs = self.store.backed_by(file.sha256).map_err(say)?;
            backs.retain(own_action);
            if backs.is_empty() {
                continue;
            }
            let held_back = is_classified(file.classification) && !options.include_classified;
            classified += usize::from(held_back && !file.digest_only);
            digest_only += usize::from(file.digest_only);
            let goes = !options.without_evidence && !held_back && !file.digest_only;
            if goes {
                bodies += 1;
                body_bytes = body_bytes.saturating_add(file.size);
            }
            evidence.push((file, backs, goes));
        }
        let digests: BTreeSet<Digest> = evidence.iter().map(|(file, _, _)| file.sha256).collect();
        let journal = self.submitted_journal(id, &digests)?;
        let shown = journal.entries.iter().filter(|entry| entry.says.is_some());
        let preview = SubmissionPreviewWire {
            assessment: id.to_string(),
            name: TextWire::from(&record.name),
            frozen: record.frozen_at.map(|at| at.to_string()),
            answers: count(assessment.answers.len()),
            question_answers: count(assessment.question_answers.len()),
            actions: count(actions.len()),
            evidence: count(evidence.len()),
            bodies: count(bodies),
            body_bytes,
            classified: count(classified),
            digest_only: count(digest_only),
            journal_shown: count(shown.count()),
            journal_entries: count(journal.entries.len()),
        };
        Ok(Contents {
            record,
            assessment,
            evidence,
            journal,
            preview,
        })
    }

    /// The whole journal: what is about the assessment in full, everything else as its hash. Remarks stay in the workspace.
    fn submitted_journal(
        &self,
        id: &AssessmentId,
        evidence: &BTreeSet<Digest>,
    ) -> Result<JournalShape, Failure> {
        let mut own_actions = BTreeSet::new();
        for entry in self
            .store
            .history_of_kind(EntityKind::Action)
            .map_err(say)?
        {
            let record = entry.after.as_deref().or(entry.before.as_deref());
            let is_own = match (&entry.record_after(), &entry.record_before()) {
                (Ok(Some(Record::Action(action))), _) | (_, Ok(Some(Record::Action(action)))) => {
                    action.assessment == *id
                }
                _ => false,
            };
            if record.is_some() && is_own {
                own_actions.insert(entry.entity);
            }
        }
        let is_own = |entry: &Entry| is_about(entry, id, evidence, &own_actions);
        let mut entries: Vec<EntryShape> = Vec::new();
        let mut start = String::new();
        let mut before = None;
        loop {
            let page = self.store.whole_history(before, PAGE).map_err(say)?;
            for entry in &page.entries {
                start = entry.prev_hash.to_string();
                entries.push(if is_own(entry) {
                    shown_entry(entry)
                } else {
                    EntryShape {
                        hash: entry.hash.to_string(),
                        says: None,
                    }
                });
            }
            before = page.next;
            if before.is_none() {
                break;
            }
        }
        entries.reverse();
        Ok(JournalShape {
            format: JOURNAL_FORMAT.to_owned(),
            assessment: id.to_string(),
            start,
            entries,
        })
    }
}

fn is_about(
    entry: &Entry,
    id: &AssessmentId,
    evidence: &BTreeSet<Digest>,
    actions: &BTreeSet<String>,
) -> bool {
    let EntryKind::Entity(kind) = entry.kind else {
        return false;
    };
    if !matches!(
        kind,
        EntityKind::Assessment
            | EntityKind::Answer
            | EntityKind::QuestionAnswer
            | EntityKind::Action
            | EntityKind::Evidence
            | EntityKind::EvidenceLink
    ) {
        return false;
    }
    let of_target = |target: &Target| match target {
        Target::Action(action) => {
            actions.contains(&lianheng_store::record::EntityKey::Action(action.clone()).to_string())
        }
        Target::Requirement { .. } | Target::Question { .. } => target.assessment() == Some(id),
    };
    let own = |record: Option<Record>| match record {
        Some(Record::Assessment(record)) => record.id == *id,
        Some(Record::Answer(answer)) => answer.assessment == *id,
        Some(Record::QuestionAnswer(answer)) => answer.assessment == *id,
        Some(Record::Action(action)) => action.assessment == *id,
        Some(Record::Evidence(file)) => evidence.contains(&file.sha256),
        Some(Record::EvidenceLink(link)) => of_target(&link.target),
        _ => false,
    };
    entry.record_after().is_ok_and(&own) || entry.record_before().is_ok_and(&own)
}

fn subject(record: &AssessmentRecord) -> SubjectShape {
    SubjectShape {
        format: SUBJECT_FORMAT.to_owned(),
        assessment: record.id.to_string(),
        name: record.name.clone(),
        kind: record.subject.kind.as_str().to_owned(),
        subject: record.subject.name.clone(),
        assessed_on: record.assessed_on.to_string(),
        model: record.model.clone(),
        created: record.created.to_string(),
        frozen_at: record
            .frozen_at
            .map(|at| at.to_string())
            .unwrap_or_default(),
    }
}
