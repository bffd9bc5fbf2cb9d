//! The auditor's review, and what an operator receives of one. Packages and keys are chosen in dialogs and kept here: the page never learns
//! where they lie.

use crate::audit::{self as asks, ChosenPackageWire};
use crate::dialogs::{self, ShownIn};
use crate::export::ReportExport;
use crate::wire::{ExportedWire, ProgressWire};
use lianheng_api::wire::{
    AuditCheckWire, AuditIntakeWire, AuditResponseInputWire, AuditStatementWire, AuditWire, CreatedWire, JudgementInputWire,
    NewAuditWire, ReceivedAuditWire, ReportPreviewWire, ReportRequestWire, ReviewItemWire, ReviewRowWire, ReviewSavedWire,
    SampleInputWire, SealedAuditWire,
};
use lianheng_api::ReportRequest;
use tauri::AppHandle;
use tauri::ipc::Channel;

commands! {
    /// The audit as a whole; null where the workspace is no auditor's.
    session fn audit() -> Option<AuditWire> = |session, _| if session.is_audit()? { session.audit().map(Some) } else { Ok(None) };
    /// Asks for a sealed package, a submission or an audit, and says how it is locked; null when the person changed their mind.
    apart fn choose_audit_package(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| asks::choose(&app, host, shown_in);
    /// Asks where to and makes an audit workspace of the chosen submission. `passphrase` opens the package, or the key that does.
    apart fn open_submission(app: AppHandle, input: NewAuditWire, passphrase: Option<String>, shown_in: ShownIn, progress: Channel<ProgressWire>) -> Option<CreatedWire> = |host| {
        let package = host.chosen()?;
        let Some(unlock) = asks::unlock(&app, shown_in.lang, &package, passphrase)? else { return Ok(None) };
        let Some(into) = dialogs::ask_new_workspace(&app, shown_in.lang, &input.statement.auditor) else { return Ok(None) };
        let watch = host.watch(progress);
        host.with_desk(|desk, now| desk.open_submission(&package, &unlock, &into, &input, now, &mut watch.teller())).map(Some)
    };

    session fn review_rows(filters: Vec<String>, severities: Vec<String>) -> Vec<ReviewRowWire> =
        |session, _| session.review_rows(&filters, &severities);
    session fn review_item(requirement: String) -> ReviewItemWire = |session, _| session.review_item(&requirement);
    session fn save_review(requirement: String, judgement: JudgementInputWire) -> ReviewSavedWire =
        |session, now| session.save_review(&requirement, &judgement, now);
    /// Asks for the auditor's own files and attaches them; answers their digests, to be named in a judgement.
    apart fn attach_audit_evidence(app: AppHandle, shown_in: ShownIn) -> Option<Vec<String>> = |host| {
        let Some(paths) = dialogs::ask_evidence(&app, shown_in.lang) else { return Ok(None) };
        let attach = |path| host.with_session(|session, now| session.attach_audit_evidence(path, now));
        paths.iter().map(|path| attach(path)).collect::<Result<_, _>>().map(Some)
    };
    session fn draw_sample(sample: SampleInputWire) -> ReviewSavedWire = |session, now| session.draw_sample(&sample, now);
    session fn save_audit_statement(statement: AuditStatementWire) -> ReviewSavedWire =
        |session, now| session.save_audit_statement(&statement, now);
    apart fn check_audit(progress: Channel<ProgressWire>) -> AuditCheckWire = |host| {
        let watch = host.watch(progress);
        host.with_session(|session, _| session.check_audit(&mut watch.teller()))
    };

    session fn preview_audit_report(report: ReportRequestWire) -> ReportPreviewWire =
        |session, _| session.preview_audit_report(&ReportRequest::read(&report)?);
    apart fn export_audit_report(app: AppHandle, request: ReportExport, progress: Channel<ProgressWire>) -> Option<ExportedWire> =
        |host| asks::report(&app, host, &request, &host.watch(progress));
    /// Asks for the signing key and a place, and seals the audit there.
    apart fn seal_audit(app: AppHandle, key_passphrase: String, shown_in: ShownIn, progress: Channel<ProgressWire>) -> Option<SealedAuditWire> = |host| {
        let Some(request) = asks::sealing(&app, shown_in.lang, key_passphrase) else { return Ok(None) };
        let watch = host.watch(progress);
        host.with_session(|session, now| session.seal_audit(&request, now, &mut watch.teller())).map(Some)
    };

    session fn received_audits() -> Vec<ReceivedAuditWire> = |session, _| session.received_audits();
    /// What taking the chosen audit in would bring; nothing is written.
    apart fn preview_audit(app: AppHandle, passphrase: Option<String>, shown_in: ShownIn, progress: Channel<ProgressWire>) -> Option<AuditIntakeWire> = |host| {
        let package = host.chosen()?;
        let Some(unlock) = asks::unlock(&app, shown_in.lang, &package, passphrase)? else { return Ok(None) };
        let watch = host.watch(progress);
        host.with_session(|session, now| session.preview_audit(&package, &unlock, now, &mut watch.teller())).map(Some)
    };
    /// Takes the chosen audit in.
    apart fn import_audit(app: AppHandle, passphrase: Option<String>, shown_in: ShownIn, progress: Channel<ProgressWire>) -> Option<AuditIntakeWire> = |host| {
        let package = host.chosen()?;
        let Some(unlock) = asks::unlock(&app, shown_in.lang, &package, passphrase)? else { return Ok(None) };
        let watch = host.watch(progress);
        host.with_session(|session, now| session.import_audit(&package, &unlock, now, &mut watch.teller())).map(Some)
    };
    session fn respond_to_finding(audit: String, requirement: String, response: AuditResponseInputWire) -> ReceivedAuditWire =
        |session, now| session.respond_to_finding(&audit, &requirement, &response, now);
}
