//! Random histories: undoing everything leads back, redoing everything leads forth, and the journal proves what is there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod support;

use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::record::{
    AuditRecord, EntityKey, EntityKind, EvidenceLink, Record, Setting, Target,
};
use lianheng_store::{Act, Change, Digest, RequestId, ResponseId, StoreFault, Workspace};
use proptest::prelude::*;
use support::kinds::{
    audit, received_audit, request, response, review, sample, statement, supplier_response,
};
use support::*;

/// Something a person does.
#[derive(Debug, Clone)]
enum Step {
    Change(Change),
    Together(Vec<Change>),
    Attach { content: u8, to: usize },
    Copy,
    Undo,
    Redo,
}

fn record() -> impl Strategy<Value = Record> {
    let verdict = (0..4usize).prop_map(|n| Verdict::ALL[n]);
    let ids = || 0..3u8;
    prop_oneof![
        6 => (0..4usize, verdict, any::<bool>(), ids(), "[a-z]{0,8}").prop_map(|(n, verdict, flagged, by, note)| {
            let mut own = answer(n, verdict);
            own.flagged = flagged;
            own.note = Some(note);
            own.assignee = flagged.then(|| person(by).id);
            own.affects = if flagged { vec![format!("prd-{by}"), format!("sys-{by}")] } else { Vec::new() };
            own.into()
        }),
        1 => ids().prop_map(|n| person(n).into()),
        1 => ids().prop_map(|n| supplier(&format!("sup-{n}")).into()),
        1 => ids().prop_map(|n| system(&format!("sys-{n}")).into()),
        2 => (ids(), ids(), ids()).prop_map(|(n, by, on)| {
            let mut own = product(&format!("prd-{n}"), &format!("sup-{by}"), &[&format!("sys-{on}")]);
            own.alternate = (n != on).then(|| format!("prd-{on}"));
            own.into()
        }),
        1 => (ids(), ids()).prop_map(|(n, of)| sbom(n, &format!("prd-{of}"), &["zlib"]).into()),
        1 => (0..2u8, any::<bool>()).prop_map(|(n, frozen)| {
            let mut own = assessment(n);
            own.frozen_at = frozen.then(|| at(5));
            own.into()
        }),
        1 => (ids(), 0..4usize).prop_map(|(n, of)| action(n, of).into()),
        1 => (ids(), ids()).prop_map(|(n, of)| comment(n, Target::Action(action(of, 0).id)).into()),
        1 => (ids(), 0..4usize).prop_map(|(content, to)| {
            EvidenceLink { evidence: Digest::of(&[content]), target: about(to) }.into()
        }),
        1 => (ids(), 0..4usize).prop_map(|(content, of)| review(of, vec![Digest::of(&[content])]).into()),
        1 => ids().prop_map(|n| sample(n).into()),
        1 => "[xy]".prop_map(|contact| {
            AuditRecord { contact: Some(contact), ..audit() }.into()
        }),
        1 => (ids(), ids()).prop_map(|(n, of)| {
            let bodies = vec![Digest::of(&[of]), Digest::of(&[(of + 1) % 3])];
            received_audit(n, bodies).into()
        }),
        1 => (ids(), ids(), 0..4usize).prop_map(|(n, by, of)| {
            response(n, of, vec![action(by, 0).id]).into()
        }),
        1 => ("[ab]", "[xy]").prop_map(|(key, value)| Setting { key, value }.into()),
        1 => (ids(), ids(), ids()).prop_map(|(n, of, document)| {
            let mut own = request(Digest::of(&[document]));
            own.id = RequestId::parse(&format!("00000000-0000-7000-8000-0000000005{n:02x}")).unwrap();
            own.supplier = format!("sup-{of}");
            own.about[0].object = of_supplier(of);
            own.into()
        }),
        1 => (ids(), ids(), "[a-z]{0,4}").prop_map(|(n, of, remark)| {
            let mut own = supplier_response(Digest::of(&[n]));
            own.id = response_number(n);
            own.supplier = format!("sup-{of}");
            own.request = None;
            own.remark = Some(remark);
            own.into()
        }),
        2 => (ids(), ids(), ids(), any::<bool>()).prop_map(|(n, of, shown, said)| {
            let mut own = statement(Digest::of(&[shown]));
            own.response = response_number(n);
            own.object = of_supplier(of);
            own.value = said.then(|| AnswerValue::One("yes".to_owned()));
            own.evidence.truncate(usize::from(said));
            own.into()
        }),
        2 => (ids(), ids(), any::<bool>()).prop_map(|(n, of, accepted)| {
            let mut own = question_answer("DEP-B8", of_supplier(of));
            own.value = Some(AnswerValue::Number(n.into()));
            own.accepted_from = accepted.then(|| response_number(n));
            own.into()
        }),
    ]
}

fn of_supplier(n: u8) -> ObjectRef {
    ObjectRef {
        supplier: Some(format!("sup-{n}")),
        ..ObjectRef::default()
    }
}

fn response_number(n: u8) -> ResponseId {
    ResponseId::parse(&format!("00000000-0000-7000-8000-0000000006{n:02x}")).unwrap()
}

fn change() -> impl Strategy<Value = Change> {
    let removal = prop_oneof![
        3 => record().prop_map(|record| Change::Remove(record.key())),
        1 => (0..3u8).prop_map(|content| Change::Remove(EntityKey::Evidence(Digest::of(&[content])))),
    ];
    prop_oneof![3 => record().prop_map(Change::put), 1 => removal]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => change().prop_map(Step::Change),
        2 => prop::collection::vec(change(), 2..4).prop_map(Step::Together),
        2 => (0..3u8, 0..4usize).prop_map(|(content, to)| Step::Attach { content, to }),
        1 => Just(Step::Copy),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

/// Everything in the workspace, as the journal would write it.
fn content(workspace: &Workspace) -> Vec<Record> {
    let mut all: Vec<Record> = vec![workspace.organisation().unwrap().into()];
    all.extend(workspace.people().unwrap().into_iter().map(Record::from));
    all.extend(workspace.suppliers().unwrap().into_iter().map(Record::from));
    all.extend(workspace.systems().unwrap().into_iter().map(Record::from));
    for product in workspace.products().unwrap() {
        all.extend(
            workspace
                .sboms(&product.id)
                .unwrap()
                .into_iter()
                .map(Record::from),
        );
        all.push(product.into());
    }
    for own in workspace.assessments().unwrap() {
        let rows = workspace.answers(&own.id).unwrap();
        for row in rows {
            let answer = workspace.answer(&own.id, &row.requirement).unwrap();
            all.extend(answer.map(Record::from));
        }
        all.extend(
            workspace
                .actions(&own.id)
                .unwrap()
                .into_iter()
                .map(Record::from),
        );
        all.extend(
            workspace
                .comments(&own.id)
                .unwrap()
                .into_iter()
                .map(Record::from),
        );
        let questions = workspace.question_answers(&own.id).unwrap();
        all.extend(questions.into_iter().map(Record::from));
        let reviews = workspace.reviews(&own.id).unwrap();
        all.extend(reviews.into_iter().map(Record::from));
        all.push(own.into());
    }
    for own in workspace.supplier_requests().unwrap() {
        all.push(own.into());
    }
    for own in workspace.supplier_responses().unwrap() {
        let said = workspace.statements(&own.id).unwrap();
        all.extend(said.into_iter().map(Record::from));
        all.push(own.into());
    }
    all.extend(workspace.audit().unwrap().map(Record::from));
    all.extend(workspace.samples().unwrap().into_iter().map(Record::from));
    for audit in workspace.received_audits().unwrap() {
        let answered = workspace.audit_responses(&audit.package).unwrap();
        all.extend(answered.into_iter().map(Record::from));
        all.push(audit.into());
    }
    for evidence in workspace.evidence_list().unwrap() {
        let targets = workspace.backed_by(evidence.sha256).unwrap();
        let link = |target| {
            Record::from(EvidenceLink {
                evidence: evidence.sha256,
                target,
            })
        };
        all.extend(targets.into_iter().map(link));
        all.push(evidence.into());
    }
    for key in ["a", "b"] {
        all.extend(
            workspace
                .record(&EntityKey::Setting(key.to_owned()))
                .unwrap(),
        );
    }
    all
}

fn take(workspace: &mut Workspace, step: Step) -> bool {
    let before = workspace.journal_head().unwrap();
    let (by, now) = (author(), at(9));
    let done = match step {
        Step::Change(change) => workspace.apply(change, &by, now, None).map(|_| ()),
        Step::Together(changes) => workspace.apply_all(changes, &by, now, None).map(|_| ()),
        Step::Attach { content, to } => workspace
            .attach(&mut &[content][..], meta("a"), Some(about(to)), &by, now)
            .map(|_| ()),
        Step::Copy => workspace
            .copy_assessment(
                &assessment_id(0),
                name("副本", "Copy"),
                jiff::civil::date(2027, 1, 1),
                &by,
                now,
            )
            .map(|_| ()),
        Step::Undo => workspace.undo(&by, now).map(|_| ()),
        Step::Redo => workspace.redo(&by, now).map(|_| ()),
    };
    match done {
        Ok(()) => {}
        // What a person may be told; a reference the checks overlooked would be a `Database` fault.
        Err(
            StoreFault::NoSuch(_)
            | StoreFault::StillUsed { .. }
            | StoreFault::Frozen(_)
            | StoreFault::KeptAsItCame(_)
            | StoreFault::IdTaken { .. }
            | StoreFault::NoBody(_)
            | StoreFault::Received(_),
        ) => assert_eq!(workspace.journal_head().unwrap(), before),
        Err(other) => panic!("{other:?}"),
    }
    workspace.journal_head().unwrap() != before
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_history_can_be_walked_back_and_forth(steps in prop::collection::vec(step(), 1..40)) {
        let mut workspace = in_memory();
        let origin = content(&workspace);
        let mut some = furnishings();
        some.extend(steps);
        let mut effective = 0usize;
        for step in some {
            effective += usize::from(take(&mut workspace, step));
        }
        prop_assert!(effective >= 1);
        prop_assert_eq!(breaks(&workspace), vec![]);
        // Whatever was undone at the end is done again first, so that "all" means all.
        while workspace.redo(&author(), at(10)).unwrap().is_some() {}
        let end = content(&workspace);
        let head = workspace.journal_head().unwrap();
        let mut states = vec![end.clone()];
        while let Some(next) = workspace.can_undo().unwrap() {
            let undone = workspace.undo(&author(), at(11)).unwrap().unwrap();
            prop_assert_eq!((undone.change, &undone.entities), (next.change, &next.entities));
            states.push(content(&workspace));
        }
        prop_assert_eq!(content(&workspace), origin);
        prop_assert_eq!(breaks(&workspace), vec![]);
        states.pop();
        while let Some(next) = workspace.can_redo().unwrap() {
            let redone = workspace.redo(&author(), at(12)).unwrap().unwrap();
            prop_assert_eq!(redone.change, next.change);
            prop_assert_eq!(content(&workspace), states.pop().unwrap());
        }
        prop_assert!(states.is_empty());
        prop_assert_eq!(content(&workspace), end);
        prop_assert_eq!(breaks(&workspace), vec![]);
        prop_assert!(workspace.journal_head().unwrap().seq > head.seq, "undo is written, not erased");
    }
}

/// So that the random steps have something to stand on.
fn furnishings() -> Vec<Step> {
    let mut changes: Vec<Change> = vec![Change::put(assessment(0))];
    for n in 0..2u8 {
        let (sup, sys, prd) = (format!("sup-{n}"), format!("sys-{n}"), format!("prd-{n}"));
        changes.push(Change::put(supplier(&sup)));
        changes.push(Change::put(system(&sys)));
        changes.push(Change::put(product(&prd, &sup, &[&sys])));
        changes.push(Change::put(person(n)));
    }
    vec![Step::Together(changes)]
}

#[test]
fn undo_says_what_it_undid_and_a_new_change_ends_redo() {
    let mut workspace = furnished();
    assert_eq!(workspace.can_redo().unwrap(), None);
    let key = Record::from(answer(1, Verdict::Partial)).key();
    workspace
        .apply(
            Change::put(answer(1, Verdict::Partial)),
            &author(),
            at(2),
            Some("初评"),
        )
        .unwrap();
    put(&mut workspace, Change::put(answer(1, Verdict::Conform)));
    let undone = workspace.undo(&author(), at(4)).unwrap().unwrap();
    assert_eq!(undone.entities, std::slice::from_ref(&key));
    assert_eq!(
        workspace.can_undo().unwrap().unwrap().reason.as_deref(),
        Some("初评")
    );
    assert_eq!(workspace.can_redo().unwrap().unwrap().change, undone.change);
    put(&mut workspace, Change::put(answer(1, Verdict::Nonconform)));
    assert_eq!(workspace.can_redo().unwrap(), None);
    assert_eq!(workspace.redo(&author(), at(5)).unwrap(), None);

    let page = workspace.history(&key, None, 3).unwrap();
    let acts: Vec<Act> = page.entries.iter().map(|entry| entry.act).collect();
    assert_eq!(acts, [Act::Change, Act::Undo, Act::Change]);
    assert_eq!(page.entries[1].of, Some(undone.change));
    let before = page.entries[0].record_before().unwrap();
    assert_eq!(before, Some(answer(1, Verdict::Partial).into()));
    let rest = workspace.history(&key, page.next, 3).unwrap();
    assert_eq!((rest.entries.len(), rest.next), (1, None));
    assert_eq!(rest.entries[0].reason.as_deref(), Some("初评"));
    assert_eq!(rest.entries[0].record_before().unwrap(), None);
    assert_eq!(
        rest.entries[0].kind,
        lianheng_store::EntryKind::Entity(EntityKind::Answer)
    );
}

#[test]
fn undo_and_redo_work_after_the_file_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.lianheng");
    let mut workspace =
        Workspace::create(&path, &passphrase(), organisation(), &author(), at(0)).unwrap();
    furnish(&mut workspace);
    put(&mut workspace, Change::put(answer(1, Verdict::Conform)));
    let key = workspace.recovery_key().unwrap();
    workspace.undo(&author(), at(2)).unwrap().unwrap();
    workspace.close().unwrap();
    let mut workspace = Workspace::open_with_recovery_key(&path, &key, at(3)).unwrap();
    workspace.redo(&author(), at(3)).unwrap().unwrap();
    let own = workspace
        .answer(&assessment_id(0), &requirement(1))
        .unwrap();
    assert_eq!(own, Some(answer(1, Verdict::Conform)));
    // The furnishing and nothing before it: making the workspace is not undone.
    workspace.undo(&author(), at(4)).unwrap().unwrap();
    workspace.undo(&author(), at(4)).unwrap().unwrap();
    assert_eq!(workspace.undo(&author(), at(4)).unwrap(), None);
    assert_eq!(workspace.organisation().unwrap(), organisation());
    assert_eq!(breaks(&workspace), []);
}
