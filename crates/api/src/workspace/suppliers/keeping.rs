//! What is kept of a response: the very bytes that were signed, what was shown for the answers, and every statement; read back, and
//! proved against one another.

use super::asking::kept;
use super::incoming::{Body, Incoming};
use super::rows::{Spoken, spoken};
use crate::failure::Failure;
use crate::packages::{KeyBook, package_failure};
use crate::progress::{Tell, go_on};
use crate::wire::TrustWire;
use crate::workspace::fault::failed;
use crate::workspace::input;
use crate::workspace::media_type_of;
use crate::workspace::session::{Session, say};
use jiff::Timestamp;
use lianheng_engine::assessment::ObjectRef;
use lianheng_exchange::package::{Limits, MANIFEST, SIGNATURES, check_envelope};
use lianheng_exchange::round_trip::{
    Asked, RESPONSE_FILE, Response, ShownEvidence, evidence_path, read_response,
};
use lianheng_store::record::{
    Classification, EntityKey, Original, PinnedPack, Record, ResponseForm, SupplierResponse,
    SupplierStatement,
};
use lianheng_store::{Change, Digest, EvidenceMeta, ResponseId};
use std::collections::BTreeSet;
use std::io::{Read, Seek};

impl Session {
    /// Attaches what is shown for the answers, each file verified again while it is copied. A file known already stays as it is described.
    pub(super) fn attach_bodies(
        &mut self,
        incoming: &mut Incoming,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<(), Failure> {
        let Body::Package(package) = &mut incoming.body else {
            return Ok(());
        };
        let (author, file) = (self.author.clone(), incoming.file.clone());
        let source = self.supplier_record(&incoming.supplier)?.name;
        let all = incoming.response.evidence.len();
        for (done, one) in incoming.response.evidence.iter().enumerate() {
            go_on(tell, done, all)?;
            let io = |error: std::io::Error| Failure::io(&file, &error, false);
            let mut body = tempfile::tempfile().map_err(io)?;
            package
                .copy(&evidence_path(&one.sha256), &mut body)
                .map_err(|fault| package_failure(&file, &fault))?;
            body.rewind().map_err(io)?;
            let mut start = Vec::new();
            let _ = body
                .by_ref()
                .take(8_192)
                .read_to_end(&mut start)
                .map_err(io)?;
            body.rewind().map_err(io)?;
            let meta = EvidenceMeta {
                // What it is, its bytes tell, not the one who sent it.
                media_type: media_type_of(&start, &one.file_name),
                file_name: one.file_name.clone(),
                title: None,
                source: Some(source.zh.clone()),
                dated: None,
                valid_until: None,
                classification: Classification::Internal,
                digest_only: false,
                size: Some(one.size),
            };
            let _ = self
                .store
                .attach(&mut body, meta, None, &author, at)
                .map_err(|fault| failed(Some(&one.file_name), &fault))?;
        }
        Ok(())
    }

    /// Keeps the very bytes that were signed, so that the signatures can be checked again at any time; of a workbook all of it.
    pub(super) fn attach_originals(
        &mut self,
        incoming: &mut Incoming,
        at: Timestamp,
    ) -> Result<Vec<Original>, Failure> {
        let file = incoming.file.clone();
        let parts: Vec<(String, Vec<u8>)> = match &mut incoming.body {
            Body::Package(package) => {
                let response = package
                    .read(RESPONSE_FILE)
                    .map_err(|fault| package_failure(&file, &fault))?;
                vec![
                    (MANIFEST.to_owned(), package.manifest_bytes().to_vec()),
                    (SIGNATURES.to_owned(), package.envelope_bytes().to_vec()),
                    (RESPONSE_FILE.to_owned(), response),
                ]
            }
            Body::Workbook { name, bytes } => vec![(name.clone(), std::mem::take(bytes))],
        };
        let source = self.supplier_record(&incoming.supplier)?.name.zh;
        let author = self.author.clone();
        let mut originals = Vec::new();
        for (name, bytes) in parts {
            let meta = kept(&name, bytes.len(), Some(source.clone()));
            let attached = self
                .store
                .attach(&mut bytes.as_slice(), meta, None, &author, at)
                .map_err(|fault| failed(Some(&file), &fault))?;
            originals.push(Original {
                name,
                evidence: attached.record.sha256,
            });
        }
        Ok(originals)
    }

    pub(super) fn response_record(&self, id: &str) -> Result<SupplierResponse, Failure> {
        let id = input::term("response", id, ResponseId::parse)?;
        let key = EntityKey::SupplierResponse(id.clone());
        match self.store.record(&key).map_err(say)? {
            Some(Record::SupplierResponse(record)) => Ok(record),
            _ => Err(input::not_known("response", id.as_str())),
        }
    }

    /// What a response was held against when it came.
    pub(super) fn asked_of(
        &self,
        record: &SupplierResponse,
    ) -> Result<(Asked, Vec<ObjectRef>), Failure> {
        match &record.request {
            Some(id) => {
                let request = self.request_record(id.as_str())?;
                let about = request.about.iter().map(|one| one.object.clone());
                Ok((self.document(&request)?, about.collect()))
            }
            None => self.asked_by_nobody(&record.supplier),
        }
    }

    pub(super) fn kept_statements(
        &self,
        record: &SupplierResponse,
        about: &[ObjectRef],
        asked: &Asked,
    ) -> Result<(Vec<Spoken>, Vec<ShownEvidence>), Failure> {
        let mut said = Vec::new();
        let mut shown: BTreeSet<Digest> = BTreeSet::new();
        for statement in self.store.statements(&record.id).map_err(say)? {
            let mut numbered = asked.file.about.iter().zip(about);
            let Some((one, _)) = numbered.find(|(_, object)| **object == statement.object) else {
                continue;
            };
            shown.extend(&statement.evidence);
            let evidence = statement.evidence.iter().map(ToString::to_string);
            said.push(Spoken {
                about: one.key.clone(),
                evidence: evidence.collect(),
                question: statement.question,
                object: statement.object,
                question_sha256: statement.question_sha256.to_string(),
                value: statement.value,
                note: statement.note,
            });
        }
        let files = self.store.evidence_list().map_err(say)?.into_iter();
        let evidence = files.filter(|file| shown.contains(&file.sha256));
        let evidence = evidence.map(|file| ShownEvidence {
            sha256: file.sha256.to_string(),
            size: file.size,
            file_name: file.file_name,
            media_type: file.media_type,
        });
        Ok((said, evidence.collect()))
    }

    /// Whether the signed bytes, kept as they came, are signed still and say what the workspace says.
    pub(super) fn proof(
        &self,
        record: &SupplierResponse,
        asked: &Asked,
        said: &[Spoken],
        book: &KeyBook,
    ) -> (&'static str, Vec<TrustWire>) {
        if record.form == ResponseForm::Workbook {
            return ("unsigned", Vec::new());
        }
        let original = |name: &str| -> Option<Vec<u8>> {
            let mut parts = record.originals.iter();
            let evidence = parts.find(|one| one.name == name)?.evidence;
            let mut bytes = Vec::new();
            self.store.read_evidence(evidence, &mut bytes).ok()?;
            Some(bytes)
        };
        let holds = || -> Option<Vec<TrustWire>> {
            let manifest = original(MANIFEST)?;
            let envelope = original(SIGNATURES)?;
            let body = original(RESPONSE_FILE)?;
            let (read, checks) = check_envelope(&manifest, &envelope, &Limits::default()).ok()?;
            let mut signed = checks.iter().map(|one| one.fingerprint.hex());
            let same_keys = record.signed_by.len() == checks.len()
                && signed.all(|one| record.signed_by.contains(&one));
            let listed = read.file(RESPONSE_FILE)?.sha256 == Digest::of(&body).to_string();
            let response = read_response(&body, asked).ok()?;
            let same_words = same_words(&response, said);
            let same_package = Digest::of(&manifest) == record.digest;
            let all = same_keys && listed && same_words && same_package;
            all.then(|| book.trust(&checks))
        };
        match holds() {
            Some(signers) => ("verified", signers),
            None => ("broken", Vec::new()),
        }
    }
}

/// Whether the statements kept are those of the response, word for word.
fn same_words(response: &Response, said: &[Spoken]) -> bool {
    response.said.len() == said.len()
        && response.said.iter().all(|one| {
            let mut kept = said.iter();
            kept.any(|kept| {
                let evidence: BTreeSet<&String> = kept.evidence.iter().collect();
                kept.question == one.question
                    && kept.about == one.about
                    && kept.value == one.value
                    && kept.note == one.note
                    && evidence == one.evidence.iter().collect()
            })
        })
}

/// What is kept of a response: itself and each of its statements.
pub(super) fn records(
    incoming: &Incoming,
    id: &ResponseId,
    originals: Vec<Original>,
    at: Timestamp,
) -> Result<Vec<Change>, Failure> {
    let pack = &incoming.asked.file.questionnaire;
    let speaker = &incoming.response.respondent;
    let signed_by = incoming.signers.iter();
    let response = SupplierResponse {
        id: id.clone(),
        supplier: incoming.supplier.clone(),
        request: incoming.request.as_ref().map(|one| one.id.clone()),
        questionnaire: PinnedPack {
            id: lianheng_engine::ids::PackId::new(pack.id.clone()),
            version: pack.version.clone(),
            sha256: input::term("sha256", &pack.sha256, Digest::parse)?,
        },
        form: incoming.form,
        digest: incoming.digest,
        made_at: incoming.made_at,
        received_at: at,
        from: incoming.from.clone(),
        respondent: speaker.name.clone(),
        contact: speaker.contact.clone(),
        remark: incoming.response.remark.clone(),
        signed_by: signed_by.map(|one| one.fingerprint.clone()).collect(),
        originals,
    };
    let mut changes = vec![Change::put(response)];
    for one in spoken(&incoming.asked, &incoming.about, &incoming.response) {
        let evidence = one.evidence.iter();
        let evidence = evidence.map(|id| input::term("evidence", id, Digest::parse));
        changes.push(Change::put(SupplierStatement {
            response: id.clone(),
            question_sha256: input::term("sha256", &one.question_sha256, Digest::parse)?,
            question: one.question,
            object: one.object,
            value: one.value,
            note: one.note,
            evidence: evidence.collect::<Result<_, _>>()?,
        }));
    }
    Ok(changes)
}
