//! A drawing as a picture, for documents that cannot hold drawings. Every run and every machine draws the same pixels.

use super::fonts::{Face, Fonts};
use super::{Area, Colour, Corner, Item, Paint, Point, Run};
use tiny_skia::{FillRule, Path, PathBuilder, Pixmap, Stroke, StrokeDash, Transform};
use ttf_parser::{GlyphId, OutlineBuilder};

/// Draws items into a PNG of this size in points, with `bleed` around it for what hangs over, at `scale` pixels a point. `None` when
/// there is nothing to draw on.
pub(crate) fn png(
    items: &[Item],
    (width, height): (f32, f32),
    bleed: f32,
    scale: f32,
) -> Option<Vec<u8>> {
    let side = |points: f32| pixels((points + 2.0 * bleed) * scale);
    let mut sheet = Sheet {
        pixels: Pixmap::new(side(width)?, side(height)?)?,
        transform: Transform::from_scale(scale, scale).pre_translate(bleed, bleed),
    };
    sheet.pixels.fill(tiny_skia::Color::WHITE);
    for item in items {
        match item {
            Item::Text(run) => sheet.text(run),
            Item::Line(from, to, pen) => sheet.paint(line(*from, *to), Paint::Stroke(*pen)),
            Item::Rect(area, paint) => sheet.paint(rectangle(*area), *paint),
            Item::Polygon(corners, paint) => sheet.paint(outline(corners), *paint),
            // A picture leads nowhere.
            Item::Link(..) | Item::Belongs(_) => {}
        }
    }
    sheet.pixels.encode_png().ok()
}

/// Whole pixels; `None` for nothing and for what no page could hold.
fn pixels(side: f32) -> Option<u32> {
    let pixels = side.ceil();
    if !(1.0..=10_000.0).contains(&pixels) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 10,000"
    )]
    Some(pixels as u32)
}

struct Sheet {
    pixels: Pixmap,
    transform: Transform,
}

impl Sheet {
    fn paint(&mut self, path: Option<Path>, paint: Paint) {
        let Some(path) = path else { return };
        match paint {
            Paint::Fill(colour) => self.fill(&path, colour),
            Paint::Stroke(pen) => {
                let (dash, gap) = pen.dash;
                let stroke = Stroke {
                    width: pen.width,
                    dash: StrokeDash::new(vec![dash, gap], 0.0),
                    ..Stroke::default()
                };
                let paint = ink(pen.colour);
                self.pixels
                    .stroke_path(&path, &paint, &stroke, self.transform, None);
            }
        }
    }

    fn fill(&mut self, path: &Path, colour: Colour) {
        let paint = ink(colour);
        self.pixels
            .fill_path(path, &paint, FillRule::Winding, self.transform, None);
    }

    fn text(&mut self, run: &Run) {
        let Some(outline) = glyphs(run) else { return };
        self.fill(&outline, run.colour);
    }
}

fn ink(colour: Colour) -> tiny_skia::Paint<'static> {
    let mut paint = tiny_skia::Paint::default();
    paint.set_color_rgba8(colour.0, colour.1, colour.2, 255);
    paint.anti_alias = true;
    paint
}

fn line(from: Point, to: Point) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from.x, from.y);
    path.line_to(to.x, to.y);
    path.finish()
}

fn rectangle(area: Area) -> Option<Path> {
    let rect = tiny_skia::Rect::from_xywh(area.x, area.y, area.width, area.height)?;
    Some(PathBuilder::from_rect(rect))
}

/// A closed outline; two handles in a row bend the way to the next corner.
fn outline(corners: &[Corner]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = corners.split_first()?;
    path.move_to(first.at.x, first.at.y);
    let mut handles: Vec<Point> = Vec::new();
    for corner in rest {
        match (corner.handle, handles.as_slice()) {
            (true, _) => handles.push(corner.at),
            (false, [one, two]) => {
                path.cubic_to(one.x, one.y, two.x, two.y, corner.at.x, corner.at.y);
                handles.clear();
            }
            (false, _) => path.line_to(corner.at.x, corner.at.y),
        }
    }
    path.close();
    path.finish()
}

/// The glyphs of a run as one outline.
fn glyphs(run: &Run) -> Option<Path> {
    let face = ttf_parser::Face::parse(built_in(run.face)?, 0).ok()?;
    let scale = run.size / f32::from(face.units_per_em());
    let mut pen = GlyphPen {
        path: PathBuilder::new(),
        scale,
        at: run.at,
    };
    for glyph in &run.glyphs {
        let thousandth = run.size / 1_000.0;
        let advanced = pen.at.x + f32::from(glyph.advance) * thousandth;
        pen.at.x += f32::from(glyph.shift) * thousandth;
        face.outline_glyph(GlyphId(glyph.id), &mut pen);
        pen.at.x = advanced;
    }
    pen.path.finish()
}

fn built_in(face: Face) -> Option<&'static [u8]> {
    Some(Fonts::built_in()?.get(face).bytes())
}

/// Turns a font's upward outlines into downward ones at their place.
struct GlyphPen {
    path: PathBuilder,
    scale: f32,
    at: Point,
}

impl GlyphPen {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.at.x + x * self.scale, self.at.y - y * self.scale)
    }
}

impl OutlineBuilder for GlyphPen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2)) = (self.place(x1, y1), self.place(x2, y2));
        let (x, y) = self.place(x, y);
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::mark;
    use crate::layout::look::{ACCENT, TABLE};
    use crate::text::Typesetter;
    use lianheng_engine::vocabulary::Verdict;

    fn pixels_of(png: &[u8]) -> Pixmap {
        Pixmap::decode_png(png).unwrap()
    }

    fn dark(pixels: &Pixmap, x: u32, y: u32) -> bool {
        let pixel = pixels.pixel(x, y).unwrap();
        u16::from(pixel.red()) + u16::from(pixel.green()) + u16::from(pixel.blue()) < 380
    }

    #[test]
    fn a_mark_is_round_and_a_half_one_is_dark_on_the_left() {
        let at = Point { x: 0.0, y: 0.0 };
        let full = mark(Some(Verdict::Conform), at, 20.0, ACCENT);
        let full = pixels_of(&png(&full, (20.0, 20.0), 1.0, 3.0).unwrap());
        assert_eq!((full.width(), full.height()), (66, 66));
        assert!(dark(&full, 33, 33) && dark(&full, 6, 33) && !dark(&full, 6, 6));
        let half = mark(Some(Verdict::Partial), at, 20.0, ACCENT);
        let half = pixels_of(&png(&half, (20.0, 20.0), 1.0, 3.0).unwrap());
        assert!(dark(&half, 20, 33) && !dark(&half, 45, 33));
    }

    #[test]
    fn words_are_drawn_where_the_line_says() {
        let mut typesetter = Typesetter::new(Fonts::built_in().unwrap());
        let lines = typesetter.lines(&TABLE.bold().sized(20.0).written("一"), 40.0);
        let drawn = pixels_of(&png(&lines[0].items, (20.0, 32.0), 0.0, 3.0).unwrap());
        let rows: Vec<u32> = (0..drawn.height())
            .filter(|y| dark(&drawn, 30, *y))
            .collect();
        // One stroke in the middle of the line, at the height of the words beside it.
        assert!(
            !rows.is_empty() && rows.iter().all(|y| (36..60).contains(y)),
            "{rows:?}"
        );
    }

    #[test]
    fn the_same_items_give_the_same_picture_and_nothing_gives_none() {
        let items = mark(None, Point { x: 0.0, y: 0.0 }, 9.0, ACCENT);
        assert_eq!(
            png(&items, (9.0, 9.0), 0.5, 3.0),
            png(&items, (9.0, 9.0), 0.5, 3.0)
        );
        assert_eq!(png(&items, (0.0, 9.0), 0.0, 3.0), None);
        assert_eq!(png(&items, (f32::INFINITY, 9.0), 0.0, 3.0), None);
    }
}
