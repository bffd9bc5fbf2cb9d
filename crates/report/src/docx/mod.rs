//! The report as a document of a word processor (DOCX), from the same blocks as its pages.
//!
//! docx-rs writes the elements (`text`, `table`), one after the other, so that a long report never stands in memory as a tree. What it
//! does not know (repeated header rows, alternative text, default languages, the order of properties, compression)
//! is put in beside it (`writer`, `order`, `parts`, `package`). A word processor breaks the pages; the table of contents is a field it fills with numbers.

mod contents;
mod furniture;
mod order;
mod package;
mod parts;
mod pictures;
mod style;
mod table;
mod text;
mod writer;

#[cfg(test)]
mod tests;

use crate::choice::ReportSection;
use crate::draw::Fonts;
use crate::layout::Flow;
use crate::model::ReportModel;
use crate::render::{Progress, RenderError, Step, furniture, go_on, metadata};
use crate::sections::{Report, body, cover, units};
use crate::text::Typesetter;
use crate::words::{ReportLanguage, Words};
use std::ops::ControlFlow;
use writer::Writer;

/// A finished DOCX. Its pages are counted by whoever opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedDocx {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters the fonts of the figures lack, each once; the text has every character as it was written.
    pub missing: Vec<char>,
}

/// Renders the report as DOCX. `progress` is told of every step and may break it off.
///
/// # Errors
///
/// [`RenderError::Stopped`] when `progress` breaks off; the others only when the build is broken.
pub fn render_docx(
    model: &ReportModel,
    mode: ReportLanguage,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<RenderedDocx, RenderError> {
    let words = Words::new(mode);
    let report = Report { model, words };
    let fonts = Fonts::built_in().ok_or(RenderError::Font)?;
    let mut writer = Writer::new(words, Typesetter::new(fonts));
    if report.tells(ReportSection::Cover) {
        cover(report, &mut Flow::new(&mut writer, &mut |_| true))?;
    }
    let front = writer.take();

    let total = units(report);
    let mut tick = |done: usize| go_on(progress, Step::Layout, done, total).is_ok();
    let mut flow = Flow::new(&mut writer, &mut tick);
    if report.tells(ReportSection::Cover) || report.tells(ReportSection::Contents) {
        flow.break_page();
    }
    body(report, &mut flow)?;
    let told = writer.take();

    go_on(progress, Step::Writing, 0, 1)?;
    let contents = if report.tells(ReportSection::Contents) {
        writer.contents()
    } else {
        Default::default()
    };
    let story = [front, contents, told];
    let furniture = furniture(report);
    let parts = parts::parts(&story, &metadata(report), &furniture, &mut writer);
    drop(story);
    let bytes = package::package(&parts, writer.pictures()).ok_or(RenderError::Engine)?;
    go_on(progress, Step::Writing, 1, 1)?;
    Ok(RenderedDocx {
        bytes,
        missing: writer.missing(),
    })
}
