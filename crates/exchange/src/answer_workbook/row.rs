//! The cells of a requirement: what each says in the types of the domain, or what is wrong with it. A cell that cannot be read counts as
//! untouched.

use super::WorkbookWords;
use super::fault::{Faults, WorkbookFaultKind};
use super::marks::MarkedRow;
use super::table::Table;
use crate::fault::{CellRef, Consequence, excerpt};
use crate::inventory::grid::{Cell, GridRow};
use crate::inventory::workbook::BookSheet;
use jiff::civil::Date;
use lianheng_engine::answer_file::{MAX_EFFORT, MAX_TEXT, tenths_of};
use lianheng_engine::answer_workbook::{Cells, Column, Field, OWNER_LIMIT, Value};
use lianheng_engine::vocabulary::Verdict;
use std::collections::BTreeMap;

/// What a row holds now, and where.
pub(super) fn read(
    (sheet, table, row): (&BookSheet, &Table<'_>, &GridRow),
    mark: &MarkedRow,
    words: &WorkbookWords,
    faults: &mut Faults,
) -> (Cells, BTreeMap<Field, CellRef>) {
    let mut edited = mark.exported.clone();
    let mut places = BTreeMap::new();
    let mut report = |place, kind| {
        faults.push(&sheet.name, Some(place), kind, Consequence::CellLeftOut);
    };
    for field in Field::ALL {
        let Some(column) = table.column(Column::Field(field)) else {
            continue;
        };
        let place = CellRef {
            row: row.row,
            column,
        };
        places.insert(field, place);
        if sheet.formulas.contains(&place) {
            report(place, WorkbookFaultKind::Formula);
            continue;
        }
        match value(field, row.get(column), words) {
            // The suggestion that was shown is still nobody's verdict.
            Ok(Value::Verdict(verdict))
                if field == Field::Verdict
                    && mark.suggested
                    && Some(verdict) == mark.suggestion => {}
            Ok(value) => edited.set(field, value),
            Err(kind) => report(place, kind),
        }
    }
    if let Some(column) = table.column(Column::Confirm) {
        let place = CellRef {
            row: row.row,
            column,
        };
        let cell = row.get(column);
        if sheet.formulas.contains(&place) {
            report(place, WorkbookFaultKind::Formula);
        } else if let Some(cell) = cell {
            match confirmed(cell, mark, &edited, words) {
                Ok(verdict) => edited.set(Field::Verdict, Value::Verdict(verdict)),
                Err(kind) => report(place, kind),
            }
        }
    }
    (edited, places)
}

/// The verdict that a filled cell of confirmation gives: the suggestion, or the other verdict chosen beside it.
fn confirmed(
    cell: &Cell,
    mark: &MarkedRow,
    edited: &Cells,
    words: &WorkbookWords,
) -> Result<Verdict, WorkbookFaultKind> {
    let text = cell.shown();
    if !matches!(cell, Cell::Flag(true)) && !means(text, &words.yes) {
        return Err(WorkbookFaultKind::UnknownConfirmation(excerpt(text.trim())));
    }
    match (&edited.verdict, mark.suggestion) {
        (Value::Verdict(chosen), _) if mark.suggested => Ok(*chosen),
        (_, Some(suggestion)) if mark.suggested => Ok(suggestion),
        _ => Err(WorkbookFaultKind::NothingToConfirm),
    }
}

fn value(
    field: Field,
    cell: Option<&Cell>,
    words: &WorkbookWords,
) -> Result<Value, WorkbookFaultKind> {
    let Some(cell) = cell else {
        return Ok(Value::Blank);
    };
    if let Cell::Error(text) = cell {
        return Err(WorkbookFaultKind::CellError(excerpt(text)));
    }
    let shown = cell.shown();
    match field {
        Field::Verdict => verdict(shown, words),
        Field::Reason | Field::Note | Field::Plan => text(shown, MAX_TEXT),
        Field::Owner => text(shown, OWNER_LIMIT),
        Field::Due => match day(shown) {
            Some(day) => Ok(Value::Day(day)),
            None => Err(WorkbookFaultKind::NotADate(excerpt(shown.trim()))),
        },
        Field::Effort => {
            let tenths = tenths_of(shown.trim());
            match tenths.filter(|tenths| (1..=MAX_EFFORT).contains(tenths)) {
                Some(tenths) => Ok(Value::Tenths(tenths)),
                None => Err(WorkbookFaultKind::NotAnEffort(excerpt(shown.trim()))),
            }
        }
    }
}

fn text(shown: &str, limit: usize) -> Result<Value, WorkbookFaultKind> {
    let value = Value::text(Some(shown));
    let length = match &value {
        Value::Text(text) => text.chars().count(),
        Value::Blank | Value::Verdict(_) | Value::Day(_) | Value::Tenths(_) => 0,
    };
    if length > limit {
        return Err(WorkbookFaultKind::TextTooLong { length, limit });
    }
    Ok(value)
}

fn verdict(shown: &str, words: &WorkbookWords) -> Result<Value, WorkbookFaultKind> {
    if means(shown, &words.unjudged) {
        return Ok(Value::Blank);
    }
    let stable = Verdict::from_name(&plain(shown));
    let named = || {
        let mut all = words.verdicts.iter();
        all.find(|(_, own)| means(shown, own))
            .map(|(verdict, _)| *verdict)
    };
    match stable.or_else(named) {
        Some(verdict) => Ok(Value::Verdict(verdict)),
        None => Err(WorkbookFaultKind::UnknownVerdict(excerpt(shown.trim()))),
    }
}

/// Whether a cell says one of the words, or several of them with a stroke between, as a bilingual workbook does.
fn means(shown: &str, words: &[String]) -> bool {
    let mut parts = shown.split(['/', '\n', '\u{ff0f}']).map(plain).peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            let mut own = words.iter();
            own.any(|word| plain(word) == part)
        })
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

/// A day as people write it: `2027-03-31`, `2027/3/31`, `2027.3.31`, `2027年3月31日`.
fn day(shown: &str) -> Option<Date> {
    const YEAR: char = '\u{5e74}';
    const MONTH: char = '\u{6708}';
    const DAY: char = '\u{65e5}';
    let text = shown.trim();
    let text = text.strip_suffix(DAY).unwrap_or(text);
    let mut parts = text.split(['-', '/', '.', YEAR, MONTH]).map(str::trim);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    // A year of four digits: 1/2/27 could be any of three days.
    if parts.next().is_some() || year.len() != 4 || !digits(year, 4) {
        return None;
    }
    if !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn verdicts_are_read_in_both_languages_and_by_their_stable_names() {
        for (text, expected) in [
            ("部分符合", Verdict::Partial),
            (" partial ", Verdict::Partial),
            ("部分符合 / Partial", Verdict::Partial),
            ("NOT APPLICABLE", Verdict::NotApplicable),
            ("not_applicable", Verdict::NotApplicable),
            ("不适用", Verdict::NotApplicable),
        ] {
            assert_eq!(
                verdict(text, &words()),
                Ok(Value::Verdict(expected)),
                "{text}"
            );
        }
        assert_eq!(verdict("未判定", &words()), Ok(Value::Blank));
        for wrong in ["大部分符合", "符合 / Partial", "/", "符合/", "ok"] {
            assert!(verdict(wrong, &words()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let expected = Date::new(2027, 3, 31).ok();
        for text in ["2027-03-31", "2027/3/31", "2027.3.31", "2027年3月31日"] {
            assert_eq!(day(text), expected, "{text}");
        }
        for wrong in [
            "2027-02-30",
            "31/3/27",
            "27-3-31",
            "2027-3",
            "2027-3-31-1",
            "三月",
        ] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
