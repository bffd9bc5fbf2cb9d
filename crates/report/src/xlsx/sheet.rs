//! A table on a sheet: headings in both languages, cells of the kinds there are, and everything a long table needs to be used.

use super::{Book, Paper};
use crate::render::RenderError;
use crate::words::Said;
use lianheng_engine::answer_workbook::{CELL_LIMIT, cell_text};
use rust_xlsxwriter::{ExcelDateTime, Format, ProtectionOptions, Worksheet};

/// Characters of a sheet's name.
const NAME_LIMIT: usize = 31;

/// The names of the sheets; a spreadsheet wants them short, without some characters, and each once whatever the case.
#[derive(Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// A name like `wanted` that no other sheet has.
    pub(super) fn take(&mut self, wanted: &str) -> String {
        let kept = wanted.chars().filter(|letter| {
            !letter.is_control() && !['[', ']', ':', '*', '?', '/', '\\', '\''].contains(letter)
        });
        let plain: String = kept.collect();
        let cut = |text: &str, most: usize| {
            let mut left = most;
            let fits = |letter: &char| {
                let fits = letter.len_utf16() <= left;
                left = left.saturating_sub(letter.len_utf16());
                fits
            };
            let short: String = text.chars().take_while(fits).collect();
            short.trim().to_owned()
        };
        let known = |name: &String| {
            let name = name.to_lowercase();
            self.0.iter().any(|one| one.to_lowercase() == name)
        };
        let first = cut(&plain, NAME_LIMIT);
        let numbered = (2..).map(|number: u32| {
            let number = format!(" ({number})");
            let name = format!("{}{number}", cut(&plain, NAME_LIMIT - number.len()));
            name.trim().to_owned()
        });
        let name = std::iter::once(first)
            .chain(numbered)
            .find(|name| !name.is_empty() && !known(name))
            .unwrap_or_default();
        self.0.push(name.clone());
        name
    }
}

/// A column of a table.
pub(super) struct Heading {
    /// What stands above it.
    pub(super) said: Said,
    /// Characters wide.
    pub(super) width: f64,
}

/// What stands in a cell.
pub(super) enum Content<'a> {
    Blank,
    Text(&'a str),
    Number(u32),
    /// Basis points.
    Percent(u32),
    /// ISO date; anything else stands as text.
    Day(&'a str),
    /// Tenths.
    Tenths(u32),
    /// A size.
    Bytes(u64),
}

/// A row while it is written: as high as its highest text. Programs that trust the file do not measure it themselves.
pub(super) struct Line {
    row: u32,
    height: f64,
}

impl Line {
    pub(super) fn new(row: u32) -> Self {
        Line { row, height: LINE }
    }

    /// Puts something into a cell that is `width` characters wide.
    pub(super) fn put(
        &mut self,
        sheet: &mut Worksheet,
        (column, width): (u16, f64),
        content: &Content<'_>,
        format: &Format,
    ) -> Result<(), RenderError> {
        if let Content::Text(text) = content {
            self.height = self.height.max(height(text, width));
        }
        put(sheet, self.row, column, content, format)
    }

    /// Gives the row its height.
    pub(super) fn end(self, sheet: &mut Worksheet) -> Result<(), RenderError> {
        sheet.set_row_height(self.row, self.height)?;
        Ok(())
    }
}

/// Points of a line of text.
const LINE: f64 = 15.0;

/// Points a text takes in a column so many characters wide; a Chinese character is two wide.
pub(super) fn height(text: &str, width: f64) -> f64 {
    /// A row may be 409 points high.
    const MOST: f64 = 405.0;
    let wide = |letter: char| if letter.is_ascii() { 1.0 } else { 1.9 };
    let lines = text.lines().map(|line| {
        let taken: f64 = line.chars().map(wide).sum();
        // Some room is lost where lines break, the more the narrower the column.
        (taken / (width - 1.5).max(4.0)).ceil().max(1.0)
    });
    (lines.sum::<f64>() * LINE).clamp(LINE, MOST)
}

/// Puts something into a cell. Texts are cut to what a cell holds.
pub(super) fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    content: &Content<'_>,
    format: &Format,
) -> Result<(), RenderError> {
    match content {
        Content::Blank => sheet.write_blank(row, column, format)?,
        Content::Text(text) => {
            let text = fitting(text);
            if text.is_empty() {
                sheet.write_blank(row, column, format)?
            } else {
                sheet.write_string_with_format(row, column, text, format)?
            }
        }
        Content::Number(number) => sheet.write_number_with_format(row, column, *number, format)?,
        Content::Percent(points) => {
            let share = f64::from(*points) / 10_000.0;
            sheet.write_number_with_format(row, column, share, format)?
        }
        Content::Tenths(tenths) => {
            let number = f64::from(*tenths) / 10.0;
            sheet.write_number_with_format(row, column, number, format)?
        }
        Content::Bytes(bytes) => {
            // Beyond 2^53 a spreadsheet's number is not exact; no evidence file is that large.
            #[expect(
                clippy::cast_precision_loss,
                reason = "a spreadsheet has no other numbers"
            )]
            let number = *bytes as f64;
            sheet.write_number_with_format(row, column, number, format)?
        }
        Content::Day(iso) => match ExcelDateTime::parse_from_str(iso) {
            Ok(day) => sheet.write_datetime_with_format(row, column, &day, format)?,
            Err(_) => sheet.write_string_with_format(row, column, *iso, format)?,
        },
    };
    Ok(())
}

/// A text as a cell shows it, as much of it as a cell holds.
pub(super) fn fitting(text: &str) -> String {
    let text = cell_text(text);
    if text.encode_utf16().count() <= CELL_LIMIT {
        return text;
    }
    let mut left = CELL_LIMIT - 1;
    let fits = |letter: &char| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        fits
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('\u{2026}');
    short
}

impl Book<'_> {
    /// A heading from a message.
    pub(super) fn heading(&self, id: &str, width: f64) -> Heading {
        Heading {
            said: self.words.say(id),
            width,
        }
    }

    /// Headings in `row`, with the widths of the columns.
    pub(super) fn headings(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        headings: &[Heading],
    ) -> Result<(), RenderError> {
        let mut line = Line::new(row);
        for (column, heading) in (0..).zip(headings) {
            sheet.set_column_width(column, heading.width)?;
            let text = self.lines(&heading.said);
            // A narrow column also holds the button of the filter.
            let room = (column, heading.width - 3.0);
            line.put(sheet, room, &Content::Text(&text), &self.look.heading)?;
        }
        line.end(sheet)
    }

    /// What makes a long table of `columns` from the headings in `row` down to `last` usable: filters, headings that stay in sight and
    /// on every page, cells that cannot be overtyped by accident.
    pub(super) fn table(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        last: u32,
        columns: usize,
        fixed: u16,
    ) -> Result<(), RenderError> {
        let width = u16::try_from(columns).unwrap_or(u16::MAX).max(1) - 1;
        sheet.set_freeze_panes(row + 1, fixed)?;
        sheet.autofilter(row, 0, last.max(row), width)?;
        sheet.set_repeat_rows(0, row)?;
        sheet.protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            sort: true,
            use_autofilter: true,
            ..ProtectionOptions::default()
        });
        Ok(())
    }

    /// A new sheet with its page set up.
    pub(super) fn new_sheet(&self, name: &str, paper: Paper) -> Result<Worksheet, RenderError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        self.page(&mut sheet, paper);
        Ok(sheet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_plain_and_each_once() {
        let mut names = Names::default();
        assert_eq!(names.take("GB/T 43698-2024"), "GBT 43698-2024");
        assert_eq!(names.take("gb/t 43698-2024"), "gbt 43698-2024 (2)");
        let long = names.take(&"关".repeat(40));
        assert_eq!(long.chars().count(), NAME_LIMIT);
        assert_eq!(names.take(&"关".repeat(40)).chars().count(), NAME_LIMIT);
        assert_eq!(names.take("???"), "(2)");
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_says_so() {
        let long = fitting(&"\u{20000}".repeat(20_000));
        assert!(long.encode_utf16().count() <= CELL_LIMIT && long.ends_with('\u{2026}'));
        assert_eq!(fitting("=1+1\r\n"), "=1+1");
    }
}
