//! An assessment whose standard has another content now says so, with what it was made with and what is present.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{AssessmentInputWire, AssessmentRowWire};
use lianheng_api::{DEFAULT_MODEL, Desk, Library, Session};
use lianheng_store::record::{EntityKey, Record};
use lianheng_store::{AssessmentId, Author, Change, Digest, Passphrase, Workspace};
use std::path::Path;
use support::{PASSPHRASE, at, founding, session, text};

const PACK: &str = "nist-ssdf-1.1";

fn input(id: &str) -> AssessmentInputWire {
    AssessmentInputWire {
        id: id.to_owned(),
        name: text("2026"),
        subject_kind: "organisation".to_owned(),
        subject: text("Nanhe Grid"),
        assessed_on: "2026-11-20".to_owned(),
        model: DEFAULT_MODEL.to_owned(),
        packs: vec![PACK.to_owned()],
        tailoring: None,
        copied_from: None,
    }
}

fn row(session: &mut Session) -> AssessmentRowWire {
    session.wire().expect("a workspace").assessments.remove(0)
}

/// Writes into the assessment that it was made with another content.
fn made_with_other_content(path: &Path, id: &str, digest: &Digest) {
    let words = Passphrase::new(PASSPHRASE).expect("a passphrase");
    let mut store = Workspace::open(path, &words, at(2)).expect("the workspace opens");
    let id = AssessmentId::parse(id).expect("an id");
    let record = store.record(&EntityKey::Assessment(id)).expect("read");
    let Some(Record::Assessment(mut record)) = record else {
        panic!("an assessment");
    };
    for pack in &mut record.packs {
        pack.version = "0.9.0".to_owned();
        pack.sha256 = *digest;
    }
    let author = Author {
        name: "Lin Yue".to_owned(),
        person: None,
    };
    let _ = store
        .apply_all(vec![Change::put(record)], &author, at(2), None)
        .expect("written");
    store.close().expect("closed");
}

#[test]
fn another_content_is_named_until_the_present_one_is_taken_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("grid.lianheng");
    let mut desk = Desk::new(Library::built_in(), None);
    desk.create(&path, &founding(), at(0)).expect("a workspace");
    let working = session(&mut desk);
    working
        .save_assessment(&input(""), at(1))
        .expect("an assessment");
    let made = row(working);
    assert!(made.changed_packs.is_empty());
    desk.close().expect("closed");

    let digest = Digest::of(b"another content");
    made_with_other_content(&path, &made.id, &digest);
    desk.open(&path, PASSPHRASE, at(3)).expect("open again");
    let working = session(&mut desk);
    let mut changed = row(working).changed_packs;
    let one = changed.remove(0);
    assert!(changed.is_empty());
    let present = Library::built_in().pack(PACK).expect("a pack");
    assert_eq!(
        (one.pack.as_str(), one.pinned_version.as_str()),
        (PACK, "0.9.0")
    );
    assert_eq!(one.pinned_digest, digest.to_string());
    assert_eq!(one.present_version.as_ref(), Some(&present.version));
    assert_eq!(one.present_digest.as_ref(), Some(&present.digest));

    working
        .save_assessment(&input(&made.id), at(4))
        .expect("the present content is taken over");
    assert!(row(working).changed_packs.is_empty());
}
