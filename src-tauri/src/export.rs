//! Exporting a report, or data for other tools: where to, then the work, with progress told and a wish to stop heard.

use crate::dialogs::{CSV, JSON, ShownIn, ask_data, ask_folder, ask_report, plain};
use crate::host::Host;
use crate::watch::Watch;
use crate::wire::ExportedWire;
use lianheng_api::wire::{ExportRequestWire, ExportedWire as SavedExportWire, ReportRequestWire};
use lianheng_api::{
    ExportFormat, ExportRequest, Failure, Lang, Library, OpenAssessment, ReportFormat, save_export,
    save_report,
};
use lianheng_l10n::{Messages, MsgId};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Runtime};

/// What is asked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportExport {
    pub(crate) report: ReportRequestWire,
    /// Language of the dialog.
    pub(crate) shown_in: ShownIn,
}

/// Asks for a place and writes the report there whole, or nothing; `None` when the person changed their mind.
pub(crate) fn export<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    request: &ReportExport,
    watch: &Watch,
) -> Result<Option<ExportedWire>, Failure> {
    let shown_in = request.shown_in.lang;
    let (open, request) = host.report(&request.report)?;
    let assessment = &open.assessment;
    let name = file_name(
        shown_in,
        assessment.organisation.name.get(shown_in),
        &assessment.assessed_on.to_string(),
        request.format,
    );
    let Some(out) = ask_report(app, shown_in, request.format, &name) else {
        return Ok(None);
    };
    watch.begin();
    let made = save_report(
        Library::built_in(),
        &open,
        &request,
        &out,
        &mut watch.teller(),
    )?;
    Ok(Some(ExportedWire {
        path: out.display().to_string(),
        pages: made.pages,
        missing: made.missing,
    }))
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
    let name = data_name(shown_in, &open, request.format);
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
    save_export(
        Library::built_in(),
        &open,
        &request,
        &out,
        &mut watch.teller(),
    )
    .map(Some)
}

/// A proposed name, without an ending. That of an anonymised export says neither of whom nor of when.
fn data_name(lang: Lang, open: &OpenAssessment, format: ExportFormat) -> String {
    let assessment = &open.assessment;
    let args = [
        (
            "organisation",
            assessment.organisation.name.get(lang).into(),
        ),
        ("date", assessment.assessed_on.to_string().into()),
    ];
    let key = format!("data-export-name-{}", format.as_str());
    plain(&Messages::built_in().by_key(lang, &key, &args))
}

/// A folder in `parent` that is not there yet.
fn free_folder(parent: &Path, name: &str) -> PathBuf {
    let names =
        std::iter::once(name.to_owned()).chain((2..).map(|next| format!("{name} ({next})")));
    let mut places = names.map(|name| parent.join(name));
    places
        .find(|place| place.symlink_metadata().is_err())
        .unwrap_or_else(|| parent.join(name))
}

/// A proposed name: what the report is, of whom, of when, without what file systems refuse.
fn file_name(lang: Lang, organisation: &str, date: &str, format: ReportFormat) -> String {
    let args = [("organisation", organisation.into()), ("date", date.into())];
    let name = Messages::built_in().text(lang, MsgId("app-export-file-name"), &args);
    format!("{}.{}", plain(&name), format.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposed_name_holds_nothing_a_file_system_refuses() {
        let name = file_name(Lang::Zh, "甲/乙：<丙>", "2026-11-20", ReportFormat::Docx);
        assert!(name.ends_with(".docx"), "{name}");
        assert!(name.contains("甲-乙：-丙-"), "{name}");
        assert!(name.contains("2026-11-20"), "{name}");
    }

    #[test]
    fn tables_go_into_a_folder_of_their_own() {
        let parent = tempfile::tempdir().expect("a folder");
        let name = "表格 2026";
        assert_eq!(free_folder(parent.path(), name), parent.path().join(name));
        std::fs::create_dir(parent.path().join(name)).expect("a folder");
        std::fs::write(parent.path().join("表格 2026 (2)"), "x").expect("a file");
        let free = free_folder(parent.path(), name);
        assert_eq!(free, parent.path().join("表格 2026 (3)"));
    }
}
