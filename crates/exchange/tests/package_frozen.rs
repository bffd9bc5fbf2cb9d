//! Packages of released versions of the format, which are read for ever. They lie in `tests/packages`; nothing writes one that is there.
//! `LIANHENG_BLESS=1` writes those of this version that are not there yet.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod package_support;

use lianheng_exchange::package::encryption::{Decrypted, Encryption, Unlock, encrypt, passphrase};
use lianheng_exchange::package::{Limits, OpenPackage, PackageDraft, PackageKind, seal};
use package_support::{draft, ed25519, file, go, sm2};
use std::io::{Cursor, Write};
use std::path::PathBuf;

const PASSPHRASE: &str = "frozen for ever";

/// SHA-256 of the manifest of each: their identity.
const MANIFESTS: [(&str, &str); 5] = [
    (
        "questionnaire",
        "f4e909fa19894bd1efd2300c847785a50502350b876d9afd4f76ddef3b27dfc4",
    ),
    (
        "response",
        "aa43514266da27055d2c5628ef9d5d49391d495a89ed8d0697361fab6b75f375",
    ),
    (
        "submission",
        "fa4efd7b35c7549570e6fbc923623df31fb7a59b1e276ff6f7775be75163d835",
    ),
    (
        "audit",
        "6a473946235ef39fe68e4d2bd0786120576b2e630b81a1c916a5a0eae85252fe",
    ),
    (
        "rollup",
        "6881e9e9549f80564327dfe7d2fbbe90b1e972dbc1368692ee3ffa004b3ab4e2",
    ),
];

fn path(name: &str) -> PathBuf {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/packages");
    PathBuf::from(folder).join(name)
}

fn made(kind: PackageKind) -> Vec<u8> {
    let text = "同一段文字，写了许多遍。The same words, many times. ".repeat(40);
    let files = vec![
        file(
            "payload.json",
            "application/json",
            br#"{"format": "example/1"}"#,
        ),
        file("notes/说明.txt", "text/plain", text.as_bytes()),
        file("empty", "text/plain", b""),
    ];
    let mut out = Vec::new();
    let draft = PackageDraft {
        kind,
        ..draft(files)
    };
    seal(draft, &[ed25519(), sm2()], &mut out, &mut go).unwrap();
    out
}

/// The file, or where it may be made, made.
fn kept(name: &str, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let path = path(name);
    if std::env::var_os("LIANHENG_BLESS").is_some() && !path.exists() {
        std::fs::write(&path, make()).unwrap();
    }
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn version_1_0_is_read_for_ever() {
    let kept = MANIFESTS.map(|(name, digest)| {
        let kind = PackageKind::from_name(name).unwrap();
        (
            name,
            digest,
            kind,
            kept(&format!("1.0-{name}.lhp"), || made(kind)),
        )
    });
    for (name, digest, kind, bytes) in kept {
        let mut package =
            OpenPackage::open_source(Box::new(Cursor::new(bytes)), &Limits::default(), &mut go)
                .unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(package.manifest().kind, kind);
        assert_eq!(package.manifest_sha256(), digest, "{name}");
        assert_eq!(package.signatures().len(), 2);
        let notes = package.read("notes/说明.txt").unwrap();
        assert!(notes.starts_with("同一段文字".as_bytes()));
    }
}

#[test]
fn an_encrypted_package_of_version_1_0_is_read_for_ever() {
    let bytes = kept("1.0-response.lhp.age", || {
        let mut out = Vec::new();
        let under = Encryption::Passphrase(passphrase(PASSPHRASE));
        let mut inside = encrypt(&under, &mut out).unwrap();
        inside.write_all(&made(PackageKind::Response)).unwrap();
        inside.finish().unwrap();
        out
    });
    let unlock = Unlock::Passphrase(passphrase(PASSPHRASE));
    let inside = Decrypted::open(Cursor::new(bytes), &unlock).unwrap();
    let package = OpenPackage::open_source(Box::new(inside), &Limits::default(), &mut go).unwrap();
    assert_eq!(package.manifest().kind, PackageKind::Response);
}
