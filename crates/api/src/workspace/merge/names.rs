//! What the things of two copies are called: by this workspace where it knows them, by the other where not.

use super::{EntityKey, Failure, Workspace, say};
use crate::library::Library;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::ids::RequirementId;
use lianheng_l10n::Messages;
use lianheng_store::record::{PinnedPack, Record, Target};

/// Characters of a text that stands for the thing it is part of.
const SHORT: usize = 40;

/// Names of things in either copy.
pub(super) struct Names<'a> {
    pub(super) library: &'static Library,
    ours: &'a Workspace,
    theirs: &'a Workspace,
}

impl<'a> Names<'a> {
    pub(super) fn new(
        library: &'static Library,
        ours: &'a Workspace,
        theirs: &'a Workspace,
    ) -> Self {
        Names {
            library,
            ours,
            theirs,
        }
    }

    fn record(&self, key: &EntityKey) -> Result<Option<Record>, Failure> {
        match self.ours.record(key).map_err(say)? {
            Some(record) => Ok(Some(record)),
            None => match self.theirs.record(key).map_err(say)? {
                Some(record) => Ok(Some(record)),
                // Removed on both sides since: as it was last.
                None => {
                    let page = self.ours.history(key, None, 1).map_err(say)?;
                    let last = page.entries.first();
                    Ok(last.and_then(|entry| entry.record_before().ok().flatten()))
                }
            },
        }
    }

    /// What a thing is called.
    pub(super) fn of(&self, key: &EntityKey) -> Result<Bilingual, Failure> {
        Ok(match key {
            EntityKey::Answer { requirement, .. }
            | EntityKey::Review { requirement, .. }
            | EntityKey::AuditResponse { requirement, .. } => self.requirement(requirement),
            EntityKey::QuestionAnswer {
                questionnaire,
                question,
                object,
                ..
            } => self.question(questionnaire, question, object)?,
            EntityKey::EvidenceLink { evidence, target } => {
                let file = self.of(&EntityKey::Evidence(*evidence))?;
                joined(&file, " → ", &self.target(target)?)
            }
            EntityKey::Setting(name) => plain(name),
            EntityKey::Organisation
            | EntityKey::Person(_)
            | EntityKey::Supplier(_)
            | EntityKey::System(_)
            | EntityKey::Product(_)
            | EntityKey::Sbom(_)
            | EntityKey::Assessment(_)
            | EntityKey::Evidence(_)
            | EntityKey::Action(_)
            | EntityKey::Comment(_)
            | EntityKey::SupplierRequest(_)
            | EntityKey::SupplierResponse(_)
            | EntityKey::SupplierStatement { .. }
            | EntityKey::Submission
            | EntityKey::Audit
            | EntityKey::Sample(_)
            | EntityKey::ReceivedAudit(_) => match self.record(key)? {
                Some(record) => self.called(&record)?,
                None => plain(&key.to_string()),
            },
        })
    }

    fn called(&self, record: &Record) -> Result<Bilingual, Failure> {
        let object = |name: &Bilingual, id: &str| joined(&either(name), "  ", &plain(id));
        Ok(match record {
            Record::Organisation(one) => either(&one.name),
            Record::Person(one) => plain(&one.name),
            Record::Supplier(one) => object(&one.name, &one.id),
            Record::System(one) => object(&one.name, &one.id),
            Record::Product(one) => object(&one.name, &one.id),
            Record::Sbom(one) => {
                let product = self.of(&EntityKey::Product(one.product.clone()))?;
                let file = one.file_name.clone().unwrap_or_else(|| one.format.clone());
                joined(&product, " · ", &plain(&file))
            }
            Record::Assessment(one) => either(&one.name),
            Record::Evidence(one) => plain(&one.file_name),
            Record::Action(one) => {
                let about = plain(one.requirement.as_str());
                joined(&about, " · ", &plain(&short(&one.plan)))
            }
            Record::Comment(one) => {
                let about = self.target(&one.target)?;
                joined(&about, " · ", &plain(&short(&one.text)))
            }
            Record::Answer(one) => self.requirement(&one.requirement),
            Record::QuestionAnswer(one) => {
                self.question(&one.questionnaire, &one.question, &one.object)?
            }
            Record::EvidenceLink(one) => self.target(&one.target)?,
            Record::Setting(one) => plain(&one.key),
            Record::SupplierRequest(one) => self.asked(&one.supplier, &one.questionnaire)?,
            Record::SupplierResponse(one) => self.asked(&one.supplier, &one.questionnaire)?,
            Record::SupplierStatement(one) => {
                let response = EntityKey::SupplierResponse(one.response.clone());
                let questionnaire = match self.record(&response)? {
                    Some(Record::SupplierResponse(of)) => of.questionnaire.id.as_str().to_owned(),
                    _ => String::new(),
                };
                self.question(&questionnaire, &one.question, &one.object)?
            }
            Record::Submission(one) => either(&one.from),
            Record::Audit(one) => either(&one.auditor),
            Record::Sample(one) => plain(&one.seed),
            Record::Review(one) => self.requirement(&one.requirement),
            Record::ReceivedAudit(one) => either(&one.auditor),
            Record::AuditResponse(one) => self.requirement(&one.requirement),
        })
    }

    /// A questionnaire, and the supplier it was for.
    fn asked(&self, supplier: &str, questionnaire: &PinnedPack) -> Result<Bilingual, Failure> {
        let supplier = self.of(&EntityKey::Supplier(supplier.to_owned()))?;
        Ok(joined(&supplier, " · ", &plain(questionnaire.id.as_str())))
    }

    fn requirement(&self, id: &RequirementId) -> Bilingual {
        let pack = self.library.pack(id.pack());
        let known = pack.and_then(|pack| pack.requirements.get(pack.index_of(id.local())?));
        match known {
            Some(known) => joined(&plain(id.as_str()), "  ", &known.title),
            None => plain(id.as_str()),
        }
    }

    fn question(
        &self,
        questionnaire: &str,
        question: &str,
        object: &ObjectRef,
    ) -> Result<Bilingual, Failure> {
        let name = plain(&format!("{questionnaire}/{question}"));
        let parts = [
            object.supplier.clone().map(EntityKey::Supplier),
            object.product.clone().map(EntityKey::Product),
            object.system.clone().map(EntityKey::System),
        ];
        let mut whole = name;
        for key in parts.into_iter().flatten() {
            whole = joined(&whole, " · ", &self.of(&key)?);
        }
        Ok(whole)
    }

    fn target(&self, target: &Target) -> Result<Bilingual, Failure> {
        match target {
            Target::Requirement { requirement, .. } => Ok(plain(requirement.as_str())),
            Target::Question {
                questionnaire,
                question,
                object,
                ..
            } => self.question(questionnaire, question, object),
            Target::Action(id) => self.of(&EntityKey::Action(id.clone())),
        }
    }
}

/// A text that is the same in both languages.
pub(super) fn plain(text: &str) -> Bilingual {
    let clean: String = text
        .chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    Bilingual::new(clean.clone(), clean)
}

/// A name, the other language's where one is missing.
fn either(name: &Bilingual) -> Bilingual {
    match (name.zh.trim().is_empty(), name.en.trim().is_empty()) {
        (true, _) => plain(&name.en),
        (_, true) => plain(&name.zh),
        (false, false) => name.clone(),
    }
}

fn joined(one: &Bilingual, between: &str, other: &Bilingual) -> Bilingual {
    Bilingual::new(
        format!("{}{between}{}", one.zh, other.zh),
        format!("{}{between}{}", one.en, other.en),
    )
}

fn short(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SHORT)
        .collect();
    if line.chars().count() < text.chars().count() {
        format!("{line}…")
    } else {
        line
    }
}

/// Texts one after the other, in each language's own way.
pub(super) fn list(texts: &[Bilingual]) -> Bilingual {
    let messages = Messages::built_in();
    let of = |lang: Lang| {
        let separator = messages.by_key(lang, "punctuation-list", &[]);
        let parts: Vec<&str> = texts.iter().map(|text| text.get(lang)).collect();
        parts.join(&separator)
    };
    Bilingual::new(of(Lang::Zh), of(Lang::En))
}
