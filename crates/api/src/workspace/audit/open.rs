//! A submission becomes an auditor's workspace: everything in it is taken in, read-only, with the bytes that were signed.

use super::super::desk::{Desk, author_of, passphrase};
use super::super::fault::failed;
use super::super::input;
use super::super::intake::taking_over;
use super::super::session::say;
use super::statement::statement_of;
use super::submitted::{Submitted, SubmittedEvidence, read_submission};
use crate::failure::{Failure, Problem};
use crate::packages::{open_package, package_failure};
use crate::progress::{Progress, Tell, cancelled};
use crate::wire::{CreatedWire, NewAuditWire, UnlockWire};
use jiff::Timestamp;
use lianheng_engine::assessment::Inventory;
use lianheng_exchange::package::{Manifest, OpenPackage, PackageKind};
use lianheng_store::record::{
    Answer, AssessmentRecord, Organisation, Person, PinnedPack, QuestionAnswer, SubjectRecord,
    SubmissionRecord,
};
use lianheng_store::{Author, Change, Digest, EvidenceMeta, PackageId, PersonId, Workspace};
use std::io::{Seek, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

impl Desk {
    /// Makes an auditor's workspace of a submission, in a file that is not there yet, and opens it in place of what is open.
    ///
    /// # Errors
    /// The package breaks a rule or is no submission, the file is there, the passphrase is too short, or what the disk says; no file is
    /// left then.
    pub fn open_submission(
        &mut self,
        package: &Path,
        unlock: &UnlockWire,
        into: &Path,
        wire: &NewAuditWire,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<CreatedWire, Failure> {
        let words = passphrase(&wire.passphrase)?;
        let lead = input::filled(Some(&wire.lead)).ok_or_else(|| input::blank("lead"))?;
        let statement = statement_of(&wire.statement)?;
        let shown = into.display().to_string();
        let fail = |fault| failed(Some(&shown), &fault);
        if into.exists() {
            return Err(fail(lianheng_store::StoreFault::Exists));
        }
        let mut opened = open_package(package, unlock, &mut *tell)?;
        let about = package.display().to_string();
        let submitted = read_submission(self.library(), &about, &mut opened)?;
        let person = Person {
            id: PersonId::generate(at).map_err(say)?,
            name: lead,
            role: None,
        };
        let author = author_of(&person);
        // Made beside its place, so that what is stopped or fails half-way leaves no workspace that looks whole.
        let draft = beside(into);
        let made = Workspace::create(&draft, &words, organisation(&submitted), &author, at)
            .map_err(fail)
            .and_then(|mut store| {
                let taken = Intake {
                    store: &mut store,
                    package: &mut opened,
                    submitted: &submitted,
                    about: &about,
                    author: &author,
                    at,
                }
                .take(tell);
                let begun = taken.and_then(|()| {
                    let own = vec![Change::put(person), Change::put(statement)];
                    store.apply_all(own, &author, at, None).map_err(fail)
                });
                begun.and(store.close().map_err(fail))
            })
            .and_then(|()| {
                std::fs::hard_link(&draft, into).map_err(|error| Failure::io(&shown, &error, true))
            });
        // Whatever became of it, the draft goes.
        let _ = std::fs::remove_file(&draft);
        made?;
        let workspace = self.open(into, &wire.passphrase, at)?;
        let recovery_key = self.session()?.store.recovery_key().map_err(say)?;
        Ok(CreatedWire {
            workspace,
            recovery_key: recovery_key.spell().to_string(),
        })
    }
}

/// A hidden name in the same folder.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.opening"))
}

fn organisation(submitted: &Submitted) -> Organisation {
    let own = &submitted.open.assessment.organisation;
    Organisation {
        name: own.name.clone(),
        sector: own.sector.clone(),
        region: own.region.clone(),
    }
}

struct Intake<'a> {
    store: &'a mut Workspace,
    package: &'a mut OpenPackage,
    submitted: &'a Submitted,
    about: &'a str,
    author: &'a Author,
    at: Timestamp,
}

impl Intake<'_> {
    fn take(mut self, tell: Tell<'_>) -> Result<(), Failure> {
        let manifest = self.package.manifest().clone();
        let mut bodies = Vec::new();
        for mut bytes in [
            self.package.manifest_bytes().to_vec().as_slice(),
            self.package.envelope_bytes().to_vec().as_slice(),
        ] {
            bodies.push(self.store.keep_body(&mut bytes).map_err(say)?.0);
        }
        let (manifest_sha256, envelope) = (bodies[0], bodies[1]);
        let total: u64 = manifest.files.iter().map(|file| file.size).sum();
        let mut done = 0;
        let mut step = |size: u64| {
            done += size;
            match tell(Progress { done, total }) {
                ControlFlow::Continue(()) => Ok(()),
                ControlFlow::Break(()) => Err(cancelled()),
            }
        };
        let mut evidence = Vec::new();
        for file in &self.submitted.evidence {
            evidence.push(self.evidence(file)?);
            step(file.record.size)?;
        }
        for file in &manifest.files {
            if file.path.starts_with(EVIDENCE) {
                continue;
            }
            let mut bytes = self.read(&file.path)?;
            bodies.push(self.store.keep_body(&mut bytes).map_err(say)?.0);
            step(file.size)?;
        }
        bodies.sort();
        bodies.dedup();
        evidence.sort();
        evidence.dedup();
        let brought = self.changes(&manifest)?;
        let record = SubmissionRecord {
            assessment: self.submitted.assessment.clone(),
            package: package_id(self.about, &manifest)?,
            manifest: manifest_sha256,
            envelope,
            from: manifest.from.name.clone(),
            sealed_at: sealed_at(self.about, &manifest)?,
            received_at: self.at,
            bodies,
            evidence,
        };
        let received = self.store.receive(brought, record, self.author, self.at);
        received.map(|_| ()).map_err(say)
    }

    /// A file of the package from its start, in no named file.
    fn read(&mut self, path: &str) -> Result<std::fs::File, Failure> {
        let io = |error: std::io::Error| Failure::io(self.about, &error, false);
        let mut file = tempfile::tempfile().map_err(io)?;
        self.package
            .copy(path, &mut file)
            .map_err(|fault| package_failure(self.about, &fault))?;
        file.flush().map_err(io)?;
        file.rewind().map_err(io)?;
        Ok(file)
    }

    fn evidence(&mut self, file: &SubmittedEvidence) -> Result<Digest, Failure> {
        let record = file.record.clone();
        let sha256 = record.sha256;
        if !file.in_package {
            let put = Change::put(record);
            let applied = self.store.apply(put, self.author, self.at, None);
            return applied.map(|_| sha256).map_err(say);
        }
        let meta = EvidenceMeta {
            media_type: record.media_type,
            file_name: record.file_name,
            title: record.title,
            source: record.source,
            dated: record.dated,
            valid_until: record.valid_until,
            classification: record.classification,
            digest_only: false,
            size: Some(record.size),
        };
        let mut body = self.read(&format!("{EVIDENCE}{sha256}"))?;
        let attached = self
            .store
            .attach(&mut body, meta, None, self.author, self.at)
            .map_err(say)?;
        Ok(attached.record.sha256)
    }

    fn changes(&self, manifest: &Manifest) -> Result<Vec<Change>, Failure> {
        let (assessment, id) = (&self.submitted.open.assessment, &self.submitted.assessment);
        let mut changes = taking_over(&Inventory::default(), &assessment.inventory);
        let packs = manifest.packs.iter().map(|pack| {
            let sha256 = Digest::parse(&pack.sha256)?;
            Some(PinnedPack {
                id: lianheng_engine::ids::PackId::new(pack.id.as_str()),
                version: pack.version.clone(),
                sha256,
            })
        });
        let packs: Option<Vec<PinnedPack>> = packs.collect();
        let mut packs = packs.ok_or_else(|| refused(self.about, "packs"))?;
        // In the order the assessor chose, which the manifest does not keep.
        let place = |pack: &PinnedPack| assessment.packs.iter().position(|one| *one == pack.id);
        packs.retain(|pack| place(pack).is_some());
        packs.sort_by_key(place);
        changes.push(Change::put(AssessmentRecord {
            id: id.clone(),
            name: self.submitted.name.clone(),
            subject: SubjectRecord {
                kind: assessment.subject.kind,
                name: assessment.subject.name.clone(),
            },
            assessed_on: assessment.assessed_on,
            model: self.submitted.model.clone(),
            packs,
            tailoring: assessment.tailoring.clone(),
            copied_from: None,
            created: self.submitted.created,
            // Screens that know nothing of audits take it for what it is: not to be changed.
            frozen_at: Some(self.submitted.frozen_at),
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
        }
        for answer in &assessment.question_answers {
            changes.push(Change::put(QuestionAnswer::given(id.clone(), answer)));
        }
        let actions = self.submitted.actions.iter().cloned();
        changes.extend(actions.map(Change::put));
        let links = self.submitted.links.iter().cloned();
        changes.extend(links.map(Change::put));
        Ok(changes)
    }
}

/// The folder of evidence bodies in a package.
pub(super) const EVIDENCE: &str = "evidence/";

/// Something a submission says that cannot be used.
pub(super) fn refused(file: &str, what: &str) -> Failure {
    let args = vec![("what", crate::failure::shown(what))];
    Failure::input(file, vec![Problem::new("error-audit-submission", args)])
}

/// A package of the kind wanted, or a refusal that names both.
pub(crate) fn of_kind(file: &str, manifest: &Manifest, wanted: PackageKind) -> Result<(), Failure> {
    if manifest.kind == wanted {
        return Ok(());
    }
    let args = vec![
        ("found", format!("package-kind-{}", manifest.kind.as_str())),
        ("wanted", format!("package-kind-{}", wanted.as_str())),
    ];
    Err(Failure::input(
        file,
        vec![Problem::new("error-audit-kind", args)],
    ))
}

pub(super) fn package_id(file: &str, manifest: &Manifest) -> Result<PackageId, Failure> {
    PackageId::parse(&manifest.id).ok_or_else(|| refused(file, &manifest.id))
}

pub(super) fn sealed_at(file: &str, manifest: &Manifest) -> Result<Timestamp, Failure> {
    let at = manifest.created_at.parse();
    at.map_err(|_| refused(file, &manifest.created_at))
}
