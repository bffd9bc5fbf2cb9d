//! The sheet of counts: every standard as a whole, by side, by life-cycle stage and clause by clause. The numbers are the model's.

use super::sheet::{Content, Line, Names, put};
use super::{Book, Paper};
use crate::model::{Scored, StandardResult};
use crate::render::RenderError;
use lianheng_engine::vocabulary::{Role, Stage};
use rust_xlsxwriter::{Format, Worksheet};

pub(super) fn sheet(book: &Book<'_>, names: &mut Names) -> Result<Worksheet, RenderError> {
    let mut sheet = book.new_sheet(&names.take(&book.say("workbook-sheet-counts")), Paper::A4)?;
    let mut headings = vec![
        book.heading("report-standard", 28.0),
        book.heading("workbook-column-part", 12.0),
        book.heading("report-clause", 12.0),
        book.heading("part-title", TITLES),
        book.heading("report-applicable", 10.0),
    ];
    headings.extend(COUNTED.map(|id| book.heading(id, 10.0)));
    headings.extend([
        book.heading("term-score", 10.0),
        book.heading("term-conclusion", 14.0),
        book.heading("report-major-risks", 10.0),
    ]);
    book.headings(&mut sheet, 0, &headings)?;
    let mut table = Table {
        book,
        sheet,
        row: 1,
    };
    for standard in &book.model.standards {
        table.standard(standard)?;
    }
    let (mut sheet, last) = (table.sheet, table.row - 1);
    book.table(&mut sheet, 0, last, headings.len(), 0)?;
    Ok(sheet)
}

/// Characters of the column of titles, the only one with long texts.
const TITLES: f64 = 44.0;
const COUNTED: [&str; 5] = [
    "verdict-conform",
    "verdict-partial",
    "verdict-nonconform",
    "verdict-not_applicable",
    "verdict-unanswered",
];

struct Table<'b> {
    book: &'b Book<'b>,
    sheet: Worksheet,
    row: u32,
}

impl Table<'_> {
    fn standard(&mut self, standard: &StandardResult) -> Result<(), RenderError> {
        let book = self.book;
        let whole = book.say("report-total");
        let title = book.lines(&book.words.of(&standard.title));
        self.result(standard, [&whole, "", &title], &standard.total)?;
        let conclusion = book.term("conclusion", standard.conclusion.as_str());
        self.sheet
            .write_string_with_format(self.row - 1, 11, conclusion, &book.look.strong)?;
        let risks = Content::Number(standard.major_risks);
        put(&mut self.sheet, self.row - 1, 12, &risks, &book.look.number)?;
        let side = book.say("report-side");
        for (role, scored) in &standard.roles {
            let name = book.term(Role::KEY, role.as_str());
            self.result(standard, [&side, "", &name], scored)?;
        }
        let part = book.say("report-stage");
        for (stage, scored) in &standard.stages {
            let name = book.term(Stage::KEY, stage.as_str());
            self.result(standard, [&part, "", &name], scored)?;
        }
        let part = book.say("report-clause");
        for clause in &standard.clauses {
            let title = book.lines(&book.words.of(&clause.title));
            self.result(standard, [&part, &clause.id, &title], &clause.scored)?;
        }
        Ok(())
    }

    fn result(
        &mut self,
        standard: &StandardResult,
        names: [&str; 3],
        scored: &Scored,
    ) -> Result<(), RenderError> {
        let look = &self.book.look;
        let number = |number: u32| (Content::Number(number), &look.number);
        let mut cells: Vec<(Content<'_>, &Format)> =
            vec![(Content::Text(&standard.edition), &look.text)];
        cells.extend(names.map(|name| (Content::Text(name), &look.text)));
        cells.extend(
            [
                scored.applicable,
                scored.conform,
                scored.partial,
                scored.nonconform,
                scored.not_applicable,
                scored.unanswered,
            ]
            .map(number),
        );
        let none = self.book.say("report-none-short");
        cells.push(match scored.score_bp {
            Some(points) => (Content::Percent(points), &look.percent),
            None => (Content::Text(&none), &look.short),
        });
        cells.extend([(Content::Blank, &look.text), (Content::Blank, &look.text)]);
        let mut line = Line::new(self.row);
        for (column, (content, format)) in (0..).zip(&cells) {
            line.put(&mut self.sheet, (column, TITLES), content, format)?;
        }
        line.end(&mut self.sheet)?;
        self.row += 1;
        Ok(())
    }
}
