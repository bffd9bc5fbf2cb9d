//! What goes back: the response, sealed and signed, with the bodies of what is shown; and the workbook made from a package.

use super::open::OpenQuestionnaire;
use super::spoken::workbook_words;
use crate::failure::{Failure, Problem};
use crate::output::write_beside;
use crate::packages::{draft_heading, write_sealed};
use crate::packs::count;
use crate::progress::Tell;
use crate::wire::{ReturnedWire, SealWire};
use crate::workspace::media_type_of;
use jiff::Timestamp;
use lianheng_engine::bilingual::Bilingual;
use lianheng_exchange::package::{DraftBody, DraftFile, PackPin, PackageKind, Party, Reference};
use lianheng_exchange::round_trip::workbook::{AskedOrigin, write_asked_workbook};
use lianheng_exchange::round_trip::{
    Asked, RESPONSE_FILE, Response, Said, ShownEvidence, evidence_path, write_response,
};
use lianheng_l10n::Messages;
use lianheng_store::EVIDENCE_LIMIT;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, Write};
use std::path::Path;

/// Evidence files that were read: what the response says of each, and the body to be sealed.
type Bodies = BTreeMap<String, (ShownEvidence, File)>;

impl OpenQuestionnaire {
    /// Signs what is answered and writes it into `seal.out`, for whoever asked. Open questions are allowed; the answer says how many.
    ///
    /// # Errors
    /// Nothing is answered, a file that is shown is gone or too large, a key or recipient cannot be used, or what the disk says; no
    /// file is left then.
    pub fn send(
        &self,
        seal: &SealWire,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<ReturnedWire, Failure> {
        if self.draft.said.is_empty() {
            let file = self.draft_path.display().to_string();
            let problem = Problem::new("error-asked-nothing-said", vec![]);
            return Err(Failure::input(&file, vec![problem]));
        }
        let (response, bodies) = self.response(tell)?;
        let evidence = bodies.len();
        let file = &self.asked.file;
        let from = Party {
            name: file.recipient.clone(),
            contact: response.respondent.contact.clone(),
        };
        let title = response_title(&file.questionnaire.title);
        let mut draft = draft_heading(PackageKind::Response, from, title, at)?;
        draft.reply_to = Some(Reference {
            package: self.facts.package.clone(),
            manifest: self.facts.manifest.clone(),
        });
        draft.packs = vec![pin(&self.asked)];
        let json = write_response(&self.asked, &response);
        draft.files.push(DraftFile::json(RESPONSE_FILE, json));
        for (sha256, (shown, body)) in bodies {
            draft.files.push(DraftFile {
                path: evidence_path(&sha256),
                media_type: shown.media_type,
                body: DraftBody::File(body),
            });
        }
        let package = draft.id.clone();
        let sealed = write_sealed(draft, seal, tell)?;
        let about = self.progress();
        Ok(ReturnedWire {
            path: seal.out.clone(),
            package,
            manifest: sealed.manifest_sha256,
            asked: about.iter().map(|one| one.asked).sum(),
            answered: about.iter().map(|one| one.answered).sum(),
            evidence: count(evidence),
            about,
            signed_by: sealed.signed_by.iter().map(|one| one.hex()).collect(),
        })
    }

    /// Writes the questionnaire as a workbook, for whoever installs nothing.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save_workbook(&self, path: &Path) -> Result<(), Failure> {
        let origin = AskedOrigin {
            package: self.facts.package.clone(),
            manifest: self.facts.manifest.clone(),
        };
        write_workbook(&self.asked, &origin, &self.facts.from, path)
    }

    /// The response, and the bodies it shows, each once however often it is shown. Each is copied into a file without a name first: what
    /// is sealed is what was hashed, whatever happens to the original in the meantime.
    fn response(&self, tell: Tell<'_>) -> Result<(Response, Bodies), Failure> {
        let mut by_path: BTreeMap<&str, String> = BTreeMap::new();
        let mut bodies = Bodies::new();
        let paths = self.draft.said.iter().flat_map(|one| &one.evidence);
        let all = paths.clone().count();
        for (done, path) in paths.enumerate() {
            crate::progress::go_on(tell, done, all)?;
            if !by_path.contains_key(path.as_str()) {
                let (shown, body) = taken(&self.evidence_file(path))?;
                by_path.insert(path, shown.sha256.clone());
                bodies.entry(shown.sha256.clone()).or_insert((shown, body));
            }
        }
        let said = self.draft.said.iter().map(|one| {
            let digests = one.evidence.iter();
            let mut evidence: Vec<String> = digests
                .filter_map(|path| by_path.get(path.as_str()).cloned())
                .collect();
            evidence.sort();
            evidence.dedup();
            Said {
                question: one.question.clone(),
                about: one.about.clone(),
                value: one.value.clone(),
                note: one.note.clone(),
                evidence,
            }
        });
        let response = Response {
            respondent: self.draft.respondent.clone(),
            remark: self.draft.remark.clone(),
            said: said.collect(),
            evidence: bodies.values().map(|(shown, _)| shown.clone()).collect(),
        };
        Ok((response, bodies))
    }
}

/// The content a questionnaire stands on, by its digest.
pub(crate) fn pin(asked: &Asked) -> PackPin {
    let pack = &asked.file.questionnaire;
    PackPin {
        id: pack.id.clone(),
        version: pack.version.clone(),
        sha256: pack.sha256.clone(),
    }
}

/// Writes a questionnaire's workbook.
pub(crate) fn write_workbook(
    asked: &Asked,
    origin: &AskedOrigin,
    from: &Bilingual,
    path: &Path,
) -> Result<(), Failure> {
    let words = workbook_words(asked, from);
    let bytes = write_asked_workbook(asked, origin, &words).map_err(|_| {
        let shown = path.display().to_string();
        Failure::input(&shown, vec![Problem::new("error-asked-workbook", vec![])])
    })?;
    write_beside(path, &bytes)
}

fn response_title(title: &Bilingual) -> Bilingual {
    let messages = Messages::built_in();
    use lianheng_engine::bilingual::Lang;
    let of = |lang: Lang| {
        let args = [("title", title.get(lang).into())];
        messages.by_key(lang, "supplier-response-title", &args)
    };
    Bilingual::new(of(Lang::Zh), of(Lang::En))
}

/// A file's bytes in one without a name, with its digest.
fn taken(path: &Path) -> Result<(ShownEvidence, File), Failure> {
    let shown = path.display().to_string();
    let io = |error: std::io::Error| Failure::io(&shown, &error, false);
    let mut file = File::open(path).map_err(io)?;
    let metadata = file.metadata().map_err(io)?;
    let too_large = || {
        let args = vec![("most", (EVIDENCE_LIMIT / 1024 / 1024).to_string())];
        let problem = Problem::new("error-workspace-evidence-too-large", args);
        Failure::input(&shown, vec![problem])
    };
    if metadata.is_dir() {
        let problem = Problem::new("error-read-is-folder", vec![]);
        return Err(Failure::input(&shown, vec![problem]));
    }
    if metadata.len() > EVIDENCE_LIMIT {
        return Err(too_large());
    }
    let mut copy = tempfile::tempfile().map_err(io)?;
    let mut digest = Sha256::new();
    let mut size = 0u64;
    let mut buffer = vec![0u8; 1 << 16];
    let mut start = Vec::new();
    loop {
        let read = file.read(&mut buffer).map_err(io)?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        if start.is_empty() {
            start.extend_from_slice(bytes);
        }
        size += bytes.len() as u64;
        if size > EVIDENCE_LIMIT {
            return Err(too_large());
        }
        digest.update(bytes);
        copy.write_all(bytes).map_err(io)?;
    }
    copy.rewind().map_err(io)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let sha256 = digest.finalize();
    let evidence = ShownEvidence {
        sha256: sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        size,
        media_type: media_type_of(&start, &name),
        file_name: name.into_owned(),
    };
    if !lianheng_exchange::round_trip::is_file_name(&evidence.file_name) {
        let problem = Problem::new("error-asked-path", vec![]);
        return Err(Failure::input(&shown, vec![problem]));
    }
    Ok((evidence, copy))
}
