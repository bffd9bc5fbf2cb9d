//! A small package of fixed bytes, and ways to open one from memory.
#![allow(
    dead_code,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "each test binary uses a part of it; a test that cannot go on has failed"
)]

pub mod raw;

use lianheng_engine::bilingual::Bilingual;
use lianheng_exchange::package::{
    DraftBody, DraftFile, Limits, OpenPackage, PackPin, PackageDraft, PackageFault, PackageKind,
    PackageProgress, Party, Reference, SigningKey, seal,
};
use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::OnceLock;

/// openssl's way to write it: `openssl genpkey`, then `pkcs8 -topk8`, passphrase `correct horse`.
pub const ED25519_PEM: &str = include_str!("../files/keys/ed25519.pem");
pub const SM2_PEM: &str = include_str!("../files/keys/sm2.pem");
pub const PASSPHRASE: &str = "correct horse";

pub fn ed25519() -> &'static SigningKey {
    static KEY: OnceLock<SigningKey> = OnceLock::new();
    KEY.get_or_init(|| SigningKey::from_pem(ED25519_PEM, PASSPHRASE).unwrap())
}

pub fn sm2() -> &'static SigningKey {
    static KEY: OnceLock<SigningKey> = OnceLock::new();
    KEY.get_or_init(|| SigningKey::from_pem(SM2_PEM, PASSPHRASE).unwrap())
}

pub fn draft(files: Vec<DraftFile>) -> PackageDraft {
    PackageDraft {
        kind: PackageKind::Response,
        id: "0193a6a0-0000-7000-8000-000000000001".to_owned(),
        created_at: "2026-11-30T08:00:00Z".to_owned(),
        producer: "lianheng 0.1.0".to_owned(),
        from: Party {
            name: Bilingual::new("甲公司", "Company A"),
            contact: Some("a@example.com".to_owned()),
        },
        title: Bilingual::new("答复", "Response"),
        reply_to: Some(Reference {
            package: "0193a6a0-0000-7000-8000-000000000002".to_owned(),
            manifest: "ab".repeat(32),
        }),
        packs: vec![PackPin {
            id: "supplier".to_owned(),
            version: "1.0.0".to_owned(),
            sha256: "cd".repeat(32),
        }],
        files,
    }
}

pub fn file(path: &str, media_type: &str, bytes: &[u8]) -> DraftFile {
    DraftFile {
        path: path.to_owned(),
        media_type: media_type.to_owned(),
        body: DraftBody::Bytes(bytes.to_vec()),
    }
}

pub fn small_files() -> Vec<DraftFile> {
    vec![
        file(
            "response.json",
            "application/json",
            br#"{"a": [1, 2, 3], "a1": [1, 2, 3], "a2": [1, 2, 3]}"#,
        ),
        file("evidence/0", "image/png", b"\x89PNG"),
        file("empty", "text/plain", b""),
    ]
}

pub fn sealed(files: Vec<DraftFile>, signers: &[&SigningKey]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    seal(draft(files), signers, &mut out, &mut go).unwrap();
    out.into_inner()
}

pub fn small() -> Vec<u8> {
    static SMALL: OnceLock<Vec<u8>> = OnceLock::new();
    SMALL
        .get_or_init(|| sealed(small_files(), &[ed25519(), sm2()]))
        .clone()
}

pub fn go(_: PackageProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn open(bytes: &[u8]) -> Result<OpenPackage, PackageFault> {
    open_within(bytes, &Limits::default())
}

pub fn open_within(bytes: &[u8], limits: &Limits) -> Result<OpenPackage, PackageFault> {
    OpenPackage::open_source(Box::new(Cursor::new(bytes.to_vec())), limits, &mut go)
}

/// The name of the rule that refuses these bytes.
pub fn refused(bytes: &[u8]) -> &'static str {
    match open(bytes) {
        Ok(_) => "accepted",
        Err(fault) => fault.rule.as_str(),
    }
}

/// The small package with another manifest, signed as it then is: what only a holder of the key can make.
pub fn resigned(change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut raw = raw::entries(&small());
    let manifest = change(String::from_utf8(raw[0].data.clone()).unwrap());
    let envelope = envelope_over(manifest.as_bytes());
    raw[0] = raw::Raw::stored("manifest.json", manifest.as_bytes());
    raw[1] = raw::Raw::stored("signatures.json", envelope.as_bytes());
    raw::archive(&raw, &raw::End::default())
}

/// The envelope the first key makes over any bytes.
pub fn envelope_over(manifest: &[u8]) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    let message = lianheng_exchange::package::pre_authentication(
        lianheng_exchange::package::PAYLOAD_TYPE,
        manifest,
    );
    let SigningKey::Ed25519(key) = ed25519() else {
        panic!("an Ed25519 key");
    };
    let signature = ed25519_dalek::Signer::sign(&**key, &message);
    let public = ed25519().public();
    format!(
        "{{\n  \"payload\": \"{}\",\n  \"payloadType\": \"{}\",\n  \"signatures\": [\n    {{\n      \"keyid\": \"{}\",\n      \"publicKey\": \"{}\",\n      \"sig\": \"{}\"\n    }}\n  ]\n}}\n",
        STANDARD.encode(manifest),
        lianheng_exchange::package::PAYLOAD_TYPE,
        public.fingerprint().hex(),
        STANDARD.encode(public.to_der()),
        STANDARD.encode(signature.to_bytes()),
    )
}
