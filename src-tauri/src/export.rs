//! Exporting a report, or data for other tools: where to, then the work, with progress told and a wish to stop heard.

use crate::dialogs::{CSV, JSON, ShownIn, ask_data, ask_folder, ask_report};
use crate::host::Host;
use crate::watch::Watch;
use crate::wire::ExportedWire;
use lianheng_api::wire::{ExportRequestWire, ExportedWire as SavedExportWire, ReportRequestWire};
use lianheng_api::{
    ExportFormat, ExportRequest, Failure, Lang, Library, MadeReport, audit_report_name,
    export_name, free_folder, report_name, save_export, save_report,
};
use serde::Deserialize;
use std::path::Path;
use tauri::{AppHandle, Runtime};

/// What is asked for of a report.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportExport {
    report: ReportRequestWire,
    /// Language of the dialog.
    shown_in: ShownIn,
}

/// Asks for a place and writes the report there whole, or nothing; `None` when the person changed their mind.
pub(crate) fn report<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    asked: &ReportExport,
    watch: &Watch,
) -> Result<Option<ExportedWire>, Failure> {
    let lang = asked.shown_in.lang;
    let (open, request) = host.report(&asked.report)?;
    let name = report_name(lang, &open, request.format);
    let Some(out) = ask_report(app, lang, request.format, &name) else {
        return Ok(None);
    };
    watch.begin();
    let library = Library::built_in();
    save_report(library, &open, &request, &out, &mut watch.teller())
        .map(|made| Some(exported(&out, made)))
}

/// The same for an audit report. It says what a check against the signatures found, which is made for it.
pub(crate) fn audit_report<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    asked: &ReportExport,
    watch: &Watch,
) -> Result<Option<ExportedWire>, Failure> {
    let lang = asked.shown_in.lang;
    let (request, operator) = host.with_session(|session, _| {
        let request = session.report_request(&asked.report)?;
        Ok((request, session.audit()?.submission.from))
    })?;
    let operator = match lang {
        Lang::Zh => operator.zh,
        Lang::En => operator.en,
    };
    let name = audit_report_name(lang, &operator, request.format);
    let Some(out) = ask_report(app, lang, request.format, &name) else {
        return Ok(None);
    };
    watch.begin();
    let made = host.with_session(|session, _| {
        let intact = session.check_audit(&mut watch.teller())?.holds();
        session.save_audit_report(&request, Some(intact), &out, &mut watch.teller())
    })?;
    Ok(Some(exported(&out, made)))
}

fn exported(out: &Path, made: MadeReport) -> ExportedWire {
    ExportedWire {
        path: out.display().to_string(),
        pages: made.pages,
        missing: made.missing,
    }
}

/// Asks for a place and writes data for other tools there whole, or nothing; `None` when the person changed their mind.
pub(crate) fn save<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    (request, shown_in): (&ExportRequestWire, Lang),
    watch: &Watch,
) -> Result<Option<SavedExportWire>, Failure> {
    let request = ExportRequest::read(request)?;
    let open = host.open()?;
    let name = export_name(shown_in, &open, request.format);
    let place = match (request.format, request.table) {
        (ExportFormat::Csv, None) => {
            ask_folder(app, shown_in).map(|folder| free_folder(&folder, &name))
        }
        (ExportFormat::Csv, Some(_)) => ask_data(app, shown_in, CSV, &name),
        _ => ask_data(app, shown_in, JSON, &name),
    };
    let Some(out) = place else {
        return Ok(None);
    };
    watch.begin();
    let library = Library::built_in();
    save_export(library, &open, &request, &out, &mut watch.teller()).map(Some)
}
