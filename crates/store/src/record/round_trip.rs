//! What a supplier was asked and what it said. A response and its statements are kept as they came: they are taken in once and are
//! never changed, whatever a person makes of them afterwards.

use super::assessment::PinnedPack;
use super::check::{Checks, LIST_LIMIT};
use super::form;
use super::key::EntityKey;
use crate::fault::{FieldFault, StoreFault};
use crate::id::{Digest, RequestId, ResponseId};
use jiff::Timestamp;
use jiff::civil::Date;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::questionnaire::AnswerValue;
use serde::{Deserialize, Serialize};

/// A questionnaire handed to a supplier (供方问卷).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierRequest {
    /// Id; also that of the package.
    pub id: RequestId,
    /// Id of the supplier.
    pub supplier: String,
    /// The questionnaire at its version.
    pub questionnaire: PinnedPack,
    /// What is asked about, in the order of the numbers the package gives them.
    pub about: Vec<AskedAbout>,
    /// The questions asked, in reading order.
    pub questions: Vec<AskedQuestion>,
    /// The last day for the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// Whom the supplier can ask.
    pub contact: String,
    /// The cover note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
    /// When it was made.
    pub sent_at: Timestamp,
    /// Digest of the package's manifest.
    pub manifest: Digest,
    /// Fingerprints of the keys it was signed with.
    pub signed_by: Vec<String>,
    /// The evidence file that holds the questionnaire as it was sent.
    pub document: Digest,
    /// When the supplier was reminded, oldest first.
    pub reminders: Vec<Reminder>,
    /// When it was withdrawn: no answer is waited for any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<Timestamp>,
}

/// An object a questionnaire is answered about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedAbout {
    /// Which.
    #[serde(with = "form::object")]
    pub object: ObjectRef,
}

/// A question as it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedQuestion {
    /// Local id.
    pub id: String,
    /// Digest of its words and choices.
    pub sha256: Digest,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// When.
    pub at: Timestamp,
    /// How, to whom, and what was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a supplier sent back (供方答复).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierResponse {
    /// Id.
    pub id: ResponseId,
    /// Id of the supplier.
    pub supplier: String,
    /// What it answers; `None` where nobody asked and a person took it in all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestId>,
    /// The questionnaire at the version that was answered.
    pub questionnaire: PinnedPack,
    /// As what it came.
    pub form: ResponseForm,
    /// Of a package its manifest's digest, of a workbook its own.
    pub digest: Digest,
    /// When the supplier made it, as it says itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// When it was taken in.
    pub received_at: Timestamp,
    /// Who it says it is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Bilingual>,
    /// Who filled it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<String>,
    /// How to reach that person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// What the supplier says of it as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Fingerprints of the keys it is signed with; none of a workbook.
    pub signed_by: Vec<String>,
    /// The very bytes it came as, or of a package those that were signed.
    pub originals: Vec<Original>,
}

/// As what a response came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseForm {
    /// A sealed package, signed.
    Package,
    /// A workbook, which nobody can sign.
    Workbook,
}

/// A file kept as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Original {
    /// Its name within the package.
    pub name: String,
    /// The evidence file that holds it.
    pub evidence: Digest,
}

/// What a supplier said to one question about one object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierStatement {
    /// In which response.
    pub response: ResponseId,
    /// Local id of the question.
    pub question: String,
    /// What it is about.
    #[serde(with = "form::object")]
    pub object: ObjectRef,
    /// Digest of the question as it was asked.
    pub question_sha256: Digest,
    /// What was answered; `None` where there is only a note or evidence.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "form::value")]
    pub value: Option<AnswerValue>,
    /// The supplier's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it shows for it.
    pub evidence: Vec<Digest>,
}

impl ResponseForm {
    /// The stable name, for message ids (`response-form-package`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ResponseForm::Package => "package",
            ResponseForm::Workbook => "workbook",
        }
    }

    /// The value of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [ResponseForm::Package, ResponseForm::Workbook]
            .into_iter()
            .find(|one| one.as_str() == name)
    }
}

impl SupplierRequest {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::SupplierRequest(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("supplier", &self.supplier)?;
        checks.id("questionnaire", self.questionnaire.id.as_str())?;
        checks.name("questionnaire", &self.questionnaire.version)?;
        checks.count("about", self.about.len(), LIST_LIMIT)?;
        self.about
            .iter()
            .try_for_each(|one| checks.object("about", &one.object))?;
        let keys: Vec<String> = self.about.iter().map(|one| one.object.key()).collect();
        checks.distinct("about", keys.iter().map(String::as_str))?;
        checks.count("questions", self.questions.len(), LIST_LIMIT)?;
        self.questions
            .iter()
            .try_for_each(|one| checks.id("questions", &one.id))?;
        checks.distinct(
            "questions",
            self.questions.iter().map(|one| one.id.as_str()),
        )?;
        checks.name("contact", &self.contact)?;
        let note = self.note.iter();
        note.flat_map(|note| [&note.zh, &note.en])
            .try_for_each(|text| checks.text("note", text))?;
        signers(&checks, &self.signed_by)?;
        checks.count("reminders", self.reminders.len(), LIST_LIMIT)?;
        self.reminders
            .iter()
            .try_for_each(|one| checks.texts([("reminders", &one.note)]))
    }
}

impl SupplierResponse {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::SupplierResponse(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("supplier", &self.supplier)?;
        checks.id("questionnaire", self.questionnaire.id.as_str())?;
        checks.name("questionnaire", &self.questionnaire.version)?;
        if let Some(from) = &self.from {
            checks.bilingual("from", from)?;
        }
        checks.lines([("respondent", &self.respondent), ("contact", &self.contact)])?;
        checks.texts([("remark", &self.remark)])?;
        if self.form == ResponseForm::Workbook && !self.signed_by.is_empty() {
            return Err(checks.fail("signed_by", FieldFault::Contradictory));
        }
        signers(&checks, &self.signed_by)?;
        checks.count("originals", self.originals.len(), LIST_LIMIT)?;
        self.originals
            .iter()
            .try_for_each(|one| checks.name("originals", &one.name))
    }
}

impl SupplierStatement {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::SupplierStatement {
            response: self.response.clone(),
            question: self.question.clone(),
            object: self.object.clone(),
        }
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("question", &self.question)?;
        checks.object("object", &self.object)?;
        checks.value("value", self.value.as_ref())?;
        checks.texts([("note", &self.note)])?;
        checks.count("evidence", self.evidence.len(), LIST_LIMIT)?;
        let named: Vec<String> = self.evidence.iter().map(ToString::to_string).collect();
        checks.distinct("evidence", named.iter().map(String::as_str))
    }
}

fn signers(checks: &Checks, signed_by: &[String]) -> Result<(), StoreFault> {
    checks.count("signed_by", signed_by.len(), LIST_LIMIT)?;
    signed_by
        .iter()
        .try_for_each(|one| checks.id("signed_by", one))?;
    checks.distinct("signed_by", signed_by.iter().map(String::as_str))
}
