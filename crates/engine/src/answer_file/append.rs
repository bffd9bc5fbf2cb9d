//! Adds answers at the end of an answer file and leaves every byte that was there as it was: order of keys, spacing, line ends, byte-order mark.
//!
//! The new entries are written the way the last one is: on lines of their own, on one line each, or without any space.

use crate::crosswalk::MappingStep;
use crate::ids::RequirementId;
use crate::json::{Document, Fault, FaultKind};
use crate::vocabulary::Verdict;
use serde::Serialize;

/// An answer made by accepting a mapping.
#[derive(Debug, Clone, Copy)]
pub struct Accepted<'a> {
    /// On what.
    pub requirement: &'a RequirementId,
    /// The verdict accepted.
    pub verdict: Verdict,
    /// Where it comes from.
    pub trail: &'a [MappingStep],
}

#[derive(Serialize)]
struct Entry<'a> {
    requirement: &'a str,
    verdict: Verdict,
    mapped_from: Vec<StepEntry<'a>>,
}

#[derive(Serialize)]
struct StepEntry<'a> {
    crosswalk: &'a str,
    from: &'a str,
    to: &'a str,
}

/// The file with `accepted` at the end of its `answers`.
///
/// # Errors
/// A fault of shape: not JSON, or no list `answers`. Whether the answers mean anything is [`super::read`]'s business.
pub fn append(bytes: &[u8], accepted: &[Accepted<'_>]) -> Result<Vec<u8>, Fault> {
    if accepted.is_empty() {
        return Ok(bytes.to_vec());
    }
    let document = Document::parse(bytes)?;
    let text = document.text();
    let at = ["answers".into()];
    let fault = || Fault {
        kind: FaultKind::MissingKey("answers"),
        place: document.place(&at),
    };
    let list = document.span(&at).ok_or_else(fault)?;
    let list_text = text.get(list.clone()).unwrap_or_default();
    let closing = list.end.saturating_sub(1);
    if !list_text.starts_with('[') {
        return Err(fault());
    }
    let count = (0..)
        .take_while(|index| {
            document
                .span(&["answers".into(), (*index).into()])
                .is_some()
        })
        .count();
    let span_of = |index: usize| document.span(&["answers".into(), index.into()]);
    let layout = match count
        .checked_sub(1)
        .and_then(|last| Some((last, span_of(last)?)))
    {
        Some((last, span)) => {
            let before = match last.checked_sub(1).and_then(span_of) {
                Some(before) => text.get(before.end..span.start).unwrap_or_default(),
                None => text.get(list.start + 1..span.start).unwrap_or_default(),
            };
            Layout {
                insert_at: span.end,
                first: false,
                gap: before.replace(',', ""),
                tail: String::new(),
                lines: text.get(span).is_some_and(|last| last.contains('\n')),
            }
        }
        None => Layout::of_empty(text, list.start, closing),
    };
    let mut added = String::new();
    for (index, one) in accepted.iter().enumerate() {
        if index > 0 || !layout.first {
            added.push(',');
        }
        added.push_str(&layout.gap);
        added.push_str(&layout.entry(one));
    }
    added.push_str(&layout.tail);
    let mark = bytes.len().saturating_sub(text.len());
    let (before, after) = bytes
        .split_at_checked(mark + layout.insert_at)
        .unwrap_or((bytes, &[]));
    Ok([before, added.as_bytes(), after].concat())
}

/// How new entries are set into the list.
struct Layout {
    /// Byte in the text where they go.
    insert_at: usize,
    /// Whether they are the first of the list.
    first: bool,
    /// White space before each.
    gap: String,
    /// White space after the last, where the list was empty.
    tail: String,
    /// Each key on a line of its own.
    lines: bool,
}

impl Layout {
    /// An empty list: its entries stand two spaces further in than the line that opens it.
    fn of_empty(text: &str, open: usize, closing: usize) -> Layout {
        let line = text.get(..open).unwrap_or_default();
        let end = line_end(text);
        let on_lines = line.contains('\n');
        let start = line.rfind('\n').map_or(0, |at| at + 1);
        let indent: String = line
            .get(start..)
            .unwrap_or_default()
            .chars()
            .take_while(|c| *c == ' ' || *c == '\t')
            .collect();
        Layout {
            // What white space stood between the brackets stays after the entries.
            insert_at: if on_lines { open + 1 } else { closing },
            first: true,
            gap: if on_lines {
                format!("{end}{indent}  ")
            } else {
                String::new()
            },
            tail: if on_lines && open + 1 == closing {
                format!("{end}{indent}")
            } else {
                String::new()
            },
            lines: on_lines,
        }
    }

    fn entry(&self, accepted: &Accepted<'_>) -> String {
        let entry = Entry {
            requirement: accepted.requirement.as_str(),
            verdict: accepted.verdict,
            mapped_from: accepted
                .trail
                .iter()
                .map(|step| StepEntry {
                    crosswalk: &step.crosswalk,
                    from: step.from.as_str(),
                    to: step.to.as_str(),
                })
                .collect(),
        };
        let compact = || serde_json::to_string(&entry).unwrap_or_default();
        let Some(newline) = self.gap.rfind('\n') else {
            return compact();
        };
        // Strings of ids hold nothing that JSON escapes, so every line break below is between values.
        let pretty = serde_json::to_string_pretty(&entry).unwrap_or_default();
        let indent = self.gap.get(newline + 1..).unwrap_or_default();
        if self.lines {
            return pretty.replace('\n', &format!("{}{indent}", line_end(&self.gap)));
        }
        let lines = pretty.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        lines.replace("[ ", "[").replace(" ]", "]")
    }
}

/// The line end a text uses first.
fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text.get(..at).is_some_and(|line| line.ends_with('\r')) => "\r\n",
        _ => "\n",
    }
}
