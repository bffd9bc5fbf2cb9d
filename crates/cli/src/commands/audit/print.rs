//! An audit in words: overview, lists, one requirement, samples, checks, what was received.

use super::super::package::{signer_lines, spoken_lines};
use super::super::table::table;
use super::super::words::{instant, pick, say, term};
use lianheng_api::Lang;
use lianheng_api::wire::{
    AgreementWire, AuditCheckFindingWire, AuditCheckWire, AuditIntakeWire, AuditProofWire,
    AuditSampleWire, AuditWire, AuditedResultWire, CreatedWire, ReceivedAuditWire, ReviewItemWire,
    ReviewRowWire, SealedAuditWire, TrustWire,
};
use lianheng_l10n::{Messages, MsgId, msg, percent};
use std::path::Path;

const NONE: &str = "—";

fn with(lang: Lang, id: MsgId, args: &[(&str, lianheng_l10n::Arg)]) -> String {
    Messages::built_in().text(lang, id, args)
}

/// Who signed, a person unknown said to be that.
fn signers(signers: &[TrustWire], lang: Lang) -> String {
    let lines = signers.iter().flat_map(|one| signer_lines(one, lang));
    lines.collect::<Vec<_>>().join("\n")
}

fn score(lang: Lang, bp: Option<u32>) -> String {
    bp.map_or_else(|| NONE.to_owned(), |bp| percent(lang, bp))
}

fn verdict(lang: Lang, verdict: Option<&str>) -> String {
    term(lang, "verdict", verdict.unwrap_or("unanswered"))
}

fn heads(lang: Lang, ids: &[MsgId]) -> Vec<String> {
    ids.iter().map(|id| say(lang, *id)).collect()
}

pub(super) fn begun(file: &Path, created: &CreatedWire, audit: &AuditWire, lang: Lang) -> String {
    let args = [
        ("file", file.display().to_string().into()),
        ("from", pick(&audit.submission.from, lang).into()),
        ("at", instant(&audit.submission.sealed_at).into()),
        ("asked", audit.asked.into()),
        ("evidence", audit.submission.evidence.into()),
        ("without", audit.submission.evidence_without_body.into()),
        ("signers", signers(&audit.submission.signers, lang).into()),
    ];
    let key = [("key", created.recovery_key.as_str().into())];
    format!(
        "{}\n{}",
        with(lang, msg::AUDIT_BEGUN, &args),
        with(lang, msg::CLI_RECOVERY_KEY, &key)
    )
}

pub(super) fn overview(audit: &AuditWire, lang: Lang) -> String {
    let args = [
        ("auditor", pick(&audit.statement.auditor, lang).into()),
        ("from", pick(&audit.submission.from, lang).into()),
        ("package", audit.submission.package.as_str().into()),
        ("at", instant(&audit.submission.sealed_at).into()),
        ("asked", audit.asked.into()),
        ("reviewed", audit.reviewed.into()),
        ("differences", audit.differences.into()),
        ("sampled", audit.sampled.into()),
        ("seen", audit.sampled_reviewed.into()),
    ];
    let mut lines = vec![with(lang, msg::AUDIT_OVERVIEW, &args)];
    if let Some(opinion) = &audit.statement.opinion {
        lines.push(opinion.clone());
    }
    lines.push(scores(audit, lang));
    lines.push(agreement(&audit.agreement, lang));
    let mut found = table(
        heads(lang, &[msg::AUDIT_COLUMN_FILTER, msg::AUDIT_COLUMN_COUNT]),
        &[1],
    );
    for one in &audit.filters {
        let name = term(lang, "audit-filter", one.filter);
        found.add_row([format!("{name}  ({})", one.filter), one.count.to_string()]);
    }
    lines.push(found.to_string());
    lines.join("\n\n")
}

fn scores(audit: &AuditWire, lang: Lang) -> String {
    let mut scores = table(
        heads(
            lang,
            &[
                msg::REPORT_STANDARD,
                msg::AUDIT_COLUMN_REVIEWED,
                msg::REPORT_AUDIT_OPERATOR,
                msg::REPORT_AUDIT_AUDITOR,
                msg::AUDIT_COLUMN_ONLY_OPERATOR,
                msg::AUDIT_COLUMN_ONLY_AUDITOR,
            ],
        ),
        &[1],
    );
    let shown = |one: &AuditedResultWire| {
        let conclusion = term(lang, "conclusion", one.conclusion);
        format!("{} {conclusion}", score(lang, one.score_bp))
    };
    let only = |one: &Option<AuditedResultWire>| {
        one.as_ref()
            .map_or_else(|| NONE.to_owned(), |one| score(lang, one.score_bp))
    };
    for one in &audit.standards {
        scores.add_row([
            one.edition.clone(),
            format!("{}/{}", one.reviewed, one.asked),
            shown(&one.operator),
            shown(&one.auditor),
            only(&one.reviewed_operator),
            only(&one.reviewed_auditor),
        ]);
    }
    scores.to_string()
}

fn agreement(rows: &[AgreementWire], lang: Lang) -> String {
    let mut figures = table(
        heads(
            lang,
            &[
                msg::REPORT_AUDIT_ON,
                msg::REPORT_AUDIT_COMPARED,
                msg::REPORT_AUDIT_AGREED,
                msg::REPORT_AUDIT_RAW,
                msg::REPORT_AUDIT_KAPPA,
            ],
        ),
        &[1, 2, 3],
    );
    for row in rows {
        let of = row.of.as_deref().unwrap_or_default();
        let name = match row.by {
            "all" => say(lang, msg::REPORT_AUDIT_ALL),
            "weight" => term(lang, "weight", of),
            _ => of.to_owned(),
        };
        let kappa = row.kappa.as_ref().map_or_else(
            || NONE.to_owned(),
            |kappa| format!("{} ({})", decimal(kappa.ten_thousandths), kappa.exact),
        );
        figures.add_row([
            name,
            row.compared.to_string(),
            row.agreed.to_string(),
            score(lang, row.raw_bp),
            kappa,
        ]);
    }
    figures.to_string()
}

fn decimal(ten_thousandths: i32) -> String {
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let size = ten_thousandths.unsigned_abs();
    format!("{sign}{}.{:04}", size / 10_000, size % 10_000)
}

pub(super) fn rows(rows: &[ReviewRowWire], lang: Lang) -> String {
    if rows.is_empty() {
        return say(lang, msg::AUDIT_NOTHING_FOUND);
    }
    let mut listed = table(
        heads(
            lang,
            &[
                msg::TERM_REQUIREMENT,
                msg::REPORT_AUDIT_WEIGHT,
                msg::REPORT_AUDIT_OPERATOR,
                msg::TERM_EVIDENCE,
                msg::REPORT_AUDIT_AUDITOR,
                msg::TERM_SEVERITY,
                msg::AUDIT_COLUMN_MARKS,
            ],
        ),
        &[3],
    );
    for row in rows {
        let auditor = match row.verdict {
            Some(given) => verdict(lang, Some(given)),
            None if row.begun => say(lang, msg::AUDIT_BEGUN_SHORT),
            None => NONE.to_owned(),
        };
        // What is not reviewed is seen from the column beside.
        let marks = row.filters.iter().filter(|one| **one != "not-reviewed");
        let marks: Vec<String> = marks.map(|one| term(lang, "audit-filter", one)).collect();
        listed.add_row([
            row.requirement.clone(),
            term(lang, "weight", row.weight),
            verdict(lang, row.operator),
            row.operator_evidence.to_string(),
            auditor,
            row.severity
                .map_or_else(|| NONE.to_owned(), |one| term(lang, "severity", one)),
            marks.join("\n"),
        ]);
    }
    let count = [("count", rows.len().into())];
    format!("{listed}\n{}", with(lang, msg::AUDIT_LISTED, &count))
}

pub(super) fn item(item: &ReviewItemWire, lang: Lang) -> String {
    let row = &item.row;
    let mut lines = vec![row.requirement.clone()];
    let mut push = |id: MsgId, value: &str| {
        if !value.is_empty() {
            let args = [("name", say(lang, id).into()), ("about", value.into())];
            lines.push(with(lang, msg::REPORT_AUDIT_METHOD_LINE, &args));
        }
    };
    let basis = row.operator_basis.map_or_else(String::new, |basis| {
        format!(" · {}", term(lang, "basis", basis))
    });
    push(
        msg::REPORT_AUDIT_OPERATOR,
        &format!("{}{basis}", verdict(lang, row.operator)),
    );
    let operator = &item.operator;
    push(
        msg::REPORT_AUDIT_OPERATOR_NOTE,
        operator.note.as_deref().unwrap_or_default(),
    );
    push(
        msg::REPORT_AUDIT_OPERATOR_REASON,
        operator.reason.as_deref().unwrap_or_default(),
    );
    let files: Vec<&str> = operator
        .evidence
        .iter()
        .map(|file| file.file_name.as_str())
        .collect();
    push(msg::TERM_EVIDENCE, &files.join("  "));
    for late in &item.changed_after_freeze {
        let what = format!("{}  {}  {}", late.at, late.author, late.kind);
        push(msg::AUDIT_FILTER_CHANGED_AFTER_FREEZE, &what);
    }
    if let Some(review) = &item.review {
        let own = review.verdict.map_or_else(
            || say(lang, msg::AUDIT_BEGUN_SHORT),
            |given| verdict(lang, Some(given)),
        );
        push(msg::REPORT_AUDIT_AUDITOR, &own);
        let severity = review.severity.map(|one| term(lang, "severity", one));
        push(msg::TERM_SEVERITY, &severity.unwrap_or_default());
        push(
            msg::REPORT_AUDIT_FINDING,
            review.finding.as_deref().unwrap_or_default(),
        );
        let recommended = review.recommendation.as_deref();
        push(
            msg::REPORT_AUDIT_RECOMMENDATION,
            recommended.unwrap_or_default(),
        );
        let methods = review.methods.iter();
        let methods: Vec<String> = methods.map(|one| term(lang, "audit-method", one)).collect();
        push(msg::REPORT_AUDIT_METHODS, &methods.join(" · "));
        push(
            msg::REPORT_AUDIT_SAMPLED,
            review.sampled.as_deref().unwrap_or_default(),
        );
        let seen = item.seen.iter().map(|seen| {
            let whose = say(
                lang,
                if seen.own {
                    msg::REPORT_AUDIT_EVIDENCE_OWN
                } else {
                    msg::REPORT_AUDIT_EVIDENCE_THEIRS
                },
            );
            let args = [
                ("file", seen.file.file_name.as_str().into()),
                ("whose", whose.into()),
                (
                    "digest",
                    seen.file.sha256.chars().take(12).collect::<String>().into(),
                ),
            ];
            with(lang, msg::REPORT_AUDIT_EVIDENCE_LINE, &args)
        });
        push(
            msg::REPORT_AUDIT_EVIDENCE,
            &seen.collect::<Vec<_>>().join("  "),
        );
        push(msg::AUDIT_NOTE, review.note.as_deref().unwrap_or_default());
        let at = instant(&review.reviewed_at);
        let by = format!("{}  {at}", review.reviewed_by);
        push(msg::REPORT_AUDIT_REVIEWED_BY, &by);
    }
    lines.join("\n")
}

pub(super) fn sample(sample: &AuditSampleWire, lang: Lang) -> String {
    let args = [
        ("seed", sample.seed.as_str().into()),
        ("algorithm", sample.algorithm.as_str().into()),
        ("count", sample.drawn.len().into()),
    ];
    let mut strata = table(
        heads(
            lang,
            &[
                msg::REPORT_AUDIT_WEIGHT,
                msg::REPORT_AUDIT_TAKE,
                msg::REPORT_AUDIT_SIZE,
                msg::REPORT_AUDIT_DRAWN,
            ],
        ),
        &[1, 2, 3],
    );
    for one in &sample.strata {
        strata.add_row([
            term(lang, "weight", one.weight),
            one.take.clone(),
            one.size.to_string(),
            one.drawn.to_string(),
        ]);
    }
    format!(
        "{}\n{strata}\n{}",
        with(lang, msg::AUDIT_DRAWN, &args),
        sample.drawn.join("\n")
    )
}

fn finding_lines(findings: &[AuditCheckFindingWire], lang: Lang) -> Vec<String> {
    let lines = findings.iter();
    lines
        .map(|one| format!("  {}", pick(&one.message, lang)))
        .collect()
}

pub(super) fn check(file: &Path, check: &AuditCheckWire, lang: Lang) -> String {
    let args = [
        ("file", file.display().to_string().into()),
        ("package", check.package.as_str().into()),
        ("files", check.files.into()),
        ("answers", check.answers.into()),
        ("signers", signers(&check.signers, lang).into()),
        ("findings", check.findings.len().into()),
    ];
    if check.holds() {
        return with(lang, msg::AUDIT_CHECK_HOLDS, &args);
    }
    let mut lines = vec![with(lang, msg::AUDIT_CHECK_BROKEN, &args)];
    lines.extend(finding_lines(&check.findings, lang));
    lines.join("\n")
}

pub(super) fn sealed(sealed: &SealedAuditWire, lang: Lang) -> String {
    let spoken: Vec<String> = sealed
        .signers
        .iter()
        .flat_map(|one| spoken_lines(one, lang))
        .collect();
    let args = [
        ("file", sealed.out.as_str().into()),
        ("package", sealed.package.as_str().into()),
        ("manifest", sealed.manifest.as_str().into()),
        ("judged", sealed.judged.into()),
        ("evidence", sealed.evidence.into()),
        ("signers", spoken.join("\n").into()),
    ];
    with(lang, msg::AUDIT_SEALED, &args)
}

pub(super) fn proof(file: &Path, proof: &AuditProofWire, lang: Lang) -> String {
    let listed = |key: &str, names: &[&str]| -> String {
        let names: Vec<String> = names.iter().map(|one| term(lang, key, one)).collect();
        names.join(&say(lang, msg::PUNCTUATION_LIST))
    };
    let args = [
        ("file", file.display().to_string().into()),
        ("from", pick(&proof.from, lang).into()),
        ("at", instant(&proof.sealed_at).into()),
        ("judged", proof.judged.into()),
        ("submission", proof.submission.as_str().into()),
        ("signers", signers(&proof.signers, lang).into()),
        ("proved", listed("audit-proved", &proof.proved).into()),
        ("unproved", listed("audit-unproved", &proof.unproved).into()),
        ("findings", proof.findings.len().into()),
    ];
    let head = if proof.findings.is_empty() {
        msg::AUDIT_PROOF_HOLDS
    } else {
        msg::AUDIT_PROOF_BROKEN
    };
    let mut lines = vec![with(lang, head, &args)];
    lines.extend(finding_lines(&proof.findings, lang));
    lines.push(with(lang, msg::AUDIT_PROOF_PROVED, &args));
    if !proof.unproved.is_empty() {
        lines.push(with(lang, msg::AUDIT_PROOF_UNPROVED, &args));
    }
    lines.push(say(lang, msg::AUDIT_PROOF_SIGNERS));
    lines.join("\n")
}

pub(super) fn taken(taken: &AuditIntakeWire, dry: bool, lang: Lang) -> String {
    let head = if taken.known {
        msg::AUDIT_TAKEN_KNOWN
    } else if dry {
        msg::AUDIT_TAKEN_DRY
    } else {
        msg::AUDIT_TAKEN
    };
    let mut lines = vec![say(lang, head)];
    lines.extend(finding_lines(&taken.proof.findings, lang));
    lines.push(received(&taken.audit, lang));
    lines.join("\n")
}

pub(super) fn received(audit: &ReceivedAuditWire, lang: Lang) -> String {
    let args = [
        ("auditor", pick(&audit.auditor, lang).into()),
        ("package", audit.package.as_str().into()),
        ("at", instant(&audit.sealed_at).into()),
        ("reviewed", audit.reviewed.into()),
        ("differences", audit.differences.into()),
        ("unanswered", audit.unanswered.into()),
        ("signers", signers(&audit.signers, lang).into()),
    ];
    let mut lines = vec![with(lang, msg::AUDIT_RECEIVED, &args)];
    lines.extend(audit.opinion.clone());
    let mut listed = table(
        heads(
            lang,
            &[
                msg::TERM_REQUIREMENT,
                msg::REPORT_AUDIT_OPERATOR,
                msg::AUDIT_COLUMN_NOW,
                msg::REPORT_AUDIT_AUDITOR,
                msg::TERM_SEVERITY,
                msg::REPORT_AUDIT_FINDING,
                msg::AUDIT_COLUMN_RESPONSE,
            ],
        ),
        &[],
    );
    for one in &audit.findings {
        let response = one.response.as_ref().map_or_else(
            || NONE.to_owned(),
            |own| {
                let mut text = term(lang, "audit-stance", own.stance);
                for part in own
                    .text
                    .iter()
                    .chain(own.actions.iter().map(|row| &row.action.plan))
                {
                    text.push('\n');
                    text.push_str(part);
                }
                text
            },
        );
        listed.add_row([
            one.requirement.clone(),
            verdict(lang, one.operator),
            verdict(lang, one.now),
            verdict(lang, Some(one.verdict)),
            one.severity
                .map_or_else(|| NONE.to_owned(), |one| term(lang, "severity", one)),
            one.finding.clone().unwrap_or_default(),
            response,
        ]);
    }
    lines.push(listed.to_string());
    lines.join("\n")
}
