//! The supplier's round trip through the built command: asked, answered, returned, looked at, accepted, with every refusal by name.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::root;
use lianheng_tests::suppliers::{
    ask, asked, asked_json, entries, keys, questionnaire, row, stands,
};
use lianheng_tests::workspaces::{bytes, filled, json, made, names, ok, run};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

fn import<'a>(name: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["import", name, "--into", "w.lianheng"], more].concat()
}

/// Answers some questions and returns them signed in `name`.
fn answered(folder: &Path, name: &str, answers: &[&str]) -> Value {
    let mut line = vec!["answer", "q.lhp"];
    for one in answers {
        line.extend(["--set", one]);
    }
    asked(folder, &line);
    asked_json(
        folder,
        &["return", "q.lhp", "--key", "sup.key", "--out", name],
    )
}

fn cautions(taken: &Value) -> Vec<&str> {
    let cautions = taken["cautions"].as_array().expect("cautions");
    cautions.iter().filter_map(Value::as_str).collect()
}

#[test]
fn asked_answered_returned_looked_at_and_accepted() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    let made = questionnaire(folder, &["--section", "plan,test", "--note", "请如实作答"]);
    let request = made["request"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(made["request"]["state"], "waiting");
    assert_eq!(made["request"]["supplier"]["id"], "sup-liyue");

    // The supplier, without a workspace.
    let seen = asked_json(folder, &["open", "q.lhp"]);
    assert_eq!(seen["from"]["zh-CN"], "澜江省电力调度控制中心");
    assert_eq!(seen["deadline"], "2099-12-31");
    assert_eq!(seen["note"]["zh-CN"], "请如实作答");
    assert_eq!(
        seen["signers"][0]["known"],
        Value::Null,
        "nobody knows the key"
    );
    assert_eq!(seen["saved"], false);
    std::fs::write(folder.join("规程.txt"), "发布规程").expect("a file");
    let line = [
        "answer",
        "q.lhp",
        "--set",
        "SUP-2=administrator",
        "--set",
        "SUP-3=automatic",
        "--set",
        "SUP-29=blocks",
        "--set",
        "SUP-4=design_code,components",
        "--note",
        "SUP-29=见规程",
        "--evidence",
        "SUP-29=规程.txt",
        "--respondent",
        "王敏",
    ];
    let answered = asked_json(folder, &line);
    assert_eq!(answered["about"][0]["answered"], 4);
    assert_eq!(answered["saved"], true);
    let draft = std::fs::read_to_string(folder.join("q.lhp.draft.json")).expect("a draft");
    assert!(draft.contains("lianheng-response-draft/1") && draft.contains("规程.txt"));
    let line = ["return", "q.lhp", "--key", "sup.key", "--out", "r.lhp"];
    let returned = asked_json(folder, &line);
    assert_eq!(
        (&returned["answered"], &returned["evidence"]),
        (&4.into(), &1.into())
    );
    assert!(returned["asked"].as_u64() > returned["answered"].as_u64());

    // The operator looks, and nothing changes.
    let before = bytes(folder);
    let looked = asked_json(folder, &import("r.lhp", &[]));
    assert_eq!(looked["applied"], false);
    assert_eq!(looked["recorded"], Value::Null);
    assert_eq!(looked["request"], request.as_str());
    assert_eq!(cautions(&looked), ["unknown-signer"]);
    let change = row(&looked, "SUP-29");
    assert_eq!(change["value"]["value"], "blocks");
    assert_eq!(change["note"], "见规程");
    assert_eq!(change["present"]["value"], "warns");
    assert_eq!(change["change"], "new");
    assert_eq!(change["evidence"][0]["file_name"], "规程.txt");
    assert!(before == bytes(folder), "looking changed the workspace");

    // Accepts two answers; the assessment and what it suggests follow.
    let score = || json(&ok(folder, &["assess", "w.lianheng", "--json"]));
    let scored_before = score();
    let entries_before = entries(folder);
    let taken = asked_json(folder, &import("r.lhp", &["--accept", "SUP-29,SUP-4"]));
    assert_eq!(taken["applied"], true);
    let response = taken["recorded"].as_str().expect("an id").to_owned();
    assert_eq!(row(&taken, "SUP-29")["accepted"], true);
    assert_eq!(row(&taken, "SUP-2")["accepted"], false);
    assert_eq!(stands(folder, "SUP-29"), "blocks");
    assert_eq!(stands(folder, "SUP-2"), "kernel", "not accepted");
    assert_ne!(
        score(),
        scored_before,
        "what the answers suggest has changed"
    );
    // The evidence, the signed bytes and the words came with it.
    assert!(entries(folder) > entries_before + 4);
    let history = json(&ok(folder, &["history", "w.lianheng", "--json"]));
    let history = history.as_array().expect("entries");
    let mine: BTreeSet<&str> = history
        .iter()
        .filter(|entry| entry["reason"] == "r.lhp")
        .filter_map(|entry| entry["thing"].as_str())
        .collect();
    assert_eq!(
        mine,
        BTreeSet::from([
            "evidence",
            "question",
            "supplier-response",
            "supplier-statement"
        ])
    );

    // Again: nothing is left to do.
    let count = entries(folder);
    let again = asked_json(folder, &import("r.lhp", &["--accept", "SUP-29,SUP-4"]));
    assert_eq!(
        (&again["applied"], &again["known"]),
        (&false.into(), &true.into())
    );
    assert_eq!(entries(folder), count);

    // The supplier's words stay beside the operator's.
    let view = asked_json(folder, &["show", "w.lianheng", &response]);
    assert_eq!(view["proof"], "verified");
    assert_eq!(row(&view, "SUP-29")["present_from"], response.as_str());
    let later = asked_json(folder, &["accept", "w.lianheng", &response, "--accept-all"]);
    assert_eq!(row(&later, "SUP-2")["accepted"], true);
    assert_eq!(stands(folder, "SUP-2"), "administrator");
    let status = asked_json(folder, &["status", "w.lianheng"]);
    let asked_for = &status["requests"][0];
    assert_eq!(asked_for["state"], "partial");
    assert_eq!(
        (&asked_for["answered"], &asked_for["accepted"]),
        (&4.into(), &4.into())
    );
    ok(folder, &["verify", "w.lianheng"]);
}

/// What a workbook says to whoever fills it in.
fn words(lang: &str) -> String {
    let file = root().join(format!("ui/locales/{lang}/supplier.ftl"));
    std::fs::read_to_string(file).expect("messages")
}

#[test]
fn a_package_holds_nothing_of_the_workspace_but_what_this_supplier_needs() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &[]);
    let line = [
        "create",
        "w.lianheng",
        "--supplier",
        "sup-liyue",
        "--questionnaire",
        "deployment",
        "--contact",
        "林越 010-1234",
        "--key",
        "op.key",
        "--out",
        "d.lhp",
    ];
    asked(folder, &line);
    // Every text of the workspace, but what every questionnaire says and what is meant for this supplier.
    ok(
        folder,
        &["export-answers", "w.lianheng", "--out", "all.json"],
    );
    let all = std::fs::read_to_string(folder.join("all.json")).expect("answers");
    let all: Value = serde_json::from_str(&all).expect("JSON");
    let mut secrets = BTreeSet::new();
    strings(&all["objects"], &mut secrets);
    for answer in all["answers"].as_array().expect("answers") {
        for key in ["note", "reason", "action", "evidence"] {
            strings(&answer[key], &mut secrets);
        }
    }
    strings(&all["subject"]["name"], &mut secrets);
    strings(&all["tailoring"], &mut secrets);
    let own = |package: &str| -> BTreeSet<String> {
        let objects = &all["objects"];
        let mut meant = BTreeSet::new();
        for supplier in objects["suppliers"].as_array().expect("suppliers") {
            if supplier["id"] == "sup-liyue" {
                strings(&supplier["name"], &mut meant);
            }
        }
        for product in objects["products"].as_array().expect("products") {
            if package == "d.lhp" && product["supplier"] == "sup-liyue" {
                strings(&product["name"], &mut meant);
            }
        }
        meant
    };
    // What a questionnaire says anyhow, whoever it is for.
    let content = ok(folder, &["packs", "show", "supplier", "--json"]).out
        + &ok(folder, &["packs", "show", "deployment", "--json"]).out
        + &words("zh-CN")
        + &words("en");
    for package in ["q.lhp", "d.lhp", "q.xlsx"] {
        let text = unpacked(&folder.join(package));
        let meant = own(package);
        let mut looked_for = 0;
        for secret in &secrets {
            let short = secret.chars().count() < 4;
            if short
                || meant.iter().any(|one| one.contains(secret.as_str()))
                || content.contains(secret.as_str())
            {
                continue;
            }
            looked_for += 1;
            assert!(
                !text.contains(secret.as_str()),
                "{package} holds {secret:?}"
            );
        }
        assert!(looked_for > 300, "only {looked_for} texts were looked for");
        assert!(
            text.contains("砺岳"),
            "{package} does not say whom it is for"
        );
    }
    // Systems are numbered, unless their names are wanted.
    assert!(unpacked(&folder.join("d.lhp")).contains("系统 1"));
    asked(
        folder,
        &[&line[..11], &["n.lhp", "--name-systems"]].concat(),
    );
    let named = asked_json(folder, &["open", "n.lhp"]);
    let systems = all["objects"]["systems"].as_array().expect("systems");
    let name = named["about"][0]["name"]["zh-CN"].as_str().expect("a name");
    assert!(
        systems.iter().any(|system| {
            let zh = system["name"]["zh-CN"].as_str().expect("a name");
            name.ends_with(zh)
        }),
        "{name}"
    );
}

/// Every text in a JSON value.
fn strings(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            into.insert(text.clone());
        }
        Value::Array(list) => list.iter().for_each(|one| strings(one, into)),
        Value::Object(map) => map.values().for_each(|one| strings(one, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Everything a zip archive holds, as text.
fn unpacked(path: &Path) -> String {
    let file = std::fs::File::open(path).expect("a package");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        all.push_str(part.name().expect("a name").as_ref());
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a body");
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

#[test]
fn tampering_other_packages_and_files_of_others_are_refused_by_name_and_change_nothing() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &["--section", "test"]);
    answered(folder, "r.lhp", &["SUP-29=blocks"]);
    let before = bytes(folder);
    let refused = |name: &str, sentence: &str| {
        let ran = ask(folder, &import(name, &["--accept-all", "--lang", "en"]));
        assert_eq!(ran.code, 3, "{name}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains(sentence), "{name}: {}", ran.err);
        assert!(before == bytes(folder), "{name} changed the workspace");
    };
    let whole = std::fs::read(folder.join("r.lhp")).expect("a package");
    for at in [40, whole.len() / 3, whole.len() / 2, whole.len() - 30] {
        let mut changed = whole.clone();
        changed[at] ^= 0x20;
        std::fs::write(folder.join("t.lhp"), changed).expect("a file");
        let ran = ask(folder, &import("t.lhp", &["--accept-all"]));
        assert_eq!(ran.code, 3, "byte {at}: {}", ran.out);
        assert!(before == bytes(folder), "byte {at}");
    }
    refused("q.lhp", "another kind (Questionnaire)");
    std::fs::write(folder.join("x.txt"), "hello").expect("a file");
    refused("x.txt", "neither a supplier’s response package");
    refused("nowhere.lhp", "nowhere.lhp");
    // Told of answers nobody gave, or that cannot be accepted.
    let ran = ask(
        folder,
        &import("r.lhp", &["--accept", "SUP-30", "--lang", "en"]),
    );
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.contains("Nothing was said to “SUP-30”"),
        "{}",
        ran.err
    );
    assert!(before == bytes(folder));
    // A response cannot be opened as a questionnaire.
    assert_eq!(ask(folder, &["open", "r.lhp"]).code, 3);
    // Another operator's workspace never asked.
    let (other, _) = made();
    keys(other.path());
    std::fs::copy(folder.join("r.lhp"), other.path().join("r.lhp")).expect("a copy");
    let ran = ask(other.path(), &import("r.lhp", &["--lang", "en"]));
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.contains("was not made in this workspace"),
        "{}",
        ran.err
    );
    // The general import says which command takes it.
    let ran = run(
        folder,
        &["import", "r.lhp", "--into", "w.lianheng", "--lang", "en"],
    );
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("questionnaire import"), "{}", ran.err);
}

#[test]
fn an_answer_nobody_asked_for_is_taken_only_when_told_whose_it_is() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &[]);
    answered(folder, "r.lhp", &["SUP-29=blocks"]);
    // The workspace forgets that it asked, as one restored from an older backup would.
    let (other, _) = filled();
    let other = other.path();
    std::fs::copy(folder.join("r.lhp"), other.join("r.lhp")).expect("a copy");
    let ran = ask(other, &import("r.lhp", &["--record"]));
    assert_eq!(ran.code, 3);
    let taken = asked_json(
        other,
        &import("r.lhp", &["--unasked", "sup-liyue", "--accept-all"]),
    );
    assert!(cautions(&taken).contains(&"unasked"));
    assert_eq!(stands(other, "SUP-29"), "blocks");
    let status = asked_json(other, &["status", "w.lianheng"]);
    assert_eq!(status["unasked"].as_array().map(Vec::len), Some(1));
    let id = taken["recorded"].as_str().expect("an id");
    assert_eq!(
        asked_json(other, &["show", "w.lianheng", id])["proof"],
        "verified"
    );
    let ran = ask(other, &import("r.lhp", &["--unasked", "sup-nobody"]));
    assert_eq!(ran.code, 3);
}

#[test]
fn a_second_answer_shows_what_changed_and_who_signed_otherwise() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &["--section", "test"]);
    answered(
        folder,
        "r1.lhp",
        &["SUP-29=blocks", "SUP-30=followed", "SUP-34=lab_only"],
    );
    asked(folder, &import("r1.lhp", &["--accept-all"]));
    // Asked again, with the earlier answers along; the draft is another, as the package is.
    std::fs::remove_file(folder.join("q.lhp.draft.json")).expect("a draft");
    let made = questionnaire(folder, &["--section", "test", "--with-earlier"]);
    let seen = asked_json(folder, &["open", "q.lhp"]);
    let answers = seen["answers"].as_array().expect("answers");
    let earlier = answers
        .iter()
        .find(|one| one["question"] == "SUP-29")
        .expect("it");
    assert_eq!(earlier["earlier"]["value"]["value"], "blocks");
    let line = [
        "answer",
        "q.lhp",
        "--earlier",
        "--set",
        "SUP-29=warns",
        "--set",
        "SUP-34=",
    ];
    let now = asked_json(folder, &line);
    let answers = now["answers"].as_array().expect("answers");
    let kept = answers
        .iter()
        .find(|one| one["question"] == "SUP-30")
        .expect("it");
    assert_eq!(kept["value"]["value"], "followed");
    asked(
        folder,
        &["return", "q.lhp", "--key", "op.key", "--out", "r2.lhp"],
    );
    let looked = asked_json(folder, &import("r2.lhp", &[]));
    assert!(cautions(&looked).contains(&"signer-changed"), "{looked}");
    assert_eq!(row(&looked, "SUP-29")["change"], "changed");
    assert_eq!(
        row(&looked, "SUP-29")["earlier"]["value"]["value"],
        "blocks"
    );
    assert_eq!(row(&looked, "SUP-30")["change"], "same");
    assert_eq!(row(&looked, "SUP-34")["change"], "dropped");
    let ran = ask(folder, &import("r2.lhp", &["--accept", "SUP-34"]));
    assert_eq!(ran.code, 3, "what is not said any more cannot be accepted");
    // Kept without being accepted: the answer stands, and is to be looked at again.
    asked(folder, &import("r2.lhp", &["--record"]));
    assert_eq!(stands(folder, "SUP-29"), "blocks");
    let status = asked_json(folder, &["status", "w.lianheng", "--as-of", "2100-01-10"]);
    let again = status["look_again"].as_array().expect("a list");
    assert!(
        again
            .iter()
            .any(|one| one["question"] == "SUP-29" && one["why"] == "answered-otherwise")
    );
    assert_eq!(
        status["requests"].as_array().map(Vec::len),
        Some(2),
        "both are remembered"
    );
    // Reminders and withdrawal.
    let id = made["request"]["id"].as_str().expect("an id");
    let late = status["requests"].as_array().expect("requests");
    let late = late.iter().find(|one| one["id"] == id).expect("it");
    assert_eq!(
        (&late["state"], &late["overdue_days"]),
        (&"overdue".into(), &10.into())
    );
    let reminded = asked_json(folder, &["remind", "w.lianheng", id, "--note", "打过电话"]);
    assert_eq!(reminded["reminders"][0]["note"], "打过电话");
    let gone = asked_json(folder, &["withdraw", "w.lianheng", id]);
    assert_eq!(
        (&gone["state"], &gone["overdue_days"]),
        (&"withdrawn".into(), &0.into())
    );
    let back = asked_json(folder, &["withdraw", "w.lianheng", id, "--again"]);
    assert_ne!(back["state"], "withdrawn");
    ok(folder, &["verify", "w.lianheng"]);
}

#[test]
fn a_frozen_assessment_takes_no_answer_and_the_words_can_still_be_kept() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &["--section", "test"]);
    // Hidden by the answer before it, or answered with what the question does not take.
    let ran = ask(
        folder,
        &["answer", "q.lhp", "--set", "SUP-29=perhaps", "--lang", "en"],
    );
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.contains("blocks, loose, warns, none"),
        "{}",
        ran.err
    );
    for line in [
        &["answer", "q.lhp", "--set", "SUP-999=yes"][..],
        &["answer", "q.lhp", "--set", "SUP-29"],
        &["answer", "q.lhp", "--set", "SUP-29@7=blocks"],
        &["answer", "q.lhp", "--evidence", "SUP-29=nowhere.pdf"],
        &["return", "q.lhp", "--key", "sup.key", "--out", "r.lhp"],
    ] {
        assert_eq!(ask(folder, line).code, 3, "{line:?}");
    }
    assert!(
        !names(folder).contains("q.lhp.draft.json"),
        "nothing was answered"
    );
    assert!(!names(folder).contains("r.lhp"));
    answered(folder, "r.lhp", &["SUP-29=blocks"]);
    let kept = asked_json(folder, &import("r.lhp", &["--record"]));
    assert_eq!(stands(folder, "SUP-29"), "warns");
    assert_eq!(kept["applied"], true);
    let shown = asked_json(
        folder,
        &[
            "show",
            "w.lianheng",
            kept["recorded"].as_str().expect("an id"),
        ],
    );
    assert_eq!(row(&shown, "SUP-29")["agrees"], false);
}

#[test]
fn both_languages_are_spoken() {
    let (folder, _) = filled();
    let folder = folder.path();
    keys(folder);
    questionnaire(folder, &["--section", "test"]);
    answered(folder, "r.lhp", &["SUP-29=blocks"]);
    for (lang, words) in [
        ("zh-CN", ["未作任何改动", "签名有效", "不过就不能发"]),
        (
            "en",
            [
                "Nothing was changed",
                "valid signature, unknown person",
                "Failing means no release",
            ],
        ),
    ] {
        let ran = asked(folder, &import("r.lhp", &["--lang", lang]));
        for word in words {
            assert!(ran.out.contains(word), "{lang} {word}: {}", ran.out);
        }
    }
}
