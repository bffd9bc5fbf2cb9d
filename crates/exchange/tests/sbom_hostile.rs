//! SBOMs that somebody broke, or meant to break something with: refused with a place, and never a panic.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

use lianheng_engine::json::{JsonType, Place};
use lianheng_exchange::fault::{Counted, SbomFault, SbomFaultKind};
use lianheng_exchange::limits::SbomLimits;
use lianheng_exchange::sbom::{SbomFormat, completeness, licences, read_sbom};
use proptest::prelude::*;
use support::file;

fn refused(bytes: impl AsRef<[u8]>) -> SbomFault {
    within(bytes, &SbomLimits::default())
}

fn within(bytes: impl AsRef<[u8]>, limits: &SbomLimits) -> SbomFault {
    let bytes = bytes.as_ref();
    match read_sbom(bytes, limits) {
        Ok(sbom) => panic!("read {sbom:?} of {}", String::from_utf8_lossy(bytes)),
        Err(fault) => fault,
    }
}

fn json(rest: &str) -> String {
    format!("{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\n{rest}}}")
}

fn xml(inside: &str) -> String {
    format!("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">\n{inside}</bom>")
}

#[test]
fn wrong_types_and_values_are_refused_with_their_path_and_place() {
    use SbomFaultKind::{DuplicateField, MissingField, UnknownValue, WrongType};
    let wrong = |found, needed| WrongType { found, needed };
    for (rest, path, column, kind) in [
        (
            "\"components\": 7",
            "components",
            15,
            wrong(JsonType::Number, JsonType::Array),
        ),
        (
            "\"components\": [null]",
            "components[0]",
            16,
            wrong(JsonType::Null, JsonType::Object),
        ),
        (
            "\"components\": [{\"name\": 1e2}]",
            "components[0].name",
            25,
            wrong(JsonType::Number, JsonType::String),
        ),
        (
            "\"components\": [{}]",
            "components[0]",
            16,
            MissingField("name"),
        ),
        (
            "\"components\": [{\"name\": \" \"}]",
            "components[0]",
            16,
            MissingField("name"),
        ),
        (
            "\"components\": [{\"name\":\"a\",\"hashes\":{}}]",
            "components[0].hashes",
            37,
            wrong(JsonType::Object, JsonType::Array),
        ),
        (
            "\"components\": [{\"name\":\"a\",\"licenses\":[{\"license\":{\"id\":true}}]}]",
            "components[0].licenses[0].license.id",
            57,
            wrong(JsonType::Boolean, JsonType::String),
        ),
        (
            "\"components\": [{\"name\":\"a\",\"components\":[{\"name\":[]}]}]",
            "components[0].components[0].name",
            50,
            wrong(JsonType::Array, JsonType::String),
        ),
        (
            "\"components\": [{\"name\":\"a\",\"name\":\"b\"}]",
            "components[0].name",
            35,
            DuplicateField("name".into()),
        ),
        (
            "\"components\": [], \"components\": []",
            "components",
            33,
            DuplicateField("components".into()),
        ),
        (
            "\"metadata\": {\"timestamp\": 20261102}",
            "metadata.timestamp",
            27,
            wrong(JsonType::Number, JsonType::String),
        ),
        (
            "\"metadata\": [1]",
            "metadata",
            13,
            wrong(JsonType::Array, JsonType::Object),
        ),
        (
            "\"dependencies\": [{\"ref\":\"a\",\"dependsOn\":[1]}]",
            "dependencies[0].dependsOn[0]",
            42,
            wrong(JsonType::Number, JsonType::String),
        ),
    ] {
        let fault = refused(json(rest));
        assert_eq!((fault.kind, fault.path.as_str()), (kind, path), "{rest}");
        assert_eq!(fault.place, Place { line: 2, column }, "{rest}");
        assert_eq!(fault.format, Some(SbomFormat::CycloneDxJson), "{rest}");
    }
    let fault = refused(json(
        "\"components\": [{\"name\":\"a\",\"scope\":\"sometimes\"}]",
    ));
    assert!(
        matches!(fault.kind, UnknownValue { ref value, known } if value == "sometimes" && known.len() == 3)
    );
    let repeated = format!(
        "{{\"bomFormat\":\"CycloneDX\",{}",
        &json("\"components\":[]")[1..]
    );
    assert_eq!(refused(repeated).kind, DuplicateField("bomFormat".into()));
}

#[test]
fn what_is_no_sbom_or_another_version_is_told_apart() {
    use SbomFaultKind::{
        Empty, MissingField, NotText, Syntax, Truncated, UnknownFormat, UnsupportedVersion,
    };
    for (bytes, kind) in [
        (&b""[..], Empty),
        (b"\xEF\xBB\xBF \n", Empty),
        (b"{}", UnknownFormat),
        (b"[]", UnknownFormat),
        (b"hello", UnknownFormat),
        (b"<html></html>", UnknownFormat),
        (b"<bom xmlns=\"urn:x\"/>", UnknownFormat),
        (b"<bom/>", UnknownFormat),
        (b"PK\x03\x04", UnknownFormat),
        (
            b"{\"bomFormat\":\"CycloneDX\"}",
            MissingField("specVersion"),
        ),
        (b"{\"bomFormat\":\"CycloneDX\",", Truncated),
        (b"{\"bomFormat\":\"CycloneDX\"]", Syntax),
        (
            b"{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"} x",
            Syntax,
        ),
        (b"{\"bomFormat\": \"Cyclone\xFF\"}", NotText),
        (b"{\"bomFormat\": \"Cyclone\0\"}", Syntax),
        (
            b"{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"serialNumber\":1e999999}",
            Syntax,
        ),
    ] {
        assert_eq!(
            refused(bytes).kind,
            kind,
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
    for (text, format, found) in [
        (
            "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.3\"}",
            SbomFormat::CycloneDxJson,
            "1.3",
        ),
        (
            "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"2.0\"}",
            SbomFormat::CycloneDxJson,
            "2.0",
        ),
        (
            "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.1\"/>",
            SbomFormat::CycloneDxXml,
            "1.1",
        ),
        (
            "{\"spdxVersion\":\"SPDX-2.1\"}",
            SbomFormat::SpdxJson,
            "2.1",
        ),
        (
            "{\"@context\":\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"}",
            SbomFormat::SpdxJson,
            "3.0.1",
        ),
        ("SPDXVersion: SPDX-3.0\n", SbomFormat::SpdxTagValue, "3.0"),
    ] {
        let fault = refused(text);
        assert_eq!(fault.format, Some(format), "{text}");
        assert!(
            matches!(&fault.kind, UnsupportedVersion { found: version, known } if version == found && !known.is_empty()),
            "{fault:?}"
        );
    }
    let version = refused("{\n \"bomFormat\":\"CycloneDX\",\n \"specVersion\": \"9\"}");
    assert_eq!(
        version.place,
        Place {
            line: 3,
            column: 17
        }
    );
}

#[test]
fn depth_sizes_and_numbers_are_bounded() {
    let limits = SbomLimits {
        bytes: 20_000,
        components: 3,
        relations: 4,
        depth: 10,
        text: 100,
        record: 50,
    };
    let of = |rest: String| within(json(&rest), &limits).kind;
    let nested = |levels: usize| {
        format!(
            "\"components\":[{}{}]",
            "{\"name\":\"a\",\"components\":[".repeat(levels),
            "]}".repeat(levels)
        )
    };
    assert_eq!(of(nested(20)), SbomFaultKind::TooDeep { limit: 10 });
    assert_eq!(
        of(format!(
            "\"components\":[{}]",
            ["{\"name\":\"a\"}"; 4].join(",")
        )),
        SbomFaultKind::TooMany {
            what: Counted::Components,
            limit: 3
        }
    );
    assert_eq!(
        of(format!(
            "\"components\":[{{\"name\":\"{}\"}}]",
            "链".repeat(40)
        )),
        SbomFaultKind::TextTooLong {
            length: 120,
            limit: 100
        }
    );
    assert_eq!(
        of(format!(
            "\"components\":[{{\"name\":\"a\",\"hashes\":[{}]}}]",
            ["{}"; 60].join(",")
        )),
        SbomFaultKind::TooMany {
            what: Counted::Values,
            limit: 50
        }
    );
    assert_eq!(
        of("\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"b\",\"c\",\"d\",\"e\"]}]".into()),
        SbomFaultKind::TooMany {
            what: Counted::Relations,
            limit: 4
        }
    );
    assert_eq!(
        within(vec![b' '; 20_001], &limits).kind,
        SbomFaultKind::TooLarge {
            bytes: 20_001,
            limit: 20_000
        }
    );
    let deep = xml(&format!(
        "<components>{}",
        "<component><components>".repeat(20)
    ));
    assert_eq!(
        within(deep, &limits).kind,
        SbomFaultKind::TooDeep { limit: 10 }
    );
    let passed = xml(&"<unknown>".repeat(20));
    assert_eq!(
        within(passed, &limits).kind,
        SbomFaultKind::TooDeep { limit: 10 }
    );
    let long = xml(&format!(
        "<components><component><name>{}</name></component></components>",
        "a".repeat(101)
    ));
    assert_eq!(
        within(long, &limits).kind,
        SbomFaultKind::TextTooLong {
            length: 101,
            limit: 100
        }
    );
    let many = xml(&format!(
        "<components><component {}/></components>",
        (0..80).map(|n| format!("a{n}=\"\" ")).collect::<String>()
    ));
    assert!(matches!(
        within(many, &limits).kind,
        SbomFaultKind::TooMany {
            what: Counted::Attributes,
            ..
        }
    ));
    // With the real limits: what nobody reads may nest as it likes, and what is read may not, without using up the stack.
    let unread = json(&format!(
        "\"x\":{}{}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    ));
    assert!(read_sbom(unread.as_bytes(), &SbomLimits::default()).is_ok());
    assert_eq!(
        refused(json(&nested(100_000))).kind,
        SbomFaultKind::TooDeep { limit: 64 }
    );
    let elements = xml(&format!(
        "<components>{}",
        "<component><components>".repeat(100_000)
    ));
    assert_eq!(refused(elements).kind, SbomFaultKind::TooDeep { limit: 64 });
}

#[test]
fn entities_and_document_types_are_refused() {
    let laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE bom [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">&b;</bom>";
    let fault = refused(laughs);
    assert_eq!(fault.kind, SbomFaultKind::DoctypeRefused);
    assert_eq!(fault.place, Place { line: 2, column: 1 });
    let external = "<!DOCTYPE bom SYSTEM \"file:///etc/passwd\"><bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"/>";
    assert_eq!(refused(external).kind, SbomFaultKind::DoctypeRefused);
    for (inside, kind) in [
        (
            "<components><component><name>&b;</name></component></components>",
            SbomFaultKind::EntityRefused("b".into()),
        ),
        (
            "<ignored>&b;</ignored>",
            SbomFaultKind::EntityRefused("b".into()),
        ),
        (
            "<components><component bom-ref=\"&b;\"/></components>",
            SbomFaultKind::EntityRefused("b".into()),
        ),
        (
            "<components><component><name>&#0;</name></component></components>",
            SbomFaultKind::Syntax,
        ),
        (
            "<components><component><name>&#xD800;</name></component></components>",
            SbomFaultKind::Syntax,
        ),
        (
            "<components><component bom-ref=\"a\" bom-ref=\"b\"/></components>",
            SbomFaultKind::DuplicateField("bom-ref".into()),
        ),
        (
            "<components><component><name>a</name><name>b</name></component></components>",
            SbomFaultKind::DuplicateField("name".into()),
        ),
        (
            "<components><component/></components>",
            SbomFaultKind::MissingField("name"),
        ),
        (
            "<components><component></components>",
            SbomFaultKind::Syntax,
        ),
        (
            "<dependencies><dependency/></dependencies>",
            SbomFaultKind::MissingField("ref"),
        ),
    ] {
        let fault = refused(xml(inside));
        assert_eq!(fault.kind, kind, "{inside}");
        assert_eq!(fault.place.line, 2, "{inside}");
    }
    let name = refused(xml(
        "<components>\n<component>\n  <name>&b;</name></component></components>",
    ));
    assert_eq!(
        (name.place, name.path.as_str()),
        (
            Place { line: 4, column: 9 },
            "bom/components/component/name"
        )
    );
    let allowed =
        xml("<components><component><name>&#x94FE;&amp;&lt;a&gt;</name></component></components>");
    let sbom = read_sbom(allowed.as_bytes(), &SbomLimits::default()).unwrap();
    assert_eq!(sbom.components[0].name, "链&<a>");
}

#[test]
fn elements_of_other_namespaces_are_not_ours() {
    let mixed = xml(
        "<components xmlns:x=\"urn:x\"><x:component><name>no</name></x:component><component xmlns=\"urn:y\"><name>no</name></component><component><name>yes</name><x:name>no</x:name></component></components>",
    );
    let sbom = read_sbom(mixed.as_bytes(), &SbomLimits::default()).unwrap();
    assert_eq!(sbom.components.len(), 1);
    assert_eq!(sbom.components[0].name, "yes");
}

#[test]
fn tag_value_lines_are_refused_by_line() {
    use SbomFaultKind::{DuplicateField, MalformedLine, MissingField, TagOutOfPlace, UnclosedText};
    for (rest, line, kind) in [
        (
            "PackageVersion: 1",
            2,
            TagOutOfPlace("PackageVersion".into()),
        ),
        ("what is this", 2, MalformedLine("what is this".into())),
        ("\nPackageName:", 3, MissingField("PackageName")),
        (
            "PackageName: a\nPackageVersion: 1\nPackageVersion: 2",
            4,
            DuplicateField("PackageVersion".into()),
        ),
        (
            "PackageName: a\nPackageChecksum: 00",
            3,
            MalformedLine("00".into()),
        ),
        (
            "PackageName: a\nExternalRef: PACKAGE-MANAGER purl",
            3,
            MalformedLine("PACKAGE-MANAGER purl".into()),
        ),
        (
            "Relationship: a DEPENDS_ON",
            2,
            MalformedLine("a DEPENDS_ON".into()),
        ),
        (
            "PackageName: a\nPackageComment: <text>no end\nPackageName: b",
            3,
            UnclosedText,
        ),
    ] {
        let fault = refused(format!("SPDXVersion: SPDX-2.3\n{rest}"));
        assert_eq!(
            (fault.kind, fault.place),
            (kind, Place::line(line)),
            "{rest}"
        );
    }
    let few = SbomLimits {
        components: 1,
        ..SbomLimits::default()
    };
    let two = "SPDXVersion: SPDX-2.3\nPackageName: a\nPackageName: b\n";
    assert!(matches!(
        within(two, &few).kind,
        SbomFaultKind::TooMany {
            what: Counted::Components,
            limit: 1
        }
    ));
}

/// Cut anywhere, a document is refused; the XML and JSON readers never take a part for the whole.
#[test]
fn cut_files_are_refused_at_every_byte() {
    for name in ["cyclonedx-1.6.json", "cyclonedx-1.5.xml", "spdx-2.3.json"] {
        let bytes = file(name);
        let end = bytes
            .iter()
            .rposition(|byte| !byte.is_ascii_whitespace())
            .unwrap();
        for cut in (0..=end).step_by(7) {
            let fault = refused(&bytes[..cut]);
            assert_ne!(fault.kind.as_str(), "", "{name} {cut}");
        }
    }
}

fn look(bytes: &[u8]) {
    if let Ok(sbom) = read_sbom(bytes, &SbomLimits::default()) {
        let _ = completeness(&sbom);
        let _ = licences(&sbom);
        for index in 0..sbom.components.len() {
            let _ = sbom.around(index);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), head in 0_usize..5) {
        let heads: [&[u8]; 5] = [b"", b"{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",", b"<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">", b"SPDXVersion: SPDX-2.3\n", b"\xFF\xFE"];
        look(&[heads[head], bytes.as_slice()].concat());
    }

    /// A real file with some bytes changed, removed or doubled.
    #[test]
    fn damaged_files_never_panic(
        which in 0_usize..4,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..3), 1..6),
    ) {
        let name = ["cyclonedx-1.6.json", "cyclonedx-1.4-prefixed.xml", "spdx-2.3.json", "spdx-2.3.spdx"][which];
        let mut bytes = file(name);
        for (at, byte, kind) in changes {
            let at = at.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, byte),
            }
        }
        look(&bytes);
    }
}
