//! `lianheng seal`: an assessment handed over.

use super::super::workspace::{given, named};
use super::sealing;
use super::signers::spoken_lines;
use crate::console::{Console, with_bar};
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{SealedWire, SubmissionOptionsWire};
use lianheng_api::{Failure, Lang};
use lianheng_l10n::{Messages, integer, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let _ = given(matches, "out");
    let (_, mut desk) = named(matches, console)?;
    let seal = sealing(matches, console)?;
    let options = SubmissionOptionsWire {
        assessment: matches.get_one::<String>("assessment").cloned(),
        freeze: matches.get_flag("freeze"),
        without_evidence: matches.get_flag("without-evidence"),
        include_classified: matches.get_flag("include-classified"),
    };
    let session = desk.session()?;
    let sealed = with_bar(|tell| session.seal_submission(&options, &seal, Timestamp::now(), tell))?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&sealed);
    } else {
        console.say(|lang| sealed_text(&sealed, lang));
    }
    Ok(0)
}

fn sealed_text(sealed: &SealedWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let contents = &sealed.contents;
    let number = |number: u64| integer(lang, number);
    let args = [
        ("file", sealed.out.as_str().into()),
        ("bytes", number(sealed.bytes).into()),
        ("id", sealed.package.as_str().into()),
        ("digest", sealed.manifest_sha256.as_str().into()),
        ("answers", number(contents.answers.into()).into()),
        ("questions", number(contents.question_answers.into()).into()),
        ("evidence", number(contents.evidence.into()).into()),
        ("bodies", number(contents.bodies.into()).into()),
        ("actions", number(contents.actions.into()).into()),
        ("shown", number(contents.journal_shown.into()).into()),
        ("entries", number(contents.journal_entries.into()).into()),
        ("classified", number(contents.classified.into()).into()),
    ];
    let mut lines = vec![
        messages.text(lang, msg::PACKAGE_CLI_SEALED, &args),
        format!(
            "  {}",
            messages.text(lang, msg::PACKAGE_CLI_SEALED_HOLDS, &args)
        ),
    ];
    if contents.classified > 0 {
        let line = messages.text(lang, msg::PACKAGE_CLI_SEALED_CLASSIFIED, &args);
        lines.push(format!("  {line}"));
    }
    if sealed.encrypted {
        let line = messages.text(lang, msg::PACKAGE_CLI_ENCRYPTED, &args);
        lines.push(format!("  {line}"));
    }
    lines.push(format!(
        "  {}",
        messages.text(lang, msg::PACKAGE_CLI_SEALED_IDENTITY, &args)
    ));
    let spoken = sealed.signatures.iter();
    lines.extend(spoken.flat_map(|signer| spoken_lines(signer, lang)));
    lines.join("\n")
}
