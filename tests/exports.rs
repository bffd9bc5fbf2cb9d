//! Exports of the sample as a user gets them: other projects' tools accept the files, and refuse broken ones; references lead somewhere; the numbers are
//! those of `assess`; the same input gives the same bytes; a failure leaves nothing.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use jiff::Timestamp;
use lianheng_api::wire::ActionInputWire;
use lianheng_api::{
    DEFAULT_MODEL, Desk, ExportFormat, ExportRequest, Library, ReportLanguage, save_export,
};
use lianheng_tests::workspaces::{filled, made, ok, sample};
use lianheng_tests::{case_folders, compare, judges, lianheng, root};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 3] = ["zh-CN", "en", "bilingual"];
const OSCAL: [&str; 3] = ["oscal-ar", "oscal-poam", "oscal-catalog"];

/// Exports the sample into `folder`, under a Chinese name with a blank.
fn exported(folder: &Path, format: &str, language: &str) -> PathBuf {
    let out = folder.join(format!("导出 {format} {language}.json"));
    export_to(&out, &["--as", format, "--lang", language]);
    out
}

fn export_to(out: &Path, more: &[&str]) {
    let (answers, out) = (sample("answers.json"), out.display().to_string());
    let mut line = vec!["export", "--answers", &answers, "--out", &out];
    line.extend(more);
    let ran = lianheng(&root(), &line);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{line:?}");
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("the export");
    assert!(!text.contains("export-"), "a message is missing");
    serde_json::from_str(&text).expect("JSON")
}

fn written(folder: &Path, name: &str, value: &Value) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, value.to_string()).expect("written");
    path
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// The value of a property in our namespace.
fn property<'v>(of: &'v Value, name: &str) -> Option<&'v str> {
    let found = list(of, "props").iter().find(|one| one["name"] == name)?;
    found["value"].as_str()
}

fn assessed() -> Value {
    let answers = sample("answers.json");
    let ran = lianheng(&root(), &["assess", "--answers", &answers, "--json"]);
    serde_json::from_str(&ran.out).expect("JSON")
}

#[test]
fn trestle_accepts_every_oscal_file_in_every_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = Vec::new();
    for language in LANGUAGES {
        files.extend(OSCAL.map(|format| exported(folder.path(), format, language)));
    }
    // A small one with nothing judged, and one tailored.
    for case in ["nothing-judged", "tailored"] {
        let answers = root().join("tests/cases").join(case).join("answers.json");
        let answers = answers.display().to_string();
        for format in ["oscal-ar", "oscal-catalog"] {
            let out = folder.path().join(format!("{case} {format}.json"));
            let line = [
                "export",
                "--answers",
                &answers,
                "--as",
                format,
                "--out",
                &out.display().to_string(),
            ];
            assert_eq!(lianheng(&root(), &line).code, 0);
            files.push(out);
        }
    }
    let judged = judges::oscal(&files);
    assert_eq!(judged.code, 0, "{}{}", judged.out, judged.err);
}

/// An action for a requirement, in a state.
fn action(requirement: &str, plan: &str, status: &str) -> ActionInputWire {
    let done = matches!(status, "done" | "verified");
    ActionInputWire {
        id: String::new(),
        requirement: requirement.to_owned(),
        plan: plan.to_owned(),
        owner: Some("柳青山".to_owned()),
        due: Some("2027-03-31".to_owned()),
        effort: Some(25),
        status: status.to_owned(),
        done_on: done.then(|| "2026-12-01".to_owned()),
        retest: (status == "verified").then(|| "partial".to_owned()),
        retest_note: (status == "verified").then(|| "抽查两台，一台未更新".to_owned()),
    }
}

#[test]
fn several_actions_of_a_gap_leave_with_their_status_and_trestle_accepts_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let at: Timestamp = "2026-11-30T08:00:00Z".parse().expect("an instant");
    let library = Library::built_in();
    let mut desk = Desk::new(library, None);
    desk.explore(Path::new(&sample("answers.json")), false, at)
        .expect("the sample");
    let session = desk.session().expect("something is open");
    let assessed = assessed();
    let gap = list(&assessed, "gaps")[0]["requirement"]
        .as_str()
        .expect("a gap")
        .to_owned();
    let states = ["in_progress", "done", "verified", "cancelled"];
    for (number, state) in states.into_iter().enumerate() {
        let plan = format!("第{number}项措施");
        let minute = jiff::Span::new().minutes(1 + i64::try_from(number).expect("a few"));
        let saved = session.save_action(&action(&gap, &plan, state), at + minute);
        assert!(saved.is_ok(), "{state}: {saved:?}");
    }
    let open = session.open().expect("the assessment");
    let save = |format: ExportFormat, table: Option<&str>, name: &str| {
        let request = ExportRequest {
            format,
            table,
            packs: &[],
            model: DEFAULT_MODEL,
            language: ReportLanguage::Zh,
        };
        let out = folder.path().join(name);
        save_export(library, &open, &request, &out, &mut |_| {
            std::ops::ControlFlow::Continue(())
        })
        .expect("an export");
        out
    };
    let plan = save(ExportFormat::OscalPlan, None, "poam.json");
    let results = save(ExportFormat::OscalResults, None, "ar.json");
    let table = save(ExportFormat::Csv, Some("actions"), "actions.csv");
    let gaps = save(ExportFormat::Csv, Some("gaps"), "gaps.csv");

    let judged = judges::oscal(&[plan.clone(), results]);
    assert_eq!(judged.code, 0, "{}{}", judged.out, judged.err);

    let document = read(&plan);
    let document = &document["plan-of-action-and-milestones"];
    let is_of = |one: &&Value| property(one, "requirement") == Some(gap.as_str());
    let item = list(document, "poam-items").iter().find(is_of);
    let item = item.expect("the gap's item");
    let risk = &item["related-risks"][0]["risk-uuid"];
    let mut risks = list(document, "risks").iter();
    let risk = risks.find(|one| one["uuid"] == *risk).expect("its risk");
    assert_eq!(risk["status"], "remediating");
    let told: Vec<(&str, &str)> = list(risk, "remediations")
        .iter()
        .filter(|one| {
            one["description"]
                .as_str()
                .is_some_and(|plan| plan.ends_with("项措施"))
        })
        .map(|one| {
            let lifecycle = one["lifecycle"].as_str().expect("a lifecycle");
            (property(one, "action-status").expect("a status"), lifecycle)
        })
        .collect();
    let expected = ["planned", "completed", "completed", "recommendation"];
    assert_eq!(told, states.into_iter().zip(expected).collect::<Vec<_>>());
    let entries = list(&risk["risk-log"], "entries");
    assert_eq!(entries.len(), 2, "two were done on a day");
    for entry in entries {
        assert_eq!(entry["start"], "2026-12-01T00:00:00Z");
        let response = &entry["related-responses"][0]["response-uuid"];
        let known = list(risk, "remediations")
            .iter()
            .any(|one| one["uuid"] == *response);
        assert!(known, "{response} is no remediation");
    }
    let description = item["description"].as_str().expect("a description");
    assert!(description.contains("第0项措施") && !description.contains("第3项措施"));

    let table = std::fs::read_to_string(table).expect("the table");
    for state in ["进行中", "已完成", "已复测", "已取消"] {
        assert_eq!(table.matches(state).count(), 1, "{state}: {table}");
    }
    assert!(table.contains("抽查两台，一台未更新") && table.contains("2026-12-01"));
    let gaps = std::fs::read_to_string(gaps).expect("the table");
    // The first is the sample's own.
    let states = "未开始; 进行中; 已完成; 已复测; 已取消";
    assert!(gaps.contains(states), "{gaps}");
}

#[test]
fn trestle_refuses_what_is_broken() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = read(&exported(folder.path(), "oscal-ar", "en"));
    let broken = |name: &str, change: &dyn Fn(&mut Value)| {
        let mut document = good.clone();
        change(&mut document["assessment-results"]);
        written(folder.path(), name, &document)
    };
    let files = [
        broken("state.json", &|results| {
            results["results"][0]["findings"][0]["target"]["status"]["state"] =
                json!("partially-satisfied");
        }),
        broken("twice.json", &|results| {
            let findings = &mut results["results"][0]["findings"];
            findings[1]["uuid"] = findings[0]["uuid"].clone();
        }),
        broken("unknown-key.json", &|results| {
            results["metadata"]["language"] = json!("en");
        }),
        broken("version-7.json", &|results| {
            results["uuid"] = json!("01890a5d-ac96-774b-bcce-b302099a8057");
        }),
    ];
    for file in files {
        let judged = judges::oscal(std::slice::from_ref(&file));
        assert_eq!(judged.code, 1, "{}: {}", file.display(), judged.err);
        assert!(judged.out.contains(&file.display().to_string()));
    }
}

#[test]
fn the_official_schema_accepts_the_attestations_and_refuses_broken_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = LANGUAGES.map(|language| exported(folder.path(), "cyclonedx", language));
    let judged = judges::cyclonedx(&files);
    assert_eq!(judged.code, 0, "{}{}", judged.out, judged.err);
    let good = read(&files[1]);
    let mut beyond = good.clone();
    beyond["declarations"]["attestations"][0]["map"][0]["conformance"]["score"] = json!(1.5);
    let mut unknown = good.clone();
    unknown["declarations"]["claims"][0]["verdict"] = json!("conform");
    for (name, document) in [("beyond.json", beyond), ("unknown.json", unknown)] {
        let judged = judges::cyclonedx(&[written(folder.path(), name, &document)]);
        assert_eq!(judged.code, 1, "{name}: {}", judged.err);
        assert!(judged.out.contains(name), "{}", judged.out);
    }
}

/// Everything that has a `uuid` or an `id`, and everything that refers to one.
fn names_and_references(
    value: &Value,
    names: &mut BTreeSet<String>,
    references: &mut BTreeSet<String>,
) {
    const REFERRING: [&str; 7] = [
        "observation-uuid",
        "risk-uuid",
        "finding-uuid",
        "actor-uuid",
        "subject-uuid",
        "control-id",
        "target-id",
    ];
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                if let Some(text) = value.as_str() {
                    if key == "uuid" || key == "id" {
                        names.insert(text.to_owned());
                    } else if REFERRING.contains(&key.as_str()) {
                        references.insert(text.to_owned());
                    } else if let Some(uuid) = text.strip_prefix('#')
                        && key == "href"
                    {
                        references.insert(uuid.to_owned());
                    }
                }
                names_and_references(value, names, references);
            }
        }
        Value::Array(rows) => {
            for row in rows {
                names_and_references(row, names, references);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_reference_in_oscal_leads_somewhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let catalog = read(&exported(folder.path(), "oscal-catalog", "en"));
    let (mut of_catalog, mut none) = (BTreeSet::new(), BTreeSet::new());
    names_and_references(&catalog, &mut of_catalog, &mut none);
    for format in ["oscal-ar", "oscal-poam"] {
        let document = read(&exported(folder.path(), format, "zh-CN"));
        let mut names = of_catalog.clone();
        let mut references = BTreeSet::new();
        names_and_references(&document, &mut names, &mut references);
        assert!(references.len() > 300, "{format}");
        let lost: Vec<&String> = references.difference(&names).collect();
        assert!(lost.is_empty(), "{format}: {lost:?}");
    }
}

#[test]
fn oscal_results_hold_every_verdict_and_the_scores() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = read(&exported(folder.path(), "oscal-ar", "en"));
    let result = &document["assessment-results"]["results"][0];
    let assessed = assessed();
    for total in list(&assessed, "totals") {
        let pack = total["pack"].as_str().expect("a pack");
        let findings = list(result, "findings").iter();
        let of_pack = findings.filter(|finding| {
            let id = property(finding, "requirement").expect("an id");
            id.split_once('/').is_some_and(|(of, _)| of == pack)
        });
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for finding in of_pack {
            let verdict = property(finding, "verdict").expect("a verdict");
            *counts.entry(verdict).or_default() += 1;
            let target = &finding["target"];
            let said = (
                target["status"]["state"].as_str(),
                target["implementation-status"]["state"].as_str(),
            );
            match verdict {
                "conform" => assert_eq!(said, (Some("satisfied"), Some("implemented"))),
                "partial" => assert_eq!(said, (Some("not-satisfied"), Some("partial"))),
                "nonconform" => assert_eq!(said.0, Some("not-satisfied")),
                _ => assert_eq!(said, (Some("satisfied"), Some("not-applicable"))),
            }
        }
        for verdict in ["conform", "partial", "nonconform", "not_applicable"] {
            let expected = total[verdict].as_u64().expect("a count");
            assert_eq!(counts.get(verdict).copied().unwrap_or(0), expected);
        }
        let mut scores = list(result, "props")
            .iter()
            .filter(|one| one["name"] == "score-bp" && one["class"] == pack);
        let score = scores.next().expect("a score");
        assert_eq!(score["value"], total["score_bp"].to_string());
    }
    let gaps = list(&assessed, "gaps");
    assert_eq!(list(result, "risks").len(), gaps.len());
    let plan = read(&exported(folder.path(), "oscal-poam", "en"));
    let plan = &plan["plan-of-action-and-milestones"];
    let items: Vec<Option<&str>> = list(plan, "poam-items")
        .iter()
        .map(|item| property(item, "requirement"))
        .collect();
    let expected: Vec<Option<&str>> = gaps.iter().map(|gap| gap["requirement"].as_str()).collect();
    assert_eq!(items, expected, "the most pressing first");
}

#[test]
fn graded_conformance_adds_up_to_the_score() {
    let folder = tempfile::tempdir().expect("a folder");
    let bill = read(&exported(folder.path(), "cyclonedx", "en"));
    let declarations = &bill["declarations"];
    let assessed = assessed();
    for (attestation, total) in list(declarations, "attestations")
        .iter()
        .zip(list(&assessed, "totals"))
    {
        let halves: u64 = list(attestation, "map")
            .iter()
            .filter_map(|row| row["conformance"]["score"].as_f64())
            .map(|score| {
                if score == 1.0 {
                    2
                } else {
                    u64::from(score == 0.5)
                }
            })
            .sum();
        let applicable = total["applicable"].as_u64().expect("a count");
        let score = (halves * 10_000 + applicable) / (2 * applicable);
        assert_eq!(total["score_bp"].as_u64(), Some(score), "by pencil");
    }
    // Every bom-ref once, and every reference to one.
    let text = bill.to_string();
    let mut refs = BTreeSet::new();
    for group in ["assessors", "claims", "evidence"] {
        for one in list(declarations, group) {
            let name = one["bom-ref"].as_str().expect("a name");
            assert!(refs.insert(name.to_owned()), "{name} twice");
        }
    }
    for standard in list(&bill["definitions"], "standards") {
        for requirement in list(standard, "requirements") {
            let name = requirement["bom-ref"].as_str().expect("a name");
            assert!(refs.insert(name.to_owned()), "{name} twice");
        }
    }
    for attestation in list(declarations, "attestations") {
        for row in list(attestation, "map") {
            let named = list(row, "claims").iter().chain(list(row, "counterClaims"));
            for one in named.chain([&row["requirement"]]) {
                assert!(refs.contains(one.as_str().expect("a name")), "{one}");
            }
        }
    }
    for claim in list(declarations, "claims") {
        let named = list(claim, "evidence").iter();
        for one in named.chain(list(claim, "mitigationStrategies")) {
            assert!(refs.contains(one.as_str().expect("a name")), "{one}");
        }
    }
    assert!(text.contains("\"hashes\""));
}

fn bytes_of(path: &Path) -> Vec<(String, Vec<u8>)> {
    if path.is_file() {
        return vec![(String::new(), std::fs::read(path).expect("a file"))];
    }
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(path)
        .expect("a folder")
        .map(|entry| {
            let entry = entry.expect("an entry");
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).expect("a file"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    for format in OSCAL.into_iter().chain(["cyclonedx", "csv", "anonymised"]) {
        let bytes = ["一", "二"].map(|time| {
            let out = folder.path().join(format!("{format} {time}"));
            export_to(&out, &["--as", format, "--lang", "bilingual"]);
            bytes_of(&out)
        });
        assert!(bytes[0] == bytes[1], "{format}");
        assert!(!bytes[0].is_empty());
    }
}

#[test]
fn tables_are_for_spreadsheets_and_no_cell_is_a_formula() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("表格");
    export_to(&out, &["--as", "csv", "--lang", "zh-CN"]);
    let files = bytes_of(&out);
    assert_eq!(files.len(), 14);
    for (name, bytes) in &files {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a mark");
        assert!(!String::from_utf8_lossy(text).contains("export-"), "{name}");
        let mut reader = csv::Reader::from_reader(text);
        let columns = reader.headers().expect("headings").len();
        for record in reader.records() {
            let record = record.expect("a record");
            assert_eq!(record.len(), columns, "{name}");
            for cell in &record {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                    "{name}: {cell}"
                );
            }
        }
    }
    // One table alone is the same file.
    let gaps = folder.path().join("差距.csv");
    export_to(
        &gaps,
        &["--as", "csv", "--table", "gaps", "--lang", "zh-CN"],
    );
    let alone = std::fs::read(&gaps).expect("a file");
    assert!(
        files
            .iter()
            .any(|(name, bytes)| name == "gaps.csv" && *bytes == alone)
    );
}

/// The lines of a table as somebody who wrote it has them.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a mark");
    let records = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text)
        .into_records()
        .collect::<Result<Vec<_>, _>>();
    let records = records.expect("records");
    records
        .iter()
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_case_is_exported_as_reviewed() {
    let mut differences = Vec::new();
    for folder in case_folders("exports") {
        let scratch = tempfile::tempdir().expect("a folder");
        let mut lines: Vec<String> = std::fs::read_to_string(folder.join("files.txt"))
            .expect("what to export")
            .lines()
            .map(str::to_owned)
            .collect();
        lines.retain(|line| !line.trim().is_empty());
        for line in lines {
            let (name, arguments) = line.split_once(": ").expect("name: arguments");
            let out = scratch.path().join(name);
            let out_text = out.display().to_string();
            let mut words = vec!["export", "--answers", "answers.json", "--out", &out_text];
            words.extend(arguments.split_whitespace());
            let ran = lianheng(&folder, &words);
            assert_eq!(ran.code, 0, "{}", ran.err);
            let bytes = std::fs::read(&out).expect("the export");
            // Tables are reviewed cell by cell: line ends inside cells would be lost in a checkout.
            let found = if name.ends_with(".csv") {
                let rows: Vec<String> =
                    cells(&bytes).iter().map(|row| format!("{row:?}")).collect();
                format!("{}\n", rows.join("\n"))
            } else {
                String::from_utf8(bytes).expect("text")
            };
            let expected = folder.join("expected").join(name.replace(".csv", ".txt"));
            differences.extend(compare(&expected, &found));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}

#[test]
fn the_tables_of_the_inventory_come_back_as_they_left() {
    let everything = root().join("tests/exports/everything/answers.json");
    let everything = everything.display().to_string();
    for (answers, formulas) in [(sample("answers.json"), false), (everything, true)] {
        let (folder, _) = made();
        let place = folder.path();
        ok(place, &["import", &answers, "--into", "w.lianheng"]);
        for table in ["suppliers", "systems", "products"] {
            let name = format!("台账 {table}.csv");
            let export = ["export", "w.lianheng", "--as", "csv", "--table", table];
            ok(
                place,
                &[&export[..], &["--out", &name, "--lang", "zh-CN"]].concat(),
            );
            let text = std::fs::read_to_string(place.join(&name)).expect("a table");
            assert_eq!(text.contains("'@"), formulas && table == "products");
            let import = ["import", &name, "--into", "w.lianheng"];
            let ran = ok(place, &[&import[..], &["--dry-run", "--json"]].concat());
            let read: Value = serde_json::from_str(&ran.out).expect("JSON");
            let inventory = &read["inventory"];
            assert_eq!(inventory["problems"], json!([]), "{read}");
            assert_eq!(inventory["changes"], json!([]), "{read}");
            assert_eq!(inventory["rows_left_out"], 0, "{read}");
            assert!(inventory["unchanged"].as_u64() > Some(1), "{read}");
        }
    }
}

#[test]
fn a_workspace_is_exported_like_the_answer_file_it_was_filled_from() {
    let (folder, _) = filled();
    ok(
        folder.path(),
        &[
            "export",
            "w.lianheng",
            "--as",
            "oscal-ar",
            "--out",
            "a.json",
            "--lang",
            "en",
        ],
    );
    let of_workspace = read(&folder.path().join("a.json"));
    let of_file = read(&exported(folder.path(), "oscal-ar", "en"));
    let verdicts = |document: &Value| -> BTreeSet<String> {
        let result = &document["assessment-results"]["results"][0];
        let findings = list(result, "findings").iter();
        findings
            .map(|one| format!("{} {:?}", one["uuid"], property(one, "verdict")))
            .collect()
    };
    assert_eq!(verdicts(&of_workspace), verdicts(&of_file));
}
