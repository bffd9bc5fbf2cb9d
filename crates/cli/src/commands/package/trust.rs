//! `lianheng trust`: the key book. A key goes in only after somebody compared its fingerprint.

use super::super::text;
use super::super::words::{pick, term};
use super::signers::{fingerprint_lines, spoken_lines};
use super::{book, confirmed, unlock};
use crate::console::Console;
use clap::ArgMatches;
use jiff::Zoned;
use lianheng_api::wire::{KnownKeyWire, NewKnownKeyWire, TextWire, TrustWire};
use lianheng_api::{Failure, FailureKind, Lang, Problem, keys_in};
use lianheng_l10n::{Messages, MsgId, msg};
use std::ops::ControlFlow;
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("list", matches)) => list(matches, console),
        Some(("add", matches)) => add(matches, console),
        Some(("remove", matches)) => remove(matches, console),
        // The grammar requires one of the above.
        _ => Ok(2),
    }
}

fn list(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let known = book(matches)?.list();
    if matches.get_flag("json") {
        console.json(&known);
    } else {
        console.say(|lang| {
            if known.is_empty() {
                return super::super::words::say(lang, msg::PACKAGE_CLI_NOBODY_KNOWN);
            }
            let lines: Vec<String> = known.iter().map(|key| known_text(key, lang)).collect();
            lines.join("\n")
        });
    }
    Ok(0)
}

fn add(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let file = matches.get_one::<PathBuf>("file").cloned();
    let file = file.unwrap_or_default();
    let mut book = book(matches)?;
    let go_on = &mut |_| ControlFlow::Continue(());
    let candidates = keys_in(&file, &unlock(&file, matches, console)?, go_on)?;
    let asked = matches.get_one::<String>("fingerprint");
    let mut fitting = candidates.iter().filter(|(_, one)| {
        asked.is_none_or(|asked| one.fingerprint.starts_with(&asked.to_ascii_lowercase()))
    });
    let (Some((key, shown)), None) = (fitting.next(), fitting.next()) else {
        return Err(refused(&file, "package-cli-which-signer"));
    };
    if !matches.get_flag("yes") {
        console.say(|lang| compare_text(shown, lang));
        if !confirmed(console) {
            return Err(refused(&file, "package-cli-not-confirmed"));
        }
    }
    let about = NewKnownKeyWire {
        name: TextWire {
            zh: text(matches, "name").to_owned(),
            en: text(matches, "name-en").to_owned(),
        },
        role: text(matches, "role").to_owned(),
        note: matches.get_one::<String>("note").cloned(),
    };
    let added = book.add(key, &about, Zoned::now().date())?;
    done(matches, console, &added, msg::PACKAGE_CLI_ADDED)
}

fn remove(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let removed = book(matches)?.remove(text(matches, "fingerprint"))?;
    done(matches, console, &removed, msg::PACKAGE_CLI_REMOVED)
}

fn done(
    matches: &ArgMatches,
    console: &Console,
    key: &KnownKeyWire,
    what: MsgId,
) -> Result<u8, Failure> {
    if matches.get_flag("json") {
        console.json(key);
    } else {
        console.say(|lang| {
            let args = [("name", pick(&key.name, lang).into())];
            let head = Messages::built_in().text(lang, what, &args);
            format!("{head}\n{}", known_text(key, lang))
        });
    }
    Ok(0)
}

fn known_text(key: &KnownKeyWire, lang: Lang) -> String {
    let args = [
        ("name", pick(&key.name, lang).into()),
        ("role", term(lang, "key-role", &key.role).into()),
        (
            "algorithm",
            term(lang, "key-algorithm", &key.algorithm).into(),
        ),
        ("date", key.added_on.as_str().into()),
    ];
    let words = match lang {
        Lang::Zh => &key.words_zh,
        Lang::En => &key.words_en,
    };
    let mut lines = vec![Messages::built_in().text(lang, msg::PACKAGE_CLI_KNOWN_KEY, &args)];
    lines.extend(fingerprint_lines(&key.fingerprint, words, lang));
    if let Some(note) = &key.note {
        lines.push(format!("    {note}"));
    }
    lines.join("\n")
}

fn compare_text(key: &TrustWire, lang: Lang) -> String {
    let mut lines = vec![super::super::words::say(lang, msg::PACKAGE_CLI_COMPARE)];
    lines.extend(spoken_lines(key, lang));
    lines.join("\n")
}

fn refused(file: &std::path::Path, key: &str) -> Failure {
    Failure {
        kind: FailureKind::Input,
        file: Some(file.display().to_string()),
        problems: vec![Problem::new(key, vec![])],
    }
}
