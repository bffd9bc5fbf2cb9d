//! What must hold of scores, whatever the verdicts.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

use lianheng_engine::scoring::{
    Conclusion, CountLine, Scoreboard, ScoringModel, explain, reckon, score_pack,
};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;

const SIZE: usize = 42;

fn verdict() -> impl Strategy<Value = Option<Verdict>> {
    prop_oneof![
        3 => Just(Some(Verdict::Conform)),
        2 => Just(Some(Verdict::Partial)),
        2 => Just(Some(Verdict::Nonconform)),
        1 => Just(Some(Verdict::NotApplicable)),
        1 => Just(None),
    ]
}

fn verdicts() -> impl Strategy<Value = Vec<Option<Verdict>>> {
    proptest::collection::vec(verdict(), SIZE)
}

fn model() -> impl Strategy<Value = ScoringModel> {
    proptest::sample::select(support::models())
}

/// How good a verdict is; a better one never lowers a score.
fn rank(verdict: Option<Verdict>) -> Option<u8> {
    match verdict {
        Some(Verdict::Conform) => Some(2),
        Some(Verdict::Partial) => Some(1),
        Some(Verdict::Nonconform) | None => Some(0),
        Some(Verdict::NotApplicable) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_score_lies_between_0_and_10000_and_counts_add_up(verdicts in verdicts(), model in model()) {
        let pack = support::pack(SIZE);
        let score = score_pack(&pack, &verdicts, &model);
        for node in score.clauses.iter().chain([&score.total]) {
            let c = node.counts;
            prop_assert_eq!(c.applicable, c.conform + c.partial + c.nonconform + c.unanswered);
            prop_assert_eq!(c.requirements, c.applicable + c.not_applicable);
            prop_assert_eq!(node.score.is_none(), c.applicable == 0);
            prop_assert!(node.score.is_none_or(|s| s.0 <= 10_000));
        }
        let by_stage: u32 = score.stages.iter().map(|(_, node)| node.counts.requirements).sum();
        let by_role: u32 = score.roles.iter().map(|(_, node)| node.counts.requirements).sum();
        prop_assert_eq!(by_stage as usize, SIZE);
        prop_assert_eq!(by_role as usize, SIZE);
    }

    #[test]
    fn a_reckoning_has_the_score_and_every_count_of_what_it_reckons(verdicts in verdicts(), model in model()) {
        let pack = support::pack(SIZE);
        let score = score_pack(&pack, &verdicts, &model);
        let counted = || pack.requirements.iter().zip(verdicts.iter().copied());
        let whole = reckon(counted(), &model);
        prop_assert_eq!(whole.score, score.total.score);
        let counts = score.total.counts;
        let sum = |of: fn(&CountLine) -> u64| whole.lines.iter().map(of).sum::<u64>();
        prop_assert_eq!(sum(|line| line.conform), u64::from(counts.conform));
        prop_assert_eq!(sum(|line| line.partial), u64::from(counts.partial));
        prop_assert_eq!(sum(|line| line.nonconform), u64::from(counts.nonconform));
        prop_assert_eq!(sum(|line| line.unanswered), u64::from(counts.unanswered));
        for (stage, node) in &score.stages {
            let own = reckon(counted().filter(|(one, _)| one.stage == *stage), &model);
            prop_assert_eq!(own.score, node.score);
        }
        // From the lines alone, the way a reader would.
        let halves = |line: &CountLine| u64::from(line.factor) * (2 * line.conform + line.partial);
        let possible = |line: &CountLine| u64::from(line.factor) * 2 * line.applicable();
        let again = if whole.shares.is_empty() {
            (whole.lines.iter().map(halves).sum::<u64>() * 10_000, whole.lines.iter().map(possible).sum::<u64>())
        } else {
            let all: u64 = whole.lines.iter().map(CountLine::applicable).sum();
            let kept = whole.shares.iter().map(|(aspect, share)| {
                let own = whole.lines.iter().filter(|line| line.aspect == Some(*aspect));
                let lost: u64 = own.map(|line| possible(line) - halves(line)).sum();
                (share * 2 * all).saturating_sub(100 * lost)
            });
            (kept.sum::<u64>() * 100, 2 * all)
        };
        let (above, below) = again;
        prop_assert_eq!(above * whole.denominator, below * whole.numerator);
    }

    #[test]
    fn a_better_verdict_never_lowers_a_score(
        verdicts in verdicts(), at in 0..SIZE, better in verdict(), model in model(),
    ) {
        let pack = support::pack(SIZE);
        let (Some(before), Some(after)) = (rank(verdicts[at]), rank(better)) else { return Ok(()) };
        prop_assume!(after >= before);
        let mut improved = verdicts.clone();
        improved[at] = better;
        let before = score_pack(&pack, &verdicts, &model);
        let after = score_pack(&pack, &improved, &model);
        prop_assert!(after.total.score >= before.total.score);
        for (after, before) in after.clauses.iter().zip(&before.clauses) {
            prop_assert!(after.score >= before.score);
        }
    }

    #[test]
    fn not_applicable_leaves_numerator_and_denominator(verdicts in verdicts(), model in model()) {
        // The score of the rest is the score of a tally that never saw the item.
        let pack = support::pack(SIZE);
        let explanation = explain(&pack, &verdicts, &model, None);
        for term in &explanation.terms {
            if term.verdict == Some(Verdict::NotApplicable) {
                prop_assert_eq!((term.factor, term.earned, term.possible), (0, 0, 0));
            }
        }
        let applicable: u64 = explanation.parts.iter().map(|part| part.applicable).sum();
        let expected = verdicts.iter().filter(|v| **v != Some(Verdict::NotApplicable)).count();
        prop_assert_eq!(applicable as usize, expected);
    }

    #[test]
    fn the_explanation_sums_to_the_total(verdicts in verdicts(), model in model()) {
        let pack = support::pack(SIZE);
        let score = score_pack(&pack, &verdicts, &model);
        let whole = explain(&pack, &verdicts, &model, None);
        prop_assert_eq!(whole.recomputed(), (whole.numerator, whole.denominator));
        prop_assert_eq!(whole.score, score.total.score);
        let earned: u64 = whole.terms.iter().map(|term| term.earned).sum();
        let parts: u64 = whole.parts.iter().map(|part| part.earned).sum();
        prop_assert_eq!(earned, parts);
        for (index, node) in score.clauses.iter().enumerate() {
            let clause = explain(&pack, &verdicts, &model, Some(index));
            prop_assert_eq!(clause.score, node.score);
            prop_assert_eq!(clause.recomputed(), (clause.numerator, clause.denominator));
        }
    }

    #[test]
    fn the_incremental_score_equals_the_full_one(
        changes in proptest::collection::vec((0..SIZE, verdict()), 0..120), model in model(),
    ) {
        let pack = support::pack(SIZE);
        let mut board = Scoreboard::new(pack.clone());
        let mut verdicts = vec![None; SIZE];
        for (index, verdict) in changes {
            prop_assert_eq!(board.set(index, verdict), verdicts[index]);
            verdicts[index] = verdict;
        }
        let full = score_pack(&pack, &verdicts, &model);
        prop_assert_eq!(&board.score(&model), &full);
        prop_assert_eq!(board.total(&model), (full.total, full.conclusion));
        for index in 0..SIZE {
            for (clause, node) in board.path(index, &model) {
                prop_assert_eq!(node, full.clauses[clause]);
            }
            let mut closed = verdicts.clone();
            closed[index] = Some(Verdict::Conform);
            let points = |score: Option<lianheng_engine::scoring::Bps>| score.map_or(0, |s| s.0);
            let expected = points(score_pack(&pack, &closed, &model).total.score)
                .saturating_sub(points(full.total.score));
            prop_assert_eq!(board.gain(index, &model), expected);
        }
    }
}

fn total(verdicts: &[Option<Verdict>], model: &str) -> (Option<u32>, Conclusion) {
    let pack = support::pack(SIZE);
    let models = support::models();
    let model = models
        .iter()
        .find(|m| m.id == model)
        .expect("a released model");
    let score = score_pack(&pack, verdicts, model);
    (score.total.score.map(|s| s.0), score.conclusion)
}

#[test]
fn conformity_is_conform_and_half_of_partial_over_applicable() {
    let mut verdicts = vec![Some(Verdict::Conform); SIZE];
    verdicts[1] = Some(Verdict::Partial);
    verdicts[2] = Some(Verdict::NotApplicable);
    verdicts[3] = None;
    verdicts[4] = Some(Verdict::Nonconform);
    // (38 + 0.5) / 41 = 93.902…%
    assert_eq!(
        total(&verdicts, "conformity"),
        (Some(9390), Conclusion::Conform)
    );
    // Σ weights: 84 in all; item 2 (weight 3) is out: 81. Lost: 1 (half of weight 2), 1 (weight 1), 2 (weight 2) = 4.
    assert_eq!(
        total(&verdicts, "weighted"),
        (Some(9506), Conclusion::Conform)
    );
}

#[test]
fn halves_round_up_once_at_the_end() {
    // 1 partial of 16: 0.5 / 16 = 3.125 % = 312.5 basis points.
    let pack = support::pack(16);
    let models = support::models();
    let mut verdicts = vec![Some(Verdict::Nonconform); 16];
    verdicts[0] = Some(Verdict::Partial);
    assert_eq!(
        score_pack(&pack, &verdicts, &models[0])
            .total
            .score
            .map(|s| s.0),
        Some(313)
    );
}

#[test]
fn a_major_risk_judged_nonconform_blocks_the_top_tier_whatever_the_number() {
    let mut verdicts = vec![Some(Verdict::Conform); SIZE];
    // Requirement 5 has weight 3 and is a major risk.
    verdicts[5] = Some(Verdict::Nonconform);
    assert_eq!(
        total(&verdicts, "conformity"),
        (Some(9762), Conclusion::BasicallyConform)
    );
    assert_eq!(total(&verdicts, "mlps-2021").1, Conclusion::Poor);
    verdicts[5] = Some(Verdict::Partial);
    assert_eq!(total(&verdicts, "conformity").1, Conclusion::Conform);
    assert_eq!(total(&verdicts, "mlps-2021").1, Conclusion::Good);
    verdicts[5] = Some(Verdict::Conform);
    assert_eq!(
        total(&verdicts, "mlps-2021"),
        (Some(10_000), Conclusion::Excellent)
    );
}

#[test]
fn exactly_ninety_per_cent_is_not_above_ninety_and_sixty_is_enough() {
    let pack = support::pack(40);
    let models = support::models();
    let judge = |nonconform: usize| {
        // Management items of weight 1 first, so that no major risk is among them.
        let mut verdicts = vec![Some(Verdict::Conform); 40];
        let harmless = (0..40)
            .filter(|index| index % 3 == 0)
            .chain((0..40).filter(|index| index % 3 == 1));
        for index in harmless.take(nonconform) {
            verdicts[index] = Some(Verdict::Nonconform);
        }
        let score = score_pack(&pack, &verdicts, &models[0]);
        (score.total.score.map(|s| s.0), score.conclusion)
    };
    assert_eq!(judge(4), (Some(9000), Conclusion::BasicallyConform));
    assert_eq!(judge(3), (Some(9250), Conclusion::Conform));
    assert_eq!(judge(16), (Some(6000), Conclusion::BasicallyConform));
    assert_eq!(judge(17), (Some(5750), Conclusion::Nonconform));
}

#[test]
fn the_2021_formula_by_hand() {
    // 4 items: 0 T weight 1, 1 M weight 2, 2 T weight 3, 3 M weight 1. S = 25.
    // Item 0 partial: T loses 1 × 0.5 × 25 = 12.5; item 3 not yet judged: M loses 1 × 1 × 25 = 25.
    // Vt = 50 − 12.5 = 37.5; Vm = 50 − 25 = 25; M = 62.5.
    let pack = support::pack(4);
    let models = support::models();
    let mlps = models
        .iter()
        .find(|m| m.id == "mlps-2021")
        .expect("a released model");
    let verdicts = [
        Some(Verdict::Partial),
        Some(Verdict::Conform),
        Some(Verdict::Conform),
        None,
    ];
    assert_eq!(
        score_pack(&pack, &verdicts, mlps).total.score.map(|s| s.0),
        Some(6250)
    );
    // Item 2 nonconform too: T would lose 12.5 + 75 and stops at 0.
    let verdicts = [
        Some(Verdict::Partial),
        Some(Verdict::Conform),
        Some(Verdict::Nonconform),
        None,
    ];
    assert_eq!(
        score_pack(&pack, &verdicts, mlps).total.score.map(|s| s.0),
        Some(2500)
    );
}

#[test]
fn nothing_applicable_has_no_score_and_no_conclusion() {
    let verdicts = vec![Some(Verdict::NotApplicable); SIZE];
    for model in ["conformity", "weighted", "mlps-2021"] {
        assert_eq!(total(&verdicts, model), (None, Conclusion::None));
    }
}
