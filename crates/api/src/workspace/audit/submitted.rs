//! What an auditor takes out of a submission: the operator's assessment, evidence and actions, and the journal that shows what was
//! changed after the freeze. The same reading serves a package just opened and the signed files a workspace keeps.

use super::open::{EVIDENCE, of_kind, refused};
use crate::answers::OpenAssessment;
use crate::failure::Failure;
use crate::library::Library;
use crate::packages::package_failure;
use crate::packages::submission::shape::{
    self, ACTIONS, ACTIONS_FORMAT, ANSWERS, ActionShape, ActionsShape, BacksShape, EVIDENCE_FORMAT,
    EvidenceFileShape, EvidenceShape, SUBJECT, SUBJECT_FORMAT, SubjectShape,
};
use jiff::Timestamp;
use lianheng_engine::answer_file;
use lianheng_engine::assessment::{EvidenceFile, ObjectRef};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use lianheng_exchange::package::{Manifest, OpenPackage, PackageFault, PackageKind, PackageRule};
use lianheng_store::record::{
    ActionRecord, ActionStatus, Classification, EvidenceLink, EvidenceRecord, Target,
};
use lianheng_store::{ActionId, AssessmentId, Digest};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The work of an operator, as submitted.
pub(super) struct Submitted {
    /// Id of the assessment in the operator's workspace; it is the same here.
    pub(super) assessment: AssessmentId,
    /// What the operator calls it.
    pub(super) name: Bilingual,
    /// When it was made.
    pub(super) created: Timestamp,
    /// Since when it is frozen.
    pub(super) frozen_at: Timestamp,
    /// Id of the scoring model the operator used.
    pub(super) model: String,
    /// The assessment; evidence lies at `evidence/` and its digest.
    pub(super) open: OpenAssessment,
    /// Every evidence file.
    pub(super) evidence: Vec<SubmittedEvidence>,
    /// What each backs.
    pub(super) links: Vec<EvidenceLink>,
    /// Every action.
    pub(super) actions: Vec<ActionRecord>,
}

/// An evidence file.
pub(super) struct SubmittedEvidence {
    /// What is known of it; whether its content is here says `in_package`.
    pub(super) record: EvidenceRecord,
    /// Its content is in the package.
    pub(super) in_package: bool,
}

/// Gives the bytes of a listed file; `None` where none is listed.
pub(super) type Fetch<'a> = &'a mut dyn FnMut(&str) -> Result<Option<Vec<u8>>, Failure>;

/// Reads a submission out of its package.
pub(super) fn read_submission(
    library: &Library,
    file: &str,
    package: &mut OpenPackage,
) -> Result<Submitted, Failure> {
    let manifest = package.manifest().clone();
    submitted_from(library, file, &manifest, &mut |path| {
        if !package.has(path) {
            return Ok(None);
        }
        let bytes = package.read(path);
        bytes
            .map(Some)
            .map_err(|fault| package_failure(file, &fault))
    })
}

/// Reads a submission from its listed files, wherever they are kept.
pub(super) fn submitted_from(
    library: &Library,
    file: &str,
    manifest: &Manifest,
    fetch: Fetch<'_>,
) -> Result<Submitted, Failure> {
    of_kind(file, manifest, PackageKind::Submission)?;
    let subject: SubjectShape = read(file, SUBJECT, fetch)?;
    let listed: EvidenceShape = read(file, shape::EVIDENCE, fetch)?;
    let actions: ActionsShape = read(file, ACTIONS, fetch)?;
    let formats = [
        (&subject.format, SUBJECT_FORMAT),
        (&listed.format, EVIDENCE_FORMAT),
        (&actions.format, ACTIONS_FORMAT),
    ];
    if let Some((found, _)) = formats
        .iter()
        .find(|(found, known)| found.as_str() != *known)
    {
        return Err(refused(file, found));
    }
    let assessment = AssessmentId::parse(&subject.assessment)
        .ok_or_else(|| refused(file, &subject.assessment))?;
    let mut evidence = Vec::with_capacity(listed.files.len());
    let mut links = Vec::new();
    let mut sizes = BTreeMap::new();
    for own in &listed.files {
        let record = evidence_record(own).ok_or_else(|| refused(file, &own.file_name))?;
        let body = manifest.file(&format!("{EVIDENCE}{}", own.sha256));
        let same = body.map(|body| body.size) == own.in_package.then_some(own.size);
        if !same || sizes.insert(own.sha256.clone(), own.size).is_some() {
            return Err(refused(file, &own.file_name));
        }
        for backs in &own.backs {
            let target = target(&assessment, backs).ok_or_else(|| refused(file, &own.file_name))?;
            let evidence = record.sha256;
            links.push(EvidenceLink { evidence, target });
        }
        evidence.push(SubmittedEvidence {
            record,
            in_package: own.in_package,
        });
    }
    let actions = actions.actions.iter().map(|own| {
        let action = action_record(&assessment, own);
        action.ok_or_else(|| refused(file, &own.id))
    });
    let time = |text: &str| text.parse().map_err(|_| refused(file, text));
    Ok(Submitted {
        name: subject.name,
        created: time(&subject.created)?,
        frozen_at: time(&subject.frozen_at)?,
        model: known_model(library, file, &subject.model)?,
        open: answers(library, file, fetch, &sizes)?,
        actions: actions.collect::<Result<_, _>>()?,
        assessment,
        evidence,
        links,
    })
}

/// The answers, with the evidence they name found by digest.
fn answers(
    library: &Library,
    file: &str,
    fetch: Fetch<'_>,
    sizes: &BTreeMap<String, u64>,
) -> Result<OpenAssessment, Failure> {
    let bytes = fetch(ANSWERS)?.ok_or_else(|| missing(file, ANSWERS))?;
    let shown = format!("{file}#{ANSWERS}");
    let mut assessment = answer_file::read(
        &bytes,
        &library.packs,
        &library.questionnaires,
        &library.crosswalks,
    )
    .map_err(|faults| Failure::of_answers(&shown, faults))?;
    let named = assessment.answers.iter_mut();
    for evidence in named.flat_map(|answer| &mut answer.evidence) {
        let sha256 = evidence.path.strip_prefix(EVIDENCE).unwrap_or_default();
        let size = sizes
            .get(sha256)
            .ok_or_else(|| refused(file, &evidence.path))?;
        evidence.file = EvidenceFile::Present {
            sha256: sha256.to_owned(),
            size: *size,
        };
    }
    Ok(OpenAssessment {
        path: PathBuf::from(file),
        assessment,
        records: None,
    })
}

pub(super) fn read<T: DeserializeOwned>(
    file: &str,
    path: &str,
    fetch: Fetch<'_>,
) -> Result<T, Failure> {
    let bytes = fetch(path)?.ok_or_else(|| missing(file, path))?;
    shape::parse(&bytes, path).map_err(|fault| package_failure(file, &fault))
}

fn missing(file: &str, path: &str) -> Failure {
    package_failure(file, &PackageFault::at(PackageRule::NoSuchFile, path))
}

fn known_model(library: &Library, file: &str, model: &str) -> Result<String, Failure> {
    match library.model(model) {
        Some(known) => Ok(known.id.clone()),
        None => Err(refused(file, model)),
    }
}

fn evidence_record(own: &EvidenceFileShape) -> Option<EvidenceRecord> {
    let day = |text: &Option<String>| match text {
        Some(text) => text.parse().ok().map(Some),
        None => Some(None),
    };
    Some(EvidenceRecord {
        sha256: Digest::parse(&own.sha256).filter(|one| one.to_string() == own.sha256)?,
        size: own.size,
        media_type: own.media_type.clone(),
        file_name: own.file_name.clone(),
        title: own.title.clone(),
        source: own.source.clone(),
        dated: day(&own.dated)?,
        valid_until: day(&own.valid_until)?,
        classification: Classification::from_name(&own.classification)?,
        digest_only: !own.in_package,
    })
}

fn target(assessment: &AssessmentId, backs: &BacksShape) -> Option<Target> {
    if let Some(id) = &backs.action {
        return Some(Target::Action(ActionId::parse(id)?));
    }
    if let Some(id) = &backs.requirement {
        return Some(Target::Requirement {
            assessment: assessment.clone(),
            requirement: RequirementId::parse(id)?,
        });
    }
    let (questionnaire, question) = backs.question.as_ref()?.split_once('/')?;
    Some(Target::Question {
        assessment: assessment.clone(),
        questionnaire: questionnaire.to_owned(),
        question: question.to_owned(),
        object: ObjectRef {
            supplier: backs.supplier.clone(),
            product: backs.product.clone(),
            system: backs.system.clone(),
        },
    })
}

fn action_record(assessment: &AssessmentId, own: &ActionShape) -> Option<ActionRecord> {
    let day = |text: &Option<String>| match text {
        Some(text) => text.parse().ok().map(Some),
        None => Some(None),
    };
    let retest = match &own.retest_verdict {
        Some(name) => Some(Verdict::from_name(name)?),
        None => None,
    };
    Some(ActionRecord {
        id: ActionId::parse(&own.id)?,
        assessment: assessment.clone(),
        requirement: RequirementId::parse(&own.requirement)?,
        plan: own.plan.clone(),
        owner: own.owner.clone(),
        due: day(&own.due)?,
        effort_tenths: own.effort_tenths,
        status: ActionStatus::from_name(&own.status)?,
        done_on: day(&own.done_on)?,
        retest_verdict: retest,
        retest_note: own.retest_note.clone(),
    })
}
