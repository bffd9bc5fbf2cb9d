//! Figures, computed once and drawn by the window and the report alike, so that the picture is the same on both.
//!
//! Coordinates are whole thousandths of the figure's unit square (0…1000, y downwards). Words stay with whoever draws.
//! This is the one place with floating point; every value is rounded to a whole thousandth before it leaves.

use crate::scoring::{Counts, NodeScore};

/// A point of a figure, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
}

/// A horizontal bar of verdicts: widths in thousandths of its length, in the order conform, partial, nonconform, not yet judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictBar {
    /// Widths; they add up to 1,000, or are all 0 when nothing applies.
    pub widths: [u32; 4],
}

/// The bar of a node's counts. Largest remainders make the widths add up.
#[must_use]
pub fn verdict_bar(counts: &Counts) -> VerdictBar {
    let parts = [
        counts.conform,
        counts.partial,
        counts.nonconform,
        counts.unanswered,
    ];
    VerdictBar {
        widths: apportion(parts, counts.applicable),
    }
}

fn apportion(parts: [u32; 4], whole: u32) -> [u32; 4] {
    if whole == 0 {
        return [0; 4];
    }
    let exact = parts.map(|part| u64::from(part) * 1_000);
    let whole = u64::from(whole);
    let mut widths = exact.map(|part| u32::try_from(part / whole).unwrap_or(0));
    let mut order: Vec<(u64, usize)> = exact.iter().map(|part| part % whole).zip(0..).collect();
    order.sort_by_key(|(remainder, index)| (std::cmp::Reverse(*remainder), *index));
    let missing = 1_000u32.saturating_sub(widths.iter().sum());
    for (_, index) in order.iter().take(missing as usize) {
        if let Some(width) = widths.get_mut(*index) {
            *width += 1;
        }
    }
    widths
}

/// A radar: one axis a value, clockwise from the top, around the middle of the unit square.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Radar {
    /// Ends of the axes, on a circle of radius 380.
    pub axes: Vec<Point>,
    /// Where labels stand, on a circle of radius 440.
    pub labels: Vec<Point>,
    /// The polygon of the values; an axis without a value stands at the centre.
    pub values: Vec<Point>,
    /// Polygons at 25, 50, 75 and 100 %.
    pub rings: Vec<Vec<Point>>,
}

/// The radar of scores in basis points. Fewer than three axes make no radar.
#[must_use]
pub fn radar(scores: &[Option<u32>]) -> Option<Radar> {
    if scores.len() < 3 {
        return None;
    }
    let count = scores.len();
    let ring = |radius: u32| {
        (0..count)
            .map(|axis| on_circle(axis, count, radius))
            .collect()
    };
    Some(Radar {
        axes: ring(RADIUS),
        labels: ring(RADIUS + 60),
        values: scores
            .iter()
            .enumerate()
            .map(|(axis, score)| {
                let radius = u64::from(RADIUS) * u64::from(score.unwrap_or(0).min(10_000)) / 10_000;
                on_circle(axis, count, u32::try_from(radius).unwrap_or(0))
            })
            .collect(),
        rings: [25, 50, 75, 100]
            .map(|percent| ring(RADIUS * percent / 100))
            .to_vec(),
    })
}

const RADIUS: u32 = 380;

#[expect(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "drawing; rounded to whole thousandths, and the radius keeps every value within 0…1000"
)]
fn on_circle(axis: usize, count: usize, radius: u32) -> Point {
    let angle = std::f64::consts::TAU * (axis as f64) / (count as f64);
    let radius = f64::from(radius);
    Point {
        x: (500.0 + radius * angle.sin()).round() as u32,
        y: (500.0 - radius * angle.cos()).round() as u32,
    }
}

/// A shade of a heat map, from the score: darker is worse. Printed grey it keeps its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heat {
    /// Nothing applies.
    Empty,
    /// 90 % and above.
    Cool,
    /// From 75 %.
    Mild,
    /// From 60 %.
    Warm,
    /// From 40 %.
    Hot,
    /// Below 40 %.
    Severe,
}

impl Heat {
    /// The stable name, for message ids and style names.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Heat::Empty => "empty",
            Heat::Cool => "cool",
            Heat::Mild => "mild",
            Heat::Warm => "warm",
            Heat::Hot => "hot",
            Heat::Severe => "severe",
        }
    }
}

/// The shade of a node's score.
#[must_use]
pub fn heat(score: &NodeScore) -> Heat {
    match score.score.map(|score| score.0) {
        None => Heat::Empty,
        Some(9_000..) => Heat::Cool,
        Some(7_500..) => Heat::Mild,
        Some(6_000..) => Heat::Warm,
        Some(4_000..) => Heat::Hot,
        Some(_) => Heat::Severe,
    }
}

/// The life-cycle lane: a row of arrows above for one side and one below for the other, each arrow a stage that points to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneFigure {
    /// Where the names of the sides stand: left end of a line, the side above first.
    pub names: [Point; 2],
    /// The arrows, the side above first, in life-cycle order.
    pub rows: [Vec<LaneArrow>; 2],
}

/// An arrow of the lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneArrow {
    /// Its six corners, clockwise from the top left.
    pub outline: [Point; 6],
    /// Top left of the room for words.
    pub text: Point,
    /// Width of that room.
    pub text_width: u32,
}

/// The lane of this many stages.
#[must_use]
pub fn lane_figure(stages: usize) -> LaneFigure {
    let row = |top: u32| (0..stages).map(|at| arrow(at, stages, top)).collect();
    let [above, below] = LANE_ROWS;
    LaneFigure {
        names: LANE_ROWS.map(|top| Point {
            x: 0,
            y: top - LANE_NAME,
        }),
        rows: [row(above), row(below)],
    }
}

/// Tops of the two rows of arrows.
const LANE_ROWS: [u32; 2] = [110, 620];
/// Height of the line for a side's name, above its row.
const LANE_NAME: u32 = 110;
/// Height of an arrow.
const LANE_HEIGHT: u32 = 380;
/// How far an arrow's tip reaches into the next one.
const LANE_TIP: u32 = 14;
/// White between two arrows.
const LANE_WHITE: u32 = 3;

fn arrow(at: usize, stages: usize, top: u32) -> LaneArrow {
    let along = |at: usize| {
        let all = u32::try_from(stages).unwrap_or(u32::MAX).max(1);
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        at.saturating_mul(1_000 - LANE_TIP) / all
    };
    let (left, right) = (along(at), along(at + 1) - LANE_WHITE.min(along(1)));
    let (middle, bottom) = (top + LANE_HEIGHT / 2, top + LANE_HEIGHT);
    let corner = |x: u32, y: u32| Point { x, y };
    LaneArrow {
        outline: [
            corner(left, top),
            corner(right, top),
            corner(right + LANE_TIP, middle),
            corner(right, bottom),
            corner(left, bottom),
            corner(left + LANE_TIP, middle),
        ],
        text: corner(left + LANE_TIP, top),
        text_width: right.saturating_sub(left + LANE_TIP),
    }
}

/// Which nodes of a tree a radar has axes for, given their depths in reading order: the tree cut at one depth, a node without nodes below it
/// standing on every deeper cut too, so that together the axes are the whole. The first cut with five to twelve axes, else with three to
/// twelve; empty when none fits.
#[must_use]
pub fn radar_axes(depths: &[u32]) -> Vec<usize> {
    let deepest = depths.iter().copied().max().unwrap_or(0);
    let cut = |depth: u32| -> Vec<usize> {
        let next = depths.iter().skip(1).map(Some).chain([None]);
        depths
            .iter()
            .zip(next)
            .enumerate()
            .filter(|(_, (own, next))| {
                let is_leaf = next.is_none_or(|next| next <= own);
                **own == depth || (**own < depth && is_leaf)
            })
            .map(|(index, _)| index)
            .collect()
    };
    let first = |least: usize| {
        (0..=deepest)
            .map(cut)
            .find(|axes| (least..=12).contains(&axes.len()))
    };
    first(5).or_else(|| first(3)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_radar_has_a_readable_number_of_axes_and_leaves_nothing_out() {
        // 6, 7 (7.1 (7.1.1), 7.2), 8 (8.1, 8.2): three chapters are too few, 6 stands beside 7.1, 7.2, 8.1, 8.2.
        assert_eq!(radar_axes(&[0, 0, 1, 2, 1, 0, 1, 1]), [0, 2, 4, 6, 7]);
        assert_eq!(radar_axes(&[0; 6]).len(), 6);
        assert_eq!(radar_axes(&[0; 4]).len(), 4);
        assert!(radar_axes(&[0, 0]).is_empty());
    }

    #[test]
    fn the_arrows_of_a_lane_stand_in_order_and_inside_the_figure() {
        for stages in 1..=11 {
            let lane = lane_figure(stages);
            for row in &lane.rows {
                assert_eq!(row.len(), stages);
                for arrow in row {
                    assert!(
                        arrow
                            .outline
                            .iter()
                            .all(|at| at.x <= 1_000 && at.y <= 1_000)
                    );
                    assert!(arrow.text_width > 50, "{stages}: {}", arrow.text_width);
                    assert!(arrow.outline[0].x < arrow.outline[1].x);
                }
                for pair in row.windows(2) {
                    assert!(pair[0].outline[1].x < pair[1].outline[0].x, "{stages}");
                }
            }
            assert!(lane.rows[0][0].outline[3].y < lane.names[1].y);
        }
        assert_eq!(lane_figure(0).rows, [Vec::new(), Vec::new()]);
    }

    #[test]
    fn the_widths_of_a_bar_add_up() {
        for (a, b, c, d) in [(1, 1, 1, 0), (7, 0, 0, 0), (3, 3, 5, 2), (0, 0, 0, 1)] {
            assert_eq!(
                apportion([a, b, c, d], a + b + c + d).iter().sum::<u32>(),
                1_000
            );
        }
        assert_eq!(apportion([0; 4], 0), [0; 4]);
    }
}
