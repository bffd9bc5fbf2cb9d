//! Checks across answers: what a person says in one place against what they say, or what the inventory says, in another.
//!
//! The rules are data (`standards/checks/contradictions.json`), conditions over the answers about one object. Besides full question ids a condition may look
//! at `@kernel-privilege`, `@auto-update`, `@single-source` and `@alternate-of-same-supplier` of the product, and at the value `*`: answered at all.
//! Answers to questions that are not shown do not count.

use crate::assessment::{Assessment, ObjectRef};
use crate::bilingual::Bilingual;
use crate::json::{Document, Fault, FaultKind};
use crate::questionnaire::{
    AnswerValue, Condition, ConditionFile, ObjectAnswers, Question, Questionnaire, shown,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// `standards/checks/contradictions.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContradictionsFile {
    /// `lianheng-contradictions/1`
    pub format: String,
    /// The rules, in the order a report lists them.
    pub rules: Vec<ContradictionFile>,
}

/// A rule.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContradictionFile {
    /// Stable id; the message is `contradiction-<id>`.
    pub id: String,
    /// When the answers contradict each other.
    pub when: ConditionFile,
}

/// A rule ready to check with. Words are filled in by the host.
#[derive(Debug, Clone)]
pub struct ContradictionRule {
    /// Stable id.
    pub id: String,
    /// When it applies.
    pub when: Condition,
    /// What to say.
    pub text: Bilingual,
}

/// A contradiction in the answers about an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Stable id of the rule.
    pub rule: String,
    /// Key of the object.
    pub object: String,
    /// Full ids of the questions looked at, and `@` attributes of the inventory.
    pub questions: BTreeSet<String>,
    /// What to say.
    pub text: Bilingual,
}

/// Reads the rules.
///
/// # Errors
/// A fault of shape, also where a condition does not have exactly one key.
pub fn read_rules(bytes: &[u8]) -> Result<Vec<ContradictionRule>, Fault> {
    let document = Document::parse(bytes)?;
    let file: ContradictionsFile = document.read()?;
    file.rules
        .into_iter()
        .enumerate()
        .map(|(index, rule)| {
            let when = Condition::of(&rule.when).ok_or(Fault {
                kind: FaultKind::MissingKey("all | any | not | equals | in"),
                place: document.place(&["rules".into(), index.into(), "when".into()]),
            })?;
            Ok(ContradictionRule {
                id: rule.id,
                when,
                text: Bilingual::default(),
            })
        })
        .collect()
}

/// Questions and values of rules that do not exist.
#[must_use]
pub fn unknown_references(
    rules: &[ContradictionRule],
    questionnaires: &[Questionnaire],
) -> Vec<String> {
    let conditions = rules.iter().map(|rule| &rule.when);
    conditions
        .flat_map(|when| unknown_in(when, questionnaires))
        .collect()
}

/// Questions and values a condition looks at that do not exist.
pub(crate) fn unknown_in(when: &Condition, questionnaires: &[Questionnaire]) -> Vec<String> {
    let known = |question: &str, value: &str| {
        if ATTRIBUTES.contains(&question) {
            return value == "true";
        }
        find(questionnaires, question).is_some_and(|(questionnaire, found)| {
            let scale = found.scale.and_then(|at| questionnaire.scales.get(at));
            value == "*"
                || scale.is_none_or(|scale| scale.values.iter().any(|known| known.id == value))
        })
    };
    let looked_at = when.looks_at().into_iter();
    looked_at
        .filter(|(question, value)| !known(question, value))
        .map(|(question, value)| format!("{question} = {value}"))
        .collect()
}

/// The question with a full id, and its questionnaire.
pub(crate) fn find<'q>(
    questionnaires: &'q [Questionnaire],
    question: &str,
) -> Option<(&'q Questionnaire, &'q Question)> {
    questionnaires.iter().find_map(|questionnaire| {
        let local = question
            .strip_prefix(questionnaire.id.as_str())?
            .strip_prefix('/')?;
        Some((questionnaire, questionnaire.question(local)?))
    })
}

const ATTRIBUTES: [&str; 4] = [
    "@kernel-privilege",
    "@auto-update",
    "@single-source",
    "@alternate-of-same-supplier",
];

/// Every contradiction, by rule and object.
#[must_use]
pub fn check(
    assessment: &Assessment,
    questionnaires: &[Questionnaire],
    rules: &[ContradictionRule],
) -> Vec<Contradiction> {
    let objects = shown_answers(assessment, questionnaires);
    let mut found = Vec::new();
    for rule in rules {
        for (object, answers) in &objects {
            if holds(&rule.when, assessment, object, answers) {
                found.push(Contradiction {
                    rule: rule.id.clone(),
                    object: object.key(),
                    questions: rule
                        .when
                        .looks_at()
                        .into_iter()
                        .map(|(question, _)| question.to_owned())
                        .collect(),
                    text: rule.text.clone(),
                });
            }
        }
    }
    found
}

/// The answers to questions that are shown, by object; keys are full question ids.
pub(crate) fn shown_answers<'a>(
    assessment: &'a Assessment,
    questionnaires: &[Questionnaire],
) -> BTreeMap<&'a ObjectRef, ObjectAnswers> {
    let mut objects: BTreeMap<&ObjectRef, ObjectAnswers> = BTreeMap::new();
    for questionnaire in questionnaires {
        for (object, answers) in assessment.answers_to(questionnaire.id.as_str()) {
            let shown: BTreeSet<String> = shown(questionnaire, &answers)
                .into_iter()
                .map(str::to_owned)
                .collect();
            let counting = answers
                .into_iter()
                .filter(|(question, _)| shown.contains(question));
            let full = counting
                .map(|(question, value)| (format!("{}/{question}", questionnaire.id), value));
            objects.entry(object).or_default().extend(full);
        }
    }
    objects
}

/// Whether a condition holds for an object with these answers.
pub(crate) fn holds(
    when: &Condition,
    assessment: &Assessment,
    object: &ObjectRef,
    answers: &ObjectAnswers,
) -> bool {
    when.holds(&|question, value| match answers.get(question) {
        Some(answer) => value == "*" || says(answer, value),
        None => value == "true" && attribute(assessment, object, question),
    })
}

fn says(answer: &AnswerValue, value: &str) -> bool {
    match answer {
        AnswerValue::One(chosen) => chosen == value,
        AnswerValue::Several(chosen) => chosen.contains(value),
        AnswerValue::Number(number) => number.to_string() == value,
        AnswerValue::Date(_) | AnswerValue::Text(_) => false,
    }
}

fn attribute(assessment: &Assessment, object: &ObjectRef, name: &str) -> bool {
    let products = &assessment.inventory.products;
    let product = object.product.as_ref().and_then(|id| products.get(id));
    product.is_some_and(|product| match name {
        "@kernel-privilege" => product.kernel_privilege,
        "@auto-update" => product.auto_update,
        "@single-source" => product.single_source,
        "@alternate-of-same-supplier" => product
            .alternate
            .as_ref()
            .and_then(|id| products.get(id))
            .is_some_and(|alternate| alternate.supplier == product.supplier),
        _ => false,
    })
}
