//! Wire types: what `--json` prints and what the window receives. Keys are English and stable; adding one is fine, renaming one is a
//! format change. TypeScript declarations are generated from these (`cargo xtask codegen`). Vocabulary values are their stable names.

mod assessment;
mod explanation;
mod pack;
mod preview;
mod review;
mod stats;

pub use assessment::{
    ActionWire, AssessedPackWire, AssessmentWire, BecauseWire, ClauseWire, ContradictionWire,
    CountsWire, FactorsWire, FindingWire, GapWire, ModelWire, OrganisationWire, RadarWire,
    StageWire, SuggestionWire, TotalWire,
};
pub use explanation::{
    ContributionWire, ExplanationWire, PackExplanationWire, PartWire, RequirementExplanationWire,
    TermWire,
};
pub use pack::{
    CarryOverRowWire, CarryOverWire, ClauseNodeWire, ConditionWire, CounterpartWire,
    DiagnosticWire, PackSummaryWire, PackWire, QuestionWire, RequirementWire, ScaleValueWire,
    ScaleWire, SourceWire, SupportWire,
};

pub use preview::{PreviewObjectWire, PreviewQuestionWire, PreviewWire};
pub use review::{ReviewChangeWire, ReviewWire};
pub use stats::{
    CountWire, CrosswalkCoverageWire, PackStatsWire, QuestionCoverageWire, SideCoverageWire,
    StatsWire, TextLengthWire,
};

use lianheng_engine::bilingual::Bilingual;
use serde::Serialize;
use ts_rs::TS;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TextWire {
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    #[ts(rename = "zh-CN")]
    pub zh: String,
    /// English.
    pub en: String,
}

impl From<&Bilingual> for TextWire {
    fn from(text: &Bilingual) -> Self {
        TextWire {
            zh: text.zh.clone(),
            en: text.en.clone(),
        }
    }
}
