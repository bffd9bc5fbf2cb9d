//! What surrounds answers: comments, actions, evidence, who is asked.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use jiff::civil::date;
use jiff::tz::TimeZone;
use lianheng_api::wire::{
    ActionInputWire, EvidenceDetailsWire, EvidenceUseWire, PersonWire, ReportRequestWire,
};
use lianheng_api::{Library, Session, make_report};
use serde_json::json;
use std::ops::ControlFlow;
use support::{
    FIRST, SECOND, about, action, answer_file, at, exploring, key, product_in, session, totals,
    value, verdict_of,
};

#[test]
fn comments_are_written_counted_and_resolved_on_requirements_and_questions() {
    let (_folder, mut desk) = exploring(&answer_file(None, json!([])));
    let session = session(&mut desk);
    let saved = session
        .add_comment(&about(FIRST), "who tests this?", at(1))
        .expect("a comment");
    assert_eq!(saved.rows.first().expect("a row").comments, 1);
    let comment = session.comments(&about(FIRST)).expect("comments").remove(0);
    assert_eq!(
        (comment.text.as_str(), comment.resolved),
        ("who tests this?", false)
    );
    let saved = session
        .resolve_comment(&comment.id, true, at(2))
        .expect("resolved");
    assert_eq!(saved.rows.first().expect("a row").comments, 0);
    let question = EvidenceUseWire {
        requirement: None,
        question: Some("deployment/DEP-B8".to_owned()),
        object: Some("prd-a@sys-a".to_owned()),
        action: None,
    };
    let _ = session
        .add_comment(&question, "ask the vendor", at(3))
        .expect("a comment");
    let sheet = session
        .sheet("deployment", &product_in("prd-a", "sys-a"))
        .expect("a sheet");
    let asked = sheet
        .questions
        .iter()
        .find(|one| one.question == "deployment/DEP-B8");
    assert_eq!(asked.expect("a question").comments, 1);
    let blank = session
        .add_comment(&question, "  ", at(4))
        .expect_err("blank");
    assert_eq!(key(&blank), "error-workspace-blank");
    let both = EvidenceUseWire {
        requirement: Some(FIRST.to_owned()),
        ..question
    };
    assert!(
        session
            .add_comment(&both, "about two things", at(4))
            .is_err()
    );
}

#[test]
fn actions_burn_down_day_by_day_also_when_taken_away() {
    let judged = json!([{"requirement": FIRST, "verdict": "nonconform"}]);
    let (_folder, mut desk) = exploring(&answer_file(None, judged));
    let session = session(&mut desk);
    let day = |days: i64| at(days * 24 * 60);
    let _ = session
        .save_action(&action("", "rings"), day(0))
        .expect("an action");
    let _ = session
        .save_action(&action("", "second source"), day(0))
        .expect("an action");
    let rows = session.actions(date(2026, 11, 30)).expect("actions");
    assert_eq!(rows.len(), 2);
    let first = rows.first().expect("a row");
    assert!(
        first.overdue && first.priority.is_some() && first.gain_bp.is_some_and(|gain| gain > 0)
    );
    assert_eq!(first.verdict, Some("nonconform"));
    let done = ActionInputWire {
        status: "done".to_owned(),
        done_on: Some("2026-11-22".to_owned()),
        ..action(&first.action.id, "rings")
    };
    let _ = session.save_action(&done, day(2)).expect("done");
    let other = rows
        .iter()
        .find(|row| row.action.id != first.action.id)
        .expect("the other");
    let _ = session
        .remove_action(&other.action.id, day(3))
        .expect("removed");
    let burndown = session
        .burndown(date(2026, 11, 30), &TimeZone::UTC)
        .expect("a burndown");
    let days: Vec<(&str, u32, u32)> = burndown
        .days
        .iter()
        .map(|one| (one.day.as_str(), one.open, one.done))
        .collect();
    assert_eq!(
        days,
        [
            ("2026-11-20", 2, 0),
            ("2026-11-22", 1, 1),
            ("2026-11-23", 0, 1),
            ("2026-11-30", 0, 1)
        ]
    );
    assert_eq!(burndown.overdue, 0);
    let refused = session
        .save_action(&action("", "  "), day(4))
        .expect_err("a blank plan");
    assert_eq!(key(&refused), "error-workspace-blank");
}

#[test]
fn evidence_is_attached_described_linked_and_found_again() {
    let judged = json!([{"requirement": FIRST, "verdict": "conform", "note": "done"}]);
    let (folder, mut desk) = exploring(&answer_file(None, judged));
    let session = session(&mut desk);
    let findings = |session: &mut Session| session.item(FIRST).expect("an item").row.findings;
    assert_eq!(findings(session), 1, "conform without evidence");
    let file = folder.path().join("test record.txt");
    std::fs::write(&file, "ring 0 passed").expect("a file");
    let saved = session
        .attach(&[&file], &about(FIRST), false, at(1))
        .expect("attached");
    let row = saved.rows.first().expect("a row");
    assert_eq!((row.evidence, row.findings), (1, 0));
    let evidence = session.evidence().expect("a list").remove(0);
    assert_eq!(
        (
            evidence.file_name.as_str(),
            evidence.media_type.as_str(),
            evidence.size
        ),
        ("test record.txt", "text/plain", 13)
    );
    let details = EvidenceDetailsWire {
        title: Some("Ring test".to_owned()),
        source: Some("operations".to_owned()),
        dated: Some("2026-11-01".to_owned()),
        valid_until: Some("2026-11-19".to_owned()),
        classification: "sensitive".to_owned(),
    };
    let saved = session
        .describe_evidence(&evidence.sha256, &details, at(2))
        .expect("described");
    assert_eq!(
        saved.rows.first().expect("a row").findings,
        1,
        "it held until the day before"
    );
    assert!(session.evidence().expect("a list").remove(0).expired);
    let saved = session
        .link_evidence(&evidence.sha256, &about(SECOND), true, at(3))
        .expect("linked");
    assert_eq!(saved.rows.first().expect("a row").evidence, 1);
    let again = session
        .attach(&[&file], &about(SECOND), false, at(4))
        .expect("the same bytes");
    assert_eq!(session.evidence().expect("a list").len(), 1);
    assert!(again.rows.iter().all(|row| row.evidence == 1));
    let body = session.evidence_body(&evidence.sha256).expect("a body");
    assert_eq!(body.base64, "cmluZyAwIHBhc3NlZA==");
    let saved = session
        .link_evidence(&evidence.sha256, &about(FIRST), false, at(5))
        .expect("unlinked");
    assert_eq!(saved.rows.first().expect("a row").evidence, 0);
    let missing = session.attach(
        &[folder.path().join("nowhere.txt")],
        &about(FIRST),
        false,
        at(6),
    );
    assert_eq!(
        key(&missing.expect_err("no such file")),
        "error-read-missing"
    );
}

#[test]
fn requirements_are_assigned_and_given_back_without_a_trace_in_the_scores() {
    let judged = json!([{"requirement": FIRST, "verdict": "partial"}]);
    let (_folder, mut desk) = exploring(&answer_file(None, judged));
    let session = session(&mut desk);
    let person = PersonWire {
        id: String::new(),
        name: "Wei Chen".to_owned(),
        role: None,
    };
    session.save_person(&person, at(1)).expect("a person");
    let id = session.wire().expect("a workspace").people.remove(0).id;
    let before = totals(session);
    let both = [FIRST.to_owned(), SECOND.to_owned()];
    let saved = session.assign(&both, Some(&id), at(2)).expect("assigned");
    assert_eq!(saved.rows.len(), 2);
    assert!(
        saved
            .rows
            .iter()
            .all(|row| row.assignee.as_ref() == Some(&id))
    );
    assert_eq!(saved.undo.expect("one step").changes, 2);
    assert_eq!(totals(session), before);
    let refused = session
        .remove_person(&id, at(3))
        .expect_err("still asked of");
    assert_eq!(key(&refused), "error-workspace-still-used");
    let saved = session.assign(&both, None, at(4)).expect("given back");
    assert!(saved.rows.iter().all(|row| row.assignee.is_none()));
    assert_eq!(verdict_of(session, FIRST), Some("partial"));
    let history = session.history(Some(SECOND), None).expect("history");
    assert!(
        history
            .first()
            .expect("an entry")
            .fields
            .iter()
            .all(|field| field.after.is_none()),
        "an empty answer is taken away"
    );
    session
        .remove_person(&id, at(5))
        .expect("nobody asks them any more");
}

#[test]
fn a_table_joins_the_inventory_as_one_change_that_undo_takes_back() {
    let (folder, mut desk) = exploring(&answer_file(None, json!([])));
    let session = session(&mut desk);
    let before = value(&session.inventory().expect("an inventory"));
    // Each stands in for the other, and one of them for a product that is there.
    let table = "product id,product,supplier,system,hosts,alternate\n\
        prd-x,Relay,sup-a,sys-a,4,prd-y\nprd-y,Other relay,sup-a,sys-a,4,prd-x\nprd-b,,sup-a,sys-a,7,prd-x\n";
    let path = folder.path().join("register.csv");
    std::fs::write(&path, table).expect("a table");
    let shown = session
        .preview_intake(&path, None, &mut |_| ControlFlow::Continue(()))
        .expect("a preview");
    assert_eq!(
        value(&session.inventory().expect("an inventory")),
        before,
        "looking changes nothing"
    );
    let taken = session
        .take_in(&path, None, None, at(1), &mut |_| ControlFlow::Continue(()))
        .expect("taken in");
    let changes = |wire: &lianheng_api::wire::IntakeWire| {
        value(&wire.inventory.as_ref().expect("an inventory").changes)
    };
    assert_eq!(changes(&taken), changes(&shown));
    let inventory = session.inventory().expect("an inventory");
    let product = |id: &str| {
        inventory
            .products
            .iter()
            .find(|one| one.id == id)
            .expect("a product")
    };
    assert_eq!(product("prd-x").alternate.as_deref(), Some("prd-y"));
    assert_eq!(product("prd-y").alternate.as_deref(), Some("prd-x"));
    assert_eq!(
        product("prd-b").deployments.len(),
        2,
        "the system the table does not mention stays"
    );
    let _ = session.undo(at(2)).expect("undone");
    assert_eq!(value(&session.inventory().expect("an inventory")), before);
    let _ = session.redo(at(3)).expect("redone");
    assert_eq!(session.inventory().expect("an inventory").products.len(), 4);
}

#[test]
fn a_report_takes_what_the_workspace_knows_people_actions_and_the_end_of_the_journal() {
    let judged = json!([{"requirement": FIRST, "verdict": "nonconform"}]);
    let (_folder, mut desk) = exploring(&answer_file(None, judged));
    let session = session(&mut desk);
    let person = PersonWire {
        id: String::new(),
        name: "王五".to_owned(),
        role: Some("安全主管".to_owned()),
    };
    session.save_person(&person, at(1)).expect("a person");
    let _ = session
        .save_action(&action("", "rings"), at(2))
        .expect("an action");
    let rows = session.actions(date(2026, 11, 30)).expect("actions");
    let done = ActionInputWire {
        status: "verified".to_owned(),
        done_on: Some("2026-11-22".to_owned()),
        retest: Some("conform".to_owned()),
        retest_note: Some("two rings seen".to_owned()),
        ..action(&rows.first().expect("a row").action.id, "rings")
    };
    let _ = session.save_action(&done, at(3)).expect("done");
    let _ = session
        .save_action(&action("", "second source"), at(4))
        .expect("an action");
    let wire = ReportRequestWire {
        language: "en".to_owned(),
        format: "json".to_owned(),
        model: session.scoring_model().expect("a model"),
        sections: Vec::new(),
        preset: Some("manager".to_owned()),
        classification: Some("internal".to_owned()),
        assessors: Vec::new(),
        period_from: None,
        period_to: None,
        as_of: Some("2026-12-31".to_owned()),
        compare_with: None,
        archival: false,
    };
    let request = session.report_request(&wire).expect("a request");
    let open = session.open().expect("an assessment");
    let made = make_report(Library::built_in(), &open, &request, &mut |_| {
        ControlFlow::Continue(())
    })
    .expect("a report");
    let report: serde_json::Value = serde_json::from_slice(&made.bytes).expect("JSON");
    let people = report["cover"]["assessors"].to_string();
    assert!(people.contains("王五  安全主管"), "{people}");
    assert_eq!(report["cover"]["classification"]["text"]["zh-CN"], "内部");
    let plan = &report["plan"];
    assert_eq!(plan["rows"].as_array().map(Vec::len), Some(2));
    assert_eq!(plan["overdue"], 1, "{plan}");
    let verified = plan["rows"]
        .as_array()
        .and_then(|rows| rows.iter().find(|row| row["status"] == "verified"))
        .expect("the action that is done");
    assert_eq!(verified["retest"], "conform");
    assert_eq!(verified["retest_note"], "two rings seen");
    assert_eq!(verified["overdue"], false);
    let journal = &report["integrity"]["journal"];
    let entries = session.wire().expect("the workspace").journal_entries;
    assert_eq!(journal["entries"], entries);
    assert_eq!(journal["head"].as_str().map(str::len), Some(64));
    let elsewhere = ReportRequestWire {
        compare_with: Some("no-such".to_owned()),
        ..wire
    };
    assert!(session.report_request(&elsewhere).is_err());
}

#[test]
fn a_sheet_is_given_to_a_person_and_tells_its_history() {
    let (_folder, mut desk) = exploring(&answer_file(None, json!([])));
    let session = session(&mut desk);
    let lin = PersonWire {
        id: String::new(),
        name: "Lin".to_owned(),
        role: None,
    };
    session.save_person(&lin, at(1)).expect("a person");
    let person = session.wire().expect("a workspace").people.remove(0).id;
    let about = product_in("prd-a", "sys-a");
    let given = |session: &mut Session| {
        let sheets = session.sheets().expect("sheets");
        let given = sheets.into_iter().filter(|one| one.assignee.is_some());
        given
            .map(|one| (one.questionnaire, one.object, one.assignee))
            .collect::<Vec<_>>()
    };
    let _ = session
        .assign_sheet("deployment", &about, Some(&person), at(2))
        .expect("given");
    let expected = ("deployment".to_owned(), about.clone(), Some(person.clone()));
    assert_eq!(given(session), [expected]);
    let planned = session.plan().expect("a plan");
    let row = planned
        .iter()
        .find(|row| row.object.as_ref() == Some(&about));
    assert_eq!(row.expect("a row").assignees, [(person.clone(), 1)]);

    let value = lianheng_api::wire::AnswerValueWire::One("no".to_owned());
    let _ = session
        .save_question(
            "deployment/DEP-B8",
            &about,
            Some(&value),
            (false, false),
            at(3),
        )
        .expect("an answer");
    let history = session
        .sheet_history("deployment", &about, None)
        .expect("history");
    let whats: Vec<&str> = history.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(whats.first(), Some(&"deployment/DEP-B8"));
    assert_eq!(whats.len(), 2);
    let earlier = history.first().map(|one| one.entry);
    let page = session
        .sheet_history("deployment", &about, earlier)
        .expect("history");
    assert_eq!(page.len(), 1);

    let _ = session
        .assign_sheet("deployment", &about, None, at(4))
        .expect("taken back");
    assert!(given(session).is_empty());
    let nobody = session
        .assign_sheet("deployment", &product_in("prd-b", "sys-a"), None, at(5))
        .expect_err("no such object");
    assert_eq!(key(&nobody), "error-workspace-value");
}
