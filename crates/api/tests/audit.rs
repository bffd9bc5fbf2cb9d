//! The auditor's review, from a submission to the operator's answer, through what a host calls.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{
    AuditResponseInputWire, AuditStatementWire, EvidenceUseWire, JudgementInputWire, NewActionWire,
    NewAuditWire, SampleInputWire, SealWire, TextWire, UnlockWire,
};
use lianheng_api::{
    Desk, Failure, KeyBook, Library, ReportFormat, ReportLanguage, ReportRequest, Session,
    verify_audit,
};
use lianheng_exchange::package::{DraftBody, DraftFile, OpenPackage, PackageKind};
use std::path::{Path, PathBuf};
use support::submission::{BARE, LATE, Operator, go_on, key, operator};
use support::{PASSPHRASE, at, verdict};

const AGREED: &str = "gbt-43698-2024/6-1";
const DIFFERS: &str = "gbt-43698-2024/6-4";

fn unlocked() -> UnlockWire {
    UnlockWire::default()
}

fn statement() -> AuditStatementWire {
    AuditStatementWire {
        auditor: TextWire {
            zh: "江北测评中心".to_owned(),
            en: "Jiangbei Assessment Centre".to_owned(),
        },
        contact: Some("audit@example.org".to_owned()),
        began: Some("2026-11-23".to_owned()),
        ended: Some("2026-11-27".to_owned()),
        scope: Some("调度系统".to_owned()),
        opinion: Some("总体可信，供应商更新管理有两处差异。".to_owned()),
    }
}

fn auditing(operator: &Operator) -> Desk {
    let mut desk = Desk::new(Library::built_in(), None);
    let wire = NewAuditWire {
        lead: "测评师 周".to_owned(),
        statement: statement(),
        passphrase: PASSPHRASE.to_owned(),
    };
    let into = operator.folder.path().join("audit.lianheng");
    let package = &operator.submission;
    let _ = desk
        .open_submission(package, &unlocked(), &into, &wire, at(10), &mut go_on())
        .unwrap_or_else(|failure| panic!("{failure:?}"));
    desk
}

fn judgement(verdict: &str) -> JudgementInputWire {
    JudgementInputWire {
        verdict: Some(verdict.to_owned()),
        ..JudgementInputWire::default()
    }
}

/// One requirement alike, one differently, with everything filled in.
fn review(session: &mut Session, folder: &Path) {
    let _ = session
        .save_review(AGREED, &judgement("conform"), at(11))
        .expect("saved");
    let photo = folder.join("照片.txt");
    std::fs::write(&photo, "a photo").expect("a file");
    let own = session
        .attach_audit_evidence(&photo, at(12))
        .expect("attached");
    let item = session.review_item(DIFFERS).expect("an item");
    let theirs = item.operator.evidence[0].sha256.clone();
    let full = JudgementInputWire {
        severity: Some("major".to_owned()),
        finding: Some("台账缺三台主机".to_owned()),
        recommendation: Some("补齐台账".to_owned()),
        methods: vec!["test".to_owned(), "examine".to_owned()],
        sampled: Some("40 台主机中的 8 台".to_owned()),
        evidence: vec![own, theirs],
        note: Some("与王工核对过".to_owned()),
        ..judgement("nonconform")
    };
    let _ = session.save_review(DIFFERS, &full, at(13)).expect("saved");
}

fn sealed(session: &mut Session, folder: &Path) -> PathBuf {
    let out = folder.join("audit.lhp");
    let request = SealWire {
        out: out.display().to_string(),
        keys: vec![key(folder, "auditor.key")],
        recipients: Vec::new(),
        passphrase: None,
    };
    let _ = session
        .seal_audit(&request, at(20), &mut go_on())
        .unwrap_or_else(|failure| panic!("{failure:?}"));
    out
}

fn key_of(failure: Failure) -> String {
    failure.problems.into_iter().next().expect("a problem").key
}

#[test]
fn a_submission_becomes_a_read_only_workspace_that_holds_against_its_signature() {
    let operator = operator();
    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    let check = session.check_audit(&mut go_on()).expect("checked");
    assert!(check.holds(), "{check:?}");
    assert!(check.answers > 200 && check.files > 10, "{check:?}");
    assert_eq!(check.signers.len(), 1);
    // No way leads to the operator's data.
    let wire = session.wire().expect("a workspace");
    let id = wire.current.expect("the assessment");
    assert_eq!(id, operator.assessment);
    let evidence = session.evidence().expect("evidence")[0].clone();
    let about = EvidenceUseWire {
        requirement: Some(BARE.to_owned()),
        question: None,
        object: None,
        action: None,
    };
    let action = session
        .actions(jiff::civil::date(2026, 12, 1))
        .expect("actions")[0]
        .action
        .clone();
    let refusals = [
        session
            .save_answer(AGREED, &verdict(Some("partial")), at(11))
            .map(|_| ()),
        session
            .link_evidence(&evidence.sha256, &about, true, at(11))
            .map(|_| ()),
        session
            .describe_evidence(
                &evidence.sha256,
                &{
                    let mut details = evidence.details.clone();
                    details.title = Some("another".to_owned());
                    details
                },
                at(11),
            )
            .map(|_| ()),
        session.freeze_assessment(&id, at(11)).map(|_| ()),
        session.remove_assessment(&id, at(11)).map(|_| ()),
        session
            .attach(&[support::submission::sample()], &about, false, at(11))
            .map(|_| ()),
        session
            .save_action(
                &{
                    let mut other = action;
                    other.plan = "something else".to_owned();
                    other
                },
                at(11),
            )
            .map(|_| ()),
    ];
    for (index, refusal) in refusals.into_iter().enumerate() {
        match refusal {
            Err(failure) => {
                let key = key_of(failure);
                let named = ["error-workspace-received", "error-workspace-frozen"];
                assert!(named.contains(&key.as_str()), "{index}: {key}");
            }
            // Freezing what is frozen changes nothing.
            Ok(()) => assert_eq!(index, 3, "a change went through"),
        }
    }
    assert!(session.check_audit(&mut go_on()).expect("checked").holds());
    let verified = desk.verify(&mut go_on()).expect("verified");
    assert!(verified.breaks.is_empty(), "{:?}", verified.breaks);
}

#[test]
fn what_an_auditor_judges_is_counted_filtered_and_undone() {
    let operator = operator();
    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    let of = |session: &mut Session, filter: &str| -> Vec<String> {
        let rows = session
            .review_rows(&[filter.to_owned()], &[])
            .expect("rows");
        rows.into_iter().map(|row| row.requirement).collect()
    };
    assert!(of(session, "no-evidence").contains(&BARE.to_owned()));
    assert_eq!(of(session, "changed-after-freeze"), [LATE]);
    assert_eq!(
        session
            .review_item(LATE)
            .expect("an item")
            .changed_after_freeze
            .len(),
        1
    );
    let before = session.audit().expect("an audit");
    assert_eq!((before.reviewed, before.differences), (0, 0));
    assert!(
        before
            .standards
            .iter()
            .all(|one| one.reviewed_auditor.is_none())
    );
    let folder = operator.folder.path().to_owned();
    review(session, &folder);
    let audit = session.audit().expect("an audit");
    assert_eq!((audit.reviewed, audit.differences), (2, 1));
    let all = &audit.agreement[0];
    assert_eq!((all.compared, all.agreed, all.raw_bp), (2, 1, Some(5_000)));
    assert_eq!(all.table[0], [1, 0, 1, 0]);
    let first = &audit.standards[0];
    assert_eq!(first.reviewed, 2);
    assert!(first.auditor.score_bp < first.operator.score_bp);
    let only = first.reviewed_auditor.as_ref().expect("reviewed");
    assert_eq!((only.counts.applicable, only.score_bp), (2, Some(5_000)));
    assert_eq!(of(session, "disagreed"), [DIFFERS]);
    let grave = session
        .review_rows(&[], &["major".to_owned()])
        .expect("rows");
    assert_eq!(grave.len(), 1);
    let item = session.review_item(DIFFERS).expect("an item");
    let review = item.review.expect("judged");
    assert_eq!(
        (review.operator, review.verdict),
        (Some("conform"), Some("nonconform"))
    );
    assert_eq!(review.methods, ["examine", "test"]);
    assert_eq!(review.reviewed_by, "测评师 周");
    let own: Vec<bool> = item.seen.iter().map(|seen| seen.own).collect();
    assert_eq!(own, [true, false]);
    // The same again is no change, an empty one takes it away, undo brings it back.
    let entries = session.wire().expect("a workspace").journal_entries;
    let _ = session
        .save_review(AGREED, &judgement("conform"), at(14))
        .expect("saved");
    assert_eq!(
        session.wire().expect("a workspace").journal_entries,
        entries
    );
    let _ = session
        .save_review(AGREED, &JudgementInputWire::default(), at(15))
        .expect("saved");
    assert_eq!(session.audit().expect("an audit").reviewed, 1);
    let _ = session.undo(at(16)).expect("undone");
    assert_eq!(session.audit().expect("an audit").reviewed, 2);
    let unknown = session.review_rows(&["nonsense".to_owned()], &[]);
    assert_eq!(
        key_of(unknown.expect_err("refused")),
        "error-workspace-value"
    );
}

#[test]
fn a_sample_is_drawn_again_from_its_seed_and_every_draw_stays() {
    let operator = operator();
    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    let wire = SampleInputWire {
        seed: Some("2026-LH-01".to_owned()),
        packs: vec!["gbt-43698-2024".to_owned()],
        key: Some("all".to_owned()),
        important: Some("50%".to_owned()),
        general: Some("2".to_owned()),
    };
    let drawn = session.draw_sample(&wire, at(11)).expect("drawn").audit;
    let sample = &drawn.samples[0];
    assert!(sample.holds);
    assert_eq!(sample.strata.len(), 3);
    assert_eq!(sample.strata[2].drawn, 2);
    assert_eq!(sample.strata[0].drawn, sample.strata[0].size);
    let total: u32 = sample.strata.iter().map(|one| one.drawn).sum();
    assert_eq!(usize::try_from(total).expect("small"), sample.drawn.len());
    let of_system = SampleInputWire {
        seed: None,
        ..wire.clone()
    };
    let again = session
        .draw_sample(&of_system, at(12))
        .expect("drawn")
        .audit;
    assert_eq!(again.samples.len(), 2, "the first draw is not forgotten");
    assert_eq!(again.samples[1].seed.len(), 32);
    let listed = session
        .review_rows(&["in-sample".to_owned()], &[])
        .expect("rows");
    assert_eq!(listed.len(), usize::try_from(again.sampled).expect("small"));
    for (change, key) in [
        (
            SampleInputWire {
                seed: Some("种子".to_owned()),
                ..wire.clone()
            },
            "error-audit-seed",
        ),
        (
            SampleInputWire {
                key: None,
                important: None,
                general: Some("0".to_owned()),
                ..wire.clone()
            },
            "error-audit-sample-empty",
        ),
        (
            SampleInputWire {
                packs: vec!["none".to_owned()],
                ..wire.clone()
            },
            "error-workspace-value",
        ),
        (
            SampleInputWire {
                key: Some("101%".to_owned()),
                ..wire
            },
            "error-workspace-value",
        ),
    ] {
        let refused = session.draw_sample(&change, at(13)).expect_err("refused");
        assert_eq!(key_of(refused), key);
    }
}

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
fn the_report_says_the_same_in_every_language_and_format() {
    let operator = operator();
    let mut desk = auditing(&operator);
    let session = desk.session().expect("open");
    let folder = operator.folder.path().to_owned();
    review(session, &folder);
    let out = std::env::var_os("LIANHENG_AUDIT_REPORTS").map(PathBuf::from);
    let wire = SampleInputWire {
        seed: Some("2026-LH-01".to_owned()),
        packs: Vec::new(),
        key: Some("all".to_owned()),
        important: Some("20%".to_owned()),
        general: Some("5".to_owned()),
    };
    let _ = session.draw_sample(&wire, at(14)).expect("drawn");
    for language in ReportLanguage::ALL {
        for format in [
            ReportFormat::Pdf,
            ReportFormat::Docx,
            ReportFormat::Xlsx,
            ReportFormat::Json,
        ] {
            let request = ReportRequest::new("", language, format);
            let made = session
                .make_audit_report(&request, Some(true), &mut go_on())
                .unwrap_or_else(|failure| panic!("{failure:?}"));
            let again = session
                .make_audit_report(&request, Some(true), &mut go_on())
                .expect("again");
            assert_eq!(made.bytes, again.bytes, "{language:?} {format:?}");
            assert!(made.missing.is_empty());
            if let Some(out) = &out {
                let name = format!("audit-{}.{}", language.tag(), format.as_str());
                std::fs::write(out.join(name), &made.bytes).expect("written");
            }
        }
        let request = ReportRequest::new("", language, ReportFormat::Pdf)
            .archived(true)
            .expect("a PDF");
        let made = session
            .make_audit_report(&request, Some(true), &mut go_on())
            .unwrap_or_else(|failure| panic!("{failure:?}"));
        if let Some(out) = &out {
            let name = format!("audit-{}-archival.pdf", language.tag());
            std::fs::write(out.join(name), &made.bytes).expect("written");
        }
    }
}
