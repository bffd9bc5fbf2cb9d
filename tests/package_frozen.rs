//! A submission of every released version, read by the built command for ever: signatures, answers and journal hold; scores do while the packs are the same.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::workspaces::json;
use lianheng_tests::{lianheng, root};

#[test]
fn a_submission_of_version_1_0_is_verified_for_ever() {
    let file = root().join("tests/packages/1.0-submission-whole.lhp");
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("nobody.json").display().to_string();
    let file = file.display().to_string();
    let ran = lianheng(folder.path(), &["verify", &file, "--book", &book, "--json"]);
    assert!(ran.code <= 1, "{}{}", ran.out, ran.err);
    let verified = json(&ran);
    assert_eq!(verified["heading"]["format"], "1.0");
    assert_eq!(
        verified["heading"]["manifest_sha256"],
        "69313b0e3e7eff50d45ff91e60397f6ecd92f386cc87beff848ef58b4379abf9"
    );
    assert_eq!(verified["signatures"].as_array().map(Vec::len), Some(2));
    assert_eq!(verified["submission"]["evidence"]["in_package"], 1);
    let findings = verified["findings"].as_array().expect("findings");
    // Content goes on; what the package holds does not.
    let of_packs = |rule: &str| rule.starts_with("pack-");
    assert!(
        findings
            .iter()
            .all(|one| one["rule"].as_str().is_some_and(of_packs)),
        "{findings:?}"
    );
}
