//! Adding answers to a file somebody else wrote: every byte that was there stays, and what is added reads back.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_engine::answer_file::{Accepted, append};
use lianheng_engine::crosswalk::{Author, MappingStep, Relation};
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::vocabulary::Verdict;
use proptest::prelude::*;
use serde_json::{Value, json};

fn step() -> MappingStep {
    let id = |pack: &str, local: &str| RequirementId::new(&PackId::new(pack), local);
    MappingStep {
        crosswalk: "a--b".to_owned(),
        from: id("a", "7.9-j"),
        to: id("b", "PW.7.2"),
        relation: Relation::Intersects,
        strength: Some(4),
        author: Author::Lianheng,
        rationale: None,
    }
}

fn appended(text: &str, count: usize) -> String {
    let trail = [step()];
    let one = Accepted {
        requirement: &trail[0].to,
        verdict: Verdict::Partial,
        trail: &trail,
    };
    let bytes = append(text.as_bytes(), &vec![one; count]).expect("a list of answers");
    String::from_utf8(bytes).expect("UTF-8")
}

fn entry() -> Value {
    json!({ "requirement": "b/PW.7.2", "verdict": "partial", "mapped_from": [{ "crosswalk": "a--b", "from": "a/7.9-j", "to": "b/PW.7.2" }] })
}

#[test]
fn one_line_entries_stay_on_one_line_each() {
    let text =
        "{\n  \"answers\": [\n    { \"x\": 1 },\n    { \"x\": 2 }\n  ],\n  \"after\": 1\n}\n";
    let entry = r#"{ "requirement": "b/PW.7.2", "verdict": "partial", "mapped_from": [{ "crosswalk": "a--b", "from": "a/7.9-j", "to": "b/PW.7.2" }] }"#;
    assert_eq!(
        appended(text, 2),
        text.replace(
            "{ \"x\": 2 }",
            &format!("{{ \"x\": 2 }},\n    {entry},\n    {entry}")
        )
    );
}

#[test]
fn entries_on_lines_of_their_own_keep_indentation_and_line_ends() {
    let text = "{\r\n\t\"answers\": [\r\n\t\t{\r\n\t\t\t\"x\": 1\r\n\t\t}\r\n\t]\r\n}\r\n";
    let after = appended(text, 1);
    assert!(
        after.contains("\t\t},\r\n\t\t{\r\n\t\t  \"requirement\": \"b/PW.7.2\",\r\n"),
        "{after:?}"
    );
    assert!(after.ends_with("\r\n\t\t}\r\n\t]\r\n}\r\n"), "{after:?}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
}

#[test]
fn an_empty_list_and_a_file_without_space_are_filled() {
    let lines = appended("{\n  \"answers\": []\n}\n", 2);
    assert!(lines.starts_with("{\n  \"answers\": [\n    {\n"), "{lines}");
    assert!(lines.ends_with("\n    }\n  ]\n}\n"), "{lines}");
    let dense = appended("{\"answers\":[]}", 1);
    assert_eq!(dense, format!("{{\"answers\":[{}]}}", ordered()));
    assert_eq!(
        appended("{\"answers\":[{}]}", 1),
        format!("{{\"answers\":[{{}},{}]}}", ordered())
    );
}

/// The entry as serialised: keys in the format's own order.
fn ordered() -> &'static str {
    r#"{"requirement":"b/PW.7.2","verdict":"partial","mapped_from":[{"crosswalk":"a--b","from":"a/7.9-j","to":"b/PW.7.2"}]}"#
}

#[test]
fn a_byte_order_mark_stays_and_nothing_to_add_changes_nothing() {
    let text = "\u{FEFF}{\"answers\":[1]}";
    assert!(appended(text, 1).starts_with("\u{FEFF}{\"answers\":[1,{"));
    assert_eq!(appended(text, 0), text);
}

#[test]
fn what_is_no_list_of_answers_is_refused() {
    let trail = [step()];
    let one = Accepted {
        requirement: &trail[0].to,
        verdict: Verdict::Partial,
        trail: &trail,
    };
    for text in ["", "{", "[]", "{}", r#"{"answers":{}}"#, r#"{"answers":1}"#] {
        assert!(append(text.as_bytes(), &[one]).is_err(), "{text}");
    }
}

/// White space as JSON allows it.
fn space() -> impl Strategy<Value = String> {
    "[ \t\n]{0,3}|\r\n *"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_layout_the_old_bytes_stay_in_order_and_the_new_answers_read_back(
        spaces in proptest::collection::vec(space(), 12), items in 0..4usize, added in 1..4usize, mark in any::<bool>(),
    ) {
        let s = |at: usize| spaces[at].as_str();
        let list: Vec<String> = (0..items)
            .map(|item| format!("{{{}\"n\"{}:{}{item}{}}}", s(0), s(1), s(2), s(3)))
            .collect();
        let text = format!(
            "{}{}{{{}\"answers\"{}:{}[{}{}{}]{}, \"more\": [{{}}] }}",
            if mark { "\u{FEFF}" } else { "" }, s(4), s(5), s(6), s(7), s(8),
            list.join(&format!("{},{}", s(9), s(10))), s(11), s(8),
        );
        let after = appended(&text, added);
        let read = |text: &str| -> Value {
            serde_json::from_str(text.trim_start_matches('\u{FEFF}')).expect("JSON")
        };
        let (old, new) = (read(&text), read(&after));
        prop_assert_eq!(&old["more"], &new["more"]);
        let mut expected = old["answers"].as_array().expect("a list").clone();
        expected.extend((0..added).map(|_| entry()));
        prop_assert_eq!(&new["answers"], &Value::Array(expected));
        // Taking one stretch out gives the old text back, so nothing else was touched.
        let same = text.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
        let longer = after.len() - text.len();
        let bytes = after.as_bytes();
        let one_stretch = (0..=same)
            .any(|at| [&bytes[..at], &bytes[at + longer..]].concat() == text.as_bytes());
        prop_assert!(one_stretch, "{}", after);
    }
}
