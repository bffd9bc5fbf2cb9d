//! What sections write to: blocks in reading order, whatever becomes of them. A [`Medium`] makes pages of them
//! (`pages`) or a document of a word processor (`docx`), so that every rendering says the same in the same order.

use super::Stopped;
use super::pages::Paginator;
use super::table::{Row, Table};
use crate::draw::{Fonts, Item, Pen};
use crate::text::{Para, Typesetter};
use crate::words::Said;

/// How deep a heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Section,
    Part,
    Clause,
}

/// A heading.
#[derive(Debug, Clone)]
pub(crate) struct Heading {
    pub(crate) level: Level,
    /// `3.1`, or a printed clause.
    pub(crate) number: String,
    pub(crate) title: Said,
    /// Whether the table of contents lists it.
    pub(crate) in_contents: bool,
}

impl Heading {
    /// The heading on one line, for places that hold only one: outline, links.
    pub(crate) fn words(&self) -> String {
        let title = self.title.joined(" / ");
        match self.number.as_str() {
            "" => title,
            number => format!("{number}  {title}"),
        }
    }
}

/// A figure that stays in one piece, its items relative to its top left corner.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) items: Vec<Item>,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// What it shows, in words, for those who cannot see it.
    pub(crate) alternative: Said,
    /// Paragraphs to the right of it.
    pub(crate) beside: Vec<Para>,
}

/// An entry of a legend: a sample, and what it stands for.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) swatch: Vec<Item>,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) label: Para,
}

/// What blocks become. Lengths are points; a medium that has no pages of its own takes them as advice.
pub(crate) trait Medium {
    /// Sets the words inside figures, and remembers characters the fonts lack.
    fn typesetter(&mut self) -> &mut Typesetter;
    /// A heading; it stays with the block that follows it.
    fn heading(&mut self, heading: Heading);
    /// Paragraphs over the full width.
    fn paras(&mut self, paras: &[Para]);
    /// Paragraphs that lead to what follows, and stay with it.
    fn lead_in(&mut self, paras: &[Para], below: f32);
    /// The title of the document.
    fn title(&mut self, paras: &[Para]);
    /// Paragraphs at the foot of the page.
    fn at_foot(&mut self, paras: &[Para]);
    /// A line of this length from the left margin; it takes no height.
    fn rule(&mut self, width: f32, pen: Pen);
    /// A figure.
    fn figure(&mut self, figure: Figure);
    /// A legend that leads to what follows, and stays with it.
    fn legend(&mut self, keys: Vec<Key>, below: f32);
    /// A table. Rows are asked for one after the other and forgotten; `heard` lets the host break off between them.
    fn table(
        &mut self,
        table: &Table,
        rows: &mut dyn Iterator<Item = Row>,
        heard: &mut dyn FnMut() -> Result<(), Stopped>,
    ) -> Result<(), Stopped>;
    /// White space, swallowed at the top of a page.
    fn space(&mut self, height: f32);
    /// White space that is there even at the top of a page.
    fn advance(&mut self, height: f32);
    /// Starts a page unless nothing stands on this one yet.
    fn break_page(&mut self);
    /// Nothing follows.
    fn end(&mut self);
}

/// Told after each unit of work; answers whether to go on.
pub(crate) type Tick<'a> = &'a mut dyn FnMut(usize) -> bool;

/// Blocks on their way to a medium, and a host that hears how far they are.
pub(crate) struct Flow<'a> {
    medium: &'a mut dyn Medium,
    tick: Tick<'a>,
    ticks: usize,
}

impl<'a> Flow<'a> {
    pub(crate) fn new(medium: &'a mut dyn Medium, tick: Tick<'a>) -> Self {
        Flow {
            medium,
            tick,
            ticks: 0,
        }
    }

    /// Counts units of the report as set.
    pub(crate) fn done(&mut self, units: usize) -> Result<(), Stopped> {
        self.ticks += units;
        go_on(self.tick, self.ticks)
    }

    /// Sets the words inside figures.
    pub(crate) fn typesetter(&mut self) -> &mut Typesetter {
        self.medium.typesetter()
    }

    /// See [`Medium::heading`].
    pub(crate) fn heading(&mut self, heading: Heading) {
        self.medium.heading(heading);
    }

    /// See [`Medium::paras`].
    pub(crate) fn paras(&mut self, paras: &[Para]) {
        self.medium.paras(paras);
    }

    /// See [`Medium::lead_in`].
    pub(crate) fn lead_in(&mut self, paras: &[Para], below: f32) {
        self.medium.lead_in(paras, below);
    }

    /// See [`Medium::title`].
    pub(crate) fn title(&mut self, paras: &[Para]) {
        self.medium.title(paras);
    }

    /// See [`Medium::at_foot`].
    pub(crate) fn at_foot(&mut self, paras: &[Para]) {
        self.medium.at_foot(paras);
    }

    /// See [`Medium::rule`].
    pub(crate) fn rule(&mut self, width: f32, pen: Pen) {
        self.medium.rule(width, pen);
    }

    /// See [`Medium::figure`].
    pub(crate) fn figure(&mut self, figure: Figure) {
        self.medium.figure(figure);
    }

    /// See [`Medium::legend`].
    pub(crate) fn legend(&mut self, keys: Vec<Key>, below: f32) {
        self.medium.legend(keys, below);
    }

    /// See [`Medium::table`].
    pub(crate) fn table(
        &mut self,
        table: &Table,
        rows: &mut dyn Iterator<Item = Row>,
    ) -> Result<(), Stopped> {
        let Flow {
            medium,
            tick,
            ticks,
        } = self;
        medium.table(table, rows, &mut || go_on(*tick, *ticks))
    }

    /// See [`Medium::space`].
    pub(crate) fn space(&mut self, height: f32) {
        self.medium.space(height);
    }

    /// See [`Medium::advance`].
    pub(crate) fn advance(&mut self, height: f32) {
        self.medium.advance(height);
    }

    /// See [`Medium::break_page`].
    pub(crate) fn break_page(&mut self) {
        self.medium.break_page();
    }

    /// See [`Medium::end`].
    pub(crate) fn end(&mut self) {
        self.medium.end();
    }
}

/// The first way of writing something that takes no more than so many pages of its own, from the roomiest to the closest; the
/// closest where none does.
pub(crate) fn first_that_fits<T: Copy>(
    ways: &[T],
    pages: usize,
    write: impl Fn(T, &mut Flow<'_>) -> Result<(), Stopped>,
) -> Option<T> {
    let fits = |way: &&T| {
        let Some(fonts) = Fonts::built_in() else {
            return true;
        };
        let mut scratch = Paginator::new(Typesetter::new(fonts));
        let mut tick = |_| true;
        let mut flow = Flow::new(&mut scratch, &mut tick);
        let written = write(**way, &mut flow);
        flow.end();
        written.is_ok() && scratch.stretch.pages.len() <= pages
    };
    ways.iter().find(fits).or(ways.last()).copied()
}

fn go_on(tick: &mut dyn FnMut(usize) -> bool, ticks: usize) -> Result<(), Stopped> {
    if tick(ticks) { Ok(()) } else { Err(Stopped) }
}
