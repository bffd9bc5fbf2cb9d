//! `report`: an assessment as PDF or JSON.

use crate::answers::OpenAssessment;
use crate::assess::evaluate;
use crate::failure::{Failure, FailureKind, Problem};
use crate::library::Library;
use crate::output::write_beside;
use lianheng_engine::objects;
use lianheng_engine::registers::registers;
use lianheng_report::{
    Progress, RenderError, Rendered, ReportLanguage, build, render_archival_pdf, render_json,
    render_pdf,
};
use std::ops::ControlFlow;
use std::path::Path;

/// A format a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// For people.
    Pdf,
    /// For archives and for readers who do not see pages: tagged PDF/A-2a and PDF/UA-1.
    ArchivalPdf,
    /// The report model, for programs.
    Json,
}

impl ReportFormat {
    /// Every format that is asked for by its name. [`ReportFormat::ArchivalPdf`] is a PDF with a wish more.
    pub const ALL: [ReportFormat; 2] = [ReportFormat::Pdf, ReportFormat::Json];

    /// The stable name, also the file extension.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ReportFormat::Pdf | ReportFormat::ArchivalPdf => "pdf",
            ReportFormat::Json => "json",
        }
    }
}

/// A finished report.
#[derive(Debug, Clone)]
pub struct MadeReport {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Pages, for PDF.
    pub pages: Option<u32>,
    /// Characters the font lacks; they stand in the report as a visible substitute.
    pub missing: Vec<char>,
}

/// Makes the report of an assessment.
///
/// # Errors
/// As [`evaluate`]; [`FailureKind::Cancelled`] when `progress` asked to stop; [`FailureKind::Internal`] when the PDF engine fails.
pub fn make_report(
    library: &Library,
    open: &OpenAssessment,
    model: &str,
    language: ReportLanguage,
    format: ReportFormat,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<MadeReport, Failure> {
    let (assessment, evaluation, model) = evaluate(library, open, &[], model)?;
    let objects = objects::results(&assessment, &library.questionnaires, &evaluation);
    let registers = registers(&assessment, &library.questionnaires, &library.registers);
    let report = build(&assessment, &evaluation, &objects, &registers, model);
    match format {
        ReportFormat::Json => Ok(MadeReport {
            bytes: render_json(&report).into_bytes(),
            pages: None,
            missing: Vec::new(),
        }),
        ReportFormat::Pdf => pages(render_pdf(&report, language, progress)),
        ReportFormat::ArchivalPdf => pages(render_archival_pdf(&report, language, progress)),
    }
}

fn pages(rendered: Result<Rendered, RenderError>) -> Result<MadeReport, Failure> {
    let rendered = rendered.map_err(render_failure)?;
    Ok(MadeReport {
        bytes: rendered.bytes,
        pages: Some(rendered.pages),
        missing: rendered.missing,
    })
}

/// [`make_report`], written to `out` whole or not at all.
///
/// # Errors
/// As [`make_report`] and [`write_beside`].
pub fn save_report(
    library: &Library,
    open: &OpenAssessment,
    model: &str,
    language: ReportLanguage,
    format: ReportFormat,
    out: &Path,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<MadeReport, Failure> {
    let made = make_report(library, open, model, language, format, progress)?;
    write_beside(out, &made.bytes)?;
    Ok(made)
}

fn render_failure(error: RenderError) -> Failure {
    let (kind, key) = match error {
        RenderError::Stopped => (FailureKind::Cancelled, "error-cancelled"),
        RenderError::Font | RenderError::Engine => (FailureKind::Internal, "error-report-engine"),
    };
    Failure {
        kind,
        file: None,
        problems: vec![Problem::new(key, vec![])],
    }
}
