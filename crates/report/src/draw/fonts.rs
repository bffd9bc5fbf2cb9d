//! The two faces of the report, compiled into the binary and unpacked at first use: which glyph a character has, how
//! wide it is, and which character stands for it when text is copied out of the file.
//!
//! Some glyphs serve several characters (a radical and its ideograph, a space and a no-break space). A PDF gives one of
//! them back, so each glyph is assigned the one people type. Nothing here knows about pages.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::OnceLock;
use ttf_parser::GlyphId;

static REGULAR: &[u8] = include_bytes!("../../fonts/NotoSansSC-Regular.ttf.br");
static BOLD: &[u8] = include_bytes!("../../fonts/NotoSansSC-Bold.ttf.br");

/// A face of the report's font family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    Bold,
}

/// Both faces.
pub(crate) struct Fonts {
    regular: Font,
    bold: Font,
}

impl Fonts {
    /// The faces compiled into the binary; `None` if they cannot be read, which only a broken build brings about.
    pub(crate) fn built_in() -> Option<&'static Fonts> {
        static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
        FONTS
            .get_or_init(|| {
                Some(Fonts {
                    regular: Font::unpack(REGULAR)?,
                    bold: Font::unpack(BOLD)?,
                })
            })
            .as_ref()
    }

    pub(crate) fn get(&self, face: Face) -> &Font {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
        }
    }
}

/// A character in a font. Lengths are thousandths of the font size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Form {
    /// 0 when the font has no such character.
    pub(crate) glyph: u16,
    pub(crate) advance: i16,
    /// The character that stands for the glyph.
    pub(crate) text: char,
}

/// A character set close, as Latin writing wants it: how much white to cut on the left, and the advance that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tight {
    pub(crate) cut: i16,
    pub(crate) advance: i16,
}

/// Characters this family draws in a full-width box although Latin writing uses them too.
const FULL_WIDTH_IN_LATIN: [char; 7] = [
    '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2026}', '\u{b7}', '\u{d7}',
];
/// White to the left and right of a character set close.
const SIDE: i16 = 55;
const MISSING: Form = Form {
    glyph: 0,
    advance: 0,
    text: '\0',
};

/// A face with its measures.
pub(crate) struct Font {
    bytes: Vec<u8>,
    /// Indexed by character up to U+FFFF.
    basic: Vec<Form>,
    beyond: BTreeMap<char, Form>,
    tight: Vec<(char, Tight)>,
}

impl Font {
    fn unpack(compressed: &[u8]) -> Option<Font> {
        let mut bytes = Vec::with_capacity(11 << 20);
        brotli_decompressor::Decompressor::new(compressed, 1 << 16)
            .read_to_end(&mut bytes)
            .ok()?;
        let face = ttf_parser::Face::parse(&bytes, 0).ok()?;
        let per_em = i32::from(face.units_per_em());
        let scale = |units: i32| i16::try_from(units * 1_000 / per_em.max(1)).unwrap_or(i16::MAX);
        let mut forms: BTreeMap<char, Form> = BTreeMap::new();
        let mut names: BTreeMap<u16, char> = BTreeMap::new();
        let tables = face.tables().cmap?.subtables;
        for table in tables.into_iter().filter(|table| table.is_unicode()) {
            table.codepoints(|code| {
                let found = char::from_u32(code).zip(table.glyph_index(code));
                let Some((character, glyph)) = found.filter(|(_, glyph)| glyph.0 != 0) else {
                    return;
                };
                let advance = scale(i32::from(face.glyph_hor_advance(glyph).unwrap_or(0)));
                forms.insert(
                    character,
                    Form {
                        glyph: glyph.0,
                        advance,
                        text: character,
                    },
                );
                names
                    .entry(glyph.0)
                    .and_modify(|name| *name = (*name).min_by_key(character))
                    .or_insert(character);
            });
        }
        let tight = FULL_WIDTH_IN_LATIN
            .iter()
            .filter_map(|character| {
                let bounds = face.glyph_bounding_box(GlyphId(forms.get(character)?.glyph))?;
                let (left, right) = (scale(bounds.x_min.into()), scale(bounds.x_max.into()));
                Some((
                    *character,
                    Tight {
                        cut: left - SIDE,
                        advance: right - left + 2 * SIDE,
                    },
                ))
            })
            .collect();
        let mut font = Font {
            basic: vec![MISSING; 0x1_0000],
            beyond: BTreeMap::new(),
            tight,
            bytes: Vec::new(),
        };
        for (character, mut form) in forms {
            form.text = names.get(&form.glyph).copied().unwrap_or(character);
            match font.basic.get_mut(character as usize) {
                Some(place) => *place = form,
                None => {
                    font.beyond.insert(character, form);
                }
            }
        }
        font.bytes = bytes;
        Some(font)
    }

    /// The font file.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How `character` is drawn; `None` when the font lacks it.
    pub(crate) fn form(&self, character: char) -> Option<Form> {
        self.basic
            .get(character as usize)
            .or_else(|| self.beyond.get(&character))
            .copied()
            .filter(|form| form.glyph != 0)
    }

    /// How a full-width character that Latin writing uses too is set close.
    pub(crate) fn tight(&self, character: char) -> Option<Tight> {
        let found = self.tight.iter().find(|(known, _)| *known == character);
        found.map(|(_, tight)| *tight)
    }
}

/// Of two characters that share a glyph, the one people type.
trait Preferred {
    fn min_by_key(self, other: Self) -> Self;
}

impl Preferred for char {
    fn min_by_key(self, other: char) -> char {
        if (rank(other), other) < (rank(self), self) {
            other
        } else {
            self
        }
    }
}

fn rank(character: char) -> u8 {
    match character {
        // Unified ideographs; full-width forms; the ideographic space; the en dash.
        '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' | '\u{3000}' | '\u{2013}' => 0,
        // Radicals and compatibility ideographs.
        '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radicals_and_compatibility_ideographs_come_back_as_what_people_type() {
        let fonts = Fonts::built_in().unwrap();
        for face in [Face::Regular, Face::Bold] {
            let text = |c: char| fonts.get(face).form(c).unwrap().text;
            assert_eq!(text('⾷'), '食');
            assert_eq!(text('食'), '食');
            assert_eq!(text('\u{f9e4}'), '理');
            assert_eq!(text('\u{a0}'), ' ');
            assert_eq!(text('•'), '·');
            assert_eq!(text('／'), '／');
            assert_eq!(text('～'), '～');
            assert_eq!(text('—'), '—');
            assert_eq!(text('–'), '–');
        }
    }

    #[test]
    fn missing_characters_are_known_as_missing() {
        let font = Fonts::built_in().unwrap().get(Face::Regular);
        for missing in ['☑', '☐', '✗', '😀', '\u{200b}'] {
            assert_eq!(font.form(missing), None, "{missing:?}");
        }
        assert!(font.form('𤈎').is_some());
        assert_eq!(font.form('中').unwrap().advance, 1_000);
        assert_eq!(font.form('1').unwrap().advance, 555);
    }

    #[test]
    fn an_apostrophe_can_be_set_close() {
        let font = Fonts::built_in().unwrap().get(Face::Regular);
        let tight = font.tight('’').unwrap();
        assert!(tight.advance < 300, "{tight:?}");
        assert_eq!(font.tight('a'), None);
    }
}
