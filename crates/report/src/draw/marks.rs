//! The verdict symbols ● ◐ ○ – · as outlines, so that they appear whatever a font has. A word always stands beside them.

use super::{Area, Colour, Corner, Item, Paint, Pen, Point};
use lianheng_engine::vocabulary::Verdict;

/// The mark of a verdict in a square of `size` whose top left corner is `at`.
pub(crate) fn mark(verdict: Option<Verdict>, at: Point, size: f32, colour: Colour) -> Vec<Item> {
    let centre = Point {
        x: at.x + size / 2.0,
        y: at.y + size / 2.0,
    };
    let width = size * 0.11;
    let ring = || {
        let radius = (size - width) / 2.0;
        Item::Polygon(
            circle(centre, radius),
            Paint::Stroke(Pen::new(colour, width)),
        )
    };
    match verdict {
        Some(Verdict::Conform) => vec![Item::Polygon(
            circle(centre, size / 2.0),
            Paint::Fill(colour),
        )],
        Some(Verdict::Partial) => vec![
            Item::Polygon(left_half(centre, size / 2.0), Paint::Fill(colour)),
            ring(),
        ],
        Some(Verdict::Nonconform) => vec![ring()],
        Some(Verdict::NotApplicable) => vec![Item::Rect(
            Area {
                x: at.x + size * 0.1,
                y: centre.y - width / 2.0,
                width: size * 0.8,
                height: width,
            },
            Paint::Fill(colour),
        )],
        None => vec![Item::Polygon(
            circle(centre, size * 0.14),
            Paint::Fill(colour),
        )],
    }
}

/// The symbol as a character, where words are not drawn.
pub(crate) fn sign(verdict: Option<Verdict>) -> char {
    match verdict {
        Some(Verdict::Conform) => '●',
        Some(Verdict::Partial) => '◐',
        Some(Verdict::Nonconform) => '○',
        Some(Verdict::NotApplicable) => '–',
        None => '·',
    }
}

/// How far a handle of a quarter circle is from its corner, for radius 1.
const KAPPA: f32 = 0.552_285;

pub(super) fn circle(centre: Point, radius: f32) -> Vec<Corner> {
    let k = KAPPA;
    outline(
        centre,
        radius,
        &[
            (0.0, -1.0, false),
            (-k, -1.0, true),
            (-1.0, -k, true),
            (-1.0, 0.0, false),
            (-1.0, k, true),
            (-k, 1.0, true),
            (0.0, 1.0, false),
            (k, 1.0, true),
            (1.0, k, true),
            (1.0, 0.0, false),
            (1.0, -k, true),
            (k, -1.0, true),
            (0.0, -1.0, false),
        ],
    )
}

fn left_half(centre: Point, radius: f32) -> Vec<Corner> {
    let k = KAPPA;
    outline(
        centre,
        radius,
        &[
            (0.0, -1.0, false),
            (-k, -1.0, true),
            (-1.0, -k, true),
            (-1.0, 0.0, false),
            (-1.0, k, true),
            (-k, 1.0, true),
            (0.0, 1.0, false),
        ],
    )
}

fn outline(centre: Point, radius: f32, points: &[(f32, f32, bool)]) -> Vec<Corner> {
    points
        .iter()
        .map(|(x, y, handle)| Corner {
            at: Point {
                x: centre.x + x * radius,
                y: centre.y + y * radius,
            },
            handle: *handle,
        })
        .collect()
}
