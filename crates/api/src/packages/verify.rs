//! Verifying a package: the container, the packs it stands on, and everything it declares, recomputed. A package that does not hold is an
//! answer, not a failure; a failure is only what could not be looked at.

use super::book::{KeyBook, stranger};
use super::fault::{fault_lines, package_failure};
use super::open::{is_encrypted, open_source, told};
use super::submission::check_submission;
use crate::failure::{Failure, Problem};
use crate::library::Library;
use crate::packs::count;
use crate::progress::Tell;
use crate::round_trip::{check_questionnaire, check_response};
use crate::wire::{
    InspectedEntryWire, InspectedPackageWire, PackCheckWire, PackageFindingWire,
    PackageHeadingWire, PackageReferenceWire, TextWire, TrustWire, UnlockWire, VerifiedPackageWire,
};
use crate::workspace::check_audit;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_exchange::package::{
    Limits, Manifest, OpenPackage, PackPin, PackageFault, PackageKind, PublicKey, inspect,
};
use std::path::Path;

/// What does not hold, and what could not be checked.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    found: Vec<PackageFindingWire>,
    unchecked: Vec<TextWire>,
}

impl Findings {
    /// Something that does not hold: the stable name of the rule, the file within the package, the sentence.
    pub(crate) fn add(&mut self, rule: &str, path: Option<&str>, problem: Problem) {
        self.found.push(PackageFindingWire {
            rule: rule.to_owned(),
            path: path.map(crate::failure::shown),
            line: problem.place.map(|place| place.line),
            column: problem.place.map(|place| place.column),
            message: both(&problem),
        });
    }

    /// Something nobody could check here, and why.
    pub(crate) fn unchecked(&mut self, problem: Problem) {
        let text = both(&problem);
        if !self.unchecked.contains(&text) {
            self.unchecked.push(text);
        }
    }
}

/// How the packs a package stands on compare with those of this copy.
pub(crate) struct PackState {
    checks: Vec<PackCheckWire>,
    /// Every one is here, with the same content.
    pub(crate) all_same: bool,
    /// Every questionnaire is.
    pub(crate) questionnaires_same: bool,
}

impl PackState {
    pub(crate) fn of(library: &Library, pins: &[PackPin]) -> Self {
        let checks: Vec<PackCheckWire> = pins.iter().map(|pin| check_pack(library, pin)).collect();
        let questionnaires_same = checks
            .iter()
            .all(|check| check.state == "same" || library.questionnaire(&check.id).is_none());
        PackState {
            all_same: checks.iter().all(|check| check.state == "same"),
            questionnaires_same,
            checks,
        }
    }

    /// Whether this pack is here with the same content.
    pub(crate) fn is_same(&self, id: &str) -> bool {
        self.checks
            .iter()
            .any(|check| check.id == id && check.state == "same")
    }

    fn report(&self, findings: &mut Findings) {
        for check in &self.checks {
            if check.state == "same" {
                continue;
            }
            let args = vec![
                ("pack", crate::failure::shown(&check.id)),
                ("version", crate::failure::shown(&check.version)),
                ("present", check.present_version.clone().unwrap_or_default()),
            ];
            let key = format!("package-pack-{}", check.state);
            findings.add(
                &format!("pack-{}", check.state),
                None,
                Problem::new(&key, args),
            );
        }
    }
}

fn check_pack(library: &Library, pin: &PackPin) -> PackCheckWire {
    let present = library
        .pack(&pin.id)
        .map(|pack| (&pack.version, &pack.digest))
        .or_else(|| {
            library
                .questionnaire(&pin.id)
                .map(|pack| (&pack.version, &pack.digest))
        });
    let state = match present {
        None => "absent",
        Some((_, digest)) if *digest == pin.sha256 => "same",
        Some((version, _)) if *version != pin.version => "other-version",
        Some(_) => "other-content",
    };
    PackCheckWire {
        id: pin.id.clone(),
        version: pin.version.clone(),
        sha256: pin.sha256.clone(),
        state: state.to_owned(),
        present_version: present.map(|(version, _)| version.clone()),
    }
}

/// Verifies a package. Whoever its signers are, `book` knows or not; an unknown signer is no finding, and no trust either.
///
/// # Errors
/// The file cannot be read or decrypted, is no package, or of a newer format; or [`crate::FailureKind::Cancelled`].
pub fn verify_package(
    library: &Library,
    path: &Path,
    unlock: &UnlockWire,
    book: &KeyBook,
    tell: Tell<'_>,
) -> Result<VerifiedPackageWire, Failure> {
    let shown = path.display().to_string();
    let encrypted = is_encrypted(path)?;
    let source = open_source(path, unlock)?;
    let mut findings = Findings::default();
    let opened = OpenPackage::open_source(source, &Limits::default(), &mut |at| told(tell, at));
    let mut package = match opened {
        Ok(package) => package,
        Err(fault) if fault.rule.is_not_a_finding() => {
            return Err(package_failure(&shown, &fault));
        }
        Err(fault) => return refused(path, unlock, book, encrypted, &fault, tell),
    };
    let manifest = package.manifest().clone();
    let packs = PackState::of(library, &manifest.packs);
    packs.report(&mut findings);
    let submission = match manifest.kind {
        PackageKind::Submission => Some(check_submission(
            library,
            &mut package,
            &packs,
            &mut findings,
        )),
        PackageKind::Audit => {
            check_audit(library, &mut package, &mut findings);
            None
        }
        PackageKind::Questionnaire => {
            check_questionnaire(library, &mut package, &mut findings);
            None
        }
        PackageKind::Response => {
            check_response(&mut package, &mut findings);
            None
        }
        PackageKind::Rollup => {
            let args = vec![("kind", format!("package-kind-{}", manifest.kind.as_str()))];
            findings.unchecked(Problem::new("package-unchecked-payload", args));
            None
        }
    };
    let signatures = book.trust(package.signatures());
    Ok(VerifiedPackageWire {
        file: shown,
        encrypted,
        heading: Some(heading(&manifest, package.manifest_sha256())),
        whole: true,
        sound: findings.found.is_empty(),
        all_known: is_everybody_known(&signatures),
        signatures,
        files: count(manifest.files.len()),
        bytes: manifest.files.iter().map(|file| file.size).sum(),
        packs: packs.checks,
        submission,
        findings: findings.found,
        unchecked: findings.unchecked,
    })
}

/// What is said of a package whose container does not hold: what could be read of it, and the rule it breaks. Nothing in it is believed.
fn refused(
    path: &Path,
    unlock: &UnlockWire,
    book: &KeyBook,
    encrypted: bool,
    fault: &PackageFault,
    tell: Tell<'_>,
) -> Result<VerifiedPackageWire, Failure> {
    let mut findings = Findings::default();
    for problem in fault_lines(fault) {
        findings.add(fault.rule.as_str(), fault.path.as_deref(), problem);
    }
    let seen = inspect_package(path, unlock, book, tell)?;
    Ok(VerifiedPackageWire {
        file: path.display().to_string(),
        encrypted,
        heading: seen.heading,
        whole: false,
        sound: false,
        all_known: false,
        signatures: seen.signatures,
        files: count(seen.entries.len()),
        bytes: seen.entries.iter().map(|entry| entry.size).sum(),
        packs: Vec::new(),
        submission: None,
        findings: findings.found,
        unchecked: Vec::new(),
    })
}

/// What a package holds, without judging it; of a damaged one as far as it can be read safely.
///
/// # Errors
/// The file cannot be read or decrypted, is no package at all; or [`crate::FailureKind::Cancelled`].
pub fn inspect_package(
    path: &Path,
    unlock: &UnlockWire,
    book: &KeyBook,
    tell: Tell<'_>,
) -> Result<InspectedPackageWire, Failure> {
    let shown = path.display().to_string();
    let encrypted = is_encrypted(path)?;
    let mut source = open_source(path, unlock)?;
    let seen = inspect(&mut *source, &Limits::default(), &mut |at| told(tell, at));
    if let Some(fault) = &seen.fault
        && seen.manifest.is_none()
        && fault.rule.is_not_a_finding()
    {
        return Err(package_failure(&shown, fault));
    }
    let signatures = seen
        .signatures
        .iter()
        .map(|signature| TrustWire {
            valid: signature.valid,
            known: book
                .trust(std::slice::from_ref(signature))
                .pop()
                .and_then(|one| one.known),
            ..stranger(&signature.key)
        })
        .collect();
    Ok(InspectedPackageWire {
        file: shown,
        encrypted,
        heading: seen
            .manifest
            .as_ref()
            .zip(seen.manifest_sha256.as_deref())
            .map(|(manifest, sha256)| heading(manifest, sha256)),
        signatures,
        entries: seen
            .entries
            .into_iter()
            .map(|entry| InspectedEntryWire {
                media_type: seen
                    .manifest
                    .as_ref()
                    .and_then(|manifest| manifest.file(&entry.path))
                    .map(|file| file.media_type.clone()),
                path: entry.path,
                size: entry.size,
                packed: entry.packed,
            })
            .collect(),
        fault: seen
            .fault
            .map(|fault| fault_lines(&fault).iter().map(both).collect())
            .unwrap_or_default(),
    })
}

/// Whether a person stands behind every signature.
fn is_everybody_known(signatures: &[TrustWire]) -> bool {
    !signatures.is_empty()
        && signatures
            .iter()
            .all(|signature| signature.valid && signature.known.is_some())
}

/// The heading of a package, as the wire has it.
pub(crate) fn heading(manifest: &Manifest, sha256: &str) -> PackageHeadingWire {
    PackageHeadingWire {
        kind: manifest.kind.as_str().to_owned(),
        format: manifest.format.to_string(),
        id: manifest.id.clone(),
        manifest_sha256: sha256.to_owned(),
        title: TextWire::from(&manifest.title),
        from: TextWire::from(&manifest.from.name),
        contact: manifest.from.contact.clone(),
        created_at: manifest.created_at.clone(),
        producer: manifest.producer.clone(),
        reply_to: manifest
            .reply_to
            .as_ref()
            .map(|reply| PackageReferenceWire {
                package: reply.package.clone(),
                manifest: reply.manifest.clone(),
            }),
        packs: manifest
            .packs
            .iter()
            .map(|pack| format!("{} {}", pack.id, pack.version))
            .collect(),
    }
}

fn both(problem: &Problem) -> TextWire {
    TextWire::from(&Bilingual::new(
        problem.sentence(Lang::Zh),
        problem.sentence(Lang::En),
    ))
}

/// The signers of a package that holds, each with what a person compares.
///
/// # Errors
/// As [`super::open_package`].
pub(super) fn signers_of(
    path: &Path,
    unlock: &UnlockWire,
    tell: Tell<'_>,
) -> Result<Vec<(PublicKey, TrustWire)>, Failure> {
    let package = super::open_package(path, unlock, tell)?;
    Ok(package
        .signatures()
        .iter()
        .map(|signature| (signature.key.clone(), stranger(&signature.key)))
        .collect())
}
