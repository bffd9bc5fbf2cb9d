//! Puts the document together: cover, contents and body with headers and footers, the outline, and the way to the canvas.

use super::Stopped;
use super::look::{BODY_WIDTH, HAIR, Look, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, SMALL};
use super::pages::{Anchor, Stretch};
use crate::draw::{Belongs, Canvas, Goal, Item, Link, Pen, Place, Point};
use crate::text::{Para, Typesetter};
use crate::words::{Said, Words};
use lianheng_engine::bilingual::Lang;
use lianheng_l10n::Arg;
use std::collections::BTreeMap;

/// Everything that is drawn.
pub(crate) struct Assembly {
    /// Without header and footer. One page, unless names are very long.
    pub(crate) cover: Stretch,
    pub(crate) contents: Stretch,
    pub(crate) body: Stretch,
    /// Headings, with places in the body.
    pub(crate) anchors: Vec<Anchor>,
    /// Where links other than those to headings lead, in the body.
    pub(crate) goals: BTreeMap<Goal, Place>,
}

/// What stands at the head and the foot of every page but the cover.
pub(crate) struct Furniture {
    pub(crate) words: Words,
    pub(crate) organisation: Said,
    /// How the report must be handled.
    pub(crate) mark: Option<Said>,
    pub(crate) title: Said,
    pub(crate) footer: Said,
}

const HEADER: Look = SMALL.sized(7.75);
/// What the mark may take of the line at the head of a page; it is cut there if it must be, and whole on the cover.
const MARK: f32 = BODY_WIDTH / 3.0;
/// White between what stands left and right on a line.
const APART: f32 = 16.0;

/// Draws all pages; `tick` hears of each and answers whether to go on.
pub(crate) fn assemble(
    assembly: Assembly,
    furniture: &Furniture,
    typesetter: &mut Typesetter,
    canvas: &mut impl Canvas,
    tick: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<usize, Stopped> {
    let bare = assembly.cover.pages.len();
    let front = bare + assembly.contents.pages.len();
    let total = front + assembly.body.pages.len();
    // A little white above what is reached.
    let reached = |place: &Place, above: f32| Place {
        page: place.page + front,
        y: (place.y - above).max(0.0),
    };
    let targets = Targets {
        headings: assembly
            .anchors
            .iter()
            .map(|anchor| reached(&anchor.place, 12.0))
            .collect(),
        others: assembly
            .goals
            .into_iter()
            .map(|(goal, place)| (goal, reached(&place, 6.0)))
            .collect(),
    };
    let head = furniture.head(typesetter);
    let mut drawn = 0;
    for stretch in [assembly.cover, assembly.contents, assembly.body] {
        canvas.structure(stretch.structure);
        for page in stretch.pages {
            drawn += 1;
            canvas.new_page(PAGE_WIDTH, PAGE_HEIGHT);
            let furniture =
                (drawn > bare).then(|| furniture.items(&head, (drawn, total), typesetter));
            for item in page.items.into_iter().chain(furniture.unwrap_or_default()) {
                draw(item, canvas, &targets);
            }
            if !tick(drawn, total) {
                return Err(Stopped);
            }
        }
    }
    for (anchor, place) in assembly.anchors.iter().zip(&targets.headings) {
        let title = anchor.heading.words();
        canvas.outline(anchor.heading.level as u8, &title, *place);
    }
    Ok(total)
}

/// Where links lead.
struct Targets {
    headings: Vec<Place>,
    others: BTreeMap<Goal, Place>,
}

impl Targets {
    fn of(&self, link: &Link) -> Option<Place> {
        match &link.goal {
            Goal::Heading(number) => self.headings.get(*number).copied(),
            goal @ (Goal::Requirement(_) | Goal::Gap(_) | Goal::Object(_)) => {
                self.others.get(goal).copied()
            }
        }
    }
}

fn draw(item: Item, canvas: &mut impl Canvas, targets: &Targets) {
    match item {
        Item::Text(run) => canvas.text(&run),
        Item::Line(from, to, pen) => canvas.line(from, to, pen),
        Item::Rect(area, paint) => canvas.rect(area, paint),
        Item::Polygon(corners, paint) => canvas.polygon(&corners, paint),
        Item::Link(area, link) => {
            if let Some(place) = targets.of(&link) {
                canvas.link(area, place, &link.title);
            }
        }
        Item::Belongs(belongs) => canvas.belongs(belongs),
    }
}

impl Furniture {
    /// The title with the mark before it: a page that is passed on alone says how it must be handled.
    pub(crate) fn head(&self, typesetter: &mut Typesetter) -> Said {
        let Some(mark) = &self.mark else {
            return self.title.clone();
        };
        self.words.each(|lang| {
            let mark = HEADER.para(lang, mark.get(lang));
            let mark = typesetter.shortened(mark, MARK, 1).text();
            format!("{mark} · {}", self.title.get(lang))
        })
    }

    /// The organisation, cut to what `head` leaves of a line this wide.
    pub(crate) fn organisation_beside(
        &self,
        head: &Said,
        line: f32,
        typesetter: &mut Typesetter,
    ) -> Said {
        self.words.each(|lang| {
            let left = line - typesetter.width(&HEADER.para(lang, head.get(lang))) - APART;
            let organisation = HEADER.para(lang, self.organisation.get(lang));
            typesetter.shortened(organisation, left, 1).text()
        })
    }

    fn items(
        &self,
        head: &Said,
        (page, pages): (usize, usize),
        typesetter: &mut Typesetter,
    ) -> Vec<Item> {
        let mut items = vec![Item::Belongs(Belongs::Header)];
        let rows = self.words.langs().len();
        let label = self.words.with("report-page", |_| {
            vec![("page", Arg::from(page)), ("pages", Arg::from(pages))]
        });
        let mut y = if rows > 1 { 29.0 } else { 36.0 };
        for lang in self.words.langs() {
            pair(&self.organisation, head, *lang, y, typesetter, &mut items);
            y += 11.0;
        }
        items.push(rule(y + 4.5));
        items.push(Item::Belongs(Belongs::Footer));
        let mut y = PAGE_HEIGHT - 46.0;
        items.push(rule(y - 3.0));
        for lang in self.words.langs() {
            pair(&self.footer, &label, *lang, y, typesetter, &mut items);
            y += 11.0;
        }
        items
    }
}

fn rule(y: f32) -> Item {
    let from = Point { x: MARGIN, y };
    let to = Point {
        x: MARGIN + BODY_WIDTH,
        y,
    };
    Item::Line(from, to, Pen::new(HAIR, 0.5))
}

/// One text at the left margin, cut if it must be, and one at the right, in one language.
fn pair(
    left: &Said,
    right: &Said,
    lang: Lang,
    y: f32,
    typesetter: &mut Typesetter,
    items: &mut Vec<Item>,
) {
    let mut taken = 0.0;
    if let Some(text) = right.in_lang(lang) {
        let para = HEADER.right().para(lang, text);
        taken = typesetter.width(&HEADER.para(lang, text)) + APART;
        items.extend(first_line(&para, BODY_WIDTH, y, typesetter));
    }
    if let Some(text) = left.in_lang(lang) {
        // The cover has it whole.
        let para = typesetter.shortened(HEADER.para(lang, text), BODY_WIDTH - taken, 1);
        items.extend(first_line(&para, BODY_WIDTH, y, typesetter));
    }
}

fn first_line(para: &Para, width: f32, y: f32, typesetter: &mut Typesetter) -> Vec<Item> {
    let line = typesetter.lines(para, width).into_iter().next();
    line.map(|line| line.items)
        .unwrap_or_default()
        .into_iter()
        .map(|item| item.moved(MARGIN, y))
        .collect()
}
