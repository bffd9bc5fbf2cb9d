//! A response looked at, taken in, and accepted answer by answer. Without a word from a person nothing changes; with one the supplier's
//! words are kept as they came, and the chosen answers stand in the assessment, all of it as one change.

use super::asking::kept;
use super::incoming::{Body, Incoming};
use super::rows::{Spoken, spoken};
use crate::failure::{Failure, Problem};
use crate::packages::{KeyBook, package_failure};
use crate::packs::count;
use crate::progress::{Tell, go_on};
use crate::wire::{
    ResponseChoiceWire, ResponseIntakeWire, ResponseViewWire, StatementWire, SupplierNameWire,
    TextWire, TrustWire, UnlockWire,
};
use crate::workspace::fault::failed;
use crate::workspace::input;
use crate::workspace::media_type_of;
use crate::workspace::session::{Session, say};
use jiff::Timestamp;
use lianheng_engine::assessment::ObjectRef;
use lianheng_exchange::package::{Limits, MANIFEST, SIGNATURES, check_envelope};
use lianheng_exchange::round_trip::{
    Asked, RESPONSE_FILE, Response, ShownEvidence, evidence_path, progress, read_response,
};
use lianheng_store::record::{
    Classification, EntityKey, EvidenceLink, Original, PinnedPack, QuestionAnswer, Record,
    ResponseForm, SupplierResponse, SupplierStatement, Target,
};
use lianheng_store::{Change, Digest, EvidenceMeta, ResponseId};
use std::collections::BTreeSet;
use std::io::{Read, Seek};
use std::path::Path;

impl Session {
    /// What a response says, against what was asked, what was said before and what stands in the assessment; nothing is written.
    ///
    /// # Errors
    /// No response, one that does not hold, or an answer to something nobody asked where no supplier is named.
    pub fn preview_response(
        &mut self,
        path: &Path,
        unlock: &UnlockWire,
        unasked_of: Option<&str>,
        book: &KeyBook,
        tell: Tell<'_>,
    ) -> Result<ResponseIntakeWire, Failure> {
        let incoming = self.incoming(path, unlock, unasked_of, book, tell)?;
        self.intake_wire(&incoming)
    }

    /// Takes a response in as `choice` says: kept, and its chosen answers accepted into the assessment worked on. Where nothing is
    /// chosen nothing is written. The very same response is taken in once.
    ///
    /// # Errors
    /// As [`Session::preview_response`]; an answer that was not given or cannot be accepted; a frozen assessment; what the disk says.
    pub fn take_response(
        &mut self,
        path: &Path,
        unlock: &UnlockWire,
        choice: &ResponseChoiceWire,
        book: &KeyBook,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<ResponseIntakeWire, Failure> {
        let unasked_of = choice.unasked_of.as_deref();
        let mut incoming = self.incoming(path, unlock, unasked_of, book, tell)?;
        let mut wire = self.intake_wire(&incoming)?;
        let accepting = choice.accept_all || !choice.accept.is_empty();
        if !accepting && !choice.record {
            return Ok(wire);
        }
        let chosen = chosen(&wire.rows, choice)?;
        if accepting {
            self.refuse_frozen()?;
        }
        let known = wire.recorded.as_deref().and_then(ResponseId::parse);
        let mut changes = Vec::new();
        let id = match known {
            Some(id) => id,
            None => {
                let id = ResponseId::generate(at).map_err(say)?;
                self.attach_bodies(&mut incoming, at, tell)?;
                let originals = self.attach_originals(&mut incoming, at)?;
                changes.extend(records(&incoming, &id, originals, at)?);
                id
            }
        };
        let said = spoken(&incoming.asked, &incoming.about, &incoming.response);
        let questionnaire = incoming.asked.file.questionnaire.id.clone();
        changes.extend(self.accepting(&questionnaire, &id, &said, (&wire.rows, &chosen))?);
        let before = self.store.journal_head().map_err(say)?;
        let reason = incoming.file.clone();
        let _ = self.change(changes, at, Some(&reason))?;
        wire.applied = before != self.store.journal_head().map_err(say)?;
        wire.recorded = Some(id.to_string());
        for (at, row) in wire.rows.iter_mut().enumerate() {
            row.accepted = chosen.contains(&at);
            for file in &mut row.evidence {
                file.attached = true;
            }
        }
        Ok(wire)
    }

    /// A response that was kept, beside the assessment worked on as it stands now; its signatures are checked again.
    ///
    /// # Errors
    /// There is no such response, or what the workspace says.
    pub fn response(&mut self, id: &str, book: &KeyBook) -> Result<ResponseViewWire, Failure> {
        let record = self.response_record(id)?;
        let (asked, about) = self.asked_of(&record)?;
        let (said, evidence) = self.kept_statements(&record, &about, &asked)?;
        let newest = self.newest_statements(
            &record.supplier,
            record.questionnaire.id.as_str(),
            Some(&record.id),
        )?;
        let mut earlier = newest;
        earlier.retain(|_, (response, _)| response.received_at <= record.received_at);
        let rows = self.statement_rows(&asked, &about, (&said, &evidence), &earlier)?;
        let (proof, signers) = self.proof(&record, &asked, &said, book);
        Ok(ResponseViewWire {
            response: self.response_row(&record)?,
            proof,
            signers,
            rows,
        })
    }

    /// Accepts answers of a response that was kept, into the assessment worked on.
    ///
    /// # Errors
    /// As [`Session::take_response`].
    pub fn accept_answers(
        &mut self,
        id: &str,
        choice: &ResponseChoiceWire,
        book: &KeyBook,
        at: Timestamp,
    ) -> Result<ResponseViewWire, Failure> {
        let view = self.response(id, book)?;
        let record = self.response_record(id)?;
        let (asked, about) = self.asked_of(&record)?;
        let (said, _) = self.kept_statements(&record, &about, &asked)?;
        let chosen = chosen(&view.rows, choice)?;
        self.refuse_frozen()?;
        let questionnaire = record.questionnaire.id.as_str();
        let changes = self.accepting(questionnaire, &record.id, &said, (&view.rows, &chosen))?;
        let _ = self.change(changes, at, None)?;
        let mut view = self.response(id, book)?;
        for (at, row) in view.rows.iter_mut().enumerate() {
            row.accepted = chosen.contains(&at);
        }
        Ok(view)
    }

    /// A frozen assessment is said before anything is attached.
    fn refuse_frozen(&mut self) -> Result<(), Failure> {
        let record = &self.work()?.record;
        match record.frozen_at {
            None => Ok(()),
            Some(_) => Err(say(lianheng_store::StoreFault::Frozen(record.id.clone()))),
        }
    }

    fn intake_wire(&mut self, incoming: &Incoming) -> Result<ResponseIntakeWire, Failure> {
        let known = self
            .store
            .responses_with_digest(incoming.digest)
            .map_err(say)?;
        let known = known
            .into_iter()
            .find(|one| one.supplier == incoming.supplier)
            .map(|one| one.id);
        let pack = &incoming.asked.file.questionnaire;
        let earlier = self.newest_statements(&incoming.supplier, &pack.id, known.as_ref())?;
        let said = spoken(&incoming.asked, &incoming.about, &incoming.response);
        let evidence = &incoming.response.evidence;
        let rows = self.statement_rows(
            &incoming.asked,
            &incoming.about,
            (&said, evidence),
            &earlier,
        )?;
        let progress = progress(
            &incoming.asked,
            incoming.response.said.iter().filter_map(|one| {
                let value = one.value.as_ref()?;
                Some((one.question.as_str(), one.about.as_str(), value))
            }),
        );
        let open = progress.iter().flat_map(|at| {
            let ids = at.open.iter();
            ids.map(|id| (id.clone(), at.about.clone()))
        });
        let now = self.library.questionnaire(&pack.id).map(|one| &one.version);
        let version_now = now.filter(|version| **version != pack.version).cloned();
        let speaker = &incoming.response.respondent;
        Ok(ResponseIntakeWire {
            file: incoming.file.clone(),
            form: incoming.form.as_str(),
            digest: incoming.digest.to_string(),
            supplier: self.supplier_name(&incoming.supplier)?,
            request: incoming.request.as_ref().map(|one| one.id.to_string()),
            deadline: incoming.asked.deadline.map(|day| day.to_string()),
            from: incoming.from.as_ref().map(TextWire::from),
            respondent: speaker.name.clone(),
            contact: speaker.contact.clone(),
            remark: incoming.response.remark.clone(),
            made_at: incoming.made_at.map(|at| at.to_string()),
            signers: incoming.signers.clone(),
            cautions: self.cautions(incoming, version_now.is_some(), known.as_ref())?,
            questionnaire: pack.id.clone(),
            title: TextWire::from(&pack.title),
            version: pack.version.clone(),
            version_now,
            asked: count(progress.iter().map(|at| at.asked).sum()),
            answered: count(progress.iter().map(|at| at.answered).sum()),
            evidence: count(evidence.len()),
            rows,
            open: open.collect(),
            problems: incoming.problems.clone(),
            more_problems: count(incoming.more_problems),
            known: known.is_some(),
            recorded: known.map(|id| id.to_string()),
            applied: false,
        })
    }

    /// What a person should know before believing a response.
    fn cautions(
        &self,
        incoming: &Incoming,
        other_version: bool,
        known: Option<&ResponseId>,
    ) -> Result<Vec<&'static str>, Failure> {
        let mut cautions = Vec::new();
        let signers = &incoming.signers;
        let responses = self.store.supplier_responses().map_err(say)?;
        // Newest first.
        let mut before = responses.iter().filter(|one| {
            let signed = one.supplier == incoming.supplier && !one.signed_by.is_empty();
            signed && Some(&one.id) != known
        });
        if incoming.form == ResponseForm::Workbook {
            cautions.push("unsigned");
        } else {
            if signers.iter().any(|one| one.known.is_none()) {
                cautions.push("unknown-signer");
            }
            let shared = |one: &SupplierResponse| {
                let mut keys = signers.iter();
                keys.any(|signer| one.signed_by.contains(&signer.fingerprint))
            };
            if before.next().is_some_and(|last| !shared(last)) {
                cautions.push("signer-changed");
            }
        }
        let supplier = self.supplier_record(&incoming.supplier)?.name;
        let same = |one: &str, other: &str| !one.trim().is_empty() && one.trim() == other.trim();
        if let Some(from) = &incoming.from
            && !same(&from.zh, &supplier.zh)
            && !same(&from.en, &supplier.en)
        {
            cautions.push("other-name");
        }
        match &incoming.request {
            None => cautions.push("unasked"),
            Some(request) if request.withdrawn_at.is_some() => cautions.push("withdrawn"),
            Some(_) => {}
        }
        let made = incoming
            .made_at
            .map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
        if let (Some(made), Some(deadline)) = (made, incoming.asked.deadline)
            && made > deadline
        {
            cautions.push("late");
        }
        if other_version {
            cautions.push("other-version");
        }
        Ok(cautions)
    }

    /// Attaches what is shown for the answers, each file verified again while it is copied. A file known already stays as it is described.
    fn attach_bodies(
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
    fn attach_originals(
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

    /// The changes that let chosen answers stand in the assessment worked on, with what is shown for them.
    fn accepting(
        &mut self,
        questionnaire: &str,
        response: &ResponseId,
        said: &[Spoken],
        (rows, chosen): (&[StatementWire], &BTreeSet<usize>),
    ) -> Result<Vec<Change>, Failure> {
        let mut changes = Vec::new();
        if chosen.is_empty() {
            return Ok(changes);
        }
        let current = self.current()?;
        for (_, row) in rows
            .iter()
            .enumerate()
            .filter(|(at, _)| chosen.contains(at))
        {
            let object = input::object(&row.object);
            let mut all = said.iter();
            let Some(own) = all.find(|one| one.question == row.question && one.object == object)
            else {
                continue;
            };
            let before = self
                .store
                .question_answer(&current, questionnaire, &own.question, &object)
                .map_err(say)?;
            let again = row.question_now == "changed";
            changes.push(Change::put(QuestionAnswer {
                assessment: current.clone(),
                questionnaire: questionnaire.to_owned(),
                question: own.question.clone(),
                object: object.clone(),
                value: own.value.clone(),
                assignee: before.as_ref().and_then(|before| before.assignee.clone()),
                flagged: again || before.as_ref().is_some_and(|before| before.flagged),
                unsure: false,
                accepted_from: Some(response.clone()),
            }));
            for sha256 in &own.evidence {
                let evidence = input::term("evidence", sha256, Digest::parse)?;
                let target = Target::Question {
                    assessment: current.clone(),
                    questionnaire: questionnaire.to_owned(),
                    question: own.question.clone(),
                    object: object.clone(),
                };
                changes.push(Change::put(EvidenceLink { evidence, target }));
            }
        }
        Ok(changes)
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

    fn kept_statements(
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
    fn proof(
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

    pub(super) fn supplier_name(&self, id: &str) -> Result<SupplierNameWire, Failure> {
        let supplier = self.supplier_record(id)?;
        Ok(SupplierNameWire {
            id: supplier.id,
            name: TextWire::from(&supplier.name),
        })
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
fn records(
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

/// The rows a person accepts.
fn chosen(rows: &[StatementWire], choice: &ResponseChoiceWire) -> Result<BTreeSet<usize>, Failure> {
    let mut chosen = BTreeSet::new();
    if choice.accept_all {
        let all = rows.iter().enumerate();
        chosen.extend(
            all.filter(|(_, row)| row.refused.is_none())
                .map(|(at, _)| at),
        );
    }
    for wanted in &choice.accept {
        let (question, about) = match wanted.split_once('@') {
            Some((question, about)) => (question, Some(about)),
            None => (wanted.as_str(), None),
        };
        let matching = rows.iter().enumerate().filter(|(_, row)| {
            row.question == question && about.is_none_or(|about| row.about == about)
        });
        let mut found = false;
        for (at, row) in matching {
            // About several objects a name without a number means every one that was answered.
            if row.change == "dropped" {
                continue;
            }
            if let Some(why) = row.refused {
                let named = ("question", format!("{}@{}", row.question, row.about));
                let key = format!("error-supplier-refused-{why}");
                let problem = Problem::new(&key, vec![named]);
                return Err(Failure {
                    kind: crate::failure::FailureKind::Input,
                    file: None,
                    problems: vec![problem],
                });
            }
            found = true;
            chosen.insert(at);
        }
        if !found {
            let args = vec![("question", crate::failure::shown(wanted))];
            return Err(Failure::unknown("error-supplier-not-said", args));
        }
    }
    Ok(chosen)
}
