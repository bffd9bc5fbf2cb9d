//! The registers of products (台账) that follow from the inventory and the answers about deployments: key software, single sources, control over
//! updates. Which products belong in one and which questions tell about it is data, `standards/checks/registers.json`.
//!
//! A condition looks at full question ids and at `@` attributes of the product, as in [`crate::contradictions`]. A product belongs in a register when
//! the condition holds for it in any system. Answers to questions that are not shown, or that the tailoring does not ask, do not count.

use crate::assessment::{Assessment, Inventory, ObjectRef, Product};
use crate::bilingual::Bilingual;
use crate::contradictions::{find, holds, shown_answers, unknown_in};
use crate::json::{Document, Fault, FaultKind};
use crate::questionnaire::{
    AnswerValue, AnsweredPer, Condition, ConditionFile, ObjectAnswers, Question, Questionnaire,
    Unit,
};
use crate::vocabulary::{Criticality, Register};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The only format this version reads.
pub const FORMAT: &str = "lianheng-registers/1";

/// `standards/checks/registers.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistersFile {
    /// `lianheng-registers/1`
    pub format: String,
    /// The registers, each once.
    pub registers: Vec<RegisterFile>,
}

/// What belongs in a register and what is told about it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// Which register.
    pub id: Register,
    /// When a product belongs in it; without it every product does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<ConditionFile>,
    /// Full ids of the questions whose answers are told, in order.
    pub questions: Vec<String>,
}

/// What belongs in a register, ready to apply.
#[derive(Debug, Clone)]
pub struct RegisterRule {
    /// Which register.
    pub register: Register,
    /// When a product belongs in it; `None` is always.
    pub when: Option<Condition>,
    /// Full ids of the questions whose answers are told, in order.
    pub questions: Vec<String>,
}

/// Reads the rules.
///
/// # Errors
/// A fault of shape, an unknown format, or a condition that does not have exactly one key.
pub fn read_rules(bytes: &[u8]) -> Result<Vec<RegisterRule>, Fault> {
    let document = Document::parse(bytes)?;
    let file: RegistersFile = document.read()?;
    if file.format != FORMAT {
        return Err(Fault {
            kind: FaultKind::UnknownValue {
                value: file.format,
                known: &[FORMAT],
            },
            place: document.place(&["format".into()]),
        });
    }
    let rows = file.registers.into_iter().enumerate();
    rows.map(|(index, row)| {
        let broken = || Fault {
            kind: FaultKind::MissingKey("all | any | not | equals | in"),
            place: document.place(&["registers".into(), index.into(), "when".into()]),
        };
        let when = row
            .when
            .as_ref()
            .map(|when| Condition::of(when).ok_or_else(broken));
        Ok(RegisterRule {
            register: row.id,
            when: when.transpose()?,
            questions: row.questions,
        })
    })
    .collect()
}

/// Registers that are missing or named twice.
#[must_use]
pub fn not_once(rules: &[RegisterRule]) -> Vec<Register> {
    let count = |register: &Register| {
        rules
            .iter()
            .filter(|rule| rule.register == *register)
            .count()
    };
    let all = Register::ALL.iter().copied();
    all.filter(|register| count(register) != 1).collect()
}

/// Questions and values of rules that do not exist, or that are not asked about products in systems.
#[must_use]
pub fn unknown_references(rules: &[RegisterRule], questionnaires: &[Questionnaire]) -> Vec<String> {
    let asked = |id: &str| {
        let found = find(questionnaires, id);
        found.is_some_and(|(of, _)| of.answered_per == AnsweredPer::ProductInSystem)
    };
    rules
        .iter()
        .flat_map(|rule| {
            let when = rule
                .when
                .iter()
                .flat_map(|when| unknown_in(when, questionnaires));
            let told = rule.questions.iter().filter(|id| !asked(id)).cloned();
            when.chain(told).collect::<Vec<String>>()
        })
        .collect()
}

/// The three registers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registers {
    /// Software with kernel privilege.
    pub key_software: Vec<RegisterRow>,
    /// Products with no second source.
    pub single_source: Vec<RegisterRow>,
    /// How each product is updated.
    pub update_control: Vec<RegisterRow>,
}

/// A product in a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// Id of the product.
    pub product: String,
    /// Its name.
    pub name: Bilingual,
    /// Name of its supplier.
    pub supplier: Bilingual,
    /// Version in use.
    pub version: Option<String>,
    /// What would take its place.
    pub alternate: Option<Alternate>,
    /// Runs with kernel privilege, says the inventory.
    pub kernel_privilege: bool,
    /// Updates itself, says the inventory.
    pub auto_update: bool,
    /// The systems it runs on, the most critical first, with hosts.
    pub systems: Vec<RegisterSystem>,
    /// What was answered about it, question by question.
    pub answers: Vec<RegisterAnswer>,
}

/// What would take a product's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternate {
    /// Id of the product.
    pub product: String,
    /// Its name.
    pub name: Bilingual,
    /// From the same supplier: if that one fails, both do.
    pub same_supplier: bool,
}

/// A system a product runs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterSystem {
    /// Its name.
    pub name: Bilingual,
    /// How much it matters.
    pub criticality: Criticality,
    /// Hosts with the product.
    pub hosts: u64,
}

/// One answer about a product, and where it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterAnswer {
    /// Full id of the question.
    pub question: String,
    /// What it asks about, in short where its scale has a name.
    pub about: Bilingual,
    /// What was answered.
    pub value: RegisterValue,
    /// Names of the systems it was answered for; empty where it holds for all the product runs on.
    pub systems: Vec<Bilingual>,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterValue {
    /// Names of the values chosen.
    Chosen(Vec<Bilingual>),
    /// A number in the question's unit.
    Number(u64, Option<Unit>),
    /// A day.
    Date(Date),
    /// The assessor's words.
    Text(String),
}

impl RegisterRow {
    /// The highest criticality of its systems.
    #[must_use]
    pub fn criticality(&self) -> Option<Criticality> {
        self.systems.iter().map(|system| system.criticality).max()
    }
}

/// The registers of an assessment: of equal criticality whatever runs on more hosts comes first.
#[must_use]
pub fn registers(
    assessment: &Assessment,
    questionnaires: &[Questionnaire],
    rules: &[RegisterRule],
) -> Registers {
    let tailoring = assessment.tailoring.as_ref();
    let asked = tailoring.is_none_or(|one| one.asks_about(AnsweredPer::ProductInSystem));
    let questionnaires: &[Questionnaire] = if asked { questionnaires } else { &[] };
    let answers = shown_answers(assessment, questionnaires);
    let made = |register: Register| {
        let rule = rules.iter().find(|rule| rule.register == register);
        let products = assessment.inventory.products.iter();
        let mut rows: Vec<RegisterRow> = rule
            .into_iter()
            .flat_map(|rule| products.clone().map(move |product| (rule, product)))
            .filter(|(rule, (id, _))| belongs(rule, id, assessment, &answers))
            .map(|(rule, (id, product))| RegisterRow {
                answers: told(rule, id, assessment, questionnaires, &answers),
                ..plain_row(id, product, &assessment.inventory)
            })
            .collect();
        rows.sort_by_key(|row| {
            let hosts: u64 = row.systems.iter().map(|system| system.hosts).sum();
            (Reverse((row.criticality(), hosts)), row.product.clone())
        });
        rows
    };
    Registers {
        key_software: made(Register::KeySoftware),
        single_source: made(Register::SingleSource),
        update_control: made(Register::UpdateControl),
    }
}

type Answers<'a> = BTreeMap<&'a ObjectRef, ObjectAnswers>;

fn belongs(rule: &RegisterRule, id: &str, assessment: &Assessment, answers: &Answers<'_>) -> bool {
    let Some(when) = &rule.when else {
        return true;
    };
    // The product by itself, for what the inventory says of one nobody answered about.
    let bare = ObjectRef {
        product: Some(id.to_owned()),
        ..ObjectRef::default()
    };
    let own = answers
        .iter()
        .filter(|(object, _)| object.product.as_deref() == Some(id));
    holds(when, assessment, &bare, &ObjectAnswers::new())
        || own
            .into_iter()
            .any(|(object, given)| holds(when, assessment, object, given))
}

fn plain_row(id: &str, product: &Product, inventory: &Inventory) -> RegisterRow {
    let name = |id: &str| {
        let known = inventory.name_of(id).cloned();
        known.unwrap_or_else(|| Bilingual::new(id, id))
    };
    let mut hosts: BTreeMap<&str, u64> = BTreeMap::new();
    for deployment in &product.deployments {
        *hosts.entry(&deployment.system).or_default() += u64::from(deployment.hosts);
    }
    let mut systems: Vec<RegisterSystem> = hosts
        .into_iter()
        .filter_map(|(id, hosts)| {
            let system = inventory.systems.get(id)?;
            Some(RegisterSystem {
                name: system.name.clone(),
                criticality: system.criticality,
                hosts,
            })
        })
        .collect();
    systems.sort_by_key(|system| Reverse((system.criticality, system.hosts)));
    RegisterRow {
        product: id.to_owned(),
        name: product.name.clone(),
        supplier: name(&product.supplier),
        version: product.version.clone(),
        alternate: product.alternate.as_ref().map(|alternate| Alternate {
            product: alternate.clone(),
            name: name(alternate),
            same_supplier: inventory
                .products
                .get(alternate)
                .is_some_and(|other| other.supplier == product.supplier),
        }),
        kernel_privilege: product.kernel_privilege,
        auto_update: product.auto_update,
        systems,
        answers: Vec::new(),
    }
}

/// The answers about a product: the same answer in several systems once, with the systems named where others differ or are open.
fn told(
    rule: &RegisterRule,
    id: &str,
    assessment: &Assessment,
    questionnaires: &[Questionnaire],
    answers: &Answers<'_>,
) -> Vec<RegisterAnswer> {
    let own = || {
        let all = answers.iter();
        all.filter(|(object, _)| object.product.as_deref() == Some(id))
    };
    let products = &assessment.inventory.products;
    let deployments = products
        .get(id)
        .into_iter()
        .flat_map(|one| &one.deployments);
    let everywhere: BTreeSet<&str> = deployments.map(|one| one.system.as_str()).collect();
    let mut told = Vec::new();
    for full in &rule.questions {
        let Some((questionnaire, question)) = find(questionnaires, full) else {
            continue;
        };
        let mut by_value: Vec<(&AnswerValue, BTreeSet<&str>)> = Vec::new();
        for (object, given) in own() {
            let Some(value) = given.get(full) else {
                continue;
            };
            let at = by_value.iter().position(|(known, _)| *known == value);
            let at = at.unwrap_or_else(|| {
                by_value.push((value, BTreeSet::new()));
                by_value.len() - 1
            });
            if let Some((_, systems)) = by_value.get_mut(at) {
                systems.extend(object.system.as_deref());
            }
        }
        told.extend(by_value.into_iter().map(|(value, systems)| RegisterAnswer {
            question: full.clone(),
            about: about(questionnaire, question),
            value: value_of(questionnaire, question, value),
            systems: if systems == everywhere {
                Vec::new()
            } else {
                let names = systems.into_iter();
                names
                    .filter_map(|id| assessment.inventory.name_of(id).cloned())
                    .collect()
            },
        }));
    }
    told
}

fn about(questionnaire: &Questionnaire, question: &Question) -> Bilingual {
    let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
    scale.map_or_else(|| question.text.clone(), |scale| scale.name.clone())
}

fn value_of(
    questionnaire: &Questionnaire,
    question: &Question,
    value: &AnswerValue,
) -> RegisterValue {
    let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
    let label = |id: &String| {
        let mut values = scale.into_iter().flat_map(|scale| &scale.values);
        let known = values.find(|value| value.id == *id);
        known.map_or_else(|| Bilingual::new(id, id), |value| value.label.clone())
    };
    match value {
        AnswerValue::One(id) => RegisterValue::Chosen(vec![label(id)]),
        AnswerValue::Several(ids) => RegisterValue::Chosen(ids.iter().map(label).collect()),
        AnswerValue::Number(number) => RegisterValue::Number(*number, question.unit),
        AnswerValue::Date(date) => RegisterValue::Date(*date),
        AnswerValue::Text(text) => RegisterValue::Text(text.clone()),
    }
}
