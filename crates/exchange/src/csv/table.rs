//! A table in the making: columns by name, rows of cells, and its bytes.

use super::cell::neutralise;
use crate::words::Voice;
use ::csv::{Terminator, WriterBuilder};

/// What a spreadsheet knows UTF-8 by.
const MARK: &[u8] = b"\xEF\xBB\xBF";

#[derive(Debug)]
pub(super) struct Table {
    headings: Headings,
    rows: Vec<Vec<String>>,
}

#[derive(Debug)]
enum Headings {
    /// Messages `export-column-…`.
    Named(&'static [&'static str]),
    /// Ready texts.
    Ready(Vec<String>),
}

impl Table {
    pub(super) fn new(columns: &'static [&'static str]) -> Self {
        Table {
            headings: Headings::Named(columns),
            rows: Vec::new(),
        }
    }

    pub(super) fn with_headings(headings: Vec<String>) -> Self {
        Table {
            headings: Headings::Ready(headings),
            rows: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn bytes(self, voice: &Voice<'_>) -> Vec<u8> {
        let headings: Vec<String> = match self.headings {
            Headings::Named(columns) => columns
                .iter()
                .map(|column| voice.say(&format!("export-column-{column}"), &[]))
                .collect(),
            Headings::Ready(headings) => headings,
        };
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(MARK.to_vec());
        // Writing to memory cannot fail, and every row has as many cells as there are columns.
        for row in std::iter::once(headings).chain(self.rows) {
            let _ = writer.write_record(row.iter().map(|cell| neutralise(cell)));
        }
        writer.into_inner().unwrap_or_default()
    }
}

/// A value that may be absent.
pub(super) fn or_blank<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
