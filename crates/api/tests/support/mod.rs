//! A desk with a small operator on it: two standards, one supplier, two products in two systems, a few answers.

pub(crate) mod audit;
pub(crate) mod submission;

use jiff::Timestamp;
use lianheng_api::wire::{
    ActionInputWire, AnswerInputWire, EvidenceUseWire, NewWorkspaceWire, ObjectRefWire,
    OrganisationInputWire, TextWire,
};
use lianheng_api::{DEFAULT_MODEL, Desk, Failure, Library, Session, assess};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The passphrase of every workspace here.
pub(crate) const PASSPHRASE: &str = "ferry quartz nine umbrella";

/// An instant on the day of the assessment.
pub(crate) fn at(minute: i64) -> Timestamp {
    let start: Timestamp = "2026-11-20T08:00:00Z".parse().expect("an instant");
    start + jiff::Span::new().minutes(minute)
}

/// A text that is the same in both languages.
pub(crate) fn text(words: &str) -> TextWire {
    TextWire {
        zh: words.to_owned(),
        en: words.to_owned(),
    }
}

/// An answer file: the packs, what is left out, and the answers as its format writes them.
pub(crate) fn answer_file(tailoring: Option<Value>, answers: Value) -> Value {
    let name = |words: &str| json!({"zh-CN": words, "en": words});
    let mut file = json!({
        "format": "lianheng-answers/1",
        "organisation": {"name": name("Nanhe Grid"), "sector": "energy", "region": "CN-44"},
        "subject": {"kind": "organisation", "name": name("Dispatch")},
        "assessed_on": "2026-11-20",
        "packs": ["gbt-43698-2024", "nist-ssdf-1.1"],
        "objects": {
            "suppliers": [{"id": "sup-a", "name": name("Supplier A"), "country": "CN"}],
            "systems": [
                {"id": "sys-a", "name": name("EMS"), "criticality": "core", "internet_facing": false},
                {"id": "sys-b", "name": name("Office"), "criticality": "general", "internet_facing": true}
            ],
            "products": [
                {"id": "prd-a", "name": name("Agent"), "supplier": "sup-a", "version": "1.2", "kernel_privilege": true,
                 "alternate": "prd-b", "deployments": [{"system": "sys-a", "hosts": 90}, {"system": "sys-b", "hosts": 12}]},
                {"id": "prd-b", "name": name("Other agent"), "supplier": "sup-a", "alternate": "prd-a",
                 "deployments": [{"system": "sys-b", "hosts": 3}]}
            ]
        },
        "answers": answers,
    });
    if let Some(tailoring) = tailoring {
        file["tailoring"] = tailoring;
    }
    file
}

/// Writes an answer file into a folder.
pub(crate) fn write(folder: &Path, file: &Value) -> PathBuf {
    let path = folder.join("answers.json");
    std::fs::write(&path, file.to_string()).expect("a file is written");
    path
}

/// A desk that explores an answer file in memory.
pub(crate) fn exploring(file: &Value) -> (TempDir, Desk) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(folder.path(), file);
    let mut desk = Desk::new(Library::built_in(), None);
    desk.explore(&path, false, at(0)).expect("the answers open");
    (folder, desk)
}

/// What a new workspace needs.
pub(crate) fn founding() -> NewWorkspaceWire {
    NewWorkspaceWire {
        organisation: OrganisationInputWire {
            name: text("Nanhe Grid"),
            sector: Some("energy".to_owned()),
            region: Some("CN-44".to_owned()),
        },
        author: "Lin Yue".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    }
}

/// An answer with this verdict and nothing more.
pub(crate) fn verdict(name: Option<&str>) -> AnswerInputWire {
    AnswerInputWire {
        verdict: name.map(str::to_owned),
        judging: false,
        note: None,
        reason: None,
        affects: Vec::new(),
        flagged: false,
        unsure: false,
        assignee: None,
    }
}

/// A requirement, as evidence and comments name it.
pub(crate) fn about(requirement: &str) -> EvidenceUseWire {
    EvidenceUseWire {
        requirement: Some(requirement.to_owned()),
        question: None,
        object: None,
        action: None,
    }
}

/// A product in a system.
pub(crate) fn product_in(product: &str, system: &str) -> ObjectRefWire {
    ObjectRefWire {
        supplier: None,
        product: Some(product.to_owned()),
        system: Some(system.to_owned()),
    }
}

/// What is open.
pub(crate) fn session(desk: &mut Desk) -> &mut Session {
    desk.session().expect("something is open")
}

/// A wire value, to be compared.
pub(crate) fn value(wire: &impl serde::Serialize) -> Value {
    serde_json::to_value(wire).expect("a wire type is JSON")
}

/// The message of a failure's first problem.
pub(crate) fn key(failure: &Failure) -> &str {
    &failure.problems.first().expect("a problem").key
}

/// The totals of the assessment worked on, made from scratch.
pub(crate) fn totals(session: &Session) -> Value {
    let open = session.open().expect("an assessment");
    let assessed = assess(Library::built_in(), &open, &[], DEFAULT_MODEL);
    value(&assessed.expect("scores").totals)
}

/// The verdict that counts.
pub(crate) fn verdict_of(session: &mut Session, requirement: &str) -> Option<&'static str> {
    session.item(requirement).expect("an item").row.verdict
}

/// A requirement that mappings lead to and from.
pub(crate) const FIRST: &str = "nist-ssdf-1.1/PO.1.1";
/// Another.
pub(crate) const SECOND: &str = "nist-ssdf-1.1/PW.4.1";

/// An open action for [`FIRST`], new where its id is empty.
pub(crate) fn action(id: &str, plan: &str) -> ActionInputWire {
    ActionInputWire {
        id: id.to_owned(),
        requirement: FIRST.to_owned(),
        plan: plan.to_owned(),
        owner: Some("operations".to_owned()),
        due: Some("2026-11-25".to_owned()),
        effort: Some(25),
        status: "open".to_owned(),
        done_on: None,
        retest: None,
        retest_note: None,
    }
}
