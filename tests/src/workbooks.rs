//! Workbooks edited as a person would edit them, without a spreadsheet program: cells are put into the XML of their sheet.

use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Puts texts into cells of a sheet, counted from 1 in the order of the workbook. An empty text empties the cell.
pub fn edit(from: &Path, to: &Path, sheet: usize, cells: &[(&str, &str)]) {
    let bytes = std::fs::read(from).expect("a workbook");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let wanted = format!("xl/worksheets/sheet{sheet}.xml");
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut body = Vec::new();
        part.read_to_end(&mut body).expect("a body");
        if name == wanted {
            let mut xml = String::from_utf8(body).expect("UTF-8");
            for (cell, text) in cells {
                xml = put(&xml, cell, text);
            }
            body = xml.into_bytes();
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(&body).expect("a body");
    }
    let bytes = writer.finish().expect("an archive").into_inner();
    std::fs::write(to, bytes).expect("a file");
}

fn put(xml: &str, cell: &str, text: &str) -> String {
    let begin = format!("<c r=\"{cell}\"");
    let (before, rest) = xml
        .split_once(&begin)
        .unwrap_or_else(|| panic!("no cell {cell}"));
    let (attributes, inner) = rest.split_once('>').expect("a whole cell");
    let after = match attributes.ends_with('/') {
        true => inner,
        false => inner.split_once("</c>").expect("a whole cell").1,
    };
    let style = attributes
        .split_whitespace()
        .find(|one| one.starts_with("s="))
        .map_or("", |one| one.trim_end_matches('/'));
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let cell = if text.is_empty() {
        format!("{begin} {style}/>")
    } else if let Some(formula) = text.strip_prefix('=') {
        format!("{begin} {style} t=\"str\"><f>{formula}</f><v>old</v></c>")
    } else {
        format!(
            "{begin} {style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{escaped}</t></is></c>"
        )
    };
    format!("{before}{cell}{after}")
}
