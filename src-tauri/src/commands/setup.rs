//! Setting up: who, what, and what is assessed. Every change answers what there is afterwards.

use lianheng_api::wire::{
    AssessmentInputWire, ComponentHitWire, InventoryWire, LicenceRowWire, OrganisationInputWire,
    PersonWire, ProductWire, SupplierWire, SystemWire, WorkspaceWire,
};

commands! {
    then_workspace fn save_organisation(organisation: OrganisationInputWire) -> WorkspaceWire =
        |session, now| session.save_organisation(&organisation, now);
    then_workspace fn save_person(person: PersonWire) -> WorkspaceWire = |session, now| session.save_person(&person, now);
    then_workspace fn remove_person(id: String) -> WorkspaceWire = |session, now| session.remove_person(&id, now);
    then_workspace fn choose_author(id: String) -> WorkspaceWire = |session, _| session.choose_author(&id);

    session fn inventory() -> InventoryWire = |session, _| session.inventory();
    then_inventory fn save_supplier(supplier: SupplierWire) -> InventoryWire = |session, now| session.save_supplier(&supplier, now);
    then_inventory fn save_system(system: SystemWire) -> InventoryWire = |session, now| session.save_system(&system, now);
    then_inventory fn save_product(product: ProductWire) -> InventoryWire = |session, now| session.save_product(&product, now);
    then_inventory fn remove_object(id: String) -> InventoryWire = |session, now| session.remove_object(&id, now);
    session fn components_named(text: String) -> Vec<ComponentHitWire> = |session, _| session.components_named(&text);
    session fn licences() -> Vec<LicenceRowWire> = |session, _| session.licences();

    then_workspace fn save_assessment(assessment: AssessmentInputWire) -> WorkspaceWire =
        |session, now| session.save_assessment(&assessment, now);
    then_workspace fn choose_assessment(id: String) -> WorkspaceWire = |session, _| session.choose_assessment(&id);
    then_workspace fn freeze_assessment(id: String) -> WorkspaceWire = |session, now| session.freeze_assessment(&id, now);
    then_workspace fn remove_assessment(id: String) -> WorkspaceWire = |session, now| session.remove_assessment(&id, now);
}
