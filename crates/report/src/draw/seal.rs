//! The last step before the bytes: what the file says about itself, and its identity.
//!
//! printpdf claims PDF/X, dates everything 1970 and draws random ids. Here the document information is written anew, the
//! language is set, and the id becomes a digest of everything else, so that the same inputs give the same bytes.

use super::outline::text_string;
use super::{CanvasError, Metadata};
use lopdf::{Dictionary, Document, Object, StringFormat};
use sha2::{Digest, Sha256};

const ID_BYTES: usize = 16;
/// How the id stands in the trailer while the digest is taken.
const BLANK: &[u8] = b"<00000000000000000000000000000000>";

/// Writes the document with its metadata and id.
pub(super) fn seal(mut file: Document, metadata: &Metadata) -> Result<Vec<u8>, CanvasError> {
    describe(&mut file, metadata).ok_or(CanvasError::Engine)?;
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|_| CanvasError::Engine)?;
    identify(&mut bytes).ok_or(CanvasError::Engine)?;
    Ok(bytes)
}

fn describe(file: &mut Document, metadata: &Metadata) -> Option<()> {
    file.version = "1.7".to_owned();
    let mut info = Dictionary::new();
    info.set("Title", text_string(&metadata.title));
    info.set("Author", text_string(&metadata.author));
    info.set("Subject", text_string(&metadata.subject));
    info.set("Keywords", text_string(&metadata.languages.join(", ")));
    info.set("Creator", text_string(&metadata.creator));
    info.set("Producer", text_string("printpdf 0.12.8"));
    if let Some(date) = metadata.date {
        let day = format!(
            "D:{:04}{:02}{:02}000000Z",
            date.year(),
            date.month(),
            date.day()
        );
        let day = Object::String(day.into_bytes(), StringFormat::Literal);
        info.set("CreationDate", day.clone());
        info.set("ModDate", day);
    }
    let info = file.add_object(info);
    let theirs = file.trailer.get(b"Info").and_then(Object::as_reference);
    if let Ok(theirs) = theirs {
        file.objects.remove(&theirs);
    }
    file.trailer.set("Info", info);
    let blank = Object::String(vec![0; ID_BYTES], StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![blank.clone(), blank]);

    let language = metadata.languages.first().copied().unwrap_or_default();
    let mut preferences = Dictionary::new();
    preferences.set("DisplayDocTitle", true);
    let catalog = file.catalog_mut().ok()?;
    catalog.set("Lang", Object::string_literal(language));
    catalog.set("ViewerPreferences", preferences);
    Some(())
}

/// Puts the digest of the bytes in the place of the blank ids at their end.
fn identify(bytes: &mut [u8]) -> Option<()> {
    let digest = Sha256::digest(&*bytes);
    let id: String = digest
        .iter()
        .take(ID_BYTES)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    for _ in 0..2 {
        let at = bytes
            .windows(BLANK.len())
            .rposition(|window| window == BLANK)?;
        let place = bytes.get_mut(at + 1..at + 1 + id.len())?;
        place.copy_from_slice(id.as_bytes());
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_depends_on_everything_else_and_on_nothing_more() {
        let file = |body: &str| {
            let blank = String::from_utf8_lossy(BLANK);
            let mut bytes = format!("{body} /ID[{blank}{blank}]").into_bytes();
            identify(&mut bytes).unwrap();
            bytes
        };
        assert_eq!(file("a"), file("a"));
        assert_ne!(file("a")[3..], file("b")[3..]);
        assert!(!String::from_utf8(file("a")).unwrap().contains("0000000000"));
    }
}
