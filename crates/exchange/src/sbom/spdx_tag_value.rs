//! SPDX 2.2 and 2.3 as tag-value text: `Tag: value` lines, `<text>…</text>` over several, `#` comments.
//!
//! The tags of files, snippets and other licences are passed over; relationships may stand anywhere.

use lianheng_engine::json::Place;

use super::bill::Bill;
use super::model::{Hash, Sbom, SbomFormat};
use super::reading::Reading;
use super::spdx::{Document, Package};
use crate::fault::{SbomFault, SbomFaultKind, excerpt};

/// The tag that says what a file is, with its value; `None` when the text does not begin like a tag-value document.
pub(super) fn version(text: &str) -> Option<(&str, u32)> {
    let lines = text.lines().zip(1..).take(1_000);
    let mut tags = lines.filter(|(line, _)| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#')
    });
    let (line, number) = tags.next()?;
    let value = line.trim_start().strip_prefix("SPDXVersion:")?;
    Some((value.trim(), number))
}

/// What the tags at hand belong to.
enum Section {
    Document,
    Package(Box<Package>),
    /// Files, snippets, licences of the document's own: nothing of theirs is read.
    Passed,
}

struct Reader<'l> {
    document: Document<'l>,
    section: Section,
    limits: &'l Reading<'l>,
}

/// Reads a document whose `SPDXVersion` was seen; `version` is without its `SPDX-`.
pub(super) fn read(text: &str, version: &str, limits: &Reading<'_>) -> Result<Sbom, SbomFault> {
    let format = SbomFormat::SpdxTagValue;
    let mut reader = Reader {
        document: Document::new(Bill::new(limits)),
        section: Section::Document,
        limits,
    };
    let mut lines = text.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        let fault = |path: &str, kind| SbomFault {
            format: Some(format),
            place: Place::line(number),
            path: excerpt(path),
            kind,
        };
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((tag, value)) = line.split_once(':') else {
            return Err(fault("", SbomFaultKind::MalformedLine(excerpt(line))));
        };
        let tag = tag.trim_end();
        let value = match value.trim().strip_prefix("<text>") {
            None => value.trim().to_owned(),
            Some(first) => {
                let rest = lines.by_ref().map(|(line, _)| line);
                text_block(first, rest, limits).map_err(|kind| fault(tag, kind))?
            }
        };
        reader.tag(tag, &value).map_err(|kind| fault(tag, kind))?;
    }
    // The last package has no line after it that ends it; its fault is at the end.
    reader.close().map_err(|kind| SbomFault {
        format: Some(format),
        place: Place::line(u32::try_from(text.lines().count()).unwrap_or(u32::MAX)),
        path: String::new(),
        kind,
    })?;
    Ok(reader.document.finish(format, version))
}

/// The text up to `</text>`. One that nobody closes would swallow the file, so that it is bounded as it grows.
fn text_block<'t>(
    first: &'t str,
    mut rest: impl Iterator<Item = &'t str>,
    limits: &Reading<'_>,
) -> Result<String, SbomFaultKind> {
    // Licence texts and comments are longer than any text that is kept, and nothing keeps them.
    let limit = limits.text.saturating_mul(64);
    let mut text = String::new();
    let mut line = first;
    loop {
        if let Some((end, _)) = line.split_once("</text>") {
            text.push_str(end);
            return Ok(text.trim().to_owned());
        }
        text.push_str(line);
        text.push('\n');
        if text.len() > limit {
            return Err(SbomFaultKind::TextTooLong {
                length: text.len(),
                limit,
            });
        }
        line = rest.next().ok_or(SbomFaultKind::UnclosedText)?;
    }
}

impl Reader<'_> {
    fn tag(&mut self, tag: &str, value: &str) -> Result<(), SbomFaultKind> {
        match tag {
            "PackageName" => {
                self.close()?;
                if value.is_empty() {
                    return Err(SbomFaultKind::MissingField("PackageName"));
                }
                self.section = Section::Package(Box::new(Package {
                    name: self.kept(value)?.unwrap_or_default(),
                    ..Package::default()
                }));
                Ok(())
            }
            "FileName" | "SnippetSPDXID" | "LicenseID" => {
                self.close()?;
                self.section = Section::Passed;
                Ok(())
            }
            "Relationship" => self.relationship(value),
            _ => {
                let kept = if is_read(tag) {
                    self.kept(value)?
                } else {
                    None
                };
                match (&mut self.section, kept) {
                    (Section::Document, Some(value)) => {
                        document_tag(&mut self.document, tag, value)
                    }
                    (Section::Package(package), Some(value)) => package_tag(package, tag, value),
                    (Section::Passed, _) | (_, None) => Ok(()),
                }
            }
        }
    }

    /// A value that is kept: not blank, not too long.
    fn kept(&self, value: &str) -> Result<Option<String>, SbomFaultKind> {
        if value.len() > self.limits.text {
            return Err(SbomFaultKind::TextTooLong {
                length: value.len(),
                limit: self.limits.text,
            });
        }
        Ok(Some(value)
            .filter(|value| !value.is_empty())
            .map(str::to_owned))
    }

    fn relationship(&mut self, value: &str) -> Result<(), SbomFaultKind> {
        let value = self.kept(value)?.unwrap_or_default();
        let mut words = value.split_whitespace();
        match (words.next(), words.next(), words.next(), words.next()) {
            (Some(from), Some(kind), Some(to), None) => {
                self.document
                    .relationship(from.to_owned(), kind, to.to_owned())
            }
            _ => Err(SbomFaultKind::MalformedLine(excerpt(&value))),
        }
    }

    /// Ends the package at hand.
    fn close(&mut self) -> Result<(), SbomFaultKind> {
        match std::mem::replace(&mut self.section, Section::Passed) {
            Section::Package(package) => self.document.bill.add(package.into_component()).map(drop),
            Section::Document | Section::Passed => Ok(()),
        }
    }
}

/// Tags of the document and of packages that are read; `SPDXID` stands in both.
fn is_read(tag: &str) -> bool {
    matches!(
        tag,
        "SPDXID"
            | "DocumentNamespace"
            | "Created"
            | "Creator"
            | "ExternalRef"
            | "PrimaryPackagePurpose"
    ) || tag.starts_with("Package")
}

fn document_tag(
    document: &mut Document<'_>,
    tag: &str,
    value: String,
) -> Result<(), SbomFaultKind> {
    match tag {
        "DocumentNamespace" => document.bill.serial = Some(value),
        "Created" => document.bill.created = Some(value),
        "Creator" => document.creator(&value),
        "SPDXID" => {}
        _ => return Err(SbomFaultKind::TagOutOfPlace(excerpt(tag))),
    }
    Ok(())
}

fn package_tag(package: &mut Package, tag: &str, value: String) -> Result<(), SbomFaultKind> {
    let once = |field: &mut Option<String>, value: String| {
        if field.replace(value).is_some() {
            return Err(SbomFaultKind::DuplicateField(excerpt(tag)));
        }
        Ok(())
    };
    match tag {
        "SPDXID" => once(&mut package.id, value),
        "PackageVersion" => once(&mut package.version, value),
        "PackageSupplier" => once(&mut package.supplier, value),
        "PackageOriginator" => once(&mut package.originator, value),
        "PackageLicenseConcluded" => once(&mut package.concluded, value),
        "PackageLicenseDeclared" => once(&mut package.declared, value),
        "PrimaryPackagePurpose" => once(&mut package.purpose, value),
        "PackageChecksum" => {
            let (algorithm, hex) = value
                .split_once(':')
                .ok_or_else(|| SbomFaultKind::MalformedLine(excerpt(&value)))?;
            package.hashes.push(Hash::new(
                algorithm.trim().to_owned(),
                hex.trim().to_owned(),
            ));
            Ok(())
        }
        "ExternalRef" => {
            let mut words = value.split_whitespace();
            let (Some(_category), Some(kind), Some(locator)) =
                (words.next(), words.next(), words.next())
            else {
                return Err(SbomFaultKind::MalformedLine(excerpt(&value)));
            };
            package.external(kind, locator.to_owned());
            Ok(())
        }
        _ => Ok(()),
    }
}
