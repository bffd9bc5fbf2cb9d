//! One row of a table, cell by cell: what it says in the types of the domain, or what is wrong with it.

use lianheng_engine::bilingual::Lang;
use lianheng_engine::vocabulary::Criticality;

use super::Problems;
use super::columns::{self, Column, half_width};
use super::grid::{Cell, GridRow};
use super::header::Sheet;
use super::names::is_id;
use crate::fault::{CellRef, Consequence, InventoryFault, InventoryFaultKind, excerpt};
use crate::limits::InventoryLimits;

/// A value and the cell it stands in.
pub(super) type Said<T> = Option<(T, CellRef)>;

/// What a row says to identify an object.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) id: Option<String>,
    /// A name in either language, or an id.
    pub(super) any: Option<String>,
    pub(super) zh: Option<String>,
    pub(super) en: Option<String>,
    /// The first cell of these.
    pub(super) cell: CellRef,
}

impl Mention {
    /// The names given.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        [&self.zh, &self.en, &self.any]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// What it is called where a fault names it.
    pub(super) fn shown(&self) -> String {
        let first = self.id.as_deref().or_else(|| self.names().next());
        excerpt(first.unwrap_or_default())
    }
}

/// A row that can be read.
pub(super) struct Row {
    /// Index of its sheet.
    pub(super) sheet: usize,
    /// Its first cell.
    pub(super) cell: CellRef,
    pub(super) supplier: Option<Mention>,
    pub(super) system: Option<Mention>,
    pub(super) product: Option<Mention>,
    pub(super) country: Said<String>,
    pub(super) criticality: Said<Criticality>,
    pub(super) internet_facing: Said<bool>,
    pub(super) version: Said<String>,
    pub(super) kernel_privilege: Said<bool>,
    pub(super) auto_update: Said<bool>,
    pub(super) single_source: Said<bool>,
    pub(super) alternate: Said<String>,
    pub(super) hosts: Said<u32>,
}

/// Reads cells of a row and reports what is wrong with them.
struct Reading<'r> {
    sheet: &'r Sheet,
    row: &'r GridRow,
    limits: &'r InventoryLimits,
    problems: &'r mut Problems,
    /// A cell nothing works without could not be read.
    lost: bool,
}

/// The row, or nothing when it has to be left out; either way what is wrong was reported.
pub(super) fn read(
    sheet: &Sheet,
    index: usize,
    row: &GridRow,
    limits: &InventoryLimits,
    problems: &mut Problems,
) -> Option<Row> {
    use super::header::{PRODUCT, SUPPLIER, SYSTEM};
    let mut reading = Reading {
        sheet,
        row,
        limits,
        problems,
        lost: false,
    };
    let read = Row {
        sheet: index,
        cell: CellRef {
            row: row.row,
            column: row.cells.first().map_or(0, |(column, _)| *column),
        },
        supplier: reading.mention(SUPPLIER),
        system: reading.mention(SYSTEM),
        product: reading.mention(PRODUCT),
        country: reading.country(),
        criticality: reading.criticality(),
        internet_facing: reading.flag(Column::InternetFacing),
        version: reading.attribute(Column::Version),
        kernel_privilege: reading.flag(Column::KernelPrivilege),
        auto_update: reading.flag(Column::AutoUpdate),
        single_source: reading.flag(Column::SingleSource),
        alternate: reading.attribute(Column::Alternate),
        hosts: reading.hosts(),
    };
    (!reading.lost).then_some(read)
}

impl Reading<'_> {
    fn cell(&self, column: Column) -> Option<(&Cell, CellRef)> {
        let at = *self.sheet.columns.get(&column)?;
        let place = CellRef {
            row: self.row.row,
            column: at,
        };
        self.row.get(at).map(|cell| (cell, place))
    }

    fn report(&mut self, cell: CellRef, kind: InventoryFaultKind, consequence: Consequence) {
        if consequence == Consequence::RowLeftOut {
            // A row is left out once, whatever else is wrong with it.
            if std::mem::replace(&mut self.lost, true) {
                return;
            }
        }
        self.problems.push(InventoryFault {
            sheet: self.sheet.name.clone(),
            cell: Some(cell),
            kind,
            consequence,
        });
    }

    /// The text of a cell; `consequence` is what an unreadable one leads to.
    fn text(&mut self, column: Column, consequence: Consequence) -> Said<String> {
        let (cell, place) = self.cell(column)?;
        let shown = cell.shown().trim();
        let length = shown.chars().count();
        let wrong = match cell {
            Cell::Error(text) => Some(InventoryFaultKind::CellError(excerpt(text))),
            Cell::Date(text) => Some(InventoryFaultKind::CellIsDate(excerpt(text))),
            Cell::Text(_) if length > self.limits.cell => Some(InventoryFaultKind::TextTooLong {
                length,
                limit: self.limits.cell,
            }),
            Cell::Text(_) if shown.contains(char::is_control) => {
                let visible: String = shown
                    .chars()
                    .map(|letter| if letter.is_control() { ' ' } else { letter })
                    .collect();
                Some(InventoryFaultKind::ControlCharacter(excerpt(&visible)))
            }
            Cell::Text(_) if shown.starts_with('=') => {
                Some(InventoryFaultKind::FormulaText(excerpt(shown)))
            }
            Cell::Text(_) | Cell::Number(_) | Cell::Flag(_) => None,
        };
        let value = shown.to_owned();
        match wrong {
            Some(kind) => {
                self.report(place, kind, consequence);
                None
            }
            None => Some((value, place)),
        }
    }

    fn attribute(&mut self, column: Column) -> Said<String> {
        let is_number = matches!(self.cell(column), Some((Cell::Number(_), _)));
        let (text, place) = self.text(column, Consequence::CellLeftOut)?;
        if is_number && column == Column::Version {
            let kind = InventoryFaultKind::VersionIsNumber(excerpt(&text));
            self.report(place, kind, Consequence::Noted);
        }
        Some((text, place))
    }

    /// What the row says in the four columns that name an object: id, name, Chinese name, English name.
    fn mention(&mut self, columns: [Column; 4]) -> Option<Mention> {
        let mut first = None;
        let mut texts = columns.map(|column| {
            let (text, place) = self.text(column, Consequence::RowLeftOut)?;
            first.get_or_insert(place);
            Some((text, place))
        });
        let id = texts.first_mut().and_then(Option::take);
        if let Some((id, place)) = &id
            && !is_id(id)
        {
            let kind = InventoryFaultKind::MalformedId(excerpt(id));
            self.report(*place, kind, Consequence::RowLeftOut);
        }
        let [_, any, zh, en] = texts.map(|said| said.map(|(text, _)| text));
        let cell = first?;
        Some(Mention {
            id: id.map(|(id, _)| id),
            any,
            zh,
            en,
            cell,
        })
    }

    /// Yes or no; nothing for a blank cell.
    fn flag(&mut self, column: Column) -> Said<bool> {
        if let Some((Cell::Flag(flag), place)) = self.cell(column) {
            return Some((*flag, place));
        }
        let (text, place) = self.text(column, Consequence::CellLeftOut)?;
        match columns::flag(&text) {
            Some(flag) => Some((flag, place)),
            None => {
                let known = Lang::ALL.iter().flat_map(|lang| columns::flag_words(*lang));
                self.unknown(column, &text, place, known.map(str::to_owned).collect());
                None
            }
        }
    }

    fn criticality(&mut self) -> Said<Criticality> {
        let column = Column::Criticality;
        let (text, place) = self.text(column, Consequence::CellLeftOut)?;
        match columns::criticality(&text) {
            Some(value) => Some((value, place)),
            None => {
                let words = Lang::ALL.iter();
                let known = words.flat_map(|lang| columns::criticality_words(*lang));
                self.unknown(column, &text, place, known.map(str::to_owned).collect());
                None
            }
        }
    }

    fn country(&mut self) -> Said<String> {
        let column = Column::Country;
        let (text, place) = self.text(column, Consequence::CellLeftOut)?;
        let code = text.to_ascii_uppercase();
        if code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Some((code, place));
        }
        // Any two letters are taken; a list of countries would be one more thing to keep current.
        self.unknown(column, &text, place, Vec::new());
        None
    }

    fn hosts(&mut self) -> Said<u32> {
        let (text, place) = self.text(Column::Hosts, Consequence::CellLeftOut)?;
        let digits: String = text.chars().map(half_width).collect();
        match digits.parse::<u32>() {
            // `+5` is no way to write a number of hosts.
            Ok(hosts) if digits.starts_with(|first: char| first.is_ascii_digit()) => {
                Some((hosts, place))
            }
            _ => {
                let kind = InventoryFaultKind::NotAWholeNumber(excerpt(&text));
                self.report(place, kind, Consequence::CellLeftOut);
                None
            }
        }
    }

    fn unknown(&mut self, column: Column, text: &str, place: CellRef, known: Vec<String>) {
        let kind = InventoryFaultKind::UnknownValue {
            column,
            value: excerpt(text),
            known,
        };
        self.report(place, kind, Consequence::CellLeftOut);
    }
}
