//! `ids.lock`: every id a pack ever published, one a line, in the order of publication. Ids are only ever added.

use super::source::SourceFile;
use crate::diagnostic::Diagnostic;
use crate::json::Place;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of a lock file with their lines.
fn locked(lock: &SourceFile) -> BTreeMap<String, u32> {
    let text = String::from_utf8_lossy(lock.bytes.as_deref().unwrap_or_default()).into_owned();
    (1u32..)
        .zip(text.lines())
        .map(|(line, id)| (id.trim().to_owned(), line))
        .filter(|(id, _)| !id.is_empty() && !id.starts_with('#'))
        .collect()
}

/// Every id in use is locked, and no locked id has gone.
pub(crate) fn check(lock: &SourceFile, used: &BTreeSet<&str>, diagnostics: &mut Vec<Diagnostic>) {
    let locked = locked(lock);
    for id in used {
        if !locked.contains_key(*id) {
            diagnostics
                .push(Diagnostic::error("id-not-locked", &lock.path, Place::START).with("id", *id));
        }
    }
    for (id, line) in &locked {
        if !used.contains(id.as_str()) {
            diagnostics.push(
                Diagnostic::error("locked-id-gone", &lock.path, Place::line(*line)).with("id", id),
            );
        }
    }
}

/// The lock file's text with the missing ids added at its end, in reading order.
#[must_use]
pub fn extended(lock: &SourceFile, in_reading_order: &[&str]) -> String {
    let known = locked(lock);
    let mut text = match &lock.bytes {
        Some(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        None => "# Every id ever published in this pack. Lines are only ever added.\n".to_owned(),
    };
    for id in in_reading_order {
        if !known.contains_key(*id) {
            text.push_str(id);
            text.push('\n');
        }
    }
    text
}
