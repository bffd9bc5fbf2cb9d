//! Annex: the submission the audit is bound to, by id, digest and signatures.

use super::super::{Report, Section};
use super::{mono, part};
use crate::layout::look::{RISK, TABLE};
use crate::layout::{Flow, Level, Stopped};

pub(in crate::sections) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let Some(audit) = part(report) else {
        return Ok(());
    };
    let own = report.number_of(Section::AuditIntegrity);
    report.heading(flow, Level::Section, &own, "report-audit-integrity");
    report.say(flow, "report-audit-integrity-intro");
    flow.space(6.0);
    let (words, submission) = (report.words, &audit.submission);
    let signers = submission.signers.iter().map(|one| mono(one)).collect();
    let checked = match submission.intact {
        Some(true) => TABLE.paras(&words.say("report-audit-intact")),
        Some(false) => TABLE
            .bold()
            .coloured(RISK)
            .paras(&words.say("report-audit-not-intact")),
        None => TABLE.paras(&words.say("report-audit-not-checked")),
    };
    let rows = vec![
        (
            words.say("report-audit-submission"),
            vec![mono(&submission.package)],
        ),
        (
            words.say("report-audit-submission-from"),
            TABLE.paras(&words.of(&submission.from)),
        ),
        (
            words.say("report-audit-sealed-at"),
            TABLE.paras(&words.moment(&submission.sealed_at)),
        ),
        (
            words.say("report-audit-manifest"),
            vec![mono(&submission.manifest_sha256)],
        ),
        (words.say("report-audit-signers"), signers),
        (words.say("report-audit-check"), checked),
    ];
    report.key_values(flow, rows)
}
