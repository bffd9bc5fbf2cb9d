//! Reports: a [`ReportModel`] made from an evaluated assessment, and its renderings.
//!
//! A rendering reads the model and the messages, never the assessment. PDF goes through a canvas (`draw::Canvas`), so that
//! a second engine can draw the same pages; what is said (`sections`), how it flows (`layout`) and how text is set (`text`)
//! know nothing of PDF. DOCX is written from the same blocks (`docx`).

mod build;
mod docx;
mod draw;
mod layout;
mod model;
mod objects;
mod registers;
mod render;
mod sections;
mod text;
mod words;

pub use build::{build, finding_text, scored};
pub use docx::{RenderedDocx, render_docx};
pub use model::*;
pub use objects::{ObjectNames, object_kind, object_name};
pub use registers::register_answer;
pub use render::{Progress, RenderError, Rendered, Step, render_json, render_pdf};
pub use words::ReportLanguage;

#[cfg(test)]
extern crate self as lianheng_report;

/// Models made up for the tests, shared with the integration tests.
#[cfg(test)]
#[path = "../tests/synthetic/mod.rs"]
mod synthetic;
