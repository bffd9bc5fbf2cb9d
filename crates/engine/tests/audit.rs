//! Sampling and agreement: golden draws, and what holds for every draw and every table.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use lianheng_engine::audit::agreement::{Agreement, Compared, agreements};
use lianheng_engine::audit::sampling::{
    Candidate, Rule, SEED_LIMIT, Take, draw, is_seed, key, usual_rule,
};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::{Verdict, Weight};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn id(n: usize) -> RequirementId {
    RequirementId::parse(&format!("nist-ssdf-1.1/PO.{n}")).unwrap()
}

fn candidate(n: usize, weight: Weight) -> Candidate {
    let requirement = id(n);
    Candidate {
        requirement,
        weight,
    }
}

/// Twelve requirements, four of each weight.
fn twelve() -> Vec<Candidate> {
    (1..=12).map(|n| candidate(n, Weight::ALL[n % 3])).collect()
}

#[test]
fn a_key_is_what_sha256sum_says() {
    // printf '%s\n%s' 2026-LH-01 nist-ssdf-1.1/PO.1 | sha256sum
    let known = "e6ca02115044f819d1910a905c59bec03abbc10db5822144be8b2e0dace29b0c";
    assert_eq!(key("2026-LH-01", &id(1)), known);
}

#[test]
fn the_same_seed_draws_the_same_for_ever() {
    let sample = draw("2026-LH-01", &twelve(), &usual_rule());
    let drawn: Vec<&str> = sample
        .drawn
        .iter()
        .map(|one| one.requirement.local())
        .collect();
    assert_eq!(drawn, GOLDEN);
    let sizes: Vec<(u32, usize, usize)> = sample
        .strata
        .iter()
        .map(|one| (one.weight.number(), one.size, one.drawn))
        .collect();
    assert_eq!(sizes, [(3, 4, 4), (2, 4, 2), (1, 4, 1)]);
    let other = draw("2026-LH-02", &twelve(), &usual_rule());
    assert_ne!(sample, other);
}

const GOLDEN: [&str; 7] = ["PO.8", "PO.11", "PO.2", "PO.5", "PO.4", "PO.7", "PO.6"];

#[test]
fn what_is_taken_is_read_as_it_is_written() {
    let known = [
        ("all", Take::All),
        ("0", Take::Count(0)),
        ("25", Take::Count(25)),
        ("50%", Take::Share(5_000)),
        ("12.50%", Take::Share(1_250)),
        ("100%", Take::Share(10_000)),
    ];
    for (text, take) in known {
        assert_eq!(Take::parse(text), Some(take), "{text}");
        assert_eq!(take.to_string(), text);
    }
    assert_eq!(Take::parse("12.5%"), Some(Take::Share(1_250)));
    for text in [
        "", "%", "101%", "-1", "1e3", "5.123%", " 5", "ALL", "+5", "9999999", "5.%",
    ] {
        assert_eq!(Take::parse(text), None, "{text}");
    }
    // A share is rounded up: one of seven is more than nothing.
    assert_eq!(Take::Share(1).of(7), 1);
    assert_eq!(Take::Share(0).of(7), 0);
    assert_eq!(Take::Count(9).of(7), 7);
}

#[test]
fn seeds_are_what_everybody_types_alike() {
    assert!(is_seed("2026-11-30:a_b.C"));
    assert!(is_seed(&"x".repeat(SEED_LIMIT)));
    for text in ["", "a b", "a\n", "种子", &"x".repeat(SEED_LIMIT + 1)] {
        assert!(!is_seed(text), "{text}");
    }
}

fn take() -> impl Strategy<Value = Take> {
    prop_oneof![
        Just(Take::All),
        (0..=10_000u32).prop_map(Take::Share),
        (0..50u32).prop_map(Take::Count),
    ]
}

fn rule() -> impl Strategy<Value = Rule> {
    prop::collection::btree_map((0..3usize).prop_map(|n| Weight::ALL[n]), take(), 0..=3)
}

fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
    prop::collection::btree_map(0..400usize, 0..3usize, 0..80).prop_map(|all| {
        all.into_iter()
            .map(|(n, weight)| candidate(n, Weight::ALL[weight]))
            .collect()
    })
}

proptest! {
    #[test]
    fn every_draw_has_the_sizes_of_its_rule_and_depends_on_nothing_else(
        all in candidates(), rule in rule(), seed in "[a-z0-9]{1,20}", turn in any::<prop::sample::Index>()
    ) {
        let sample = draw(&seed, &all, &rule);
        let mut left: BTreeMap<&RequirementId, Weight> =
            all.iter().map(|one| (&one.requirement, one.weight)).collect();
        for one in &sample.drawn {
            prop_assert_eq!(left.remove(&one.requirement), Some(one.weight), "drawn twice or from nowhere");
        }
        prop_assert_eq!(sample.strata.len(), rule.len());
        for stratum in &sample.strata {
            let size = all.iter().filter(|one| one.weight == stratum.weight).count();
            let drawn = sample.drawn.iter().filter(|one| one.weight == stratum.weight);
            prop_assert_eq!(stratum.size, size);
            prop_assert_eq!(stratum.drawn, rule[&stratum.weight].of(size));
            prop_assert_eq!(drawn.count(), stratum.drawn);
            // What was left has greater keys than what was drawn.
            let last = sample.drawn.iter().rfind(|one| one.weight == stratum.weight);
            if let Some(last) = last {
                let own = left.iter().filter(|(_, weight)| **weight == stratum.weight);
                for (requirement, _) in own {
                    prop_assert!(key(&seed, requirement) >= last.key);
                }
            }
        }
        // In another order and with some twice.
        let mut again = all.clone();
        if !again.is_empty() {
            let at = turn.index(again.len());
            again.rotate_left(at);
            again.reverse();
            again.extend(all.iter().take(5).cloned());
        }
        prop_assert_eq!(draw(&seed, &again, &rule), sample);
    }

    #[test]
    fn a_larger_sample_of_a_seed_holds_the_smaller(all in candidates(), few in 0..20u32, more in 0..20u32) {
        let of = |count| {
            let rule = Weight::ALL.into_iter().map(|weight| (weight, Take::Count(count))).collect();
            let sample = draw("seed", &all, &rule);
            sample.drawn.into_iter().map(|one| one.requirement).collect::<BTreeSet<_>>()
        };
        prop_assert!(of(few).is_subset(&of(few + more)));
    }

    #[test]
    fn agreement_adds_up_and_kappa_stays_within_its_bounds(
        cells in prop::collection::vec((0..5usize, 0..4usize, 0..3usize, any::<bool>()), 0..200)
    ) {
        let rows: Vec<(Option<Verdict>, Verdict, Weight, &str)> = cells
            .iter()
            .map(|(one, other, weight, first)| {
                let operator = Verdict::ALL.get(*one).copied();
                (operator, Verdict::ALL[*other], Weight::ALL[*weight], if *first { "a" } else { "b" })
            })
            .collect();
        let found = agreements(rows.iter().map(|(operator, auditor, weight, pack)| Compared {
            pack,
            weight: *weight,
            operator: *operator,
            auditor: *auditor,
        }));
        let alike = rows.iter().filter(|(one, other, ..)| *one == Some(*other)).count();
        prop_assert_eq!(found.all.compared() as usize, rows.len());
        prop_assert_eq!(found.all.agreed() as usize, alike);
        let sum = |parts: Vec<&Agreement>| parts.iter().map(|one| (one.compared(), one.agreed())).fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
        let whole = (found.all.compared(), found.all.agreed());
        prop_assert_eq!(sum(found.packs.values().collect()), whole);
        prop_assert_eq!(sum(found.weights.values().collect()), whole);
        prop_assert_eq!(found.all.raw_bp().is_none(), rows.is_empty());
        if let Some(kappa) = found.all.kappa() {
            prop_assert!(kappa.denominator > 0 && kappa.numerator <= kappa.denominator);
            prop_assert!((-10_000..=10_000).contains(&kappa.ten_thousandths));
            // The definition, in floating point: (observed - chance) / (1 - chance).
            let n = f64::from(found.all.both_judged());
            let observed = f64::from(found.all.agreed()) / n;
            let chance: f64 = (0..4).map(|at| {
                let row: u32 = found.all.table[at].iter().sum();
                let column: u32 = found.all.table.iter().take(4).map(|row| row[at]).sum();
                f64::from(row) / n * f64::from(column) / n
            }).sum();
            let expected = (observed - chance) / (1.0 - chance) * 10_000.0;
            prop_assert!((expected - f64::from(kappa.ten_thousandths)).abs() <= 0.51, "{expected}");
        }
    }
}

#[test]
fn a_textbook_table_has_its_kappa() {
    // Two raters, 50 items: 20 and 15 alike, 5 and 10 not (a classic example): kappa 0.4.
    let mut table = Agreement::default();
    table.table[0] = [20, 5, 0, 0];
    table.table[1] = [10, 15, 0, 0];
    let kappa = table.kappa().unwrap();
    assert_eq!(
        (kappa.numerator, kappa.denominator, kappa.ten_thousandths),
        (2, 5, 4_000)
    );
    assert_eq!(table.raw_bp(), Some(7_000));
    // One and the same verdict everywhere: chance explains all of it.
    let mut same = Agreement::default();
    same.add(Some(Verdict::Conform), Verdict::Conform);
    assert_eq!((same.kappa(), same.raw_bp()), (None, Some(10_000)));
    // What the operator left unjudged is compared and not agreed, and has no part in kappa.
    same.add(None, Verdict::Nonconform);
    assert_eq!(
        (same.compared(), same.agreed(), same.both_judged()),
        (2, 1, 1)
    );
    assert_eq!(same.raw_bp(), Some(5_000));
    // Perfectly opposed.
    let mut opposed = Agreement::default();
    opposed.add(Some(Verdict::Conform), Verdict::Nonconform);
    opposed.add(Some(Verdict::Nonconform), Verdict::Conform);
    assert_eq!(opposed.kappa().unwrap().ten_thousandths, -10_000);
}
