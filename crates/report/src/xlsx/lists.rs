//! Sheets that list for reading: gaps by priority, every action, evidence.

use super::sheet::{Content, Heading, Line, Names};
use super::{Book, Paper};
use crate::model::{ActionRow, GapRow};
use crate::plan::PlanRow;
use crate::render::RenderError;
use lianheng_engine::vocabulary::{Exposure, Verdict};
use rust_xlsxwriter::{Format, Worksheet};

pub(super) type Cells<'a> = Vec<(Content<'a>, &'a Format)>;

/// The sheets of gaps and of actions.
pub(super) fn sheets(book: &Book<'_>, names: &mut Names) -> Result<Vec<Worksheet>, RenderError> {
    Ok(vec![gaps(book, names)?, planned(book, names)?])
}

/// Headings, and the rows below them.
pub(super) fn list<'a>(
    book: &Book<'_>,
    name: String,
    headings: &[Heading],
    rows: impl Iterator<Item = Cells<'a>>,
) -> Result<(Worksheet, u32), RenderError> {
    let mut sheet = book.new_sheet(&name, Paper::A4)?;
    book.headings(&mut sheet, 0, headings)?;
    let mut row = 0;
    for cells in rows {
        row += 1;
        let mut line = Line::new(row);
        for ((column, (content, format)), heading) in (0..).zip(&cells).zip(headings) {
            line.put(&mut sheet, (column, heading.width), content, format)?;
        }
        line.end(&mut sheet)?;
    }
    book.table(&mut sheet, 0, row, headings.len(), 0)?;
    Ok((sheet, row))
}

/// What a gap says in words.
struct Said<'a> {
    gap: &'a GapRow,
    title: String,
    verdict: String,
    risk: String,
    exposures: String,
    affects: String,
}

impl<'a> Said<'a> {
    fn of(book: &Book<'_>, gap: &'a GapRow) -> Self {
        let words = book.words;
        let exposures = gap.exposures.iter();
        let exposures = exposures.map(|one| words.term(Exposure::KEY, one.as_str()));
        let affects = gap.affects.iter().map(|name| words.of(name));
        let list = |said: Vec<crate::words::Said>| {
            if said.is_empty() {
                String::new()
            } else {
                book.lines(&words.list(&said))
            }
        };
        Said {
            gap,
            title: book.lines(&words.of(&gap.title)),
            verdict: book.term(Verdict::KEY, gap.verdict.as_str()),
            risk: if gap.major_risk {
                book.say("report-major-risk")
            } else {
                String::new()
            },
            exposures: list(exposures.collect()),
            affects: list(affects.collect()),
        }
    }

    fn name<'c>(&'c self, book: &'c Book<'_>) -> Cells<'c> {
        let look = &book.look;
        vec![
            (Content::Number(self.gap.rank), &look.number),
            (Content::Text(&self.gap.edition), &look.text),
            (Content::Text(&self.gap.clause), &look.strong),
            (Content::Text(&self.title), &look.strong),
            (Content::Text(&self.verdict), &look.short),
        ]
    }
}

fn name_headings(book: &Book<'_>) -> Vec<Heading> {
    vec![
        book.heading("report-rank", 7.0),
        book.heading("report-standard", 18.0),
        book.heading("report-clause", 11.0),
        book.heading("part-title", 30.0),
        book.heading("term-verdict", 11.0),
    ]
}

/// What will be done, by whom, until when, for how much.
fn plan<'c>(book: &'c Book<'_>, action: Option<&'c ActionRow>) -> Cells<'c> {
    let look = &book.look;
    let text = |text: Option<&'c String>| text.map_or(Content::Blank, |text| Content::Text(text));
    let due = action.and_then(|action| action.due.as_deref());
    let effort = action.and_then(|action| action.effort);
    vec![
        (text(action.map(|action| &action.plan)), &look.text),
        (
            text(action.and_then(|action| action.owner.as_ref())),
            &look.text,
        ),
        (due.map_or(Content::Blank, Content::Day), &look.day),
        (effort.map_or(Content::Blank, Content::Tenths), &look.tenths),
    ]
}

fn plan_headings(book: &Book<'_>) -> Vec<Heading> {
    vec![
        book.heading("term-action", 36.0),
        book.heading("report-owner", 14.0),
        book.heading("report-due", 12.0),
        book.heading("workbook-field-effort", 11.0),
    ]
}

fn gaps(book: &Book<'_>, names: &mut Names) -> Result<Worksheet, RenderError> {
    let mut headings = name_headings(book);
    headings.extend([
        book.heading("report-major-risk", 10.0),
        book.heading("term-priority", 9.0),
        book.heading("workbook-column-weight", 8.0),
        book.heading("workbook-column-shortfall", 9.0),
        book.heading("workbook-column-criticality", 9.0),
        book.heading("report-exposures", 9.0),
        book.heading("report-gain", 9.0),
        book.heading("workbook-column-exposed-by", 20.0),
        book.heading("report-affects", 26.0),
    ]);
    headings.extend(plan_headings(book));
    headings.push(book.heading("workbook-column-requirement", 26.0));
    let said: Vec<Said<'_>> = book
        .model
        .gaps
        .iter()
        .map(|gap| Said::of(book, gap))
        .collect();
    let look = &book.look;
    let rows = said.iter().map(|said| {
        let gap = said.gap;
        let number = |number: u32| (Content::Number(number), &look.number);
        let mut cells = said.name(book);
        cells.push((Content::Text(&said.risk), &look.short));
        cells.extend(
            [
                gap.priority,
                gap.weight,
                gap.shortfall,
                gap.criticality,
                gap.exposure,
            ]
            .map(number),
        );
        cells.extend([
            (Content::Percent(gap.gain_bp), &look.percent),
            (Content::Text(&said.exposures), &look.text),
            (Content::Text(&said.affects), &look.text),
        ]);
        cells.extend(plan(book, gap.action.as_ref()));
        cells.push((Content::Text(&gap.requirement), &look.text));
        cells
    });
    let name = names.take(&book.say("workbook-sheet-gaps"));
    let (mut sheet, last) = list(book, name, &headings, rows)?;
    if last == 0 {
        sheet.write_string_with_format(1, 3, book.lines_of("report-no-gaps"), &look.plain)?;
    }
    Ok(sheet)
}

/// Every action, several of one requirement one below the other; how far each is where the actions are followed up.
fn planned(book: &Book<'_>, names: &mut Names) -> Result<Worksheet, RenderError> {
    let plan = &book.model.plan;
    let is_tracked = !plan.statuses.is_empty();
    let mut headings = name_headings(book);
    headings.extend(plan_headings(book));
    if is_tracked {
        headings.extend([
            book.heading("report-action-status", 12.0),
            book.heading("report-overdue", 8.0),
            book.heading("workbook-column-done-on", 12.0),
            book.heading("report-retest", 12.0),
            book.heading("report-retest-note", 30.0),
        ]);
    }
    headings.push(book.heading("workbook-column-requirement", 26.0));
    let said: Vec<Action<'_>> = plan.rows.iter().map(|row| Action::of(book, row)).collect();
    let rows = said.iter().map(|said| said.cells(book, is_tracked));
    let name = names.take(&book.say("workbook-sheet-actions"));
    let (mut sheet, last) = list(book, name, &headings, rows)?;
    if last == 0 {
        let none = book.lines_of("workbook-no-actions");
        sheet.write_string_with_format(1, 3, none, &book.look.plain)?;
    }
    Ok(sheet)
}

/// What an action says in words.
struct Action<'a> {
    row: &'a PlanRow,
    title: String,
    verdict: String,
    status: String,
    overdue: String,
    retest: String,
}

impl<'a> Action<'a> {
    fn of(book: &Book<'_>, row: &'a PlanRow) -> Self {
        let verdict = |verdict: Option<Verdict>| {
            verdict.map_or_else(String::new, |one| book.term(Verdict::KEY, one.as_str()))
        };
        Action {
            row,
            title: book.lines(&book.words.of(&row.title)),
            verdict: verdict(row.verdict),
            status: row
                .status
                .map_or_else(String::new, |status| book.term("action-status", status)),
            overdue: if row.overdue {
                book.say("report-overdue")
            } else {
                String::new()
            },
            retest: verdict(row.retest),
        }
    }

    fn cells<'c>(&'c self, book: &'c Book<'_>, is_tracked: bool) -> Cells<'c> {
        let (look, row) = (&book.look, self.row);
        let text = |text: Option<&'c str>| text.map_or(Content::Blank, Content::Text);
        let day = |day: Option<&'c str>| day.map_or(Content::Blank, Content::Day);
        let mut cells = vec![
            (
                row.gap.map_or(Content::Blank, Content::Number),
                &look.number,
            ),
            (Content::Text(&row.edition), &look.text),
            (Content::Text(&row.clause), &look.strong),
            (Content::Text(&self.title), &look.strong),
            (Content::Text(&self.verdict), &look.short),
            (Content::Text(&row.plan), &look.text),
            (text(row.owner.as_deref()), &look.text),
            (day(row.due.as_deref()), &look.day),
            (
                row.effort.map_or(Content::Blank, Content::Tenths),
                &look.tenths,
            ),
        ];
        if is_tracked {
            cells.extend([
                (Content::Text(&self.status), &look.short),
                (Content::Text(&self.overdue), &look.short),
                (day(row.done_on.as_deref()), &look.day),
                (Content::Text(&self.retest), &look.short),
                (text(row.retest_note.as_deref()), &look.text),
            ]);
        }
        cells.push((Content::Text(&row.requirement), &look.text));
        cells
    }
}

/// The register of evidence, by the numbers the other sheets name.
pub(super) fn evidence(book: &Book<'_>, names: &mut Names) -> Result<Worksheet, RenderError> {
    let headings = [
        book.heading("report-number", 7.0),
        book.heading("report-file", 40.0),
        book.heading("part-title", 34.0),
        book.heading("report-dated", 12.0),
        book.heading("report-valid-until", 12.0),
        book.heading("report-size", 12.0),
        book.heading("report-digest", 68.0),
    ];
    let look = &book.look;
    let missing = book.lines_of("report-file-missing");
    let rows = book.model.evidence.iter().map(|row| {
        vec![
            (Content::Number(row.number), &look.number),
            (Content::Text(&row.path), &look.text),
            (
                row.title.as_deref().map_or(Content::Blank, Content::Text),
                &look.text,
            ),
            (
                row.dated.as_deref().map_or(Content::Blank, Content::Day),
                &look.day,
            ),
            (
                row.valid_until
                    .as_deref()
                    .map_or(Content::Blank, Content::Day),
                &look.day,
            ),
            (
                row.size.map_or(Content::Blank, Content::Bytes),
                &look.number,
            ),
            (
                Content::Text(row.sha256.as_deref().unwrap_or(&missing)),
                &look.text,
            ),
        ]
    });
    let name = names.take(&book.say("workbook-sheet-evidence"));
    let (mut sheet, last) = list(book, name, &headings, rows)?;
    if last == 0 {
        let none = book.lines_of("report-no-evidence");
        sheet.write_string_with_format(1, 1, none, &look.plain)?;
    }
    Ok(sheet)
}

impl Book<'_> {
    /// A message, a line a language.
    fn lines_of(&self, id: &str) -> String {
        self.lines(&self.words.say(id))
    }
}
