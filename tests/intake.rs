//! Inventories and SBOMs through the built command: what they change is shown first, taken in as one change, and a wrong file says where.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::lianheng;
use lianheng_tests::workspaces::{json, made, ok, run, sample};
use serde_json::Value;

fn count(value: &Value) -> usize {
    value.as_array().expect("a list").len()
}

#[test]
fn an_inventory_is_shown_then_taken_in_as_one_change_and_once() {
    let (folder, _) = made();
    let folder = folder.path();
    let register = sample("inventory/software-register.csv");
    let line = ["import", &register, "--into", "w.lianheng", "--json"];
    let shown = json(&ok(folder, &[&line[..], &["--dry-run"]].concat()));
    assert_eq!(
        (shown["kind"].as_str(), shown["applied"].as_bool()),
        (Some("inventory"), Some(false))
    );
    let taken = json(&ok(folder, &line));
    assert_eq!(taken["inventory"]["changes"], shown["inventory"]["changes"]);
    assert!(count(&taken["inventory"]["changes"]) > 40);
    let history = json(&ok(folder, &["history", "w.lianheng", "--json"]));
    let mine: Vec<&Value> = history
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry["reason"] == "software-register.csv")
        .collect();
    assert!(
        mine.len() > 20 && mine.iter().all(|entry| entry["at"] == mine[0]["at"]),
        "one change"
    );
    let again = json(&ok(folder, &line));
    assert_eq!(count(&again["inventory"]["changes"]), 0);
    assert!(again["inventory"]["unchanged"].as_u64() > Some(40));
    let longer = json(&ok(folder, &["history", "w.lianheng", "--json"]));
    assert_eq!(longer, history, "nothing to change is no change");
}

#[test]
fn a_later_register_changes_field_by_field_and_deletes_nothing() {
    let (folder, _) = made();
    let folder = folder.path();
    ok(
        folder,
        &[
            "import",
            &sample("inventory/software-register.csv"),
            "--into",
            "w.lianheng",
        ],
    );
    let table = "product id,product,version,supplier,system,hosts,auto update\n\
        prd-agent,,7.0.0,sup-liyue,sys-ems,150,no\nprd-new,Log relay,1.0,sup-liyue,sys-ems,2,no\n";
    std::fs::write(folder.join("later.csv"), table).expect("a file");
    let taken = json(&ok(
        folder,
        &["import", "later.csv", "--into", "w.lianheng", "--json"],
    ));
    let changes = taken["inventory"]["changes"].as_array().expect("changes");
    let fields = |id: &str| -> Vec<String> {
        let one = changes
            .iter()
            .find(|change| change["object"]["id"] == id)
            .unwrap_or_else(|| panic!("{id}: {taken:#}"));
        let fields = one["fields"].as_array().expect("fields").iter();
        fields
            .map(|field| {
                format!(
                    "{} {} {}",
                    field["field"].as_str().expect("a name"),
                    field["before"]["en"],
                    field["after"]["en"]
                )
            })
            .collect()
    };
    assert_eq!(
        fields("prd-agent"),
        ["version \"6.8.2\" \"7.0.0\"", "auto-update \"yes\" \"no\""]
    );
    assert_eq!(fields("prd-agent@sys-ems"), ["hosts \"148\" \"150\""]);
    assert!(count(&taken["inventory"]["not_in_file"]) > 20);
    let text = ok(
        folder,
        &[
            "import",
            "later.csv",
            "--into",
            "w.lianheng",
            "--dry-run",
            "--lang",
            "zh-CN",
        ],
    )
    .out;
    assert!(text.contains("未写入任何内容"), "{text}");
    // The other systems of the agent are still there.
    let registers = json(&ok(
        folder,
        &[
            "import",
            &sample("answers.json"),
            "--into",
            "w.lianheng",
            "--json",
        ],
    ));
    assert_eq!(registers["kind"], "answers");
    let component = json(&ok(
        folder,
        &["insight", "registers", "w.lianheng", "--json"],
    ));
    let agent = component["update_control"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["product"] == "prd-agent");
    assert!(count(&agent.expect("the agent")["systems"]) > 5);
}

#[test]
fn problems_name_sheet_and_cell_in_both_languages_and_the_rest_is_taken_in() {
    let (folder, _) = made();
    let folder = folder.path();
    let table = "产品,版本,供方,系统,主机数,内核权限\n甲代理,1.0,甲公司,调度系统,三十,是\n乙代理,2.0,乙公司,调度系统,5,也许\n";
    std::fs::write(folder.join("台账.csv"), table).expect("a file");
    for (lang, says) in [
        ("zh-CN", "E2：“三十”不是整数"),
        ("en", "E2: “三十” is not a whole number"),
    ] {
        let ran = run(
            folder,
            &[
                "import",
                "台账.csv",
                "--into",
                "w.lianheng",
                "--dry-run",
                "--lang",
                lang,
            ],
        );
        assert_eq!(ran.code, 1, "something is left out: {}{}", ran.out, ran.err);
        assert!(ran.out.contains(says), "{}", ran.out);
        assert!(ran.out.contains("F3"), "{}", ran.out);
    }
    std::fs::write(
        folder.join("old.xls"),
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest",
    )
    .expect("a file");
    let old = run(
        folder,
        &["import", "old.xls", "--into", "w.lianheng", "--lang", "en"],
    );
    assert!(
        old.code == 3 && old.err.contains("old XLS format"),
        "{}",
        old.err
    );
    std::fs::write(folder.join("plain.csv"), "a,b\n1,2\n").expect("a file");
    let plain = run(
        folder,
        &[
            "import",
            "plain.csv",
            "--into",
            "w.lianheng",
            "--lang",
            "zh-CN",
        ],
    );
    assert!(
        plain.code == 3 && plain.err.contains("没有找到能识别的表头"),
        "{}",
        plain.err
    );
}

#[test]
fn the_template_reads_back_as_an_inventory_with_nothing_in_it() {
    let (folder, _) = made();
    let folder = folder.path();
    for lang in ["zh-CN", "en"] {
        ok(
            folder,
            &[
                "inventory",
                "template",
                "--out",
                "template.xlsx",
                "--lang",
                lang,
            ],
        );
        let first = std::fs::read(folder.join("template.xlsx")).expect("a template");
        ok(
            folder,
            &[
                "inventory",
                "template",
                "--out",
                "template.xlsx",
                "--lang",
                lang,
            ],
        );
        assert_eq!(
            std::fs::read(folder.join("template.xlsx")).expect("a template"),
            first,
            "the same bytes"
        );
        let taken = json(&ok(
            folder,
            &["import", "template.xlsx", "--into", "w.lianheng", "--json"],
        ));
        assert_eq!(count(&taken["inventory"]["changes"]), 0, "{taken:#}");
    }
}

#[test]
fn an_sbom_lists_a_products_components_and_tells_which_systems_contain_one() {
    let (folder, _) = made();
    let folder = folder.path();
    ok(
        folder,
        &[
            "import",
            &sample("inventory/software-register.csv"),
            "--into",
            "w.lianheng",
        ],
    );
    let sbom = sample("inventory/jingbo-db-9.2.1.cdx.json");
    let needed = run(
        folder,
        &["import", &sbom, "--into", "w.lianheng", "--lang", "en"],
    );
    assert!(
        needed.code == 3 && needed.err.contains("--product") && needed.err.contains("prd-db"),
        "{}",
        needed.err
    );
    let unknown = run(
        folder,
        &[
            "import",
            &sbom,
            "--into",
            "w.lianheng",
            "--product",
            "prd-x",
            "--lang",
            "en",
        ],
    );
    assert!(
        unknown.code == 3 && unknown.err.contains("prd-x"),
        "{}",
        unknown.err
    );
    let line = [
        "import",
        &sbom,
        "--into",
        "w.lianheng",
        "--product",
        "prd-db",
        "--json",
    ];
    let taken = json(&ok(folder, &line));
    let components = taken["sbom"]["sbom"]["components"]
        .as_array()
        .expect("components")
        .clone();
    assert!(components.len() > 3);
    let present = taken["sbom"]["sbom"]["completeness"]
        .as_array()
        .expect("elements");
    assert_eq!(present.len(), 6);
    let again = json(&ok(folder, &line));
    assert_eq!(
        (
            again["sbom"]["known"].as_bool(),
            again["sbom"]["components_before"].as_u64()
        ),
        (Some(true), Some(components.len() as u64))
    );
    let name = components[0]["name"].as_str().expect("a name");
    let hits = json(&ok(folder, &["component", "w.lianheng", name, "--json"]));
    let systems = &hits[0]["systems"];
    assert_eq!(hits[0]["product"], "prd-db");
    assert!(count(systems) >= 5, "{systems}");
    let text = ok(
        folder,
        &["component", "w.lianheng", name, "--lang", "zh-CN"],
    )
    .out;
    assert!(
        text.contains("镜泊关系数据库") && text.contains("能量管理系统"),
        "{text}"
    );
    let none = ok(
        folder,
        &["component", "w.lianheng", "no such thing", "--lang", "en"],
    )
    .out;
    assert!(none.contains("No known component matches"), "{none}");
}

#[test]
fn an_sbom_is_shown_without_a_workspace_and_a_broken_one_by_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    for (file, format) in [
        ("inventory/jingbo-db-9.2.1.cdx.json", "cyclonedx-json"),
        ("inventory/hengjiang-ems-5.2.3.spdx", "spdx-tag-value"),
    ] {
        let shown = lianheng(folder, &["sbom", "show", &sample(file), "--json"]);
        assert_eq!(shown.code, 0, "{}", shown.err);
        let shown = json(&shown);
        assert_eq!(shown["format"], format);
        assert!(count(&shown["licences"]) > 0);
        for (lang, says) in [("zh-CN", "许可证"), ("en", "Licence")] {
            let text = lianheng(folder, &["sbom", "show", &sample(file), "--lang", lang]).out;
            assert!(text.contains(says), "{text}");
        }
    }
    let whole =
        std::fs::read_to_string(sample("inventory/jingbo-db-9.2.1.cdx.json")).expect("an SBOM");
    let broken = whole.replacen("\"specVersion\": \"1.6\"", "\"specVersion\": \"0.9\"", 1);
    assert_ne!(broken, whole);
    std::fs::write(folder.join("x.json"), &broken).expect("a file");
    let ran = lianheng(folder, &["sbom", "show", "x.json", "--lang", "en"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.starts_with("x.json:")
            && ran.err.contains("“0.9” is not read")
            && ran.err.contains("1.6"),
        "{}",
        ran.err
    );
    std::fs::write(
        folder.join("x.json"),
        whole.get(..whole.len() / 2).unwrap_or_default(),
    )
    .expect("a file");
    let cut = lianheng(folder, &["sbom", "show", "x.json", "--lang", "zh-CN"]);
    assert!(
        cut.code == 3 && cut.err.contains("文件在此处中断"),
        "{}",
        cut.err
    );
}

#[test]
fn what_is_none_of_these_is_refused_by_what_it_is() {
    let (folder, _) = made();
    let folder = folder.path();
    std::fs::write(folder.join("x.json"), "{\"hello\": 1}").expect("a file");
    let ran = run(
        folder,
        &["import", "x.json", "--into", "w.lianheng", "--lang", "en"],
    );
    assert!(
        ran.code == 3 && ran.err.contains("no file that is taken in"),
        "{}",
        ran.err
    );
    ok(folder, &["backup", "w.lianheng", "--out", "copy.lianheng"]);
    let ran = run(
        folder,
        &[
            "import",
            "copy.lianheng",
            "--into",
            "w.lianheng",
            "--lang",
            "en",
        ],
    );
    assert!(
        ran.code == 3 && ran.err.contains("This is a workspace"),
        "{}",
        ran.err
    );
    std::fs::write(
        folder.join("a.json"),
        "{\"format\": \"lianheng-answers/1\", \"answers\": [}",
    )
    .expect("a file");
    let ran = run(
        folder,
        &["import", "a.json", "--into", "w.lianheng", "--lang", "en"],
    );
    assert!(
        ran.code == 3 && ran.err.starts_with("a.json:1:"),
        "{}",
        ran.err
    );
}
