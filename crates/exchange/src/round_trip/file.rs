//! The shapes of the files, as `serde` writes and reads them. Keys are stable; unknown ones are refused.

use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::questionnaire::{ConditionFile, QuestionKind, Unit};
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// `questionnaire.json`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedFile {
    /// `lianheng-questionnaire/1`
    pub format: String,
    /// Which questionnaire, at which version.
    pub questionnaire: AskedPackFile,
    /// The supplier it is for.
    pub recipient: Bilingual,
    /// The last day for the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// Whom to ask.
    pub contact: String,
    /// The cover note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
    /// What every question is answered about, each by itself.
    pub about: Vec<AskedAboutFile>,
    /// The sections asked, in reading order.
    pub sections: Vec<AskedSectionFile>,
    /// What the supplier itself answered earlier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierFile>,
}

/// A questionnaire at its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedPackFile {
    /// Id.
    pub id: String,
    /// major.minor.patch
    pub version: String,
    /// Digest of its content, lower-case hex.
    pub sha256: String,
    /// Its title.
    pub title: Bilingual,
}

/// An object questions are answered about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedAboutFile {
    /// Its number in this file: `1`, `2`, …
    pub key: String,
    /// What it is.
    pub kind: AboutKind,
    /// Its name.
    pub name: Bilingual,
}

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AboutKind {
    /// The supplier.
    Supplier,
    /// A product in a system.
    ProductInSystem,
}

impl AboutKind {
    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            AboutKind::Supplier => "supplier",
            AboutKind::ProductInSystem => "product-in-system",
        }
    }
}

/// A section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedSectionFile {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// Its questions, in reading order.
    pub questions: Vec<AskedQuestionFile>,
}

/// A question with everything needed to answer it. What an answer suggests is not told.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedQuestionFile {
    /// Local id, permanent.
    pub id: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Unit of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The question.
    pub text: Bilingual,
    /// How to find the answer.
    pub help: Bilingual,
    /// The incident or clause behind it.
    pub why: Bilingual,
    /// What would show it.
    pub evidence: Bilingual,
    /// The choices, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<AskedValueFile>,
    /// When it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_if: Option<ConditionFile>,
    /// Digest of its words and choices, lower-case hex.
    pub sha256: String,
}

impl PartialEq for AskedQuestionFile {
    /// The digest covers what an answer rests on; the rest is compared as it is.
    fn eq(&self, other: &Self) -> bool {
        self.sha256 == other.sha256
            && self.id == other.id
            && self.why == other.why
            && self.evidence == other.evidence
    }
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedValueFile {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: Bilingual,
    /// When to choose it.
    pub criteria: Bilingual,
    /// Where several may be chosen: this one is chosen alone or not at all.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
}

/// What the supplier answered earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierFile {
    /// Local id of the question.
    pub question: String,
    /// Number of the object.
    pub about: String,
    /// What was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ValueFile>,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether the question was changed since.
    pub question_changed: bool,
}

/// `response.json`
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResponseFile {
    /// `lianheng-response/1`
    pub(super) format: String,
    pub(super) questionnaire: AnsweredPackFile,
    #[serde(default)]
    pub(super) respondent: RespondentFile,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) remark: Option<String>,
    pub(super) answers: Vec<AnswerFile>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence: Vec<EvidenceFile>,
}

/// The questionnaire that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnsweredPackFile {
    /// Id.
    pub id: String,
    /// major.minor.patch
    pub version: String,
    /// Digest of its content, lower-case hex.
    pub sha256: String,
}

/// Who answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RespondentFile {
    /// Name, in the person's own writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How to reach that person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

/// An answer; its evidence is digests in a response and paths in a draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerFile {
    pub(super) question: String,
    /// Left out where there is only one object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) about: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<ValueFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence: Vec<String>,
}

/// An evidence file of a response.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EvidenceFile {
    pub(super) sha256: String,
    pub(super) size: u64,
    pub(super) file_name: String,
    pub(super) media_type: String,
}

/// `<package>.draft.json`
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DraftFile {
    /// `lianheng-response-draft/1`
    pub(super) format: String,
    /// Id of the questionnaire's package; left out in a file of answers written by a script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) package: Option<String>,
    /// Digest of its manifest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) manifest: Option<String>,
    #[serde(default)]
    pub(super) respondent: RespondentFile,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) remark: Option<String>,
    pub(super) answers: Vec<AnswerFile>,
}

/// A value as it is written: a string, a whole number or a list of strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFile {
    /// A choice, a verdict, a date or a text.
    Text(String),
    /// A number in the question's unit.
    Number(u64),
    /// Choices.
    List(Vec<String>),
}

impl Serialize for ValueFile {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            ValueFile::Text(text) => serializer.serialize_str(text),
            ValueFile::Number(number) => serializer.serialize_u64(*number),
            ValueFile::List(list) => list.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for ValueFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ValueVisitor;
        impl<'de> Visitor<'de> for ValueVisitor {
            type Value = ValueFile;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string, a whole number or a list of strings")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<ValueFile, E> {
                Ok(ValueFile::Text(text.to_owned()))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<ValueFile, E> {
                Ok(ValueFile::Number(number))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ValueFile, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(ValueFile::List(list))
            }
        }
        deserializer.deserialize_any(ValueVisitor)
    }
}
