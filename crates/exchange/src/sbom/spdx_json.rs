//! SPDX 2.2 and 2.3 as JSON.

use super::bill::Bill;
use super::json_stream::{Handover, Wanted, stream};
use super::model::{Hash, Sbom, SbomFormat};
use super::reading::Reading;
use super::spdx::{Document, Package};
use super::trail::{Cursor, Refusal, Step};
use crate::fault::SbomFault;

const WANTED: Wanted = Wanted {
    root: &[
        ("documentNamespace", Handover::Whole),
        ("creationInfo", Handover::Whole),
        ("documentDescribes", Handover::Elements),
        ("packages", Handover::Elements),
        ("relationships", Handover::Elements),
    ],
    below: &[
        "SPDXID",
        "algorithm",
        "checksumValue",
        "checksums",
        "created",
        "creators",
        "externalRefs",
        "licenseConcluded",
        "licenseDeclared",
        "name",
        "originator",
        "primaryPackagePurpose",
        "referenceLocator",
        "referenceType",
        "relatedSpdxElement",
        "relationshipType",
        "spdxElementId",
        "supplier",
        "versionInfo",
    ],
};

/// Reads a document whose `spdxVersion` was seen; `version` is without its `SPDX-`.
pub(super) fn read(text: &str, version: &str, limits: &Reading<'_>) -> Result<Sbom, SbomFault> {
    let format = SbomFormat::SpdxJson;
    let mut document = Document::new(Bill::new(limits));
    stream(text, Some(format), &WANTED, limits, &mut |tree, path| {
        let value = Cursor::new(tree, path);
        if value.is_null() {
            return Ok(());
        }
        match path {
            [Step::Key("documentNamespace")] => {
                document.bill.serial = value.text()?;
                Ok(())
            }
            [Step::Key("creationInfo")] => creation(&value, &mut document),
            [Step::Key("documentDescribes"), _] => {
                if let Some(id) = value.text()? {
                    document.describes(id);
                }
                Ok(())
            }
            [Step::Key("packages"), _] => {
                let component = package(&value)?.into_component();
                document
                    .bill
                    .add(component)
                    .map(drop)
                    .map_err(|kind| value.refuse(kind))
            }
            _ => document
                .relationship(
                    value.needed_text("spdxElementId")?,
                    &value.needed_text("relationshipType")?,
                    value.needed_text("relatedSpdxElement")?,
                )
                .map_err(|kind| value.refuse(kind)),
        }
    })?;
    Ok(document.finish(format, version))
}

fn creation(value: &Cursor<'_>, document: &mut Document<'_>) -> Result<(), Refusal> {
    document.bill.created = value.text_of("created")?;
    value.each("creators", |creator| {
        if let Some(creator) = creator.text()? {
            document.creator(&creator);
        }
        Ok(())
    })
}

fn package(value: &Cursor<'_>) -> Result<Package, Refusal> {
    let mut package = Package {
        id: value.text_of("SPDXID")?,
        name: value.needed_text("name")?,
        version: value.text_of("versionInfo")?,
        supplier: value.text_of("supplier")?,
        originator: value.text_of("originator")?,
        concluded: value.text_of("licenseConcluded")?,
        declared: value.text_of("licenseDeclared")?,
        purpose: value.text_of("primaryPackagePurpose")?,
        ..Package::default()
    };
    value.each("checksums", |checksum| {
        package.hashes.push(Hash::new(
            checksum.needed_text("algorithm")?,
            checksum.needed_text("checksumValue")?,
        ));
        Ok(())
    })?;
    value.each("externalRefs", |reference| {
        let kind = reference.text_of("referenceType")?;
        let locator = reference.text_of("referenceLocator")?;
        if let (Some(kind), Some(locator)) = (kind, locator) {
            package.external(&kind, locator);
        }
        Ok(())
    })?;
    Ok(package)
}
