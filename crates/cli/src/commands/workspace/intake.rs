//! `lianheng import` and `lianheng inventory template`.

use super::super::words::{pick, say};
use super::{answer_workbook, given, opened, sbom, table};
use crate::console::{Console, with_bar};
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{
    AnswersIntakeWire, IntakeWire, InventoryIntakeWire, InventoryProblemWire, TextWire,
};
use lianheng_api::{Failure, Lang, save_inventory_template};
use lianheng_l10n::{Messages, msg};
use serde_json::json;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let workspace = given(matches, "into").unwrap_or_default();
    let file = given(matches, "file").unwrap_or_default();
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    if let Some(author) = matches.get_one::<String>("author") {
        session.choose_author_named(author)?;
    }
    let product = matches.get_one::<String>("product").map(String::as_str);
    let name = matches.get_one::<String>("name").map(|name| TextWire {
        zh: name.clone(),
        en: String::new(),
    });
    if let Some(id) = matches.get_one::<String>("assessment") {
        session.choose_assessment(id)?;
    }
    let dry = matches.get_flag("dry-run");
    let at = (!dry).then(Timestamp::now);
    let prefer = matches.get_one::<String>("prefer");
    let taken = with_bar(|tell| match (prefer, at) {
        (Some(side), at) => session.take_in_preferring(&file, side, at, tell),
        (None, None) => session.preview_intake(&file, product, tell),
        (None, Some(at)) => session.take_in(&file, product, name.as_ref(), at, tell),
    })?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&taken);
    } else {
        let file = file.display().to_string();
        console.say(|lang| intake_text(&file, &taken, lang));
    }
    let serious = |problems: &[InventoryProblemWire], more: u32| {
        more > 0 || problems.iter().any(|one| one.consequence != "noted")
    };
    let left_out = taken
        .inventory
        .iter()
        .any(|one| serious(&one.problems, one.more_problems))
        || taken.workbook.iter().any(|one| {
            let open = one.conflicts > 0 && one.preferred.is_none();
            open || serious(&one.problems, one.more_problems)
        });
    Ok(u8::from(left_out))
}

fn intake_text(file: &str, taken: &IntakeWire, lang: Lang) -> String {
    let mut parts = Vec::new();
    parts.extend(taken.answers.iter().map(|one| answers_text(one, lang)));
    parts.extend(
        taken
            .workbook
            .iter()
            .map(|one| answer_workbook::text(file, one, lang)),
    );
    parts.extend(
        taken
            .inventory
            .iter()
            .map(|one| inventory_text(file, one, lang)),
    );
    parts.extend(taken.sbom.iter().map(|one| sbom::intake_text(one, lang)));
    let known = taken.sbom.as_ref().is_some_and(|one| one.known);
    if !taken.applied {
        parts.push(say(lang, msg::CLI_IMPORT_DRY_RUN));
    } else if !known {
        parts.push(say(lang, msg::CLI_IMPORT_DONE));
    }
    parts.join("\n")
}

fn answers_text(taken: &AnswersIntakeWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let organisation = pick(&taken.organisation, lang);
    let args = [
        ("organisation", organisation.into()),
        ("answers", taken.answers.into()),
        ("questions", taken.question_answers.into()),
        ("evidence", taken.evidence.into()),
    ];
    let mut parts = vec![messages.text(lang, msg::CLI_IMPORT_ANSWERS, &args)];
    if taken.other_organisation {
        let args = [("organisation", organisation.into())];
        parts.push(messages.text(lang, msg::CLI_IMPORT_OTHER_ORGANISATION, &args));
    }
    for path in &taken.evidence_missing {
        let args = [("path", path.as_str().into())];
        parts.push(messages.text(lang, msg::CLI_IMPORT_EVIDENCE_MISSING, &args));
    }
    if !taken.changes.is_empty() {
        parts.push(table::changes(&taken.changes, lang));
    }
    if let Some(made) = &taken.assessment {
        let args = [
            ("name", pick(&made.name, lang).into()),
            ("id", made.id.as_str().into()),
        ];
        parts.push(messages.text(lang, msg::CLI_IMPORT_ASSESSMENT, &args));
    }
    parts.join("\n")
}

fn inventory_text(file: &str, taken: &InventoryIntakeWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let added = taken
        .changes
        .iter()
        .filter(|change| change.act == "added")
        .count();
    let args = [
        ("file", file.into()),
        (
            "source",
            messages
                .by_key(lang, &format!("inventory-source-{}", taken.source), &[])
                .into(),
        ),
        ("rows", taken.rows.into()),
        ("left-out", taken.rows_left_out.into()),
        ("added", added.into()),
        ("changed", (taken.changes.len() - added).into()),
        ("unchanged", taken.unchanged.into()),
        ("kept", taken.not_in_file.len().into()),
    ];
    let mut parts = vec![messages.text(lang, msg::CLI_IMPORT_INVENTORY, &args)];
    if !taken.changes.is_empty() {
        parts.push(table::changes(&taken.changes, lang));
    }
    let separator = messages.by_key(lang, "punctuation-list", &[]);
    for (ids, message) in [
        (&taken.derived_ids, msg::CLI_IMPORT_DERIVED_IDS),
        (&taken.named_in_one_language, msg::CLI_IMPORT_ONE_LANGUAGE),
    ] {
        if !ids.is_empty() {
            let args = [("ids", ids.join(&separator).into())];
            parts.push(messages.text(lang, message, &args));
        }
    }
    parts.extend(problems_text(
        file,
        (&taken.problems, taken.more_problems),
        lang,
    ));
    parts.join("\n")
}

/// What is wrong with a table or a workbook, each by sheet and cell.
pub(in crate::commands) fn problems_text(
    file: &str,
    (problems, more): (&[InventoryProblemWire], u32),
    lang: Lang,
) -> Vec<String> {
    let messages = Messages::built_in();
    let mut parts = Vec::new();
    for problem in problems {
        let place = [problem.sheet.as_deref(), problem.cell.as_deref()];
        let place: Vec<&str> = place.into_iter().flatten().collect();
        let colon = messages.by_key(lang, "punctuation-colon", &[]);
        let place = if place.is_empty() {
            file.to_owned()
        } else {
            place.join(" ")
        };
        parts.push(format!("  {place}{colon}{}", pick(&problem.message, lang)));
    }
    if more > 0 {
        let args = [("count", more.into())];
        parts.push(messages.text(lang, msg::CLI_IMPORT_MORE_PROBLEMS, &args));
    }
    parts
}

pub(super) fn template(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let Some(("template", matches)) = matches.subcommand() else {
        // The grammar requires it.
        return Ok(2);
    };
    let out = given(matches, "out").unwrap_or_default();
    let bytes = save_inventory_template(console.speech().first(), &out)?;
    let shown = out.display().to_string();
    if matches.get_flag("json") {
        console.json(&json!({"out": shown, "bytes": bytes}));
    } else {
        let args = [("file", shown.into())];
        console.say(|lang| Messages::built_in().text(lang, msg::CLI_TEMPLATE_WRITTEN, &args));
    }
    Ok(0)
}
