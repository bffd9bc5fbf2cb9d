//! A questionnaire in a supplier's hands: who asks, what is asked, and what is answered so far. No workspace stands behind it.

use super::workspace::AnswerValueWire;
use super::{TextWire, TrustWire};
use serde::Serialize;
use ts_rs::TS;

/// A questionnaire's package that a supplier has open.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedWire {
    /// Name of its file.
    pub file: String,
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// Who asks, in its own words; who it really is, the signers say.
    pub from: TextWire,
    /// Who signed it.
    pub signers: Vec<TrustWire>,
    /// The supplier it is for.
    pub recipient: TextWire,
    /// The last day for the answer, ISO.
    pub deadline: Option<String>,
    /// Days until then, counted from today; negative when it has passed.
    pub days_left: Option<i32>,
    /// Whom to ask.
    pub contact: String,
    /// The cover note.
    pub note: Option<TextWire>,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Version of its content.
    pub version: String,
    /// Its title.
    pub title: TextWire,
    /// The sections asked, in reading order.
    pub sections: Vec<AskedSectionWire>,
    /// What each question is answered about, with how far that is.
    pub about: Vec<AskedAboutWire>,
    /// The answers, every question about every object, in reading order.
    pub answers: Vec<AskedAnswerWire>,
    /// Who answers.
    pub respondent: SpeakerWire,
    /// The file the answers are kept in until they are sent.
    pub draft: String,
    /// Whether that file is there.
    pub saved: bool,
}

/// Who answers, and what is said of the answer as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SpeakerWire {
    /// Name.
    pub name: Option<String>,
    /// How to reach that person.
    pub contact: Option<String>,
    /// A remark on the whole.
    pub remark: Option<String>,
}

/// A section of a questionnaire.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedSectionWire {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: TextWire,
    /// Its questions, in reading order.
    pub questions: Vec<AskedQuestionWire>,
}

/// A question as it is asked of a supplier.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedQuestionWire {
    /// Local id.
    pub id: String,
    /// `single`, `multiple`, `number`, `date`, `text`, `verdict`
    pub kind: &'static str,
    /// `days`, `hours`, `percent`, `count`
    pub unit: Option<&'static str>,
    /// The question.
    pub text: TextWire,
    /// How to find the answer.
    pub help: TextWire,
    /// The incident or clause behind it.
    pub why: TextWire,
    /// What would show it.
    pub evidence: TextWire,
    /// The choices, best first; of a verdict the verdicts.
    pub values: Vec<AskedChoiceWire>,
}

/// A choice.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedChoiceWire {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: TextWire,
    /// When to choose it.
    pub criteria: TextWire,
    /// Where several may be chosen: this one is chosen alone or not at all.
    pub exclusive: bool,
}

/// What a questionnaire is answered about.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedAboutWire {
    /// Its number in the package.
    pub key: String,
    /// `supplier`, `product-in-system`
    pub kind: &'static str,
    /// Its name.
    pub name: TextWire,
    /// Questions asked, given the answers so far.
    pub asked: u32,
    /// Those answered.
    pub answered: u32,
    /// Ids of those that are not, in reading order.
    pub open: Vec<String>,
}

/// What is said to a question about an object.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedAnswerWire {
    /// Local id of the question.
    pub question: String,
    /// Number of the object.
    pub about: String,
    /// Whether it is asked, given the answers before it.
    pub shown: bool,
    /// The answer; kept while it is hidden.
    pub value: Option<AnswerValueWire>,
    /// The answer in words.
    pub words: Option<TextWire>,
    /// A note to it.
    pub note: Option<String>,
    /// What is shown for it.
    pub evidence: Vec<AskedEvidenceWire>,
    /// What the supplier answered to an earlier questionnaire.
    pub earlier: Option<EarlierAnswerWire>,
}

/// A file that is shown for an answer.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedEvidenceWire {
    /// Where it lies, as the draft names it.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Bytes; null where it is not there any more.
    #[ts(type = "number | null")]
    pub size: Option<u64>,
}

/// What was answered earlier.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct EarlierAnswerWire {
    /// The answer.
    pub value: Option<AnswerValueWire>,
    /// In words.
    pub words: Option<TextWire>,
    /// The note to it.
    pub note: Option<String>,
    /// Whether the question was changed since.
    pub question_changed: bool,
}

/// A response that was signed and written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReturnedWire {
    /// Where it lies.
    pub path: String,
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// Questions asked, over all objects.
    pub asked: u32,
    /// Those answered.
    pub answered: u32,
    /// Evidence files in it.
    pub evidence: u32,
    /// How far each object is.
    pub about: Vec<AskedAboutWire>,
    /// Fingerprints of the keys it is signed with.
    pub signed_by: Vec<String>,
}
