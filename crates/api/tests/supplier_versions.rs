//! A questionnaire whose content changed between asking and taking in: nothing answered is lost, what was asked in other words is
//! marked, and what is not asked any more is kept and not accepted. The supplier's copy of the program needs no content at all.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{
    AnswerValueWire, KeyFileWire, ObjectRefWire, RequestInputWire, ResponseChoiceWire,
    ResponseIntakeWire, SealWire, StatementWire, UnlockWire,
};
use lianheng_api::{Content, Desk, KeyBook, Library, OpenQuestionnaire};
use serde_json::Value;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use support::{PASSPHRASE, answer_file, at, founding, session};

fn standards() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../standards")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// The content of another release: the supplier's questionnaire of version 0.2.0, question 29 in other words, question 34 gone.
fn another_release(folder: &Path) -> &'static Library {
    copy(&standards(), folder);
    let own = folder.join("questionnaires/supplier");
    let edit = |name: &str, change: &dyn Fn(String) -> String| {
        let path = own.join(name);
        let text = std::fs::read_to_string(&path).expect("a file");
        std::fs::write(path, change(text)).expect("a file");
    };
    edit("pack.json", &|text| text.replace("\"0.1.0\"", "\"0.2.0\""));
    edit("en.ftl", &|text| {
        let changed = text.replace("q-SUP-29 = ", "q-SUP-29 = Today: ");
        assert_ne!(changed, text, "the question is there");
        changed
    });
    edit("questions.json", &|text| {
        let mut file: Value = serde_json::from_str(&text).expect("JSON");
        for section in file["sections"].as_array_mut().expect("sections") {
            let questions = section["questions"].as_array_mut().expect("questions");
            questions.retain(|one| one["id"] != "SUP-34");
        }
        file.to_string()
    });
    Box::leak(Box::new(Library::load(&Content::Folder(folder.to_owned()))))
}

fn key(name: &str) -> KeyFileWire {
    let keys = Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/files/keys");
    KeyFileWire {
        path: keys.join(name).display().to_string(),
        passphrase: "correct horse".to_owned(),
    }
}

fn seal(out: &Path, name: &str) -> SealWire {
    SealWire {
        out: out.display().to_string(),
        keys: vec![key(name)],
        recipients: Vec::new(),
        passphrase: None,
    }
}

fn row<'t>(taken: &'t ResponseIntakeWire, question: &str) -> &'t StatementWire {
    let mut rows = taken.rows.iter();
    rows.find(|row| row.question == question).expect("a row")
}

/// An operator with one supplier asks by one release, and takes the answer in by another.
fn round_trip(
    asking: &'static Library,
    taking: &'static Library,
    then: impl FnOnce(&mut Desk, ResponseIntakeWire),
) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let answers = path("answers.json");
    let file = answer_file(None, serde_json::json!([]));
    std::fs::write(&answers, file.to_string()).expect("a file");
    let mut desk = Desk::new(asking, None);
    desk.create(&path("w.lianheng"), &founding(), at(0))
        .expect("a workspace");
    session(&mut desk)
        .take_in(&answers, None, None, at(1), &mut |_| {
            ControlFlow::Continue(())
        })
        .expect("an assessment");
    let input = RequestInputWire {
        supplier: "sup-a".to_owned(),
        questionnaire: "supplier".to_owned(),
        sections: vec!["test".to_owned()],
        deadline: Some("2026-11-19".to_owned()),
        contact: "Lin Yue".to_owned(),
        note: None,
        name_systems: false,
        with_earlier: false,
    };
    let tell = &mut |_| ControlFlow::Continue(());
    let _ = session(&mut desk)
        .make_request(
            &input,
            &seal(&path("q.lhp"), "ed25519.pem"),
            None,
            at(2),
            tell,
        )
        .expect("a questionnaire");
    desk.close().expect("closed");

    let unlock = UnlockWire::default();
    let book = KeyBook::empty();
    let mut open =
        OpenQuestionnaire::open(&path("q.lhp"), &unlock, None, &book, tell).expect("it opens");
    for (question, value) in [
        ("SUP-29", "blocks"),
        ("SUP-30", "followed"),
        ("SUP-34", "lab_only"),
    ] {
        if open.asks(question, None) {
            let value = AnswerValueWire::One(value.to_owned());
            open.answer(question, None, Some(&value))
                .expect("an answer");
        }
    }
    let _ = open
        .send(&seal(&path("r.lhp"), "sm2.pem"), at(3), tell)
        .expect("a response");

    let mut desk = Desk::new(taking, None);
    desk.open(&path("w.lianheng"), PASSPHRASE, at(4))
        .expect("it opens");
    let choice = ResponseChoiceWire {
        accept_all: true,
        ..ResponseChoiceWire::default()
    };
    let taken = session(&mut desk)
        .take_response(&path("r.lhp"), &unlock, &choice, &book, at(5), tell)
        .expect("taken in");
    then(&mut desk, taken);
}

fn sup_a() -> ObjectRefWire {
    ObjectRefWire {
        supplier: Some("sup-a".to_owned()),
        product: None,
        system: None,
    }
}

#[test]
fn answers_to_an_older_questionnaire_are_kept_and_those_to_changed_questions_are_marked() {
    let folder = tempfile::tempdir().expect("a folder");
    let newer = another_release(folder.path());
    round_trip(Library::built_in(), newer, |desk, taken| {
        assert!(taken.cautions.contains(&"other-version"));
        assert!(
            taken.cautions.contains(&"late"),
            "made the day after the deadline"
        );
        assert_eq!(
            (taken.version.as_str(), taken.version_now.as_deref()),
            ("0.1.0", Some("0.2.0"))
        );
        assert_eq!(row(&taken, "SUP-29").question_now, "changed");
        assert_eq!(row(&taken, "SUP-30").question_now, "same");
        let gone = row(&taken, "SUP-34");
        assert_eq!(
            (gone.question_now, gone.refused),
            ("gone", Some("question-gone"))
        );
        assert!(row(&taken, "SUP-29").accepted && !gone.accepted);
        let sheet = session(desk).sheet("supplier", &sup_a()).expect("a sheet");
        let of = |id: &str| {
            let full = format!("supplier/{id}");
            let mut own = sheet.questions.iter();
            own.find(|one| one.question == full).expect("a question")
        };
        assert!(of("SUP-29").flagged, "to be looked at again");
        assert!(!of("SUP-30").flagged);
        let said = of("SUP-29").said.as_ref().expect("the supplier's words");
        assert!(said.accepted && said.agrees && said.question_now == "changed");
        let status = session(desk)
            .supplier_status("2026-11-20".parse().expect("a day"))
            .expect("a status");
        let again: Vec<(&str, &str)> = status
            .look_again
            .iter()
            .map(|one| (one.question.as_str(), one.why))
            .collect();
        assert_eq!(again, [("SUP-29", "question-changed")]);
        // What is not asked any more was said all the same, and is kept.
        let id = taken.recorded.as_ref().expect("an id");
        let view = session(desk)
            .response(id, &KeyBook::empty())
            .expect("a response");
        assert_eq!(view.proof, "verified");
        assert!(
            view.rows
                .iter()
                .any(|row| row.question == "SUP-34" && row.value.is_some())
        );
        // One undo takes all of it back but the evidence attached before.
        let _ = session(desk).undo(at(6)).expect("undone");
        let sheet = session(desk).sheet("supplier", &sup_a()).expect("a sheet");
        assert!(
            sheet
                .questions
                .iter()
                .all(|one| one.value.is_none() && one.said.is_none())
        );
    });
}

#[test]
fn answers_to_a_newer_questionnaire_are_taken_in_by_an_older_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let newer = another_release(folder.path());
    round_trip(newer, Library::built_in(), |desk, taken| {
        assert_eq!(
            (taken.version.as_str(), taken.version_now.as_deref()),
            ("0.2.0", Some("0.1.0"))
        );
        assert_eq!(row(&taken, "SUP-29").question_now, "changed");
        assert!(
            row(&taken, "SUP-29").text.en.starts_with("Today:"),
            "in the words it was asked in"
        );
        assert!(taken.rows.iter().all(|row| row.question != "SUP-34"));
        // A person changes the answer; the supplier's words and where the answer came from stay.
        let value = AnswerValueWire::One("warns".to_owned());
        let _ = session(desk)
            .save_question(
                "supplier/SUP-29",
                &sup_a(),
                Some(&value),
                (false, false),
                at(6),
            )
            .expect("saved");
        let sheet = session(desk).sheet("supplier", &sup_a()).expect("a sheet");
        let mut own = sheet.questions.iter();
        let own = own
            .find(|one| one.question == "supplier/SUP-29")
            .expect("it");
        let said = own.said.as_ref().expect("the supplier's words");
        assert_eq!(said.value, Some(AnswerValueWire::One("blocks".to_owned())));
        assert!(said.accepted && !said.agrees);
        let status = session(desk)
            .supplier_status("2026-11-20".parse().expect("a day"))
            .expect("a status");
        let response = &status.requests[0].responses[0];
        assert_eq!((response.accepted, response.changed_since), (2, 1));
    });
}
