//! Head and foot of every page but the cover: organisation and title, that no score is official, and page x of y.

use super::style::{FOOTER, HEADER, TextStyle, fonts, hex};
use super::text::{Setting, empty, words};
use super::writer::Writer;
use crate::draw::Face;
use crate::layout::look::{BODY_WIDTH, HAIR};
use crate::layout::{Furniture, Medium};
use crate::text::Script;
use crate::words::Said;
use docx_rs::{
    BorderType, BuildXML, FieldCharType, Footer, Header, InstrNUMPAGES, InstrPAGE, InstrText,
    Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Run,
};
use lianheng_engine::bilingual::Lang;

/// Stand for the two numbers while the sentence is made; no text can hold them, because readable text has no such characters.
const PAGE: char = '\u{f0000}';
const PAGES: char = '\u{f0001}';

/// What the head of a page may take of a line: the fonts of a word processor may be wider than those it is measured with.
const LINE: f32 = BODY_WIDTH * 0.85;

/// The header of the pages.
pub(super) fn header(furniture: &Furniture, writer: &mut Writer) -> Vec<u8> {
    let langs = furniture.words.langs();
    let typesetter = writer.typesetter();
    let head = furniture.head(typesetter);
    let organisation = furniture.organisation_beside(&head, LINE, typesetter);
    let mut header = Header::new();
    for (index, lang) in langs.iter().enumerate() {
        let line = pair(&organisation, &head, *lang, HEADER);
        let edge = (index + 1 == langs.len()).then_some(ParagraphBorderPosition::Bottom);
        header = header.add_paragraph(writer.numbered(lined(line, edge)));
    }
    header.build()
}

/// The footer of the pages.
pub(super) fn footer(furniture: &Furniture, writer: &mut Writer) -> Vec<u8> {
    let words = furniture.words;
    let label = words.with("report-page", |_| {
        vec![
            ("page-text", PAGE.to_string().into()),
            ("pages-text", PAGES.to_string().into()),
        ]
    });
    let mut footer = Footer::new();
    for (index, lang) in words.langs().iter().enumerate() {
        let line = pair(&furniture.footer, &label, *lang, FOOTER);
        let edge = (index == 0).then_some(ParagraphBorderPosition::Top);
        footer = footer.add_paragraph(writer.numbered(lined(line, edge)));
    }
    footer.build()
}

/// One text at the left margin and one at the right, in one language.
fn pair(left: &Said, right: &Said, lang: Lang, style: TextStyle) -> Paragraph {
    let mut line = empty(11.0, style, Setting::default());
    if let Some(text) = left.in_lang(lang) {
        line = line.add_run(run(text, lang, style));
    }
    line = line.add_run(Run::new().fonts(fonts(Face::Regular, false)).add_tab());
    let Some(text) = right.in_lang(lang) else {
        return line;
    };
    for part in text.split_inclusive([PAGE, PAGES]) {
        let said = part.trim_end_matches([PAGE, PAGES]);
        if !said.is_empty() {
            line = line.add_run(run(said, lang, style));
        }
        if part.ends_with(PAGE) {
            line = number(line, InstrText::PAGE(InstrPAGE::new()));
        } else if part.ends_with(PAGES) {
            line = number(line, InstrText::NUMPAGES(InstrNUMPAGES::new()));
        }
    }
    line
}

fn run(text: &str, lang: Lang, style: TextStyle) -> Run {
    let script = match lang {
        Lang::Zh => Script::Chinese,
        Lang::En => Script::Latin,
    };
    words(text, style.look.style(), script, style)
}

/// A field the word processor fills on every page.
fn number(line: Paragraph, field: InstrText) -> Paragraph {
    let part = || Run::new().fonts(fonts(Face::Regular, false));
    line.add_run(part().add_field_char(FieldCharType::Begin, false))
        .add_run(part().add_instr_text(field))
        .add_run(part().add_field_char(FieldCharType::Separate, false))
        .add_run(part().add_text("1"))
        .add_run(part().add_field_char(FieldCharType::End, false))
}

fn lined(mut line: Paragraph, edge: Option<ParagraphBorderPosition>) -> Paragraph {
    if let Some(edge) = edge {
        let rule = ParagraphBorder::new(edge)
            .val(BorderType::Single)
            .size(4)
            .space(3)
            .color(hex(HAIR));
        line.property.borders = Some(ParagraphBorders::with_empty().set(rule));
    }
    line
}
