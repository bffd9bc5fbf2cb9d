//! The report as a workbook (XLSX): a sheet for each standard with every requirement, to be read, filtered, edited and taken in again;
//! and sheets of gaps, actions, counts and evidence to be read. It says what the model says; it computes nothing.
//!
//! Texts are written as texts, so that none becomes a formula. What the cells held is kept on a hidden sheet
//! ([`lianheng_engine::answer_workbook`]), by which an edit can be told when the workbook comes back.

mod about;
mod audit;
mod counts;
mod lists;
mod look;
mod marks;
mod sheet;
mod standard;

use crate::model::ReportModel;
use crate::render::{Listener, Progress, RenderError, Step, go_on};
use crate::words::{ReportLanguage, Said, Words};
use look::Look;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use sheet::Names;
use std::ops::ControlFlow;

impl From<XlsxError> for RenderError {
    fn from(_: XlsxError) -> Self {
        RenderError::Engine
    }
}

/// Renders the report as a workbook; the same model gives the same bytes. `progress` is told of every requirement and may break off.
///
/// # Errors
///
/// [`RenderError::Stopped`] when `progress` breaks off; [`RenderError::Engine`] when the workbook cannot be built.
pub fn render_xlsx(
    model: &ReportModel,
    mode: ReportLanguage,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<u8>, RenderError> {
    let book = Book {
        model,
        words: Words::new(mode),
        look: Look::new(),
    };
    let mut names = Names::default();
    let mut workbook = Workbook::new();
    workbook.set_properties(&book.properties()?);
    workbook.push_worksheet(about::sheet(&book, &mut names)?);
    if let Some(audit) = &model.audit {
        workbook.push_worksheet(audit::sheet(&book, audit, &mut names)?);
    }
    let total = model
        .items
        .iter()
        .flat_map(|standard| &standard.groups)
        .map(|group| group.items.len())
        .sum();
    let mut done = 0;
    for standard in &model.items {
        let progress: Listener<'_> = progress;
        let sheet = standard::sheet(&book, standard, &mut names, &mut |more| {
            done += more;
            go_on(progress, Step::Layout, done, total)
        })?;
        workbook.push_worksheet(sheet);
    }
    for sheet in lists::sheets(&book, &mut names)? {
        workbook.push_worksheet(sheet);
    }
    workbook.push_worksheet(counts::sheet(&book, &mut names)?);
    workbook.push_worksheet(lists::evidence(&book, &mut names)?);
    workbook.push_worksheet(marks::sheet(model)?);
    go_on(progress, Step::Writing, 0, 1)?;
    let bytes = workbook.save_to_buffer()?;
    go_on(progress, Step::Writing, 1, 1)?;
    Ok(bytes)
}

/// What every sheet is made from.
struct Book<'a> {
    model: &'a ReportModel,
    words: Words,
    look: Look,
}

impl Book<'_> {
    /// Something said, in one cell: the languages on one line.
    fn line(&self, said: &Said) -> String {
        said.joined(" / ")
    }

    /// Something said, in one cell: a line a language.
    fn lines(&self, said: &Said) -> String {
        said.joined("\n")
    }

    /// A message on one line.
    fn say(&self, id: &str) -> String {
        self.line(&self.words.say(id))
    }

    /// A value of a vocabulary on one line.
    fn term(&self, vocabulary: &str, value: &str) -> String {
        self.line(&self.words.term(vocabulary, value))
    }

    fn properties(&self) -> Result<DocProperties, RenderError> {
        let cover = &self.model.cover;
        // Without a date of its own the workbook would bear the time it was made.
        let made = ExcelDateTime::parse_from_str(&cover.assessed_on)
            .or_else(|_| ExcelDateTime::from_ymd(2026, 1, 1))?;
        let creator = self
            .words
            .with("report-creator", |_| {
                vec![("version", env!("CARGO_PKG_VERSION").into())]
            })
            .texts()
            .next()
            .map_or_else(String::new, |(_, text)| text.to_owned());
        Ok(DocProperties::new()
            .set_title(self.say("workbook-title"))
            .set_subject(self.line(&self.words.of(&cover.subject)))
            .set_company(self.line(&self.words.of(&cover.organisation)))
            .set_author(creator)
            .set_comment(self.say("unofficial"))
            .set_creation_datetime(&made))
    }

    /// Page set-up that every sheet for people shares: as wide as a page, the organisation and how it must be handled above,
    /// page numbers below.
    fn page(&self, sheet: &mut Worksheet, paper: Paper) {
        /// A header may have 255 characters, of which each of these may come to be two.
        const NAMED: usize = 60;
        const MARKED: usize = 50;
        let cover = &self.model.cover;
        let organisation = self.words.of(&cover.organisation);
        let first = organisation.texts().next().map_or("", |(_, name)| name);
        let organisation = in_header(first, NAMED);
        let mark = cover.classification.as_ref();
        let mark = mark.map_or_else(String::new, |mark| {
            let said = self.line(&self.words.of(&mark.text));
            format!("&C{}", in_header(&said, MARKED))
        });
        sheet
            .set_landscape()
            .set_paper_size(paper as u8)
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3)
            .set_header(format!("&L{organisation}{mark}&R&A"))
            .set_footer("&C&P / &N");
    }
}

/// A text at the head of a page, cut if it must be; what would be a command there is text.
fn in_header(text: &str, most: usize) -> String {
    let mut short: String = text.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('\u{2026}');
    }
    short.replace('&', "&&")
}

/// Sizes of paper by the numbers a spreadsheet gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paper {
    A3 = 8,
    A4 = 9,
}

#[cfg(test)]
mod tests {
    use super::in_header;

    #[test]
    fn a_text_at_the_head_of_a_page_is_cut_and_is_no_command() {
        assert_eq!(in_header("研究&开发", 10), "研究&&开发");
        assert_eq!(in_header("研究开发中心", 4), "研究开发…");
        let longest = in_header(&"&".repeat(300), 60).len() + in_header(&"&".repeat(300), 50).len();
        assert!(longest + "&L&C&R&A".len() <= 255);
    }
}
