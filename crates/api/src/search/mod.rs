//! Search over everything there is to read: requirements and questions in both languages at once, the inventory, notes, evidence, actions.
//!
//! What is looked for is a part of a text, in whatever case and width. Several words are found together as written, or else each somewhere in the same
//! entry. An id or a clause number comes before a name, a name before a text, a text before its guidance; what is alike stays in reading order.

mod fold;
mod index;

pub(crate) use index::SearchIndex;

use crate::failure::Failure;
use crate::library::Library;
use crate::wire::SearchHitWire;
use fold::{excerpt, folded};
use index::{Entry, Field, Rank, of_assessment};
use lianheng_engine::assessment::Assessment;
use lianheng_engine::bilingual::Lang;

/// No more than this is found at a time.
pub const MOST_HITS: usize = 200;
/// What is looked for is no longer than this, in characters.
const MOST_CHARACTERS: usize = 200;

/// A place where something was found.
struct Found<'e> {
    entry: &'e Entry,
    field: &'e Field,
    at: usize,
    length: usize,
    /// Class of the place, and 1 where the words were found apart.
    rank: (Rank, u8),
}

/// Finds `text` in the library and, where there is one, in an assessment: at most [`MOST_HITS`], the best first.
///
/// # Errors
/// [`crate::FailureKind::Input`] when there is nothing to look for, or too much.
pub fn search(
    library: &Library,
    assessment: Option<&Assessment>,
    text: &str,
) -> Result<Vec<SearchHitWire>, Failure> {
    let length = text.chars().count();
    if length > MOST_CHARACTERS {
        let most = MOST_CHARACTERS.to_string();
        let args = vec![("length", length.to_string()), ("most", most)];
        return Err(Failure::unknown("error-search-too-long", args));
    }
    let wanted = folded(text);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    if words.is_empty() {
        return Err(Failure::unknown("error-search-blank", vec![]));
    }
    let phrase = words.join(" ");
    let own = assessment.map_or_else(Vec::new, |one| of_assessment(library, one));
    let entries = library.search_index().entries.iter().chain(&own);
    let mut found: Vec<Found<'_>> = entries
        .filter_map(|entry| in_entry(entry, &phrase, &words))
        .collect();
    // Stable: what is alike stays in reading order.
    found.sort_by_key(|found| found.rank);
    found.truncate(MOST_HITS);
    Ok(found.iter().map(hit).collect())
}

/// The best place of an entry that holds all the words.
fn in_entry<'e>(entry: &'e Entry, phrase: &str, words: &[&str]) -> Option<Found<'e>> {
    let exact = entry.exact.iter().any(|name| name == phrase);
    if let Some((field, at)) = first(entry, phrase) {
        let rank = if exact { Rank::Exact } else { field.rank };
        return Some(Found {
            entry,
            field,
            at,
            length: phrase.len(),
            rank: (rank, 0),
        });
    }
    if words.len() < 2 {
        return None;
    }
    let mut places = Vec::with_capacity(words.len());
    for word in words {
        let (field, at) = first(entry, word)?;
        places.push((field, at, word.len()));
    }
    // An entry counts as its weakest word; what is shown is the place of its strongest.
    let weakest = places.iter().map(|(field, _, _)| field.rank).max()?;
    let (field, at, length) = places.into_iter().min_by_key(|(field, _, _)| field.rank)?;
    Some(Found {
        entry,
        field,
        at,
        length,
        rank: (weakest, 1),
    })
}

/// The first place of `text`; fields stand in the order of their ranks.
fn first<'e>(entry: &'e Entry, text: &str) -> Option<(&'e Field, usize)> {
    let mut fields = entry.fields.iter();
    fields.find_map(|field| Some((field, field.folded.find(text)?)))
}

fn hit(found: &Found<'_>) -> SearchHitWire {
    let field = found.field;
    let (excerpt, words) = excerpt(&field.text, &field.folded, found.at, found.length);
    SearchHitWire {
        kind: found.entry.kind,
        id: found.entry.id.clone(),
        clause: found.entry.clause.clone(),
        title: found.entry.title.clone(),
        excerpt,
        found: words,
        lang: field.lang.map(Lang::tag),
    }
}
