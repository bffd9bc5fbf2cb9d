//! Faults of questionnaires, responses, drafts and workbooks, in words.

use crate::failure::{Failure, Problem, shape_problem, shown};
use crate::wire::{InventoryProblemWire, TextWire};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_exchange::round_trip::workbook::{AskedWorkbookFault, AskedWorkbookFaultKind};
use lianheng_exchange::round_trip::{RoundTripFault, RoundTripFaultKind};
use lianheng_l10n::{Arg, Messages};

/// A file of a package, or a draft, that cannot be used. `inside` is its path within the package.
pub(crate) fn asked_failure(file: &str, inside: Option<&str>, fault: &RoundTripFault) -> Failure {
    let problem = asked_problem(fault);
    let named = match inside {
        Some(inside) => format!("{file}:{inside}"),
        None => file.to_owned(),
    };
    Failure::input(&named, vec![problem])
}

/// A fault of such a file, with its place.
pub(super) fn asked_problem(fault: &RoundTripFault) -> Problem {
    let kind = &fault.kind;
    if let RoundTripFaultKind::Shape(shape) = kind {
        return shape_problem(shape, fault.place);
    }
    let key = format!("round-trip-fault-{}", kind.as_str());
    let mut problem = Problem::new(&key, fault_args(kind));
    problem.place = Some(fault.place);
    problem
}

fn fault_args(kind: &RoundTripFaultKind) -> Vec<(&'static str, String)> {
    let value = |text: &str| vec![("value", shown(text))];
    match kind {
        RoundTripFaultKind::Shape(_) | RoundTripFaultKind::Blank => vec![],
        RoundTripFaultKind::TooLarge { limit, .. } => {
            vec![("most", (limit / 1024 / 1024).to_string())]
        }
        RoundTripFaultKind::Format { found, known } => {
            vec![("found", shown(found)), ("known", (*known).to_owned())]
        }
        RoundTripFaultKind::TooMany { what, limit } => {
            vec![("what", (*what).to_owned()), ("most", limit.to_string())]
        }
        RoundTripFaultKind::TextTooLong { length, limit } => {
            vec![("length", length.to_string()), ("most", limit.to_string())]
        }
        RoundTripFaultKind::OtherQuestionnaire { found, expected } => {
            vec![("found", shown(found)), ("expected", shown(expected))]
        }
        RoundTripFaultKind::UnknownValue { question, known } => {
            vec![("question", shown(question)), ("known", shown(known))]
        }
        RoundTripFaultKind::NotAnId(text)
        | RoundTripFaultKind::NotADate(text)
        | RoundTripFaultKind::NotADigest(text)
        | RoundTripFaultKind::Repeated(text)
        | RoundTripFaultKind::Condition(text)
        | RoundTripFaultKind::Choices(text)
        | RoundTripFaultKind::QuestionDigest(text)
        | RoundTripFaultKind::UnknownQuestion(text)
        | RoundTripFaultKind::UnknownAbout(text)
        | RoundTripFaultKind::NothingSaid(text)
        | RoundTripFaultKind::UnknownEvidence(text)
        | RoundTripFaultKind::FileName(text) => value(text),
    }
}

/// A workbook that cannot be used at all.
pub(crate) fn asked_workbook_failure(file: &str, fault: &AskedWorkbookFault) -> Failure {
    let kind = &fault.kind;
    let problem = if let AskedWorkbookFaultKind::Unreadable(kind) = kind {
        let args = crate::workspace::inventory_args(kind, Lang::Zh);
        Problem::new(&format!("inventory-fault-{}", kind.as_str()), args)
    } else {
        let key = format!("asked-workbook-fault-{}", kind.as_str());
        Problem::new(&key, workbook_args(kind))
    };
    Failure::input(file, vec![problem])
}

/// Something to look at in a workbook.
pub(crate) fn asked_workbook_problem(fault: &AskedWorkbookFault) -> InventoryProblemWire {
    let said = |lang: Lang| {
        let own = workbook_args(&fault.kind).into_iter();
        let args: Vec<(&str, Arg)> = own.map(|(name, text)| (name, Arg::Text(text))).collect();
        let messages = Messages::built_in();
        let rule = format!("asked-workbook-fault-{}", fault.kind.as_str());
        let what = messages.by_key(lang, &rule, &args);
        let became = format!("asked-workbook-consequence-{}", fault.consequence.as_str());
        let became = messages.by_key(lang, &became, &[]);
        let both = [("fault", what.into()), ("consequence", became.into())];
        messages.by_key(lang, "intake-fault-and-consequence", &both)
    };
    InventoryProblemWire {
        sheet: fault.sheet.clone(),
        cell: fault.cell.map(|cell| cell.to_string()),
        rule: fault.kind.as_str(),
        consequence: fault.consequence.as_str(),
        message: TextWire::from(&Bilingual::new(said(Lang::Zh), said(Lang::En))),
    }
}

fn workbook_args(kind: &AskedWorkbookFaultKind) -> Vec<(&'static str, String)> {
    let value = |text: &str| vec![("value", shown(text))];
    match kind {
        AskedWorkbookFaultKind::Unreadable(_)
        | AskedWorkbookFaultKind::MarksMissing
        | AskedWorkbookFaultKind::MarksDamaged
        | AskedWorkbookFaultKind::HiddenSheet
        | AskedWorkbookFaultKind::QuestionMissing
        | AskedWorkbookFaultKind::Formula => vec![],
        AskedWorkbookFaultKind::NewerFormat(text)
        | AskedWorkbookFaultKind::SheetMissing(text)
        | AskedWorkbookFaultKind::UnknownQuestion(text)
        | AskedWorkbookFaultKind::QuestionChanged(text)
        | AskedWorkbookFaultKind::CellError(text)
        | AskedWorkbookFaultKind::ExclusiveChoice(text)
        | AskedWorkbookFaultKind::NotADate(text)
        | AskedWorkbookFaultKind::NotAWholeNumber(text) => value(text),
        AskedWorkbookFaultKind::ColumnMissing(mark) => value(mark),
        AskedWorkbookFaultKind::DuplicateQuestion { value, first } => {
            vec![("value", shown(value)), ("first", first.to_string())]
        }
        AskedWorkbookFaultKind::RowsMissing { count, first } => {
            vec![("count", count.to_string()), ("first", first.join(", "))]
        }
        AskedWorkbookFaultKind::UnknownChoice { value, known } => {
            let known: Vec<String> = known.iter().map(|one| shown(one)).collect();
            vec![("value", shown(value)), ("known", known.join("; "))]
        }
        AskedWorkbookFaultKind::TextTooLong { length, limit } => {
            vec![("length", length.to_string()), ("most", limit.to_string())]
        }
    }
}
