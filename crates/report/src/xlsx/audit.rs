//! The sheet of an audit: a row for each requirement reviewed, both verdicts side by side.

use super::Book;
use super::lists::{Cells, list};
use super::sheet::{Content, Names};
use crate::audit::{AuditPart, ReviewedRow};
use crate::render::RenderError;
use lianheng_engine::vocabulary::{AuditMethod, Severity, Verdict};
use rust_xlsxwriter::Worksheet;

/// What a row says in words.
struct Said<'a> {
    row: &'a ReviewedRow,
    title: String,
    operator: String,
    auditor: String,
    severity: String,
    methods: String,
    evidence: String,
    by: String,
}

impl<'a> Said<'a> {
    fn of(book: &Book<'_>, row: &'a ReviewedRow) -> Self {
        let words = book.words;
        let verdict = row.operator.map_or("unanswered", Verdict::as_str);
        let methods = row.methods.iter();
        let methods: Vec<_> = methods
            .map(|method| words.term(AuditMethod::KEY, method.as_str()))
            .collect();
        let evidence = row.evidence.iter();
        let evidence: Vec<String> = evidence
            .map(|file| format!("{}  {}", file.file_name, file.sha256))
            .collect();
        Said {
            row,
            title: book.lines(&words.of(&row.title)),
            operator: book.term(Verdict::KEY, verdict),
            auditor: book.term(Verdict::KEY, row.verdict.as_str()),
            severity: row
                .severity
                .map_or_else(String::new, |one| book.term(Severity::KEY, one.as_str())),
            methods: if methods.is_empty() {
                String::new()
            } else {
                book.lines(&words.list(&methods))
            },
            evidence: evidence.join("\n"),
            by: format!("{}  {}", row.reviewed_by, row.reviewed_at),
        }
    }

    fn cells<'c>(&'c self, book: &'c Book<'_>) -> Cells<'c> {
        let (look, row) = (&book.look, self.row);
        let text = |text: &'c Option<String>| {
            let content = text.as_deref().map_or(Content::Blank, Content::Text);
            (content, &look.text)
        };
        vec![
            (Content::Text(&row.edition), &look.text),
            (Content::Text(&row.clause), &look.strong),
            (Content::Text(&self.title), &look.strong),
            (Content::Number(row.weight), &look.number),
            (Content::Text(&self.operator), &look.short),
            (Content::Text(&self.auditor), &look.short),
            (Content::Text(&self.severity), &look.short),
            text(&row.finding),
            text(&row.recommendation),
            (Content::Text(&self.methods), &look.text),
            text(&row.sampled),
            (Content::Text(&self.evidence), &look.text),
            (Content::Text(&self.by), &look.text),
            (Content::Text(&row.requirement), &look.text),
        ]
    }
}

/// Differences first, as the report lists them.
pub(super) fn sheet(
    book: &Book<'_>,
    audit: &AuditPart,
    names: &mut Names,
) -> Result<Worksheet, RenderError> {
    let headings = [
        book.heading("report-standard", 18.0),
        book.heading("report-clause", 11.0),
        book.heading("part-title", 30.0),
        book.heading("workbook-column-weight", 8.0),
        book.heading("report-audit-operator", 12.0),
        book.heading("report-audit-auditor", 12.0),
        book.heading("term-severity", 10.0),
        book.heading("report-audit-finding", 40.0),
        book.heading("report-audit-recommendation", 34.0),
        book.heading("report-audit-methods", 14.0),
        book.heading("report-audit-sampled", 22.0),
        book.heading("report-audit-evidence", 34.0),
        book.heading("report-audit-reviewed-by", 22.0),
        book.heading("workbook-column-requirement", 26.0),
    ];
    let rows = audit.differences.iter().chain(&audit.agreed);
    let said: Vec<Said<'_>> = rows.map(|row| Said::of(book, row)).collect();
    let name = names.take(&book.say("workbook-sheet-audit"));
    let cells = said.iter().map(|said| said.cells(book));
    let (mut sheet, last) = list(book, name, &headings, cells)?;
    if last == 0 {
        let none = book.lines(&book.words.say("report-audit-nothing-reviewed"));
        sheet.write_string_with_format(1, 2, none, &book.look.plain)?;
    }
    Ok(sheet)
}
