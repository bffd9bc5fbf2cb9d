//! CSV as spreadsheets write it: in Unicode or GB18030, with commas, semicolons or tabs.

use encoding_rs::{Encoding, GB18030};
use std::borrow::Cow;

use super::columns::{self, SheetKind};
use super::grid::{Cell, Grid, GridBuilder, refused};
use super::{HEADER_ROWS, Source};
use crate::csv::restore;
use crate::fault::{CellRef, InventoryFault, InventoryFaultKind};
use crate::limits::InventoryLimits;

const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads the table and says in what encoding it was.
pub(super) fn read(
    bytes: &[u8],
    limits: &InventoryLimits,
) -> Result<(Grid, Source), InventoryFault> {
    let (text, source) = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(refused(None, InventoryFaultKind::Empty));
    }
    let (body, lines_before, delimiter) = match announced(&text) {
        Some((delimiter, body)) => (body, 1, delimiter),
        None => (&*text, 0, delimiter(&text)),
    };
    let mut builder = GridBuilder::new(limits);
    let mut records = reader(body, delimiter);
    let mut record = csv::StringRecord::new();
    loop {
        match records.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(refused(None, InventoryFaultKind::NotText)),
        }
        // Lines and not records: blank lines are no records, and a person counts lines.
        let line = record.position().map_or(0, csv::Position::line);
        let row = u32::try_from(line.saturating_sub(1) + lines_before).unwrap_or(u32::MAX);
        for (column, field) in (0..).zip(&record) {
            let at = CellRef { row, column };
            // Tables we wrote ourselves come back with what keeps spreadsheets from computing.
            builder.add(at, Cell::Text(restore(field).to_owned()))?;
        }
    }
    Ok((builder.end(), source))
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// Unicode where the bytes say so or can be nothing else; GB18030 otherwise, which Chinese spreadsheets write.
fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Source), InventoryFault> {
    let not_text = || refused(None, InventoryFaultKind::NotText);
    let (text, source) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            let text = encoding
                .decode_without_bom_handling_and_without_replacement(
                    bytes.get(mark..).unwrap_or_default(),
                )
                .ok_or_else(not_text)?;
            let utf8 = encoding == encoding_rs::UTF_8;
            (text, if utf8 { Source::Utf8 } else { Source::Utf16 })
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), Source::Utf8),
            Err(_) => {
                let text = GB18030
                    .decode_without_bom_handling_and_without_replacement(bytes)
                    .ok_or_else(not_text)?;
                (text, Source::Gb18030)
            }
        },
    };
    if text.contains('\0') {
        return Err(not_text());
    }
    // The CSV reader ends a record at the first of `\r\n` and counts the line at the second: rows would be one off.
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        text
    };
    Ok((text, source))
}

/// `sep=;` on the first line, as spreadsheets write to tell each other.
fn announced(text: &str) -> Option<(u8, &str)> {
    let (first, body) = text.split_once('\n')?;
    let mark = first.trim().trim_matches('"').strip_prefix("sep=")?;
    let delimiter = DELIMITERS.into_iter().find(|one| mark.as_bytes() == [*one]);
    delimiter.map(|delimiter| (delimiter, body))
}

/// The delimiter under which most headings are understood.
fn delimiter(text: &str) -> u8 {
    let understood = |delimiter: u8| {
        let mut records = reader(text, delimiter).into_records();
        let rows = records.by_ref().take(HEADER_ROWS).flatten();
        rows.map(|row| {
            let known = |heading: &&str| columns::column(heading, SheetKind::Combined).is_some();
            row.iter().take(1_000).filter(known).count()
        })
        .max()
        .unwrap_or(0)
    };
    let mut best = (0, b',');
    for delimiter in DELIMITERS {
        let count = understood(delimiter);
        if count > best.0 {
            best = (count, delimiter);
        }
    }
    best.1
}
