//! `lianheng packs check`

use super::stats::{coverage_text, question_coverage_text};
use crate::commands::words::pick;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::{CheckOutcome, Content, Failure, Lang, check, extend_locks};
use lianheng_l10n::{Messages, msg};
use serde_json::json;
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
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
            "crosswalks": outcome.crosswalks,
            "models": outcome.models,
            "coverage": matches.get_flag("coverage").then_some(&outcome.stats),
            "errors": outcome.errors,
            "diagnostics": outcome.diagnostics,
        }));
    } else {
        console.say(|lang| check_text(&outcome, lang));
        if matches.get_flag("coverage") {
            let stats = &outcome.stats;
            console.say(|lang| {
                format!(
                    "{}\n{}",
                    question_coverage_text(&stats.questions, lang),
                    coverage_text(&stats.crosswalks, lang)
                )
            });
        }
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
            ("count", (pack.requirements + pack.questions).into()),
        ];
        let message = if pack.kind == "questionnaire" {
            msg::CLI_CHECK_QUESTIONNAIRE
        } else {
            msg::CLI_CHECK_PACK
        };
        lines.push(Messages::built_in().text(lang, message, &args));
    }
    let args = [
        ("packs", outcome.packs.len().into()),
        ("crosswalks", outcome.crosswalks.into()),
        ("models", outcome.models.into()),
        ("errors", outcome.errors.into()),
    ];
    lines.push(Messages::built_in().text(lang, msg::CLI_CHECK_TOTAL, &args));
    lines.join("\n")
}
