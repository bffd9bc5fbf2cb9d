//! Software bills of materials: CycloneDX 1.4 to 1.7 as JSON and XML, SPDX 2.2 and 2.3 as JSON and tag-value text.
//!
//! The format is told from the content, never from a file name. Fields nobody here reads are passed over, since the formats
//! are other people's and grow; a field that is read and has not the type its format gives it is a fault with its place.

mod bill;
mod completeness;
mod cyclonedx_json;
mod cyclonedx_xml;
mod json_stream;
mod licences;
mod locate;
mod model;
mod purl;
mod reading;
mod spdx;
mod spdx_json;
mod spdx_tag_value;
mod text;
mod trail;
mod xml_stream;

pub use completeness::{
    Completeness, DocumentElements, Element, ElementSet, Incomplete, completeness,
};
pub use licences::{Copyleft, LicenceList, LicenceUse, licences};
pub use model::{
    Acknowledgement, Component, ComponentKind, Dependency, Hash, Licence, LicenceForm, Relation,
    Sbom, SbomFormat, Scope, Tool,
};
pub use purl::Purl;

use lianheng_engine::json::Place;

use crate::fault::{SbomFault, SbomFaultKind, excerpt};
use crate::limits::SbomLimits;
use json_stream::{Handover, Wanted, stream};
use reading::Reading;
use std::ops::ControlFlow;
use trail::{Cursor, Step};

/// Versions of CycloneDX that are read.
pub const CYCLONEDX_VERSIONS: &[&str] = &["1.4", "1.5", "1.6", "1.7"];

/// Versions of SPDX that are read. 2.3 made fields of 2.2 optional and added some; nothing that is read changed.
pub const SPDX_VERSIONS: &[&str] = &["2.2", "2.3"];

/// Reads an SBOM.
///
/// # Errors
/// The first thing wrong with it: its format and version, its size, its syntax, a field. Nothing is returned of a file that
/// is wrong anywhere.
pub fn read_sbom(bytes: &[u8], limits: &SbomLimits) -> Result<Sbom, SbomFault> {
    read_sbom_told(bytes, limits, &|_| ControlFlow::Continue(()))
}

/// As [`read_sbom`], telling now and then how many components it has met.
///
/// # Errors
/// As [`read_sbom`]; [`SbomFaultKind::Stopped`] when `tell` asked to stop.
pub fn read_sbom_told(
    bytes: &[u8],
    limits: &SbomLimits,
    tell: &dyn Fn(usize) -> ControlFlow<()>,
) -> Result<Sbom, SbomFault> {
    let limits = &Reading { limits, tell };
    if bytes.len() > limits.bytes {
        return Err(about_file(SbomFaultKind::TooLarge {
            bytes: bytes.len(),
            limit: limits.bytes,
        }));
    }
    let text = text::decode(bytes)?;
    let text: &str = &text;
    match text.trim_start().as_bytes().first() {
        Some(b'{') => read_json(text, limits),
        Some(b'<') => cyclonedx_xml::read(text, limits),
        _ => match spdx_tag_value::version(text) {
            Some((found, line)) => {
                let version = spdx_version(found).map_err(|kind| SbomFault {
                    format: Some(SbomFormat::SpdxTagValue),
                    place: Place::line(line),
                    path: "SPDXVersion".to_owned(),
                    kind,
                })?;
                spdx_tag_value::read(text, version, limits)
            }
            None => Err(about_file(SbomFaultKind::UnknownFormat)),
        },
    }
}

/// The keys that tell formats and versions apart; `@context` is where SPDX 3 says what it is.
const HEAD: Wanted = Wanted {
    root: &[
        ("bomFormat", Handover::Whole),
        ("specVersion", Handover::Whole),
        ("spdxVersion", Handover::Whole),
        ("@context", Handover::Whole),
    ],
    below: &[],
};

/// Keys may come in any order, so that a first pass looks for the head alone; it also finds every error of syntax.
fn read_json(text: &str, limits: &Reading<'_>) -> Result<Sbom, SbomFault> {
    let mut bom_format = None;
    let mut spec_version = None;
    let mut spdx = None;
    let mut context = None;
    stream(text, None, &HEAD, limits, &mut |tree, path| {
        let value = Cursor::new(tree, path);
        match path {
            [Step::Key("bomFormat")] => bom_format = value.text()?,
            [Step::Key("specVersion")] => spec_version = value.text()?,
            [Step::Key("spdxVersion")] => spdx = value.text()?,
            // Other formats put arrays and objects there.
            _ => context = value.text().unwrap_or_default(),
        }
        Ok(())
    })?;
    let fault = |format, key: &'static str, kind| SbomFault {
        format: Some(format),
        place: text::place_of(text, locate::locate(text, &[Step::Key(key)])),
        path: key.to_owned(),
        kind,
    };
    if bom_format.as_deref() == Some("CycloneDX") {
        let format = SbomFormat::CycloneDxJson;
        let version = match &spec_version {
            Some(version) => known_version(version, CYCLONEDX_VERSIONS),
            None => Err(SbomFaultKind::MissingField("specVersion")),
        };
        let version = version.map_err(|kind| fault(format, "specVersion", kind))?;
        return cyclonedx_json::read(text, version, limits);
    }
    if let Some(found) = &spdx {
        let format = SbomFormat::SpdxJson;
        let version = spdx_version(found).map_err(|kind| fault(format, "spdxVersion", kind))?;
        return spdx_json::read(text, version, limits);
    }
    if let Some(found) = context
        && let Some((_, version)) = found.split_once("spdx.org/rdf/")
    {
        let version = version.split('/').next().unwrap_or(version);
        let kind = SbomFaultKind::UnsupportedVersion {
            found: excerpt(version),
            known: SPDX_VERSIONS,
        };
        return Err(fault(SbomFormat::SpdxJson, "@context", kind));
    }
    Err(about_file(SbomFaultKind::UnknownFormat))
}

/// `SPDX-2.3` without its `SPDX-`, when it is read.
fn spdx_version(found: &str) -> Result<&'static str, SbomFaultKind> {
    known_version(found.strip_prefix("SPDX-").unwrap_or(found), SPDX_VERSIONS)
}

fn known_version(
    found: &str,
    known: &'static [&'static str],
) -> Result<&'static str, SbomFaultKind> {
    let read = known.iter().find(|version| **version == found);
    read.copied()
        .ok_or_else(|| SbomFaultKind::UnsupportedVersion {
            found: excerpt(found),
            known,
        })
}

fn about_file(kind: SbomFaultKind) -> SbomFault {
    SbomFault {
        format: None,
        place: Place::START,
        path: String::new(),
        kind,
    }
}
