//! The styles of the document: their names, their fonts and their measures. A person who changes one in a word processor
//! changes the report.
//!
//! A 宋体 for running text and a 黑体 for headings and emphasis, each with its Latin counterpart: fonts every machine that opens such files
//! has, or has a substitute for. East-Asian, ASCII and other Latin characters are set together, or a word processor would take its own.

use crate::draw::{Colour, Face};
use crate::layout::Level;
use crate::layout::look::{ACCENT, BODY, Look, SMALL, TABLE, TINY};
use crate::text::{Para, Span};
use docx_rs::RunFonts;

/// A paragraph style: what a run does not have to say again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextStyle {
    /// As paragraphs name it.
    pub(super) id: &'static str,
    /// As word processors know or show it.
    pub(super) name: &'static str,
    pub(super) look: Look,
    pub(super) kind: Kind,
}

/// What a style is for, as far as the word processor acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Everything else is based on it.
    Normal,
    Text,
    /// Outline level from 0; stays with what follows.
    Heading(u8),
    /// An entry of the table of contents, level from 0.
    Contents(u8),
    /// Head or foot of the page.
    Furniture,
}

const fn style(id: &'static str, name: &'static str, look: Look, kind: Kind) -> TextStyle {
    TextStyle {
        id,
        name,
        look,
        kind,
    }
}

pub(super) const NORMAL: TextStyle = style("Normal", "Normal", BODY, Kind::Normal);
pub(super) const TITLE: TextStyle = style(
    "Title",
    "Title",
    BODY.bold().sized(27.0).coloured(ACCENT),
    Kind::Text,
);
pub(super) const SUBTITLE: TextStyle = style(
    "Subtitle",
    "Subtitle",
    BODY.bold().sized(15.0).coloured(ACCENT),
    Kind::Text,
);
pub(super) const HEADINGS: [TextStyle; 3] = [
    style(
        "Heading1",
        "heading 1",
        BODY.bold().sized(16.0).coloured(ACCENT),
        Kind::Heading(0),
    ),
    style(
        "Heading2",
        "heading 2",
        BODY.bold().sized(12.5),
        Kind::Heading(1),
    ),
    style(
        "Heading3",
        "heading 3",
        BODY.bold().sized(10.5),
        Kind::Heading(2),
    ),
];
pub(super) const TABLE_TEXT: TextStyle = style("TableText", "Table Text", TABLE, Kind::Text);
pub(super) const TABLE_HEAD: TextStyle = style(
    "TableHead",
    "Table Head",
    TABLE.bold().sized(8.25),
    Kind::Text,
);
pub(super) const NOTE: TextStyle = style("Note", "Note", SMALL, Kind::Text);
pub(super) const FINE_PRINT: TextStyle = style("FinePrint", "Fine Print", TINY, Kind::Text);
pub(super) const CAPTION: TextStyle = style("Caption", "caption", SMALL, Kind::Text);
pub(super) const CONTENTS_TITLE: TextStyle = style(
    "TOCHeading",
    "TOC Heading",
    BODY.bold().sized(16.0).coloured(ACCENT),
    Kind::Text,
);
pub(super) const CONTENTS: [TextStyle; 2] = [
    style("TOC1", "toc 1", BODY.bold(), Kind::Contents(0)),
    style("TOC2", "toc 2", TABLE.sized(9.5), Kind::Contents(1)),
];
pub(super) const HEADER: TextStyle = style("Header", "header", SMALL.sized(7.75), Kind::Furniture);
pub(super) const FOOTER: TextStyle = style("Footer", "footer", SMALL.sized(7.75), Kind::Furniture);

/// Every style, the base first.
pub(super) const ALL: [TextStyle; 16] = [
    NORMAL,
    TITLE,
    SUBTITLE,
    HEADINGS[0],
    HEADINGS[1],
    HEADINGS[2],
    TABLE_TEXT,
    TABLE_HEAD,
    NOTE,
    FINE_PRINT,
    CAPTION,
    CONTENTS_TITLE,
    CONTENTS[0],
    CONTENTS[1],
    HEADER,
    FOOTER,
];

/// The style of a heading of this level.
pub(super) fn heading(level: Level) -> TextStyle {
    let [section, part, clause] = HEADINGS;
    match level {
        Level::Section => section,
        Level::Part => part,
        Level::Clause => clause,
    }
}

/// The style nearest to a paragraph: quieter ones are notes and fine print.
pub(super) fn nearest(para: &Para, base: TextStyle) -> TextStyle {
    let size = match para.spans.first() {
        Some(Span::Text(_, look) | Span::Mark(_, look)) => look.size,
        None => base.look.size,
    };
    if size < 7.5 {
        FINE_PRINT
    } else if size < 8.25 {
        NOTE
    } else if size < 9.5 {
        TABLE_TEXT
    } else {
        base
    }
}

/// A family: the names a word processor looks for, and what may stand in for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Family {
    pub(super) name: &'static str,
    pub(super) others: &'static str,
    /// As the font table classes it: `roman` has serifs, `swiss` and `modern` have none.
    pub(super) class: &'static str,
    /// `86` for simplified Chinese.
    pub(super) charset: &'static str,
}

const SERIF: Family = Family {
    name: "Times New Roman",
    others: "Liberation Serif,Noto Serif",
    class: "roman",
    charset: "00",
};
const SERIF_CHINESE: Family = Family {
    name: "SimSun",
    others: "NSimSun,Noto Serif CJK SC,Noto Serif SC,Source Han Serif SC",
    class: "roman",
    charset: "86",
};
const SANS: Family = Family {
    name: "Arial",
    others: "Liberation Sans,Noto Sans",
    class: "swiss",
    charset: "00",
};
const SANS_CHINESE: Family = Family {
    name: "SimHei",
    others: "Noto Sans SC,Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei",
    class: "modern",
    charset: "86",
};
const SYMBOLS: Family = Family {
    name: "Segoe UI Symbol",
    others: "Noto Sans Symbols 2,DejaVu Sans",
    class: "swiss",
    charset: "00",
};

/// Every family the document names.
pub(super) const FAMILIES: [Family; 5] = [SERIF, SERIF_CHINESE, SANS, SANS_CHINESE, SYMBOLS];

/// The Latin and the Chinese family of a face.
pub(super) fn families(face: Face) -> (Family, Family) {
    match face {
        Face::Regular => (SERIF, SERIF_CHINESE),
        Face::Bold => (SANS, SANS_CHINESE),
    }
}

/// The fonts of a run. In Chinese text the marks both writings share (quotes, dashes, dots) are full-width.
pub(super) fn fonts(face: Face, chinese: bool) -> RunFonts {
    let (latin, east_asian) = families(face);
    named(latin, east_asian, chinese)
}

/// The fonts of a symbol.
pub(super) fn symbols() -> RunFonts {
    named(SYMBOLS, SYMBOLS, false)
}

fn named(latin: Family, east_asian: Family, chinese: bool) -> RunFonts {
    let fonts = RunFonts::new()
        .ascii(latin.name)
        .hi_ansi(latin.name)
        .east_asia(east_asian.name)
        .cs(latin.name);
    if chinese {
        fonts.hint("eastAsia")
    } else {
        fonts
    }
}

/// A colour as the file writes it.
pub(super) fn hex(colour: Colour) -> String {
    format!("{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}

/// A size in half points, the finest there is; rounded down, because columns are as wide as their words.
pub(super) fn half_points(size: f32) -> usize {
    whole(size * 2.0)
}

/// A length in twentieths of a point.
pub(super) fn twentieths(points: f32) -> usize {
    whole((points * 20.0).round())
}

/// The same, where the file wants a signed number.
pub(super) fn signed(points: f32) -> i32 {
    i32::try_from(twentieths(points)).unwrap_or(i32::MAX)
}

/// A length in English metric units, 12,700 a point.
pub(super) fn metric_units(points: f32) -> u32 {
    u32::try_from(whole((points * 12_700.0).round())).unwrap_or(u32::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths on a page, never below zero here"
)]
fn whole(length: f32) -> usize {
    length.max(0.0) as usize
}
