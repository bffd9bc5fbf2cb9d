//! Reports: a [`ReportModel`] made from an evaluated assessment, and its renderings.
//!
//! A rendering reads the model and the messages, never the assessment. PDF goes through a canvas (`draw::Canvas`), so that
//! a second engine can draw the same pages; what is said (`sections`), how it flows (`layout`) and how text is set (`text`)
//! know nothing of PDF. DOCX is written from the same blocks (`docx`).

mod audit;
#[cfg(feature = "bench")]
mod blocks;
mod build;
mod choice;
mod compared;
mod docx;
mod draw;
mod first_steps;
mod integrity;
mod layout;
mod model;
mod objects;
mod particulars;
mod plan;
mod reckoned;
mod registers;
mod render;
mod sections;
mod text;
mod words;
mod xlsx;

pub use audit::{
    AgreementRow, AuditFacts, AuditPart, AuditStatement, AuditedResult, AuditedStandard,
    AuditedSubmission, KappaRow, ReviewFacts, ReviewedRow, SampleFacts, SampleRow, SeenRow,
    StratumRow, agreement_row,
};
#[cfg(feature = "bench")]
pub use blocks::render_blocks;
pub use build::{build, finding_text, scored};
pub use choice::{Preset, ReportSection, Sections};
pub use compared::{ChangedRow, ComparedStandard, ComparisonPart, CycleResult};
pub use docx::{RenderedDocx, render_docx};
pub use first_steps::{FirstStepsPart, LiftedRow, StepRow};
pub use integrity::{DigestRow, EvidenceDigestRow, IntegrityPart, report_sha256};
pub use model::*;
pub use objects::{ObjectNames, object_kind, object_name};
pub use particulars::{
    ClassificationRow, Cover, JournalRow, Particulars, PeriodRow, Previous, TrackedAction,
};
pub use plan::{PlanPart, PlanRow};
pub use reckoned::{CountRow, Reckoned, ReckonedRow, ReckoningPart, StandardReckoning};
pub use registers::register_answer;
pub use render::{
    Preview, Progress, RenderError, Rendered, Step, render_archival_pdf, render_json, render_pdf,
    render_preview,
};
pub use words::ReportLanguage;
pub use xlsx::render_xlsx;

#[cfg(test)]
extern crate self as lianheng_report;

/// Models made up for the tests, shared with the integration tests.
#[cfg(test)]
#[path = "../tests/synthetic/mod.rs"]
mod synthetic;
