//! The auditor's review of a submission, from the workspace made of it to the report, through what a host calls. The audit once it is
//! sealed: `audit_sealed.rs`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{EvidenceUseWire, JudgementInputWire, SampleInputWire};
use lianheng_api::{ReportFormat, ReportLanguage, ReportRequest, Session};
use std::path::PathBuf;
use support::audit::{AGREED, DIFFERS, auditing, judgement, key_of, review};
use support::submission::{BARE, LATE, go_on, operator};
use support::{at, verdict};

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
    // What happened to an answer is told by the operator's journal, in its numbers.
    let told = session.history(Some(LATE), None).expect("a history");
    let numbers: Vec<u32> = told.iter().map(|entry| entry.entry).collect();
    assert_eq!(numbers, [3]);
    assert_eq!(told[0].author, "王工");
    assert!(
        session
            .history(Some(LATE), Some(3))
            .expect("a page")
            .is_empty()
    );
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
