//! [`Canvas`] on printpdf, and nothing else of this crate names printpdf.
//!
//! Its traps are closed here and in the neighbours: fonts get fixed ids, text comes as characters whose glyphs are known
//! to exist, positions are absolute. What its writer says wrongly about the file is put right in `seal`; its flat outline
//! is replaced in `outline`.

use super::fonts::{Face, Font, Fonts};
use super::outline::{Entry, write_outline};
use super::seal::seal;
use super::{Area, Canvas, CanvasError, Colour, Corner, Metadata, Paint, Pen, Place, Point, Run};
use printpdf::{
    Actions, BorderArray, Color, ColorArray, Destination, DictItem, FontId, HighlightingMode, Line,
    LineDashPattern, LinePoint, LinkAnnotation, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, PdfWarnMsg, Polygon, PolygonRing, Pt, Rect, Rgb,
    TextItem, WindingOrder, to_lopdf_doc,
};
use std::sync::OnceLock;

/// A PDF document being drawn.
pub(crate) struct PdfCanvas {
    document: PdfDocument,
    metadata: Metadata,
    outline: Vec<Entry>,
    /// Heights of the pages, to which `y` is turned upside down.
    heights: Vec<f32>,
    state: State,
}

/// What the current page's stream has set already, so that it is not said again.
#[derive(Default)]
struct State {
    fill: Option<Colour>,
    pen: Option<Pen>,
    font: Option<(Face, f32)>,
}

impl PdfCanvas {
    /// An empty document.
    pub(crate) fn new(metadata: Metadata) -> Result<Self, CanvasError> {
        let mut document = PdfDocument::new(&metadata.title);
        for face in [Face::Regular, Face::Bold] {
            let parsed = parsed(face).ok_or(CanvasError::Font)?.clone();
            let fonts = &mut document.resources.fonts.map;
            fonts.insert(font_id(face), PdfFont::new(parsed));
        }
        Ok(PdfCanvas {
            document,
            metadata,
            outline: Vec::new(),
            heights: Vec::new(),
            state: State::default(),
        })
    }

    fn push(&mut self, op: Op) {
        if let Some(page) = self.document.pages.last_mut() {
            page.ops.push(op);
        }
    }

    fn point(&self, at: Point) -> printpdf::Point {
        let height = self.heights.last().copied().unwrap_or(0.0);
        printpdf::Point {
            x: Pt(rounded(at.x)),
            y: Pt(rounded(height - at.y)),
        }
    }

    fn fill(&mut self, colour: Colour) {
        if self.state.fill != Some(colour) {
            self.state.fill = Some(colour);
            self.push(Op::SetFillColor { col: color(colour) });
        }
    }

    fn pen(&mut self, pen: Pen) {
        let before = self.state.pen.replace(pen);
        if before == Some(pen) {
            return;
        }
        if before.map(|before| before.colour) != Some(pen.colour) {
            let col = color(pen.colour);
            self.push(Op::SetOutlineColor { col });
        }
        if before.map(|before| before.width) != Some(pen.width) {
            self.push(Op::SetOutlineThickness { pt: Pt(pen.width) });
        }
        if before.map(|before| before.dash) != Some(pen.dash) {
            let pattern = match pen.dash {
                (0.0, _) => Vec::new(),
                (dash, gap) => vec![dash, gap],
            };
            let dash = LineDashPattern {
                pattern: pattern.into(),
                offset: 0.0,
            };
            self.push(Op::SetLineDashPattern { dash });
        }
    }

    /// Prepares for `paint` and says how printpdf calls it.
    fn prepare(&mut self, paint: Paint) -> PaintMode {
        match paint {
            Paint::Fill(colour) => {
                self.fill(colour);
                PaintMode::Fill
            }
            Paint::Stroke(pen) => {
                self.pen(pen);
                PaintMode::Stroke
            }
        }
    }

    fn rectangle(&self, area: Area) -> Rect {
        let corner = self.point(Point {
            x: area.x,
            y: area.y + area.height,
        });
        Rect::from_xywh(
            corner.x,
            corner.y,
            Pt(rounded(area.width)),
            Pt(rounded(area.height)),
        )
    }
}

impl Canvas for PdfCanvas {
    fn new_page(&mut self, width: f32, height: f32) {
        let size = Rect::from_wh(Pt(width), Pt(height));
        self.document.pages.push(PdfPage {
            media_box: size.clone(),
            trim_box: size.clone(),
            crop_box: size,
            ops: Vec::new(),
        });
        self.heights.push(height);
        self.state = State::default();
    }

    fn text(&mut self, run: &Run) {
        if run.glyphs.is_empty() {
            return;
        }
        self.fill(run.colour);
        self.push(Op::StartTextSection);
        if self.state.font != Some((run.face, run.size)) {
            self.state.font = Some((run.face, run.size));
            self.push(Op::SetFont {
                font: PdfFontHandle::External(font_id(run.face)),
                size: Pt(run.size),
            });
        }
        let pos = self.point(run.at);
        self.push(Op::SetTextCursor { pos });
        for op in show(run) {
            self.push(op);
        }
        self.push(Op::EndTextSection);
    }

    fn line(&mut self, from: Point, to: Point, pen: Pen) {
        self.pen(pen);
        let points = [from, to]
            .map(|at| LinePoint {
                p: self.point(at),
                bezier: false,
            })
            .to_vec();
        let line = Line {
            points,
            is_closed: false,
        };
        self.push(Op::DrawLine { line });
    }

    fn rect(&mut self, area: Area, paint: Paint) {
        let mode = self.prepare(paint);
        let mut rectangle = self.rectangle(area);
        rectangle.mode = Some(mode);
        self.push(Op::DrawRectangle { rectangle });
    }

    fn polygon(&mut self, corners: &[Corner], paint: Paint) {
        let mode = self.prepare(paint);
        let points = corners
            .iter()
            .map(|corner| LinePoint {
                p: self.point(corner.at),
                bezier: corner.handle,
            })
            .collect();
        let polygon = Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.push(Op::DrawPolygon { polygon });
    }

    fn link(&mut self, area: Area, to: Place, _: &str) {
        let height = self.heights.last().copied().unwrap_or(0.0);
        let destination = Destination::Xyz {
            page: to.page + 1,
            left: None,
            top: Some(rounded(height - to.y)),
            zoom: None,
        };
        let link = LinkAnnotation::new(
            self.rectangle(area),
            Actions::go_to(destination),
            Some(BorderArray::Solid([0.0, 0.0, 0.0])),
            Some(ColorArray::Transparent),
            Some(HighlightingMode::None),
        );
        self.push(Op::LinkAnnotation { link });
    }

    fn outline(&mut self, level: u8, title: &str, to: Place) {
        self.outline.push(Entry {
            level,
            title: title.to_owned(),
            to,
        });
    }

    fn finish(self) -> Result<Vec<u8>, CanvasError> {
        let options = PdfSaveOptions {
            image_optimization: None,
            ..PdfSaveOptions::default()
        };
        let mut warnings: Vec<PdfWarnMsg> = Vec::new();
        let mut file = to_lopdf_doc(&self.document, &options, &mut warnings);
        // printpdf reports a font it could not cut down or embed as a warning and goes on without it.
        if !warnings.is_empty() {
            return Err(CanvasError::Engine);
        }
        write_outline(&mut file, &self.outline, &self.heights).ok_or(CanvasError::Engine)?;
        seal(file, &self.metadata)
    }
}

/// Six capitals: printpdf makes them the tag that marks a cut-down font.
fn font_id(face: Face) -> FontId {
    FontId(
        match face {
            Face::Regular => "LHREGU",
            Face::Bold => "LHBOLD",
        }
        .to_owned(),
    )
}

/// The face as printpdf wants it, read once: it is a ten-megabyte file.
fn parsed(face: Face) -> Option<&'static ParsedFont> {
    static REGULAR: OnceLock<Option<ParsedFont>> = OnceLock::new();
    static BOLD: OnceLock<Option<ParsedFont>> = OnceLock::new();
    let read = |font: &Font| ParsedFont::from_bytes(font.bytes(), 0, &mut Vec::new());
    let slot = match face {
        Face::Regular => &REGULAR,
        Face::Bold => &BOLD,
    };
    slot.get_or_init(|| read(Fonts::built_in()?.get(face)))
        .as_ref()
}

/// The glyphs of a run as strings and the corrections between them. A character whose glyph would come back as another
/// one carries its own text along.
fn show(run: &Run) -> Vec<Op> {
    let mut shown = Vec::new();
    let mut items = Vec::new();
    let mut text = String::new();
    // Corrections move the pen to the left when positive.
    let mut owed: i32 = 0;
    for glyph in &run.glyphs {
        let before = owed - i32::from(glyph.shift);
        let marked = glyph.written != glyph.text;
        if (before != 0 || marked) && !text.is_empty() {
            items.push(TextItem::Text(std::mem::take(&mut text)));
        }
        if before != 0 {
            items.push(TextItem::Offset(offset(before)));
        }
        text.push(glyph.text);
        owed = i32::from(glyph.natural) - i32::from(glyph.advance) + i32::from(glyph.shift);
        if marked {
            shown.extend(show_items(&mut items));
            items.push(TextItem::Text(std::mem::take(&mut text)));
            shown.push(actual_text(glyph.written));
            shown.extend(show_items(&mut items));
            shown.push(Op::EndMarkedContent);
        }
    }
    if !text.is_empty() {
        items.push(TextItem::Text(text));
    }
    shown.extend(show_items(&mut items));
    shown
}

fn show_items(items: &mut Vec<TextItem>) -> Option<Op> {
    let items = std::mem::take(items);
    (!items.is_empty()).then_some(Op::ShowText { items })
}

/// Opens a span that says what its glyphs stand for.
fn actual_text(character: char) -> Op {
    let mut bytes = vec![0xfe, 0xff];
    let mut units = [0; 2];
    let units = character.encode_utf16(&mut units);
    bytes.extend(units.iter().copied().flat_map(u16::to_be_bytes));
    let text = ("ActualText".to_owned(), DictItem::Bytes(bytes));
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict {
            map: [text].into_iter().collect(),
        },
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a few thousandths of an em, far below 2^24"
)]
fn offset(thousandths: i32) -> f32 {
    thousandths as f32
}

fn color(colour: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1_000.0).round() / 1_000.0;
    Color::Rgb(Rgb {
        r: part(colour.0),
        g: part(colour.1),
        b: part(colour.2),
        icc_profile: None,
    })
}

/// Hundredths of a point are finer than any printer, and short in the file.
fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}
