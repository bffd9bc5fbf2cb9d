//! The table of contents: a field, filled with an entry for every heading it lists, each a link to it. Page numbers are fields
//! too: only whoever breaks the pages knows them, and a wrong number is worse than one that is still to come.

use super::style::{CONTENTS, CONTENTS_TITLE, fonts};
use super::text::{Setting, empty, paragraph, runs};
use super::writer::Writer;
use crate::draw::Face;
use crate::layout::look::{MUTED, TABLE};
use crate::layout::{Heading, Level, Medium};
use crate::text::{Para, Script, Span};
use docx_rs::{
    FieldCharType, Hyperlink, HyperlinkType, InstrPAGEREF, InstrText, InstrToC, Paragraph, Run,
};

/// A heading the table of contents lists.
pub(super) struct Entry {
    pub(super) heading: Heading,
    pub(super) bookmark: String,
}

impl Writer {
    /// The table of contents, on a page of its own.
    pub(super) fn contents(&mut self) -> String {
        self.break_page();
        let titles = self.words.say("report-contents");
        for (index, (lang, text)) in titles.texts().enumerate() {
            let look = if index == 0 {
                CONTENTS_TITLE.look
            } else {
                TABLE.sized(11.0).coloured(MUTED)
            };
            let setting = Setting {
                keep_next: true,
                ..Setting::default()
            };
            let title = look.para(lang, text);
            self.write(paragraph(&title, CONTENTS_TITLE, setting, None));
        }
        let entries = std::mem::take(&mut self.entries);
        for (index, entry) in entries.iter().enumerate() {
            let set = self::entry(entry, index == 0);
            self.write(set);
        }
        if !entries.is_empty() {
            let end = field(FieldCharType::End, false);
            self.write(empty(1.0, CONTENTS[1], Setting::default()).add_run(end));
        }
        self.take()
    }
}

fn entry(entry: &Entry, first: bool) -> Paragraph {
    let [section, part] = CONTENTS;
    let (style, above) = match entry.heading.level {
        Level::Section => (section, 9.0),
        Level::Part | Level::Clause => (part, 1.5),
    };
    let setting = Setting {
        above,
        ..Setting::default()
    };
    let para = title(&entry.heading, style.look);
    let mut set = empty(para.leading, style, setting);
    if first {
        // Dirty: the word processor is asked to fill in what it alone knows.
        let field_start = Run::new()
            .fonts(fonts(Face::Regular, false))
            .add_field_char(FieldCharType::Begin, true)
            .add_instr_text(InstrText::TOC(
                InstrToC::new().heading_styles_range(1, 2).hyperlink(),
            ))
            .add_field_char(FieldCharType::Separate, false);
        set = set.add_run(field_start);
    }
    let mut link = Hyperlink::new(&entry.bookmark, HyperlinkType::Anchor);
    for run in runs(&para, style) {
        link = link.add_run(run);
    }
    let plain = || Run::new().fonts(fonts(Face::Regular, false));
    let number = InstrPAGEREF::new(&entry.bookmark).hyperlink();
    set.add_hyperlink(
        link.add_run(plain().add_tab())
            .add_run(field(FieldCharType::Begin, true))
            .add_run(plain().add_instr_text(InstrText::PAGEREF(number)))
            .add_run(field(FieldCharType::Separate, false))
            .add_run(field(FieldCharType::End, false)),
    )
}

fn field(part: FieldCharType, dirty: bool) -> Run {
    Run::new()
        .fonts(fonts(Face::Regular, false))
        .add_field_char(part, dirty)
}

/// Number and title on one line, the other language quieter.
fn title(heading: &Heading, look: crate::layout::look::Look) -> Para {
    let mut spans = Vec::new();
    if !heading.number.is_empty() {
        spans.push(Span::Text(format!("{}   ", heading.number), look.style()));
    }
    let quiet = TABLE.sized(look.size * 0.9).coloured(MUTED);
    for (index, (_, text)) in heading.title.texts().enumerate() {
        spans.push(match index {
            0 => Span::Text(text.to_owned(), look.style()),
            _ => Span::Text(format!("   {text}"), quiet.style()),
        });
    }
    look.spans(Script::AsWritten, spans)
}
