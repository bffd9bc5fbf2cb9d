//! What a filled-in cell says: a choice by its number, its name in either language or its id; a number, a day, a text.

use super::fault::AskedWorkbookFaultKind as Kind;
use crate::fault::excerpt;
use crate::inventory::grid::Cell;
use crate::round_trip::file::AskedQuestionFile;
use jiff::civil::Date;
use lianheng_engine::answer_file::MAX_TEXT;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::questionnaire::{AnswerValue, QuestionKind};
use lianheng_engine::vocabulary::Verdict;
use std::collections::BTreeSet;

/// A choice as a cell shows it.
pub(super) struct Choice {
    pub(super) id: String,
    pub(super) shown: String,
    label: Bilingual,
    exclusive: bool,
}

/// The choices of a question, numbered from 1. `verdicts` are the names of the verdicts, in the order of [`Verdict::ALL`].
pub(super) fn choices(question: &AskedQuestionFile, verdicts: &[Bilingual]) -> Vec<Choice> {
    let of_verdicts = Verdict::ALL.iter().zip(verdicts);
    let named: Vec<(String, Bilingual, bool)> = if question.kind == QuestionKind::Verdict {
        of_verdicts
            .map(|(verdict, label)| (verdict.as_str().to_owned(), label.clone(), false))
            .collect()
    } else {
        let values = question.values.iter();
        values
            .map(|one| (one.id.clone(), one.label.clone(), one.exclusive))
            .collect()
    };
    let numbered = (1..).zip(named);
    numbered
        .map(|(number, (id, label, exclusive)): (usize, _)| Choice {
            shown: format!("{number} {}", both(&label)),
            id,
            label,
            exclusive,
        })
        .collect()
}

/// Both languages in one line; one where they are the same or the other is blank.
pub(super) fn both(text: &Bilingual) -> String {
    match (text.zh.trim(), text.en.trim()) {
        (zh, en) if zh == en || en.is_empty() => zh.to_owned(),
        ("", en) => en.to_owned(),
        (zh, en) => format!("{zh} / {en}"),
    }
}

/// The value of an answer's cell.
pub(super) fn value(
    question: &AskedQuestionFile,
    cell: &Cell,
    verdicts: &[Bilingual],
) -> Result<AnswerValue, Kind> {
    if let Cell::Error(text) = cell {
        return Err(Kind::CellError(excerpt(text)));
    }
    let shown = cell.shown().trim();
    match question.kind {
        QuestionKind::Single | QuestionKind::Verdict => {
            let all = choices(question, verdicts);
            let chosen = chosen(&all, shown).ok_or_else(|| unknown(shown, &all))?;
            Ok(AnswerValue::One(chosen.id.clone()))
        }
        QuestionKind::Multiple => several(&choices(question, verdicts), shown),
        QuestionKind::Number => number(shown)
            .map(AnswerValue::Number)
            .ok_or_else(|| Kind::NotAWholeNumber(excerpt(shown))),
        QuestionKind::Date => day(shown)
            .map(AnswerValue::Date)
            .ok_or_else(|| Kind::NotADate(excerpt(shown))),
        QuestionKind::Text => text(cell).map(AnswerValue::Text),
    }
}

/// A text as it stands in a cell.
pub(super) fn text(cell: &Cell) -> Result<String, Kind> {
    if let Cell::Error(text) = cell {
        return Err(Kind::CellError(excerpt(text)));
    }
    let text = cell.shown().trim().replace("\r\n", "\n");
    let length = text.chars().count();
    if length > MAX_TEXT {
        let limit = MAX_TEXT;
        return Err(Kind::TextTooLong { length, limit });
    }
    Ok(text)
}

fn unknown(shown: &str, all: &[Choice]) -> Kind {
    Kind::UnknownChoice {
        value: excerpt(shown),
        known: all.iter().map(|one| one.shown.clone()).collect(),
    }
}

fn chosen<'c>(all: &'c [Choice], text: &str) -> Option<&'c Choice> {
    let wanted = plain(text);
    let by_number = wanted.parse::<usize>().ok().and_then(|number| {
        let at = number.checked_sub(1)?;
        all.get(at)
    });
    let by_name = || {
        let mut every = all.iter();
        every.find(|one| {
            let names = [&one.shown, &one.label.zh, &one.label.en, &one.id];
            names.into_iter().any(|name| plain(name) == wanted)
                || plain(&both(&one.label)) == wanted
        })
    };
    by_number.or_else(by_name)
}

/// Several choices: one alone under any of its names, or numbers or names with signs between.
fn several(all: &[Choice], shown: &str) -> Result<AnswerValue, Kind> {
    let picked: Vec<&Choice> = match chosen(all, shown) {
        Some(one) => vec![one],
        None => {
            let signs = [',', '\u{ff0c}', ';', '\u{ff1b}', '\u{3001}', '\n'];
            let parts = shown.split(signs).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            parts
                .map(|part| chosen(all, part).ok_or_else(|| unknown(part, all)))
                .collect::<Result<_, _>>()?
        }
    };
    let ids: BTreeSet<String> = picked.iter().map(|one| one.id.clone()).collect();
    match picked.iter().find(|one| one.exclusive) {
        Some(alone) if ids.len() > 1 => Err(Kind::ExclusiveChoice(alone.shown.clone())),
        _ => Ok(AnswerValue::Several(ids)),
    }
}

fn number(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.then(|| text.parse::<u32>().ok()).flatten();
    number.map(u64::from)
}

/// A day as people write it: `2027-03-31`, `2027/3/31`, `2027.3.31`, `2027年3月31日`.
fn day(text: &str) -> Option<Date> {
    let text = text.strip_suffix('\u{65e5}').unwrap_or(text);
    let signs = ['-', '/', '.', '\u{5e74}', '\u{6708}'];
    let mut parts = text.split(signs).map(str::trim);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    // A year of four digits: 1/2/27 could be any of three days.
    let whole = parts.next().is_none() && year.len() == 4;
    if !whole || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Case, blanks and the widths of signs do not tell choices apart.
fn plain(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}
