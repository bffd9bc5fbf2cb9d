//! `questionnaire status`: who was asked what, who has answered, who is late.

use super::super::table::table;
use super::super::words::{pick, say, term};
use super::super::workspace::{given, opened};
use super::taking::day;
use super::word;
use crate::console::Console;
use clap::ArgMatches;
use jiff::Zoned;
use lianheng_api::wire::{ResponseRowWire, SupplierStatusWire};
use lianheng_api::{Failure, Lang, read_day};
use lianheng_l10n::{Messages, integer, msg};

pub(super) fn status(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let workspace = given(matches, "workspace").unwrap_or_default();
    let as_of = match word(matches, "as-of") {
        Some(day) => read_day(day)?,
        None => Zoned::now().date(),
    };
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    if let Some(id) = word(matches, "assessment") {
        session.choose_assessment(id)?;
    }
    let status = session.supplier_status(as_of)?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&status);
    } else {
        console.say(|lang| status_text(&status, lang));
    }
    Ok(0)
}

fn status_text(status: &SupplierStatusWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let mut lines = Vec::new();
    if status.requests.is_empty() {
        lines.push(say(lang, msg::CLI_SUPPLIER_NOTHING_ASKED));
    } else {
        lines.push(requests(status, lang));
    }
    let responses = status.requests.iter().flat_map(|one| &one.responses);
    for response in responses.chain(&status.unasked) {
        lines.push(response_text(response, lang));
    }
    if !status.look_again.is_empty() {
        lines.push(say(lang, msg::CLI_SUPPLIER_LOOK_AGAIN));
    }
    for one in &status.look_again {
        let args = [
            ("question", one.question.as_str().into()),
            ("name", pick(&one.name, lang).into()),
            ("why", term(lang, "supplier-again", one.why).into()),
        ];
        lines.push(messages.text(lang, msg::CLI_SUPPLIER_LOOK_AGAIN_LINE, &args));
    }
    if !status.never_asked.is_empty() {
        let names = status.never_asked.iter();
        let names: Vec<&str> = names.map(|one| pick(&one.name, lang)).collect();
        let joint = messages.by_key(lang, "punctuation-list", &[]);
        let args = [("names", names.join(&joint).into())];
        lines.push(messages.text(lang, msg::CLI_SUPPLIER_NEVER_ASKED, &args));
    }
    lines.join("\n")
}

fn requests(status: &SupplierStatusWire, lang: Lang) -> String {
    let headings = [
        msg::CLI_SUPPLIER_COLUMN_ID,
        msg::CLI_SUPPLIER_COLUMN_SUPPLIER,
        msg::CLI_SUPPLIER_COLUMN_STATE,
        msg::CLI_SUPPLIER_COLUMN_ANSWERED,
        msg::CLI_SUPPLIER_COLUMN_DEADLINE,
        msg::CLI_SUPPLIER_COLUMN_OVERDUE,
        msg::CLI_SUPPLIER_COLUMN_CONTACT,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[3, 5]);
    for one in &status.requests {
        let overdue = match one.overdue_days {
            0 => String::new(),
            days => {
                let args = [("days", integer(lang, days.into()).into())];
                Messages::built_in().text(lang, msg::CLI_SUPPLIER_DAYS, &args)
            }
        };
        table.add_row([
            one.id.clone(),
            pick(&one.supplier.name, lang).to_owned(),
            term(lang, "supplier-state", one.state),
            format!("{}/{}", one.answered, one.asked),
            one.deadline
                .clone()
                .unwrap_or_else(|| "\u{2013}".to_owned()),
            overdue,
            day(&one.last_contact).to_owned(),
        ]);
    }
    table.to_string()
}

fn response_text(one: &ResponseRowWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let args = [
        ("id", one.id.as_str().into()),
        ("day", day(&one.received_at).into()),
        ("form", term(lang, "supplier-form", one.form).into()),
        ("said", integer(lang, one.said.into()).into()),
        ("accepted", integer(lang, one.accepted.into()).into()),
    ];
    let mut line = messages.text(lang, msg::CLI_SUPPLIER_RESPONSE_LINE, &args);
    if one.changed_since > 0 {
        let args = [("count", integer(lang, one.changed_since.into()).into())];
        let comma = messages.by_key(lang, "supplier-clause-joint", &[]);
        line.push_str(&comma);
        line.push_str(&messages.text(lang, msg::CLI_SUPPLIER_CHANGED_SINCE, &args));
    }
    line
}
