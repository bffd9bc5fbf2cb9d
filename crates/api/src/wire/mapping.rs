//! What crosswalks propose, and what was accepted, on the wire.

use super::TextWire;
use serde::Serialize;
use ts_rs::TS;

/// Everything `crosswalk preview --json` prints.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MappingPreviewWire {
    /// Requirements a verdict is proposed for.
    pub requirements: u32,
    /// Every proposal, in the reading order of what it is for; for one requirement the strongest first.
    pub proposals: Vec<MappingProposalWire>,
}

/// A verdict proposed for a requirement by a mapping.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MappingProposalWire {
    /// Full id of the requirement it is for.
    pub requirement: String,
    /// Its edition and printed clause.
    pub clause: String,
    /// Its name.
    pub title: TextWire,
    /// The verdict proposed.
    pub verdict: &'static str,
    /// Full id of the judged requirement it starts from.
    pub from: String,
    /// Its edition and printed clause.
    pub from_clause: String,
    /// Its name.
    pub from_title: TextWire,
    /// How it was judged.
    pub judged: &'static str,
    /// `equal`, `subset`, `superset`, `intersects`: `from` is … `requirement`, over the whole trail.
    pub relation: &'static str,
    /// 1 to 10, of the weakest step; null when a step has none.
    pub strength: Option<u8>,
    /// From `from` to `requirement`.
    pub trail: Vec<MappingStepWire>,
    /// The verdict a person gave, when proposals for judged requirements were asked for too.
    pub standing: Option<&'static str>,
    /// What was judged, what would follow and why.
    pub sentence: TextWire,
}

/// A step of a trail.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MappingStepWire {
    /// Id of the crosswalk.
    pub crosswalk: String,
    /// Full id of the requirement the step starts from.
    pub from: String,
    /// Full id of the requirement it leads to.
    pub to: String,
    /// `from` is … `to`.
    pub relation: &'static str,
    /// 1 to 10, where the author gives one.
    pub strength: Option<u8>,
    /// `nist`, `cisa`, `lianheng`
    pub author: &'static str,
    /// Why; null where the author gives no reason.
    pub rationale: Option<TextWire>,
}

/// Everything `crosswalk accept --json` prints.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AcceptanceWire {
    /// The file written.
    pub out: String,
    /// The answers added, one a requirement.
    pub accepted: Vec<MappingProposalWire>,
    /// Proposals of another verdict for the same requirements, which were not taken.
    pub passed_over: Vec<MappingProposalWire>,
}
