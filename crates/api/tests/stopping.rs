//! Long work is stopped at each of its steps in turn: nothing is written, nothing is changed; and not stopped it comes to its end.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{EvidenceUseWire, ExportRequestWire, ReportRequestWire};
use lianheng_api::{
    Desk, ExportRequest, Failure, FailureKind, Library, Progress, Session, Tell, export_choices,
    make_report, save_export, save_report,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use support::{FIRST, SECOND, about, answer_file, at, exploring, session, value, write};

/// Does `work` and stops it at its first telling, then at its second, and so on; after each stop `unchanged` has to hold. Answers what the
/// work came to when it was let be, and how many times it told.
fn stopped_everywhere<T>(
    mut work: impl FnMut(Tell<'_>) -> Result<T, Failure>,
    mut unchanged: impl FnMut(),
) -> (T, usize) {
    for stop_at in 0.. {
        let mut told = 0usize;
        let mut tell = |at: Progress| {
            assert!(at.total == 0 || at.done <= at.total, "{at:?}");
            told += 1;
            if told > stop_at {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        match work(&mut tell) {
            Err(failure) => {
                assert_eq!(failure.kind, FailureKind::Cancelled, "{failure:?}");
                assert_eq!(told, stop_at + 1, "it ends at once");
                unchanged();
            }
            Ok(done) => return (done, told),
        }
    }
    panic!("the work never ended");
}

/// Everything below a folder, with its content.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.display().to_string();
        if path.is_dir() {
            found.extend(tree(&path));
            found.insert(name, Vec::new());
        } else {
            found.insert(name, std::fs::read(&path).expect("a file"));
        }
    }
    found
}

/// What a person can see of a workspace, and the end of its journal.
fn state(session: &mut Session) -> Value {
    json!([
        value(&session.wire().expect("a workspace")),
        value(&session.inventory().expect("an inventory")),
        value(&session.items().expect("items")),
        value(&session.evidence().expect("evidence")),
        value(&session.history(None, None).expect("a history")),
    ])
}

fn judged() -> Value {
    json!([
        {"requirement": FIRST, "verdict": "nonconform", "note": "no rings yet", "action": {"plan": "two rings"}},
        {"requirement": SECOND, "verdict": "conform"}
    ])
}

#[test]
fn a_stopped_export_leaves_no_file() {
    let (folder, mut desk) = exploring(&answer_file(None, judged()));
    let open = session(&mut desk).open().expect("an assessment");
    let before = tree(folder.path());
    for format in export_choices().formats {
        let wire = ExportRequestWire {
            format: format.id.to_owned(),
            table: None,
            packs: Vec::new(),
            model: "conformity".to_owned(),
            language: "bilingual".to_owned(),
        };
        let request = ExportRequest::read(&wire).expect("a request");
        let out = folder.path().join("导出 一");
        let (written, told) = stopped_everywhere(
            |tell| save_export(Library::built_in(), &open, &request, &out, tell),
            || assert_eq!(tree(folder.path()), before, "{}", format.id),
        );
        assert!(told >= 3, "{}: told {told} times", format.id);
        assert_eq!(written.format, format.id);
        assert!(out.exists());
        if out.is_dir() {
            std::fs::remove_dir_all(&out).expect("removed");
        } else {
            std::fs::remove_file(&out).expect("removed");
        }
    }
}

#[test]
fn an_export_that_is_not_known_is_refused_with_those_there_are() {
    let wire = ExportRequestWire {
        format: "oscal-ssp".to_owned(),
        table: None,
        packs: Vec::new(),
        model: "conformity".to_owned(),
        language: "en".to_owned(),
    };
    let refused = ExportRequest::read(&wire).expect_err("refused");
    assert_eq!(support::key(&refused), "error-export-format");
    let wire = ExportRequestWire {
        format: "csv".to_owned(),
        language: "de".to_owned(),
        ..wire
    };
    let refused = ExportRequest::read(&wire).expect_err("refused");
    assert_eq!(support::key(&refused), "error-report-language");
}

#[test]
fn a_stopped_report_leaves_no_file_in_any_format() {
    let (folder, mut desk) = exploring(&answer_file(None, judged()));
    let before = tree(folder.path());
    for format in ["pdf", "docx", "xlsx"] {
        let session = session(&mut desk);
        let wire = ReportRequestWire {
            language: "en".to_owned(),
            format: format.to_owned(),
            model: "conformity".to_owned(),
            sections: vec!["cover".to_owned(), "summary".to_owned()],
            preset: None,
            classification: None,
            assessors: Vec::new(),
            period_from: None,
            period_to: None,
            as_of: None,
            compare_with: None,
            archival: false,
        };
        let request = session.report_request(&wire).expect("a request");
        let open = session.open().expect("an assessment");
        let out = folder.path().join("report");
        let mut steps = 0usize;
        make_report(Library::built_in(), &open, &request, &mut |_| {
            steps += 1;
            ControlFlow::Continue(())
        })
        .expect("a report");
        assert!(steps >= 2, "{format}: told {steps} times");
        // The first, one in the middle, and the last.
        for stop_at in [1, steps / 2 + 1, steps] {
            let mut told = 0usize;
            let stopped = save_report(Library::built_in(), &open, &request, &out, &mut |_| {
                told += 1;
                if told == stop_at {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
            assert_eq!(
                stopped.expect_err("stopped").kind,
                FailureKind::Cancelled,
                "{format} at {stop_at} of {steps}"
            );
            assert_eq!(tree(folder.path()), before, "{format}");
        }
    }
}

/// Takes a file in, stopped everywhere; answers how many times it told.
fn taken_in(desk: &mut Desk, path: &Path, product: Option<&str>) -> usize {
    let session = session(desk);
    let before = state(session);
    let session = std::cell::RefCell::new(session);
    let unchanged = || assert_eq!(state(&mut session.borrow_mut()), before);
    let preview = |tell: Tell<'_>| session.borrow_mut().preview_intake(path, product, tell);
    let (shown, _) = stopped_everywhere(preview, unchanged);
    assert!(!shown.applied);
    unchanged();
    let take = |tell: Tell<'_>| {
        let mut session = session.borrow_mut();
        session.take_in(path, product, None, at(9), tell)
    };
    let (taken, told) = stopped_everywhere(take, unchanged);
    assert!(taken.applied);
    assert_ne!(state(&mut session.borrow_mut()), before);
    told
}

#[test]
fn a_table_that_is_stopped_changes_nothing() {
    let (folder, mut desk) = exploring(&answer_file(None, judged()));
    let path = folder.path().join("register.csv");
    let rows = (0..400).map(|row| format!("prd-{row},Relay {row},sup-a,sys-a,{row}\n"));
    let table = format!(
        "product id,product,supplier,system,hosts\n{}",
        rows.collect::<String>()
    );
    std::fs::write(&path, table).expect("a table");
    assert!(taken_in(&mut desk, &path, None) > 6, "told while it writes");
}

#[test]
fn an_sbom_that_is_stopped_changes_nothing() {
    let (folder, mut desk) = exploring(&answer_file(None, judged()));
    let components = (0..1_000).map(|one| json!({"type": "library", "name": format!("lib-{one}")}));
    let json = json!({"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": components.collect::<Vec<_>>()});
    let mut xml = String::from(r#"<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>"#);
    let mut tags =
        String::from("SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: d\n");
    for one in 0..1_000 {
        xml += &format!(r#"<component type="library"><name>lib-{one}</name></component>"#);
        tags += &format!("PackageName: lib-{one}\nSPDXID: SPDXRef-{one}\n");
    }
    xml += "</components></bom>";
    for (name, text) in [
        ("a.json", json.to_string()),
        ("a.xml", xml),
        ("a.spdx", tags),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("an SBOM");
        assert!(taken_in(&mut desk, &path, Some("prd-a")) >= 4, "{name}");
    }
}

#[test]
fn answers_that_are_stopped_bring_neither_answers_nor_evidence() {
    let (_folder, mut desk) = exploring(&answer_file(None, json!([])));
    let other = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(other.path().join("evidence")).expect("a folder");
    // More than a chunk, so that it is told in the middle of a file too.
    let long = vec![7u8; 5 << 19];
    std::fs::write(other.path().join("evidence/日志.bin"), long).expect("a file");
    std::fs::write(other.path().join("evidence/b.txt"), "b").expect("a file");
    let evidence = json!([{"path": "evidence/日志.bin"}, {"path": "evidence/b.txt"}]);
    let file = answer_file(
        None,
        json!([{"requirement": FIRST, "verdict": "conform", "evidence": evidence}, {"requirement": SECOND, "verdict": "conform", "evidence": evidence}]),
    );
    let path = write(other.path(), &file);
    assert!(taken_in(&mut desk, &path, None) > 8);
    let session = session(&mut desk);
    let files = session.evidence().expect("evidence");
    assert_eq!(files.len(), 2);
    let _ = session.undo(at(10)).expect("undone");
    assert!(
        session.evidence().expect("evidence").is_empty(),
        "it came as one change"
    );
}

#[test]
fn stopped_answers_leave_no_evidence_beside_them() {
    let (folder, mut desk) = exploring(&answer_file(None, judged()));
    let session = session(&mut desk);
    let long = folder.path().join("log.bin");
    std::fs::write(&long, vec![7u8; 3 << 20]).expect("a file");
    let short = folder.path().join("b.txt");
    std::fs::write(&short, "b").expect("a file");
    let to: EvidenceUseWire = about(FIRST);
    let _ = session
        .attach(&[long, short], &to, false, at(1))
        .expect("attached");
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("答卷.json");
    let (written, told) = stopped_everywhere(
        |tell| session.export_answers(&out, tell),
        || assert!(tree(place.path()).is_empty(), "{:?}", tree(place.path())),
    );
    assert_eq!(written.evidence, 2);
    assert!(told >= 4, "told {told} times");
    // Written over once more and stopped, what was there stays.
    let before = tree(place.path());
    let (_, _) = stopped_everywhere(
        |tell| session.export_answers(&out, tell),
        || assert_eq!(tree(place.path()), before),
    );
}
