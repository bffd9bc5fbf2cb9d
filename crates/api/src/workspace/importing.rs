//! An answer file taken into a workspace as a new assessment, in one change.

use super::intake::taking_over;
use super::session::{Session, say};
use crate::answers::OpenAssessment;
use crate::failure::Failure;
use crate::library::DEFAULT_MODEL;
use crate::progress::Tell;
use jiff::Timestamp;
use lianheng_engine::assessment::{Assessment, Evidence, EvidenceFile};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_store::record::{
    ActionRecord, ActionStatus, Answer, AssessmentRecord, Classification, EvidenceLink,
    EvidenceRecord, QuestionAnswer, SubjectRecord, Target,
};
use lianheng_store::{ActionId, AssessmentId, Change, Digest, EvidenceMeta, IncomingFile};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

impl Session {
    /// Takes an answer file in: its objects join the inventory, its answers become a new assessment, its evidence files that are there are
    /// attached. The new assessment becomes the one worked on. A workspace holds no file it never saw: the path of a missing one is not
    /// taken over, and whoever imports says so ([`OpenAssessment::assessment`] still names it).
    ///
    /// # Errors
    /// An evidence file that cannot be read, what the disk says, or `tell` asked to stop; all is taken in then, or nothing.
    pub fn import_answers(
        &mut self,
        open: &OpenAssessment,
        name: Option<Bilingual>,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<(), Failure> {
        let assessment = &open.assessment;
        let id = AssessmentId::generate(at).map_err(say)?;
        let folder = open.path.parent().unwrap_or(Path::new("")).to_owned();
        let present = present(assessment);
        let existing = self.store.inventory().map_err(say)?;
        let mut changes = taking_over(&existing, &assessment.inventory);
        changes.push(Change::put(AssessmentRecord {
            id: id.clone(),
            name: name.unwrap_or_else(|| assessment.subject.name.clone()),
            subject: SubjectRecord {
                kind: assessment.subject.kind,
                name: assessment.subject.name.clone(),
            },
            assessed_on: assessment.assessed_on,
            model: DEFAULT_MODEL.to_owned(),
            packs: self.pinned(assessment.packs.iter().map(PackId::as_str))?,
            tailoring: assessment.tailoring.clone(),
            copied_from: None,
            created: at,
            frozen_at: None,
        }));
        changes.extend(answers(assessment, &id, at)?);
        // Which file was read when something went wrong.
        let reading: RefCell<Option<String>> = RefCell::default();
        let files = present
            .values()
            .map(|(evidence, size)| {
                let path = folder.join(&evidence.path);
                let reading = &reading;
                IncomingFile {
                    meta: meta(evidence, &path, *size),
                    open: Box::new(move || {
                        *reading.borrow_mut() = Some(path.display().to_string());
                        Ok(Box::new(File::open(&path)?) as Box<dyn Read>)
                    }),
                }
            })
            .collect();
        let then = |records: &[EvidenceRecord]| {
            *reading.borrow_mut() = None;
            changes.extend(links(assessment, &id, &present, records));
            changes
        };
        let author = self.author.clone();
        let told = &mut |at: lianheng_store::Progress| tell(at.into());
        let applied = self.store.attach_and_apply(files, then, &author, at, told);
        let applied =
            applied.map_err(|fault| super::fault::failed(reading.borrow().as_deref(), &fault))?;
        self.saved(&applied.entities, at)?;
        self.choose(id);
        Ok(())
    }
}

/// The evidence files that are there, each once, with their sizes, by their paths.
fn present(assessment: &Assessment) -> BTreeMap<&str, (&Evidence, u64)> {
    let mut present = BTreeMap::new();
    for evidence in assessment
        .answers
        .iter()
        .flat_map(|answer| &answer.evidence)
    {
        if let EvidenceFile::Present { size, .. } = evidence.file {
            present
                .entry(evidence.path.as_str())
                .or_insert((evidence, size));
        }
    }
    present
}

/// What the answers and their actions become.
fn answers(
    assessment: &Assessment,
    id: &AssessmentId,
    at: Timestamp,
) -> Result<Vec<Change>, Failure> {
    let mut changes = Vec::new();
    for answer in &assessment.answers {
        changes.push(Change::put(Answer {
            verdict: Some(answer.verdict),
            note: answer.note.clone(),
            reason: answer.reason.clone(),
            suggested: answer.suggested,
            affects: answer.affects.clone(),
            mapped_from: answer.mapped_from.clone(),
            ..Answer::new(id.clone(), answer.requirement.clone())
        }));
        if let Some(action) = &answer.action {
            changes.push(Change::put(ActionRecord {
                id: ActionId::generate(at).map_err(say)?,
                assessment: id.clone(),
                requirement: answer.requirement.clone(),
                plan: action.plan.clone(),
                owner: action.owner.clone(),
                due: action.due,
                effort_tenths: action.effort,
                status: ActionStatus::Open,
                done_on: None,
                retest_verdict: None,
                retest_note: None,
            }));
        }
    }
    for answer in &assessment.question_answers {
        changes.push(Change::put(QuestionAnswer::given(id.clone(), answer)));
    }
    Ok(changes)
}

/// Which evidence backs which answer. `records` are the files of `present`, in its order.
fn links(
    assessment: &Assessment,
    id: &AssessmentId,
    present: &BTreeMap<&str, (&Evidence, u64)>,
    records: &[EvidenceRecord],
) -> Vec<Change> {
    let digests: BTreeMap<&str, Digest> = present
        .keys()
        .zip(records)
        .map(|(path, record)| (*path, record.sha256))
        .collect();
    let mut links = Vec::new();
    for answer in &assessment.answers {
        for evidence in &answer.evidence {
            if let Some(sha256) = digests.get(evidence.path.as_str()) {
                links.push(Change::put(EvidenceLink {
                    evidence: *sha256,
                    target: about(id, &answer.requirement),
                }));
            }
        }
    }
    links
}

fn meta(evidence: &Evidence, path: &Path, size: u64) -> EvidenceMeta {
    EvidenceMeta {
        media_type: super::evidence::media_type(path),
        file_name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        title: evidence.title.clone(),
        source: None,
        dated: evidence.dated,
        valid_until: evidence.valid_until,
        classification: Classification::Internal,
        digest_only: false,
        size: Some(size),
    }
}

fn about(assessment: &AssessmentId, requirement: &RequirementId) -> Target {
    Target::Requirement {
        assessment: assessment.clone(),
        requirement: requirement.clone(),
    }
}
