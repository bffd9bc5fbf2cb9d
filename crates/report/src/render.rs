//! The two renderings of a [`ReportModel`]: PDF and JSON. Both are pure: the same model gives the same bytes.

use crate::choice::ReportSection;
use crate::draw::{ArchiveCanvas, Canvas, CanvasError, Fonts, Metadata, PdfCanvas, PreviewCanvas};
use crate::layout::{Assembly, Flow, Furniture, Paginator, Stopped, Stretch, assemble};
use crate::model::ReportModel;
use crate::sections::{Report, body, contents, cover, units};
use crate::text::Typesetter;
use crate::words::{ReportLanguage, Words};
use std::ops::ControlFlow;

/// What a rendering is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Setting text and breaking pages; counts requirements, gaps, findings and evidence.
    Layout,
    /// Drawing; counts pages.
    Drawing,
    /// Writing the file; fonts are cut down and streams compressed.
    Writing,
}

/// How far a rendering has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is busy with.
    pub step: Step,
    /// Units of this step that are done.
    pub done: usize,
    /// Units of this step.
    pub total: usize,
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: u32,
    /// Characters no font of the report has, each once; they stand in the report as `〔U+1F600〕`.
    pub missing: Vec<char>,
}

/// Why there is no PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The host broke off.
    #[error("rendering was stopped")]
    Stopped,
    /// A font compiled into the binary cannot be read: the build is broken.
    #[error("a built-in font cannot be read")]
    Font,
    /// The PDF engine refused the document.
    #[error("the PDF engine refused the document")]
    Engine,
}

impl From<Stopped> for RenderError {
    fn from(_: Stopped) -> Self {
        RenderError::Stopped
    }
}

impl From<CanvasError> for RenderError {
    fn from(error: CanvasError) -> Self {
        match error {
            CanvasError::Font => RenderError::Font,
            CanvasError::Engine => RenderError::Engine,
        }
    }
}

/// Renders the chosen sections of the report as PDF. `progress` is told of every step and may break it off.
///
/// # Errors
///
/// [`RenderError::Stopped`] when `progress` breaks off; the others only when the build or the engine is broken.
pub fn render_pdf(
    model: &ReportModel,
    mode: ReportLanguage,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Rendered, RenderError> {
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let canvas = PdfCanvas::new(metadata(report))?;
    write(report, canvas, progress)
}

/// Renders the report as tagged PDF/A-2a and PDF/UA-1, for archives and for readers who do not see pages: the same pages as
/// [`render_pdf`], with headings, paragraphs, tables, figures and languages marked in reading order. `progress` as there.
///
/// # Errors
///
/// As [`render_pdf`]; [`RenderError::Engine`] also when the document would break one of the two standards.
pub fn render_archival_pdf(
    model: &ReportModel,
    mode: ReportLanguage,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Rendered, RenderError> {
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let canvas = ArchiveCanvas::new(metadata(report))?;
    write(report, canvas, progress)
}

/// The first pages of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Pages the PDF has.
    pub pages: u32,
    /// The first of them as PNG, 108 dots an inch.
    pub pictures: Vec<Vec<u8>>,
}

/// Pixels a point of a page in a preview.
const PREVIEW_SCALE: f32 = 1.5;

/// Draws the first `most` pages of what [`render_pdf`] would make, as pictures. `progress` as there.
///
/// # Errors
///
/// As [`render_pdf`].
pub fn render_preview(
    model: &ReportModel,
    mode: ReportLanguage,
    most: usize,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Preview, RenderError> {
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let mut canvas = PreviewCanvas::new(most);
    let (pages, _) = draw(report, &mut canvas, progress)?;
    Ok(Preview {
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        pictures: canvas.pictures(PREVIEW_SCALE).ok_or(RenderError::Engine)?,
    })
}

fn write(
    report: Report<'_>,
    mut canvas: impl Canvas,
    progress: Listener<'_>,
) -> Result<Rendered, RenderError> {
    let (pages, missing) = draw(report, &mut canvas, progress)?;
    go_on(progress, Step::Writing, 0, 1)?;
    let bytes = canvas.finish()?;
    go_on(progress, Step::Writing, 1, 1)?;
    Ok(Rendered {
        bytes,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        missing,
    })
}

/// Who is told of progress, and may break off.
pub(crate) type Listener<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

pub(crate) fn go_on(
    progress: Listener<'_>,
    step: Step,
    done: usize,
    total: usize,
) -> Result<(), Stopped> {
    match progress(Progress { step, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Stopped),
    }
}

/// Draws every page of the report; answers how many there are and which characters no font has.
fn draw(
    report: Report<'_>,
    canvas: &mut impl Canvas,
    progress: Listener<'_>,
) -> Result<(usize, Vec<char>), RenderError> {
    let fonts = Fonts::built_in().ok_or(RenderError::Font)?;
    let total = units(report);
    let mut tick = |done: usize| go_on(progress, Step::Layout, done, total).is_ok();
    let mut pages = Paginator::new(Typesetter::new(fonts));
    body(report, &mut Flow::new(&mut pages, &mut tick))?;
    let (mut told, anchors, goals) = (pages.stretch, pages.anchors, pages.goals);
    let mut typesetter = pages.typesetter;
    if anchors.is_empty() {
        // Nothing but the cover was chosen.
        told = Stretch::default();
    }

    let mut front = Stretch::default();
    if report.tells(ReportSection::Cover) {
        let mut pages = Paginator::new(typesetter);
        cover(report, &mut Flow::new(&mut pages, &mut |_| true))?;
        (front, typesetter) = (pages.stretch, pages.typesetter);
    }
    let mut listed = Stretch::default();
    if report.tells(ReportSection::Contents) {
        let mut count = Paginator::new(typesetter);
        contents(report, &mut count, &anchors, 0);
        let before = front.pages.len() + count.stretch.pages.len();
        let mut pages = Paginator::new(count.typesetter);
        contents(report, &mut pages, &anchors, before);
        (listed, typesetter) = (pages.stretch, pages.typesetter);
    }
    let assembly = Assembly {
        cover: front,
        contents: listed,
        body: told,
        anchors,
        goals,
    };
    let mut tick = |done, total| go_on(progress, Step::Drawing, done, total).is_ok();
    let furniture = furniture(report);
    let pages = assemble(assembly, &furniture, &mut typesetter, canvas, &mut tick)?;
    Ok((pages, typesetter.missing.into_iter().collect()))
}

/// Renders the report as JSON, `lianheng-report/1`: the model as it is, both languages, two spaces of indent, a line feed at the end.
#[must_use]
pub fn render_json(model: &ReportModel) -> String {
    // A model holds no maps with other keys than strings, so this cannot fail.
    let mut json = serde_json::to_string_pretty(model).unwrap_or_default();
    json.push('\n');
    json
}

pub(crate) fn furniture(report: Report<'_>) -> Furniture {
    let (words, cover) = (report.words, &report.model.cover);
    Furniture {
        words,
        organisation: words.of(&cover.organisation),
        mark: cover
            .classification
            .as_ref()
            .map(|mark| words.of(&mark.text)),
        title: report.title(),
        footer: words.say("unofficial"),
    }
}

pub(crate) fn metadata(report: Report<'_>) -> Metadata {
    let (words, cover) = (report.words, &report.model.cover);
    Metadata {
        title: report.title().joined(" / "),
        author: words.of(&cover.organisation).joined(" / "),
        subject: words.of(&cover.subject).joined(" / "),
        creator: words
            .with("report-creator", |_| {
                vec![("version", env!("CARGO_PKG_VERSION").into())]
            })
            .joined(" / "),
        languages: words.langs().iter().map(|lang| lang.tag()).collect(),
        date: cover.assessed_on.parse().ok(),
    }
}

#[cfg(test)]
mod tests;
