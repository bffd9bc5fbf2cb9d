//! Turns the files of a questionnaire into a [`Questionnaire`] against the packs that exist, and says everything that is wrong with them.

use super::condition::Condition;
use super::file::{
    BandFile, QuestionFile, QuestionKind, QuestionnaireFile, QuestionsFile, SupportFile,
};
use super::model::{Question, Questionnaire, Scale, ScaleValue, Section, Support, SupportRule};
use super::reach::reachable;
use crate::diagnostic::Diagnostic;
use crate::ids::{PackId, RequirementId};
use crate::json::{Document, PathStep};
use crate::pack::{
    MessageFile, Pack, SourceCitation, SourceFile, Texts, check_lock, read_file, source_key,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A questionnaire as files.
#[derive(Debug, Clone, Default)]
pub struct QuestionnaireSource {
    /// The folder's name, which must be the id.
    pub folder: String,
    /// `pack.json`
    pub pack: SourceFile,
    /// `questions.json`
    pub questions: SourceFile,
    /// `ids.lock`
    pub lock: SourceFile,
    /// `zh-CN.ftl`
    pub zh: MessageFile,
    /// `en.ftl`
    pub en: MessageFile,
    /// SHA-256 over the files, lower-case hex.
    pub digest: String,
}

/// Compiles a questionnaire; `None` only when a JSON file cannot be read.
#[must_use]
pub fn compile(
    source: &QuestionnaireSource,
    packs: &[Arc<Pack>],
) -> (Option<Questionnaire>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let header = read_file::<QuestionnaireFile>(&source.pack, &mut found);
    let questions = read_file::<QuestionsFile>(&source.questions, &mut found);
    let (Some((header_document, header)), Some((document, file))) = (header, questions) else {
        return (None, found);
    };
    if header.id != source.folder {
        let place = header_document.place(&["id".into()]);
        found.push(
            Diagnostic::error("pack-id-not-folder", &source.pack.path, place)
                .with("id", &header.id)
                .with("folder", &source.folder),
        );
    }
    let texts = Texts::new(&source.zh, &source.en, &mut found);
    let mut compiler = Compiler {
        path: &source.questions.path,
        document: &document,
        file: &file,
        packs,
        known_sources: header.sources.iter().map(String::as_str).collect(),
        texts,
        questions: Vec::new(),
        found: Vec::new(),
    };
    let questionnaire = compiler.questionnaire(&header, &source.digest);
    let Compiler {
        texts, found: more, ..
    } = compiler;
    found.extend(more);
    found.extend(texts.finish());
    let ids = questionnaire
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    check_lock(&source.lock, &ids, &mut found);
    found.sort_by(|a, b| (&a.file, a.place, a.rule).cmp(&(&b.file, b.place, b.rule)));
    (Some(questionnaire), found)
}

struct Compiler<'a> {
    path: &'a str,
    document: &'a Document,
    file: &'a QuestionsFile,
    packs: &'a [Arc<Pack>],
    known_sources: BTreeSet<&'a str>,
    texts: Texts<'a>,
    questions: Vec<Question>,
    found: Vec<Diagnostic>,
}

impl<'a> Compiler<'a> {
    fn report(&mut self, rule: &'static str, path: &[PathStep<'_>], args: &[(&'static str, &str)]) {
        let mut diagnostic = Diagnostic::error(rule, self.path, self.document.place(path));
        for (name, value) in args {
            diagnostic = diagnostic.with(name, *value);
        }
        self.found.push(diagnostic);
    }

    fn questionnaire(&mut self, header: &QuestionnaireFile, digest: &str) -> Questionnaire {
        let title = self.texts.line("pack", None);
        let publisher = self.texts.line("pack", Some("publisher"));
        let about = self.texts.line("pack", Some("about"));
        let licence_note = self.texts.line("pack", Some("licence"));
        let sources = header
            .sources
            .iter()
            .map(|code| SourceCitation {
                code: code.clone(),
                citation: self.texts.line(&source_key(code), None),
            })
            .collect();
        let scales = self.scales();
        let mut sections = Vec::new();
        let mut ids = BTreeSet::new();
        let file = self.file;
        for (at, section) in file.sections.iter().enumerate() {
            let title = self.texts.line(&format!("sec-{}", section.id), None);
            for (index, question) in section.questions.iter().enumerate() {
                let path = [
                    "sections".into(),
                    at.into(),
                    "questions".into(),
                    index.into(),
                ];
                if !ids.insert(&question.id) {
                    self.report("id-repeated", &path, &[("id", &question.id)]);
                }
                self.question(question, at, &path);
            }
            sections.push(Section {
                id: section.id.clone(),
                title,
            });
        }
        let questions = std::mem::take(&mut self.questions);
        Questionnaire {
            id: PackId::new(&header.id),
            edition: header.edition.clone(),
            version: header.version.clone(),
            digest: digest.to_owned(),
            status: header.status,
            published: header.published.clone(),
            licence: header.licence.clone(),
            answered_per: header.answered_per,
            title,
            publisher,
            about,
            licence_note,
            sources,
            scales,
            sections,
            questions,
        }
    }

    fn scales(&mut self) -> Vec<Scale> {
        let file = self.file;
        let questions = || file.sections.iter().flat_map(|section| &section.questions);
        let used: BTreeSet<&str> = questions()
            .filter_map(|question| question.scale.as_deref())
            .collect();
        let several: BTreeSet<&str> = questions()
            .filter(|question| question.kind == QuestionKind::Multiple)
            .filter_map(|question| question.scale.as_deref())
            .collect();
        let mut seen = BTreeSet::new();
        let mut scales = Vec::new();
        for (at, scale) in file.scales.iter().enumerate() {
            let path = ["scales".into(), at.into()];
            let values: BTreeSet<&str> =
                scale.values.iter().map(|value| value.id.as_str()).collect();
            if !seen.insert(&scale.id) || values.len() != scale.values.len() || values.len() < 2 {
                self.report("scale-form", &path, &[("id", &scale.id)]);
            }
            if !used.contains(scale.id.as_str()) {
                self.report("scale-unused", &path, &[("id", &scale.id)]);
            }
            let exclusive = scale.values.iter().any(|value| value.exclusive);
            if exclusive && !several.contains(scale.id.as_str()) {
                self.report("scale-exclusive", &path, &[("id", &scale.id)]);
            }
            let name = self.texts.line(&format!("s-{}", scale.id), None);
            let values = scale
                .values
                .iter()
                .map(|value| {
                    let key = format!("s-{}-{}", scale.id, value.id);
                    ScaleValue {
                        id: value.id.clone(),
                        label: self.texts.line(&key, None),
                        criteria: self.texts.line(&key, Some("criteria")),
                        exclusive: value.exclusive,
                    }
                })
                .collect();
            scales.push(Scale {
                id: scale.id.clone(),
                name,
                values,
            });
        }
        scales
    }

    fn question(&mut self, file: &'a QuestionFile, section: usize, path: &[PathStep<'_>]) {
        let id = file.id.as_str();
        let scale = file
            .scale
            .as_deref()
            .and_then(|name| self.file.scales.iter().position(|scale| scale.id == name));
        let needs_scale = matches!(file.kind, QuestionKind::Single | QuestionKind::Multiple);
        if needs_scale != file.scale.is_some() || file.scale.is_some() != scale.is_some() {
            self.report("question-scale", path, &[("id", id)]);
        }
        if (file.kind == QuestionKind::Number) != file.unit.is_some() {
            self.report("question-unit", path, &[("id", id)]);
        }
        if file.source.is_empty() {
            self.report("source-none", path, &[("id", id)]);
        }
        for code in &file.source {
            if !self.known_sources.contains(code.as_str()) {
                self.report("source-unknown", path, &[("id", id), ("code", code)]);
            }
        }
        let shown_if = self.condition(file, path);
        let mut supports = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, support) in file.supports.iter().enumerate() {
            let mut path = path.to_vec();
            path.extend([PathStep::Key("supports"), PathStep::Index(index)]);
            if !seen.insert(&support.requirement) {
                self.report("support-repeated", &path, &[("id", &support.requirement)]);
            }
            let requirement = self.requirement(&support.requirement);
            if requirement.is_none() {
                self.report("support-unknown", &path, &[("id", &support.requirement)]);
            }
            let rule = self.rule(file.kind, scale, support);
            if rule.is_none() {
                self.report("support-rule", &path, &[("id", id)]);
            }
            if let (Some(requirement), Some(rule)) = (requirement, rule) {
                supports.push(Support { requirement, rule });
            }
        }
        let key = format!("q-{id}");
        let question = Question {
            id: file.id.clone(),
            section,
            kind: file.kind,
            scale,
            unit: file.unit,
            source: file.source.clone(),
            shown_if,
            supports,
            text: self.texts.line(&key, None),
            help: self.texts.line(&key, Some("help")),
            why: self.texts.line(&key, Some("why")),
            evidence: self.texts.line(&key, Some("evidence")),
        };
        self.questions.push(question);
    }

    fn requirement(&self, id: &str) -> Option<RequirementId> {
        let id = RequirementId::parse(id)?;
        let pack = self
            .packs
            .iter()
            .find(|pack| pack.id.as_str() == id.pack())?;
        pack.index_of(id.local()).map(|_| id)
    }

    /// The condition, when it is sound: one key an object, earlier questions, values of their scales, and an answer that makes it true.
    fn condition(&mut self, file: &QuestionFile, path: &[PathStep<'_>]) -> Option<Condition> {
        let mut path = path.to_vec();
        path.push("shown_if".into());
        let Some(condition) = Condition::of(file.shown_if.as_ref()?) else {
            self.report("condition-form", &path, &[("id", &file.id)]);
            return None;
        };
        let mut sound = true;
        for (question, value) in condition.looks_at() {
            let earlier = self.questions.iter().find(|earlier| earlier.id == question);
            let Some(earlier) = earlier else {
                self.report(
                    "condition-not-earlier",
                    &path,
                    &[("id", &file.id), ("question", question)],
                );
                sound = false;
                continue;
            };
            let scale = earlier.scale.and_then(|at| self.file.scales.get(at));
            if !scale.is_some_and(|scale| scale.values.iter().any(|known| known.id == value)) {
                let args = [("question", question), ("value", value)];
                self.report("condition-value", &path, &args);
                sound = false;
            }
        }
        if sound && !reachable(&condition, &self.questions, self.file) {
            self.report("question-unreachable", &path, &[("id", &file.id)]);
        }
        Some(condition)
    }

    /// The rule, when it fits the kind of question and leaves no value without a verdict.
    fn rule(
        &self,
        kind: QuestionKind,
        scale: Option<usize>,
        file: &SupportFile,
    ) -> Option<SupportRule> {
        let scale = scale.and_then(|at| self.file.scales.get(at));
        let values: BTreeSet<&str> = scale
            .map(|scale| scale.values.iter().map(|value| value.id.as_str()).collect())
            .unwrap_or_default();
        // Nobody can choose an exclusive value and another one as well.
        let choosable = |chosen: &[String]| {
            let exclusive = scale.is_some_and(|scale| {
                let mut values = scale.values.iter();
                values.any(|value| value.exclusive && chosen.contains(&value.id))
            });
            !exclusive || chosen.len() == 1
        };
        let known = |chosen: &[String]| chosen.iter().all(|value| values.contains(value.as_str()));
        let bands = (file.at_most, file.at_least, file.within_days);
        match (kind, &file.verdicts, &file.all_of, &file.some_of, bands) {
            (QuestionKind::Verdict, None, None, None, (None, None, None)) => {
                Some(SupportRule::Verdict)
            }
            (QuestionKind::Single, Some(verdicts), None, None, (None, None, None)) => {
                let given: BTreeSet<&str> = verdicts.keys().map(String::as_str).collect();
                (given == values).then(|| SupportRule::ByValue(verdicts.clone()))
            }
            (QuestionKind::Multiple, None, Some(all_of), some_of, (None, None, None)) => {
                let some_of = some_of.clone().unwrap_or_default();
                let sound =
                    !all_of.is_empty() && known(all_of) && choosable(all_of) && known(&some_of);
                sound.then(|| SupportRule::Chosen {
                    all_of: all_of.clone(),
                    some_of,
                })
            }
            (QuestionKind::Number, None, None, None, (Some(band), None, None)) => {
                rising(band).then_some(SupportRule::AtMost(band))
            }
            (QuestionKind::Number, None, None, None, (None, Some(band), None)) => {
                (band.conform >= band.partial).then_some(SupportRule::AtLeast(band))
            }
            (QuestionKind::Date, None, None, None, (None, None, Some(band))) => {
                rising(band).then_some(SupportRule::WithinDays(band))
            }
            _ => None,
        }
    }
}

fn rising(band: BandFile) -> bool {
    band.conform <= band.partial
}
