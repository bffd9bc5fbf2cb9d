//! What an export can be asked for, and a request as the window makes it.

use super::{ExportFormat, ExportRequest, csv_tables};
use crate::failure::Failure;
use crate::report_request::unknown;
use crate::wire::{ExportChoicesWire, ExportFormatWire, ExportRequestWire};
use lianheng_report::ReportLanguage;

/// The formats an assessment can leave in, and the tables of CSV.
#[must_use]
pub fn export_choices() -> ExportChoicesWire {
    let formats = ExportFormat::ALL.map(|format| ExportFormatWire {
        id: format.as_str(),
        worded: format != ExportFormat::Anonymised,
        tables: format == ExportFormat::Csv,
        preview: format == ExportFormat::Anonymised,
        gaps: format == ExportFormat::OscalPlan,
    });
    ExportChoicesWire {
        formats: formats.to_vec(),
        tables: csv_tables(),
    }
}

impl<'r> ExportRequest<'r> {
    /// Reads a request.
    ///
    /// # Errors
    /// [`crate::FailureKind::Input`] for a format or language there is not, with those there are.
    pub fn read(wire: &'r ExportRequestWire) -> Result<Self, Failure> {
        let formats = ExportFormat::ALL.map(ExportFormat::as_str);
        let languages = ReportLanguage::ALL.map(ReportLanguage::tag);
        Ok(ExportRequest {
            format: ExportFormat::from_name(&wire.format)
                .ok_or_else(|| unknown("error-export-format", &wire.format, &formats))?,
            table: wire.table.as_deref(),
            packs: &wire.packs,
            model: &wire.model,
            language: ReportLanguage::from_tag(&wire.language)
                .ok_or_else(|| unknown("error-report-language", &wire.language, &languages))?,
        })
    }
}
