//! Packages somebody changed: swapped, dropped, added, reordered, packed again, or built to do harm. Each is refused by the rule it breaks.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod package_support;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use lianheng_exchange::package::{Limits, PackageRule};
use package_support::raw::{End, Raw, archive, entries};
use package_support::{
    ed25519, file, open, open_within, refused, resigned, sealed, sm2, small, small_files,
};
use std::io::Write;

/// What an archive of changed entries is refused for.
fn changed(change: impl FnOnce(&mut Vec<Raw>)) -> &'static str {
    let mut raw = entries(&small());
    change(&mut raw);
    refused(&archive(&raw, &End::default()))
}

fn ended(end: End) -> &'static str {
    refused(&archive(&entries(&small()), &end))
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn an_unchanged_archive_is_the_very_same_bytes() {
    assert_eq!(archive(&entries(&small()), &End::default()), small());
}

#[test]
fn entries_that_were_moved_about_are_refused() {
    assert_eq!(changed(|raw| raw.swap(2, 3)), "entry-order");
    assert_eq!(changed(|raw| raw.swap(0, 1)), "manifest-missing");
    assert_eq!(changed(|raw| raw.swap(1, 2)), "signatures-missing");
    assert_eq!(changed(|raw| drop(raw.remove(2))), "missing");
    assert_eq!(changed(|raw| drop(raw.remove(1))), "signatures-missing");
    assert_eq!(changed(|raw| raw.truncate(1)), "signatures-missing");
    assert_eq!(
        changed(|raw| raw.push(Raw::stored("extra.json", b"{}"))),
        "unlisted"
    );
    assert_eq!(changed(|raw| raw.push(raw[2].clone())), "name-duplicate");
    assert_eq!(
        changed(|raw| raw.insert(0, Raw::stored("first", b""))),
        "manifest-missing"
    );
}

#[test]
fn files_that_changed_places_are_refused() {
    let swapped = changed(|raw| {
        let (one, other) = (raw[3].clone(), raw[4].clone());
        raw[3] = Raw {
            name: one.name,
            ..other.clone()
        };
        raw[4] = Raw {
            name: other.name,
            ..one_again(&small())
        };
    });
    assert!(
        ["entry-differs", "packed-digest"].contains(&swapped),
        "{swapped}"
    );
    let other = Raw::stored("evidence/0", b"\x89PNH");
    assert_eq!(changed(|raw| raw[3] = other), "packed-digest");
    // The same content packed otherwise is another package.
    let content = br#"{"a": [1, 2, 3], "a1": [1, 2, 3], "a2": [1, 2, 3]}"#;
    assert_eq!(
        changed(|raw| raw[4] = Raw::stored("response.json", content)),
        "entry-differs"
    );
}

fn one_again(package: &[u8]) -> Raw {
    entries(package)[3].clone()
}

#[test]
fn every_field_of_the_archive_is_fixed() {
    type Change = fn(&mut Raw);
    let cases: [(Change, &str); 22] = [
        (|raw| raw.version = 10, "header-field"),
        (|raw| raw.version = 45, "header-field"),
        (|raw| raw.flags = 0, "header-field"),
        (|raw| raw.flags = 0x0801, "entry-encrypted"),
        (|raw| raw.flags = 0x0840, "entry-encrypted"),
        (|raw| raw.flags = 0x0808, "data-descriptor"),
        (|raw| raw.method = 12, "method"),
        (|raw| raw.time = 1, "timestamp"),
        (|raw| raw.date = 0x5d7e, "timestamp"),
        (
            |raw| raw.extra = b"\x01\x00\x00\x00".to_vec(),
            "extra-field",
        ),
        (
            |raw| raw.central_extra = b"\x01\x00\x00\x00".to_vec(),
            "extra-field",
        ),
        (|raw| raw.comment = b"hello".to_vec(), "comment"),
        (|raw| raw.external = 0o120_777 << 16, "symbolic-link"),
        (|raw| raw.external = 0o040_755 << 16, "directory"),
        (|raw| raw.external = 0x10, "directory"),
        (|raw| raw.external = 0o100_644 << 16, "attributes"),
        (|raw| raw.internal = 1, "attributes"),
        (|raw| raw.made_by = 0x0314, "directory-differs"),
        (|raw| raw.central_crc = Some(1), "directory-differs"),
        (|raw| raw.central_size = Some(3), "directory-differs"),
        (
            |raw| raw.central_name = Some(b"evidence/1".to_vec()),
            "directory-differs",
        ),
        (|raw| raw.central_offset = Some(0), "directory-differs"),
    ];
    for (number, (change, expected)) in cases.into_iter().enumerate() {
        let found = changed(|raw| change(&mut raw[3]));
        assert_eq!(found, expected, "case {number}");
    }
    assert_eq!(changed(|raw| raw[3].packed = u32::MAX), "zip64");
    assert_eq!(
        changed(|raw| raw[3].central_offset = Some(u32::MAX)),
        "zip64"
    );
    assert_eq!(changed(|raw| raw[3].gap = b"secret".to_vec()), "gap");
    assert_eq!(changed(|raw| raw[3].crc ^= 1), "checksum");
    assert_eq!(changed(|raw| raw[0].crc ^= 1), "checksum");
}

#[test]
fn nothing_stands_before_between_or_after() {
    let end = |change: fn(&mut End)| {
        let mut end = End::default();
        change(&mut end);
        ended(end)
    };
    assert_eq!(
        end(|end| end.before = b"#!/bin/sh\n".to_vec()),
        "leading-bytes"
    );
    assert_eq!(end(|end| end.after = b"\0".to_vec()), "trailing-bytes");
    assert_eq!(end(|end| end.comment = b"hello".to_vec()), "comment");
    assert_eq!(end(|end| end.count = Some(4)), "directory-count");
    assert_eq!(end(|end| end.count = Some(u16::MAX)), "zip64");
    assert_eq!(
        end(|end| end.before_end = b"PK\x06\x06".repeat(14)),
        "zip64"
    );
    assert_eq!(end(|end| end.before_end = vec![0; 4]), "directory-count");
    let twice = [small(), small()].concat();
    assert_eq!(refused(&twice), "trailing-bytes");
    assert_eq!(
        refused(&[b"PK".to_vec(), small()].concat()),
        "leading-bytes"
    );
}

#[test]
fn what_is_no_package_is_told_apart_from_a_bad_one() {
    let other = archive(
        &[Raw::stored("[Content_Types].xml", b"<x/>")],
        &End::default(),
    );
    for bytes in [
        b"".to_vec(),
        b"PK".to_vec(),
        b"%PDF-1.7".to_vec(),
        vec![0; 4096],
        other,
    ] {
        let rule = match open(&bytes) {
            Ok(_) => panic!("accepted"),
            Err(fault) => fault.rule,
        };
        assert!(rule.is_something_else(), "{rule:?}");
    }
    // Within another archive it is not found either.
    let inside = archive(&[Raw::stored("inner.lhp", &small())], &End::default());
    assert_eq!(refused(&inside), "manifest-missing");
}

#[test]
fn names_that_lead_elsewhere_are_refused_before_anything_is_read() {
    let cases = [
        ("../evil", "name-parent"),
        ("/etc/passwd", "name-absolute"),
        ("C:evil", "name-drive"),
        ("a\\b", "name-backslash"),
        ("nul", "name-device"),
        ("folder/", "directory"),
        ("a.", "name-trailing"),
        ("e\u{301}", "name-not-normal"),
        ("a\u{202e}b", "name-control"),
    ];
    for (name, expected) in cases {
        let found = changed(|raw| raw.push(Raw::stored(name, b"")));
        assert_eq!(found, expected, "{name}");
    }
    let long = "n".repeat(201);
    assert_eq!(
        changed(|raw| raw.push(Raw::stored(&long, b""))),
        "name-length"
    );
    assert_eq!(
        changed(|raw| raw.push(Raw {
            name: b"\xff\xfe".to_vec(),
            ..Raw::stored("x", b"")
        })),
        "name-encoding"
    );
    assert_eq!(
        changed(|raw| raw.push(Raw {
            name: Vec::new(),
            ..Raw::stored("x", b"")
        })),
        "name-empty"
    );
}

#[test]
fn names_that_fold_together_are_refused_even_when_signed() {
    let folding =
        resigned(|manifest| manifest.replace("\"path\": \"empty\"", "\"path\": \"Evidence/0\""));
    // Upper case sorts first: the list is in order, the two names are one on many disks.
    assert_eq!(refused(&folding), "name-duplicate");
}

#[test]
fn bombs_are_refused_before_they_are_unpacked() {
    let zeros = deflated(&vec![0; 4 << 20]);
    let bomb = |size: u32| Raw {
        method: 8,
        packed: u32::try_from(zeros.len()).unwrap(),
        size,
        data: zeros.clone(),
        ..Raw::stored("bomb", b"")
    };
    assert_eq!(changed(|raw| raw.push(bomb(4 << 20))), "ratio");
    // One that lies about its size is not listed with that size.
    assert_eq!(changed(|raw| raw.push(bomb(100))), "unlisted");
    assert_eq!(
        changed(|raw| raw.push(Raw {
            size: 257 << 20,
            ..bomb(0)
        })),
        "file-too-large"
    );
    let many: Vec<Raw> = (0..20_001)
        .map(|number| Raw::stored(&format!("f{number:05}"), b""))
        .collect();
    assert_eq!(changed(|raw| raw.extend(many)), "too-many-entries");
}

#[test]
fn limits_are_limits() {
    let bytes = small();
    let within = |change: fn(&mut Limits)| {
        let mut limits = Limits::default();
        change(&mut limits);
        match open_within(&bytes, &limits) {
            Ok(_) => "accepted",
            Err(fault) => fault.rule.as_str(),
        }
    };
    assert_eq!(within(|_| {}), "accepted");
    assert_eq!(within(|limits| limits.package = 100), "package-too-large");
    assert_eq!(within(|limits| limits.entries = 2), "too-many-entries");
    assert_eq!(within(|limits| limits.total = 20), "total-too-large");
    assert_eq!(within(|limits| limits.file = 20), "file-too-large");
    assert_eq!(within(|limits| limits.manifest = 100), "manifest-too-large");
    assert_eq!(within(|limits| limits.json_depth = 2), "json-too-deep");
    assert_eq!(
        within(|limits| limits.signatures = 1),
        "too-many-signatures"
    );
    assert_eq!(within(|limits| limits.name = 14), "name-length");
}

#[test]
fn a_manifest_that_was_signed_is_still_checked() {
    let said = |from: &'static str, to: &'static str| {
        let package = resigned(|manifest| {
            assert!(manifest.contains(from), "{from} is in the manifest");
            manifest.replacen(from, to, 1)
        });
        refused(&package)
    };
    assert_eq!(said("package/1.0", "package/2.0"), "format-newer");
    assert_eq!(said("package/1.0", "package/1.00"), "format-unknown");
    assert_eq!(said("package/1.0", "package/0.9"), "format-unknown");
    assert_eq!(said("lianheng-package", "other-package"), "format-unknown");
    assert_eq!(
        said("\"kind\": \"response\"", "\"kind\": \"greeting\""),
        "kind-unknown"
    );
    assert_eq!(said("\"kind\"", "\"kinds\""), "manifest-shape");
    assert_eq!(
        said("\"title\": {", "\"more\": 1, \"title\": {"),
        "manifest-shape"
    );
    assert_eq!(
        said("\"producer\":", "\"id\": \"x\", \"producer\":"),
        "manifest-shape"
    );
    assert_eq!(said("08:00:00Z", "08:00:00+00:00"), "manifest-value");
    assert_eq!(
        said("-7000-8000-000000000001", "-7000-8000-00000000000A"),
        "manifest-value"
    );
    assert_eq!(
        said("\"zh-CN\": \"甲公司\"", "\"zh-CN\": \" \""),
        "manifest-value"
    );
    assert_eq!(said("Company A", "Company\u{202e}A"), "manifest-value");
    assert_eq!(said("application/json", "json"), "manifest-value");
    assert_eq!(
        said("\"path\": \"empty\"", "\"path\": \"manifest.json\""),
        "name-duplicate"
    );
    assert_eq!(
        said("\"path\": \"empty\"", "\"path\": \"zzz\""),
        "manifest-order"
    );
    assert_eq!(
        said("\"path\": \"empty\"", "\"path\": \"../x\""),
        "name-parent"
    );
    assert_eq!(said("\"stored\"", "\"deflated\""), "entry-differs");
    assert_eq!(said("\"stored\"", "\"lzma\""), "manifest-value");
}

#[test]
fn an_envelope_has_one_form_and_no_bad_signature() {
    let said = |change: &dyn Fn(String) -> String| {
        let mut raw = entries(&small());
        let text = String::from_utf8(raw[1].data.clone()).unwrap();
        let changed = change(text.clone());
        assert_ne!(changed, text);
        raw[1] = Raw::stored("signatures.json", changed.as_bytes());
        refused(&archive(&raw, &End::default()))
    };
    let replace = |from: &str, to: &str| {
        let (from, to) = (from.to_owned(), to.to_owned());
        said(&move |text| text.replacen(&from, &to, 1))
    };
    assert_eq!(replace("\n", "\r\n"), "envelope-form");
    assert_eq!(said(&|text| text.trim_end().to_owned()), "envelope-form");
    assert_eq!(
        replace("\"payloadType\"", "\"payloadtype\""),
        "envelope-shape"
    );
    assert_eq!(
        replace("\"sig\"", "\"alg\": \"none\", \"sig\""),
        "envelope-shape"
    );
    assert_eq!(replace("manifest+json", "manifest+text"), "payload-type");
    let value = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    let print = |value: &serde_json::Value| {
        // Keys in the order of the format.
        let signatures: Vec<String> = value["signatures"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                format!(
                    "    {{\n      \"keyid\": {},\n      \"publicKey\": {},\n      \"sig\": {}\n    }}",
                    one["keyid"], one["publicKey"], one["sig"]
                )
            })
            .collect();
        let list = match signatures.is_empty() {
            true => "[]".to_owned(),
            false => format!("[\n{}\n  ]", signatures.join(",\n")),
        };
        format!(
            "{{\n  \"payload\": {},\n  \"payloadType\": {},\n  \"signatures\": {list}\n}}\n",
            value["payload"], value["payloadType"]
        )
    };
    let edited = |change: &dyn Fn(&mut serde_json::Value)| {
        said(&|text| {
            let mut own = value(&text);
            change(&mut own);
            print(&own)
        })
    };
    assert_eq!(
        edited(&|own| own["signatures"] = serde_json::json!([])),
        "unsigned"
    );
    assert_eq!(
        edited(&|own| {
            let first = own["signatures"][0].clone();
            own["signatures"].as_array_mut().unwrap().push(first);
        }),
        "signature-repeated"
    );
    assert_eq!(
        edited(&|own| {
            let other = own["signatures"][1]["sig"].clone();
            own["signatures"][0]["sig"] = other;
        }),
        "signature-invalid"
    );
    assert_eq!(
        edited(&|own| own["signatures"][0]["keyid"] = serde_json::json!("00".repeat(32))),
        "key-id-differs"
    );
    // P-256, which is not signed with here.
    let p256 = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==";
    assert_eq!(
        edited(&|own| own["signatures"][0]["publicKey"] = serde_json::json!(p256)),
        "key-unknown"
    );
    // All zeros: a point of small order, which would verify anything under a careless reader.
    let weak = "MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    assert_eq!(
        edited(&|own| own["signatures"][0]["publicKey"] = serde_json::json!(weak)),
        "key-unknown"
    );
    assert_eq!(
        edited(&|own| own["payload"] = serde_json::json!("e30=")),
        "payload-differs"
    );
    // The bits base64 does not need are none.
    assert_eq!(
        edited(&|own| {
            let text = own["payload"].as_str().unwrap().to_owned();
            let cut = text.trim_end_matches('=').len();
            if cut < text.len() {
                let mut bytes = text.into_bytes();
                bytes[cut - 1] += 1;
                own["payload"] = serde_json::json!(String::from_utf8(bytes).unwrap());
            } else {
                own["payload"] = serde_json::json!(format!("{}A", text));
            }
        }),
        "envelope-form"
    );
}

#[test]
fn what_would_be_refused_is_not_sealed() {
    let seal = |files| {
        let mut out = Vec::new();
        lianheng_exchange::package::seal(
            package_support::draft(files),
            &[ed25519()],
            &mut out,
            &mut package_support::go,
        )
        .map_err(|fault| fault.rule)
    };
    let text = |path: &str| file(path, "text/plain", b"x");
    assert_eq!(seal(vec![text("../x")]), Err(PackageRule::NameParent));
    assert_eq!(
        seal(vec![text("a"), text("A")]),
        Err(PackageRule::NameDuplicate)
    );
    assert_eq!(
        seal(vec![text("a"), text("a")]),
        Err(PackageRule::ManifestOrder)
    );
    assert_eq!(
        seal(vec![text("signatures.json")]),
        Err(PackageRule::NameDuplicate)
    );
    assert_eq!(
        seal(vec![file("a", "nonsense", b"x")]),
        Err(PackageRule::ManifestValue)
    );
    let mut out = Vec::new();
    let nobody = lianheng_exchange::package::seal(
        package_support::draft(small_files()),
        &[],
        &mut out,
        &mut package_support::go,
    );
    assert_eq!(nobody.unwrap_err().rule, PackageRule::Unsigned);
    let key = sm2();
    let twice = lianheng_exchange::package::seal(
        package_support::draft(small_files()),
        &[key, key],
        &mut out,
        &mut package_support::go,
    );
    assert_eq!(twice.unwrap_err().rule, PackageRule::SignatureRepeated);
    // What packs too well is stored, so that every reader takes it.
    let zeros = vec![0; 1 << 20];
    let package = sealed(vec![file("zeros", "text/plain", &zeros)], &[key]);
    assert_eq!(open(&package).unwrap().read("zeros").unwrap(), zeros);
}

#[test]
fn a_newer_minor_version_is_read_and_what_it_added_passed_over() {
    let newer = resigned(|manifest| {
        manifest
            .replace("package/1.0", "package/1.7")
            .replace(
                "\"title\": {",
                "\"mood\": {\"deep\": [1, {\"x\": 2}]}, \"title\": {",
            )
            .replace("\"contact\":", "\"fax\": \"1\", \"contact\":")
            .replace("\"version\":", "\"colour\": \"red\", \"version\":")
            .replace("\"media_type\":", "\"language\": \"zh\", \"media_type\":")
    });
    let package = open(&newer).unwrap();
    assert_eq!(package.manifest().format.to_string(), "1.7");
    assert_eq!(package.manifest().files.len(), 3);
    // Only where the format says so: a title has two languages and nothing else.
    let elsewhere = resigned(|manifest| {
        manifest
            .replace("package/1.0", "package/1.7")
            .replace("\"zh-CN\": \"答复\"", "\"fr\": \"x\", \"zh-CN\": \"答复\"")
    });
    assert_eq!(refused(&elsewhere), "manifest-shape");
    let twice = resigned(|manifest| {
        manifest
            .replace("package/1.0", "package/1.7")
            .replace("\"contact\":", "\"contact\": \"b\", \"contact\":")
    });
    assert_eq!(refused(&twice), "manifest-shape");
}
