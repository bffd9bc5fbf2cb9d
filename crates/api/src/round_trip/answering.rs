//! Answers put into the draft, which is written anew, whole, after each: what was answered is on the disk when the call returns.

use super::open::{OpenQuestionnaire, read_draft_at};
use crate::failure::{Failure, Problem};
use crate::output::write_beside;
use crate::wire::{AnswerValueWire, SpeakerWire};
use crate::workspace::value_from_wire;
use lianheng_engine::questionnaire::{AnswerValue, QuestionKind};
use lianheng_exchange::round_trip::{DraftSaid, EVIDENCE_PER_ANSWER, ValueFile};
use std::path::{Path, PathBuf};

/// Characters of a note or remark.
const TEXT_LIMIT: usize = lianheng_engine::answer_file::MAX_TEXT;
/// Characters of a name.
const LINE_LIMIT: usize = 500;

impl OpenQuestionnaire {
    /// Answers a question about an object; no value takes the answer back.
    ///
    /// # Errors
    /// A question or object that is not asked, a value the question does not take, or what the disk says; the draft is as it was then.
    pub fn answer(
        &mut self,
        question: &str,
        about: Option<&str>,
        value: Option<&AnswerValueWire>,
    ) -> Result<(), Failure> {
        let value = value.map(value_from_wire).transpose()?;
        if let Some(value) = &value {
            let own = self.asked.questionnaire.question(question);
            let scales = &self.asked.questionnaire.scales;
            if own.is_some_and(|own| !own.takes(value, scales)) {
                return Err(self.not_taken(question));
            }
            if let AnswerValue::Text(text) = value {
                within(question, text, TEXT_LIMIT)?;
            }
        }
        self.change(question, about, |said| said.value = value)
    }

    /// Answers by a text, as a command line has it: `SUP-12=yes`, `SUP-12@2=a,b` for one object of several, `SUP-12=` to take it back.
    ///
    /// # Errors
    /// As [`OpenQuestionnaire::answer`]; a text without `=`.
    pub fn answer_text(&mut self, text: &str) -> Result<(), Failure> {
        let (question, about, value) = parts(text)?;
        let kind = self.asked.question(question).map(|own| own.kind);
        let written = match kind {
            _ if value.is_empty() => None,
            Some(QuestionKind::Multiple) => {
                let chosen = value.split(',').map(|one| one.trim().to_owned());
                Some(ValueFile::List(chosen.collect()))
            }
            Some(QuestionKind::Number) => {
                let number = value.trim().parse().map_err(|_| self.not_taken(question))?;
                Some(ValueFile::Number(number))
            }
            _ => Some(ValueFile::Text(value.to_owned())),
        };
        self.check(question, about)?;
        if let Some(ValueFile::Text(text)) = &written {
            within(question, text, TEXT_LIMIT)?;
        }
        let value = written.map(|written| {
            let value = self.asked.value(question, &written);
            value.ok_or_else(|| self.not_taken(question))
        });
        let value = value.transpose()?;
        self.change(question, about, |said| said.value = value)
    }

    /// Puts a note to an answer; none takes it away.
    ///
    /// # Errors
    /// As [`OpenQuestionnaire::answer`]; a note that is too long.
    pub fn note(
        &mut self,
        question: &str,
        about: Option<&str>,
        note: Option<&str>,
    ) -> Result<(), Failure> {
        let note = note.map(str::trim).filter(|note| !note.is_empty());
        within(question, note.unwrap_or_default(), TEXT_LIMIT)?;
        let note = note.map(str::to_owned);
        self.change(question, about, |said| said.note = note)
    }

    /// Puts a note by a text: `SUP-12=…`.
    ///
    /// # Errors
    /// As [`OpenQuestionnaire::note`].
    pub fn note_text(&mut self, text: &str) -> Result<(), Failure> {
        let (question, about, note) = parts(text)?;
        self.note(question, about, Some(note))
    }

    /// Shows a file for an answer.
    ///
    /// # Errors
    /// As [`OpenQuestionnaire::answer`]; a file that is not there, or is a folder.
    pub fn show_evidence(
        &mut self,
        question: &str,
        about: Option<&str>,
        file: &Path,
    ) -> Result<(), Failure> {
        self.check(question, about)?;
        let shown = file.display().to_string();
        let metadata =
            std::fs::metadata(file).map_err(|error| Failure::io(&shown, &error, false))?;
        if !metadata.is_file() {
            let problem = Problem::new("error-read-is-folder", vec![]);
            return Err(Failure::input(&shown, vec![problem]));
        }
        let path = self.as_drafted(file)?;
        let (key, full) = (self.key(about), EVIDENCE_PER_ANSWER);
        let said = self.draft.said.iter();
        let mut own = said.filter(|one| one.question == question && one.about == key);
        if own.next().is_some_and(|one| one.evidence.len() >= full) {
            let args = vec![("most", full.to_string())];
            let problem = Problem::new("error-asked-too-much-evidence", args);
            return Err(Failure::input(&shown, vec![problem]));
        }
        self.change(question, about, |said| {
            if !said.evidence.contains(&path) {
                said.evidence.push(path);
            }
        })
    }

    /// Shows a file by a text: `SUP-12=report.pdf`.
    ///
    /// # Errors
    /// As [`OpenQuestionnaire::show_evidence`].
    pub fn show_evidence_text(&mut self, text: &str) -> Result<(), Failure> {
        let (question, about, path) = parts(text)?;
        self.show_evidence(question, about, Path::new(path))
    }

    /// Takes a file away from an answer; `path` is as the draft names it.
    ///
    /// # Errors
    /// As [`OpenQuestionnaire::answer`].
    pub fn hide_evidence(
        &mut self,
        question: &str,
        about: Option<&str>,
        path: &str,
    ) -> Result<(), Failure> {
        self.change(question, about, |said| {
            said.evidence.retain(|one| one != path);
        })
    }

    /// Takes a file away by a text: `SUP-12=report.pdf`.
    ///
    /// # Errors
    /// As [`OpenQuestionnaire::hide_evidence`].
    pub fn hide_evidence_text(&mut self, text: &str) -> Result<(), Failure> {
        let (question, about, path) = parts(text)?;
        self.hide_evidence(question, about, path)
    }

    /// Says who answers, and a remark on the whole.
    ///
    /// # Errors
    /// A text that is too long, or what the disk says.
    pub fn speak(&mut self, speaker: &SpeakerWire) -> Result<(), Failure> {
        let filled = |text: &Option<String>| {
            let text = text.as_deref().map(str::trim);
            text.filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let (name, contact) = (filled(&speaker.name), filled(&speaker.contact));
        let remark = filled(&speaker.remark);
        within("name", name.as_deref().unwrap_or_default(), LINE_LIMIT)?;
        within(
            "contact",
            contact.as_deref().unwrap_or_default(),
            LINE_LIMIT,
        )?;
        within("remark", remark.as_deref().unwrap_or_default(), TEXT_LIMIT)?;
        let mut draft = self.draft.clone();
        draft.respondent.name = name;
        draft.respondent.contact = contact;
        draft.remark = remark;
        self.keep(draft)
    }

    /// Takes over the answers of a file of the draft's format, each in place of what stands there. Its evidence lies beside it.
    ///
    /// # Errors
    /// The file cannot be read, or answers something else; the draft is as it was then.
    pub fn take_answers(&mut self, file: &Path) -> Result<(), Failure> {
        let shown = file.display().to_string();
        std::fs::metadata(file).map_err(|error| Failure::io(&shown, &error, false))?;
        let read = read_draft_at(file, &self.asked, &self.facts)?;
        let folder = file.parent().unwrap_or(Path::new(""));
        let mut draft = self.draft.clone();
        for one in read.said {
            let evidence = one.evidence.iter();
            let evidence = evidence.map(|path| self.as_drafted(&folder.join(path)));
            let evidence = evidence.collect::<Result<_, _>>()?;
            let own = draft.entry(&one.question, &one.about);
            *own = DraftSaid { evidence, ..one };
        }
        let speaker = &mut draft.respondent;
        speaker.name = read.respondent.name.or(speaker.name.take());
        speaker.contact = read.respondent.contact.or(speaker.contact.take());
        draft.remark = read.remark.or(draft.remark.take());
        self.keep(draft)
    }

    /// Takes over what the supplier answered to an earlier questionnaire, wherever nothing is answered yet and the question is the same
    /// still. Answers how many.
    ///
    /// # Errors
    /// What the disk says.
    pub fn take_earlier(&mut self) -> Result<usize, Failure> {
        let mut draft = self.draft.clone();
        let mut taken = 0;
        for one in &self.asked.file.earlier {
            let value = one.value.as_ref();
            let value = value.and_then(|value| self.asked.value(&one.question, value));
            let mut said = draft.said.iter();
            let there = said.any(|said| said.question == one.question && said.about == one.about);
            if one.question_changed || there || (value.is_none() && one.note.is_none()) {
                continue;
            }
            let own = draft.entry(&one.question, &one.about);
            own.value = value;
            own.note = one.note.clone();
            taken += 1;
        }
        self.keep(draft)?;
        Ok(taken)
    }

    fn change(
        &mut self,
        question: &str,
        about: Option<&str>,
        change: impl FnOnce(&mut DraftSaid),
    ) -> Result<(), Failure> {
        self.check(question, about)?;
        let key = self.key(about);
        let mut draft = self.draft.clone();
        change(draft.entry(question, &key));
        self.keep(draft)
    }

    /// Writes the draft, and only then goes on with it.
    fn keep(&mut self, mut draft: lianheng_exchange::round_trip::Draft) -> Result<(), Failure> {
        draft.settle(&self.asked);
        if draft == self.draft && self.draft_path.is_file() {
            return Ok(());
        }
        write_beside(&self.draft_path, &draft.to_bytes())?;
        self.draft = draft;
        Ok(())
    }

    /// The number of an object; that of the only one where none is named.
    fn key(&self, about: Option<&str>) -> String {
        self.asked
            .about(about)
            .map_or_else(String::new, |about| about.key.clone())
    }

    fn check(&self, question: &str, about: Option<&str>) -> Result<(), Failure> {
        let value = |text: &str| vec![("value", crate::failure::shown(text))];
        if self.asked.question(question).is_none() {
            let args = value(question);
            return Err(Failure::unknown("round-trip-fault-unknown-question", args));
        }
        if self.asked.about(about).is_none() {
            let numbers = self.asked.file.about.iter();
            let known: Vec<&str> = numbers.map(|one| one.key.as_str()).collect();
            let mut args = value(about.unwrap_or_default());
            args.push(("known", known.join(", ")));
            args.push(("question", question.to_owned()));
            return Err(Failure::unknown("error-asked-about", args));
        }
        Ok(())
    }

    fn not_taken(&self, question: &str) -> Failure {
        let args = vec![
            ("question", question.to_owned()),
            ("known", self.asked.takes(question)),
        ];
        Failure::unknown("round-trip-fault-unknown-value", args)
    }

    /// A path as the draft keeps it: from the draft's folder where the file lies in it, so that both can be moved together.
    fn as_drafted(&self, file: &Path) -> Result<String, Failure> {
        let absolute = |path: &Path| -> PathBuf {
            std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
        };
        let file = absolute(file);
        let folder = absolute(&self.draft_path);
        let folder = folder.parent().unwrap_or(Path::new(""));
        let path = file.strip_prefix(folder).unwrap_or(&file);
        let shown = path.display().to_string();
        match path.to_str() {
            Some(text) if text.chars().count() <= LINE_LIMIT => Ok(text.to_owned()),
            _ => Err(Failure::input(
                &shown,
                vec![Problem::new("error-asked-path", vec![])],
            )),
        }
    }
}

/// `QUESTION[@NUMBER]=TEXT`
fn parts(text: &str) -> Result<(&str, Option<&str>, &str), Failure> {
    let Some((name, value)) = text.split_once('=') else {
        let args = vec![("value", crate::failure::shown(text))];
        return Err(Failure::unknown("error-asked-no-equals", args));
    };
    let (question, about) = match name.split_once('@') {
        Some((question, about)) => (question, Some(about)),
        None => (name, None),
    };
    Ok((question.trim(), about.map(str::trim), value))
}

fn within(field: &str, text: &str, most: usize) -> Result<(), Failure> {
    let length = text.chars().count();
    if length <= most {
        return Ok(());
    }
    let args = vec![
        ("field", field.to_owned()),
        ("length", length.to_string()),
        ("most", most.to_string()),
    ];
    Err(Failure::unknown("error-workspace-too-long", args))
}
