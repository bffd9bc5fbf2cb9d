//! The lane counts what the scores count, the registers read inventory and answers, a comparison names every difference once.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/asked.rs"]
#[allow(dead_code, reason = "shared; this file changes no questions")]
mod asked;
#[allow(dead_code, reason = "shared; this file uses its own part")]
mod support;

use asked::questionnaire;
use lianheng_engine::answer_file::read;
use lianheng_engine::assessment::Assessment;
use lianheng_engine::comparison::{Movement, Standing, changed, trend};
use lianheng_engine::evaluation::{Checks, Evaluation, evaluate};
use lianheng_engine::json::{FaultKind, Place};
use lianheng_engine::lane::{SIDES, lane};
use lianheng_engine::registers::{
    RegisterRule, RegisterValue, Registers, not_once, read_rules, registers, unknown_references,
};
use lianheng_engine::scoring::ScoringModel;
use lianheng_engine::vocabulary::{Criticality, Register, Role, Verdict};
use proptest::prelude::*;

const SIZE: usize = 28;

fn id(index: usize) -> String {
    format!("synthetic/1.{}-{}", index / 7 + 1, index % 7 + 1)
}

fn assessment(day: &str, answers: &[String]) -> Assessment {
    let text = format!(
        r#"{{ "format": "lianheng-answers/1", "organisation": {{ "name": {{ "zh-CN": "甲", "en": "A" }} }},
           "subject": {{ "kind": "organisation", "name": {{ "zh-CN": "甲", "en": "A" }} }},
           "assessed_on": "{day}", "packs": ["synthetic"],
           "objects": {{
             "suppliers": [{{ "id": "sup", "name": {{ "zh-CN": "供方", "en": "Supplier" }} }}],
             "systems": [
               {{ "id": "s1", "name": {{ "zh-CN": "一", "en": "One" }}, "criticality": "core" }},
               {{ "id": "s2", "name": {{ "zh-CN": "二", "en": "Two" }}, "criticality": "general" }}],
             "products": [
               {{ "id": "prd-a", "name": {{ "zh-CN": "代理", "en": "Agent" }}, "supplier": "sup", "kernel_privilege": true,
                  "deployments": [{{ "system": "s2", "hosts": 4 }}, {{ "system": "s1", "hosts": 3 }}, {{ "system": "s1", "hosts": 2 }}] }},
               {{ "id": "prd-b", "name": {{ "zh-CN": "驱动", "en": "Driver" }}, "supplier": "sup", "alternate": "prd-a",
                  "deployments": [{{ "system": "s2", "hosts": 1 }}] }}] }},
           "answers": [{}] }}"#,
        answers.join(",")
    );
    let packs = [support::pack(SIZE)];
    read(text.as_bytes(), &packs, &[questionnaire()], &[]).expect("a good file")
}

fn judged(verdicts: &[Option<Verdict>]) -> Vec<String> {
    let rows = verdicts.iter().enumerate();
    rows.filter_map(|(index, verdict)| {
        let (id, verdict) = (id(index), (*verdict)?.as_str());
        Some(format!(
            r#"{{ "requirement": "{id}", "verdict": "{verdict}" }}"#
        ))
    })
    .collect()
}

fn evaluated(assessment: &Assessment, model: &ScoringModel) -> Evaluation {
    let checks = Checks {
        phrases: &Default::default(),
        contradictions: &[],
    };
    let packs = [support::pack(SIZE)];
    evaluate(assessment, &packs, &[questionnaire()], model, &checks)
}

fn verdicts() -> impl Strategy<Value = Vec<Option<Verdict>>> {
    let verdict = prop_oneof![
        Just(None),
        proptest::sample::select(Verdict::ALL.to_vec()).prop_map(Some),
    ];
    proptest::collection::vec(verdict, SIZE)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_lane_counts_every_requirement_on_each_side_it_binds(verdicts in verdicts(), model in 0..3usize) {
        let model = &support::models()[model];
        let evaluation = evaluated(&assessment("2026-11-20", &judged(&verdicts)), model);
        let lane = lane(&evaluation, model);
        prop_assert_eq!(lane.cells.len(), 2 * lane.stages.len());
        let pack = &evaluation.packs[0].pack;
        for side in SIDES {
            let bound = |role: Role| role.is_on(side);
            let expected = pack.requirements.iter().filter(|one| bound(one.role)).count();
            let counted: u32 = lane.row(side).map(|cell| cell.score.counts.requirements).sum();
            prop_assert_eq!(counted as usize, expected);
            let expected = evaluation.gaps.iter().filter(|gap| bound(pack.requirements[gap.requirement].role));
            let mut named: Vec<usize> = lane.row(side).flat_map(|cell| cell.gaps.clone()).collect();
            named.sort_unstable();
            named.dedup();
            prop_assert_eq!(named.len(), expected.count());
            for cell in lane.row(side) {
                let counts = cell.score.counts;
                prop_assert_eq!(cell.gaps.len(), (counts.partial + counts.nonconform) as usize);
                prop_assert!(cell.gaps.windows(2).all(|pair| pair[0] < pair[1]), "the most pressing first");
                prop_assert_eq!(cell.score.score.is_none(), counts.applicable == 0);
            }
        }
    }

    #[test]
    fn a_comparison_names_what_differs_and_nothing_else(before in verdicts(), after in verdicts()) {
        let model = &support::models()[0];
        let earlier = evaluated(&assessment("2025-11-20", &judged(&before)), model);
        let later = evaluated(&assessment("2026-11-20", &judged(&after)), model);
        let named: Vec<String> = changed(&earlier, &later).iter().map(|one| one.requirement.id.to_string()).collect();
        let expected: Vec<String> = (0..SIZE).filter(|at| before[*at] != after[*at]).map(id).collect();
        prop_assert_eq!(named, expected);
        prop_assert!(changed(&later, &later).is_empty());
        for (there, back) in changed(&earlier, &later).iter().zip(changed(&later, &earlier)) {
            prop_assert_eq!((there.before, there.after), (back.after, back.before));
            let mirrored = match there.movement {
                Movement::Worse => Movement::Better,
                Movement::Better => Movement::Worse,
                Movement::Judged => Movement::Unjudged,
                Movement::Unjudged => Movement::Judged,
                Movement::Scope => Movement::Scope,
            };
            prop_assert_eq!(back.movement, mirrored);
        }
    }
}

#[test]
fn what_came_under_assessment_is_a_change_of_scope() {
    let model = &support::models()[0];
    let earlier = evaluated(&assessment("2025-11-20", &[]), model);
    let mut later = evaluated(
        &assessment("2026-11-20", &judged(&[Some(Verdict::Conform)])),
        model,
    );
    later.packs.clear();
    let gone = changed(&earlier, &later);
    assert_eq!(gone.len(), SIZE);
    assert!(
        gone.iter()
            .all(|one| { one.after == Standing::NotAsked && one.movement == Movement::Scope })
    );
}

#[test]
fn the_trend_follows_the_days_and_not_the_order_given() {
    let model = &support::models()[0];
    let cycles: Vec<(Assessment, Evaluation)> = ["2026-11-20", "2024-11-20", "2025-11-20"]
        .iter()
        .map(|day| {
            let assessment = assessment(day, &[]);
            let evaluation = evaluated(&assessment, model);
            (assessment, evaluation)
        })
        .collect();
    let named = ["c", "a", "b"].into_iter().zip(&cycles);
    let points =
        trend(named.map(|(name, (assessment, evaluation))| (name, assessment, evaluation)));
    let names: Vec<&str> = points.iter().map(|point| point.assessment).collect();
    assert_eq!(names, ["a", "b", "c"]);
}

const RULES: &str = r#"{ "format": "lianheng-registers/1", "registers": [
  { "id": "key-software", "questions": ["deploy/Q3"],
    "when": { "any": [ { "equals": { "question": "@kernel-privilege", "value": "true" } }, { "equals": { "question": "deploy/Q1", "value": "no" } } ] } },
  { "id": "single-source", "questions": [], "when": { "equals": { "question": "@single-source", "value": "true" } } },
  { "id": "update-control", "questions": ["deploy/Q1", "deploy/Q5", "deploy/Q2"] } ] }"#;

fn rules() -> Vec<RegisterRule> {
    read_rules(RULES.as_bytes()).expect("sound rules")
}

fn about(product: &str, system: &str, question: &str, value: &str) -> String {
    format!(
        r#"{{ "question": "deploy/{question}", "value": {value}, "about": {{ "product": "{product}", "system": "{system}" }} }}"#
    )
}

fn made(answers: &[String]) -> Registers {
    registers(
        &assessment("2026-11-20", answers),
        &[questionnaire()],
        &rules(),
    )
}

#[test]
fn a_product_is_registered_by_the_inventory_or_by_an_answer() {
    let products = |registers: &Registers| -> Vec<String> {
        registers
            .key_software
            .iter()
            .map(|row| row.product.clone())
            .collect()
    };
    assert_eq!(products(&made(&[])), ["prd-a"]);
    let with = made(&[about("prd-b", "s2", "Q1", "\"no\"")]);
    assert_eq!(products(&with), ["prd-a", "prd-b"]);
    assert!(with.single_source.is_empty());
    assert_eq!(with.update_control.len(), 2);
}

#[test]
fn a_row_says_where_the_product_runs_and_what_holds_where() {
    let registers = made(&[
        about("prd-a", "s1", "Q1", "\"yes\""),
        about("prd-a", "s2", "Q1", "\"no\""),
        about("prd-a", "s1", "Q5", "3"),
        about("prd-a", "s2", "Q5", "3"),
        // Hidden where Q1 is "no": it does not count.
        about("prd-a", "s2", "Q2", "\"yes\""),
    ]);
    let row = &registers.update_control[0];
    assert_eq!(row.product, "prd-a");
    assert_eq!(row.criticality(), Some(Criticality::Core));
    let hosts: Vec<(&str, u64)> = row
        .systems
        .iter()
        .map(|system| (system.name.en.as_str(), system.hosts))
        .collect();
    assert_eq!(hosts, [("One", 5), ("Two", 4)]);
    let told: Vec<(&str, usize)> = row
        .answers
        .iter()
        .map(|answer| (answer.question.as_str(), answer.systems.len()))
        .collect();
    assert_eq!(told, [("deploy/Q1", 1), ("deploy/Q1", 1), ("deploy/Q5", 0)]);
    assert!(matches!(
        row.answers[2].value,
        RegisterValue::Number(3, Some(_))
    ));
    let alternate = registers.update_control[1].alternate.as_ref();
    assert!(alternate.is_some_and(|one| one.same_supplier && one.product == "prd-a"));
}

#[test]
fn rules_that_name_what_does_not_exist_are_found() {
    let questionnaires = [questionnaire()];
    assert_eq!(
        unknown_references(&rules(), &questionnaires),
        Vec::<String>::new()
    );
    assert!(not_once(&rules()).is_empty());
    let broken = RULES
        .replace("deploy/Q5", "deploy/Q9")
        .replace("\"value\": \"no\"", "\"value\": \"never\"")
        .replace("single-source\", \"q", "update-control\", \"q");
    let broken = read_rules(broken.as_bytes()).expect("sound JSON");
    assert_eq!(
        unknown_references(&broken, &questionnaires),
        ["deploy/Q1 = never", "deploy/Q9"]
    );
    assert_eq!(
        not_once(&broken),
        [Register::SingleSource, Register::UpdateControl]
    );
    let fault = read_rules(br#"{ "format": "lianheng-registers/2", "registers": [] }"#);
    let fault = fault.expect_err("another format");
    assert!(matches!(fault.kind, FaultKind::UnknownValue { .. }));
    assert_eq!(
        fault.place,
        Place {
            line: 1,
            column: 13
        }
    );
    let fault = read_rules(RULES.replace("\"any\"", "\"some\"").as_bytes());
    assert!(matches!(
        fault.expect_err("an unknown key").kind,
        FaultKind::UnknownKey { .. }
    ));
}
