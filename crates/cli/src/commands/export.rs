//! `lianheng export`: an assessment in the formats of other tools, and the anonymised answer file with its preview.

use super::table::table;
use super::text;
use super::words::{say, short, term};
use super::workspace::source;
use crate::console::{Console, with_bar};
use crate::language::Speech;
use clap::ArgMatches;
use lianheng_api::wire::{AnonymisedPreviewWire, ExportedWire};
use lianheng_api::{
    ExportFormat, ExportRequest, Failure, Lang, Library, ReportLanguage, preview_anonymised,
    save_export,
};
use lianheng_l10n::{Messages, integer, msg};
use std::path::PathBuf;

/// Characters of a replaced text that the preview shows; `--json` has all of it.
const SHOWN: usize = 60;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    // The grammar knows the names.
    let format = ExportFormat::from_name(text(matches, "as")).unwrap_or(ExportFormat::Csv);
    let one_table = matches.get_one::<String>("table").map(String::as_str);
    if one_table.is_some() && format != ExportFormat::Csv {
        console.warn(msg::ERROR_EXPORT_TABLE_CSV_ONLY, &[]);
        return Ok(2);
    }
    let previewing = matches.get_flag("preview");
    if previewing && format != ExportFormat::Anonymised {
        console.warn(msg::ERROR_EXPORT_PREVIEW_ANONYMISED_ONLY, &[]);
        return Ok(2);
    }
    let from = source(matches, console)?;
    let packs: Vec<String> = matches
        .get_many::<String>("pack")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let library = Library::built_in();
    if previewing {
        let preview = preview_anonymised(library, &from.open, &packs)?;
        if matches.get_flag("json") {
            console.json(&preview);
        } else {
            console.say(|lang| preview_text(&preview, lang));
        }
        return Ok(0);
    }
    let request = ExportRequest {
        format,
        table: one_table,
        packs: &packs,
        model: &from.model,
        language: match console.speech() {
            Speech::One(Lang::Zh) => ReportLanguage::Zh,
            Speech::One(Lang::En) => ReportLanguage::En,
            Speech::Both => ReportLanguage::Bilingual,
        },
    };
    let out = matches
        .get_one::<PathBuf>("out")
        .cloned()
        .unwrap_or_default();
    let exported = with_bar(|tell| save_export(library, &from.open, &request, &out, tell))?;
    if matches.get_flag("json") {
        console.json(&exported);
    } else {
        console.say(|lang| exported_text(&exported, lang));
    }
    Ok(0)
}

fn exported_text(exported: &ExportedWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let out = exported.out.as_str();
    let in_folder = exported.files.iter().all(|file| file.name.is_some());
    if !in_folder {
        let bytes: u64 = exported
            .files
            .iter()
            .map(|file| u64::from(file.bytes))
            .sum();
        let size = integer(lang, bytes.div_ceil(1024));
        let args = [("file", out.into()), ("size", size.into())];
        return messages.text(lang, msg::CLI_EXPORT_FILE, &args);
    }
    let args = [("file", out.into()), ("count", exported.files.len().into())];
    let mut lines = vec![messages.text(lang, msg::CLI_EXPORT_FOLDER, &args)];
    for file in &exported.files {
        let args = [
            ("name", file.name.as_deref().unwrap_or_default().into()),
            ("rows", file.rows.unwrap_or_default().into()),
        ];
        lines.push(format!(
            "  {}",
            messages.text(lang, msg::CLI_EXPORT_TABLE, &args)
        ));
    }
    lines.join("\n")
}

fn preview_text(preview: &AnonymisedPreviewWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let headings = [
        msg::EXPORT_COLUMN_FIELD,
        msg::EXPORT_COLUMN_OF,
        msg::EXPORT_COLUMN_RULE,
        msg::EXPORT_COLUMN_BEFORE,
        msg::EXPORT_COLUMN_AFTER,
    ];
    let mut rows = table(headings.map(|id| say(lang, id)).to_vec(), &[]);
    let nothing = say(lang, msg::EXPORT_PREVIEW_NOTHING);
    for one in &preview.replaced {
        rows.add_row(vec![
            term(lang, "export-field", one.field),
            one.of.clone(),
            term(lang, "export-rule", one.rule),
            short(&one.before, SHOWN),
            one.after.clone().unwrap_or_else(|| nothing.clone()),
        ]);
    }
    let mut lines = vec![
        say(lang, msg::EXPORT_PREVIEW_NOTHING_WRITTEN),
        rows.to_string(),
        say(lang, msg::EXPORT_PREVIEW_RULES),
        String::new(),
        say(lang, msg::EXPORT_PREVIEW_KEPT),
    ];
    for one in &preview.kept {
        let args = [
            ("field", term(lang, "export-kept", one.field).into()),
            ("count", one.count.into()),
        ];
        lines.push(format!(
            "  {}",
            messages.text(lang, msg::EXPORT_PREVIEW_KEPT_ROW, &args)
        ));
    }
    lines.push(String::new());
    lines.push(say(lang, msg::EXPORT_PREVIEW_WARNING));
    lines.join("\n")
}
