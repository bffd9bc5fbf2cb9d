//! What SPDX 2 documents have in common, however they are written: packages, relationships, and what is described.

use std::collections::BTreeSet;

use super::bill::Bill;
use super::model::{
    Acknowledgement, Component, ComponentKind, Hash, Licence, LicenceForm, Relation, Sbom,
    SbomFormat, Tool,
};
use super::purl::Purl;
use crate::fault::SbomFaultKind;

/// A package as its fields stand in the document.
#[derive(Default)]
pub(super) struct Package {
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) version: Option<String>,
    pub(super) supplier: Option<String>,
    pub(super) originator: Option<String>,
    pub(super) concluded: Option<String>,
    pub(super) declared: Option<String>,
    pub(super) purpose: Option<String>,
    pub(super) hashes: Vec<Hash>,
    pub(super) purl: Option<Purl>,
    pub(super) cpe: Option<String>,
}

impl Package {
    /// A reference to the package elsewhere; the first of a kind is kept.
    pub(super) fn external(&mut self, kind: &str, locator: String) {
        match kind {
            "purl" => {
                self.purl.get_or_insert_with(|| Purl::new(locator));
            }
            "cpe23Type" | "cpe22Type" => {
                self.cpe.get_or_insert(locator);
            }
            _ => {}
        }
    }

    pub(super) fn into_component(self) -> Component {
        let licence = |text: Option<String>, acknowledgement| {
            stated(text).map(|text| Licence {
                text,
                form: LicenceForm::Expression,
                acknowledgement: Some(acknowledgement),
            })
        };
        Component {
            reference: self.id,
            group: None,
            name: self.name,
            version: self.version,
            supplier: stated(self.supplier).map(|agent| agent_name(&agent)),
            producer: stated(self.originator).map(|agent| agent_name(&agent)),
            purl: self.purl,
            cpe: self.cpe,
            licences: licence(self.declared, Acknowledgement::Declared)
                .into_iter()
                .chain(licence(self.concluded, Acknowledgement::Concluded))
                .collect(),
            hashes: self.hashes,
            kind: self.purpose.map(|purpose| {
                // `OPERATING-SYSTEM` in 2.3, `OPERATING_SYSTEM` by some writers of JSON.
                let name = purpose.to_ascii_lowercase().replace('_', "-");
                ComponentKind::from_name(&name).unwrap_or(ComponentKind::Other)
            }),
            scope: None,
            depth: 0,
            parent: None,
        }
    }
}

/// `NOASSERTION` says nothing, and `NONE` that there is nothing.
fn stated(text: Option<String>) -> Option<String> {
    text.filter(|text| text != "NOASSERTION" && text != "NONE")
}

/// `Organization: Name (mail)` without its kind and its empty brackets; an address stays, it may be all there is.
fn agent_name(agent: &str) -> String {
    let name = agent
        .strip_prefix("Organization:")
        .or_else(|| agent.strip_prefix("Person:"))
        .unwrap_or(agent);
    name.trim().trim_end_matches("()").trim_end().to_owned()
}

/// A document on the way.
pub(super) struct Document<'l> {
    pub(super) bill: Bill<'l>,
    /// Ids of what is described, in order.
    described: Vec<String>,
}

/// What the document calls itself.
const ITSELF: &str = "SPDXRef-DOCUMENT";

impl<'l> Document<'l> {
    pub(super) fn new(bill: Bill<'l>) -> Self {
        Document {
            bill,
            described: Vec::new(),
        }
    }

    /// `Tool: name-version`, `Organization: …` or `Person: …`.
    pub(super) fn creator(&mut self, creator: &str) {
        match creator.strip_prefix("Tool:") {
            Some(tool) => self.bill.tools.push(Tool {
                name: tool.trim().to_owned(),
                version: None,
            }),
            None => self
                .bill
                .authors
                .extend(stated(Some(agent_name(creator))).filter(|name| !name.is_empty())),
        }
    }

    pub(super) fn describes(&mut self, id: String) {
        if !self.described.contains(&id) && self.described.len() < 2 {
            // Two are enough to know that there is not just one.
            self.described.push(id);
        }
    }

    /// Takes up a relationship `from KIND to`; kinds that say nothing about composition are left.
    pub(super) fn relationship(
        &mut self,
        from: String,
        kind: &str,
        to: String,
    ) -> Result<(), SbomFaultKind> {
        let (of, relation, on) = match kind {
            "DESCRIBES" if from == ITSELF => {
                self.describes(to);
                return Ok(());
            }
            "DESCRIBED_BY" if to == ITSELF => {
                self.describes(from);
                return Ok(());
            }
            "DEPENDS_ON" | "STATIC_LINK" | "DYNAMIC_LINK" | "HAS_PREREQUISITE" => {
                (from, Relation::DependsOn, to)
            }
            "DEPENDENCY_OF"
            | "BUILD_DEPENDENCY_OF"
            | "DEV_DEPENDENCY_OF"
            | "OPTIONAL_DEPENDENCY_OF"
            | "PROVIDED_DEPENDENCY_OF"
            | "RUNTIME_DEPENDENCY_OF"
            | "TEST_DEPENDENCY_OF"
            | "PREREQUISITE_FOR" => (to, Relation::DependsOn, from),
            "CONTAINS" => (from, Relation::Contains, to),
            "CONTAINED_BY" => (to, Relation::Contains, from),
            _ => return Ok(()),
        };
        match on.as_str() {
            "NONE" => self.bill.relate(of, relation, None),
            "NOASSERTION" => Ok(()),
            _ => self.bill.relate(of, relation, Some(on)),
        }
    }

    /// The SBOM: the one package described is its subject, and relations with files and snippets are left out.
    pub(super) fn finish(mut self, format: SbomFormat, version: &str) -> Sbom {
        if let [only] = self.described.as_slice() {
            let at = self
                .bill
                .components
                .iter()
                .position(|one| one.reference.as_ref() == Some(only));
            self.bill.subject = at.map(|at| self.bill.components.remove(at));
        }
        let mut sbom = self.bill.finish(format, version);
        let packages: BTreeSet<&str> = sbom
            .components
            .iter()
            .chain(&sbom.subject)
            .filter_map(|one| one.reference.as_deref())
            .collect();
        let kept = |id: &String| packages.contains(id.as_str()) || id.starts_with("DocumentRef-");
        sbom.dependencies.retain_mut(|dependency| {
            let stated_none = dependency.on.is_empty();
            dependency.on.retain(kept);
            kept(&dependency.of) && (stated_none || !dependency.on.is_empty())
        });
        sbom
    }
}
