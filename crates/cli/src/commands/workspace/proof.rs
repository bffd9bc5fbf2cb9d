//! `lianheng verify` of a workspace: the journal's chain, the tables against it, every evidence file; exit code 1 when something does not hold.

use super::super::words::pick;
use super::{given, named};
use crate::console::{Console, with_bar};
use clap::ArgMatches;
use lianheng_api::wire::{BreakWire, VerificationWire};
use lianheng_api::{Failure, FailureKind, Lang, Problem, is_package, is_workspace};
use lianheng_l10n::{Messages, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    // What it is, its first bytes say.
    let file = given(matches, "workspace").unwrap_or_default();
    if is_package(&file) {
        return super::super::package::verify(&file, matches, console);
    }
    if file.is_file() && !is_workspace(&file) {
        return Err(Failure {
            kind: FailureKind::Input,
            file: Some(file.display().to_string()),
            problems: vec![Problem::new("cli-verify-neither", vec![])],
        });
    }
    let (path, mut desk) = named(matches, console)?;
    let proved = with_bar(|tell| desk.verify(tell))?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&proved);
    } else {
        let file = path.display().to_string();
        console.say(|lang| proof_text(&file, &proved, lang));
    }
    Ok(u8::from(!proved.breaks.is_empty()))
}

fn proof_text(file: &str, proved: &VerificationWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let args = [
        ("file", file.into()),
        ("entries", proved.entries.into()),
        ("evidence", proved.evidence_files.into()),
        ("head", proved.head.as_str().into()),
        ("breaks", proved.breaks.len().into()),
    ];
    if proved.breaks.is_empty() {
        return messages.text(lang, msg::CLI_VERIFY_SOUND, &args);
    }
    let mut lines = vec![messages.text(lang, msg::CLI_VERIFY_BROKEN, &args)];
    lines.extend(proved.breaks.iter().map(|found| break_text(found, lang)));
    lines.join("\n")
}

fn break_text(found: &BreakWire, lang: Lang) -> String {
    let message = pick(&found.message, lang);
    match found.entry {
        None => format!("  {message}"),
        Some(entry) => {
            let args = [
                ("entry", entry.to_string().into()),
                ("message", message.into()),
            ];
            let line = Messages::built_in().text(lang, msg::CLI_VERIFY_ENTRY, &args);
            format!("  {line}")
        }
    }
}
