//! Components and how each format writes them.

use proptest::prelude::*;
use serde_json::json;
use std::fmt::Write;

/// A component to be written.
#[derive(Debug, Clone)]
pub struct Written {
    pub group: Option<String>,
    pub name: String,
    pub version: Option<String>,
    pub supplier: Option<String>,
    pub licence: Option<String>,
}

/// Texts with what formats have to escape. Blanks at either end are not kept by any reader.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9链衡<>&\"'\\\\.@/-][a-zA-Z0-9链衡<>&\"'\\\\.@/ -]{0,12}[a-z0-9]"
}

pub fn components() -> impl Strategy<Value = Vec<Written>> {
    let licence = prop::sample::select(vec!["MIT", "Apache-2.0 OR MIT", "LicenseRef-1"]);
    let one = (
        prop::option::of(text()),
        text(),
        prop::option::of("[0-9]{1,3}(\\.[0-9]{1,3}){0,2}"),
        prop::option::of(text()),
        prop::option::of(licence),
    );
    let one = one.prop_map(|(group, name, version, supplier, licence)| Written {
        group,
        name,
        version,
        supplier,
        licence: licence.map(str::to_owned),
    });
    prop::collection::vec(one, 0..12)
}

pub fn cyclonedx_json(components: &[Written]) -> String {
    let list: Vec<_> = components
        .iter()
        .enumerate()
        .map(|(index, one)| {
            json!({
                "type": "library", "bom-ref": index.to_string(), "group": one.group, "name": one.name,
                "version": one.version, "supplier": one.supplier.as_ref().map(|name| json!({"name": name})),
                "licenses": one.licence.as_ref().map(|text| vec![json!({"expression": text})]),
            })
        })
        .collect();
    json!({"components": list, "bomFormat": "CycloneDX", "specVersion": "1.7"}).to_string()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&#x3E;")
        .replace('"', "&quot;")
}

pub fn cyclonedx_xml(components: &[Written]) -> String {
    let mut xml = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>".to_owned();
    for one in components {
        xml.push_str("<component type=\"library\">");
        if let Some(name) = &one.supplier {
            write!(xml, "<supplier><name>{}</name></supplier>", escaped(name)).unwrap();
        }
        for (tag, text) in [("group", &one.group), ("name", &Some(one.name.clone()))] {
            if let Some(text) = text {
                write!(xml, "<{tag}>{}</{tag}>", escaped(text)).unwrap();
            }
        }
        if let Some(version) = &one.version {
            write!(xml, "<version><![CDATA[{version}]]></version>").unwrap();
        }
        if let Some(text) = &one.licence {
            write!(xml, "<licenses><expression>{text}</expression></licenses>").unwrap();
        }
        xml.push_str("</component>\n");
    }
    xml.push_str("</components></bom>");
    xml
}

pub fn spdx_json(components: &[Written]) -> String {
    let list: Vec<_> = components
        .iter()
        .enumerate()
        .map(|(index, one)| {
            json!({
                "SPDXID": format!("SPDXRef-{index}"), "name": one.name, "versionInfo": one.version,
                "supplier": one.supplier.as_ref().map_or("NOASSERTION".to_owned(), |name| format!("Organization: {name}")),
                "licenseConcluded": "NOASSERTION", "licenseDeclared": one.licence,
            })
        })
        .collect();
    json!({"packages": list, "spdxVersion": "SPDX-2.3"}).to_string()
}

pub fn spdx_tag_value(components: &[Written]) -> String {
    let mut text = "# made for a test\nSPDXVersion: SPDX-2.3\n".to_owned();
    for (index, one) in components.iter().enumerate() {
        writeln!(text, "PackageName: {}\nSPDXID: SPDXRef-{index}", one.name).unwrap();
        if let Some(version) = &one.version {
            writeln!(text, "PackageVersion: <text>{version}\n</text>").unwrap();
        }
        let supplier = one.supplier.as_ref();
        let supplier = supplier.map_or("NOASSERTION".to_owned(), |name| format!("Person: {name}"));
        writeln!(text, "PackageSupplier: {supplier}").unwrap();
        if let Some(licence) = &one.licence {
            writeln!(text, "PackageLicenseDeclared: {licence}").unwrap();
        }
    }
    text
}
