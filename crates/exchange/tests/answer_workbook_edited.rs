//! Workbooks that people edited, well and badly, and that somebody broke: what is read, and what is said by sheet and cell.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

use jiff::civil::date;
use lianheng_engine::answer_workbook::{Field, MARKS_SHEET, Value};
use lianheng_engine::vocabulary::Verdict;
use lianheng_exchange::answer_workbook::{
    ReadWorkbook, WorkbookFault, WorkbookFaultKind, WorkbookWords, is_answer_workbook,
    read_answer_workbook,
};
use lianheng_exchange::fault::{Consequence, InventoryFaultKind};
use lianheng_exchange::limits::InventoryLimits;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

const SHEET: &str = "GBT 43698-2024";
/// Columns of the sheet, from A.
const COLUMNS: [&str; 9] = [
    "requirement",
    "verdict",
    "confirm",
    "reason",
    "note",
    "plan",
    "owner",
    "due",
    "effort",
];
const REQUIREMENT: u16 = 0;
const VERDICT: u16 = 1;
const CONFIRM: u16 = 2;
const NOTE: u16 = 4;
const PLAN: u16 = 5;
const OWNER: u16 = 6;
const DUE: u16 = 7;
const EFFORT: u16 = 8;

/// Three requirements as they were written: judged with an action, suggested, untouched.
const MARKS: &[&[&str]] = &[
    &["lianheng-workbook/1"],
    &["organisation", "南方某电网公司", "Southern Grid Co."],
    &["subject", "调度系统", "Dispatch system"],
    &["assessed-on", "2026-11-20"],
    &["pack", "p", "1.0.0", "ab"],
    &[
        "row",
        "p/1",
        "judged",
        "",
        "partial",
        "",
        "as written",
        "do it",
        "A",
        "2027-01-31",
        "2.5",
    ],
    &["row", "p/2", "suggested", "nonconform"],
    &["row", "p/3"],
];
/// What the same rows show, from row 3 of the sheet.
const SHOWN: &[&[&str]] = &[
    &[
        "p/1",
        "部分符合",
        "",
        "",
        "as written",
        "do it",
        "A",
        "2027-01-31",
        "2.5",
    ],
    &["p/2", "不符合"],
    &["p/3"],
];
const P1: u32 = 2;
const P2: u32 = 3;
const P3: u32 = 4;

/// The workbook after `edit` of its sheet and `tamper` with its marks.
fn book(edit: impl Fn(&mut Worksheet), tamper: impl Fn(&mut Worksheet)) -> Vec<u8> {
    let mut sheet = Worksheet::new();
    sheet.set_name(SHEET).unwrap();
    for (column, name) in (0..).zip(COLUMNS) {
        sheet
            .write_string(0, column, format!("lianheng:{name}"))
            .unwrap();
        sheet.write_string(1, column, name.to_uppercase()).unwrap();
    }
    for (row, cells) in (P1..).zip(SHOWN) {
        for (column, text) in (0..).zip(*cells) {
            if !text.is_empty() {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
    edit(&mut sheet);
    let mut marks = Worksheet::new();
    marks.set_name(MARKS_SHEET).unwrap().set_very_hidden(true);
    for (row, cells) in (0..).zip(MARKS) {
        for (column, text) in (0..).zip(*cells) {
            if !text.is_empty() {
                marks.write_string(row, column, *text).unwrap();
            }
        }
    }
    tamper(&mut marks);
    let mut workbook = Workbook::new();
    // The first sheet is the active one and cannot be hidden.
    workbook.add_worksheet().set_name("填写说明").unwrap();
    workbook.push_worksheet(sheet);
    workbook.push_worksheet(marks);
    workbook.save_to_buffer().unwrap()
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

fn read(bytes: &[u8]) -> ReadWorkbook {
    read_answer_workbook(bytes, &words(), &InventoryLimits::default()).unwrap()
}

fn refused(bytes: &[u8]) -> WorkbookFault {
    let read = read_answer_workbook(bytes, &words(), &InventoryLimits::default());
    match read {
        Ok(read) => panic!("read {read:?}"),
        Err(fault) => {
            assert_eq!(fault.consequence, Consequence::FileRefused);
            fault
        }
    }
}

/// What was edited: requirement, field, new value.
fn edited(read: &ReadWorkbook) -> Vec<(String, Field, Value)> {
    let of = |row: &lianheng_exchange::answer_workbook::EditedRow| {
        let fields = Field::ALL.into_iter();
        fields
            .filter(|field| row.exported.get(*field) != row.edited.get(*field))
            .map(|field| {
                let id = row.requirement.as_str().to_owned();
                (id, field, row.edited.get(field).clone())
            })
            .collect::<Vec<_>>()
    };
    read.rows.iter().flat_map(of).collect()
}

/// What is wrong: cell, rule, consequence.
fn problems(read: &ReadWorkbook) -> Vec<(String, &'static str, Consequence)> {
    let said = read.problems.iter().map(|one| {
        let cell = one.cell.map_or_else(String::new, |cell| cell.to_string());
        (cell, one.kind.as_str(), one.consequence)
    });
    said.collect()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn an_untouched_workbook_holds_no_edit() {
    let read = read(&book(|_| {}, |_| {}));
    assert_eq!((edited(&read), problems(&read)), (vec![], vec![]));
    assert_eq!(read.requirements, 3);
    assert_eq!(read.origin.packs[0].id, "p");
}

#[test]
fn every_field_is_read_as_people_and_programs_write_it() {
    let bytes = book(
        |sheet| {
            let day = Format::new().set_num_format("yyyy-mm-dd");
            sheet.write_string(P1, VERDICT, " conform ").unwrap();
            sheet.clear_cell(P1, NOTE);
            sheet.write_string(P1, PLAN, "做完\r\n再看").unwrap();
            sheet.write_string(P1, OWNER, "王敏").unwrap();
            let due = ExcelDateTime::from_ymd(2027, 12, 31).unwrap();
            sheet
                .write_datetime_with_format(P1, DUE, &due, &day)
                .unwrap();
            sheet.write_number(P1, EFFORT, 12.5).unwrap();
            sheet.write_number(P3, NOTE, 42.0).unwrap();
            sheet
                .write_string(P3, VERDICT, "不适用 / Not applicable")
                .unwrap();
        },
        |_| {},
    );
    let read = read(&bytes);
    assert_eq!(problems(&read), []);
    let expected = [
        ("p/1", Field::Verdict, Value::Verdict(Verdict::Conform)),
        ("p/1", Field::Note, Value::Blank),
        ("p/1", Field::Plan, text("做完\n再看")),
        ("p/1", Field::Owner, text("王敏")),
        ("p/1", Field::Due, Value::Day(date(2027, 12, 31))),
        ("p/1", Field::Effort, Value::Tenths(125)),
        (
            "p/3",
            Field::Verdict,
            Value::Verdict(Verdict::NotApplicable),
        ),
        ("p/3", Field::Note, text("42")),
    ];
    let expected = expected.map(|(id, field, value)| (id.to_owned(), field, value));
    assert_eq!(edited(&read), expected);
    assert_eq!(read.rows[0].places[&Field::Note].to_string(), "E3");
}

#[test]
fn a_suggestion_is_given_only_when_somebody_confirms_it_or_chooses_otherwise() {
    let confirmed = |edit: &dyn Fn(&mut Worksheet)| {
        let read = read(&book(edit, |_| {}));
        (edited(&read), problems(&read))
    };
    let verdict = |id: &str, one| vec![(id.to_owned(), Field::Verdict, Value::Verdict(one))];
    let yes = |sheet: &mut Worksheet| {
        sheet.write_string(P2, CONFIRM, "是").unwrap();
    };
    assert_eq!(
        confirmed(&yes),
        (verdict("p/2", Verdict::Nonconform), vec![])
    );
    let flag = |sheet: &mut Worksheet| {
        sheet.write_boolean(P2, CONFIRM, true).unwrap();
    };
    assert_eq!(confirmed(&flag).0, verdict("p/2", Verdict::Nonconform));
    let other = |sheet: &mut Worksheet| {
        sheet.write_string(P2, VERDICT, "符合").unwrap();
    };
    assert_eq!(confirmed(&other).0, verdict("p/2", Verdict::Conform));
    let cleared = |sheet: &mut Worksheet| {
        sheet.clear_cell(P2, VERDICT);
    };
    assert_eq!(confirmed(&cleared), (vec![], vec![]));
    for (row, word, rule) in [
        (P2, "maybe", "unknown-confirmation"),
        (P1, "yes", "nothing-to-confirm"),
        (P3, "是", "nothing-to-confirm"),
    ] {
        let wrong = |sheet: &mut Worksheet| {
            sheet.write_string(row, CONFIRM, word).unwrap();
        };
        let place = format!("C{}", row + 1);
        let expected = vec![(place, rule, Consequence::CellLeftOut)];
        assert_eq!(confirmed(&wrong), (vec![], expected), "{word}");
    }
}

#[test]
fn a_cell_that_cannot_be_read_is_named_and_counts_as_untouched() {
    let one = |column: u16, put: &dyn Fn(&mut Worksheet)| {
        let read = read(&book(put, |_| {}));
        assert_eq!(edited(&read), [], "{column}");
        let found = problems(&read);
        assert_eq!(found.len(), 1, "{found:?}");
        let place = format!("{}3", char::from(b'A' + u8::try_from(column).unwrap()));
        assert_eq!(
            (found[0].0.as_str(), found[0].2),
            (place.as_str(), Consequence::CellLeftOut)
        );
        found[0].1
    };
    let string = |column: u16, text: &'static str| {
        one(column, &move |sheet: &mut Worksheet| {
            sheet.write_string(P1, column, text).unwrap();
        })
    };
    assert_eq!(string(VERDICT, "大部分符合"), "unknown-verdict");
    assert_eq!(string(DUE, "下个月"), "not-a-date");
    assert_eq!(string(DUE, "2027-02-30"), "not-a-date");
    assert_eq!(string(EFFORT, "-3"), "not-an-effort");
    assert_eq!(string(EFFORT, "2.55"), "not-an-effort");
    assert_eq!(string(EFFORT, "0"), "not-an-effort");
    assert_eq!(string(EFFORT, "99999999"), "not-an-effort");
    let long = |sheet: &mut Worksheet| {
        sheet.write_string(P1, NOTE, "长".repeat(20_001)).unwrap();
    };
    assert_eq!(one(NOTE, &long), "text-too-long");
    let owner = |sheet: &mut Worksheet| {
        sheet.write_string(P1, OWNER, "名".repeat(501)).unwrap();
    };
    assert_eq!(one(OWNER, &owner), "text-too-long");
    // With a stored value, with an empty one, and of an error.
    for stored in ["as written by a formula", "", "#REF!"] {
        let formula = move |sheet: &mut Worksheet| {
            let formula = Formula::new("=\"as\"&\" written\"").set_result(stored);
            sheet.write_formula(P1, NOTE, formula).unwrap();
        };
        assert_eq!(one(NOTE, &formula), "formula", "{stored}");
    }
}

#[test]
fn rows_that_fit_nothing_are_left_out_and_named() {
    let bytes = book(
        |sheet| {
            sheet.write_string(P3, REQUIREMENT, "p/33").unwrap();
            sheet.write_string(P3, NOTE, "lost").unwrap();
            sheet.write_string(P3 + 1, NOTE, "no id").unwrap();
            // A remark of somebody's own beside the table is nothing to us.
            sheet.write_string(P3 + 2, 20, "my own").unwrap();
        },
        |_| {},
    );
    let found = read(&bytes);
    assert_eq!(edited(&found), []);
    assert_eq!(
        problems(&found),
        [
            (
                "A5".to_owned(),
                "unknown-requirement",
                Consequence::RowLeftOut
            ),
            (
                "A6".to_owned(),
                "requirement-missing",
                Consequence::RowLeftOut
            ),
            (String::new(), "rows-missing", Consequence::Noted),
        ]
    );
    let WorkbookFaultKind::UnknownRequirement { known, .. } = &found.problems[0].kind else {
        panic!()
    };
    assert_eq!(known[0], "p/3");
}

#[test]
fn of_two_rows_with_one_id_neither_is_read() {
    let bytes = book(
        |sheet| {
            sheet.write_string(P1, NOTE, "one").unwrap();
            sheet.write_string(P3, REQUIREMENT, "p/1").unwrap();
            sheet.write_string(P3, NOTE, "two").unwrap();
        },
        |_| {},
    );
    let read = read(&bytes);
    assert_eq!(edited(&read), []);
    assert_eq!(problems(&read)[0].1, "duplicate-requirement");
    let WorkbookFaultKind::DuplicateRequirement { first, .. } = &read.problems[0].kind else {
        panic!()
    };
    assert_eq!(
        (first.0.as_str(), first.1.to_string()),
        (SHEET, "A3".to_owned())
    );
}

#[test]
fn columns_are_found_where_they_were_moved_and_missed_where_they_are_gone() {
    let bytes = book(
        |sheet| {
            // The note moved to column K, among columns of somebody's own.
            sheet.clear_cell(0, NOTE);
            sheet.write_string(0, 10, "lianheng:note").unwrap();
            sheet.write_string(P1, 10, "moved").unwrap();
            sheet.clear_cell(0, EFFORT);
            sheet.write_string(0, 9, "my own").unwrap();
        },
        |_| {},
    );
    let found = read(&bytes);
    assert_eq!(
        edited(&found),
        [("p/1".to_owned(), Field::Note, text("moved"))]
    );
    assert_eq!(
        problems(&found),
        [(String::new(), "column-missing", Consequence::Noted)]
    );
    let twice = book(
        |sheet| {
            sheet.write_string(0, 10, "lianheng:note").unwrap();
            sheet.write_string(P1, 10, "other").unwrap();
            sheet.write_string(P1, NOTE, "one").unwrap();
        },
        |_| {},
    );
    let found = read(&twice);
    assert_eq!(edited(&found), []);
    assert_eq!(
        problems(&found),
        [(
            "K1".to_owned(),
            "duplicate-column",
            Consequence::CellLeftOut
        )]
    );
}

#[test]
fn a_hidden_sheet_is_not_read_and_its_rows_are_missed() {
    let bytes = book(
        |sheet| {
            sheet.write_string(P1, NOTE, "unseen").unwrap();
            sheet.set_hidden(true);
        },
        |_| {},
    );
    let read = read(&bytes);
    assert_eq!(edited(&read), []);
    assert_eq!(
        problems(&read),
        [
            (String::new(), "hidden-sheet", Consequence::SheetLeftOut),
            (String::new(), "rows-missing", Consequence::Noted),
        ]
    );
}

#[test]
fn without_whole_marks_nothing_is_read() {
    let limits = InventoryLimits::default();
    let renamed = book(
        |_| {},
        |marks| {
            marks.set_name("marks").unwrap();
        },
    );
    assert!(is_answer_workbook(&renamed, &limits), "told by its columns");
    assert_eq!(refused(&renamed).kind, WorkbookFaultKind::MarksMissing);
    let newer = book(
        |_| {},
        |marks| {
            marks.write_string(0, 0, "lianheng-workbook/2").unwrap();
        },
    );
    assert_eq!(
        refused(&newer).kind,
        WorkbookFaultKind::NewerFormat("lianheng-workbook/2".to_owned())
    );
    for (row, column, text, place) in [
        (0, 0, "something else", "A1"),
        (1, 0, "", "A1"),
        (3, 1, "yesterday", "B4"),
        (5, 0, "cow", "A6"),
        (5, 1, "no-stroke", "B6"),
        (5, 4, "mostly", "E6"),
        (5, 9, "2027-02-30", "J6"),
        (5, 10, "many", "K6"),
        (6, 3, "", "D7"),
        (7, 1, "p/1", "B8"),
    ] {
        let bytes = book(
            |_| {},
            |marks| {
                if text.is_empty() {
                    marks.clear_cell(row, column);
                } else {
                    marks.write_string(row, column, text).unwrap();
                }
                if (row, text) == (1, "") {
                    for column in 0..3 {
                        marks.clear_cell(row, column);
                    }
                }
            },
        );
        let fault = refused(&bytes);
        assert_eq!(fault.kind, WorkbookFaultKind::MarksDamaged, "{text}");
        assert_eq!(fault.cell.unwrap().to_string(), place, "{text}");
    }
}

#[test]
fn what_is_no_workbook_or_too_large_is_refused_as_an_inventory_is() {
    let limits = InventoryLimits::default();
    for bytes in [
        &b""[..],
        b"PK\x03\x04",
        b"PK\x03\x04 and nothing of the kind",
        b"a,b\n",
    ] {
        assert!(!is_answer_workbook(bytes, &limits));
        let fault = refused(bytes);
        assert_eq!(
            fault.kind,
            WorkbookFaultKind::Unreadable(InventoryFaultKind::NotAWorkbook)
        );
    }
    let bytes = book(|_| {}, |_| {});
    let within = |limits: InventoryLimits| {
        read_answer_workbook(&bytes, &words(), &limits).map_err(|fault| fault.kind.as_str())
    };
    let small = InventoryLimits {
        bytes: 100,
        ..limits
    };
    assert_eq!(within(small).unwrap_err(), "too-large");
    let packed = InventoryLimits {
        unpacked: 1_000,
        ..limits
    };
    assert_eq!(within(packed).unwrap_err(), "unpacks-too-large");
    let few = InventoryLimits {
        sheets: 1,
        ..limits
    };
    assert_eq!(within(few).unwrap_err(), "too-many-parts");
    let short = InventoryLimits { rows: 4, ..limits };
    assert_eq!(within(short).unwrap_err(), "too-many-rows");
    // Every byte changed in turn is refused or read, and never a panic.
    for at in (0..bytes.len()).step_by(37) {
        let mut broken = bytes.clone();
        broken[at] ^= 0x5a;
        let _ = read_answer_workbook(&broken, &words(), &limits);
        let _ = is_answer_workbook(&broken, &limits);
    }
}

#[test]
fn problems_beyond_the_limit_are_counted() {
    let bytes = book(
        |sheet| {
            for row in 0..30 {
                sheet
                    .write_string(10 + row, REQUIREMENT, format!("p/x{row}"))
                    .unwrap();
            }
        },
        |_| {},
    );
    let limits = InventoryLimits {
        problems: 10,
        ..InventoryLimits::default()
    };
    let read = read_answer_workbook(&bytes, &words(), &limits).unwrap();
    assert_eq!((read.problems.len(), read.more_problems), (10, 20));
}
