//! The two renderings of a [`ReportModel`]: PDF and JSON. Both are pure: the same model gives the same bytes.

use crate::draw::{Canvas, CanvasError, Fonts, Metadata, PdfCanvas};
use crate::layout::{Assembly, Flow, Furniture, Stopped, assemble};
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

/// Renders the report as PDF. `progress` is told of every step and may break it off.
///
/// # Errors
///
/// [`RenderError::Stopped`] when `progress` breaks off; the others only when the build or the engine is broken.
pub fn render_pdf(
    model: &ReportModel,
    mode: ReportLanguage,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Rendered, RenderError> {
    let fonts = Fonts::built_in().ok_or(RenderError::Font)?;
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let mut tell = |step, done, total| progress(Progress { step, done, total }).is_continue();

    let total = units(model);
    let mut tick = |done: usize| tell(Step::Layout, done, total);
    let mut flow = Flow::new(Typesetter::new(fonts), &mut tick);
    body(report, &mut flow)?;
    let (pages, anchors, typesetter) = (flow.pages, flow.anchors, flow.typesetter);

    let mut quiet = |_: usize| true;
    let mut flow = Flow::new(typesetter, &mut quiet);
    cover(report, &mut flow)?;
    let (front, typesetter) = (flow.pages, flow.typesetter);

    let mut count = Flow::new(typesetter, &mut quiet);
    contents(report, &mut count, &anchors, 0);
    let before = front.len() + count.pages.len();
    let mut flow = Flow::new(count.typesetter, &mut quiet);
    contents(report, &mut flow, &anchors, before);
    let mut typesetter = flow.typesetter;
    let assembly = Assembly {
        cover: front,
        contents: flow.pages,
        body: pages,
        anchors,
    };

    let mut canvas = PdfCanvas::new(metadata(report))?;
    let furniture = furniture(report);
    let mut tick = |done, total| tell(Step::Drawing, done, total);
    let pages = assemble(
        assembly,
        &furniture,
        &mut typesetter,
        &mut canvas,
        &mut tick,
    )?;
    if !tell(Step::Writing, 0, 1) {
        return Err(RenderError::Stopped);
    }
    let bytes = canvas.finish()?;
    if !tell(Step::Writing, 1, 1) {
        return Err(RenderError::Stopped);
    }
    Ok(Rendered {
        bytes,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        missing: typesetter.missing.into_iter().collect(),
    })
}

/// Renders the report as JSON, `lianheng-report/1`: the model as it is, both languages, two spaces of indent, a line feed at the end.
#[must_use]
pub fn render_json(model: &ReportModel) -> String {
    // A model holds no maps with other keys than strings, so this cannot fail.
    let mut json = serde_json::to_string_pretty(model).unwrap_or_default();
    json.push('\n');
    json
}

fn furniture(report: Report<'_>) -> Furniture {
    let words = report.words;
    Furniture {
        words,
        organisation: words.of(&report.model.cover.organisation),
        title: words.say("report-title"),
        footer: words.say("unofficial"),
    }
}

fn metadata(report: Report<'_>) -> Metadata {
    let (words, cover) = (report.words, &report.model.cover);
    Metadata {
        title: words.say("report-title").joined(" / "),
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
