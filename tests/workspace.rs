//! The whole life of a workspace through the built command: made, filled, read, proved, damaged, recovered, given another passphrase, copied.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::lianheng_with;
use lianheng_tests::workspaces::{PASSPHRASE, bytes, filled, json, made, names, ok, run, sample};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn assessing_a_workspace_gives_what_assessing_the_answer_file_gives() {
    let (folder, _) = made();
    let folder = folder.path();
    let register = sample("inventory/software-register.csv");
    // Exit code 1 would say that something was left out.
    ok(folder, &["import", &register, "--into", "w.lianheng"]);
    ok(
        folder,
        &[
            "import",
            &sample("answers.json"),
            "--into",
            "w.lianheng",
            "--name",
            "2026 年度评估",
        ],
    );
    let of_file = json(&ok(
        folder,
        &["assess", "--answers", &sample("answers.json"), "--json"],
    ));
    let of_workspace = json(&ok(folder, &["assess", "w.lianheng", "--json"]));
    let named = json(&ok(
        folder,
        &["assess", "--workspace", "w.lianheng", "--json"],
    ));
    assert_eq!(of_workspace, named);
    for key in [
        "totals",
        "clauses",
        "stages",
        "gaps",
        "suggestions",
        "findings",
        "packs",
        "organisation",
        "assessed_on",
        "tailored_out",
    ] {
        let unordered = |value: &Value| -> BTreeSet<String> {
            let list = value
                .as_array()
                .map_or(std::slice::from_ref(value), Vec::as_slice);
            list.iter().map(Value::to_string).collect()
        };
        assert!(!of_file[key].is_null(), "{key}");
        if key == "findings" {
            // A missing evidence file cannot be taken in; what it said goes with it, and it is told when the file is taken in.
            continue;
        }
        assert!(
            unordered(&of_workspace[key]) == unordered(&of_file[key]),
            "{key} differs"
        );
    }
    let total = json(&ok(folder, &["explain", "w.lianheng", "total", "--json"]));
    let same = json(&ok(
        folder,
        &[
            "explain",
            "--answers",
            &sample("answers.json"),
            "total",
            "--json",
        ],
    ));
    assert_eq!(total["packs"], same["packs"]);
    for view in ["lane", "registers", "lift"] {
        let ran = json(&ok(folder, &["insight", view, "w.lianheng", "--json"]));
        let same = json(&ok(
            folder,
            &[
                "insight",
                view,
                "--answers",
                &sample("answers.json"),
                "--json",
            ],
        ));
        if view == "registers" {
            // The register knows more products than the answers do.
            let len = |value: &Value| value["update_control"].as_array().expect("rows").len();
            assert!(len(&ran) > 0 && len(&same) > 0);
        } else {
            assert!(ran == same, "{view} differs");
        }
    }
    let proposals = json(&ok(
        folder,
        &["crosswalk", "preview", "w.lianheng", "--json"],
    ));
    assert!(proposals["proposals"].as_array().is_some());
    ok(
        folder,
        &[
            "report",
            "w.lianheng",
            "--out",
            "report.pdf",
            "--lang",
            "en",
        ],
    );
    let report = std::fs::read(folder.join("report.pdf")).expect("a report");
    assert!(report.starts_with(b"%PDF") && report.len() > 100_000);
}

#[test]
fn reading_commands_leave_every_byte_of_the_workspace_as_it_was() {
    let (folder, _) = filled();
    let folder = folder.path();
    let before = bytes(folder);
    let names_before = names(folder);
    let requirement = "gbt-43698-2024/7.1.1-1";
    for line in [
        vec!["assess", "w.lianheng", "--json"],
        vec!["explain", "w.lianheng", "total"],
        vec!["explain", "w.lianheng", requirement, "--lang", "zh-CN"],
        vec!["insight", "lift", "w.lianheng", "--budget", "20"],
        vec!["crosswalk", "preview", "--workspace", "w.lianheng"],
        vec!["verify", "w.lianheng"],
        vec!["history", "w.lianheng", requirement],
        vec!["component", "w.lianheng", "openssl"],
        vec![
            "import",
            &sample("answers.json"),
            "--into",
            "w.lianheng",
            "--dry-run",
        ],
        vec![
            "import",
            &sample("inventory/software-register.csv"),
            "--into",
            "w.lianheng",
            "--dry-run",
        ],
    ] {
        ok(folder, &line);
        assert_eq!(bytes(folder), before, "{line:?}");
        assert_eq!(names(folder), names_before, "{line:?}");
    }
    ok(
        folder,
        &[
            "report",
            "w.lianheng",
            "--format",
            "json",
            "--out",
            "report.json",
        ],
    );
    assert_eq!(bytes(folder), before);
}

#[test]
fn a_sound_workspace_is_proved_and_a_flipped_byte_is_found() {
    let (folder, key) = filled();
    let folder = folder.path();
    let proved = json(&ok(folder, &["verify", "w.lianheng", "--json"]));
    assert_eq!(proved["breaks"].as_array().map(Vec::len), Some(0));
    assert!(proved["entries"].as_u64() > Some(100) && proved["evidence_files"].as_u64() > Some(5));
    let head = proved["head"].as_str().expect("a digest");
    assert_eq!(head.len(), 64);
    assert!(ok(folder, &["verify", "w.lianheng"]).out.contains(head));
    ok(folder, &["backup", "w.lianheng", "--out", "copy.lianheng"]);
    let whole = bytes(folder);
    for at in [whole.len() / 2, whole.len() - 100, 4_096 + 17] {
        let mut broken = whole.clone();
        broken[at] ^= 1;
        std::fs::write(folder.join("w.lianheng"), &broken).expect("a damaged workspace");
        for (line, lang) in [("verify", "en"), ("assess", "zh-CN")] {
            let ran = run(folder, &[line, "w.lianheng", "--lang", lang]);
            assert_eq!(ran.code, 3, "{at}: {}{}", ran.out, ran.err);
            let says = if lang == "en" {
                "the content is damaged"
            } else {
                "已损坏"
            };
            assert!(ran.err.contains(says), "{}", ran.err);
        }
    }
    // The copy made before opens with the same passphrase, and with the recovery key.
    let copy = json(&ok(folder, &["verify", "copy.lianheng", "--json"]));
    assert_eq!(copy["head"].as_str(), Some(head));
    let fresh = "saddle 11 copper lantern";
    let line = ["recover", "copy.lianheng", "--json"];
    let recovered = lianheng_with(
        folder,
        &line,
        &[
            ("LIANHENG_RECOVERY_KEY", &key),
            ("LIANHENG_NEW_PASSPHRASE", fresh),
        ],
    );
    assert_eq!(recovered.code, 0, "{}", recovered.err);
    assert_ne!(
        json(&recovered)["recovery_key"].as_str(),
        Some(key.as_str())
    );
    let reopened = lianheng_with(
        folder,
        &["verify", "copy.lianheng", "--json"],
        &[("LIANHENG_PASSPHRASE", fresh)],
    );
    assert_eq!(
        json(&reopened)["head"].as_str(),
        Some(head),
        "{}",
        reopened.err
    );
    let refused = lianheng_with(
        folder,
        &line,
        &[
            ("LIANHENG_RECOVERY_KEY", &key),
            ("LIANHENG_NEW_PASSPHRASE", fresh),
        ],
    );
    assert_eq!(refused.code, 3);
    assert!(
        refused.err.contains("belongs to another workspace"),
        "{}",
        refused.err
    );
    let mistyped = key.replacen(|c: char| c.is_ascii_alphabetic(), "", 1);
    let refused = lianheng_with(
        folder,
        &line,
        &[
            ("LIANHENG_RECOVERY_KEY", &mistyped),
            ("LIANHENG_NEW_PASSPHRASE", fresh),
        ],
    );
    assert!(
        refused.code == 3 && refused.err.contains("mistyped"),
        "{}",
        refused.err
    );
}

#[test]
fn a_changed_passphrase_takes_the_old_ones_place_and_copies_keep_theirs() {
    let (folder, _) = made();
    let folder = folder.path();
    ok(folder, &["backup", "w.lianheng", "--out", "copy.lianheng"]);
    let fresh = "saddle 11 copper lantern";
    let both = [
        ("LIANHENG_PASSPHRASE", PASSPHRASE),
        ("LIANHENG_NEW_PASSPHRASE", fresh),
    ];
    let changed = lianheng_with(folder, &["passphrase", "w.lianheng", "--lang", "en"], &both);
    assert_eq!(changed.code, 0, "{}", changed.err);
    assert!(changed.out.contains("Recovery key: "));
    let old = run(folder, &["verify", "w.lianheng", "--lang", "en"]);
    assert_eq!(old.code, 3);
    assert!(old.err.contains("The passphrase is wrong"), "{}", old.err);
    let new = lianheng_with(
        folder,
        &["verify", "w.lianheng"],
        &[("LIANHENG_PASSPHRASE", fresh)],
    );
    assert_eq!(new.code, 0, "{}", new.err);
    ok(folder, &["verify", "copy.lianheng"]);
    let short = lianheng_with(
        folder,
        &["passphrase", "copy.lianheng"],
        &[
            ("LIANHENG_PASSPHRASE", PASSPHRASE),
            ("LIANHENG_NEW_PASSPHRASE", "short"),
        ],
    );
    assert_eq!(short.code, 3);
    ok(folder, &["verify", "copy.lianheng"]);
}

#[test]
fn history_names_who_changed_what_and_an_assessment_can_be_chosen() {
    let (folder, _) = filled();
    let folder = folder.path();
    ok(
        folder,
        &[
            "import",
            &sample("answers.json"),
            "--into",
            "w.lianheng",
            "--name",
            "second",
            "--author",
            "林越",
        ],
    );
    let requirement = "gbt-43698-2024/7.1.1-1";
    let entries = json(&ok(
        folder,
        &["history", "w.lianheng", requirement, "--json"],
    ));
    let first = &entries[0];
    assert_eq!(
        (
            first["author"].as_str(),
            first["kind"].as_str(),
            first["thing"].as_str()
        ),
        (Some("林越"), Some("put"), Some("answer"))
    );
    assert!(
        first["fields"]
            .as_array()
            .expect("fields")
            .iter()
            .any(|field| field["field"] == "verdict")
    );
    let all = json(&ok(folder, &["history", "w.lianheng", "--json"]));
    let numbers: Vec<u64> = all
        .as_array()
        .expect("entries")
        .iter()
        .map(|entry| entry["entry"].as_u64().expect("a number"))
        .collect();
    assert_eq!(
        numbers.first().copied(),
        Some(numbers.len() as u64),
        "every entry, newest first"
    );
    let text = ok(
        folder,
        &["history", "w.lianheng", requirement, "--lang", "zh-CN"],
    )
    .out;
    assert!(
        text.contains("判定") && text.contains("判定：– → "),
        "{text}"
    );
    let ran = run(
        folder,
        &[
            "import",
            &sample("answers.json"),
            "--into",
            "w.lianheng",
            "--author",
            "nobody",
        ],
    );
    assert_eq!(ran.code, 3, "{}", ran.err);
    let workspace = json(&ok(
        folder,
        &[
            "import",
            &sample("answers.json"),
            "--into",
            "w.lianheng",
            "--name",
            "third",
            "--json",
        ],
    ));
    let id = workspace["answers"]["assessment"]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let compared = json(&ok(
        folder,
        &[
            "insight",
            "compare",
            "w.lianheng",
            "--before",
            &id,
            "--json",
        ],
    ));
    assert_eq!(compared["changed"].as_array().map(Vec::len), Some(0));
    ok(folder, &["assess", "w.lianheng", "--assessment", &id]);
}

#[test]
fn an_exported_assessment_scores_the_same_and_brings_its_evidence() {
    let (folder, _) = filled();
    let folder = folder.path();
    std::fs::create_dir(folder.join("out")).expect("a folder");
    let written = json(&ok(
        folder,
        &[
            "export-answers",
            "w.lianheng",
            "--out",
            "out/answers.json",
            "--json",
        ],
    ));
    assert!(written["evidence"].as_u64() > Some(5));
    assert_eq!(
        written["evidence_without_body"].as_array().map(Vec::len),
        Some(0)
    );
    let of_workspace = json(&ok(folder, &["assess", "w.lianheng", "--json"]));
    let of_export = json(&ok(
        folder,
        &["assess", "--answers", "out/answers.json", "--json"],
    ));
    let compared = of_workspace.as_object().expect("an object");
    for (key, value) in compared {
        // A finding about evidence names its path, which is another one beside the answer file.
        let named = |value: &Value| value.to_string().replace("evidence/", "");
        assert!(
            named(&of_export[key]) == named(value),
            "{key} is not what it was in the workspace"
        );
    }
    let evidence = names(&folder.join("out/evidence"));
    assert_eq!(
        evidence.len() as u64,
        written["evidence"].as_u64().expect("a number")
    );
    for name in &evidence {
        let own = std::fs::read(folder.join("out/evidence").join(name)).expect("evidence");
        let attached =
            ["evidence", "sbom"].map(|folder| std::fs::read(sample(&format!("{folder}/{name}"))));
        assert!(
            attached.into_iter().flatten().any(|known| known == own),
            "{name}"
        );
    }
    // What lies there already and is something else is left alone.
    let first = evidence.first().expect("a name");
    std::fs::write(folder.join("out/evidence").join(first), "mine").expect("a file");
    ok(
        folder,
        &["export-answers", "w.lianheng", "--out", "out/answers.json"],
    );
    assert_eq!(
        std::fs::read(folder.join("out/evidence").join(first)).expect("a file"),
        b"mine"
    );
    assert_eq!(
        json(&ok(
            folder,
            &["assess", "--answers", "out/answers.json", "--json"]
        ))["totals"],
        of_workspace["totals"]
    );
    let into_nowhere = run(
        folder,
        &[
            "export-answers",
            "w.lianheng",
            "--out",
            "nowhere/answers.json",
        ],
    );
    assert_eq!(into_nowhere.code, 3, "{}", into_nowhere.err);
}
