//! What lifts the score: within the budget, as good as trying everything, by the same score a reader computes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod support;

use lianheng_engine::answer_file::read;
use lianheng_engine::assessment::{Action, Assessment};
use lianheng_engine::evaluation::{Checks, Evaluation, evaluate};
use lianheng_engine::lift::{best_under, closed, gains};
use lianheng_engine::scoring::{ScoringModel, explain};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;

const SIZE: usize = 21;

/// Verdicts of the first twelve requirements may be gaps; each gap has an effort or none.
fn rows() -> impl Strategy<Value = Vec<(Verdict, Option<u32>)>> {
    let verdict = prop_oneof![
        1 => Just(Verdict::Conform),
        3 => Just(Verdict::Partial),
        3 => Just(Verdict::Nonconform),
        1 => Just(Verdict::NotApplicable),
    ];
    let effort = prop_oneof![1 => Just(None), 5 => (1..80u32).prop_map(Some)];
    proptest::collection::vec((verdict, effort), 12)
}

fn assessment(rows: &[(Verdict, Option<u32>)]) -> Assessment {
    let answers: Vec<String> = rows
        .iter()
        .enumerate()
        .map(|(index, (verdict, _))| {
            let id = format!("synthetic/1.{}-{}", index / 7 + 1, index % 7 + 1);
            let verdict = verdict.as_str();
            format!(r#"{{ "requirement": "{id}", "verdict": "{verdict}" }}"#)
        })
        .collect();
    let text = format!(
        r#"{{ "format": "lianheng-answers/1", "organisation": {{ "name": {{ "zh-CN": "甲", "en": "A" }} }},
           "subject": {{ "kind": "organisation", "name": {{ "zh-CN": "甲", "en": "A" }} }},
           "assessed_on": "2026-11-20", "packs": ["synthetic"], "answers": [{}] }}"#,
        answers.join(",")
    );
    let mut assessment =
        read(text.as_bytes(), &[support::pack(SIZE)], &[], &[]).expect("a good file");
    for (answer, (_, effort)) in assessment.answers.iter_mut().zip(rows) {
        answer.action = Some(Action {
            plan: "plan".to_owned(),
            owner: None,
            due: None,
            effort: *effort,
        });
    }
    assessment
}

fn evaluated(assessment: &Assessment, model: &ScoringModel) -> Evaluation {
    let checks = Checks {
        phrases: &Default::default(),
        contradictions: &[],
    };
    evaluate(assessment, &[support::pack(SIZE)], &[], model, &checks)
}

/// The exact score with these gaps closed; the denominator does not depend on which.
fn numerator(evaluation: &Evaluation, close: &[usize], model: &ScoringModel) -> u64 {
    let packs = closed(evaluation, close, model);
    explain(&packs[0].pack, &packs[0].verdicts, model, None).numerator
}

fn effort(rows: &[(Verdict, Option<u32>)], evaluation: &Evaluation, close: &[usize]) -> u64 {
    let of = |gap: &usize| rows[evaluation.gaps[*gap].requirement].1;
    close
        .iter()
        .map(|gap| u64::from(of(gap).expect("only gaps with an effort are closed")))
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_best_set_equals_trying_every_set_in_every_model(
        rows in rows(), budget in 0..500u32, model in 0..3usize,
    ) {
        let model = &support::models()[model];
        let assessment = assessment(&rows);
        let evaluation = evaluated(&assessment, model);
        let best = best_under(&evaluation, model, budget);
        prop_assert!(best.proven);
        prop_assert!(best.used <= u64::from(budget));
        prop_assert_eq!(best.used, effort(&rows, &evaluation, &best.close));
        let open: Vec<usize> = (0..evaluation.gaps.len())
            .filter(|gap| rows[evaluation.gaps[*gap].requirement].1.is_some())
            .collect();
        prop_assert_eq!(best.without_effort, evaluation.gaps.len() - open.len());
        let most = (0..1u32 << open.len())
            .map(|set| {
                let bits = open.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
                bits.map(|(_, gap)| *gap).collect::<Vec<usize>>()
            })
            .filter(|close| effort(&rows, &evaluation, close) <= u64::from(budget))
            .map(|close| numerator(&evaluation, &close, model))
            .max();
        prop_assert_eq!(Some(numerator(&evaluation, &best.close, model)), most);
    }

    #[test]
    fn a_larger_budget_never_lifts_less_and_closing_all_lifts_most(
        rows in rows(), smaller in 0..300u32, more in 0..300u32, model in 0..3usize,
    ) {
        let model = &support::models()[model];
        let evaluation = evaluated(&assessment(&rows), model);
        let reached = |budget: u32| {
            numerator(&evaluation, &best_under(&evaluation, model, budget).close, model)
        };
        prop_assert!(reached(smaller) <= reached(smaller + more));
        let planned: Vec<usize> = (0..evaluation.gaps.len())
            .filter(|gap| rows[evaluation.gaps[*gap].requirement].1.is_some())
            .collect();
        prop_assert_eq!(reached(u32::MAX), numerator(&evaluation, &planned, model));
    }

    #[test]
    fn the_gain_of_a_gap_alone_is_what_closing_it_alone_brings(rows in rows(), model in 0..3usize) {
        let model = &support::models()[model];
        let evaluation = evaluated(&assessment(&rows), model);
        let gains = gains(&evaluation);
        prop_assert_eq!(gains.len(), evaluation.gaps.len());
        prop_assert!(gains.windows(2).all(|pair| pair[0].1 >= pair[1].1));
        for (gap, gain) in gains {
            let score = |packs: &[lianheng_engine::evaluation::EvaluatedPack]| {
                packs[0].score.total.score.map_or(0, |score| score.0)
            };
            let after = closed(&evaluation, &[gap], model);
            prop_assert_eq!(score(&after) - score(&evaluation.packs), gain);
        }
    }
}

#[test]
fn an_aspect_that_lost_more_than_it_started_from_is_lifted_whole_or_not_at_all() {
    // Every requirement judged nonconform under the deduction model: both aspects are sunk below zero.
    let rows = vec![(Verdict::Nonconform, Some(10)); 12];
    let model = &support::models()[2];
    let evaluation = evaluated(&assessment(&rows), model);
    let total = |packs: &[lianheng_engine::evaluation::EvaluatedPack]| {
        packs[0].score.total.score.map_or(0, |score| score.0)
    };
    assert_eq!(total(&evaluation.packs), 0);
    let one = best_under(&evaluation, model, 10);
    assert!(one.proven && one.close.is_empty(), "{one:?}");
    let all = best_under(&evaluation, model, 120);
    assert!(all.proven);
    assert!(
        total(&closed(&evaluation, &all.close, model)) > 0,
        "{all:?}"
    );
}
