//! `lianheng report`: writes a report, with a progress bar on a terminal.

use super::text;
use super::workspace::source;
use crate::console::Console;
use crate::language::Speech;
use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};
use lianheng_api::{
    Failure, FailureKind, Lang, Library, Problem, ReportFormat, ReportLanguage, save_report,
};
use lianheng_l10n::{Messages, integer, msg};
use serde_json::json;
use std::io::IsTerminal;
use std::ops::ControlFlow;
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let from = source(matches, console)?;
    let out = matches
        .get_one::<PathBuf>("out")
        .cloned()
        .unwrap_or_default();
    let format = if text(matches, "format") == "json" {
        ReportFormat::Json
    } else {
        ReportFormat::Pdf
    };
    let format = match (matches.get_flag("archival"), format) {
        (false, format) => format,
        (true, ReportFormat::Pdf) => ReportFormat::ArchivalPdf,
        (true, other) => return Err(no_archive_of(other)),
    };
    let language = match console.speech() {
        Speech::One(Lang::Zh) => ReportLanguage::Zh,
        Speech::One(Lang::En) => ReportLanguage::En,
        Speech::Both => ReportLanguage::Bilingual,
    };
    let bar = bar();
    let mut progress = |progress: lianheng_api::Progress| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
        ControlFlow::Continue(())
    };
    let made = save_report(
        Library::built_in(),
        &from.open,
        &from.model,
        language,
        format,
        &out,
        &mut progress,
    );
    bar.finish_and_clear();
    let made = made?;
    if !made.missing.is_empty() {
        let characters: String = made
            .missing
            .iter()
            .map(|c| format!("{c} U+{:04X} ", u32::from(*c)))
            .collect();
        console.warn(
            msg::CLI_REPORT_MISSING,
            &[("characters", characters.trim_end().into())],
        );
    }
    let size = made.bytes.len() as u64;
    if matches.get_flag("json") {
        let missing: Vec<String> = made.missing.iter().map(char::to_string).collect();
        console.json(&json!({
            "out": out.display().to_string(),
            "format": format.as_str(),
            "archival": format == ReportFormat::ArchivalPdf,
            "bytes": size,
            "pages": made.pages,
            "missing_characters": missing,
        }));
    } else {
        console.say(|lang| {
            let args = [
                ("file", out.display().to_string().into()),
                ("pages", made.pages.unwrap_or(0).into()),
                ("size", integer(lang, size.div_ceil(1024)).into()),
            ];
            Messages::built_in().text(lang, msg::CLI_REPORT_WRITTEN, &args)
        });
    }
    Ok(0)
}

/// Only a PDF can be archival.
fn no_archive_of(format: ReportFormat) -> Failure {
    let args = vec![("format", format.as_str().to_owned())];
    Failure {
        kind: FailureKind::Input,
        file: None,
        problems: vec![Problem::new("report-error-archival", args)],
    }
}

/// A progress bar on a terminal, and nothing elsewhere.
pub(super) fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {percent}%") {
        bar.set_style(style);
    }
    bar
}
