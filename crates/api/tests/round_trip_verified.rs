//! `verify` of a questionnaire and of a response: what they declare and what they hold is compared, also where the signature is good.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_api::wire::{KeyFileWire, SealWire, UnlockWire, VerifiedPackageWire};
use lianheng_api::{KeyBook, Library, draft_heading, verify_package, write_sealed};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::questionnaire::Questionnaire;
use lianheng_exchange::package::{DraftFile, PackPin, PackageDraft, PackageKind, Party, Reference};
use lianheng_exchange::round_trip::{
    Asked, AskedBy, QUESTIONNAIRE_FILE, RESPONSE_FILE, Response, ShownEvidence, evidence_path,
    write_response,
};
use lianheng_store::Digest;
use std::ops::ControlFlow;
use std::path::Path;

fn questionnaire() -> Questionnaire {
    Library::built_in()
        .questionnaire("supplier")
        .expect("the supplier's questionnaire")
        .clone()
}

fn asked(questionnaire: &Questionnaire) -> Asked {
    Asked::new(
        questionnaire,
        &["test".to_owned()],
        AskedBy {
            recipient: Bilingual::new("砺岳安全科技有限公司", "Liyue Security Technology"),
            deadline: None,
            contact: "林越 010-1234".to_owned(),
            note: None,
            about: vec![Bilingual::new("砺岳", "Liyue")],
        },
    )
}

fn draft(kind: PackageKind, asked: &Asked, files: Vec<DraftFile>) -> PackageDraft {
    let from = Party {
        name: Bilingual::new("澜江电力调度中心", "Lanjiang Power Dispatch"),
        contact: None,
    };
    let title = Bilingual::new("问卷", "Questionnaire");
    let at = "2026-11-20T08:00:00Z".parse().expect("an instant");
    let mut draft = draft_heading(kind, from, title, at).expect("a draft");
    let pack = &asked.file.questionnaire;
    draft.packs = vec![PackPin {
        id: pack.id.clone(),
        version: pack.version.clone(),
        sha256: pack.sha256.clone(),
    }];
    draft.files = files;
    draft
}

fn verified(draft: PackageDraft) -> VerifiedPackageWire {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("p.lhp");
    let keys = Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/files/keys");
    let seal = SealWire {
        out: out.display().to_string(),
        keys: vec![KeyFileWire {
            path: keys.join("ed25519.pem").display().to_string(),
            passphrase: "correct horse".to_owned(),
        }],
        recipients: Vec::new(),
        passphrase: None,
    };
    let mut go_on = |_| ControlFlow::Continue(());
    let _ = write_sealed(draft, &seal, &mut go_on).expect("sealed");
    verify_package(
        Library::built_in(),
        &out,
        &UnlockWire::default(),
        &KeyBook::empty(),
        &mut go_on,
    )
    .expect("it can be looked at")
}

fn rules(verified: &VerifiedPackageWire) -> Vec<&str> {
    assert_eq!(verified.sound, verified.findings.is_empty());
    let rules = verified.findings.iter();
    rules.map(|finding| finding.rule.as_str()).collect()
}

fn ask(asked: &Asked) -> PackageDraft {
    let file = DraftFile::json(QUESTIONNAIRE_FILE, asked.to_bytes());
    draft(PackageKind::Questionnaire, asked, vec![file])
}

fn answer(asked: &Asked, response: &Response, bodies: &[&[u8]]) -> PackageDraft {
    let mut files = vec![DraftFile::json(
        RESPONSE_FILE,
        write_response(asked, response),
    )];
    files.extend(bodies.iter().map(|body| {
        let path = evidence_path(&Digest::of(body).to_string());
        DraftFile::json(&path, body.to_vec())
    }));
    let mut draft = draft(PackageKind::Response, asked, files);
    draft.reply_to = Some(Reference {
        package: draft.id.clone(),
        manifest: "0".repeat(64),
    });
    draft
}

fn showing(body: &[u8]) -> Response {
    Response {
        evidence: vec![ShownEvidence {
            sha256: Digest::of(body).to_string(),
            size: body.len() as u64,
            file_name: "报告.json".to_owned(),
            media_type: "application/json".to_owned(),
        }],
        ..Response::default()
    }
}

#[test]
fn what_holds_has_nothing_left_to_find() {
    let asked = asked(&questionnaire());
    let sent = verified(ask(&asked));
    assert!(rules(&sent).is_empty(), "{:?}", sent.findings);
    assert!(sent.unchecked.is_empty(), "{:?}", sent.unchecked);
    let returned = verified(answer(&asked, &showing(b"{}"), &[b"{}"]));
    assert!(rules(&returned).is_empty(), "{:?}", returned.findings);
    assert_eq!(
        returned.unchecked.len(),
        1,
        "answers against questions: the operator's"
    );
}

#[test]
fn a_question_in_other_words_is_named_where_the_pack_is_known() {
    let mut changed = questionnaire();
    let first = asked(&changed)
        .questions()
        .next()
        .expect("a question")
        .1
        .id
        .clone();
    let mut own = changed.questions.iter_mut();
    let question = own.find(|one| one.id == first).expect("a question");
    question.text = Bilingual::new("改过的问题", "Another question");
    let sent = verified(ask(&asked(&changed)));
    assert_eq!(rules(&sent), ["questionnaire-question"]);
    let told = &sent.findings[0].message;
    assert!(
        told.en.contains(&first) && told.zh.contains(&first),
        "{told:?}"
    );

    // A pack this copy does not have is told as such, and its questions are compared with nothing.
    changed.digest = "ab".repeat(32);
    let sent = verified(ask(&asked(&changed)));
    assert_eq!(rules(&sent), ["pack-other-content"]);
}

#[test]
fn what_does_not_hold_together_is_named() {
    let own = asked(&questionnaire());
    let text = String::from_utf8(own.to_bytes()).expect("text");
    let question = &own.questions().next().expect("a question").1.text.en;
    let other = text.replacen(question.as_str(), "Something else", 1);
    assert_ne!(text, other);
    let file = DraftFile::json(QUESTIONNAIRE_FILE, other.into_bytes());
    let sent = verified(draft(PackageKind::Questionnaire, &own, vec![file]));
    assert_eq!(rules(&sent), ["question-digest"]);
    assert!(sent.findings[0].line.is_some(), "{:?}", sent.findings);

    let mut more = ask(&own);
    more.files
        .push(DraftFile::json("notes.json", b"{}".to_vec()));
    more.packs[0].version = "9.9.9".to_owned();
    let sent = verified(more);
    assert_eq!(
        rules(&sent),
        ["questionnaire-pack", "questionnaire-unexpected"]
    );

    let none = verified(draft(PackageKind::Questionnaire, &own, Vec::new()));
    assert_eq!(rules(&none).len(), 1, "{:?}", none.findings);
}

#[test]
fn evidence_a_response_lists_is_held_and_nothing_else() {
    let own = asked(&questionnaire());
    let missing = verified(answer(&own, &showing(b"{}"), &[]));
    assert_eq!(rules(&missing), ["response-evidence"]);
    let more = verified(answer(&own, &showing(b"{}"), &[b"{}", b"[1]"]));
    assert_eq!(rules(&more), ["response-unlisted"]);
    let mut lost = answer(&own, &Response::default(), &[]);
    lost.reply_to = None;
    lost.packs[0].sha256 = "cd".repeat(32);
    let lost = verified(lost);
    assert_eq!(
        rules(&lost),
        [
            "pack-other-content",
            "questionnaire-pack",
            "response-reference"
        ]
    );
}
