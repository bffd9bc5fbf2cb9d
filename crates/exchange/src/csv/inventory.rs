//! The inventory as one table that the inventory import reads back: a row a product in a system; products that run nowhere, suppliers that supply nothing
//! and systems that run nothing have rows of their own.

use super::table::{Table, or_blank};
use crate::inventory::{Column, criticality_word, flag_word};
use crate::outgoing::Outgoing;
use lianheng_engine::assessment::{Deployment, Inventory, Product};
use lianheng_engine::bilingual::Lang;
use std::collections::BTreeSet;

const COLUMNS: [Column; 18] = [
    Column::SupplierId,
    Column::SupplierNameZh,
    Column::SupplierNameEn,
    Column::Country,
    Column::ProductId,
    Column::ProductNameZh,
    Column::ProductNameEn,
    Column::Version,
    Column::KernelPrivilege,
    Column::AutoUpdate,
    Column::SingleSource,
    Column::Alternate,
    Column::SystemId,
    Column::SystemNameZh,
    Column::SystemNameEn,
    Column::Criticality,
    Column::InternetFacing,
    Column::Hosts,
];

pub(super) fn inventory(out: &Outgoing<'_>) -> Table {
    let lang = out.voice().leading();
    let headings = COLUMNS.map(|column| column.heading(lang).to_owned());
    let mut table = Table::with_headings(headings.to_vec());
    let inventory = &out.assessment.inventory;
    let mut suppliers: BTreeSet<&str> = inventory.suppliers.keys().map(String::as_str).collect();
    let mut systems: BTreeSet<&str> = inventory.systems.keys().map(String::as_str).collect();
    for (id, product) in &inventory.products {
        suppliers.remove(product.supplier.as_str());
        let mut row = of_supplier(inventory, Some(&product.supplier));
        row.extend(of_product(lang, Some((id, product))));
        if product.deployments.is_empty() {
            let mut row = row.clone();
            row.extend(of_system(lang, inventory, None));
            table.row(row);
        }
        for deployment in &product.deployments {
            systems.remove(deployment.system.as_str());
            let mut row = row.clone();
            row.extend(of_system(lang, inventory, Some(deployment)));
            table.row(row);
        }
    }
    for id in suppliers {
        let mut row = of_supplier(inventory, Some(id));
        row.extend(of_product(lang, None));
        row.extend(of_system(lang, inventory, None));
        table.row(row);
    }
    for id in systems {
        let mut row = of_supplier(inventory, None);
        row.extend(of_product(lang, None));
        let alone = Deployment {
            system: id.to_owned(),
            hosts: 0,
        };
        let mut system = of_system(lang, inventory, Some(&alone));
        // It runs nothing, which is not the same as something on no host.
        system.pop();
        system.push(String::new());
        row.extend(system);
        table.row(row);
    }
    table
}

fn of_supplier(inventory: &Inventory, id: Option<&str>) -> Vec<String> {
    let supplier = id.and_then(|id| inventory.suppliers.get(id));
    vec![
        or_blank(id),
        or_blank(supplier.map(|one| &one.name.zh)),
        or_blank(supplier.map(|one| &one.name.en)),
        or_blank(supplier.and_then(|one| one.country.as_ref())),
    ]
}

fn of_product(lang: Lang, product: Option<(&String, &Product)>) -> Vec<String> {
    let flag = |flag: fn(&Product) -> bool| {
        product.map_or_else(String::new, |(_, one)| {
            flag_word(lang, flag(one)).to_owned()
        })
    };
    vec![
        or_blank(product.map(|(id, _)| id)),
        or_blank(product.map(|(_, one)| &one.name.zh)),
        or_blank(product.map(|(_, one)| &one.name.en)),
        or_blank(product.and_then(|(_, one)| one.version.as_ref())),
        flag(|one| one.kernel_privilege),
        flag(|one| one.auto_update),
        flag(|one| one.single_source),
        or_blank(product.and_then(|(_, one)| one.alternate.as_ref())),
    ]
}

fn of_system(lang: Lang, inventory: &Inventory, deployment: Option<&Deployment>) -> Vec<String> {
    let system = deployment.and_then(|one| inventory.systems.get(&one.system));
    vec![
        or_blank(deployment.map(|one| &one.system)),
        or_blank(system.map(|one| &one.name.zh)),
        or_blank(system.map(|one| &one.name.en)),
        or_blank(system.map(|one| criticality_word(lang, one.criticality))),
        or_blank(system.map(|one| flag_word(lang, one.internet_facing))),
        or_blank(deployment.map(|one| one.hosts)),
    ]
}
