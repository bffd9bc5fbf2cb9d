//! SBOMs: what one says, and the components of a product from it.

use super::fault::sbom_failure;
use crate::failure::Failure;
use crate::packs::count;
use crate::progress::{Progress, Tell};
use crate::wire::{SbomComponentWire, SbomElementWire, SbomIntakeWire, SbomLicenceWire, SbomWire};
use crate::workspace::session::{Session, say};
use jiff::Timestamp;
use lianheng_exchange::limits::SbomLimits;
use lianheng_exchange::sbom::{
    Completeness, Component, Element, Sbom, completeness, licences, read_sbom_told,
};
use lianheng_store::record;
use lianheng_store::{Change, Digest, SbomId};
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::path::Path;

impl Session {
    /// Reads an SBOM, and lists its components as the product's when there is a time to do it.
    pub(super) fn sbom_intake(
        &mut self,
        bytes: &[u8],
        path: &Path,
        product: Option<&str>,
        (at, tell): (Option<Timestamp>, Tell<'_>),
    ) -> Result<SbomIntakeWire, Failure> {
        let sbom = parse(bytes, path, tell)?;
        let product = self.product_named(path, product)?;
        let before = self
            .store
            .sboms(&product.id)
            .map_err(say)?
            .into_iter()
            .next();
        let sha256 = Digest::of(bytes);
        let known = before
            .as_ref()
            .is_some_and(|newest| newest.sha256 == sha256);
        if let (Some(at), false) = (at, known) {
            let list = record::Sbom {
                id: SbomId::generate(at).map_err(say)?,
                product: product.id.clone(),
                sha256,
                format: format!("{} {}", sbom.format.as_str(), sbom.spec_version),
                file_name: Some(super::file_name(path)),
                imported_at: at,
                components: sbom.components.iter().map(component).collect(),
            };
            let _ = self.change_told(vec![Change::put(list)], at, None, tell)?;
        }
        Ok(SbomIntakeWire {
            product,
            components_before: before.map_or(0, |newest| count(newest.components.len())),
            known,
            sbom: wire(&sbom),
        })
    }
}

/// What the SBOM at `path` says: components, completeness, licences.
///
/// # Errors
/// It cannot be read, or the first thing wrong with it, by line and column.
pub fn show_sbom(path: &Path) -> Result<SbomWire, Failure> {
    let bytes = super::read(path)?;
    let sbom = parse(&bytes, path, &mut |_| ControlFlow::Continue(()))?;
    Ok(wire(&sbom))
}

fn parse(bytes: &[u8], path: &Path, tell: Tell<'_>) -> Result<Sbom, Failure> {
    // How many components there are is known at the end only.
    let tell = RefCell::new(tell);
    let told = |met: usize| {
        let mut tell = tell.borrow_mut();
        let (done, total) = (met as u64, 0);
        tell(Progress { done, total })
    };
    read_sbom_told(bytes, &SbomLimits::default(), &told)
        .map_err(|fault| sbom_failure(&path.display().to_string(), &fault))
}

fn component(one: &Component) -> record::Component {
    let licences: Vec<String> = licence_texts(one);
    record::Component {
        name: full_name(one),
        version: one.version.clone(),
        supplier: one.supplier.clone().or_else(|| one.producer.clone()),
        purl: one.purl.as_ref().map(|purl| purl.text.clone()),
        licence: (!licences.is_empty()).then(|| licences.join("; ")),
        hash: hash(one),
    }
}

/// The name with its namespace: `org.apache.logging.log4j/log4j-core`.
fn full_name(one: &Component) -> String {
    match &one.group {
        Some(group) => format!("{group}/{}", one.name),
        None => one.name.clone(),
    }
}

/// Each statement once: declared and concluded are often the same.
fn licence_texts(one: &Component) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for licence in &one.licences {
        if !texts.contains(&licence.text) {
            texts.push(licence.text.clone());
        }
    }
    texts
}

/// The SHA-256 where there is one, else the first well-formed digest.
fn hash(one: &Component) -> Option<String> {
    let plain = |algorithm: &str| algorithm.to_ascii_lowercase().replace('-', "");
    let formed = || one.hashes.iter().filter(|hash| hash.well_formed);
    let best = formed()
        .find(|hash| plain(&hash.algorithm) == "sha256")
        .or_else(|| formed().next());
    best.map(|hash| {
        format!(
            "{}:{}",
            plain(&hash.algorithm),
            hash.hex.to_ascii_lowercase()
        )
    })
}

fn wire(sbom: &Sbom) -> SbomWire {
    let complete = completeness(sbom);
    let stated = licences(sbom);
    let components = sbom.components.iter().enumerate();
    SbomWire {
        format: sbom.format.as_str(),
        spec_version: sbom.spec_version.clone(),
        serial: sbom.serial.clone(),
        created: sbom.created.clone(),
        authors: sbom.authors.clone(),
        tools: sbom
            .tools
            .iter()
            .map(|tool| match &tool.version {
                Some(version) => format!("{} {version}", tool.name),
                None => tool.name.clone(),
            })
            .collect(),
        subject: sbom
            .subject
            .as_ref()
            .map(|one| component_wire(one, Vec::new())),
        components: components
            .map(|(index, one)| component_wire(one, missing(&complete, index)))
            .collect(),
        completeness: complete
            .present
            .iter()
            .map(|(element, present)| SbomElementWire {
                element: element.as_str(),
                present: count(*present),
            })
            .collect(),
        related: count(complete.related),
        document: vec![
            ("author", complete.document.author),
            ("tool", complete.document.tool),
            ("timestamp", complete.document.timestamp),
            ("subject", complete.document.subject),
            ("dependencies", complete.document.dependencies),
        ],
        licences: stated
            .uses
            .iter()
            .map(|one| SbomLicenceWire {
                text: one.text.clone(),
                known: one.known.clone(),
                copyleft: one.copyleft.as_str(),
                components: count(one.components.len()),
            })
            .collect(),
        without_licence: count(stated.without.len()),
        malformed_purls: count(complete.malformed_purls.len()),
    }
}

/// What a component lacks; the incomplete ones are in the order of the SBOM.
fn missing(complete: &Completeness, index: usize) -> Vec<&'static str> {
    let at = complete
        .incomplete
        .binary_search_by_key(&index, |one| one.component);
    let found = at.ok().and_then(|at| complete.incomplete.get(at));
    found.map_or_else(Vec::new, |one| {
        one.missing.iter().map(Element::as_str).collect()
    })
}

fn component_wire(one: &Component, missing: Vec<&'static str>) -> SbomComponentWire {
    SbomComponentWire {
        name: full_name(one),
        version: one.version.clone(),
        supplier: one.supplier.clone().or_else(|| one.producer.clone()),
        purl: one.purl.as_ref().map(|purl| purl.text.clone()),
        licences: licence_texts(one),
        hash: hash(one),
        depth: count(one.depth),
        missing,
    }
}
