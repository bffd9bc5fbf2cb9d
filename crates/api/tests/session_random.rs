//! Whatever is answered, taken back and done again, in whatever order: the rows, totals and clauses a change answers with are, laid over those
//! before it, what is made from scratch.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{AnswerInputWire, AnswerValueWire, ObjectRefWire, SavedWire};
use lianheng_api::{DEFAULT_MODEL, Desk, Library, Session, assess, show};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::{answer_file, at, exploring, product_in, session, value, verdict};

/// One step of somebody's work; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Step {
    Judge(usize, AnswerInputWire),
    Answer(usize, usize, Option<usize>, bool),
    Accept(usize),
    Undo,
    Redo,
}

/// Few enough requirements that steps meet: those that questions support and mappings connect come first.
const REQUIREMENTS: usize = 24;

fn judged() -> impl Strategy<Value = AnswerInputWire> {
    let verdicts = ["conform", "partial", "nonconform", "not_applicable"];
    let named = prop::option::of(prop::sample::select(verdicts.to_vec()));
    let words = prop::option::of(prop::sample::select(vec!["done", "   ", "not yet tested"]));
    (
        named,
        words.clone(),
        words,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(named, note, reason, flagged, unsure, judging)| AnswerInputWire {
                judging,
                note: note.map(str::to_owned),
                reason: reason.map(str::to_owned),
                flagged,
                unsure,
                ..verdict(named)
            },
        )
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        5 => (0..REQUIREMENTS, judged()).prop_map(|(at, input)| Step::Judge(at, input)),
        5 => (any::<usize>(), 0usize..4, prop::option::weighted(0.8, any::<usize>()), any::<bool>())
            .prop_map(|(question, object, value, flagged)| Step::Answer(question, object, value, flagged)),
        2 => any::<usize>().prop_map(Step::Accept),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ];
    prop::collection::vec(step, 1..14)
}

/// Questions with the values they take.
fn questions() -> Vec<(String, &'static str, Vec<AnswerValueWire>)> {
    let library = Library::built_in();
    let mut all = Vec::new();
    for questionnaire in ["deployment", "supplier"] {
        let wire = show(library, questionnaire).expect("a questionnaire");
        for question in &wire.questions {
            let scale = wire
                .scales
                .iter()
                .find(|scale| Some(&scale.id) == question.scale.as_ref());
            let of_scale: Vec<String> = scale
                .map(|scale| scale.values.iter().map(|value| value.id.clone()).collect())
                .unwrap_or_default();
            let values = match question.kind {
                "single" => of_scale.into_iter().map(AnswerValueWire::One).collect(),
                "multiple" => of_scale
                    .into_iter()
                    .map(|one| AnswerValueWire::Several(vec![one]))
                    .collect(),
                "verdict" => ["conform", "nonconform"]
                    .map(|one| AnswerValueWire::One(one.to_owned()))
                    .to_vec(),
                "number" => [0, 24, 4_000].map(AnswerValueWire::Number).to_vec(),
                "date" => ["2026-10-01", "2020-01-01"]
                    .map(|day| AnswerValueWire::Date(day.to_owned()))
                    .to_vec(),
                _ => vec![AnswerValueWire::Text("words".to_owned())],
            };
            assert!(!values.is_empty(), "{}", question.id);
            all.push((question.id.clone(), questionnaire, values));
        }
    }
    all
}

fn object(questionnaire: &str, index: usize) -> ObjectRefWire {
    let whole = ObjectRefWire {
        supplier: None,
        product: None,
        system: None,
    };
    match (questionnaire, index) {
        (_, 0) => whole,
        ("supplier", _) => ObjectRefWire {
            supplier: Some("sup-a".to_owned()),
            ..whole
        },
        (_, 1) => product_in("prd-a", "sys-a"),
        (_, 2) => product_in("prd-a", "sys-b"),
        _ => product_in("prd-b", "sys-b"),
    }
}

/// What a window holds: rows, totals and clauses, by what they are about.
#[derive(Debug)]
struct Shown {
    rows: BTreeMap<String, Value>,
    totals: BTreeMap<String, Value>,
    clauses: BTreeMap<String, Value>,
}

impl Shown {
    fn from_scratch(session: &mut Session) -> Self {
        let open = session.open().expect("an assessment");
        let assessed = assess(Library::built_in(), &open, &[], DEFAULT_MODEL).expect("scores");
        Shown {
            rows: session
                .items()
                .expect("rows")
                .iter()
                .map(|row| (row.requirement.clone(), value(row)))
                .collect(),
            totals: assessed
                .totals
                .iter()
                .map(|total| (total.pack.clone(), value(total)))
                .collect(),
            clauses: assessed
                .clauses
                .iter()
                .map(value)
                .map(|clause| (key_of(&clause), clause))
                .collect(),
        }
    }

    /// What is shown otherwise than made from scratch, by key: as shown, as made.
    fn differing(&self, made: &Shown) -> BTreeMap<String, (Value, Value)> {
        let of = |shown: &Shown| -> BTreeMap<String, Value> {
            let all = [&shown.rows, &shown.totals, &shown.clauses]
                .into_iter()
                .zip(["row", "total", "clause"]);
            all.flat_map(|(map, kind)| {
                map.iter()
                    .map(move |(key, one)| (format!("{kind} {key}"), one.clone()))
            })
            .collect()
        };
        let (shown, made) = (of(self), of(made));
        let keys = shown.keys().chain(made.keys());
        let side =
            |map: &BTreeMap<String, Value>, key: &str| map.get(key).cloned().unwrap_or_default();
        keys.map(|key| (key.clone(), (side(&shown, key), side(&made, key))))
            .filter(|(_, (one, other))| one != other)
            .collect()
    }

    fn lay_over(&mut self, saved: &SavedWire) {
        self.rows.extend(
            saved
                .rows
                .iter()
                .map(|row| (row.requirement.clone(), value(row))),
        );
        self.totals.extend(
            saved
                .totals
                .iter()
                .map(|total| (total.pack.clone(), value(total))),
        );
        self.clauses.extend(
            saved
                .clauses
                .iter()
                .map(value)
                .map(|clause| (key_of(&clause), clause)),
        );
    }
}

fn key_of(clause: &Value) -> String {
    format!("{}/{}", clause["pack"], clause["clause"])
}

fn take(session: &mut Session, step: &Step, minute: i64, ids: &[String]) -> Option<SavedWire> {
    let now = at(minute);
    match step {
        Step::Judge(index, input) => {
            let id = &ids[index % ids.len()];
            Some(session.save_answer(id, input, now).expect("a saved answer"))
        }
        Step::Answer(index, about, chosen, flagged) => {
            let known = questions();
            let (id, questionnaire, values) = &known[index % known.len()];
            let value = chosen.map(|chosen| &values[chosen % values.len()]);
            let object = object(questionnaire, *about);
            let saved = session.save_question(id, &object, value, (*flagged, false), now);
            Some(saved.expect("a saved question"))
        }
        Step::Accept(index) => {
            let open = session.open().expect("an assessment");
            let all =
                lianheng_api::preview_mappings(Library::built_in(), &open, &Default::default());
            let proposals = all.expect("proposals").proposals;
            let one = proposals.get(index % proposals.len().max(1))?;
            let accepted = session.accept_proposal(&one.requirement, &one.from, now);
            Some(accepted.expect("an accepted proposal"))
        }
        Step::Undo => Some(session.undo(now).expect("undo")),
        Step::Redo => Some(session.redo(now).expect("redo")),
    }
}

/// The requirements a history shows best: some that questions support, some that mappings lead to, the rest in reading order.
fn chosen(session: &mut Session) -> Vec<String> {
    let library = Library::built_in();
    let supported = show(library, "deployment")
        .expect("a questionnaire")
        .questions;
    let supported = supported
        .iter()
        .flat_map(|question| &question.supports)
        .map(|support| support.requirement.clone());
    let rows: Vec<String> = session
        .items()
        .expect("rows")
        .into_iter()
        .map(|row| row.requirement)
        .collect();
    let mut ids: Vec<String> = supported.filter(|id| rows.contains(id)).take(8).collect();
    let mapped = show(library, "nist-ssdf-1.1").expect("a pack").requirements;
    for requirement in mapped.iter().filter(|one| rows.contains(&one.id)).take(8) {
        ids.push(requirement.id.clone());
        ids.extend(
            requirement
                .counterparts
                .iter()
                .map(|one| one.id.clone())
                .filter(|id| rows.contains(id))
                .take(1),
        );
    }
    ids.truncate(REQUIREMENTS);
    ids
}

fn tailoring() -> Value {
    json!({
        "decided_by": "Lin Yue", "reason": "supplier side only here",
        "sides": [{"pack": "gbt-43698-2024", "sides": ["acquirer"]}],
        "objects": ["product-in-system"],
        "excluded": [{"requirement": "nist-ssdf-1.1/PO.1.1", "reason": "elsewhere"}]
    })
}

fn check(desk: &mut Desk, steps: &[Step]) -> Result<(), TestCaseError> {
    let session = session(desk);
    let ids = chosen(session);
    let mut shown = Shown::from_scratch(session);
    for (minute, step) in (1..).zip(steps) {
        if let Some(saved) = take(session, step, minute, &ids) {
            shown.lay_over(&saved);
            let differing = shown.differing(&Shown::from_scratch(session));
            prop_assert!(differing.is_empty(), "after {:?}: {:#?}", step, differing);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_change_brings_what_it_changed(steps in steps(), tailored in any::<bool>()) {
        let answers = json!([
            {"requirement": "nist-ssdf-1.1/PO.1.2", "verdict": "partial", "note": "not yet"},
            {"requirement": "nist-ssdf-1.1/PW.4.1", "verdict": "conform"},
            {"question": "deployment/DEP-B8", "about": {"product": "prd-a", "system": "sys-a"}, "value": "no"}
        ]);
        let (_folder, mut desk) = exploring(&answer_file(tailored.then(tailoring), answers));
        check(&mut desk, &steps)?;
    }
}
