//! The use cases of the product. The command, the window and the tests are three hosts of this crate and call nothing else.
//!
//! Wire types ([`wire`]) are what hosts print, send to the window or write to disk; domain types stay in the engine. A failure is a
//! code, message ids and arguments ([`Failure`]); hosts put it into words. Nothing here prints, asks or opens a connection.

#![deny(missing_docs)]

mod acceptance;
mod answers;
mod assess;
mod content;
mod explain;
mod export_files;
mod failure;
mod insight;
mod library;
mod mapping;
mod objects;
mod output;
mod packages;
mod packs;
mod preview;
mod progress;
mod proposed_names;
mod report;
mod report_request;
mod review;
mod round_trip;
mod search;
mod single;
mod stats;
pub mod wire;
mod workspace;

pub use acceptance::accept_mappings;
pub use answers::{OpenAssessment, WorkspaceRecords, open_answers};
pub use assess::{assess, evaluate};
pub use content::{Content, digest_of};
pub use explain::explain;
pub use export_files::{
    ExportFormat, ExportRequest, csv_tables, export_choices, preview_anonymised, save_export,
};
pub use failure::{Failure, FailureKind, Problem, shape_problem};
pub use insight::{Cycle, compare, lane, lift, read_budget, registers, trend};
pub use lianheng_engine::bilingual::{Bilingual, Lang};
pub use lianheng_exchange::package::KeyAlgorithm;
pub use lianheng_report::{Preset, ReportLanguage, ReportSection, Sections};
pub use library::{DEFAULT_MODEL, Library};
pub use mapping::{MappingFilter, preview_mappings};
pub use output::write_beside;
pub use packages::{
    KEY_BOOK_FILE, KeyBook, PackageLock, draft_heading, generate_key, generate_receiving_key,
    inspect_package, is_key_protected, is_package, key_of_file, keys_in, open_package,
    package_lock, read_public_key, read_signing_key, trust_signer, verify_package, write_sealed,
};
pub use packs::{CheckOutcome, check, extend_locks, list, pack_schema, show};
pub use preview::preview;
pub use progress::{Progress, Tell};
pub use proposed_names::{
    audit_report_name, export_name, free_beside, free_folder, plain_name, report_name,
};
pub use report::{MadeReport, ReportFormat, make_report, preview_report, save_report};
pub use report_request::{
    ReportRequest, read_assessors, read_classification, read_day, read_period, read_sections,
    report_choices,
};
pub use review::{apply_review, read_review, review_sheet};
pub use round_trip::{OpenQuestionnaire, is_asked_workbook_file};
pub use search::{MOST_HITS, search};
pub use single::{show_question, show_requirement};
pub use stats::stats;
pub use workspace::{
    Desk, MergeDecisions, RecentFiles, Session, WORKSPACE_ENDING, intake_kind, is_workspace,
    passphrase_strength, read_merge_decisions, recent_files_at, save_inventory_template,
    save_merge_decisions, show_sbom, verify_audit,
};
