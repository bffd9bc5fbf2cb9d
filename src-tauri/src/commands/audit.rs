//! An auditor's review of a submission, and the audits an operator received. Packages and key files are chosen in dialogs and kept in the
//! host; the page names none.

use crate::audits::{self, AuditExport, ChosenPackageWire, SealingWire, UnlockingWire};
use crate::dialogs::{self, ShownIn};
use crate::wire::{ExportedWire, ProgressWire};
use lianheng_api::wire::{
    AuditCheckWire, AuditIntakeWire, AuditResponseInputWire, AuditStatementWire, AuditWire,
    CreatedWire, JudgementInputWire, NewAuditWire, ReceivedAuditWire, ReportPreviewWire,
    ReportRequestWire, ReviewItemWire, ReviewRowWire, ReviewSavedWire, SampleInputWire,
    SealedAuditWire,
};
use tauri::AppHandle;
use tauri::ipc::Channel;

commands! {
    apart fn choose_key_file(app: AppHandle, shown_in: ShownIn) -> Option<String> =
        |host| Ok(dialogs::ask_open(&app, shown_in.lang, dialogs::KEY).map(|path| host.audit_files.keep_key(path)));
    apart fn choose_submission(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::PACKAGE).map(|path| host.audit_files.keep(path)).transpose();
    /// Asks where the auditor's workspace is to lie, then makes it of the submission chosen; null when the person changed their mind.
    apart fn open_submission(app: AppHandle, unlocking: UnlockingWire, audit: NewAuditWire, shown_in: ShownIn, progress: Channel<ProgressWire>) -> Option<CreatedWire> = |host| {
        let (package, unlock) = (host.audit_files.chosen()?, host.audit_files.unlock(&unlocking)?);
        let into = dialogs::ask_new_workspace(&app, shown_in.lang, &audit.statement.auditor);
        let watch = host.watch(progress);
        watch.begin();
        into.map(|into| host.with_desk(|desk, now| desk.open_submission(&package, &unlock, &into, &audit, now, &mut watch.teller()))).transpose()
    };
    /// Null where the workspace is no auditor's.
    session fn audit() -> Option<AuditWire> = |session, _| if session.is_audit()? { session.audit().map(Some) } else { Ok(None) };
    session fn review_rows() -> Vec<ReviewRowWire> = |session, _| session.review_rows(&[], &[]);
    session fn review_item(requirement: String) -> ReviewItemWire = |session, _| session.review_item(&requirement);
    session fn save_review(requirement: String, judgement: JudgementInputWire) -> ReviewSavedWire =
        |session, now| session.save_review(&requirement, &judgement, now);
    session fn save_audit_statement(statement: AuditStatementWire) -> ReviewSavedWire = |session, now| session.save_audit_statement(&statement, now);
    session fn draw_sample(sample: SampleInputWire) -> ReviewSavedWire = |session, now| session.draw_sample(&sample, now);
    /// Asks for files and attaches them as the auditor's own; null when the person changed their mind.
    apart fn attach_audit_evidence(app: AppHandle, shown_in: ShownIn) -> Option<Vec<String>> =
        |host| dialogs::ask_evidence(&app, shown_in.lang).map(|paths| audits::attach(host, &paths)).transpose();
    apart fn attach_dropped_to_audit() -> Vec<String> = |host| audits::attach(host, &host.take_dropped());
    apart fn check_audit(progress: Channel<ProgressWire>) -> AuditCheckWire = |host| {
        let watch = host.watch(progress);
        host.with_session(|session, _| session.check_audit(&mut watch.teller()))
    };
    session fn preview_audit_report(report: ReportRequestWire) -> ReportPreviewWire = |session, _| {
        let request = session.report_request(&report)?;
        session.preview_audit_report(&request)
    };
    /// Asks where to, then writes the audit report; null when the person changed their mind.
    apart fn export_audit_report(app: AppHandle, request: AuditExport, progress: Channel<ProgressWire>) -> Option<ExportedWire> =
        |host| audits::export(&app, host, &request, &host.watch(progress));
    /// Asks where to, then seals the audit; null when the person changed their mind.
    apart fn seal_audit(app: AppHandle, sealing: SealingWire, shown_in: ShownIn, progress: Channel<ProgressWire>) -> Option<SealedAuditWire> =
        |host| audits::seal(&app, host, (&sealing, shown_in.lang), &host.watch(progress));

    apart fn choose_audit(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::PACKAGE).map(|path| host.audit_files.keep(path)).transpose();
    /// What the chosen audit would bring; nothing is written.
    apart fn preview_audit(unlocking: UnlockingWire, progress: Channel<ProgressWire>) -> AuditIntakeWire = |host| {
        let (package, unlock, watch) = (host.audit_files.chosen()?, host.audit_files.unlock(&unlocking)?, host.watch(progress));
        host.with_session(|session, now| session.preview_audit(&package, &unlock, now, &mut watch.teller()))
    };
    apart fn import_audit(unlocking: UnlockingWire, progress: Channel<ProgressWire>) -> AuditIntakeWire = |host| {
        let (package, unlock, watch) = (host.audit_files.chosen()?, host.audit_files.unlock(&unlocking)?, host.watch(progress));
        host.with_session(|session, now| session.import_audit(&package, &unlock, now, &mut watch.teller()))
    };
    session fn received_audits() -> Vec<ReceivedAuditWire> = |session, _| session.received_audits();
    session fn respond_to_finding(audit: String, requirement: String, response: AuditResponseInputWire) -> ReceivedAuditWire =
        |session, now| session.respond_to_finding(&audit, &requirement, &response, now);
}
