//! `questionnaire create`, `remind`, `withdraw`: the operator asks.

use super::super::package::sealing;
use super::super::text;
use super::super::words::{pick, say};
use super::super::workspace::{given, opened};
use super::{word, words};
use crate::console::Console;
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{RequestInputWire, RequestMadeWire, TextWire};
use lianheng_api::{Failure, Lang};
use lianheng_l10n::{Messages, integer, msg};

pub(super) fn create(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let workspace = given(matches, "workspace").unwrap_or_default();
    let wire = RequestInputWire {
        supplier: text(matches, "supplier").to_owned(),
        questionnaire: text(matches, "questionnaire").to_owned(),
        sections: words(matches, "section"),
        deadline: word(matches, "deadline").map(str::to_owned),
        contact: text(matches, "contact").to_owned(),
        note: note(word(matches, "note"), word(matches, "note-en")),
        name_systems: matches.get_flag("name-systems"),
        with_earlier: matches.get_flag("with-earlier"),
    };
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    if let Some(author) = word(matches, "author") {
        session.choose_author_named(author)?;
    }
    let seal = sealing(matches, console)?;
    let workbook = given(matches, "workbook");
    let tell = &mut |_| std::ops::ControlFlow::Continue(());
    let made = session.make_request(&wire, &seal, workbook.as_deref(), Timestamp::now(), tell)?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&made);
    } else {
        console.say(|lang| made_text(&made, lang));
    }
    Ok(0)
}

pub(super) fn remind(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let note = word(matches, "note").map(str::to_owned);
    change(matches, console, msg::CLI_SUPPLIER_REMINDED, |session| {
        session.remind(text(matches, "request"), note.as_deref(), Timestamp::now())
    })
}

pub(super) fn withdraw(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let again = matches.get_flag("again");
    let said = if again {
        msg::CLI_SUPPLIER_WAITED_FOR
    } else {
        msg::CLI_SUPPLIER_WITHDRAWN
    };
    change(matches, console, said, |session| {
        session.withdraw_request(text(matches, "request"), !again, Timestamp::now())
    })
}

fn change(
    matches: &ArgMatches,
    console: &Console,
    said: lianheng_l10n::MsgId,
    change: impl FnOnce(&mut lianheng_api::Session) -> Result<lianheng_api::wire::RequestWire, Failure>,
) -> Result<u8, Failure> {
    let workspace = given(matches, "workspace").unwrap_or_default();
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    if let Some(author) = word(matches, "author") {
        session.choose_author_named(author)?;
    }
    let request = change(session)?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&request);
    } else {
        console.say(|lang| {
            let args = [("supplier", pick(&request.supplier.name, lang).into())];
            Messages::built_in().text(lang, said, &args)
        });
    }
    Ok(0)
}

/// The cover note in the languages it is given in.
fn note(zh: Option<&str>, en: Option<&str>) -> Option<TextWire> {
    let any = zh.is_some() || en.is_some();
    any.then(|| TextWire {
        zh: zh.unwrap_or_default().to_owned(),
        en: en.unwrap_or_default().to_owned(),
    })
}

fn made_text(made: &RequestMadeWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let request = &made.request;
    let deadline = match &request.deadline {
        Some(day) => {
            let args = [("day", day.as_str().into())];
            messages.text(lang, msg::CLI_SUPPLIER_BY, &args)
        }
        None => say(lang, msg::CLI_SUPPLIER_NO_DEADLINE),
    };
    let args = [
        ("supplier", pick(&request.supplier.name, lang).into()),
        ("path", made.path.as_str().into()),
        ("questions", integer(lang, request.questions.into()).into()),
        ("deadline", deadline.into()),
        ("id", request.id.as_str().into()),
    ];
    let mut lines = vec![messages.text(lang, msg::CLI_SUPPLIER_MADE, &args)];
    if let Some(path) = &made.workbook {
        let args = [("path", path.as_str().into())];
        lines.push(messages.text(lang, msg::CLI_SUPPLIER_MADE_WORKBOOK, &args));
    }
    lines.join("\n")
}
