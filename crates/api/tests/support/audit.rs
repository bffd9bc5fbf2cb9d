//! An auditor on a submission: the workspace made of it, a requirement judged alike and one differently, and the audit sealed.

use super::submission::{Operator, go_on, key};
use super::{PASSPHRASE, at};
use lianheng_api::wire::{
    AuditStatementWire, JudgementInputWire, NewAuditWire, SealWire, TextWire, UnlockWire,
};
use lianheng_api::{Desk, Failure, Library, Session};
use std::path::{Path, PathBuf};

/// Judged alike by both.
pub(crate) const AGREED: &str = "gbt-43698-2024/6-1";
/// Judged otherwise by the auditor.
pub(crate) const DIFFERS: &str = "gbt-43698-2024/6-4";

pub(crate) fn unlocked() -> UnlockWire {
    UnlockWire::default()
}

pub(crate) fn statement() -> AuditStatementWire {
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

pub(crate) fn auditing(operator: &Operator) -> Desk {
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

pub(crate) fn judgement(verdict: &str) -> JudgementInputWire {
    JudgementInputWire {
        verdict: Some(verdict.to_owned()),
        ..JudgementInputWire::default()
    }
}

/// One requirement alike, one differently, with everything filled in.
pub(crate) fn review(session: &mut Session, folder: &Path) {
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

pub(crate) fn sealed(session: &mut Session, folder: &Path) -> PathBuf {
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

pub(crate) fn key_of(failure: Failure) -> String {
    failure.problems.into_iter().next().expect("a problem").key
}
