//! Content, and what follows from the assessment worked on.

use crate::dialogs::ShownIn;
use crate::export::{self, ReportExport};
use crate::startup;
use crate::wire::{ArgumentWire, ExportedWire, StartupWire};
use lianheng_api::Library;
use lianheng_api::wire::{
    AnonymisedPreviewWire, AssessmentWire, ExplanationWire, ExportChoicesWire, ExportRequestWire,
    ExportedWire as SavedExportWire, PackSummaryWire, PackWire, ReportChoicesWire,
    ReportPreviewWire, ReportRequestWire,
};
use std::path::PathBuf;
use tauri::AppHandle;

commands! {
    apart fn startup() -> StartupWire = |host| Ok(startup::startup(host.argument.get().is_some()));
    /// The file named when the program was started, or started again: a workspace or a package is only named, an answer file is explored;
    /// null when none was.
    apart fn open_argument() -> Option<ArgumentWire> = |host| {
        let open = |path: PathBuf| match lianheng_api::is_package(&path) {
            true => host.choose_package(path).map(ArgumentWire::Package),
            false => host.with_desk(|desk, now| startup::open(desk, &path, now)),
        };
        host.argument.get().map(open).transpose()
    };

    apart fn list_packs() -> Vec<PackSummaryWire> = |_| Ok(lianheng_api::list(Library::built_in()));
    apart fn show_pack(id: String) -> PackWire = |_| lianheng_api::show(Library::built_in(), &id);

    apart fn assess(model: String) -> AssessmentWire = |host| lianheng_api::assess(Library::built_in(), &host.open()?, &[], &model);
    apart fn explain(target: String, model: String) -> ExplanationWire =
        |host| lianheng_api::explain(Library::built_in(), &host.open()?, &target, &model);

    apart fn report_choices() -> ReportChoicesWire = |_| Ok(lianheng_api::report_choices());
    /// The first pages of a report as pictures.
    apart fn preview_report(report: ReportRequestWire) -> ReportPreviewWire = |host| {
        let (open, request) = host.report(&report)?;
        lianheng_api::preview_report(Library::built_in(), &open, &request)
    };
    /// Asks where to, then writes the report; null when the person changed their mind.
    watched fn export_report(app: AppHandle, request: ReportExport) -> Option<ExportedWire> = |host, watch| export::report(&app, host, &request, &watch);

    apart fn export_choices() -> ExportChoicesWire = |_| Ok(lianheng_api::export_choices());
    /// Exactly what an anonymised export would write.
    apart fn preview_anonymised(packs: Vec<String>) -> AnonymisedPreviewWire =
        |host| lianheng_api::preview_anonymised(Library::built_in(), &host.open()?, &packs);
    /// Asks where to, then writes data for other tools; null when the person changed their mind.
    watched fn save_export(app: AppHandle, request: ExportRequestWire, shown_in: ShownIn) -> Option<SavedExportWire> =
        |host, watch| export::save(&app, host, (&request, shown_in.lang), &watch);

    /// Asks the long work begun last, if it still goes on, to stop.
    apart fn cancel_work() -> () = |host| {
        host.stop_work();
        Ok(())
    };
}
