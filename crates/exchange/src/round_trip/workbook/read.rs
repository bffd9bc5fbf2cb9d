//! The workbook as it comes back, held against the questionnaire it was made from.

use super::cells;
use super::fault::{AskedWorkbookFault, AskedWorkbookFaultKind as Kind, Faults};
use super::{
    ANSWER_MARK, AskedOrigin, CONTACT_MARK, FORMAT, MARKS_SHEET, NOTE_MARK, QUESTION_MARK,
    REMARK_MARK, RESPONDENT_MARK, TEXT_EN_MARK, TEXT_ZH_MARK,
};
use crate::fault::{CellRef, Consequence, excerpt};
use crate::inventory::grid::{Cell, GridRow};
use crate::inventory::workbook::{BookSheet, all_sheets, is_marked};
use crate::limits::InventoryLimits;
use crate::round_trip::asked::Asked;
use crate::round_trip::check::is_digest;
use crate::round_trip::file::{AskedQuestionFile, RespondentFile};
use crate::round_trip::said::Said;
use lianheng_engine::bilingual::Bilingual;
use std::collections::{BTreeMap, BTreeSet};

/// Rows among which the row of marks is looked for.
const LOOKED_AT: usize = 20;
/// Ids of rows that are gone, as many as are named.
const NAMED: usize = 5;

/// What came back.
#[derive(Debug, Clone)]
pub struct ReadAskedWorkbook {
    /// Who answers.
    pub respondent: RespondentFile,
    /// What the supplier says of it as a whole.
    pub remark: Option<String>,
    /// The answers, in the order of sheets and rows; never with evidence.
    pub said: Vec<Said>,
    /// Everything to look at.
    pub problems: Vec<AskedWorkbookFault>,
    /// Problems beyond the limit, counted only.
    pub more_problems: usize,
}

/// Whether a file is a questionnaire's workbook, whole or not.
#[must_use]
pub fn is_asked_workbook(bytes: &[u8], limits: &InventoryLimits) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && bytes.len() <= limits.bytes
        && is_marked(bytes, limits, MARKS_SHEET, QUESTION_MARK).unwrap_or(false)
}

/// What a workbook says it was made from. Nothing of it is believed: it is looked up among what was asked.
///
/// # Errors
/// No workbook, too large, or the hidden sheet is missing, damaged or of another version.
pub fn origin_of(
    bytes: &[u8],
    limits: &InventoryLimits,
) -> Result<AskedOrigin, AskedWorkbookFault> {
    let sheets = sheets(bytes, limits)?;
    Ok(Marks::read(&sheets)?.origin)
}

/// Reads a workbook against the questionnaire it was made from. `verdicts` are the names of the verdicts, as when it was written.
///
/// # Errors
/// As [`origin_of`].
pub fn read_asked_workbook(
    bytes: &[u8],
    asked: &Asked,
    verdicts: &[Bilingual],
    limits: &InventoryLimits,
) -> Result<ReadAskedWorkbook, AskedWorkbookFault> {
    let sheets = sheets(bytes, limits)?;
    let marks = Marks::read(&sheets)?;
    let mut reading = Reading {
        asked,
        verdicts,
        faults: Faults {
            limit: limits.problems,
            list: Vec::new(),
            more: 0,
        },
        said: Vec::new(),
    };
    for (name, about) in &marks.sheets {
        match sheets.iter().find(|sheet| sheet.name == *name) {
            None => {
                let kind = Kind::SheetMissing(excerpt(name));
                reading.faults.push("", None, kind, Consequence::Noted);
            }
            Some(sheet) if !sheet.visible => {
                let kind = Kind::HiddenSheet;
                let left_out = Consequence::SheetLeftOut;
                reading.faults.push(name, None, kind, left_out);
            }
            Some(sheet) => reading.sheet(sheet, about),
        }
    }
    let mut place = |mark: &str, limit: usize| reading.free(&sheets, mark, limit);
    let name = place(RESPONDENT_MARK, crate::round_trip::check::LINE_LIMIT);
    let contact = place(CONTACT_MARK, crate::round_trip::check::LINE_LIMIT);
    let remark = place(REMARK_MARK, lianheng_engine::answer_file::MAX_TEXT);
    Ok(ReadAskedWorkbook {
        respondent: RespondentFile { name, contact },
        remark,
        said: reading.said,
        problems: reading.faults.list,
        more_problems: reading.faults.more,
    })
}

fn sheets(bytes: &[u8], limits: &InventoryLimits) -> Result<Vec<BookSheet>, AskedWorkbookFault> {
    if bytes.len() > limits.bytes {
        return Err(refused(Kind::Unreadable(
            crate::fault::InventoryFaultKind::TooLarge {
                bytes: bytes.len(),
                limit: limits.bytes,
            },
        )));
    }
    Ok(all_sheets(bytes, limits)?)
}

fn refused(kind: Kind) -> AskedWorkbookFault {
    AskedWorkbookFault {
        sheet: None,
        cell: None,
        kind,
        consequence: Consequence::FileRefused,
    }
}

/// What the hidden sheet says.
struct Marks {
    origin: AskedOrigin,
    /// Names of sheets with the number of the object each is about.
    sheets: Vec<(String, String)>,
}

impl Marks {
    fn read(sheets: &[BookSheet]) -> Result<Self, AskedWorkbookFault> {
        let marks = sheets.iter().find(|sheet| sheet.name == MARKS_SHEET);
        let marks = marks.ok_or_else(|| refused(Kind::MarksMissing))?;
        let damaged = || refused(Kind::MarksDamaged);
        if !marks.formulas.is_empty() {
            return Err(damaged());
        }
        let text = |row: &GridRow, column| row.get(column).map(|cell| cell.shown().to_owned());
        let mut pairs: BTreeMap<String, String> = BTreeMap::new();
        let mut named = Vec::new();
        for row in &marks.grid.rows {
            let (Some(key), Some(value)) = (text(row, 0), text(row, 1)) else {
                continue;
            };
            if key == "sheet" {
                named.push((value, text(row, 2).ok_or_else(damaged)?));
            } else if !key.starts_with("choices ") && pairs.insert(key, value).is_some() {
                return Err(damaged());
            }
        }
        match pairs.get("format") {
            Some(format) if format == FORMAT => {}
            Some(format) if format.starts_with("lianheng-asked-workbook/") => {
                return Err(refused(Kind::NewerFormat(excerpt(format))));
            }
            _ => return Err(damaged()),
        }
        let of = |key: &str| pairs.get(key).cloned().ok_or_else(damaged);
        let (package, manifest) = (of("package")?, of("manifest")?);
        let distinct: BTreeSet<&String> = named.iter().map(|(name, _)| name).collect();
        if !is_digest(&manifest) || package.len() > 100 || distinct.len() != named.len() {
            return Err(damaged());
        }
        Ok(Marks {
            origin: AskedOrigin { package, manifest },
            sheets: named,
        })
    }
}

struct Reading<'r> {
    asked: &'r Asked,
    verdicts: &'r [Bilingual],
    faults: Faults,
    said: Vec<Said>,
}

/// Where the columns of a sheet are.
struct Columns {
    question: u32,
    text_zh: u32,
    text_en: u32,
    answer: u32,
    note: u32,
}

impl Reading<'_> {
    fn sheet(&mut self, sheet: &BookSheet, about: &str) {
        let Some(about) = self.asked.about(Some(about)) else {
            let kind = Kind::SheetMissing(excerpt(about));
            let left_out = Consequence::SheetLeftOut;
            self.faults.push(&sheet.name, None, kind, left_out);
            return;
        };
        let about = about.key.clone();
        let Some((columns, rows)) = self.columns(sheet) else {
            return;
        };
        let mut seen: BTreeMap<String, CellRef> = BTreeMap::new();
        let mut twice = BTreeSet::new();
        let mut found = Vec::new();
        for row in rows {
            let at = |column| CellRef {
                row: row.row,
                column,
            };
            let place = at(columns.question);
            let id = row
                .get(columns.question)
                .map_or("", |cell| cell.shown())
                .trim();
            let filled = [columns.answer, columns.note]
                .into_iter()
                .any(|column| row.get(column).is_some());
            let left_out = Consequence::RowLeftOut;
            if id.is_empty() || sheet.formulas.contains(&place) {
                if filled || !id.is_empty() {
                    let kind = Kind::QuestionMissing;
                    self.faults.push(&sheet.name, Some(place), kind, left_out);
                }
                continue;
            }
            let Some(question) = self.asked.question(id) else {
                let kind = Kind::UnknownQuestion(excerpt(id));
                self.faults.push(&sheet.name, Some(place), kind, left_out);
                continue;
            };
            if let Some(first) = seen.get(id) {
                let (value, first) = (id.to_owned(), *first);
                let kind = Kind::DuplicateQuestion { value, first };
                self.faults.push(&sheet.name, Some(place), kind, left_out);
                twice.insert(id.to_owned());
                continue;
            }
            seen.insert(id.to_owned(), place);
            let changed = [
                (columns.text_zh, &question.text.zh),
                (columns.text_en, &question.text.en),
            ]
            .into_iter()
            .find(|(column, text)| {
                let shown = row.get(*column).map_or("", |cell| cell.shown());
                sheet.formulas.contains(&at(*column)) || !same_text(shown, text)
            });
            if let Some((column, _)) = changed {
                // An answer to other words is no answer to these.
                let kind = Kind::QuestionChanged(id.to_owned());
                let place = Some(at(column));
                self.faults.push(&sheet.name, place, kind, left_out);
                continue;
            }
            if filled {
                found.extend(self.answer((sheet, row), &columns, question, &about));
            }
        }
        self.said.extend(
            found
                .into_iter()
                .filter(|said| !twice.contains(&said.question)),
        );
        self.gone(sheet, &seen);
    }

    fn gone(&mut self, sheet: &BookSheet, seen: &BTreeMap<String, CellRef>) {
        let all = self.asked.questions().map(|(_, one)| one.id.clone());
        let gone: Vec<String> = all.filter(|id| !seen.contains_key(id)).collect();
        if !gone.is_empty() {
            let kind = Kind::RowsMissing {
                count: gone.len(),
                first: gone.into_iter().take(NAMED).collect(),
            };
            self.faults
                .push(&sheet.name, None, kind, Consequence::Noted);
        }
    }

    fn answer(
        &mut self,
        (sheet, row): (&BookSheet, &GridRow),
        columns: &Columns,
        question: &AskedQuestionFile,
        about: &str,
    ) -> Option<Said> {
        let mut read = |column: u32| -> Option<&Cell> {
            let place = CellRef {
                row: row.row,
                column,
            };
            let cell = row.get(column)?;
            if sheet.formulas.contains(&place) {
                let left_out = Consequence::CellLeftOut;
                self.faults
                    .push(&sheet.name, Some(place), Kind::Formula, left_out);
                return None;
            }
            Some(cell)
        };
        let (answer, note) = (read(columns.answer), read(columns.note));
        let value = answer.map(|cell| cells::value(question, cell, self.verdicts));
        let note = note.map(cells::text);
        let mut said = Said {
            question: question.id.clone(),
            about: about.to_owned(),
            value: None,
            note: None,
            evidence: Vec::new(),
        };
        let mut left_out = |column, kind| {
            let place = CellRef {
                row: row.row,
                column,
            };
            let left_out = Consequence::CellLeftOut;
            self.faults.push(&sheet.name, Some(place), kind, left_out);
        };
        match value {
            Some(Ok(value)) => said.value = Some(value),
            Some(Err(kind)) => left_out(columns.answer, kind),
            None => {}
        }
        match note {
            Some(Ok(note)) => said.note = Some(note).filter(|note| !note.is_empty()),
            Some(Err(kind)) => left_out(columns.note, kind),
            None => {}
        }
        (said.value.is_some() || said.note.is_some()).then_some(said)
    }

    /// The columns by their marks, and the rows below the headings.
    fn columns<'s>(&mut self, sheet: &'s BookSheet) -> Option<(Columns, &'s [GridRow])> {
        let rows = &sheet.grid.rows;
        let at = rows.iter().take(LOOKED_AT).position(|row| {
            let mut cells = row.cells.iter();
            cells.any(|(_, cell)| cell.shown().trim() == QUESTION_MARK)
        });
        let marked = at.and_then(|at| rows.get(at));
        let mut column = |mark: &'static str| {
            let cells = marked.map_or(&[][..], |row| row.cells.as_slice());
            let mut own = cells.iter().filter(|(_, cell)| cell.shown().trim() == mark);
            match (own.next(), own.next()) {
                (Some((column, _)), None) => Some(*column),
                _ => {
                    let kind = Kind::ColumnMissing(mark);
                    let left_out = Consequence::SheetLeftOut;
                    self.faults.push(&sheet.name, None, kind, left_out);
                    None
                }
            }
        };
        let columns = Columns {
            question: column(QUESTION_MARK)?,
            text_zh: column(TEXT_ZH_MARK)?,
            text_en: column(TEXT_EN_MARK)?,
            answer: column(ANSWER_MARK)?,
            note: column(NOTE_MARK)?,
        };
        let below = rows.get(at? + 1..).unwrap_or_default();
        let after = marked?.row + 1;
        let headings = usize::from(below.first().is_some_and(|row| row.row == after));
        Some((columns, below.get(headings..).unwrap_or_default()))
    }

    /// A text beside a mark of its own, on whatever sheet.
    fn free(&mut self, sheets: &[BookSheet], mark: &str, limit: usize) -> Option<String> {
        for sheet in sheets.iter().filter(|sheet| sheet.visible) {
            for row in &sheet.grid.rows {
                let marked = row.cells.iter().find(|(_, cell)| cell.shown() == mark);
                let Some((column, _)) = marked else { continue };
                let column = column.checked_sub(1)?;
                let place = CellRef {
                    row: row.row,
                    column,
                };
                let cell = row.get(column)?;
                let read = if sheet.formulas.contains(&place) {
                    Err(Kind::Formula)
                } else {
                    cells::text(cell)
                };
                let length = read.as_ref().map_or(0, |text| text.chars().count());
                let read = match read {
                    Ok(_) if length > limit => Err(Kind::TextTooLong { length, limit }),
                    other => other,
                };
                match read {
                    Ok(text) => return Some(text).filter(|text| !text.is_empty()),
                    Err(kind) => {
                        let left_out = Consequence::CellLeftOut;
                        self.faults.push(&sheet.name, Some(place), kind, left_out);
                        return None;
                    }
                }
            }
        }
        None
    }
}

/// Whether a cell still says what was written; programs differ in how they keep line ends and blanks at the edges.
fn same_text(shown: &str, written: &str) -> bool {
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    words(shown) == words(written)
}
