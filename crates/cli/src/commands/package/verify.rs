//! `lianheng verify` of a package: exit code 0 only when everything holds, and with `--require-known` only when every signer is known.

use super::super::words::{instant, pick, say, term};
use super::signers::{heading_lines, signer_lines};
use super::{book, unlock};
use crate::console::{Console, with_bar};
use clap::ArgMatches;
use lianheng_api::wire::{
    PackageFindingWire, ScoreCheckWire, SubmissionCheckWire, VerifiedPackageWire,
};
use lianheng_api::{Failure, Lang, Library, verify_package};
use lianheng_l10n::{Messages, integer, msg, percent};
use std::path::Path;

/// Requirements named one by one before the rest is only counted.
const NAMED: usize = 10;

pub(in crate::commands) fn run(
    file: &Path,
    matches: &ArgMatches,
    console: &Console,
) -> Result<u8, Failure> {
    let book = book(matches)?;
    let unlock = unlock(file, matches, console)?;
    let library = Library::built_in();
    let verified = with_bar(|tell| verify_package(library, file, &unlock, &book, tell))?;
    let known = verified.all_known || !matches.get_flag("require-known");
    if matches.get_flag("json") {
        console.json(&verified);
    } else {
        console.say(|lang| verified_text(&verified, known, lang));
    }
    Ok(u8::from(!verified.sound || !known))
}

fn verified_text(verified: &VerifiedPackageWire, known: bool, lang: Lang) -> String {
    let messages = Messages::built_in();
    let mut lines = heading_lines(
        &verified.file,
        verified.heading.as_ref(),
        verified.encrypted,
        lang,
    );
    let args = [
        ("files", integer(lang, verified.files.into()).into()),
        ("bytes", integer(lang, verified.bytes).into()),
        ("count", verified.findings.len().into()),
        ("count-text", verified.findings.len().to_string().into()),
    ];
    let container_holds = verified.whole;
    if container_holds {
        let line = messages.text(lang, msg::PACKAGE_CLI_CONTAINER, &args);
        lines.push(format!("  {line}"));
    }
    for signer in &verified.signatures {
        lines.extend(signer_lines(signer, lang));
    }
    if let Some(submission) = &verified.submission {
        lines.extend(submission_lines(submission, lang));
    }
    for text in &verified.unchecked {
        let args = [("what", pick(text, lang).into())];
        let line = messages.text(lang, msg::PACKAGE_CLI_UNCHECKED, &args);
        lines.push(format!("  {line}"));
    }
    lines.extend(
        verified
            .findings
            .iter()
            .map(|finding| finding_text(finding, lang)),
    );
    lines.push(match (verified.sound, known, verified.all_known) {
        (false, _, _) => messages.text(lang, msg::PACKAGE_CLI_BROKEN, &args),
        (true, false, _) => say(lang, msg::PACKAGE_CLI_SOUND_REFUSED),
        (true, true, false) => say(lang, msg::PACKAGE_CLI_SOUND_UNKNOWN),
        (true, true, true) => say(lang, msg::PACKAGE_CLI_SOUND),
    });
    lines.join("\n")
}

fn finding_text(finding: &PackageFindingWire, lang: Lang) -> String {
    let message = pick(&finding.message, lang);
    match (&finding.path, finding.line, finding.column) {
        (Some(path), Some(line), Some(column)) => {
            format!("  ✗ {path}:{line}:{column}: {message}")
        }
        _ => format!("  ✗ {message}"),
    }
}

/// A score as people read it; other figures as they are.
fn figure_value(score: &ScoreCheckWire, lang: Lang) -> String {
    match score.recomputed.parse() {
        Ok(points) if score.figure == "score_bp" => percent(lang, points),
        _ => score.recomputed.clone(),
    }
}

fn submission_lines(submission: &SubmissionCheckWire, lang: Lang) -> Vec<String> {
    let messages = Messages::built_in();
    let mut lines = Vec::new();
    if let Some(frozen) = &submission.frozen_at {
        let args = [("time", instant(frozen).into())];
        lines.push(messages.text(lang, msg::PACKAGE_CLI_FROZEN, &args));
    }
    for score in submission.scores.iter().filter(|score| score.holds) {
        let args = [
            ("pack", score.pack.as_str().into()),
            (
                "figure",
                term(lang, "submission-figure", &score.figure).into(),
            ),
            ("value", figure_value(score, lang).into()),
        ];
        lines.push(messages.text(lang, msg::PACKAGE_CLI_SCORE_HOLDS, &args));
    }
    if let Some(evidence) = &submission.evidence {
        let args = [
            ("listed", integer(lang, evidence.listed.into()).into()),
            ("bodies", integer(lang, evidence.in_package.into()).into()),
            ("digests", integer(lang, evidence.digest_only.into()).into()),
        ];
        lines.push(messages.text(lang, msg::PACKAGE_CLI_EVIDENCE, &args));
    }
    if let Some(journal) = &submission.journal {
        let changed = &journal.changed_after_freeze;
        let args = [
            ("entries", integer(lang, journal.entries.into()).into()),
            ("shown", integer(lang, journal.revealed.into()).into()),
            ("head", journal.head.as_str().into()),
            ("number", changed.len().to_string().into()),
            (
                "what",
                changed
                    .iter()
                    .take(NAMED)
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(", ")
                    .into(),
            ),
        ];
        lines.push(messages.text(lang, msg::PACKAGE_CLI_JOURNAL, &args));
        if !changed.is_empty() {
            lines.push(messages.text(lang, msg::PACKAGE_CLI_CHANGED_AFTER, &args));
        }
    }
    lines.into_iter().map(|line| format!("  {line}")).collect()
}
