//! `lianheng packs show`

use super::question;
use crate::commands::text;
use crate::commands::words::{pick, say, term};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{ClauseNodeWire, PackWire, RequirementWire};
use lianheng_api::{Failure, Lang, Library, show, show_requirement};
use lianheng_l10n::{Messages, MsgId, msg};
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let asked = text(matches, "pack");
    if text(matches, "format") == "csv" {
        return super::review::export(asked, matches.get_one::<PathBuf>("out"), console);
    }
    let library = Library::built_in();
    let whole = library.questionnaire(asked).is_some();
    let above = asked.rsplit_once('/').filter(|_| !whole);
    if let Some((pack, _)) = above {
        if library.questionnaire(pack).is_some() {
            return question::run(asked, matches.get_flag("json"), console);
        }
        let requirement = show_requirement(library, asked)?;
        if matches.get_flag("json") {
            console.json(&requirement);
        } else {
            console.say(|lang| requirement_text(&requirement, lang));
        }
        return Ok(0);
    }
    let pack = show(library, asked)?;
    if matches.get_flag("json") {
        console.json(&pack);
    } else {
        console.say(|lang| pack_text(&pack, lang));
    }
    Ok(0)
}

fn pack_text(pack: &PackWire, lang: Lang) -> String {
    let mut lines = vec![
        format!("{}  {}", pack.edition, pick(&pack.title, lang)),
        pick(&pack.publisher, lang).to_owned(),
        format!("{} {}  {}", pack.id, pack.version, pack.digest),
        String::new(),
        pick(&pack.about, lang).to_owned(),
        String::new(),
    ];
    for clause in &pack.clauses {
        clause_lines(pack, clause, 0, lang, &mut lines);
        question_lines(pack, &clause.id, lang, &mut lines);
    }
    lines.extend(carry_over_lines(pack, lang));
    lines.join("\n")
}

/// What changed against the earlier edition; what did not change goes without saying.
fn carry_over_lines(pack: &PackWire, lang: Lang) -> Vec<String> {
    let Some(map) = &pack.carry_over else {
        return Vec::new();
    };
    let changed = map.rows.iter().filter_map(|row| {
        let note = row.note.as_ref()?;
        let change = term(lang, "carry-over", row.change);
        Some(format!(
            "  {}  [{change}]  {}",
            row.requirement,
            pick(note, lang)
        ))
    });
    let args = [
        ("pack", map.from.clone().into()),
        ("count", map.rows.len().into()),
    ];
    let heading = Messages::built_in().text(lang, msg::CLI_SHOW_CARRY_OVER, &args);
    [String::new(), heading]
        .into_iter()
        .chain(changed)
        .collect()
}

fn clause_lines(
    pack: &PackWire,
    clause: &ClauseNodeWire,
    depth: usize,
    lang: Lang,
    lines: &mut Vec<String>,
) {
    let indent = "  ".repeat(depth);
    lines.push(format!(
        "{indent}{} {}",
        clause.id,
        pick(&clause.title, lang)
    ));
    for requirement in pack
        .requirements
        .iter()
        .filter(|row| clause.requirements.contains(&row.id))
    {
        let major = if requirement.major_risk {
            say(lang, msg::CLI_MAJOR_RISK_MARK)
        } else {
            String::new()
        };
        lines.push(format!(
            "{indent}  {}  {}  [{}]{major}",
            requirement.clause,
            pick(&requirement.title, lang),
            term(lang, "verification", requirement.verification),
        ));
    }
    for child in &clause.children {
        clause_lines(pack, child, depth + 1, lang, lines);
    }
}

/// The questions of a section, each with its values or kind and what it supports.
fn question_lines(pack: &PackWire, section: &str, lang: Lang, lines: &mut Vec<String>) {
    for question in pack
        .questions
        .iter()
        .filter(|question| question.section == section)
    {
        lines.push(format!("  {}  {}", question.id, pick(&question.text, lang)));
        let scale = pack
            .scales
            .iter()
            .find(|scale| Some(&scale.id) == question.scale.as_ref());
        let answers = scale.map_or_else(
            || term(lang, "question-kind", question.kind),
            |scale| {
                let labels: Vec<&str> = scale
                    .values
                    .iter()
                    .map(|value| pick(&value.label, lang))
                    .collect();
                labels.join(" / ")
            },
        );
        let supports: Vec<&str> = question
            .supports
            .iter()
            .map(|support| support.requirement.as_str())
            .collect();
        lines.push(format!("      {answers}"));
        if !supports.is_empty() {
            lines.push(format!("      → {}", supports.join(" ")));
        }
    }
}

fn requirement_text(requirement: &RequirementWire, lang: Lang) -> String {
    let labelled = |id: MsgId, text: &str| format!("\n{}\n{text}", say(lang, id));
    let weight = match requirement.weight {
        1 => "general",
        2 => "important",
        _ => "key",
    };
    let marks = [
        term(lang, "modality", requirement.modality),
        term(lang, "role", requirement.role),
        term(lang, "stage", requirement.stage),
        term(lang, "aspect", requirement.aspect),
        term(lang, "weight", weight),
        term(lang, "verification", requirement.verification),
        requirement.source.clone(),
    ];
    [
        format!(
            "{}  {}  {}",
            requirement.id,
            requirement.clause,
            pick(&requirement.title, lang)
        ),
        marks.join(" · "),
        String::new(),
        pick(&requirement.text, lang).to_owned(),
        labelled(msg::CLI_PART_GUIDANCE, pick(&requirement.guidance, lang)),
        labelled(msg::CLI_PART_CRITERIA, pick(&requirement.criteria, lang)),
        labelled(msg::CLI_PART_EVIDENCE, pick(&requirement.evidence, lang)),
        counterparts(requirement, lang),
    ]
    .join("\n")
}

fn counterparts(requirement: &RequirementWire, lang: Lang) -> String {
    if requirement.counterparts.is_empty() {
        return String::new();
    }
    let mut lines = vec![format!("\n{}", say(lang, msg::CLI_PART_COUNTERPARTS))];
    for counterpart in &requirement.counterparts {
        let strength = counterpart
            .strength
            .map_or_else(String::new, |strength| format!(" {strength}/10"));
        let rationale = counterpart
            .rationale
            .as_ref()
            .map_or("", |text| pick(text, lang));
        lines.push(format!(
            "{}  {}{strength}  [{}]  {rationale}",
            counterpart.id,
            term(lang, "relation", counterpart.relation),
            term(lang, "author", counterpart.author),
        ));
    }
    lines.join("\n")
}
