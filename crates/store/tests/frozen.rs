//! Workspaces of every released format, opened for ever.
//!
//! A file in `tests/frozen/` is never changed. A new format adds one, made by the ignored test below with
//! `cargo nextest run -p lianheng-store --run-ignored only -E 'test(a_frozen_workspace_is_made)'` and committed.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod support;

use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::record::{EntityKind, Record};
use lianheng_store::{Change, Digest, Passphrase, Workspace};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use support::kinds::one_of_each;
use support::*;

const PASSPHRASE: &str = "冻结的工作区 format 1";
const EVIDENCE: &[u8] = b"an evidence file of format 1";

fn frozen(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/frozen")
        .join(name)
}

#[test]
fn a_workspace_of_format_1_opens_verifies_and_says_what_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("format-1.lianheng");
    std::fs::copy(frozen("format-1.lianheng"), &path).unwrap();
    let passphrase = Passphrase::new(PASSPHRASE).unwrap();
    let mut workspace = Workspace::open(&path, &passphrase, at(9)).unwrap();
    let found = verification(&workspace);
    assert_eq!(found.breaks, []);
    assert_eq!((found.entries, found.evidence_files), (18, 1));
    let (_, own) = workspace.assessment(&assessment_id(0)).unwrap();
    let verdicts: Vec<Verdict> = own.answers.iter().map(|answer| answer.verdict).collect();
    assert_eq!(verdicts, [Verdict::Partial, Verdict::Conform]);
    assert_eq!(own.answers[0].evidence.len(), 1);
    assert_eq!(own.question_answers[0].value, AnswerValue::Number(21));
    assert_eq!(own.inventory.products.len(), 1);
    assert_eq!(workspace.components("prd-agent").unwrap().len(), 2);
    assert_eq!(workspace.comments(&assessment_id(0)).unwrap().len(), 1);
    let mut body = Vec::new();
    workspace
        .read_evidence(Digest::of(EVIDENCE), &mut body)
        .unwrap();
    assert_eq!(body, EVIDENCE);
    // Its history goes on, back to the beginning and forth again.
    let mut undone = 0;
    while workspace.undo(&author(), at(10)).unwrap().is_some() {
        undone += 1;
    }
    while workspace.redo(&author(), at(11)).unwrap().is_some() {
        undone -= 1;
    }
    assert_eq!(undone, 0);
    put(&mut workspace, Change::put(answer(3, Verdict::Conform)));
    assert_eq!(breaks(&workspace), []);
}

/// A workspace with one of every kind of record; what the file holds, this says again.
fn of_every_kind(path: &Path) -> (Workspace, Vec<Record>) {
    let passphrase = Passphrase::new(PASSPHRASE).unwrap();
    let mut workspace =
        Workspace::create(path, &passphrase, organisation(), &author(), at(0)).unwrap();
    furnish(&mut workspace);
    let records = one_of_each(&mut workspace);
    for record in &records {
        put(&mut workspace, Change::put(record.clone()));
    }
    (workspace, records)
}

#[test]
fn a_workspace_of_format_3_opens_verifies_and_holds_one_of_every_kind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("format-3.lianheng");
    std::fs::copy(frozen("format-3.lianheng"), &path).unwrap();
    let passphrase = Passphrase::new(PASSPHRASE).unwrap();
    let mut workspace = Workspace::open(&path, &passphrase, at(9)).unwrap();
    assert_eq!(breaks(&workspace), []);
    let (_, records) = of_every_kind(&folder.path().join("made.lianheng"));
    let kinds: BTreeSet<_> = records.iter().map(|record| record.key().kind()).collect();
    assert!(
        kinds.contains(&EntityKind::ReceivedAudit)
            && kinds.contains(&EntityKind::SupplierStatement)
    );
    for record in &records {
        let key = record.key();
        assert_eq!(
            workspace.record(&key).unwrap().as_ref(),
            Some(record),
            "{key}"
        );
    }
    let mut undone = 0;
    while workspace.undo(&author(), at(10)).unwrap().is_some() {
        undone += 1;
    }
    while workspace.redo(&author(), at(11)).unwrap().is_some() {
        undone -= 1;
    }
    assert_eq!(undone, 0);
    assert_eq!(breaks(&workspace), []);
}

#[test]
#[ignore = "makes the file above once; a released one is never made again"]
fn a_frozen_workspace_is_made() {
    let (workspace, _) = of_every_kind(&frozen("format-3.lianheng"));
    workspace.close().unwrap();
}
