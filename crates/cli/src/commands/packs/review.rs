//! `lianheng packs review`: a sheet for an outside expert, and what came back.

use crate::commands::text;
use crate::commands::words::{say, term};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{ReviewChangeWire, ReviewWire};
use lianheng_api::{
    Content, Failure, Lang, Library, apply_review, read_review, review_sheet, write_beside,
};
use lianheng_l10n::{Messages, msg};
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let pack = text(matches, "pack");
    let path = |id: &str| matches.get_one::<PathBuf>(id);
    if let Some(out) = path("out") {
        return export(pack, Some(out), console);
    }
    let sheet = path("sheet").cloned().unwrap_or_default();
    // Compared with what the changes would be written into: a text that moved on there must not be overwritten.
    let folder = path("apply").map(|root| Library::load(&Content::Folder(root.clone())));
    let library = folder.as_ref().unwrap_or(Library::built_in());
    let review = read_review(library, pack, &sheet)?;
    if matches.get_flag("json") {
        console.json(&review);
    } else {
        console.say(|lang| review_text(&review, lang));
    }
    if let Some(root) = path("apply") {
        let written = apply_review(root, &review)?;
        if !matches.get_flag("json") {
            console.say(|lang| {
                let args = [("count", written.len().into())];
                Messages::built_in().text(lang, msg::CLI_REVIEW_APPLIED, &args)
            });
        }
    }
    Ok(0)
}

/// Writes the review sheet of a pack to `out`, or to standard output.
pub(super) fn export(pack: &str, out: Option<&PathBuf>, console: &Console) -> Result<u8, Failure> {
    let sheet = review_sheet(Library::built_in(), pack)?;
    let Some(out) = out else {
        console.raw(&String::from_utf8_lossy(&sheet));
        return Ok(0);
    };
    write_beside(out, &sheet)?;
    let rows = Library::built_in()
        .pack(pack)
        .map_or(0, |pack| pack.requirements.len() * 5);
    console.say(|lang| {
        let args = [
            ("file", out.display().to_string().into()),
            ("count", rows.into()),
        ];
        Messages::built_in().text(lang, msg::CLI_REVIEW_WRITTEN, &args)
    });
    Ok(0)
}

fn review_text(review: &ReviewWire, lang: Lang) -> String {
    let mut lines = Vec::new();
    for change in &review.changes {
        lines.push(heading(change, lang));
        lines.push(format!("- {}", change.before.replace('\n', "\n  ")));
        lines.push(format!("+ {}", change.after.replace('\n', "\n  ")));
        if !change.comment.is_empty() {
            lines.push(format!("# {}", change.comment));
        }
        lines.push(String::new());
    }
    for comment in &review.comments {
        lines.push(heading(comment, lang));
        lines.push(format!("# {}", comment.comment));
        lines.push(String::new());
    }
    let args = [
        ("changes", review.changes.len().into()),
        ("comments", review.comments.len().into()),
    ];
    lines.push(Messages::built_in().text(lang, msg::CLI_REVIEW_SUMMARY, &args));
    lines.join("\n")
}

fn heading(change: &ReviewChangeWire, lang: Lang) -> String {
    let stale = if change.stale {
        say(lang, msg::CLI_REVIEW_STALE)
    } else {
        String::new()
    };
    format!(
        "{}  {}  {}  {stale}",
        change.requirement,
        term(lang, "part", &change.part),
        change.lang
    )
    .trim_end()
    .to_owned()
}
