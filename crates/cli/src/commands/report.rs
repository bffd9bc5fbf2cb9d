//! `lianheng report`: writes a report, with a progress bar on a terminal.

use super::text;
use super::workspace::{Source, source};
use crate::console::{Console, with_bar};
use crate::language::Speech;
use clap::ArgMatches;
use lianheng_api::{
    Failure, Lang, Library, ReportFormat, ReportLanguage, ReportRequest, read_assessors,
    read_classification, read_day, read_period, read_sections, save_report,
};
use lianheng_l10n::{Messages, integer, msg};
use serde_json::json;
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let mut from = source(matches, console)?;
    let out = matches
        .get_one::<PathBuf>("out")
        .cloned()
        .unwrap_or_default();
    let request = request(matches, console, &mut from)?;
    let format = request.format;
    let made = with_bar(|tell| save_report(Library::built_in(), &from.open, &request, &out, tell))?;
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

/// The report the options ask for.
fn request(
    matches: &ArgMatches,
    console: &Console,
    from: &mut Source,
) -> Result<ReportRequest, Failure> {
    let language = match console.speech() {
        Speech::One(Lang::Zh) => ReportLanguage::Zh,
        Speech::One(Lang::En) => ReportLanguage::En,
        Speech::Both => ReportLanguage::Bilingual,
    };
    // The grammar lets no other name through.
    let format = ReportFormat::from_name(text(matches, "format")).unwrap_or(ReportFormat::Pdf);
    let given = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let several = |id: &str| -> Vec<String> {
        let values = matches.get_many::<String>(id);
        values
            .map(|values| values.cloned().collect())
            .unwrap_or_default()
    };
    Ok(ReportRequest {
        sections: read_sections(&several("sections"), given("preset"))?,
        classification: given("classification")
            .map(read_classification)
            .transpose()?,
        assessors: read_assessors(&several("assessor"))?,
        period: given("period").map(read_period).transpose()?,
        as_of: given("as-of").map(read_day).transpose()?,
        compare_with: given("compare-with")
            .map(|before| from.other(before))
            .transpose()?,
        ..ReportRequest::new(&from.model, language, format)
            .archived(matches.get_flag("archival"))?
    })
}
