//! The end of reading an inventory: objects nothing is missing of become part of the draft, the others are reported.

use lianheng_engine::assessment::{Deployment, Inventory, Product, Supplier, System};

use super::assemble::{Assembly, ProductFields};
use super::columns::Column;
use super::names::NameIndex;
use super::register::{Entry, Place, Told};
use super::{InventoryDraft, ObjectKind, Source};
use crate::fault::{CellRef, Consequence, InventoryFault, InventoryFaultKind, excerpt};

pub(super) fn conclude(mut assembly: Assembly<'_>, source: Source, rows: usize) -> InventoryDraft {
    let mut faults: Vec<InventoryFault> = Vec::new();
    let mut one_language: Vec<String> = Vec::new();
    let mut inventory = Inventory::default();
    suppliers(&assembly, &mut inventory, &mut one_language, &mut faults);
    systems(&assembly, &mut inventory, &mut one_language, &mut faults);
    products(&assembly, &mut inventory, &mut one_language, &mut faults);
    alternates(&assembly, &mut inventory, &mut faults);
    assembly.problems.extend(faults);
    one_language.sort_unstable();
    InventoryDraft {
        derived_ids: assembly.derived(&inventory),
        inventory,
        source,
        rows,
        rows_left_out: assembly.problems.rows_left_out,
        problems: assembly.problems.list,
        more_problems: assembly.problems.more,
        named_in_one_language: one_language,
    }
}

/// A fault about an object as a whole, at its first mention, or in the column of what it lacks.
fn lacks(assembly: &Assembly<'_>, place: Place, column: Column) -> InventoryFault {
    let sheet = assembly.sheets.get(place.sheet);
    let at = sheet.and_then(|sheet| sheet.columns.get(&column));
    let cell = CellRef {
        row: place.cell.row,
        column: at.copied().unwrap_or(place.cell.column),
    };
    let kind = InventoryFaultKind::MissingValue(column);
    assembly.fault(Place { cell, ..place }, kind, Consequence::ObjectLeftOut)
}

fn suppliers(
    assembly: &Assembly<'_>,
    inventory: &mut Inventory,
    one_language: &mut Vec<String>,
    faults: &mut Vec<InventoryFault>,
) {
    for (id, entry) in assembly
        .suppliers
        .entries
        .iter()
        .filter(|(_, one)| one.told)
    {
        let Some((name, alike)) = assembly.suppliers.name(id, entry) else {
            faults.push(lacks(assembly, entry.place, Column::SupplierName));
            continue;
        };
        let existing = assembly.existing.suppliers.get(id);
        let told = entry.fields.country.as_ref().map(|told| told.value.clone());
        let country = told.or_else(|| existing.and_then(|one| one.country.clone()));
        inventory
            .suppliers
            .insert(id.clone(), Supplier { name, country });
        one_language.extend(alike.then(|| id.clone()));
    }
}

fn systems(
    assembly: &Assembly<'_>,
    inventory: &mut Inventory,
    one_language: &mut Vec<String>,
    faults: &mut Vec<InventoryFault>,
) {
    for (id, entry) in assembly.systems.entries.iter().filter(|(_, one)| one.told) {
        let existing = assembly.existing.systems.get(id);
        let Some((name, alike)) = assembly.systems.name(id, entry) else {
            faults.push(lacks(assembly, entry.place, Column::SystemName));
            continue;
        };
        let told = entry.fields.criticality.as_ref().map(|told| told.value);
        let Some(criticality) = told.or_else(|| existing.map(|one| one.criticality)) else {
            faults.push(lacks(assembly, entry.place, Column::Criticality));
            continue;
        };
        let facing = existing.map(|one| one.internet_facing);
        let system = System {
            name,
            criticality,
            internet_facing: entry.fields.internet_facing.value(facing),
        };
        inventory.systems.insert(id.clone(), system);
        one_language.extend(alike.then(|| id.clone()));
    }
}

fn products(
    assembly: &Assembly<'_>,
    inventory: &mut Inventory,
    one_language: &mut Vec<String>,
    faults: &mut Vec<InventoryFault>,
) {
    for (id, entry) in &assembly.products.entries {
        let existing = assembly.existing.products.get(id);
        let fields = &entry.fields;
        if !entry.told && existing.is_none() {
            // The row that would define it was left out; whoever refers to it hears of it.
            for told in fields.deployments.values() {
                let kind = InventoryFaultKind::RefersToLeftOut {
                    column: Column::ProductName,
                    value: excerpt(id),
                };
                faults.push(assembly.fault(told.place, kind, Consequence::RowLeftOut));
            }
            continue;
        }
        let Some((name, alike)) = assembly.products.name(id, entry) else {
            faults.push(lacks(assembly, entry.place, Column::ProductName));
            continue;
        };
        let told = fields.supplier.as_ref().map(|told| told.value.clone());
        let Some(supplier) = told.or_else(|| existing.map(|one| one.supplier.clone())) else {
            faults.push(lacks(assembly, entry.place, Column::SupplierName));
            continue;
        };
        let known = inventory.suppliers.contains_key(&supplier)
            || assembly.existing.suppliers.contains_key(&supplier);
        if !known {
            let place = fields
                .supplier
                .as_ref()
                .map_or(entry.place, |told| told.place);
            let kind = InventoryFaultKind::RefersToLeftOut {
                column: Column::SupplierName,
                value: excerpt(&supplier),
            };
            faults.push(assembly.fault(place, kind, Consequence::ObjectLeftOut));
            continue;
        }
        let deployments = deployments(assembly, inventory, entry, faults);
        let version = fields.version.as_ref().map(|told| told.value.clone());
        let flag = |field: fn(&Product) -> bool| existing.map(field);
        let product = Product {
            name,
            supplier,
            version: version.or_else(|| existing.and_then(|one| one.version.clone())),
            kernel_privilege: fields
                .kernel_privilege
                .value(flag(|one| one.kernel_privilege)),
            auto_update: fields.auto_update.value(flag(|one| one.auto_update)),
            single_source: fields.single_source.value(flag(|one| one.single_source)),
            alternate: existing.and_then(|one| one.alternate.clone()),
            deployments,
        };
        inventory.products.insert(id.clone(), product);
        one_language.extend(alike.then(|| id.clone()));
    }
}

/// The deployments into systems that there are.
fn deployments(
    assembly: &Assembly<'_>,
    inventory: &Inventory,
    entry: &Entry<ProductFields>,
    faults: &mut Vec<InventoryFault>,
) -> Vec<Deployment> {
    let mut kept = Vec::new();
    for (system, Told { value, place }) in &entry.fields.deployments {
        if inventory.systems.contains_key(system) || assembly.existing.systems.contains_key(system)
        {
            kept.push(Deployment {
                system: system.clone(),
                hosts: *value,
            });
        } else {
            let kind = InventoryFaultKind::RefersToLeftOut {
                column: Column::SystemName,
                value: excerpt(system),
            };
            faults.push(assembly.fault(*place, kind, Consequence::CellLeftOut));
        }
    }
    kept
}

/// Alternates name products of the draft or of the inventory, by id or by name; only now it is known which there are.
fn alternates(
    assembly: &Assembly<'_>,
    inventory: &mut Inventory,
    faults: &mut Vec<InventoryFault>,
) {
    let all = || inventory.products.iter().chain(&assembly.existing.products);
    let names = NameIndex::of(all().map(|(id, product)| (id, &product.name)));
    let mut found: Vec<(&String, String)> = Vec::new();
    for (id, entry) in &assembly.products.entries {
        let Some(told) = &entry.fields.alternate else {
            continue;
        };
        if !inventory.products.contains_key(id) {
            continue;
        }
        let wanted = told.value.as_str();
        let is_id = inventory.products.contains_key(wanted)
            || assembly.existing.products.contains_key(wanted);
        let mut bearers = names.bearers(std::iter::once(wanted));
        let refused = if is_id {
            found.push((id, wanted.to_owned()));
            continue;
        } else if bearers.len() > 1 {
            InventoryFaultKind::AmbiguousReference {
                column: Column::Alternate,
                value: excerpt(wanted),
                known: bearers.into_iter().collect(),
            }
        } else if let Some(one) = bearers.pop_first() {
            found.push((id, one));
            continue;
        } else {
            InventoryFaultKind::UnknownReference {
                column: Column::Alternate,
                value: excerpt(wanted),
                known: assembly.suggestions(ObjectKind::Product, wanted),
            }
        };
        faults.push(assembly.fault(told.place, refused, Consequence::CellLeftOut));
    }
    for (id, alternate) in found {
        if let Some(product) = inventory.products.get_mut(id) {
            product.alternate = Some(alternate);
        }
    }
}
