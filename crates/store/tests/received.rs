//! What was received stays as it came: every change of a submission is refused by name, by every path there is.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod support;

use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::record::{
    EntityKey, EntityKind, EvidenceLink, Record, SampleRecord, SubmissionRecord, Target,
};
use lianheng_store::{Act, Break, Change, Digest, FieldFault, StoreFault, Workspace};
use std::collections::BTreeSet;
use support::kinds::{
    audit, kept, one_of_each, package, received_audit, response, review, sample, submission,
    tailored,
};
use support::*;

const KINDS_OF_THE_OPERATOR: [EntityKind; 11] = [
    EntityKind::Organisation,
    EntityKind::Supplier,
    EntityKind::System,
    EntityKind::Product,
    EntityKind::Sbom,
    EntityKind::Assessment,
    EntityKind::Answer,
    EntityKind::QuestionAnswer,
    EntityKind::Evidence,
    EntityKind::EvidenceLink,
    EntityKind::Action,
];

/// An auditor's workspace that received one of everything an operator submits.
fn auditors() -> (Workspace, Vec<Record>) {
    let mut workspace = furnished();
    let theirs: Vec<Record> = one_of_each(&mut workspace)
        .into_iter()
        .filter(|record| KINDS_OF_THE_OPERATOR.contains(&record.key().kind()))
        .filter(|record| record.key() != EntityKey::Assessment(assessment_id(1)))
        .chain([Record::from(assessment(0))])
        .map(submitted)
        .collect();
    let evidence = workspace.evidence_list().unwrap()[0].sha256;
    let bodies = kept(&mut workspace);
    let brought = theirs.iter().cloned().map(Change::put).collect();
    let record = submission(bodies, vec![evidence]);
    workspace
        .receive(brought, record, &author(), at(5))
        .unwrap();
    (workspace, theirs)
}

/// As it is submitted: what a supplier said stays with the operator, and so does the trail to it.
fn submitted(record: Record) -> Record {
    if let Record::QuestionAnswer(mut answer) = record {
        answer.accepted_from = None;
        return answer.into();
    }
    record
}

fn refused(workspace: &mut Workspace, change: Change) -> EntityKey {
    let before = workspace.journal_head().unwrap();
    match workspace.apply(change.clone(), &author(), at(9), None) {
        Err(StoreFault::Received(key)) => {
            assert_eq!(workspace.journal_head().unwrap(), before);
            *key
        }
        other => panic!("{change:?}: {other:?}"),
    }
}

#[test]
fn nothing_of_a_submission_is_changed_or_removed() {
    let (mut workspace, theirs) = auditors();
    let kinds: BTreeSet<EntityKind> = theirs.iter().map(|record| record.key().kind()).collect();
    assert_eq!(
        kinds.len(),
        KINDS_OF_THE_OPERATOR.len(),
        "a kind is not tried"
    );
    let head = workspace.journal_head().unwrap();
    for record in &theirs {
        let key = record.key();
        // The same again is no change.
        let again = workspace
            .apply(Change::put(record.clone()), &author(), at(9), None)
            .unwrap();
        assert_eq!(again.number, None);
        let removed = refused(&mut workspace, Change::Remove(key.clone()));
        assert_eq!(removed, key);
    }
    assert_eq!(workspace.journal_head().unwrap(), head);

    let mut other_organisation = organisation();
    other_organisation.region = None;
    let mut tailored_now = assessment(0);
    tailored_now.tailoring = Some(tailored());
    let mut frozen = assessment(0);
    frozen.frozen_at = Some(at(9));
    let mut renamed = workspace.evidence_list().unwrap()[0].clone();
    renamed.file_name = "b.pdf".to_owned();
    let mut done = action(0, 1);
    done.plan = "另行安排".to_owned();
    let sha256 = renamed.sha256;
    let link = |target| EvidenceLink {
        evidence: sha256,
        target,
    };
    let changed: Vec<Record> = vec![
        other_organisation.into(),
        supplier("sup-new").into(),
        system("sys-new").into(),
        product("prd-new", "sup-a", &["sys-scada"]).into(),
        sbom(7, "prd-agent", &["zlib"]).into(),
        tailored_now.into(),
        frozen.into(),
        assessment(7).into(),
        answer(1, Verdict::Nonconform).into(),
        answer(7, Verdict::Conform).into(),
        question_answer("DEP-B9", ObjectRef::default()).into(),
        renamed.into(),
        link(about(7)).into(),
        link(Target::Action(action(0, 1).id)).into(),
        done.into(),
        action(7, 1).into(),
    ];
    for record in changed {
        if workspace.record(&record.key()).unwrap() != Some(record.clone()) {
            let key = refused(&mut workspace, Change::put(record.clone()));
            assert_eq!(key, record.key());
        }
    }
    // Among others, in one change: nothing of it stays.
    let both = vec![
        Change::put(review(1, vec![])),
        Change::put(answer(1, Verdict::Nonconform)),
    ];
    let all = workspace.apply_all(both, &author(), at(9), None);
    assert!(matches!(all, Err(StoreFault::Received(_))));
    assert_eq!(workspace.reviews(&assessment_id(0)).unwrap(), []);
    let copied = workspace.copy_assessment(
        &assessment_id(0),
        name("副本", "Copy"),
        jiff::civil::date(2027, 1, 1),
        &author(),
        at(9),
    );
    assert!(matches!(copied, Err(StoreFault::Received(_))));
    let linked = workspace.attach(
        &mut &b"new"[..],
        meta("new.pdf"),
        Some(about(1)),
        &author(),
        at(9),
    );
    assert!(matches!(linked, Err(StoreFault::Received(_))));
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn a_submission_is_received_once_and_never_undone_replaced_or_removed() {
    let (mut workspace, _) = auditors();
    let own = workspace.submission().unwrap().unwrap();
    assert_eq!(workspace.can_undo().unwrap(), None);
    assert_eq!(workspace.undo(&author(), at(9)).unwrap(), None);
    assert_eq!(workspace.redo(&author(), at(9)).unwrap(), None);
    let mut other = own.clone();
    other.package = package(1);
    refused(&mut workspace, Change::put(other.clone()));
    refused(&mut workspace, Change::Remove(EntityKey::Submission));
    let second = workspace.receive(Vec::new(), other.clone(), &author(), at(9));
    assert!(matches!(second, Err(StoreFault::Received(_))));
    // Nor does one arrive as an ordinary change, which could be undone.
    let mut ordinary = furnished();
    let bodies = kept(&mut ordinary);
    refused(&mut ordinary, Change::put(submission(bodies, vec![])));
    assert_eq!(ordinary.submission().unwrap(), None);
    assert_eq!(workspace.submission().unwrap(), Some(own));
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn an_auditor_works_beside_it_and_undo_ends_at_the_submission() {
    let (mut workspace, theirs) = auditors();
    let own = workspace
        .attach(
            &mut &b"photo"[..],
            meta("photo.jpg"),
            None,
            &author(),
            at(6),
        )
        .unwrap()
        .record;
    put(&mut workspace, Change::put(audit()));
    put(&mut workspace, Change::put(sample(0)));
    put(&mut workspace, Change::put(review(1, vec![own.sha256])));
    put(&mut workspace, Change::put(person(4)));
    put(&mut workspace, Change::put(comment(7, about(1))));
    let used = workspace.apply(
        Change::Remove(EntityKey::Evidence(own.sha256)),
        &author(),
        at(9),
        None,
    );
    assert!(matches!(used, Err(StoreFault::StillUsed { .. })));
    let mut further = review(1, vec![]);
    further.verdict = None;
    put(&mut workspace, Change::put(further.clone()));
    workspace.undo(&author(), at(9)).unwrap().unwrap();
    let kept = workspace
        .review(&assessment_id(0), &requirement(1))
        .unwrap();
    assert_eq!(kept, Some(review(1, vec![own.sha256])));
    workspace.redo(&author(), at(9)).unwrap().unwrap();
    // A draw is not changed after the fact; a further one stands beside it.
    let tried = SampleRecord {
        seed: "another".to_owned(),
        ..sample(0)
    };
    refused(&mut workspace, Change::put(tried));
    put(&mut workspace, Change::put(sample(1)));
    assert_eq!(workspace.samples().unwrap().len(), 2);
    // What others found stands beside it, and is as it came; to answer it is the operator's.
    let bodies = workspace.submission().unwrap().unwrap().bodies;
    let found = received_audit(1, bodies);
    put(&mut workspace, Change::put(found.clone()));
    let mut meddled = found.clone();
    meddled.opinion = None;
    refused(&mut workspace, Change::put(meddled));
    refused(&mut workspace, Change::put(response(1, 1, vec![])));
    while workspace.undo(&author(), at(10)).unwrap().is_some() {}
    for record in theirs {
        assert_eq!(workspace.record(&record.key()).unwrap(), Some(record));
    }
    assert_eq!(workspace.reviews(&assessment_id(0)).unwrap(), []);
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn what_was_signed_is_kept_through_purges_and_missed_by_the_proof() {
    let (mut workspace, _) = auditors();
    let own: SubmissionRecord = workspace.submission().unwrap().unwrap();
    let loose = workspace.keep_body(&mut &b"nobody's"[..]).unwrap().0;
    let purged = workspace
        .purge_unreferenced(&author(), at(9), None)
        .unwrap();
    assert_eq!(purged.bodies, [loose]);
    let mut manifest = Vec::new();
    workspace
        .read_evidence(own.manifest, &mut manifest)
        .unwrap();
    assert_eq!(Digest::of(&manifest), own.manifest);
    assert_eq!(breaks(&workspace), Vec::<Break>::new());
    // A record whose bytes are not there is not taken.
    let mut ordinary = furnished();
    let lost = Digest::of(b"lost");
    let record = submission(vec![lost, Digest::of(b"too")], vec![]);
    let refused = ordinary.receive(Vec::new(), record.clone(), &author(), at(5));
    assert!(matches!(refused, Err(StoreFault::NoBody(_))));
    // Nor one whose lists are not in order, or do not hold its own manifest.
    let bodies = kept(&mut ordinary);
    let mut twice = submission(bodies.clone(), vec![]);
    twice.bodies.push(twice.bodies[0]);
    let mut without = submission(bodies, vec![]);
    without.manifest = lost;
    for (record, why) in [(twice, None), (without, Some(FieldFault::Contradictory))] {
        match ordinary.receive(Vec::new(), record, &author(), at(5)) {
            Err(StoreFault::Field {
                field: "bodies",
                why: found,
                ..
            }) => {
                assert!(why.is_none_or(|why| why == found));
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(breaks(&ordinary), []);
}

#[test]
fn a_received_audit_is_read_only_and_answered_beside() {
    let mut workspace = furnished();
    let bodies = kept(&mut workspace);
    put(&mut workspace, Change::put(answer(1, Verdict::Conform)));
    put(
        &mut workspace,
        Change::put(received_audit(0, bodies.clone())),
    );
    put(
        &mut workspace,
        Change::put(received_audit(1, bodies.clone())),
    );
    let mut other = received_audit(0, bodies);
    other.findings.clear();
    refused(&mut workspace, Change::put(other));
    put(&mut workspace, Change::put(action(0, 1)));
    put(
        &mut workspace,
        Change::put(response(0, 1, vec![action(0, 1).id])),
    );
    let mut changed = response(0, 1, vec![]);
    changed.text = None;
    put(&mut workspace, Change::put(changed));
    workspace.undo(&author(), at(9)).unwrap().unwrap();
    // What the operator judged is as it was.
    let own = workspace
        .answer(&assessment_id(0), &requirement(1))
        .unwrap();
    assert_eq!(own, Some(answer(1, Verdict::Conform)));
    // As a whole it can go, with what was answered to it, and comes back.
    put(
        &mut workspace,
        Change::Remove(EntityKey::ReceivedAudit(package(0))),
    );
    assert_eq!(workspace.audit_responses(&package(0)).unwrap(), []);
    let page = workspace.whole_history(None, 2).unwrap();
    assert!(page.entries.iter().all(|entry| entry.act == Act::Change));
    workspace.undo(&author(), at(10)).unwrap().unwrap();
    assert_eq!(workspace.received_audits().unwrap().len(), 2);
    assert_eq!(workspace.audit_responses(&package(0)).unwrap().len(), 1);
    let nobody = response(7, 1, vec![]);
    let missing = workspace.apply(Change::put(nobody), &author(), at(9), None);
    assert!(matches!(missing, Err(StoreFault::NoSuch(_))));
    assert_eq!(breaks(&workspace), []);
}
