//! Applies the rules to an assessment, field by field.

use super::pseudonyms::Pseudonyms;
use super::rule::{Field, Kept, KeptField, Replacement, Rule};
use crate::words::Words;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use lianheng_engine::assessment::{
    Action, Answer, Assessment, Deployment, Inventory, ObjectRef, Product, QuestionAnswer,
    Supplier, System,
};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::questionnaire::{AnswerValue, Questionnaire};
use lianheng_engine::tailoring::{Excluded, Tailoring};
use std::collections::BTreeMap;

/// Stands where a text stood, in any language.
const MARK: &str = "[…]";

/// An assessment that does not say whose it is, and what was done to it.
#[derive(Debug, Clone)]
pub struct Anonymised {
    /// What leaves.
    pub assessment: Assessment,
    /// Every field that does not leave as it is.
    pub replaced: Vec<Replacement>,
    /// What leaves as it is, and how often.
    pub kept: Vec<Kept>,
}

/// Takes out of an assessment whatever says whose it is. The same assessment gives the same result.
#[must_use]
pub fn anonymise(
    assessment: &Assessment,
    questionnaires: &[Questionnaire],
    words: &dyn Words,
) -> Anonymised {
    let mut work = Work::new(assessment, questionnaires, words);
    let kept = kept(assessment, &work);
    let mut out = assessment.clone();
    let none = String::new;
    out.organisation.name = work.name(
        Field::OrganisationName,
        none(),
        &assessment.organisation.name,
        "export-pseudonym-organisation",
        "",
    );
    if let Some(region) = out.organisation.region.take() {
        work.removed(Field::Region, none(), region);
    }
    out.subject.name = work.name(
        Field::SubjectName,
        none(),
        &assessment.subject.name,
        "export-pseudonym-subject",
        "",
    );
    out.assessed_on = work.day(Field::AssessedOn, none(), assessment.assessed_on);
    out.tailoring = assessment.tailoring.as_ref().map(|one| work.tailoring(one));
    out.inventory = work.inventory(&assessment.inventory);
    out.answers = assessment
        .answers
        .iter()
        .map(|one| work.answer(one))
        .collect();
    // A workspace may remember answers about what is no longer in the inventory; nothing can stand for it.
    let inventory = &assessment.inventory;
    let answers = assessment.question_answers.iter();
    let answers = answers.filter(|one| is_there(&one.object, inventory));
    out.question_answers = answers.map(|one| work.question_answer(one)).collect();
    Anonymised {
        assessment: out,
        replaced: work.replaced,
        kept,
    }
}

/// The pseudonyms, and what was done so far.
struct Work<'a> {
    words: &'a dyn Words,
    questionnaires: &'a [Questionnaire],
    suppliers: Pseudonyms,
    systems: Pseudonyms,
    products: Pseudonyms,
    people: Pseudonyms,
    /// How far every day moves back.
    back: Span,
    replaced: Vec<Replacement>,
}

impl<'a> Work<'a> {
    fn new(
        assessment: &Assessment,
        questionnaires: &'a [Questionnaire],
        words: &'a dyn Words,
    ) -> Self {
        let salt = assessment.organisation.name.zh.as_str();
        let inventory = &assessment.inventory;
        fn ids<T>(objects: &BTreeMap<String, T>) -> impl Iterator<Item = &str> {
            objects.keys().map(String::as_str)
        }
        let actions = assessment.answers.iter().flat_map(|one| &one.action);
        let owners = actions.flat_map(|action| action.owner.as_deref());
        let tailoring = assessment.tailoring.iter();
        let deciders = tailoring.flat_map(|one| {
            let excluded = one.excluded.iter();
            let others = excluded.flat_map(|exclusion| exclusion.decided_by.as_deref());
            std::iter::once(one.decided_by.as_str()).chain(others)
        });
        let day = assessment.assessed_on;
        let quarter = (day.month() - 1) / 3 * 3 + 1;
        let start = Date::new(day.year(), quarter, 1).unwrap_or(day);
        let days = day.since(start).map_or(0, |span| span.get_days());
        Work {
            words,
            questionnaires,
            suppliers: Pseudonyms::of("supplier", salt, ids(&inventory.suppliers)),
            systems: Pseudonyms::of("system", salt, ids(&inventory.systems)),
            products: Pseudonyms::of("product", salt, ids(&inventory.products)),
            people: Pseudonyms::of("person", salt, owners.chain(deciders)),
            back: days.days(),
            replaced: Vec::new(),
        }
    }

    fn note(
        &mut self,
        field: Field,
        of: String,
        rule: Rule,
        before: String,
        after: Option<String>,
    ) {
        self.replaced.push(Replacement {
            field,
            of,
            rule,
            before,
            after,
        });
    }

    fn removed(&mut self, field: Field, of: String, before: String) {
        self.note(field, of, Rule::Removed, before, None);
    }

    /// A mark where a text stood.
    fn marked(&mut self, field: Field, of: &str, before: &str) -> String {
        let after = MARK.to_owned();
        self.note(
            field,
            of.to_owned(),
            Rule::Marked,
            before.to_owned(),
            Some(after.clone()),
        );
        after
    }

    fn name(
        &mut self,
        field: Field,
        of: String,
        before: &Bilingual,
        key: &str,
        number: &str,
    ) -> Bilingual {
        let say = |lang| self.words.text(lang, key, &[("number", number)]);
        let after = Bilingual::new(say(Lang::Zh), say(Lang::En));
        let shown = |name: &Bilingual| {
            if name.zh == name.en {
                name.zh.clone()
            } else {
                format!("{} / {}", name.zh, name.en)
            }
        };
        let (was, is) = (shown(before), shown(&after));
        self.note(field, of, Rule::Pseudonym, was, Some(is));
        after
    }

    fn day(&mut self, field: Field, of: String, before: Date) -> Date {
        let after = before.saturating_sub(self.back);
        let (was, is) = (before.to_string(), after.to_string());
        self.note(field, of, Rule::Moved, was, Some(is));
        after
    }

    fn person(&mut self, of: &str, before: &str) -> String {
        let after = self.people.id(before);
        self.note(
            Field::Person,
            of.to_owned(),
            Rule::Pseudonym,
            before.to_owned(),
            Some(after.clone()),
        );
        after
    }

    fn object_id(&mut self, before: &str, after: &str) {
        self.note(
            Field::ObjectId,
            after.to_owned(),
            Rule::Pseudonym,
            before.to_owned(),
            Some(after.to_owned()),
        );
    }

    fn rounded(&mut self, field: Field, of: &str, before: u64) -> u64 {
        let after = rounded(before);
        let (was, is) = (before.to_string(), after.to_string());
        self.note(field, of.to_owned(), Rule::Rounded, was, Some(is));
        after
    }

    fn tailoring(&mut self, before: &Tailoring) -> Tailoring {
        let mut after = before.clone();
        after.decided_by = self.person("", &before.decided_by);
        after.decided_on = before
            .decided_on
            .map(|day| self.day(Field::Day, String::new(), day));
        after.reason = self.marked(Field::Reason, "", &before.reason);
        for exclusion in &mut after.excluded {
            let of = match &exclusion.what {
                Excluded::Requirement(id) => id.to_string(),
                Excluded::Clause { pack, clause } => format!("{pack}/{clause}"),
            };
            exclusion.reason = self.marked(Field::Reason, &of, &exclusion.reason);
            exclusion.decided_by = exclusion
                .decided_by
                .as_ref()
                .map(|person| self.person(&of, person));
        }
        after
    }

    fn inventory(&mut self, before: &Inventory) -> Inventory {
        let mut after = Inventory::default();
        for (id, supplier) in &before.suppliers {
            let (new, supplier) = self.supplier(id, supplier);
            after.suppliers.insert(new, supplier);
        }
        for (id, system) in &before.systems {
            let (new, number) = (self.systems.id(id), self.systems.number(id).to_owned());
            self.object_id(id, &new);
            let key = "export-pseudonym-system";
            let name = self.name(Field::ObjectName, new.clone(), &system.name, key, &number);
            let system = System {
                name,
                ..system.clone()
            };
            after.systems.insert(new, system);
        }
        for (id, product) in &before.products {
            let (new, product) = self.product(id, product);
            after.products.insert(new, product);
        }
        after
    }

    fn supplier(&mut self, id: &str, before: &Supplier) -> (String, Supplier) {
        let (new, number) = (self.suppliers.id(id), self.suppliers.number(id).to_owned());
        self.object_id(id, &new);
        let key = "export-pseudonym-supplier";
        let name = self.name(Field::ObjectName, new.clone(), &before.name, key, &number);
        if let Some(country) = &before.country {
            self.removed(Field::Country, new.clone(), country.clone());
        }
        let supplier = Supplier {
            name,
            country: None,
        };
        (new, supplier)
    }

    fn product(&mut self, id: &str, before: &Product) -> (String, Product) {
        let (new, number) = (self.products.id(id), self.products.number(id).to_owned());
        self.object_id(id, &new);
        let key = "export-pseudonym-product";
        let name = self.name(Field::ObjectName, new.clone(), &before.name, key, &number);
        if let Some(version) = &before.version {
            self.removed(Field::Version, new.clone(), version.clone());
        }
        let mut deployments = Vec::with_capacity(before.deployments.len());
        for deployment in &before.deployments {
            let system = self.systems.id(&deployment.system);
            let of = format!("{new}@{system}");
            let hosts = self.rounded(Field::Hosts, &of, u64::from(deployment.hosts));
            deployments.push(Deployment {
                system,
                hosts: u32::try_from(hosts).unwrap_or(u32::MAX),
            });
        }
        let product = Product {
            name,
            supplier: self.suppliers.id(&before.supplier),
            version: None,
            alternate: before.alternate.as_ref().map(|id| self.products.id(id)),
            deployments,
            ..before.clone()
        };
        (new, product)
    }

    /// The new id of a system or product that an answer is about.
    fn affected(&self, id: &str) -> Option<String> {
        let kinds = [&self.systems, &self.products];
        let kind = kinds.into_iter().find(|kind| kind.knows(id))?;
        Some(kind.id(id))
    }

    fn answer(&mut self, before: &Answer) -> Answer {
        let of = before.requirement.to_string();
        for evidence in &before.evidence {
            self.removed(Field::Evidence, of.clone(), evidence.path.clone());
        }
        let mut marked = |field, text: &Option<String>| {
            let text = text.as_ref()?;
            Some(self.marked(field, &of, text))
        };
        let note = marked(Field::Note, &before.note);
        let reason = marked(Field::Reason, &before.reason);
        Answer {
            note,
            reason,
            evidence: Vec::new(),
            affects: before
                .affects
                .iter()
                .filter_map(|id| self.affected(id))
                .collect(),
            action: before.action.as_ref().map(|one| self.action(&of, one)),
            ..before.clone()
        }
    }

    fn action(&mut self, of: &str, before: &Action) -> Action {
        Action {
            plan: self.marked(Field::Plan, of, &before.plan),
            owner: before.owner.as_ref().map(|owner| self.person(of, owner)),
            due: before
                .due
                .map(|due| self.day(Field::Day, of.to_owned(), due)),
            effort: before.effort,
        }
    }

    fn question_answer(&mut self, before: &QuestionAnswer) -> QuestionAnswer {
        let object = ObjectRef {
            supplier: before
                .object
                .supplier
                .as_ref()
                .map(|id| self.suppliers.id(id)),
            product: before
                .object
                .product
                .as_ref()
                .map(|id| self.products.id(id)),
            system: before.object.system.as_ref().map(|id| self.systems.id(id)),
        };
        let full = format!("{}/{}", before.questionnaire, before.question);
        let of = match object.key().as_str() {
            "" => full,
            key => format!("{full} ({key})"),
        };
        let value = match &before.value {
            AnswerValue::Text(text) => AnswerValue::Text(self.marked(Field::TextAnswer, &of, text)),
            AnswerValue::Date(day) => AnswerValue::Date(self.day(Field::Day, of, *day)),
            AnswerValue::Number(number) if !self.is_judged_by(before) => {
                AnswerValue::Number(self.rounded(Field::NumberAnswer, &of, *number))
            }
            AnswerValue::Number(_) | AnswerValue::One(_) | AnswerValue::Several(_) => {
                before.value.clone()
            }
        };
        QuestionAnswer {
            object,
            value,
            ..before.clone()
        }
    }

    /// Whether a verdict is read from the answer to a question; an unknown question may be one.
    fn is_judged_by(&self, answer: &QuestionAnswer) -> bool {
        let mut questionnaires = self.questionnaires.iter();
        let questionnaire = questionnaires.find(|one| one.id.as_str() == answer.questionnaire);
        questionnaire
            .and_then(|one| one.question(&answer.question))
            .is_none_or(|question| !question.supports.is_empty())
    }
}

/// Whether what an answer is about is in the inventory.
fn is_there(object: &ObjectRef, inventory: &Inventory) -> bool {
    let supplier = object.supplier.as_ref();
    let product = object.product.as_ref().map(|id| inventory.products.get(id));
    let system = object.system.as_ref();
    supplier.is_none_or(|id| inventory.suppliers.contains_key(id))
        && system.is_none_or(|id| inventory.systems.contains_key(id))
        && match (product, system) {
            (None, _) => true,
            (Some(product), None) => product.is_some(),
            (Some(product), Some(system)) => product.is_some_and(|product| {
                let mut deployments = product.deployments.iter();
                deployments.any(|deployment| deployment.system == *system)
            }),
        }
}

/// The next of 1, 2, 5, 10, 20, 50 and so on; 0 stays.
fn rounded(number: u64) -> u64 {
    if number == 0 {
        return 0;
    }
    let mut ten = 1_u64;
    loop {
        for step in [1, 2, 5] {
            match ten.checked_mul(step) {
                Some(limit) if number <= limit => return limit,
                Some(_) => {}
                None => return u64::MAX,
            }
        }
        match ten.checked_mul(10) {
            Some(next) => ten = next,
            None => return u64::MAX,
        }
    }
}

fn kept(assessment: &Assessment, work: &Work<'_>) -> Vec<Kept> {
    let inventory = &assessment.inventory;
    let answers = assessment.answers.iter();
    let mapped = answers.filter(|one| !one.mapped_from.is_empty()).count();
    let actions = assessment.answers.iter().flat_map(|one| &one.action);
    let efforts = actions.filter(|action| action.effort.is_some()).count();
    let values = assessment.question_answers.iter();
    let values = values.filter(|one| is_there(&one.object, inventory));
    let values = values.filter(|one| match one.value {
        AnswerValue::One(_) | AnswerValue::Several(_) => true,
        AnswerValue::Number(_) => work.is_judged_by(one),
        AnswerValue::Text(_) | AnswerValue::Date(_) => false,
    });
    let scope = assessment.tailoring.as_ref().map_or(0, |one| {
        one.excluded.len() + one.sides.len() + usize::from(one.scenario.is_some())
    });
    [
        (
            KeptField::Sector,
            usize::from(assessment.organisation.sector.is_some()),
        ),
        (KeptField::Verdicts, assessment.answers.len()),
        (KeptField::Values, values.count()),
        (
            KeptField::Objects,
            inventory.suppliers.len() + inventory.systems.len() + inventory.products.len(),
        ),
        (KeptField::Efforts, efforts),
        (KeptField::Scope, scope),
        (KeptField::Mappings, mapped),
    ]
    .into_iter()
    .map(|(field, count)| Kept { field, count })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_round_up_to_one_two_five() {
        for (number, expected) in [
            (0, 0),
            (1, 1),
            (3, 5),
            (5, 5),
            (6, 10),
            (120, 200),
            (501, 1_000),
            (u64::MAX, u64::MAX),
        ] {
            assert_eq!(rounded(number), expected, "{number}");
        }
    }
}
