//! What every page is made of, in points from the top left corner, and the door to the engine that writes the file.
//!
//! Layout knows only [`Canvas`]; `pdf` is its printpdf implementation, `archive` the one on krilla for tagged PDF/A. Words,
//! blocks and page breaks are not here.

mod archive;
mod fonts;
mod marks;
mod outline;
mod pdf;
mod preview;
mod raster;
mod seal;
mod structure;

pub(crate) use archive::ArchiveCanvas;
pub(crate) use fonts::{Face, Font, Fonts};
pub(crate) use marks::{mark, sign};
pub(crate) use pdf::PdfCanvas;
pub(crate) use preview::PreviewCanvas;
pub(crate) use raster::png;
pub(crate) use structure::{Belongs, Naming, Part, Role, Structure};

use jiff::civil::Date;
use lianheng_engine::bilingual::Lang;

/// A colour, as red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// A point; `y` grows downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f32,
    pub(crate) y: f32,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// How a line is drawn. `dash` is the length of a dash and of the gap after it; zero draws through.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pen {
    pub(crate) colour: Colour,
    pub(crate) width: f32,
    pub(crate) dash: (f32, f32),
}

impl Pen {
    pub(crate) const fn new(colour: Colour, width: f32) -> Self {
        Pen {
            colour,
            width,
            dash: (0.0, 0.0),
        }
    }
}

/// What is done with an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Paint {
    Fill(Colour),
    Stroke(Pen),
}

/// A point of a closed outline. Two handles in a row bend the way to the next corner (a cubic curve).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Corner {
    pub(crate) at: Point,
    pub(crate) handle: bool,
}

/// A glyph as it stands in a line. Lengths are thousandths of the font size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// Glyph in the font.
    pub(crate) id: u16,
    /// The character that stands for the glyph in the file.
    pub(crate) text: char,
    /// What a reader who copies the text gets.
    pub(crate) written: char,
    /// Advance in the font.
    pub(crate) natural: i16,
    /// Advance here: less where two marks share their white.
    pub(crate) advance: i16,
    /// How far to the right of the pen it is drawn.
    pub(crate) shift: i16,
}

/// Glyphs of one face, size and colour on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
    pub(crate) lang: Lang,
    /// Left end of the baseline.
    pub(crate) at: Point,
}

/// Something drawn, before its page is known. Coordinates are relative to whatever holds it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    Text(Run),
    Line(Point, Point, Pen),
    Rect(Area, Paint),
    Polygon(Vec<Corner>, Paint),
    /// Leads to another place of the document.
    Link(Area, Link),
    /// Says where the items after it belong, up to the next of these.
    Belongs(Belongs),
}

impl Item {
    /// The same, moved.
    pub(crate) fn moved(mut self, x: f32, y: f32) -> Item {
        let shift = |point: &mut Point| {
            point.x += x;
            point.y += y;
        };
        match &mut self {
            Item::Text(run) => shift(&mut run.at),
            Item::Line(from, to, _) => {
                shift(from);
                shift(to);
            }
            Item::Rect(area, _) | Item::Link(area, _) => {
                area.x += x;
                area.y += y;
            }
            Item::Polygon(corners, _) => {
                for corner in corners {
                    shift(&mut corner.at);
                }
            }
            Item::Belongs(_) => {}
        }
        self
    }
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Goal {
    /// The heading with this number.
    Heading(usize),
    /// A requirement among all requirements, by its full id.
    Requirement(String),
    /// A gap in the list of gaps, by the id of its requirement.
    Gap(String),
    /// An object in the results per object, by its key.
    Object(String),
}

/// A link: where it leads, and what readers who do not see the page are told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) goal: Goal,
    pub(crate) title: String,
}

/// What the file says about itself.
#[derive(Debug, Clone)]
pub(crate) struct Metadata {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) subject: String,
    pub(crate) creator: String,
    /// Languages as BCP 47 tags, the main one first.
    pub(crate) languages: Vec<&'static str>,
    /// The day of the assessment; `None` leaves the dates out.
    pub(crate) date: Option<Date>,
}

/// Where an outline entry or a link leads: pages count from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    pub(crate) page: usize,
    pub(crate) y: f32,
}

/// The engine could not write the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CanvasError {
    #[error("a font could not be read")]
    Font,
    #[error("the engine refused the document")]
    Engine,
}

/// A document being drawn, page after page. Everything drawn belongs to the page opened last.
pub(crate) trait Canvas {
    /// Opens a page of the given size.
    fn new_page(&mut self, width: f32, height: f32);
    /// Draws text.
    fn text(&mut self, run: &Run);
    /// Draws a straight line.
    fn line(&mut self, from: Point, to: Point, pen: Pen);
    /// Draws a rectangle.
    fn rect(&mut self, area: Area, paint: Paint);
    /// Draws a closed outline.
    fn polygon(&mut self, corners: &[Corner], paint: Paint);
    /// Makes an area lead to another place, called `title`.
    fn link(&mut self, area: Area, to: Place, title: &str);
    /// Adds an entry to the document's outline, level 0 outermost. Entries come in reading order.
    fn outline(&mut self, level: u8, title: &str, to: Place);
    /// What is drawn from here on is structured like this: [`Self::belongs`] names parts of it.
    fn structure(&mut self, _: Structure) {}
    /// Says where what is drawn next on this page belongs. A page starts with [`Belongs::Nothing`].
    fn belongs(&mut self, _: Belongs) {}
    /// Writes the document. The same calls give the same bytes.
    fn finish(self) -> Result<Vec<u8>, CanvasError>;
}
