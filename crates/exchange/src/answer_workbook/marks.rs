//! The hidden sheet: what the workbook was written from and what its cells held. It is read strictly, as no person writes there.

use super::fault::{WorkbookFault, WorkbookFaultKind};
use crate::fault::{CellRef, Consequence, excerpt};
use crate::inventory::grid::GridRow;
use crate::inventory::workbook::BookSheet;
use jiff::civil::Date;
use lianheng_engine::answer_file::tenths_of;
use lianheng_engine::answer_workbook::{
    Cells, FORMAT, FORMAT_FAMILY, Field, MARKS_SHEET, Mark, Value,
};
use lianheng_engine::assessment::Basis;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use std::collections::BTreeMap;

/// What a workbook was written from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The organisation's name.
    pub organisation: Bilingual,
    /// The name of what is assessed.
    pub subject: Bilingual,
    /// The day of assessment.
    pub assessed_on: Date,
    /// The packs, in the assessor's order.
    pub packs: Vec<OriginPack>,
}

/// A pack a workbook was written with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginPack {
    /// Pack id.
    pub id: String,
    /// Version of its content.
    pub version: String,
    /// SHA-256 over its files.
    pub digest: String,
}

/// What a row held when it was written.
pub(super) struct MarkedRow {
    pub(super) requirement: RequirementId,
    /// The verdict shown was a suggestion nobody had confirmed.
    pub(super) suggested: bool,
    pub(super) suggestion: Option<Verdict>,
    pub(super) exported: Cells,
}

/// The sheet of marks.
pub(super) struct Marks {
    pub(super) origin: Origin,
    /// By full requirement id.
    pub(super) rows: BTreeMap<String, MarkedRow>,
}

/// Columns of a requirement's row before its fields.
const FIELDS_FROM: u32 = 4;

impl Marks {
    pub(super) fn read(sheet: &BookSheet) -> Result<Self, WorkbookFault> {
        let mut lines = sheet.grid.rows.iter();
        let format = lines.next().map_or("", |row| text(row, 0));
        if format != FORMAT {
            let kind = if format.starts_with(FORMAT_FAMILY) {
                WorkbookFaultKind::NewerFormat(excerpt(format))
            } else {
                WorkbookFaultKind::MarksDamaged
            };
            return Err(refused(0, 0, kind));
        }
        let (mut organisation, mut subject, mut day) = (None, None, None);
        let mut packs = Vec::new();
        let mut rows = BTreeMap::new();
        for line in lines {
            let damaged = |column| refused(line.row, column, WorkbookFaultKind::MarksDamaged);
            let mark = Mark::ALL
                .into_iter()
                .find(|mark| mark.as_str() == text(line, 0))
                .ok_or_else(|| damaged(0))?;
            let names = || Bilingual::new(text(line, 1), text(line, 2));
            match mark {
                Mark::Organisation => organisation = Some(names()),
                Mark::Subject => subject = Some(names()),
                Mark::AssessedOn => {
                    day = Some(text(line, 1).parse::<Date>().map_err(|_| damaged(1))?);
                }
                Mark::Pack => packs.push(OriginPack {
                    id: text(line, 1).to_owned(),
                    version: text(line, 2).to_owned(),
                    digest: text(line, 3).to_owned(),
                }),
                Mark::Row => {
                    let row = marked_row(line).map_err(damaged)?;
                    let id = row.requirement.as_str().to_owned();
                    if rows.insert(id, row).is_some() {
                        return Err(damaged(1));
                    }
                }
            }
        }
        match (organisation, subject, day) {
            (Some(organisation), Some(subject), Some(assessed_on)) => Ok(Marks {
                origin: Origin {
                    organisation,
                    subject,
                    assessed_on,
                    packs,
                },
                rows,
            }),
            _ => Err(refused(0, 0, WorkbookFaultKind::MarksDamaged)),
        }
    }
}

fn refused(row: u32, column: u32, kind: WorkbookFaultKind) -> WorkbookFault {
    WorkbookFault {
        sheet: Some(MARKS_SHEET.to_owned()),
        cell: Some(CellRef { row, column }),
        kind,
        consequence: Consequence::FileRefused,
    }
}

fn text(row: &GridRow, column: u32) -> &str {
    row.get(column).map_or("", |cell| cell.shown())
}

/// A requirement's row, or the column that holds what was never written.
fn marked_row(line: &GridRow) -> Result<MarkedRow, u32> {
    let requirement = RequirementId::parse(text(line, 1)).ok_or(1u32)?;
    let basis = text(line, 2);
    let suggestion = match text(line, 3) {
        "" => None,
        name => Some(Verdict::from_name(name).ok_or(3u32)?),
    };
    let suggested = basis == Basis::Suggested.as_str();
    if suggested && suggestion.is_none() {
        return Err(3);
    }
    let mut exported = Cells::default();
    for (field, column) in Field::ALL.into_iter().zip(FIELDS_FROM..) {
        let written = text(line, column);
        let value = if written.is_empty() {
            Value::Blank
        } else {
            exported_value(field, written).ok_or(column)?
        };
        exported.set(field, value);
    }
    Ok(MarkedRow {
        requirement,
        suggested,
        suggestion,
        exported,
    })
}

fn exported_value(field: Field, text: &str) -> Option<Value> {
    match field {
        Field::Verdict => Verdict::from_name(text).map(Value::Verdict),
        Field::Reason | Field::Note | Field::Plan | Field::Owner => Some(Value::text(Some(text))),
        Field::Due => text.parse().ok().map(Value::Day),
        Field::Effort => tenths_of(text).map(Value::Tenths),
    }
}
