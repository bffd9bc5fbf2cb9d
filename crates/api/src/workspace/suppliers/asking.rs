//! A questionnaire made for one supplier: it holds what that supplier needs to answer, and nothing else of the workspace.

use crate::failure::{Failure, Problem};
use crate::packages::{draft_heading, write_sealed};
use crate::progress::Tell;
use crate::round_trip::{pin, write_workbook};
use crate::wire::{RequestInputWire, RequestMadeWire, SealWire};
use crate::workspace::input;
use crate::workspace::session::{Session, say};
use crate::workspace::sheets::objects;
use jiff::Timestamp;
use lianheng_engine::assessment::{Inventory, ObjectRef};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::questionnaire::{AnsweredPer, Questionnaire};
use lianheng_exchange::package::{DraftFile, PackageKind, Party};
use lianheng_exchange::round_trip::workbook::AskedOrigin;
use lianheng_exchange::round_trip::{
    Asked, AskedBy, EarlierFile, QUESTIONNAIRE_FILE, question_digest, value_file,
};
use lianheng_l10n::Messages;
use lianheng_store::record::{
    AskedAbout, AskedQuestion, Classification, EntityKey, PinnedPack, Record, Reminder,
    SupplierRecord, SupplierRequest,
};
use lianheng_store::{Change, Digest, EvidenceMeta, RequestId};
use std::collections::BTreeMap;
use std::path::Path;

impl Session {
    /// Makes a questionnaire for a supplier, signed into `seal.out`, and as a workbook too where a place is named, and remembers what was
    /// asked. Nothing is remembered when the files cannot be written.
    ///
    /// # Errors
    /// A supplier, questionnaire or section that is not there, nothing to ask about, a key that cannot be used, or what the disk says.
    pub fn make_request(
        &mut self,
        wire: &RequestInputWire,
        seal: &SealWire,
        workbook: Option<&Path>,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<RequestMadeWire, Failure> {
        let (asked, about) = self.asked(wire)?;
        let organisation = self.store.organisation().map_err(say)?.name;
        let from = Party {
            name: organisation.clone(),
            contact: Some(asked.file.contact.clone()),
        };
        let title = asked.file.questionnaire.title.clone();
        let mut draft = draft_heading(PackageKind::Questionnaire, from, title, at)?;
        draft.packs = vec![pin(&asked)];
        let document = asked.to_bytes();
        draft
            .files
            .push(DraftFile::json(QUESTIONNAIRE_FILE, document.clone()));
        let lost = || Failure::unknown("error-workspace-no-randomness", vec![]);
        let id = RequestId::parse(&draft.id).ok_or_else(lost)?;
        if self.store.is_read_only() {
            return Err(say(lianheng_store::StoreFault::ReadOnly));
        }
        let sealed = write_sealed(draft, seal, tell)?;
        if let Some(workbook) = workbook {
            let origin = AskedOrigin {
                package: id.to_string(),
                manifest: sealed.manifest_sha256.clone(),
            };
            write_workbook(&asked, &origin, &organisation, workbook)?;
        }
        let manifest = input::term("manifest", &sealed.manifest_sha256, Digest::parse)?;
        let pack = &asked.file.questionnaire;
        let meta = kept("questionnaire.json", document.len(), None);
        let author = self.author.clone();
        let document = self
            .store
            .attach(&mut document.as_slice(), meta, None, &author, at)
            .map_err(say)?
            .record
            .sha256;
        let request = SupplierRequest {
            id: id.clone(),
            supplier: wire.supplier.clone(),
            questionnaire: PinnedPack {
                id: lianheng_engine::ids::PackId::new(pack.id.clone()),
                version: pack.version.clone(),
                sha256: input::term("sha256", &pack.sha256, Digest::parse)?,
            },
            about: about
                .into_iter()
                .map(|object| AskedAbout { object })
                .collect(),
            questions: questions_of(&asked)?,
            deadline: asked.deadline,
            contact: asked.file.contact.clone(),
            note: asked.file.note.clone(),
            sent_at: at,
            manifest,
            signed_by: sealed.signed_by.iter().map(|one| one.hex()).collect(),
            document,
            reminders: Vec::new(),
            withdrawn_at: None,
        };
        let _ = self.change(vec![Change::put(request)], at, None)?;
        Ok(RequestMadeWire {
            path: seal.out.clone(),
            workbook: workbook.map(|path| path.display().to_string()),
            request: self.request_by_id(&id, at)?,
        })
    }

    /// Remembers that a supplier was reminded.
    ///
    /// # Errors
    /// There is no such questionnaire, a note that is too long, or what the disk says.
    pub fn remind(
        &mut self,
        request: &str,
        note: Option<&str>,
        at: Timestamp,
    ) -> Result<crate::wire::RequestWire, Failure> {
        let mut record = self.request_record(request)?;
        let note = note.map(str::trim).filter(|note| !note.is_empty());
        record.reminders.push(Reminder {
            at,
            note: note.map(str::to_owned),
        });
        self.put_request(record, at)
    }

    /// Withdraws a questionnaire: nothing is waited for any more. What comes all the same can still be taken in.
    ///
    /// # Errors
    /// There is no such questionnaire, or what the disk says.
    pub fn withdraw_request(
        &mut self,
        request: &str,
        withdrawn: bool,
        at: Timestamp,
    ) -> Result<crate::wire::RequestWire, Failure> {
        let mut record = self.request_record(request)?;
        if record.withdrawn_at.is_some() != withdrawn {
            record.withdrawn_at = withdrawn.then_some(at);
        }
        self.put_request(record, at)
    }

    fn put_request(
        &mut self,
        record: SupplierRequest,
        at: Timestamp,
    ) -> Result<crate::wire::RequestWire, Failure> {
        let id = record.id.clone();
        let _ = self.change(vec![Change::put(record)], at, None)?;
        self.request_by_id(&id, at)
    }

    pub(super) fn request_record(&self, id: &str) -> Result<SupplierRequest, Failure> {
        let id = input::term("request", id, RequestId::parse)?;
        let found = self
            .store
            .record(&EntityKey::SupplierRequest(id.clone()))
            .map_err(say)?;
        match found {
            Some(Record::SupplierRequest(record)) => Ok(record),
            _ => Err(input::not_known("request", id.as_str())),
        }
    }

    pub(super) fn supplier_record(&self, id: &str) -> Result<SupplierRecord, Failure> {
        let all = self.store.suppliers().map_err(say)?;
        let known: Vec<String> = all.iter().map(|one| one.id.clone()).collect();
        let mut all = all.into_iter();
        all.find(|one| one.id == id).ok_or_else(|| {
            let args = vec![
                ("id", crate::failure::shown(id)),
                ("known", known.join(", ")),
            ];
            Failure::unknown("error-supplier-unknown", args)
        })
    }

    /// What is asked, and the objects it is asked about in the order of their numbers.
    fn asked(&self, wire: &RequestInputWire) -> Result<(Asked, Vec<ObjectRef>), Failure> {
        let supplier = self.supplier_record(&wire.supplier)?;
        let questionnaire = self
            .library
            .questionnaire(&wire.questionnaire)
            .ok_or_else(|| crate::packs::unknown_pack(self.library, &wire.questionnaire))?;
        for section in &wire.sections {
            let known = || {
                let all = questionnaire.sections.iter();
                all.map(|one| one.id.as_str()).collect::<Vec<_>>()
            };
            if !known().contains(&section.as_str()) {
                let args = vec![
                    ("section", crate::failure::shown(section)),
                    ("known", known().join(", ")),
                ];
                return Err(Failure::unknown("error-supplier-section", args));
            }
        }
        let inventory = self.store.inventory().map_err(say)?;
        let about = about(questionnaire, &supplier.id, &inventory);
        if about.is_empty() {
            let args = vec![("supplier", supplier.id.clone())];
            return Err(Failure::unknown("error-supplier-nothing-to-ask", args));
        }
        let contact = input::filled(Some(&wire.contact)).ok_or_else(|| input::blank("contact"))?;
        let note = match &wire.note {
            None => None,
            Some(note) if note.zh.trim().is_empty() && note.en.trim().is_empty() => None,
            Some(note) => Some(input::name("note", note)?),
        };
        let by = AskedBy {
            recipient: supplier.name.clone(),
            deadline: input::date_if("deadline", wire.deadline.as_ref())?,
            contact,
            note,
            about: names(&about, &supplier.name, &inventory, wire.name_systems),
        };
        let asked = Asked::new(questionnaire, &wire.sections, by);
        let earlier = match wire.with_earlier {
            true => self.earlier(&supplier.id, &asked, questionnaire, &about)?,
            false => Vec::new(),
        };
        Ok((asked.with_earlier(earlier), about))
    }

    /// The supplier's own newest statement on each question asked.
    fn earlier(
        &self,
        supplier: &str,
        asked: &Asked,
        questionnaire: &Questionnaire,
        about: &[ObjectRef],
    ) -> Result<Vec<EarlierFile>, Failure> {
        let newest = self.newest_statements(supplier, questionnaire.id.as_str(), None)?;
        let mut earlier = Vec::new();
        for (number, object) in (1..).zip(about) {
            for (_, question) in asked.questions() {
                let key = (question.id.clone(), object.clone());
                let Some((_, statement)) = newest.get(&key) else {
                    continue;
                };
                earlier.push(EarlierFile {
                    question: question.id.clone(),
                    about: number.to_string(),
                    value: statement.value.as_ref().map(value_file),
                    note: statement.note.clone(),
                    question_changed: statement.question_sha256.to_string() != question.sha256,
                });
            }
        }
        Ok(earlier)
    }
}

/// What a questionnaire is answered about by a supplier: itself, or its products in systems.
pub(super) fn about(
    questionnaire: &Questionnaire,
    supplier: &str,
    inventory: &Inventory,
) -> Vec<ObjectRef> {
    let all = objects(questionnaire.answered_per, inventory).into_iter();
    all.filter(|object| match questionnaire.answered_per {
        AnsweredPer::Supplier => object.supplier.as_deref() == Some(supplier),
        AnsweredPer::ProductInSystem => object
            .product
            .as_ref()
            .and_then(|id| inventory.products.get(id))
            .is_some_and(|product| product.supplier == supplier),
    })
    .collect()
}

/// What the objects are called outside. A system of the operator is numbered: its name is nobody's business.
fn names(
    about: &[ObjectRef],
    supplier: &Bilingual,
    inventory: &Inventory,
    name_systems: bool,
) -> Vec<Bilingual> {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let of = |object: &ObjectRef, lang: Lang, number: usize| -> String {
        let name = |id: &Option<String>| {
            let name = id.as_ref().and_then(|id| inventory.name_of(id));
            name.map_or("", |name| name.get(lang)).to_owned()
        };
        let system = match name_systems {
            true => name(&object.system),
            false => {
                let args = [("number", number.to_string().into())];
                Messages::built_in().by_key(lang, "supplier-system-number", &args)
            }
        };
        format!("{} · {system}", name(&object.product))
    };
    let mut named = Vec::with_capacity(about.len());
    for object in about {
        let Some(system) = object.system.as_deref() else {
            named.push(supplier.clone());
            continue;
        };
        let next = numbers.len() + 1;
        let number = *numbers.entry(system).or_insert(next);
        named.push(Bilingual::new(
            of(object, Lang::Zh, number),
            of(object, Lang::En, number),
        ));
    }
    named
}

fn questions_of(asked: &Asked) -> Result<Vec<AskedQuestion>, Failure> {
    let all = asked.questions();
    all.map(|(_, question)| {
        Ok(AskedQuestion {
            id: question.id.clone(),
            sha256: input::term("sha256", &question.sha256, Digest::parse)?,
        })
    })
    .collect()
}

/// What is said of a file that is kept as it came or went.
pub(super) fn kept(name: &str, size: usize, source: Option<String>) -> EvidenceMeta {
    let media_type = match Path::new(name)
        .extension()
        .and_then(|ending| ending.to_str())
    {
        Some("json") => "application/json",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };
    EvidenceMeta {
        media_type: media_type.to_owned(),
        file_name: name.to_owned(),
        title: None,
        source,
        dated: None,
        valid_until: None,
        classification: Classification::Internal,
        digest_only: false,
        size: Some(size as u64),
    }
}

/// How a question stands today against the words it was asked in: `same`, `changed`, `gone`.
pub(super) fn question_now(
    questionnaire: Option<&Questionnaire>,
    question: &str,
    asked: &str,
) -> &'static str {
    let now = questionnaire.and_then(|own| Some((own, own.question(question)?)));
    match now {
        None => "gone",
        Some((own, question)) if question_digest(own, question) == asked => "same",
        Some(_) => "changed",
    }
}

/// A file of the workspace that is gone or does not hold any more.
pub(super) fn lost(file: &str) -> Failure {
    Failure::input(file, vec![Problem::new("error-supplier-document", vec![])])
}
