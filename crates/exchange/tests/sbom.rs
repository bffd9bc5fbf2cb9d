//! SBOMs in every format: what is read, and how it compares.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

use lianheng_exchange::limits::SbomLimits;
use lianheng_exchange::sbom::{
    Acknowledgement, ComponentKind, Copyleft, Element, Licence, LicenceForm, Relation, Sbom,
    SbomFormat, Scope, completeness, licences, read_sbom,
};
use proptest::prelude::*;
use support::{file, sample, written};

fn read(name: &str) -> Sbom {
    read_sbom(&file(name), &SbomLimits::default())
        .unwrap_or_else(|fault| panic!("{name}: {fault:?}"))
}

const EVERY_FORMAT: [(&str, SbomFormat, &str); 7] = [
    ("cyclonedx-1.4.json", SbomFormat::CycloneDxJson, "1.4"),
    ("cyclonedx-1.6.json", SbomFormat::CycloneDxJson, "1.6"),
    ("cyclonedx-1.7.json", SbomFormat::CycloneDxJson, "1.7"),
    (
        "cyclonedx-1.4-prefixed.xml",
        SbomFormat::CycloneDxXml,
        "1.4",
    ),
    ("cyclonedx-1.5.xml", SbomFormat::CycloneDxXml, "1.5"),
    ("spdx-2.3.json", SbomFormat::SpdxJson, "2.3"),
    ("spdx-2.3.spdx", SbomFormat::SpdxTagValue, "2.3"),
];

#[test]
fn the_same_product_reads_the_same_in_every_format() {
    let first = read("cyclonedx-1.6.json");
    let names: Vec<&str> = first
        .components
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "serde_json",
            "itoa",
            "csv",
            "encoding_rs",
            "quick-xml",
            "house-parser"
        ]
    );
    for (name, format, version) in EVERY_FORMAT {
        let sbom = read(name);
        assert_eq!(
            (sbom.format, sbom.spec_version.as_str()),
            (format, version),
            "{name}"
        );
        assert_eq!(sbom.components.len(), first.components.len(), "{name}");
        for (one, other) in sbom.components.iter().zip(&first.components) {
            assert_eq!(one.name, other.name, "{name}");
            assert_eq!(one.version, other.version, "{name}");
            assert_eq!(one.supplier, other.supplier, "{name}");
            assert_eq!(one.purl, other.purl, "{name}");
            assert!(
                one.purl.as_ref().is_none_or(|purl| purl.well_formed),
                "{name}"
            );
            let texts = |licences: &[Licence]| -> Vec<String> {
                licences
                    .iter()
                    .map(|licence| licence.text.clone())
                    .collect()
            };
            assert_eq!(texts(&one.licences), texts(&other.licences), "{name}");
            let hex = |index: usize| {
                one.hashes
                    .get(index)
                    .map(|hash| (hash.hex.clone(), hash.well_formed))
            };
            assert_eq!(
                hex(0),
                other.hashes.first().map(|hash| (hash.hex.clone(), true)),
                "{name}"
            );
        }
        let subject = sbom.subject.as_ref().unwrap();
        assert_eq!(subject.name, "grid-gateway", "{name}");
        assert_eq!(subject.kind, Some(ComponentKind::Application), "{name}");
        assert_eq!(
            subject.supplier.as_deref(),
            Some("Hengjiang Grid Automation Co., Ltd."),
            "{name}"
        );
        assert_eq!(sbom.authors[0], "Release engineering", "{name}");
        assert!(
            sbom.serial.is_some() && sbom.created.is_some() && sbom.tools.len() == 1,
            "{name}"
        );
        // By purl, so that references of the formats can be compared.
        let purl_of = |reference: &String| {
            let all = sbom.components.iter().chain(&sbom.subject);
            let mut named = all.filter(|one| one.reference.as_ref() == Some(reference));
            named.next().unwrap().purl.clone().unwrap().text
        };
        let mut edges: Vec<(String, Vec<String>)> = sbom
            .dependencies
            .iter()
            .map(|one| {
                assert_eq!(one.relation, Relation::DependsOn);
                let mut on: Vec<String> = one.on.iter().map(purl_of).collect();
                on.sort();
                (purl_of(&one.of), on)
            })
            .collect();
        edges.sort();
        assert_eq!(edges.len(), 6, "{name}");
        assert_eq!(
            edges.iter().map(|(_, on)| on.len()).sum::<usize>(),
            7,
            "{name}"
        );
        assert_eq!(edges[5].0, "pkg:generic/grid-gateway@2.1.0", "{name}");
        assert_eq!(edges[5].1.len(), 4, "{name}");
    }
}

#[test]
fn nested_components_follow_the_one_that_holds_them() {
    for name in ["cyclonedx-1.6.json", "cyclonedx-1.5.xml"] {
        let sbom = read(name);
        let itoa = &sbom.components[1];
        assert_eq!((itoa.depth, itoa.parent), (1, Some(0)), "{name}");
        assert_eq!(sbom.around(1)[0].name, "serde_json", "{name}");
        assert!(
            sbom.around(0).is_empty() && sbom.around(99).is_empty(),
            "{name}"
        );
        assert_eq!(itoa.scope, Some(Scope::Required), "{name}");
    }
}

#[test]
fn fields_that_only_one_format_has_are_read() {
    let json = r#"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":null,"components":[
        {"type":"cryptographic-asset","group":"org.example","name":"a","publisher":"P","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*",
         "licenses":[{"license":{"id":"MIT","acknowledgement":"declared","text":{"content":"…"}}},{"license":{"name":"Own","acknowledgement":"concluded"}}],
         "supplier":null,"version":"","scope":"excluded","unknown":{"name":7}},
        {"type":"of-a-later-version","name":"b","manufacturer":{"name":"M"},"purl":"not a purl"}],"version":1e3}"#;
    let sbom = read_sbom(json.as_bytes(), &SbomLimits::default()).unwrap();
    let [a, b] = sbom.components.as_slice() else {
        panic!("two components")
    };
    assert_eq!(a.group.as_deref(), Some("org.example"));
    assert_eq!(
        (a.supplier.as_deref(), a.producer.as_deref()),
        (None, Some("P"))
    );
    assert_eq!(
        (a.version.as_deref(), a.scope),
        (None, Some(Scope::Excluded))
    );
    assert_eq!(a.kind, Some(ComponentKind::CryptographicAsset));
    assert_eq!(b.kind, Some(ComponentKind::Other));
    assert_eq!(b.producer.as_deref(), Some("M"));
    assert!(!b.purl.as_ref().unwrap().well_formed);
    let said: Vec<_> = a
        .licences
        .iter()
        .map(|one| (one.text.as_str(), one.form, one.acknowledgement))
        .collect();
    assert_eq!(
        said,
        [
            (
                "MIT",
                LicenceForm::Expression,
                Some(Acknowledgement::Declared)
            ),
            ("Own", LicenceForm::Name, Some(Acknowledgement::Concluded)),
        ]
    );
}

#[test]
fn spdx_says_what_is_not_known() {
    let text = "SPDXVersion: SPDX-2.2\nCreator: Person: Li Ming (li@example.cn)\nPackageName: a\nSPDXID: SPDXRef-a\nPackageSupplier: NOASSERTION\nPackageOriginator: Person: Wang Fang\nPackageLicenseDeclared: NONE\nPackageLicenseConcluded: MIT\nPackageChecksum: SHA1: nothex\nExternalRef: SECURITY cpe23Type cpe:2.3:a:x:y:1:*:*:*:*:*:*:*\nFileName: ./a.c\nSPDXID: SPDXRef-file\nFileChecksum: SHA1: 00\nRelationship: SPDXRef-a CONTAINS SPDXRef-file\nRelationship: SPDXRef-a CONTAINS SPDXRef-b\nPackageName: b\nSPDXID: SPDXRef-b\nRelationship: SPDXRef-b DEPENDS_ON NOASSERTION\n";
    let sbom = read_sbom(text.as_bytes(), &SbomLimits::default()).unwrap();
    let a = &sbom.components[0];
    assert_eq!(
        (a.supplier.as_deref(), a.producer.as_deref()),
        (None, Some("Wang Fang"))
    );
    assert_eq!(a.licences.len(), 1);
    assert_eq!(
        a.licences[0].acknowledgement,
        Some(Acknowledgement::Concluded)
    );
    assert!(!a.hashes[0].well_formed);
    assert!(a.cpe.is_some() && sbom.subject.is_none());
    assert_eq!(sbom.authors, ["Li Ming (li@example.cn)"]);
    let [only] = sbom.dependencies.as_slice() else {
        panic!("{:?}", sbom.dependencies)
    };
    assert_eq!(
        (only.relation, only.on.as_slice()),
        (Relation::Contains, &["SPDXRef-b".to_owned()][..])
    );
}

#[test]
fn completeness_counts_what_is_there() {
    for (name, ..) in EVERY_FORMAT {
        let found = completeness(&read(name));
        assert_eq!(found.components, 6, "{name}");
        for (element, count) in found.present {
            assert_eq!(count, 5, "{name} {element:?}");
        }
        let [only] = found.incomplete.as_slice() else {
            panic!("{name}")
        };
        assert_eq!(only.component, 5, "{name}");
        assert_eq!(only.missing.iter().count(), Element::ALL.len(), "{name}");
        assert_eq!(found.related, 5, "{name}");
        let document = found.document;
        assert!(
            document.author
                && document.tool
                && document.timestamp
                && document.subject
                && document.dependencies,
            "{name}"
        );
    }
}

#[test]
fn licences_are_listed_with_who_states_them() {
    let list = licences(&read("spdx-2.3.json"));
    assert_eq!(list.without, [5]);
    let uses: Vec<(&str, usize)> = list
        .uses
        .iter()
        .map(|one| (one.text.as_str(), one.components.len()))
        .collect();
    assert_eq!(
        uses,
        [
            ("MIT OR Apache-2.0", 2),
            ("(Apache-2.0 OR MIT) AND BSD-3-Clause", 1),
            ("MIT", 1),
            ("Unlicense OR MIT", 1),
        ]
    );
    assert!(list.uses.iter().all(|one| one.copyleft == Copyleft::Never));
    assert_eq!(list.uses[1].known, ["Apache-2.0", "BSD-3-Clause", "MIT"]);
}

#[test]
fn the_samples_show_what_sboms_lack() {
    let of = |name: &str| {
        let bytes = sample::file(&format!("inventory/{name}"));
        read_sbom(&bytes, &SbomLimits::default()).unwrap()
    };
    let database = of("jingbo-db-9.2.1.cdx.json");
    assert_eq!(
        database.subject.as_ref().unwrap().version.as_deref(),
        Some("9.2.1")
    );
    assert_eq!(
        (database.components.len(), database.around(8).len()),
        (9, 1)
    );
    assert_eq!(licences(&database).without, [7, 8]);
    let ems = of("hengjiang-ems-5.2.3.spdx");
    let complete = completeness(&ems);
    assert_eq!((complete.components, complete.related), (8, 8));
    let missing: Vec<Element> = complete.incomplete.last().unwrap().missing.iter().collect();
    assert_eq!(missing, Element::ALL);
    let always = licences(&ems);
    let always = always
        .uses
        .iter()
        .filter(|one| one.copyleft == Copyleft::Always);
    assert_eq!(always.map(|one| one.components.len()).sum::<usize>(), 2);
}

#[test]
fn utf16_and_marks_change_nothing() {
    for name in ["cyclonedx-1.6.json", "cyclonedx-1.5.xml", "spdx-2.3.spdx"] {
        let text = String::from_utf8(file(name)).unwrap();
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let expected = read(name);
        for bytes in [
            [b"\xEF\xBB\xBF".to_vec(), text.clone().into_bytes()].concat(),
            [b"\xFF\xFE".to_vec(), utf16].concat(),
        ] {
            assert_eq!(
                read_sbom(&bytes, &SbomLimits::default()).unwrap(),
                expected,
                "{name}"
            );
        }
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(
            read_sbom(crlf.as_bytes(), &SbomLimits::default()).unwrap(),
            expected,
            "{name}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// What a small writer writes is what is read, in each of the four formats.
    #[test]
    fn a_generated_sbom_comes_back(components in written::components()) {
        for (text, has_groups) in [
            (written::cyclonedx_json(&components), true),
            (written::cyclonedx_xml(&components), true),
            (written::spdx_json(&components), false),
            (written::spdx_tag_value(&components), false),
        ] {
            let sbom = read_sbom(text.as_bytes(), &SbomLimits::default())
                .unwrap_or_else(|fault| panic!("{fault:?}\n{text}"));
            prop_assert_eq!(sbom.components.len(), components.len());
            for (read, meant) in sbom.components.iter().zip(&components) {
                prop_assert_eq!(&read.name, &meant.name);
                prop_assert_eq!(&read.version, &meant.version);
                prop_assert_eq!(&read.supplier, &meant.supplier);
                prop_assert_eq!(read.licences.first().map(|one| one.text.clone()), meant.licence.clone());
                if has_groups {
                    prop_assert_eq!(&read.group, &meant.group);
                }
            }
        }
    }

    #[test]
    fn the_order_of_components_does_not_change_completeness(components in written::components(), turn in 0_usize..20) {
        let mut turned = components.clone();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        let of = |components: &[written::Written]| {
            let text = written::cyclonedx_json(components);
            completeness(&read_sbom(text.as_bytes(), &SbomLimits::default()).unwrap())
        };
        let (one, other) = (of(&components), of(&turned));
        prop_assert_eq!(one.present, other.present);
        prop_assert_eq!(one.incomplete.len(), other.incomplete.len());
        prop_assert_eq!(one.related, other.related);
        prop_assert_eq!(one.document, other.document);
    }
}
