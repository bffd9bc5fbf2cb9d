//! What must hold of relations, of what they carry, and of proposals.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::crosswalk::{
    Author, Crosswalk, Known, LONGEST_TRAIL, Mapping, Origin, Proposal, Relation, Target, Targets,
    carried, proposals, relation_of, strength_of,
};
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::pack::{
    Message, MessageFile, MessageText, Pack, PackSource, SourceFile, clause_key, compile,
    requirement_key,
};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const RELATIONS: [Relation; 4] = [
    Relation::Equal,
    Relation::Subset,
    Relation::Superset,
    Relation::Intersects,
];

/// Whether two sets of demands, as bits, relate so.
fn holds(relation: Relation, from: u32, to: u32) -> bool {
    match relation {
        Relation::Equal => from == to,
        Relation::Subset => from & !to == 0,
        Relation::Superset => to & !from == 0,
        Relation::Intersects => from & to != 0,
    }
}

/// Every set of demands over five, none empty.
fn sets() -> std::ops::Range<u32> {
    1..32
}

#[test]
fn a_relation_that_follows_from_two_holds_for_every_set_and_one_that_does_not_fails_for_some() {
    for first in RELATIONS {
        for second in RELATIONS {
            let mut always = true;
            let mut share_always = true;
            for a in sets() {
                for b in sets().filter(|b| holds(first, a, *b)) {
                    for c in sets().filter(|c| holds(second, b, *c)) {
                        share_always &= a & c != 0;
                        always &= first
                            .then(second)
                            .is_none_or(|follows| holds(follows, a, c));
                    }
                }
            }
            assert!(always, "{first:?} then {second:?}");
            assert_eq!(
                first.then(second).is_some(),
                share_always,
                "{first:?} then {second:?}: something follows exactly where the two always share something"
            );
        }
    }
}

/// The verdict of a set of demands of which `met` are met, by the plain reading: all, some, none.
fn plain(set: u32, met: u32) -> Verdict {
    match set & met {
        0 => Verdict::Nonconform,
        part if part == set => Verdict::Conform,
        _ => Verdict::Partial,
    }
}

#[test]
fn from_conform_nothing_is_proposed_that_the_sets_do_not_bear_out() {
    for relation in RELATIONS {
        for from in sets() {
            for to in sets().filter(|to| holds(relation, from, *to)) {
                for met in 0..32 {
                    let (judged, truth) = (plain(from, met), plain(to, met));
                    let Some(proposed) = relation.carries(judged) else {
                        continue;
                    };
                    if judged == Verdict::Conform {
                        assert!(
                            goodness(proposed) <= goodness(truth),
                            "{relation:?}: {truth:?} proposed as {proposed:?}"
                        );
                    }
                    assert!(
                        proposed != Verdict::Conform || judged == Verdict::Conform,
                        "only what conforms lets something conform"
                    );
                }
            }
        }
    }
}

fn goodness(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Conform => 2,
        Verdict::Partial => 1,
        Verdict::Nonconform => 0,
        Verdict::NotApplicable => u8::MAX,
    }
}

const SCALE: [Verdict; 3] = [Verdict::Nonconform, Verdict::Partial, Verdict::Conform];

#[test]
fn a_better_verdict_never_suggests_a_worse_one_and_never_less() {
    for relation in RELATIONS {
        let carried: Vec<Option<u8>> = SCALE
            .iter()
            .map(|verdict| relation.carries(*verdict).map(goodness))
            .collect();
        assert!(carried.is_sorted(), "{relation:?}: {carried:?}");
        assert_eq!(relation.carries(Verdict::NotApplicable), None);
        for judged in SCALE {
            assert!(
                relation
                    .carries(judged)
                    .is_none_or(|v| goodness(v) <= goodness(judged))
            );
        }
    }
}

#[test]
fn a_chain_is_never_better_than_its_steps_taken_one_by_one() {
    for first in RELATIONS {
        for second in RELATIONS {
            let Some(whole) = first.then(second) else {
                continue;
            };
            for judged in SCALE {
                let by_steps = first.carries(judged).and_then(|v| second.carries(v));
                let at_once = whole.carries(judged);
                assert!(
                    at_once.map(goodness) <= by_steps.map(goodness),
                    "{first:?} {second:?} {judged:?}"
                );
            }
        }
    }
}

fn id(pack: &str, local: usize) -> RequirementId {
    RequirementId::new(&PackId::new(pack), &format!("1-{local}"))
}

const SIZE: usize = 4;

/// A pack of four requirements `1-1` to `1-4`, made through the compiler.
fn pack(name: &str) -> Arc<Pack> {
    let text = |word: &str| MessageText {
        text: word.to_owned(),
        placeables: BTreeSet::new(),
    };
    let message = |word: &str, parts: &[&str]| Message {
        line: 1,
        value: Some(text(word)),
        attributes: parts
            .iter()
            .map(|part| ((*part).to_owned(), text("Text: one; two")))
            .collect(),
    };
    let criteria_zh = "符合：一。\n部分符合：二。\n不符合：三。\n不适用：四。";
    let criteria_en = "Conform: one.\nPartial: two.\nNonconform: three.\nNot applicable: four.";
    let mut requirements = String::new();
    let mut lock = String::new();
    let (mut zh, mut en) = (BTreeMap::new(), BTreeMap::new());
    for local in 1..=SIZE {
        let comma = if local > 1 { "," } else { "" };
        requirements.push_str(&format!(
            r#"{comma}{{"id":"1-{local}","clause":"1 [{local}]","modality":"shall","modality_basis":"stated","role":"operator","stages":["plan"],"aspect":"technical","weight":1,"major_risk":false,"verification":"reading","confidence":"high","source":["S"]}}"#
        ));
        lock.push_str(&format!("1-{local}\n"));
        let key = requirement_key(&format!("1-{local}"));
        for (messages, word, criteria) in [
            (&mut zh, "要求", criteria_zh),
            (&mut en, "Demand", criteria_en),
        ] {
            let mut one = message(word, &["title", "guidance", "evidence"]);
            one.attributes.insert("criteria".to_owned(), text(criteria));
            messages.insert(key.clone(), one);
        }
    }
    for (messages, word) in [(&mut zh, "章"), (&mut en, "Chapter")] {
        messages.insert(clause_key("1"), message(word, &[]));
        messages.insert("source-S".to_owned(), message(word, &[]));
        messages.insert(
            "pack".to_owned(),
            message(word, &["publisher", "about", "licence"]),
        );
    }
    let file = |path: &str, text: String| SourceFile {
        path: path.to_owned(),
        bytes: Some(text.into_bytes()),
    };
    let messages = |path: &str, messages| MessageFile {
        path: path.to_owned(),
        messages,
        ..MessageFile::default()
    };
    let source = PackSource {
        folder: name.to_owned(),
        pack: file(
            "pack.json",
            format!(
                r#"{{"format":"lianheng-pack/1","id":"{name}","kind":"standard","edition":"E","version":"1.0.0","status":"current","lettering":"ordinal","published":"2026","licence":"Apache-2.0","sources":["S"]}}"#
            ),
        ),
        requirements: file(
            "requirements.json",
            format!(r#"{{"clauses":[{{"id":"1","requirements":[{requirements}]}}]}}"#),
        ),
        lock: file("ids.lock", lock),
        carry_over: SourceFile::default(),
        zh: messages("zh-CN.ftl", zh),
        en: messages("en.ftl", en),
        digest: String::new(),
    };
    let (pack, _) = compile(&source);
    Arc::new(pack.expect("both JSON files are there"))
}

fn crosswalk(from: &str, to: &str, mappings: &[(usize, usize, Relation, u8)]) -> Crosswalk {
    let words = || Bilingual::new("对照", "Crosswalk");
    Crosswalk {
        id: format!("{from}--{to}"),
        version: "1.0.0".to_owned(),
        digest: String::new(),
        from: PackId::new(from),
        to: Target::Pack(PackId::new(to)),
        author: Author::Lianheng,
        title: words(),
        about: words(),
        basis: words(),
        mappings: mappings
            .iter()
            .map(|(from, to, relation, strength)| Mapping {
                from: format!("1-{from}"),
                to: format!("1-{to}"),
                relation: *relation,
                strength: Some(*strength),
                rationale: Some(words()),
            })
            .collect(),
        none_from: Vec::new(),
        none_to: Vec::new(),
    }
}

fn packs() -> Vec<Arc<Pack>> {
    ["a", "b", "c"].map(pack).to_vec()
}

fn known<'a>(judged: &'a [(RequirementId, Verdict, Origin)]) -> Vec<Known<'a>> {
    judged
        .iter()
        .map(|(requirement, verdict, origin)| Known {
            requirement,
            verdict: *verdict,
            origin: *origin,
        })
        .collect()
}

fn found(
    judged: &[(RequirementId, Verdict, Origin)],
    crosswalks: &[Crosswalk],
    targets: Targets,
) -> Vec<Proposal> {
    proposals(&known(judged), &packs(), crosswalks, targets)
}

#[test]
fn a_chain_follows_where_sets_allow_it_with_the_strength_of_its_weakest_step() {
    let judged = [(id("a", 1), Verdict::Conform, Origin::Person)];
    let chain = |first, strength, second| {
        let crosswalks = [
            crosswalk("a", "b", &[(1, 2, first, strength)]),
            crosswalk("b", "c", &[(2, 3, second, 4)]),
        ];
        found(&judged, &crosswalks, Targets::Open)
    };
    let both = chain(Relation::Superset, 10, Relation::Intersects);
    assert_eq!(both.len(), 2);
    assert_eq!(
        (&both[0].requirement, both[0].verdict, both[0].strength),
        (&id("b", 2), Verdict::Conform, Some(10))
    );
    assert_eq!(
        (&both[1].requirement, both[1].verdict, both[1].strength),
        (&id("c", 3), Verdict::Partial, Some(4))
    );
    assert_eq!(both[1].trail.len(), 2);
    assert_eq!(both[1].relation, Relation::Intersects);
    // What the first shares with the second need not be what the second shares with the third.
    let twice = chain(Relation::Intersects, 7, Relation::Intersects);
    assert_eq!(twice.len(), 1, "only the direct one: {twice:?}");
    assert_eq!(twice[0].requirement, id("b", 2));
    // Nearly all of b: part of what c shares with b may be what a leaves out.
    let nearly = chain(Relation::Superset, 7, Relation::Intersects);
    assert_eq!(nearly.len(), 1, "{nearly:?}");
    assert_eq!(
        (nearly[0].relation, nearly[0].verdict),
        (Relation::Superset, Verdict::Partial),
        "conform does not travel through what does not hold in full"
    );
}

#[test]
fn a_mapping_is_read_in_both_directions() {
    let crosswalks = [crosswalk("a", "b", &[(1, 1, Relation::Superset, 10)])];
    let judged = [(id("b", 1), Verdict::Nonconform, Origin::Person)];
    let back = found(&judged, &crosswalks, Targets::Open);
    assert_eq!(back.len(), 1);
    assert_eq!(
        (&back[0].requirement, back[0].relation, back[0].verdict),
        (&id("a", 1), Relation::Subset, Verdict::Nonconform)
    );
    assert_eq!(back[0].trail[0].from, id("b", 1));
}

#[test]
fn what_was_accepted_starts_nothing_and_a_chain_goes_round_what_has_a_verdict() {
    let crosswalks = [
        crosswalk("a", "b", &[(1, 1, Relation::Equal, 10)]),
        crosswalk("b", "c", &[(1, 1, Relation::Equal, 10)]),
    ];
    for (origin, verdict) in [
        (Origin::Mapping, Verdict::Conform),
        (Origin::Questions, Verdict::Nonconform),
    ] {
        let judged = [
            (id("a", 1), Verdict::Conform, Origin::Person),
            (id("b", 1), verdict, origin),
        ];
        assert_eq!(
            found(&judged, &crosswalks, Targets::Open),
            [],
            "{origin:?} on b blocks and starts nothing"
        );
    }
    let judged = [
        (id("a", 1), Verdict::Conform, Origin::Person),
        (id("b", 1), Verdict::Partial, Origin::Person),
    ];
    let targets = |all| {
        found(&judged, &crosswalks, all)
            .into_iter()
            .map(|one| (one.from, one.requirement, one.verdict, one.standing))
            .collect::<Vec<_>>()
    };
    let open = (id("b", 1), id("c", 1), Verdict::Partial, None);
    assert_eq!(targets(Targets::Open), std::slice::from_ref(&open));
    assert_eq!(
        targets(Targets::OpenAndJudgedOtherwise),
        [
            (
                id("b", 1),
                id("a", 1),
                Verdict::Partial,
                Some(Verdict::Conform)
            ),
            (
                id("a", 1),
                id("b", 1),
                Verdict::Conform,
                Some(Verdict::Partial)
            ),
            open
        ]
    );
}

#[test]
fn the_strongest_comes_first_and_of_equals_the_worst() {
    let crosswalks = [crosswalk(
        "a",
        "b",
        &[
            (1, 1, Relation::Intersects, 5),
            (2, 1, Relation::Subset, 10),
            (3, 1, Relation::Subset, 10),
        ],
    )];
    let judged = [
        (id("a", 1), Verdict::Conform, Origin::Person),
        (id("a", 2), Verdict::Nonconform, Origin::Person),
        (id("a", 3), Verdict::Partial, Origin::Person),
    ];
    // All three are about the same requirement.
    let order: Vec<RequirementId> = found(&judged, &crosswalks, Targets::Open)
        .into_iter()
        .map(|one| one.from)
        .collect();
    assert_eq!(order, [id("a", 2), id("a", 3), id("a", 1)]);
}

#[test]
fn a_step_without_strength_is_the_weakest_link() {
    let mut crosswalks = [
        crosswalk("a", "b", &[(1, 1, Relation::Equal, 10)]),
        crosswalk("b", "c", &[(1, 1, Relation::Equal, 10)]),
    ];
    crosswalks[1].mappings[0].strength = None;
    let judged = [(id("a", 1), Verdict::Conform, Origin::Person)];
    let strengths: Vec<Option<u8>> = found(&judged, &crosswalks, Targets::Open)
        .iter()
        .map(|one| one.strength)
        .collect();
    assert_eq!(strengths, [Some(10), None]);
}

fn relation() -> impl Strategy<Value = Relation> {
    proptest::sample::select(RELATIONS.to_vec())
}

fn mappings() -> impl Strategy<Value = Vec<(usize, usize, Relation, u8)>> {
    proptest::collection::btree_map(
        (1..=SIZE, 1..=SIZE),
        (relation(), prop_oneof![Just(10u8), 1..=10u8]),
        0..SIZE * SIZE,
    )
    .prop_map(|pairs| {
        pairs
            .into_iter()
            .map(|((from, to), (relation, strength))| (from, to, relation, strength))
            .collect()
    })
}

fn crosswalks() -> impl Strategy<Value = Vec<Crosswalk>> {
    (mappings(), mappings(), mappings()).prop_map(|(ab, bc, ac)| {
        vec![
            crosswalk("a", "b", &ab),
            crosswalk("b", "c", &bc),
            crosswalk("a", "c", &ac),
        ]
    })
}

fn verdict() -> impl Strategy<Value = Verdict> {
    proptest::sample::select(Verdict::ALL.to_vec())
}

fn judged() -> impl Strategy<Value = Vec<(RequirementId, Verdict, Origin)>> {
    let origin = prop_oneof![
        4 => Just(Origin::Person),
        1 => Just(Origin::Mapping),
        1 => Just(Origin::Questions),
    ];
    proptest::collection::btree_map(
        (proptest::sample::select(vec!["a", "b", "c"]), 1..=SIZE),
        (verdict(), origin),
        0..3 * SIZE,
    )
    .prop_map(|all| {
        all.into_iter()
            .map(|((pack, local), (verdict, origin))| (id(pack, local), verdict, origin))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_answers_and_crosswalks_does_not_matter(
        crosswalks in crosswalks(), judged in judged(),
    ) {
        let turned: Vec<_> = judged.iter().rev().cloned().collect();
        let other: Vec<_> = crosswalks.iter().rev().cloned().collect();
        prop_assert_eq!(
            found(&judged, &crosswalks, Targets::OpenAndJudgedOtherwise),
            found(&turned, &other, Targets::OpenAndJudgedOtherwise)
        );
    }

    #[test]
    fn every_proposal_has_an_open_target_a_judged_start_and_a_trail_that_bears_it_out(
        crosswalks in crosswalks(), judged in judged(),
    ) {
        for one in found(&judged, &crosswalks, Targets::Open) {
            prop_assert!(judged.iter().all(|(known, _, _)| *known != one.requirement), "{one:?}");
            prop_assert!(judged.contains(&(one.from.clone(), one.judged, Origin::Person)));
            prop_assert_eq!(one.standing, None);
            prop_assert!((1..=LONGEST_TRAIL).contains(&one.trail.len()));
            prop_assert_eq!(&one.trail[0].from, &one.from);
            prop_assert_eq!(&one.trail[one.trail.len() - 1].to, &one.requirement);
            prop_assert!(one.trail.windows(2).all(|pair| pair[0].to == pair[1].from));
            let steps = one.trail.iter().map(|step| step.to.pack()).chain([one.from.pack()]);
            prop_assert_eq!(steps.collect::<BTreeSet<_>>().len(), one.trail.len() + 1);
            prop_assert_eq!(relation_of(&one.trail), Some(one.relation));
            prop_assert_eq!(carried(&one.trail, one.judged), Some(one.verdict));
            prop_assert!(one.verdict != Verdict::Conform || one.trail.iter().all(|step| step.strength == Some(10)));
            prop_assert_eq!(strength_of(&one.trail), one.strength);
            for step in &one.trail {
                prop_assert!(one.strength <= step.strength);
                let named = crosswalks.iter().find(|known| known.id == step.crosswalk);
                let found = named.and_then(|named| named.step(step.from.as_str(), step.to.as_str()));
                prop_assert_eq!(found.as_ref(), Some(step));
            }
        }
    }

    #[test]
    fn judged_otherwise_only_adds_what_differs_from_a_persons_verdict(
        crosswalks in crosswalks(), judged in judged(),
    ) {
        let open = found(&judged, &crosswalks, Targets::Open);
        let mut all = found(&judged, &crosswalks, Targets::OpenAndJudgedOtherwise);
        all.retain(|one| match one.standing {
            None => true,
            Some(standing) => {
                let known = judged.iter().find(|(known, _, _)| *known == one.requirement);
                assert!(known.is_some_and(|(_, verdict, origin)|
                    *verdict == standing && standing != one.verdict && *origin != Origin::Questions));
                false
            }
        });
        prop_assert_eq!(open, all);
    }

    #[test]
    fn a_better_verdict_on_the_start_never_makes_a_proposal_worse(
        crosswalks in crosswalks(), judged in judged(), better in 0..SCALE.len(),
    ) {
        let Some(at) = judged.iter().position(|(_, verdict, origin)|
            *origin == Origin::Person && *verdict != Verdict::NotApplicable) else { return Ok(()) };
        prop_assume!(goodness(SCALE[better]) >= goodness(judged[at].1));
        let mut improved = judged.clone();
        improved[at].1 = SCALE[better];
        let after = found(&improved, &crosswalks, Targets::Open);
        for before in found(&judged, &crosswalks, Targets::Open) {
            let same = after.iter().find(|one| one.trail == before.trail);
            prop_assert!(same.is_some_and(|one| goodness(one.verdict) >= goodness(before.verdict)), "{before:?}");
        }
    }
}
