//! From words to lines: cleaning, measuring and breaking text. Where lines stand on a page is `layout`.

mod glyphs;
mod kinsoku;
mod linebreak;
mod shorten;
mod together;
mod typeset;

pub(crate) use glyphs::legible;
pub(crate) use kinsoku::is_east_asian;
pub(crate) use typeset::{Align, Line, Para, Script, Span, Style, Typesetter};
