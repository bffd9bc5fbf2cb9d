//! A submission read back, for those who work on with it: the auditor, and later the regulator.

use super::shape::{
    ACTIONS, ACTIONS_FORMAT, ActionShape, ActionsShape, BODIES, EVIDENCE, EVIDENCE_FORMAT,
    EvidenceFileShape, EvidenceShape, SCORES, SCORES_FORMAT, SUBJECT, SUBJECT_FORMAT, ScoresShape,
    SubjectShape, read,
};
use crate::library::Library;
use lianheng_engine::answer_file;
use lianheng_engine::assessment::{Assessment, EvidenceFile};
use lianheng_exchange::package::{OpenPackage, PackageFault, PackageRule};

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
