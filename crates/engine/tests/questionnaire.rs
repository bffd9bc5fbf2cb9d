//! Questionnaires: what the compiler refuses, and what must hold of suggestions.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file scores nothing")]
mod support;

use lianheng_engine::pack::{Message, MessageFile, MessageText, SourceFile};
use lianheng_engine::questionnaire::{
    AnswerValue, ObjectAnswers, Questionnaire, QuestionnaireSource, compile, shown, suggest,
};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;
use std::collections::BTreeMap;

const PACK: &str = r#"{"format":"lianheng-pack/1","id":"deploy","kind":"questionnaire","edition":"D 1","version":"1.0.0","status":"current","published":"2026","licence":"Apache-2.0","answered_per":"product-in-system","sources":["X"]}"#;

const QUESTIONS: &str = r#"{
  "scales": [
    { "id": "practice", "values": [ { "id": "yes" }, { "id": "partly" }, { "id": "no" }, { "id": "na" } ] },
    { "id": "kinds", "values": [ { "id": "version" }, { "id": "content" } ] }
  ],
  "sections": [ { "id": "A", "questions": [
    { "id": "Q1", "kind": "single", "scale": "practice", "source": ["X"],
      "supports": [ { "requirement": "synthetic/1.1-1", "verdicts": { "yes": "conform", "partly": "partial", "no": "nonconform", "na": "not_applicable" } } ] },
    { "id": "Q2", "kind": "single", "scale": "practice", "source": ["X"],
      "shown_if": { "in": { "question": "Q1", "values": ["yes", "partly"] } },
      "supports": [ { "requirement": "synthetic/1.1-1", "verdicts": { "yes": "conform", "partly": "partial", "no": "nonconform", "na": "not_applicable" } },
                    { "requirement": "synthetic/1.1-2", "verdicts": { "yes": "conform", "partly": "partial", "no": "nonconform", "na": "not_applicable" } } ] },
    { "id": "Q3", "kind": "multiple", "scale": "kinds", "source": ["X"],
      "supports": [ { "requirement": "synthetic/1.1-3", "all_of": ["version", "content"], "some_of": ["version"] } ] },
    { "id": "Q4", "kind": "date", "source": ["X"],
      "shown_if": { "all": [ { "equals": { "question": "Q3", "value": "content" } }, { "not": { "equals": { "question": "Q1", "value": "na" } } } ] },
      "supports": [ { "requirement": "synthetic/1.1-4", "within_days": { "conform": 365, "partial": 730 } } ] },
    { "id": "Q5", "kind": "number", "unit": "hours", "source": ["X"],
      "supports": [ { "requirement": "synthetic/1.1-5", "at_most": { "conform": 4, "partial": 24 } } ] }
  ] } ]
}"#;

fn source(questions: &str) -> QuestionnaireSource {
    let mut zh = BTreeMap::new();
    let mut en = BTreeMap::new();
    let mut put = |key: &str, parts: &[&str]| {
        let text = |text: &str| MessageText {
            text: text.to_owned(),
            ..MessageText::default()
        };
        let message = |word: &str| Message {
            line: 1,
            value: Some(text(word)),
            attributes: parts
                .iter()
                .map(|part| ((*part).to_owned(), text(word)))
                .collect(),
        };
        zh.insert(key.to_owned(), message("中文"));
        en.insert(key.to_owned(), message("English"));
    };
    put("pack", &["publisher", "about", "licence"]);
    put("source-X", &[]);
    put("sec-A", &[]);
    put("s-practice", &[]);
    put("s-kinds", &[]);
    for value in [
        "practice-yes",
        "practice-partly",
        "practice-no",
        "practice-na",
        "kinds-version",
        "kinds-content",
    ] {
        put(&format!("s-{value}"), &["criteria"]);
    }
    for question in 1..=5 {
        put(&format!("q-Q{question}"), &["help", "why", "evidence"]);
    }
    let file = |path: &str, text: &str| SourceFile {
        path: path.to_owned(),
        bytes: Some(text.as_bytes().to_vec()),
    };
    let messages = |path: &str, messages| MessageFile {
        path: path.to_owned(),
        messages,
        ..MessageFile::default()
    };
    QuestionnaireSource {
        folder: "deploy".to_owned(),
        pack: file("pack.json", PACK),
        questions: file("questions.json", questions),
        lock: file("ids.lock", "Q1\nQ2\nQ3\nQ4\nQ5\n"),
        zh: messages("zh-CN.ftl", zh),
        en: messages("en.ftl", en),
        digest: String::new(),
    }
}

fn questionnaire() -> Questionnaire {
    let (questionnaire, diagnostics) = compile(&source(QUESTIONS), &[support::pack(14)]);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    questionnaire.expect("it was read")
}

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
