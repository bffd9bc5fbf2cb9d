//! What content consists of, on the wire.

use serde::Serialize;
use ts_rs::TS;

/// Everything `packs stats --json` prints.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StatsWire {
    /// One a pack.
    pub packs: Vec<PackStatsWire>,
    /// How far the questions reach into each pack.
    pub questions: Vec<QuestionCoverageWire>,
    /// One a crosswalk.
    pub crosswalks: Vec<CrosswalkCoverageWire>,
}

/// Counts and lengths of a pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PackStatsWire {
    /// Pack id.
    pub pack: String,
    /// Number of requirements.
    pub requirements: u32,
    /// By verification mark.
    pub verification: Vec<CountWire>,
    /// By research mark.
    pub confidence: Vec<CountWire>,
    /// By weight.
    pub weight: Vec<CountWire>,
    /// By modality.
    pub modality: Vec<CountWire>,
    /// By side.
    pub role: Vec<CountWire>,
    /// By main life-cycle stage.
    pub stage: Vec<CountWire>,
    /// By aspect.
    pub aspect: Vec<CountWire>,
    /// Full ids of the major-risk requirements.
    pub major_risks: Vec<String>,
    /// Shortest and longest texts, by part and language.
    pub lengths: Vec<TextLengthWire>,
}

/// How many have a value.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CountWire {
    /// Stable name of the value.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// Shortest and longest text of a part.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct TextLengthWire {
    /// `title`, `text`, `guidance`, `criteria`, `evidence`
    pub part: &'static str,
    /// `zh-CN` or `en`
    pub lang: &'static str,
    /// Characters.
    pub shortest: u32,
    /// Whose.
    pub shortest_id: String,
    /// Characters.
    pub longest: u32,
    /// Whose.
    pub longest_id: String,
}

/// How far a crosswalk reaches.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CrosswalkCoverageWire {
    /// Crosswalk id.
    pub crosswalk: String,
    /// `nist`, `cisa`, `lianheng`
    pub author: &'static str,
    /// Number of mappings.
    pub mappings: u32,
    /// By relation.
    pub relations: Vec<CountWire>,
    /// The side it maps from.
    pub from: SideCoverageWire,
    /// The side it maps to.
    pub to: SideCoverageWire,
}

/// One side of a crosswalk.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SideCoverageWire {
    /// Pack or list id.
    pub id: String,
    /// Requirements or rows.
    pub items: u32,
    /// Those in a mapping.
    pub mapped: u32,
    /// Those listed as without counterpart, with a reason.
    pub without_counterpart: u32,
    /// Those the crosswalk says nothing about.
    pub not_addressed: u32,
}

/// How far the questions reach into a pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct QuestionCoverageWire {
    /// Pack id.
    pub pack: String,
    /// Requirements of the pack.
    pub requirements: u32,
    /// Those at least one question supports.
    pub supported: u32,
    /// Those judged directly.
    pub judged_directly: u32,
    /// Questions that support at least one of them.
    pub questions: u32,
}
