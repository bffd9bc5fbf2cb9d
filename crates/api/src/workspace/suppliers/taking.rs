//! A response looked at, taken in, and accepted answer by answer. Without a word from a person nothing changes; with one the supplier's
//! words are kept as they came (`keeping`), and the chosen answers stand in the assessment, all of it as one change.

use super::incoming::Incoming;
use super::keeping::records;
use super::rows::{Spoken, spoken};
use crate::failure::{Failure, Problem};
use crate::packages::KeyBook;
use crate::packs::count;
use crate::progress::Tell;
use crate::wire::{
    ResponseChoiceWire, ResponseIntakeWire, ResponseViewWire, StatementWire, SupplierNameWire,
    TextWire, UnlockWire,
};
use crate::workspace::input;
use crate::workspace::session::{Session, say};
use jiff::Timestamp;
use lianheng_exchange::round_trip::progress;
use lianheng_store::record::{
    EvidenceLink, QuestionAnswer, ResponseForm, SupplierResponse, Target,
};
use lianheng_store::{Change, Digest, ResponseId};
use std::collections::BTreeSet;
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

    pub(super) fn supplier_name(&self, id: &str) -> Result<SupplierNameWire, Failure> {
        let supplier = self.supplier_record(id)?;
        Ok(SupplierNameWire {
            id: supplier.id,
            name: TextWire::from(&supplier.name),
        })
    }
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
