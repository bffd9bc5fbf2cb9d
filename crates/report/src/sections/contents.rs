//! The table of contents: sections and their parts with page numbers, each a link to its place.

use super::Report;
use crate::draw::{Area, Belongs, Goal, Item, Link, Part, Pen, Point, Role};
use crate::layout::look::{ACCENT, BODY, BODY_WIDTH, HAIR, Look, MARGIN, MUTED, TABLE};
use crate::layout::{Anchor, Level, Medium, Paginator};
use crate::text::{Para, Script, Span};

/// Room for the page number.
const NUMBERS: f32 = 40.0;

/// Sets the contents. Pages of the body are counted on from `front`, the number of pages before it; with the true number
/// it takes as many pages as with any other.
pub(crate) fn contents(
    report: Report<'_>,
    pages: &mut Paginator,
    anchors: &[Anchor],
    front: usize,
) {
    let title = BODY.bold().sized(16.0).coloured(ACCENT);
    let said = report.words.say("report-contents");
    let heading = pages.part(Role::Heading(1, said.joined(" / ")), None);
    for (index, (lang, text)) in said.texts().enumerate() {
        let look = if index == 0 {
            title
        } else {
            TABLE.sized(11.0).coloured(MUTED)
        };
        pages.para(heading, &look.para(lang, text));
    }
    pages.advance(12.0);
    let list = pages.part(Role::Contents, None);
    for (index, anchor) in anchors.iter().enumerate() {
        if anchor.heading.in_contents {
            let item = pages.part(Role::Entry, Some(list));
            let link = pages.part(Role::Link, Some(item));
            let target = (index, anchor.place.page + front + 1);
            entry(report, pages, anchor, target, link);
        }
    }
}

/// An entry that leads to a heading, given by its index and page.
fn entry(
    report: Report<'_>,
    pages: &mut Paginator,
    anchor: &Anchor,
    (index, page): (usize, usize),
    link: Part,
) {
    let (look, indent, above) = match anchor.heading.level {
        Level::Section => (BODY.bold(), 0.0, 9.0),
        Level::Part | Level::Clause => (TABLE.sized(9.5), 18.0, 1.5),
    };
    let para = title(anchor, look);
    let width = BODY_WIDTH - indent - NUMBERS;
    let lines = pages.typesetter.lines(&para, width);
    let height: f32 = lines.iter().map(|line| line.height).sum();
    pages.space(above);
    pages.settle(height);
    pages.belongs(Belongs::To(link));
    let top = pages.y();
    let mut y = top;
    let mut end = 0.0;
    let mut leading = para.leading;
    for line in lines {
        end = indent + line.width;
        leading = line.height;
        for item in line.items {
            pages.put(item, MARGIN + indent, y);
        }
        y += line.height;
    }
    let last = y - leading;
    let page = report.words.integer(page as u64).joined("");
    let number = look.right().written(&page);
    let taken = pages.typesetter.width(&number);
    for line in pages.typesetter.lines(&number, NUMBERS) {
        for item in line.items {
            pages.put(item, MARGIN + BODY_WIDTH - NUMBERS, last);
        }
    }
    let dots = Pen {
        dash: (0.6, 2.4),
        ..Pen::new(HAIR, 0.6)
    };
    let from = Point {
        x: end + 6.0,
        y: leading * 0.68,
    };
    let to = Point {
        x: BODY_WIDTH - taken - 6.0,
        ..from
    };
    if to.x > from.x {
        pages.put(Item::Line(from, to, dots), MARGIN, last);
    }
    let area = Area {
        x: 0.0,
        y: 0.0,
        width: BODY_WIDTH,
        height,
    };
    let link = Link {
        goal: Goal::Heading(index),
        title: anchor.heading.words(),
    };
    pages.put(Item::Link(area, link), MARGIN, top);
    pages.advance(height);
}

fn title(anchor: &Anchor, look: Look) -> Para {
    let heading = &anchor.heading;
    let mut spans = Vec::new();
    if !heading.number.is_empty() {
        spans.push(Span::Text(format!("{}   ", heading.number), look.style()));
    }
    for (index, (_, text)) in heading.title.texts().enumerate() {
        let quiet = TABLE.sized(look.size * 0.9).coloured(MUTED);
        spans.push(match index {
            0 => Span::Text(text.to_owned(), look.style()),
            _ => Span::Text(format!("   {text}"), quiet.style()),
        });
    }
    // Parts the title from the page number for whoever hears it.
    spans.push(Span::Text(" ".to_owned(), look.style()));
    look.spans(Script::AsWritten, spans)
}
