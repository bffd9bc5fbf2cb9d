//! A questionnaire in the words it was sent in: made from the library's, written, and read again as hostile input.

use super::LIST_LIMIT;
use super::check::Checked;
use super::fault::{RoundTripFault, RoundTripFaultKind};
use super::file::{
    AboutKind, AskedAboutFile, AskedFile, AskedPackFile, AskedQuestionFile, AskedSectionFile,
    AskedValueFile, EarlierFile, ValueFile,
};
use super::value::value_of;
use crate::fault::excerpt;
use jiff::civil::Date;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::PackId;
use lianheng_engine::questionnaire::{
    AnsweredPer, Condition, ConditionFile, Question, QuestionKind, Questionnaire, Scale,
    ScaleValue, Section, Unit,
};
use lianheng_engine::vocabulary::PackStatus;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

const FORMAT: &str = "lianheng-questionnaire/1";
/// The path in a package.
pub const QUESTIONNAIRE_FILE: &str = "questionnaire.json";

/// A questionnaire as it was sent.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The file.
    pub file: AskedFile,
    /// The last day for the answer.
    pub deadline: Option<Date>,
    /// Its questions as the engine knows them: it tells which are shown and what they take. Nothing in it supports a requirement.
    pub questionnaire: Questionnaire,
}

/// What an operator says when it asks.
#[derive(Debug, Clone)]
pub struct AskedBy {
    /// The supplier.
    pub recipient: Bilingual,
    /// The last day for the answer.
    pub deadline: Option<Date>,
    /// Whom to ask.
    pub contact: String,
    /// The cover note.
    pub note: Option<Bilingual>,
    /// Names of the objects asked about, in the order that numbers them.
    pub about: Vec<Bilingual>,
}

impl Asked {
    /// Asks the questions of these sections, every section where none is named. A question that decides whether another is shown is
    /// asked with it, wherever it stands; else the other could never be.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, sections: &[String], by: AskedBy) -> Self {
        let wanted = wanted(questionnaire, sections);
        let kind = match questionnaire.answered_per {
            AnsweredPer::Supplier => AboutKind::Supplier,
            AnsweredPer::ProductInSystem => AboutKind::ProductInSystem,
        };
        let about = (1..).zip(by.about).map(|(key, name): (usize, _)| {
            let key = key.to_string();
            AskedAboutFile { key, kind, name }
        });
        let sections = questionnaire.sections.iter().enumerate();
        let sections = sections.filter_map(|(at, section)| {
            let own = questionnaire.questions.iter();
            let questions: Vec<AskedQuestionFile> = own
                .filter(|one| one.section == at && wanted.contains(one.id.as_str()))
                .map(|one| asked_question(questionnaire, one))
                .collect();
            (!questions.is_empty()).then(|| AskedSectionFile {
                id: section.id.clone(),
                title: section.title.clone(),
                questions,
            })
        });
        let file = AskedFile {
            format: FORMAT.to_owned(),
            questionnaire: AskedPackFile {
                id: questionnaire.id.to_string(),
                version: questionnaire.version.clone(),
                sha256: questionnaire.digest.clone(),
                title: questionnaire.title.clone(),
            },
            recipient: by.recipient,
            deadline: by.deadline.map(|day| day.to_string()),
            contact: by.contact,
            note: by.note,
            about: about.collect(),
            sections: sections.collect(),
            earlier: Vec::new(),
        };
        let own = as_questionnaire(&file);
        Asked {
            file,
            deadline: by.deadline,
            questionnaire: own,
        }
    }

    /// Adds what the supplier answered earlier.
    #[must_use]
    pub fn with_earlier(mut self, earlier: Vec<EarlierFile>) -> Self {
        self.file.earlier = earlier;
        self
    }

    /// The bytes of the file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(&self.file).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Every question with its section, in reading order.
    pub fn questions(&self) -> impl Iterator<Item = (&AskedSectionFile, &AskedQuestionFile)> {
        let sections = self.file.sections.iter();
        sections.flat_map(|section| section.questions.iter().map(move |one| (section, one)))
    }

    /// A question by its local id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&AskedQuestionFile> {
        self.questions()
            .map(|(_, one)| one)
            .find(|one| one.id == id)
    }

    /// An object by its number; the only one where none is named.
    #[must_use]
    pub fn about(&self, key: Option<&str>) -> Option<&AskedAboutFile> {
        match (key, self.file.about.as_slice()) {
            (None, [only]) => Some(only),
            (None, _) => None,
            (Some(key), all) => all.iter().find(|one| one.key == key),
        }
    }

    /// The value a question takes, for a value as it is written.
    #[must_use]
    pub fn value(
        &self,
        question: &str,
        value: &ValueFile,
    ) -> Option<lianheng_engine::questionnaire::AnswerValue> {
        let own = self.questionnaire.question(question)?;
        value_of(own, &self.questionnaire.scales, value)
    }

    /// What a question takes, for a fault.
    #[must_use]
    pub fn takes(&self, question: &str) -> String {
        let Some(own) = self.question(question) else {
            return String::new();
        };
        if own.values.is_empty() {
            return own.kind.as_str().to_owned();
        }
        let ids: Vec<&str> = own.values.iter().map(|one| one.id.as_str()).collect();
        ids.join(", ")
    }
}

/// Ids of the questions of the sections, and of those that decide whether one of them is shown.
fn wanted<'q>(questionnaire: &'q Questionnaire, sections: &[String]) -> BTreeSet<&'q str> {
    let named = |question: &&Question| {
        let section = questionnaire.sections.get(question.section);
        sections.is_empty() || section.is_some_and(|one| sections.contains(&one.id))
    };
    let mut wanted: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<&Question> = questionnaire.questions.iter().filter(named).collect();
    while let Some(question) = open.pop() {
        if !wanted.insert(&question.id) {
            continue;
        }
        let looks_at = question.shown_if.iter().flat_map(Condition::looks_at);
        open.extend(looks_at.filter_map(|(id, _)| questionnaire.question(id)));
    }
    wanted
}

fn asked_question(questionnaire: &Questionnaire, question: &Question) -> AskedQuestionFile {
    let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
    let values = scale.map_or(&[][..], |scale| scale.values.as_slice());
    let mut asked = AskedQuestionFile {
        id: question.id.clone(),
        kind: question.kind,
        unit: question.unit,
        text: question.text.clone(),
        help: question.help.clone(),
        why: question.why.clone(),
        evidence: question.evidence.clone(),
        values: values
            .iter()
            .map(|value| AskedValueFile {
                id: value.id.clone(),
                label: value.label.clone(),
                criteria: value.criteria.clone(),
                exclusive: value.exclusive,
            })
            .collect(),
        shown_if: question.shown_if.as_ref().map(Condition::to_file),
        sha256: String::new(),
    };
    asked.sha256 = digest(&asked);
    asked
}

/// The digest of a question of the library, as it would stand in a questionnaire sent today.
#[must_use]
pub fn question_digest(questionnaire: &Questionnaire, question: &Question) -> String {
    asked_question(questionnaire, question).sha256
}

/// SHA-256 over what an answer rests on: the JSON of id, kind, unit, text, help, choices and condition, without blanks between.
fn digest(question: &AskedQuestionFile) -> String {
    #[derive(Serialize)]
    struct Covered<'q> {
        id: &'q str,
        kind: QuestionKind,
        unit: Option<Unit>,
        text: &'q Bilingual,
        help: &'q Bilingual,
        values: &'q [AskedValueFile],
        shown_if: &'q Option<ConditionFile>,
    }
    let covered = Covered {
        id: &question.id,
        kind: question.kind,
        unit: question.unit,
        text: &question.text,
        help: &question.help,
        values: &question.values,
        shown_if: &question.shown_if,
    };
    let json = serde_json::to_vec(&covered).unwrap_or_default();
    let digest = Sha256::digest(&json);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads `questionnaire.json`.
///
/// # Errors
/// The first fault; what is read is complete and holds together.
pub fn read_asked(bytes: &[u8]) -> Result<Asked, RoundTripFault> {
    let checked = Checked::parse(bytes)?;
    let file: AskedFile = checked.read(FORMAT)?;
    let pack = &file.questionnaire;
    checked.id(&["questionnaire".into(), "id".into()], &pack.id)?;
    checked.name(&["questionnaire".into(), "version".into()], &pack.version)?;
    checked.digest(&["questionnaire".into(), "sha256".into()], &pack.sha256)?;
    checked.bilingual(&["questionnaire".into(), "title".into()], &pack.title)?;
    checked.bilingual(&["recipient".into()], &file.recipient)?;
    checked.name(&["contact".into()], &file.contact)?;
    checked.texts(&["note".into()], &file.note)?;
    let deadline = file
        .deadline
        .as_ref()
        .map(|day| checked.date(&["deadline".into()], day))
        .transpose()?;
    checked.count("about", file.about.len(), LIST_LIMIT)?;
    if file.about.is_empty() {
        return Err(checked.fault(&["about".into()], RoundTripFaultKind::Blank));
    }
    let mut keys = BTreeSet::new();
    for (index, about) in file.about.iter().enumerate() {
        let at = ["about".into(), index.into()];
        checked.unique(&at, &mut keys, &about.key)?;
        checked.bilingual(&at, &about.name)?;
    }
    questions(&checked, &file)?;
    let own = as_questionnaire(&file);
    earlier(&checked, &file, &own, &keys)?;
    Ok(Asked {
        questionnaire: own,
        deadline,
        file,
    })
}

fn questions(checked: &Checked, file: &AskedFile) -> Result<(), RoundTripFault> {
    let all: usize = file.sections.iter().map(|one| one.questions.len()).sum();
    checked.count("sections", all.max(file.sections.len()), LIST_LIMIT)?;
    if all == 0 {
        return Err(checked.fault(&["sections".into()], RoundTripFaultKind::Blank));
    }
    let mut sections = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for (at, section) in file.sections.iter().enumerate() {
        let here = ["sections".into(), at.into()];
        checked.unique(&here, &mut sections, &section.id)?;
        checked.bilingual(&here, &section.title)?;
        for (index, question) in section.questions.iter().enumerate() {
            let here = [
                "sections".into(),
                at.into(),
                "questions".into(),
                index.into(),
            ];
            let refuse = |kind: fn(String) -> RoundTripFaultKind| {
                Err(checked.fault(&here, kind(question.id.clone())))
            };
            let texts = [
                &question.text,
                &question.help,
                &question.why,
                &question.evidence,
            ];
            checked.texts(&here, texts)?;
            checked.count("values", question.values.len(), LIST_LIMIT)?;
            let mut values = BTreeSet::new();
            for value in &question.values {
                checked.unique(&here, &mut values, &value.id)?;
                checked.bilingual(&here, &value.label)?;
                checked.texts(&here, [&value.criteria])?;
            }
            let choices = matches!(question.kind, QuestionKind::Single | QuestionKind::Multiple);
            if choices == question.values.is_empty() {
                return refuse(RoundTripFaultKind::Choices);
            }
            if let Some(condition) = &question.shown_if {
                let earlier = Condition::of(condition).is_some_and(|condition| {
                    let mut looks_at = condition.looks_at().into_iter();
                    looks_at.all(|(id, _)| ids.contains(id))
                });
                if !earlier {
                    return refuse(RoundTripFaultKind::Condition);
                }
            }
            checked.unique(&here, &mut ids, &question.id)?;
            if digest(question) != question.sha256 {
                return refuse(RoundTripFaultKind::QuestionDigest);
            }
        }
    }
    Ok(())
}

fn earlier(
    checked: &Checked,
    file: &AskedFile,
    own: &Questionnaire,
    keys: &BTreeSet<&str>,
) -> Result<(), RoundTripFault> {
    checked.count("earlier", file.earlier.len(), super::ANSWERS_LIMIT)?;
    for (index, one) in file.earlier.iter().enumerate() {
        let at = ["earlier".into(), index.into()];
        if own.question(&one.question).is_none() {
            let kind = RoundTripFaultKind::UnknownQuestion(excerpt(&one.question));
            return Err(checked.fault(&at, kind));
        }
        if !keys.contains(one.about.as_str()) {
            let kind = RoundTripFaultKind::UnknownAbout(excerpt(&one.about));
            return Err(checked.fault(&at, kind));
        }
        checked.text(&at, one.note.as_deref().unwrap_or_default())?;
    }
    Ok(())
}

/// The questions as the engine knows them.
fn as_questionnaire(file: &AskedFile) -> Questionnaire {
    let nothing = || Bilingual::new("", "");
    let mut scales = Vec::new();
    let mut questions = Vec::new();
    for (at, section) in file.sections.iter().enumerate() {
        for question in &section.questions {
            let scale = (!question.values.is_empty()).then(|| {
                scales.push(Scale {
                    id: question.id.clone(),
                    name: nothing(),
                    values: question
                        .values
                        .iter()
                        .map(|value| ScaleValue {
                            id: value.id.clone(),
                            label: value.label.clone(),
                            criteria: value.criteria.clone(),
                            exclusive: value.exclusive,
                        })
                        .collect(),
                });
                scales.len() - 1
            });
            questions.push(Question {
                id: question.id.clone(),
                section: at,
                kind: question.kind,
                scale,
                unit: question.unit,
                source: Vec::new(),
                shown_if: question.shown_if.as_ref().and_then(Condition::of),
                supports: Vec::new(),
                text: question.text.clone(),
                help: question.help.clone(),
                why: question.why.clone(),
                evidence: question.evidence.clone(),
            });
        }
    }
    let per_product = file
        .about
        .iter()
        .any(|one| one.kind == AboutKind::ProductInSystem);
    Questionnaire {
        id: PackId::new(file.questionnaire.id.clone()),
        edition: String::new(),
        version: file.questionnaire.version.clone(),
        digest: file.questionnaire.sha256.clone(),
        status: PackStatus::Current,
        published: String::new(),
        licence: String::new(),
        answered_per: if per_product {
            AnsweredPer::ProductInSystem
        } else {
            AnsweredPer::Supplier
        },
        title: file.questionnaire.title.clone(),
        publisher: nothing(),
        about: nothing(),
        licence_note: nothing(),
        sources: Vec::new(),
        scales,
        sections: file
            .sections
            .iter()
            .map(|section| Section {
                id: section.id.clone(),
                title: section.title.clone(),
            })
            .collect(),
        questions,
    }
}
