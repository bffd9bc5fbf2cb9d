//! What an SBOM says of its components and of itself.
//!
//! The elements are those of the NTIA minimum elements (2021), with the hash and the licence that CISA's revision adds. The
//! component fields GB/T 43698-2024 lists in its annex D were not seen, and nothing here claims to be that list.

use jiff::Timestamp;
use std::collections::BTreeSet;

use super::model::{Component, Sbom};

/// Something a component should say of itself. Its name is not among them: nothing is read without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// Who supplied or made it.
    Supplier,
    /// Its version.
    Version,
    /// A well-formed package URL or a CPE name.
    Identifier,
    /// A well-formed package URL.
    Purl,
    /// A well-formed digest.
    Hash,
    /// A licence, by expression or by name.
    Licence,
}

impl Element {
    /// Every element, in the order people expect to read them.
    pub const ALL: [Element; 6] = [
        Element::Supplier,
        Element::Version,
        Element::Identifier,
        Element::Purl,
        Element::Hash,
        Element::Licence,
    ];

    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Element::Supplier => "supplier",
            Element::Version => "version",
            Element::Identifier => "identifier",
            Element::Purl => "purl",
            Element::Hash => "hash",
            Element::Licence => "licence",
        }
    }

    fn is_in(self, component: &Component) -> bool {
        match self {
            Element::Supplier => component.supplier.is_some() || component.producer.is_some(),
            Element::Version => component.version.is_some(),
            Element::Identifier => component.cpe.is_some() || Element::Purl.is_in(component),
            Element::Purl => component.purl.as_ref().is_some_and(|purl| purl.well_formed),
            Element::Hash => component.hashes.iter().any(|hash| hash.well_formed),
            Element::Licence => !component.licences.is_empty(),
        }
    }
}

/// Some of the elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct ElementSet(u8);

impl ElementSet {
    fn insert(&mut self, element: Element) {
        self.0 |= 1 << element as u8;
    }

    /// Whether it holds the element.
    #[must_use]
    pub fn contains(self, element: Element) -> bool {
        self.0 & (1 << element as u8) != 0
    }

    /// Its elements, in the order of [`Element::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Element> {
        Element::ALL
            .into_iter()
            .filter(move |element| self.contains(*element))
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What an SBOM says of its components and of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// How many components there are.
    pub components: usize,
    /// How many components have each element, in the order of [`Element::ALL`].
    pub present: [(Element, usize); 6],
    /// The components that lack something, in the order of the SBOM.
    pub incomplete: Vec<Incomplete>,
    /// Package URLs that find nothing anywhere, as indices of components.
    pub malformed_purls: Vec<usize>,
    /// Components that stand in some relation to another one or to the subject, or inside another.
    pub related: usize,
    /// What the document says of itself.
    pub document: DocumentElements,
}

/// A component that lacks something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomplete {
    /// Index of the component.
    pub component: usize,
    /// What it lacks.
    pub missing: ElementSet,
}

/// What the document says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentElements {
    /// Who made it.
    pub author: bool,
    /// What made it.
    pub tool: bool,
    /// When it was made, as a date and time that can be understood.
    pub timestamp: bool,
    /// What it describes.
    pub subject: bool,
    /// How components are related.
    pub dependencies: bool,
}

/// Looks at every component once. The totals do not depend on the order of components.
#[must_use]
pub fn completeness(sbom: &Sbom) -> Completeness {
    let mut present = Element::ALL.map(|element| (element, 0));
    let mut incomplete = Vec::new();
    for (index, component) in sbom.components.iter().enumerate() {
        let mut missing = ElementSet::default();
        for (element, count) in &mut present {
            if element.is_in(component) {
                *count += 1;
            } else {
                missing.insert(*element);
            }
        }
        if !missing.is_empty() {
            incomplete.push(Incomplete {
                component: index,
                missing,
            });
        }
    }
    let malformed = |component: &Component| {
        let purl = component.purl.as_ref();
        purl.is_some_and(|purl| !purl.well_formed)
    };
    Completeness {
        components: sbom.components.len(),
        present,
        incomplete,
        malformed_purls: (0..)
            .zip(&sbom.components)
            .filter(|(_, component)| malformed(component))
            .map(|(index, _)| index)
            .collect(),
        related: related(sbom),
        document: DocumentElements {
            author: !sbom.authors.is_empty(),
            tool: !sbom.tools.is_empty(),
            timestamp: sbom
                .created
                .as_ref()
                .is_some_and(|created| created.parse::<Timestamp>().is_ok()),
            subject: sbom.subject.is_some(),
            dependencies: sbom
                .dependencies
                .iter()
                .any(|dependency| !dependency.on.is_empty()),
        },
    }
}

fn related(sbom: &Sbom) -> usize {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let mut holders: BTreeSet<usize> = BTreeSet::new();
    for dependency in &sbom.dependencies {
        if !dependency.on.is_empty() {
            named.insert(&dependency.of);
            named.extend(dependency.on.iter().map(String::as_str));
        }
    }
    holders.extend(sbom.components.iter().filter_map(|one| one.parent));
    let is_related = |(index, component): &(usize, &Component)| {
        let reference = component.reference.as_deref();
        component.parent.is_some()
            || holders.contains(index)
            || reference.is_some_and(|reference| named.contains(reference))
    };
    sbom.components
        .iter()
        .enumerate()
        .filter(is_related)
        .count()
}
