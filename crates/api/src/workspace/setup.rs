//! Setting up: the organisation, its people, what it runs from whom, and its assessments.

use super::input;
use super::session::{Session, say};
use crate::failure::Failure;
use crate::packs::count;
use crate::wire::{
    AssessmentInputWire, ComponentHitWire, DeploymentWire, InventoryWire, LicenceRowWire,
    OrganisationInputWire, PersonWire, ProductWire, SupplierWire, SystemWire, TextWire,
};
use jiff::Timestamp;
use lianheng_engine::ids::PackId;
use lianheng_engine::vocabulary::SubjectKind;
use lianheng_store::record::{
    AssessmentRecord, DeploymentRecord, EntityKey, Organisation, Person, PinnedPack, ProductRecord,
    Record, SubjectRecord, SupplierRecord, SystemRecord,
};
use lianheng_store::{AssessmentId, Change, Digest, PersonId};
use std::collections::{BTreeMap, BTreeSet};

impl Session {
    /// Saves whose workspace it is.
    ///
    /// # Errors
    /// A blank name, or a code that does not exist.
    pub fn save_organisation(
        &mut self,
        wire: &OrganisationInputWire,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let organisation = organisation(wire)?;
        self.change(vec![Change::put(organisation)], at, None)
            .map(drop)
    }

    /// Saves a person, new where the id is empty.
    ///
    /// # Errors
    /// A blank name.
    pub fn save_person(&mut self, wire: &PersonWire, at: Timestamp) -> Result<(), Failure> {
        let id = if wire.id.is_empty() {
            PersonId::generate(at).map_err(say)?
        } else {
            input::term("person", &wire.id, PersonId::parse)?
        };
        let name = input::filled(Some(&wire.name)).ok_or_else(|| input::blank("name"))?;
        let is_author = self.author.person.as_ref() == Some(&id);
        let person = Person {
            id: id.clone(),
            name,
            role: input::filled(wire.role.as_ref()),
        };
        self.change(vec![Change::put(person)], at, None)?;
        if is_author || self.author.person.is_none() {
            self.write_as(&id)?;
        }
        Ok(())
    }

    /// Takes a person off the list. What the journal says of them stays.
    ///
    /// # Errors
    /// Somebody is still asked of them.
    pub fn remove_person(&mut self, id: &str, at: Timestamp) -> Result<(), Failure> {
        let id = input::term("person", id, PersonId::parse)?;
        let is_author = self.author.person.as_ref() == Some(&id);
        self.change(vec![Change::Remove(EntityKey::Person(id))], at, None)?;
        if is_author {
            // The name stays until somebody else is chosen or comes.
            self.author.person = None;
        }
        Ok(())
    }

    /// Whose changes are journalled from now on.
    ///
    /// # Errors
    /// There is no such person.
    pub fn choose_author(&mut self, id: &str) -> Result<(), Failure> {
        let id = input::term("author", id, PersonId::parse)?;
        self.write_as(&id)
    }

    /// Whose changes are journalled from now on, by name.
    ///
    /// # Errors
    /// Nobody here has that name.
    pub fn choose_author_named(&mut self, name: &str) -> Result<(), Failure> {
        let people = self.store.people().map_err(say)?;
        let known = people.into_iter().find(|person| person.name == name.trim());
        let known = known.ok_or_else(|| input::not_known("author", name))?;
        self.write_as(&known.id)
    }

    /// Suppliers, systems and products.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn inventory(&mut self) -> Result<InventoryWire, Failure> {
        let mut products = Vec::new();
        for product in self.store.products().map_err(say)? {
            let components = self.store.components(&product.id).map_err(say)?;
            products.push(ProductWire {
                id: product.id,
                name: TextWire::from(&product.name),
                supplier: product.supplier,
                version: product.version,
                kernel_privilege: product.kernel_privilege,
                auto_update: product.auto_update,
                single_source: product.single_source,
                alternate: product.alternate,
                deployments: product
                    .deployments
                    .into_iter()
                    .map(|one| DeploymentWire {
                        system: one.system,
                        hosts: one.hosts,
                    })
                    .collect(),
                components: count(components.len()),
            });
        }
        let suppliers = self.store.suppliers().map_err(say)?;
        let systems = self.store.systems().map_err(say)?;
        Ok(InventoryWire {
            suppliers: suppliers
                .into_iter()
                .map(|one| SupplierWire {
                    id: one.id,
                    name: TextWire::from(&one.name),
                    country: one.country,
                })
                .collect(),
            systems: systems
                .into_iter()
                .map(|one| SystemWire {
                    id: one.id,
                    name: TextWire::from(&one.name),
                    criticality: one.criticality.as_str().to_owned(),
                    internet_facing: one.internet_facing,
                })
                .collect(),
            products,
        })
    }

    /// Saves a supplier, new where the id is empty.
    ///
    /// # Errors
    /// A blank name, or an id that is taken.
    pub fn save_supplier(&mut self, wire: &SupplierWire, at: Timestamp) -> Result<(), Failure> {
        let record = SupplierRecord {
            id: self.id_or_new("sup", &wire.id)?,
            name: input::name("name", &wire.name)?,
            country: input::filled(wire.country.as_ref()),
        };
        self.change(vec![Change::put(record)], at, None).map(drop)
    }

    /// Saves a system, new where the id is empty.
    ///
    /// # Errors
    /// A blank name, an unknown criticality, or an id that is taken.
    pub fn save_system(&mut self, wire: &SystemWire, at: Timestamp) -> Result<(), Failure> {
        let record = SystemRecord {
            id: self.id_or_new("sys", &wire.id)?,
            name: input::name("name", &wire.name)?,
            criticality: input::criticality(wire)?,
            internet_facing: wire.internet_facing,
        };
        self.change(vec![Change::put(record)], at, None).map(drop)
    }

    /// Saves a product, new where the id is empty.
    ///
    /// # Errors
    /// A blank name, a supplier, system or alternate that is not there, or an id that is taken.
    pub fn save_product(&mut self, wire: &ProductWire, at: Timestamp) -> Result<(), Failure> {
        input::check_product(wire)?;
        let record = ProductRecord {
            id: self.id_or_new("prd", &wire.id)?,
            name: input::name("name", &wire.name)?,
            supplier: wire.supplier.clone(),
            version: input::filled(wire.version.as_ref()),
            kernel_privilege: wire.kernel_privilege,
            auto_update: wire.auto_update,
            single_source: wire.single_source,
            alternate: input::filled(wire.alternate.as_ref()),
            deployments: wire
                .deployments
                .iter()
                .map(|one| DeploymentRecord {
                    system: one.system.clone(),
                    hosts: one.hosts,
                })
                .collect(),
        };
        self.change(vec![Change::put(record)], at, None).map(drop)
    }

    /// Takes a supplier, system or product away.
    ///
    /// # Errors
    /// Something still uses it; the failure names what.
    pub fn remove_object(&mut self, id: &str, at: Timestamp) -> Result<(), Failure> {
        let inventory = self.store.inventory().map_err(say)?;
        let id_owned = id.to_owned();
        let key = if inventory.suppliers.contains_key(id) {
            EntityKey::Supplier(id_owned)
        } else if inventory.systems.contains_key(id) {
            EntityKey::System(id_owned)
        } else {
            EntityKey::Product(id_owned)
        };
        self.change(vec![Change::Remove(key)], at, None).map(drop)
    }

    /// `prefix-1`, `prefix-2`, …: the first number nobody has, where no id was given.
    fn id_or_new(&self, prefix: &str, id: &str) -> Result<String, Failure> {
        if !id.is_empty() {
            return Ok(id.to_owned());
        }
        let inventory = self.store.inventory().map_err(say)?;
        let taken = |id: &String| inventory.knows(id) || inventory.suppliers.contains_key(id);
        let fresh = (1u32..)
            .map(|number| format!("{prefix}-{number}"))
            .find(|id| !taken(id));
        Ok(fresh.unwrap_or_default())
    }

    /// Where components run whose name, package URL or hash contains a text.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn components_named(&mut self, text: &str) -> Result<Vec<ComponentHitWire>, Failure> {
        type Hit = (
            String,
            Option<String>,
            Option<String>,
            Option<String>,
            String,
        );
        let mut hits: BTreeMap<Hit, Vec<String>> = BTreeMap::new();
        for found in self.store.systems_with_component(text).map_err(say)? {
            let part = (
                found.component.name,
                found.component.version,
                found.component.purl,
                found.component.licence,
                found.product,
            );
            hits.entry(part).or_default().extend(found.system);
        }
        Ok(hits
            .into_iter()
            .map(
                |((name, version, purl, licence, product), systems)| ComponentHitWire {
                    name,
                    version,
                    purl,
                    licence,
                    product,
                    systems,
                },
            )
            .collect())
    }

    /// The licences of all components, the most used first; those that state none come last.
    ///
    /// # Errors
    /// What the workspace says when it is read.
    pub fn licences(&mut self) -> Result<Vec<LicenceRowWire>, Failure> {
        let mut rows: BTreeMap<Option<String>, (usize, BTreeSet<String>)> = BTreeMap::new();
        for product in self.store.products().map_err(say)? {
            for component in self.store.components(&product.id).map_err(say)? {
                let (components, products) = rows.entry(component.licence).or_default();
                *components += 1;
                products.insert(product.id.clone());
            }
        }
        let mut rows: Vec<LicenceRowWire> = rows
            .into_iter()
            .map(|(licence, (components, products))| LicenceRowWire {
                licence,
                components: count(components),
                products: products.into_iter().collect(),
            })
            .collect();
        rows.sort_by_key(|row| (row.licence.is_none(), std::cmp::Reverse(row.components)));
        Ok(rows)
    }

    /// Makes an assessment, or changes one; a new one becomes the one worked on.
    ///
    /// # Errors
    /// A blank name, no pack, or a value no vocabulary knows.
    pub fn save_assessment(
        &mut self,
        wire: &AssessmentInputWire,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let name = input::name("name", &wire.name)?;
        let assessed_on = input::date("assessed_on", &wire.assessed_on)?;
        let packs = self.pinned(wire.packs.iter().map(String::as_str))?;
        let chosen: Vec<PackId> = packs.iter().map(|pack| pack.id.clone()).collect();
        let tailoring = wire
            .tailoring
            .as_ref()
            .map(|wanted| input::tailoring(self.library, &chosen, wanted))
            .transpose()?;
        if self.library.model(&wire.model).is_none() {
            return Err(input::not_known("model", &wire.model));
        }
        let subject = SubjectRecord {
            kind: input::term("subject_kind", &wire.subject_kind, SubjectKind::from_name)?,
            name: input::name("subject", &wire.subject)?,
        };
        let is_new = wire.id.is_empty();
        let before = match (is_new, input::filled(wire.copied_from.as_ref())) {
            (false, _) => Some(self.assessment_record(&wire.id)?),
            (true, None) => None,
            (true, Some(earlier)) => {
                let earlier = input::term("copied_from", &earlier, AssessmentId::parse)?;
                let author = self.author.clone();
                let copy = self
                    .store
                    .copy_assessment(&earlier, name.clone(), assessed_on, &author, at)
                    .map_err(say)?;
                Some(self.assessment_record(copy.as_str())?)
            }
        };
        let record = AssessmentRecord {
            id: match &before {
                Some(before) => before.id.clone(),
                None => AssessmentId::generate(at).map_err(say)?,
            },
            name,
            subject,
            assessed_on,
            model: wire.model.clone(),
            packs,
            tailoring,
            copied_from: before
                .as_ref()
                .and_then(|before| before.copied_from.clone()),
            created: before.as_ref().map_or(at, |before| before.created),
            frozen_at: before.as_ref().and_then(|before| before.frozen_at),
        };
        let id = record.id.clone();
        self.change(vec![Change::put(record)], at, None)?;
        if is_new {
            self.choose(id);
        }
        Ok(())
    }

    /// The packs, at the versions that are present.
    /// Packs by their ids, as they are now.
    pub(super) fn pinned<'a>(
        &self,
        ids: impl Iterator<Item = &'a str>,
    ) -> Result<Vec<PinnedPack>, Failure> {
        let mut pinned: Vec<PinnedPack> = Vec::new();
        for id in ids {
            let pack = self
                .library
                .pack(id)
                .ok_or_else(|| input::not_known("pack", id))?;
            if pinned.iter().any(|one| one.id == pack.id) {
                return Err(input::not_known("pack", id));
            }
            pinned.push(PinnedPack {
                id: pack.id.clone(),
                version: pack.version.clone(),
                sha256: input::term("digest", &pack.digest, Digest::parse)?,
            });
        }
        if pinned.is_empty() {
            return Err(input::blank("packs"));
        }
        Ok(pinned)
    }

    pub(super) fn assessment_record(&self, id: &str) -> Result<AssessmentRecord, Failure> {
        let id = input::term("assessment", id, AssessmentId::parse)?;
        let key = EntityKey::Assessment(id.clone());
        match self.store.record(&key).map_err(say)? {
            Some(Record::Assessment(record)) => Ok(record),
            _ => Err(input::not_known("assessment", id.as_str())),
        }
    }

    /// Works on another assessment from now on.
    ///
    /// # Errors
    /// There is no such assessment.
    pub fn choose_assessment(&mut self, id: &str) -> Result<(), Failure> {
        let record = self.assessment_record(id)?;
        self.choose(record.id);
        Ok(())
    }

    /// Freezes an assessment: its answers change no more.
    ///
    /// # Errors
    /// There is no such assessment.
    pub fn freeze_assessment(&mut self, id: &str, at: Timestamp) -> Result<(), Failure> {
        let record = self.assessment_record(id)?;
        let frozen = AssessmentRecord {
            frozen_at: record.frozen_at.or(Some(at)),
            ..record
        };
        self.change(vec![Change::put(frozen)], at, None).map(drop)
    }

    /// Takes an assessment away with its answers; undo brings it back.
    ///
    /// # Errors
    /// It is frozen, or something uses it.
    pub fn remove_assessment(&mut self, id: &str, at: Timestamp) -> Result<(), Failure> {
        let record = self.assessment_record(id)?;
        self.change(
            vec![Change::Remove(EntityKey::Assessment(record.id))],
            at,
            None,
        )
        .map(drop)
    }
}

/// An organisation as it is stored.
pub(super) fn organisation(wire: &OrganisationInputWire) -> Result<Organisation, Failure> {
    Ok(Organisation {
        name: input::name("organisation", &wire.name)?,
        sector: input::sector(wire.sector.as_ref())?,
        region: input::region(wire.region.as_ref())?,
    })
}
