//! An SBOM while it is being read: counts what is put into it and brings the relations into order.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Component, Dependency, Relation, Sbom, SbomFormat, Tool};
use super::reading::Reading;
use crate::fault::{Counted, SbomFaultKind};

pub(super) struct Bill<'l> {
    limits: &'l Reading<'l>,
    pub(super) serial: Option<String>,
    pub(super) created: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) tools: Vec<Tool>,
    pub(super) subject: Option<Component>,
    pub(super) components: Vec<Component>,
    relations: BTreeMap<(String, Relation), BTreeSet<String>>,
    related: usize,
}

impl<'l> Bill<'l> {
    pub(super) fn new(limits: &'l Reading<'l>) -> Self {
        Bill {
            limits,
            serial: None,
            created: None,
            authors: Vec::new(),
            tools: Vec::new(),
            subject: None,
            components: Vec::new(),
            relations: BTreeMap::new(),
            related: 0,
        }
    }

    /// Adds a component; its index is where others may stand inside it.
    pub(super) fn add(&mut self, component: Component) -> Result<usize, SbomFaultKind> {
        if self.components.len() >= self.limits.components {
            return Err(SbomFaultKind::TooMany {
                what: Counted::Components,
                limit: self.limits.components,
            });
        }
        self.limits.met(self.components.len())?;
        self.components.push(component);
        Ok(self.components.len() - 1)
    }

    /// Records that `of` has relations of this kind, and one of them when `on` names it.
    pub(super) fn relate(
        &mut self,
        of: String,
        relation: Relation,
        on: Option<String>,
    ) -> Result<(), SbomFaultKind> {
        self.related += 1;
        if self.related > self.limits.relations {
            return Err(SbomFaultKind::TooMany {
                what: Counted::Relations,
                limit: self.limits.relations,
            });
        }
        self.relations.entry((of, relation)).or_default().extend(on);
        Ok(())
    }

    pub(super) fn finish(self, format: SbomFormat, spec_version: &str) -> Sbom {
        Sbom {
            format,
            spec_version: spec_version.to_owned(),
            serial: self.serial,
            created: self.created,
            authors: self.authors,
            tools: self.tools,
            subject: self.subject,
            components: self.components,
            dependencies: self
                .relations
                .into_iter()
                .map(|((of, relation), on)| Dependency {
                    of,
                    relation,
                    on: on.into_iter().collect(),
                })
                .collect(),
        }
    }
}
