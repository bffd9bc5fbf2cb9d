//! The workspace on the wire. Types that go both ways refuse unknown keys; vocabulary values are their stable names, dates ISO 8601,
//! instants RFC 3339 in UTC.

mod action;
mod evidence;
mod export;
mod file;
mod insight;
mod intake;
mod inventory;
mod item;
mod merge;
mod sheet;
mod supplier;

pub use action::{ActionInputWire, ActionRowWire, BurndownDayWire, BurndownWire};
pub use evidence::{EvidenceBodyWire, EvidenceDetailsWire, EvidenceUseWire, EvidenceWire};
pub use export::ExportedAnswersWire;
pub use file::{
    AssessmentInputWire, AssessmentRowWire, BreakWire, ChangedPackWire, CreatedWire,
    ExclusionInputWire, NewWorkspaceWire, OrganisationInputWire, PersonWire, RecentWire,
    SidesInputWire, StepWire, StrengthWire, TailoringInputWire, VerificationWire, WorkspaceWire,
};
pub use insight::{
    BudgetWire, ChangedItemWire, ComparisonWire, GainWire, LaneCellWire, LiftWire, PlanRowWire,
    RegisterAnswerWire, RegisterRowWire, RegistersWire, SearchHitWire, TrendPointWire,
};
pub use intake::{
    AnswerEditWire, AnswerWorkbookIntakeWire, AnswersIntakeWire, IntakeWire, InventoryChangeWire,
    InventoryFieldWire, InventoryIntakeWire, InventoryObjectWire, InventoryProblemWire,
    PackVersionWire, SbomComponentWire, SbomElementWire, SbomIntakeWire, SbomLicenceWire, SbomWire,
};
pub use inventory::{
    ComponentHitWire, DeploymentWire, InventoryWire, LicenceRowWire, ProductWire, SupplierWire,
    SystemWire,
};
pub use item::{
    AnswerInputWire, CommentWire, FieldChangeWire, HistoryWire, ItemRowWire, ItemWire, SavedWire,
};
pub use merge::{
    MergeConflictWire, MergeDecisionWire, MergeFieldWire, MergeIncomingWire, MergeKeptWire,
    MergeSideWire, MergeWire, MergedFromWire,
};
pub use sheet::{AnswerValueWire, ObjectRefWire, SheetQuestionWire, SheetRowWire, SheetWire};
pub use supplier::{
    EarlierStatementWire, LookAgainWire, ReminderWire, RequestInputWire, RequestMadeWire,
    RequestWire, ResponseChoiceWire, ResponseIntakeWire, ResponseRowWire, ResponseViewWire,
    StatedEvidenceWire, StatementWire, SupplierNameWire, SupplierSaidWire, SupplierStatusWire,
};
