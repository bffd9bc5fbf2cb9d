//! Understanding and acting.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use lianheng_api::wire::{
    ActionInputWire, ActionRowWire, BurndownWire, ComparisonWire, LaneCellWire, LiftWire,
    PlanRowWire, RegistersWire, SavedWire, SearchHitWire, TrendPointWire,
};

commands! {
    session fn plan() -> Vec<PlanRowWire> = |session, _| session.plan();
    session fn lane() -> Vec<LaneCellWire> = |session, _| session.lane();
    session fn registers() -> RegistersWire = |session, _| session.registers();
    session fn lift(effort: Option<u32>) -> LiftWire = |session, _| session.lift(effort);
    session fn actions() -> Vec<ActionRowWire> = |session, now| session.actions(today(now));
    session fn save_action(action: ActionInputWire) -> SavedWire = |session, now| session.save_action(&action, now);
    session fn remove_action(id: String) -> SavedWire = |session, now| session.remove_action(&id, now);
    session fn burndown() -> BurndownWire = |session, now| session.burndown(today(now), &TimeZone::system());
    session fn compare(before: String, after: String) -> ComparisonWire = |session, _| session.compare(&before, &after);
    session fn trend() -> Vec<TrendPointWire> = |session, _| session.trend();
    session fn search(text: String) -> Vec<SearchHitWire> = |session, _| session.search(&text);
}

/// The day where the person sits.
fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::system()).date()
}
