//! The files of the supplier's round trip: what is written is read back the same, and what somebody made up is refused with its place.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::PackId;
use lianheng_engine::questionnaire::{
    AnswerValue, AnsweredPer, Condition, Question, QuestionKind, Questionnaire, Scale, ScaleValue,
    Section, Unit,
};
use lianheng_engine::vocabulary::PackStatus;
use lianheng_exchange::round_trip::{
    Asked, AskedBy, Draft, Response, RoundTripFaultKind, Said, ShownEvidence, progress,
    question_digest, read_asked, read_draft, read_response, write_response,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn both(text: &str) -> Bilingual {
    Bilingual::new(format!("{text}（中）"), format!("{text} (en)"))
}

fn question(id: &str, section: usize, kind: QuestionKind) -> Question {
    Question {
        id: id.to_owned(),
        section,
        kind,
        scale: matches!(kind, QuestionKind::Single | QuestionKind::Multiple).then_some(0),
        unit: (kind == QuestionKind::Number).then_some(Unit::Days),
        source: vec!["G43".to_owned()],
        shown_if: None,
        supports: Vec::new(),
        text: both(&format!("question {id}")),
        help: both("help"),
        why: both("why"),
        evidence: both("evidence"),
    }
}

/// Two sections: the first decides whether two questions of the second are shown.
fn questionnaire() -> Questionnaire {
    let nothing = || Bilingual::new("", "");
    let mut kernel = question("Q-3", 1, QuestionKind::Multiple);
    kernel.shown_if = Some(Condition::In {
        question: "Q-1".to_owned(),
        values: ["a".to_owned()].into(),
    });
    let mut days = question("Q-4", 1, QuestionKind::Number);
    days.shown_if = Some(Condition::Not(Box::new(Condition::In {
        question: "Q-3".to_owned(),
        values: ["c".to_owned()].into(),
    })));
    let value = |id: &str, exclusive| ScaleValue {
        id: id.to_owned(),
        label: both(id),
        criteria: both("criteria"),
        exclusive,
    };
    Questionnaire {
        id: PackId::new("supplier"),
        edition: String::new(),
        version: "1.2.3".to_owned(),
        digest: "ab".repeat(32),
        status: PackStatus::Current,
        published: "2026".to_owned(),
        licence: String::new(),
        answered_per: AnsweredPer::Supplier,
        title: both("title"),
        publisher: nothing(),
        about: nothing(),
        licence_note: nothing(),
        sources: Vec::new(),
        scales: vec![Scale {
            id: "scale".to_owned(),
            name: nothing(),
            values: vec![value("a", false), value("b", false), value("c", true)],
        }],
        sections: ["first", "second"]
            .into_iter()
            .map(|id| Section {
                id: id.to_owned(),
                title: both(id),
            })
            .collect(),
        questions: vec![
            question("Q-1", 0, QuestionKind::Single),
            question("Q-2", 0, QuestionKind::Verdict),
            kernel,
            days,
            question("Q-5", 1, QuestionKind::Date),
            question("Q-6", 1, QuestionKind::Text),
        ],
    }
}

fn asked(sections: &[&str], objects: usize) -> Asked {
    let sections: Vec<String> = sections.iter().map(|&one| one.to_owned()).collect();
    let by = AskedBy {
        recipient: both("supplier"),
        deadline: Some("2026-12-15".parse().expect("a day")),
        contact: "林越".to_owned(),
        note: Some(both("note")),
        about: (1..=objects)
            .map(|n| both(&format!("object {n}")))
            .collect(),
    };
    Asked::new(&questionnaire(), &sections, by)
}

fn ids(asked: &Asked) -> Vec<&str> {
    asked.questions().map(|(_, one)| one.id.as_str()).collect()
}

#[test]
fn a_section_brings_the_questions_along_that_decide_whether_its_own_are_shown() {
    assert_eq!(
        ids(&asked(&["second"], 1)),
        ["Q-1", "Q-3", "Q-4", "Q-5", "Q-6"]
    );
    assert_eq!(ids(&asked(&["first"], 1)), ["Q-1", "Q-2"]);
    assert_eq!(ids(&asked(&[], 1)).len(), 6);
}

#[test]
fn a_questionnaire_is_read_back_as_it_was_written() {
    for sections in [&[][..], &["second"]] {
        let written = asked(sections, 3);
        let read = read_asked(&written.to_bytes()).expect("it is whole");
        assert_eq!(read.file, written.file);
        assert_eq!(read.to_bytes(), written.to_bytes());
        assert_eq!(read.deadline, written.deadline);
        // What is shown and taken is the same on both sides.
        let said = |value: &str| AnswerValue::One(value.to_owned());
        for first in ["a", "b"] {
            let value = said(first);
            let answers = [("Q-1", "2", &value)];
            assert_eq!(progress(&read, answers), progress(&written, answers));
        }
    }
    let digest = question_digest(&questionnaire(), &questionnaire().questions[0]);
    let read = asked(&[], 1);
    assert_eq!(
        read.question("Q-1").map(|one| one.sha256.as_str()),
        Some(&*digest)
    );
}

#[test]
fn what_is_open_depends_on_what_is_answered() {
    let asked = asked(&[], 2);
    let kernel = AnswerValue::One("a".to_owned());
    let at = progress(&asked, [("Q-1", "1", &kernel)]);
    assert_eq!((at[0].asked, at[0].answered), (6, 1));
    assert_eq!(at[0].open, ["Q-2", "Q-3", "Q-4", "Q-5", "Q-6"]);
    assert_eq!(
        (at[1].asked, at[1].answered),
        (5, 0),
        "each object by itself"
    );
    let other = AnswerValue::One("b".to_owned());
    let at = progress(&asked, [("Q-1", "1", &other)]);
    assert!(!at[0].open.contains(&"Q-3".to_owned()));
}

fn refused(change: impl FnOnce(&mut Value)) -> RoundTripFaultKind {
    let bytes = asked(&[], 2).to_bytes();
    let mut file: Value = serde_json::from_slice(&bytes).expect("JSON");
    change(&mut file);
    let bytes = serde_json::to_vec(&file).expect("JSON");
    let fault = read_asked(&bytes).expect_err("it was changed");
    fault.kind
}

#[test]
fn a_questionnaire_that_was_changed_is_refused() {
    type Change = Box<dyn FnOnce(&mut Value)>;
    let cases: Vec<(&str, Change)> = vec![
        (
            "format",
            Box::new(|file| file["format"] = "lianheng-questionnaire/2".into()),
        ),
        ("shape", Box::new(|file| file["spy"] = true.into())),
        ("shape", Box::new(|file| file["about"] = Value::Null)),
        ("blank", Box::new(|file| file["about"] = json!([]))),
        ("blank", Box::new(|file| file["sections"] = json!([]))),
        ("blank", Box::new(|file| file["contact"] = " ".into())),
        (
            "not-a-date",
            Box::new(|file| file["deadline"] = "2026-02-30".into()),
        ),
        (
            "not-a-digest",
            Box::new(|file| file["questionnaire"]["sha256"] = "AB".into()),
        ),
        (
            "repeated",
            Box::new(|file| file["about"][1]["key"] = "1".into()),
        ),
        (
            "not-an-id",
            Box::new(|file| file["about"][1]["key"] = "../1".into()),
        ),
        (
            "repeated",
            Box::new(|file| file["sections"][1]["id"] = "first".into()),
        ),
        (
            "repeated",
            Box::new(|file| {
                let first = file["sections"][0]["questions"][0].clone();
                file["sections"][1]["questions"][2] = first;
            }),
        ),
        (
            "question-digest",
            Box::new(|file| {
                file["sections"][0]["questions"][0]["text"]["en"] = "Other words".into()
            }),
        ),
        (
            "question-digest",
            Box::new(|file| file["sections"][0]["questions"][0]["values"][0]["id"] = "z".into()),
        ),
        (
            "choices",
            Box::new(|file| file["sections"][0]["questions"][0]["values"] = json!([])),
        ),
        (
            "condition",
            Box::new(|file| {
                let question = &mut file["sections"][1]["questions"][0];
                question["shown_if"] = json!({"in": {"question": "Q-6", "values": ["a"]}});
            }),
        ),
        (
            "condition",
            Box::new(|file| file["sections"][1]["questions"][0]["shown_if"] = json!({})),
        ),
        (
            "text-too-long",
            Box::new(|file| file["note"]["en"] = "x".repeat(20_001).into()),
        ),
        (
            "unknown-question",
            Box::new(|file| {
                file["earlier"] =
                    json!([{"question": "Q-9", "about": "1", "question_changed": false}]);
            }),
        ),
        (
            "unknown-about",
            Box::new(|file| {
                file["earlier"] =
                    json!([{"question": "Q-1", "about": "9", "question_changed": false}]);
            }),
        ),
    ];
    for (expected, change) in cases {
        assert_eq!(refused(change).as_str(), expected);
    }
    assert!(read_asked(b"").is_err());
    assert!(read_asked(&[0xff; 100]).is_err());
    assert!(read_asked(&b"[".repeat(100_000)).is_err());
}

fn evidence() -> ShownEvidence {
    ShownEvidence {
        sha256: "cd".repeat(32),
        size: 12,
        file_name: "规程.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
    }
}

fn value() -> impl Strategy<Value = (&'static str, Option<AnswerValue>)> {
    let one = |id: &'static str, texts: &'static [&'static str]| {
        (0..texts.len()).prop_map(move |n| (id, Some(AnswerValue::One(texts[n].to_owned()))))
    };
    prop_oneof![
        one("Q-1", &["a", "b", "c"]),
        one(
            "Q-2",
            &["conform", "partial", "nonconform", "not_applicable"]
        ),
        prop::collection::btree_set(
            prop_oneof![Just("a".to_owned()), Just("b".to_owned())],
            0..3
        )
        .prop_map(|several| ("Q-3", Some(AnswerValue::Several(several)))),
        any::<u32>().prop_map(|number| ("Q-4", Some(AnswerValue::Number(number.into())))),
        (1..28i8).prop_map(|day| {
            (
                "Q-5",
                Some(AnswerValue::Date(jiff::civil::date(2026, 2, day))),
            )
        }),
        "[^\\x00]{1,40}".prop_map(|text| ("Q-6", Some(AnswerValue::Text(text)))),
        Just(("Q-6", None)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_response_and_a_draft_are_read_back_as_they_were_written(
        values in prop::collection::vec((value(), 1..3u8, "[ -~]{0,30}", any::<bool>()), 0..12),
        name in "[ -~\u{4e00}-\u{4e80}]{0,20}",
    ) {
        let asked = asked(&[], 2);
        let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
        let mut response = Response::default();
        response.respondent.name = filled(&name);
        let mut draft = Draft::default();
        draft.respondent.name = filled(&name);
        for ((question, value), about, note, shown) in values {
            let about = about.to_string();
            let note = filled(&note);
            let there = response.said.iter().any(|one| one.question == question && one.about == about);
            if there || (value.is_none() && note.is_none() && !shown) {
                continue;
            }
            let evidence: Vec<String> = shown.then(|| evidence().sha256).into_iter().collect();
            let entry = draft.entry(question, &about);
            entry.value = value.clone();
            entry.note = note.clone();
            entry.evidence = evidence.clone();
            response.said.push(Said { question: question.to_owned(), about, value, note, evidence });
        }
        response.evidence = vec![evidence()];
        let written = write_response(&asked, &response);
        prop_assert_eq!(read_response(&written, &asked).expect("it is whole"), response);
        let written = draft.to_bytes();
        let read = read_draft(&written, &asked, ("package", "manifest")).expect("it is whole");
        prop_assert_eq!(&read, &draft);
        draft.settle(&asked);
        prop_assert_eq!(draft.said.len(), read.said.len());
    }

    #[test]
    fn no_bytes_make_a_reader_fail_otherwise_than_by_saying_so(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let asked = asked(&[], 1);
        let _ = read_asked(&bytes);
        let _ = read_response(&bytes, &asked);
        let _ = read_draft(&bytes, &asked, ("", ""));
    }
}

#[test]
fn an_answer_that_was_made_up_is_refused_with_its_place() {
    let asked = asked(&[], 2);
    let answer = |question: &str, about: Value, value: Value| json!({"question": question, "about": about, "value": value});
    let cases = [
        (
            "unknown-question",
            json!([answer("Q-9", json!("1"), json!("a"))]),
        ),
        (
            "unknown-about",
            json!([answer("Q-1", json!("3"), json!("a"))]),
        ),
        (
            "unknown-about",
            json!([answer("Q-1", Value::Null, json!("a"))]),
        ),
        (
            "unknown-value",
            json!([answer("Q-1", json!("1"), json!("z"))]),
        ),
        (
            "unknown-value",
            json!([answer("Q-1", json!("1"), json!(["a"]))]),
        ),
        (
            "unknown-value",
            json!([answer("Q-2", json!("1"), json!("maybe"))]),
        ),
        (
            "unknown-value",
            json!([answer("Q-3", json!("1"), json!(["a", "c"]))]),
        ),
        (
            "unknown-value",
            json!([answer("Q-4", json!("1"), json!(4_294_967_296u64))]),
        ),
        ("shape", json!([answer("Q-4", json!("1"), json!(1.5))])),
        ("shape", json!([answer("Q-4", json!("1"), json!(-1))])),
        (
            "unknown-value",
            json!([answer("Q-5", json!("1"), json!("2026-02-30"))]),
        ),
        (
            "text-too-long",
            json!([answer("Q-6", json!("1"), json!("x".repeat(20_001)))]),
        ),
        (
            "nothing-said",
            json!([{"question": "Q-1", "about": "1", "note": "  "}]),
        ),
        (
            "repeated",
            json!([
                answer("Q-1", json!("1"), json!("a")),
                answer("Q-1", json!("1"), json!("b"))
            ]),
        ),
        (
            "unknown-evidence",
            json!([{"question": "Q-1", "about": "1", "evidence": ["ef".repeat(32)]}]),
        ),
    ];
    for (expected, answers) in cases {
        let mut file: Value =
            serde_json::from_slice(&write_response(&asked, &Response::default())).expect("JSON");
        file["answers"] = answers;
        let bytes = serde_json::to_vec_pretty(&file).expect("JSON");
        let fault = read_response(&bytes, &asked).expect_err(expected);
        assert_eq!(fault.kind.as_str(), expected, "{file}");
        if expected != "shape" {
            assert!(fault.place.line > 1, "{expected}: {:?}", fault.place);
        }
    }
    for name in [
        "../a",
        "a/b",
        "a\\b",
        "C:a",
        "",
        ".",
        "a\u{202e}fdp.exe",
        "a\nb",
    ] {
        let mut file: Value =
            serde_json::from_slice(&write_response(&asked, &Response::default())).expect("JSON");
        file["evidence"] =
            json!([{"sha256": "cd".repeat(32), "size": 1, "file_name": name, "media_type": "x/y"}]);
        let bytes = serde_json::to_vec(&file).expect("JSON");
        let fault = read_response(&bytes, &asked).expect_err("no name of a file");
        assert_eq!(fault.kind.as_str(), "file-name", "{name:?}");
    }
    // An answer to another version is no answer to this one.
    let mut file: Value =
        serde_json::from_slice(&write_response(&asked, &Response::default())).expect("JSON");
    file["questionnaire"]["version"] = "1.2.4".into();
    let bytes = serde_json::to_vec(&file).expect("JSON");
    let fault = read_response(&bytes, &asked).expect_err("another version");
    assert_eq!(fault.kind.as_str(), "other-questionnaire");
    let other = Draft {
        package: Some("other".to_owned()),
        ..Draft::default()
    };
    let fault = read_draft(&other.to_bytes(), &asked, ("mine", "m")).expect_err("another package");
    assert_eq!(fault.kind.as_str(), "other-questionnaire");
}
