//! The parts of the package docx-rs cannot write as they must be: styles with their languages and fonts, settings, the font table with
//! substitutes, what the file says about itself, and how everything hangs together.

use super::furniture::{footer, header};
use super::order::ordered;
use super::pictures::relation;
use super::style::{ALL, FAMILIES, Kind, TextStyle, families, half_points, hex, twentieths};
use super::writer::Writer;
use crate::draw::{Face, Metadata};
use crate::layout::Furniture;
use crate::layout::look::{
    ACCENT, BODY_BOTTOM, BODY_TOP, BODY_WIDTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH,
};
use docx_rs::{BuildXML, Document};
use std::fmt::Write;

/// A file of the package.
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) bytes: Vec<u8>,
}

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const WORD: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Every part but the pictures; `story` is what stands between the ends of the body.
pub(super) fn parts(
    story: &[String],
    metadata: &Metadata,
    furniture: &Furniture,
    writer: &mut Writer,
) -> Vec<Part> {
    let (header, footer) = (header(furniture, writer), footer(furniture, writer));
    let pictures = writer.pictures().len();
    let part = |name, text: String| Part {
        name,
        bytes: text.into_bytes(),
    };
    vec![
        part("[Content_Types].xml", content_types()),
        part("_rels/.rels", package_relations()),
        part("docProps/core.xml", core(metadata)),
        part("docProps/app.xml", app(metadata)),
        part("word/document.xml", document(story)),
        part("word/_rels/document.xml.rels", document_relations(pictures)),
        part("word/styles.xml", styles(metadata)),
        part("word/settings.xml", settings()),
        part("word/fontTable.xml", font_table()),
        Part {
            name: "word/header1.xml",
            bytes: in_order(header),
        },
        Part {
            name: "word/footer1.xml",
            bytes: in_order(footer),
        },
    ]
}

fn in_order(xml: Vec<u8>) -> Vec<u8> {
    ordered(&String::from_utf8(xml).unwrap_or_default()).into_bytes()
}

/// A text in an element.
fn element(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A text in an attribute.
pub(super) fn attribute(text: &str) -> String {
    element(text).replace('"', "&quot;").replace('\n', "&#10;")
}

fn content_types() -> String {
    let mut types = format!(
        r#"{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>"#
    );
    let word = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("header1", "header"),
        ("footer1", "footer"),
    ];
    for (name, kind) in word {
        put(
            &mut types,
            format_args!(
                r#"<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kind}+xml"/>"#
            ),
        );
    }
    types.push_str(r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>"#);
    types
}

fn package_relations() -> String {
    format!(
        r#"{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="{RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/></Relationships>"#
    )
}

fn document_relations(pictures: usize) -> String {
    let mut relations = format!(r#"{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">"#);
    let parts = [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
    ];
    for (id, kind, target) in parts {
        put(
            &mut relations,
            format_args!(
                r#"<Relationship Id="{id}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>"#
            ),
        );
    }
    for number in 1..=pictures {
        let id = relation(number);
        put(
            &mut relations,
            format_args!(
                r#"<Relationship Id="{id}" Type="{RELATIONSHIPS}/image" Target="media/{number}.png"/>"#
            ),
        );
    }
    relations.push_str("</Relationships>");
    relations
}

/// What the file says about itself. A file without a day says none.
fn core(metadata: &Metadata) -> String {
    let mut core = format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
    );
    let told = [
        ("dc:title", &metadata.title),
        ("dc:subject", &metadata.subject),
        ("dc:creator", &metadata.author),
        ("cp:lastModifiedBy", &metadata.author),
        ("dc:language", &metadata.languages.join(", ")),
    ];
    for (name, text) in told {
        let text = element(&super::text::readable(text));
        put(&mut core, format_args!("<{name}>{text}</{name}>"));
    }
    if let Some(day) = metadata.date {
        for name in ["dcterms:created", "dcterms:modified"] {
            put(
                &mut core,
                format_args!(r#"<{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</{name}>"#),
            );
        }
    }
    core.push_str("</cp:coreProperties>");
    core
}

fn app(metadata: &Metadata) -> String {
    let program = element(&metadata.creator);
    format!(
        r#"{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>{program}</Application></Properties>"#
    )
}

/// The story between docx-rs' beginning and the page it is printed on.
fn document(story: &[String]) -> String {
    let empty = String::from_utf8(Document::new().build()).unwrap_or_default();
    let start = empty.split_inclusive("<w:body>").next().unwrap_or_default();
    let (width, height) = (twentieths(PAGE_WIDTH), twentieths(PAGE_HEIGHT));
    let (side, top) = (twentieths(MARGIN), twentieths(BODY_TOP));
    let bottom = twentieths(PAGE_HEIGHT - BODY_BOTTOM);
    let (head, foot) = (twentieths(29.0), twentieths(24.0));
    let mut document = start.to_owned();
    document.reserve(story.iter().map(String::len).sum());
    document.extend(story.iter().map(String::as_str));
    put(
        &mut document,
        format_args!(
            r#"<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{top}" w:right="{side}" w:bottom="{bottom}" w:left="{side}" w:header="{head}" w:footer="{foot}" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>"#
        ),
    );
    document
}

/// Latin text is read as English and Chinese text as Chinese, whichever language the report is in.
fn styles(metadata: &Metadata) -> String {
    let (latin, chinese) = families(Face::Regular);
    let mut styles = format!(
        r#"{DECLARATION}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:eastAsia="{1}" w:cs="{0}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"#,
        latin.name, chinese.name
    );
    let main_language = metadata.languages.first().copied().unwrap_or("zh-CN");
    for style in ALL {
        styles.push_str(&paragraph_style(style, main_language));
    }
    styles.push_str(r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>"#);
    styles
}

fn paragraph_style(style: TextStyle, language: &str) -> String {
    let TextStyle {
        id,
        name,
        look,
        kind,
    } = style;
    let based = match kind {
        Kind::Normal => "",
        Kind::Text | Kind::Heading(_) | Kind::Contents(_) | Kind::Furniture => {
            r#"<w:basedOn w:val="Normal"/>"#
        }
    };
    let next = match kind {
        Kind::Heading(_) => r#"<w:next w:val="Normal"/>"#,
        Kind::Normal | Kind::Text | Kind::Contents(_) | Kind::Furniture => "",
    };
    let default = if kind == Kind::Normal {
        r#" w:default="1""#
    } else {
        ""
    };
    let (latin, chinese) = families(look.face);
    let bold = match look.face {
        Face::Bold => "<w:b/><w:bCs/>",
        Face::Regular => "",
    };
    let (colour, size) = (hex(look.colour), half_points(look.size));
    let leading = if language == "en" { 1.45 } else { 1.62 };
    let properties = format!(
        r#"{}<w:spacing w:line="{}" w:lineRule="atLeast"/>{}"#,
        before_spacing(kind),
        twentieths(look.size * leading),
        after_spacing(kind)
    );
    format!(
        r#"<w:style w:type="paragraph"{default} w:styleId="{id}"><w:name w:val="{name}"/>{based}{next}<w:qFormat/><w:pPr>{properties}</w:pPr><w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:eastAsia="{1}" w:cs="{0}"/>{bold}<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>"#,
        latin.name, chinese.name
    )
}

/// The file wants the properties of a paragraph in one order; these come before its spacing.
fn before_spacing(kind: Kind) -> String {
    let edge = twentieths(BODY_WIDTH);
    match kind {
        Kind::Normal | Kind::Text => String::new(),
        Kind::Heading(0) => format!(
            r#"<w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="3" w:color="{}"/></w:pBdr>"#,
            hex(ACCENT)
        ),
        Kind::Heading(_) => "<w:keepNext/><w:keepLines/>".to_owned(),
        Kind::Contents(_) => {
            format!(r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{edge}"/></w:tabs>"#)
        }
        Kind::Furniture => {
            format!(r#"<w:tabs><w:tab w:val="right" w:pos="{edge}"/></w:tabs>"#)
        }
    }
}

fn after_spacing(kind: Kind) -> String {
    match kind {
        Kind::Normal | Kind::Text | Kind::Furniture | Kind::Contents(0) => String::new(),
        Kind::Heading(level) => format!(r#"<w:outlineLvl w:val="{level}"/>"#),
        Kind::Contents(_) => r#"<w:ind w:left="360"/>"#.to_owned(),
    }
}

/// Chinese marks share their white, as on the pages of the PDF.
fn settings() -> String {
    format!(
        r#"{DECLARATION}<w:settings {WORD}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>"#
    )
}

fn font_table() -> String {
    let mut fonts = format!("{DECLARATION}<w:fonts {WORD}>");
    for family in FAMILIES {
        put(
            &mut fonts,
            format_args!(
                r#"<w:font w:name="{}"><w:altName w:val="{}"/><w:charset w:val="{}"/><w:family w:val="{}"/><w:pitch w:val="variable"/></w:font>"#,
                family.name, family.others, family.charset, family.class
            ),
        );
    }
    fonts.push_str("</w:fonts>");
    fonts
}

fn put(into: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = into.write_fmt(text);
}
