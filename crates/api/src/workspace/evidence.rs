//! Evidence files: attached, described, linked, looked at.

use super::answering::requirement_in;
use super::input;
use super::session::{Session, say};
use crate::failure::{Failure, FailureKind, Problem};
use crate::wire::{
    EvidenceBodyWire, EvidenceDetailsWire, EvidenceUseWire, EvidenceWire, SavedWire,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use lianheng_store::record::{Classification, EntityKey, EvidenceLink, EvidenceRecord, Target};
use lianheng_store::{Change, Digest, EvidenceMeta};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest content shown in the window, in bytes (20 MiB).
pub(super) const SHOWN_LIMIT: u64 = 20 * 1_024 * 1_024;

impl Session {
    /// Every evidence file, by name.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn evidence(&mut self) -> Result<Vec<EvidenceWire>, Failure> {
        let files = self.store.evidence_list().map_err(say)?;
        files
            .into_iter()
            .map(|file| self.evidence_wire(file))
            .collect()
    }

    pub(super) fn evidence_backing(
        &mut self,
        target: &Target,
    ) -> Result<Vec<EvidenceWire>, Failure> {
        let files = self.store.evidence_of(target).map_err(say)?;
        files
            .into_iter()
            .map(|file| self.evidence_wire(file))
            .collect()
    }

    /// Attaches files and links each. A file that cannot be attached stops the rest; what was attached before it stays.
    ///
    /// # Errors
    /// A file that cannot be read or is too large, or what the disk says.
    pub fn attach(
        &mut self,
        paths: &[impl AsRef<Path>],
        to: &EvidenceUseWire,
        digest_only: bool,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let target = self.target(to)?;
        let mut entities = Vec::new();
        for path in paths {
            let path = path.as_ref();
            let shown = path.display().to_string();
            let io = |error: std::io::Error| Failure::io(&shown, &error, false);
            let mut file = File::open(path).map_err(io)?;
            let metadata = file.metadata().map_err(io)?;
            if metadata.is_dir() {
                return Err(Failure::input(
                    &shown,
                    vec![Problem::new("error-read-is-folder", vec![])],
                ));
            }
            let file_name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let meta = EvidenceMeta {
                media_type: media_type(path),
                file_name,
                title: None,
                source: None,
                dated: None,
                valid_until: None,
                classification: Classification::Internal,
                digest_only,
                size: Some(metadata.len()),
            };
            let author = self.author.clone();
            let attached = self
                .store
                .attach(&mut file, meta, Some(target.clone()), &author, at)
                .map_err(|fault| super::fault::failed(Some(&shown), &fault))?;
            entities.extend(attached.applied.entities);
        }
        self.saved(&entities, at)
    }

    /// Links an evidence file to something more, or takes the link away.
    ///
    /// # Errors
    /// The file or what it backs is not there.
    pub fn link_evidence(
        &mut self,
        sha256: &str,
        to: &EvidenceUseWire,
        linked: bool,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let evidence = input::term("evidence", sha256, Digest::parse)?;
        let target = self.target(to)?;
        let change = if linked {
            Change::put(EvidenceLink { evidence, target })
        } else {
            Change::Remove(EntityKey::EvidenceLink { evidence, target })
        };
        self.change(vec![change], at, None)
    }

    /// Says what an evidence file is.
    ///
    /// # Errors
    /// A value no vocabulary knows.
    pub fn describe_evidence(
        &mut self,
        sha256: &str,
        details: &EvidenceDetailsWire,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let digest = input::term("evidence", sha256, Digest::parse)?;
        let files = self.store.evidence_list().map_err(say)?;
        let before = files
            .into_iter()
            .find(|file| file.sha256 == digest)
            .ok_or_else(|| input::not_known("evidence", sha256))?;
        let after = EvidenceRecord {
            title: input::filled(details.title.as_ref()),
            source: input::filled(details.source.as_ref()),
            dated: input::date_if("dated", details.dated.as_ref())?,
            valid_until: input::date_if("valid_until", details.valid_until.as_ref())?,
            classification: input::term(
                "classification",
                &details.classification,
                Classification::from_name,
            )?,
            ..before
        };
        self.change(vec![Change::put(after)], at, None)
    }

    /// The content of an evidence file, verified as it is read.
    ///
    /// # Errors
    /// Only its digest is kept, it is larger than [`SHOWN_LIMIT`], or it is not what was attached.
    pub fn evidence_body(&mut self, sha256: &str) -> Result<EvidenceBodyWire, Failure> {
        let digest = input::term("evidence", sha256, Digest::parse)?;
        let files = self.store.evidence_list().map_err(say)?;
        let file = files
            .into_iter()
            .find(|file| file.sha256 == digest)
            .ok_or_else(|| input::not_known("evidence", sha256))?;
        if file.size > SHOWN_LIMIT {
            let most = (SHOWN_LIMIT / 1024 / 1024).to_string();
            return Err(Failure {
                kind: FailureKind::Input,
                file: Some(file.file_name),
                problems: vec![Problem::new(
                    "error-workspace-too-large-to-show",
                    vec![("most", most)],
                )],
            });
        }
        let mut bytes = Vec::new();
        self.store.read_evidence(digest, &mut bytes).map_err(say)?;
        Ok(EvidenceBodyWire {
            media_type: file.media_type,
            base64: STANDARD.encode(&bytes),
        })
    }

    pub(super) fn evidence_wire(&mut self, file: EvidenceRecord) -> Result<EvidenceWire, Failure> {
        let current = self.current()?;
        let day = self.work()?.record.assessed_on;
        let uses = self.store.backed_by(file.sha256).map_err(say)?;
        let here = uses
            .iter()
            .filter(|target| target.assessment().is_none_or(|one| *one == current));
        Ok(EvidenceWire {
            sha256: file.sha256.to_string(),
            file_name: file.file_name,
            media_type: file.media_type,
            size: file.size,
            details: EvidenceDetailsWire {
                title: file.title,
                source: file.source,
                dated: file.dated.map(|day| day.to_string()),
                valid_until: file.valid_until.map(|day| day.to_string()),
                classification: file.classification.as_str().to_owned(),
            },
            digest_only: file.digest_only,
            expired: file.valid_until.is_some_and(|until| until < day),
            uses: here.map(use_wire).collect(),
        })
    }
}

fn use_wire(target: &Target) -> EvidenceUseWire {
    let (question, object, action) = match target {
        Target::Requirement { .. } => (None, None, None),
        Target::Question {
            questionnaire,
            question,
            object,
            ..
        } => (
            Some(format!("{questionnaire}/{question}")),
            Some(object.key()),
            None,
        ),
        Target::Action(id) => (None, None, Some(id.to_string())),
    };
    EvidenceUseWire {
        requirement: requirement_in(target).map(|id| id.as_str().to_owned()),
        question,
        object,
        action,
    }
}

/// The media type by content; by the ending for the text formats that have no mark of their own.
pub(super) fn media_type(path: &Path) -> String {
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(8_192).read_to_end(&mut start));
    if read.is_err() {
        start.clear();
    }
    media_type_of(&start, &path.to_string_lossy())
}

/// The same of a file that has no path of its own: by how it begins and by its name.
pub(crate) fn media_type_of(start: &[u8], name: &str) -> String {
    let by_content = infer::get(start);
    let ending = Path::new(name)
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    let by_ending = match ending.to_ascii_lowercase().as_str() {
        "txt" | "log" | "md" => "text/plain",
        "csv" => "text/csv",
        "json" => "application/json",
        "xml" => "application/xml",
        "eml" => "message/rfc822",
        _ => "application/octet-stream",
    };
    by_content
        .map_or(by_ending, |kind| kind.mime_type())
        .to_owned()
}
