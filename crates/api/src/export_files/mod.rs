//! `export`: an assessment in the formats of other tools, as tables, or as an answer file that does not say whose it is.
//!
//! A file, or for all tables a folder, is written beside its place and renamed: a failed export leaves nothing.

mod anonymised;
mod choices;
mod folder;
mod followed;
mod spoken;

pub use anonymised::preview_anonymised;
pub use choices::export_choices;

use crate::answers::OpenAssessment;
use crate::assess::evaluate;
use crate::failure::Failure;
use crate::library::Library;
use crate::output::write_beside;
use crate::packs::count;
use crate::progress::{Tell, go_on};
use crate::wire::{ExportedFileWire, ExportedWire};
use followed::followed;
use lianheng_engine::bilingual::Lang;
use lianheng_exchange::{ExportLanguage, Outgoing, attestation, csv, oscal};
use lianheng_report::ReportLanguage;
use spoken::SpokenMessages;
use std::path::Path;

/// A format an assessment can leave in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// OSCAL assessment results.
    OscalResults,
    /// OSCAL plan of action and milestones.
    OscalPlan,
    /// OSCAL catalog of the assessed packs.
    OscalCatalog,
    /// CycloneDX attestations.
    CycloneDx,
    /// Tables for a spreadsheet.
    Csv,
    /// An answer file without what says whose it is.
    Anonymised,
}

impl ExportFormat {
    /// Every format.
    pub const ALL: [ExportFormat; 6] = [
        ExportFormat::OscalResults,
        ExportFormat::OscalPlan,
        ExportFormat::OscalCatalog,
        ExportFormat::CycloneDx,
        ExportFormat::Csv,
        ExportFormat::Anonymised,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ExportFormat::OscalResults => "oscal-ar",
            ExportFormat::OscalPlan => "oscal-poam",
            ExportFormat::OscalCatalog => "oscal-catalog",
            ExportFormat::CycloneDx => "cyclonedx",
            ExportFormat::Csv => "csv",
            ExportFormat::Anonymised => "anonymised",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = ExportFormat::ALL.into_iter();
        all.find(|format| format.as_str() == name)
    }
}

/// What to export.
#[derive(Debug, Clone, Copy)]
pub struct ExportRequest<'r> {
    /// The format.
    pub format: ExportFormat,
    /// One table of CSV; all of them, in a folder, without it.
    pub table: Option<&'r str>,
    /// Only these packs; all of the assessment's where it is empty.
    pub packs: &'r [String],
    /// The model scores are made with.
    pub model: &'r str,
    /// The languages of the program's own words and of content.
    pub language: ReportLanguage,
}

/// The names of the CSV tables.
#[must_use]
pub fn csv_tables() -> Vec<&'static str> {
    csv::table_names()
}

/// Exports an assessment to `out`: a file, or a folder for all tables of CSV. A folder that stands there already is replaced when it holds
/// nothing but such tables.
///
/// # Errors
/// As [`evaluate`]; there is no such table; a plan of action was asked for and there is no gap; `out` is a folder where a file is to be written, or holds
/// something else; what the disk says; `tell` asked to stop. Nothing is left behind then, and what stood there stays.
pub fn save_export(
    library: &Library,
    open: &OpenAssessment,
    request: &ExportRequest<'_>,
    out: &Path,
    tell: Tell<'_>,
) -> Result<ExportedWire, Failure> {
    let made = make_export(library, open, request, tell)?;
    let files: Vec<ExportedFileWire> = made.iter().map(MadeFile::wire).collect();
    match made.as_slice() {
        [
            MadeFile {
                name: None, bytes, ..
            },
        ] => write_beside(out, bytes)?,
        several => folder::write_folder_beside(out, several)?,
    }
    Ok(ExportedWire {
        out: out.display().to_string(),
        format: request.format.as_str(),
        files,
    })
}

/// A file made, before it is written.
#[derive(Debug, Clone)]
struct MadeFile {
    /// Its name where it is one of several.
    name: Option<String>,
    /// Rows, for tables.
    rows: Option<usize>,
    bytes: Vec<u8>,
}

impl MadeFile {
    fn alone(bytes: Vec<u8>) -> Vec<MadeFile> {
        vec![MadeFile {
            name: None,
            rows: None,
            bytes,
        }]
    }

    fn wire(&self) -> ExportedFileWire {
        ExportedFileWire {
            name: self.name.clone(),
            rows: self.rows.map(count),
            bytes: count(self.bytes.len()),
        }
    }
}

fn make_export(
    library: &Library,
    open: &OpenAssessment,
    request: &ExportRequest<'_>,
    tell: Tell<'_>,
) -> Result<Vec<MadeFile>, Failure> {
    go_on(tell, 0, 0)?;
    let (assessment, evaluation, model) = evaluate(library, open, request.packs, request.model)?;
    go_on(tell, 0, 0)?;
    let actions = open.records.as_ref().map(followed);
    let out = Outgoing {
        assessment: &assessment,
        evaluation: &evaluation,
        packs: &library.packs,
        questionnaires: &library.questionnaires,
        model,
        actions: actions.as_deref(),
        words: &SpokenMessages,
        language: match request.language {
            ReportLanguage::Zh => ExportLanguage::One(Lang::Zh),
            ReportLanguage::En => ExportLanguage::One(Lang::En),
            ReportLanguage::Bilingual => ExportLanguage::Both,
        },
        program_version: env!("CARGO_PKG_VERSION"),
    };
    let made = match request.format {
        ExportFormat::OscalResults => MadeFile::alone(oscal::assessment_results(&out)),
        ExportFormat::OscalPlan => MadeFile::alone(
            oscal::plan_of_action(&out)
                .ok_or_else(|| Failure::unknown("error-export-no-gap", vec![]))?,
        ),
        ExportFormat::OscalCatalog => MadeFile::alone(oscal::catalog(&out)),
        ExportFormat::CycloneDx => MadeFile::alone(attestation::attestation(&out)),
        ExportFormat::Csv => tables(&out, request.table, tell)?,
        ExportFormat::Anonymised => {
            MadeFile::alone(anonymised::file(library, &assessment).into_bytes())
        }
    };
    // The last chance to stop: from here on it is written.
    go_on(tell, 1, 1)?;
    Ok(made)
}

fn tables(
    out: &Outgoing<'_>,
    only: Option<&str>,
    tell: Tell<'_>,
) -> Result<Vec<MadeFile>, Failure> {
    let Some(name) = only else {
        let names = csv_tables();
        let mut made = Vec::with_capacity(names.len());
        for (done, name) in names.iter().enumerate() {
            go_on(tell, done, names.len())?;
            made.extend(csv::table(out, name).map(|table| MadeFile {
                name: Some(format!("{}.csv", table.name)),
                rows: Some(table.rows),
                bytes: table.bytes,
            }));
        }
        return Ok(made);
    };
    let table = csv::table(out, name).ok_or_else(|| {
        let args = vec![
            ("name", name.to_owned()),
            ("known", csv_tables().join(", ")),
        ];
        Failure::unknown("error-export-table-unknown", args)
    })?;
    Ok(vec![MadeFile {
        name: None,
        rows: Some(table.rows),
        bytes: table.bytes,
    }])
}
