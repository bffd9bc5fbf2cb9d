//! What a supplier says: written into a response, and read again as hostile input against what was asked.

use super::asked::Asked;
use super::check::{Checked, LINE_LIMIT};
use super::fault::{RoundTripFault, RoundTripFaultKind};
use super::file::{
    AnswerFile, AnsweredPackFile, EvidenceFile, RespondentFile, ResponseFile, ValueFile,
};
use super::value::value_file;
use super::{EVIDENCE_PER_ANSWER, LIST_LIMIT};
use crate::fault::excerpt;
use lianheng_engine::json::PathStep;
use lianheng_engine::questionnaire::AnswerValue;
use std::collections::BTreeSet;

const FORMAT: &str = "lianheng-response/1";
/// The path in a package.
pub const RESPONSE_FILE: &str = "response.json";

/// What came back, or goes back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// Who answers.
    pub respondent: RespondentFile,
    /// What the supplier says of it as a whole.
    pub remark: Option<String>,
    /// The answers, each question about each object at most once.
    pub said: Vec<Said>,
    /// The evidence files, each once.
    pub evidence: Vec<ShownEvidence>,
}

/// What is said to one question about one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Local id of the question.
    pub question: String,
    /// Number of the object.
    pub about: String,
    /// What is answered.
    pub value: Option<AnswerValue>,
    /// In the supplier's words.
    pub note: Option<String>,
    /// Digests of what is shown for it.
    pub evidence: Vec<String>,
}

/// An evidence file; its body lies in the package at [`evidence_path`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownEvidence {
    /// Lower-case hex.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Its name, without folders.
    pub file_name: String,
    /// As the supplier's program recognised it.
    pub media_type: String,
}

/// What a response says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseHead {
    /// The questionnaire it answers, by its own word.
    pub questionnaire: AnsweredPackFile,
    /// The evidence files, each once.
    pub evidence: Vec<ShownEvidence>,
}

/// Where the body of an evidence file lies in a package.
#[must_use]
pub fn evidence_path(sha256: &str) -> String {
    format!("evidence/{sha256}")
}

/// The bytes of `response.json`.
#[must_use]
pub fn write_response(asked: &Asked, response: &Response) -> Vec<u8> {
    let pack = &asked.file.questionnaire;
    let answers = response.said.iter().map(|said| AnswerFile {
        question: said.question.clone(),
        about: Some(said.about.clone()),
        value: said.value.as_ref().map(value_file),
        note: said.note.clone(),
        evidence: said.evidence.clone(),
    });
    let evidence = response.evidence.iter().map(|one| EvidenceFile {
        sha256: one.sha256.clone(),
        size: one.size,
        file_name: one.file_name.clone(),
        media_type: one.media_type.clone(),
    });
    let file = ResponseFile {
        format: FORMAT.to_owned(),
        questionnaire: AnsweredPackFile {
            id: pack.id.clone(),
            version: pack.version.clone(),
            sha256: pack.sha256.clone(),
        },
        respondent: response.respondent.clone(),
        remark: response.remark.clone(),
        answers: answers.collect(),
        evidence: evidence.collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Reads `response.json` against the questionnaire it answers.
///
/// # Errors
/// The first fault, among them an answer to what was not asked and a value the question does not take.
pub fn read_response(bytes: &[u8], asked: &Asked) -> Result<Response, RoundTripFault> {
    let checked = Checked::parse(bytes)?;
    let file: ResponseFile = checked.read(FORMAT)?;
    let own = &asked.file.questionnaire;
    let same = file.questionnaire.id == own.id
        && file.questionnaire.version == own.version
        && file.questionnaire.sha256 == own.sha256;
    if !same {
        let kind = RoundTripFaultKind::OtherQuestionnaire {
            found: excerpt(&format!(
                "{} {}",
                file.questionnaire.id, file.questionnaire.version
            )),
            expected: format!("{} {}", own.id, own.version),
        };
        return Err(checked.fault(&["questionnaire".into()], kind));
    }
    let evidence = evidence(&checked, &file)?;
    let known: BTreeSet<&str> = evidence.iter().map(|one| one.sha256.as_str()).collect();
    let said = said(&checked, asked, &file.answers, |path, id| {
        if known.contains(id) {
            return Ok(());
        }
        let kind = RoundTripFaultKind::UnknownEvidence(excerpt(id));
        Err(checked.fault(path, kind))
    })?;
    let (respondent, remark) = speaker(&checked, file.respondent, file.remark)?;
    Ok(Response {
        respondent,
        remark,
        said,
        evidence,
    })
}

/// Reads what a response says of itself, where the questionnaire it answers is not at hand: whether its answers fit the questions is
/// not looked at.
///
/// # Errors
/// The first fault.
pub fn read_response_head(bytes: &[u8]) -> Result<ResponseHead, RoundTripFault> {
    let checked = Checked::parse(bytes)?;
    let file: ResponseFile = checked.read(FORMAT)?;
    let pack = &file.questionnaire;
    checked.id(&["questionnaire".into(), "id".into()], &pack.id)?;
    checked.name(&["questionnaire".into(), "version".into()], &pack.version)?;
    checked.digest(&["questionnaire".into(), "sha256".into()], &pack.sha256)?;
    let evidence = evidence(&checked, &file)?;
    let known: BTreeSet<&str> = evidence.iter().map(|one| one.sha256.as_str()).collect();
    let mut seen = BTreeSet::new();
    for (index, one) in file.answers.iter().enumerate() {
        let at = ["answers".into(), index.into()];
        if !seen.insert((one.question.as_str(), one.about.as_deref())) {
            let kind = RoundTripFaultKind::Repeated(excerpt(&one.question));
            return Err(checked.fault(&at, kind));
        }
        if let Some(id) = one.evidence.iter().find(|id| !known.contains(id.as_str())) {
            let kind = RoundTripFaultKind::UnknownEvidence(excerpt(id));
            return Err(checked.fault(&at, kind));
        }
        if let Some(ValueFile::Text(text)) = &one.value {
            checked.text(&at, text)?;
        }
        checked.text(&at, one.note.as_deref().unwrap_or_default())?;
    }
    speaker(&checked, file.respondent, file.remark)?;
    Ok(ResponseHead {
        questionnaire: file.questionnaire,
        evidence,
    })
}

/// The evidence files a response lists, each once.
fn evidence(checked: &Checked, file: &ResponseFile) -> Result<Vec<ShownEvidence>, RoundTripFault> {
    checked.answers(file.answers.len())?;
    checked.count("evidence", file.evidence.len(), LIST_LIMIT)?;
    let mut evidence = Vec::new();
    let mut known = BTreeSet::new();
    for (index, one) in file.evidence.iter().enumerate() {
        let at = ["evidence".into(), index.into()];
        checked.digest(&at, &one.sha256)?;
        if !known.insert(one.sha256.as_str()) {
            let kind = RoundTripFaultKind::Repeated(one.sha256.clone());
            return Err(checked.fault(&at, kind));
        }
        if !is_file_name(&one.file_name) {
            let kind = RoundTripFaultKind::FileName(excerpt(&one.file_name));
            return Err(checked.fault(&at, kind));
        }
        checked.name(&at, &one.media_type)?;
        evidence.push(ShownEvidence {
            sha256: one.sha256.clone(),
            size: one.size,
            file_name: one.file_name.clone(),
            media_type: one.media_type.clone(),
        });
    }
    Ok(evidence)
}

/// Who speaks, and the remark, within their limits; blanks are nothing.
pub(super) fn speaker(
    checked: &Checked,
    respondent: RespondentFile,
    remark: Option<String>,
) -> Result<(RespondentFile, Option<String>), RoundTripFault> {
    for text in [&respondent.name, &respondent.contact]
        .into_iter()
        .flatten()
    {
        checked.line(&["respondent".into()], text)?;
    }
    checked.text(&["remark".into()], remark.as_deref().unwrap_or_default())?;
    let respondent = RespondentFile {
        name: filled(respondent.name),
        contact: filled(respondent.contact),
    };
    Ok((respondent, filled(remark)))
}

/// The answers of a response or draft; `evidence` says whether what is shown for one may be.
pub(super) fn said(
    checked: &Checked,
    asked: &Asked,
    answers: &[AnswerFile],
    evidence: impl Fn(&[PathStep<'_>], &str) -> Result<(), RoundTripFault>,
) -> Result<Vec<Said>, RoundTripFault> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::with_capacity(answers.len());
    for (index, one) in answers.iter().enumerate() {
        let at = |key: &'static str| [PathStep::Key("answers"), index.into(), key.into()];
        if asked.question(&one.question).is_none() {
            let kind = RoundTripFaultKind::UnknownQuestion(excerpt(&one.question));
            return Err(checked.fault(&at("question"), kind));
        }
        let Some(about) = asked.about(one.about.as_deref()) else {
            let named = one.about.as_deref().unwrap_or_default();
            let kind = RoundTripFaultKind::UnknownAbout(excerpt(named));
            return Err(checked.fault(&at("about"), kind));
        };
        if !seen.insert((one.question.as_str(), about.key.as_str())) {
            let kind = RoundTripFaultKind::Repeated(one.question.clone());
            return Err(checked.fault(&at("question"), kind));
        }
        if let Some(ValueFile::Text(text)) = &one.value {
            checked.text(&at("value"), text)?;
        }
        let value = one.value.as_ref().map(|value| {
            let taken = asked.value(&one.question, value);
            taken.ok_or_else(|| {
                let kind = RoundTripFaultKind::UnknownValue {
                    question: one.question.clone(),
                    known: asked.takes(&one.question),
                };
                checked.fault(&at("value"), kind)
            })
        });
        let value = value.transpose()?;
        checked.text(&at("note"), one.note.as_deref().unwrap_or_default())?;
        if one.evidence.len() > EVIDENCE_PER_ANSWER {
            let kind = RoundTripFaultKind::TooMany {
                what: "evidence",
                limit: EVIDENCE_PER_ANSWER,
            };
            return Err(checked.fault(&at("evidence"), kind));
        }
        let mut shown = BTreeSet::new();
        for id in &one.evidence {
            evidence(&at("evidence"), id)?;
            if !shown.insert(id) {
                let kind = RoundTripFaultKind::Repeated(excerpt(id));
                return Err(checked.fault(&at("evidence"), kind));
            }
        }
        let note = filled(one.note.clone());
        if value.is_none() && note.is_none() && one.evidence.is_empty() {
            let kind = RoundTripFaultKind::NothingSaid(one.question.clone());
            return Err(checked.fault(&at("question"), kind));
        }
        all.push(Said {
            question: one.question.clone(),
            about: about.key.clone(),
            value,
            note,
            evidence: one.evidence.clone(),
        });
    }
    Ok(all)
}

/// Whether a text is the name of a file and nothing else.
#[must_use]
pub fn is_file_name(name: &str) -> bool {
    let bad = |c: char| {
        c.is_control()
            || matches!(c, '/' | '\\' | ':' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    !name.trim().is_empty()
        && name.chars().count() <= LINE_LIMIT.min(255)
        && !name.contains(bad)
        && !matches!(name, "." | "..")
}

fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}
