//! `lianheng inspect`: what a package holds, unjudged.

use super::super::words::{pick, say};
use super::signers::{heading_lines, signer_lines};
use super::{book, unlock};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::InspectedPackageWire;
use lianheng_api::{Failure, Lang, inspect_package};
use lianheng_l10n::{Messages, integer, msg};
use std::ops::ControlFlow;
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let file = matches.get_one::<PathBuf>("file").cloned();
    let file = file.unwrap_or_default();
    let book = book(matches)?;
    let unlock = unlock(&file, matches, console)?;
    let go_on = &mut |_| ControlFlow::Continue(());
    let seen = inspect_package(&file, &unlock, &book, go_on)?;
    if matches.get_flag("json") {
        console.json(&seen);
    } else {
        console.say(|lang| seen_text(&seen, lang));
    }
    Ok(0)
}

fn seen_text(seen: &InspectedPackageWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let mut lines = heading_lines(&seen.file, seen.heading.as_ref(), seen.encrypted, lang);
    for signer in &seen.signatures {
        lines.extend(signer_lines(signer, lang));
    }
    if let Some(heading) = &seen.heading
        && !heading.packs.is_empty()
    {
        let args = [("packs", heading.packs.join(", ").into())];
        let line = messages.text(lang, msg::PACKAGE_CLI_PACKS, &args);
        lines.push(format!("  {line}"));
    }
    for entry in &seen.entries {
        lines.push(format!(
            "  {:>15}  {}  {}",
            integer(lang, entry.size),
            entry.path,
            entry.media_type.as_deref().unwrap_or_default()
        ));
    }
    for line in &seen.fault {
        lines.push(format!("  {}", pick(line, lang)));
    }
    lines.push(say(lang, msg::PACKAGE_CLI_UNJUDGED));
    lines.join("\n")
}
