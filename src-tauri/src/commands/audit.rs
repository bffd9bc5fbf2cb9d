//! An auditor's review of a submission, and the audits an operator received.

use crate::dialogs::{self, ShownIn};
use crate::export::{self, ReportExport};
use crate::host::Host;
use crate::wire::{ChosenPackageWire, ExportedWire, SealingWire, UnlockingWire};
use lianheng_api::Failure;
use lianheng_api::wire::{
    AuditCheckWire, AuditIntakeWire, AuditResponseInputWire, AuditStatementWire, AuditWire,
    CreatedWire, JudgementInputWire, NewAuditWire, ReceivedAuditWire, ReportPreviewWire,
    ReportRequestWire, ReviewItemWire, ReviewRowWire, ReviewSavedWire, SampleInputWire,
    SealedAuditWire,
};
use std::path::PathBuf;
use tauri::AppHandle;

commands! {
    apart fn choose_submission(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::SUBMISSION).map(|path| host.choose_package(path)).transpose();
    /// Asks where the auditor's workspace is to lie, then makes it of the submission chosen; null when the person changed their mind.
    watched fn open_submission(app: AppHandle, unlocking: UnlockingWire, audit: NewAuditWire, shown_in: ShownIn) -> Option<CreatedWire> = |host, watch| {
        let (package, unlock) = (host.chosen()?, host.unlock(&unlocking)?);
        let into = dialogs::ask_new_workspace(&app, shown_in.lang, &audit.statement.auditor);
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
        |host| dialogs::ask_evidence(&app, shown_in.lang).map(|paths| attach(host, &paths)).transpose();
    apart fn attach_dropped_to_audit() -> Vec<String> = |host| attach(host, &host.take_dropped());
    watched fn check_audit() -> AuditCheckWire = |host, watch| host.with_session(|session, _| session.check_audit(&mut watch.teller()));
    session fn preview_audit_report(report: ReportRequestWire) -> ReportPreviewWire = |session, _| {
        let request = session.report_request(&report)?;
        session.preview_audit_report(&request)
    };
    /// Asks where to, then writes the audit report; null when the person changed their mind.
    watched fn export_audit_report(app: AppHandle, request: ReportExport) -> Option<ExportedWire> =
        |host, watch| export::audit_report(&app, host, &request, &watch);
    /// Asks where to, then seals the audit; null when the person changed their mind.
    watched fn seal_audit(app: AppHandle, sealing: SealingWire, shown_in: ShownIn) -> Option<SealedAuditWire> = |host, watch| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::AUDIT_OUT, "auditing-package-file-name");
        watch.begin();
        let seal = |path: PathBuf| {
            let request = host.seal(&path, &sealing)?;
            host.with_session(|session, now| session.seal_audit(&request, now, &mut watch.teller()))
        };
        path.map(seal).transpose()
    };

    apart fn choose_audit(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::AUDIT).map(|path| host.choose_package(path)).transpose();
    /// What the chosen audit would bring; nothing is written.
    watched fn preview_audit(unlocking: UnlockingWire) -> AuditIntakeWire = |host, watch| {
        let (package, unlock) = (host.chosen()?, host.unlock(&unlocking)?);
        host.with_session(|session, now| session.preview_audit(&package, &unlock, now, &mut watch.teller()))
    };
    watched fn import_audit(unlocking: UnlockingWire) -> AuditIntakeWire = |host, watch| {
        let (package, unlock) = (host.chosen()?, host.unlock(&unlocking)?);
        host.with_session(|session, now| session.import_audit(&package, &unlock, now, &mut watch.teller()))
    };
    session fn received_audits() -> Vec<ReceivedAuditWire> = |session, _| session.received_audits();
    session fn respond_to_finding(audit: String, requirement: String, response: AuditResponseInputWire) -> ReceivedAuditWire =
        |session, now| session.respond_to_finding(&audit, &requirement, &response, now);
}

/// Attaches files of the auditor's own, and answers their digests.
fn attach(host: &Host, paths: &[PathBuf]) -> Result<Vec<String>, Failure> {
    let one =
        |path: &PathBuf| host.with_session(|session, now| session.attach_audit_evidence(path, now));
    paths.iter().map(one).collect()
}
