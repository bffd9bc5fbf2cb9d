//! A sealed audit: proved, taken in by the operator and answered; refused where it is not theirs or was meddled with.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{
    AuditResponseInputWire, NewActionWire, NewAuditWire, SampleInputWire, SealWire,
};
use lianheng_api::{Desk, KeyBook, Library, verify_audit};
use lianheng_exchange::package::{DraftBody, DraftFile, OpenPackage, PackageKind};
use std::path::{Path, PathBuf};
use support::audit::{DIFFERS, auditing, key_of, review, sealed, statement, unlocked};
use support::submission::{BARE, go_on, key, operator};
use support::{PASSPHRASE, at};

#[test]
fn a_sealed_audit_is_proved_taken_in_and_answered() {
    let mut operator = operator();
    let folder = operator.folder.path().to_owned();
    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    let nothing = session.seal_audit(
        &SealWire {
            out: folder.join("none.lhp").display().to_string(),
            keys: vec![key(&folder, "auditor.key")],
            recipients: Vec::new(),
            passphrase: None,
        },
        at(11),
        &mut go_on(),
    );
    assert_eq!(
        key_of(nothing.expect_err("refused")),
        "error-audit-nothing-judged"
    );
    assert!(!folder.join("none.lhp").exists());
    review(session, &folder);
    let wire = SampleInputWire {
        seed: Some("2026-LH-01".to_owned()),
        packs: Vec::new(),
        key: Some("all".to_owned()),
        important: None,
        general: None,
    };
    let _ = session.draw_sample(&wire, at(14)).expect("drawn");
    let audit = sealed(session, &folder);
    desk.close().expect("closed");

    let library = Library::built_in();
    let alone = verify_audit(
        library,
        &audit,
        &unlocked(),
        None,
        &KeyBook::empty(),
        &mut go_on(),
    )
    .expect("proved");
    assert!(alone.findings.is_empty(), "{:?}", alone.findings);
    assert_eq!(alone.unproved, ["scores", "sample", "operator"]);
    let unlock = unlocked();
    let with = Some((operator.submission.as_path(), &unlock));
    let both = verify_audit(
        library,
        &audit,
        &unlocked(),
        with,
        &KeyBook::empty(),
        &mut go_on(),
    )
    .expect("proved");
    assert!(both.findings.is_empty(), "{:?}", both.findings);
    assert!(both.unproved.is_empty());
    assert_eq!(
        (
            both.judged,
            both.signers.len(),
            both.submission_signers.len()
        ),
        (2, 1, 1)
    );
    // The working note does not leave.
    let file = std::fs::File::open(&audit).expect("a file");
    let limits = lianheng_exchange::package::Limits::default();
    let mut quiet = |_| std::ops::ControlFlow::Continue(());
    let mut package = OpenPackage::open(file, &limits, &mut quiet).expect("a package");
    let text = String::from_utf8(package.read("audit.json").expect("read")).expect("text");
    assert!(!text.contains("与王工核对过"));
    assert_eq!(package.manifest().kind, PackageKind::Audit);
    let own = package.manifest().files.iter();
    assert_eq!(
        own.filter(|file| file.path.starts_with("evidence/"))
            .count(),
        1
    );

    let session = operator.desk.session().expect("open");
    let entries = session.wire().expect("a workspace").journal_entries;
    let seen = session
        .preview_audit(&audit, &unlocked(), at(30), &mut go_on())
        .expect("seen");
    assert!(!seen.known);
    assert_eq!(
        session.wire().expect("a workspace").journal_entries,
        entries
    );
    let before = session.open().expect("open").assessment;
    let taken = session
        .import_audit(&audit, &unlocked(), at(31), &mut go_on())
        .unwrap_or_else(|failure| panic!("{failure:?}"));
    assert!(
        taken.proof.findings.is_empty(),
        "{:?}",
        taken.proof.findings
    );
    assert_eq!(
        (
            taken.audit.reviewed,
            taken.audit.differences,
            taken.audit.unanswered
        ),
        (2, 1, 1)
    );
    let again = session
        .import_audit(&audit, &unlocked(), at(32), &mut go_on())
        .expect("again");
    assert!(again.known);
    assert_eq!(session.received_audits().expect("audits").len(), 1);
    let after = session.open().expect("open").assessment;
    assert_eq!(
        format!("{before:?}"),
        format!("{after:?}"),
        "a verdict changed"
    );
    let answer = AuditResponseInputWire {
        stance: "accepted".to_owned(),
        text: Some("补齐台账".to_owned()),
        actions: Vec::new(),
        new_action: Some(NewActionWire {
            plan: "补齐三台主机".to_owned(),
            owner: Some("运维部".to_owned()),
            due: Some("2027-01-31".to_owned()),
        }),
    };
    let package = taken.audit.package.clone();
    let saved = session
        .respond_to_finding(&package, DIFFERS, &answer, at(33))
        .expect("answered");
    assert_eq!(saved.unanswered, 0);
    let response = saved.findings[0].response.as_ref().expect("an answer");
    assert_eq!(response.actions[0].action.plan, "补齐三台主机");
    let wrong = session.respond_to_finding(&package, BARE, &answer, at(34));
    assert_eq!(key_of(wrong.expect_err("refused")), "error-workspace-value");
    let verified = operator.desk.verify(&mut go_on()).expect("verified");
    assert!(verified.breaks.is_empty(), "{:?}", verified.breaks);
}

#[test]
fn an_audit_that_is_not_ours_or_was_meddled_with_is_refused_by_name() {
    let mut operator = operator();
    let folder = operator.folder.path().to_owned();
    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    review(session, &folder);
    let audit = sealed(session, &folder);
    desk.close().expect("closed");
    // A review of another submission.
    let other = support::submission::operator();
    let mut desk = auditing(&other);
    let session = desk.session().expect("open");
    let in_audit = session.import_audit(&audit, &unlocked(), at(30), &mut go_on());
    assert_eq!(
        key_of(in_audit.expect_err("refused")),
        "error-audit-in-audit"
    );
    desk.close().expect("closed");

    // Another operator's workspace.
    let (_other, mut stranger) =
        support::exploring(&support::answer_file(None, serde_json::json!([])));
    let foreign =
        stranger
            .session()
            .expect("open")
            .import_audit(&audit, &unlocked(), at(30), &mut go_on());
    assert_eq!(
        key_of(foreign.expect_err("refused")),
        "error-audit-not-ours"
    );
    // A submission is no audit, and an audit no submission.
    let session = operator.desk.session().expect("open");
    let kind = session.import_audit(&operator.submission, &unlocked(), at(30), &mut go_on());
    assert_eq!(key_of(kind.expect_err("refused")), "error-audit-kind");
    let mut desk = Desk::new(Library::built_in(), None);
    let wire = NewAuditWire {
        lead: "周".to_owned(),
        statement: statement(),
        passphrase: PASSPHRASE.to_owned(),
    };
    let into = folder.join("never.lianheng");
    let refused = desk.open_submission(&audit, &unlocked(), &into, &wire, at(10), &mut go_on());
    assert_eq!(
        key_of(refused.map(|_| ()).expect_err("refused")),
        "error-audit-kind"
    );
    assert!(!into.exists());
    let left = std::fs::read_dir(&folder).expect("a folder");
    let hidden = left.filter(|entry| {
        let name = entry.as_ref().expect("an entry").file_name();
        name.to_string_lossy().contains(".opening")
    });
    assert_eq!(hidden.count(), 0);

    // Signed anew by somebody who changed what it says: the container holds, what it says does not.
    let meddled = |what: &dyn Fn(&str) -> String| -> Vec<String> {
        let path = resealed(&audit, &folder, what);
        let unlock = unlocked();
        let with = Some((operator.submission.as_path(), &unlock));
        let library = Library::built_in();
        match verify_audit(
            library,
            &path,
            &unlocked(),
            with,
            &KeyBook::empty(),
            &mut go_on(),
        ) {
            Ok(proof) => proof
                .findings
                .iter()
                .map(|one| one.rule.to_owned())
                .collect(),
            Err(failure) => vec![key_of(failure)],
        }
    };
    let swap = |from: &'static str, to: &'static str| {
        move |text: &str| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        }
    };
    assert_eq!(meddled(&|text: &str| text.to_owned()), Vec::<String>::new());
    let verdict = meddled(&swap(
        "\"verdict\": \"nonconform\"",
        "\"verdict\": \"partial\"",
    ));
    assert_eq!(verdict, ["agreement", "score"]);
    let operators = meddled(&swap(
        "\"operator\": \"conform\"",
        "\"operator\": \"partial\"",
    ));
    assert_eq!(operators, ["agreement", "operator", "operator"]);
    assert_eq!(
        meddled(&swap("\"compared\": 2", "\"compared\": 3")),
        ["agreement"]
    );
    assert_eq!(
        meddled(&swap(
            "\"format\": \"lianheng-audit/1\"",
            "\"format\": \"x\""
        )),
        ["audit-file-format"]
    );
    assert_eq!(
        meddled(&swap(
            "\"agreement\": {",
            "\"surprise\": 1, \"agreement\": {"
        )),
        ["audit-file-shape"]
    );
    let id = meddled(&swap("gbt-43698-2024/6-1\"", "gbt-43698-2024/6-4\""));
    assert_eq!(id, ["audit-file-twice"]);
    let manifest = meddled(&|text: &str| {
        let at = text.find("\"manifest\": \"").expect("a digest") + 13;
        let mut other = text.to_owned();
        let flipped = if &text[at..=at] == "0" { "1" } else { "0" };
        other.replace_range(at..=at, flipped);
        other
    });
    assert_eq!(manifest, ["error-audit-unbound"]);
    // A flipped byte anywhere in the file is the container's business.
    let mut bytes = std::fs::read(&audit).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let broken = folder.join("broken.lhp");
    std::fs::write(&broken, bytes).expect("a file");
    let refused = verify_audit(
        Library::built_in(),
        &broken,
        &unlocked(),
        None,
        &KeyBook::empty(),
        &mut go_on(),
    );
    assert!(key_of(refused.map(|_| ()).expect_err("refused")).starts_with("package-rule"));
}

/// The package again with another `audit.json`, signed by another key.
fn resealed(audit: &Path, folder: &Path, change: &dyn Fn(&str) -> String) -> PathBuf {
    let limits = lianheng_exchange::package::Limits::default();
    let mut quiet = |_| std::ops::ControlFlow::Continue(());
    let file = std::fs::File::open(audit).expect("a file");
    let mut package = OpenPackage::open(file, &limits, &mut quiet).expect("a package");
    let manifest = package.manifest().clone();
    let mut draft = lianheng_api::draft_heading(
        PackageKind::Audit,
        manifest.from.clone(),
        manifest.title.clone(),
        at(21),
    )
    .expect("a draft");
    draft.reply_to = manifest.reply_to.clone();
    draft.packs = manifest.packs.clone();
    for file in &manifest.files {
        let mut bytes = Vec::new();
        package.copy(&file.path, &mut bytes).expect("a file");
        if file.path == "audit.json" {
            bytes = change(&String::from_utf8(bytes).expect("text")).into_bytes();
        }
        draft.files.push(DraftFile {
            path: file.path.clone(),
            media_type: file.media_type.clone(),
            body: DraftBody::Bytes(bytes),
        });
    }
    let out = folder.join("meddled.lhp");
    let request = SealWire {
        out: out.display().to_string(),
        keys: vec![key(folder, "stranger.key")],
        recipients: Vec::new(),
        passphrase: None,
    };
    let _ = lianheng_api::write_sealed(draft, &request, &mut go_on()).expect("sealed");
    out
}

#[test]
fn a_regulator_reads_an_audit_beside_the_very_submission_it_is_about() {
    let operator = operator();
    let folder = operator.folder.path().to_owned();
    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    review(session, &folder);
    let audit = sealed(session, &folder);
    desk.close().expect("closed");
    std::fs::remove_file(folder.join("audit.lianheng")).expect("gone");

    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    let intake = session
        .import_audit(&audit, &unlocked(), at(30), &mut go_on())
        .expect("taken in");
    assert!(!intake.known && intake.proof.findings.is_empty());
    assert!(intake.proof.unproved.is_empty(), "the submission is here");
    let received = session.received_audits().expect("a list");
    let found = received[0].findings.iter().find(|one| !one.agrees);
    let found = found.expect("a finding").requirement.clone();
    let answer = AuditResponseInputWire {
        stance: "accepted".to_owned(),
        text: None,
        actions: Vec::new(),
        new_action: None,
    };
    let package = received[0].package.clone();
    let answered = session.respond_to_finding(&package, &found, &answer, at(31));
    assert_eq!(
        key_of(answered.expect_err("refused")),
        "error-audit-answers-operator"
    );
    // The operator's data is still what was signed.
    let checked = session.check_audit(&mut go_on()).expect("checked");
    assert!(checked.findings.is_empty(), "{:?}", checked.findings);
}
