//! What an assessment asks for, and what it leaves out, on the wire.

use super::{ExclusionInputWire, TextWire};
use serde::Serialize;
use ts_rs::TS;

/// What was decided about the scope of an assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct TailoringWire {
    /// Who decided.
    pub decided_by: String,
    /// ISO date.
    pub decided_on: Option<String>,
    /// Why, in the decider's language.
    pub reason: String,
    /// `ordinary`, `important`, `core`; null asks for every scenario's requirements.
    pub scenario: Option<&'static str>,
    /// The sides the subject plays, by pack; a pack that is not here is asked of both.
    pub sides: Vec<SidesWire>,
    /// `supplier`, `product-in-system`; null is all.
    pub objects: Option<Vec<&'static str>>,
    /// What is left out by decision.
    pub excluded: Vec<ExclusionInputWire>,
}

/// The sides a subject plays under one pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SidesWire {
    /// Pack id.
    pub pack: String,
    /// `acquirer`, `supplier`
    pub sides: Vec<&'static str>,
}

/// A requirement that is not asked for.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct TailoredOutWire {
    /// Full requirement id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// Its name.
    pub title: TextWire,
    /// `side`, `scenario`, `decision`
    pub ground: &'static str,
    /// Who decided.
    pub decided_by: String,
    /// Why.
    pub reason: String,
    /// A verdict given all the same, which has no effect.
    pub judged: Option<&'static str>,
}
