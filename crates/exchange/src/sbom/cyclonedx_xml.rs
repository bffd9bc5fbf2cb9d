//! CycloneDX as XML, versions 1.4 to 1.7.

use super::bill::Bill;
use super::cyclonedx_json::ACKNOWLEDGEMENTS;
use super::model::{
    Acknowledgement, Component, ComponentKind, Hash, Licence, LicenceForm, Relation, Sbom,
    SbomFormat, Scope, Tool,
};
use super::purl::Purl;
use super::reading::Reading;
use super::xml_stream::{Element, ElementRefusal, WantedXml, stream_xml};
use super::{CYCLONEDX_VERSIONS, known_version};
use crate::fault::{SbomFault, SbomFaultKind, excerpt};

const NAMESPACE: &str = "http://cyclonedx.org/schema/bom/";

const WANTED: WantedXml = WantedXml {
    whole: &["metadata"],
    lists: &["components", "dependencies"],
    below: &[
        "author",
        "authors",
        "component",
        "components",
        "cpe",
        "dependency",
        "expression",
        "group",
        "hash",
        "hashes",
        "id",
        "license",
        "licenses",
        "manufacturer",
        "name",
        "publisher",
        "purl",
        "scope",
        "service",
        "services",
        "supplier",
        "timestamp",
        "tool",
        "tools",
        "vendor",
        "version",
    ],
    attributes: &[
        "acknowledgement",
        "alg",
        "bom-ref",
        "ref",
        "serialNumber",
        "type",
    ],
};

/// Reads a document that begins with `<`.
pub(super) fn read(text: &str, limits: &Reading<'_>) -> Result<Sbom, SbomFault> {
    let format = SbomFormat::CycloneDxXml;
    let (bill, version) = stream_xml(
        text,
        format,
        &WANTED,
        limits,
        |root| {
            let version = root
                .namespace
                .strip_prefix(NAMESPACE)
                .ok_or(SbomFaultKind::UnknownFormat)?;
            let version = known_version(version, CYCLONEDX_VERSIONS)?;
            let mut bill = Bill::new(limits);
            bill.serial = root.element.attribute("serialNumber");
            Ok((bill, version))
        },
        |(bill, _), list, element| match (list, element.name) {
            ("metadata", _) => metadata(element, bill),
            ("components", "component") => component(element, None, bill),
            ("dependencies", "dependency") => dependency(element, bill),
            _ => Ok(()),
        },
    )?;
    Ok(bill.finish(format, version))
}

fn metadata(element: &Element, bill: &mut Bill<'_>) -> Result<(), ElementRefusal> {
    bill.created = element.text_of("timestamp");
    let authors = element.within("authors");
    bill.authors
        .extend(authors.filter_map(|author| author.text_of("name")));
    // Since 1.6: the organisation that made the BOM.
    let maker = element.child("manufacturer");
    bill.authors
        .extend(maker.and_then(|maker| maker.text_of("name")));
    if let Some(tools) = element.child("tools") {
        // `tool` until 1.4; components and services since.
        let listed = tools.children.iter().filter(|child| child.name == "tool");
        let since = tools.within("components").chain(tools.within("services"));
        for tool in listed.chain(since) {
            if let Some(name) = tool.text_of("name").or_else(|| tool.text_of("vendor")) {
                bill.tools.push(Tool {
                    name,
                    version: tool.text_of("version"),
                });
            }
        }
    }
    if let Some(subject) = element.child("component") {
        let mut described = fields(subject)?;
        if described.supplier.is_none() {
            // "The organisation that supplied the component that the BOM describes."
            let supplier = element.child("supplier");
            described.supplier = supplier.and_then(|supplier| supplier.text_of("name"));
        }
        bill.subject = Some(described);
        for inner in subject.within("components") {
            component(inner, None, bill)?;
        }
    }
    Ok(())
}

/// A component and, after it, those nested in it.
fn component(
    element: &Element,
    parent: Option<usize>,
    bill: &mut Bill<'_>,
) -> Result<(), ElementRefusal> {
    let mut component = fields(element)?;
    component.parent = parent;
    component.depth = parent
        .and_then(|parent| bill.components.get(parent))
        .map_or(0, |parent| parent.depth + 1);
    let index = bill.add(component).map_err(|kind| element.refuse(kind))?;
    for inner in element.within("components") {
        self::component(inner, Some(index), bill)?;
    }
    Ok(())
}

fn fields(element: &Element) -> Result<Component, ElementRefusal> {
    let organisation = |name: &str| {
        let one = element.child(name);
        one.and_then(|one| one.text_of("name"))
    };
    for (index, child) in element.children.iter().enumerate() {
        let earlier = element.children.get(..index).unwrap_or_default();
        if earlier.iter().any(|other| other.name == child.name) {
            return Err(child.refuse(SbomFaultKind::DuplicateField(excerpt(child.name))));
        }
    }
    Ok(Component {
        reference: element.attribute("bom-ref"),
        group: element.text_of("group"),
        name: element
            .text_of("name")
            .ok_or_else(|| element.refuse(SbomFaultKind::MissingField("name")))?,
        version: element.text_of("version"),
        supplier: organisation("supplier"),
        producer: organisation("manufacturer").or_else(|| element.text_of("publisher")),
        purl: element.text_of("purl").map(Purl::new),
        cpe: element.text_of("cpe"),
        licences: licences(element)?,
        hashes: hashes(element)?,
        kind: element
            .attribute("type")
            .map(|name| ComponentKind::from_name(&name).unwrap_or(ComponentKind::Other)),
        scope: scope(element)?,
        depth: 0,
        parent: None,
    })
}

fn scope(element: &Element) -> Result<Option<Scope>, ElementRefusal> {
    let Some(field) = element.child("scope") else {
        return Ok(None);
    };
    let Some(name) = field.own_text() else {
        return Ok(None);
    };
    let scope = Scope::from_name(&name).ok_or_else(|| {
        field.refuse(SbomFaultKind::UnknownValue {
            value: excerpt(&name),
            known: Scope::NAMES,
        })
    })?;
    Ok(Some(scope))
}

fn hashes(element: &Element) -> Result<Vec<Hash>, ElementRefusal> {
    let hashes = element.within("hashes").filter(|hash| hash.name == "hash");
    hashes
        .map(|hash| {
            let algorithm = hash
                .attribute("alg")
                .ok_or_else(|| hash.refuse(SbomFaultKind::MissingField("alg")))?;
            let hex = hash
                .own_text()
                .ok_or_else(|| hash.refuse(SbomFaultKind::MissingField("content")))?;
            Ok(Hash::new(algorithm, hex))
        })
        .collect()
}

/// `<license><id/></license>`, `<license><name/></license>` or `<expression/>`, each with an acknowledgement since 1.6.
fn licences(element: &Element) -> Result<Vec<Licence>, ElementRefusal> {
    let mut licences = Vec::new();
    for choice in element.within("licenses") {
        let stated = match choice.name {
            "expression" => choice
                .own_text()
                .map(|text| (text, LicenceForm::Expression)),
            "license" => match choice.text_of("id") {
                Some(id) => Some((id, LicenceForm::Expression)),
                None => choice.text_of("name").map(|name| (name, LicenceForm::Name)),
            },
            _ => None,
        };
        if let Some((text, form)) = stated {
            licences.push(Licence {
                text,
                form,
                acknowledgement: acknowledgement(choice)?,
            });
        }
    }
    Ok(licences)
}

fn acknowledgement(element: &Element) -> Result<Option<Acknowledgement>, ElementRefusal> {
    match element.attribute("acknowledgement").as_deref() {
        None => Ok(None),
        Some("declared") => Ok(Some(Acknowledgement::Declared)),
        Some("concluded") => Ok(Some(Acknowledgement::Concluded)),
        Some(other) => Err(element.refuse(SbomFaultKind::UnknownValue {
            value: excerpt(other),
            known: ACKNOWLEDGEMENTS,
        })),
    }
}

fn dependency(element: &Element, bill: &mut Bill<'_>) -> Result<(), ElementRefusal> {
    let needed = |one: &Element| {
        one.attribute("ref")
            .ok_or_else(|| one.refuse(SbomFaultKind::MissingField("ref")))
    };
    let of = needed(element)?;
    bill.relate(of.clone(), Relation::DependsOn, None)
        .map_err(|kind| element.refuse(kind))?;
    for on in &element.children {
        bill.relate(of.clone(), Relation::DependsOn, Some(needed(on)?))
            .map_err(|kind| on.refuse(kind))?;
    }
    Ok(())
}
