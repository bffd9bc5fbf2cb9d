//! Suppliers, systems and products, both ways.

use super::super::TextWire;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the organisation runs and who supplies it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct InventoryWire {
    /// Suppliers by id.
    pub suppliers: Vec<SupplierWire>,
    /// Systems by id.
    pub systems: Vec<SystemWire>,
    /// Products by id.
    pub products: Vec<ProductWire>,
}

/// A supplier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SupplierWire {
    /// Id; empty for a new one.
    pub id: String,
    /// Its name.
    pub name: TextWire,
    /// ISO 3166-1 code.
    pub country: Option<String>,
}

/// A system.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SystemWire {
    /// Id; empty for a new one.
    pub id: String,
    /// Its name.
    pub name: TextWire,
    /// `general`, `important`, `core`
    pub criticality: String,
    /// Reachable from the internet.
    pub internet_facing: bool,
}

/// A product.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ProductWire {
    /// Id; empty for a new one.
    pub id: String,
    /// Its name.
    pub name: TextWire,
    /// Id of its supplier.
    pub supplier: String,
    /// Version in use.
    pub version: Option<String>,
    /// Runs with kernel privilege.
    pub kernel_privilege: bool,
    /// Updates itself.
    pub auto_update: bool,
    /// No second source.
    pub single_source: bool,
    /// Id of the product that would take its place.
    pub alternate: Option<String>,
    /// Where it runs.
    pub deployments: Vec<DeploymentWire>,
    /// Components known from SBOMs; ignored when saved.
    #[serde(default)]
    pub components: u32,
}

/// A product on the hosts of a system.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DeploymentWire {
    /// Id of the system.
    pub system: String,
    /// Number of hosts.
    pub hosts: u32,
}

/// A component found, and where it runs.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ComponentHitWire {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// Package URL.
    pub purl: Option<String>,
    /// Its licences as written, separated by semicolons.
    pub licence: Option<String>,
    /// Id of the product it is part of.
    pub product: String,
    /// Ids of the systems the product runs on.
    pub systems: Vec<String>,
}

/// A licence and the components under it, over the newest component list of every product.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LicenceRowWire {
    /// As written; null for the components that state none.
    pub licence: Option<String>,
    /// Components under it.
    pub components: u32,
    /// Ids of the products they are part of.
    pub products: Vec<String>,
}
