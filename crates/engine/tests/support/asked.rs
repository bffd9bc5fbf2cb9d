//! A questionnaire of five questions, made through the same compiler as real content. Shared by tests.

use super::support;
use lianheng_engine::pack::{Message, MessageFile, MessageText, SourceFile};
use lianheng_engine::questionnaire::{Questionnaire, QuestionnaireSource, compile};
use std::collections::BTreeMap;

const PACK: &str = r#"{"format":"lianheng-pack/1","id":"deploy","kind":"questionnaire","edition":"D 1","version":"1.0.0","status":"current","published":"2026","licence":"Apache-2.0","answered_per":"product-in-system","sources":["X"]}"#;

pub(crate) const QUESTIONS: &str = r#"{
  "scales": [
    { "id": "practice", "values": [ { "id": "yes" }, { "id": "partly" }, { "id": "no" }, { "id": "na" } ] },
    { "id": "kinds", "values": [ { "id": "version" }, { "id": "content" }, { "id": "none", "exclusive": true } ] }
  ],
  "sections": [ { "id": "A", "questions": [
    { "id": "Q1", "kind": "single", "scale": "practice", "source": ["X"],
      "supports": [ { "requirement": "synthetic/1.1-1", "verdicts": { "yes": "conform", "partly": "partial", "no": "nonconform", "na": "not_applicable" } } ] },
    { "id": "Q2", "kind": "single", "scale": "practice", "source": ["X"],
      "shown_if": { "in": { "question": "Q1", "values": ["yes", "partly"] } },
      "supports": [ { "requirement": "synthetic/1.1-1", "verdicts": { "yes": "conform", "partly": "partial", "no": "nonconform", "na": "not_applicable" } },
                    { "requirement": "synthetic/1.1-2", "verdicts": { "yes": "conform", "partly": "partial", "no": "nonconform", "na": "not_applicable" } } ] },
    { "id": "Q3", "kind": "multiple", "scale": "kinds", "source": ["X"],
      "supports": [ { "requirement": "synthetic/1.1-3", "all_of": ["version", "content"], "some_of": ["version"] } ] },
    { "id": "Q4", "kind": "date", "source": ["X"],
      "shown_if": { "all": [ { "equals": { "question": "Q3", "value": "content" } }, { "not": { "equals": { "question": "Q1", "value": "na" } } } ] },
      "supports": [ { "requirement": "synthetic/1.1-4", "within_days": { "conform": 365, "partial": 730 } } ] },
    { "id": "Q5", "kind": "number", "unit": "hours", "source": ["X"],
      "supports": [ { "requirement": "synthetic/1.1-5", "at_most": { "conform": 4, "partial": 24 } } ] }
  ] } ]
}"#;

pub(crate) fn source(questions: &str) -> QuestionnaireSource {
    let mut zh = BTreeMap::new();
    let mut en = BTreeMap::new();
    let mut put = |key: &str, parts: &[&str]| {
        let text = |text: &str| MessageText {
            text: text.to_owned(),
            ..MessageText::default()
        };
        let message = |word: &str| Message {
            line: 1,
            value: Some(text(word)),
            attributes: parts
                .iter()
                .map(|part| ((*part).to_owned(), text(word)))
                .collect(),
        };
        zh.insert(key.to_owned(), message("中文"));
        en.insert(key.to_owned(), message("English"));
    };
    put("pack", &["publisher", "about", "licence"]);
    put("source-X", &[]);
    put("sec-A", &[]);
    put("s-practice", &[]);
    put("s-kinds", &[]);
    for value in [
        "practice-yes",
        "practice-partly",
        "practice-no",
        "practice-na",
        "kinds-version",
        "kinds-content",
        "kinds-none",
    ] {
        put(&format!("s-{value}"), &["criteria"]);
    }
    for question in 1..=5 {
        put(&format!("q-Q{question}"), &["help", "why", "evidence"]);
    }
    let file = |path: &str, text: &str| SourceFile {
        path: path.to_owned(),
        bytes: Some(text.as_bytes().to_vec()),
    };
    let messages = |path: &str, messages| MessageFile {
        path: path.to_owned(),
        messages,
        ..MessageFile::default()
    };
    QuestionnaireSource {
        folder: "deploy".to_owned(),
        pack: file("pack.json", PACK),
        questions: file("questions.json", questions),
        lock: file("ids.lock", "Q1\nQ2\nQ3\nQ4\nQ5\n"),
        zh: messages("zh-CN.ftl", zh),
        en: messages("en.ftl", en),
        digest: String::new(),
    }
}

pub(crate) fn questionnaire() -> Questionnaire {
    let (questionnaire, diagnostics) = compile(&source(QUESTIONS), &[support::pack(14)]);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    questionnaire.expect("it was read")
}
