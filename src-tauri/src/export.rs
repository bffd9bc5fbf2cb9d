//! Exporting a report: where to, then the work, with progress told and a wish to stop heard between two pages.

use crate::dialogs::{ask_save, plain};
use crate::host::Host;
use crate::wire::{ExportedWire, ProgressWire};
use lianheng_api::wire::ReportRequestWire;
use lianheng_api::{Failure, Lang, Library, Progress, ReportFormat, save_report};
use lianheng_l10n::{Messages, MsgId};
use serde::Deserialize;
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime};

/// What is asked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportRequest {
    report: ReportRequestWire,
    /// Language of the dialog.
    pub(crate) shown_in: String,
}

/// Asks for a place and writes the report there whole, or nothing; `None` when the person changed their mind.
pub(crate) fn export<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    request: &ExportRequest,
    shown_in: Lang,
    progress: &Channel<ProgressWire>,
) -> Result<Option<ExportedWire>, Failure> {
    let (open, request) = host.report(&request.report)?;
    let assessment = &open.assessment;
    let name = file_name(
        shown_in,
        assessment.organisation.name.get(shown_in),
        &assessment.assessed_on.to_string(),
        request.format,
    );
    let Some(out) = ask_save(app, shown_in, request.format, &name) else {
        return Ok(None);
    };
    let stop = host.start_export();
    let _ = progress.send(ProgressWire { done: 0, total: 1 });
    let mut step = |at: Progress| {
        // A page that is gone hears nothing; the report is written all the same.
        let _ = progress.send(ProgressWire {
            done: at.done,
            total: at.total,
        });
        if stop.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let made = save_report(Library::built_in(), &open, &request, &out, &mut step)?;
    Ok(Some(ExportedWire {
        path: out.display().to_string(),
        pages: made.pages,
        missing: made.missing,
    }))
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
}
