//! What is wrong with a file from outside, put into words: the rule, what stands there, what would be right, and what became of it.

use crate::failure::{Failure, Problem, shown};
use crate::progress::cancelled;
use crate::wire::{InventoryProblemWire, TextWire};
use lianheng_engine::answer_workbook::{Column, MARKS_SHEET};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::vocabulary::Verdict;
use lianheng_exchange::answer_workbook::{WorkbookFault, WorkbookFaultKind};
use lianheng_exchange::fault::{
    CellRef, Consequence, InventoryFault, InventoryFaultKind, SbomFault, SbomFaultKind,
};
use lianheng_l10n::{Arg, Messages, integer, msg};

type Args = Vec<(&'static str, String)>;

/// Words of a list that a message names.
const NAMED: usize = 8;

/// A table that could not be read at all.
pub(super) fn inventory_failure(file: &str, fault: &InventoryFault) -> Failure {
    // The kinds that refuse a whole file have no words of their own in either language.
    let key = format!("inventory-fault-{}", fault.kind.as_str());
    let problem = Problem::new(&key, inventory_args(&fault.kind, Lang::En));
    Failure::input(file, vec![problem])
}

/// Something to look at in a table that was read.
pub(super) fn problem_wire(fault: &InventoryFault) -> InventoryProblemWire {
    InventoryProblemWire {
        sheet: fault.sheet.clone(),
        cell: fault.cell.map(|cell| cell.to_string()),
        rule: fault.kind.as_str(),
        consequence: fault.consequence.as_str(),
        message: TextWire::from(&Bilingual::new(
            sentence(fault, Lang::Zh),
            sentence(fault, Lang::En),
        )),
    }
}

fn sentence(fault: &InventoryFault, lang: Lang) -> String {
    let key = format!("inventory-fault-{}", fault.kind.as_str());
    let args = inventory_args(&fault.kind, lang);
    with_consequence(&key, args, fault.consequence, lang)
}

/// What is wrong, and what became of it.
fn with_consequence(key: &str, args: Args, consequence: Consequence, lang: Lang) -> String {
    let messages = Messages::built_in();
    let args: Vec<(&str, Arg)> = args
        .into_iter()
        .map(|(name, value)| (name, Arg::Text(value)))
        .collect();
    let what = messages.by_key(lang, key, &args);
    let key = format!("inventory-consequence-{}", consequence.as_str());
    let both = [
        ("fault", Arg::Text(what)),
        ("consequence", Arg::Text(messages.by_key(lang, &key, &[]))),
    ];
    messages.text(lang, msg::INTAKE_FAULT_AND_CONSEQUENCE, &both)
}

/// A workbook that could not be read at all.
pub(super) fn workbook_failure(file: &str, fault: &WorkbookFault) -> Failure {
    let (key, mut args) = workbook_message(&fault.kind, Lang::En);
    // A failure has no place for sheet and cell, so that they stand before the file's other facts.
    let place = [fault.sheet.clone(), fault.cell.map(|cell| cell.to_string())];
    let place: Vec<String> = place.into_iter().flatten().collect();
    if matches!(fault.kind, WorkbookFaultKind::MarksDamaged) {
        args.push(("place", place.join(" ")));
    }
    Failure::input(file, vec![Problem::new(&key, args)])
}

/// Something to look at in a workbook that was read.
pub(super) fn workbook_problem(fault: &WorkbookFault) -> InventoryProblemWire {
    let say = |lang| {
        let (key, args) = workbook_message(&fault.kind, lang);
        with_consequence(&key, args, fault.consequence, lang)
    };
    InventoryProblemWire {
        sheet: fault.sheet.clone(),
        cell: fault.cell.map(|cell| cell.to_string()),
        rule: fault.kind.as_str(),
        consequence: fault.consequence.as_str(),
        message: TextWire::from(&Bilingual::new(say(Lang::Zh), say(Lang::En))),
    }
}

/// A row of a workbook that cannot be taken over as it is.
pub(super) fn row_problem(
    sheet: &str,
    cell: Option<CellRef>,
    rule: &'static str,
) -> InventoryProblemWire {
    let key = format!("workbook-fault-{rule}");
    let consequence = Consequence::RowLeftOut;
    let say = |lang| with_consequence(&key, Vec::new(), consequence, lang);
    InventoryProblemWire {
        sheet: Some(sheet.to_owned()),
        cell: cell.map(|cell| cell.to_string()),
        rule,
        consequence: consequence.as_str(),
        message: TextWire::from(&Bilingual::new(say(Lang::Zh), say(Lang::En))),
    }
}

/// The message of a workbook's fault and what it is given; columns by their names in `lang`.
fn workbook_message(kind: &WorkbookFaultKind, lang: Lang) -> (String, Args) {
    let messages = Messages::built_in();
    let separator = messages.by_key(lang, "punctuation-list", &[]);
    let value = |value: &str| ("value", shown(value));
    let known = |known: &[String]| {
        let named: Vec<String> = known.iter().take(NAMED).map(|one| shown(one)).collect();
        ("known", named.join(&separator))
    };
    let column = |column: &Column| {
        let key = match column {
            Column::Requirement => "workbook-column-requirement".to_owned(),
            Column::Confirm => "workbook-column-confirm".to_owned(),
            Column::Field(field) => format!("workbook-field-{}", field.as_str()),
        };
        ("column", messages.by_key(lang, &key, &[]))
    };
    let args = match kind {
        WorkbookFaultKind::Unreadable(kind) => {
            let key = format!("inventory-fault-{}", kind.as_str());
            return (key, inventory_args(kind, lang));
        }
        WorkbookFaultKind::MarksMissing => vec![("marks", MARKS_SHEET.to_owned())],
        WorkbookFaultKind::MarksDamaged
        | WorkbookFaultKind::HiddenSheet
        | WorkbookFaultKind::RequirementMissing
        | WorkbookFaultKind::Formula
        | WorkbookFaultKind::NothingToConfirm => vec![],
        WorkbookFaultKind::NewerFormat(text)
        | WorkbookFaultKind::CellError(text)
        | WorkbookFaultKind::NotADate(text)
        | WorkbookFaultKind::NotAnEffort(text) => vec![value(text)],
        WorkbookFaultKind::RowsMissing { count, first } => {
            let count = integer(lang, *count as u64);
            vec![("count-text", count), known(first)]
        }
        WorkbookFaultKind::ColumnMissing(one) => vec![column(one)],
        WorkbookFaultKind::DuplicateColumn { column: one, first } => {
            vec![column(one), ("first", first.to_string())]
        }
        WorkbookFaultKind::UnknownRequirement {
            value: found,
            known: nearest,
        } => vec![value(found), known(nearest)],
        WorkbookFaultKind::DuplicateRequirement {
            value: found,
            first: (sheet, cell),
        } => vec![value(found), ("first", format!("{} {cell}", shown(sheet)))],
        WorkbookFaultKind::UnknownVerdict(text) => {
            let verdicts = Verdict::ALL
                .iter()
                .map(|one| messages.by_key(lang, &format!("verdict-{}", one.as_str()), &[]));
            vec![value(text), known(&verdicts.collect::<Vec<_>>())]
        }
        WorkbookFaultKind::UnknownConfirmation(text) => {
            let yes = messages.by_key(lang, "workbook-yes", &[]);
            vec![value(text), ("known", yes)]
        }
        WorkbookFaultKind::TextTooLong { length, limit } => {
            vec![("length", length.to_string()), ("most", limit.to_string())]
        }
    };
    (format!("workbook-fault-{}", kind.as_str()), args)
}

/// What the message of a fault is given; columns by their heading in `lang`.
pub(crate) fn inventory_args(kind: &InventoryFaultKind, lang: Lang) -> Args {
    let separator = Messages::built_in().by_key(lang, "punctuation-list", &[]);
    let list = |known: &[String]| {
        let named: Vec<String> = known.iter().take(NAMED).map(|one| shown(one)).collect();
        let more = if known.len() > NAMED { "…" } else { "" };
        ("known", format!("{}{more}", named.join(&separator)))
    };
    let limit = |limit: u64| ("most", limit.to_string());
    let mebibytes = |bytes: u64| ("most", (bytes / 1024 / 1024).to_string());
    let value = |value: &str| ("value", shown(value));
    match kind {
        InventoryFaultKind::Empty
        | InventoryFaultKind::OldOrEncryptedWorkbook
        | InventoryFaultKind::NotAWorkbook
        | InventoryFaultKind::NotText
        | InventoryFaultKind::SheetNotUnderstood
        | InventoryFaultKind::HiddenSheet => vec![],
        InventoryFaultKind::TooLarge { limit, .. } => vec![mebibytes(*limit as u64)],
        InventoryFaultKind::UnpacksTooLarge { limit } => vec![mebibytes(*limit)],
        InventoryFaultKind::TooManyParts { limit: most }
        | InventoryFaultKind::TooManyRows { limit: most }
        | InventoryFaultKind::TooManyColumns { limit: most } => vec![limit(*most as u64)],
        InventoryFaultKind::NoHeader { known } => vec![list(known)],
        InventoryFaultKind::ColumnMissing { needed } => {
            let named: Vec<&str> = needed.iter().map(|column| column.heading(lang)).collect();
            vec![("column", named.join(&separator))]
        }
        InventoryFaultKind::UnknownColumn { heading, known } => vec![value(heading), list(known)],
        InventoryFaultKind::DuplicateColumn { column, first } => vec![
            ("column", column.heading(lang).to_owned()),
            ("first", first.to_string()),
        ],
        InventoryFaultKind::MissingValue(column) => {
            vec![("column", column.heading(lang).to_owned())]
        }
        InventoryFaultKind::TextTooLong {
            length,
            limit: most,
        } => {
            vec![("length", length.to_string()), limit(*most as u64)]
        }
        InventoryFaultKind::ControlCharacter(text)
        | InventoryFaultKind::FormulaText(text)
        | InventoryFaultKind::CellError(text)
        | InventoryFaultKind::CellIsDate(text)
        | InventoryFaultKind::VersionIsNumber(text)
        | InventoryFaultKind::NotAWholeNumber(text)
        | InventoryFaultKind::MalformedId(text)
        | InventoryFaultKind::IdTaken(text) => vec![value(text)],
        InventoryFaultKind::UnknownValue {
            column,
            value: found,
            known,
        }
        | InventoryFaultKind::UnknownReference {
            column,
            value: found,
            known,
        }
        | InventoryFaultKind::AmbiguousReference {
            column,
            value: found,
            known,
        } => {
            vec![
                ("column", column.heading(lang).to_owned()),
                value(found),
                list(known),
            ]
        }
        InventoryFaultKind::RefersToLeftOut {
            column,
            value: found,
        } => {
            vec![("column", column.heading(lang).to_owned()), value(found)]
        }
        InventoryFaultKind::Contradiction(found) => {
            let cell = found.first.to_string();
            let first = match &found.first_sheet {
                Some(sheet) => format!("{sheet} {cell}"),
                None => cell,
            };
            vec![
                ("column", found.column.heading(lang).to_owned()),
                value(&found.value),
                ("kept", shown(&found.first_value)),
                ("first", first),
            ]
        }
        InventoryFaultKind::DuplicateDeployment { first } => vec![("first", first.to_string())],
    }
}

/// An SBOM that could not be read; the first fault stops the reading.
pub(super) fn sbom_failure(file: &str, fault: &SbomFault) -> Failure {
    if fault.kind == SbomFaultKind::Stopped {
        return cancelled();
    }
    let mut problem = Problem::new(
        &format!("sbom-fault-{}", fault.kind.as_str()),
        sbom_args(fault),
    );
    let about_file = fault.path.is_empty()
        && matches!(
            fault.kind,
            SbomFaultKind::Empty
                | SbomFaultKind::TooLarge { .. }
                | SbomFaultKind::NotText
                | SbomFaultKind::UnknownFormat
        );
    problem.place = (!about_file).then_some(fault.place);
    Failure::input(file, vec![problem])
}

fn sbom_args(fault: &SbomFault) -> Args {
    let path = || ("path", shown(&fault.path));
    let value = |value: &str| ("value", shown(value));
    let known = |known: &[&str]| ("known", known.join(", "));
    match &fault.kind {
        SbomFaultKind::Empty
        | SbomFaultKind::NotText
        | SbomFaultKind::UnknownFormat
        | SbomFaultKind::Truncated
        | SbomFaultKind::Syntax
        | SbomFaultKind::DoctypeRefused
        | SbomFaultKind::UnclosedText
        | SbomFaultKind::Stopped => vec![],
        SbomFaultKind::TooLarge { limit, .. } => vec![("most", (limit / 1024 / 1024).to_string())],
        SbomFaultKind::UnsupportedVersion { found, known: read } => vec![value(found), known(read)],
        SbomFaultKind::TooDeep { limit } => vec![("most", limit.to_string())],
        SbomFaultKind::TooMany { what, limit } => {
            vec![
                ("what", what.as_str().to_owned()),
                ("most", limit.to_string()),
            ]
        }
        SbomFaultKind::TextTooLong { length, limit } => vec![
            path(),
            ("length", length.to_string()),
            ("most", limit.to_string()),
        ],
        SbomFaultKind::MissingField(field) => vec![("field", (*field).to_owned())],
        SbomFaultKind::DuplicateField(field) => vec![("field", shown(field))],
        SbomFaultKind::WrongType { found, needed } => vec![
            path(),
            ("found", format!("json-type-{}", found.as_str())),
            ("needed", format!("json-type-{}", needed.as_str())),
        ],
        SbomFaultKind::UnknownValue {
            value: found,
            known: read,
        } => vec![path(), value(found), known(read)],
        SbomFaultKind::EntityRefused(text)
        | SbomFaultKind::TagOutOfPlace(text)
        | SbomFaultKind::MalformedLine(text) => vec![value(text)],
    }
}
