//! The figures, from the geometry the engine computed: the bar of verdicts and the radar of scores.
//!
//! Each part of a bar differs in more than colour: full, half-tone, hatched, empty. Printed grey it still reads.

use super::look::{ACCENT, HAIR, INK, MUTED, RISK, WHITE, heat_colours};
use crate::draw::{Area, Colour, Corner, Item, Paint, Pen, Point};
use lianheng_engine::figures::{Heat, LaneArrow, Radar};

const PARTIAL: Colour = Colour(0xd9, 0xb0, 0x62);
const TINT: Colour = Colour(0xdd, 0xea, 0xe9);
const HATCHED: Colour = Colour(0xf6, 0xe3, 0xe0);

/// The height of a bar.
pub(crate) const fn bar_height() -> f32 {
    7.0
}

/// A bar as wide as `width`: conform, partial, nonconform, not yet judged, in thousandths. Nothing applicable is a line.
pub(crate) fn bar_items(parts: [u32; 4], width: f32) -> Vec<Item> {
    let height = bar_height();
    let mut items = Vec::new();
    let mut from = 0u32;
    for (index, part) in parts.into_iter().enumerate() {
        if part > 0 {
            let area = Area {
                x: thousandths(from) * width,
                y: 0.0,
                width: thousandths(part) * width,
                height,
            };
            items.extend(segment(index, area));
        }
        from += part;
    }
    let frame = Area {
        x: 0.0,
        y: 0.0,
        width,
        height,
    };
    if from == 0 {
        let middle = Point {
            x: 0.0,
            y: height / 2.0,
        };
        let end = Point { x: width, ..middle };
        items.push(Item::Line(middle, end, Pen::new(HAIR, 0.6)));
    } else {
        items.push(Item::Rect(frame, Paint::Stroke(Pen::new(MUTED, 0.4))));
    }
    items
}

/// The width of a legend's sample.
pub(crate) const SWATCH_WIDTH: f32 = 12.0;

/// The sample of a part of a bar, for a legend.
pub(crate) fn legend_swatch(index: usize) -> Vec<Item> {
    let area = Area {
        x: 0.0,
        y: 0.0,
        width: SWATCH_WIDTH,
        height: bar_height(),
    };
    let mut items = segment(index, area);
    items.push(Item::Rect(area, Paint::Stroke(Pen::new(MUTED, 0.4))));
    items
}

fn segment(index: usize, area: Area) -> Vec<Item> {
    let fill = |colour| Item::Rect(area, Paint::Fill(colour));
    match index {
        0 => vec![fill(ACCENT)],
        1 => vec![fill(PARTIAL)],
        2 => std::iter::once(fill(HATCHED)).chain(hatch(area)).collect(),
        _ => vec![fill(WHITE)],
    }
}

/// Rising strokes that end at the edges of `area`.
fn hatch(area: Area) -> Vec<Item> {
    let pen = Pen::new(RISK, 0.7);
    let step = 3.0;
    let mut strokes = Vec::new();
    // Where a stroke would meet the bottom edge.
    let mut foot = area.x - area.height + step;
    while foot < area.x + area.width {
        let cut_left = (area.x - foot).max(0.0);
        let cut_right = (foot + area.height - area.x - area.width).max(0.0);
        if cut_left + cut_right < area.height {
            strokes.push(Item::Line(
                Point {
                    x: foot + cut_left,
                    y: area.y + area.height - cut_left,
                },
                Point {
                    x: foot + area.height - cut_right,
                    y: area.y + cut_right,
                },
                pen,
            ));
        }
        foot += step;
    }
    strokes
}

/// The radar in a square of `size`. Labels are set by the caller, at `radar.labels`.
pub(crate) fn radar_items(radar: &Radar, size: f32) -> Vec<Item> {
    let at = |point: &lianheng_engine::figures::Point| Point {
        x: thousandths(point.x) * size,
        y: thousandths(point.y) * size,
    };
    let outline = |points: &[lianheng_engine::figures::Point]| {
        points
            .iter()
            .map(|point| Corner {
                at: at(point),
                handle: false,
            })
            .collect::<Vec<_>>()
    };
    let centre = Point {
        x: size / 2.0,
        y: size / 2.0,
    };
    let values = outline(&radar.values);
    let mut items = vec![Item::Polygon(values.clone(), Paint::Fill(TINT))];
    for ring in &radar.rings {
        items.push(Item::Polygon(
            outline(ring),
            Paint::Stroke(Pen::new(HAIR, 0.5)),
        ));
    }
    for axis in &radar.axes {
        items.push(Item::Line(centre, at(axis), Pen::new(HAIR, 0.5)));
    }
    items.push(Item::Polygon(
        values.clone(),
        Paint::Stroke(Pen::new(ACCENT, 1.4)),
    ));
    for corner in &values {
        let side = 3.2;
        items.push(Item::Rect(
            Area {
                x: corner.at.x - side / 2.0,
                y: corner.at.y - side / 2.0,
                width: side,
                height: side,
            },
            Paint::Fill(INK),
        ));
    }
    items
}

/// An arrow of the life-cycle lane in a figure of this width and height, shaded by its score; one with a major risk has a heavy outline.
pub(crate) fn lane_items(
    arrow: &LaneArrow,
    heat: Heat,
    major_risk: bool,
    (width, height): (f32, f32),
) -> Vec<Item> {
    let corners: Vec<Corner> = arrow
        .outline
        .iter()
        .map(|point| Corner {
            at: Point {
                x: thousandths(point.x) * width,
                y: thousandths(point.y) * height,
            },
            handle: false,
        })
        .collect();
    let (fill, _) = heat_colours(heat);
    let pen = if major_risk {
        Pen::new(RISK, 2.0)
    } else {
        Pen::new(MUTED, 0.5)
    };
    vec![
        Item::Polygon(corners.clone(), Paint::Fill(fill)),
        Item::Polygon(corners, Paint::Stroke(pen)),
    ]
}

#[expect(
    clippy::cast_precision_loss,
    reason = "thousandths of a figure, far below 2^24"
)]
fn thousandths(value: u32) -> f32 {
    value as f32 / 1_000.0
}
