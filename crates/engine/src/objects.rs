//! Results per object: what the answers about one supplier, one product in a system or the subject as a whole suggest, and which requirements
//! that object pulls down.
//!
//! A different cut of the same suggestions, nothing new: for one requirement the worst of the objects wins ([`crate::questionnaire::suggest`]), and
//! here every object that is as bad as the worst is told so. Only requirements of the assessed packs count.

use crate::assessment::{Assessment, ObjectRef};
use crate::bilingual::Bilingual;
use crate::evaluation::Evaluation;
use crate::questionnaire::{AnsweredPer, Because, Questionnaire, shown, worst};
use crate::vocabulary::Verdict;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The results of every object somebody answered about, and how many were never answered about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ObjectResults {
    /// Suppliers, then products in systems, then the subject as a whole; of one kind, whatever pulls down most comes first.
    pub objects: Vec<ObjectResult>,
    /// Suppliers in the inventory, and those answered about.
    pub suppliers: Reached,
    /// Deployments in the inventory, and those answered about.
    pub deployments: Reached,
}

/// How many of the things in the inventory the questionnaires reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reached {
    /// In the inventory.
    pub all: usize,
    /// Answered about.
    pub answered: usize,
}

/// The results of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectResult {
    /// Which.
    pub object: ObjectRef,
    /// What it is called.
    pub name: ObjectName,
    /// Questions asked about it, given its answers.
    pub asked: usize,
    /// Those that are answered.
    pub answered: usize,
    /// Answers stored for questions that are not asked; they have no effect.
    pub hidden: usize,
    /// What its answers alone suggest.
    pub suggested: Suggested,
    /// The requirements where it is as bad as the worst object, the worst first, then in reading order.
    pub pulled_down: Vec<PulledDown>,
    /// Indices in [`Evaluation::contradictions`].
    pub contradictions: Vec<usize>,
}

/// What an object is called; hosts put the two halves of a deployment into one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ObjectName {
    /// A supplier.
    Supplier(Bilingual),
    /// A product in a system.
    Deployment {
        /// The product.
        product: Bilingual,
        /// The system.
        system: Bilingual,
    },
    /// The subject as a whole.
    Whole(Bilingual),
}

/// Requirements by the verdict an object's answers alone suggest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Suggested {
    /// 符合
    pub conform: usize,
    /// 部分符合
    pub partial: usize,
    /// 不符合
    pub nonconform: usize,
    /// 不适用
    pub not_applicable: usize,
}

/// A requirement that an object pulls down to partial or nonconform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PulledDown {
    /// Position of its pack in [`Evaluation::packs`].
    pub pack: usize,
    /// Index in [`crate::pack::Pack::requirements`].
    pub requirement: usize,
    /// Partial or nonconform.
    pub verdict: Verdict,
    /// Full ids of the object's questions that decide it.
    pub questions: Vec<String>,
    /// No other object is as bad.
    pub alone: bool,
}

impl Suggested {
    fn count(&mut self, verdict: Verdict) {
        let slot = match verdict {
            Verdict::Conform => &mut self.conform,
            Verdict::Partial => &mut self.partial,
            Verdict::Nonconform => &mut self.nonconform,
            Verdict::NotApplicable => &mut self.not_applicable,
        };
        *slot += 1;
    }
}

impl ObjectResult {
    /// Requirements it pulls down to `verdict`.
    #[must_use]
    pub fn pulled_down_to(&self, verdict: Verdict) -> usize {
        let down = self.pulled_down.iter();
        down.filter(|one| one.verdict == verdict).count()
    }
}

/// What `object` of this assessment is called. An id the inventory lacks, which no reader lets through, stands for itself.
#[must_use]
pub fn name_of(object: &ObjectRef, assessment: &Assessment) -> ObjectName {
    let name = |id: &str| {
        let known = assessment.inventory.name_of(id).cloned();
        known.unwrap_or_else(|| Bilingual::new(id, id))
    };
    match (&object.supplier, &object.product, &object.system) {
        (Some(supplier), _, _) => ObjectName::Supplier(name(supplier)),
        (None, Some(product), Some(system)) => ObjectName::Deployment {
            product: name(product),
            system: name(system),
        },
        (None, Some(one), None) | (None, None, Some(one)) => ObjectName::Whole(name(one)),
        (None, None, None) => ObjectName::Whole(assessment.subject.name.clone()),
    }
}

/// The results of every object that has an answer. `evaluation` must be of this assessment and these questionnaires.
#[must_use]
pub fn results(
    assessment: &Assessment,
    questionnaires: &[Questionnaire],
    evaluation: &Evaluation,
) -> ObjectResults {
    let mut objects = answered(assessment, questionnaires);
    let by_key: BTreeMap<String, usize> = objects
        .iter()
        .enumerate()
        .map(|(index, result)| (result.object.key(), index))
        .collect();
    for (position, evaluated) in evaluation.packs.iter().enumerate() {
        for (index, requirement) in evaluated.pack.requirements.iter().enumerate() {
            let Some(suggestion) = evaluation.suggestions.get(requirement.id.as_str()) else {
                continue;
            };
            let gap = matches!(suggestion.verdict, Verdict::Partial | Verdict::Nonconform);
            let alone = suggestion.pulled_down_by().len() == 1;
            for (object, because) in by_object(&suggestion.because) {
                let found = by_key.get(object).and_then(|at| objects.get_mut(*at));
                let own = worst(because.iter().map(|because| because.verdict));
                let (Some(result), Some(own)) = (found, own) else {
                    continue;
                };
                result.suggested.count(own);
                if gap && own == suggestion.verdict {
                    let deciding = because.iter().filter(|because| because.verdict == own);
                    result.pulled_down.push(PulledDown {
                        pack: position,
                        requirement: index,
                        verdict: own,
                        questions: deciding.map(|because| because.question.clone()).collect(),
                        alone,
                    });
                }
            }
        }
    }
    for (index, contradiction) in evaluation.contradictions.iter().enumerate() {
        let at = by_key.get(contradiction.object.as_str());
        if let Some(result) = at.and_then(|at| objects.get_mut(*at)) {
            result.contradictions.push(index);
        }
    }
    for result in &mut objects {
        let down = &mut result.pulled_down;
        down.sort_by_key(|one| {
            (
                one.verdict != Verdict::Nonconform,
                one.pack,
                one.requirement,
            )
        });
    }
    objects.sort_by_cached_key(|result| {
        let down = |verdict| Reverse(result.pulled_down_to(verdict));
        (
            kind(&result.object),
            down(Verdict::Nonconform),
            down(Verdict::Partial),
            result.object.clone(),
        )
    });
    reached(assessment, objects)
}

/// Every object with an answer, with its questions counted and nothing else yet.
fn answered(assessment: &Assessment, questionnaires: &[Questionnaire]) -> Vec<ObjectResult> {
    let mut objects: BTreeMap<&ObjectRef, ObjectResult> = BTreeMap::new();
    let tailoring = assessment.tailoring.as_ref();
    let asked = |per: AnsweredPer| tailoring.is_none_or(|tailoring| tailoring.asks_about(per));
    for questionnaire in questionnaires.iter().filter(|one| asked(one.answered_per)) {
        for (object, answers) in assessment.answers_to(questionnaire.id.as_str()) {
            let shown = shown(questionnaire, &answers);
            let counting = |id: &&String| shown.contains(id.as_str());
            let answered = answers.keys().filter(counting).count();
            let result = objects.entry(object).or_insert_with(|| ObjectResult {
                object: object.clone(),
                name: name_of(object, assessment),
                asked: 0,
                answered: 0,
                hidden: 0,
                suggested: Suggested::default(),
                pulled_down: Vec::new(),
                contradictions: Vec::new(),
            });
            result.asked += shown.len();
            result.answered += answered;
            result.hidden += answers.len() - answered;
        }
    }
    objects.into_values().collect()
}

/// The answers behind a suggestion, by object.
fn by_object(because: &[Because]) -> BTreeMap<&str, Vec<&Because>> {
    let mut objects: BTreeMap<&str, Vec<&Because>> = BTreeMap::new();
    for because in because {
        let own = objects.entry(because.object.as_str()).or_default();
        own.push(because);
    }
    objects
}

fn kind(object: &ObjectRef) -> u8 {
    match (&object.supplier, &object.product) {
        (Some(_), _) => 0,
        (None, Some(_)) => 1,
        (None, None) => 2,
    }
}

fn reached(assessment: &Assessment, objects: Vec<ObjectResult>) -> ObjectResults {
    let inventory = &assessment.inventory;
    let deployments: BTreeSet<(&str, &str)> = inventory
        .products
        .iter()
        .flat_map(|(id, product)| {
            let systems = product.deployments.iter();
            systems.map(move |deployment| (id.as_str(), deployment.system.as_str()))
        })
        .collect();
    let of_kind = |wanted: u8| {
        let same = objects.iter().filter(|one| kind(&one.object) == wanted);
        same.count()
    };
    ObjectResults {
        suppliers: Reached {
            all: inventory.suppliers.len(),
            answered: of_kind(0),
        },
        deployments: Reached {
            all: deployments.len(),
            answered: of_kind(1),
        },
        objects,
    }
}
