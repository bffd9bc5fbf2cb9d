//! From rows to an inventory: finds out who is who, keeps what is said first, reports what does not agree.
//!
//! Explicit ids are taken up first, so that a name means the same object in every row and sheet, whatever their order.

use lianheng_engine::assessment::{Inventory, Product, Supplier, System};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::Criticality;
use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Column, SheetKind};
use super::conclude;
use super::header::{PRODUCT, SUPPLIER, SYSTEM, Sheet};
use super::names::nearest;
use super::register::{Contradicted, Meant, Place, Register, Told, tell};
use super::row::{self, Mention, Row, Said};
use super::{InventoryDraft, ObjectKind, Problems, Source};
use crate::fault::{
    CellRef, Consequence, Contradiction, InventoryFault, InventoryFaultKind, excerpt,
};
use crate::limits::InventoryLimits;

/// What rows say of a supplier besides its name.
#[derive(Debug, Default)]
pub(super) struct SupplierFields {
    pub(super) country: Option<Told<String>>,
}

/// What rows say of a system besides its name.
#[derive(Debug, Default)]
pub(super) struct SystemFields {
    pub(super) criticality: Option<Told<Criticality>>,
    pub(super) internet_facing: Flag,
}

/// What rows say of a product besides its name.
#[derive(Debug, Default)]
pub(super) struct ProductFields {
    pub(super) supplier: Option<Told<String>>,
    pub(super) version: Option<Told<String>>,
    pub(super) kernel_privilege: Flag,
    pub(super) auto_update: Flag,
    pub(super) single_source: Flag,
    pub(super) alternate: Option<Told<String>>,
    pub(super) deployments: BTreeMap<String, Told<u32>>,
}

/// Yes, no, or a column left blank, which means no; without the column nothing is said.
#[derive(Debug, Default)]
pub(super) struct Flag {
    told: Option<Told<bool>>,
    asked: bool,
}

impl Flag {
    pub(super) fn value(&self, existing: Option<bool>) -> bool {
        match &self.told {
            Some(told) => told.value,
            None if self.asked => false,
            None => existing.unwrap_or(false),
        }
    }
}

pub(super) struct Assembly<'a> {
    pub(super) sheets: &'a [Sheet],
    pub(super) existing: &'a Inventory,
    pub(super) problems: Problems,
    pub(super) suppliers: Register<SupplierFields>,
    pub(super) systems: Register<SystemFields>,
    pub(super) products: Register<ProductFields>,
    /// What kind of object each id names; one id never names two.
    ids: BTreeMap<String, ObjectKind>,
}

/// Reads the rows of all sheets.
pub(super) fn assemble(
    sheets: Vec<Sheet>,
    source: Source,
    existing: &Inventory,
    limits: &InventoryLimits,
    mut problems: Problems,
) -> InventoryDraft {
    let mut rows: Vec<Row> = Vec::new();
    let mut count = 0;
    for (index, sheet) in sheets.iter().enumerate() {
        count += sheet.rows.len();
        let read = sheet.rows.iter();
        rows.extend(read.filter_map(|row| row::read(sheet, index, row, limits, &mut problems)));
    }
    let mut assembly = Assembly::new(&sheets, existing, problems);
    // A row whose id is taken is reported where it stands, in the second pass.
    for row in &rows {
        assembly.take_up_ids(row);
    }
    for row in &rows {
        if let Err(fault) = assembly.take(row) {
            assembly.problems.push(fault);
        }
    }
    conclude::conclude(assembly, source, count)
}

impl<'a> Assembly<'a> {
    fn new(sheets: &'a [Sheet], existing: &'a Inventory, problems: Problems) -> Self {
        fn names<T>(
            map: &BTreeMap<String, T>,
            name: fn(&T) -> &Bilingual,
        ) -> impl Iterator<Item = (&String, &Bilingual)> {
            map.iter().map(move |(id, one)| (id, name(one)))
        }
        let ids = |kind| move |id: &String| (id.clone(), kind);
        let suppliers = names(&existing.suppliers, |one: &Supplier| &one.name);
        let systems = names(&existing.systems, |one: &System| &one.name);
        let products = names(&existing.products, |one: &Product| &one.name);
        Assembly {
            sheets,
            existing,
            problems,
            suppliers: Register::new("sup", suppliers),
            systems: Register::new("sys", systems),
            products: Register::new("prd", products),
            ids: existing
                .suppliers
                .keys()
                .map(ids(ObjectKind::Supplier))
                .chain(existing.systems.keys().map(ids(ObjectKind::System)))
                .chain(existing.products.keys().map(ids(ObjectKind::Product)))
                .collect(),
        }
    }

    /// Whether rows of the sheet say what an object of the kind is; elsewhere they refer to it.
    fn defines(&self, sheet: usize, kind: ObjectKind) -> bool {
        let own = match kind {
            ObjectKind::Supplier => SheetKind::Suppliers,
            ObjectKind::System => SheetKind::Systems,
            ObjectKind::Product | ObjectKind::Deployment => SheetKind::Products,
        };
        let this = self.sheets.get(sheet).map(|sheet| sheet.kind);
        this == Some(own)
            || this == Some(SheetKind::Combined)
            || !self.sheets.iter().any(|sheet| sheet.kind == own)
    }

    fn take_up_ids(&mut self, row: &Row) {
        let mentions = [
            (ObjectKind::Supplier, &row.supplier),
            (ObjectKind::System, &row.system),
            (ObjectKind::Product, &row.product),
        ];
        for (kind, mention) in mentions {
            let Some(mention) = mention else { continue };
            let Some(id) = &mention.id else { continue };
            if !self.defines(row.sheet, kind) {
                continue;
            }
            if *self.ids.entry(id.clone()).or_insert(kind) != kind {
                continue;
            }
            let place = Place {
                sheet: row.sheet,
                cell: mention.cell,
            };
            // Names that disagree are reported in the second pass, which tells them again.
            match kind {
                ObjectKind::Supplier => drop(self.suppliers.define(id, mention, place)),
                ObjectKind::System => drop(self.systems.define(id, mention, place)),
                ObjectKind::Product | ObjectKind::Deployment => {
                    drop(self.products.define(id, mention, place));
                }
            }
        }
    }

    pub(super) fn fault(
        &self,
        place: Place,
        kind: InventoryFaultKind,
        consequence: Consequence,
    ) -> InventoryFault {
        let sheet = self.sheets.get(place.sheet);
        InventoryFault {
            sheet: sheet.and_then(|sheet| sheet.name.clone()),
            cell: Some(place.cell),
            kind,
            consequence,
        }
    }

    /// Whom a mention means: an id, or nothing for somebody new.
    fn meant(
        &self,
        row: &Row,
        kind: ObjectKind,
        mention: &Mention,
    ) -> Result<Option<String>, InventoryFault> {
        let (meant, columns) = match kind {
            ObjectKind::Supplier => (self.suppliers.look_up(mention), SUPPLIER),
            ObjectKind::System => (self.systems.look_up(mention), SYSTEM),
            ObjectKind::Product | ObjectKind::Deployment => {
                (self.products.look_up(mention), PRODUCT)
            }
        };
        let refuse = |what| {
            let place = Place {
                sheet: row.sheet,
                cell: mention.cell,
            };
            Err(self.fault(place, what, Consequence::RowLeftOut))
        };
        let [_, column, ..] = columns;
        match meant {
            Meant::Known(id) => Ok(Some(id)),
            Meant::Several(known) => refuse(InventoryFaultKind::AmbiguousReference {
                column,
                value: mention.shown(),
                known,
            }),
            Meant::Nobody if self.defines(row.sheet, kind) => match &mention.id {
                Some(id) if self.ids.get(id).is_some_and(|other| *other != kind) => {
                    refuse(InventoryFaultKind::IdTaken(excerpt(id)))
                }
                _ => Ok(None),
            },
            Meant::Nobody => {
                let known = self.suggestions(kind, &mention.shown());
                refuse(InventoryFaultKind::UnknownReference {
                    column,
                    value: mention.shown(),
                    known,
                })
            }
        }
    }

    /// What may have been meant; nothing where the problem will only be counted.
    pub(super) fn suggestions(&self, kind: ObjectKind, text: &str) -> Vec<String> {
        if self.problems.is_full() {
            return Vec::new();
        }
        match kind {
            ObjectKind::Supplier => nearest(text, self.suppliers.known()),
            ObjectKind::System => nearest(text, self.systems.known()),
            ObjectKind::Product | ObjectKind::Deployment => nearest(text, self.products.known()),
        }
    }

    /// Takes up one row, or nothing of it.
    fn take(&mut self, row: &Row) -> Result<(), InventoryFault> {
        self.check_mentions(row)?;
        let find = |kind, mention: &Option<Mention>| match mention {
            Some(mention) => self.meant(row, kind, mention).map(Some),
            None => Ok(None),
        };
        let supplier = find(ObjectKind::Supplier, &row.supplier)?;
        let system = find(ObjectKind::System, &row.system)?;
        let product = find(ObjectKind::Product, &row.product)?;
        // From here on nothing of the row is lost but single cells.
        let mut disagreements = Vec::new();
        let supplier = self.supplier(row, supplier, &mut disagreements);
        let system = self.system(row, system, &mut disagreements);
        self.product(row, product, supplier, system, &mut disagreements);
        for (column, contradicted) in disagreements {
            self.contradiction(column, contradicted);
        }
        Ok(())
    }

    /// A row must name what its sheet lists.
    fn check_mentions(&self, row: &Row) -> Result<(), InventoryFault> {
        let Some(sheet) = self.sheets.get(row.sheet) else {
            return Ok(());
        };
        let product = sheet.first_of(&PRODUCT).filter(|_| row.product.is_none());
        let system = sheet.first_of(&SYSTEM).filter(|_| row.system.is_none());
        let supplier = sheet.first_of(&SUPPLIER).filter(|_| row.supplier.is_none());
        let lacking = match sheet.kind {
            SheetKind::Suppliers => supplier,
            SheetKind::Systems => system,
            SheetKind::Products => product,
            SheetKind::Deployments => product.or(system),
            SheetKind::Combined | SheetKind::Instructions => {
                let lists = [&PRODUCT, &SYSTEM, &SUPPLIER];
                let listed = lists
                    .into_iter()
                    .find(|list| sheet.first_of(*list).is_some());
                match listed {
                    Some(list) if *list == PRODUCT => product,
                    Some(list) if *list == SYSTEM => system,
                    _ => supplier,
                }
            }
        };
        let Some(column) = lacking else {
            return Ok(());
        };
        let cell = CellRef {
            row: row.cell.row,
            column: sheet.columns.get(&column).copied().unwrap_or_default(),
        };
        let place = Place {
            sheet: row.sheet,
            cell,
        };
        let kind = InventoryFaultKind::MissingValue(column);
        Err(self.fault(place, kind, Consequence::RowLeftOut))
    }

    fn supplier(
        &mut self,
        row: &Row,
        meant: Option<Option<String>>,
        disagreements: &mut Vec<(Column, Contradicted)>,
    ) -> Option<String> {
        let mention = row.supplier.as_ref()?;
        let ids = &self.ids;
        let id = match meant? {
            Some(id) => id,
            None => self.suppliers.new_id(mention, |id| ids.contains_key(id)),
        };
        if self.defines(row.sheet, ObjectKind::Supplier) {
            self.ids.insert(id.clone(), ObjectKind::Supplier);
            let place = row.at(mention.cell);
            let (entry, names) = self.suppliers.define(&id, mention, place);
            entry.told = true;
            disagreements.extend(names.into_iter().map(|one| (Column::SupplierName, one)));
            let country = &mut entry.fields.country;
            put(
                country,
                Column::Country,
                &row.country,
                row,
                String::clone,
                disagreements,
            );
        }
        Some(id)
    }

    fn system(
        &mut self,
        row: &Row,
        meant: Option<Option<String>>,
        disagreements: &mut Vec<(Column, Contradicted)>,
    ) -> Option<String> {
        let mention = row.system.as_ref()?;
        let ids = &self.ids;
        let id = match meant? {
            Some(id) => id,
            None => self.systems.new_id(mention, |id| ids.contains_key(id)),
        };
        if self.defines(row.sheet, ObjectKind::System) {
            self.ids.insert(id.clone(), ObjectKind::System);
            let place = row.at(mention.cell);
            let asked = self.has(row, Column::InternetFacing);
            let (entry, names) = self.systems.define(&id, mention, place);
            entry.told = true;
            disagreements.extend(names.into_iter().map(|one| (Column::SystemName, one)));
            let fields = &mut entry.fields;
            let shown = |value: &Criticality| value.as_str().to_owned();
            let column = Column::Criticality;
            put(
                &mut fields.criticality,
                column,
                &row.criticality,
                row,
                shown,
                disagreements,
            );
            let facing = &mut fields.internet_facing;
            facing.asked |= asked;
            let column = Column::InternetFacing;
            put(
                &mut facing.told,
                column,
                &row.internet_facing,
                row,
                yes_no,
                disagreements,
            );
        }
        Some(id)
    }

    fn product(
        &mut self,
        row: &Row,
        meant: Option<Option<String>>,
        supplier: Option<String>,
        system: Option<String>,
        disagreements: &mut Vec<(Column, Contradicted)>,
    ) {
        let (Some(mention), Some(meant)) = (&row.product, meant) else {
            return;
        };
        let ids = &self.ids;
        let id = match meant {
            Some(id) => id,
            None => self.products.new_id(mention, |id| ids.contains_key(id)),
        };
        self.ids.insert(id.clone(), ObjectKind::Product);
        let place = row.at(mention.cell);
        let asked = [
            Column::KernelPrivilege,
            Column::AutoUpdate,
            Column::SingleSource,
        ]
        .map(|column| self.has(row, column));
        let tells = self.defines(row.sheet, ObjectKind::Product);
        // A deployment of a product that only the inventory knows makes it part of the draft, with what is known of it.
        let (entry, names) = self.products.define(&id, mention, place);
        entry.told |= tells;
        disagreements.extend(names.into_iter().map(|one| (Column::ProductName, one)));
        let fields = &mut entry.fields;
        let supplier = supplier.zip(row.supplier.as_ref().map(|mention| mention.cell));
        let text = String::clone;
        put(
            &mut fields.supplier,
            Column::SupplierName,
            &supplier,
            row,
            text,
            disagreements,
        );
        put(
            &mut fields.version,
            Column::Version,
            &row.version,
            row,
            text,
            disagreements,
        );
        put(
            &mut fields.alternate,
            Column::Alternate,
            &row.alternate,
            row,
            text,
            disagreements,
        );
        let flags = [
            (
                &mut fields.kernel_privilege,
                Column::KernelPrivilege,
                &row.kernel_privilege,
            ),
            (
                &mut fields.auto_update,
                Column::AutoUpdate,
                &row.auto_update,
            ),
            (
                &mut fields.single_source,
                Column::SingleSource,
                &row.single_source,
            ),
        ];
        for ((flag, column, said), asked) in flags.into_iter().zip(asked) {
            flag.asked |= asked;
            put(&mut flag.told, column, said, row, yes_no, disagreements);
        }
        if let Some(system) = system {
            self.deployment(row, &id, system);
        }
    }

    fn deployment(&mut self, row: &Row, product: &str, system: String) {
        let Some((hosts, cell)) = row.hosts else {
            let sheet = self.sheets.get(row.sheet);
            let at = sheet.and_then(|sheet| sheet.columns.get(&Column::Hosts));
            let column = at.copied().unwrap_or(row.cell.column);
            let row_number = row.cell.row;
            let place = row.at(CellRef {
                row: row_number,
                column,
            });
            // An unreadable number was reported already.
            let blank = sheet.is_none_or(|sheet| {
                let own = sheet.rows.binary_search_by_key(&row_number, |one| one.row);
                let own = own.ok().and_then(|own| sheet.rows.get(own));
                at.is_none() || own.is_none_or(|own| own.get(column).is_none())
            });
            if blank {
                let kind = InventoryFaultKind::MissingValue(Column::Hosts);
                let fault = self.fault(place, kind, Consequence::CellLeftOut);
                self.problems.push(fault);
            }
            return;
        };
        let place = row.at(cell);
        let Some(entry) = self.products.entries.get_mut(product) else {
            return;
        };
        match entry.fields.deployments.get(&system) {
            None => {
                let told = Told {
                    value: hosts,
                    place,
                };
                entry.fields.deployments.insert(system, told);
            }
            Some(first) => {
                let first = first.place.cell;
                let kind = InventoryFaultKind::DuplicateDeployment { first };
                let fault = self.fault(place, kind, Consequence::CellLeftOut);
                self.problems.push(fault);
            }
        }
    }

    fn has(&self, row: &Row, column: Column) -> bool {
        let sheet = self.sheets.get(row.sheet);
        sheet.is_some_and(|sheet| sheet.columns.contains_key(&column))
    }

    fn contradiction(&mut self, column: Column, contradicted: Contradicted) {
        let first_sheet = self.sheets.get(contradicted.first.sheet);
        let kind = InventoryFaultKind::Contradiction(Box::new(Contradiction {
            column,
            value: excerpt(&contradicted.value),
            first_value: excerpt(&contradicted.first_value),
            first_sheet: first_sheet.and_then(|sheet| sheet.name.clone()),
            first: contradicted.first.cell,
        }));
        let fault = self.fault(contradicted.here, kind, Consequence::CellLeftOut);
        self.problems.push(fault);
    }

    /// Ids made up, of objects that made it into the draft.
    pub(super) fn derived(&self, inventory: &Inventory) -> Vec<String> {
        let all: BTreeSet<&String> = self
            .suppliers
            .derived
            .iter()
            .chain(&self.systems.derived)
            .chain(&self.products.derived)
            .collect();
        let kept = |id: &&String| inventory.knows(id) || inventory.suppliers.contains_key(*id);
        all.into_iter().filter(kept).cloned().collect()
    }
}

impl Row {
    fn at(&self, cell: CellRef) -> Place {
        Place {
            sheet: self.sheet,
            cell,
        }
    }
}

/// Tells a slot what the row says, if it says anything.
fn put<T: PartialEq + Clone>(
    slot: &mut Option<Told<T>>,
    column: Column,
    said: &Said<T>,
    row: &Row,
    shown: impl Fn(&T) -> String,
    disagreements: &mut Vec<(Column, Contradicted)>,
) {
    if let Some((value, cell)) = said {
        let told = tell(slot, value.clone(), row.at(*cell), shown);
        disagreements.extend(told.err().map(|one| (column, one)));
    }
}

/// Language-neutral, as in answer files.
fn yes_no(flag: &bool) -> String {
    flag.to_string()
}
