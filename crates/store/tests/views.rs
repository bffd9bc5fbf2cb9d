//! What is read from a workspace: lists, the engine's view, where components run, and an assessment that begins with an earlier one.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod support;

use jiff::civil::date;
use lianheng_engine::assessment::EvidenceFile;
use lianheng_engine::ids::PackId;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::record::{ActionStatus, Answer, EntityKey};
use lianheng_store::{Change, StoreFault, Workspace};
use support::kinds::{of_product, one_of_each, tailored};
use support::*;

#[test]
fn lists_count_what_is_recorded_about_a_requirement() {
    let mut workspace = furnished();
    workspace
        .attach(
            &mut &b"e"[..],
            meta("a.pdf"),
            Some(about(3)),
            &author(),
            at(2),
        )
        .unwrap();
    let mut closed = action(1, 2);
    closed.status = ActionStatus::Verified;
    let mut resolved = comment(1, about(1));
    resolved.resolved = true;
    for change in [
        Change::put(answer(1, Verdict::Partial)),
        Change::put(action(0, 2)),
        Change::put(closed),
        Change::put(comment(0, about(1))),
        Change::put(resolved),
    ] {
        put(&mut workspace, change);
    }
    let rows = workspace.answers(&assessment_id(0)).unwrap();
    let shape: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row.verdict,
                row.has_note,
                row.evidence,
                row.open_actions,
                row.open_comments,
            )
        })
        .collect();
    assert_eq!(
        shape,
        [
            (Some(Verdict::Partial), true, 0, 0, 1),
            (None, false, 0, 1, 0),
            (None, false, 1, 0, 0)
        ]
    );
}

#[test]
fn components_are_found_where_they_run_now() {
    let mut workspace = furnished();
    put(
        &mut workspace,
        Change::put(sbom(0, "prd-agent", &["log4j-core", "zlib"])),
    );
    put(
        &mut workspace,
        Change::put(product("prd-idle", "sup-a", &[])),
    );
    put(
        &mut workspace,
        Change::put(sbom(2, "prd-idle", &["Log4J-API"])),
    );
    let places =
        |workspace: &Workspace, search: &str| -> Vec<(String, String, Option<String>, u32)> {
            let uses = workspace.systems_with_component(search).unwrap();
            uses.into_iter()
                .map(|one| (one.component.name, one.product, one.system, one.hosts))
                .collect()
        };
    let scada = Some("sys-scada".to_owned());
    assert_eq!(
        places(&workspace, " LOG4J "),
        [
            ("Log4J-API".to_owned(), "prd-idle".to_owned(), None, 0),
            (
                "log4j-core".to_owned(),
                "prd-agent".to_owned(),
                scada.clone(),
                40
            ),
        ]
    );
    assert_eq!(places(&workspace, "pkg:generic/zlib").len(), 1);
    assert_eq!(places(&workspace, ""), []);
    assert_eq!(places(&workspace, "%"), []);
    // A newer list takes the place of the older.
    put(&mut workspace, Change::put(sbom(1, "prd-agent", &["zlib"])));
    assert_eq!(places(&workspace, "log4j-core"), []);
    assert_eq!(workspace.components("prd-agent").unwrap().len(), 1);
    // Its lists go with a product, and come back with it.
    put(
        &mut workspace,
        Change::Remove(EntityKey::Product("prd-agent".to_owned())),
    );
    assert_eq!(places(&workspace, "zlib"), []);
    workspace.undo(&author(), at(9)).unwrap();
    assert_eq!(places(&workspace, "zlib").len(), 1);
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn the_engine_gets_the_assessment_as_it_stands() {
    let mut workspace = furnished();
    for record in one_of_each(&mut workspace) {
        put(&mut workspace, Change::put(record));
    }
    put(
        &mut workspace,
        Change::put(Answer::new(assessment_id(0), requirement(5))),
    );
    let (record, own) = workspace.assessment(&assessment_id(0)).unwrap();
    assert_eq!(record, assessment(0));
    assert_eq!(own.organisation.region.as_deref(), Some("CN-44"));
    assert_eq!(own.packs, [PackId::new("nist-ssdf-1.1")]);
    assert_eq!(own.inventory.products["prd-agent"].deployments[0].hosts, 40);
    assert_eq!(own.inventory.suppliers.len(), 2);
    // The unjudged answer stays out; the judged one carries its evidence and action.
    assert_eq!(own.answers.len(), 1);
    let answer = &own.answers[0];
    assert_eq!(answer.verdict, Verdict::NotApplicable);
    assert_eq!(answer.affects, ["prd-agent", "sys-scada"]);
    assert_eq!(answer.mapped_from.len(), 1);
    assert_eq!(answer.evidence[0].path, "a.pdf");
    assert!(matches!(
        &answer.evidence[0].file,
        EvidenceFile::Present { size: 8, .. }
    ));
    assert_eq!(answer.action.as_ref().unwrap().effort, Some(25));
    assert_eq!(own.question_answers.len(), 1);
    assert_eq!(own.question_answers[0].object, of_product());
    let (_, other) = workspace.assessment(&assessment_id(1)).unwrap();
    assert_eq!(other.tailoring, Some(tailored()));
    let none = workspace.assessment(&assessment_id(9)).map(|_| ());
    assert_eq!(
        none,
        Err(StoreFault::NoSuch(Box::new(EntityKey::Assessment(
            assessment_id(9)
        ))))
    );
}

#[test]
fn a_copied_assessment_begins_where_the_earlier_one_stands() {
    let mut workspace = furnished();
    for record in one_of_each(&mut workspace) {
        put(&mut workspace, Change::put(record));
    }
    let mut frozen = assessment(0);
    frozen.frozen_at = Some(at(6));
    put(&mut workspace, Change::put(frozen));
    let before = workspace.journal_head().unwrap();
    let next = name("2027 年自评", "Self-assessment 2027");
    let copy = workspace
        .copy_assessment(
            &assessment_id(0),
            next.clone(),
            date(2027, 11, 20),
            &author(),
            at(7),
        )
        .unwrap();
    let (record, own) = workspace.assessment(&copy).unwrap();
    let (_, earlier) = workspace.assessment(&assessment_id(0)).unwrap();
    assert_eq!(
        (record.name, record.copied_from),
        (next, Some(assessment_id(0)))
    );
    assert_eq!(
        (record.frozen_at, record.created, record.assessed_on),
        (None, at(7), date(2027, 11, 20))
    );
    assert_eq!(own.answers.len(), earlier.answers.len());
    assert_eq!(own.answers[0].evidence.len(), 1);
    assert_eq!(own.question_answers.len(), 1);
    assert!(
        own.answers[0].action.is_none(),
        "actions stay with the earlier assessment"
    );
    assert_eq!(breaks(&workspace), []);
    workspace.undo(&author(), at(8)).unwrap();
    assert!(workspace.assessment(&copy).is_err());
    let now = workspace.journal_head().unwrap();
    assert_eq!(
        now.seq - before.seq,
        2 * (1 + 1 + 1 + 2),
        "one change and its undo"
    );
}
