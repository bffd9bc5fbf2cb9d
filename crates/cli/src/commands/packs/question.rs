//! `lianheng packs show` of a single question: what it asks, how to answer it, and what an answer suggests.

use crate::commands::words::{pick, say, term};
use crate::console::Console;
use lianheng_api::wire::{BandWire, ConditionWire, PackWire, QuestionDetailWire, SupportWire};
use lianheng_api::{Failure, Lang, Library, show, show_question};
use lianheng_l10n::{Messages, MsgId, msg};

pub(super) fn run(asked: &str, json: bool, console: &Console) -> Result<u8, Failure> {
    let library = Library::built_in();
    let question = show_question(library, asked)?;
    if json {
        console.json(&question);
    } else {
        // A condition names values of other questions by their labels.
        let pack = show(library, &question.questionnaire)?;
        console.say(|lang| question_text(&question, &pack, lang));
    }
    Ok(0)
}

fn question_text(question: &QuestionDetailWire, pack: &PackWire, lang: Lang) -> String {
    let labelled = |id: MsgId, text: &str| format!("\n{}\n{text}", say(lang, id));
    let mut marks = vec![
        pick(&question.section_title, lang).to_owned(),
        term(lang, "question-kind", question.kind),
    ];
    marks.extend(question.unit.map(|unit| term(lang, "unit", unit)));
    marks.push(question.source.clone());
    let mut parts = vec![
        format!("{}  {}", question.id, pick(&question.text, lang)),
        marks.join(" · "),
    ];
    if let Some(condition) = &question.shown_if {
        let args = [("condition", in_words(condition, pack, lang).into())];
        parts.push(Messages::built_in().text(lang, msg::PART_SHOWN_IF, &args));
    }
    parts.push(labelled(msg::PART_HELP, pick(&question.help, lang)));
    if !question.values.is_empty() {
        parts.push(labelled(msg::PART_ANSWERS, &values(question, lang)));
    }
    parts.push(labelled(msg::PART_WHY, pick(&question.why, lang)));
    let evidence = pick(&question.evidence, lang);
    parts.push(labelled(msg::CLI_PART_EVIDENCE, evidence));
    if !question.supports.is_empty() {
        let supports: Vec<String> = question
            .supports
            .iter()
            .map(|support| support_text(support, question, lang))
            .collect();
        parts.push(labelled(msg::PART_SUPPORTS, &supports.join("\n")));
    }
    parts.join("\n")
}

/// Each value as an answer file writes it, with its name and when to choose it.
fn values(question: &QuestionDetailWire, lang: Lang) -> String {
    let lines: Vec<String> = question
        .values
        .iter()
        .map(|value| {
            let alone = if value.exclusive {
                format!("  [{}]", say(lang, msg::PART_EXCLUSIVE))
            } else {
                String::new()
            };
            let label = pick(&value.label, lang);
            let criteria = pick(&value.criteria, lang);
            format!("  {}  {label}{alone}\n      {criteria}", value.id)
        })
        .collect();
    lines.join("\n")
}

/// A requirement and how an answer becomes its verdict.
fn support_text(support: &SupportWire, question: &QuestionDetailWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let band = |id: MsgId, band: BandWire| {
        let args = [
            ("conform", band.conform.into()),
            ("partial", band.partial.into()),
        ];
        messages.text(lang, id, &args)
    };
    let rule = if let Some(verdicts) = &support.verdicts {
        // In the order of the scale, best first.
        let values = question.values.iter().map(|value| value.id.as_str());
        let pairs: Vec<String> = values
            .filter_map(|value| Some((value, verdicts.get(value)?)))
            .map(|(value, verdict)| format!("{value} → {}", term(lang, "verdict", verdict)))
            .collect();
        pairs.join("  ")
    } else if let Some(limits) = support.at_most {
        band(msg::CLI_SUPPORT_AT_MOST, limits)
    } else if let Some(limits) = support.at_least {
        band(msg::CLI_SUPPORT_AT_LEAST, limits)
    } else if let Some(limits) = support.within_days {
        band(msg::CLI_SUPPORT_WITHIN_DAYS, limits)
    } else if support.all_of.is_empty() {
        say(lang, msg::CLI_SUPPORT_VERDICT)
    } else {
        let all = [("values", support.all_of.join(" + ").into())];
        let mut rule = messages.text(lang, msg::CLI_SUPPORT_ALL_OF, &all);
        if !support.some_of.is_empty() {
            let some = [("values", support.some_of.join(" | ").into())];
            rule.push_str(&messages.text(lang, msg::CLI_SUPPORT_SOME_OF, &some));
        }
        rule.push_str(&say(lang, msg::CLI_SUPPORT_OTHERWISE));
        rule
    };
    format!("  {}\n      {rule}", support.requirement)
}

/// A condition in words, with the names of the values it looks at.
fn in_words(condition: &ConditionWire, pack: &PackWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    if let Some(question) = &condition.question {
        let values: Vec<String> = condition
            .values
            .iter()
            .map(|value| {
                let args = [("value", label(question, value, pack, lang).into())];
                messages.text(lang, msg::CONDITION_VALUE, &args)
            })
            .collect();
        let args = [
            ("question", question.clone().into()),
            ("values", values.join(&say(lang, msg::CONDITION_OR)).into()),
        ];
        return messages.text(lang, msg::CONDITION_IS, &args);
    }
    if let Some(not) = &condition.not {
        let args = [("condition", in_words(not, pack, lang).into())];
        return messages.text(lang, msg::CONDITION_NOT, &args);
    }
    let (parts, link) = if condition.all.is_empty() {
        (&condition.any, msg::CONDITION_OR)
    } else {
        (&condition.all, msg::CONDITION_AND)
    };
    let parts: Vec<String> = parts
        .iter()
        .map(|part| in_words(part, pack, lang))
        .collect();
    parts.join(&say(lang, link))
}

fn label<'p>(question: &str, value: &'p str, pack: &'p PackWire, lang: Lang) -> &'p str {
    let full = format!("{}/{question}", pack.id);
    let asked = pack.questions.iter().find(|one| one.id == full);
    let scale = asked.and_then(|asked| {
        let mut scales = pack.scales.iter();
        scales.find(|scale| Some(&scale.id) == asked.scale.as_ref())
    });
    let found = scale.and_then(|scale| scale.values.iter().find(|one| one.id == value));
    found.map_or(value, |found| pick(&found.label, lang))
}
