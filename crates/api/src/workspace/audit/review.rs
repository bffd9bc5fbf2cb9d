//! Requirements under review: listed with what each filter finds, one with everything around it, and the auditor's judgement saved.

use super::super::evidence::media_type;
use super::super::session::{Session, say};
use super::super::{fault, input};
use super::figures::{AuditFigures, Filter, figures_of, overridden, without_evidence};
use super::late::LateChanges;
use crate::failure::{Failure, Problem};
use crate::packs::count;
use crate::wire::{
    JudgementInputWire, JudgementWire, ReviewItemWire, ReviewRowWire, ReviewSavedWire,
    SeenEvidenceWire,
};
use jiff::Timestamp;
use lianheng_engine::assessment::Answer;
use lianheng_engine::audit::Judgements;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::pack::Requirement;
use lianheng_engine::vocabulary::{AuditMethod, Severity, Verdict};
use lianheng_store::record::{Classification, EntityKey, EvidenceRecord, Review, SubmissionRecord};
use lianheng_store::{Change, Digest, EvidenceMeta};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;

/// An audit as it stands, read once for everything that is asked of it.
pub(super) struct Standing {
    pub(super) submission: SubmissionRecord,
    pub(super) figures: AuditFigures,
    pub(super) reviews: BTreeMap<RequirementId, Review>,
    pub(super) drawn: BTreeSet<RequirementId>,
    pub(super) late: LateChanges,
}

impl Session {
    /// The audit as it stands.
    pub(super) fn standing(&mut self) -> Result<Standing, Failure> {
        let submission = self.submission()?;
        let reviews = self.store.reviews(&submission.assessment).map_err(say)?;
        let judgements: Judgements = reviews
            .iter()
            .filter_map(|review| Some((review.requirement.clone(), review.verdict?)))
            .collect();
        let samples = self.store.samples().map_err(say)?;
        let (library, model) = (self.library, self.model()?.id.clone());
        let open = self.open_of(&submission.assessment)?;
        Ok(Standing {
            figures: figures_of(library, &open, &model, judgements)?,
            late: self.late_changes(&submission)?,
            reviews: reviews
                .into_iter()
                .map(|review| (review.requirement.clone(), review))
                .collect(),
            drawn: samples
                .into_iter()
                .flat_map(|sample| sample.drawn)
                .collect(),
            submission,
        })
    }

    /// The requirements to be reviewed, in reading order: those that every named filter finds and, where severities are named, whose
    /// finding has one of them.
    ///
    /// # Errors
    /// The workspace is no auditor's, or a filter or severity there is not.
    pub fn review_rows(
        &mut self,
        filters: &[String],
        severities: &[String],
    ) -> Result<Vec<ReviewRowWire>, Failure> {
        let wanted = filters
            .iter()
            .map(|name| input::term("filter", name, Filter::from_name))
            .collect::<Result<Vec<_>, _>>()?;
        let grave = severities
            .iter()
            .map(|name| input::term("severity", name, Severity::from_name))
            .collect::<Result<Vec<_>, _>>()?;
        let standing = self.standing()?;
        let rows = standing.figures.asked();
        let rows = rows.map(|(requirement, answer)| standing.row(requirement, answer));
        let kept = rows.filter(|row| {
            let found = |filter: &Filter| row.filters.contains(&filter.as_str());
            let weighs = |one: &Severity| row.severity == Some(one.as_str());
            wanted.iter().all(found) && (grave.is_empty() || grave.iter().any(weighs))
        });
        Ok(kept.collect())
    }

    /// One requirement under review.
    ///
    /// # Errors
    /// The workspace is no auditor's, or the requirement is not asked for.
    pub fn review_item(&mut self, requirement: &str) -> Result<ReviewItemWire, Failure> {
        let standing = self.standing()?;
        self.item_of(&standing, requirement)
    }

    fn item_of(
        &mut self,
        standing: &Standing,
        requirement: &str,
    ) -> Result<ReviewItemWire, Failure> {
        let id = input::requirement(self.library, requirement)?;
        let operator = self.item(requirement)?;
        let mut asked = standing.figures.asked();
        let (own, answer) = asked
            .find(|(one, _)| one.id == id)
            .ok_or_else(|| input::not_known("requirement", requirement))?;
        let review = standing.reviews.get(&id);
        let mut seen = Vec::new();
        let files = self.store.evidence_list().map_err(say)?;
        for sha256 in review.map_or(&[][..], |review| &review.evidence) {
            let file = files.iter().find(|file| file.sha256 == *sha256).cloned();
            let Some(file) = file else { continue };
            seen.push(SeenEvidenceWire {
                own: standing.submission.evidence.binary_search(sha256).is_err(),
                file: self.evidence_wire(file)?,
            });
        }
        Ok(ReviewItemWire {
            row: standing.row(own, answer),
            operator,
            changed_after_freeze: standing.late.of(&id).to_vec(),
            review: review.map(review_wire),
            seen,
        })
    }

    /// Saves the auditor's judgement of a requirement, whole. One with nothing in it is taken away.
    ///
    /// # Errors
    /// The workspace is no auditor's, a value no vocabulary knows, a file that is not there, a text too long, or what the disk says.
    pub fn save_review(
        &mut self,
        requirement: &str,
        wire: &JudgementInputWire,
        at: Timestamp,
    ) -> Result<ReviewSavedWire, Failure> {
        let standing = self.standing()?;
        let id = input::requirement(self.library, requirement)?;
        let mut asked = standing.figures.asked();
        let (_, answer) = asked
            .find(|(one, _)| one.id == id)
            .ok_or_else(|| input::not_known("requirement", requirement))?;
        let operator = answer.map(|answer| answer.verdict);
        let before = standing.reviews.get(&id);
        let by = self.author.name.clone();
        let mut review = Review::new(standing.submission.assessment.clone(), id.clone(), &by, at);
        review.verdict = chosen("verdict", wire.verdict.as_ref(), Verdict::from_name)?;
        review.operator = review.verdict.and(operator);
        review.severity = chosen("severity", wire.severity.as_ref(), Severity::from_name)?;
        review.finding = input::filled(wire.finding.as_ref());
        review.recommendation = input::filled(wire.recommendation.as_ref());
        let methods = wire
            .methods
            .iter()
            .map(|name| input::term("method", name, AuditMethod::from_name))
            .collect::<Result<BTreeSet<_>, _>>()?;
        review.methods = methods.into_iter().collect();
        review.sampled = input::filled(wire.sampled.as_ref());
        for sha256 in &wire.evidence {
            let sha256 = input::term("evidence", sha256, Digest::parse)?;
            if !review.evidence.contains(&sha256) {
                review.evidence.push(sha256);
            }
        }
        review.note = input::filled(wire.note.as_ref());
        let bare = Review::new(standing.submission.assessment.clone(), id.clone(), &by, at);
        let change = if review == bare {
            match before {
                Some(before) => Change::Remove(EntityKey::Review {
                    assessment: before.assessment.clone(),
                    requirement: before.requirement.clone(),
                }),
                None => return self.review_saved(Some(requirement), at),
            }
        } else {
            // The same words by the same hand are no change.
            if let Some(before) = before {
                let same = Review {
                    reviewed_at: before.reviewed_at,
                    ..review.clone()
                };
                if same == *before {
                    return self.review_saved(Some(requirement), at);
                }
            }
            Change::put(review)
        };
        drop(asked);
        self.change(vec![change], at, None)?;
        self.review_saved(Some(requirement), at)
    }

    /// Attaches a file of the auditor's own, and answers its digest for [`JudgementInputWire::evidence`]. A file that has the digest of one the
    /// operator handed over is that one.
    ///
    /// # Errors
    /// The workspace is no auditor's, the file cannot be read or is too large, or what the disk says.
    pub fn attach_audit_evidence(&mut self, path: &Path, at: Timestamp) -> Result<String, Failure> {
        let submission = self.submission()?;
        let shown = path.display().to_string();
        let io = |error: std::io::Error| Failure::io(&shown, &error, false);
        let open = || File::open(path).map_err(io);
        let mut file = open()?;
        let metadata = file.metadata().map_err(io)?;
        if metadata.is_dir() {
            let problem = Problem::new("error-read-is-folder", vec![]);
            return Err(Failure::input(&shown, vec![problem]));
        }
        let fail = |fault| fault::failed(Some(&shown), &fault);
        // Only the digest at first: a file of which the operator handed over no more than that is known by it.
        let digest = Digest::parse(&crate::content::sha256_of(&mut file).map_err(io)?);
        if let Some(digest) = digest.filter(|one| submission.evidence.binary_search(one).is_ok()) {
            return Ok(digest.to_string());
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let meta = EvidenceMeta {
            media_type: media_type(path),
            file_name: name.into_owned(),
            title: None,
            source: None,
            dated: None,
            valid_until: None,
            classification: Classification::Internal,
            digest_only: false,
            size: Some(metadata.len()),
        };
        let author = self.author.clone();
        let attached = self
            .store
            .attach(&mut open()?, meta, None, &author, at)
            .map_err(fail)?;
        let EvidenceRecord { sha256, .. } = attached.record;
        Ok(sha256.to_string())
    }

    pub(super) fn review_saved(
        &mut self,
        requirement: Option<&str>,
        at: Timestamp,
    ) -> Result<ReviewSavedWire, Failure> {
        let standing = self.standing()?;
        Ok(ReviewSavedWire {
            saved: at.to_string(),
            item: requirement
                .map(|requirement| self.item_of(&standing, requirement))
                .transpose()?,
            audit: self.audit_of(&standing)?,
        })
    }
}

impl Standing {
    pub(super) fn row(&self, requirement: &Requirement, answer: Option<&Answer>) -> ReviewRowWire {
        let review = self.reviews.get(&requirement.id);
        let verdict = review.and_then(|review| review.verdict);
        let operator = answer.map(|answer| answer.verdict);
        let agrees = verdict.map(|verdict| operator == Some(verdict));
        let finds = |filter: Filter| match filter {
            Filter::NoEvidence => without_evidence(answer),
            Filter::Overridden => overridden(answer),
            Filter::ChangedAfterFreeze => !self.late.of(&requirement.id).is_empty(),
            Filter::InSample => self.drawn.contains(&requirement.id),
            Filter::NotReviewed => verdict.is_none(),
            Filter::Disagreed => agrees == Some(false),
            Filter::Finding => {
                review.is_some_and(|one| one.finding.is_some() || one.severity.is_some())
            }
        };
        ReviewRowWire {
            requirement: requirement.id.to_string(),
            weight: requirement.weight.as_str(),
            major_risk: requirement.major_risk,
            operator: operator.map(Verdict::as_str),
            operator_basis: answer.map(|answer| answer.basis.as_str()),
            operator_evidence: count(answer.map_or(0, |answer| answer.evidence.len())),
            verdict: verdict.map(Verdict::as_str),
            agrees,
            begun: review.is_some() && verdict.is_none(),
            severity: review.and_then(|one| one.severity).map(Severity::as_str),
            filters: Filter::ALL
                .into_iter()
                .filter(|filter| finds(*filter))
                .map(Filter::as_str)
                .collect(),
        }
    }
}

fn chosen<T>(
    field: &'static str,
    value: Option<&String>,
    from_name: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Failure> {
    input::filled(value)
        .map(|name| input::term(field, &name, from_name))
        .transpose()
}

fn review_wire(review: &Review) -> JudgementWire {
    JudgementWire {
        verdict: review.verdict.map(Verdict::as_str),
        operator: review.operator.map(Verdict::as_str),
        severity: review.severity.map(Severity::as_str),
        finding: review.finding.clone(),
        recommendation: review.recommendation.clone(),
        methods: review.methods.iter().map(|one| one.as_str()).collect(),
        sampled: review.sampled.clone(),
        evidence: review.evidence.iter().map(ToString::to_string).collect(),
        note: review.note.clone(),
        reviewed_by: review.reviewed_by.clone(),
        reviewed_at: review.reviewed_at.to_string(),
    }
}
