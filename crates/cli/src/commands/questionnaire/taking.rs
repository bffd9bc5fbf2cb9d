//! `questionnaire import`, `show`, `accept`: what came back, beside what stands, and what is accepted of it.

use super::super::package::{book, signer_lines, unlock};
use super::super::table::table;
use super::super::text;
use super::super::words::{pick, say, short, shown, term};
use super::super::workspace::{given, opened, problems_text};
use super::{word, words};
use crate::console::Console;
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{ResponseChoiceWire, ResponseIntakeWire, ResponseViewWire, StatementWire};
use lianheng_api::{Failure, Lang, Session};
use lianheng_l10n::{Arg, Messages, integer, msg};
use std::ops::ControlFlow;

/// Characters of a text in a table.
const SHOWN: usize = 60;

pub(super) fn import(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let workspace = given(matches, "into").unwrap_or_default();
    let file = given(matches, "file").unwrap_or_default();
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    begin(session, matches)?;
    let lock = unlock(&file, matches, console)?;
    let known = book(matches)?;
    let choice = ResponseChoiceWire {
        unasked_of: word(matches, "unasked").map(str::to_owned),
        record: matches.get_flag("record"),
        ..choice(matches)
    };
    let tell = &mut |_| ControlFlow::Continue(());
    let taken = session.take_response(&file, &lock, &choice, &known, Timestamp::now(), tell)?;
    desk.close()?;
    let asked_for = choice.record || choice.accept_all || !choice.accept.is_empty();
    if matches.get_flag("json") {
        console.json(&taken);
    } else {
        let file = file.display().to_string();
        console.say(|lang| intake_text(&file, &taken, asked_for, lang));
    }
    let serious =
        taken.more_problems > 0 || taken.problems.iter().any(|one| one.consequence != "noted");
    Ok(u8::from(serious))
}

pub(super) fn show(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let workspace = given(matches, "workspace").unwrap_or_default();
    let known = book(matches)?;
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    begin(session, matches)?;
    let view = session.response(text(matches, "response"), &known)?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&view);
    } else {
        console.say(|lang| view_text(&view, lang));
    }
    Ok(u8::from(view.proof == "broken"))
}

pub(super) fn accept(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let workspace = given(matches, "workspace").unwrap_or_default();
    let known = book(matches)?;
    let mut desk = opened(&workspace, console)?;
    let session = desk.session()?;
    begin(session, matches)?;
    let id = text(matches, "response");
    let view = session.accept_answers(id, &choice(matches), &known, Timestamp::now())?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&view);
    } else {
        console.say(|lang| {
            let accepted = view.rows.iter().filter(|row| row.accepted).count();
            let args = [("accepted", integer(lang, accepted as u64).into())];
            let said = Messages::built_in().text(lang, msg::CLI_SUPPLIER_ACCEPTED, &args);
            format!("{}\n{said}", rows_text(&view.rows, lang))
        });
    }
    Ok(0)
}

fn begin(session: &mut Session, matches: &ArgMatches) -> Result<(), Failure> {
    let given = |id: &str| matches.try_get_one::<String>(id).ok().flatten().cloned();
    if let Some(author) = given("author") {
        session.choose_author_named(&author)?;
    }
    if let Some(id) = given("assessment") {
        session.choose_assessment(&id)?;
    }
    Ok(())
}

fn choice(matches: &ArgMatches) -> ResponseChoiceWire {
    ResponseChoiceWire {
        accept: words(matches, "accept"),
        accept_all: matches.get_flag("accept-all"),
        ..ResponseChoiceWire::default()
    }
}

fn intake_text(file: &str, taken: &ResponseIntakeWire, asked_for: bool, lang: Lang) -> String {
    let messages = Messages::built_in();
    let supplier = pick(&taken.supplier.name, lang);
    let args = [
        ("file", taken.file.as_str().into()),
        ("supplier", supplier.into()),
        ("title", pick(&taken.title, lang).into()),
        ("version", taken.version.as_str().into()),
        ("asked", integer(lang, taken.asked.into()).into()),
        ("answered", integer(lang, taken.answered.into()).into()),
        ("evidence", integer(lang, taken.evidence.into()).into()),
    ];
    let mut lines = vec![messages.text(lang, msg::CLI_SUPPLIER_IMPORT_HEAD, &args)];
    lines.extend(taken.signers.iter().flat_map(|one| signer_lines(one, lang)));
    let from = taken.from.as_ref().map_or("", |from| pick(from, lang));
    let args: [(&str, Arg); 5] = [
        ("from", from.into()),
        ("supplier", supplier.into()),
        ("day", taken.deadline.as_deref().unwrap_or_default().into()),
        ("version", taken.version.as_str().into()),
        (
            "now",
            taken.version_now.as_deref().unwrap_or_default().into(),
        ),
    ];
    for caution in &taken.cautions {
        lines.push(messages.by_key(lang, &format!("supplier-caution-{caution}"), &args));
    }
    if let Some(name) = &taken.respondent {
        let contact = taken.contact.iter().map(|contact| format!(" · {contact}"));
        let respondent = format!("{name}{}", contact.collect::<String>());
        let args = [("respondent", respondent.into())];
        lines.push(messages.text(lang, msg::CLI_SUPPLIER_IMPORT_BY, &args));
    }
    if let Some(remark) = &taken.remark {
        let args = [("remark", short(remark, SHOWN).into())];
        lines.push(messages.text(lang, msg::CLI_SUPPLIER_IMPORT_REMARK, &args));
    }
    if taken.known {
        lines.push(say(lang, msg::CLI_SUPPLIER_IMPORT_KNOWN));
    }
    lines.push(rows_text(&taken.rows, lang));
    if !taken.open.is_empty() {
        let about_one = taken.open.iter().all(|(_, about)| about == "1");
        let open = taken.open.iter().map(|(question, about)| match about_one {
            true => question.clone(),
            false => format!("{question}@{about}"),
        });
        let args = [("open", open.collect::<Vec<_>>().join(", ").into())];
        lines.push(messages.text(lang, msg::CLI_SUPPLIER_OPEN_QUESTIONS, &args));
    }
    lines.extend(problems_text(
        file,
        (&taken.problems, taken.more_problems),
        lang,
    ));
    let accepted = taken.rows.iter().filter(|row| row.accepted).count();
    lines.push(match (&taken.recorded, asked_for, taken.applied) {
        (_, false, _) | (None, _, _) => say(lang, msg::CLI_SUPPLIER_IMPORT_DRY),
        (Some(_), true, false) => say(lang, msg::CLI_SUPPLIER_IMPORT_SAME),
        (Some(id), true, true) => {
            let args = [
                ("id", id.as_str().into()),
                ("accepted", integer(lang, accepted as u64).into()),
            ];
            messages.text(lang, msg::CLI_SUPPLIER_IMPORT_KEPT, &args)
        }
    });
    lines.join("\n")
}

fn view_text(view: &ResponseViewWire, lang: Lang) -> String {
    let args = [
        ("supplier", pick(&view.response.supplier.name, lang).into()),
        ("day", day(&view.response.received_at).into()),
        (
            "form",
            term(lang, "supplier-form", view.response.form).into(),
        ),
    ];
    let messages = Messages::built_in();
    let mut lines = vec![messages.text(lang, msg::CLI_SUPPLIER_RESPONSE_HEAD, &args)];
    lines.extend(view.signers.iter().flat_map(|one| signer_lines(one, lang)));
    lines.push(term(lang, "supplier-proof", view.proof));
    lines.push(rows_text(&view.rows, lang));
    lines.join("\n")
}

/// The day of an instant.
pub(super) fn day(instant: &str) -> &str {
    instant.split('T').next().unwrap_or_default()
}

fn rows_text(rows: &[StatementWire], lang: Lang) -> String {
    let several = rows.iter().any(|row| row.about != "1");
    let mut headings = vec![msg::CLI_SUPPLIER_COLUMN_QUESTION];
    if several {
        headings.push(msg::CLI_SUPPLIER_COLUMN_ABOUT);
    }
    headings.extend([
        msg::CLI_SUPPLIER_COLUMN_SAID,
        msg::CLI_SUPPLIER_COLUMN_EARLIER,
        msg::CLI_SUPPLIER_COLUMN_PRESENT,
        msg::CLI_SUPPLIER_COLUMN_CHANGE,
        msg::CLI_SUPPLIER_COLUMN_LOOK,
    ]);
    let headings = headings.into_iter().map(|id| say(lang, id)).collect();
    let mut table = table(headings, &[]);
    for row in rows {
        let mut cells = vec![match several {
            true => format!("{}@{}", row.question, row.about),
            false => row.question.clone(),
        }];
        if several {
            cells.push(pick(&row.name, lang).to_owned());
        }
        let mut said = shown(row.words.as_ref(), SHOWN, lang);
        for text in row
            .note
            .iter()
            .chain(row.evidence.iter().map(|one| &one.file_name))
        {
            said = format!("{said}\n{}", short(text, SHOWN));
        }
        cells.push(said);
        let earlier = row.earlier.as_ref().and_then(|one| one.words.as_ref());
        cells.push(shown(earlier, SHOWN, lang));
        cells.push(shown(row.present_words.as_ref(), SHOWN, lang));
        cells.push(term(lang, "supplier-change", row.change));
        cells.push(look(row, lang));
        table.add_row(cells);
    }
    table.to_string()
}

fn look(row: &StatementWire, lang: Lang) -> String {
    let mut parts = Vec::new();
    if row.accepted {
        parts.push(say(lang, msg::CLI_SUPPLIER_ACCEPTED_MARK));
    } else if row.agrees {
        parts.push(say(lang, msg::CLI_SUPPLIER_AGREES));
    }
    if let Some(why) = row.refused.filter(|why| *why != "dropped") {
        parts.push(term(lang, "supplier-refused", why));
    }
    if row.question_now != "same" && row.refused != Some("question-gone") {
        parts.push(term(lang, "supplier-question", row.question_now));
    }
    parts.join("\n")
}
