//! What is wrong with a file from outside, put into words: the rule, what stands there, what would be right, and what became of it.

use crate::failure::{Failure, Problem, shown};
use crate::wire::{InventoryProblemWire, TextWire};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_exchange::fault::{InventoryFault, InventoryFaultKind, SbomFault, SbomFaultKind};
use lianheng_l10n::{Arg, Messages, msg};

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
    let messages = Messages::built_in();
    let args: Vec<(&str, Arg)> = inventory_args(&fault.kind, lang)
        .into_iter()
        .map(|(name, value)| (name, Arg::Text(value)))
        .collect();
    let what = messages.by_key(
        lang,
        &format!("inventory-fault-{}", fault.kind.as_str()),
        &args,
    );
    let key = format!("inventory-consequence-{}", fault.consequence.as_str());
    let both = [
        ("fault", Arg::Text(what)),
        ("consequence", Arg::Text(messages.by_key(lang, &key, &[]))),
    ];
    messages.text(lang, msg::INTAKE_FAULT_AND_CONSEQUENCE, &both)
}

/// What the message of a fault is given; columns by their heading in `lang`.
fn inventory_args(kind: &InventoryFaultKind, lang: Lang) -> Args {
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
        | SbomFaultKind::UnclosedText => vec![],
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
