//! A supplier's answers while they are being given: a small file beside the package, written anew after every answer.

use super::asked::Asked;
use super::check::Checked;
use super::fault::{RoundTripFault, RoundTripFaultKind};
use super::file::{AnswerFile, DraftFile, RespondentFile};
use super::said::{said, speaker};
use super::value::value_file;
use crate::fault::excerpt;
use lianheng_engine::questionnaire::AnswerValue;

const FORMAT: &str = "lianheng-response-draft/1";

/// Answers being given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Id of the questionnaire's package; none in a file of answers a script wrote.
    pub package: Option<String>,
    /// Digest of its manifest.
    pub manifest: Option<String>,
    /// Who answers.
    pub respondent: RespondentFile,
    /// What is said of it as a whole.
    pub remark: Option<String>,
    /// The answers so far.
    pub said: Vec<DraftSaid>,
}

/// What is said so far to one question about one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSaid {
    /// Local id of the question.
    pub question: String,
    /// Number of the object.
    pub about: String,
    /// What is answered.
    pub value: Option<AnswerValue>,
    /// In the supplier's words.
    pub note: Option<String>,
    /// Paths of what is shown for it: absolute, or from the draft's folder.
    pub evidence: Vec<String>,
}

impl Draft {
    /// The bytes of the file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let answers = self.said.iter().map(|one| AnswerFile {
            question: one.question.clone(),
            about: Some(one.about.clone()),
            value: one.value.as_ref().map(value_file),
            note: one.note.clone(),
            evidence: one.evidence.clone(),
        });
        let file = DraftFile {
            format: FORMAT.to_owned(),
            package: self.package.clone(),
            manifest: self.manifest.clone(),
            respondent: self.respondent.clone(),
            remark: self.remark.clone(),
            answers: answers.collect(),
        };
        let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// What is said so far to a question about an object, made where nothing is.
    pub fn entry(&mut self, question: &str, about: &str) -> &mut DraftSaid {
        let mut own = self.said.iter();
        let at = own.position(|one| one.question == question && one.about == about);
        let at = at.unwrap_or_else(|| {
            self.said.push(DraftSaid {
                question: question.to_owned(),
                about: about.to_owned(),
                value: None,
                note: None,
                evidence: Vec::new(),
            });
            self.said.len() - 1
        });
        &mut self.said[at]
    }

    /// Takes out entries that say nothing, and puts the rest into the order of the questionnaire.
    pub fn settle(&mut self, asked: &Asked) {
        self.said
            .retain(|one| one.value.is_some() || one.note.is_some() || !one.evidence.is_empty());
        let order: Vec<&str> = asked.questions().map(|(_, one)| one.id.as_str()).collect();
        let about: Vec<&str> = asked
            .file
            .about
            .iter()
            .map(|one| one.key.as_str())
            .collect();
        self.said.sort_by_key(|one| {
            (
                about.iter().position(|key| *key == one.about),
                order.iter().position(|id| *id == one.question),
            )
        });
    }
}

/// Reads a draft of answers to `asked`.
///
/// # Errors
/// The first fault; among them a draft of another package's answers.
pub fn read_draft(
    bytes: &[u8],
    asked: &Asked,
    (package, manifest): (&str, &str),
) -> Result<Draft, RoundTripFault> {
    let checked = Checked::parse(bytes)?;
    let file: DraftFile = checked.read(FORMAT)?;
    for (key, found, expected) in [
        ("package", &file.package, package),
        ("manifest", &file.manifest, manifest),
    ] {
        if let Some(found) = found
            && found != expected
        {
            let kind = RoundTripFaultKind::OtherQuestionnaire {
                found: excerpt(found),
                expected: expected.to_owned(),
            };
            return Err(checked.fault(&[key.into()], kind));
        }
    }
    checked.answers(file.answers.len())?;
    let said = said(&checked, asked, &file.answers, |path, text| {
        checked.name(path, text)
    })?;
    let (respondent, remark) = speaker(&checked, file.respondent, file.remark)?;
    Ok(Draft {
        package: file.package,
        manifest: file.manifest,
        respondent,
        remark,
        said: said
            .into_iter()
            .map(|one| DraftSaid {
                question: one.question,
                about: one.about,
                value: one.value,
                note: one.note,
                evidence: one.evidence,
            })
            .collect(),
    })
}
