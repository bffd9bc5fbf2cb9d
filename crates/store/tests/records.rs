//! Every kind of record is stored, read back, replaced and removed; what stands in the way says so.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod support;

use jiff::civil::date;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::record::{Answer, EntityKey, EntityKind, EvidenceLink, Record, Target};
use lianheng_store::{Change, Digest, FieldFault, StoreFault, Workspace};
use std::collections::BTreeSet;
use support::kinds::{
    of_product, one_of_each, request, response_id, statement, supplier_response, tailored,
};
use support::*;

#[test]
fn every_kind_is_stored_read_replaced_and_removed() {
    let mut workspace = furnished();
    let records = one_of_each(&mut workspace);
    let kinds: BTreeSet<EntityKind> = records.iter().map(|record| record.key().kind()).collect();
    // A submission is received, and there for ever: tests/received.rs.
    let tried = kinds.len() + usize::from(!kinds.contains(&EntityKind::Submission));
    assert_eq!(tried, EntityKind::ALL.len(), "a kind is not tried");
    for record in &records {
        put(&mut workspace, Change::put(record.clone()));
        assert_eq!(
            workspace.record(&record.key()).unwrap().as_ref(),
            Some(record)
        );
    }
    let head = workspace.journal_head().unwrap();
    for record in &records {
        let again = workspace
            .apply(Change::put(record.clone()), &author(), at(3), None)
            .unwrap();
        assert_eq!(
            (again.number, again.entities.len()),
            (None, 0),
            "{record:?}"
        );
    }
    assert_eq!(
        workspace.journal_head().unwrap(),
        head,
        "nothing changed, nothing is written"
    );
    assert_eq!(breaks(&workspace), []);
    let mut frozen = assessment(1);
    frozen.tailoring = Some(tailored());
    frozen.copied_from = Some(assessment_id(0));
    put(&mut workspace, Change::put(frozen));
    for record in records.iter().rev() {
        let key = record.key();
        if key == EntityKey::Organisation {
            continue;
        }
        put(&mut workspace, Change::Remove(key.clone()));
        assert_eq!(workspace.record(&key).unwrap(), None);
        let gone = workspace.apply(Change::Remove(key.clone()), &author(), at(4), None);
        assert_eq!(gone.map(|_| ()), Err(StoreFault::NoSuch(Box::new(key))));
    }
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn a_flag_or_a_note_can_come_before_the_verdict_and_every_value_before_or_after() {
    let mut workspace = furnished();
    let mut unsure = Answer::new(assessment_id(0), requirement(1));
    unsure.unsure = true;
    unsure.note = Some("问一下供应商".to_owned());
    put(&mut workspace, Change::put(unsure.clone()));
    assert_eq!(
        workspace
            .answer(&assessment_id(0), &requirement(1))
            .unwrap(),
        Some(unsure)
    );
    let values = [
        None,
        Some(AnswerValue::One("yes".to_owned())),
        Some(AnswerValue::Several(BTreeSet::new())),
        Some(AnswerValue::Several(BTreeSet::from([
            "b".to_owned(),
            "a".to_owned(),
        ]))),
        Some(AnswerValue::Number(i64::MAX.unsigned_abs())),
        Some(AnswerValue::Date(date(2026, 2, 28))),
        Some(AnswerValue::Text(String::new())),
    ];
    let objects = [
        ObjectRef::default(),
        of_product(),
        ObjectRef {
            supplier: Some("sup-a".to_owned()),
            ..ObjectRef::default()
        },
    ];
    for object in objects {
        for value in values.iter().rev().chain(&values) {
            let mut answer = question_answer("DEP-B8", object.clone());
            answer.value = value.clone();
            put(&mut workspace, Change::put(answer.clone()));
            let listed = workspace.question_answers(&assessment_id(0)).unwrap();
            assert!(listed.contains(&answer), "{answer:?}");
        }
    }
    assert_eq!(
        workspace.question_answers(&assessment_id(0)).unwrap().len(),
        3
    );
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn what_is_referred_to_stays_and_says_by_what() {
    let mut workspace = furnished();
    let records = one_of_each(&mut workspace);
    for record in records {
        put(&mut workspace, Change::put(record));
    }
    let sha256 = workspace.evidence_list().unwrap()[0].sha256;
    let used = |workspace: &mut Workspace, key: EntityKey| -> Vec<String> {
        match workspace.apply(Change::Remove(key.clone()), &author(), at(9), None) {
            Err(StoreFault::StillUsed { what, by }) if *what == key => {
                by.iter().map(|by| by.kind().as_str().to_owned()).collect()
            }
            other => panic!("{key}: {other:?}"),
        }
    };
    let head = workspace.journal_head().unwrap();
    let scada = used(&mut workspace, EntityKey::System("sys-scada".to_owned()));
    assert_eq!(
        scada,
        [
            "product",
            "answer",
            "question-answer",
            "evidence-link",
            "supplier-statement",
            "comment",
            "supplier-request"
        ]
    );
    let agent = used(&mut workspace, EntityKey::Product("prd-agent".to_owned()));
    assert_eq!(
        agent,
        [
            "product",
            "answer",
            "question-answer",
            "evidence-link",
            "supplier-statement",
            "comment",
            "supplier-request"
        ]
    );
    assert_eq!(
        used(&mut workspace, EntityKey::Supplier("sup-a".to_owned())),
        [
            "product",
            "product",
            "supplier-request",
            "supplier-response"
        ]
    );
    let assigned = used(&mut workspace, EntityKey::Person(person(0).id));
    assert_eq!(assigned, ["answer", "question-answer"]);
    assert_eq!(
        used(&mut workspace, EntityKey::Action(action(0, 1).id)),
        ["audit-response"]
    );
    assert_eq!(used(&mut workspace, EntityKey::Evidence(sha256)).len(), 7);
    assert_eq!(
        used(&mut workspace, EntityKey::Organisation),
        Vec::<String>::new()
    );
    assert_eq!(
        workspace.journal_head().unwrap(),
        head,
        "a refused removal left its cascade behind"
    );
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn an_assessment_takes_everything_in_it_along_and_comes_back_in_one_undo() {
    let mut workspace = furnished();
    let records = one_of_each(&mut workspace);
    for record in records {
        put(&mut workspace, Change::put(record));
    }
    let answers = workspace.answers(&assessment_id(0)).unwrap();
    let comments = workspace.comments(&assessment_id(0)).unwrap();
    let removed = workspace
        .apply(
            Change::Remove(EntityKey::Assessment(assessment_id(0))),
            &author(),
            at(9),
            Some("重做"),
        )
        .unwrap();
    assert_eq!(removed.entities.len(), 1 + 2 + 3 + 3 + 1 + 3);
    assert_eq!(workspace.answers(&assessment_id(0)).unwrap(), []);
    assert_eq!(breaks(&workspace), []);
    let undone = workspace.undo(&author(), at(10)).unwrap().unwrap();
    assert_eq!(Some(undone.change), removed.number);
    assert_eq!(undone.reason.as_deref(), Some("重做"));
    assert_eq!(undone.entities, removed.entities);
    assert_eq!(workspace.answers(&assessment_id(0)).unwrap(), answers);
    assert_eq!(workspace.comments(&assessment_id(0)).unwrap(), comments);
    assert_eq!(comments.len(), 3);
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn what_is_not_there_cannot_be_referred_to() {
    let mut workspace = furnished();
    let mut refused = |record: Record| -> StoreFault {
        workspace
            .apply(Change::put(record), &author(), at(2), None)
            .map(|_| ())
            .unwrap_err()
    };
    let none = "none".to_owned();
    let missing = |key| StoreFault::NoSuch(Box::new(key));
    assert_eq!(
        refused(product("p", "none", &[]).into()),
        missing(EntityKey::Supplier(none.clone()))
    );
    assert_eq!(
        refused(product("p", "sup-a", &["none"]).into()),
        missing(EntityKey::System(none.clone()))
    );
    assert_eq!(
        refused(sbom(0, "none", &[]).into()),
        missing(EntityKey::Product(none.clone()))
    );
    let mut lost = answer(1, Verdict::Conform);
    lost.affects = vec![none.clone()];
    assert_eq!(refused(lost.into()), missing(EntityKey::Product(none)));
    let mut lost = answer(1, Verdict::Conform);
    lost.assessment = assessment_id(9);
    assert_eq!(
        refused(lost.into()),
        missing(EntityKey::Assessment(assessment_id(9)))
    );
    let mut lost = answer(1, Verdict::Conform);
    lost.assignee = Some(person(9).id);
    assert_eq!(
        refused(lost.into()),
        missing(EntityKey::Person(person(9).id))
    );
    let action = action(9, 1).id;
    let target = Target::Action(action.clone());
    assert_eq!(
        refused(comment(0, target).into()),
        missing(EntityKey::Action(action))
    );
    let taken = StoreFault::IdTaken {
        what: Box::new(EntityKey::System("sup-a".to_owned())),
        by: Box::new(EntityKey::Supplier("sup-a".to_owned())),
    };
    assert_eq!(refused(system("sup-a").into()), taken);
}

#[test]
fn fields_hold_what_they_may_hold() {
    let mut workspace = furnished();
    let head = workspace.journal_head().unwrap();
    let mut why = |record: Record| -> (&'static str, FieldFault) {
        match workspace.apply(Change::put(record), &author(), at(2), None) {
            Err(StoreFault::Field { field, why, .. }) => (field, why),
            other => panic!("{other:?}"),
        }
    };
    let mut long = answer(1, Verdict::Conform);
    long.note = Some("字".repeat(20_001));
    let (length, limit) = (20_001, 20_000);
    assert_eq!(
        why(long.into()),
        ("note", FieldFault::TooLong { length, limit })
    );
    for id in ["", "a b", "a/b", "a@b", "a\u{0}", &"x".repeat(201)] {
        assert_eq!(
            why(supplier(id).into()),
            ("id", FieldFault::NotAnId),
            "{id}"
        );
    }
    let mut nameless = system("s");
    nameless.name = name(" ", "");
    assert_eq!(why(nameless.into()), ("name", FieldFault::Blank));
    let twice = product("p", "sup-a", &["sys-scada", "sys-scada"]);
    let repeated = FieldFault::Repeated("sys-scada".to_owned());
    assert_eq!(why(twice.into()), ("deployments", repeated));
    let mut own = product("p", "sup-a", &[]);
    own.alternate = Some("p".to_owned());
    assert_eq!(why(own.into()), ("alternate", FieldFault::Contradictory));
    let mut huge = question_answer("DEP-B8", ObjectRef::default());
    huge.value = Some(AnswerValue::Number(u64::MAX));
    assert_eq!(why(huge.into()), ("value", FieldFault::OutOfRange));
    let mut both = of_product();
    both.supplier = Some("sup-a".to_owned());
    let both = question_answer("DEP-B8", both);
    assert_eq!(why(both.into()), ("object", FieldFault::Contradictory));
    let mut exact = answer(1, Verdict::Conform);
    exact.note = Some("字".repeat(20_000));
    workspace
        .apply(Change::put(exact), &author(), at(2), None)
        .unwrap();
    let nobody = lianheng_store::Author {
        name: " ".to_owned(),
        person: None,
    };
    let refused = workspace.apply(Change::put(supplier("s")), &nobody, at(2), None);
    let (field, why) = ("author", FieldFault::Blank);
    assert_eq!(
        refused.map(|_| ()),
        Err(StoreFault::JournalField { field, why })
    );
    let long = "r".repeat(20_001);
    let refused = workspace.apply(Change::put(supplier("s")), &author(), at(2), Some(&long));
    assert!(matches!(
        refused,
        Err(StoreFault::JournalField {
            field: "reason",
            ..
        })
    ));
    assert_eq!(workspace.journal_head().unwrap().seq, head.seq + 1);
}

#[test]
fn a_frozen_assessment_keeps_its_answers_until_it_is_thawed() {
    let mut workspace = furnished();
    let sha256 = workspace
        .attach(
            &mut &b"e"[..],
            meta("a.pdf"),
            Some(about(1)),
            &author(),
            at(2),
        )
        .unwrap()
        .record
        .sha256;
    put(&mut workspace, Change::put(answer(1, Verdict::Conform)));
    let mut frozen = assessment(0);
    frozen.frozen_at = Some(at(3));
    put(&mut workspace, Change::put(frozen.clone()));
    let refused = Err(StoreFault::Frozen(assessment_id(0)));
    let link = EvidenceLink {
        evidence: sha256,
        target: about(1),
    };
    let mut renamed = frozen.clone();
    renamed.model = "weighted".to_owned();
    let mut thawed_and_renamed = renamed.clone();
    thawed_and_renamed.frozen_at = None;
    for change in [
        Change::put(answer(1, Verdict::Partial)),
        Change::put(answer(2, Verdict::Partial)),
        Change::Remove(Record::from(answer(1, Verdict::Conform)).key()),
        Change::put(question_answer("DEP-B8", ObjectRef::default())),
        Change::Remove(Record::from(link).key()),
        Change::put(renamed),
        Change::put(thawed_and_renamed),
        Change::Remove(EntityKey::Assessment(assessment_id(0))),
    ] {
        let applied = workspace
            .apply(change.clone(), &author(), at(4), None)
            .map(|_| ());
        assert_eq!(applied, refused, "{change:?}");
    }
    put(&mut workspace, Change::put(action(0, 1)));
    put(&mut workspace, Change::put(comment(0, about(1))));
    put(&mut workspace, Change::put(assessment(0)));
    put(&mut workspace, Change::put(answer(1, Verdict::Partial)));
    // Back through the freeze, one change after the other.
    for _ in 0..5 {
        assert!(workspace.undo(&author(), at(5)).unwrap().is_some());
    }
    let kept = workspace
        .answer(&assessment_id(0), &requirement(1))
        .unwrap()
        .unwrap();
    assert_eq!(kept.verdict, Some(Verdict::Conform));
    put(&mut workspace, Change::put(answer(1, Verdict::Partial)));
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn what_a_supplier_said_is_never_changed_and_stays_while_an_answer_rests_on_it() {
    let mut workspace = furnished();
    for record in one_of_each(&mut workspace) {
        put(&mut workspace, Change::put(record));
    }
    let head = workspace.journal_head().unwrap();
    let document = request(Digest::of(b"evidence"));
    let mut other = statement(Digest::of(b"evidence"));
    other.note = None;
    let kept = |workspace: &mut Workspace, change: Change| {
        let result = workspace.apply(change, &author(), at(9), None);
        assert!(
            matches!(result, Err(StoreFault::KeptAsItCame(_))),
            "{result:?}"
        );
    };
    kept(&mut workspace, Change::put(other));
    let mut other = supplier_response(Digest::of(b"evidence"));
    other.remark = None;
    kept(&mut workspace, Change::put(other));
    let by = |workspace: &mut Workspace, key: EntityKey| {
        let result = workspace.apply(Change::Remove(key), &author(), at(9), None);
        match result {
            Err(StoreFault::StillUsed { by, .. }) => {
                by.iter().map(EntityKey::kind).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    let answer = by(&mut workspace, EntityKey::SupplierResponse(response_id()));
    assert_eq!(answer, [EntityKind::QuestionAnswer]);
    let asked = by(
        &mut workspace,
        EntityKey::SupplierRequest(document.id.clone()),
    );
    assert_eq!(asked, [EntityKind::SupplierResponse]);
    let supplier = by(&mut workspace, EntityKey::Supplier("sup-a".to_owned()));
    assert!(supplier.contains(&EntityKind::SupplierRequest));
    let product = by(&mut workspace, EntityKey::Product("prd-agent".to_owned()));
    assert!(product.contains(&EntityKind::SupplierStatement));
    let evidence = by(&mut workspace, EntityKey::Evidence(Digest::of(b"evidence")));
    for kind in [
        EntityKind::SupplierRequest,
        EntityKind::SupplierResponse,
        EntityKind::SupplierStatement,
    ] {
        assert!(evidence.contains(&kind), "{kind:?}");
    }
    assert_eq!(workspace.journal_head().unwrap(), head);
    // A person's answer may change; where it came from stays.
    let mut answer = question_answer("DEP-B8", of_product());
    answer.accepted_from = Some(response_id());
    answer.value = None;
    put(&mut workspace, Change::put(answer));
    let said = workspace.statements(&response_id()).unwrap();
    assert_eq!(said, [statement(Digest::of(b"evidence"))]);
    // Without the answer the response can go, and what it says goes with it and comes back.
    let key = EntityKey::QuestionAnswer {
        assessment: assessment_id(0),
        questionnaire: "deployment".to_owned(),
        question: "DEP-B8".to_owned(),
        object: of_product(),
    };
    put(&mut workspace, Change::Remove(key));
    let gone = Change::Remove(EntityKey::SupplierResponse(response_id()));
    let gone = workspace.apply(gone, &author(), at(9), None).unwrap();
    assert_eq!(gone.entities.len(), 2);
    assert!(workspace.statements(&response_id()).unwrap().is_empty());
    workspace.undo(&author(), at(10)).unwrap();
    let back = workspace.statements(&response_id()).unwrap();
    assert_eq!(back, said);
    assert_eq!(breaks(&workspace), []);
}
