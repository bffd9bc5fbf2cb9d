//! An open workspace, the assessment worked on, and its scores kept up to date with every durable change.

use super::desk::WORKSPACE_ENDING;
use super::fault::failed;
use super::input;
use super::records;
use super::rows;
use crate::answers::OpenAssessment;
use crate::assess::evaluate;
use crate::failure::Failure;
use crate::library::Library;
use crate::packages::KeyBook;
use crate::progress::Tell;
use crate::report_request::ReportRequest;
use crate::wire::{
    AssessmentRowWire, OrganisationInputWire, PersonWire, ReportRequestWire, SavedWire, StepWire,
    TextWire, WorkspaceWire,
};
use jiff::Timestamp;
use lianheng_engine::assessment::Assessment;
use lianheng_engine::evaluation::Evaluation;
use lianheng_engine::live::{LiveScores, Place};
use lianheng_engine::scoring::ScoringModel;
use lianheng_store::record::{AssessmentRecord, EntityKey, Target};
use lianheng_store::{AssessmentId, Author, Change, PersonId, Reversal, StoreFault, Workspace};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;

/// An open workspace.
pub struct Session {
    pub(super) library: &'static Library,
    pub(super) store: Workspace,
    pub(super) author: Author,
    name: String,
    sample: bool,
    pub(super) current: Option<AssessmentId>,
    work: Option<Work>,
    /// Whose keys are known.
    pub(super) book: KeyBook,
    /// Changes up to this entry of the journal are not taken back: they made what is explored.
    settled: u64,
}

/// The assessment worked on.
pub(super) struct Work {
    pub(super) record: AssessmentRecord,
    pub(super) live: LiveScores,
    /// The requirements whose verdict was accepted from a mapping, each with the requirement the mapping starts from; full ids.
    pub(super) mapped: BTreeMap<String, String>,
}

impl Session {
    /// Begins to work on a workspace, with its newest assessment.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub(super) fn begin(
        library: &'static Library,
        store: Workspace,
        name: String,
        sample: bool,
    ) -> Result<Self, Failure> {
        let people = store.people().map_err(say)?;
        let author = match people.first() {
            Some(person) => Author {
                name: person.name.clone(),
                person: Some(person.id.clone()),
            },
            // A journal entry without an author is refused: where nobody is listed, the organisation itself writes.
            None => Author {
                name: store.organisation().map_err(say)?.name.zh,
                person: None,
            },
        };
        let known = store.assessments().map_err(say)?;
        Ok(Session {
            library,
            author,
            name,
            sample,
            current: known.first().map(|newest| newest.id.clone()),
            work: None,
            book: KeyBook::empty(),
            settled: 0,
            store,
        })
    }

    /// Tells whose keys are known; until then everybody who signed is a person unknown.
    pub fn know_keys(&mut self, book: KeyBook) {
        self.book = book;
    }

    /// The workspace's file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.store.path()
    }

    /// Ends the work; one file remains.
    ///
    /// # Errors
    /// What the disk says; every change that was answered is safe all the same.
    pub fn close(self) -> Result<(), Failure> {
        self.store.close().map_err(say)
    }

    /// As [`super::Desk::rest`].
    pub(super) fn rest(&mut self) -> Result<(), Failure> {
        self.store.rest().map_err(say)
    }

    /// What the window shows of the workspace.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn wire(&mut self) -> Result<WorkspaceWire, Failure> {
        let organisation = self.store.organisation().map_err(say)?;
        let records = self.store.assessments().map_err(say)?;
        let mut assessments = Vec::with_capacity(records.len());
        for record in records {
            assessments.push(self.assessment_row(record)?);
        }
        let people = self.store.people().map_err(say)?;
        let head = self.store.journal_head().map_err(say)?;
        Ok(WorkspaceWire {
            name: self.name.clone(),
            path: self.path().map(|path| path.display().to_string()),
            sample: self.sample,
            read_only: self.store.is_read_only(),
            organisation: OrganisationInputWire {
                name: TextWire::from(&organisation.name),
                sector: organisation.sector,
                region: organisation.region,
            },
            assessments,
            current: self.current.as_ref().map(ToString::to_string),
            author: self.author.person.as_ref().map(ToString::to_string),
            people: people
                .into_iter()
                .map(|person| PersonWire {
                    id: person.id.to_string(),
                    name: person.name,
                    role: person.role,
                })
                .collect(),
            undo: self.undo_step()?,
            redo: self.redo_step()?,
            journal_entries: crate::packs::count(usize::try_from(head.seq).unwrap_or(usize::MAX)),
        })
    }

    fn assessment_row(&mut self, record: AssessmentRecord) -> Result<AssessmentRowWire, Failure> {
        let is_current = self.current.as_ref() == Some(&record.id);
        let other;
        let live = if is_current {
            &self.work()?.live
        } else {
            other = self.live_of(&self.store.assessment(&record.id).map_err(say)?.1);
            &other
        };
        let asked: usize = live
            .packs()
            .iter()
            .map(|one| one.pack.requirements.len())
            .sum();
        let (mut judged, mut suggested) = (0, 0);
        for (pack, one) in live.packs().iter().enumerate() {
            for requirement in 0..one.pack.requirements.len() {
                let place = Place { pack, requirement };
                if live.judged(place).is_some() {
                    judged += 1;
                } else if live.verdict(place).is_some() {
                    suggested += 1;
                }
            }
        }
        let counts = (asked, judged, suggested);
        Ok(rows::assessment_row(self.library, record, counts))
    }

    /// The assessment worked on.
    pub(super) fn current(&self) -> Result<AssessmentId, Failure> {
        self.current
            .clone()
            .ok_or_else(|| Failure::unknown("error-workspace-no-assessment", vec![]))
    }

    /// Works on another assessment from now on.
    pub(super) fn choose(&mut self, id: AssessmentId) {
        self.current = Some(id);
        self.work = None;
    }

    /// Takes up the newest assessment when the one worked on is gone.
    pub(super) fn settle_current(&mut self) -> Result<(), Failure> {
        let known = self.store.assessments().map_err(say)?;
        let there = |id: &AssessmentId| known.iter().any(|one| one.id == *id);
        if !self.current.as_ref().is_some_and(there) {
            self.current = known.first().map(|newest| newest.id.clone());
            self.work = None;
        }
        Ok(())
    }

    /// Reads what is worked on anew: anything may have changed.
    pub(super) fn renew(&mut self) -> Result<(), Failure> {
        self.work = None;
        self.settle_current()
    }

    /// The assessment worked on, with its scores; read when it is first asked for.
    pub(super) fn work(&mut self) -> Result<&mut Work, Failure> {
        if self.work.is_none() {
            let (record, assessment) = self.store.assessment(&self.current()?).map_err(say)?;
            let live = self.live_of(&assessment);
            let mapped = assessment.answers.iter().filter_map(|one| {
                let start = one.mapped_from.first()?.from.to_string();
                Some((one.requirement.to_string(), start))
            });
            let mapped = mapped.collect();
            self.work = Some(Work {
                record,
                live,
                mapped,
            });
        }
        self.work
            .as_mut()
            .ok_or_else(|| Failure::unknown("error-workspace-no-assessment", vec![]))
    }

    fn live_of(&self, assessment: &Assessment) -> LiveScores {
        LiveScores::new(
            assessment,
            &self.library.packs,
            &self.library.questionnaires,
        )
    }

    /// The assessment worked on, as [`crate::assess`], [`crate::explain`] and [`crate::make_report`] take it.
    ///
    /// # Errors
    /// There is none yet.
    pub fn open(&self) -> Result<OpenAssessment, Failure> {
        self.open_of(&self.current()?)
    }

    /// An assessment of the workspace by its id, as [`Session::open`].
    ///
    /// # Errors
    /// There is no such assessment.
    pub fn open_assessment(&self, id: &str) -> Result<OpenAssessment, Failure> {
        self.open_of(&input::term("assessment", id, AssessmentId::parse)?)
    }

    /// A report of the assessment worked on, as the window asks for it.
    ///
    /// # Errors
    /// As [`ReportRequest::read`]; there is no such assessment to compare with.
    pub fn report_request(&self, wire: &ReportRequestWire) -> Result<ReportRequest, Failure> {
        let before = input::filled(wire.compare_with.as_ref());
        Ok(ReportRequest {
            compare_with: before.map(|id| self.open_assessment(&id)).transpose()?,
            ..ReportRequest::read(wire)?
        })
    }

    /// The scoring model of the assessment worked on.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn scoring_model(&mut self) -> Result<String, Failure> {
        Ok(self.model()?.id.clone())
    }

    /// An assessment of the workspace.
    pub(super) fn open_of(&self, id: &AssessmentId) -> Result<OpenAssessment, Failure> {
        let (_, assessment) = self.store.assessment(id).map_err(say)?;
        Ok(OpenAssessment {
            path: self.path().map(Path::to_owned).unwrap_or_default(),
            assessment,
            records: Some(records::of(&self.store, id)?),
        })
    }

    /// The assessment worked on, evaluated by its model.
    pub(super) fn evaluate(
        &mut self,
    ) -> Result<(Assessment, Evaluation, &'static ScoringModel), Failure> {
        let model = self.model()?.id.clone();
        evaluate(self.library, &self.open()?, &[], &model)
    }

    /// The scoring model of the assessment worked on.
    pub(super) fn model(&mut self) -> Result<&'static ScoringModel, Failure> {
        let (library, id) = (self.library, self.work()?.record.model.clone());
        library
            .model(&id)
            .ok_or_else(|| input::not_known("model", &id))
    }

    /// Makes changes durable, all or none, and says what they brought.
    pub(super) fn change(
        &mut self,
        changes: Vec<Change>,
        at: Timestamp,
        reason: Option<&str>,
    ) -> Result<SavedWire, Failure> {
        self.change_told(changes, at, reason, &mut |_| ControlFlow::Continue(()))
    }

    /// As [`Session::change`], telling how far it is; stopped, it changes nothing.
    pub(super) fn change_told(
        &mut self,
        changes: Vec<Change>,
        at: Timestamp,
        reason: Option<&str>,
        tell: Tell<'_>,
    ) -> Result<SavedWire, Failure> {
        let author = self.author.clone();
        let told = &mut |at: lianheng_store::Progress| tell(at.into());
        let applied = self
            .store
            .apply_all_told(changes, &author, at, reason, told)
            .map_err(say)?;
        self.saved(&applied.entities, at)
    }

    /// Takes back the last change.
    ///
    /// # Errors
    /// What the disk says.
    pub fn undo(&mut self, at: Timestamp) -> Result<SavedWire, Failure> {
        if self.undoable()?.is_none() {
            return self.saved(&[], at);
        }
        let author = self.author.clone();
        let undone = self.store.undo(&author, at).map_err(say)?;
        self.saved(&undone.map_or_else(Vec::new, |undone| undone.entities), at)
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// What the disk says.
    pub fn redo(&mut self, at: Timestamp) -> Result<SavedWire, Failure> {
        let author = self.author.clone();
        let redone = self.store.redo(&author, at).map_err(say)?;
        self.saved(&redone.map_or_else(Vec::new, |redone| redone.entities), at)
    }

    /// Brings the scores up to date with what changed, and says it.
    pub(super) fn saved(
        &mut self,
        entities: &[EntityKey],
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        self.settle_current()?;
        let mut saved = SavedWire {
            saved: at.to_string(),
            rows: Vec::new(),
            totals: Vec::new(),
            clauses: Vec::new(),
            undo: self.undo_step()?,
            redo: self.redo_step()?,
        };
        if self.current.is_none() {
            return Ok(saved);
        }
        match self.touched(entities)? {
            Some(touched) => rows::brought(self, &touched, &mut saved)?,
            None => {
                self.work = None;
                rows::everything(self, &mut saved)?;
            }
        }
        Ok(saved)
    }

    /// The requirements a change touches, its answers taken over into the scores; `None` when it touches what all answers stand on.
    fn touched(&mut self, entities: &[EntityKey]) -> Result<Option<BTreeSet<String>>, Failure> {
        let current = self.current()?;
        let mut touched = BTreeSet::new();
        for key in entities {
            match key {
                EntityKey::Answer {
                    assessment,
                    requirement,
                } if *assessment == current => {
                    let answer = self.store.answer(assessment, requirement).map_err(say)?;
                    let verdict = answer.as_ref().and_then(|answer| answer.verdict);
                    let start = answer
                        .and_then(|answer| Some(answer.mapped_from.first()?.from.to_string()));
                    let work = self.work()?;
                    work.live.judge(requirement.as_str(), verdict);
                    match start {
                        Some(start) => work.mapped.insert(requirement.to_string(), start),
                        None => work.mapped.remove(requirement.as_str()),
                    };
                    // What was accepted from here is checked against it.
                    let from_here = work
                        .mapped
                        .iter()
                        .filter(|(_, start)| *start == requirement.as_str());
                    touched.extend(from_here.map(|(mapped, _)| mapped.clone()));
                    touched.insert(requirement.to_string());
                }
                EntityKey::QuestionAnswer {
                    assessment,
                    questionnaire,
                    question,
                    object,
                } if *assessment == current => {
                    let answer = self
                        .store
                        .question_answer(assessment, questionnaire, question, object)
                        .map_err(say)?;
                    let value = answer.and_then(|answer| answer.value);
                    let asked = &self.library.questionnaires;
                    let index = asked
                        .iter()
                        .position(|one| one.id.as_str() == questionnaire);
                    if let Some(index) = index {
                        let live = &mut self.work()?.live;
                        touched.extend(live.answer(asked, index, object, question, value));
                    }
                }
                EntityKey::EvidenceLink {
                    target: Target::Requirement { requirement, .. },
                    ..
                } => {
                    touched.insert(requirement.as_str().to_owned());
                }
                EntityKey::Action(_) | EntityKey::Comment(_) => {
                    touched.extend(self.requirement_of(key)?);
                }
                EntityKey::Evidence(sha256) => {
                    for target in self.store.backed_by(*sha256).map_err(say)? {
                        if let Target::Requirement { requirement, .. } = target {
                            touched.insert(requirement.as_str().to_owned());
                        }
                    }
                }
                EntityKey::EvidenceLink { .. }
                | EntityKey::Setting(_)
                | EntityKey::Person(_)
                | EntityKey::Sbom(_)
                | EntityKey::Audit
                | EntityKey::Sample(_)
                | EntityKey::Review { .. }
                | EntityKey::ReceivedAudit(_)
                | EntityKey::AuditResponse { .. }
                | EntityKey::SupplierRequest(_)
                | EntityKey::SupplierResponse(_)
                | EntityKey::SupplierStatement { .. }
                | EntityKey::Answer { .. }
                | EntityKey::QuestionAnswer { .. } => {}
                EntityKey::Organisation
                | EntityKey::Submission
                | EntityKey::Supplier(_)
                | EntityKey::System(_)
                | EntityKey::Product(_)
                | EntityKey::Assessment(_) => return Ok(None),
            }
        }
        Ok(Some(touched))
    }

    fn undoable(&self) -> Result<Option<Reversal>, Failure> {
        let step = self.store.can_undo().map_err(say)?;
        match step.filter(|step| step.change > self.settled) {
            Some(step) if self.brought_the_only_person(&step)? => Ok(None),
            other => Ok(other),
        }
    }

    /// Whether a step put the only person there: the workspace begins with it, whatever was taken over before.
    fn brought_the_only_person(&self, step: &Reversal) -> Result<bool, Failure> {
        let people = self.store.people().map_err(say)?;
        let [only] = people.as_slice() else {
            return Ok(false);
        };
        let key = EntityKey::Person(only.id.clone());
        if !step.entities.contains(&key) {
            return Ok(false);
        }
        let page = self.store.history(&key, None, 1).map_err(say)?;
        Ok(page
            .entries
            .first()
            .is_some_and(|entry| entry.before.is_none()))
    }

    /// What was changed so far is what the work begins with.
    pub(super) fn forget_undo(&mut self) -> Result<(), Failure> {
        self.settled = self.store.journal_head().map_err(say)?.seq;
        Ok(())
    }

    /// What undo would take back.
    pub(super) fn undo_step(&self) -> Result<Option<StepWire>, Failure> {
        let step = self.undoable()?;
        Ok(step.as_ref().map(step_wire))
    }

    /// What redo would do again.
    pub(super) fn redo_step(&self) -> Result<Option<StepWire>, Failure> {
        let step = self.store.can_redo().map_err(say)?;
        Ok(step.as_ref().map(step_wire))
    }

    /// A name for a copy: that of the file, with the day.
    #[must_use]
    pub fn backup_name(&self, at: Timestamp) -> String {
        let day = at.strftime("%Y-%m-%d");
        let name = self
            .name
            .strip_suffix(&format!(".{WORKSPACE_ENDING}"))
            .unwrap_or(&self.name);
        format!("{name} {day}.{WORKSPACE_ENDING}")
    }

    /// Whose changes are journalled from now on.
    pub(super) fn write_as(&mut self, id: &PersonId) -> Result<(), Failure> {
        let people = self.store.people().map_err(say)?;
        let person = people
            .into_iter()
            .find(|person| person.id == *id)
            .ok_or_else(|| input::not_known("author", id.as_str()))?;
        self.author = Author {
            name: person.name,
            person: Some(person.id),
        };
        Ok(())
    }
}

/// A store fault about what is open.
pub(super) fn say(fault: StoreFault) -> Failure {
    failed(None, &fault)
}

fn step_wire(step: &Reversal) -> StepWire {
    let first = step.entities.first();
    StepWire {
        kind: first
            .map_or("", |key| rows::thing(key.kind().as_str()))
            .to_owned(),
        what: first.map_or_else(String::new, rows::shown_key),
        changes: crate::packs::count(step.entities.len()),
        at: step.at.to_string(),
    }
}
