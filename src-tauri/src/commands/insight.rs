//! Understanding and acting.

use crate::host::{Answer, Host};
use lianheng_api::wire::{
    ActionInputWire, ActionRowWire, BurndownWire, ComparisonWire, LaneCellWire, LiftWire,
    PlanRowWire, RegistersWire, SavedWire, SearchHitWire, TrendPointWire,
};
use tauri::State;

#[tauri::command]
pub(crate) async fn plan(host: State<'_, Host>) -> Answer<Vec<PlanRowWire>> {
    host.session(|session, _| session.plan()).await
}

#[tauri::command]
pub(crate) async fn lane(host: State<'_, Host>) -> Answer<Vec<LaneCellWire>> {
    host.session(|session, _| session.lane()).await
}

#[tauri::command]
pub(crate) async fn registers(host: State<'_, Host>) -> Answer<RegistersWire> {
    host.session(|session, _| session.registers()).await
}

#[tauri::command]
pub(crate) async fn lift(host: State<'_, Host>, effort: Option<u32>) -> Answer<LiftWire> {
    host.session(move |session, _| session.lift(effort)).await
}

#[tauri::command]
pub(crate) async fn actions(host: State<'_, Host>) -> Answer<Vec<ActionRowWire>> {
    host.session(|session, now| session.actions(today(now)))
        .await
}

#[tauri::command]
pub(crate) async fn save_action(
    host: State<'_, Host>,
    action: ActionInputWire,
) -> Answer<SavedWire> {
    host.session(move |session, now| session.save_action(&action, now))
        .await
}

#[tauri::command]
pub(crate) async fn remove_action(host: State<'_, Host>, id: String) -> Answer<SavedWire> {
    host.session(move |session, now| session.remove_action(&id, now))
        .await
}

#[tauri::command]
pub(crate) async fn burndown(host: State<'_, Host>) -> Answer<BurndownWire> {
    host.session(|session, now| session.burndown(today(now), &jiff::tz::TimeZone::system()))
        .await
}

#[tauri::command]
pub(crate) async fn compare(
    host: State<'_, Host>,
    before: String,
    after: String,
) -> Answer<ComparisonWire> {
    host.session(move |session, _| session.compare(&before, &after))
        .await
}

#[tauri::command]
pub(crate) async fn trend(host: State<'_, Host>) -> Answer<Vec<TrendPointWire>> {
    host.session(|session, _| session.trend()).await
}

#[tauri::command]
pub(crate) async fn search(host: State<'_, Host>, text: String) -> Answer<Vec<SearchHitWire>> {
    host.session(move |session, _| session.search(&text)).await
}

/// The day where the person sits.
fn today(now: jiff::Timestamp) -> jiff::civil::Date {
    now.to_zoned(jiff::tz::TimeZone::system()).date()
}
