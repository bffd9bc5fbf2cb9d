//! A submission: what goes along, and that whatever it declares is worked out again. Lies are told by re-sealing what was changed with a good key.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_api::wire::{
    EvidenceDetailsWire, KeyFileWire, SealWire, SubmissionOptionsWire, UnlockWire,
    VerifiedPackageWire,
};
use lianheng_api::{
    Desk, FailureKind, KeyAlgorithm, KeyBook, Library, generate_key, open_package, verify_package,
    write_sealed,
};
use lianheng_exchange::package::{DraftBody, DraftFile, PackageDraft};
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use support::{FIRST, SECOND, about, action, answer_file, at, exploring, key, session};
use tempfile::TempDir;

const KEY_PASSPHRASE: &str = "otter violin seven";

fn go(_: lianheng_api::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn seal_wire(folder: &Path, out: &str) -> SealWire {
    SealWire {
        out: folder.join(out).display().to_string(),
        keys: vec![KeyFileWire {
            path: folder.join("key.pem").display().to_string(),
            passphrase: KEY_PASSPHRASE.to_owned(),
        }],
        recipients: Vec::new(),
        passphrase: None,
    }
}

fn freezing() -> SubmissionOptionsWire {
    SubmissionOptionsWire {
        freeze: true,
        ..SubmissionOptionsWire::default()
    }
}

/// A desk with answers, two evidence files (one of them core data), an action, and a key beside it.
fn worked() -> (TempDir, Desk) {
    let answers = json!([
        {"requirement": FIRST, "verdict": "partial", "note": "half done"},
        {"requirement": SECOND, "verdict": "conform"},
        {"question": "deployment/DEP-B8", "about": {"product": "prd-a", "system": "sys-a"}, "value": "no"},
    ]);
    let (folder, mut desk) = exploring(&answer_file(None, answers));
    let public = folder.path().join("policy.txt");
    let secret = folder.path().join("network.txt");
    std::fs::write(&public, "the policy").expect("a file");
    std::fs::write(&secret, "the plan of the network").expect("a file");
    let session = session(&mut desk);
    let _ = session
        .attach(&[&public, &secret], &about(FIRST), false, at(1))
        .expect("attached");
    let files = session.evidence().expect("evidence");
    let core = files
        .iter()
        .find(|file| file.file_name == "network.txt")
        .expect("it is there");
    let details = EvidenceDetailsWire {
        title: None,
        source: None,
        dated: None,
        valid_until: None,
        classification: "core".to_owned(),
    };
    let _ = session
        .describe_evidence(&core.sha256, &details, at(2))
        .expect("classified");
    let _ = session
        .save_action(&action("", "finish it"), at(3))
        .expect("an action");
    let _ = session
        .add_comment(&about(FIRST), "nobody outside reads this", at(4))
        .expect("a comment");
    generate_key(
        &folder.path().join("key.pem"),
        KeyAlgorithm::Ed25519,
        KEY_PASSPHRASE,
    )
    .expect("a key");
    (folder, desk)
}

fn sealed() -> (TempDir, Desk, PathBuf) {
    let (folder, mut desk) = worked();
    let seal = seal_wire(folder.path(), "s.lhp");
    session(&mut desk)
        .seal_submission(&freezing(), &seal, at(10), &mut go)
        .expect("sealed");
    let path = folder.path().join("s.lhp");
    (folder, desk, path)
}

fn verified(path: &Path) -> VerifiedPackageWire {
    verify_package(
        Library::built_in(),
        path,
        &UnlockWire::default(),
        &KeyBook::empty(),
        &mut go,
    )
    .expect("it can be looked at")
}

fn rules(verified: &VerifiedPackageWire) -> Vec<String> {
    let mut rules: Vec<String> = verified
        .findings
        .iter()
        .map(|finding| finding.rule.clone())
        .collect();
    rules.dedup();
    rules
}

/// The same package, honestly signed, after its files were changed.
fn lied(folder: &Path, path: &Path, change: impl Fn(&mut PackageDraft)) -> VerifiedPackageWire {
    let mut package = open_package(path, &UnlockWire::default(), &mut go).expect("it opens");
    let manifest = package.manifest().clone();
    let files = manifest.files.iter().map(|file| DraftFile {
        path: file.path.clone(),
        media_type: file.media_type.clone(),
        body: DraftBody::Bytes(package.read(&file.path).expect("it reads")),
    });
    let mut draft = PackageDraft {
        kind: manifest.kind,
        id: manifest.id.clone(),
        created_at: manifest.created_at.clone(),
        producer: manifest.producer.clone(),
        from: manifest.from.clone(),
        title: manifest.title.clone(),
        reply_to: manifest.reply_to.clone(),
        files: files.collect(),
        packs: manifest.packs.clone(),
    };
    change(&mut draft);
    write_sealed(draft, &seal_wire(folder, "lie.lhp"), &mut go).expect("sealed again");
    verified(&folder.join("lie.lhp"))
}

fn edit(draft: &mut PackageDraft, path: &str, change: impl Fn(&mut Value)) {
    let file = draft
        .files
        .iter_mut()
        .find(|file| file.path == path)
        .expect("the file is there");
    let DraftBody::Bytes(bytes) = &mut file.body else {
        panic!("bytes were given");
    };
    let mut value: Value = serde_json::from_slice(bytes).expect("JSON");
    change(&mut value);
    *bytes = serde_json::to_vec(&value).expect("JSON");
}

#[test]
fn what_is_handed_over_holds_and_says_so() {
    let (_folder, mut desk, path) = sealed();
    let verified = verified(&path);
    assert_eq!(
        rules(&verified),
        Vec::<String>::new(),
        "{:?}",
        verified.findings
    );
    assert!(verified.sound);
    assert!(!verified.all_known, "nobody vouched for the key");
    let submission = verified.submission.expect("it is a submission");
    assert!(submission.scores.iter().all(|score| score.holds));
    assert_eq!(submission.scores.len(), 2, "one score a pack");
    let evidence = submission.evidence.expect("evidence");
    assert_eq!((evidence.listed, evidence.in_package), (2, 1));
    let journal = submission.journal.expect("a journal");
    assert!(journal.revealed > 0 && journal.revealed < journal.entries);
    assert!(journal.changed_after_freeze.is_empty());
    // The workspace remembers what it handed over.
    let again = session(&mut desk).preview_submission(&SubmissionOptionsWire::default());
    assert!(again.expect("a preview").frozen.is_some());
}

#[test]
fn remarks_and_core_data_stay_at_home() {
    let (_folder, _desk, path) = sealed();
    let mut package = open_package(&path, &UnlockWire::default(), &mut go).expect("it opens");
    let paths: Vec<String> = package
        .manifest()
        .files
        .iter()
        .map(|file| file.path.clone())
        .collect();
    for path in &paths {
        let text = String::from_utf8_lossy(&package.read(path).expect("it reads")).into_owned();
        assert!(!text.contains("nobody outside reads this"), "{path}");
        assert!(!text.contains("the plan of the network"), "{path}");
    }
    let bodies = paths.iter().filter(|path| path.starts_with("evidence/"));
    assert_eq!(bodies.count(), 1);
    assert!(paths.iter().any(|path| path == "report.pdf"));
}

#[test]
fn what_was_frozen_or_answered_otherwise_is_seen() {
    let (folder, _desk, path) = sealed();
    let folder = folder.path();
    let lie = |change: &dyn Fn(&mut PackageDraft)| rules(&lied(folder, &path, change));
    assert!(lie(&|_| {}).is_empty(), "sealing again changes nothing");
    let score = lied(folder, &path, |draft| {
        edit(draft, "scores.json", |scores| {
            scores["totals"][0]["score_bp"] = json!(9_999);
        });
    });
    assert_eq!(rules(&score), ["score-differs"]);
    let message = &score.findings.first().expect("a finding").message;
    assert!(
        message.en.contains("99.99 %"),
        "both numbers: {}",
        message.en
    );
    let wrong = score.submission.expect("a submission").scores;
    assert!(wrong.iter().any(|one| !one.holds && one.declared == "9999"));
    // A better verdict: the score follows it, the journal does not.
    let verdict = lie(&|draft| {
        edit(draft, "answers.json", |answers| {
            answers["answers"][0]["verdict"] = json!("conform");
        });
    });
    assert_eq!(verdict, ["score-differs", "replay-differs"]);
    let note = lie(&|draft| {
        edit(draft, "answers.json", |answers| {
            answers["answers"][0]["note"] = json!("done");
        });
    });
    assert_eq!(note, ["replay-differs"]);
    let action = lie(&|draft| {
        edit(draft, "actions.json", |actions| {
            actions["actions"][0]["status"] = json!("verified");
        });
    });
    assert_eq!(action, ["replay-differs"]);
    let dropped = lie(&|draft| {
        edit(draft, "actions.json", |actions| {
            actions["actions"] = json!([])
        });
    });
    assert_eq!(dropped, ["replay-differs"]);
    let frozen = lie(&|draft| {
        edit(draft, "subject.json", |subject| {
            subject["frozen_at"] = json!("2026-11-01T00:00:00Z");
        });
    });
    assert_eq!(frozen, ["subject-differs"]);
}

#[test]
fn a_journal_that_was_touched_does_not_hold() {
    let (folder, _desk, path) = sealed();
    let folder = folder.path();
    let says = |value: &mut Value, change: &dyn Fn(&mut Value)| {
        let entries = value["entries"].as_array_mut().expect("entries");
        let entry = entries
            .iter_mut()
            .find(|entry| entry["says"]["kind"] == "answer")
            .expect("an answer");
        change(entry);
    };
    let lie = |change: &dyn Fn(&mut Value)| {
        rules(&lied(folder, &path, |draft| {
            edit(draft, "journal.json", |journal| says(journal, change));
        }))
    };
    for field in ["author", "reason"] {
        let found = lie(&|entry| entry["says"][field] = json!("somebody else"));
        assert_eq!(found, ["journal"], "{field}");
    }
    let found = lie(&|entry| entry["says"]["at"] = json!("2026-11-19T08:00:00Z"));
    assert_eq!(found, ["journal"]);
    // An entry that is hidden leaves its answer without a past.
    let found = lie(&|entry| entry["says"] = Value::Null);
    assert_eq!(found, ["replay-differs"]);
    let found = lie(&|entry| entry["hash"] = json!("00".repeat(32)));
    assert!(found.contains(&"journal".to_owned()), "{found:?}");
    let cut = rules(&lied(folder, &path, |draft| {
        edit(draft, "journal.json", |journal| {
            let entries = journal["entries"].as_array_mut().expect("entries");
            entries.remove(0);
        });
    }));
    assert!(cut.contains(&"journal".to_owned()), "{cut:?}");
}

#[test]
fn evidence_that_is_missing_swapped_or_unlisted_is_named() {
    let (folder, _desk, path) = sealed();
    let folder = folder.path();
    let lie = |change: &dyn Fn(&mut PackageDraft)| rules(&lied(folder, &path, change));
    let without = lie(&|draft| {
        draft
            .files
            .retain(|file| !file.path.starts_with("evidence/"))
    });
    assert_eq!(without, ["evidence-absent"]);
    let swapped = lie(&|draft| {
        for file in &mut draft.files {
            if file.path.starts_with("evidence/") {
                file.body = DraftBody::Bytes(b"another policy".to_vec());
            }
        }
    });
    assert_eq!(swapped, ["evidence-differs"]);
    let unlisted = lie(&|draft| {
        edit(draft, "evidence.json", |evidence| {
            evidence["files"] = json!([])
        });
    });
    assert!(unlisted.contains(&"evidence-unlisted".to_owned()));
    assert!(unlisted.contains(&"evidence-dropped".to_owned()));
    let extra = lie(&|draft| {
        draft
            .files
            .push(DraftFile::json("notes.json", b"{}".to_vec()));
    });
    assert_eq!(extra, ["file-unexpected"]);
    let broken = lied(folder, &path, |draft| {
        edit(draft, "scores.json", |scores| scores["extra"] = json!(1));
    });
    let finding = broken.findings.first().expect("a finding");
    assert_eq!(finding.rule, "payload-shape");
    assert_eq!(finding.path.as_deref(), Some("scores.json"));
}

#[test]
fn packs_of_another_copy_are_findings_and_no_crash() {
    let (folder, _desk, path) = sealed();
    let folder = folder.path();
    let version = lied(folder, &path, |draft| {
        for pack in &mut draft.packs {
            if pack.id == "nist-ssdf-1.1" {
                pack.version = "9.0.0".to_owned();
                pack.sha256 = "ab".repeat(32);
            }
        }
    });
    assert_eq!(rules(&version), ["pack-other-version"]);
    assert!(
        !version.unchecked.is_empty(),
        "what was not recomputed is said"
    );
    let content = lied(folder, &path, |draft| {
        for pack in &mut draft.packs {
            pack.sha256 = "cd".repeat(32);
        }
    });
    assert_eq!(rules(&content), ["pack-other-content"]);
    let absent = lied(folder, &path, |draft| {
        for pack in &mut draft.packs {
            if pack.id == "nist-ssdf-1.1" {
                pack.id = "nist-ssdf-9.9".to_owned();
            }
        }
        edit(draft, "answers.json", |answers| {
            let text = answers
                .to_string()
                .replace("nist-ssdf-1.1", "nist-ssdf-9.9");
            *answers = serde_json::from_str(&text).expect("JSON");
        });
    });
    assert!(rules(&absent).contains(&"pack-absent".to_owned()));
}

#[test]
fn an_assessment_is_frozen_before_it_is_handed_over() {
    let (folder, mut desk) = worked();
    let out = folder.path().join("s.lhp");
    let open = SubmissionOptionsWire::default();
    let seal = seal_wire(folder.path(), "s.lhp");
    let refused = session(&mut desk)
        .seal_submission(&open, &seal, at(10), &mut go)
        .expect_err("it is not frozen");
    assert_eq!(key(&refused), "submission-not-frozen");
    assert!(!out.exists());
    let mut wrong = seal_wire(folder.path(), "s.lhp");
    for key in &mut wrong.keys {
        key.passphrase = "not this one".to_owned();
    }
    let refused = session(&mut desk)
        .seal_submission(&freezing(), &wrong, at(10), &mut go)
        .expect_err("the passphrase is wrong");
    assert_eq!(key(&refused), "key-fault-wrong-passphrase");
    let preview = session(&mut desk).preview_submission(&SubmissionOptionsWire::default());
    assert!(
        preview.expect("a preview").frozen.is_none(),
        "not frozen in vain"
    );
    let stopped = session(&mut desk)
        .seal_submission(
            &freezing(),
            &seal_wire(folder.path(), "s.lhp"),
            at(10),
            &mut |_| ControlFlow::Break(()),
        )
        .expect_err("it was stopped");
    assert_eq!(stopped.kind, FailureKind::Cancelled);
    let left = std::fs::read_dir(folder.path()).expect("the folder");
    for entry in left {
        let name = entry.expect("an entry").file_name();
        let name = name.to_string_lossy();
        assert!(
            !name.ends_with(".lhp") && !name.starts_with(".lianheng"),
            "{name}"
        );
    }
}

#[test]
fn the_same_assessment_at_the_same_time_is_sealed_to_the_same_content() {
    let (folder, mut desk) = worked();
    let mut seal = seal_wire(folder.path(), "one.lhp");
    let mut options = freezing();
    session(&mut desk)
        .seal_submission(&options, &seal, at(10), &mut go)
        .expect("sealed");
    seal.out = folder.path().join("two.lhp").display().to_string();
    options.without_evidence = true;
    let sealed = session(&mut desk)
        .seal_submission(&options, &seal, at(11), &mut go)
        .expect("sealed");
    assert_eq!(sealed.contents.bodies, 0);
    let two = verified(&folder.path().join("two.lhp"));
    assert!(two.sound, "{:?}", two.findings);
    let digests = |path: &str| {
        let package = open_package(&folder.path().join(path), &UnlockWire::default(), &mut go);
        let package = package.expect("it opens");
        let answers = package.manifest().file("answers.json").expect("answers");
        answers.sha256.clone()
    };
    assert_eq!(digests("one.lhp"), digests("two.lhp"));
}
