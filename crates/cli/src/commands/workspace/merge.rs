//! `lianheng merge`: another copy of a workspace, looked at, decided and merged; exit code 1 while conflicts are left.

use super::super::table::table;
use super::super::words::{pick, say, shown, term, to_the_second};
use super::{given, opened, secret};
use crate::console::{Console, with_bar};
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{
    MergeConflictWire, MergeFieldWire, MergeIncomingWire, MergeKeptWire, MergeSideWire, MergeWire,
    TextWire,
};
use lianheng_api::{Failure, Lang, MergeDecisions, read_merge_decisions, save_merge_decisions};
use lianheng_l10n::{Messages, MsgId, msg};

/// Things a table shows; `--json` lists all.
const ROWS: usize = 200;
/// Characters of a value in a table; a note may have thousands.
const SHOWN: usize = 80;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let workspace = given(matches, "into").unwrap_or_default();
    let other = given(matches, "file").unwrap_or_default();
    let prefer = matches.get_one::<String>("prefer").map(String::as_str);
    let decisions = match given(matches, "decide") {
        Some(file) => read_merge_decisions(&file)?.or_prefer(prefer)?,
        None => MergeDecisions::new(&[], prefer)?,
    };
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    if let Some(author) = matches.get_one::<String>("author") {
        session.choose_author_named(author)?;
    }
    let words = match session.opens_with_own_key(&other, Timestamp::now())? {
        true => None,
        false => Some(secret::other_passphrase(&other, console)?),
    };
    let template = given(matches, "write-decisions");
    let dry = matches.get_flag("dry-run") || template.is_some();
    let now = Timestamp::now();
    let words = words.as_deref();
    let merged = with_bar(|tell| match dry {
        true => session.preview_merge(&other, words, &decisions, now, tell),
        false => session.merge(&other, words, &decisions, now, tell),
    })?;
    desk.close()?;
    if let Some(file) = &template {
        save_merge_decisions(&merged, file)?;
    }
    if matches.get_flag("json") {
        console.json(&merged);
    } else {
        let file = template.map(|file| file.display().to_string());
        console.say(|lang| text(&merged, dry, file.as_deref(), lang));
    }
    Ok(u8::from(merged.undecided > 0))
}

fn text(merged: &MergeWire, dry: bool, template: Option<&str>, lang: Lang) -> String {
    let messages = Messages::built_in();
    let at = to_the_second(&merged.common_at);
    let args = [
        ("entry", merged.common_entry.into()),
        ("at", at.as_str().into()),
    ];
    let common = match merged.merged_since {
        true => msg::CLI_MERGE_COMMON_SINCE,
        false => msg::CLI_MERGE_COMMON,
    };
    let mut parts = vec![
        term(lang, "merge-relation", merged.relation),
        messages.text(lang, common, &args),
    ];
    let nothing_new = matches!(merged.relation, "same" | "ours-ahead");
    if !nothing_new {
        parts.extend(incoming(&merged.incoming, lang));
        if merged.only_ours > 0 {
            let args = [("count", merged.only_ours.into())];
            parts.push(messages.text(lang, msg::CLI_MERGE_ONLY_OURS, &args));
        }
    }
    if !merged.conflicts.is_empty() {
        let args = [("count", merged.conflicts.len().into())];
        parts.push(messages.text(lang, msg::CLI_MERGE_CONFLICTS, &args));
        let numbered = merged.conflicts.iter().zip(1u32..);
        parts.extend(numbered.map(|(one, number)| conflict(one, number, lang)));
    }
    parts.extend(merged.kept.iter().map(|one| kept(one, lang)));
    let args = [
        ("count", merged.undecided.into()),
        ("decided", merged.decided.into()),
        ("bodies", merged.bodies.into()),
    ];
    parts.push(match (merged.applied, dry) {
        (true, _) if nothing_new => say(lang, msg::CLI_MERGE_NOTHING),
        (true, _) => messages.text(lang, msg::CLI_MERGE_DONE, &args),
        (false, true) => say(lang, msg::CLI_MERGE_DRY_RUN),
        (false, false) => messages.text(lang, msg::CLI_MERGE_UNDECIDED, &args),
    });
    if let Some(file) = template {
        let args = [("file", file.into())];
        parts.push(messages.text(lang, msg::CLI_MERGE_DECISIONS_WRITTEN, &args));
    }
    parts.join("\n")
}

fn incoming(all: &[MergeIncomingWire], lang: Lang) -> Vec<String> {
    if all.is_empty() {
        return vec![say(lang, msg::CLI_MERGE_INCOMING_NONE)];
    }
    let messages = Messages::built_in();
    let args = [("count", all.len().into())];
    let mut parts = vec![messages.text(lang, msg::CLI_MERGE_INCOMING, &args)];
    let headings = [
        msg::CLI_COLUMN_ACT,
        msg::CLI_COLUMN_THING,
        msg::CLI_COLUMN_FIELDS,
        msg::CLI_COLUMN_AUTHOR,
        msg::CLI_COLUMN_AT,
    ];
    let mut rows = table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    for one in all.iter().take(ROWS) {
        let thing = term(lang, "journal-thing", &one.thing);
        let fields = one.fields.iter().map(|field| change(field, one.act, lang));
        let under = one.under.iter().map(|under| {
            let args = [
                ("conflict", under.conflict.as_str().into()),
                ("choice", under.choice.as_str().into()),
            ];
            messages.text(lang, msg::CLI_MERGE_UNDER, &args)
        });
        rows.add_row([
            term(lang, "merge-act", one.act),
            format!("{thing} {}", pick(&one.what, lang)),
            fields.chain(under).collect::<Vec<_>>().join("\n"),
            one.author.clone().unwrap_or_default(),
            one.at.as_deref().map(to_the_second).unwrap_or_default(),
        ]);
    }
    parts.push(rows.to_string());
    if all.len() > ROWS {
        let args = [("count", (all.len() - ROWS).into())];
        parts.push(messages.text(lang, msg::CLI_MERGE_MORE, &args));
    }
    parts
}

fn change(field: &MergeFieldWire, act: &str, lang: Lang) -> String {
    let name = pick(&field.name, lang);
    let colon = Messages::built_in().by_key(lang, "punctuation-colon", &[]);
    let (before, after) = (
        shown(field.before.as_ref(), SHOWN, lang),
        shown(field.after.as_ref(), SHOWN, lang),
    );
    match act {
        "added" => format!("{name}{colon}{after}"),
        "removed" => format!("{name}{colon}{before}"),
        _ => format!("{name}{colon}{before} → {after}"),
    }
}

fn conflict(one: &MergeConflictWire, number: u32, lang: Lang) -> String {
    let messages = Messages::built_in();
    let thing = term(lang, "journal-thing", &one.thing);
    let args = [
        ("number", number.into()),
        ("thing", thing.into()),
        ("what", pick(&one.what, lang).into()),
        ("field", pick(&one.name, lang).into()),
    ];
    let mut lines = vec![messages.text(lang, msg::CLI_MERGE_CONFLICT, &args)];
    let mut sides = table(Vec::new(), &[]);
    let nothing = MergeSideWire {
        value: one.base.clone(),
        author: None,
        at: None,
    };
    let row = |heading: MsgId, side: &MergeSideWire| {
        let said = side.author.as_ref().map_or_else(String::new, |author| {
            let at = side.at.as_deref().map(to_the_second).unwrap_or_default();
            let args = [("author", author.as_str().into()), ("at", at.into())];
            messages.text(lang, msg::CLI_MERGE_SAID, &args)
        });
        [
            say(lang, heading),
            shown(side.value.as_ref(), SHOWN, lang),
            said,
        ]
    };
    sides.add_row(row(msg::CLI_MERGE_BASE, &nothing));
    sides.add_row(row(msg::CLI_MERGE_OURS, &one.ours));
    sides.add_row(row(msg::CLI_MERGE_THEIRS, &one.theirs));
    lines.push(sides.to_string());
    if !one.within.is_empty() {
        let args = [("what", listed(&one.within, lang).into())];
        lines.push(messages.text(lang, msg::CLI_MERGE_WITHIN, &args));
    }
    if let Some(under) = &one.under {
        let args = [
            ("conflict", under.conflict.as_str().into()),
            ("choice", under.choice.as_str().into()),
        ];
        lines.push(messages.text(lang, msg::CLI_MERGE_UNDER, &args));
    }
    let args = [("id", one.id.as_str().into())];
    lines.push(messages.text(lang, msg::CLI_MERGE_CONFLICT_ID, &args));
    lines.join("\n")
}

fn kept(one: &MergeKeptWire, lang: Lang) -> String {
    let args = [
        ("thing", term(lang, "journal-thing", &one.thing).into()),
        ("what", pick(&one.what, lang).into()),
        ("because", listed(&one.because, lang).into()),
    ];
    Messages::built_in().text(lang, msg::CLI_MERGE_KEPT, &args)
}

fn listed(texts: &[TextWire], lang: Lang) -> String {
    let separator = Messages::built_in().by_key(lang, "punctuation-list", &[]);
    let texts: Vec<&str> = texts.iter().map(|text| pick(text, lang)).collect();
    texts.join(&separator)
}
