//! What suppliers were asked, what they said, and what becomes of it in the operator's workspace.

use super::super::{TextWire, TrustWire};
use super::{AnswerValueWire, InventoryProblemWire, ObjectRefWire};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A questionnaire to be made for a supplier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RequestInputWire {
    /// Id of the supplier.
    pub supplier: String,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Ids of the sections; every section where none is named.
    pub sections: Vec<String>,
    /// The last day for the answer, ISO.
    pub deadline: Option<String>,
    /// Whom the supplier can ask.
    pub contact: String,
    /// The cover note, in one language or both.
    pub note: Option<TextWire>,
    /// Whether systems are called by their names where products in systems are asked about; else they are numbered.
    pub name_systems: bool,
    /// Whether the supplier's own earlier answers go along.
    pub with_earlier: bool,
}

/// What a questionnaire made for a supplier came to.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RequestMadeWire {
    /// Where the package lies.
    pub path: String,
    /// Where the workbook lies, where one was made.
    pub workbook: Option<String>,
    /// What is remembered of it.
    pub request: RequestWire,
}

/// Everything about suppliers' questionnaires in a workspace, on a day.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SupplierStatusWire {
    /// The day overdue days are counted to, ISO.
    pub as_of: String,
    /// Questionnaires handed out, those that are overdue first, then by deadline.
    pub requests: Vec<RequestWire>,
    /// Responses nobody asked for that were taken in all the same.
    pub unasked: Vec<ResponseRowWire>,
    /// Suppliers of the inventory nobody has asked anything yet.
    pub never_asked: Vec<SupplierNameWire>,
    /// Accepted answers to be looked at again, since their question was changed or they were answered otherwise since.
    pub look_again: Vec<LookAgainWire>,
}

/// A supplier by id and name.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SupplierNameWire {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextWire,
}

/// A questionnaire handed to a supplier.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RequestWire {
    /// Id; also that of the package.
    pub id: String,
    /// Of whom.
    pub supplier: SupplierNameWire,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Its title as it was asked.
    pub title: TextWire,
    /// Version of its content.
    pub version: String,
    /// Version of its content now, where it is another.
    pub version_now: Option<String>,
    /// Questions in it.
    pub questions: u32,
    /// Titles of its sections.
    pub sections: Vec<TextWire>,
    /// What it is answered about.
    pub about: Vec<ObjectRefWire>,
    /// The last day for the answer, ISO.
    pub deadline: Option<String>,
    /// Whom the supplier can ask.
    pub contact: String,
    /// The cover note.
    pub note: Option<TextWire>,
    /// When it was made, RFC 3339.
    pub sent_at: String,
    /// SHA-256 of the package's manifest.
    pub manifest: String,
    /// Fingerprints of the keys it was signed with.
    pub signed_by: Vec<String>,
    /// `waiting`, `overdue`, `partial`, `answered`, `withdrawn`
    pub state: &'static str,
    /// Days since the deadline while something is still open; 0 otherwise.
    pub overdue_days: u32,
    /// Questions asked, given the newest response.
    pub asked: u32,
    /// Those it answers.
    pub answered: u32,
    /// Answers of the assessment worked on that were accepted from a response to it.
    pub accepted: u32,
    /// Reminders, oldest first.
    pub reminders: Vec<ReminderWire>,
    /// When the supplier was last written to or heard from, RFC 3339.
    pub last_contact: String,
    /// When it was withdrawn.
    pub withdrawn_at: Option<String>,
    /// What came back, newest first.
    pub responses: Vec<ResponseRowWire>,
}

/// A reminder.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReminderWire {
    /// When, RFC 3339.
    pub at: String,
    /// How, to whom, and what was said.
    pub note: Option<String>,
}

/// What a supplier sent back, in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ResponseRowWire {
    /// Id.
    pub id: String,
    /// Id of the questionnaire it answers; null where nobody asked.
    pub request: Option<String>,
    /// Whose it is.
    pub supplier: SupplierNameWire,
    /// `package`, `workbook`
    pub form: &'static str,
    /// Who it says it is from.
    pub from: Option<TextWire>,
    /// Who filled it in.
    pub respondent: Option<String>,
    /// How to reach that person.
    pub contact: Option<String>,
    /// What the supplier says of it as a whole.
    pub remark: Option<String>,
    /// When the supplier made it, as it says itself, RFC 3339.
    pub made_at: Option<String>,
    /// When it was taken in, RFC 3339.
    pub received_at: String,
    /// Version of the questionnaire's content it answers.
    pub version: String,
    /// Fingerprints of the keys it is signed with; none: unsigned.
    pub signed_by: Vec<String>,
    /// Questions it says something to.
    pub said: u32,
    /// Answers of the assessment worked on that were accepted from it.
    pub accepted: u32,
    /// Those of them a person has changed since.
    pub changed_since: u32,
}

/// An accepted answer to be looked at again.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LookAgainWire {
    /// Whose answer.
    pub supplier: SupplierNameWire,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Local id of the question.
    pub question: String,
    /// What it is about.
    pub object: ObjectRefWire,
    /// Its name.
    pub name: TextWire,
    /// `question-changed`, `question-gone`, `answered-otherwise`
    pub why: &'static str,
    /// Id of the response it was accepted from.
    pub response: String,
}

/// How a response is taken in.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ResponseChoiceWire {
    /// Answers to accept: `SUP-12`, or `SUP-12@2` for one object of several.
    pub accept: Vec<String>,
    /// Accept every answer that can be.
    pub accept_all: bool,
    /// Keep what the supplier said, without accepting anything.
    pub record: bool,
    /// The supplier it is from, where nobody asked; only then is it taken in.
    pub unasked_of: Option<String>,
}

/// A response against what was asked, what the supplier said before, and what stands in the assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ResponseIntakeWire {
    /// Name of the file.
    pub file: String,
    /// `package`, `workbook`
    pub form: &'static str,
    /// SHA-256 of a package's manifest, or of the workbook.
    pub digest: String,
    /// Whose answer it is taken for.
    pub supplier: SupplierNameWire,
    /// Id of the questionnaire it answers; null where nobody asked.
    pub request: Option<String>,
    /// The deadline, ISO.
    pub deadline: Option<String>,
    /// Who it says it is from; null of a workbook.
    pub from: Option<TextWire>,
    /// Who filled it in.
    pub respondent: Option<String>,
    /// How to reach that person.
    pub contact: Option<String>,
    /// What the supplier says of it as a whole.
    pub remark: Option<String>,
    /// When the supplier made it, as it says itself, RFC 3339.
    pub made_at: Option<String>,
    /// Who signed it; none of a workbook.
    pub signers: Vec<TrustWire>,
    /// `unsigned`, `unknown-signer`, `signer-changed`, `other-name`, `unasked`, `late`, `withdrawn`, `other-version`
    pub cautions: Vec<&'static str>,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Its title as it was asked.
    pub title: TextWire,
    /// Version of the content that was asked.
    pub version: String,
    /// Version of the content now, where it is another.
    pub version_now: Option<String>,
    /// Questions asked, given the answers, over all objects.
    pub asked: u32,
    /// Those answered.
    pub answered: u32,
    /// Evidence files that come along.
    pub evidence: u32,
    /// Everything said, and what was said earlier and is not now.
    pub rows: Vec<StatementWire>,
    /// Questions asked and not answered, in reading order: local id and number of the object.
    pub open: Vec<(String, String)>,
    /// Cells, rows and sheets of a workbook to look at.
    pub problems: Vec<InventoryProblemWire>,
    /// Problems beyond those listed.
    pub more_problems: u32,
    /// Id of the response it was taken in as; null while it was only looked at.
    pub recorded: Option<String>,
    /// Whether it had been taken in before.
    pub known: bool,
    /// Whether this call changed anything.
    pub applied: bool,
}

/// What a supplier says to one question about one object, beside what stood there.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StatementWire {
    /// Local id of the question.
    pub question: String,
    /// Title of its section.
    pub section: TextWire,
    /// The question as it was asked.
    pub text: TextWire,
    /// Number of the object in the package.
    pub about: String,
    /// What it is about.
    pub object: ObjectRefWire,
    /// Its name.
    pub name: TextWire,
    /// The supplier's answer.
    pub value: Option<AnswerValueWire>,
    /// In words.
    pub words: Option<TextWire>,
    /// The supplier's note.
    pub note: Option<String>,
    /// What the supplier shows for it.
    pub evidence: Vec<StatedEvidenceWire>,
    /// Against what the supplier said before: `new`, `same`, `changed`, `dropped` (said before and not now)
    pub change: &'static str,
    /// What the supplier said before.
    pub earlier: Option<EarlierStatementWire>,
    /// What stands in the assessment worked on.
    pub present: Option<AnswerValueWire>,
    /// In words.
    pub present_words: Option<TextWire>,
    /// Id of the response what stands there was accepted from.
    pub present_from: Option<String>,
    /// Whether what stands there is what the supplier says now.
    pub agrees: bool,
    /// Whether the question is still asked so: `same`, `changed`, `gone`
    pub question_now: &'static str,
    /// Why it cannot be accepted: `no-value`, `not-shown`, `question-gone`, `value-not-taken`, `object-gone`, `dropped`; null where it can.
    pub refused: Option<&'static str>,
    /// Whether it is accepted by this call.
    pub accepted: bool,
}

/// What a supplier said before.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct EarlierStatementWire {
    /// Id of the response.
    pub response: String,
    /// When that was taken in, RFC 3339.
    pub received_at: String,
    /// The answer.
    pub value: Option<AnswerValueWire>,
    /// In words.
    pub words: Option<TextWire>,
    /// The note.
    pub note: Option<String>,
}

/// A file a supplier shows for an answer.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StatedEvidenceWire {
    /// SHA-256.
    pub sha256: String,
    /// Its name.
    pub file_name: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Whether the workspace has it.
    pub attached: bool,
}

/// A response as it was kept, beside the assessment worked on, with its signatures checked again.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ResponseViewWire {
    /// What it is.
    pub response: ResponseRowWire,
    /// `verified`: the signed bytes, kept as they came, hold what the workspace says; `unsigned`; `broken`
    pub proof: &'static str,
    /// Who signed it.
    pub signers: Vec<TrustWire>,
    /// What it says.
    pub rows: Vec<StatementWire>,
}

/// What a supplier said last to a question, on its card.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SupplierSaidWire {
    /// Id of the response.
    pub response: String,
    /// Whose words.
    pub supplier: SupplierNameWire,
    /// When it was taken in, RFC 3339.
    pub received_at: String,
    /// Fingerprints of the keys it is signed with; none: unsigned.
    pub signed_by: Vec<String>,
    /// The answer.
    pub value: Option<AnswerValueWire>,
    /// In words.
    pub words: Option<TextWire>,
    /// The note.
    pub note: Option<String>,
    /// What the supplier shows for it.
    pub evidence: Vec<StatedEvidenceWire>,
    /// `same`, `changed`, `gone`
    pub question_now: &'static str,
    /// Whether the operator's answer was accepted from it.
    pub accepted: bool,
    /// Whether the operator's answer is this one.
    pub agrees: bool,
}
