//! The workbook a report is written as, read back cell by cell: everything of the model is in it in every mode, and nothing in it is an edit.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

#[path = "../../report/tests/synthetic/mod.rs"]
mod synthetic;

use calamine::{Data, Reader, SheetVisible, Xlsx};
use lianheng_engine::answer_workbook::{FORMAT, MARKS_SHEET};
use lianheng_engine::vocabulary::Verdict;
use lianheng_exchange::answer_workbook::{WorkbookWords, is_answer_workbook, read_answer_workbook};
use lianheng_exchange::limits::InventoryLimits;
use lianheng_report::{ReportLanguage, ReportModel, render_xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;

fn written(model: &ReportModel, mode: ReportLanguage) -> Vec<u8> {
    render_xlsx(model, mode, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// A model whose suggestions are what counts where nobody judged, as an evaluation makes it.
fn model() -> ReportModel {
    let mut model = synthetic::model(&synthetic::Shape {
        packs: 3,
        groups: 6,
        per_group: 6,
        gaps: 8,
        evidence: 5,
    });
    let items = model
        .items
        .iter_mut()
        .flat_map(|standard| &mut standard.groups)
        .flat_map(|group| &mut group.items);
    for item in items {
        if item.basis == Some("suggested") {
            item.verdict = item.suggestion.as_ref().map(|one| one.verdict);
        }
    }
    // Gaps that are requirements of the sheets, so that their actions stand in rows.
    let ids: Vec<String> = model.items[0]
        .groups
        .iter()
        .flat_map(|group| &group.items)
        .map(|item| item.requirement.clone())
        .collect();
    for (gap, id) in model.gaps.iter_mut().zip(ids) {
        gap.requirement = id;
    }
    model
}

fn words() -> WorkbookWords {
    let both = |zh: &str, en: &str| vec![zh.to_owned(), en.to_owned()];
    WorkbookWords {
        verdicts: vec![
            (Verdict::Conform, both("符合", "Conform")),
            (Verdict::Partial, both("部分符合", "Partial")),
            (Verdict::Nonconform, both("不符合", "Nonconform")),
            (Verdict::NotApplicable, both("不适用", "Not applicable")),
        ],
        unjudged: both("未判定", "Not yet judged"),
        yes: both("是", "yes"),
    }
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The rows of a standard's sheet by requirement id: texts by the heading of their column.
fn rows(bytes: &[u8], sheet: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let range = open(bytes).worksheet_range(sheet).unwrap();
    let text = |cell: &Data| cell.to_string();
    let mut lines = range.rows();
    let marks: Vec<String> = lines.next().unwrap().iter().map(text).collect();
    let headings: Vec<String> = lines.next().unwrap().iter().map(text).collect();
    let id = marks
        .iter()
        .position(|mark| mark == "lianheng:requirement")
        .unwrap();
    lines
        .map(|line| {
            let cells: Vec<String> = line.iter().map(text).collect();
            let named = headings.iter().cloned().zip(cells.clone());
            (cells[id].clone(), named.collect())
        })
        .collect()
}

/// The parts of the archive, unpacked.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn sheet_names(bytes: &[u8]) -> Vec<String> {
    open(bytes).sheet_names()
}

#[test]
fn every_requirement_stands_on_the_sheet_of_its_standard_in_every_mode() {
    let model = model();
    for mode in ReportLanguage::ALL {
        let bytes = written(&model, mode);
        let names = sheet_names(&bytes);
        for (standard, name) in model.items.iter().zip(&names[1..]) {
            let rows = rows(&bytes, name);
            let items: Vec<_> = standard.groups.iter().flat_map(|one| &one.items).collect();
            assert_eq!(rows.len(), items.len(), "{mode:?} {name}");
            for item in items {
                let row = &rows[&item.requirement];
                let holds = |text: &str| row.iter().any(|(_, cell)| cell == text);
                let (zh, en) = (mode != ReportLanguage::En, mode != ReportLanguage::Zh);
                assert!(holds(&item.clause), "{item:?}");
                for text in [&item.title, &item.text] {
                    assert_eq!(holds(&text.zh), zh, "{mode:?} {}", text.zh);
                    assert_eq!(holds(&text.en), en, "{mode:?} {}", text.en);
                }
                for own in [&item.note, &item.reason].into_iter().flatten() {
                    assert!(holds(own), "{own}");
                }
                let word = |verdict: Option<Verdict>| match (verdict, mode) {
                    (None, _) => String::new(),
                    (Some(one), ReportLanguage::Zh) => words_of(one)[0].clone(),
                    (Some(one), ReportLanguage::En) => words_of(one)[1].clone(),
                    (Some(one), ReportLanguage::Bilingual) => words_of(one).join(" / "),
                };
                let heading = match mode {
                    ReportLanguage::Zh => "判定",
                    ReportLanguage::En => "Verdict",
                    ReportLanguage::Bilingual => "判定\nVerdict",
                };
                let cell = row.iter().find(|(named, _)| named == heading).unwrap();
                assert_eq!(cell.1, word(item.verdict), "{}", item.requirement);
            }
        }
    }
}

fn words_of(verdict: Verdict) -> Vec<String> {
    let mut all = words().verdicts.into_iter();
    all.find(|(one, _)| *one == verdict).unwrap().1
}

#[test]
fn gaps_actions_counts_and_evidence_are_listed_whole() {
    let model = model();
    let bytes = written(&model, ReportLanguage::En);
    let cells = |name: &str| -> Vec<Vec<Data>> {
        let range = open(&bytes).worksheet_range(name).unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    };
    assert_eq!(cells("Gaps").len(), 1 + model.gaps.len());
    assert_eq!(cells("Actions").len(), 1 + model.plan.rows.len());
    assert_eq!(cells("Evidence").len(), 1 + model.evidence.len());
    let counts = cells("Counts");
    let lines: usize = model
        .standards
        .iter()
        .map(|one| 1 + one.roles.len() + one.stages.len() + one.clauses.len())
        .sum();
    assert_eq!(counts.len(), 1 + lines);
    for standard in &model.standards {
        let total = counts
            .iter()
            .find(|row| row[0] == Data::String(standard.edition.clone()))
            .unwrap();
        let numbers: Vec<f64> = total[4..11]
            .iter()
            .map(|cell| {
                let Data::Float(number) = cell else {
                    panic!("{cell:?}");
                };
                *number
            })
            .collect();
        let own = &standard.total;
        let expected = [
            own.applicable,
            own.conform,
            own.partial,
            own.nonconform,
            own.not_applicable,
            own.unanswered,
        ]
        .map(f64::from);
        assert_eq!(numbers[..6], expected);
        let score = f64::from(own.score_bp.unwrap()) / 10_000.0;
        assert!((numbers[6] - score).abs() < 1e-9);
    }
}

#[test]
fn the_same_model_gives_the_same_bytes_without_formulas_and_with_lists_to_choose_from() {
    let model = model();
    for mode in ReportLanguage::ALL {
        let bytes = written(&model, mode);
        assert_eq!(bytes, written(&model, mode), "{mode:?}");
        let parts = parts(&bytes);
        let verdicts = match mode {
            ReportLanguage::Zh => "符合,部分符合,不符合,不适用",
            ReportLanguage::En => "Conform,Partial,Nonconform,Not applicable",
            ReportLanguage::Bilingual => {
                "符合 / Conform,部分符合 / Partial,不符合 / Nonconform,不适用 / Not applicable"
            }
        };
        let mut lists = 0;
        for (name, xml) in &parts {
            assert!(
                !xml.contains("<f>") && !xml.contains("<f "),
                "{name} has a formula"
            );
            if xml.contains(&format!("<formula1>\"{verdicts}\"</formula1>")) {
                lists += 1;
                for part in [
                    "<autoFilter ",
                    "state=\"frozen\"",
                    "<sheetProtection ",
                    "orientation=\"landscape\"",
                    "fitToHeight=\"0\"",
                    "hidden=\"1\"",
                ] {
                    assert!(xml.contains(part), "{name} lacks {part}");
                }
            }
        }
        assert_eq!(lists, model.items.len(), "{mode:?}");
        let titles = parts["xl/workbook.xml"]
            .matches("_xlnm.Print_Titles")
            .count();
        assert!(titles >= model.items.len() + 3);
        assert!(parts["docProps/core.xml"].contains("2026-11-20T00:00:00Z"));
        let marks = open(&bytes);
        let marks = marks.sheets_metadata().last().unwrap();
        assert_eq!(
            (marks.name.as_str(), marks.visible),
            (MARKS_SHEET, SheetVisible::VeryHidden)
        );
        assert!(parts["xl/styles.xml"].contains("charset val=\"134\""));
    }
}

#[test]
fn what_nobody_touched_is_no_edit_whatever_the_texts() {
    let awkward = [
        "=1+1".to_owned(),
        "@SUM(A1)|-2+3".to_owned(),
        "'引号".to_owned(),
        "一行\r\n又一行\r\n".to_owned(),
        " \t前后有空白 ".to_owned(),
        "_x0041_ \u{7}\u{1b}[31m <b>&amp;</b>".to_owned(),
        "5.10".to_owned(),
        "2027-03-31".to_owned(),
        "TRUE".to_owned(),
        synthetic::long_note(500),
        "\u{2b740}".repeat(20_000),
        "\n\n".to_owned(),
    ];
    let mut model = model();
    let items = model
        .items
        .iter_mut()
        .flat_map(|standard| &mut standard.groups)
        .flat_map(|group| &mut group.items);
    for (item, text) in items.zip(awkward.iter().cycle()) {
        item.note = Some(text.clone());
        item.reason = Some(text.clone());
    }
    for (gap, text) in model.gaps.iter_mut().zip(&awkward) {
        if let Some(action) = &mut gap.action {
            action.plan.clone_from(text);
            action.owner = Some(text.chars().take(400).collect());
        }
    }
    let limits = InventoryLimits::default();
    for mode in ReportLanguage::ALL {
        let bytes = written(&model, mode);
        assert!(is_answer_workbook(&bytes, &limits));
        let read = read_answer_workbook(&bytes, &words(), &limits).unwrap();
        assert_eq!(read.problems, [], "{mode:?}");
        assert_eq!(read.rows.len(), 0, "{mode:?} {:#?}", read.rows.first());
        assert_eq!(read.requirements, 3 * 36);
        assert_eq!(read.origin.organisation, model.cover.organisation);
        assert_eq!(read.origin.assessed_on.to_string(), model.cover.assessed_on);
        assert_eq!(read.origin.packs.len(), model.method.packs.len());
    }
    let strings = parts(&written(&model, ReportLanguage::Zh));
    assert!(
        strings["xl/sharedStrings.xml"].contains("=1+1"),
        "a text, not a formula"
    );
    assert!(strings["xl/sharedStrings.xml"].contains(FORMAT));
}

#[test]
fn nothing_to_list_is_said_and_names_that_are_alike_or_long_stay_apart() {
    for mode in ReportLanguage::ALL {
        let bytes = written(&synthetic::empty(), mode);
        assert!(sheet_names(&bytes).len() >= 6);
        let read = read_answer_workbook(&bytes, &words(), &InventoryLimits::default()).unwrap();
        assert_eq!((read.rows.len(), read.problems.len()), (0, 0));
    }
    let mut model = synthetic::odd();
    for standard in &mut model.items {
        standard.edition =
            "GB/T 99999-2024：[一个] 名称很长很长很长很长很长很长的标准*?".to_owned();
    }
    let bytes = written(&model, ReportLanguage::Bilingual);
    let names = sheet_names(&bytes);
    let mut apart: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    apart.sort();
    apart.dedup();
    assert_eq!(apart.len(), names.len(), "{names:?}");
}

#[test]
fn the_host_can_break_off() {
    let model = model();
    for stop in [1, 20, 110] {
        let mut told = 0;
        let result = render_xlsx(&model, ReportLanguage::Zh, &mut |progress| {
            assert!(progress.done <= progress.total);
            told += 1;
            if told >= stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!(result, Err(lianheng_report::RenderError::Stopped), "{stop}");
    }
}
