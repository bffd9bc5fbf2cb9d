//! What can be found: requirements and questions of a library, and what an assessment holds, with their folded texts.

use super::fold::folded;
use crate::library::Library;
use crate::wire::TextWire;
use lianheng_engine::assessment::{Answer, Assessment, ObjectRef};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::pack::{Pack, Requirement};
use lianheng_engine::questionnaire::{AnswerValue, Question, Questionnaire};
use std::collections::BTreeSet;

/// How much a place counts where something is found; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The id or the printed clause, as a whole.
    Exact,
    /// A part of the id or the clause.
    Id,
    /// The name.
    Title,
    /// The text: what a requirement asks for, a question, what somebody wrote.
    Text,
    /// Guidance, criteria, evidence, help.
    Rest,
}

/// A text of an entry.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) rank: Rank,
    /// `None` for ids and for what somebody wrote.
    pub(super) lang: Option<Lang>,
    pub(super) text: String,
    pub(super) folded: String,
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) clause: Option<String>,
    pub(super) title: TextWire,
    /// Folded names under which it is found exactly: full id, local id, printed clause.
    pub(super) exact: Vec<String>,
    /// The best first.
    pub(super) fields: Vec<Field>,
}

/// The entries of a library.
#[derive(Debug)]
pub(crate) struct SearchIndex {
    pub(super) entries: Vec<Entry>,
}

impl SearchIndex {
    /// Folds every text of every pack and questionnaire.
    pub(crate) fn of(library: &Library) -> Self {
        let requirements = library
            .packs
            .iter()
            .flat_map(|pack| pack.requirements.iter().map(requirement));
        let questions = library
            .questionnaires
            .iter()
            .flat_map(|of| of.questions.iter().map(move |one| question(of, one)));
        SearchIndex {
            entries: requirements.chain(questions).collect(),
        }
    }
}

impl Entry {
    fn new(kind: &'static str, id: &str, clause: Option<&str>, title: &Bilingual) -> Self {
        let local = id.split_once('/').map(|(_, local)| local);
        let names = [Some(id), local, clause];
        let mut entry = Entry {
            kind,
            id: id.to_owned(),
            clause: clause.map(str::to_owned),
            title: title.into(),
            exact: names.into_iter().flatten().map(folded).collect(),
            fields: Vec::new(),
        };
        entry.written(Rank::Id, id);
        if let Some(clause) = clause {
            entry.written(Rank::Id, clause);
        }
        entry
    }

    fn written(&mut self, rank: Rank, text: &str) {
        self.fields.push(Field {
            rank,
            lang: None,
            text: text.to_owned(),
            folded: folded(text),
        });
    }

    fn both(&mut self, rank: Rank, text: &Bilingual) {
        self.fields.extend(Lang::ALL.map(|lang| Field {
            rank,
            lang: Some(lang),
            text: text.get(lang).to_owned(),
            folded: folded(text.get(lang)),
        }));
    }
}

fn requirement(requirement: &Requirement) -> Entry {
    let clause = Some(requirement.clause.as_str());
    let id = requirement.id.as_str();
    let mut entry = Entry::new("requirement", id, clause, &requirement.title);
    entry.both(Rank::Title, &requirement.title);
    entry.both(Rank::Text, &requirement.text);
    for rest in [
        &requirement.guidance,
        &requirement.criteria,
        &requirement.evidence,
    ] {
        entry.both(Rank::Rest, rest);
    }
    entry
}

fn question(questionnaire: &Questionnaire, question: &Question) -> Entry {
    let id = format!("{}/{}", questionnaire.id, question.id);
    let mut entry = Entry::new("question", &id, None, &question.text);
    entry.both(Rank::Text, &question.text);
    let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
    for value in scale.into_iter().flat_map(|scale| &scale.values) {
        entry.both(Rank::Rest, &value.label);
        entry.both(Rank::Rest, &value.criteria);
    }
    for rest in [&question.help, &question.why, &question.evidence] {
        entry.both(Rank::Rest, rest);
    }
    entry
}

/// What an assessment holds: its inventory, and what people wrote.
pub(super) fn of_assessment(library: &Library, assessment: &Assessment) -> Vec<Entry> {
    let mut entries = inventory(assessment);
    let mut seen = BTreeSet::new();
    for answer in &assessment.answers {
        let pack = library.pack(answer.requirement.pack());
        let requirement = pack.and_then(|pack| requirement_of(pack, answer));
        let title = requirement.map_or_else(
            || Bilingual::new(answer.requirement.as_str(), answer.requirement.as_str()),
            |requirement| requirement.title.clone(),
        );
        let clause = requirement.map(|requirement| requirement.clause.as_str());
        let of_kind =
            |kind: &'static str| Entry::new(kind, answer.requirement.as_str(), clause, &title);
        // What an answer says is found by its words; its requirement is found by the id.
        let with = |kind: &'static str, texts: &[Option<&str>]| {
            let texts: Vec<&str> = texts.iter().flatten().copied().collect();
            (!texts.is_empty()).then(|| {
                let mut entry = of_kind(kind);
                entry.exact.clear();
                entry.fields.clear();
                for text in texts {
                    entry.written(Rank::Text, text);
                }
                entry
            })
        };
        entries.extend(with(
            "note",
            &[answer.note.as_deref(), answer.reason.as_deref()],
        ));
        if let Some(action) = &answer.action {
            entries.extend(with(
                "action",
                &[Some(&action.plan), action.owner.as_deref()],
            ));
        }
        for evidence in &answer.evidence {
            if seen.insert(evidence.path.as_str()) {
                let name = evidence.title.as_deref().unwrap_or(&evidence.path);
                let title = Bilingual::new(name, name);
                let mut entry = Entry::new("evidence", &evidence.path, None, &title);
                entry.exact = vec![folded(&evidence.path)];
                entry.written(Rank::Title, name);
                entries.push(entry);
            }
        }
    }
    entries.extend(texts_answered(assessment));
    entries
}

fn requirement_of<'p>(pack: &'p Pack, answer: &Answer) -> Option<&'p Requirement> {
    pack.requirements
        .get(pack.index_of(answer.requirement.local())?)
}

fn inventory(assessment: &Assessment) -> Vec<Entry> {
    let inventory = &assessment.inventory;
    let named = |kind: &'static str, id: &str, name: &Bilingual, more: Option<&String>| {
        let mut entry = Entry::new(kind, id, None, name);
        entry.both(Rank::Title, name);
        if let Some(more) = more {
            entry.written(Rank::Rest, more);
        }
        entry
    };
    let suppliers = inventory.suppliers.iter();
    let systems = inventory.systems.iter();
    let products = inventory.products.iter();
    suppliers
        .map(|(id, one)| named("supplier", id, &one.name, one.country.as_ref()))
        .chain(systems.map(|(id, one)| named("system", id, &one.name, None)))
        .chain(products.map(|(id, one)| named("product", id, &one.name, one.version.as_ref())))
        .collect()
}

/// Answers to questions in somebody's words.
fn texts_answered(assessment: &Assessment) -> Vec<Entry> {
    let answers = assessment.question_answers.iter();
    answers
        .filter_map(|answer| {
            let AnswerValue::Text(text) = &answer.value else {
                return None;
            };
            let id = format!("{}/{}", answer.questionnaire, answer.question);
            let object = object_name(assessment, &answer.object);
            let mut entry = Entry::new("note", &id, None, &object);
            entry.exact.clear();
            entry.fields.clear();
            entry.written(Rank::Text, text);
            Some(entry)
        })
        .collect()
}

fn object_name(assessment: &Assessment, object: &ObjectRef) -> Bilingual {
    let id = object.supplier.as_ref().or(object.product.as_ref());
    let name = id.and_then(|id| assessment.inventory.name_of(id));
    name.unwrap_or(&assessment.subject.name).clone()
}
