//! From bytes to text, and from an offset in the text to a place a person can find.

use lianheng_engine::json::Place;
use std::borrow::Cow;

use crate::fault::{SbomFault, SbomFaultKind};

/// Decodes UTF-8, with or without a byte-order mark, and UTF-16 with one: a shell's `>` writes the latter on Windows.
///
/// # Errors
/// `Empty` and `NotText`, the latter at the first byte that is neither.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SbomFault> {
    let fault = |kind, place| SbomFault {
        format: None,
        place,
        path: String::new(),
        kind,
    };
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != encoding_rs::UTF_8 => encoding
            .decode_without_bom_handling_and_without_replacement(
                bytes.get(mark..).unwrap_or_default(),
            )
            .ok_or_else(|| fault(SbomFaultKind::NotText, Place::START))?,
        other => {
            let bytes = bytes
                .get(other.map_or(0, |(_, mark)| mark)..)
                .unwrap_or_default();
            let text = std::str::from_utf8(bytes).map_err(|error| {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let good = String::from_utf8_lossy(good);
                fault(SbomFaultKind::NotText, place_of(&good, good.len()))
            })?;
            Cow::Borrowed(text)
        }
    };
    if text.trim().is_empty() {
        return Err(fault(SbomFaultKind::Empty, Place::START));
    }
    Ok(text)
}

/// Line and column of a byte offset.
pub(super) fn place_of(text: &str, offset: usize) -> Place {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let from_one = |count: usize| u32::try_from(count).unwrap_or(u32::MAX - 1) + 1;
    Place {
        line: from_one(before.bytes().filter(|byte| *byte == b'\n').count()),
        column: from_one(before.get(line_start..).unwrap_or("").chars().count()),
    }
}

/// The byte offset of serde_json's line and column (in bytes, 0 at a line's very beginning).
pub(super) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    before + column.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unicode_encoding_with_a_mark_is_read() {
        let text = "{\"name\": \"链衡\"}";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            [b"\xFF\xFE".to_vec(), utf16].concat(),
            [b"\xFE\xFF".to_vec(), utf16be].concat(),
        ] {
            assert_eq!(decode(&bytes).unwrap(), text);
        }
    }

    #[test]
    fn what_is_no_text_is_refused_where_it_stops_being_text() {
        let fault = decode(b"{\n  \"a\": \xC1\xB4 }").unwrap_err();
        assert_eq!(fault.kind, SbomFaultKind::NotText);
        assert_eq!(fault.place, Place { line: 2, column: 8 });
        for empty in [&b""[..], b" \r\n\t", b"\xEF\xBB\xBF"] {
            assert_eq!(decode(empty).unwrap_err().kind, SbomFaultKind::Empty);
        }
        assert_eq!(
            decode(b"\xFF\xFE\x00\xD8").unwrap_err().kind,
            SbomFaultKind::NotText
        );
    }
}
