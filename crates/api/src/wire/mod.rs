//! Wire types: what `--json` prints and what the window receives. Keys are English and stable; adding one is fine, renaming one is a
//! format change. TypeScript declarations are generated from these (`cargo xtask codegen`). Vocabulary values are their stable names.

mod asked;
mod assessment;
mod audit;
mod explanation;
mod export;
mod mapping;
mod objects;
mod pack;
mod package;
mod preview;
mod report;
mod review;
mod stats;
mod tailoring;
mod workspace;

pub use asked::{
    AskedAboutWire, AskedAnswerWire, AskedChoiceWire, AskedEvidenceWire, AskedQuestionWire,
    AskedSectionWire, AskedWire, EarlierAnswerWire, ReturnedWire, SpeakerWire,
};
pub use assessment::{
    ActionWire, AssessedPackWire, AssessmentWire, BecauseWire, ClauseWire, ContradictionWire,
    CountsWire, FactorsWire, FindingWire, GapWire, ModelWire, OrganisationWire, RadarWire,
    StageWire, SuggestionWire, TotalWire,
};
pub use audit::{
    AgreementWire, AuditCheckFindingWire, AuditCheckWire, AuditFilterWire, AuditFindingWire,
    AuditIntakeWire, AuditProofWire, AuditResponseInputWire, AuditResponseWire, AuditSampleWire,
    AuditStatementWire, AuditWire, AuditedResultWire, AuditedScoreWire, AuditedStandardWire,
    FoundEvidenceWire, JudgementInputWire, JudgementWire, KappaWire, LateChangeWire, NewActionWire,
    NewAuditWire, ReceivedAuditWire, ReviewItemWire, ReviewRowWire, ReviewSavedWire,
    SampleInputWire, SealedAuditWire, SeenEvidenceWire, SeverityCountWire, StratumWire,
    SubmissionWire,
};
pub use explanation::{
    ContributionWire, ExplanationWire, PackExplanationWire, PartWire, RequirementExplanationWire,
    TermWire,
};
pub use export::{
    AnonymisedPreviewWire, ExportChoicesWire, ExportFormatWire, ExportRequestWire,
    ExportedFileWire, ExportedWire, KeptWire, ReplacementWire,
};
pub use mapping::{AcceptanceWire, MappingPreviewWire, MappingProposalWire, MappingStepWire};
pub use objects::{ObjectCoverageWire, ObjectWire};
pub use pack::{
    BandWire, CarryOverRowWire, CarryOverWire, ClauseNodeWire, ConditionWire, CounterpartWire,
    DiagnosticWire, PackSummaryWire, PackWire, QuestionDetailWire, QuestionWire, RequirementWire,
    ScaleValueWire, ScaleWire, SourceWire, SupportWire,
};
pub use package::{
    EvidenceCheckWire, InspectedEntryWire, InspectedPackageWire, JournalCheckWire, KeyFileWire,
    KnownKeyWire, MadeKeyWire, NewKnownKeyWire, PackCheckWire, PackageFindingWire,
    PackageHeadingWire, PackageReferenceWire, ScoreCheckWire, SealWire, SealedWire,
    SubmissionCheckWire, SubmissionOptionsWire, SubmissionPreviewWire, TrustWire, UnlockWire,
    VerifiedPackageWire,
};
pub use preview::{PreviewObjectWire, PreviewQuestionWire, PreviewWire};
pub use report::{
    ReportChoiceWire, ReportChoicesWire, ReportPresetWire, ReportPreviewWire, ReportRequestWire,
};
pub use review::{ReviewChangeWire, ReviewWire};
pub use stats::{
    CountWire, CrosswalkCoverageWire, PackStatsWire, QuestionCoverageWire, SideCoverageWire,
    StatsWire, TextLengthWire,
};
pub use tailoring::{SidesWire, TailoredOutWire, TailoringWire};
pub use workspace::*;

use lianheng_engine::bilingual::Bilingual;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
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
