//! The organisation, its people, and what it runs from whom.

use super::check::{COMPONENT_LIMIT, Checks, LIST_LIMIT};
use super::key::EntityKey;
use crate::fault::{FieldFault, StoreFault};
use crate::id::{Digest, PersonId, SbomId};
use jiff::Timestamp;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::Criticality;
use serde::{Deserialize, Serialize};

/// Who is assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its name.
    pub name: Bilingual,
    /// Sector code, such as `energy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// ISO 3166-2 code, such as `CN-44`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// Somebody to whom answers can be assigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Name, in the person's own writing.
    pub name: String,
    /// Role in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A supplier (供方).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierRecord {
    /// Id, unique among suppliers, systems and products.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// ISO 3166-1 code of its seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// A system of the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemRecord {
    /// Id, unique among suppliers, systems and products.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// How much it matters.
    pub criticality: Criticality,
    /// Reachable from the internet.
    pub internet_facing: bool,
}

/// A product in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductRecord {
    /// Id, unique among suppliers, systems and products.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Id of its supplier.
    pub supplier: String,
    /// Version in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Runs with kernel privilege.
    pub kernel_privilege: bool,
    /// Updates itself.
    pub auto_update: bool,
    /// No second source.
    pub single_source: bool,
    /// Id of the product that would take its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate: Option<String>,
    /// Where it runs, each system once.
    pub deployments: Vec<DeploymentRecord>,
}

/// A product on the hosts of a system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeploymentRecord {
    /// Id of the system.
    pub system: String,
    /// Number of hosts.
    pub hosts: u32,
}

/// A list of a product's components, as it was imported (SBOM).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sbom {
    /// Id.
    pub id: SbomId,
    /// Id of the product.
    pub product: String,
    /// Digest of the file.
    pub sha256: Digest,
    /// Name and version of the file's format.
    pub format: String,
    /// Name of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// When it was imported.
    pub imported_at: Timestamp,
    /// The components, in the order of the file.
    pub components: Vec<Component>,
}

/// A component of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Who supplies it, as written in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// Package URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purl: Option<String>,
    /// SPDX expression or name of its licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Digest with its algorithm, such as `sha256:…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

impl Organisation {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Organisation
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.bilingual("name", &self.name)?;
        checks.lines([("sector", &self.sector), ("region", &self.region)])
    }
}

impl Person {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Person(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.name("name", &self.name)?;
        checks.lines([("role", &self.role)])
    }
}

impl SupplierRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Supplier(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("id", &self.id)?;
        checks.bilingual("name", &self.name)?;
        checks.lines([("country", &self.country)])
    }
}

impl SystemRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::System(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("id", &self.id)?;
        checks.bilingual("name", &self.name)
    }
}

impl ProductRecord {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Product(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.id("id", &self.id)?;
        checks.bilingual("name", &self.name)?;
        checks.lines([("version", &self.version)])?;
        if self.alternate.as_ref() == Some(&self.id) {
            return Err(checks.fail("alternate", FieldFault::Contradictory));
        }
        checks.count("deployments", self.deployments.len(), LIST_LIMIT)?;
        checks.distinct(
            "deployments",
            self.deployments.iter().map(|one| one.system.as_str()),
        )
    }
}

impl Sbom {
    pub(crate) fn key(&self) -> EntityKey {
        EntityKey::Sbom(self.id.clone())
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        let checks = Checks::of(self.key());
        checks.name("format", &self.format)?;
        checks.lines([("file_name", &self.file_name)])?;
        checks.count("components", self.components.len(), COMPONENT_LIMIT)?;
        self.components.iter().try_for_each(|component| {
            checks.name("component.name", &component.name)?;
            checks.lines([
                ("component.version", &component.version),
                ("component.supplier", &component.supplier),
                ("component.hash", &component.hash),
            ])?;
            // Package URLs and licence expressions of real files are long.
            checks.texts([
                ("component.purl", &component.purl),
                ("component.licence", &component.licence),
            ])
        })
    }
}
