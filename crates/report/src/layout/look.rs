//! The look of the report: measures in points, colours, and how a text becomes a paragraph in its language.
//!
//! Neutral greys and one accent. A verdict has a colour, but never only a colour: its symbol and its word stand with it.

use crate::draw::{Colour, Face};
use crate::text::{Align, Para, Script, Span, Style};
use crate::words::Said;
use lianheng_engine::bilingual::Lang;
use lianheng_engine::figures::Heat;
use lianheng_engine::vocabulary::Verdict;

/// A4.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
pub(crate) const PAGE_HEIGHT: f32 = 841.89;
/// 18 mm.
pub(crate) const MARGIN: f32 = 51.0;
pub(crate) const BODY_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
pub(crate) const BODY_TOP: f32 = 66.0;
pub(crate) const BODY_BOTTOM: f32 = PAGE_HEIGHT - 62.0;
pub(crate) const BODY_HEIGHT: f32 = BODY_BOTTOM - BODY_TOP;

pub(crate) const INK: Colour = Colour(0x1f, 0x23, 0x28);
pub(crate) const MUTED: Colour = Colour(0x58, 0x60, 0x6a);
pub(crate) const HAIR: Colour = Colour(0xc8, 0xcd, 0xd2);
pub(crate) const SHADE: Colour = Colour(0xf1, 0xf4, 0xf4);
pub(crate) const ACCENT: Colour = Colour(0x0f, 0x5b, 0x5c);
pub(crate) const WHITE: Colour = Colour(0xff, 0xff, 0xff);
pub(crate) const RISK: Colour = Colour(0x9b, 0x24, 0x1c);

/// The colour of a verdict's symbol and word.
pub(crate) fn verdict_colour(verdict: Option<Verdict>) -> Colour {
    match verdict {
        Some(Verdict::Conform) => ACCENT,
        Some(Verdict::Partial) => Colour(0x8a, 0x5a, 0x00),
        Some(Verdict::Nonconform) => RISK,
        Some(Verdict::NotApplicable) | None => MUTED,
    }
}

/// The shade of a cell of the heat map and the colour of the number on it; darker is worse.
pub(crate) fn heat_colours(heat: Heat) -> (Colour, Colour) {
    match heat {
        Heat::Empty => (WHITE, MUTED),
        Heat::Cool => (Colour(0xee, 0xf4, 0xf3), INK),
        Heat::Mild => (Colour(0xd3, 0xe3, 0xe1), INK),
        Heat::Warm => (Colour(0xa9, 0xc9, 0xc6), INK),
        Heat::Hot => (Colour(0x4f, 0x8c, 0x89), WHITE),
        Heat::Severe => (Colour(0x0b, 0x45, 0x46), WHITE),
    }
}

/// A size of text with the white between its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
    pub(crate) align: Align,
}

impl Look {
    const fn regular(size: f32, colour: Colour) -> Look {
        Look {
            face: Face::Regular,
            size,
            colour,
            align: Align::Left,
        }
    }

    pub(crate) const fn bold(self) -> Look {
        Look {
            face: Face::Bold,
            ..self
        }
    }

    pub(crate) const fn coloured(self, colour: Colour) -> Look {
        Look { colour, ..self }
    }

    pub(crate) const fn right(self) -> Look {
        Look {
            align: Align::Right,
            ..self
        }
    }

    pub(crate) const fn centred(self) -> Look {
        Look {
            align: Align::Centre,
            ..self
        }
    }

    pub(crate) const fn sized(self, size: f32) -> Look {
        Look { size, ..self }
    }

    pub(crate) fn style(self) -> Style {
        Style {
            face: self.face,
            size: self.size,
            colour: self.colour,
        }
    }

    /// The paragraphs of what is said: one a language, the second a little smaller and quieter.
    pub(crate) fn paras(self, said: &Said) -> Vec<Para> {
        let texts = said.texts().enumerate();
        texts
            .map(|(index, (lang, text))| self.nth(index).para(lang, text))
            .collect()
    }

    /// How the text of the language that comes second looks.
    pub(crate) fn nth(self, index: usize) -> Look {
        match index {
            0 => self,
            _ => Look {
                size: (self.size * 0.92 * 4.0).round() / 4.0,
                colour: if self.colour == INK {
                    MUTED
                } else {
                    self.colour
                },
                ..self
            },
        }
    }

    /// A paragraph in a known language.
    pub(crate) fn para(self, lang: Lang, text: &str) -> Para {
        let script = match lang {
            Lang::Zh => Script::Chinese,
            Lang::En => Script::Latin,
        };
        self.spans(script, vec![Span::Text(text.to_owned(), self.style())])
    }

    /// A paragraph somebody wrote, in whichever language.
    pub(crate) fn written(self, text: &str) -> Para {
        self.spans(
            Script::AsWritten,
            vec![Span::Text(text.to_owned(), self.style())],
        )
    }

    pub(crate) fn spans(self, script: Script, spans: Vec<Span>) -> Para {
        let factor = match script {
            Script::Latin => 1.45,
            Script::Chinese | Script::AsWritten => 1.62,
        };
        Para {
            spans,
            script,
            align: self.align,
            leading: (self.size * factor * 4.0).round() / 4.0,
            above: 0.0,
            link: None,
        }
    }
}

pub(crate) const BODY: Look = Look::regular(10.0, INK);
pub(crate) const TABLE: Look = Look::regular(9.0, INK);
pub(crate) const SMALL: Look = Look::regular(8.0, MUTED);
pub(crate) const TINY: Look = Look::regular(7.25, MUTED);
