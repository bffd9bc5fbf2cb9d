//! A sealed audit proved: what it declares is computed again from its judgements, and with the submission at hand, from that.

use super::AuditFigures;
use super::figures::figures_of;
use super::open::of_kind;
use super::recheck::finding;
use super::sample::{drawn, ids};
use super::seal::{agreement_entry, score_entries};
use super::submitted::read_submission;
use crate::failure::{Failure, Problem};
use crate::library::Library;
use crate::packages::submission::shape::{self, SUBJECT, SubjectShape};
use crate::packages::verify::Findings;
use crate::packages::{KeyBook, open_package, package_failure};
use crate::packs::count;
use crate::progress::Tell;
use crate::wire::{AuditCheckFindingWire, AuditProofWire, TextWire, UnlockWire};
use lianheng_engine::audit::Judgements;
use lianheng_engine::audit::agreement::Agreement;
use lianheng_engine::audit::sampling::ALGORITHM;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_exchange::audit_payload::{
    AUDIT_FILE, AuditFile, AuditFileFault, SUBMISSION_MANIFEST, SUBMISSION_SIGNATURES,
    SUBMISSION_SUBJECT,
};
use lianheng_exchange::package::{
    Limits, Manifest, OpenPackage, PackageKind, SignatureCheck, check_envelope,
};
use std::path::Path;

/// A sealed audit, opened and read.
pub(super) struct SealedAudit {
    pub(super) package: OpenPackage,
    pub(super) content: AuditContent,
}

/// What a sealed audit says, bound to the submission it is about.
pub(super) struct AuditContent {
    pub(super) file: AuditFile,
    /// The submission's own manifest, with whose signatures it is bound.
    pub(super) submission: Manifest,
    pub(super) signatures: Vec<SignatureCheck>,
    /// Id of the assessment that was submitted.
    pub(super) assessment: String,
}

/// Proves a sealed audit: its container and signatures, the submission's manifest and signatures in it, and every figure that follows from its
/// judgements. With the submission, scores and samples too.
///
/// # Errors
/// A package that breaks a rule, is of another kind, or cannot be read. What is read and does not hold is a finding.
pub fn verify_audit(
    library: &'static Library,
    path: &Path,
    unlock: &UnlockWire,
    submission: Option<(&Path, &UnlockWire)>,
    book: &KeyBook,
    tell: Tell<'_>,
) -> Result<AuditProofWire, Failure> {
    let audit = open_audit(path, unlock, &mut *tell)?;
    let figures = match submission {
        None => None,
        Some((other, unlock)) => {
            let shown = other.display().to_string();
            let mut opened = open_package(other, unlock, tell)?;
            of_kind(&shown, opened.manifest(), PackageKind::Submission)?;
            if opened.manifest_sha256() != audit.content.file.submission.manifest {
                let args = vec![("package", opened.manifest().id.clone())];
                let problem = Problem::new("error-audit-other-submission", args);
                return Err(Failure::input(&shown, vec![problem]));
            }
            let submitted = read_submission(library, &shown, &mut opened)?;
            let model = submitted.model.clone();
            Some(figures_of(
                library,
                &submitted.open,
                &model,
                audit.content.judgements(),
            )?)
        }
    };
    Ok(prove(library, &audit, figures.as_ref(), book))
}

/// Opens a sealed audit and reads what it says; bound to a submission by the submission's own manifest, or refused.
pub(super) fn open_audit(
    path: &Path,
    unlock: &UnlockWire,
    tell: Tell<'_>,
) -> Result<SealedAudit, Failure> {
    let shown = path.display().to_string();
    let mut package = open_package(path, unlock, tell)?;
    let content = read_audit(&shown, &mut package)?;
    Ok(SealedAudit { package, content })
}

/// Reads what a sealed audit says.
fn read_audit(shown: &str, package: &mut OpenPackage) -> Result<AuditContent, Failure> {
    of_kind(shown, package.manifest(), PackageKind::Audit)?;
    let fail = |fault| package_failure(shown, &fault);
    let file = AuditFile::read(&package.read(AUDIT_FILE).map_err(fail)?)
        .map_err(|fault| file_failure(shown, &fault))?;
    let manifest = package.read(SUBMISSION_MANIFEST).map_err(fail)?;
    let envelope = package.read(SUBMISSION_SIGNATURES).map_err(fail)?;
    let (submission, signatures) =
        check_envelope(&manifest, &envelope, &Limits::default()).map_err(fail)?;
    let digest = lianheng_store::Digest::of(&manifest).to_string();
    let named = &file.submission;
    let reply = package.manifest().reply_to.as_ref();
    let replies =
        reply.is_some_and(|to| to.package == named.package && to.manifest == named.manifest);
    let bound = named.package == submission.id && named.manifest == digest;
    // The subject is the submission's own file: its digest stands in the submission's manifest.
    let subject = package.read(SUBMISSION_SUBJECT).map_err(fail)?;
    let sha256 = lianheng_store::Digest::of(&subject).to_string();
    let listed = submission.file(SUBJECT);
    let own = listed.is_some_and(|file| file.sha256 == sha256);
    if !replies || !bound || !own || submission.kind != PackageKind::Submission {
        let problem = Problem::new("error-audit-unbound", vec![]);
        return Err(Failure::input(shown, vec![problem]));
    }
    let subject: SubjectShape = shape::parse(&subject, SUBMISSION_SUBJECT).map_err(fail)?;
    Ok(AuditContent {
        assessment: subject.assessment,
        file,
        submission,
        signatures,
    })
}

fn file_failure(shown: &str, fault: &AuditFileFault) -> Failure {
    let args = vec![("about", crate::failure::shown(&fault.about))];
    let mut problem = Problem::new(&format!("audit-file-{}", fault.rule), args);
    problem.place = fault.place.map(|(line, column)| {
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        lianheng_engine::json::Place {
            line: small(line),
            column: small(column),
        }
    });
    Failure::input(&format!("{shown}#{AUDIT_FILE}"), vec![problem])
}

impl AuditContent {
    pub(super) fn judgements(&self) -> Judgements {
        let entries = self.file.judgements.iter();
        entries
            .filter_map(|one| Some((RequirementId::parse(&one.requirement)?, one.verdict)))
            .collect()
    }
}

/// Computes again what an audit declares; `figures` follow from the submission.
pub(super) fn prove(
    library: &'static Library,
    audit: &SealedAudit,
    figures: Option<&AuditFigures>,
    book: &KeyBook,
) -> AuditProofWire {
    let (content, manifest) = (&audit.content, audit.package.manifest());
    let all = || ALONE.iter().chain(&WITH_SUBMISSION).copied();
    AuditProofWire {
        package: manifest.id.clone(),
        manifest: audit.package.manifest_sha256().to_owned(),
        from: TextWire::from(&manifest.from.name),
        sealed_at: manifest.created_at.clone(),
        signers: book.trust(audit.package.signatures()),
        submission: content.file.submission.package.clone(),
        submission_manifest: content.file.submission.manifest.clone(),
        submission_signers: book.trust(&content.signatures),
        judged: count(content.file.judgements.len()),
        proved: match figures {
            None => ALONE.to_vec(),
            Some(_) => all().collect(),
        },
        unproved: match figures {
            None => WITH_SUBMISSION.to_vec(),
            Some(_) => Vec::new(),
        },
        findings: findings_of(library, manifest, content, figures),
    }
}

/// What is computed again from the audit alone.
const ALONE: [&str; 4] = ["container", "binding", "agreement", "evidence"];
/// What follows from the submission only.
const WITH_SUBMISSION: [&str; 3] = ["scores", "sample", "operator"];

fn findings_of(
    library: &Library,
    manifest: &Manifest,
    content: &AuditContent,
    figures: Option<&AuditFigures>,
) -> Vec<AuditCheckFindingWire> {
    let mut found = of_agreement(library, content);
    found.extend(of_evidence(manifest, content));
    found.extend(of_packs(library, manifest, content));
    if let Some(figures) = figures {
        found.extend(of_operator(content, figures));
        found.extend(of_scores(content, figures));
        found.extend(of_samples(content, figures));
    }
    found
}

/// Checks what a sealed audit says, without the submission it is about.
pub(crate) fn check_audit(library: &Library, package: &mut OpenPackage, findings: &mut Findings) {
    let manifest = package.manifest().clone();
    match read_audit("", package) {
        Err(failure) => {
            for problem in failure.problems {
                findings.add("audit", Some(AUDIT_FILE), problem);
            }
        }
        Ok(content) => {
            for found in findings_of(library, &manifest, &content, None) {
                // How the packs stand is told of every package alike.
                if found.rule == "pack-unknown" {
                    continue;
                }
                let args = vec![("about", found.about.clone())];
                let problem = Problem::new(&format!("audit-check-{}", found.rule), args);
                findings.add(&format!("audit-{}", found.rule), Some(AUDIT_FILE), problem);
            }
            for what in WITH_SUBMISSION {
                findings.unchecked(Problem::new(&format!("audit-unproved-{what}"), vec![]));
            }
        }
    }
}

/// The figures of agreement follow from the judgements alone.
fn of_agreement(library: &Library, audit: &AuditContent) -> Vec<AuditCheckFindingWire> {
    let mut all = Agreement::default();
    let mut found = Vec::new();
    for judgement in &audit.file.judgements {
        all.add(judgement.operator, judgement.verdict);
        let id = RequirementId::parse(&judgement.requirement);
        let pack = id.as_ref().and_then(|id| library.pack(id.pack()));
        let known = id
            .zip(pack)
            .is_some_and(|(id, pack)| pack.index_of(id.local()).is_some());
        if !known {
            found.push(finding("requirement", &judgement.requirement));
        }
    }
    let computed = agreement_entry(&all);
    if computed != audit.file.agreement {
        let declared = &audit.file.agreement;
        let both = format!(
            "{}/{} ≠ {}/{}",
            declared.agreed, declared.compared, computed.agreed, computed.compared
        );
        found.push(finding("agreement", &both));
    }
    found
}

/// The auditor's own evidence that lies in the package is named by a judgement; the rest are digests.
fn of_evidence(manifest: &Manifest, audit: &AuditContent) -> Vec<AuditCheckFindingWire> {
    let seen = audit.file.judgements.iter().flat_map(|one| &one.evidence);
    let own: Vec<String> = seen
        .filter(|one| one.own)
        .map(|one| format!("evidence/{}", one.sha256))
        .collect();
    let files = manifest.files.iter();
    let bodies = files.filter(|file| file.path.starts_with("evidence/"));
    bodies
        .filter(|file| {
            file.path != format!("evidence/{}", file.sha256) || !own.contains(&file.path)
        })
        .map(|file| finding("evidence-unnamed", &file.path))
        .collect()
}

/// The packs are those of the submission, and those this copy of the program has.
fn of_packs(
    library: &Library,
    manifest: &Manifest,
    audit: &AuditContent,
) -> Vec<AuditCheckFindingWire> {
    let mut found = Vec::new();
    for pin in &manifest.packs {
        let alike = audit.submission.packs.iter().any(|own| own == pin);
        let known = library
            .pack(&pin.id)
            .is_some_and(|own| own.digest == pin.sha256);
        if !alike {
            found.push(finding("pack", &pin.id));
        } else if !known {
            found.push(finding("pack-unknown", &pin.id));
        }
    }
    found
}

/// The operator's verdicts are those of the submission.
fn of_operator(audit: &AuditContent, figures: &AuditFigures) -> Vec<AuditCheckFindingWire> {
    let mut found = Vec::new();
    for judgement in &audit.file.judgements {
        let mut asked = figures.asked();
        let own = asked.find(|(one, _)| one.id.as_str() == judgement.requirement);
        match own {
            Some((_, answer)) if answer.map(|one| one.verdict) == judgement.operator => {}
            Some(_) => found.push(finding("operator", &judgement.requirement)),
            None => found.push(finding("not-asked", &judgement.requirement)),
        }
    }
    found
}

fn of_scores(audit: &AuditContent, figures: &AuditFigures) -> Vec<AuditCheckFindingWire> {
    let computed = score_entries(figures);
    let declared = &audit.file.scores;
    let mut found = Vec::new();
    if audit.file.model != figures.model.id {
        found.push(finding("model", &audit.file.model));
    }
    for own in &computed {
        if !declared.contains(own) {
            let given = declared.iter().find(|one| one.pack == own.pack);
            let shown = |score: Option<u32>| {
                score.map_or_else(
                    || "—".to_owned(),
                    |bp| format!("{}.{:02} %", bp / 100, bp % 100),
                )
            };
            let both = match given {
                None => own.pack.clone(),
                Some(given) => format!(
                    "{}: {} · {} ≠ {} · {}",
                    own.pack,
                    shown(given.operator_bp),
                    shown(given.auditor_bp),
                    shown(own.operator_bp),
                    shown(own.auditor_bp)
                ),
            };
            found.push(finding("score", &both));
        }
    }
    let known = |pack: &str| computed.iter().any(|own| own.pack == pack);
    let strange = declared.iter().filter(|one| !known(&one.pack));
    found.extend(strange.map(|one| finding("score", &one.pack)));
    found
}

/// Every sample is drawn again from its seed.
fn of_samples(audit: &AuditContent, figures: &AuditFigures) -> Vec<AuditCheckFindingWire> {
    let mut found = Vec::new();
    for sample in &audit.file.samples {
        let packs: Vec<PackId> = sample
            .packs
            .iter()
            .map(|id| PackId::new(id.as_str()))
            .collect();
        let again = sample
            .rule()
            .map(|rule| ids(&drawn(figures, &sample.seed, &packs, &rule)));
        let drawn = sample.drawn.iter().map(|id| RequirementId::parse(id));
        let recorded: Option<Vec<RequirementId>> = drawn.collect();
        if sample.algorithm != ALGORITHM || again != recorded {
            found.push(finding("sample", &sample.seed));
        }
    }
    found
}
