//! `lianheng packs list|show|check|schema`

use super::table::table;
use super::text;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{ClauseNodeWire, PackSummaryWire, PackWire, RequirementWire, TextWire};
use lianheng_api::{
    CheckOutcome, Content, Failure, Lang, Library, check, extend_locks, list, pack_schema, show,
};
use lianheng_l10n::{Messages, MsgId, integer, msg};
use serde_json::json;
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("list", matches)) => run_list(matches, console),
        Some(("show", matches)) => run_show(matches, console),
        Some(("check", matches)) => run_check(matches, console),
        Some(("schema", _)) => {
            console.raw(&pack_schema());
            Ok(0)
        }
        _ => Ok(2),
    }
}

fn say(lang: Lang, id: MsgId) -> String {
    Messages::built_in().text(lang, id, &[])
}

fn term(lang: Lang, key: &str, name: &str) -> String {
    Messages::built_in().by_key(lang, &format!("{key}-{name}"), &[])
}

fn pick(text: &TextWire, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

fn run_list(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let packs = list(Library::built_in());
    if matches.get_flag("json") {
        console.json(&packs);
    } else {
        console.say(|lang| pack_table(&packs, lang));
    }
    Ok(0)
}

fn pack_table(packs: &[PackSummaryWire], lang: Lang) -> String {
    let headings = [
        msg::TERM_PACK,
        msg::CLI_COLUMN_TITLE,
        msg::CLI_COLUMN_VERSION,
        msg::CLI_COLUMN_STATUS,
        msg::CLI_COLUMN_REQUIREMENTS,
        msg::CLI_COLUMN_DIGEST,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[4]);
    for pack in packs {
        table.add_row([
            pack.id.clone(),
            pick(&pack.title, lang).to_owned(),
            pack.version.clone(),
            term(lang, "pack-status", pack.status),
            integer(lang, u64::from(pack.requirements)),
            pack.digest.chars().take(12).collect(),
        ]);
    }
    table.to_string()
}

fn run_show(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let asked = text(matches, "pack");
    let library = Library::built_in();
    let (pack_id, local) = match asked.split_once('/') {
        Some((pack, _)) if library.pack(asked).is_none() => (pack, true),
        _ => (asked, false),
    };
    let mut pack = show(library, pack_id)?;
    if local {
        pack.requirements
            .retain(|requirement| requirement.id == asked);
        let Some(requirement) = pack.requirements.first() else {
            console.warn(msg::CLI_ERROR_REQUIREMENT, &[("id", asked.into())]);
            return Ok(3);
        };
        if matches.get_flag("json") {
            console.json(requirement);
        } else {
            console.say(|lang| requirement_text(requirement, lang));
        }
        return Ok(0);
    }
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
    }
    lines.join("\n")
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
    ]
    .join("\n")
}

fn run_check(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let dir = matches.get_one::<PathBuf>("dir");
    if let Some(dir) = dir.filter(|_| matches.get_flag("extend-locks")) {
        let changed = extend_locks(dir)?;
        let names = changed.join("\n");
        console.say(|lang| {
            let args = [("count", changed.len().into())];
            format!(
                "{}\n{names}",
                Messages::built_in().text(lang, msg::CLI_CHECK_LOCKS, &args)
            )
        });
    }
    let content = dir.map_or(Content::BuiltIn, |dir| Content::Folder(dir.clone()));
    let outcome = check(&content);
    if matches.get_flag("json") {
        console.json(&json!({
            "packs": outcome.packs,
            "models": outcome.models,
            "errors": outcome.errors,
            "diagnostics": outcome.diagnostics,
        }));
    } else {
        console.say(|lang| check_text(&outcome, lang));
    }
    Ok(u8::from(outcome.errors > 0))
}

fn check_text(outcome: &CheckOutcome, lang: Lang) -> String {
    let mut lines: Vec<String> = outcome
        .diagnostics
        .iter()
        .map(|diagnostic| {
            format!(
                "{}:{}:{}: {} [{}]",
                diagnostic.file,
                diagnostic.line,
                diagnostic.column,
                pick(&diagnostic.message, lang),
                diagnostic.rule
            )
        })
        .collect();
    for pack in &outcome.packs {
        let args = [
            ("pack", pack.id.clone().into()),
            ("version", pack.version.clone().into()),
            ("count", pack.requirements.into()),
        ];
        lines.push(Messages::built_in().text(lang, msg::CLI_CHECK_PACK, &args));
    }
    let args = [
        ("packs", outcome.packs.len().into()),
        ("models", outcome.models.into()),
        ("errors", outcome.errors.into()),
    ];
    lines.push(Messages::built_in().text(lang, msg::CLI_CHECK_TOTAL, &args));
    lines.join("\n")
}
