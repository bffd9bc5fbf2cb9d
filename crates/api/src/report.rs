//! `report`: an assessment as PDF, DOCX, workbook or JSON.

use crate::answers::OpenAssessment;
use crate::assess::evaluate;
use crate::failure::{Failure, FailureKind, Problem};
use crate::library::Library;
use crate::output::write_beside;
use crate::progress::{Tell, cancelled};
use crate::report_request::ReportRequest;
use crate::wire::ReportPreviewWire;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianheng_engine::objects;
use lianheng_engine::registers::registers;
use lianheng_report::{
    AuditFacts, Particulars, Previous, RenderError, ReportModel, build, render_archival_pdf,
    render_docx, render_json, render_pdf, render_preview, render_xlsx,
};
use std::ops::ControlFlow;
use std::path::Path;

/// A format a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// For people.
    Pdf,
    /// For people who go on writing in it.
    Docx,
    /// A workbook, to be read, edited and taken in again.
    Xlsx,
    /// The report model, for programs.
    Json,
}

impl ReportFormat {
    /// Every format.
    pub const ALL: [ReportFormat; 4] = [
        ReportFormat::Pdf,
        ReportFormat::Docx,
        ReportFormat::Xlsx,
        ReportFormat::Json,
    ];

    /// The stable name, also the file extension.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ReportFormat::Pdf => "pdf",
            ReportFormat::Xlsx => "xlsx",
            ReportFormat::Docx => "docx",
            ReportFormat::Json => "json",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        ReportFormat::ALL
            .into_iter()
            .find(|format| format.as_str() == name)
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
    request: &ReportRequest,
    progress: Tell<'_>,
) -> Result<MadeReport, Failure> {
    let report = report_model(library, open, request, None)?;
    render(&report, request, progress)
}

/// Renders what a report says in the format asked for.
pub(crate) fn render(
    report: &ReportModel,
    request: &ReportRequest,
    progress: Tell<'_>,
) -> Result<MadeReport, Failure> {
    let progress = &mut |at: lianheng_report::Progress| progress(at.into());
    match request.format {
        ReportFormat::Json => Ok(MadeReport {
            bytes: render_json(report).into_bytes(),
            pages: None,
            missing: Vec::new(),
        }),
        ReportFormat::Xlsx => Ok(MadeReport {
            bytes: render_xlsx(report, request.language, progress).map_err(render_failure)?,
            pages: None,
            missing: Vec::new(),
        }),
        ReportFormat::Docx => {
            let rendered =
                render_docx(report, request.language, progress).map_err(render_failure)?;
            Ok(MadeReport {
                bytes: rendered.bytes,
                pages: None,
                missing: rendered.missing,
            })
        }
        ReportFormat::Pdf => {
            let render = if request.archival {
                render_archival_pdf
            } else {
                render_pdf
            };
            let rendered = render(report, request.language, progress).map_err(render_failure)?;
            Ok(MadeReport {
                bytes: rendered.bytes,
                pages: Some(rendered.pages),
                missing: rendered.missing,
            })
        }
    }
}

/// How many pages a preview shows.
const PREVIEWED: usize = 4;

/// Makes the first pages of a report as pictures.
///
/// # Errors
/// As [`make_report`].
pub fn preview_report(
    library: &Library,
    open: &OpenAssessment,
    request: &ReportRequest,
) -> Result<ReportPreviewWire, Failure> {
    let report = report_model(library, open, request, None)?;
    pictures(&report, request)
}

/// The first pages of what a report says.
pub(crate) fn pictures(
    report: &ReportModel,
    request: &ReportRequest,
) -> Result<ReportPreviewWire, Failure> {
    let go_on = &mut |_| ControlFlow::Continue(());
    let preview =
        render_preview(report, request.language, PREVIEWED, go_on).map_err(render_failure)?;
    Ok(ReportPreviewWire {
        pages: preview.pages,
        pictures: preview
            .pictures
            .iter()
            .map(|picture| STANDARD.encode(picture))
            .collect(),
    })
}

/// What the report of an assessment says, whatever it is rendered as.
///
/// # Errors
/// As [`evaluate`].
pub(crate) fn report_model(
    library: &Library,
    open: &OpenAssessment,
    request: &ReportRequest,
    audit: Option<&AuditFacts<'_>>,
) -> Result<ReportModel, Failure> {
    let (assessment, evaluation, model) = evaluate(library, open, &[], &request.model)?;
    let objects = objects::results(&assessment, &library.questionnaires, &evaluation);
    let registers = registers(&assessment, &library.questionnaires, &library.registers);
    let earlier = request
        .compare_with
        .as_ref()
        .map(|before| evaluate(library, before, &[], &request.model))
        .transpose()?;
    let records = open.records.as_ref();
    let people = || records.map(|records| records.people.clone());
    let particulars = Particulars {
        classification: request.classification.clone(),
        assessors: match request.assessors.as_slice() {
            [] => people().unwrap_or_default(),
            named => named.to_vec(),
        },
        period: request.period,
        as_of: request.as_of,
        actions: records.map(|records| records.actions.clone()),
        journal: records.map(|records| records.journal.clone()),
        previous: earlier
            .as_ref()
            .map(|(assessment, evaluation, _)| Previous {
                assessment,
                evaluation,
            }),
        audit,
    };
    let mut report = build(
        &assessment,
        &evaluation,
        &objects,
        &registers,
        model,
        &particulars,
    );
    report.sections = request.sections.clone();
    Ok(report)
}

/// [`make_report`], written to `out` whole or not at all.
///
/// # Errors
/// As [`make_report`] and [`write_beside`].
pub fn save_report(
    library: &Library,
    open: &OpenAssessment,
    request: &ReportRequest,
    out: &Path,
    progress: Tell<'_>,
) -> Result<MadeReport, Failure> {
    let made = make_report(library, open, request, progress)?;
    write_beside(out, &made.bytes)?;
    Ok(made)
}

fn render_failure(error: RenderError) -> Failure {
    match error {
        RenderError::Stopped => cancelled(),
        RenderError::Font | RenderError::Engine => Failure {
            kind: FailureKind::Internal,
            file: None,
            problems: vec![Problem::new("error-report-engine", vec![])],
        },
    }
}
