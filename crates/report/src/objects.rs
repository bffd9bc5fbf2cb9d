//! Results per object as the report tells them, and what an object is called.

use crate::model::{ObjectRow, ObjectsPart, PulledDownRow};
use lianheng_engine::assessment::Assessment;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::evaluation::Evaluation;
use lianheng_engine::objects::{ObjectName, ObjectResult, ObjectResults, PulledDown, name_of};
use lianheng_l10n::{Arg, Messages};
use std::collections::BTreeMap;

/// The names of objects by key, both languages.
#[derive(Debug, Clone, Default)]
pub struct ObjectNames(BTreeMap<String, Bilingual>);

impl ObjectNames {
    /// The names of every object the assessment has an answer about.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let mut names = BTreeMap::new();
        for answer in &assessment.question_answers {
            names
                .entry(answer.object.key())
                .or_insert_with(|| object_name(&name_of(&answer.object, assessment)));
        }
        ObjectNames(names)
    }

    /// The name of an object; a key nobody answered about stands for itself.
    #[must_use]
    pub fn get(&self, key: &str) -> Bilingual {
        let known = self.0.get(key).cloned();
        known.unwrap_or_else(|| Bilingual::new(key, key))
    }
}

/// What an object is called, in one piece.
#[must_use]
pub fn object_name(name: &ObjectName) -> Bilingual {
    match name {
        ObjectName::Supplier(name) => name.clone(),
        ObjectName::Deployment { product, system } => in_words(
            "object-deployment",
            &[("product", product), ("system", system)],
        ),
        ObjectName::Whole(subject) => in_words("object-whole", &[("subject", subject)]),
    }
}

fn in_words(id: &str, parts: &[(&str, &Bilingual)]) -> Bilingual {
    let text = |lang: Lang| {
        let args: Vec<(&str, Arg)> = parts
            .iter()
            .map(|(name, text)| (*name, text.get(lang).into()))
            .collect();
        Messages::built_in().by_key(lang, id, &args)
    };
    Bilingual::new(text(Lang::Zh), text(Lang::En))
}

/// The stable name of an object's kind, for message ids (`object-kind-supplier`).
#[must_use]
pub fn object_kind(name: &ObjectName) -> &'static str {
    match name {
        ObjectName::Supplier(_) => "supplier",
        ObjectName::Deployment { .. } => "product-in-system",
        ObjectName::Whole(_) => "whole",
    }
}

pub(crate) fn objects_part(results: &ObjectResults, evaluation: &Evaluation) -> ObjectsPart {
    ObjectsPart {
        suppliers: count(results.suppliers.all),
        suppliers_answered: count(results.suppliers.answered),
        deployments: count(results.deployments.all),
        deployments_answered: count(results.deployments.answered),
        rows: results
            .objects
            .iter()
            .map(|result| row(result, evaluation))
            .collect(),
    }
}

fn row(result: &ObjectResult, evaluation: &Evaluation) -> ObjectRow {
    ObjectRow {
        object: result.object.key(),
        kind: object_kind(&result.name),
        name: object_name(&result.name),
        asked: count(result.asked),
        answered: count(result.answered),
        hidden_answers: count(result.hidden),
        conform: count(result.suggested.conform),
        partial: count(result.suggested.partial),
        nonconform: count(result.suggested.nonconform),
        not_applicable: count(result.suggested.not_applicable),
        pulled_down: result
            .pulled_down
            .iter()
            .filter_map(|down| pulled_down(down, evaluation))
            .collect(),
        contradictions: result
            .contradictions
            .iter()
            .filter_map(|index| evaluation.contradictions.get(*index))
            .map(|found| found.rule.clone())
            .collect(),
    }
}

fn pulled_down(down: &PulledDown, evaluation: &Evaluation) -> Option<PulledDownRow> {
    let evaluated = evaluation.packs.get(down.pack)?;
    let requirement = evaluated.pack.requirements.get(down.requirement)?;
    let answer = evaluated.answers.get(down.requirement).copied().flatten();
    let answer = answer.and_then(|index| evaluation.answers.get(index));
    Some(PulledDownRow {
        requirement: requirement.id.to_string(),
        pack: evaluated.pack.id.to_string(),
        edition: evaluated.pack.edition.clone(),
        clause: requirement.clause.clone(),
        title: requirement.title.clone(),
        verdict: down.verdict,
        questions: down.questions.clone(),
        alone: down.alone,
        counted: answer.map(|answer| answer.verdict),
        basis: answer.map(|answer| answer.basis.as_str()),
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
