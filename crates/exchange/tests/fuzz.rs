//! Every reader of this crate against bytes nobody thought of. As an ordinary test each runs a moment; `cargo xtask fuzz` runs one for as
//! long as one likes. Random bytes rarely get past a magic number, so most targets damage something honest.
//!
//! What must hold is always the same: no panic, no endless work, and whatever is accepted is accepted again.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod package_support;
mod support;

use bolero::check;
use jiff::civil::date;
use lianheng_engine::answer_file;
use lianheng_engine::assessment::Inventory;
use lianheng_engine::bilingual::Bilingual;
use lianheng_exchange::answer_workbook::{WorkbookWords, read_answer_workbook};
use lianheng_exchange::audit_payload::{AUDIT_FILE, AuditFile};
use lianheng_exchange::inventory::read_inventory;
use lianheng_exchange::limits::{InventoryLimits, SbomLimits};
use lianheng_exchange::package::encryption::{
    Decrypted, Encryption, Identity, Unlock, encrypt, wants_passphrase,
};
use lianheng_exchange::package::{
    Fingerprint, KeyRole, KnownKey, Limits, PublicKey, SigningKey, check_envelope, inspect,
    read_book, write_book,
};
use lianheng_exchange::round_trip::workbook::{is_asked_workbook, read_asked_workbook};
use lianheng_exchange::round_trip::{
    Asked, Draft, QUESTIONNAIRE_FILE, RESPONSE_FILE, read_asked, read_draft, read_response,
    read_response_head, write_response,
};
use lianheng_exchange::sbom::read_sbom;
use package_support::raw::entries;
use package_support::{ed25519, envelope_over, go, open, refused, sm2, small};
use std::io::{Cursor, Read, Write};

/// Something honest, damaged as the bytes say: each three or more of them are a kind of damage, a place, and a value.
fn damaged(honest: &[u8], damage: &[u8]) -> Vec<u8> {
    let mut bytes = honest.to_vec();
    for edit in damage.chunks(4) {
        let (kind, value) = (edit[0], edit.last().copied().unwrap_or(0));
        let near = |at: usize| edit.get(at).copied().map_or(0, usize::from);
        let place = near(1) << 8 | near(2);
        if bytes.is_empty() {
            return damage.to_vec();
        }
        let at = place * bytes.len() / 0x1_0000;
        match kind % 8 {
            0 => bytes[at] = value,
            1 => bytes[at] ^= 1 << (value % 8),
            2 => bytes.insert(at, value),
            3 => drop(bytes.remove(at)),
            4 => bytes.truncate(at),
            5 => {
                // A piece again, elsewhere.
                let end = (at + usize::from(value)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = (at * 7 + 13) % bytes.len();
                bytes.splice(to..to, piece);
            }
            6 => {
                let end = (at + usize::from(value)).min(bytes.len());
                bytes.drain(at..end);
            }
            _ => bytes.splice(at..at, vec![value; 40]).for_each(drop),
        }
    }
    bytes
}

/// Runs a target on damaged copies of what is honest.
macro_rules! damaging {
    ($iterations:expr, $honest:expr, $target:expr) => {
        let honest: Vec<Vec<u8>> = $honest;
        let target = $target;
        check!()
            .with_iterations($iterations)
            .with_max_len(64)
            .for_each(|damage: &[u8]| {
                let (which, damage) = damage.split_first().unwrap_or((&0, &[]));
                let honest = &honest[usize::from(*which) % honest.len()];
                target(&damaged(honest, damage), honest);
            });
    };
}

#[test]
fn archive() {
    damaging!(1_500, vec![small()], |bytes: &[u8], honest: &[u8]| {
        let _ = inspect(
            &mut Cursor::new(bytes.to_vec()),
            &Limits::default(),
            &mut go,
        );
        if bytes != honest {
            assert_ne!(refused(bytes), "accepted");
        }
    });
}

#[test]
fn manifest() {
    let honest = entries(&small())[0].data.clone();
    damaging!(1_000, vec![honest], |bytes: &[u8], _: &[u8]| {
        // Signed as it is: only the reader of the manifest stands in the way.
        let envelope = envelope_over(bytes);
        let limits = Limits::default();
        if let Ok((manifest, _)) = check_envelope(bytes, envelope.as_bytes(), &limits) {
            for file in &manifest.files {
                assert!(lianheng_exchange::package::check_name(&file.path, &limits).is_ok());
            }
        }
    });
}

#[test]
fn envelope() {
    let raw = entries(&small());
    let manifest = raw[0].data.clone();
    damaging!(
        1_000,
        vec![raw[1].data.clone()],
        |bytes: &[u8], honest: &[u8]| {
            let checked = check_envelope(&manifest, bytes, &Limits::default());
            // A signature that was taken out leaves the others good; everything else is one form or none.
            if bytes != honest
                && let Ok((_, signatures)) = checked
            {
                assert_eq!(signatures.len(), 1);
            }
        }
    );
}

#[test]
fn key_book() {
    let known = |key: &SigningKey| KnownKey {
        key: key.public(),
        name: Bilingual::new("甲公司", "Company A"),
        role: KeyRole::Supplier,
        note: Some("by phone".to_owned()),
        added_on: date(2026, 11, 30),
    };
    let honest = write_book(&[known(ed25519()), known(sm2())]).unwrap();
    damaging!(2_000, vec![honest], |bytes: &[u8], _: &[u8]| {
        if let Ok(keys) = read_book(bytes) {
            let again = write_book(&keys).unwrap();
            assert_eq!(read_book(&again).unwrap(), keys);
        }
    });
}

#[test]
fn key_files() {
    let honest = vec![
        package_support::ED25519_PEM.as_bytes().to_vec(),
        package_support::SM2_PEM.as_bytes().to_vec(),
        ed25519().public().to_pem().into_bytes(),
        sm2().public().to_pem().into_bytes(),
    ];
    damaging!(300, honest, |bytes: &[u8], _: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        if let Ok(key) = PublicKey::from_pem(&text) {
            assert_eq!(PublicKey::from_der(&key.to_der()), Some(key));
        }
        let _ = SigningKey::from_pem(&text, package_support::PASSPHRASE);
    });
}

#[test]
fn public_key() {
    let honest = vec![ed25519().public().to_der(), sm2().public().to_der()];
    damaging!(2_000, honest, |bytes: &[u8], _: &[u8]| {
        if let Some(key) = PublicKey::from_der(bytes) {
            assert_eq!(key.to_der(), bytes);
            let _ = key.verify(b"message", bytes);
        }
        let text = String::from_utf8_lossy(bytes);
        if let Some(print) = Fingerprint::from_hex(&text) {
            assert_eq!(Fingerprint::from_hex(&print.hex()), Some(print));
        }
    });
}

#[test]
fn encrypted() {
    let identity = Identity::generate();
    let mut honest = Vec::new();
    let to = Encryption::Recipients(vec![identity.recipient()]);
    let mut writer = encrypt(&to, &mut honest).unwrap();
    writer.write_all(&small()).unwrap();
    writer.finish().unwrap();
    let unlock = Unlock::Identities(vec![identity]);
    damaging!(150, vec![honest], |bytes: &[u8], honest: &[u8]| {
        let _ = wants_passphrase(bytes);
        let mut inside = Vec::new();
        if let Ok(mut reader) = Decrypted::open(Cursor::new(bytes.to_vec()), &unlock)
            && reader.read_to_end(&mut inside).is_ok()
        {
            assert_eq!(bytes, honest, "every byte is authenticated");
            assert!(open(&inside).is_ok());
        }
    });
}

#[test]
fn sbom() {
    let honest = [
        "cyclonedx-1.4.json",
        "cyclonedx-1.5.xml",
        "cyclonedx-1.7.json",
        "spdx-2.3.json",
        "spdx-2.3.spdx",
    ];
    let honest = honest.map(support::file).to_vec();
    damaging!(1_000, honest, |bytes: &[u8], _: &[u8]| {
        let _ = read_sbom(bytes, &SbomLimits::default());
    });
}

#[test]
fn inventory() {
    let honest = vec![support::sample::file("inventory/software-register.csv")];
    damaging!(200, honest, |bytes: &[u8], _: &[u8]| {
        let _ = read_inventory(bytes, &Inventory::default(), &InventoryLimits::default());
    });
}

#[test]
fn inventory_workbook() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["供应商", "产品", "版本", "系统"].into_iter().enumerate() {
        sheet
            .write(0, u16::try_from(column).unwrap(), heading)
            .unwrap();
        sheet.write(1, u16::try_from(column).unwrap(), "x").unwrap();
    }
    let honest = vec![workbook.save_to_buffer().unwrap()];
    damaging!(200, honest, |bytes: &[u8], _: &[u8]| {
        let limits = InventoryLimits {
            unpacked: 4 << 20,
            ..InventoryLimits::default()
        };
        let _ = read_inventory(bytes, &Inventory::default(), &limits);
        let _ = read_answer_workbook(bytes, &WorkbookWords::default(), &limits);
    });
}

/// A file of a package of a released version.
fn of_package(name: &str, path: &str) -> Vec<u8> {
    let mut package = open(&frozen(name)).unwrap();
    package.read(path).unwrap()
}

fn frozen(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/packages/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

fn asked() -> Asked {
    read_asked(&of_package(QUESTIONS, QUESTIONNAIRE_FILE)).unwrap()
}

const QUESTIONS: &str = "1.0-questionnaire-whole.lhp";

#[test]
fn questionnaire() {
    let honest = vec![of_package(QUESTIONS, QUESTIONNAIRE_FILE)];
    damaging!(150, honest, |bytes: &[u8], _: &[u8]| {
        if let Ok(asked) = read_asked(bytes) {
            let again = read_asked(&asked.to_bytes()).unwrap();
            assert_eq!(again.to_bytes(), asked.to_bytes());
        }
    });
}

#[test]
fn response() {
    let asked = asked();
    let honest = vec![of_package("1.0-response-whole.lhp", RESPONSE_FILE)];
    damaging!(300, honest, |bytes: &[u8], _: &[u8]| {
        if let Ok(response) = read_response(bytes, &asked) {
            let again = write_response(&asked, &response);
            assert_eq!(read_response(&again, &asked).unwrap(), response);
            assert_eq!(
                read_response_head(bytes).unwrap().evidence,
                response.evidence
            );
        }
    });
}

#[test]
fn draft() {
    let asked = asked();
    let response = of_package("1.0-response-whole.lhp", RESPONSE_FILE);
    let mut draft = Draft::default();
    for said in read_response(&response, &asked).unwrap().said {
        let entry = draft.entry(&said.question, &said.about);
        (entry.value, entry.note) = (said.value, said.note);
        entry.evidence = vec!["evidence/报告.pdf".to_owned()];
    }
    damaging!(300, vec![draft.to_bytes()], |bytes: &[u8], _: &[u8]| {
        if let Ok(draft) = read_draft(bytes, &asked, ("", "")) {
            let again = read_draft(&draft.to_bytes(), &asked, ("", "")).unwrap();
            assert_eq!(again, draft);
        }
    });
}

#[test]
fn asked_workbook() {
    let asked = asked();
    let honest = vec![frozen("1.0-questionnaire-whole.xlsx")];
    let limits = InventoryLimits {
        unpacked: 4 << 20,
        ..InventoryLimits::default()
    };
    assert!(is_asked_workbook(&honest[0], &limits));
    damaging!(100, honest, |bytes: &[u8], _: &[u8]| {
        if let Ok(read) = read_asked_workbook(bytes, &asked, &[], &limits) {
            for said in &read.said {
                assert!(asked.question(&said.question).is_some());
            }
        }
    });
}

#[test]
fn audit_file() {
    let honest = vec![of_package("1.0-audit-whole.lhp", AUDIT_FILE)];
    damaging!(300, honest, |bytes: &[u8], _: &[u8]| {
        if let Ok(audit) = AuditFile::read(bytes) {
            let again = AuditFile::read(&audit.to_bytes().unwrap()).unwrap();
            assert_eq!(again, audit);
        }
    });
}

#[test]
fn answers() {
    let honest = vec![support::sample::file("answers.json")];
    damaging!(20, honest, |bytes: &[u8], _: &[u8]| {
        // Without packs every id is unknown: what is read here is shape, values and texts.
        assert!(answer_file::read(bytes, &[], &[], &[]).is_err());
    });
}
