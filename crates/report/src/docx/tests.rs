//! The document as its XML: every word the sections said, in order, with its style, its fonts and its place.

use super::*;
use crate::draw::{Pen, sign};
use crate::layout::{
    Figure, Heading, Key, Level, Medium, Piece, Row, Stopped, Table, heading_para,
};
use crate::render::Listener;
use crate::synthetic::{self, odd};
use crate::text::{Para, Span};
use docx_rs::read_docx;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};

fn render(model: &ReportModel, mode: ReportLanguage) -> RenderedDocx {
    let listener: Listener<'_> = &mut |_| ControlFlow::Continue(());
    render_docx(model, mode, listener).unwrap()
}

/// The files of the package by their names.
fn parts(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn part(docx: &[u8], name: &str) -> String {
    let parts = parts(docx);
    let (_, bytes) = parts.into_iter().find(|(known, _)| known == name).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What stands between `start` and `end`, time after time.
fn between<'t>(text: &'t str, start: &'t str, end: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(start)
        .skip(1)
        .map(move |rest| rest.split(end).next().unwrap())
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

/// The words of every paragraph that has any.
fn paragraphs(xml: &str) -> Vec<String> {
    between(xml, "<w:p ", "</w:p>")
        .map(|paragraph| {
            let words = between(paragraph, "<w:t ", "</w:t>");
            words
                .map(|text| unescaped(text.split_once('>').unwrap().1))
                .collect::<String>()
        })
        .filter(|words| !words.trim().is_empty())
        .collect()
}

/// Remembers the words of the blocks that sections write.
struct Recorder {
    typesetter: Typesetter,
    words: Vec<String>,
    headings: Vec<Heading>,
    /// Tables with a header.
    headed: usize,
    figures: usize,
}

impl Recorder {
    fn of(model: &ReportModel, mode: ReportLanguage) -> Recorder {
        let words = Words::new(mode);
        let report = Report { model, words };
        let mut recorder = Recorder {
            typesetter: Typesetter::new(Fonts::built_in().unwrap()),
            words: Vec::new(),
            headings: Vec::new(),
            headed: 0,
            figures: 0,
        };
        cover(report, &mut Flow::new(&mut recorder, &mut |_| true)).unwrap();
        recorder.words.push(CONTENTS_STAND_HERE.to_owned());
        body(report, &mut Flow::new(&mut recorder, &mut |_| true)).unwrap();
        recorder
    }

    fn row(&mut self, row: &Row) {
        for piece in row.cells.iter().flat_map(|cell| &cell.pieces) {
            match piece {
                Piece::Para(para) => self.words.push(said(para)),
                Piece::Bar(..) => self.figures += 1,
            }
        }
    }
}

const CONTENTS_STAND_HERE: &str = "contents";

fn said(para: &Para) -> String {
    para.spans
        .iter()
        .map(|span| match span {
            Span::Text(text, _) => text::readable(text).replace('\n', ""),
            Span::Mark(verdict, _) => sign(*verdict).to_string(),
        })
        .collect()
}

impl Medium for Recorder {
    fn typesetter(&mut self) -> &mut Typesetter {
        &mut self.typesetter
    }

    fn heading(&mut self, heading: Heading) {
        self.words.push(said(&heading_para(&heading)));
        self.headings.push(heading);
    }

    fn paras(&mut self, paras: &[Para]) {
        self.words.extend(paras.iter().map(said));
    }

    fn lead_in(&mut self, paras: &[Para], _: f32) {
        self.paras(paras);
    }

    fn title(&mut self, paras: &[Para]) {
        self.paras(paras);
    }

    fn at_foot(&mut self, paras: &[Para]) {
        self.paras(paras);
    }

    fn rule(&mut self, _: f32, _: Pen) {}

    fn figure(&mut self, figure: Figure) {
        assert!(figure.alternative.texts().all(|(_, text)| text.len() > 20));
        self.figures += 1;
        self.paras(&figure.beside);
    }

    fn legend(&mut self, keys: Vec<Key>, _: f32) {
        self.figures += keys.len();
        let labels: Vec<String> = keys
            .iter()
            .map(|key| format!(" {}", said(&key.label)))
            .collect();
        self.words.push(labels.join("\u{3000}"));
    }

    fn table(
        &mut self,
        table: &Table,
        rows: &mut dyn Iterator<Item = Row>,
        heard: &mut dyn FnMut() -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        let mut rows = rows.peekable();
        if rows.peek().is_some()
            && let Some(header) = &table.header
        {
            self.headed += 1;
            self.row(header);
        }
        for row in rows {
            heard()?;
            self.row(&row);
        }
        Ok(())
    }

    fn space(&mut self, _: f32) {}

    fn advance(&mut self, _: f32) {}

    fn break_page(&mut self) {}

    fn end(&mut self) {}
}

#[test]
fn every_paragraph_is_what_the_sections_said_in_the_same_order() {
    for model in [
        synthetic::model(&synthetic::SMALL),
        odd(),
        synthetic::empty(),
    ] {
        for mode in ReportLanguage::ALL {
            let docx = render(&model, mode);
            let recorder = Recorder::of(&model, mode);
            let written = paragraphs(&part(&docx.bytes, "word/document.xml"));
            let mut spoken = recorder
                .words
                .iter()
                .filter(|words| !words.trim().is_empty());
            let mut written = written.iter();
            // Cover.
            for words in spoken
                .by_ref()
                .take_while(|words| *words != CONTENTS_STAND_HERE)
            {
                assert_eq!(written.next(), Some(words), "{mode:?}");
            }
            // Contents: what they are called, and an entry a heading.
            let titles = Words::new(mode).say("report-contents");
            for (_, title) in titles.texts() {
                assert_eq!(written.next().map(String::as_str), Some(title));
            }
            for heading in recorder.headings.iter().filter(|one| one.in_contents) {
                assert_eq!(written.next(), Some(&said(&heading_para(heading))));
            }
            // Body.
            for words in spoken {
                assert_eq!(written.next(), Some(words), "{mode:?}");
            }
            assert_eq!(written.next(), None, "{mode:?}");
        }
    }
}

#[test]
fn headings_have_their_level_and_every_entry_of_the_contents_leads_to_one() {
    let model = synthetic::model(&synthetic::SMALL);
    for mode in ReportLanguage::ALL {
        let docx = render(&model, mode);
        let xml = part(&docx.bytes, "word/document.xml");
        let recorder = Recorder::of(&model, mode);
        for (level, id) in [
            (Level::Section, "Heading1"),
            (Level::Part, "Heading2"),
            (Level::Clause, "Heading3"),
        ] {
            let told = recorder.headings.iter().filter(|one| one.level == level);
            let styled = xml
                .matches(&format!(r#"<w:pStyle w:val="{id}" />"#))
                .count();
            assert_eq!(styled, told.count(), "{id}");
            assert!(styled > 0, "{id}");
        }
        let marks: BTreeSet<&str> = between(&xml, "<w:bookmarkStart ", "/>")
            .map(|mark| between(mark, r#"w:name=""#, "\"").next().unwrap())
            .collect();
        let is_listed = |name: &&&str| name.starts_with("_Toc");
        assert_eq!(
            marks.iter().filter(is_listed).count(),
            recorder.headings.len()
        );
        let links: Vec<&str> = between(&xml, r#"<w:hyperlink w:anchor=""#, "\"").collect();
        let listed = recorder.headings.iter().filter(|one| one.in_contents);
        assert_eq!(links.iter().filter(is_listed).count(), listed.count());
        // From summary, gaps, plan and registers to requirements and objects.
        assert!(links.iter().filter(|name| name.starts_with("_Ref")).count() > 20);
        for link in &links {
            assert!(marks.contains(link), "{link} leads nowhere");
        }
        let numbers: BTreeSet<&str> = between(&xml, r#"<w:bookmarkStart w:id=""#, "\"").collect();
        assert_eq!(numbers.len(), marks.len(), "each has its own number");
        assert!(xml.contains("TOC \\o &quot;1-2&quot;"));
    }
}

#[test]
fn tables_repeat_their_headers_and_pictures_say_what_they_show() {
    let model = synthetic::model(&synthetic::SMALL);
    for mode in ReportLanguage::ALL {
        let docx = render(&model, mode);
        let xml = part(&docx.bytes, "word/document.xml");
        let recorder = Recorder::of(&model, mode);
        assert_eq!(xml.matches("<w:tblHeader />").count(), recorder.headed);
        let shown: Vec<&str> = between(&xml, "<wp:docPr ", "/>").collect();
        assert_eq!(shown.len(), recorder.figures);
        let numbers: BTreeSet<&str> = shown
            .iter()
            .map(|one| between(one, r#"id=""#, "\"").next().unwrap())
            .collect();
        assert_eq!(numbers.len(), shown.len(), "each has its own number");
        for one in &shown {
            let said = between(one, r#"descr=""#, "\"").next().unwrap();
            assert!(!said.is_empty(), "{one}");
        }
        let relations = part(&docx.bytes, "word/_rels/document.xml.rels");
        let files: Vec<String> = parts(&docx.bytes)
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        for embedded in between(&xml, r#"r:embed=""#, "\"").collect::<BTreeSet<_>>() {
            let named = format!(r#"Id="{embedded}" "#);
            let target = between(&relations, &named, "/>").next();
            let target = between(target.unwrap(), r#"Target=""#, "\"")
                .next()
                .unwrap();
            assert!(files.contains(&format!("word/{target}")), "{target}");
        }
        let stored = files.iter().filter(|name| name.ends_with(".png")).count();
        assert!(stored < shown.len(), "the same picture is kept once");
    }
}

#[test]
fn every_run_says_its_fonts_for_every_writing() {
    let docx = render(&odd(), ReportLanguage::Bilingual);
    for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
        let xml = part(&docx.bytes, name);
        let mut runs = 0;
        for run in between(&xml, "<w:r>", "</w:r>") {
            if run.contains("<w:drawing>") {
                continue;
            }
            runs += 1;
            for attribute in ["w:ascii=", "w:hAnsi=", "w:eastAsia=", "w:cs="] {
                assert!(run.contains(attribute), "{name}: {run}");
            }
        }
        assert!(runs > 1, "{name}");
    }
    let fonts = part(&docx.bytes, "word/fontTable.xml");
    let styles = part(&docx.bytes, "word/styles.xml");
    for family in style::FAMILIES {
        assert!(fonts.contains(&format!(r#"w:name="{}""#, family.name)));
    }
    for style in style::ALL {
        assert!(styles.contains(&format!(r#"w:styleId="{}""#, style.id)));
    }
    assert!(styles.contains(r#"<w:lang w:val="en-US" w:eastAsia="zh-CN""#));
}

#[test]
fn tables_and_properties_are_as_the_schema_wants_them() {
    let docx = render(&odd(), ReportLanguage::Bilingual);
    let xml = part(&docx.bytes, "word/document.xml");
    assert_eq!(order::ordered(&xml), xml);
    assert!(
        !xml.contains("</w:tbl><w:tbl>"),
        "two tables would become one"
    );
    for cell in between(&xml, "<w:tc>", "</w:tc>") {
        assert!(cell.ends_with("</w:p>"), "a cell ends with a paragraph");
    }
    for table in between(&xml, "<w:tbl>", "</w:tbl>") {
        let columns: usize = table.matches("<w:gridCol ").count();
        for row in between(table, "<w:tr>", "</w:tr>") {
            let cells = row.matches("<w:tc>").count();
            let spanned: usize = between(row, r#"<w:gridSpan w:val=""#, "\"")
                .map(|span| span.parse::<usize>().unwrap() - 1)
                .sum();
            assert_eq!(cells + spanned, columns, "{row}");
        }
    }
}

#[test]
fn the_only_day_in_the_file_is_that_of_the_assessment() {
    let mut model = synthetic::model(&synthetic::SMALL);
    let docx = render(&model, ReportLanguage::Zh);
    let core = part(&docx.bytes, "docProps/core.xml");
    assert_eq!(core.matches("2026-11-20T00:00:00Z").count(), 2, "{core}");
    assert!(core.contains("<dc:language>zh-CN</dc:language>"));
    assert!(core.contains("南方某电网公司"));
    for (name, bytes) in parts(&docx.bytes) {
        if name.ends_with(".xml") {
            let xml = String::from_utf8(bytes).unwrap();
            assert!(!xml.contains("1970-") && !xml.contains("w:date="), "{name}");
        }
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(&docx.bytes)).unwrap();
    for index in 0..archive.len() {
        let file = archive.by_index(index).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()));
    }
    model.cover.assessed_on = "no day".to_owned();
    let docx = render(&model, ReportLanguage::Zh);
    assert!(!part(&docx.bytes, "docProps/core.xml").contains("dcterms:created"));
}

#[test]
fn the_same_model_gives_the_same_bytes_on_any_thread_and_another_gives_others() {
    let model = synthetic::model(&synthetic::SMALL);
    for mode in ReportLanguage::ALL {
        let first = render(&model, mode);
        let again = std::thread::scope(|scope| {
            let other = scope.spawn(|| render(&model, mode));
            other.join().unwrap()
        });
        assert!(first == again && first == render(&model, mode), "{mode:?}");
    }
    let zh = render(&model, ReportLanguage::Zh);
    let mut other = model;
    other.cover.region = Some("CN-11".to_owned());
    assert!(zh != render(&other, ReportLanguage::Zh));
}

#[test]
fn a_reader_of_such_files_reads_it_and_no_paragraph_has_the_number_of_another() {
    let docx = render(&odd(), ReportLanguage::Bilingual);
    let read = read_docx(&docx.bytes).unwrap();
    assert!(read.document.children.len() > 50);
    let mut numbers = BTreeSet::new();
    for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
        let xml = part(&docx.bytes, name);
        for number in between(&xml, r#"w14:paraId=""#, "\"") {
            assert!(numbers.insert(number.to_owned()), "{number}");
        }
    }
}

#[test]
fn the_foot_of_the_page_counts_pages_in_every_language() {
    let model = synthetic::model(&synthetic::SMALL);
    for (mode, lines) in [
        (ReportLanguage::Zh, vec!["第 1 页，共 1 页"]),
        (ReportLanguage::En, vec!["Page 1 of 1"]),
        (
            ReportLanguage::Bilingual,
            vec!["第 1 页，共 1 页", "Page 1 of 1"],
        ),
    ] {
        let footer = part(&render(&model, mode).bytes, "word/footer1.xml");
        let written = paragraphs(&footer);
        assert_eq!(written.len(), lines.len());
        for (written, line) in written.iter().zip(lines.iter()) {
            assert!(written.ends_with(line), "{written}");
        }
        assert_eq!(footer.matches("NUMPAGES").count(), lines.len());
        let header = part(&render(&model, mode).bytes, "word/header1.xml");
        assert!(paragraphs(&header).len() == lines.len());
    }
}

#[test]
fn the_head_of_the_page_stays_one_line_a_language_however_long_names_and_mark_are() {
    let mut model = synthetic::model(&synthetic::SMALL);
    let text = "国家级重点行业关键信息基础设施供应链安全保护".repeat(8);
    model.cover.organisation =
        synthetic::both(&text, "Office for supply-chain security ".repeat(8));
    if let Some(mark) = &mut model.cover.classification {
        mark.text = synthetic::both(&text, &text);
    }
    for mode in ReportLanguage::ALL {
        let docx = render(&model, mode).bytes;
        let lines = paragraphs(&part(&docx, "word/header1.xml"));
        assert_eq!(lines.len(), Words::new(mode).langs().len());
        for line in lines {
            assert!(line.chars().count() < 110, "{line}");
            let report = Report {
                model: &model,
                words: Words::new(mode),
            };
            let title = report.title();
            assert!(
                title.texts().any(|(_, text)| line.ends_with(text)),
                "{line}"
            );
        }
    }
}

#[test]
fn the_host_can_break_off_at_every_step() {
    let model = synthetic::model(&synthetic::SMALL);
    for stop in [Step::Layout, Step::Writing] {
        let result = render_docx(&model, ReportLanguage::Zh, &mut |progress| {
            assert!(progress.done <= progress.total);
            if progress.step == stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!(result, Err(RenderError::Stopped));
    }
}
