//! Who was asked what, who has answered how far, who is late, and what is to be looked at again.

use super::asking::question_now;
use crate::failure::Failure;
use crate::packs::count;
use crate::wire::{
    LookAgainWire, ReminderWire, RequestWire, ResponseRowWire, SupplierNameWire,
    SupplierStatusWire, TextWire,
};
use crate::workspace::input;
use crate::workspace::session::{Session, say};
use crate::workspace::sheets::object_name;
use jiff::Timestamp;
use jiff::civil::Date;
use lianheng_engine::assessment::ObjectRef;
use lianheng_exchange::round_trip::{Asked, AskedBy, progress};
use lianheng_store::record::{
    QuestionAnswer, SupplierRequest, SupplierResponse, SupplierStatement,
};
use lianheng_store::{RequestId, ResponseId};
use std::collections::{BTreeMap, BTreeSet};

/// What a list is made of, read once.
struct Known {
    responses: Vec<SupplierResponse>,
    names: BTreeMap<String, SupplierNameWire>,
    /// Answers of the assessment worked on that were accepted from a response.
    accepted: Vec<QuestionAnswer>,
}

impl Session {
    /// Everything about suppliers' questionnaires, on the day `as_of`.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn supplier_status(&mut self, as_of: Date) -> Result<SupplierStatusWire, Failure> {
        let known = self.known()?;
        let requests = self.store.supplier_requests().map_err(say)?;
        let asked: BTreeSet<&str> = requests.iter().map(|one| one.supplier.as_str()).collect();
        let never_asked = known.names.values();
        let never_asked = never_asked.filter(|one| !asked.contains(one.id.as_str()));
        let never_asked = never_asked.cloned().collect();
        let mut rows = Vec::with_capacity(requests.len());
        for request in &requests {
            rows.push(self.request_wire(request, &known, as_of)?);
        }
        // Who is late comes first, then by deadline; what is done or withdrawn last.
        rows.sort_by_key(|row| {
            let done = matches!(row.state, "answered" | "withdrawn");
            let deadline = row.deadline.clone();
            (
                done,
                std::cmp::Reverse(row.overdue_days),
                deadline.is_none(),
                deadline,
            )
        });
        let unasked = known.responses.iter().filter(|one| one.request.is_none());
        let unasked = unasked
            .map(|one| self.row_of(one, &known))
            .collect::<Result<_, _>>()?;
        Ok(SupplierStatusWire {
            as_of: as_of.to_string(),
            requests: rows,
            unasked,
            never_asked,
            look_again: self.look_again(&known)?,
        })
    }

    pub(super) fn request_by_id(
        &mut self,
        id: &RequestId,
        at: Timestamp,
    ) -> Result<RequestWire, Failure> {
        let request = self.request_record(id.as_str())?;
        let known = self.known()?;
        let today = at.to_zoned(jiff::tz::TimeZone::UTC).date();
        self.request_wire(&request, &known, today)
    }

    pub(super) fn response_row(
        &self,
        record: &SupplierResponse,
    ) -> Result<ResponseRowWire, Failure> {
        let known = self.known()?;
        self.row_of(record, &known)
    }

    /// A questionnaire nobody sent: the library's own, about a supplier.
    pub(super) fn asked_by_nobody(
        &self,
        supplier: &str,
    ) -> Result<(Asked, Vec<ObjectRef>), Failure> {
        let supplier = self.supplier_record(supplier)?;
        let own = self.library.questionnaire("supplier");
        let own = own.ok_or_else(|| super::asking::lost("questionnaire.json"))?;
        let by = AskedBy {
            recipient: supplier.name.clone(),
            deadline: None,
            contact: supplier.id.clone(),
            note: None,
            about: vec![supplier.name.clone()],
        };
        let object = ObjectRef {
            supplier: Some(supplier.id),
            ..ObjectRef::default()
        };
        Ok((Asked::new(own, &[], by), vec![object]))
    }

    fn known(&self) -> Result<Known, Failure> {
        let suppliers = self.store.suppliers().map_err(say)?.into_iter();
        let names = suppliers.map(|one| {
            let name = SupplierNameWire {
                id: one.id.clone(),
                name: TextWire::from(&one.name),
            };
            (one.id, name)
        });
        let accepted = match &self.current {
            None => Vec::new(),
            Some(current) => {
                let all = self.store.question_answers(current).map_err(say)?;
                let own = all.into_iter().filter(|one| one.accepted_from.is_some());
                own.collect()
            }
        };
        Ok(Known {
            responses: self.store.supplier_responses().map_err(say)?,
            names: names.collect(),
            accepted,
        })
    }

    fn request_wire(
        &self,
        request: &SupplierRequest,
        known: &Known,
        as_of: Date,
    ) -> Result<RequestWire, Failure> {
        let document = self.document(request)?;
        let own: Vec<&SupplierResponse> = known
            .responses
            .iter()
            .filter(|one| one.request.as_ref() == Some(&request.id))
            .collect();
        let (asked, answered) = self.reached(request, &document, own.first().copied())?;
        let open = asked > answered;
        let late = request.deadline.filter(|day| open && as_of > *day);
        let days = late.and_then(|day| day.until(as_of).ok());
        let overdue_days = days.map_or(0, |span| span.get_days().unsigned_abs());
        let state = match (request.withdrawn_at.is_some(), open, own.is_empty()) {
            (true, _, _) => "withdrawn",
            (false, false, _) => "answered",
            (false, true, _) if overdue_days > 0 => "overdue",
            (false, true, true) => "waiting",
            (false, true, false) => "partial",
        };
        let reminded = request.reminders.iter().map(|one| one.at);
        let heard = own.iter().map(|one| one.received_at);
        let last = reminded.chain(heard).max().unwrap_or(request.sent_at);
        let from_own = |answer: &&QuestionAnswer| {
            let from = answer.accepted_from.as_ref();
            own.iter().any(|one| Some(&one.id) == from)
        };
        let pack = &document.file.questionnaire;
        let now = self.library.questionnaire(&pack.id).map(|one| &one.version);
        let responses = own.iter().map(|one| self.row_of(one, known));
        Ok(RequestWire {
            id: request.id.to_string(),
            supplier: named(known, &request.supplier),
            questionnaire: pack.id.clone(),
            title: TextWire::from(&pack.title),
            version: pack.version.clone(),
            version_now: now.filter(|version| **version != pack.version).cloned(),
            questions: count(request.questions.len()),
            sections: document
                .file
                .sections
                .iter()
                .map(|one| TextWire::from(&one.title))
                .collect(),
            about: request
                .about
                .iter()
                .map(|one| input::object_wire(&one.object))
                .collect(),
            deadline: request.deadline.map(|day| day.to_string()),
            contact: request.contact.clone(),
            note: request.note.as_ref().map(TextWire::from),
            sent_at: request.sent_at.to_string(),
            manifest: request.manifest.to_string(),
            signed_by: request.signed_by.clone(),
            state,
            overdue_days: if request.withdrawn_at.is_some() {
                0
            } else {
                overdue_days
            },
            asked: count(asked),
            answered: count(answered),
            accepted: count(known.accepted.iter().filter(from_own).count()),
            reminders: request
                .reminders
                .iter()
                .map(|one| ReminderWire {
                    at: one.at.to_string(),
                    note: one.note.clone(),
                })
                .collect(),
            last_contact: last.to_string(),
            withdrawn_at: request.withdrawn_at.map(|at| at.to_string()),
            responses: responses.collect::<Result<_, _>>()?,
        })
    }

    /// Questions asked and answered over all objects, given a response.
    fn reached(
        &self,
        request: &SupplierRequest,
        document: &Asked,
        response: Option<&SupplierResponse>,
    ) -> Result<(usize, usize), Failure> {
        let statements = match response {
            None => Vec::new(),
            Some(response) => self.store.statements(&response.id).map_err(say)?,
        };
        let numbered: Vec<(&str, &ObjectRef)> = document
            .file
            .about
            .iter()
            .map(|one| one.key.as_str())
            .zip(request.about.iter().map(|one| &one.object))
            .collect();
        let said = statements.iter().filter_map(|one| {
            let mut all = numbered.iter();
            let (key, _) = all.find(|(_, object)| **object == one.object)?;
            Some((one.question.as_str(), *key, one.value.as_ref()?))
        });
        let at = progress(document, said);
        let asked = at.iter().map(|one| one.asked).sum();
        let answered = at.iter().map(|one| one.answered).sum();
        Ok((asked, answered))
    }

    fn row_of(&self, record: &SupplierResponse, known: &Known) -> Result<ResponseRowWire, Failure> {
        let statements = self.store.statements(&record.id).map_err(say)?;
        let own: Vec<&QuestionAnswer> = known
            .accepted
            .iter()
            .filter(|one| one.accepted_from.as_ref() == Some(&record.id))
            .collect();
        let changed = own.iter().filter(|answer| {
            let mut said = statements.iter();
            let said =
                said.find(|one| one.question == answer.question && one.object == answer.object);
            said.is_none_or(|said| said.value != answer.value)
        });
        Ok(ResponseRowWire {
            id: record.id.to_string(),
            request: record.request.as_ref().map(ToString::to_string),
            supplier: named(known, &record.supplier),
            form: record.form.as_str(),
            from: record.from.as_ref().map(TextWire::from),
            respondent: record.respondent.clone(),
            contact: record.contact.clone(),
            remark: record.remark.clone(),
            made_at: record.made_at.map(|at| at.to_string()),
            received_at: record.received_at.to_string(),
            version: record.questionnaire.version.clone(),
            signed_by: record.signed_by.clone(),
            said: count(statements.len()),
            accepted: count(own.len()),
            changed_since: count(changed.count()),
        })
    }

    /// Accepted answers whose question was changed or withdrawn since it was asked, or to which the supplier says otherwise by now.
    fn look_again(&self, known: &Known) -> Result<Vec<LookAgainWire>, Failure> {
        let mut found = Vec::new();
        if known.accepted.is_empty() {
            return Ok(found);
        }
        let inventory = self.store.inventory().map_err(say)?;
        let subject = self.store.organisation().map_err(say)?.name;
        let mut newest = BTreeMap::new();
        let mut statements: BTreeMap<ResponseId, Vec<SupplierStatement>> = BTreeMap::new();
        for answer in &known.accepted {
            let from: Option<&ResponseId> = answer.accepted_from.as_ref();
            let mut responses = known.responses.iter();
            let Some(response) = responses.find(|one| Some(&one.id) == from) else {
                continue;
            };
            let key = (response.supplier.clone(), answer.questionnaire.clone());
            if !newest.contains_key(&key) {
                let all = self.newest_statements(&key.0, &key.1, None)?;
                newest.insert(key.clone(), all);
            }
            if !statements.contains_key(&response.id) {
                let all = self.store.statements(&response.id).map_err(say)?;
                statements.insert(response.id.clone(), all);
            }
            let mut own = statements.get(&response.id).into_iter().flatten();
            let own =
                own.find(|one| one.question == answer.question && one.object == answer.object);
            let library = self.library.questionnaire(&answer.questionnaire);
            let Some(own) = own else { continue };
            let digest = own.question_sha256.to_string();
            let last = newest.get(&key).and_then(|all| {
                let place = (answer.question.clone(), answer.object.clone());
                all.get(&place)
            });
            let why = match question_now(library, &answer.question, &digest) {
                "gone" => "question-gone",
                "changed" => "question-changed",
                _ => match last {
                    Some((_, last)) if last.response != own.response && last.value != own.value => {
                        "answered-otherwise"
                    }
                    _ => continue,
                },
            };
            found.push(LookAgainWire {
                supplier: named(known, &response.supplier),
                questionnaire: answer.questionnaire.clone(),
                question: answer.question.clone(),
                object: input::object_wire(&answer.object),
                name: TextWire::from(&object_name(&answer.object, &inventory, &subject)),
                why,
                response: response.id.to_string(),
            });
        }
        Ok(found)
    }
}

fn named(known: &Known, id: &str) -> SupplierNameWire {
    known
        .names
        .get(id)
        .cloned()
        .unwrap_or_else(|| SupplierNameWire {
            id: id.to_owned(),
            name: TextWire {
                zh: id.to_owned(),
                en: id.to_owned(),
            },
        })
}
