//! [`Canvas`] on krilla: a tagged PDF/A-2a that is a PDF/UA-1 too. Only this folder names krilla.
//!
//! krilla checks what it writes against both standards and refuses a document that breaks them. A page can be drawn only
//! in one go, so that what is on it is kept until the next one begins (`page`); the parts of the document become its tags
//! at the end (`tags`).

mod page;
mod tags;

use super::fonts::{Face, Fonts};
use super::structure::{Belongs, Structure};
use super::{Area, Canvas, CanvasError, Corner, Metadata, Paint, Pen, Place, Point, Run};
use jiff::civil::Date;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom;
use krilla::metadata::{DateTime, Metadata as Description};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::text::Font;
use krilla::{Data, Document, SerializeSettings};
use page::{Drawn, Home, Ink, draw_page};
use std::sync::Arc;
use tags::Leaves;

/// A tagged document being drawn.
pub(crate) struct ArchiveCanvas {
    document: Document,
    description: Description,
    language: String,
    fonts: Faces,
    structure: Structure,
    /// Where the parts of the current stretch begin.
    base: usize,
    leaves: Leaves,
    pages: usize,
    /// The page being filled, with its size.
    open: Option<(geom::Size, Vec<Drawn>)>,
    outline: Vec<(u8, OutlineNode)>,
}

/// Both faces as krilla reads them.
struct Faces {
    regular: Font,
    bold: Font,
}

impl Faces {
    fn get(&self, face: Face) -> Font {
        match face {
            Face::Regular => self.regular.clone(),
            Face::Bold => self.bold.clone(),
        }
    }
}

/// The bytes of a built-in face, which live as long as the process.
struct FaceBytes(&'static [u8]);

impl AsRef<[u8]> for FaceBytes {
    fn as_ref(&self) -> &[u8] {
        self.0
    }
}

impl ArchiveCanvas {
    /// An empty document.
    pub(crate) fn new(metadata: Metadata) -> Result<Self, CanvasError> {
        let fonts = Fonts::built_in().ok_or(CanvasError::Font)?;
        let read = |face| {
            let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> =
                Arc::new(FaceBytes(fonts.get(face).bytes()));
            Font::new(Data::from(bytes), 0).ok_or(CanvasError::Font)
        };
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|_| CanvasError::Engine)?;
        let settings = SerializeSettings {
            configuration,
            enable_tagging: true,
            ..SerializeSettings::default()
        };
        let language = metadata.languages.first().copied().unwrap_or_default();
        Ok(ArchiveCanvas {
            document: Document::new_with(settings),
            description: describe(&metadata, language),
            language: language.to_owned(),
            fonts: Faces {
                regular: read(Face::Regular)?,
                bold: read(Face::Bold)?,
            },
            structure: Structure::default(),
            base: 0,
            leaves: Leaves::default(),
            pages: 0,
            open: None,
            outline: Vec::new(),
        })
    }

    fn keep(&mut self, drawn: Drawn) {
        if let Some((_, kept)) = &mut self.open {
            kept.push(drawn);
        }
    }

    /// Draws the page that was filled.
    fn close_page(&mut self) {
        let Some((size, drawn)) = self.open.take() else {
            return;
        };
        let mut page = self.document.start_page_with(PageSettings::new(size));
        let ink = Ink {
            fonts: &self.fonts,
            structure: &self.structure,
        };
        draw_page(&mut page, self.pages, drawn, ink, &mut self.leaves);
        self.pages += 1;
    }
}

impl Canvas for ArchiveCanvas {
    fn new_page(&mut self, width: f32, height: f32) {
        self.close_page();
        self.open = geom::Size::from_wh(width, height).map(|size| (size, Vec::new()));
    }

    fn text(&mut self, run: &Run) {
        if !run.glyphs.is_empty() {
            self.keep(Drawn::Text(run.clone()));
        }
    }

    fn line(&mut self, from: Point, to: Point, pen: Pen) {
        self.keep(Drawn::Line(from, to, pen));
    }

    fn rect(&mut self, area: Area, paint: Paint) {
        self.keep(Drawn::Rect(area, paint));
    }

    fn polygon(&mut self, corners: &[Corner], paint: Paint) {
        self.keep(Drawn::Polygon(corners.to_vec(), paint));
    }

    fn link(&mut self, area: Area, to: Place, title: &str) {
        self.keep(Drawn::Link(area, to, title.to_owned()));
    }

    fn outline(&mut self, level: u8, title: &str, to: Place) {
        let node = OutlineNode::new(title.to_owned(), destination(to));
        fold_outline(&mut self.outline, level);
        self.outline.push((level, node));
    }

    fn structure(&mut self, structure: Structure) {
        self.base = self.structure.append(structure);
    }

    fn belongs(&mut self, belongs: Belongs) {
        let part = match belongs {
            Belongs::To(part) => Home::Part(self.base + part.number()),
            Belongs::Header => Home::Header,
            Belongs::Footer => Home::Footer,
            Belongs::Nothing => Home::Nothing,
        };
        self.keep(Drawn::Home(part));
    }

    fn finish(mut self) -> Result<Vec<u8>, CanvasError> {
        self.close_page();
        fold_outline(&mut self.outline, 0);
        let mut outline = Outline::new();
        for (_, node) in self.outline {
            outline.push_child(node.with_open(false));
        }
        self.document.set_outline(outline);
        self.document.set_metadata(self.description);
        let tree = tags::tree(self.structure, self.leaves, self.language);
        self.document.set_tag_tree(tree);
        self.document.finish().map_err(|_| CanvasError::Engine)
    }
}

/// Hangs the entries of `level` and below on the ones above them, so that the last entry is of a level above `level`, or
/// a sibling.
fn fold_outline(open: &mut Vec<(u8, OutlineNode)>, level: u8) {
    while let [.., (above, _), (last, _)] = open.as_slice()
        && *last >= level
        && above < last
        && let Some((_, node)) = open.pop()
        && let Some((_, parent)) = open.last_mut()
    {
        parent.push_child(node);
    }
}

fn destination(to: Place) -> XyzDestination {
    XyzDestination::new(to.page, geom::Point::from_xy(0.0, to.y))
}

fn describe(metadata: &Metadata, language: &str) -> Description {
    let description = Description::new()
        .title(metadata.title.clone())
        .authors(vec![metadata.author.clone()])
        .description(metadata.subject.clone())
        .keywords(metadata.languages.iter().map(ToString::to_string).collect())
        .creator(metadata.creator.clone())
        .producer("krilla 0.8.2".to_owned())
        .language(language.to_owned());
    match metadata.date {
        Some(date) => description.creation_date(midnight(date)),
        None => description,
    }
}

/// The beginning of a day.
fn midnight(date: Date) -> DateTime {
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    DateTime::new(u16::try_from(date.year()).unwrap_or(0))
        .month(part(date.month()))
        .day(part(date.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
