//! A questionnaire's package opened by whoever is to answer it, with the draft of the answers beside it.

use super::fault::asked_failure;
use super::spoken::{in_words, verdict_names};
use crate::answers::read_at_most;
use crate::failure::{Failure, Problem};
use crate::packages::{KeyBook, open_package, package_failure};
use crate::packs::count;
use crate::progress::Tell;
use crate::wire::{
    AskedAboutWire, AskedAnswerWire, AskedChoiceWire, AskedEvidenceWire, AskedQuestionWire,
    AskedSectionWire, AskedWire, EarlierAnswerWire, SpeakerWire, TextWire, TrustWire, UnlockWire,
};
use crate::workspace::value_wire;
use jiff::civil::Date;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::questionnaire::{AnswerValue, ObjectAnswers, QuestionKind, Unit};
use lianheng_engine::vocabulary::Verdict;
use lianheng_exchange::limits::InventoryLimits;
use lianheng_exchange::package::{OpenPackage, PackageKind};
use lianheng_exchange::round_trip::workbook::is_asked_workbook;
use lianheng_exchange::round_trip::{
    Asked, AskedQuestionFile, Draft, FILE_LIMIT, QUESTIONNAIRE_FILE, progress, read_asked,
    read_draft, shown_for,
};
use std::path::{Path, PathBuf};

/// What is known of a package besides its files.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) package: String,
    pub(super) manifest: String,
    pub(super) made_at: String,
    pub(super) from: Bilingual,
    pub(super) signers: Vec<TrustWire>,
}

/// A questionnaire a supplier has open.
pub struct OpenQuestionnaire {
    path: PathBuf,
    pub(super) facts: Facts,
    pub(super) asked: Asked,
    pub(super) draft_path: PathBuf,
    pub(super) draft: Draft,
}

impl OpenQuestionnaire {
    /// Opens a package and the draft of its answers: the file named, else the one beside the package, where there is one.
    ///
    /// # Errors
    /// No package, one that does not hold, another kind of one, or a draft that cannot be used. Nothing is written.
    pub fn open(
        path: &Path,
        unlock: &UnlockWire,
        draft: Option<&Path>,
        book: &KeyBook,
        tell: Tell<'_>,
    ) -> Result<Self, Failure> {
        let shown = path.display().to_string();
        let mut package = open_package(path, unlock, tell)?;
        let asked = read_questionnaire(&mut package, &shown)?;
        let facts = facts(&package, book);
        let draft_path = draft.map_or_else(|| beside(path), Path::to_owned);
        let draft = read_draft_at(&draft_path, &asked, &facts)?;
        Ok(OpenQuestionnaire {
            path: path.to_owned(),
            facts,
            asked,
            draft_path,
            draft,
        })
    }

    /// Whether a question is asked about an object, by the ids of the package.
    #[must_use]
    pub fn asks(&self, question: &str, about: Option<&str>) -> bool {
        self.asked.question(question).is_some() && self.asked.about(about).is_some()
    }

    /// What is asked and answered, on the day `today`.
    #[must_use]
    pub fn wire(&self, today: Date) -> AskedWire {
        let file = &self.asked.file;
        let deadline = self.asked.deadline;
        let days_left = deadline.and_then(|day| today.until(day).ok());
        let sections = file.sections.iter().map(|section| AskedSectionWire {
            id: section.id.clone(),
            title: TextWire::from(&section.title),
            questions: section.questions.iter().map(question_wire).collect(),
        });
        AskedWire {
            file: self
                .path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            package: self.facts.package.clone(),
            manifest: self.facts.manifest.clone(),
            made_at: self.facts.made_at.clone(),
            from: TextWire::from(&self.facts.from),
            signers: self.facts.signers.clone(),
            recipient: TextWire::from(&file.recipient),
            deadline: deadline.map(|day| day.to_string()),
            days_left: days_left.map(|span| span.get_days()),
            contact: file.contact.clone(),
            note: file.note.as_ref().map(TextWire::from),
            questionnaire: file.questionnaire.id.clone(),
            version: file.questionnaire.version.clone(),
            title: TextWire::from(&file.questionnaire.title),
            sections: sections.collect(),
            about: self.progress(),
            answers: self.answers(),
            respondent: SpeakerWire {
                name: self.draft.respondent.name.clone(),
                contact: self.draft.respondent.contact.clone(),
                remark: self.draft.remark.clone(),
            },
            draft: self.draft_path.display().to_string(),
            saved: self.draft_path.is_file(),
        }
    }

    /// How far each object is.
    pub(super) fn progress(&self) -> Vec<AskedAboutWire> {
        let said = self.draft.said.iter().filter_map(|one| {
            let value = one.value.as_ref()?;
            Some((one.question.as_str(), one.about.as_str(), value))
        });
        let about = self
            .asked
            .file
            .about
            .iter()
            .zip(progress(&self.asked, said));
        about
            .map(|(about, at)| AskedAboutWire {
                key: about.key.clone(),
                kind: about.kind.as_str(),
                name: TextWire::from(&about.name),
                asked: count(at.asked),
                answered: count(at.answered),
                open: at.open,
            })
            .collect()
    }

    fn answers(&self) -> Vec<AskedAnswerWire> {
        let own = &self.asked.questionnaire;
        let mut all = Vec::new();
        for about in &self.asked.file.about {
            let of_it = self.draft.said.iter().filter(|one| one.about == about.key);
            let values: ObjectAnswers = of_it
                .filter_map(|one| Some((one.question.clone(), one.value.clone()?)))
                .collect();
            let visible = shown_for(&self.asked, &values);
            for question in &own.questions {
                let mut said = self.draft.said.iter();
                let said = said.find(|one| one.question == question.id && one.about == about.key);
                let value = said.and_then(|said| said.value.as_ref());
                let words =
                    |value: &AnswerValue| TextWire::from(&in_words(question, &own.scales, value));
                let mut earlier = self.asked.file.earlier.iter();
                let earlier =
                    earlier.find(|one| one.question == question.id && one.about == about.key);
                all.push(AskedAnswerWire {
                    question: question.id.clone(),
                    about: about.key.clone(),
                    shown: visible.contains(question.id.as_str()),
                    value: value.map(value_wire),
                    words: value.map(words),
                    note: said.and_then(|said| said.note.clone()),
                    evidence: said.map_or_else(Vec::new, |said| self.evidence(&said.evidence)),
                    earlier: earlier.map(|one| {
                        let value = one.value.as_ref();
                        let value = value.and_then(|value| self.asked.value(&question.id, value));
                        EarlierAnswerWire {
                            words: value.as_ref().map(words),
                            value: value.as_ref().map(value_wire),
                            note: one.note.clone(),
                            question_changed: one.question_changed,
                        }
                    }),
                });
            }
        }
        all
    }

    fn evidence(&self, paths: &[String]) -> Vec<AskedEvidenceWire> {
        let files = paths.iter().map(|path| {
            let file = self.evidence_file(path);
            let size = std::fs::metadata(&file).ok().filter(|one| one.is_file());
            AskedEvidenceWire {
                path: path.clone(),
                name: file
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                size: size.map(|one| one.len()),
            }
        });
        files.collect()
    }

    /// A file of the draft: its paths are absolute, or from the draft's folder.
    pub(super) fn evidence_file(&self, path: &str) -> PathBuf {
        let folder = self.draft_path.parent().unwrap_or(Path::new(""));
        folder.join(path)
    }
}

/// Whether a file is a questionnaire's workbook.
#[must_use]
pub fn is_asked_workbook_file(path: &Path) -> bool {
    let limits = InventoryLimits::default();
    let most = limits.bytes as u64;
    let bytes = read_at_most(path, &path.display().to_string(), most);
    bytes.is_ok_and(|bytes| is_asked_workbook(&bytes, &limits))
}

/// The questionnaire inside a package of that kind.
fn read_questionnaire(package: &mut OpenPackage, file: &str) -> Result<Asked, Failure> {
    let kind = package.manifest().kind;
    if kind != PackageKind::Questionnaire {
        let args = vec![("kind", format!("package-kind-{}", kind.as_str()))];
        let problem = Problem::new("error-asked-other-kind", args);
        return Err(Failure::input(file, vec![problem]));
    }
    let bytes = package
        .read(QUESTIONNAIRE_FILE)
        .map_err(|fault| package_failure(file, &fault))?;
    read_asked(&bytes).map_err(|fault| asked_failure(file, Some(QUESTIONNAIRE_FILE), &fault))
}

/// What is known of a package besides its files.
fn facts(package: &OpenPackage, book: &KeyBook) -> Facts {
    let manifest = package.manifest();
    Facts {
        package: manifest.id.clone(),
        manifest: package.manifest_sha256().to_owned(),
        made_at: manifest.created_at.clone(),
        from: manifest.from.name.clone(),
        signers: book.trust(package.signatures()),
    }
}

/// `questions.lhp` has its draft in `questions.lhp.draft.json`.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".draft.json");
    PathBuf::from(name)
}

pub(super) fn read_draft_at(path: &Path, asked: &Asked, facts: &Facts) -> Result<Draft, Failure> {
    let fresh = Draft {
        package: Some(facts.package.clone()),
        manifest: Some(facts.manifest.clone()),
        ..Draft::default()
    };
    if !path.exists() {
        return Ok(fresh);
    }
    let shown = path.display().to_string();
    let bytes = read_at_most(path, &shown, FILE_LIMIT as u64)?;
    let read = read_draft(&bytes, asked, (&facts.package, &facts.manifest));
    let read = read.map_err(|fault| asked_failure(&shown, None, &fault))?;
    Ok(Draft {
        package: fresh.package,
        manifest: fresh.manifest,
        ..read
    })
}

fn question_wire(question: &AskedQuestionFile) -> AskedQuestionWire {
    let values = question.values.iter().map(|one| AskedChoiceWire {
        id: one.id.clone(),
        label: TextWire::from(&one.label),
        criteria: TextWire::from(&one.criteria),
        exclusive: one.exclusive,
    });
    let verdicts = || {
        let named = Verdict::ALL.iter().zip(verdict_names());
        let verdicts = named.map(|(verdict, label)| AskedChoiceWire {
            id: verdict.as_str().to_owned(),
            label: TextWire::from(&label),
            criteria: TextWire::from(&Bilingual::new("", "")),
            exclusive: false,
        });
        verdicts.collect()
    };
    AskedQuestionWire {
        id: question.id.clone(),
        kind: question.kind.as_str(),
        unit: question.unit.map(Unit::as_str),
        text: TextWire::from(&question.text),
        help: TextWire::from(&question.help),
        why: TextWire::from(&question.why),
        evidence: TextWire::from(&question.evidence),
        values: match question.kind {
            QuestionKind::Verdict => verdicts(),
            QuestionKind::Single
            | QuestionKind::Multiple
            | QuestionKind::Number
            | QuestionKind::Date
            | QuestionKind::Text => values.collect(),
        },
    }
}
