//! Sets paragraphs: chooses glyphs, closes up marks, breaks lines and places the runs of each line. Coordinates are
//! relative to the top left corner of the line; `layout` puts lines on pages.

use super::glyphs::clean;
use super::kinsoku::{
    MARK, is_east_asian, is_full_width_closing, is_full_width_opening, is_ideograph,
};
use super::linebreak::{self, Unit, break_lines};
use crate::draw::{Colour, Face, Font, Fonts, Glyph, Item, Link, Point, Run, mark};
use lianheng_engine::bilingual::Lang;
use lianheng_engine::vocabulary::Verdict;
use std::collections::BTreeSet;

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
}

/// Whose habits curly quotes, dots and dashes follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Chinese,
    Latin,
    /// Chinese if the stretch has any Chinese in it.
    AsWritten,
}

/// Where lines stand in their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Span {
    Text(String, Style),
    /// The symbol of a verdict; the word after it stays on its line.
    Mark(Option<Verdict>, Style),
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Para {
    pub(crate) spans: Vec<Span>,
    pub(crate) script: Script,
    pub(crate) align: Align,
    /// From baseline to baseline.
    pub(crate) leading: f32,
    /// White above, unless it is the first of its kind.
    pub(crate) above: f32,
    /// Where its words lead.
    pub(crate) link: Option<Link>,
}

impl Para {
    /// Its words without their looks.
    pub(crate) fn text(&self) -> String {
        let texts = self.spans.iter().map(|span| match span {
            Span::Text(text, _) => text.as_str(),
            Span::Mark(..) => "",
        });
        texts.collect()
    }

    /// The same as a link, if there is somewhere to go: its first words, which name the place, are coloured.
    pub(crate) fn leading_to(mut self, link: Option<Link>, colour: Colour) -> Para {
        if let (Some(_), Some(Span::Text(_, style))) = (&link, self.spans.first_mut()) {
            style.colour = colour;
        }
        self.link = link;
        self
    }
}

/// A line of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) height: f32,
    pub(crate) width: f32,
    pub(crate) items: Vec<Item>,
}

/// Sets text and remembers what it could not show.
pub(crate) struct Typesetter {
    fonts: &'static Fonts,
    pub(crate) missing: BTreeSet<char>,
}

/// A glyph with the span it belongs to.
#[derive(Clone, Copy)]
struct Set {
    /// As written; `glyph.text` is what stands for it.
    character: char,
    glyph: Glyph,
    span: usize,
    side: Side,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opening,
    Closing,
    Neither,
}

/// Half an em, what two neighbouring marks share.
const HALF: i16 = 500;

impl Typesetter {
    pub(crate) fn new(fonts: &'static Fonts) -> Self {
        Typesetter {
            fonts,
            missing: BTreeSet::new(),
        }
    }

    /// The lines of `para` in a column of this width.
    pub(crate) fn lines(&mut self, para: &Para, column: f32) -> Vec<Line> {
        let set = self.set(para);
        let sizes: Vec<f32> = para.spans.iter().map(|span| style(span).size).collect();
        let units: Vec<Unit> = set
            .iter()
            .map(|set| {
                let size = sizes.get(set.span).copied().unwrap_or(0.0);
                let advance = f32::from(set.glyph.advance) * size / 1_000.0;
                let at_end = match set.side {
                    Side::Closing => advance.min(f32::from(HALF) * size / 1_000.0),
                    Side::Opening | Side::Neither => advance,
                };
                Unit {
                    character: set.character,
                    advance,
                    at_end,
                }
            })
            .collect();
        let langs: Vec<Lang> = para
            .spans
            .iter()
            .map(|span| lang(span, para.script))
            .collect();
        let tallest = sizes.iter().copied().fold(0.0, f32::max);
        let baseline = para.leading / 2.0 + tallest * 0.38;
        break_lines(&units, column)
            .into_iter()
            .map(|range| {
                let measured = units.get(range.clone()).unwrap_or_default();
                let width = linebreak::width(measured);
                let x = match para.align {
                    Align::Left => 0.0,
                    Align::Centre => (column - width) / 2.0,
                    Align::Right => column - width,
                };
                // The space a line is broken at is drawn at its end: it parts the words for whoever hears them.
                let broken_at_space = set
                    .get(range.end)
                    .is_some_and(|set| set.glyph.written == ' ');
                let drawn = range.start..range.end + usize::from(broken_at_space);
                let mut measured = units.get(drawn.clone()).unwrap_or_default().to_vec();
                let mut set = set.get(drawn).unwrap_or_default().to_vec();
                if para.align == Align::Left {
                    flush(&mut set, &mut measured);
                }
                let (set, measured) = (set.as_slice(), measured.as_slice());
                Line {
                    height: para.leading,
                    width,
                    items: place(set, measured, &para.spans, &langs, Point { x, y: baseline }),
                }
            })
            .collect()
    }

    /// The width of a text on one line.
    pub(crate) fn width(&mut self, para: &Para) -> f32 {
        let lines = self.lines(para, f32::MAX);
        lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    fn set(&mut self, para: &Para) -> Vec<Set> {
        let mut set = Vec::new();
        for (span, content) in para.spans.iter().enumerate() {
            match content {
                Span::Text(text, style) => {
                    let latin = match para.script {
                        Script::Chinese => false,
                        Script::Latin => true,
                        Script::AsWritten => !text.chars().any(is_east_asian),
                    };
                    let font = self.fonts.get(style.face);
                    let text = clean(text, font, &mut self.missing);
                    set_text(&text, font, latin, span, &mut set);
                }
                Span::Mark(..) => set.push(Set {
                    character: MARK,
                    glyph: Glyph {
                        id: 0,
                        text: MARK,
                        written: MARK,
                        natural: 1_000,
                        advance: 1_000,
                        shift: 0,
                    },
                    span,
                    side: Side::Neither,
                }),
            }
        }
        close_up(&mut set);
        set
    }
}

fn style(span: &Span) -> &Style {
    match span {
        Span::Text(_, style) | Span::Mark(_, style) => style,
    }
}

/// The language of a stretch: that of its paragraph, or the one it looks like.
fn lang(span: &Span, script: Script) -> Lang {
    match (script, span) {
        (Script::Chinese, _) => Lang::Zh,
        (Script::Latin, _) => Lang::En,
        (Script::AsWritten, Span::Text(text, _)) if text.chars().any(is_east_asian) => Lang::Zh,
        (Script::AsWritten, _) => Lang::En,
    }
}

fn set_text(text: &str, font: &Font, latin: bool, span: usize, set: &mut Vec<Set>) {
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_letter = |other: Option<char>| other.is_some_and(|c| c.is_ascii_alphanumeric());
        let between_letters = is_letter(before) && is_letter(characters.peek().copied());
        let close = latin
            || character == '\u{d7}'
            || (matches!(character, '\u{2018}' | '\u{2019}') && between_letters);
        let tight = if close { font.tight(character) } else { None };
        // Only a line feed has none: everything else without a glyph was replaced. It parts words as a space does.
        let form = font.form(character).or_else(|| font.form(' '));
        let (id, natural, text) = match form {
            Some(form) => (form.glyph, form.advance, form.text),
            None => (0, 0, ' '),
        };
        let side = match character {
            _ if tight.is_some() => Side::Neither,
            '\u{2018}' | '\u{201c}' => Side::Opening,
            '\u{2019}' | '\u{201d}' => Side::Closing,
            _ if is_full_width_opening(character) => Side::Opening,
            _ if is_full_width_closing(character) => Side::Closing,
            _ => Side::Neither,
        };
        set.push(Set {
            character,
            glyph: Glyph {
                id,
                text,
                // Radicals and doubles of other kinds come back as what people type; an ideograph as itself.
                written: if is_ideograph(character) {
                    character
                } else {
                    text
                },
                natural,
                advance: tight.map_or(natural, |tight| tight.advance),
                shift: tight.map_or(0, |tight| -tight.cut),
            },
            span,
            side,
        });
        before = Some(character);
    }
}

/// Lets two neighbouring full-width marks share the white between them.
fn close_up(set: &mut [Set]) {
    let mut rest = set;
    while let [first, others @ ..] = rest {
        if let Some(second) = others.first() {
            let shared = matches!(
                (first.side, second.side),
                (Side::Closing, Side::Closing | Side::Opening) | (Side::Opening, Side::Opening)
            );
            if shared {
                first.glyph.advance -= HALF;
            }
        }
        rest = others;
    }
}

/// Lets an opening mark begin its line without the white half of its box.
fn flush(set: &mut [Set], units: &mut [Unit]) {
    if let (Some(first), Some(unit)) = (set.first_mut(), units.first_mut())
        && first.side == Side::Opening
        && first.glyph.advance >= HALF
    {
        unit.advance *= f32::from(first.glyph.advance - HALF) / f32::from(first.glyph.advance);
        first.glyph.advance -= HALF;
        first.glyph.shift -= HALF;
    }
}

/// The runs and symbols of one line whose baseline starts at `at`.
fn place(set: &[Set], units: &[Unit], spans: &[Span], langs: &[Lang], at: Point) -> Vec<Item> {
    let mut items = Vec::new();
    let mut x = at.x;
    let mut units = units.iter();
    for part in set.chunk_by(|one, other| one.span == other.span) {
        let span = part.first().map_or(0, |first| first.span);
        match spans.get(span) {
            Some(Span::Text(_, style)) => items.push(Item::Text(Run {
                glyphs: part.iter().map(|set| set.glyph).collect(),
                face: style.face,
                size: style.size,
                colour: style.colour,
                lang: langs.get(span).copied().unwrap_or(Lang::Zh),
                at: Point { x, y: at.y },
            })),
            Some(Span::Mark(verdict, style)) => {
                let size = style.size * 0.74;
                let corner = Point {
                    x: x + style.size * 0.04,
                    // Centred on the height of the words beside it.
                    y: at.y - style.size * 0.38 - size / 2.0,
                };
                items.extend(mark(*verdict, corner, size, style.colour));
            }
            None => {}
        }
        let advances = units.by_ref().take(part.len());
        x += advances.map(|unit| unit.advance).sum::<f32>();
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STYLE: Style = Style {
        face: Face::Regular,
        size: 10.0,
        colour: Colour(0, 0, 0),
    };

    fn para(text: &str, script: Script) -> Para {
        Para {
            spans: vec![Span::Text(text.to_owned(), STYLE)],
            script,
            align: Align::Left,
            leading: 16.0,
            above: 0.0,
            link: None,
        }
    }

    fn width(text: &str, script: Script) -> f32 {
        let mut typesetter = Typesetter::new(Fonts::built_in().unwrap());
        typesetter.width(&para(text, script))
    }

    fn written(line: &Line) -> String {
        line.items
            .iter()
            .flat_map(|item| match item {
                Item::Text(run) => run.glyphs.iter().map(|glyph| glyph.written).collect(),
                Item::Line(..)
                | Item::Rect(..)
                | Item::Polygon(..)
                | Item::Link(..)
                | Item::Belongs(_) => Vec::new(),
            })
            .collect()
    }

    #[test]
    fn neighbouring_marks_share_their_white() {
        assert_eq!(width("中文", Script::Chinese), 20.0);
        // The last mark lets its white half hang, the one before it gives its own up.
        assert_eq!(width("中）。", Script::Chinese), 20.0);
        assert_eq!(width("《（中", Script::Chinese), 25.0);
        assert_eq!(width("，“中”", Script::Chinese), 30.0);
    }

    #[test]
    fn an_opening_mark_begins_its_line_without_white() {
        let mut typesetter = Typesetter::new(Fonts::built_in().unwrap());
        let lines = typesetter.lines(&para("其余为“不符合”", Script::Chinese), 30.0);
        let Item::Text(run) = &lines[1].items[0] else {
            panic!("{:?}", lines[1].items);
        };
        assert_eq!((run.glyphs[0].written, run.glyphs[0].shift), ('“', -500));
        assert_eq!(run.glyphs[0].advance, 500);
    }

    #[test]
    fn quotes_follow_the_script() {
        let (chinese, latin) = (width("“a”", Script::Chinese), width("“a”", Script::Latin));
        assert!(chinese - latin > 5.0, "{chinese} {latin}");
        assert_eq!(width("“a”", Script::AsWritten), latin);
        let apostrophe = width("it’s", Script::Chinese);
        assert_eq!(apostrophe, width("it’s", Script::Latin));
    }

    proptest! {
        #[test]
        fn lines_hold_the_text_and_keep_to_the_column(
            text in "[a-f一-丏，。；：）》”（《“’/. _1-9龘☑\\n]{0,80}",
            column in 30.0f32..120.0,
        ) {
            let fonts = Fonts::built_in().unwrap();
            let mut typesetter = Typesetter::new(fonts);
            let clean = super::super::glyphs::clean(&text, fonts.get(Face::Regular), &mut BTreeSet::new());
            let solid = |text: &str| text.replace([' ', '\n'], "");
            let mut joined = String::new();
            for line in typesetter.lines(&para(&text, Script::Chinese), column) {
                let text = written(&line);
                prop_assert!(line.width <= column + 0.1 || text.chars().count() == 1, "{text}: {}", line.width);
                joined.push_str(&text);
            }
            prop_assert_eq!(solid(&joined), solid(&clean));
            prop_assert_eq!(typesetter.missing.contains(&'☑'), text.contains('☑'));
        }
    }
}
