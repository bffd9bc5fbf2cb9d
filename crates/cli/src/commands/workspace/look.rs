//! `lianheng component` and `lianheng history`: where a component runs, and who changed what.

use super::super::table::table;
use super::super::text;
use super::super::words::{say, short, term, to_the_second};
use super::named;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{
    ComponentHitWire, FieldChangeWire, HistoryWire, InventoryWire, MergedFromWire,
};
use lianheng_api::{Failure, Lang};
use lianheng_l10n::{Messages, msg};
use std::collections::BTreeSet;

/// Characters of a value that a row of the history shows.
const SHOWN: usize = 60;

/// Fields that only say which record it is.
const KEYS: [&str; 8] = [
    "assessment",
    "id",
    "object",
    "question",
    "questionnaire",
    "requirement",
    "sha256",
    "target",
];

pub(super) fn component(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let session = desk.session()?;
    let hits = session.components_named(text(matches, "text"))?;
    let inventory = session.inventory()?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&hits);
    } else {
        console.say(|lang| hits_text(&hits, &inventory, lang));
    }
    Ok(0)
}

fn hits_text(hits: &[ComponentHitWire], inventory: &InventoryWire, lang: Lang) -> String {
    let systems: BTreeSet<&String> = hits.iter().flat_map(|hit| &hit.systems).collect();
    let args = [
        ("count", hits.len().into()),
        ("systems", systems.len().into()),
    ];
    let head = Messages::built_in().text(lang, msg::CLI_COMPONENT_COUNT, &args);
    if hits.is_empty() {
        return head;
    }
    let headings = [
        msg::CLI_COLUMN_COMPONENT,
        msg::CLI_COLUMN_VERSION,
        msg::CLI_COLUMN_PRODUCT,
        msg::CLI_COLUMN_SYSTEM_NAMES,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    let separator = Messages::built_in().by_key(lang, "punctuation-list", &[]);
    for hit in hits {
        let product = inventory.products.iter().find(|one| one.id == hit.product);
        let product = product.map_or(hit.product.as_str(), |one| {
            super::super::words::pick(&one.name, lang)
        });
        let named = hit.systems.iter().map(|id| {
            let system = inventory.systems.iter().find(|one| one.id == *id);
            system.map_or(id.as_str(), |one| {
                super::super::words::pick(&one.name, lang)
            })
        });
        let named: Vec<&str> = named.collect();
        table.add_row([
            hit.name.clone(),
            hit.version.clone().unwrap_or_else(|| "–".to_owned()),
            product.to_owned(),
            if named.is_empty() {
                "–".to_owned()
            } else {
                named.join(&separator)
            },
        ]);
    }
    format!("{head}\n{table}")
}

pub(super) fn history(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let session = desk.session()?;
    if let Some(id) = matches.get_one::<String>("assessment") {
        session.choose_assessment(id)?;
    }
    let requirement = matches.get_one::<String>("requirement").map(String::as_str);
    let mut entries: Vec<HistoryWire> = Vec::new();
    loop {
        let page = session.history(requirement, entries.last().map(|entry| entry.entry))?;
        if page.is_empty() {
            break;
        }
        entries.extend(page);
    }
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&entries);
    } else {
        console.say(|lang| history_text(&entries, lang));
    }
    Ok(0)
}

fn history_text(entries: &[HistoryWire], lang: Lang) -> String {
    if entries.is_empty() {
        return say(lang, msg::CLI_HISTORY_NONE);
    }
    let headings = [
        msg::CLI_COLUMN_ENTRY,
        msg::CLI_COLUMN_AT,
        msg::CLI_COLUMN_AUTHOR,
        msg::CLI_COLUMN_ACT,
        msg::CLI_COLUMN_THING,
        msg::CLI_COLUMN_FIELDS,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[0]);
    for entry in entries {
        let thing = term(lang, "journal-thing", &entry.thing);
        let reason = entry
            .reason
            .iter()
            .map(|reason| format!("({})", short(reason, SHOWN)));
        let merged = entry.merged.iter().map(|merged| merged_text(merged, lang));
        // What the entry is about stands in its own column.
        let telling = entry
            .fields
            .iter()
            .filter(|field| !KEYS.contains(&field.field.as_str()))
            // What begins as no is nothing to tell.
            .filter(|field| field.before.is_some() || field.after.as_deref() != Some("false"));
        let fields = telling
            .map(|change| field_text(&entry.thing, change, lang))
            .chain(reason)
            .chain(merged);
        table.add_row([
            entry.entry.to_string(),
            to_the_second(&entry.at),
            entry.author.clone(),
            term(lang, "journal-act", entry.kind),
            format!("{thing} {}", entry.what).trim_end().to_owned(),
            fields.collect::<Vec<_>>().join("\n"),
        ]);
    }
    table.to_string()
}

/// Who merged an entry that a merge brought, and when it was written over there.
fn merged_text(merged: &MergedFromWire, lang: Lang) -> String {
    let at = merged.at.as_deref().map(to_the_second);
    let at = at.unwrap_or_else(|| "–".to_owned());
    let choice = merged
        .decided
        .map(|choice| term(lang, "merge-choice", choice));
    let id = match choice {
        Some(_) => msg::CLI_HISTORY_MERGED_DECIDED,
        None => msg::CLI_HISTORY_MERGED,
    };
    let args = [
        ("by", merged.by.as_str().into()),
        ("at", at.into()),
        ("choice", choice.unwrap_or_default().into()),
    ];
    Messages::built_in().text(lang, id, &args)
}

/// `判定：部分符合 → 符合`; a field nobody gave a name has its stable one.
fn field_text(thing: &str, change: &FieldChangeWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let named = |key: String| {
        messages
            .has(lang, &key)
            .then(|| messages.by_key(lang, &key, &[]))
    };
    let said = |text: &str| match change.field.as_str() {
        "verdict" | "suggested" => term(lang, "verdict", text),
        _ => match text {
            "true" => say(lang, msg::MERGE_YES),
            "false" => say(lang, msg::MERGE_NO),
            _ => short(text, SHOWN),
        },
    };
    let side = |value: &Option<String>| value.as_deref().map_or_else(|| "–".to_owned(), said);
    let name = match (thing, change.field.as_str()) {
        ("evidence", "evidence") => named("merge-field-file_name".to_owned()),
        (_, field) => named(format!("merge-field-{field}")),
    };
    let colon = messages.by_key(lang, "punctuation-colon", &[]);
    format!(
        "{}{colon}{} → {}",
        name.unwrap_or_else(|| change.field.clone()),
        side(&change.before),
        side(&change.after)
    )
}
