//! CycloneDX as JSON, versions 1.4 to 1.7.

use super::bill::Bill;
use super::json_stream::{Handover, Wanted, stream};
use super::model::{
    Acknowledgement, Component, ComponentKind, Hash, Licence, LicenceForm, Relation, Sbom,
    SbomFormat, Scope, Tool,
};
use super::purl::Purl;
use super::reading::Reading;
use super::trail::{Cursor, Refusal, Step};
use crate::fault::{SbomFault, SbomFaultKind, excerpt};

/// Stable names of [`Acknowledgement`] in the format.
pub(super) const ACKNOWLEDGEMENTS: &[&str] = &["declared", "concluded"];

const WANTED: Wanted = Wanted {
    root: &[
        ("serialNumber", Handover::Whole),
        ("metadata", Handover::Whole),
        ("components", Handover::Elements),
        ("dependencies", Handover::Elements),
    ],
    below: &[
        "acknowledgement",
        "alg",
        "authors",
        "bom-ref",
        "component",
        "components",
        "content",
        "cpe",
        "dependsOn",
        "expression",
        "group",
        "hashes",
        "id",
        "license",
        "licenses",
        "manufacturer",
        "name",
        "publisher",
        "purl",
        "ref",
        "scope",
        "services",
        "supplier",
        "timestamp",
        "tools",
        "type",
        "vendor",
        "version",
    ],
};

/// Reads a document whose `bomFormat` and `specVersion` were seen.
pub(super) fn read(
    text: &str,
    spec_version: &str,
    limits: &Reading<'_>,
) -> Result<Sbom, SbomFault> {
    let format = SbomFormat::CycloneDxJson;
    let mut bill = Bill::new(limits);
    stream(text, Some(format), &WANTED, limits, &mut |tree, path| {
        let value = Cursor::new(tree, path);
        match path {
            [Step::Key("serialNumber")] => {
                if !value.is_null() {
                    bill.serial = value.text()?;
                }
                Ok(())
            }
            [Step::Key("metadata")] => metadata(&value, &mut bill),
            [Step::Key("components"), _] => component(&value, None, &mut bill),
            _ => dependency(&value, &mut bill),
        }
    })?;
    Ok(bill.finish(format, spec_version))
}

fn metadata(value: &Cursor<'_>, bill: &mut Bill<'_>) -> Result<(), Refusal> {
    if value.is_null() {
        return Ok(());
    }
    bill.created = value.text_of("timestamp")?;
    value.each("authors", |author| {
        let name = author.text_of("name")?;
        bill.authors.extend(name);
        Ok(())
    })?;
    // Since 1.6: the organisation that made the BOM.
    bill.authors.extend(value.name_of("manufacturer")?);
    if let Some(tools) = value.field("tools")? {
        // An array until 1.4; an object of components and services since.
        if tools.is_object() {
            for key in ["components", "services"] {
                tools.each(key, |one| tool(one, bill))?;
            }
        } else {
            for one in tools.items()? {
                tool(&one, bill)?;
            }
        }
    }
    if let Some(subject) = value.field("component")? {
        let mut described = fields(&subject)?;
        if described.supplier.is_none() {
            // "The organisation that supplied the component that the BOM describes."
            described.supplier = value.name_of("supplier")?;
        }
        bill.subject = Some(described);
        subject.each("components", |inner| component(inner, None, bill))?;
    }
    Ok(())
}

fn tool(value: &Cursor<'_>, bill: &mut Bill<'_>) -> Result<(), Refusal> {
    let vendor = value.text_of("vendor")?;
    if let Some(name) = value.text_of("name")?.or(vendor) {
        bill.tools.push(Tool {
            name,
            version: value.text_of("version")?,
        });
    }
    Ok(())
}

/// A component and, after it, those nested in it.
fn component(
    value: &Cursor<'_>,
    parent: Option<usize>,
    bill: &mut Bill<'_>,
) -> Result<(), Refusal> {
    let mut component = fields(value)?;
    component.parent = parent;
    component.depth = parent
        .and_then(|parent| bill.components.get(parent))
        .map_or(0, |parent| parent.depth + 1);
    let index = bill.add(component).map_err(|kind| value.refuse(kind))?;
    value.each("components", |inner| {
        self::component(inner, Some(index), bill)
    })
}

fn fields(value: &Cursor<'_>) -> Result<Component, Refusal> {
    let publisher = value.text_of("publisher")?;
    Ok(Component {
        reference: value.text_of("bom-ref")?,
        group: value.text_of("group")?,
        name: value.needed_text("name")?,
        version: value.text_of("version")?,
        supplier: value.name_of("supplier")?,
        producer: value.name_of("manufacturer")?.or(publisher),
        purl: value.text_of("purl")?.map(Purl::new),
        cpe: value.text_of("cpe")?,
        licences: licences(value)?,
        hashes: hashes(value)?,
        kind: value
            .text_of("type")?
            .map(|name| ComponentKind::from_name(&name).unwrap_or(ComponentKind::Other)),
        scope: scope(value)?,
        depth: 0,
        parent: None,
    })
}

fn scope(value: &Cursor<'_>) -> Result<Option<Scope>, Refusal> {
    let Some(field) = value.field("scope")? else {
        return Ok(None);
    };
    let Some(name) = field.text()? else {
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

fn hashes(value: &Cursor<'_>) -> Result<Vec<Hash>, Refusal> {
    let mut hashes = Vec::new();
    value.each("hashes", |hash| {
        hashes.push(Hash::new(
            hash.needed_text("alg")?,
            hash.needed_text("content")?,
        ));
        Ok(())
    })?;
    Ok(hashes)
}

/// `{license: {id | name}}` or `{expression}`, each with an acknowledgement since 1.6.
fn licences(value: &Cursor<'_>) -> Result<Vec<Licence>, Refusal> {
    let mut licences = Vec::new();
    value.each("licenses", |choice| {
        if let Some(text) = choice.text_of("expression")? {
            licences.push(Licence {
                text,
                form: LicenceForm::Expression,
                acknowledgement: acknowledgement(choice)?,
            });
        }
        if let Some(licence) = choice.field("license")? {
            let named = match licence.text_of("id")? {
                Some(id) => Some((id, LicenceForm::Expression)),
                None => licence
                    .text_of("name")?
                    .map(|name| (name, LicenceForm::Name)),
            };
            if let Some((text, form)) = named {
                licences.push(Licence {
                    text,
                    form,
                    acknowledgement: acknowledgement(&licence)?,
                });
            }
        }
        Ok(())
    })?;
    Ok(licences)
}

fn acknowledgement(value: &Cursor<'_>) -> Result<Option<Acknowledgement>, Refusal> {
    let Some(field) = value.field("acknowledgement")? else {
        return Ok(None);
    };
    match field.text()?.as_deref() {
        None => Ok(None),
        Some("declared") => Ok(Some(Acknowledgement::Declared)),
        Some("concluded") => Ok(Some(Acknowledgement::Concluded)),
        Some(other) => Err(field.refuse(SbomFaultKind::UnknownValue {
            value: excerpt(other),
            known: ACKNOWLEDGEMENTS,
        })),
    }
}

fn dependency(value: &Cursor<'_>, bill: &mut Bill<'_>) -> Result<(), Refusal> {
    let of = value.needed_text("ref")?;
    bill.relate(of.clone(), Relation::DependsOn, None)
        .map_err(|kind| value.refuse(kind))?;
    value.each("dependsOn", |on| {
        let named = on.text()?;
        bill.relate(of.clone(), Relation::DependsOn, named)
            .map_err(|kind| on.refuse(kind))
    })
}
