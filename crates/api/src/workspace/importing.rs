//! An answer file taken into a workspace as a new assessment, in one change.

use super::intake::taking_over;
use super::session::{Session, say};
use crate::answers::OpenAssessment;
use crate::failure::Failure;
use crate::library::DEFAULT_MODEL;
use jiff::Timestamp;
use lianheng_engine::assessment::{Assessment, Evidence, EvidenceFile};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_store::record::{
    ActionRecord, ActionStatus, Answer, AssessmentRecord, Classification, EvidenceLink,
    EvidenceRecord, QuestionAnswer, SubjectRecord, Target,
};
use lianheng_store::{ActionId, AssessmentId, Change, Digest, EvidenceMeta};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

impl Session {
    /// Takes an answer file in: its objects join the inventory, its answers become a new assessment, its evidence files that are there are
    /// attached. The new assessment becomes the one worked on.
    ///
    /// # Errors
    /// An evidence file that cannot be read, or what the disk says; the assessment is taken in whole or not at all.
    pub fn import_answers(
        &mut self,
        open: &OpenAssessment,
        name: Option<Bilingual>,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let assessment = &open.assessment;
        let id = AssessmentId::generate(at).map_err(say)?;
        let folder = open.path.parent().unwrap_or(Path::new("")).to_owned();
        let files = self.bodies(assessment, &folder, at)?;
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
            for evidence in &answer.evidence {
                if let Some(sha256) = files.get(&evidence.path) {
                    changes.push(Change::put(EvidenceLink {
                        evidence: *sha256,
                        target: about(&id, &answer.requirement),
                    }));
                }
            }
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
            changes.push(Change::put(QuestionAnswer {
                assessment: id.clone(),
                questionnaire: answer.questionnaire.clone(),
                question: answer.question.clone(),
                object: answer.object.clone(),
                value: Some(answer.value.clone()),
                assignee: None,
                flagged: false,
                unsure: false,
            }));
        }
        self.change(changes, at, None)?;
        self.choose(id);
        Ok(())
    }

    /// Attaches the evidence files that are there, each once. A workspace holds no file it never saw: the path of a missing one is not
    /// taken over, and whoever imports says so ([`OpenAssessment::assessment`] still names it).
    fn bodies(
        &mut self,
        assessment: &Assessment,
        folder: &Path,
        at: Timestamp,
    ) -> Result<BTreeMap<String, Digest>, Failure> {
        let mut attached = BTreeMap::new();
        let author = self.author.clone();
        for evidence in assessment
            .answers
            .iter()
            .flat_map(|answer| &answer.evidence)
        {
            if attached.contains_key(&evidence.path)
                || !matches!(evidence.file, EvidenceFile::Present { .. })
            {
                continue;
            }
            let path: PathBuf = folder.join(&evidence.path);
            let shown = path.display().to_string();
            let mut file = File::open(&path).map_err(|error| Failure::io(&shown, &error, false))?;
            let record = self
                .store
                .attach(&mut file, meta(evidence, &path), None, &author, at)
                .map_err(|fault| super::fault::failed(Some(&shown), &fault))?
                .record;
            let EvidenceRecord { sha256, .. } = record;
            attached.insert(evidence.path.clone(), sha256);
        }
        Ok(attached)
    }
}

fn meta(evidence: &Evidence, path: &Path) -> EvidenceMeta {
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
        size: None,
    }
}

fn about(assessment: &AssessmentId, requirement: &RequirementId) -> Target {
    Target::Requirement {
        assessment: assessment.clone(),
        requirement: requirement.clone(),
    }
}
