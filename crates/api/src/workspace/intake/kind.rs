//! What a file is, by its content alone: names and endings are other people's.

use lianheng_exchange::answer_workbook::is_answer_workbook;
use lianheng_exchange::limits::InventoryLimits;
use lianheng_exchange::package::encryption::looks_encrypted;
use lianheng_exchange::package::looks_like_package;
use lianheng_exchange::round_trip::workbook::is_asked_workbook;

/// What a file can be taken in as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum IntakeKind {
    /// Answers in our own format.
    Answers,
    /// An assessment's workbook, to be told from a table by its marks.
    AnswerWorkbook,
    /// A table of suppliers, systems and products.
    Inventory,
    /// A list of components.
    Sbom,
    /// A workspace, which is opened and not taken in.
    Workspace,
    /// A sealed package or a questionnaire's workbook, which have ways in of their own.
    Package,
    /// JSON or XML of some other kind.
    Unknown,
}

/// Bytes in which the mark of a format is looked for; exporters put it at the beginning, people may not.
const LOOKED_AT: usize = 1 << 20;

/// Tells what a file is. A broken file is still told by its marks, so that the reader of its kind can say what is wrong.
pub(super) fn recognise(bytes: &[u8]) -> IntakeKind {
    if bytes.starts_with(b"LHWS") {
        return IntakeKind::Workspace;
    }
    let limits = InventoryLimits::default();
    if looks_like_package(bytes) || looks_encrypted(bytes) || is_asked_workbook(bytes, &limits) {
        return IntakeKind::Package;
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let ours = is_answer_workbook(bytes, &limits);
        return if ours {
            IntakeKind::AnswerWorkbook
        } else {
            IntakeKind::Inventory
        };
    }
    let text = narrow(bytes);
    let text = text.trim_ascii_start();
    match text.first() {
        Some(b'{') if names_format(text, b"lianheng-answers/") => IntakeKind::Answers,
        Some(b'{') => {
            let marks: [&[u8]; 3] = [b"\"bomFormat\"", b"\"spdxVersion\"", b"spdx.org/rdf/"];
            let is_sbom = marks.iter().any(|mark| find(text, mark).is_some());
            if is_sbom {
                IntakeKind::Sbom
            } else {
                IntakeKind::Unknown
            }
        }
        Some(b'<') if find(text, b"cyclonedx.org").is_some() => IntakeKind::Sbom,
        Some(b'<' | b'[') => IntakeKind::Unknown,
        _ if text
            .split(|byte| *byte == b'\n')
            .any(|line| line.starts_with(b"SPDXVersion:")) =>
        {
            IntakeKind::Sbom
        }
        _ => IntakeKind::Inventory,
    }
}

/// The beginning of the file as one byte a character, without a byte-order mark: enough to see marks in ASCII.
fn narrow(bytes: &[u8]) -> Vec<u8> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        let rest = head.iter().skip(2).copied();
        return rest.filter(|byte| *byte != 0).collect();
    }
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).to_vec()
}

/// Whether the key `format` has a value that begins so.
fn names_format(text: &[u8], beginning: &[u8]) -> bool {
    let mut rest = text;
    while let Some(at) = find(rest, b"\"format\"") {
        rest = rest.get(at + b"\"format\"".len()..).unwrap_or_default();
        let value = rest
            .trim_ascii_start()
            .strip_prefix(b":")
            .map(<[u8]>::trim_ascii_start);
        let value = value.and_then(|value| value.strip_prefix(b"\""));
        if value.is_some_and(|value| value.starts_with(beginning)) {
            return true;
        }
    }
    false
}

fn find(text: &[u8], mark: &[u8]) -> Option<usize> {
    text.windows(mark.len()).position(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_what_a_file_is() {
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("SPDXVersion: SPDX-2.3".bytes().flat_map(|byte| [byte, 0]))
            .collect();
        let cases: [(&[u8], IntakeKind); 15] = [
            (
                b" {\"format\" : \"lianheng-answers/1\"",
                IntakeKind::Answers,
            ),
            (
                b"\xEF\xBB\xBF{\"format\":\"lianheng-answers/9\"}",
                IntakeKind::Answers,
            ),
            (
                b"{\"bomFormat\": \"CycloneDX\", \"x\": \"lianheng-answers/1\"",
                IntakeKind::Sbom,
            ),
            (b"{\"spdxVersion\":\"SPDX-2.3\"}", IntakeKind::Sbom),
            (b"{\"format\": 1}", IntakeKind::Unknown),
            (b"[]", IntakeKind::Unknown),
            (
                b"<?xml version=\"1.0\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"/>",
                IntakeKind::Sbom,
            ),
            (b"<html></html>", IntakeKind::Unknown),
            (
                b"# made by hand\r\nSPDXVersion: SPDX-2.3\r\n",
                IntakeKind::Sbom,
            ),
            (&utf16, IntakeKind::Sbom),
            (b"PK\x03\x04rest", IntakeKind::Inventory),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", IntakeKind::Inventory),
            (b"product,version\nSPDX,1\n", IntakeKind::Inventory),
            (b"", IntakeKind::Inventory),
            (b"LHWS12345678abcd", IntakeKind::Workspace),
        ];
        for (bytes, kind) in cases {
            assert_eq!(recognise(bytes), kind, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
