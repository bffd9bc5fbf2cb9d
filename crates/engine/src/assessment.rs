//! An assessment: who is assessed, against which packs, with which answers, over which inventory.
//!
//! Every id in it resolves: [`crate::answer_file`] refuses anything else, and so will the workspace.

use crate::bilingual::Bilingual;
use crate::crosswalk::{Known, MappingStep, Origin};
use crate::ids::{PackId, RequirementId};
use crate::questionnaire::{AnswerValue, ObjectAnswers};
use crate::tailoring::Tailoring;
use crate::vocabulary::{Criticality, Exposure, SubjectKind, Verdict};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One assessment.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// Who is assessed.
    pub organisation: Organisation,
    /// What of it.
    pub subject: Subject,
    /// The day the answers stand for; nothing is judged by the clock.
    pub assessed_on: Date,
    /// The packs, in the order the assessor chose.
    pub packs: Vec<PackId>,
    /// What of the packs is asked for; `None` is everything.
    pub tailoring: Option<Tailoring>,
    /// Suppliers, systems and products.
    pub inventory: Inventory,
    /// The answers, at most one a requirement.
    pub answers: Vec<Answer>,
    /// Answers to questions, at most one a question and object.
    pub question_answers: Vec<QuestionAnswer>,
}

/// An answer to a question, about an object or about the whole subject.
#[derive(Debug, Clone)]
pub struct QuestionAnswer {
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Local id of the question.
    pub question: String,
    /// What it is about.
    pub object: ObjectRef,
    /// What was answered.
    pub value: AnswerValue,
}

/// A supplier, a product in a system, or (when empty) the subject as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectRef {
    /// Id of a supplier.
    pub supplier: Option<String>,
    /// Id of a product.
    pub product: Option<String>,
    /// Id of a system.
    pub system: Option<String>,
}

impl Assessment {
    /// The answers to one questionnaire, by what they are about.
    #[must_use]
    pub fn answers_to(&self, questionnaire: &str) -> BTreeMap<&ObjectRef, ObjectAnswers> {
        let mut objects: BTreeMap<&ObjectRef, ObjectAnswers> = BTreeMap::new();
        for answer in &self.question_answers {
            if answer.questionnaire == questionnaire {
                let own = objects.entry(&answer.object).or_default();
                own.insert(answer.question.clone(), answer.value.clone());
            }
        }
        objects
    }
}

impl ObjectRef {
    /// A stable name: `sup-a`, `prd-agent@sys-scada`, or empty for the whole subject.
    #[must_use]
    pub fn key(&self) -> String {
        match (&self.supplier, &self.product, &self.system) {
            (Some(supplier), _, _) => supplier.clone(),
            (None, Some(product), Some(system)) => format!("{product}@{system}"),
            (None, Some(one), None) | (None, None, Some(one)) => one.clone(),
            (None, None, None) => String::new(),
        }
    }

    /// Ids of the systems and products it touches; a supplier touches its products.
    #[must_use]
    pub fn touches(&self, inventory: &Inventory) -> Vec<String> {
        let supplied = self.supplier.iter().flat_map(|supplier| {
            let products = inventory.products.iter();
            products.filter(move |(_, product)| product.supplier == *supplier)
        });
        supplied
            .map(|(id, _)| id)
            .chain(&self.product)
            .chain(&self.system)
            .cloned()
            .collect()
    }
}

/// Who is assessed.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its name.
    pub name: Bilingual,
    /// Sector code, such as `energy`.
    pub sector: Option<String>,
    /// ISO 3166-2 code, such as `CN-44`.
    pub region: Option<String>,
}

/// What is assessed.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Kind of thing.
    pub kind: SubjectKind,
    /// Its name.
    pub name: Bilingual,
}

/// What the organisation runs and who supplies it.
#[derive(Debug, Clone, Default)]
pub struct Inventory {
    /// Suppliers by id.
    pub suppliers: BTreeMap<String, Supplier>,
    /// Systems by id.
    pub systems: BTreeMap<String, System>,
    /// Products by id.
    pub products: BTreeMap<String, Product>,
}

/// A supplier (供方).
#[derive(Debug, Clone)]
pub struct Supplier {
    /// Its name.
    pub name: Bilingual,
    /// ISO 3166-1 code of its seat.
    pub country: Option<String>,
}

/// A system of the operator.
#[derive(Debug, Clone)]
pub struct System {
    /// Its name.
    pub name: Bilingual,
    /// How much it matters.
    pub criticality: Criticality,
    /// Reachable from the internet.
    pub internet_facing: bool,
}

/// A product in use.
#[derive(Debug, Clone)]
pub struct Product {
    /// Its name.
    pub name: Bilingual,
    /// Id of its supplier.
    pub supplier: String,
    /// Version in use.
    pub version: Option<String>,
    /// Runs with kernel privilege.
    pub kernel_privilege: bool,
    /// Updates itself.
    pub auto_update: bool,
    /// No second source.
    pub single_source: bool,
    /// Id of the product that would take its place.
    pub alternate: Option<String>,
    /// Where it runs.
    pub deployments: Vec<Deployment>,
}

/// A product on the hosts of a system.
#[derive(Debug, Clone)]
pub struct Deployment {
    /// Id of the system.
    pub system: String,
    /// Number of hosts.
    pub hosts: u32,
}

/// A verdict on one requirement and what backs it.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What is judged.
    pub requirement: RequirementId,
    /// How.
    pub verdict: Verdict,
    /// The assessor's words, in the assessor's language.
    pub note: Option<String>,
    /// Why not applicable, or why a suggestion was overridden.
    pub reason: Option<String>,
    /// The suggestion the person saw when confirming or overriding, where the file records it.
    pub suggested: Option<Verdict>,
    /// The steps of the mapping a person accepted the verdict from; empty where it does not come from one.
    pub mapped_from: Vec<MappingStep>,
    /// Where the verdict comes from.
    pub basis: Basis,
    /// What backs it.
    pub evidence: Vec<Evidence>,
    /// Ids of the systems and products it is about.
    pub affects: Vec<String>,
    /// What will be done about a gap.
    pub action: Option<Action>,
}

impl Answer {
    /// The verdict as mappings see it.
    #[must_use]
    pub fn known(&self) -> Known<'_> {
        let origin = if self.basis == Basis::Suggested {
            Origin::Questions
        } else if self.mapped_from.is_empty() {
            Origin::Person
        } else {
            Origin::Mapping
        };
        Known {
            requirement: &self.requirement,
            verdict: self.verdict,
            origin,
        }
    }
}

/// Where a verdict comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A person judged; no question suggests anything.
    Judged,
    /// A person judged as the questions suggest.
    Confirmed,
    /// A person judged otherwise than the questions suggest.
    Overridden,
    /// A person accepted what a mapping from another standard proposed; no question suggests anything.
    Mapped,
    /// Nobody judged yet; this is what the questions suggest.
    Suggested,
}

impl Basis {
    /// The stable name, for message ids (`basis-confirmed`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Judged => "judged",
            Basis::Confirmed => "confirmed",
            Basis::Overridden => "overridden",
            Basis::Mapped => "mapped",
            Basis::Suggested => "suggested",
        }
    }
}

/// A file that backs an answer.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Relative to the answer file, `/` between parts.
    pub path: String,
    /// What it is.
    pub title: Option<String>,
    /// Its date.
    pub dated: Option<Date>,
    /// The last day it holds.
    pub valid_until: Option<Date>,
    /// What the host found at the path.
    pub file: EvidenceFile,
}

/// What the host found of an evidence file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceFile {
    /// The host has not looked.
    NotRead,
    /// It is not there.
    Missing,
    /// It is there.
    Present {
        /// SHA-256, lower-case hex.
        sha256: String,
        /// Bytes.
        size: u64,
    },
}

/// What will be done about a gap (整改措施).
#[derive(Debug, Clone)]
pub struct Action {
    /// What.
    pub plan: String,
    /// By whom: a role or a person.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// What it takes, in tenths of a person-day.
    pub effort: Option<u32>,
}

impl Inventory {
    /// Whether an id names a system or a product.
    #[must_use]
    pub fn knows(&self, id: &str) -> bool {
        self.systems.contains_key(id) || self.products.contains_key(id)
    }

    /// The name of a system, product or supplier.
    #[must_use]
    pub fn name_of(&self, id: &str) -> Option<&Bilingual> {
        let system = self.systems.get(id).map(|system| &system.name);
        let product = || self.products.get(id).map(|product| &product.name);
        let supplier = || self.suppliers.get(id).map(|supplier| &supplier.name);
        system.or_else(product).or_else(supplier)
    }

    /// The systems an answer about `ids` touches: those named, and those the named products run on.
    fn systems_of<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = &'a System> {
        ids.iter().flat_map(|id| {
            let own = self.systems.get(id);
            let through = self
                .products
                .get(id)
                .into_iter()
                .flat_map(|product| &product.deployments)
                .filter_map(|deployment| self.systems.get(&deployment.system));
            own.into_iter().chain(through)
        })
    }

    /// The highest criticality among the systems touched; `None` when none is named.
    #[must_use]
    pub fn criticality_of(&self, ids: &[String]) -> Option<Criticality> {
        self.systems_of(ids).map(|system| system.criticality).max()
    }

    /// What exposes the systems and products touched, each at most once.
    #[must_use]
    pub fn exposures_of(&self, ids: &[String]) -> Vec<Exposure> {
        let products = || ids.iter().filter_map(|id| self.products.get(id));
        Exposure::ALL
            .iter()
            .copied()
            .filter(|exposure| match exposure {
                Exposure::InternetFacing => {
                    self.systems_of(ids).any(|system| system.internet_facing)
                }
                Exposure::KernelPrivilege => products().any(|product| product.kernel_privilege),
                Exposure::AutoUpdate => products().any(|product| product.auto_update),
                Exposure::SingleSource => products().any(|product| product.single_source),
            })
            .collect()
    }
}
