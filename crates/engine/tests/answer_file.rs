//! Answer files: what is refused, and where the finger points.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

use lianheng_engine::answer_file::{AnswerFaultKind, read};
use lianheng_engine::assessment::Assessment;
use lianheng_engine::json::{FaultKind, JsonType};
use proptest::prelude::*;

const GOOD: &str = r#"{
  "format": "lianheng-answers/1",
  "organisation": { "name": { "zh-CN": "甲", "en": "A" }, "sector": "energy", "region": "CN-44" },
  "subject": { "kind": "organisation", "name": { "zh-CN": "乙", "en": "B" } },
  "assessed_on": "2026-11-20",
  "packs": ["synthetic"],
  "objects": {
    "suppliers": [{ "id": "sup", "name": { "zh-CN": "丙", "en": "C" } }],
    "systems": [{ "id": "sys", "name": { "zh-CN": "丁", "en": "D" }, "criticality": "core" }],
    "products": [{ "id": "prd", "name": { "zh-CN": "戊", "en": "E" }, "supplier": "sup", "deployments": [{ "system": "sys", "hosts": 3 }] }]
  },
  "answers": [
    { "requirement": "synthetic/1.1-1", "verdict": "partial", "affects": ["prd"], "evidence": [{ "path": "证据/甲 乙.txt" }] },
    { "requirement": "synthetic/1.1-2", "verdict": "conform" }
  ]
}"#;

fn parse(text: &str) -> Result<Assessment, Vec<(AnswerFaultKind, u32, u32)>> {
    read(text.as_bytes(), &[support::pack(14)], &[], &[]).map_err(|faults| {
        faults
            .into_iter()
            .map(|fault| (fault.kind, fault.place.line, fault.place.column))
            .collect()
    })
}

/// The one fault of [`GOOD`] with `from` replaced by `to`.
fn fault(from: &str, to: &str) -> (AnswerFaultKind, u32, u32) {
    assert!(GOOD.contains(from), "{from}");
    let faults = parse(&GOOD.replacen(from, to, 1)).expect_err("a fault");
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.into_iter().next().expect("one fault")
}

#[test]
fn a_good_file_is_read_whole() {
    let assessment = parse(GOOD).expect("no fault");
    assert_eq!(assessment.answers.len(), 2);
    assert_eq!(assessment.answers[0].evidence[0].path, "证据/甲 乙.txt");
    assert_eq!(assessment.inventory.products["prd"].deployments[0].hosts, 3);
    let with_mark = format!("\u{FEFF}{GOOD}");
    assert!(parse(&with_mark).is_ok());
}

#[test]
fn meaning_is_checked_and_placed() {
    use AnswerFaultKind as Kind;
    assert_eq!(
        fault("lianheng-answers/1", "lianheng-answers/9"),
        (Kind::FormatUnknown("lianheng-answers/9".into()), 2, 13)
    );
    assert_eq!(fault("synthetic/1.1-2", "synthetic/1.1-9").1, 14);
    assert!(matches!(
        fault("synthetic/1.1-2", "synthetic/1.1-9").0,
        Kind::RequirementUnknown {
            closest: Some(_),
            ..
        }
    ));
    assert!(matches!(
        fault("synthetic/1.1-2", "of something else entirely").0,
        Kind::RequirementUnknown { closest: None, .. }
    ));
    assert_eq!(
        fault("synthetic/1.1-2", "synthetic/1.1-1"),
        (
            Kind::AnswerRepeated {
                id: "synthetic/1.1-1".into(),
                first_line: 13
            },
            14,
            22
        )
    );
    assert_eq!(
        fault("2026-11-20", "2026-02-30").0,
        Kind::Date("2026-02-30".into())
    );
    assert_eq!(
        fault("2026-11-20", "2026-11-20T10:00").0,
        Kind::Date("2026-11-20T10:00".into())
    );
    assert_eq!(fault("\"en\": \"A\"", "\"en\": \" \"").0, Kind::BlankName);
    assert_eq!(
        fault("energy", "magic").0,
        Kind::SectorUnknown("magic".into())
    );
    assert_eq!(fault("CN-44", "cn44").0, Kind::Region("cn44".into()));
    assert_eq!(
        fault("\"affects\": [\"prd\"]", "\"affects\": [\"prx\"]").0,
        Kind::ObjectUnknown("prx".into())
    );
    assert_eq!(
        fault("\"supplier\": \"sup\"", "\"supplier\": \"nobody\"").0,
        Kind::ObjectUnknown("nobody".into())
    );
    let version = fault("\"synthetic\"]", "\"synthetic@9.9.9\"]");
    assert!(matches!(version.0, Kind::PackVersion { .. }), "{version:?}");
}

#[test]
fn an_object_id_belongs_to_one_object() {
    let again = "\"systems\": [{ \"id\": \"sup\", \"name\": { \"zh-CN\": \"丁\", \"en\": \"D\" }, \"criticality\": \"general\" }, ";
    assert_eq!(
        fault("\"systems\": [", again),
        (AnswerFaultKind::ObjectRepeated("sup".into()), 9, 25)
    );
}

#[test]
fn a_file_with_several_faults_names_them_all() {
    let text = GOOD
        .replace("synthetic/1.1-2", "synthetic/7")
        .replace("2026-11-20", "soon")
        .replace("CN-44", "?");
    let faults = parse(&text).expect_err("three faults");
    assert_eq!(
        faults.iter().map(|(_, line, _)| *line).collect::<Vec<_>>(),
        [3, 5, 14]
    );
}

#[test]
fn an_unknown_pack_leaves_its_answers_without_a_home() {
    let faults = parse(&GOOD.replace("\"synthetic\"]", "\"nowhere\"]")).expect_err("faults");
    assert!(matches!(faults[0].0, AnswerFaultKind::PackUnknown { .. }));
    assert!(
        faults[1..]
            .iter()
            .all(|(kind, _, _)| matches!(kind, AnswerFaultKind::RequirementOutside { .. }))
    );
}

#[test]
fn shape_is_checked_and_placed() {
    let shape = |from: &str, to: &str| match fault(from, to) {
        (AnswerFaultKind::Shape(kind), line, column) => (kind, line, column),
        other => panic!("not a fault of shape: {other:?}"),
    };
    assert!(matches!(
        shape("\"partial\"", "\"half\""),
        (FaultKind::UnknownValue { .. }, 13, 52)
    ));
    assert!(matches!(
        shape("\"verdict\": \"conform\"", "\"verdikt\": \"conform\""),
        (FaultKind::UnknownKey { .. }, 14, _)
    ));
    assert_eq!(
        shape(", \"verdict\": \"conform\"", "").0,
        FaultKind::MissingKey("verdict")
    );
    assert_eq!(
        shape(
            "\"verdict\": \"conform\"",
            "\"verdict\": \"conform\", \"verdict\": \"partial\""
        )
        .0,
        FaultKind::DuplicateKey("verdict".into())
    );
    assert_eq!(
        shape("\"verdict\": \"conform\"", "\"verdict\": 3").0,
        FaultKind::WrongType {
            found: JsonType::Number,
            needed: JsonType::String
        }
    );
    assert_eq!(
        shape("\"hosts\": 3", "\"hosts\": -3").0,
        FaultKind::NumberOutOfRange
    );
    assert_eq!(
        shape("\"hosts\": 3", "\"hosts\": 3.5").0,
        FaultKind::NumberOutOfRange
    );
    assert!(matches!(
        shape("\"packs\": [\"synthetic\"],", "\"packs\": [\"synthetic\"]"),
        (FaultKind::Syntax, 7, _)
    ));
    let cut = parse(&GOOD[..GOOD.len() - 10]).expect_err("cut");
    assert!(matches!(
        cut[0].0,
        AnswerFaultKind::Shape(FaultKind::Truncated)
    ));
    let deep = "[".repeat(5_000) + &"]".repeat(5_000);
    assert!(parse(&deep).is_err());
    assert!(matches!(
        read(b"{\"a\": \"\xff\"}", &[], &[], &[]).expect_err("not UTF-8")[0].kind,
        AnswerFaultKind::Shape(FaultKind::NotUtf8)
    ));
}

#[test]
fn evidence_never_leaves_the_folder() {
    let refused = [
        "../secret",
        "/etc/passwd",
        "a/../../b",
        "C:/x",
        "a\\\\b",
        "",
        "a//b",
        "./a",
        "a/.",
        "nul\\u0000",
        "a. ",
        "con:",
    ];
    for path in refused {
        let (kind, line, _) = fault("证据/甲 乙.txt", path);
        assert!(matches!(kind, AnswerFaultKind::EvidencePath(_)), "{path}");
        assert_eq!(line, 13);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_result_or_a_located_error(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Err(faults) = read(&bytes, &[], &[], &[]) {
            prop_assert!(!faults.is_empty());
            prop_assert!(faults.iter().all(|fault| fault.place.line >= 1 && fault.place.column >= 1));
        }
    }

    #[test]
    fn a_good_file_with_one_byte_changed_never_panics(at in 0..GOOD.len(), byte in any::<u8>()) {
        let mut bytes = GOOD.as_bytes().to_vec();
        bytes[at] = byte;
        let lines = u32::try_from(GOOD.lines().count()).unwrap_or(0) + 1;
        if let Err(faults) = read(&bytes, &[support::pack(14)], &[], &[]) {
            prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.place.line)));
        }
    }

    #[test]
    fn the_order_of_answers_never_matters(seed in any::<u64>()) {
        let pack = support::pack(14);
        let verdict = |index: usize| ["conform", "partial", "nonconform", "not_applicable"][(seed as usize >> (index * 2)) % 4];
        let answer = |index: usize| format!(
            r#"{{ "requirement": "synthetic/1.{}-{}", "verdict": "{}", "affects": ["prd"] }}"#,
            index / 7 + 1, index % 7 + 1, verdict(index)
        );
        let file = |order: &mut dyn Iterator<Item = usize>| {
            let answers: Vec<String> = order.map(answer).collect();
            let start = GOOD.find("\"answers\"").unwrap_or(0);
            format!("{}\"answers\": [{}]}}", &GOOD[..start], answers.join(","))
        };
        let evaluate = |text: String| {
            let assessment = read(text.as_bytes(), std::slice::from_ref(&pack), &[], &[]).expect("a good file");
            let model = &support::models()[0];
            let evaluation = lianheng_engine::evaluation::evaluate(&assessment, std::slice::from_ref(&pack), &[], model, &lianheng_engine::evaluation::Checks { phrases: &Default::default(), contradictions: &[] });
            (evaluation.packs[0].score.clone(), evaluation.gaps)
        };
        let forwards = evaluate(file(&mut (0..14)));
        let backwards = evaluate(file(&mut (0..14).rev()));
        prop_assert_eq!(forwards, backwards);
    }
}
