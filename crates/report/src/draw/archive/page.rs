//! Draws one page with krilla and marks each thing on it: as content of a part of the document, or as an artifact that
//! readers leave out. Lines, fills and symbols are artifacts unless they are in a figure: what they say is said in words.

use super::super::structure::{Role, Structure};
use super::super::{Area, Colour, Corner, Paint, Pen, Place, Point, Run};
use super::Faces;
use super::tags::Leaves;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{self, Path, PathBuilder};
use krilla::page::Page;
use krilla::paint::{Fill, LineCap, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use lianheng_engine::bilingual::Lang;

/// Something on a page.
pub(super) enum Drawn {
    Text(Run),
    Line(Point, Point, Pen),
    Rect(Area, Paint),
    Polygon(Vec<Corner>, Paint),
    Link(Area, Place, String),
    Home(Home),
}

/// Where something belongs; parts count over the whole document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    Part(usize),
    Header,
    Footer,
    Nothing,
}

/// How a sequence on the page is marked.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Marked {
    Words(usize, Lang),
    Drawing(usize),
    Artifact(ArtifactType),
}

/// What every page is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Ink<'a> {
    pub(super) fonts: &'a Faces,
    pub(super) structure: &'a Structure,
}

/// Draws everything there is to see; what has no extent is left out.
pub(super) fn draw_page(
    page: &mut Page<'_>,
    number: usize,
    drawn: Vec<Drawn>,
    ink: Ink<'_>,
    leaves: &mut Leaves,
) {
    let mut links = Vec::new();
    let mut surface = page.surface();
    let mut home = Home::Nothing;
    let mut open: Option<Marked> = None;
    for drawn in drawn {
        let (marked, reach) = match &drawn {
            Drawn::Home(next) => {
                home = *next;
                continue;
            }
            Drawn::Link(area, to, title) => {
                links.push((*area, *to, title.clone(), home));
                continue;
            }
            Drawn::Text(run) => (words(home, run.lang), extent_of_text(run)),
            Drawn::Line(from, to, _) => (drawing(home, ink.structure), extent(&[*from, *to])),
            Drawn::Rect(area, _) => (drawing(home, ink.structure), *area),
            Drawn::Polygon(corners, _) => {
                let points: Vec<Point> = corners.iter().map(|corner| corner.at).collect();
                (drawing(home, ink.structure), extent(&points))
            }
        };
        mark(&mut surface, &mut open, marked, leaves);
        if let Home::Part(part) = home
            && is_figure(part, ink.structure)
        {
            leaves.reach(part, number, reach);
        }
        match &drawn {
            Drawn::Text(run) => draw_text(&mut surface, run, ink.fonts),
            Drawn::Line(from, to, pen) => {
                paint(&mut surface, Paint::Stroke(*pen), line(*from, *to));
            }
            Drawn::Rect(area, with) => paint(&mut surface, *with, rectangle(*area)),
            Drawn::Polygon(corners, with) => paint(&mut surface, *with, outline(corners)),
            Drawn::Home(_) | Drawn::Link(..) => {}
        }
    }
    if open.is_some() {
        surface.end_tagged();
    }
    surface.finish();
    for (area, to, title, home) in links {
        let Some(area) = rect(area) else { continue };
        let target = Target::Destination(super::destination(to).into());
        let annotation = Annotation::new_link(LinkAnnotation::new(area, target), Some(title));
        match home {
            Home::Part(part) => leaves.link(part, page.add_tagged_annotation(annotation)),
            Home::Header | Home::Footer | Home::Nothing => page.add_annotation(annotation),
        }
    }
}

fn words(home: Home, lang: Lang) -> Marked {
    match home {
        Home::Part(part) => Marked::Words(part, lang),
        Home::Header => Marked::Artifact(ArtifactType::Header),
        Home::Footer => Marked::Artifact(ArtifactType::Footer),
        Home::Nothing => Marked::Artifact(ArtifactType::PaginationOther),
    }
}

fn drawing(home: Home, structure: &Structure) -> Marked {
    match home {
        Home::Part(part) if is_figure(part, structure) => Marked::Drawing(part),
        Home::Header => Marked::Artifact(ArtifactType::Header),
        Home::Footer => Marked::Artifact(ArtifactType::Footer),
        Home::Part(_) | Home::Nothing => Marked::Artifact(ArtifactType::Layout),
    }
}

fn is_figure(part: usize, structure: &Structure) -> bool {
    matches!(structure.role(part), Some(Role::Figure(_)))
}

/// Ends the sequence before and opens one, unless the one before goes on.
fn mark(surface: &mut Surface<'_>, open: &mut Option<Marked>, next: Marked, leaves: &mut Leaves) {
    if *open == Some(next) {
        return;
    }
    if open.replace(next).is_some() {
        surface.end_tagged();
    }
    match next {
        Marked::Words(part, lang) => {
            let span = SpanTag::empty().with_lang(Some(lang.tag()));
            leaves.add(part, surface.start_tagged(ContentTag::Span(span)));
        }
        Marked::Drawing(part) => leaves.add(part, surface.start_tagged(ContentTag::Other)),
        Marked::Artifact(kind) => {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        }
    }
}

fn extent(points: &[Point]) -> Area {
    let least = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MAX, f32::min);
    let most = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MIN, f32::max);
    let (x, y) = (least(|point| point.x), least(|point| point.y));
    Area {
        x,
        y,
        width: most(|point| point.x) - x,
        height: most(|point| point.y) - y,
    }
}

fn extent_of_text(run: &Run) -> Area {
    let advances = run.glyphs.iter().map(|glyph| f32::from(glyph.advance));
    Area {
        x: run.at.x,
        y: run.at.y - run.size * 0.88,
        width: advances.sum::<f32>() * run.size / 1_000.0,
        height: run.size,
    }
}

fn draw_text(surface: &mut Surface<'_>, run: &Run, fonts: &Faces) {
    let mut text = String::with_capacity(run.glyphs.len() * 3);
    let mut glyphs = Vec::with_capacity(run.glyphs.len());
    for glyph in &run.glyphs {
        let from = text.len();
        text.push(glyph.written);
        glyphs.push(KrillaGlyph::new(
            GlyphId::new(u32::from(glyph.id)),
            f32::from(glyph.advance) / 1_000.0,
            f32::from(glyph.shift) / 1_000.0,
            0.0,
            0.0,
            from..text.len(),
            None,
        ));
    }
    surface.set_fill(Some(fill(run.colour)));
    surface.set_stroke(None);
    let font = fonts.get(run.face);
    surface.draw_glyphs(point(run.at), &glyphs, font, &text, run.size, false);
}

fn paint(surface: &mut Surface<'_>, with: Paint, path: Option<Path>) {
    let Some(path) = path else { return };
    match with {
        Paint::Fill(colour) => {
            surface.set_fill(Some(fill(colour)));
            surface.set_stroke(None);
        }
        Paint::Stroke(pen) => {
            surface.set_fill(None);
            surface.set_stroke(Some(stroke(pen)));
        }
    }
    surface.draw_path(&path);
}

fn fill(colour: Colour) -> Fill {
    Fill {
        paint: rgb(colour).into(),
        ..Fill::default()
    }
}

fn stroke(pen: Pen) -> Stroke {
    let (dash, gap) = pen.dash;
    Stroke {
        paint: rgb(pen.colour).into(),
        width: pen.width,
        line_cap: LineCap::Butt,
        dash: (dash > 0.0).then(|| StrokeDash {
            array: vec![dash, gap],
            offset: 0.0,
        }),
        ..Stroke::default()
    }
}

fn rgb(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.0, colour.1, colour.2)
}

fn point(at: Point) -> geom::Point {
    geom::Point::from_xy(at.x, at.y)
}

pub(super) fn rect(area: Area) -> Option<geom::Rect> {
    geom::Rect::from_xywh(area.x, area.y, area.width, area.height)
}

fn rectangle(area: Area) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rect(area)?);
    path.finish()
}

fn line(from: Point, to: Point) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from.x, from.y);
    path.line_to(to.x, to.y);
    path.finish()
}

/// A closed outline; two handles in a row bend the way to the corner after them.
fn outline(corners: &[Corner]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let mut corners = corners.iter();
    let first = corners.next()?;
    path.move_to(first.at.x, first.at.y);
    while let Some(corner) = corners.next() {
        if corner.handle {
            let second = corners.next()?;
            let end = corners.next().unwrap_or(first);
            path.cubic_to(
                corner.at.x,
                corner.at.y,
                second.at.x,
                second.at.y,
                end.at.x,
                end.at.y,
            );
        } else {
            path.line_to(corner.at.x, corner.at.y);
        }
    }
    path.close();
    path.finish()
}
