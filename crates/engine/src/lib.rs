//! The domain, pure: content packs, assessments, scoring, gaps, consistency checks and figures.
//!
//! Nothing here reads a file, a clock or a locale, and nothing here is floating point except the drawing of figures.
//! Bad data never panics and never stops a reader at the first fault it need not stop at: loaders return what they
//! could read together with diagnostics. Words for people live in `lianheng-l10n`; wire types in `lianheng-api`.

#![deny(
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    missing_docs
)]

pub mod answer_file;
pub mod answer_workbook;
pub mod assessment;
pub mod audit;
pub mod bilingual;
pub mod comparison;
pub mod consistency;
pub mod contradictions;
pub mod crosswalk;
pub mod diagnostic;
pub mod evaluation;
pub mod figures;
pub mod gaps;
pub mod glossary;
pub mod ids;
pub mod json;
pub mod lane;
pub mod lift;
pub mod live;
pub mod objects;
pub mod pack;
pub mod questionnaire;
pub mod registers;
pub mod scoring;
pub mod tailoring;
pub mod vocabulary;
