//! `packs list`, `packs show`, `packs check`.

use crate::content::Content;
use crate::failure::{Failure, diagnostic_problem};
use crate::library::{Library, pack_source, questionnaire_source};
use crate::output::write_beside;
use crate::stats::stats;
use crate::wire::StatsWire;
use crate::wire::SupportWire;
use crate::wire::{
    BandWire, CarryOverRowWire, CarryOverWire, ClauseNodeWire, ConditionWire, CounterpartWire,
    DiagnosticWire, PackSummaryWire, PackWire, QuestionWire, RequirementWire, ScaleValueWire,
    ScaleWire, SourceWire, TextWire,
};
use lianheng_engine::bilingual::Lang;
use lianheng_engine::contradictions::ContradictionsFile;
use lianheng_engine::crosswalk::{CrosswalkFile, counterparts};
use lianheng_engine::glossary::Glossary;
use lianheng_engine::pack::{
    CarryOverFile, ContentRules, Pack, PackFile, Requirement, RequirementsFile, SourceCitation,
    extended_lock,
};
use lianheng_engine::questionnaire::{
    BandFile, Condition, JudgedDirectlyFile, Question, Questionnaire, QuestionnaireFile,
    QuestionsFile, Scale, Support, SupportRule, Unit,
};
use lianheng_engine::registers::RegistersFile;
use lianheng_engine::scoring::ModelFile;
use lianheng_engine::vocabulary::Scenario;
use std::path::Path;

/// Every pack of the library, standards before questionnaires.
#[must_use]
pub fn list(library: &Library) -> Vec<PackSummaryWire> {
    let questionnaires = library
        .questionnaires
        .iter()
        .map(|questionnaire| PackSummaryWire {
            id: questionnaire.id.to_string(),
            kind: "questionnaire",
            edition: questionnaire.edition.clone(),
            version: questionnaire.version.clone(),
            digest: questionnaire.digest.clone(),
            status: questionnaire.status.as_str(),
            title: (&questionnaire.title).into(),
            requirements: 0,
            questions: count(questionnaire.questions.len()),
        });
    library
        .packs
        .iter()
        .map(|pack| PackSummaryWire {
            id: pack.id.to_string(),
            kind: pack.kind.as_str(),
            edition: pack.edition.clone(),
            version: pack.version.clone(),
            digest: pack.digest.clone(),
            status: pack.status.as_str(),
            title: (&pack.title).into(),
            requirements: count(pack.requirements.len()),
            questions: 0,
        })
        .chain(questionnaires)
        .collect()
}

/// One pack, whole.
///
/// # Errors
/// [`crate::FailureKind::Input`] when there is no such pack.
pub fn show(library: &Library, id: &str) -> Result<PackWire, Failure> {
    if let Some(questionnaire) = library.questionnaire(id) {
        return Ok(questionnaire_wire(questionnaire));
    }
    let pack = library.pack(id).ok_or_else(|| unknown_pack(library, id))?;
    Ok(PackWire {
        id: pack.id.to_string(),
        edition: pack.edition.clone(),
        version: pack.version.clone(),
        digest: pack.digest.clone(),
        kind: pack.kind.as_str(),
        status: pack.status.as_str(),
        published: pack.published.clone(),
        effective: pack.effective.clone(),
        licence: pack.licence.clone(),
        licence_note: (&pack.licence_note).into(),
        title: (&pack.title).into(),
        publisher: (&pack.publisher).into(),
        about: (&pack.about).into(),
        sources: pack.sources.iter().map(source_wire).collect(),
        requirements: pack
            .requirements
            .iter()
            .map(|row| requirement(library, row))
            .collect(),
        answered_per: None,
        questions: Vec::new(),
        scales: Vec::new(),
        clauses: children(pack, None),
        carry_over: pack.carry_over.as_ref().map(|map| CarryOverWire {
            from: map.from.to_string(),
            rows: map
                .rows
                .iter()
                .map(|row| CarryOverRowWire {
                    requirement: format!("{}/{}", map.from, row.from),
                    change: row.change.as_str(),
                    note: row.note.as_ref().map(Into::into),
                })
                .collect(),
        }),
    })
}

pub(crate) fn unknown_pack(library: &Library, id: &str) -> Failure {
    let known: Vec<String> = list(library).into_iter().map(|pack| pack.id).collect();
    let args = vec![("id", id.to_owned()), ("known", known.join(", "))];
    Failure::unknown("error-pack-unknown", args)
}

fn questionnaire_wire(questionnaire: &Questionnaire) -> PackWire {
    PackWire {
        id: questionnaire.id.to_string(),
        edition: questionnaire.edition.clone(),
        version: questionnaire.version.clone(),
        digest: questionnaire.digest.clone(),
        kind: "questionnaire",
        status: questionnaire.status.as_str(),
        published: questionnaire.published.clone(),
        effective: None,
        licence: questionnaire.licence.clone(),
        licence_note: (&questionnaire.licence_note).into(),
        title: (&questionnaire.title).into(),
        publisher: (&questionnaire.publisher).into(),
        about: (&questionnaire.about).into(),
        sources: questionnaire.sources.iter().map(source_wire).collect(),
        requirements: Vec::new(),
        answered_per: Some(questionnaire.answered_per.as_str()),
        questions: questionnaire
            .questions
            .iter()
            .map(|question| question_wire(questionnaire, question))
            .collect(),
        scales: questionnaire
            .scales
            .iter()
            .map(|scale| ScaleWire {
                id: scale.id.clone(),
                name: (&scale.name).into(),
                values: values_wire(scale),
            })
            .collect(),
        clauses: questionnaire
            .sections
            .iter()
            .map(|section| ClauseNodeWire {
                id: section.id.clone(),
                title: (&section.title).into(),
                requirements: Vec::new(),
                children: Vec::new(),
            })
            .collect(),
        carry_over: None,
    }
}

fn source_wire(source: &SourceCitation) -> SourceWire {
    SourceWire {
        code: source.code.clone(),
        citation: (&source.citation).into(),
    }
}

pub(crate) fn values_wire(scale: &Scale) -> Vec<ScaleValueWire> {
    let values = scale.values.iter();
    values
        .map(|value| ScaleValueWire {
            id: value.id.clone(),
            label: (&value.label).into(),
            criteria: (&value.criteria).into(),
            exclusive: value.exclusive,
        })
        .collect()
}

pub(crate) fn question_wire(questionnaire: &Questionnaire, question: &Question) -> QuestionWire {
    let section = questionnaire.sections.get(question.section);
    let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
    QuestionWire {
        id: format!("{}/{}", questionnaire.id, question.id),
        section: section.map_or_else(String::new, |section| section.id.clone()),
        kind: question.kind.as_str(),
        scale: scale.map(|scale| scale.id.clone()),
        unit: question.unit.map(Unit::as_str),
        source: question.source.join(", "),
        text: (&question.text).into(),
        help: (&question.help).into(),
        why: (&question.why).into(),
        evidence: (&question.evidence).into(),
        shown_if: question.shown_if.as_ref().map(condition_wire),
        supports: question.supports.iter().map(support_wire).collect(),
    }
}

fn support_wire(support: &Support) -> SupportWire {
    let mut wire = SupportWire {
        requirement: support.requirement.to_string(),
        verdicts: None,
        all_of: Vec::new(),
        some_of: Vec::new(),
        at_most: None,
        at_least: None,
        within_days: None,
    };
    let band = |band: &BandFile| BandWire {
        conform: band.conform,
        partial: band.partial,
    };
    match &support.rule {
        SupportRule::Verdict => {}
        SupportRule::ByValue(verdicts) => {
            let by_value = verdicts.iter();
            let by_value = by_value.map(|(value, verdict)| (value.clone(), verdict.as_str()));
            wire.verdicts = Some(by_value.collect());
        }
        SupportRule::Chosen { all_of, some_of } => {
            wire.all_of.clone_from(all_of);
            wire.some_of.clone_from(some_of);
        }
        SupportRule::AtMost(limits) => wire.at_most = Some(band(limits)),
        SupportRule::AtLeast(limits) => wire.at_least = Some(band(limits)),
        SupportRule::WithinDays(limits) => wire.within_days = Some(band(limits)),
    }
    wire
}

fn condition_wire(condition: &Condition) -> ConditionWire {
    let mut wire = ConditionWire {
        all: Vec::new(),
        any: Vec::new(),
        not: None,
        question: None,
        values: Vec::new(),
    };
    match condition {
        Condition::All(all) => wire.all = all.iter().map(condition_wire).collect(),
        Condition::Any(any) => wire.any = any.iter().map(condition_wire).collect(),
        Condition::Not(not) => wire.not = Some(Box::new(condition_wire(not))),
        Condition::In { question, values } => {
            wire.question = Some(question.clone());
            wire.values = values.iter().cloned().collect();
        }
    }
    wire
}

fn children(pack: &Pack, parent: Option<usize>) -> Vec<ClauseNodeWire> {
    pack.clauses
        .iter()
        .enumerate()
        .filter(|(_, clause)| clause.parent == parent)
        .map(|(index, clause)| ClauseNodeWire {
            id: clause.id.clone(),
            title: (&clause.title).into(),
            requirements: pack
                .requirements
                .iter()
                .filter(|requirement| requirement.clause_index == index)
                .map(|requirement| requirement.id.to_string())
                .collect(),
            children: children(pack, Some(index)),
        })
        .collect()
}

pub(crate) fn requirement(library: &Library, requirement: &Requirement) -> RequirementWire {
    RequirementWire {
        id: requirement.id.to_string(),
        clause: requirement.clause.clone(),
        modality: requirement.modality.as_str(),
        modality_basis: requirement.modality_basis.as_str(),
        role: requirement.role.as_str(),
        stage: requirement.stage.as_str(),
        stages: requirement
            .stages
            .iter()
            .map(|stage| stage.as_str())
            .collect(),
        aspect: requirement.aspect.as_str(),
        weight: requirement.weight.number(),
        major_risk: requirement.major_risk,
        scenario: requirement.scenario.map(Scenario::as_str),
        verification: requirement.verification.as_str(),
        confidence: requirement.confidence.as_str(),
        source: requirement.source.join(", "),
        title: (&requirement.title).into(),
        text: (&requirement.text).into(),
        guidance: (&requirement.guidance).into(),
        criteria: (&requirement.criteria).into(),
        evidence: (&requirement.evidence).into(),
        counterparts: counterparts(
            &library.crosswalks,
            requirement.id.pack(),
            requirement.id.local(),
        )
        .into_iter()
        .map(|counterpart| CounterpartWire {
            id: counterpart.id,
            relation: counterpart.relation.as_str(),
            strength: counterpart.strength,
            rationale: counterpart.rationale.map(Into::into),
            author: counterpart.crosswalk.author.as_str(),
            crosswalk: counterpart.crosswalk.id.clone(),
        })
        .collect(),
    }
}

/// What `packs check` found.
#[derive(Debug)]
pub struct CheckOutcome {
    /// The packs that could be read.
    pub packs: Vec<PackSummaryWire>,
    /// Number of crosswalks.
    pub crosswalks: u32,
    /// Number of scoring models.
    pub models: u32,
    /// What is wrong, by file and place.
    pub diagnostics: Vec<DiagnosticWire>,
    /// How many of them are errors.
    pub errors: u32,
    /// What the content consists of, and how far questions and crosswalks reach.
    pub stats: StatsWire,
}

/// Compiles content and says everything that is wrong with it.
#[must_use]
pub fn check(content: &Content) -> CheckOutcome {
    let library = Library::load(content);
    let diagnostics = library
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let problem = diagnostic_problem(diagnostic);
            DiagnosticWire {
                rule: diagnostic.rule.to_owned(),
                severity: diagnostic.severity.as_str(),
                file: diagnostic.file.clone(),
                line: diagnostic.place.line,
                column: diagnostic.place.column,
                message: TextWire {
                    zh: problem.sentence(Lang::Zh),
                    en: problem.sentence(Lang::En),
                },
            }
        })
        .collect();
    CheckOutcome {
        packs: list(&library),
        crosswalks: count(library.crosswalks.len()),
        models: count(library.models.len()),
        diagnostics,
        errors: count(library.errors()),
        stats: stats(&library),
    }
}

/// Adds the ids that are new in a content folder to each pack's `ids.lock`; returns the files that changed.
///
/// # Errors
/// A lock file that cannot be written.
pub fn extend_locks(root: &Path) -> Result<Vec<String>, Failure> {
    let content = Content::Folder(root.to_owned());
    let library = Library::load(&content);
    let mut changed = Vec::new();
    for pack in &library.packs {
        let source = pack_source(&content, pack.id.as_str());
        let ids: Vec<&str> = pack
            .requirements
            .iter()
            .map(|requirement| requirement.id.local())
            .collect();
        let text = extended_lock(&source.lock, &ids);
        if source.lock.bytes.as_deref() != Some(text.as_bytes()) {
            write_beside(
                &root.join(pack.id.as_str()).join("ids.lock"),
                text.as_bytes(),
            )?;
            changed.push(source.lock.path.clone());
        }
    }
    for questionnaire in &library.questionnaires {
        let source = questionnaire_source(&content, questionnaire.id.as_str());
        let ids: Vec<&str> = questionnaire
            .questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        let text = extended_lock(&source.lock, &ids);
        if source.lock.bytes.as_deref() != Some(text.as_bytes()) {
            let folder = root.join("questionnaires").join(questionnaire.id.as_str());
            write_beside(&folder.join("ids.lock"), text.as_bytes())?;
            changed.push(source.lock.path.clone());
        }
    }
    Ok(changed)
}

/// The JSON Schema of content files, one definition a file: `standards/pack.schema.json`.
#[must_use]
pub fn pack_schema() -> String {
    let generator = || schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let schema = serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Lianheng content files",
        "description": "Generated from the Rust types by `cargo xtask codegen`. Do not edit.",
        "oneOf": [
            generator().into_root_schema_for::<PackFile>(),
            generator().into_root_schema_for::<RequirementsFile>(),
            generator().into_root_schema_for::<QuestionnaireFile>(),
            generator().into_root_schema_for::<QuestionsFile>(),
            generator().into_root_schema_for::<JudgedDirectlyFile>(),
            generator().into_root_schema_for::<CarryOverFile>(),
            generator().into_root_schema_for::<CrosswalkFile>(),
            generator().into_root_schema_for::<Glossary>(),
            generator().into_root_schema_for::<ContentRules>(),
            generator().into_root_schema_for::<ContradictionsFile>(),
            generator().into_root_schema_for::<RegistersFile>(),
            generator().into_root_schema_for::<ModelFile>(),
        ],
    });
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
