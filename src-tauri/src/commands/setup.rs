//! Setting up: who, what, and what is assessed. Every change answers what there is afterwards.

use crate::host::{Answer, Host};
use lianheng_api::wire::{
    AssessmentInputWire, ComponentHitWire, InventoryWire, LicenceRowWire, OrganisationInputWire,
    PersonWire, ProductWire, SupplierWire, SystemWire, WorkspaceWire,
};
use lianheng_api::{Failure, Session};
use tauri::State;

/// Changes something and answers the workspace.
async fn then_workspace(
    host: State<'_, Host>,
    change: impl FnOnce(&mut Session, jiff::Timestamp) -> Result<(), Failure> + Send + 'static,
) -> Answer<WorkspaceWire> {
    host.session(move |session, now| {
        change(session, now)?;
        session.wire()
    })
    .await
}

/// Changes something and answers the inventory.
async fn then_inventory(
    host: State<'_, Host>,
    change: impl FnOnce(&mut Session, jiff::Timestamp) -> Result<(), Failure> + Send + 'static,
) -> Answer<InventoryWire> {
    host.session(move |session, now| {
        change(session, now)?;
        session.inventory()
    })
    .await
}

#[tauri::command]
pub(crate) async fn save_organisation(
    host: State<'_, Host>,
    organisation: OrganisationInputWire,
) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, now| {
        session.save_organisation(&organisation, now)
    })
    .await
}

#[tauri::command]
pub(crate) async fn save_person(
    host: State<'_, Host>,
    person: PersonWire,
) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, now| session.save_person(&person, now)).await
}

#[tauri::command]
pub(crate) async fn remove_person(host: State<'_, Host>, id: String) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, now| session.remove_person(&id, now)).await
}

#[tauri::command]
pub(crate) async fn choose_author(host: State<'_, Host>, id: String) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, _| session.choose_author(&id)).await
}

#[tauri::command]
pub(crate) async fn inventory(host: State<'_, Host>) -> Answer<InventoryWire> {
    host.session(|session, _| session.inventory()).await
}

#[tauri::command]
pub(crate) async fn save_supplier(
    host: State<'_, Host>,
    supplier: SupplierWire,
) -> Answer<InventoryWire> {
    then_inventory(host, move |session, now| {
        session.save_supplier(&supplier, now)
    })
    .await
}

#[tauri::command]
pub(crate) async fn save_system(
    host: State<'_, Host>,
    system: SystemWire,
) -> Answer<InventoryWire> {
    then_inventory(host, move |session, now| session.save_system(&system, now)).await
}

#[tauri::command]
pub(crate) async fn save_product(
    host: State<'_, Host>,
    product: ProductWire,
) -> Answer<InventoryWire> {
    then_inventory(host, move |session, now| {
        session.save_product(&product, now)
    })
    .await
}

#[tauri::command]
pub(crate) async fn remove_object(host: State<'_, Host>, id: String) -> Answer<InventoryWire> {
    then_inventory(host, move |session, now| session.remove_object(&id, now)).await
}

#[tauri::command]
pub(crate) async fn components_named(
    host: State<'_, Host>,
    text: String,
) -> Answer<Vec<ComponentHitWire>> {
    host.session(move |session, _| session.components_named(&text))
        .await
}

#[tauri::command]
pub(crate) async fn licences(host: State<'_, Host>) -> Answer<Vec<LicenceRowWire>> {
    host.session(|session, _| session.licences()).await
}

#[tauri::command]
pub(crate) async fn save_assessment(
    host: State<'_, Host>,
    assessment: AssessmentInputWire,
) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, now| {
        session.save_assessment(&assessment, now)
    })
    .await
}

#[tauri::command]
pub(crate) async fn choose_assessment(host: State<'_, Host>, id: String) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, _| session.choose_assessment(&id)).await
}

#[tauri::command]
pub(crate) async fn freeze_assessment(host: State<'_, Host>, id: String) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, now| {
        session.freeze_assessment(&id, now)
    })
    .await
}

#[tauri::command]
pub(crate) async fn remove_assessment(host: State<'_, Host>, id: String) -> Answer<WorkspaceWire> {
    then_workspace(host, move |session, now| {
        session.remove_assessment(&id, now)
    })
    .await
}
