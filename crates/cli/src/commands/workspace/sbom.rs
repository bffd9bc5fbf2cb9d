//! `lianheng sbom show`, and an SBOM as `lianheng import` shows it: completeness, licences, components.

use super::super::table::table;
use super::super::words::{pick, say, term};
use super::given;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{SbomComponentWire, SbomIntakeWire, SbomWire};
use lianheng_api::{Failure, Lang, show_sbom};
use lianheng_l10n::{Messages, integer, msg};

/// Components a person is shown; `--json` has all of them.
const SHOWN: usize = 200;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let Some(("show", matches)) = matches.subcommand() else {
        // The grammar requires it.
        return Ok(2);
    };
    let sbom = show_sbom(&given(matches, "file").unwrap_or_default())?;
    if matches.get_flag("json") {
        console.json(&sbom);
    } else {
        console.say(|lang| format!("{}\n{}", summary(&sbom, lang), components(&sbom, lang)));
    }
    Ok(0)
}

/// What was read, and what became of the product's list.
pub(super) fn intake_text(taken: &SbomIntakeWire, lang: Lang) -> String {
    let args = [
        ("product", pick(&taken.product.name, lang).into()),
        ("id", taken.product.id.as_str().into()),
        ("before", taken.components_before.into()),
        ("count", taken.sbom.components.len().into()),
    ];
    let messages = Messages::built_in();
    let mut parts = vec![messages.text(lang, msg::CLI_IMPORT_SBOM, &args)];
    if taken.known {
        parts.push(say(lang, msg::CLI_IMPORT_SBOM_KNOWN));
    }
    parts.push(summary(&taken.sbom, lang));
    parts.join("\n")
}

fn summary(sbom: &SbomWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let subject = sbom.subject.as_ref().map_or_else(|| "–".to_owned(), named);
    let args = [
        ("format", term(lang, "sbom-format", sbom.format).into()),
        ("version", sbom.spec_version.as_str().into()),
        ("subject", subject.into()),
        ("count", sbom.components.len().into()),
        ("related", sbom.related.into()),
    ];
    let mut parts = vec![messages.text(lang, msg::CLI_SBOM_SUMMARY, &args)];
    parts.push(completeness(sbom, lang));
    let absent: Vec<String> = sbom
        .document
        .iter()
        .filter(|(_, there)| !there)
        .map(|(element, _)| term(lang, "sbom-document", element))
        .collect();
    if !absent.is_empty() {
        let separator = messages.by_key(lang, "punctuation-list", &[]);
        let args = [("elements", absent.join(&separator).into())];
        parts.push(messages.text(lang, msg::CLI_SBOM_DOCUMENT_LACKS, &args));
    }
    if sbom.malformed_purls > 0 {
        let args = [("count", sbom.malformed_purls.into())];
        parts.push(messages.text(lang, msg::CLI_SBOM_MALFORMED_PURLS, &args));
    }
    parts.push(licences(sbom, lang));
    parts.join("\n")
}

/// `name version`
fn named(component: &SbomComponentWire) -> String {
    match &component.version {
        Some(version) => format!("{} {version}", component.name),
        None => component.name.clone(),
    }
}

fn completeness(sbom: &SbomWire, lang: Lang) -> String {
    let headings = [
        msg::CLI_COLUMN_ELEMENT,
        msg::CLI_COLUMN_PRESENT,
        msg::CLI_COLUMN_ABSENT,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[1, 2]);
    for one in &sbom.completeness {
        let all = u32::try_from(sbom.components.len()).unwrap_or(u32::MAX);
        table.add_row([
            term(lang, "sbom-element", one.element),
            integer(lang, u64::from(one.present)),
            integer(lang, u64::from(all.saturating_sub(one.present))),
        ]);
    }
    table.to_string()
}

fn licences(sbom: &SbomWire, lang: Lang) -> String {
    let headings = [
        msg::CLI_COLUMN_LICENCE,
        msg::CLI_COLUMN_COPYLEFT,
        msg::CLI_COLUMN_COMPONENTS,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[2]);
    for one in &sbom.licences {
        table.add_row([
            one.text.clone(),
            term(lang, "copyleft", one.copyleft),
            integer(lang, u64::from(one.components)),
        ]);
    }
    if sbom.without_licence > 0 {
        let components = integer(lang, u64::from(sbom.without_licence));
        table.add_row([
            say(lang, msg::CLI_SBOM_NO_LICENCE),
            "–".to_owned(),
            components,
        ]);
    }
    format!("{table}\n{}", say(lang, msg::CLI_SBOM_COPYLEFT_NOTE))
}

fn components(sbom: &SbomWire, lang: Lang) -> String {
    let headings = [
        msg::CLI_COLUMN_COMPONENT,
        msg::CLI_COLUMN_VERSION,
        msg::CLI_COLUMN_SUPPLIER,
        msg::CLI_COLUMN_LICENCE,
        msg::CLI_COLUMN_LACKS,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    let separator = Messages::built_in().by_key(lang, "punctuation-list", &[]);
    let dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    for one in sbom.components.iter().take(SHOWN) {
        let indent = "  ".repeat(usize::try_from(one.depth).unwrap_or(0).min(8));
        let missing = one
            .missing
            .iter()
            .map(|element| term(lang, "sbom-element", element));
        table.add_row([
            format!("{indent}{}", one.name),
            dash(&one.version),
            dash(&one.supplier),
            one.licences.join("; "),
            missing.collect::<Vec<_>>().join(&separator),
        ]);
    }
    let more = sbom.components.len().saturating_sub(SHOWN);
    if more == 0 {
        return table.to_string();
    }
    let args = [("count", more.into())];
    format!(
        "{table}\n{}",
        Messages::built_in().text(lang, msg::CLI_SBOM_MORE, &args)
    )
}
