//! A package of every kind and every released version, read by the built command for ever: signatures, questions, answers and journal hold;
//! scores do while the packs are the same.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::workspaces::json;
use lianheng_tests::{lianheng, root};
use serde_json::Value;

fn verified(name: &str) -> Value {
    let file = root().join("tests/packages").join(name);
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("nobody.json").display().to_string();
    let file = file.display().to_string();
    let ran = lianheng(folder.path(), &["verify", &file, "--book", &book, "--json"]);
    assert!(ran.code <= 1, "{}{}", ran.out, ran.err);
    let verified = json(&ran);
    assert_eq!(verified["heading"]["format"], "1.0");
    let findings = verified["findings"].as_array().expect("findings");
    // Content goes on; what the package holds does not.
    let of_packs = |rule: &str| rule.starts_with("pack-");
    assert!(
        findings
            .iter()
            .all(|one| one["rule"].as_str().is_some_and(of_packs)),
        "{findings:?}"
    );
    verified
}

#[test]
fn packages_of_version_1_0_are_verified_for_ever() {
    let manifests = [
        (
            "submission",
            "69313b0e3e7eff50d45ff91e60397f6ecd92f386cc87beff848ef58b4379abf9",
        ),
        (
            "questionnaire",
            "ec65e13b897532b0268e8120163313cfc2a49918f942afe6dd46ca990dfcf7ab",
        ),
        (
            "response",
            "d83d7bedf6d2c0ad3b304845a0fb82324bf1a49ef8c5a17485a7a7bf666072aa",
        ),
        (
            "audit",
            "d1a99af58b7ff71932b09021eea769f7bddd9c08fa135ec23c5a32d7e77ee937",
        ),
    ];
    for (kind, manifest) in manifests {
        let verified = verified(&format!("1.0-{kind}-whole.lhp"));
        assert_eq!(verified["heading"]["kind"], kind);
        assert_eq!(verified["heading"]["manifest_sha256"], manifest, "{kind}");
        let signatures = verified["signatures"].as_array().map(Vec::len);
        assert_eq!(signatures, Some(if kind == "submission" { 2 } else { 1 }));
        if kind == "submission" {
            assert_eq!(verified["submission"]["evidence"]["in_package"], 1);
        }
    }
}

#[test]
fn a_questionnaire_of_version_1_0_is_answered_for_ever() {
    let folder = tempfile::tempdir().expect("a folder");
    let ask = folder.path().join("ask.lhp");
    let kept = root().join("tests/packages/1.0-questionnaire-whole.lhp");
    let _ = std::fs::copy(kept, &ask).expect("a copy");
    let book = folder.path().join("nobody.json").display().to_string();
    let line = [
        "questionnaire",
        "answer",
        "ask.lhp",
        "--set",
        "SUP-5=followed",
    ];
    let ran = lianheng(
        folder.path(),
        &[&line[..], &["--book", &book, "--json"]].concat(),
    );
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let answered = json(&ran);
    let about = &answered["about"][0];
    assert_eq!(
        (about["asked"].as_u64(), about["answered"].as_u64()),
        (Some(16), Some(1))
    );
}
