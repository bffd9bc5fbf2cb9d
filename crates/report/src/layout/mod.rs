//! From blocks to pages: headings, paragraphs, tables and figures flow down A4 pages and break where a reader would.
//!
//! Pages are kept as drawn items until their number is known; `document` puts cover, contents, headers and footers
//! around them and hands everything to a canvas. What a section says is decided in `sections`.

mod document;
mod figures;
mod flow;
pub(crate) mod look;
mod table;

pub(crate) use document::{Assembly, Furniture, assemble};
pub(crate) use figures::{bar_height, lane_items, legend_swatch, radar_items};
pub(crate) use flow::{Anchor, Flow, Heading, Level};
pub(crate) use table::{Cell, Piece, Row, Table};

/// The host asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stopped;
