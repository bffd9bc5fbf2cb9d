//! The sheet of a standard: a row for each requirement, with cells to fill in.

use super::sheet::{Content, Heading, Line, Names};
use super::{Book, Paper};
use crate::layout::Stopped;
use crate::model::{ActionRow, EvidenceRow, ItemGroup, ItemRow, StandardItems};
use crate::render::RenderError;
use crate::words::Said;
use lianheng_engine::answer_file::{MAX_EFFORT, MAX_TEXT};
use lianheng_engine::answer_workbook::{Column, Field, OWNER_LIMIT};
use lianheng_engine::assessment::Basis;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::{Modality, Role, Stage, Verdict, Verification, Weight};
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DataValidationErrorStyle,
    DataValidationRule, ExcelDateTime, Format, Worksheet,
};
use std::collections::BTreeMap;

/// The hidden row of marks, and the headings below it.
const MARKS: u32 = 0;
const HEADINGS: u32 = 1;
const FIRST: u32 = 2;

/// A column, from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Clause,
    /// In the language of that number.
    Title(usize),
    Text(usize),
    Suggestion,
    Verdict,
    Confirm,
    Basis,
    Reason,
    Note,
    Plan,
    Owner,
    Due,
    Effort,
    Evidence,
    /// From here on nothing is printed.
    Group,
    Modality,
    Role,
    Stage,
    Weight,
    MajorRisk,
    Verification,
    Requirement,
}

impl Part {
    fn all(languages: usize) -> Vec<Part> {
        let mut parts = vec![Part::Clause];
        parts.extend((0..languages).map(Part::Title));
        parts.extend((0..languages).map(Part::Text));
        parts.extend([
            Part::Suggestion,
            Part::Verdict,
            Part::Confirm,
            Part::Basis,
            Part::Reason,
            Part::Note,
            Part::Plan,
            Part::Owner,
            Part::Due,
            Part::Effort,
            Part::Evidence,
            Part::Group,
            Part::Modality,
            Part::Role,
            Part::Stage,
            Part::Weight,
            Part::MajorRisk,
            Part::Verification,
            Part::Requirement,
        ]);
        parts
    }

    /// The column as it is read again.
    fn mark(self) -> Option<Column> {
        Some(match self {
            Part::Requirement => Column::Requirement,
            Part::Confirm => Column::Confirm,
            Part::Verdict => Column::Field(Field::Verdict),
            Part::Reason => Column::Field(Field::Reason),
            Part::Note => Column::Field(Field::Note),
            Part::Plan => Column::Field(Field::Plan),
            Part::Owner => Column::Field(Field::Owner),
            Part::Due => Column::Field(Field::Due),
            Part::Effort => Column::Field(Field::Effort),
            Part::Clause
            | Part::Title(_)
            | Part::Text(_)
            | Part::Suggestion
            | Part::Basis
            | Part::Evidence
            | Part::Group
            | Part::Modality
            | Part::Role
            | Part::Stage
            | Part::Weight
            | Part::MajorRisk
            | Part::Verification => return None,
        })
    }

    /// The message of its heading, and its width in characters.
    fn heading(self) -> (&'static str, f64) {
        match self {
            Part::Clause => ("report-clause", 10.0),
            Part::Title(_) => ("part-title", 20.0),
            Part::Text(_) => ("part-text", 46.0),
            Part::Suggestion => ("workbook-column-suggestion", 11.0),
            Part::Verdict => ("term-verdict", 12.0),
            Part::Confirm => ("workbook-column-confirm", 8.0),
            Part::Basis => ("workbook-column-basis", 13.0),
            Part::Reason => ("term-reason", 26.0),
            Part::Note => ("term-note", 36.0),
            Part::Plan => ("term-action", 32.0),
            Part::Owner => ("report-owner", 14.0),
            Part::Due => ("report-due", 12.0),
            Part::Effort => ("workbook-field-effort", 10.0),
            Part::Evidence => ("term-evidence", 30.0),
            Part::Group => ("workbook-column-group", 22.0),
            Part::Modality => ("workbook-column-modality", 10.0),
            Part::Role => ("report-side", 10.0),
            Part::Stage => ("report-stage", 10.0),
            Part::Weight => ("workbook-column-weight", 10.0),
            Part::MajorRisk => ("report-major-risk", 10.0),
            Part::Verification => ("workbook-column-verification", 14.0),
            Part::Requirement => ("workbook-column-requirement", 26.0),
        }
    }
}

/// Makes the sheet; `tick` is told of every row and may break off.
pub(super) fn sheet(
    book: &Book<'_>,
    standard: &StandardItems,
    names: &mut Names,
    tick: &mut dyn FnMut(usize) -> Result<(), Stopped>,
) -> Result<Worksheet, RenderError> {
    let mut sheet = book.new_sheet(&names.take(&standard.edition), Paper::A3)?;
    let parts = Part::all(book.words.langs().len());
    let headings: Vec<Heading> = parts.iter().map(|part| heading(book, *part)).collect();
    book.headings(&mut sheet, HEADINGS, &headings)?;
    for (column, part) in (0..).zip(&parts) {
        if let Some(mark) = part.mark() {
            sheet.write_string(MARKS, column, mark.mark())?;
        }
    }
    sheet.set_row_hidden(MARKS)?;
    let backing = Backing::of(book);
    let mut row = FIRST;
    for group in &standard.groups {
        for item in &group.items {
            let mut line = Line::new(row);
            for (column, part) in (0..).zip(&parts) {
                let mut place = Place {
                    sheet: &mut sheet,
                    line: &mut line,
                    room: (column, part.heading().1),
                };
                cell(book, &backing, &mut place, *part, (group, item))?;
            }
            line.end(&mut sheet)?;
            row += 1;
            tick(1)?;
        }
    }
    let last = row.max(FIRST + 1) - 1;
    choices(book, &mut sheet, &parts, last)?;
    let fixed = u16::try_from(1 + book.words.langs().len()).unwrap_or(1);
    book.table(&mut sheet, HEADINGS, last, parts.len(), fixed)?;
    if let Some(printed) = parts.iter().position(|part| *part == Part::Group) {
        let printed = u16::try_from(printed).unwrap_or(1);
        sheet.set_print_area(MARKS, 0, last, printed - 1)?;
    }
    Ok(sheet)
}

fn heading(book: &Book<'_>, part: Part) -> Heading {
    let (id, width) = part.heading();
    let said = book.words.say(id);
    // Titles and texts have a column a language, each headed in its own.
    let said = if let Part::Title(language) | Part::Text(language) = part {
        one_language(book, &said, language)
    } else {
        said
    };
    Heading { said, width }
}

fn one_language(book: &Book<'_>, said: &Said, language: usize) -> Said {
    let lang = book.words.langs().get(language).copied();
    let text = lang.map_or("", |lang| said.get(lang)).to_owned();
    book.words.plain(text)
}

/// What a requirement's cells take from elsewhere in the model.
struct Backing<'a> {
    actions: BTreeMap<&'a str, &'a ActionRow>,
    evidence: BTreeMap<u32, &'a EvidenceRow>,
}

impl<'a> Backing<'a> {
    fn of(book: &Book<'a>) -> Self {
        Backing {
            actions: actions(book.model),
            evidence: book
                .model
                .evidence
                .iter()
                .map(|row| (row.number, row))
                .collect(),
        }
    }
}

/// What will be done, by requirement.
pub(super) fn actions(model: &crate::model::ReportModel) -> BTreeMap<&str, &ActionRow> {
    let planned = model
        .gaps
        .iter()
        .filter_map(|gap| Some((gap.requirement.as_str(), gap.action.as_ref()?)));
    planned.collect()
}

/// Whether the verdict shown is a suggestion nobody confirmed.
pub(super) fn is_suggested(item: &ItemRow) -> bool {
    item.basis == Some(Basis::Suggested.as_str())
}

/// Where a cell is written.
struct Place<'s> {
    sheet: &'s mut Worksheet,
    line: &'s mut Line,
    room: (u16, f64),
}

impl Place<'_> {
    fn put(&mut self, content: &Content<'_>, format: &Format) -> Result<(), RenderError> {
        self.line.put(self.sheet, self.room, content, format)
    }
}

fn cell(
    book: &Book<'_>,
    backing: &Backing<'_>,
    place: &mut Place<'_>,
    part: Part,
    (group, item): (&ItemGroup, &ItemRow),
) -> Result<(), RenderError> {
    let (look, open) = (&book.look, &book.look.open);
    let action = backing.actions.get(item.requirement.as_str());
    let text = |text: String, format: &Format, place: &mut Place<'_>| {
        place.put(&Content::Text(&text), format)
    };
    let written = |text: Option<&String>, format: &Format, place: &mut Place<'_>| {
        let content = text.map_or(Content::Blank, |text| Content::Text(text));
        place.put(&content, format)
    };
    let of = |text: &Bilingual, language: usize| {
        let lang = book.words.langs().get(language);
        lang.map_or_else(String::new, |lang| text.get(*lang).to_owned())
    };
    let verdict = |verdict: Option<Verdict>| {
        verdict.map_or_else(String::new, |one| book.term(Verdict::KEY, one.as_str()))
    };
    match part {
        Part::Clause => text(item.clause.clone(), &look.strong, place),
        Part::Title(language) => text(of(&item.title, language), &look.strong, place),
        Part::Text(language) => text(of(&item.text, language), &look.text, place),
        Part::Suggestion => {
            let suggested = item.suggestion.as_ref().map(|one| one.verdict);
            text(verdict(suggested), &look.short, place)
        }
        Part::Verdict => text(verdict(item.verdict), &open.short, place),
        // Where there is nothing to confirm, nothing can be.
        Part::Confirm if is_suggested(item) => text(String::new(), &open.short, place),
        Part::Confirm => text(String::new(), &look.short, place),
        Part::Basis => {
            let basis = item
                .basis
                .map_or_else(String::new, |one| book.term("basis", one));
            text(basis, &look.text, place)
        }
        Part::Reason => written(item.reason.as_ref(), &open.text, place),
        Part::Note => written(item.note.as_ref(), &open.text, place),
        Part::Plan => written(action.map(|action| &action.plan), &open.text, place),
        Part::Owner => written(
            action.and_then(|action| action.owner.as_ref()),
            &open.text,
            place,
        ),
        Part::Due => {
            let due = action.and_then(|action| action.due.as_deref());
            let content = due.map_or(Content::Blank, Content::Day);
            place.put(&content, &open.day)
        }
        Part::Effort => {
            let effort = action.and_then(|action| action.effort);
            let content = effort.map_or(Content::Blank, Content::Tenths);
            place.put(&content, &open.tenths)
        }
        Part::Evidence => text(evidence(backing, item), &look.text, place),
        Part::Group => {
            let title = group.titles.last().map(|title| book.words.of(title));
            text(
                title.map_or_else(String::new, |title| book.lines(&title)),
                &look.text,
                place,
            )
        }
        Part::Modality => text(
            book.term(Modality::KEY, item.modality.as_str()),
            &look.short,
            place,
        ),
        Part::Role => text(book.term(Role::KEY, item.role.as_str()), &look.short, place),
        Part::Stage => text(
            book.term(Stage::KEY, item.stage.as_str()),
            &look.short,
            place,
        ),
        Part::Weight => {
            let weight = Weight::from_number(u64::from(item.weight)).map_or("", Weight::as_str);
            let name = book.term("weight", weight);
            text(format!("{} {name}", item.weight), &look.short, place)
        }
        Part::MajorRisk => {
            let mark = if item.major_risk {
                book.say("report-major-risk")
            } else {
                String::new()
            };
            text(mark, &look.short, place)
        }
        Part::Verification => text(
            book.term(Verification::KEY, item.verification.as_str()),
            &look.short,
            place,
        ),
        Part::Requirement => text(item.requirement.clone(), &look.text, place),
    }
}

/// The files that back an answer, a line each, by their numbers on the sheet of evidence.
fn evidence(backing: &Backing<'_>, item: &ItemRow) -> String {
    let lines = item.evidence.iter().map(|number| {
        let path = backing
            .evidence
            .get(number)
            .map_or("", |row| row.path.as_str());
        format!("[{number}] {path}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What may be chosen or typed in the cells to fill in, and grounds that follow the verdict.
fn choices(
    book: &Book<'_>,
    sheet: &mut Worksheet,
    parts: &[Part],
    last: u32,
) -> Result<(), RenderError> {
    let verdicts: Vec<String> = Verdict::ALL
        .iter()
        .map(|verdict| book.term(Verdict::KEY, verdict.as_str()))
        .collect();
    for (column, part) in (0..).zip(parts) {
        let rule = match part {
            Part::Verdict => {
                let grounds = [Verdict::Conform, Verdict::Partial, Verdict::Nonconform];
                for (verdict, ground) in grounds.iter().zip(&book.look.verdicts) {
                    let word = book.term(Verdict::KEY, verdict.as_str());
                    let rule = ConditionalFormatCell::new()
                        .set_rule(ConditionalFormatCellRule::EqualTo(word))
                        .set_format(ground);
                    sheet.add_conditional_format(FIRST, column, last, column, &rule)?;
                }
                DataValidation::new()
                    .allow_list_strings(&verdicts)?
                    .set_error_title(book.short_line("workbook-verdict-title", 32))?
                    .set_error_message(book.short_line("workbook-verdict-wrong", 255))?
            }
            Part::Confirm => {
                DataValidation::new().allow_list_strings(&[book.say("workbook-yes")])?
            }
            Part::Due => DataValidation::new()
                .allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(
                    2000, 1, 1,
                )?))
                .set_error_style(DataValidationErrorStyle::Warning)
                .set_error_message(book.short_line("workbook-due-wrong", 255))?,
            Part::Effort => DataValidation::new()
                .allow_decimal_number(DataValidationRule::Between(
                    0.1,
                    f64::from(MAX_EFFORT) / 10.0,
                ))
                .set_error_message(book.short_line("workbook-effort-wrong", 255))?,
            Part::Reason | Part::Note | Part::Plan => length(MAX_TEXT),
            Part::Owner => length(OWNER_LIMIT),
            Part::Clause
            | Part::Title(_)
            | Part::Text(_)
            | Part::Suggestion
            | Part::Basis
            | Part::Evidence
            | Part::Group
            | Part::Modality
            | Part::Role
            | Part::Stage
            | Part::Weight
            | Part::MajorRisk
            | Part::Verification
            | Part::Requirement => continue,
        };
        sheet.add_data_validation(FIRST, column, last, column, &rule)?;
    }
    Ok(())
}

fn length(most: usize) -> DataValidation {
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    DataValidation::new().allow_text_length(DataValidationRule::LessThanOrEqualTo(most))
}

impl Book<'_> {
    /// A message for a place that holds only so many characters: both languages where they fit, else the main one.
    fn short_line(&self, id: &str, most: usize) -> String {
        let said = self.words.say(id);
        let both = self.line(&said);
        if both.encode_utf16().count() <= most {
            return both;
        }
        let main = said.texts().next().map_or("", |(_, text)| text);
        main.chars().take(most / 2).collect()
    }
}
