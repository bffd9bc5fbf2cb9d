//! What taking a draft over would change. A file never deletes: what it does not mention is only said to be missing in it.

use lianheng_engine::assessment::{Inventory, Product, Supplier, System};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::Criticality;
use std::collections::BTreeMap;

use super::InventoryDraft;

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectKind {
    /// A supplier.
    Supplier,
    /// A system.
    System,
    /// A product.
    Product,
    /// A product in a system; its id is `product@system`.
    Deployment,
}

impl ObjectKind {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ObjectKind::Supplier => "supplier",
            ObjectKind::System => "system",
            ObjectKind::Product => "product",
            ObjectKind::Deployment => "deployment",
        }
    }
}

/// A difference between an inventory and a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InventoryChange {
    /// Only the draft has it.
    Added {
        /// Kind of object.
        object: ObjectKind,
        /// Its id.
        id: String,
    },
    /// Both have it, and differ.
    Changed {
        /// Kind of object.
        object: ObjectKind,
        /// Its id.
        id: String,
        /// Every field that differs.
        fields: Vec<FieldChange>,
    },
    /// Only the inventory has it; it stays.
    NotInFile {
        /// Kind of object.
        object: ObjectKind,
        /// Its id.
        id: String,
    },
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which.
    pub field: InventoryField,
    /// Its value in the inventory.
    pub before: FieldValue,
    /// Its value in the draft.
    pub after: FieldValue,
}

/// A field of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InventoryField {
    /// Chinese name.
    NameZh,
    /// English name.
    NameEn,
    /// Country of a supplier.
    Country,
    /// Criticality of a system.
    Criticality,
    /// Whether a system can be reached from the internet.
    InternetFacing,
    /// Supplier of a product, by id.
    Supplier,
    /// Version of a product.
    Version,
    /// Whether a product runs with kernel privilege.
    KernelPrivilege,
    /// Whether a product updates itself.
    AutoUpdate,
    /// Whether a product has no second source.
    SingleSource,
    /// Alternate of a product, by id.
    Alternate,
    /// Hosts of a deployment.
    Hosts,
}

impl InventoryField {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            InventoryField::NameZh => "name-zh",
            InventoryField::NameEn => "name-en",
            InventoryField::Country => "country",
            InventoryField::Criticality => "criticality",
            InventoryField::InternetFacing => "internet-facing",
            InventoryField::Supplier => "supplier",
            InventoryField::Version => "version",
            InventoryField::KernelPrivilege => "kernel-privilege",
            InventoryField::AutoUpdate => "auto-update",
            InventoryField::SingleSource => "single-source",
            InventoryField::Alternate => "alternate",
            InventoryField::Hosts => "hosts",
        }
    }
}

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// Nothing.
    Unset,
    /// A text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// How much a system matters.
    Criticality(Criticality),
    /// A number of hosts.
    Hosts(u32),
}

impl From<&Option<String>> for FieldValue {
    fn from(text: &Option<String>) -> Self {
        text.clone().map_or(FieldValue::Unset, FieldValue::Text)
    }
}

impl From<&String> for FieldValue {
    fn from(text: &String) -> Self {
        FieldValue::Text(text.clone())
    }
}

impl From<bool> for FieldValue {
    fn from(flag: bool) -> Self {
        FieldValue::Flag(flag)
    }
}

/// Everything that differs: suppliers, systems, products, deployments, each by id.
#[must_use]
pub fn compare(existing: &Inventory, draft: &InventoryDraft) -> Vec<InventoryChange> {
    let file = &draft.inventory;
    let mut changes = Vec::new();
    differences(
        ObjectKind::Supplier,
        &existing.suppliers,
        &file.suppliers,
        supplier_fields,
        &mut changes,
    );
    differences(
        ObjectKind::System,
        &existing.systems,
        &file.systems,
        system_fields,
        &mut changes,
    );
    differences(
        ObjectKind::Product,
        &existing.products,
        &file.products,
        product_fields,
        &mut changes,
    );
    differences(
        ObjectKind::Deployment,
        &deployments(existing),
        &deployments(file),
        |hosts| vec![(InventoryField::Hosts, FieldValue::Hosts(*hosts))],
        &mut changes,
    );
    changes
}

fn differences<T>(
    object: ObjectKind,
    existing: &BTreeMap<String, T>,
    file: &BTreeMap<String, T>,
    fields: fn(&T) -> Vec<(InventoryField, FieldValue)>,
    changes: &mut Vec<InventoryChange>,
) {
    for (id, after) in file {
        let id = id.clone();
        let Some(before) = existing.get(&id) else {
            changes.push(InventoryChange::Added { object, id });
            continue;
        };
        let pairs = fields(before).into_iter().zip(fields(after));
        let fields: Vec<FieldChange> = pairs
            .filter(|((_, before), (_, after))| before != after)
            .map(|((field, before), (_, after))| FieldChange {
                field,
                before,
                after,
            })
            .collect();
        if !fields.is_empty() {
            changes.push(InventoryChange::Changed { object, id, fields });
        }
    }
    let missing = existing.keys().filter(|id| !file.contains_key(*id));
    changes.extend(missing.map(|id| InventoryChange::NotInFile {
        object,
        id: id.clone(),
    }));
}

fn names(name: &Bilingual) -> [(InventoryField, FieldValue); 2] {
    [
        (InventoryField::NameZh, (&name.zh).into()),
        (InventoryField::NameEn, (&name.en).into()),
    ]
}

fn supplier_fields(supplier: &Supplier) -> Vec<(InventoryField, FieldValue)> {
    let own = [(InventoryField::Country, (&supplier.country).into())];
    names(&supplier.name).into_iter().chain(own).collect()
}

fn system_fields(system: &System) -> Vec<(InventoryField, FieldValue)> {
    let own = [
        (
            InventoryField::Criticality,
            FieldValue::Criticality(system.criticality),
        ),
        (
            InventoryField::InternetFacing,
            system.internet_facing.into(),
        ),
    ];
    names(&system.name).into_iter().chain(own).collect()
}

fn product_fields(product: &Product) -> Vec<(InventoryField, FieldValue)> {
    let own = [
        (InventoryField::Supplier, (&product.supplier).into()),
        (InventoryField::Version, (&product.version).into()),
        (
            InventoryField::KernelPrivilege,
            product.kernel_privilege.into(),
        ),
        (InventoryField::AutoUpdate, product.auto_update.into()),
        (InventoryField::SingleSource, product.single_source.into()),
        (InventoryField::Alternate, (&product.alternate).into()),
    ];
    names(&product.name).into_iter().chain(own).collect()
}

/// Hosts by `product@system`.
fn deployments(inventory: &Inventory) -> BTreeMap<String, u32> {
    let products = inventory.products.iter();
    products
        .flat_map(|(id, product)| {
            let own = product.deployments.iter();
            own.map(move |one| (format!("{id}@{}", one.system), one.hosts))
        })
        .collect()
}

/// The inventory with the draft taken over: what the draft has replaces or joins what there is, and nothing goes.
#[must_use]
pub fn merged(existing: &Inventory, draft: &InventoryDraft) -> Inventory {
    let mut inventory = existing.clone();
    inventory
        .suppliers
        .extend(draft.inventory.suppliers.clone());
    inventory.systems.extend(draft.inventory.systems.clone());
    for (id, product) in &draft.inventory.products {
        let mut product = product.clone();
        let before = existing.products.get(id);
        for deployment in before.into_iter().flat_map(|before| &before.deployments) {
            let mentioned = product.deployments.iter();
            if !mentioned
                .map(|one| &one.system)
                .any(|system| *system == deployment.system)
            {
                product.deployments.push(deployment.clone());
            }
        }
        product.deployments.sort_by(|a, b| a.system.cmp(&b.system));
        inventory.products.insert(id.clone(), product);
    }
    inventory
}
