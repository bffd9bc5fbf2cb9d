//! `lianheng insight lift`

use super::super::table::table;
use super::super::words::{pick, say};
use super::{source, totals};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{AssessmentWire, BudgetWire, LiftWire};
use lianheng_api::{Failure, Lang, Library, assess, evaluate, lift, read_budget};
use lianheng_l10n::{Messages, MsgId, integer, msg, percent, tenths};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let budget = matches.get_one::<String>("budget");
    let budget = budget.map(|text| read_budget(text)).transpose()?;
    let from = source(matches, console)?;
    let (library, open, model) = (Library::built_in(), from.open, from.model.as_str());
    let (_, evaluation, scoring) = evaluate(library, &open, &[], model)?;
    let lift = lift(&evaluation, scoring, budget);
    if matches.get_flag("json") {
        console.json(&lift);
    } else {
        let assessment = assess(library, &open, &[], model)?;
        console.say(|lang| lift_text(&lift, &assessment, lang));
    }
    Ok(0)
}

fn lift_text(lift: &LiftWire, assessment: &AssessmentWire, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(budget) = &lift.budget {
        parts.extend(budget_parts(budget, assessment, lang));
        parts.push(String::new());
    }
    parts.push(say(lang, msg::CLI_LIFT_GAINS));
    let headings = [
        msg::TERM_REQUIREMENT,
        msg::CLI_COLUMN_TITLE,
        msg::TERM_PRIORITY,
        msg::CLI_COLUMN_EFFORT,
        msg::CLI_COLUMN_GAIN,
        msg::CLI_COLUMN_CLOSED,
    ];
    let mut table = table(
        headings.iter().map(|id| say(lang, *id)).collect(),
        &[2, 3, 4],
    );
    let closed = lift.budget.as_ref().map(|budget| &budget.close);
    for gain in &lift.gains {
        let chosen = closed.is_some_and(|closed| closed.contains(&gain.requirement));
        let effort = gain.effort.map(|effort| tenths(lang, u64::from(effort)));
        table.add_row(vec![
            gain.requirement.clone(),
            pick(&gain.title, lang).to_owned(),
            integer(lang, u64::from(gain.priority)),
            effort.unwrap_or_else(|| "–".to_owned()),
            percent(lang, gain.gain_bp),
            if chosen {
                "●".to_owned()
            } else {
                String::new()
            },
        ]);
    }
    parts.push(table.to_string());
    parts.join("\n")
}

fn budget_parts(budget: &BudgetWire, assessment: &AssessmentWire, lang: Lang) -> Vec<String> {
    let messages = Messages::built_in();
    let days = |effort: u32| {
        let args = [("days", tenths(lang, u64::from(effort)).into())];
        messages.text(lang, msg::PERSON_DAYS, &args)
    };
    let args = [
        ("closed", budget.close.len().into()),
        ("budget", days(budget.effort).into()),
        ("used", days(budget.used).into()),
    ];
    let mut parts = vec![messages.text(lang, msg::CLI_LIFT_BUDGET, &args)];
    if !budget.proven {
        parts.push(say(lang, msg::CLI_LIFT_UNPROVEN));
    }
    if budget.without_effort > 0 {
        let left_out: MsgId = msg::CLI_LIFT_WITHOUT_EFFORT;
        let args = [("count", budget.without_effort.into())];
        parts.push(messages.text(lang, left_out, &args));
    }
    if !budget.close.is_empty() {
        parts.push(say(lang, msg::CLI_LIFT_TOTALS));
        parts.push(totals(&assessment.totals, &budget.totals, lang));
    }
    parts
}
