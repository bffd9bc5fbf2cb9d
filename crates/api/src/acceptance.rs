//! `crosswalk accept`: makes answers of proposals, in a new file. Only what was asked for becomes an answer, and the answer carries its trail.

use crate::answers::{OpenAssessment, open_answers, read_limited};
use crate::failure::{Failure, FailureKind, Problem};
use crate::library::Library;
use crate::mapping::{MappingFilter, proposal_wire, proposed};
use crate::output::write_beside;
use crate::wire::{AcceptanceWire, MappingProposalWire};
use lianheng_engine::answer_file::{self, Accepted};
use lianheng_engine::crosswalk::Proposal;
use std::path::Path;

/// Writes the answer file at `path` to `out` with an answer for every requirement the filter lets through: the strongest proposal for each. What was
/// in the file stays as it was written, to the byte.
///
/// # Errors
/// [`FailureKind::Input`] as [`open_answers`], [`crate::preview_mappings`] and [`write_beside`]; when nothing is proposed for a requirement named, or for any;
/// when `out` is the file itself, or lies in another folder while the file names evidence by relative paths. Nothing is written then.
pub fn accept_mappings(
    library: &Library,
    path: &Path,
    filter: &MappingFilter,
    out: &Path,
) -> Result<AcceptanceWire, Failure> {
    let open = open_answers(library, path)?;
    check_place(&open, path, out)?;
    let filter = MappingFilter {
        judged_otherwise: false,
        ..filter.clone()
    };
    let found = proposed(library, &open, &filter)?;
    let mut taken: Vec<&Proposal> = Vec::new();
    let mut passed_over = Vec::new();
    for one in &found {
        // For one requirement the strongest comes first.
        match taken
            .iter()
            .find(|taken| taken.requirement == one.requirement)
        {
            None => taken.push(one),
            Some(taken) if taken.verdict != one.verdict => passed_over.push(one),
            Some(_) => {}
        }
    }
    let shown = path.display().to_string();
    let missing: Vec<Problem> = filter
        .requirements
        .iter()
        .filter(|id| taken.iter().all(|one| one.requirement.as_str() != **id))
        .map(|id| Problem::new("error-mapping-no-proposal", vec![("id", id.clone())]))
        .collect();
    if !missing.is_empty() {
        return Err(Failure::input(&shown, missing));
    }
    if taken.is_empty() {
        return Err(Failure::input(
            &shown,
            vec![Problem::new("error-mapping-nothing", vec![])],
        ));
    }
    let accepted: Vec<Accepted<'_>> = taken
        .iter()
        .map(|one| Accepted {
            requirement: &one.requirement,
            verdict: one.verdict,
            trail: &one.trail,
        })
        .collect();
    let bytes = read_limited(path, &shown)?;
    let internal = || Failure {
        kind: FailureKind::Internal,
        file: Some(shown.clone()),
        problems: vec![Problem::new("error-mapping-engine", vec![])],
    };
    let written = answer_file::append(&bytes, &accepted).map_err(|_| internal())?;
    // What is written must read back; the file could have changed since it was opened.
    let reread = answer_file::read(
        &written,
        &library.packs,
        &library.questionnaires,
        &library.crosswalks,
    );
    if reread.is_err() {
        return Err(internal());
    }
    write_beside(out, &written)?;
    let wires = |proposals: &[&Proposal]| -> Vec<MappingProposalWire> {
        let wires = proposals
            .iter()
            .filter_map(|one| proposal_wire(library, one));
        wires.collect()
    };
    Ok(AcceptanceWire {
        out: out.display().to_string(),
        accepted: wires(&taken),
        passed_over: wires(&passed_over),
    })
}

/// The original stays as a record, and evidence keeps its place.
fn check_place(open: &OpenAssessment, path: &Path, out: &Path) -> Result<(), Failure> {
    let refuse = |key: &str| {
        let problem = Problem::new(key, vec![]);
        Err(Failure::input(&out.display().to_string(), vec![problem]))
    };
    let same = |a: &Path, b: &Path| match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    if same(path, out) {
        return refuse("error-mapping-same-file");
    }
    let folder = |path: &Path| {
        let parent = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        parent.unwrap_or(Path::new(".")).to_owned()
    };
    let names_evidence = open
        .assessment
        .answers
        .iter()
        .any(|answer| !answer.evidence.is_empty());
    // A folder that does not exist is told of by the writing.
    if names_evidence && folder(out).is_dir() && !same(&folder(path), &folder(out)) {
        return refuse("error-mapping-other-folder");
    }
    Ok(())
}
