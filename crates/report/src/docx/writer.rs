//! [`Medium`] on a DOCX: every block is written as it comes, and forgotten.

use super::contents::Entry;
use super::order::ordered;
use super::pictures::Pictures;
use super::style::{CAPTION, NORMAL, SUBTITLE, TITLE, TextStyle, heading, hex, nearest, signed};
use super::table::{self, grid};
use super::text::{Setting, empty, paragraph, readable, runs};
use crate::draw::{Goal, Item, Pen};
use crate::layout::look::BODY_WIDTH;
use crate::layout::{
    BESIDE, Figure, Heading, Key, Level, Medium, PAD_X, Row, Stopped, Table, heading_para,
};
use crate::text::{Para, Span, Typesetter};
use crate::words::Words;
use docx_rs::{
    BorderType, BuildXML, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    Run, TableCell, TableRow, WidthType,
};
use std::collections::BTreeMap;

/// A document being written.
pub(super) struct Writer {
    pub(super) words: Words,
    pub(super) entries: Vec<Entry>,
    typesetter: Typesetter,
    pictures: Pictures,
    xml: String,
    /// White that waits for the block below it.
    white: f32,
    /// Whether the next block starts a page.
    breaks: bool,
    /// Whether a table was written last: without a paragraph between them two would become one.
    after_table: bool,
    /// Whether a heading or a lead-in was written last, which stays with what follows.
    leads: bool,
    paragraphs: u32,
    bookmarks: usize,
    /// Numbers of the places links lead to, in the order they are first named.
    goals: BTreeMap<Goal, usize>,
}

/// White around a figure for labels that hang over, and around small pictures for the strokes at their edges.
const BLEED: f32 = 6.0;
const EDGE: f32 = 0.5;

impl Writer {
    pub(super) fn new(words: Words, typesetter: Typesetter) -> Self {
        Writer {
            words,
            entries: Vec::new(),
            typesetter,
            pictures: Pictures::default(),
            xml: String::new(),
            white: 0.0,
            breaks: false,
            after_table: false,
            leads: false,
            paragraphs: 0,
            bookmarks: 0,
            goals: BTreeMap::new(),
        }
    }

    /// What was written so far; what follows starts anew.
    pub(super) fn take(&mut self) -> String {
        if self.after_table {
            self.spacer(1.0);
        }
        self.white = 0.0;
        std::mem::take(&mut self.xml)
    }

    pub(super) fn pictures(&self) -> &[Vec<u8>] {
        self.pictures.files()
    }

    pub(super) fn missing(self) -> Vec<char> {
        self.typesetter.missing.into_iter().collect()
    }

    /// Writes what is finished.
    pub(super) fn push(&mut self, xml: &str) {
        self.xml.push_str(&ordered(xml));
    }

    /// Writes what may show pictures.
    pub(super) fn push_with_pictures(&mut self, xml: String) {
        let named = self.pictures.name(xml);
        self.push(&named);
    }

    /// A paragraph with a number of its own, which docx-rs would draw from a counter it never sets back.
    pub(super) fn numbered(&mut self, paragraph: Paragraph) -> Paragraph {
        self.paragraphs += 1;
        paragraph.id(format!("{:08X}", self.paragraphs))
    }

    /// A run that shows a small drawing.
    pub(super) fn picture(
        &mut self,
        items: &[Item],
        size: (f32, f32),
        alternative: String,
    ) -> Option<Run> {
        self.pictures.run(items, size, EDGE, alternative)
    }

    /// The name of the bookmark at a place links lead to.
    fn bookmark(&mut self, goal: &Goal) -> String {
        let next = self.goals.len() + 1;
        let number = *self.goals.entry(goal.clone()).or_insert(next);
        format!("_Ref{number:08}")
    }

    /// A paragraph; where its words lead somewhere, a link.
    pub(super) fn set(&mut self, para: &Para, style: TextStyle, setting: Setting) -> Paragraph {
        let to = para.link.as_ref().map(|link| self.bookmark(&link.goal));
        paragraph(para, style, setting, to.as_deref())
    }

    /// The paragraph as a place links to `goal` lead to.
    pub(super) fn reached_as(&mut self, goal: &Goal, paragraph: Paragraph) -> Paragraph {
        self.bookmarks += 1;
        let (number, name) = (self.bookmarks, self.bookmark(goal));
        paragraph
            .add_bookmark_start(number, &name)
            .add_bookmark_end(number)
    }

    /// Writes a paragraph where the flow is.
    pub(super) fn write(&mut self, mut paragraph: Paragraph) {
        if std::mem::take(&mut self.breaks) {
            paragraph = paragraph.page_break_before(true);
        }
        let paragraph = self.numbered(paragraph);
        let xml = String::from_utf8(paragraph.build()).unwrap_or_default();
        self.push_with_pictures(xml);
        self.after_table = false;
        self.leads = paragraph.property.keep_next == Some(true);
    }

    /// White above the next block; none at the top of a page.
    fn above(&mut self, own: f32) -> f32 {
        let white = std::mem::take(&mut self.white) + own;
        if self.breaks { 0.0 } else { white }
    }

    fn spacer(&mut self, height: f32) {
        let setting = Setting {
            above: (height - 1.0).max(0.0),
            keep_next: self.leads,
            ..Setting::default()
        };
        let mut blank = empty(1.0, super::style::FINE_PRINT, setting);
        blank.property.run_property = blank.property.run_property.size(2);
        self.write(blank);
    }

    /// What a table needs before it: a paragraph, if another table, white or a new page is there.
    pub(super) fn before_table(&mut self) {
        let white = self.above(0.0);
        if self.after_table || self.breaks || white > 0.0 {
            self.spacer(white.max(1.0));
        }
        self.after_table = true;
        self.leads = false;
    }

    fn text(&mut self, para: &Para, base: TextStyle, below: f32, keep_next: bool) {
        let setting = Setting {
            above: self.above(para.above),
            below,
            keep_next,
            indent: 0.0,
        };
        let set = self.set(para, nearest(para, base), setting);
        self.write(set);
    }

    /// A figure, and beside it what belongs there, in a table without lines.
    fn beside(&mut self, picture: Run, width: f32, beside: &[Para]) {
        self.before_table();
        let columns = [
            width + 2.0 * BLEED + 2.0 * PAD_X,
            BODY_WIDTH - width - 2.0 * BLEED - 2.0 * PAD_X,
        ];
        let grid = String::from_utf8(grid(&columns, None).build()).unwrap_or_default();
        self.push(grid.trim_end_matches("</w:tbl>"));
        let shown = empty(1.0, NORMAL, Setting::default()).add_run(picture);
        let shown = self.numbered(shown);
        let mut told = TableCell::new().width(super::style::twentieths(columns[1]), WidthType::Dxa);
        for para in beside {
            let setting = Setting {
                above: para.above,
                indent: BESIDE - BLEED - PAD_X,
                ..Setting::default()
            };
            let set = self.set(para, nearest(para, NORMAL), setting);
            told = told.add_paragraph(self.numbered(set));
        }
        let left = TableCell::new()
            .width(super::style::twentieths(columns[0]), WidthType::Dxa)
            .add_paragraph(shown);
        let row = TableRow::new(vec![left, told]).cant_split();
        let xml = String::from_utf8(row.build()).unwrap_or_default();
        self.push_with_pictures(xml);
        self.push("</w:tbl>");
    }
}

impl Medium for Writer {
    fn typesetter(&mut self) -> &mut Typesetter {
        &mut self.typesetter
    }

    fn heading(&mut self, of: Heading) {
        let (above, below) = match of.level {
            Level::Section => (30.0, 14.0),
            Level::Part => (20.0, 6.0),
            Level::Clause => (14.0, 5.0),
        };
        let style = heading(of.level);
        let setting = Setting {
            above: self.above(if self.leads { above * 0.4 } else { above }),
            below,
            indent: 0.0,
            keep_next: true,
        };
        let para = heading_para(&of);
        self.bookmarks += 1;
        let (number, name) = (self.bookmarks, format!("_Toc{:08}", self.bookmarks));
        let words = runs(&para, style);
        let start = empty(para.leading, style, setting).add_bookmark_start(number, &name);
        let set = words.into_iter().fold(start, Paragraph::add_run);
        self.write(set.add_bookmark_end(number));
        if of.in_contents {
            self.entries.push(Entry {
                heading: of,
                bookmark: name,
            });
        }
    }

    fn paras(&mut self, paras: &[Para]) {
        for para in paras {
            self.text(para, NORMAL, 0.0, false);
        }
    }

    fn lead_in(&mut self, paras: &[Para], below: f32) {
        let last = paras.len().saturating_sub(1);
        for (index, para) in paras.iter().enumerate() {
            self.text(para, NORMAL, if index == last { below } else { 0.0 }, true);
        }
    }

    fn title(&mut self, paras: &[Para]) {
        for para in paras {
            let large = para.spans.iter().any(|span| match span {
                Span::Text(_, look) | Span::Mark(_, look) => look.size > SUBTITLE.look.size,
            });
            self.text(para, if large { TITLE } else { SUBTITLE }, 0.0, true);
        }
    }

    /// After what stands there, not in a frame at the foot: word processors let what is above flow around a frame that it comes near to.
    fn at_foot(&mut self, paras: &[Para]) {
        for (index, para) in paras.iter().enumerate() {
            let above = if index == 0 { 24.0 } else { 0.0 };
            self.white = self.white.max(above);
            self.text(para, NORMAL, 0.0, false);
        }
    }

    fn rule(&mut self, width: f32, pen: Pen) {
        let setting = Setting {
            above: self.above(0.0),
            ..Setting::default()
        };
        let mut set = empty(1.0, NORMAL, setting).indent(
            Some(0),
            None,
            Some(signed(BODY_WIDTH - width)),
            None,
        );
        // Lines are measured in eighths of a point.
        let line = ParagraphBorder::new(ParagraphBorderPosition::Top)
            .val(BorderType::Single)
            .size(super::style::half_points(pen.width * 4.0))
            .color(hex(pen.colour));
        set.property.borders = Some(ParagraphBorders::with_empty().set(line));
        set.property.run_property = set.property.run_property.size(2);
        self.write(set);
    }

    fn figure(&mut self, figure: Figure) {
        let said = readable(&figure.alternative.joined(" "));
        let size = (figure.width, figure.height);
        let bleed = if figure.width + 2.0 * BLEED > BODY_WIDTH {
            0.0
        } else {
            BLEED
        };
        let Some(picture) = self.pictures.run(&figure.items, size, bleed, said) else {
            return self.paras(&figure.beside);
        };
        if figure.beside.is_empty() {
            let setting = Setting {
                above: self.above(0.0),
                ..Setting::default()
            };
            self.write(empty(1.0, NORMAL, setting).add_run(picture));
        } else {
            self.beside(picture, figure.width, &figure.beside);
        }
    }

    fn legend(&mut self, keys: Vec<Key>, below: f32) {
        let setting = Setting {
            above: self.above(0.0),
            below: below + 4.0,
            indent: 0.0,
            keep_next: true,
        };
        let Some(first) = keys.first() else { return };
        let mut line = empty(first.label.leading, CAPTION, setting);
        for (index, key) in keys.into_iter().enumerate() {
            let label = said(&key.label);
            let between = if index > 0 { "\u{3000}" } else { "" };
            let gap = crate::layout::look::SMALL.written(between);
            for run in runs(&gap, CAPTION) {
                line = line.add_run(run);
            }
            if let Some(run) = self.picture(&key.swatch, (key.width, key.height), label) {
                line = line.add_run(run);
            }
            let mut label = key.label;
            if let Some(Span::Text(text, _)) = label.spans.first_mut() {
                text.insert(0, ' ');
            }
            for run in runs(&label, CAPTION) {
                line = line.add_run(run);
            }
        }
        self.write(line);
    }

    fn table(
        &mut self,
        table: &Table,
        rows: &mut dyn Iterator<Item = Row>,
        heard: &mut dyn FnMut() -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        table::write(self, table, rows, heard)
    }

    fn space(&mut self, height: f32) {
        self.white += height;
    }

    fn advance(&mut self, height: f32) {
        self.white += height;
    }

    fn break_page(&mut self) {
        self.breaks = true;
        self.white = 0.0;
    }

    fn end(&mut self) {
        if self.after_table {
            self.spacer(1.0);
        }
    }
}

/// The words of a paragraph.
fn said(para: &Para) -> String {
    let mut said = String::new();
    for span in &para.spans {
        match span {
            Span::Text(text, _) => said.push_str(text),
            Span::Mark(verdict, _) => said.push(crate::draw::sign(*verdict)),
        }
    }
    readable(&said)
}
