//! The archival PDF as a reader that is not its writer sees it: lopdf walks its tags and pages, qpdf checks its syntax,
//! pdftotext compares its words with the default engine's. krilla refused whatever broke PDF/A-2a or PDF/UA-1 before.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]
#![expect(clippy::print_stdout, reason = "a skipped check says so")]

mod synthetic;

use lianheng_report::{Rendered, ReportLanguage, ReportModel, render_archival_pdf, render_pdf};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;
use synthetic::{SMALL, empty, model, odd};

fn render(model: &ReportModel, mode: ReportLanguage) -> Rendered {
    render_archival_pdf(model, mode, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn models() -> [(&'static str, ReportModel); 3] {
    let mut odd = odd();
    // An archive wants to know the day.
    odd.cover.assessed_on = "2026-11-20".to_owned();
    [("small", model(&SMALL)), ("odd", odd), ("empty", empty())]
}

fn saved(name: &str, mode: ReportLanguage, bytes: &[u8]) -> PathBuf {
    let name = format!("archival-{name}-{}.pdf", mode.tag());
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What a tool says about a file; nothing where it is missing, which continuous integration may not accept.
fn tool(name: &str, args: &[&str], path: &PathBuf) -> Option<String> {
    let mut command = Command::new(name);
    for arg in args {
        match *arg {
            "FILE" => command.arg(path),
            arg => command.arg(arg),
        };
    }
    match command.output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{name}: {error}");
            println!("skipped: {name} is not on this machine ({error})");
            None
        }
    }
}

/// A tag as it stands in the file.
#[derive(Debug, Default)]
struct Tag {
    kind: String,
    alternative: Option<String>,
    scope: Option<String>,
    span: i64,
    /// Pieces of pages that belong to it, and annotations.
    marked: usize,
    objects: usize,
    kids: Vec<Tag>,
}

fn name(dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let name = dictionary.get(key).ok()?.as_name().ok()?;
    Some(String::from_utf8_lossy(name).into_owned())
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

fn read_tag(file: &Document, object: &Object) -> Tag {
    let (_, object) = file.dereference(object).unwrap();
    let dictionary = object.as_dict().unwrap();
    let mut tag = Tag {
        kind: name(dictionary, b"S").unwrap(),
        alternative: dictionary.get(b"Alt").ok().map(text),
        span: 1,
        ..Tag::default()
    };
    for attributes in list(file, dictionary.get(b"A").ok()) {
        let attributes = attributes.as_dict().unwrap();
        tag.scope = name(attributes, b"Scope").or(tag.scope);
        if let Ok(span) = attributes.get(b"ColSpan").and_then(Object::as_i64) {
            tag.span = span;
        }
    }
    for kid in list(file, dictionary.get(b"K").ok()) {
        // A number is a piece of the tag's own page.
        let Ok(dictionary) = kid.as_dict() else {
            tag.marked += 1;
            continue;
        };
        match name(dictionary, b"Type").as_deref() {
            Some("MCR") => tag.marked += 1,
            Some("OBJR") => tag.objects += 1,
            _ => tag.kids.push(read_tag(file, &kid)),
        }
    }
    tag
}

/// The members of an array, or the one object that stands for it.
fn list(file: &Document, object: Option<&Object>) -> Vec<Object> {
    let Some(object) = object else {
        return Vec::new();
    };
    let (_, object) = file.dereference(object).unwrap();
    let Ok(members) = object.as_array() else {
        return vec![object.clone()];
    };
    members
        .iter()
        .map(|member| file.dereference(member).unwrap().1.clone())
        .collect()
}

impl Tag {
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Tag)) {
        visit(self);
        for kid in &self.kids {
            kid.walk(visit);
        }
    }

    fn all<'a>(&'a self, kinds: &[&str]) -> Vec<&'a Tag> {
        let mut found = Vec::new();
        self.walk(&mut |tag| {
            if kinds.contains(&tag.kind.as_str()) {
                found.push(tag);
            }
        });
        found
    }
}

fn tags(file: &Document) -> Tag {
    let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let (_, root) = file.dereference(root).unwrap();
    let tops = list(file, root.as_dict().unwrap().get(b"K").ok());
    assert_eq!(tops.len(), 1);
    read_tag(file, &tops[0])
}

fn check_tags(document: &Tag) {
    assert_eq!(document.kind, "Document");
    let mut above = 0;
    for heading in document.all(&["H1", "H2", "H3", "H4"]) {
        let level: u32 = heading.kind[1..].parse().unwrap();
        assert!(level <= above + 1, "H{level} after H{above}");
        assert!(heading.marked > 0);
        above = level;
    }
    for table in document.all(&["Table"]) {
        let widths: Vec<i64> = table
            .all(&["TR"])
            .iter()
            .map(|row| row.kids.iter().map(|cell| cell.span).sum())
            .collect();
        assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
        let headers = table.all(&["TH"]);
        assert!(!headers.is_empty(), "a table nobody can find the way in");
        for header in headers {
            assert!(header.scope.is_some());
        }
    }
    for figure in document.all(&["Figure"]) {
        assert!(
            figure
                .alternative
                .as_ref()
                .is_some_and(|words| words.len() > 20)
        );
    }
    for link in document.all(&["Link"]) {
        assert!(link.objects > 0 && link.marked > 0, "{link:?}");
    }
    for paragraph in document.all(&["P", "Title", "TOCI"]) {
        assert!(
            paragraph.marked + paragraph.kids.len() > 0,
            "an empty paragraph"
        );
    }
}

/// Everything shown on a page is content of a tag or an artifact; answers the languages it is marked with.
fn check_pages(file: &Document) -> Vec<String> {
    let mut langs = Vec::new();
    for page in file.page_iter() {
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let mut depth = 0;
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    depth += 1;
                    if let Some(Object::Dictionary(marks)) = operation.operands.get(1)
                        && let Ok(lang) = marks.get(b"Lang")
                    {
                        let lang = text(lang);
                        if !langs.contains(&lang) {
                            langs.push(lang);
                        }
                    }
                }
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "f" | "f*" | "S" | "B" => {
                    assert!(depth > 0, "{operation:?} belongs nowhere");
                }
                _ => {}
            }
        }
        assert_eq!(depth, 0);
    }
    langs.sort();
    langs
}

#[test]
fn every_kind_of_report_is_tagged_from_end_to_end() {
    for (kind, model) in models() {
        for mode in ReportLanguage::ALL {
            let rendered = render(&model, mode);
            let path = saved(kind, mode, &rendered.bytes);
            if let Some(said) = tool("qpdf", &["--check", "FILE"], &path) {
                assert!(
                    said.contains("No syntax or stream encoding errors"),
                    "{said}"
                );
            }
            let file = Document::load_mem(&rendered.bytes).unwrap();
            assert_eq!(file.get_pages().len(), rendered.pages as usize);
            let document = tags(&file);
            check_tags(&document);
            assert!(document.all(&["H1"]).len() > 7);
            assert_eq!(document.all(&["TOC"]).len(), 1);
            if kind == "small" {
                // A radar of each standard that has one, and the lane.
                assert!(document.all(&["Figure"]).len() >= 2);
                let in_cells = document.all(&["TD"]).into_iter();
                let bars = in_cells.flat_map(|cell| cell.all(&["Figure"])).count();
                assert!(bars > 20, "{bars} bars have words");
                let in_paragraphs = document.all(&["P"]).into_iter();
                let links = in_paragraphs.flat_map(|one| one.all(&["Link"])).count();
                assert!(links > 20, "{links} links beside the contents");
                assert!(document.all(&["TR"]).len() > 100);
            }
            let langs = check_pages(&file);
            match mode {
                ReportLanguage::Bilingual => assert_eq!(langs, ["en", "zh-CN"]),
                ReportLanguage::Zh => assert!(langs.contains(&"zh-CN".to_owned())),
                ReportLanguage::En => assert!(langs.contains(&"en".to_owned())),
            }
        }
    }
}

#[test]
fn it_says_what_it_is_and_nothing_is_left_to_the_machine_that_shows_it() {
    let rendered = render(&model(&SMALL), ReportLanguage::Bilingual);
    let file = Document::load_mem(&rendered.bytes).unwrap();
    let catalog = file.catalog().unwrap();
    let metadata = catalog.get(b"Metadata").unwrap();
    let (_, metadata) = file.dereference(metadata).unwrap();
    let metadata = metadata.as_stream().unwrap();
    let metadata = metadata.get_plain_content().unwrap();
    let metadata = String::from_utf8(metadata).unwrap();
    for part in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "2026-11-20T00:00:00",
    ] {
        assert!(metadata.contains(part), "{part} is not in {metadata}");
    }
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "zh-CN");
    let (_, mark) = file.dereference(catalog.get(b"MarkInfo").unwrap()).unwrap();
    let marked = mark.as_dict().unwrap().get(b"Marked").unwrap();
    assert!(marked.as_bool().unwrap());
    let intents = list(&file, catalog.get(b"OutputIntents").ok());
    let intent = intents[0].as_dict().unwrap();
    assert_eq!(name(intent, b"S").unwrap(), "GTS_PDFA1");
    let (_, profile) = file
        .dereference(intent.get(b"DestOutputProfile").unwrap())
        .unwrap();
    assert!(profile.as_stream().is_ok());
    assert!(catalog.get(b"Outlines").is_ok());
}

#[test]
fn both_engines_say_the_same_on_the_same_pages() {
    for (kind, model) in models() {
        for mode in ReportLanguage::ALL {
            let archival = render(&model, mode);
            let plain = render_pdf(&model, mode, &mut |_| ControlFlow::Continue(())).unwrap();
            assert_eq!(archival.pages, plain.pages);
            assert_eq!(archival.missing, plain.missing);
            let text = |engine: &str, rendered: &Rendered| {
                let path = saved(&format!("{kind}-{engine}"), mode, &rendered.bytes);
                // In the order it is drawn: by position, words a hair apart in height change places.
                let text = tool("pdftotext", &["-raw", "FILE", "-"], &path)?;
                let pages = text
                    .split('\u{c}')
                    .map(|page| page.chars().filter(|c| !c.is_whitespace()).collect());
                Some(pages.collect::<Vec<String>>())
            };
            let (Some(archival), Some(plain)) = (text("a", &archival), text("p", &plain)) else {
                continue;
            };
            for (number, (archival, plain)) in (1..).zip(archival.iter().zip(&plain)) {
                assert_eq!(archival, plain, "{kind} {mode:?} page {number}");
            }
        }
    }
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    let model = model(&SMALL);
    let first = render(&model, ReportLanguage::Bilingual);
    assert!(first == render(&model, ReportLanguage::Bilingual));
    let mut other = model;
    other.cover.assessed_on = "2026-11-21".to_owned();
    assert!(first != render(&other, ReportLanguage::Bilingual));
}
