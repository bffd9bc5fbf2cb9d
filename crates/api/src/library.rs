//! Everything content offers, compiled: packs, scoring models, phrases.

use crate::content::{Content, digest_of, digest_of_bytes};
use crate::search::SearchIndex;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::consistency::ContradictingPhrases;
use lianheng_engine::contradictions::{ContradictionRule, read_rules, unknown_references};
use lianheng_engine::crosswalk::{Crosswalk, CrosswalkSource, compile as compile_crosswalk};
use lianheng_engine::diagnostic::{Diagnostic, Severity};
use lianheng_engine::glossary::Glossary;
use lianheng_engine::json::Place;
use lianheng_engine::pack::{
    ContentRules, Message, MessageFile, Pack, PackSource, SourceFile, carry_over_mismatches,
    compile,
};
use lianheng_engine::questionnaire::{
    Questionnaire, QuestionnaireSource, check_judged_directly, compile as compile_questionnaire,
};
use lianheng_engine::registers::{self, RegisterRule};
use lianheng_engine::scoring::{ModelFault, ScoringModel, compile_model};
use lianheng_l10n::read_messages;
use std::sync::{Arc, OnceLock};

/// The model used when nobody names one.
pub const DEFAULT_MODEL: &str = "conformity";

/// Files that make up a pack's digest and its texts.
const PACK_FILES: [&str; 6] = [
    "carry-over.json",
    "pack.json",
    "requirements.json",
    "ids.lock",
    "zh-CN.ftl",
    "en.ftl",
];
const QUESTIONNAIRE_FILES: [&str; 5] = [
    "pack.json",
    "questions.json",
    "ids.lock",
    "zh-CN.ftl",
    "en.ftl",
];
const JUDGED_DIRECTLY: &str = "questionnaires/judged-directly.json";
const GLOSSARY: &str = "glossary.json";
const RULES: &str = "rules.json";
const CONTRADICTIONS: &str = "checks/contradictions.json";
const REGISTERS: &str = "checks/registers.json";
const PHRASES: &str = "checks/contradicting-phrases.json";

/// Compiled content and what is wrong with it.
#[derive(Debug)]
pub struct Library {
    /// Every pack that could be read, sorted by id.
    pub packs: Vec<Arc<Pack>>,
    /// Every model, the default first.
    pub models: Vec<ScoringModel>,
    /// Every questionnaire, sorted by id.
    pub questionnaires: Vec<Questionnaire>,
    /// Every crosswalk, sorted by id.
    pub crosswalks: Vec<Crosswalk>,
    /// Rules of the checks across answers.
    pub contradictions: Vec<ContradictionRule>,
    /// What belongs in the registers of products.
    pub registers: Vec<RegisterRule>,
    /// Phrases of the consistency checks.
    pub phrases: ContradictingPhrases,
    /// What the compilers found, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    search: OnceLock<SearchIndex>,
}

impl Library {
    /// The content released with this binary. The build proves that it has no errors.
    pub fn built_in() -> &'static Library {
        static BUILT_IN: OnceLock<Library> = OnceLock::new();
        BUILT_IN.get_or_init(|| Library::compile(&Content::BuiltIn, false))
    }

    /// Compiles all content of a folder and checks it against glossary and authoring rules.
    #[must_use]
    pub fn load(content: &Content) -> Library {
        Library::compile(content, true)
    }

    /// `authoring` also checks what only an author can break: released content was checked by the build, and starting is to be quick.
    fn compile(content: &Content, authoring: bool) -> Library {
        let mut diagnostics = Vec::new();
        let (glossary, rules) = if authoring {
            (
                load_glossary(content, &mut diagnostics),
                load_rules(content, &mut diagnostics),
            )
        } else {
            (Glossary::default(), None)
        };
        let mut packs = Vec::new();
        for folder in content.pack_folders() {
            let source = pack_source(content, &folder);
            let (pack, found) = compile(&source);
            diagnostics.extend(found);
            diagnostics.extend(glossary.check(&source.zh, &source.en));
            if let (Some(rules), Some(pack)) = (&rules, &pack) {
                diagnostics.extend(rules.check(pack, &source.requirements.path));
            }
            packs.extend(pack.map(Arc::new));
        }
        check_carry_over(content, &packs, &mut diagnostics);
        let questionnaires = load_questionnaires(content, &packs, &glossary, &mut diagnostics);
        if authoring && !questionnaires.is_empty() {
            check_reach(content, &packs, &questionnaires, &mut diagnostics);
        }
        let crosswalks = load_crosswalks(content, &packs, &glossary, &mut diagnostics);
        let models = load_models(content, &mut diagnostics);
        let contradictions = load_contradictions(content, &questionnaires, &mut diagnostics);
        let registers = load_registers(content, &questionnaires, &mut diagnostics);
        let phrases = load_phrases(content, &mut diagnostics);
        if packs.is_empty() {
            diagnostics.push(Diagnostic::error(
                "no-pack",
                &content.name(""),
                Place::START,
            ));
        }
        Library {
            packs,
            models,
            questionnaires,
            crosswalks,
            contradictions,
            registers,
            phrases,
            diagnostics,
            search: OnceLock::new(),
        }
    }

    /// The search index over packs and questionnaires, made when somebody first searches.
    pub(crate) fn search_index(&self) -> &SearchIndex {
        self.search.get_or_init(|| SearchIndex::of(self))
    }

    /// A pack by id.
    #[must_use]
    pub fn pack(&self, id: &str) -> Option<&Arc<Pack>> {
        self.packs.iter().find(|pack| pack.id.as_str() == id)
    }

    /// A questionnaire by id, with or without the folder it lies in.
    #[must_use]
    pub fn questionnaire(&self, id: &str) -> Option<&Questionnaire> {
        let id = id.strip_prefix("questionnaires/").unwrap_or(id);
        self.questionnaires
            .iter()
            .find(|questionnaire| questionnaire.id.as_str() == id)
    }

    /// A scoring model by id.
    #[must_use]
    pub fn model(&self, id: &str) -> Option<&ScoringModel> {
        self.models.iter().find(|model| model.id == id)
    }

    /// Number of diagnostics of severity error.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .count()
    }
}

pub(crate) fn pack_source(content: &Content, folder: &str) -> PackSource {
    let path = |name: &str| format!("{folder}/{name}");
    let file = |name: &str| SourceFile {
        path: content.name(&path(name)),
        bytes: content.read(&path(name)),
    };
    PackSource {
        folder: folder.to_owned(),
        pack: file("pack.json"),
        requirements: file("requirements.json"),
        lock: file("ids.lock"),
        carry_over: file("carry-over.json"),
        zh: messages(content, &path("zh-CN.ftl")),
        en: messages(content, &path("en.ftl")),
        digest: folder_digest(content, folder, &PACK_FILES),
    }
}

/// The digest of those of `names` that are in `folder`.
fn folder_digest(content: &Content, folder: &str, names: &[&str]) -> String {
    let present: Vec<(&str, Vec<u8>)> = names
        .iter()
        .filter_map(|name| Some((*name, content.read(&format!("{folder}/{name}"))?)))
        .collect();
    let borrowed: Vec<(&str, &[u8])> = present
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()))
        .collect();
    digest_of(&borrowed)
}

fn messages(content: &Content, path: &str) -> MessageFile {
    let bytes = content.read(path).unwrap_or_default();
    read_messages(&content.name(path), &String::from_utf8_lossy(&bytes))
}

/// A map between editions knows every requirement of the earlier one.
fn check_carry_over(content: &Content, packs: &[Arc<Pack>], diagnostics: &mut Vec<Diagnostic>) {
    for pack in packs {
        let Some(carry_over) = &pack.carry_over else {
            continue;
        };
        let file = content.name(&format!("{}/carry-over.json", pack.id));
        let Some(earlier) = packs.iter().find(|other| other.id == carry_over.from) else {
            let diagnostic = Diagnostic::error("crosswalk-pack", &file, Place::START);
            diagnostics.push(diagnostic.with("id", carry_over.from.as_str()));
            continue;
        };
        let ids = earlier.requirements.iter().map(|row| row.id.local());
        let mismatches = carry_over_mismatches(carry_over, &ids.collect());
        if !mismatches.is_empty() {
            let diagnostic = Diagnostic::error("carry-over-incomplete", &file, Place::START);
            diagnostics.push(diagnostic.with("ids", mismatches.join(", ")));
        }
    }
}

fn load_crosswalks(
    content: &Content,
    packs: &[Arc<Pack>],
    glossary: &Glossary,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Crosswalk> {
    let mut crosswalks = Vec::new();
    for name in content.files("crosswalks", ".json") {
        let stem = name.trim_end_matches(".json");
        let path = |suffix: &str| format!("crosswalks/{stem}{suffix}");
        let suffixes = [".json", ".zh-CN.ftl", ".en.ftl"];
        let files =
            suffixes.map(|suffix| (suffix, content.read(&path(suffix)).unwrap_or_default()));
        let borrowed: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(suffix, bytes)| (*suffix, bytes.as_slice()))
            .collect();
        let source = CrosswalkSource {
            stem: stem.to_owned(),
            json: SourceFile {
                path: content.name(&path(".json")),
                bytes: content.read(&path(".json")),
            },
            zh: messages(content, &path(".zh-CN.ftl")),
            en: messages(content, &path(".en.ftl")),
            digest: digest_of(&borrowed),
        };
        let (crosswalk, found) = compile_crosswalk(&source, packs);
        diagnostics.extend(found);
        diagnostics.extend(glossary.check(&source.zh, &source.en));
        crosswalks.extend(crosswalk);
    }
    crosswalks
}

fn load_questionnaires(
    content: &Content,
    packs: &[Arc<Pack>],
    glossary: &Glossary,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Questionnaire> {
    let mut questionnaires = Vec::new();
    for folder in content.folders_with("questionnaires", "pack.json") {
        let source = questionnaire_source(content, &folder);
        let (questionnaire, found) = compile_questionnaire(&source, packs);
        diagnostics.extend(found);
        diagnostics.extend(glossary.check(&source.zh, &source.en));
        questionnaires.extend(questionnaire);
    }
    questionnaires
}

/// Every requirement is supported by a question or says that it is judged directly.
fn check_reach(
    content: &Content,
    packs: &[Arc<Pack>],
    questionnaires: &[Questionnaire],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let shown = content.name(JUDGED_DIRECTLY);
    let Some(bytes) = content.read(JUDGED_DIRECTLY) else {
        diagnostics.push(Diagnostic::error("file-missing", &shown, Place::START));
        return;
    };
    match check_judged_directly(&bytes, &shown, packs, questionnaires) {
        Ok(found) => diagnostics.extend(found),
        Err(fault) => diagnostics.push(Diagnostic::of_fault(&shown, fault)),
    }
}

pub(crate) fn questionnaire_source(content: &Content, folder: &str) -> QuestionnaireSource {
    let path = |name: &str| format!("questionnaires/{folder}/{name}");
    let file = |name: &str| SourceFile {
        path: content.name(&path(name)),
        bytes: content.read(&path(name)),
    };
    QuestionnaireSource {
        folder: folder.to_owned(),
        pack: file("pack.json"),
        questions: file("questions.json"),
        lock: file("ids.lock"),
        zh: messages(content, &path("zh-CN.ftl")),
        en: messages(content, &path("en.ftl")),
        digest: folder_digest(
            content,
            &format!("questionnaires/{folder}"),
            &QUESTIONNAIRE_FILES,
        ),
    }
}

fn load_models(content: &Content, diagnostics: &mut Vec<Diagnostic>) -> Vec<ScoringModel> {
    let zh = messages(content, "scoring/zh-CN.ftl");
    let en = messages(content, "scoring/en.ftl");
    let mut models = Vec::new();
    for name in content.files("scoring", ".json") {
        let path = format!("scoring/{name}");
        let shown = content.name(&path);
        let bytes = content.read(&path).unwrap_or_default();
        match compile_model(&bytes, &digest_of_bytes(&bytes)) {
            Ok(mut model) => {
                if name != format!("{}.json", model.id) {
                    let diagnostic = Diagnostic::error("model-id-not-file", &shown, Place::START);
                    diagnostics.push(diagnostic.with("id", &model.id));
                }
                let key = format!("model-{}", model.id);
                let mut text = |part: Option<&str>| both(&zh, &en, &key, part, diagnostics);
                model.name = text(None);
                model.formula = text(Some("formula"));
                model.tiers_in_words = text(Some("tiers"));
                model.about = text(Some("about"));
                models.push(model);
            }
            Err(ModelFault::Shape(fault)) => {
                diagnostics.push(Diagnostic::of_fault(&shown, fault));
            }
            Err(ModelFault::Rule(rule)) => {
                diagnostics.push(Diagnostic::error(rule, &shown, Place::START));
            }
        }
    }
    models.sort_by_key(|model| (model.id != DEFAULT_MODEL, model.id.clone()));
    models
}

/// A text that must exist in both languages.
fn both(
    zh: &MessageFile,
    en: &MessageFile,
    key: &str,
    part: Option<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Bilingual {
    let mut take = |file: &MessageFile| {
        let message: Option<&Message> = file.messages.get(key);
        let text = message.and_then(|message| match part {
            None => message.value.as_ref(),
            Some(part) => message.attributes.get(part),
        });
        let text = text.map_or("", |text| text.text.trim());
        if text.is_empty() {
            let line = message.map_or(1, |message| message.line);
            let named = part.map_or_else(|| key.to_owned(), |part| format!("{key}.{part}"));
            let diagnostic = Diagnostic::error("message-missing", &file.path, Place::line(line));
            diagnostics.push(diagnostic.with("message", named));
        }
        text.to_owned()
    };
    let zh = take(zh);
    let en = take(en);
    Bilingual::new(zh, en)
}

/// A content folder may do without rules; the released one has them.
fn load_rules(content: &Content, diagnostics: &mut Vec<Diagnostic>) -> Option<ContentRules> {
    let bytes = content.read(RULES)?;
    ContentRules::read(&bytes)
        .map_err(|fault| diagnostics.push(Diagnostic::of_fault(&content.name(RULES), fault)))
        .ok()
}

/// A content folder may do without a glossary; the released one has it.
fn load_glossary(content: &Content, diagnostics: &mut Vec<Diagnostic>) -> Glossary {
    let Some(bytes) = content.read(GLOSSARY) else {
        return Glossary::default();
    };
    Glossary::read(&bytes).unwrap_or_else(|fault| {
        diagnostics.push(Diagnostic::of_fault(&content.name(GLOSSARY), fault));
        Glossary::default()
    })
}

/// A content folder may do without rules across answers.
fn load_contradictions(
    content: &Content,
    questionnaires: &[Questionnaire],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<ContradictionRule> {
    let shown = content.name(CONTRADICTIONS);
    let Some(bytes) = content.read(CONTRADICTIONS) else {
        return Vec::new();
    };
    let zh = messages(content, "checks/zh-CN.ftl");
    let en = messages(content, "checks/en.ftl");
    let mut rules = read_rules(&bytes).unwrap_or_else(|fault| {
        diagnostics.push(Diagnostic::of_fault(&shown, fault));
        Vec::new()
    });
    if !questionnaires.is_empty() {
        for reference in unknown_references(&rules, questionnaires) {
            let diagnostic = Diagnostic::error("contradiction-reference", &shown, Place::START);
            diagnostics.push(diagnostic.with("reference", reference));
        }
    }
    for rule in &mut rules {
        let key = format!("contradiction-{}", rule.id);
        rule.text = both(&zh, &en, &key, None, diagnostics);
    }
    rules
}

/// A content folder may do without registers.
fn load_registers(
    content: &Content,
    questionnaires: &[Questionnaire],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RegisterRule> {
    let shown = content.name(REGISTERS);
    let Some(bytes) = content.read(REGISTERS) else {
        return Vec::new();
    };
    let rules = match registers::read_rules(&bytes) {
        Ok(rules) => rules,
        Err(fault) => {
            diagnostics.push(Diagnostic::of_fault(&shown, fault));
            return Vec::new();
        }
    };
    for register in registers::not_once(&rules) {
        let diagnostic = Diagnostic::error("register-once", &shown, Place::START);
        diagnostics.push(diagnostic.with("register", register.as_str()));
    }
    if !questionnaires.is_empty() {
        for reference in registers::unknown_references(&rules, questionnaires) {
            let diagnostic = Diagnostic::error("register-reference", &shown, Place::START);
            diagnostics.push(diagnostic.with("reference", reference));
        }
    }
    rules
}

fn load_phrases(content: &Content, diagnostics: &mut Vec<Diagnostic>) -> ContradictingPhrases {
    let shown = content.name(PHRASES);
    let Some(bytes) = content.read(PHRASES) else {
        diagnostics.push(Diagnostic::error("file-missing", &shown, Place::START));
        return ContradictingPhrases::default();
    };
    ContradictingPhrases::read(&bytes).unwrap_or_else(|fault| {
        diagnostics.push(Diagnostic::of_fault(&shown, fault));
        ContradictingPhrases::default()
    })
}
