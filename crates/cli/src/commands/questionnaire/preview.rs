//! `lianheng questionnaire preview`

use super::super::words::{pick, say};
use super::super::{opened, text};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{PreviewObjectWire, PreviewQuestionWire, PreviewWire};
use lianheng_api::{Failure, Lang, Library, preview};
use lianheng_l10n::{Messages, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let open = match matches.contains_id("answers") {
        true => Some(opened(matches)?),
        false => None,
    };
    let preview = preview(
        Library::built_in(),
        open.as_ref(),
        text(matches, "questionnaire"),
    )?;
    if matches.get_flag("json") {
        console.json(&preview);
    } else {
        console.say(|lang| preview_text(&preview, lang));
    }
    Ok(0)
}

fn preview_text(preview: &PreviewWire, lang: Lang) -> String {
    let mut lines = vec![format!(
        "{}  {}",
        pick(&preview.title, lang),
        preview.version
    )];
    for object in &preview.objects {
        lines.extend(object_lines(object, lang));
    }
    lines.join("\n")
}

fn object_lines(object: &PreviewObjectWire, lang: Lang) -> Vec<String> {
    let name = match object.object.as_str() {
        "" => say(lang, msg::CLI_PREVIEW_WHOLE),
        key => key.to_owned(),
    };
    let args = [
        ("object", name.into()),
        ("asked", object.asked.into()),
        ("answered", object.answered.into()),
        ("hidden", object.hidden_answers.into()),
    ];
    let mut lines = vec![
        String::new(),
        Messages::built_in().text(lang, msg::CLI_PREVIEW_OBJECT, &args),
    ];
    let mut section = None;
    for question in &object.questions {
        let title = question.section.as_ref().map(|title| pick(title, lang));
        if title != section {
            lines.push(String::new());
            lines.extend(title.map(str::to_owned));
            section = title;
        }
        lines.extend(question_lines(question, lang));
    }
    lines
}

fn question_lines(question: &PreviewQuestionWire, lang: Lang) -> Vec<String> {
    let options = question.options.iter().zip(&question.option_labels);
    let mut lines = vec![format!("  {}  {}", question.id, pick(&question.text, lang))];
    lines.extend(options.map(|(value, label)| {
        let mark = if question.answer.contains(value) {
            "●"
        } else {
            "○"
        };
        format!("      {mark} {value}  {}", pick(label, lang))
    }));
    if question.options.is_empty() && !question.answer.is_empty() {
        lines.push(format!("      ● {}", question.answer.join(" ")));
    }
    lines
}
