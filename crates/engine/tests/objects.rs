//! Results per object: what they count, whom they blame, and that they agree with the suggestions they are cut from.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/asked.rs"]
#[allow(dead_code, reason = "shared; this file changes no questions")]
mod asked;
#[allow(dead_code, reason = "shared; this file scores with one model")]
mod support;

use asked::questionnaire;
use lianheng_engine::answer_file::{AnswerFault, AnswerFaultKind, read};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::contradictions::{ContradictionRule, read_rules};
use lianheng_engine::evaluation::{Checks, Evaluation, evaluate};
use lianheng_engine::objects::{ObjectName, ObjectResult, ObjectResults, Reached, results};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;

/// An operator with one product in three systems.
fn file(answers: &str) -> String {
    format!(
        r#"{{
  "format": "lianheng-answers/1",
  "organisation": {{ "name": {{ "zh-CN": "甲", "en": "A" }} }},
  "subject": {{ "kind": "organisation", "name": {{ "zh-CN": "整体", "en": "Whole" }} }},
  "assessed_on": "2026-11-20",
  "packs": ["synthetic"],
  "objects": {{
    "suppliers": [{{ "id": "sup", "name": {{ "zh-CN": "供方", "en": "Supplier" }} }}],
    "systems": [
      {{ "id": "s1", "name": {{ "zh-CN": "一", "en": "One" }}, "criticality": "core" }},
      {{ "id": "s2", "name": {{ "zh-CN": "二", "en": "Two" }}, "criticality": "core" }},
      {{ "id": "s3", "name": {{ "zh-CN": "三", "en": "Three" }}, "criticality": "core" }}],
    "products": [{{ "id": "prd", "name": {{ "zh-CN": "代理", "en": "Agent" }}, "supplier": "sup",
      "deployments": [{{ "system": "s1", "hosts": 3 }}, {{ "system": "s2", "hosts": 3 }}, {{ "system": "s3", "hosts": 3 }}] }}]
  }},
  "answers": [
{answers}
  ]
}}"#
    )
}

fn about(system: &str, question: &str, value: &str) -> String {
    format!(
        r#"{{ "question": "deploy/{question}", "value": {value}, "about": {{ "product": "prd", "system": "{system}" }} }}"#
    )
}

fn parse(answers: &[String]) -> Result<lianheng_engine::assessment::Assessment, Vec<AnswerFault>> {
    let text = file(&answers.join(",\n"));
    read(
        text.as_bytes(),
        &[support::pack(14)],
        &[questionnaire()],
        &[],
    )
}

fn rules() -> Vec<ContradictionRule> {
    let text = r#"{ "format": "lianheng-contradictions/1", "rules": [
      { "id": "late", "when": { "all": [ { "equals": { "question": "deploy/Q1", "value": "yes" } }, { "equals": { "question": "deploy/Q5", "value": "*" } } ] } } ] }"#;
    read_rules(text.as_bytes()).expect("sound rules")
}

fn made(answers: &[String]) -> (Evaluation, ObjectResults) {
    let assessment = parse(answers).expect("a good file");
    let questionnaires = [questionnaire()];
    let evaluation = evaluate(
        &assessment,
        &[support::pack(14)],
        &questionnaires,
        &support::models()[0],
        &Checks {
            phrases: &Default::default(),
            contradictions: &rules(),
        },
    );
    let objects = results(&assessment, &questionnaires, &evaluation);
    (evaluation, objects)
}

fn find<'r>(results: &'r ObjectResults, key: &str) -> &'r ObjectResult {
    let found = results.objects.iter().find(|one| one.object.key() == key);
    found.expect("an object")
}

#[test]
fn every_object_says_what_it_was_asked_and_what_it_pulls_down() {
    let (_, results) = made(&[
        about("s1", "Q1", r#""yes""#),
        about("s1", "Q2", r#""partly""#),
        about("s1", "Q5", "30"),
        about("s2", "Q1", r#""no""#),
        about("s2", "Q2", r#""no""#),
        about("s2", "Q5", "40"),
    ]);
    let keys: Vec<String> = results.objects.iter().map(|one| one.object.key()).collect();
    assert_eq!(keys, ["prd@s2", "prd@s1"], "whatever pulls down most first");
    assert_eq!(
        results.deployments,
        Reached {
            all: 3,
            answered: 2
        }
    );
    assert_eq!(
        results.suppliers,
        Reached {
            all: 1,
            answered: 0
        }
    );

    let first = find(&results, "prd@s1");
    let name = |text: &str, en: &str| Bilingual::new(text, en);
    let expected = ObjectName::Deployment {
        product: name("代理", "Agent"),
        system: name("一", "One"),
    };
    assert_eq!(first.name, expected);
    assert_eq!((first.asked, first.answered, first.hidden), (4, 3, 0));
    assert_eq!(first.contradictions, [0]);
    // 1.1-1 and 1.1-2 partial by Q2, 1.1-5 nonconform by Q5.
    assert_eq!(
        (first.suggested.partial, first.suggested.nonconform),
        (2, 1)
    );
    // s2 is worse on 1.1-1 and hides Q2, so that 1.1-2 hangs on s1 alone; on 1.1-5 both are as bad.
    let blamed: Vec<(usize, Verdict, bool)> = first
        .pulled_down
        .iter()
        .map(|one| (one.requirement, one.verdict, one.alone))
        .collect();
    assert_eq!(
        blamed,
        [(4, Verdict::Nonconform, false), (1, Verdict::Partial, true)]
    );
    assert_eq!(first.pulled_down[1].questions, ["deploy/Q2"]);

    let second = find(&results, "prd@s2");
    assert_eq!((second.asked, second.answered, second.hidden), (3, 2, 1));
    assert!(second.contradictions.is_empty());
    assert!(second.pulled_down[0].alone && second.pulled_down[0].requirement == 0);
}

#[test]
fn the_subject_as_a_whole_is_an_object_and_conformity_blames_nobody() {
    let (_, results) = made(&[r#"{ "question": "deploy/Q5", "value": 1 }"#.to_owned()]);
    let [whole] = results.objects.as_slice() else {
        panic!("{results:?}");
    };
    assert_eq!(
        whole.name,
        ObjectName::Whole(Bilingual::new("整体", "Whole"))
    );
    assert_eq!(whole.suggested.conform, 1);
    assert!(whole.pulled_down.is_empty());
    assert!(made(&[]).1.objects.is_empty());
}

#[test]
fn a_value_that_excludes_the_others_is_refused_beside_them_where_it_stands() {
    let faults = parse(&[about("s1", "Q3", r#"["version", "none"]"#)]).expect_err("a fault");
    let [fault] = faults.as_slice() else {
        panic!("{faults:?}");
    };
    let expected = AnswerFaultKind::QuestionExclusive {
        id: "deploy/Q3".to_owned(),
        value: "none".to_owned(),
    };
    assert_eq!(fault.kind, expected);
    let text = file(&about("s1", "Q3", r#"["version", "none"]"#));
    let line = text.lines().nth(fault.place.line as usize - 1);
    let before: String = line
        .expect("the line of the answer")
        .chars()
        .take(fault.place.column as usize - 1)
        .collect();
    assert!(before.ends_with("[\"version\", "), "{before}");
    for alone in [
        r#"["none"]"#,
        r#"["none", "none"]"#,
        r#"["version", "content"]"#,
    ] {
        assert!(parse(&[about("s1", "Q3", alone)]).is_ok(), "{alone}");
    }
}

fn answered(system: &'static str) -> impl Strategy<Value = Vec<String>> {
    let value =
        || proptest::option::of(proptest::sample::select(vec!["yes", "partly", "no", "na"]));
    let hours = proptest::option::of(0..40u64);
    (value(), value(), hours).prop_map(move |(q1, q2, q5)| {
        let mut answers = Vec::new();
        answers.extend(q1.map(|value| about(system, "Q1", &format!("\"{value}\""))));
        answers.extend(q2.map(|value| about(system, "Q2", &format!("\"{value}\""))));
        answers.extend(q5.map(|value| about(system, "Q5", &value.to_string())));
        answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn objects_and_suggestions_blame_the_same(
        objects in (answered("s1"), answered("s2"), answered("s3")),
    ) {
        let answers: Vec<String> = [objects.0, objects.1, objects.2].concat();
        let (evaluation, results) = made(&answers);
        let told: usize = results.objects.iter().map(|one| one.answered + one.hidden).sum();
        prop_assert_eq!(told, answers.len());
        for (index, requirement) in evaluation.packs[0].pack.requirements.iter().enumerate() {
            let suggestion = evaluation.suggestions.get(requirement.id.as_str());
            let mut expected: Vec<String> = suggestion
                .filter(|one| matches!(one.verdict, Verdict::Partial | Verdict::Nonconform))
                .map(|one| one.pulled_down_by().into_iter().map(str::to_owned).collect())
                .unwrap_or_default();
            let mut found: Vec<String> = results
                .objects
                .iter()
                .filter(|one| one.pulled_down.iter().any(|down| down.requirement == index))
                .map(|one| one.object.key())
                .collect();
            expected.sort();
            found.sort();
            prop_assert_eq!(&found, &expected);
            let alone = results.objects.iter().flat_map(|one| &one.pulled_down);
            let mut alone = alone.filter(|down| down.requirement == index);
            prop_assert!(alone.all(|down| down.alone == (expected.len() == 1)));
        }
    }
}
