//! Random work on two copies: nothing is lost, the order of merging does not matter, merging again brings nothing, undo takes all back.

use super::super::kinds;
use super::*;
use crate::support::*;
use crate::{Change, Digest};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;

/// Something a person does.
#[derive(Debug, Clone)]
enum Step {
    Change(Change),
    Attach { content: u8, to: usize },
    Undo,
    Redo,
}

fn record() -> impl Strategy<Value = Record> {
    let verdict = (0..4usize).prop_map(|n| Verdict::ALL[n]);
    let ids = || 0..3u8;
    prop_oneof![
        8 => (0..4usize, prop::option::of(verdict), any::<bool>(), ids(), prop::option::of("[a-c]{0,2}"), any::<bool>()).prop_map(
            |(n, verdict, flagged, by, note, affecting)| {
                let mut own = answer(n, Verdict::Conform);
                own.verdict = verdict;
                own.flagged = flagged;
                own.note = note;
                own.assignee = flagged.then(|| person(by).id);
                if affecting {
                    own.affects = vec![format!("prd-{by}"), format!("sys-{by}")];
                }
                own.into()
            }
        ),
        1 => (0..2usize, any::<bool>()).prop_map(|(n, flagged)| {
            let mut own = question_answer(&format!("DEP-B{n}"), Default::default());
            (own.flagged, own.unsure) = (flagged, !flagged);
            own.into()
        }),
        1 => (ids(), "[xy]").prop_map(|(n, role)| {
            let mut own = person(n);
            own.role = Some(role);
            own.into()
        }),
        1 => (ids(), "[xy]").prop_map(|(n, country)| {
            let mut own = supplier(&format!("sup-{n}"));
            own.country = Some(country);
            own.into()
        }),
        1 => (ids(), any::<bool>()).prop_map(|(n, facing)| {
            let mut own = system(&format!("sys-{n}"));
            own.internet_facing = facing;
            own.into()
        }),
        3 => (ids(), ids(), prop::collection::btree_set(ids(), 0..3)).prop_map(|(n, by, on)| {
            let systems: Vec<String> = on.iter().map(|on| format!("sys-{on}")).collect();
            let systems: Vec<&str> = systems.iter().map(String::as_str).collect();
            let mut own = product(&format!("prd-{n}"), &format!("sup-{by}"), &systems);
            own.alternate = (n != by).then(|| format!("prd-{by}"));
            own.into()
        }),
        1 => (ids(), ids()).prop_map(|(n, of)| sbom(n, &format!("prd-{of}"), &["zlib"]).into()),
        2 => (0..2u8, prop::option::of(500..1_000_000i64), "[ab]").prop_map(|(n, frozen, model)| {
            let mut own = assessment(n);
            own.frozen_at = frozen.map(at);
            own.model = model;
            own.into()
        }),
        2 => (ids(), 0..4usize, "[ab]").prop_map(|(n, of, plan)| {
            let mut own = action(n, of);
            own.plan = plan;
            own.into()
        }),
        1 => (ids(), ids()).prop_map(|(n, of)| comment(n, crate::record::Target::Action(action(of, 0).id)).into()),
        1 => (ids(), 0..4usize, any::<bool>()).prop_map(|(n, of, resolved)| {
            let mut own = comment(n + 8, about(of));
            own.resolved = resolved;
            own.into()
        }),
        1 => (ids(), 0..4usize).prop_map(|(content, to)| {
            crate::record::EvidenceLink { evidence: Digest::of(&[content]), target: about(to) }.into()
        }),
        1 => ("[ab]", "[xy]").prop_map(|(key, value)| Setting { key, value }.into()),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let removal = prop_oneof![
        4 => record().prop_map(|record| Change::Remove(record.key())),
        1 => (0..3u8).prop_map(|content| Change::Remove(EntityKey::Evidence(Digest::of(&[content])))),
    ];
    let change = prop_oneof![3 => record().prop_map(Change::put), 1 => removal];
    prop_oneof![
        12 => change.prop_map(Step::Change),
        2 => (0..3u8, 0..4usize).prop_map(|(content, to)| Step::Attach { content, to }),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

/// Does what can be done of some steps.
fn work(workspace: &mut Workspace, steps: &[Step], by: &Author, mut now: i64) {
    for step in steps {
        now += 1;
        let _ = match step.clone() {
            Step::Change(change) => workspace.apply(change, by, at(now), None).map(|_| ()),
            Step::Attach { content, to } => workspace
                .attach(&mut &[content][..], meta("a"), Some(about(to)), by, at(now))
                .map(|_| ()),
            Step::Undo => workspace.undo(by, at(now)).map(|_| ()),
            Step::Redo => workspace.redo(by, at(now)).map(|_| ()),
        };
    }
}

fn origin(steps: &[Step]) -> Workspace {
    let mut workspace = in_memory();
    let mut changes: Vec<Change> = vec![Change::put(assessment(0))];
    for n in 0..2u8 {
        let (sup, sys, prd) = (format!("sup-{n}"), format!("sys-{n}"), format!("prd-{n}"));
        changes.push(Change::put(supplier(&sup)));
        changes.push(Change::put(system(&sys)));
        changes.push(Change::put(product(&prd, &sup, &[&sys])));
        changes.push(Change::put(person(n)));
    }
    workspace
        .apply_all(changes, &author(), at(1), None)
        .unwrap();
    work(&mut workspace, steps, &author(), 2);
    workspace
}

/// A merge, or the refusal a person would be told; nothing changed then.
fn attempt(ours: &mut Workspace, theirs: &Workspace, choice: Choice) -> Option<MergeDone> {
    let head = ours.journal_head().unwrap();
    match merge(ours, theirs, &otherwise(choice)) {
        Ok(done) => Some(done),
        Err(StoreFault::StillUsed { .. } | StoreFault::IdTaken { .. }) => {
            assert_eq!(ours.journal_head().unwrap(), head);
            None
        }
        Err(other) => panic!("{other:?}"),
    }
}

fn fields(record: Option<&Record>) -> Option<kinds::Fields> {
    record.map(|record| serde_json::from_str(&record.canonical().unwrap()).unwrap())
}

/// Every unit of either side is in the result, or the other side replaced it, or it was decided by name.
fn nothing_is_lost(
    base: &BTreeMap<EntityKey, Record>,
    (ours, theirs): (&BTreeMap<EntityKey, Record>, &BTreeMap<EntityKey, Record>),
    merged: &BTreeMap<EntityKey, Record>,
    done: &MergeDone,
) {
    let named = |key: &EntityKey| {
        let conflicts = done.plan.conflicts.iter();
        let within = |one: &&super::super::Conflict| {
            one.key == *key
                || one.within.contains(key)
                || one.unit == "frozen"
                || one.unit == "presence"
        };
        conflicts.filter(within).count() > 0 || done.kept.iter().any(|kept| kept.key == *key)
    };
    for key in ours.keys().chain(theirs.keys()).chain(base.keys()) {
        if named(key) {
            continue;
        }
        let at = |side: &BTreeMap<EntityKey, Record>| fields(side.get(key));
        let (base, ours, theirs, merged) = (at(base), at(ours), at(theirs), at(merged));
        if !kinds::may_be_blank(key.kind()) {
            let there = (ours.is_some(), theirs.is_some());
            let wanted = match (base.is_some(), there) {
                (true, (true, true)) | (false, (true, _) | (_, true)) => true,
                (_, _) => false,
            };
            assert_eq!(merged.is_some(), wanted, "{key}");
        }
        let units = |side: &Option<kinds::Fields>| {
            side.as_ref()
                .map(|side| kinds::units(key.kind(), side))
                .unwrap_or_default()
        };
        let (base, ours, theirs, merged) =
            (units(&base), units(&ours), units(&theirs), units(&merged));
        if merged.is_empty() {
            continue;
        }
        for name in ours.keys().chain(theirs.keys()) {
            let of_key = [
                "assessment",
                "requirement",
                "questionnaire",
                "question",
                "object",
            ];
            let apart = ["deployments", "flagged", "unsure"];
            if of_key.contains(&name.as_str()) || apart.contains(&name.as_str()) {
                continue;
            }
            let wanted = if base.get(name) == ours.get(name) {
                theirs.get(name)
            } else {
                ours.get(name)
            };
            assert_eq!(merged.get(name), wanted, "{key} {name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn two_weeks_apart_come_together(
        before in prop::collection::vec(step(), 0..12),
        here in prop::collection::vec(step(), 0..14),
        there in prop::collection::vec(step(), 0..14),
        later in prop::collection::vec(step(), 0..6),
        prefer_theirs in any::<bool>(),
    ) {
        let mut ours = origin(&before);
        let base = content(&ours);
        let mut theirs = copy(&ours);
        work(&mut ours, &here, &author(), 20);
        work(&mut theirs, &there, &li(), 50);
        let (own, other) = (content(&ours), content(&theirs));
        let (mut mirrored, mirror) = (copy(&theirs), copy(&ours));
        let own_head = ours.journal_head().unwrap();

        let (choice, opposite) = match prefer_theirs {
            true => (Choice::Theirs, Choice::Ours),
            false => (Choice::Ours, Choice::Theirs),
        };
        let done = attempt(&mut ours, &theirs, choice);
        // Whoever merges whom, the same decisions lead to the same.
        let reverse = attempt(&mut mirrored, &mirror, opposite);
        prop_assert_eq!(done.is_some(), reverse.is_some());
        let Some(done) = done else { return Ok(()) };
        let merged = content(&ours);
        prop_assert_eq!(&merged, &content(&mirrored));
        prop_assert_eq!(breaks(&ours), vec![]);
        nothing_is_lost(&base, (&own, &other), &merged, &done);

        // Once more brings nothing.
        let head = ours.journal_head().unwrap();
        let again = merge(&mut ours, &theirs, &Decisions::default()).unwrap();
        prop_assert_eq!(again.applied.number, None);
        prop_assert_eq!(ours.journal_head().unwrap(), head);

        // The other way round there is nothing left to decide.
        let mut back = copy(&theirs);
        let returned = merge(&mut back, &ours, &Decisions::default()).unwrap();
        prop_assert_eq!(returned.plan.conflicts, vec![]);
        prop_assert_eq!(content(&back), merged.clone());
        prop_assert_eq!(breaks(&back), vec![]);

        // Both took in the other without knowing of it; then one goes on, and does not take the merge back.
        let mut gone_on = copy(&mirrored);
        let later: Vec<Step> = later.into_iter().filter(|step| !matches!(step, Step::Undo)).collect();
        work(&mut gone_on, &later, &li(), 100);
        let crossed = merge(&mut copy(&ours), &gone_on, &Decisions::default());
        match crossed {
            Ok(crossed) => prop_assert_eq!(crossed.plan.conflicts, vec![]),
            Err(StoreFault::StillUsed { .. } | StoreFault::IdTaken { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
        let mut crossed = copy(&ours);
        if merge(&mut crossed, &gone_on, &Decisions::default()).is_ok() {
            prop_assert_eq!(content(&crossed), content(&gone_on));
        }

        // One undo takes all of it back, one redo brings it again.
        if done.applied.number.is_some() {
            let undone = ours.undo(&author(), at(120)).unwrap().unwrap();
            prop_assert_eq!(Some(undone.change), done.applied.number);
            prop_assert_eq!(content(&ours), own);
            prop_assert!(ours.journal_head().unwrap().seq > own_head.seq);
            // What was taken back can come again.
            let mut anew = copy(&ours);
            prop_assert!(attempt(&mut anew, &theirs, choice).is_some());
            prop_assert_eq!(content(&anew), merged.clone());
            ours.redo(&author(), at(121)).unwrap().unwrap();
            prop_assert_eq!(content(&ours), merged);
            prop_assert_eq!(breaks(&ours), vec![]);
        }
    }
}
