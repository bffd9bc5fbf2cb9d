//! The work in a workspace, use case by use case, through what a host calls.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{AnswerInputWire, AnswerValueWire, AssessmentInputWire, PersonWire};
use lianheng_api::{DEFAULT_MODEL, Desk, Library, Session};
use serde_json::json;
use support::{
    FIRST, PASSPHRASE, SECOND, about, action, answer_file, at, exploring, founding, key,
    product_in, session, text, totals, verdict, verdict_of,
};

fn new_cycle(copied_from: Option<String>) -> AssessmentInputWire {
    AssessmentInputWire {
        id: String::new(),
        name: text("2027"),
        subject_kind: "organisation".to_owned(),
        subject: text("Dispatch"),
        assessed_on: "2027-11-20".to_owned(),
        model: DEFAULT_MODEL.to_owned(),
        packs: vec!["gbt-43698-2024".to_owned(), "nist-ssdf-1.1".to_owned()],
        tailoring: None,
        copied_from,
    }
}

#[test]
fn undo_and_redo_go_through_answers_in_order_and_a_change_ends_redo() {
    let (_folder, mut desk) = exploring(&answer_file(None, json!([])));
    let session = session(&mut desk);
    let _ = session
        .save_answer(FIRST, &verdict(Some("partial")), at(1))
        .expect("saved");
    let saved = session
        .save_answer(FIRST, &verdict(Some("conform")), at(2))
        .expect("saved");
    let step = saved.undo.expect("a step to undo");
    assert_eq!(
        (step.kind.as_str(), step.what.as_str(), step.changes),
        ("answer", FIRST, 1)
    );
    let undone = session.undo(at(3)).expect("undone");
    assert_eq!(undone.rows.first().expect("a row").verdict, Some("partial"));
    assert_eq!(undone.redo.expect("a step to redo").what, FIRST);
    let redone = session.redo(at(4)).expect("redone");
    assert_eq!(redone.rows.first().expect("a row").verdict, Some("conform"));
    let _ = session.undo(at(5)).expect("undone");
    let saved = session
        .save_answer(SECOND, &verdict(Some("conform")), at(6))
        .expect("saved");
    assert!(saved.redo.is_none(), "what was undone is past");
    let _ = session.undo(at(7)).expect("undone");
    let _ = session.undo(at(8)).expect("undone");
    assert_eq!(verdict_of(session, FIRST), None);
    let history = session.history(Some(FIRST), None).expect("history");
    let kinds: Vec<&str> = history.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, ["undo", "undo", "redo", "undo", "put", "put"]);
}

#[test]
fn what_is_explored_cannot_be_undone_even_after_it_is_kept() {
    let judged = json!([{"requirement": FIRST, "verdict": "conform", "note": "done"}]);
    let (folder, mut desk) = exploring(&answer_file(None, judged));
    let there = |session: &mut Session| {
        assert!(session.wire().expect("a workspace").undo.is_none());
        assert!(
            session
                .undo(at(1))
                .expect("nothing happens")
                .rows
                .is_empty()
        );
        assert_eq!(verdict_of(session, FIRST), Some("conform"));
    };
    there(session(&mut desk));
    let path = folder.path().join("kept.lianheng");
    desk.keep(&path, &founding(), at(2)).expect("kept");
    there(session(&mut desk));
    desk.close().expect("closed");
    desk.open(&path, PASSPHRASE, at(3)).expect("opened");
    there(session(&mut desk));
    let saved = session(&mut desk)
        .save_answer(SECOND, &verdict(Some("partial")), at(4))
        .expect("saved");
    assert!(saved.undo.is_some(), "work goes on and can be undone");
}

#[test]
fn a_new_workspace_has_nothing_to_undo_and_its_last_person_can_go() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new.lianheng");
    let mut desk = Desk::new(Library::built_in(), None);
    let created = desk.create(&path, &founding(), at(0)).expect("created");
    assert!(created.workspace.undo.is_none());
    let author = created.workspace.author.expect("an author");
    session(&mut desk)
        .remove_person(&author, at(1))
        .expect("removed");
    desk.close().expect("closed");
    desk.open(&path, PASSPHRASE, at(2)).expect("opened");
    // Somebody must still be able to write.
    let person = PersonWire {
        id: String::new(),
        name: "Wei Chen".to_owned(),
        role: None,
    };
    session(&mut desk)
        .save_person(&person, at(3))
        .expect("a new person");
    let wire = session(&mut desk).wire().expect("a workspace");
    assert_eq!(wire.people.len(), 1);
    assert_eq!(
        wire.author.as_ref(),
        wire.people.first().map(|person| &person.id)
    );
}

#[test]
fn a_frozen_assessment_refuses_answers_and_evidence_but_takes_actions() {
    let judged = json!([{"requirement": FIRST, "verdict": "nonconform"}]);
    let (folder, mut desk) = exploring(&answer_file(None, judged));
    let session = session(&mut desk);
    let current = session
        .wire()
        .expect("a workspace")
        .current
        .expect("an assessment");
    session.freeze_assessment(&current, at(1)).expect("frozen");
    let refused = session
        .save_answer(FIRST, &verdict(Some("conform")), at(2))
        .expect_err("frozen");
    assert_eq!(key(&refused), "error-workspace-frozen");
    let object = product_in("prd-a", "sys-a");
    let value = AnswerValueWire::One("one_go".to_owned());
    let refused = session.save_question(
        "deployment/DEP-B8",
        &object,
        Some(&value),
        (false, false),
        at(2),
    );
    assert_eq!(key(&refused.expect_err("frozen")), "error-workspace-frozen");
    let file = folder.path().join("proof.txt");
    std::fs::write(&file, "proof").expect("a file");
    let refused = session
        .attach(&[&file], &about(FIRST), false, at(2))
        .expect_err("frozen");
    assert_eq!(key(&refused), "error-workspace-frozen");
    assert!(
        session.evidence().expect("a list").is_empty(),
        "nothing is left of what was refused"
    );
    assert_eq!(verdict_of(session, FIRST), Some("nonconform"));
    let _ = session
        .save_action(&action("", "test each update"), at(3))
        .expect("an action");
    let _ = session
        .add_comment(&about(FIRST), "see the plan", at(3))
        .expect("a comment");
    let row = session
        .items()
        .expect("rows")
        .into_iter()
        .find(|row| row.requirement == FIRST);
    let row = row.expect("a row");
    assert_eq!((row.actions, row.comments), (1, 1));
}

#[test]
fn a_new_cycle_starts_from_the_answers_of_the_last_and_leaves_it_as_it_was() {
    let answers = json!([
        {"requirement": FIRST, "verdict": "nonconform", "note": "no rings yet", "action": {"plan": "rings"}},
        {"question": "deployment/DEP-B8", "about": {"product": "prd-a", "system": "sys-a"}, "value": "no"}
    ]);
    let (_folder, mut desk) = exploring(&answer_file(None, answers));
    let session = session(&mut desk);
    let before = totals(session);
    let earlier = session
        .wire()
        .expect("a workspace")
        .current
        .expect("an assessment");
    session
        .save_assessment(&new_cycle(Some(earlier.clone())), at(1))
        .expect("a copy");
    let wire = session.wire().expect("a workspace");
    let later = wire.current.clone().expect("an assessment");
    assert_ne!(earlier, later);
    let row = wire
        .assessments
        .iter()
        .find(|one| one.id == later)
        .expect("the copy");
    assert_eq!(row.copied_from.as_ref(), Some(&earlier));
    assert_eq!(totals(session), before);
    let item = session.item(FIRST).expect("an item");
    assert_eq!(item.note.as_deref(), Some("no rings yet"));
    assert!(
        item.actions.is_empty(),
        "actions are about the gaps of the earlier one"
    );
    let _ = session
        .save_answer(FIRST, &verdict(Some("conform")), at(2))
        .expect("saved");
    let compared = session.compare(&earlier, &later).expect("a comparison");
    let changed: Vec<&str> = compared
        .changed
        .iter()
        .map(|one| one.requirement.as_str())
        .collect();
    assert_eq!(changed, [FIRST]);
    session.choose_assessment(&earlier).expect("chosen");
    assert_eq!(totals(session), before);
    session.choose_assessment(&later).expect("chosen");
    let _ = session.undo(at(3)).expect("undone");
    let _ = session.undo(at(4)).expect("undone");
    let wire = session.wire().expect("a workspace");
    assert_eq!(wire.assessments.len(), 1, "making a cycle is one step");
    assert_eq!(wire.current.as_ref(), Some(&earlier));
}

#[test]
fn an_accepted_proposal_keeps_its_trail_until_the_verdict_is_given_again() {
    let judged = json!([{"requirement": FIRST, "verdict": "nonconform"}, {"requirement": SECOND, "verdict": "conform"}]);
    let (_folder, mut desk) = exploring(&answer_file(None, judged));
    let session = session(&mut desk);
    let open = session.open().expect("an assessment");
    let preview = lianheng_api::preview_mappings(Library::built_in(), &open, &Default::default());
    let proposal = preview
        .expect("proposals")
        .proposals
        .into_iter()
        .next()
        .expect("a proposal");
    let saved = session
        .accept_proposal(&proposal.requirement, &proposal.from, at(1))
        .expect("accepted");
    let row = saved
        .rows
        .iter()
        .find(|row| row.requirement == proposal.requirement)
        .expect("its row");
    assert_eq!(
        (row.verdict, row.basis),
        (Some(proposal.verdict), Some("mapped"))
    );
    let mapped = |session: &Session| {
        let answers = session.open().expect("an assessment").assessment.answers;
        let own = answers
            .into_iter()
            .find(|one| one.requirement.as_str() == proposal.requirement);
        own.expect("an answer").mapped_from.len()
    };
    assert_eq!(mapped(session), proposal.trail.len());
    // Words added to it change nothing about where the verdict comes from.
    let noted = AnswerInputWire {
        note: Some("looked at it".to_owned()),
        ..verdict(Some(proposal.verdict))
    };
    let _ = session
        .save_answer(&proposal.requirement, &noted, at(2))
        .expect("saved");
    assert_eq!(mapped(session), proposal.trail.len());
    // The judged counterpart changes: the row of what was accepted from it says so.
    let other = if proposal.judged == "conform" {
        "nonconform"
    } else {
        "conform"
    };
    let findings = session
        .item(&proposal.requirement)
        .expect("an item")
        .row
        .findings;
    let saved = session
        .save_answer(&proposal.from, &verdict(Some(other)), at(3))
        .expect("saved");
    let row = saved
        .rows
        .iter()
        .find(|row| row.requirement == proposal.requirement)
        .expect("its row, too");
    assert_eq!(row.findings, findings + 1);
    let _ = session
        .save_answer(
            &proposal.requirement,
            &verdict(Some("not_applicable")),
            at(4),
        )
        .expect("saved");
    assert_eq!(mapped(session), 0);
    let gone = session
        .accept_proposal(&proposal.requirement, &proposal.from, at(5))
        .expect_err("judged now");
    assert_eq!(key(&gone), "error-mapping-no-proposal");
}

#[test]
fn a_suggestion_confirmed_is_kept_beside_what_the_questions_say_later() {
    let (_folder, mut desk) = exploring(&answer_file(None, json!([])));
    let session = session(&mut desk);
    let object = product_in("prd-a", "sys-a");
    let no = AnswerValueWire::One("no".to_owned());
    let saved = session
        .save_question(
            "deployment/DEP-B8",
            &object,
            Some(&no),
            (false, false),
            at(1),
        )
        .expect("saved");
    let row = saved
        .rows
        .iter()
        .find(|row| row.basis == Some("suggested"))
        .expect("a suggestion");
    let (requirement, suggested) = (row.requirement.clone(), row.suggested);
    let saved = session
        .save_answer(&requirement, &verdict(suggested), at(2))
        .expect("confirmed");
    assert_eq!(saved.rows.first().expect("a row").basis, Some("confirmed"));
    let saved = session
        .save_question("deployment/DEP-B8", &object, None, (false, false), at(3))
        .expect("taken back");
    let row = saved
        .rows
        .iter()
        .find(|row| row.requirement == requirement)
        .expect("its row");
    assert_eq!(
        (row.verdict, row.basis, row.suggested),
        (suggested, Some("judged"), None)
    );
    let findings = session.item(&requirement).expect("an item").findings;
    assert!(
        findings
            .iter()
            .any(|finding| finding.rule == "suggestion-changed")
    );
    // Words alone are no second look; the verdict given again is, even when it is the same one.
    for (judging, stands) in [(false, true), (true, false)] {
        let again = AnswerInputWire {
            judging,
            reason: Some("seen again".to_owned()),
            ..verdict(suggested)
        };
        session
            .save_answer(&requirement, &again, at(4))
            .expect("kept");
        let found = session.item(&requirement).expect("an item").findings;
        let changed = found
            .iter()
            .any(|finding| finding.rule == "suggestion-changed");
        assert_eq!(changed, stands, "judging: {judging}");
    }
    let wrong = AnswerValueWire::One("perhaps".to_owned());
    let refused = session.save_question(
        "deployment/DEP-B8",
        &object,
        Some(&wrong),
        (false, false),
        at(4),
    );
    assert_eq!(
        key(&refused.expect_err("no such value")),
        "error-workspace-value"
    );
    let elsewhere = product_in("prd-b", "sys-a");
    let refused = session.save_question(
        "deployment/DEP-B8",
        &elsewhere,
        Some(&no),
        (false, false),
        at(4),
    );
    assert_eq!(
        key(&refused.expect_err("it does not run there")),
        "error-workspace-value"
    );
}
