//! `lianheng crosswalk preview` and `crosswalk accept`

use super::table::table;
use super::text;
use super::words::{pick, say, term};
use super::workspace::source;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{
    AcceptanceWire, MappingPreviewWire, MappingProposalWire, MappingStepWire,
};
use lianheng_api::{Failure, Lang, Library, MappingFilter, accept_mappings, preview_mappings};
use lianheng_l10n::{Messages, msg};
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("preview", matches)) => preview(matches, console),
        Some(("accept", matches)) => accept(matches, console),
        // The grammar requires one of the above.
        _ => Ok(2),
    }
}

fn preview(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let filter = MappingFilter {
        judged_otherwise: matches.get_flag("judged-otherwise"),
        ..filter(matches)
    };
    let preview = preview_mappings(
        Library::built_in(),
        &source(matches, console)?.open,
        &filter,
    )?;
    if matches.get_flag("json") {
        console.json(&preview);
    } else {
        console.say(|lang| preview_text(&preview, lang));
    }
    Ok(0)
}

fn accept(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let file = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let (answers, out) = (file("answers"), file("out"));
    let accepted = accept_mappings(Library::built_in(), &answers, &filter(matches), &out)?;
    if matches.get_flag("json") {
        console.json(&accepted);
    } else {
        console.say(|lang| acceptance_text(&accepted, lang));
    }
    Ok(0)
}

fn filter(matches: &ArgMatches) -> MappingFilter {
    let given = |id: &str| {
        let text = text(matches, id);
        (!text.is_empty()).then(|| text.to_owned())
    };
    let requirements = matches.get_many::<String>("requirement");
    MappingFilter {
        from: given("from"),
        to: given("to"),
        relation: given("relation"),
        verdict: given("verdict"),
        requirements: requirements.into_iter().flatten().cloned().collect(),
        judged_otherwise: false,
    }
}

fn preview_text(preview: &MappingPreviewWire, lang: Lang) -> String {
    let args = [
        ("requirements", preview.requirements.into()),
        ("proposals", preview.proposals.len().into()),
    ];
    let head = Messages::built_in().text(lang, msg::CLI_MAPPING_COUNT, &args);
    if preview.proposals.is_empty() {
        return head;
    }
    [head, proposals(&preview.proposals, lang)].join("\n")
}

fn acceptance_text(accepted: &AcceptanceWire, lang: Lang) -> String {
    let args = [
        ("file", accepted.out.as_str().into()),
        ("count", accepted.accepted.len().into()),
    ];
    let mut parts = vec![
        Messages::built_in().text(lang, msg::CLI_MAPPING_ACCEPTED, &args),
        proposals(&accepted.accepted, lang),
    ];
    if !accepted.passed_over.is_empty() {
        parts.push(String::new());
        parts.push(say(lang, msg::CLI_MAPPING_PASSED_OVER));
        parts.push(proposals(&accepted.passed_over, lang));
    }
    parts.join("\n")
}

/// The table, and below it each proposal's sentence with its trail.
fn proposals(proposals: &[MappingProposalWire], lang: Lang) -> String {
    let headings = [
        msg::CLI_COLUMN_MAPPING_FROM,
        msg::TERM_VERDICT,
        msg::CLI_COLUMN_MAPPING_RELATION,
        msg::CLI_COLUMN_MAPPING_STRENGTH,
        msg::CLI_COLUMN_MAPPING_TO,
        msg::CLI_COLUMN_MAPPING_VERDICT,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[3]);
    for one in proposals {
        table.add_row([
            one.from.clone(),
            term(lang, "verdict", one.judged),
            term(lang, "relation", one.relation),
            one.strength
                .map_or_else(|| "–".to_owned(), |strength| strength.to_string()),
            one.requirement.clone(),
            term(lang, "verdict", one.verdict),
        ]);
    }
    let mut lines = vec![table.to_string()];
    for one in proposals {
        lines.push(String::new());
        lines.push(pick(&one.sentence, lang).to_owned());
        let steps = one.trail.iter();
        lines.extend(steps.map(|step| format!("  {}", step_text(step, lang))));
    }
    lines.join("\n")
}

/// A step of a trail on one line, with its reason.
pub(super) fn step_text(step: &MappingStepWire, lang: Lang) -> String {
    let strength = step
        .strength
        .map_or_else(String::new, |strength| format!(" {strength}/10"));
    let rationale = step.rationale.as_ref().map_or("", |text| pick(text, lang));
    let line = format!(
        "{} → {}  {}{strength}  [{}]  {rationale}",
        step.from,
        step.to,
        term(lang, "relation", step.relation),
        term(lang, "author", step.author),
    );
    line.trim_end().to_owned()
}
