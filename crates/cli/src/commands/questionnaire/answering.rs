//! `questionnaire open`, `answer`, `return`, `workbook`: the supplier answers, without a workspace.

use super::super::package::{book, sealing, signer_lines, unlock};
use super::super::words::{pick, say};
use super::super::workspace::given;
use super::{word, words};
use crate::console::Console;
use clap::ArgMatches;
use jiff::{Timestamp, Zoned};
use lianheng_api::wire::{
    AskedAboutWire, AskedAnswerWire, AskedQuestionWire, AskedWire, ReturnedWire, SpeakerWire,
};
use lianheng_api::{Failure, Lang, OpenQuestionnaire};
use lianheng_l10n::{Messages, integer, msg};
use std::ops::ControlFlow;

pub(super) fn open(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let open = opened(matches, console)?;
    let wire = open.wire(Zoned::now().date());
    if matches.get_flag("json") {
        console.json(&wire);
    } else {
        console.say(|lang| asked_text(&wire, lang, true));
    }
    Ok(0)
}

pub(super) fn answer(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let mut open = opened(matches, console)?;
    let mut earlier = None;
    if matches.get_flag("earlier") {
        earlier = Some(open.take_earlier()?);
    }
    if let Some(file) = given(matches, "answers") {
        open.take_answers(&file)?;
    }
    for one in words(matches, "set") {
        open.answer_text(&one)?;
    }
    for one in words(matches, "note") {
        open.note_text(&one)?;
    }
    for one in words(matches, "evidence") {
        open.show_evidence_text(&one)?;
    }
    for one in words(matches, "drop-evidence") {
        open.hide_evidence_text(&one)?;
    }
    let today = Zoned::now().date();
    let before = open.wire(today).respondent;
    let given = |id: &str, before: Option<String>| word(matches, id).map(str::to_owned).or(before);
    let speaker = SpeakerWire {
        name: given("respondent", before.name.clone()),
        contact: given("contact", before.contact.clone()),
        remark: given("remark", before.remark.clone()),
    };
    if speaker != before {
        open.speak(&speaker)?;
    }
    let wire = open.wire(today);
    if matches.get_flag("json") {
        console.json(&wire);
    } else {
        console.say(|lang| {
            let mut lines = Vec::new();
            if let Some(count) = earlier {
                let args = [("count", integer(lang, count as u64).into())];
                lines.push(Messages::built_in().text(lang, msg::CLI_SUPPLIER_EARLIER_TAKEN, &args));
            }
            lines.push(asked_text(&wire, lang, false));
            lines.join("\n")
        });
    }
    Ok(0)
}

pub(super) fn send(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let open = opened(matches, console)?;
    let seal = sealing(matches, console)?;
    let tell = &mut |_| ControlFlow::Continue(());
    let returned = open.send(&seal, Timestamp::now(), tell)?;
    let wire = open.wire(Zoned::now().date());
    if matches.get_flag("json") {
        console.json(&returned);
    } else {
        console.say(|lang| returned_text(&returned, &wire, lang));
    }
    Ok(0)
}

pub(super) fn workbook(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let open = opened(matches, console)?;
    let path = given(matches, "out").unwrap_or_default();
    open.save_workbook(&path)?;
    if matches.get_flag("json") {
        console.json(&serde_json::json!({ "path": path.display().to_string() }));
    } else {
        console.say(|lang| {
            let args = [("path", path.display().to_string().into())];
            Messages::built_in().text(lang, msg::CLI_SUPPLIER_MADE_WORKBOOK, &args)
        });
    }
    Ok(0)
}

fn opened(matches: &ArgMatches, console: &Console) -> Result<OpenQuestionnaire, Failure> {
    let path = given(matches, "package").unwrap_or_default();
    let draft = given(matches, "draft");
    let lock = unlock(&path, matches, console)?;
    let known = book(matches)?;
    let tell = &mut |_| ControlFlow::Continue(());
    OpenQuestionnaire::open(&path, &lock, draft.as_deref(), &known, tell)
}

/// Who asks and how far the answers are; with every question where `whole`.
fn asked_text(asked: &AskedWire, lang: Lang, whole: bool) -> String {
    let messages = Messages::built_in();
    let mut lines = Vec::new();
    let args = [
        ("from", pick(&asked.from, lang).into()),
        ("recipient", pick(&asked.recipient, lang).into()),
        ("title", pick(&asked.title, lang).into()),
        ("version", asked.version.as_str().into()),
    ];
    lines.push(messages.text(lang, msg::CLI_SUPPLIER_ASKS, &args));
    lines.extend(asked.signers.iter().flat_map(|one| signer_lines(one, lang)));
    let contact = ("contact", asked.contact.as_str().into());
    lines.push(match &asked.deadline {
        Some(day) => {
            let args = [("day", day.as_str().into()), contact];
            messages.text(lang, msg::CLI_SUPPLIER_DEADLINE, &args)
        }
        None => messages.text(lang, msg::CLI_SUPPLIER_CONTACT, &[contact]),
    });
    lines.extend(asked.note.iter().map(|note| pick(note, lang).to_owned()));
    for about in &asked.about {
        if whole {
            lines.push(String::new());
        }
        lines.push(progress_text(about, lang));
        if whole {
            lines.extend(questions_text(asked, about, lang));
        }
    }
    if whole {
        lines.push(String::new());
    }
    let args = [("path", asked.draft.as_str().into())];
    let kept = if asked.saved {
        msg::CLI_SUPPLIER_DRAFT_SAVED
    } else {
        msg::CLI_SUPPLIER_DRAFT_NONE
    };
    lines.push(messages.text(lang, kept, &args));
    lines.join("\n")
}

fn progress_text(about: &AskedAboutWire, lang: Lang) -> String {
    let args = [
        ("name", pick(&about.name, lang).into()),
        ("asked", integer(lang, about.asked.into()).into()),
        ("answered", integer(lang, about.answered.into()).into()),
    ];
    Messages::built_in().text(lang, msg::CLI_SUPPLIER_PROGRESS, &args)
}

fn questions_text(asked: &AskedWire, about: &AskedAboutWire, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for section in &asked.sections {
        let mut own = Vec::new();
        for question in &section.questions {
            let mut answers = asked.answers.iter();
            let answer = answers.find(|one| one.question == question.id && one.about == about.key);
            if let Some(answer) = answer.filter(|one| one.shown) {
                own.extend(answer_lines(question, answer, lang));
            }
        }
        if !own.is_empty() {
            lines.push(format!("  {}", pick(&section.title, lang)));
            lines.extend(own);
        }
    }
    lines
}

fn answer_lines(question: &AskedQuestionWire, answer: &AskedAnswerWire, lang: Lang) -> Vec<String> {
    let messages = Messages::built_in();
    let mut lines = vec![format!(
        "    {}  {}",
        question.id,
        pick(&question.text, lang)
    )];
    let mut more = |line: String| lines.push(format!("      {line}"));
    match &answer.words {
        Some(words) => more(format!("→ {}", pick(words, lang))),
        None => {
            let choices = question.values.iter();
            let choices: Vec<String> = choices
                .map(|one| format!("{} {}", one.id, pick(&one.label, lang)))
                .collect();
            let choices = choices.join("; ");
            more(format!("→ {}", say(lang, msg::CLI_SUPPLIER_UNANSWERED)));
            if !choices.is_empty() {
                more(choices);
            }
        }
    }
    if let Some(note) = &answer.note {
        let args = [("note", note.as_str().into())];
        more(messages.text(lang, msg::CLI_SUPPLIER_NOTE, &args));
    }
    for (there, id) in [
        (true, msg::CLI_SUPPLIER_EVIDENCE),
        (false, msg::CLI_SUPPLIER_EVIDENCE_GONE),
    ] {
        let files = answer.evidence.iter();
        let names: Vec<&str> = files
            .filter(|file| file.size.is_some() == there)
            .map(|file| file.path.as_str())
            .collect();
        if !names.is_empty() {
            let args = [("names", names.join(", ").into())];
            more(messages.text(lang, id, &args));
        }
    }
    if let Some(words) = answer.earlier.as_ref().and_then(|one| one.words.as_ref()) {
        let args = [("answer", pick(words, lang).into())];
        more(messages.text(lang, msg::CLI_SUPPLIER_EARLIER, &args));
    }
    lines
}

fn returned_text(returned: &ReturnedWire, asked: &AskedWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let args = [
        ("path", returned.path.as_str().into()),
        ("asked", integer(lang, returned.asked.into()).into()),
        ("answered", integer(lang, returned.answered.into()).into()),
        ("evidence", integer(lang, returned.evidence.into()).into()),
        ("from", pick(&asked.from, lang).into()),
    ];
    let mut lines = vec![messages.text(lang, msg::CLI_SUPPLIER_RETURNED, &args)];
    for about in returned.about.iter().filter(|one| !one.open.is_empty()) {
        let mut open = about.open.join(", ");
        if returned.about.len() > 1 {
            open = format!("{} ({open})", pick(&about.name, lang));
        }
        let args = [("open", open.into())];
        lines.push(messages.text(lang, msg::CLI_SUPPLIER_RETURNED_OPEN, &args));
    }
    lines.join("\n")
}
