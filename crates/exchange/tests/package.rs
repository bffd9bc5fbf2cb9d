//! A package goes out and comes back, and whatever happens to it on the way is seen.

mod package_support;

use lianheng_exchange::package::{
    Fingerprint, Limits, MANIFEST, PackageKind, PackageRule, check_envelope,
};
use package_support::{ed25519, go, open, refused, sealed, sm2, small, small_files};
use std::ops::ControlFlow;

#[test]
fn what_was_sealed_comes_back() {
    let mut package = open(&small()).unwrap();
    assert_eq!(package.manifest().kind, PackageKind::Response);
    assert_eq!(package.manifest().title.zh, "答复");
    assert_eq!(package.signatures().len(), 2);
    assert!(package.signatures().iter().all(|signature| signature.valid));
    assert_eq!(
        package.signatures()[0].fingerprint,
        ed25519().public().fingerprint()
    );
    assert_eq!(package.read("evidence/0").unwrap(), b"\x89PNG");
    assert_eq!(package.read("empty").unwrap(), b"");
    assert!(package.read("response.json").unwrap().starts_with(b"{"));
    assert_eq!(
        package.read("answers.json").unwrap_err().rule,
        PackageRule::NoSuchFile
    );
    let (manifest, signatures) = check_envelope(
        package.manifest_bytes(),
        package.envelope_bytes(),
        &Limits::default(),
    )
    .unwrap();
    assert_eq!(&manifest, package.manifest());
    assert_eq!(signatures, package.signatures());
}

#[test]
fn the_same_draft_and_keys_give_the_same_bytes() {
    let reversed = small_files().into_iter().rev().collect();
    assert_eq!(small(), sealed(reversed, &[ed25519(), sm2()]));
    assert_ne!(small(), sealed(small_files(), &[ed25519()]));
}

#[test]
fn every_single_byte_counts() {
    let bytes = sealed(small_files(), &[ed25519()]);
    assert_eq!(refused(&bytes), "accepted");
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut changed = bytes.clone();
            changed[at] ^= flip;
            assert_ne!(refused(&changed), "accepted", "byte {at} ^ {flip:#x}");
        }
    }
}

#[test]
fn every_cut_is_seen() {
    let bytes = sealed(small_files(), &[ed25519()]);
    for length in 0..bytes.len() {
        assert_ne!(refused(&bytes[..length]), "accepted", "{length} bytes");
    }
}

#[test]
fn work_stops_when_its_user_says_so() {
    let mut stop = |_| ControlFlow::Break(());
    let mut out = std::io::Cursor::new(Vec::new());
    let fault = lianheng_exchange::package::seal(
        package_support::draft(small_files()),
        &[ed25519()],
        &mut out,
        &mut stop,
    )
    .unwrap_err();
    assert_eq!(fault.rule, PackageRule::Cancelled);
    let source = Box::new(std::io::Cursor::new(small()));
    let opened =
        lianheng_exchange::package::OpenPackage::open_source(source, &Limits::default(), &mut stop);
    assert_eq!(opened.err().unwrap().rule, PackageRule::Cancelled);
    let _ = go;
    assert_eq!(MANIFEST, "manifest.json");
    assert!(Fingerprint::from_hex("00").is_none());
}
