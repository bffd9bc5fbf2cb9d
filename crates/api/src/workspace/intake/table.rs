//! Tables of suppliers, systems and products: what they change in the inventory, and the change itself, as one.

use super::fault::{inventory_failure, problem_wire};
use crate::failure::{Failure, FailureKind, Problem};
use crate::output::write_beside;
use crate::packs::count;
use crate::progress::{Tell, go_on};
use crate::wire::{
    InventoryChangeWire, InventoryFieldWire, InventoryIntakeWire, InventoryObjectWire, TextWire,
};
use crate::workspace::session::{Session, say};
use crate::workspace::sheets::object_name;
use jiff::Timestamp;
use lianheng_engine::assessment::{Inventory, ObjectRef};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_exchange::inventory::{
    FieldChange, FieldValue, InventoryChange, InventoryDraft, ObjectKind, Source, TemplateTexts,
    compare, inventory_template, merged, read_inventory,
};
use lianheng_exchange::limits::InventoryLimits;
use lianheng_l10n::{Messages, MsgId, msg};
use lianheng_store::Change;
use lianheng_store::record::{DeploymentRecord, ProductRecord, SupplierRecord, SystemRecord};
use std::collections::BTreeSet;
use std::path::Path;

impl Session {
    /// Reads a table against the inventory there is, and takes it in when there is a time to do it.
    pub(super) fn inventory_intake(
        &mut self,
        bytes: &[u8],
        path: &Path,
        (at, tell): (Option<Timestamp>, Tell<'_>),
    ) -> Result<InventoryIntakeWire, Failure> {
        let existing = self.store.inventory().map_err(say)?;
        let draft = read_inventory(bytes, &existing, &InventoryLimits::default())
            .map_err(|fault| inventory_failure(&path.display().to_string(), &fault))?;
        go_on(tell, 0, 0)?;
        let (changes, not_in_file) = changes(&existing, &draft);
        let own = &draft.inventory;
        let deployments: usize = own.products.values().map(|one| one.deployments.len()).sum();
        let mentioned = own.suppliers.len() + own.systems.len() + own.products.len() + deployments;
        let wire = InventoryIntakeWire {
            source: draft.source.as_str(),
            rows: count(draft.rows),
            rows_left_out: count(draft.rows_left_out),
            unchanged: count(mentioned.saturating_sub(changes.len())),
            changes,
            not_in_file,
            problems: draft.problems.iter().map(problem_wire).collect(),
            more_problems: count(draft.more_problems),
            derived_ids: draft.derived_ids.clone(),
            named_in_one_language: draft.named_in_one_language.clone(),
        };
        if let Some(at) = at {
            let steps = steps(&existing, &merged(&existing, &draft));
            let reason = super::file_name(path);
            let _ = self.change_told(steps, at, Some(&reason), tell)?;
        }
        Ok(wire)
    }
}

/// Objects of an answer file, as if they had been read of a table.
pub(super) fn as_draft(inventory: &Inventory) -> InventoryDraft {
    InventoryDraft {
        inventory: inventory.clone(),
        source: Source::Utf8,
        problems: Vec::new(),
        more_problems: 0,
        rows: 0,
        rows_left_out: 0,
        derived_ids: Vec::new(),
        named_in_one_language: Vec::new(),
    }
}

/// What takes objects over into an inventory: they join or replace what is there, and nothing goes.
pub(in crate::workspace) fn taking_over(existing: &Inventory, objects: &Inventory) -> Vec<Change> {
    steps(existing, &merged(existing, &as_draft(objects)))
}

/// What is added or changes, and what only the inventory has.
pub(super) fn changes(
    existing: &Inventory,
    draft: &InventoryDraft,
) -> (Vec<InventoryChangeWire>, Vec<InventoryObjectWire>) {
    let together = merged(existing, draft);
    let mut changes = Vec::new();
    let mut not_in_file = Vec::new();
    for change in compare(existing, draft) {
        match change {
            InventoryChange::Added { object, id } => changes.push(InventoryChangeWire {
                object: object_wire(object, id, &together),
                act: "added",
                fields: Vec::new(),
            }),
            InventoryChange::Changed { object, id, fields } => changes.push(InventoryChangeWire {
                object: object_wire(object, id, &together),
                act: "changed",
                fields: fields.iter().map(field_wire).collect(),
            }),
            InventoryChange::NotInFile { object, id } => {
                not_in_file.push(object_wire(object, id, &together));
            }
        }
    }
    (changes, not_in_file)
}

fn object_wire(kind: ObjectKind, id: String, inventory: &Inventory) -> InventoryObjectWire {
    let (one, system) = match id.split_once('@') {
        Some((product, system)) if kind == ObjectKind::Deployment => (product, Some(system)),
        _ => (id.as_str(), None),
    };
    let name = match system {
        Some(system) => {
            let object = ObjectRef {
                supplier: None,
                product: Some(one.to_owned()),
                system: Some(system.to_owned()),
            };
            object_name(&object, inventory, &Bilingual::default())
        }
        None => inventory.name_of(one).cloned().unwrap_or_default(),
    };
    InventoryObjectWire {
        kind: kind.as_str(),
        name: (&name).into(),
        id,
    }
}

fn field_wire(change: &FieldChange) -> InventoryFieldWire {
    InventoryFieldWire {
        field: change.field.as_str(),
        before: in_words(&change.before),
        after: in_words(&change.after),
    }
}

fn in_words(value: &FieldValue) -> Option<TextWire> {
    let messages = Messages::built_in();
    let plain = |text: &str| TextWire::from(&Bilingual::new(text, text));
    Some(match value {
        FieldValue::Unset => return None,
        FieldValue::Text(text) => plain(text),
        FieldValue::Flag(true) => (&messages.both(msg::INTAKE_YES, &[])).into(),
        FieldValue::Flag(false) => (&messages.both(msg::INTAKE_NO, &[])).into(),
        FieldValue::Criticality(one) => {
            (&messages.both_by_key(&format!("criticality-{}", one.as_str()), &[])).into()
        }
        FieldValue::Hosts(hosts) => plain(&hosts.to_string()),
    })
}

/// The changes that lead from one inventory to another that holds it. What is referred to comes first; a product whose alternate comes later is
/// stored without it and once more.
fn steps(existing: &Inventory, target: &Inventory) -> Vec<Change> {
    let mut steps = Vec::new();
    for id in target.suppliers.keys() {
        let after = supplier(target, id);
        if after != supplier(existing, id) {
            steps.extend(after.map(Change::put));
        }
    }
    for id in target.systems.keys() {
        let after = system(target, id);
        if after != system(existing, id) {
            steps.extend(after.map(Change::put));
        }
    }
    let mut known: BTreeSet<&str> = existing.products.keys().map(String::as_str).collect();
    let mut again = Vec::new();
    for id in target.products.keys() {
        let after = product(target, id);
        if after == product(existing, id) {
            continue;
        }
        let Some(after) = after else { continue };
        let waits = after
            .alternate
            .as_deref()
            .is_some_and(|alternate| !known.contains(alternate));
        if waits {
            steps.push(Change::put(ProductRecord {
                alternate: None,
                ..after.clone()
            }));
            again.push(Change::put(after));
        } else {
            steps.push(Change::put(after));
        }
        known.insert(id);
    }
    steps.extend(again);
    steps
}

fn supplier(inventory: &Inventory, id: &str) -> Option<SupplierRecord> {
    inventory.suppliers.get(id).map(|one| SupplierRecord {
        id: id.to_owned(),
        name: one.name.clone(),
        country: one.country.clone(),
    })
}

fn system(inventory: &Inventory, id: &str) -> Option<SystemRecord> {
    inventory.systems.get(id).map(|one| SystemRecord {
        id: id.to_owned(),
        name: one.name.clone(),
        criticality: one.criticality,
        internet_facing: one.internet_facing,
    })
}

fn product(inventory: &Inventory, id: &str) -> Option<ProductRecord> {
    inventory.products.get(id).map(|one| ProductRecord {
        id: id.to_owned(),
        name: one.name.clone(),
        supplier: one.supplier.clone(),
        version: one.version.clone(),
        kernel_privilege: one.kernel_privilege,
        auto_update: one.auto_update,
        single_source: one.single_source,
        alternate: one.alternate.clone(),
        deployments: one
            .deployments
            .iter()
            .map(|deployment| DeploymentRecord {
                system: deployment.system.clone(),
                hosts: deployment.hosts,
            })
            .collect(),
    })
}

/// Writes the workbook an operator fills in, whole or not at all.
///
/// # Errors
/// What the disk says.
pub fn save_inventory_template(lang: Lang, out: &Path) -> Result<u64, Failure> {
    let messages = Messages::built_in();
    let say = |id: MsgId| messages.text(lang, id, &[]);
    let texts = TemplateTexts {
        instructions: [
            msg::TEMPLATE_TITLE,
            msg::TEMPLATE_SHEETS,
            msg::TEMPLATE_NAMES,
            msg::TEMPLATE_IDS,
            msg::TEMPLATE_REFERENCES,
            msg::TEMPLATE_EXAMPLES,
            msg::TEMPLATE_ONE_TABLE,
            msg::TEMPLATE_NOTHING_GOES,
        ]
        .map(say)
        .to_vec(),
        example_supplier: messages.both(msg::TEMPLATE_EXAMPLE_SUPPLIER, &[]),
        example_system: messages.both(msg::TEMPLATE_EXAMPLE_SYSTEM, &[]),
        example_product: messages.both(msg::TEMPLATE_EXAMPLE_PRODUCT, &[]),
    };
    let bytes = inventory_template(lang, &texts).map_err(|_| Failure {
        kind: FailureKind::Internal,
        file: None,
        problems: vec![Problem::new("error-intake-template", vec![])],
    })?;
    write_beside(out, &bytes)?;
    Ok(bytes.len() as u64)
}
