//! Blocks on pages. A heading waits for what follows it, so that it never stands alone at the foot of a page; a
//! paragraph leaves no single line behind or ahead.

use super::Stopped;
use super::flow::{Figure, Heading, Key, Level, Medium};
use super::look::{ACCENT, BODY_BOTTOM, BODY_TOP, BODY_WIDTH, INK, Look, MARGIN, MUTED, TABLE};
use super::table::{Row, Table};
use crate::draw::{
    Area, Belongs, Face, Goal, Item, Link, Part, Pen, Place, Point, Role, Structure,
};
use crate::text::{Align, Line, Para, Script, Span, Typesetter};
use std::collections::BTreeMap;

/// A heading that has found its place.
#[derive(Debug, Clone)]
pub(crate) struct Anchor {
    pub(crate) heading: Heading,
    pub(crate) place: Place,
}

/// What stands on a page, in page coordinates.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
}

/// Filled pages, and the parts what stands on them belongs to.
#[derive(Debug, Default)]
pub(crate) struct Stretch {
    pub(crate) pages: Vec<Page>,
    pub(crate) structure: Structure,
}

/// White between a figure and the paragraphs beside it.
pub(crate) const BESIDE: f32 = 18.0;

/// Pages being filled.
pub(crate) struct Paginator {
    pub(crate) typesetter: Typesetter,
    pub(crate) stretch: Stretch,
    pub(crate) anchors: Vec<Anchor>,
    /// Where links other than those to headings lead.
    pub(crate) goals: BTreeMap<Goal, Place>,
    /// Where what was put last on this page belongs.
    belongs: Belongs,
    /// The level of the last heading.
    level: u8,
    y: f32,
    waiting: Vec<Waiting>,
}

/// Paragraphs that follow each other as one and have no more lines than this stand on one page.
pub(super) const TOGETHER: usize = 8;

fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}

/// What has to fit where a paragraph begins: two lines, or all of three.
fn lead_of(lines: &[Line]) -> f32 {
    let first = if lines.len() == 3 { 3 } else { 2 };
    height(lines.get(..first).unwrap_or(lines))
}

/// What is placed together with the block after it.
struct Waiting {
    /// Only a heading has one.
    heading: Option<Heading>,
    lines: Vec<Line>,
    above: f32,
    below: f32,
}

impl Waiting {
    fn height(&self) -> f32 {
        self.above + height(&self.lines) + self.below
    }
}

impl Paginator {
    /// An empty first page.
    pub(crate) fn new(typesetter: Typesetter) -> Self {
        Paginator {
            typesetter,
            stretch: Stretch {
                pages: vec![Page::default()],
                structure: Structure::default(),
            },
            anchors: Vec::new(),
            goals: BTreeMap::new(),
            belongs: Belongs::Nothing,
            level: 0,
            y: BODY_TOP,
            waiting: Vec::new(),
        }
    }

    /// Where the next block would start.
    pub(crate) fn y(&self) -> f32 {
        self.y
    }

    /// What is left of the page.
    pub(crate) fn room(&self) -> f32 {
        BODY_BOTTOM - self.y
    }

    /// Where the next block would start, as a place links lead to.
    pub(crate) fn here(&self) -> Place {
        Place {
            page: self.stretch.pages.len().saturating_sub(1),
            y: self.y,
        }
    }

    /// The lines of a paragraph that is this part. Where its words lead somewhere, each line is an area of the link.
    pub(crate) fn set_para(&mut self, part: Part, para: &Para, column: f32) -> Vec<Line> {
        let mut lines = self.typesetter.lines(para, column);
        let part = match &para.link {
            Some(_) => self.part(Role::Link, Some(part)),
            None => part,
        };
        for line in &mut lines {
            line.items.insert(0, Item::Belongs(Belongs::To(part)));
            line.items.extend(way(para.link.as_ref(), line));
        }
        lines
    }

    fn at_top(&self) -> bool {
        self.y <= BODY_TOP
    }

    /// Places an item that was set relative to the left margin and the current height.
    pub(crate) fn put(&mut self, item: Item, x: f32, y: f32) {
        if let Item::Belongs(belongs) = item
            && std::mem::replace(&mut self.belongs, belongs) == belongs
        {
            return;
        }
        if let Some(page) = self.stretch.pages.last_mut() {
            page.items.push(item.moved(x, y));
        }
    }

    /// Notes a part after everything that came before.
    pub(crate) fn part(&mut self, role: Role, within: Option<Part>) -> Part {
        self.stretch.structure.add(role, within)
    }

    /// Says where what is put next belongs.
    pub(crate) fn belongs(&mut self, belongs: Belongs) {
        self.put(Item::Belongs(belongs), 0.0, 0.0);
    }

    /// How high what waits stands at the top of a page.
    pub(super) fn heads(&self) -> f32 {
        let all: f32 = self.waiting.iter().map(Waiting::height).sum();
        all - self.waiting.first().map_or(0.0, |first| first.above)
    }

    /// Places waiting headings, on a new page if they and `lead` more points do not fit on this one. Answers whether nothing
    /// but headings stands on the page: then going to the next one would leave them alone.
    pub(crate) fn settle(&mut self, lead: f32) -> bool {
        let headings: f32 = self.waiting.iter().map(Waiting::height).sum();
        let first = if self.at_top() {
            self.waiting.first().map_or(0.0, |first| first.above)
        } else {
            0.0
        };
        if headings - first + lead > self.room() {
            self.break_page();
        }
        let alone = self.at_top();
        for waiting in std::mem::take(&mut self.waiting) {
            self.place_waiting(waiting);
        }
        alone
    }

    fn place_waiting(&mut self, waiting: Waiting) {
        if !self.at_top() {
            self.y += waiting.above;
        }
        let level = waiting.heading.as_ref().map(|heading| heading.level);
        if let Some(heading) = waiting.heading {
            self.anchors.push(Anchor {
                place: self.here(),
                heading,
            });
        }
        for line in waiting.lines {
            if line.height > self.room() {
                self.break_page();
            }
            self.put_line(line, MARGIN);
        }
        if level == Some(Level::Section) {
            let y = self.y + 4.0;
            let rule = Item::Line(
                Point { x: 0.0, y: 0.0 },
                Point {
                    x: BODY_WIDTH,
                    y: 0.0,
                },
                Pen::new(ACCENT, 0.9),
            );
            self.put(rule, MARGIN, y);
        }
        self.y += waiting.below;
    }

    fn put_line(&mut self, line: Line, x: f32) {
        let y = self.y;
        for item in line.items {
            self.put(item, x, y);
        }
        self.y += line.height;
    }

    /// A paragraph over the full width, as part of the document.
    pub(crate) fn para(&mut self, part: Part, para: &Para) {
        let lines = self.set_para(part, para, BODY_WIDTH);
        let lead = lead_of(&lines);
        self.put_lines(lines, para.above, lead);
    }

    /// Puts the lines of a paragraph, on a new page if `lead` points do not fit on this one.
    fn put_lines(&mut self, lines: Vec<Line>, above: f32, lead: f32) {
        let count = lines.len();
        if self.waiting.is_empty() {
            self.space(above);
        }
        self.settle(lead);
        for (index, line) in lines.into_iter().enumerate() {
            // The last but one line takes the last one along.
            let needed = if index + 2 == count && index > 1 {
                line.height * 2.0
            } else {
                line.height
            };
            if needed > self.room() {
                self.break_page();
            }
            self.put_line(line, MARGIN);
        }
    }

    /// Sets paragraphs to the right of a figure; answers how high they are.
    fn beside(&mut self, paras: &[Para], left: f32, items: &mut Vec<Item>) -> f32 {
        let mut y = 8.0;
        for para in paras {
            let part = self.part(Role::Paragraph, None);
            y += para.above;
            for line in self.set_para(part, para, BODY_WIDTH - left) {
                items.extend(line.items.into_iter().map(|item| item.moved(left, y)));
                y += line.height;
            }
        }
        y
    }
}

impl Medium for Paginator {
    fn typesetter(&mut self) -> &mut Typesetter {
        &mut self.typesetter
    }

    fn heading(&mut self, heading: Heading) {
        let (above, below) = match heading.level {
            Level::Section => (30.0, 14.0),
            Level::Part => (20.0, 6.0),
            Level::Clause => (14.0, 5.0),
        };
        let follows = self
            .waiting
            .last()
            .is_some_and(|last| last.heading.is_some());
        let para = heading_para(&heading);
        // Readers go down one level at a time.
        self.level = (heading.level as u8 + 1).min(self.level + 1);
        let part = self.part(Role::Heading(self.level, heading.words()), None);
        let lines = self.set_para(part, &para, BODY_WIDTH);
        self.waiting.push(Waiting {
            heading: Some(heading),
            lines,
            above: if follows { above * 0.4 } else { above },
            below,
        });
    }

    fn paras(&mut self, paras: &[Para]) {
        let mut set = Vec::with_capacity(paras.len());
        for para in paras {
            let part = self.part(Role::Paragraph, None);
            set.push((para.above, self.set_para(part, para, BODY_WIDTH)));
        }
        let lines: usize = set.iter().map(|(_, lines)| lines.len()).sum();
        if set.len() < 2 || lines > TOGETHER {
            for (above, lines) in set {
                let lead = lead_of(&lines);
                self.put_lines(lines, above, lead);
            }
            return;
        }
        // What is said in both languages, if it is short, is not parted by the end of a page.
        let mut rest: f32 = set.iter().map(|(above, lines)| above + height(lines)).sum();
        for (above, lines) in set {
            rest -= above;
            let own = height(&lines);
            self.put_lines(lines, above, rest);
            rest -= own;
        }
    }

    fn lead_in(&mut self, paras: &[Para], below: f32) {
        let count = paras.len();
        for (index, para) in paras.iter().enumerate() {
            let part = self.part(Role::Paragraph, None);
            let lines = self.set_para(part, para, BODY_WIDTH);
            self.waiting.push(Waiting {
                heading: None,
                lines,
                above: para.above,
                below: if index + 1 == count { below } else { 0.0 },
            });
        }
    }

    fn title(&mut self, paras: &[Para]) {
        for para in paras {
            let column = self.typesetter.balanced(para, BODY_WIDTH);
            let part = self.part(Role::Title, None);
            let lines = self.set_para(part, para, column);
            let lead = lead_of(&lines);
            self.put_lines(lines, para.above, lead);
        }
    }

    fn at_foot(&mut self, paras: &[Para]) {
        let mut set: Vec<Line> = Vec::new();
        for para in paras {
            let part = self.part(Role::Paragraph, None);
            set.extend(self.set_para(part, para, BODY_WIDTH));
        }
        let height: f32 = set.iter().map(|line| line.height).sum();
        let bottom = BODY_BOTTOM + 16.0;
        if self.y + height > bottom {
            self.break_page();
        }
        self.y = self.y.max(bottom - height);
        for line in set {
            self.put_line(line, MARGIN);
        }
    }

    fn rule(&mut self, width: f32, pen: Pen) {
        let from = Point { x: 0.0, y: 0.0 };
        let rule = Item::Line(from, Point { x: width, y: 0.0 }, pen);
        let y = self.y;
        self.put(rule, MARGIN, y);
    }

    fn figure(&mut self, figure: Figure) {
        let words = figure.alternative.joined(" / ");
        let part = self.part(Role::Figure(words), None);
        let mut items = vec![Item::Belongs(Belongs::To(part))];
        items.extend(figure.items);
        let mut height = 0.0;
        if !figure.beside.is_empty() {
            let left = figure.width + BESIDE;
            height = self.beside(&figure.beside, left, &mut items);
        }
        let height = height.max(figure.height);
        self.settle(height);
        let y = self.y;
        for item in items {
            self.put(item, MARGIN, y);
        }
        // Lines drawn next are no part of the figure.
        self.belongs(Belongs::Nothing);
        self.y += height;
    }

    fn legend(&mut self, keys: Vec<Key>, below: f32) {
        let part = self.part(Role::Paragraph, None);
        let mut items = vec![Item::Belongs(Belongs::To(part))];
        let mut x = 0.0;
        let mut height = 0.0f32;
        for key in keys {
            let swatch = key.swatch.into_iter();
            items.extend(swatch.map(|item| item.moved(x, 3.2)));
            let left = key.width + 5.0;
            let width = self.typesetter.width(&key.label);
            for line in self.typesetter.lines(&key.label, BODY_WIDTH) {
                let moved = line.items.into_iter().map(|item| item.moved(x + left, 0.0));
                items.extend(moved);
            }
            x += left + width + 16.0;
            height = height.max(key.height);
        }
        let line = Line {
            height: height + 8.0,
            width: BODY_WIDTH,
            items,
        };
        self.waiting.push(Waiting {
            heading: None,
            lines: vec![line],
            above: 0.0,
            below,
        });
    }

    fn table(
        &mut self,
        table: &Table,
        rows: &mut dyn Iterator<Item = Row>,
        heard: &mut dyn FnMut() -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        table.on_pages(self, rows, heard)
    }

    fn space(&mut self, height: f32) {
        if !self.at_top() && self.waiting.is_empty() {
            self.y = (self.y + height).min(BODY_BOTTOM);
        }
    }

    fn advance(&mut self, height: f32) {
        self.y += height;
    }

    fn break_page(&mut self) {
        if !self.at_top() || self.stretch.pages.is_empty() {
            self.stretch.pages.push(Page::default());
            self.belongs = Belongs::Nothing;
            self.y = BODY_TOP;
        }
    }

    fn end(&mut self) {
        // What stands at the foot reaches below the body: where nothing waits, that is no reason for another page.
        if !self.waiting.is_empty() {
            self.settle(0.0);
        }
    }
}

/// The area a line of a link takes.
fn way(link: Option<&Link>, line: &Line) -> Option<Item> {
    let area = Area {
        x: 0.0,
        y: 0.0,
        width: line.width,
        height: line.height,
    };
    Some(Item::Link(area, link?.clone()))
}

/// A heading on one line: number, title, and the other language smaller behind it.
pub(crate) fn heading_para(heading: &Heading) -> Para {
    let (size, colour) = match heading.level {
        Level::Section => (16.0, ACCENT),
        Level::Part => (12.5, INK),
        Level::Clause => (10.5, INK),
    };
    let look = Look {
        face: Face::Bold,
        size,
        colour,
        align: Align::Left,
    };
    let mut spans = Vec::new();
    if !heading.number.is_empty() {
        spans.push(Span::Text(format!("{}   ", heading.number), look.style()));
    }
    let quiet = TABLE
        .sized((size * 0.72 * 4.0).round() / 4.0)
        .coloured(MUTED);
    for (index, (_, text)) in heading.title.texts().enumerate() {
        spans.push(match index {
            0 => Span::Text(text.to_owned(), look.style()),
            _ => Span::Text(format!("   {text}"), quiet.style()),
        });
    }
    Para {
        leading: (size * 1.45).round(),
        ..look.spans(Script::AsWritten, spans)
    }
}

#[cfg(test)]
mod tests {
    use super::super::look::BODY;
    use super::super::table::Cell;
    use super::*;
    use crate::draw::Fonts;
    use lianheng_engine::bilingual::Lang;

    #[test]
    fn what_is_short_is_not_parted_from_the_same_in_the_other_language() {
        let mut pages = Paginator::new(Typesetter::new(Fonts::built_in().unwrap()));
        let pair = [
            BODY.para(Lang::Zh, "更新先在验证环境里试过，再分批发布。"),
            BODY.nth(1).para(
                Lang::En,
                "An update is tried out first, then released in stages.",
            ),
        ];
        pages.paras(&pair);
        let whole = pages.y() - BODY_TOP;
        let mut broke = 0;
        // Down to where the pair fits, just fits, and does not.
        for left in 0..60_u8 {
            pages.break_page();
            let left = f32::from(left);
            pages.advance(BODY_BOTTOM - BODY_TOP - left);
            let before = pages.here().page;
            pages.paras(&pair);
            if pages.here().page > before {
                broke += 1;
                assert!(
                    pages.y() >= BODY_TOP + whole - 0.01,
                    "{left}: one of the two stayed behind"
                );
            }
        }
        assert!((1..60).contains(&broke), "{broke}");
    }

    #[test]
    fn what_stands_at_the_foot_makes_no_page_after_it() {
        let mut pages = Paginator::new(Typesetter::new(Fonts::built_in().unwrap()));
        pages.at_foot(&[BODY.para(Lang::Zh, "工具自定，非官方得分")]);
        pages.end();
        assert_eq!(pages.stretch.pages.len(), 1);
    }

    #[test]
    fn a_heading_leads_to_a_row_no_page_can_hold_where_it_stands() {
        let mut pages = Paginator::new(Typesetter::new(Fonts::built_in().unwrap()));
        pages.advance(300.0);
        pages.lead_in(&[BODY.para(Lang::Zh, "各产品的更新由谁决定。")], 6.0);
        let table = Table {
            columns: vec![BODY_WIDTH],
            header: None,
            whole: true,
        };
        // As high as a page, so that it does not fit below what leads to it.
        let line = BODY.para(Lang::Zh, "能量管理系统");
        let count = ((BODY_BOTTOM - BODY_TOP) / line.leading) as usize;
        let row = Row::new(vec![Cell::new(vec![line; count])]);
        let rows = &mut std::iter::once(row);
        table.on_pages(&mut pages, rows, &mut || Ok(())).unwrap();
        let filled = &pages.stretch.pages;
        assert_eq!(filled.len(), 2);
        let texts = |page: &Page| {
            let is_text = |item: &&Item| matches!(item, Item::Text(_));
            page.items.iter().filter(is_text).count()
        };
        assert!(texts(&filled[0]) > 10, "the first page is left white");
    }

    #[test]
    fn a_row_stays_with_the_beginning_of_the_long_one_joined_to_it() {
        let line = BODY.para(Lang::Zh, "现场核对");
        let lines = |count| Row::new(vec![Cell::new(vec![line.clone(); count])]);
        let table = Table {
            columns: vec![BODY_WIDTH],
            header: None,
            whole: false,
        };
        for above in 20..44 {
            let mut pages = Paginator::new(Typesetter::new(Fonts::built_in().unwrap()));
            let rows = &mut [lines(above), lines(2).joined(), lines(60)].into_iter();
            table.on_pages(&mut pages, rows, &mut || Ok(())).unwrap();
            let texts = |page: &Page| {
                let is_text = |item: &&Item| matches!(item, Item::Text(_));
                page.items.iter().filter(is_text).count()
            };
            let first = texts(&pages.stretch.pages[0]);
            assert!(first == above || first > above + 4, "{above}: {first}");
        }
    }
}
