//! `lianheng insight compare`

use super::super::table::table;
use super::super::words::{pick, say, term};
use super::{source, totals};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{ChangedItemWire, ComparisonWire};
use lianheng_api::{Bilingual, Failure, Lang, Library, OpenAssessment, compare, evaluate};
use lianheng_l10n::{Messages, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let library = Library::built_in();
    let mut from = source(matches, console)?;
    let before = from.other(
        matches
            .get_one::<String>("before")
            .map_or("", String::as_str),
    )?;
    let (after, model) = (from.open, from.model.as_str());
    let (_, earlier, _) = evaluate(library, &before, &[], model)?;
    let (_, later, _) = evaluate(library, &after, &[], model)?;
    let comparison = compare(&earlier, &later);
    if matches.get_flag("json") {
        console.json(&comparison);
    } else {
        console.say(|lang| comparison_text(&comparison, &before, &after, lang));
    }
    Ok(0)
}

fn comparison_text(
    comparison: &ComparisonWire,
    before: &OpenAssessment,
    after: &OpenAssessment,
    lang: Lang,
) -> String {
    let messages = Messages::built_in();
    let mut parts = vec![format!("{} → {}", cycle(before, lang), cycle(after, lang))];
    let subject = |open: &OpenAssessment| -> Bilingual { open.assessment.subject.name.clone() };
    let (earlier, later) = (subject(before), subject(after));
    if earlier != later || before.assessment.subject.kind != after.assessment.subject.kind {
        let args = [
            ("before", earlier.get(lang).into()),
            ("after", later.get(lang).into()),
        ];
        parts.push(messages.text(lang, msg::CLI_COMPARE_OTHER_SUBJECT, &args));
    }
    parts.push(totals(&comparison.before, &comparison.after, lang));
    let args = [("count", comparison.changed.len().into())];
    parts.push(messages.text(lang, msg::CLI_COMPARE_SUMMARY, &args));
    if !comparison.changed.is_empty() {
        parts.push(changed(&comparison.changed, lang));
    }
    parts.join("\n")
}

fn cycle(open: &OpenAssessment, lang: Lang) -> String {
    let args = [
        (
            "organisation",
            open.assessment.organisation.name.get(lang).into(),
        ),
        ("date", open.assessment.assessed_on.to_string().into()),
    ];
    Messages::built_in().text(lang, msg::CLI_COMPARE_CYCLE, &args)
}

fn changed(rows: &[ChangedItemWire], lang: Lang) -> String {
    let headings = [
        msg::TERM_REQUIREMENT,
        msg::CLI_COLUMN_TITLE,
        msg::CLI_COLUMN_BEFORE,
        msg::CLI_COLUMN_AFTER,
        msg::CLI_COLUMN_MOVEMENT,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    let verdict = |verdict: Option<&'static str>| {
        verdict.map_or_else(|| "–".to_owned(), |name| term(lang, "verdict", name))
    };
    for row in rows {
        table.add_row(vec![
            row.requirement.clone(),
            pick(&row.title, lang).to_owned(),
            verdict(row.before),
            verdict(row.after),
            term(lang, "movement", row.movement),
        ]);
    }
    table.to_string()
}
