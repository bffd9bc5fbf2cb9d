//! Workspaces of every released format, opened for ever.
//!
//! A file in `tests/frozen/` is never changed. A new format adds one, made by the ignored test below with
//! `cargo nextest run -p lianheng-store --run-ignored only -E 'test(a_frozen_workspace_is_made)'` and committed.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod support;

use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::record::{EntityKey, Setting, Target};
use lianheng_store::{Change, Digest, Passphrase, Workspace};
use std::path::{Path, PathBuf};
use support::*;

const PASSPHRASE: &str = "冻结的工作区 format 1";
const EVIDENCE: &[u8] = b"an evidence file of format 1";

fn frozen(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/frozen")
        .join(name)
}

/// Everything format 1 can hold, with a history in which something was undone and something removed.
fn fill(workspace: &mut Workspace) {
    furnish(workspace);
    let mut question = question_answer("DEP-B8", ObjectRef::default());
    question.value = Some(AnswerValue::Number(21));
    for change in [
        Change::put(answer(1, Verdict::Partial)),
        Change::put(answer(2, Verdict::Conform)),
        Change::put(question),
        Change::put(sbom(0, "prd-agent", &["openssl", "zlib"])),
        Change::put(action(0, 1)),
        Change::put(comment(0, Target::Action(action(0, 1).id))),
        Change::put(Setting {
            key: "language".to_owned(),
            value: "zh-CN".to_owned(),
        }),
        Change::Remove(EntityKey::Setting("language".to_owned())),
        Change::put(answer(2, Verdict::Nonconform)),
    ] {
        put(workspace, change);
    }
    workspace.undo(&author(), at(2)).unwrap();
    workspace
        .attach(
            &mut &EVIDENCE[..],
            meta("a.txt"),
            Some(about(1)),
            &author(),
            at(3),
        )
        .unwrap();
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

#[test]
#[ignore = "makes the file above once; a released one is never made again"]
fn a_frozen_workspace_is_made() {
    let path = frozen("format-1.lianheng");
    let passphrase = Passphrase::new(PASSPHRASE).unwrap();
    let mut workspace =
        Workspace::create(&path, &passphrase, organisation(), &author(), at(0)).unwrap();
    fill(&mut workspace);
    workspace.close().unwrap();
}
