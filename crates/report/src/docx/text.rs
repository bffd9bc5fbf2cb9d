//! Paragraphs of the report as paragraphs of the document. Style and run say together what the look says; a run says only what its
//! style does not, but always its fonts.

use super::style::{TextStyle, fonts, half_points, hex, signed, symbols, twentieths};
use crate::draw::{Face, sign};
use crate::text::{Align, Para, Script, Span, Style, is_east_asian, legible};
use docx_rs::{
    AlignmentType, BreakType, Hyperlink, HyperlinkType, LineSpacing, LineSpacingType, Paragraph,
    ParagraphStyle, Run,
};

/// How a paragraph stands among its neighbours; lengths in points.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    pub(super) above: f32,
    pub(super) below: f32,
    pub(super) indent: f32,
    pub(super) keep_next: bool,
}

/// A paragraph with its runs, which lead to the bookmark `to` where there is one.
pub(super) fn paragraph(
    para: &Para,
    style: TextStyle,
    setting: Setting,
    to: Option<&str>,
) -> Paragraph {
    let mut paragraph = empty(para.leading, style, setting);
    paragraph = match para.align {
        Align::Left => paragraph,
        Align::Centre => paragraph.align(AlignmentType::Center),
        Align::Right => paragraph.align(AlignmentType::Right),
    };
    let runs = runs(para, style).into_iter();
    match to {
        Some(to) => {
            let link = Hyperlink::new(to, HyperlinkType::Anchor);
            paragraph.add_hyperlink(runs.fold(link, Hyperlink::add_run))
        }
        None => runs.fold(paragraph, Paragraph::add_run),
    }
}

/// A paragraph without words, its lines at least this high.
pub(super) fn empty(leading: f32, style: TextStyle, setting: Setting) -> Paragraph {
    let mut spacing = LineSpacing::new()
        .line_rule(LineSpacingType::AtLeast)
        .line(signed(leading));
    let twentieths = |points| u32::try_from(twentieths(points)).unwrap_or(u32::MAX);
    if setting.above > 0.0 {
        spacing = spacing.before(twentieths(setting.above));
    }
    if setting.below > 0.0 {
        spacing = spacing.after(twentieths(setting.below));
    }
    let mut paragraph = Paragraph::new().line_spacing(spacing);
    paragraph.property.style = Some(ParagraphStyle::new(Some(style.id)));
    if setting.indent > 0.0 {
        paragraph = paragraph.indent(Some(signed(setting.indent)), None, None, None);
    }
    if setting.keep_next {
        paragraph = paragraph.keep_next(true);
    }
    paragraph
}

/// The runs of a paragraph.
pub(super) fn runs(para: &Para, style: TextStyle) -> Vec<Run> {
    para.spans
        .iter()
        .map(|span| match span {
            Span::Text(text, look) => words(text, *look, para.script, style),
            Span::Mark(verdict, look) => {
                dressed(Run::new().fonts(symbols()), *look, style).add_text(sign(*verdict))
            }
        })
        .collect()
}

/// A run of words; line feeds become breaks.
pub(super) fn words(text: &str, look: Style, script: Script, style: TextStyle) -> Run {
    let text = readable(text);
    let chinese = match script {
        Script::Chinese => true,
        Script::Latin => false,
        Script::AsWritten => text.chars().any(is_east_asian),
    };
    let mut run = dressed(Run::new().fonts(fonts(look.face, chinese)), look, style);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        if !line.is_empty() {
            run = run.add_text(line);
        }
    }
    run
}

/// What the look says and the style does not.
fn dressed(mut run: Run, look: Style, style: TextStyle) -> Run {
    if look.face != style.look.face {
        run = match look.face {
            Face::Bold => run.bold(),
            Face::Regular => run.disable_bold(),
        };
    }
    if half_points(look.size) != half_points(style.look.size) {
        run = run.size(half_points(look.size));
    }
    if look.colour != style.look.colour {
        run = run.color(hex(look.colour));
    }
    run
}

/// The text as a reader may have it, with nothing XML cannot hold.
pub(super) fn readable(text: &str) -> String {
    legible(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::super::style::{NORMAL, TABLE_TEXT};
    use super::*;
    use crate::layout::look::{BODY, TABLE};
    use docx_rs::BuildXML;
    use lianheng_engine::bilingual::Lang;

    fn xml(para: &Para, style: TextStyle) -> String {
        let paragraph = paragraph(para, style, Setting::default(), None).id("1");
        String::from_utf8(paragraph.build()).unwrap()
    }

    #[test]
    fn a_run_says_its_fonts_and_what_its_style_does_not() {
        let plain = xml(&BODY.para(Lang::Zh, "甲"), NORMAL);
        assert!(plain.contains(r#"w:eastAsia="SimSun""#) && plain.contains(r#"w:hint="eastAsia""#));
        assert!(!plain.contains("w:sz") && !plain.contains("w:color") && !plain.contains("<w:b "));
        let bold = xml(&TABLE.bold().sized(11.0).para(Lang::En, "a"), TABLE_TEXT);
        assert!(bold.contains(r#"w:ascii="Arial""#) && bold.contains(r#"w:eastAsia="SimHei""#));
        assert!(
            bold.contains(r#"<w:sz w:val="22" />"#) && bold.contains("<w:b "),
            "{bold}"
        );
    }

    #[test]
    fn line_feeds_are_breaks_and_nothing_gets_in_that_xml_cannot_hold() {
        let text = "a\r\nb\u{0}\u{b}c<&\u{ffff}\u{202e}d";
        let written = xml(&BODY.written(text), NORMAL);
        assert_eq!(written.matches("<w:br").count(), 2);
        assert!(written.contains("c&lt;&amp;\u{fffd}d"), "{written}");
        assert!(!written.contains('\u{0}') && !written.contains('\u{202e}'));
    }
}
