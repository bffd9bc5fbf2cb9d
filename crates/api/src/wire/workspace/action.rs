//! Actions and how they burn down.

use super::super::TextWire;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An action in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ActionRowWire {
    /// What can be changed about it.
    pub action: ActionInputWire,
    /// Printed clause.
    pub clause: String,
    /// Name of the requirement.
    pub title: TextWire,
    /// The requirement's verdict now.
    pub verdict: Option<&'static str>,
    /// Priority of its gap; null where it is no gap.
    pub priority: Option<u32>,
    /// Basis points the score rises by when the gap is closed.
    pub gain_bp: Option<u32>,
    /// Due before today and not done.
    pub overdue: bool,
    /// Evidence of the fix.
    pub evidence: u32,
}

/// An action, both ways.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ActionInputWire {
    /// Id; empty for a new one.
    pub id: String,
    /// Full id of the requirement whose gap it closes.
    pub requirement: String,
    /// What will be done.
    pub plan: String,
    /// By whom.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// Tenths of a person-day.
    pub effort: Option<u32>,
    /// `open`, `in_progress`, `done`, `verified`, `cancelled`
    pub status: String,
    /// When it was done.
    pub done_on: Option<String>,
    /// Verdict of the re-test.
    pub retest: Option<String>,
    /// Words of the re-test.
    pub retest_note: Option<String>,
}

/// Open actions day by day.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct BurndownWire {
    /// From the first action to today.
    pub days: Vec<BurndownDayWire>,
    /// Not done and due before today.
    pub overdue: u32,
}

/// A day on which something changed.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct BurndownDayWire {
    /// ISO date.
    pub day: String,
    /// Actions open at its end.
    pub open: u32,
    /// Actions done by its end.
    pub done: u32,
}
