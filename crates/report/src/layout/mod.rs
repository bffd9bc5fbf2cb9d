//! From blocks to a document: sections write headings, paragraphs, tables and figures to a flow (`flow`); on paper they run
//! down A4 pages and break where a reader would (`pages`).
//!
//! Pages are kept as drawn items until their number is known; `document` puts cover, contents, headers and footers
//! around them and hands everything to a canvas. What a section says is decided in `sections`.

mod document;
mod figures;
mod flow;
pub(crate) mod look;
mod pages;
mod parting;
mod table;

pub(crate) use document::{Assembly, Furniture, assemble};
pub(crate) use figures::{
    SWATCH_WIDTH, bar_height, bar_items, lane_items, legend_swatch, radar_items,
};
pub(crate) use flow::{Figure, Flow, Heading, Key, Level, Medium, first_that_fits};
pub(crate) use pages::{Anchor, BESIDE, Paginator, Stretch, heading_para};
pub(crate) use table::{Cell, JOINED, PAD_X, PAD_Y, Piece, Row, TIGHT, Table};

/// The host asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stopped;
