//! A submission read back, for those who work on with it: the auditor, and later the regulator.

use super::journal::{RevealedJournal, read_journal};
use super::shape::{
    ACTIONS, ACTIONS_FORMAT, ANSWERS, ActionShape, ActionsShape, BODIES, EVIDENCE, EVIDENCE_FORMAT,
    EvidenceFileShape, EvidenceShape, JOURNAL, SCORES, SCORES_FORMAT, SUBJECT, SUBJECT_FORMAT,
    ScoresShape, SubjectShape, read,
};
use crate::answers::OpenAssessment;
use crate::failure::Failure;
use crate::library::Library;
use crate::packages::package_failure;
use lianheng_engine::answer_file;
use lianheng_engine::assessment::{Assessment, EvidenceFile};
use lianheng_exchange::package::{OpenPackage, PackageFault, PackageKind, PackageRule};
use std::path::PathBuf;

/// What an operator handed over.
#[derive(Debug, Clone)]
pub(crate) struct SubmittedWork {
    /// The assessment; every evidence file in it has its digest and size.
    pub(crate) open: OpenAssessment,
    /// What is assessed, by which model, since when it is frozen.
    pub(crate) subject: SubjectShape,
    /// Every evidence file; its body is in the package where it says so.
    pub(crate) evidence: Vec<EvidenceFileShape>,
    /// Every action.
    pub(crate) actions: Vec<ActionShape>,
    /// What the scores are said to be.
    pub(crate) declared: ScoresShape,
    /// The journal, its revealed entries in order.
    pub(crate) journal: RevealedJournal,
}

/// Reads a submission. What it declares is taken over, not checked: that is [`super::check_submission`]'s.
///
/// # Errors
/// It is another kind of package, one of its files has not its shape, or its answers do not resolve against the packs of this copy.
pub(crate) fn read_submission(
    library: &Library,
    package: &mut OpenPackage,
    file: &str,
) -> Result<SubmittedWork, Failure> {
    let fail = |fault: PackageFault| package_failure(file, &fault);
    if package.manifest().kind != PackageKind::Submission {
        let args = vec![(
            "kind",
            format!("package-kind-{}", package.manifest().kind.as_str()),
        )];
        let problem = crate::failure::Problem::new("submission-other-kind", args);
        return Err(Failure::input(file, vec![problem]));
    }
    let evidence = read_evidence(package).map_err(fail)?;
    let bytes = package.read(ANSWERS).map_err(fail)?;
    let assessment = read_answers(library, &bytes, &evidence)
        .map_err(|faults| Failure::of_answers(&format!("{file}/{ANSWERS}"), faults))?;
    Ok(SubmittedWork {
        open: OpenAssessment {
            path: PathBuf::from(file),
            assessment,
            records: None,
        },
        subject: read_subject(package).map_err(fail)?,
        evidence,
        actions: read_actions(package).map_err(fail)?,
        declared: read_scores(package).map_err(fail)?,
        journal: package
            .read(JOURNAL)
            .and_then(|bytes| read_journal(&bytes))
            .map_err(fail)?,
    })
}

/// The answers against the packs of this copy, each evidence file with what the submission says of it.
pub(super) fn read_answers(
    library: &Library,
    bytes: &[u8],
    evidence: &[EvidenceFileShape],
) -> Result<Assessment, Vec<answer_file::AnswerFault>> {
    let mut assessment = answer_file::read(
        bytes,
        &library.packs,
        &library.questionnaires,
        &library.crosswalks,
    )?;
    let files = assessment
        .answers
        .iter_mut()
        .flat_map(|answer| &mut answer.evidence);
    for file in files {
        let digest = file.path.strip_prefix(BODIES).unwrap_or_default();
        let listed = evidence.iter().find(|one| one.sha256 == digest);
        file.file = match listed {
            Some(listed) => EvidenceFile::Present {
                sha256: listed.sha256.clone(),
                size: listed.size,
            },
            None => EvidenceFile::Missing,
        };
    }
    Ok(assessment)
}

pub(super) fn read_subject(package: &mut OpenPackage) -> Result<SubjectShape, PackageFault> {
    let read: SubjectShape = read(package, SUBJECT)?;
    expect(SUBJECT, &read.format, SUBJECT_FORMAT).map(|()| read)
}

pub(super) fn read_evidence(
    package: &mut OpenPackage,
) -> Result<Vec<EvidenceFileShape>, PackageFault> {
    let read: EvidenceShape = read(package, EVIDENCE)?;
    expect(EVIDENCE, &read.format, EVIDENCE_FORMAT).map(|()| read.files)
}

pub(super) fn read_actions(package: &mut OpenPackage) -> Result<Vec<ActionShape>, PackageFault> {
    let read: ActionsShape = read(package, ACTIONS)?;
    expect(ACTIONS, &read.format, ACTIONS_FORMAT).map(|()| read.actions)
}

pub(super) fn read_scores(package: &mut OpenPackage) -> Result<ScoresShape, PackageFault> {
    let read: ScoresShape = read(package, SCORES)?;
    expect(SCORES, &read.format, SCORES_FORMAT).map(|()| read)
}

fn expect(path: &str, found: &str, expected: &str) -> Result<(), PackageFault> {
    if found == expected {
        Ok(())
    } else {
        Err(PackageFault::at(PackageRule::PayloadShape, path))
    }
}
