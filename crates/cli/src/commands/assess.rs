//! `lianheng assess`: totals, gaps and consistency findings.

use super::table::table;
use super::words::{pick, say, term};
use super::{opened, text};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{AssessmentWire, GapWire, TotalWire};
use lianheng_api::{Failure, Lang, Library, assess};
use lianheng_l10n::{Messages, integer, msg, percent};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let open = opened(matches)?;
    let packs: Vec<String> = matches
        .get_many::<String>("pack")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let assessment = assess(Library::built_in(), &open, &packs, text(matches, "model"))?;
    if matches.get_flag("json") {
        console.json(&assessment);
    } else {
        console.say(|lang| assessment_text(&assessment, lang));
    }
    Ok(0)
}

fn assessment_text(assessment: &AssessmentWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let model_args = [
        ("model", pick(&assessment.model.name, lang).into()),
        ("version", assessment.model.version.clone().into()),
    ];
    let mut parts = vec![
        format!(
            "{}  {}",
            pick(&assessment.organisation.name, lang),
            assessment.assessed_on
        ),
        messages.text(lang, msg::CLI_ASSESS_MODEL, &model_args),
        totals(assessment, lang),
    ];
    let count = [("count", assessment.gaps.len().into())];
    parts.push(messages.text(lang, msg::CLI_ASSESS_GAPS, &count));
    if !assessment.gaps.is_empty() {
        parts.push(gaps(&assessment.gaps, lang));
    }
    let found = assessment.findings.len() + assessment.contradictions.len();
    let count = [("count", found.into())];
    parts.push(messages.text(lang, msg::CLI_ASSESS_FINDINGS, &count));
    for finding in &assessment.findings {
        parts.push(format!(
            "  {}  {}  {}",
            term(lang, "severity", finding.severity),
            finding.requirement,
            pick(&finding.message, lang)
        ));
    }
    for contradiction in &assessment.contradictions {
        let object = match contradiction.object.as_str() {
            "" => say(lang, msg::CLI_PREVIEW_WHOLE),
            key => key.to_owned(),
        };
        parts.push(format!(
            "  {}  {object}  {}",
            term(lang, "severity", "warning"),
            pick(&contradiction.message, lang)
        ));
    }
    parts.join("\n")
}

fn totals(assessment: &AssessmentWire, lang: Lang) -> String {
    let headings = [
        msg::TERM_PACK,
        msg::CLI_COLUMN_APPLICABLE,
        msg::VERDICT_CONFORM,
        msg::VERDICT_PARTIAL,
        msg::VERDICT_NONCONFORM,
        msg::VERDICT_NOT_APPLICABLE,
        msg::VERDICT_UNANSWERED,
        msg::TERM_SCORE,
        msg::TERM_CONCLUSION,
        msg::CLI_COLUMN_MAJOR_RISKS,
    ];
    let mut table = table(
        headings.iter().map(|id| say(lang, *id)).collect(),
        &[1, 2, 3, 4, 5, 6, 7, 9],
    );
    for total in &assessment.totals {
        table.add_row(total_row(total, lang));
    }
    table.to_string()
}

fn total_row(total: &TotalWire, lang: Lang) -> Vec<String> {
    let number = |count: u32| integer(lang, u64::from(count));
    vec![
        total.pack.clone(),
        number(total.applicable),
        number(total.conform),
        number(total.partial),
        number(total.nonconform),
        number(total.not_applicable),
        number(total.unanswered),
        total
            .score_bp
            .map_or_else(|| "–".to_owned(), |score| percent(lang, score)),
        term(lang, "conclusion", total.conclusion),
        number(total.major_risks),
    ]
}

fn gaps(gaps: &[GapWire], lang: Lang) -> String {
    let headings = [
        msg::TERM_PRIORITY,
        msg::TERM_REQUIREMENT,
        msg::CLI_COLUMN_TITLE,
        msg::TERM_VERDICT,
        msg::CLI_COLUMN_FACTORS,
        msg::CLI_COLUMN_GAIN,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[0, 5]);
    for gap in gaps {
        let factors = &gap.factors;
        table.add_row([
            integer(lang, u64::from(gap.priority)),
            gap.requirement.clone(),
            pick(&gap.title, lang).to_owned(),
            term(lang, "verdict", gap.verdict),
            format!(
                "{} × {} × {} × {}",
                factors.weight, factors.shortfall, factors.criticality, factors.exposure
            ),
            percent(lang, gap.gain_bp),
        ]);
    }
    table.to_string()
}
