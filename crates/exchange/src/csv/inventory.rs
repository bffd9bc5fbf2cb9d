//! The inventory as tables that the inventory import reads back: suppliers, systems, and a row a product in a system.

use super::table::{Table, or_blank};
use crate::inventory::{Column, criticality_word, flag_word};
use crate::outgoing::Outgoing;
use lianheng_engine::assessment::{Inventory, Product};
use lianheng_engine::bilingual::Lang;

const SUPPLIER: [Column; 4] = [
    Column::SupplierId,
    Column::SupplierNameZh,
    Column::SupplierNameEn,
    Column::Country,
];
const PRODUCT: [Column; 8] = [
    Column::ProductId,
    Column::ProductNameZh,
    Column::ProductNameEn,
    Column::Version,
    Column::KernelPrivilege,
    Column::AutoUpdate,
    Column::SingleSource,
    Column::Alternate,
];
const SYSTEM: [Column; 5] = [
    Column::SystemId,
    Column::SystemNameZh,
    Column::SystemNameEn,
    Column::Criticality,
    Column::InternetFacing,
];

/// Every product in every system it runs in; one that runs nowhere has a row without a system.
pub(super) fn products(out: &Outgoing<'_>) -> Table {
    let lang = out.voice().leading();
    let columns = [SUPPLIER.as_slice(), &PRODUCT, &SYSTEM, &[Column::Hosts]].concat();
    let mut table = Table::with_headings(headings(&columns, lang));
    let inventory = &out.assessment.inventory;
    for (id, product) in &inventory.products {
        let mut row = of_supplier(inventory, &product.supplier);
        row.extend(of_product(lang, id, product));
        if product.deployments.is_empty() {
            let mut row = row.clone();
            row.extend(vec![String::new(); SYSTEM.len() + 1]);
            table.row(row);
        }
        for deployment in &product.deployments {
            let mut row = row.clone();
            row.extend(of_system(lang, inventory, &deployment.system));
            row.push(deployment.hosts.to_string());
            table.row(row);
        }
    }
    table
}

/// Every supplier, also those that supply nothing.
pub(super) fn suppliers(out: &Outgoing<'_>) -> Table {
    let inventory = &out.assessment.inventory;
    let mut table = Table::with_headings(headings(&SUPPLIER, out.voice().leading()));
    for id in inventory.suppliers.keys() {
        table.row(of_supplier(inventory, id));
    }
    table
}

/// Every system, also those that run nothing.
pub(super) fn systems(out: &Outgoing<'_>) -> Table {
    let lang = out.voice().leading();
    let inventory = &out.assessment.inventory;
    let mut table = Table::with_headings(headings(&SYSTEM, lang));
    for id in inventory.systems.keys() {
        table.row(of_system(lang, inventory, id));
    }
    table
}

fn headings(columns: &[Column], lang: Lang) -> Vec<String> {
    let columns = columns.iter();
    columns.map(|one| one.heading(lang).to_owned()).collect()
}

fn of_supplier(inventory: &Inventory, id: &str) -> Vec<String> {
    let supplier = inventory.suppliers.get(id);
    vec![
        id.to_owned(),
        or_blank(supplier.map(|one| &one.name.zh)),
        or_blank(supplier.map(|one| &one.name.en)),
        or_blank(supplier.and_then(|one| one.country.as_ref())),
    ]
}

fn of_product(lang: Lang, id: &str, product: &Product) -> Vec<String> {
    let flag = |flag| flag_word(lang, flag).to_owned();
    vec![
        id.to_owned(),
        product.name.zh.clone(),
        product.name.en.clone(),
        or_blank(product.version.as_ref()),
        flag(product.kernel_privilege),
        flag(product.auto_update),
        flag(product.single_source),
        or_blank(product.alternate.as_ref()),
    ]
}

fn of_system(lang: Lang, inventory: &Inventory, id: &str) -> Vec<String> {
    let system = inventory.systems.get(id);
    vec![
        id.to_owned(),
        or_blank(system.map(|one| &one.name.zh)),
        or_blank(system.map(|one| &one.name.en)),
        or_blank(system.map(|one| criticality_word(lang, one.criticality))),
        or_blank(system.map(|one| flag_word(lang, one.internet_facing))),
    ]
}
