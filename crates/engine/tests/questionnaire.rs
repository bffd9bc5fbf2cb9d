//! Questionnaires: what the compiler refuses, and what must hold of suggestions.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/asked.rs"]
mod asked;
#[allow(dead_code, reason = "shared; this file scores nothing")]
mod support;

use asked::{QUESTIONS, questionnaire, source};
use lianheng_engine::questionnaire::{
    AnswerValue, ObjectAnswers, Questionnaire, compile, shown, suggest,
};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn the_compiler_refuses_what_cannot_be_asked_or_judged() {
    let refused = |from: &str, to: &str, rule: &str| {
        assert!(QUESTIONS.contains(from), "{from}");
        let (_, diagnostics) = compile(
            &source(&QUESTIONS.replacen(from, to, 1)),
            &[support::pack(14)],
        );
        let rules: Vec<&str> = diagnostics
            .iter()
            .map(|diagnostic| diagnostic.rule)
            .collect();
        assert!(rules.contains(&rule), "{rule} not in {rules:?}");
        assert!(
            diagnostics
                .iter()
                .all(|diagnostic| diagnostic.place.line >= 1)
        );
    };
    refused(
        "\"question\": \"Q1\", \"values\"",
        "\"question\": \"Q9\", \"values\"",
        "condition-not-earlier",
    );
    refused(
        "\"question\": \"Q1\", \"values\"",
        "\"question\": \"Q2\", \"values\"",
        "condition-not-earlier",
    );
    refused(
        "[\"yes\", \"partly\"] } },",
        "[\"maybe\"] } },",
        "condition-value",
    );
    refused(
        "\"in\": {",
        "\"not\": { \"equals\": { \"question\": \"Q1\", \"value\": \"no\" } }, \"in\": {",
        "condition-form",
    );
    refused("synthetic/1.1-2", "synthetic/9.9-9", "support-unknown");
    refused(
        ", \"na\": \"not_applicable\" } } ] },\n    { \"id\": \"Q2\"",
        " } } ] },\n    { \"id\": \"Q2\"",
        "support-rule",
    );
    refused(
        "\"conform\": 4, \"partial\": 24",
        "\"conform\": 24, \"partial\": 4",
        "support-rule",
    );
    refused(
        "\"all_of\": [\"version\", \"content\"]",
        "\"all_of\": [\"firmware\"]",
        "support-rule",
    );
    refused("\"id\": \"Q5\"", "\"id\": \"Q4\"", "id-repeated");
    refused("\"unit\": \"hours\", ", "", "question-unit");
    refused("\"scale\": \"kinds\", ", "", "question-scale");
    // Q2 is asked only after yes or partly; asking for "no" and Q2's answer at once reaches nobody.
    let never = "{ \"all\": [ { \"equals\": { \"question\": \"Q1\", \"value\": \"no\" } }, { \"equals\": { \"question\": \"Q2\", \"value\": \"yes\" } } ] }";
    refused(
        "{ \"all\": [ { \"equals\": { \"question\": \"Q3\", \"value\": \"content\" } }, { \"not\": { \"equals\": { \"question\": \"Q1\", \"value\": \"na\" } } } ] }",
        never,
        "question-unreachable",
    );
}

#[test]
fn the_compiler_refuses_exclusive_values_that_cannot_be_chosen() {
    let rules = |from: &str, to: &str| -> Vec<&str> {
        assert!(QUESTIONS.contains(from), "{from}");
        let changed = source(&QUESTIONS.replacen(from, to, 1));
        let (_, diagnostics) = compile(&changed, &[support::pack(14)]);
        diagnostics
            .iter()
            .map(|diagnostic| diagnostic.rule)
            .collect()
    };
    // Q1 and Q2 take one value each; nothing there excludes anything.
    let single = rules(
        "{ \"id\": \"na\" }",
        "{ \"id\": \"na\", \"exclusive\": true }",
    );
    assert_eq!(single, ["scale-exclusive"]);
    let all = "\"all_of\": [\"version\", \"content\"]";
    let with_none = rules(all, "\"all_of\": [\"version\", \"none\"]");
    assert_eq!(with_none, ["support-rule"]);
    assert!(rules(all, "\"all_of\": [\"none\"]").is_empty());
    // "content" and "none" at once: nobody can answer so, and Q4 never appears.
    let never = rules(
        "{ \"not\": { \"equals\": { \"question\": \"Q1\", \"value\": \"na\" } } }",
        "{ \"equals\": { \"question\": \"Q3\", \"value\": \"none\" } }",
    );
    assert_eq!(never, ["question-unreachable"]);
}

fn day(text: &str) -> jiff::civil::Date {
    text.parse().expect("a date")
}

fn one(value: &str) -> AnswerValue {
    AnswerValue::One(value.to_owned())
}

fn verdicts(
    questionnaire: &Questionnaire,
    objects: &[(String, ObjectAnswers)],
) -> BTreeMap<String, Verdict> {
    suggest(questionnaire, objects, day("2026-11-20"))
        .into_iter()
        .map(|(requirement, suggestion)| (requirement, suggestion.verdict))
        .collect()
}

#[test]
fn the_worst_applicable_suggestion_wins_and_says_what_pulled_it_down() {
    let questionnaire = questionnaire();
    let good: ObjectAnswers = [("Q1".to_owned(), one("yes")), ("Q2".to_owned(), one("yes"))].into();
    let bad: ObjectAnswers = [("Q1".to_owned(), one("yes")), ("Q2".to_owned(), one("no"))].into();
    let none: ObjectAnswers = [("Q1".to_owned(), one("na"))].into();
    let objects = [
        ("甲".to_owned(), good),
        ("乙".to_owned(), bad),
        ("丙".to_owned(), none.clone()),
    ];
    let suggestions = suggest(&questionnaire, &objects, day("2026-11-20"));
    let first = &suggestions["synthetic/1.1-1"];
    assert_eq!(first.verdict, Verdict::Nonconform);
    assert_eq!(first.pulled_down_by(), ["乙"]);
    assert_eq!(first.because.len(), 5);
    let alone = suggest(
        &questionnaire,
        &[("丙".to_owned(), none)],
        day("2026-11-20"),
    );
    assert_eq!(alone["synthetic/1.1-1"].verdict, Verdict::NotApplicable);
}

#[test]
fn numbers_dates_and_choices_become_verdicts() {
    let questionnaire = questionnaire();
    let judged = |answers: &[(&str, AnswerValue)]| {
        let answers = answers
            .iter()
            .map(|(id, value)| ((*id).to_owned(), value.clone()))
            .collect();
        verdicts(&questionnaire, &[("甲".to_owned(), answers)])
    };
    let several = |values: &[&str]| {
        AnswerValue::Several(values.iter().map(|value| (*value).to_owned()).collect())
    };
    for (hours, verdict) in [
        (4, Verdict::Conform),
        (5, Verdict::Partial),
        (25, Verdict::Nonconform),
    ] {
        assert_eq!(
            judged(&[("Q5", AnswerValue::Number(hours))])["synthetic/1.1-5"],
            verdict
        );
    }
    for (chosen, verdict) in [
        (several(&["version", "content"]), Verdict::Conform),
        (several(&["version"]), Verdict::Partial),
        (several(&["content"]), Verdict::Nonconform),
        (several(&[]), Verdict::Nonconform),
    ] {
        assert_eq!(judged(&[("Q3", chosen)])["synthetic/1.1-3"], verdict);
    }
    for (date, verdict) in [
        ("2025-11-20", Verdict::Conform),
        ("2024-12-01", Verdict::Partial),
        ("2020-01-01", Verdict::Nonconform),
    ] {
        let answers = [
            ("Q3", several(&["content"])),
            ("Q4", AnswerValue::Date(day(date))),
        ];
        assert_eq!(judged(&answers)["synthetic/1.1-4"], verdict);
    }
}

fn answers() -> impl Strategy<Value = ObjectAnswers> {
    let value =
        || proptest::option::of(proptest::sample::select(vec!["yes", "partly", "no", "na"]));
    let kinds = proptest::option::of(proptest::collection::btree_set(
        proptest::sample::select(vec!["version", "content"]),
        0..=2,
    ));
    (value(), value(), kinds, proptest::option::of(0..40u64)).prop_map(|(q1, q2, q3, q5)| {
        let mut answers = ObjectAnswers::new();
        answers.extend(q1.map(|value| ("Q1".to_owned(), one(value))));
        answers.extend(q2.map(|value| ("Q2".to_owned(), one(value))));
        let several = |set: std::collections::BTreeSet<&str>| {
            AnswerValue::Several(set.into_iter().map(str::to_owned).collect())
        };
        answers.extend(q3.map(|set| ("Q3".to_owned(), several(set))));
        answers.extend(q5.map(|number| ("Q5".to_owned(), AnswerValue::Number(number))));
        answers
    })
}

fn badness(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotApplicable => 0,
        Verdict::Conform => 1,
        Verdict::Partial => 2,
        Verdict::Nonconform => 3,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hiding_a_question_removes_its_effect_but_not_its_answer(answers in answers()) {
        let questionnaire = questionnaire();
        let shown = shown(&questionnaire, &answers);
        let visible: ObjectAnswers = answers
            .iter()
            .filter(|(id, _)| shown.contains(id.as_str()))
            .map(|(id, value)| (id.clone(), value.clone()))
            .collect();
        let name = "甲".to_owned();
        prop_assert_eq!(
            verdicts(&questionnaire, &[(name.clone(), answers.clone())]),
            verdicts(&questionnaire, &[(name, visible)])
        );
    }

    #[test]
    fn the_order_of_objects_never_matters_and_one_more_object_never_helps(
        objects in proptest::collection::vec(answers(), 1..5),
    ) {
        let questionnaire = questionnaire();
        let named: Vec<(String, ObjectAnswers)> = objects
            .into_iter()
            .enumerate()
            .map(|(index, answers)| (format!("对象 {index}"), answers))
            .collect();
        let all = verdicts(&questionnaire, &named);
        let reversed: Vec<_> = named.iter().rev().cloned().collect();
        prop_assert_eq!(&all, &verdicts(&questionnaire, &reversed));
        let fewer = verdicts(&questionnaire, &named[1..]);
        for (requirement, verdict) in fewer {
            prop_assert!(badness(all[&requirement]) >= badness(verdict));
        }
    }
}
