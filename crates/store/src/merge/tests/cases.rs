//! What people meet, one by one.

use super::super::{IncomingAct, MergeFault, Relation, Side};
use super::*;
use crate::journal::Act;
use crate::record::{Answer, EvidenceLink, Target};
use crate::support::*;
use crate::{Change, Digest};
use lianheng_engine::vocabulary::Verdict;

fn pair() -> (Workspace, Workspace) {
    let mut ours = furnished();
    put(&mut ours, Change::put(answer(1, Verdict::Partial)));
    let theirs = copy(&ours);
    (ours, theirs)
}

fn by_li(workspace: &mut Workspace, change: Change, now: i64) {
    workspace
        .apply(change, &li(), at(now), Some("复核"))
        .unwrap();
}

fn answer_of(workspace: &Workspace, n: usize) -> Answer {
    workspace
        .answer(&assessment_id(0), &requirement(n))
        .unwrap()
        .unwrap()
}

fn refusal(result: Result<MergeDone, StoreFault>) -> MergeFault {
    match result {
        Err(StoreFault::Merge(fault)) => *fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_verdict_from_here_and_a_note_from_there_stand_together_with_their_authors() {
    let (mut ours, mut theirs) = pair();
    let mut own = answer(1, Verdict::Conform);
    own.reason = Some("已整改".to_owned());
    put(&mut ours, Change::put(own));
    let mut other = answer(1, Verdict::Partial);
    other.note = Some("合同已签".to_owned());
    other.flagged = true;
    by_li(&mut theirs, Change::put(other), 7);
    let plan = plan(&ours, &theirs);
    assert_eq!(plan.relation, Relation::Diverged);
    assert_eq!((plan.conflicts.len(), plan.only_ours), (0, 1));
    assert_eq!(plan.incoming.len(), 1);
    assert_eq!(plan.incoming[0].act, IncomingAct::Changed);
    let units: Vec<&str> = plan.incoming[0]
        .units
        .iter()
        .map(|unit| unit.unit.as_str())
        .collect();
    assert_eq!(units, ["flagged", "note"]);
    let done = merge(&mut ours, &theirs, &Decisions::default()).unwrap();
    let merged = answer_of(&ours, 1);
    assert_eq!(merged.verdict, Some(Verdict::Conform));
    assert_eq!(merged.note.as_deref(), Some("合同已签"));
    assert!(merged.flagged);
    assert_eq!(breaks(&ours), []);
    let key = Record::from(merged).key();
    let history = ours.history(&key, None, 9).unwrap();
    let last = &history.entries[0];
    assert_eq!(last.author, li());
    assert_eq!((last.act, last.at), (Act::Change, at(90)));
    let from = last.merged().unwrap();
    assert_eq!((from.at, from.by.as_str()), (Some(at(7)), "王工"));
    assert_eq!(from.head, theirs.journal_head().unwrap().hash);
    assert_eq!(last.own_reason().as_deref(), Some("复核"));
    assert_eq!(done.applied.entities.len(), 2, "the memory and the answer");
}

#[test]
fn two_verdicts_apart_wait_for_a_decision_and_both_stay_in_the_history() {
    let (mut ours, mut theirs) = pair();
    put(&mut ours, Change::put(answer(1, Verdict::Conform)));
    by_li(&mut theirs, Change::put(answer(1, Verdict::Nonconform)), 7);
    by_li(&mut theirs, Change::put(answer(2, Verdict::Partial)), 8);
    let plan = plan(&ours, &theirs);
    assert_eq!(plan.conflicts.len(), 1);
    let conflict = &plan.conflicts[0];
    assert_eq!(
        conflict.id,
        "answer/00000000-0000-7000-8000-000000000100/nist-ssdf-1.1/PO.1#verdict"
    );
    let verdict = |value: &Option<serde_json::Value>| value.as_ref().unwrap()["verdict"].clone();
    assert_eq!(verdict(&conflict.base), "partial");
    assert_eq!(verdict(&conflict.ours), "conform");
    assert_eq!(verdict(&conflict.theirs), "nonconform");
    assert_eq!(conflict.ours_said.as_ref().unwrap().author, author());
    let said = conflict.theirs_said.as_ref().unwrap();
    assert_eq!((&said.author, said.at), (&li(), at(7)));

    let before = content(&ours);
    let head = ours.journal_head().unwrap();
    let undecided = merge(&mut ours, &theirs, &Decisions::default());
    assert_eq!(refusal(undecided), MergeFault::Undecided { count: 1 });
    assert_eq!(
        (content(&ours), ours.journal_head().unwrap()),
        (before, head)
    );

    let decided = |choice| Decisions {
        each: BTreeMap::from([(conflict.id.clone(), choice)]),
        heads: Some((plan.ours.hash, plan.theirs.hash)),
        ..Decisions::default()
    };
    let mut kept = copy(&ours);
    let done = merge(&mut kept, &theirs, &decided(Choice::Ours)).unwrap();
    assert_eq!(done.decided, 1);
    assert_eq!(answer_of(&kept, 1).verdict, Some(Verdict::Conform));
    assert_eq!(answer_of(&kept, 2).verdict, Some(Verdict::Partial));
    let history = kept.history(&conflict.key, None, 9).unwrap().entries;
    let told: Vec<(&str, Option<Choice>)> = history
        .iter()
        .take(2)
        .map(|entry| (entry.author.name.as_str(), entry.merged().unwrap().decided))
        .collect();
    assert_eq!(
        told,
        [("王工", Some(Choice::Ours)), ("李工", Some(Choice::Ours))]
    );
    assert!(history[1].after.as_ref().unwrap().contains("nonconform"));
    assert_eq!(breaks(&kept), []);

    merge(&mut ours, &theirs, &decided(Choice::Theirs)).unwrap();
    assert_eq!(answer_of(&ours, 1).verdict, Some(Verdict::Nonconform));
    assert_eq!(breaks(&ours), []);
    // Decisions made for other heads are not taken.
    let mut third = copy(&kept);
    put(&mut third, Change::put(answer(3, Verdict::Conform)));
    by_li(&mut theirs, Change::put(answer(3, Verdict::Partial)), 9);
    let stale = merge(&mut third, &theirs, &decided(Choice::Ours));
    assert_eq!(refusal(stale), MergeFault::Moved);
}

#[test]
fn of_two_notes_both_can_stand() {
    let (mut ours, mut theirs) = pair();
    let note = |text: &str| {
        let mut own = answer(1, Verdict::Partial);
        own.note = Some(text.to_owned());
        Change::put(own)
    };
    put(&mut ours, note("甲"));
    by_li(&mut theirs, note("乙"), 7);
    let offered = &plan(&ours, &theirs).conflicts[0].choices;
    assert_eq!(*offered, [Choice::Ours, Choice::Theirs, Choice::Both]);
    merge(&mut ours, &theirs, &otherwise(Choice::Both)).unwrap();
    assert_eq!(answer_of(&ours, 1).note.as_deref(), Some("甲\n\n乙"));
}

#[test]
fn another_workspace_and_a_copy_somebody_tampered_with_are_refused() {
    let (mut ours, mut theirs) = pair();
    let other = furnished();
    let fault = refusal(merge(&mut ours, &other, &Decisions::default()));
    assert!(
        matches!(fault, MergeFault::OtherWorkspace { .. }),
        "{fault:?}"
    );
    by_li(&mut theirs, Change::put(answer(2, Verdict::Partial)), 7);
    theirs
        .db()
        .execute(
            "UPDATE answer SET verdict = 'conform' WHERE requirement LIKE '%PO.2'",
            [],
        )
        .unwrap();
    let fault = refusal(merge(&mut ours, &theirs, &Decisions::default()));
    assert!(
        matches!(
            fault,
            MergeFault::Unsound {
                side: Side::Theirs,
                count: 1,
                ..
            }
        ),
        "{fault:?}"
    );
    let fault = refusal(merge(&mut theirs, &ours, &Decisions::default()));
    assert!(
        matches!(
            fault,
            MergeFault::Unsound {
                side: Side::Ours,
                ..
            }
        ),
        "{fault:?}"
    );
}

#[test]
fn evidence_comes_with_its_body_and_what_was_purged_here_comes_back() {
    let (mut ours, mut theirs) = pair();
    let body = vec![7u8; crate::CHUNK + 3];
    theirs
        .attach(&mut &body[..], meta("b.pdf"), Some(about(1)), &li(), at(7))
        .unwrap();
    let done = merge(&mut ours, &theirs, &Decisions::default()).unwrap();
    assert_eq!(done.bodies, 1);
    let mut read = Vec::new();
    ours.read_evidence(Digest::of(&body), &mut read).unwrap();
    assert_eq!(read, body);
    assert_eq!(breaks(&ours), []);
    // Taken out and purged here while the title changes there: a question, and the body comes again.
    put(
        &mut ours,
        Change::Remove(EntityKey::EvidenceLink {
            evidence: Digest::of(&body),
            target: about(1),
        }),
    );
    put(
        &mut ours,
        Change::Remove(EntityKey::Evidence(Digest::of(&body))),
    );
    let purged = ours.purge_unreferenced(&author(), at(95), None).unwrap();
    assert_eq!(purged.bodies.len(), 1);
    let mut renamed = theirs.evidence_list().unwrap().remove(0);
    renamed.title = Some("合同".to_owned());
    by_li(&mut theirs, Change::put(renamed.clone()), 96);
    let conflicts = plan(&ours, &theirs).conflicts;
    assert_eq!(conflicts.len(), 1);
    assert_eq!(
        (conflicts[0].unit.as_str(), &conflicts[0].ours),
        ("presence", &None)
    );
    let mut gone = copy(&ours);
    merge(&mut gone, &theirs, &otherwise(Choice::Ours)).unwrap();
    assert_eq!(gone.evidence_list().unwrap(), []);
    assert_eq!(breaks(&gone), []);
    let done = merge(&mut ours, &theirs, &otherwise(Choice::Theirs)).unwrap();
    assert_eq!(done.bodies, 1);
    assert_eq!(ours.evidence_list().unwrap(), [renamed]);
    assert_eq!(breaks(&ours), []);
}

#[test]
fn what_one_side_froze_and_the_other_changed_is_one_question() {
    let (mut ours, mut theirs) = pair();
    let mut frozen = assessment(0);
    frozen.frozen_at = Some(at(6));
    put(&mut ours, Change::put(frozen.clone()));
    by_li(&mut theirs, Change::put(answer(1, Verdict::Nonconform)), 7);
    by_li(&mut theirs, Change::put(comment(0, about(1))), 8);
    let conflicts = plan(&ours, &theirs).conflicts;
    let told: Vec<&str> = conflicts.iter().map(|one| one.unit.as_str()).collect();
    assert_eq!(told, ["frozen"]);
    assert_eq!(
        conflicts[0].within,
        [Record::from(answer(1, Verdict::Partial)).key()]
    );
    let mut closed = copy(&ours);
    merge(&mut closed, &theirs, &otherwise(Choice::Ours)).unwrap();
    assert_eq!(answer_of(&closed, 1).verdict, Some(Verdict::Partial));
    assert_eq!(closed.comments(&assessment_id(0)).unwrap().len(), 1);
    assert_eq!(closed.assessments().unwrap()[0].frozen_at, Some(at(6)));
    merge(&mut ours, &theirs, &otherwise(Choice::Theirs)).unwrap();
    assert_eq!(answer_of(&ours, 1).verdict, Some(Verdict::Nonconform));
    assert_eq!(ours.assessments().unwrap()[0].frozen_at, None);
    assert_eq!(breaks(&ours), []);
    // Answered there and then frozen there: it comes over frozen, and nothing is asked.
    let (mut ours, mut theirs) = pair();
    by_li(&mut theirs, Change::put(answer(1, Verdict::Nonconform)), 7);
    by_li(&mut theirs, Change::put(frozen), 8);
    assert_eq!(plan(&ours, &theirs).relation, Relation::TheirsAhead);
    merge(&mut ours, &theirs, &Decisions::default()).unwrap();
    assert_eq!(content(&ours), content(&theirs));
    assert_eq!(breaks(&ours), []);
}

#[test]
fn what_is_removed_there_with_all_it_holds_while_somebody_works_on_it_here_is_one_question() {
    let (mut ours, mut theirs) = pair();
    let key = EntityKey::Assessment(assessment_id(0));
    by_li(&mut theirs, Change::Remove(key.clone()), 7);
    put(&mut ours, Change::put(answer(2, Verdict::Conform)));
    let conflicts = plan(&ours, &theirs).conflicts;
    assert_eq!(conflicts.len(), 1);
    assert_eq!(
        (&conflicts[0].key, conflicts[0].unit.as_str()),
        (&key, "presence")
    );
    assert_eq!(
        conflicts[0].within,
        [Record::from(answer(2, Verdict::Conform)).key()]
    );
    let before = content(&ours);
    let mut kept = copy(&ours);
    merge(&mut kept, &theirs, &otherwise(Choice::Ours)).unwrap();
    assert_eq!(content(&kept), before);
    merge(&mut ours, &theirs, &otherwise(Choice::Theirs)).unwrap();
    assert_eq!(content(&ours), content(&theirs));
    assert_eq!(breaks(&ours), []);
    ours.undo(&author(), at(99)).unwrap().unwrap();
    assert_eq!(content(&ours), before);
}

#[test]
fn what_was_removed_here_stays_when_something_new_from_there_refers_to_it() {
    let (mut ours, mut theirs) = pair();
    let key = EntityKey::Person(person(0).id);
    put(&mut ours, Change::Remove(key.clone()));
    let mut assigned = answer(1, Verdict::Partial);
    assigned.assignee = Some(person(0).id);
    by_li(&mut theirs, Change::put(assigned.clone()), 7);
    let done = merge(&mut ours, &theirs, &Decisions::default()).unwrap();
    assert_eq!(done.kept.len(), 1);
    assert_eq!(done.kept[0].key, key);
    assert_eq!(done.kept[0].because, [Record::from(assigned.clone()).key()]);
    assert_eq!(answer_of(&ours, 1), assigned);
    assert_eq!(breaks(&ours), []);
}

#[test]
fn one_id_for_two_different_objects_is_refused_by_name() {
    let (mut ours, mut theirs) = pair();
    put(&mut ours, Change::put(supplier("x")));
    by_li(&mut theirs, Change::put(system("x")), 7);
    let refused = merge(&mut ours, &theirs, &Decisions::default());
    assert!(
        matches!(refused, Err(StoreFault::IdTaken { .. })),
        "{refused:?}"
    );
    // The same supplier with different particulars: field by field.
    let (mut ours, mut theirs) = pair();
    put(&mut ours, Change::put(supplier("x")));
    let mut other = supplier("x");
    other.country = Some("DE".to_owned());
    by_li(&mut theirs, Change::put(other), 7);
    let conflicts = plan(&ours, &theirs).conflicts;
    assert_eq!(
        (conflicts.len(), conflicts[0].unit.as_str()),
        (1, "country")
    );
}

#[test]
fn systems_a_product_runs_in_come_together_one_by_one() {
    let (mut ours, mut theirs) = pair();
    for (workspace, id) in [(&mut ours, "sys-here"), (&mut theirs, "sys-there")] {
        put(workspace, Change::put(system(id)));
        put(
            workspace,
            Change::put(product("prd-agent", "sup-a", &["sys-scada", id])),
        );
    }
    merge(&mut ours, &theirs, &Decisions::default()).unwrap();
    let systems: Vec<String> = ours.products().unwrap()[0]
        .deployments
        .iter()
        .map(|one| one.system.clone())
        .collect();
    assert_eq!(systems, ["sys-scada", "sys-here", "sys-there"]);
    assert_eq!(breaks(&ours), []);
}

#[test]
fn products_that_stand_in_for_each_other_come_over() {
    let (mut ours, mut theirs) = pair();
    for id in ["prd-x", "prd-y"] {
        by_li(&mut theirs, Change::put(product(id, "sup-a", &[])), 7);
    }
    for (id, other) in [("prd-x", "prd-y"), ("prd-y", "prd-x")] {
        let mut own = product(id, "sup-a", &[]);
        own.alternate = Some(other.to_owned());
        by_li(&mut theirs, Change::put(own), 8);
    }
    merge(&mut ours, &theirs, &Decisions::default()).unwrap();
    assert_eq!(content(&ours), content(&theirs));
    assert_eq!(breaks(&ours), []);
}

#[test]
fn a_third_copy_finds_what_came_by_way_of_the_second() {
    let (mut ours, mut second) = pair();
    let mut third = copy(&ours);
    by_li(&mut third, Change::put(answer(3, Verdict::Conform)), 7);
    put(&mut second, Change::put(answer(2, Verdict::Conform)));
    merge(&mut second, &third, &Decisions::default()).unwrap();
    merge(&mut ours, &second, &Decisions::default()).unwrap();
    // The answer of the third is then changed here; the old one does not come back.
    put(&mut ours, Change::put(answer(3, Verdict::Partial)));
    let done = merge(&mut ours, &third, &Decisions::default()).unwrap();
    assert_eq!(
        (done.plan.relation, done.applied.number),
        (Relation::OursAhead, None)
    );
    assert_eq!(answer_of(&ours, 3).verdict, Some(Verdict::Partial));
    let said = ours.history(&Record::from(answer(3, Verdict::Conform)).key(), None, 9);
    let came = &said.unwrap().entries[1];
    assert_eq!(
        (&came.author, came.merged().unwrap().at),
        (&li(), Some(at(7)))
    );
}

#[test]
fn a_stopped_merge_changes_nothing() {
    let (mut ours, mut theirs) = pair();
    theirs
        .attach(&mut &b"x"[..], meta("b.pdf"), Some(about(1)), &li(), at(7))
        .unwrap();
    let head = ours.journal_head().unwrap();
    let mut stops = 0;
    loop {
        let mut left = stops;
        let stopped = ours.merge(
            &theirs,
            &Decisions::default(),
            &author(),
            at(90),
            &mut |_, _| {
                match left {
                    0 => return ControlFlow::Break(()),
                    _ => left -= 1,
                }
                ControlFlow::Continue(())
            },
        );
        match stopped {
            Err(StoreFault::Cancelled) => assert_eq!(ours.journal_head().unwrap(), head),
            Ok(_) => break,
            Err(other) => panic!("{other:?}"),
        }
        assert_eq!(ours.evidence_list().unwrap(), []);
        stops += 1;
    }
    assert!(stops >= 4, "it was hardly asked: {stops}");
    let link = EvidenceLink {
        evidence: Digest::of(b"x"),
        target: Target::Requirement {
            assessment: assessment_id(0),
            requirement: requirement(1),
        },
    };
    assert!(content(&ours).contains_key(&Record::from(link).key()));
}

#[test]
fn what_stays_because_it_is_referred_to_stays_with_what_belongs_to_it() {
    let (mut ours, theirs) = pair();
    put(&mut ours, Change::put(product("prd-x", "sup-a", &[])));
    put(&mut ours, Change::put(sbom(0, "prd-x", &["zlib"])));
    let mut theirs_too = copy(&ours);
    drop(theirs);
    by_li(
        &mut theirs_too,
        Change::Remove(EntityKey::Product("prd-x".to_owned())),
        7,
    );
    let mut about_it = answer(1, Verdict::Partial);
    about_it.affects = vec!["prd-x".to_owned()];
    put(&mut ours, Change::put(about_it));
    let before = content(&ours);
    let done = merge(&mut ours, &theirs_too, &Decisions::default()).unwrap();
    assert_eq!(done.kept.len(), 2, "the product and its components");
    assert_eq!(content(&ours), before);
    assert_eq!(breaks(&ours), []);
}
