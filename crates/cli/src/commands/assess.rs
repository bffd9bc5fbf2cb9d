//! `lianheng assess`: totals, gaps and consistency findings.

use super::table::table;
use super::words::{pick, say, term};
use super::workspace::source;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{AssessmentWire, GapWire, TailoredOutWire, TotalWire};
use lianheng_api::{Failure, Lang, Library, assess};
use lianheng_l10n::{Messages, integer, msg, percent};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let from = source(matches, console)?;
    let packs: Vec<String> = matches
        .get_many::<String>("pack")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let assessment = assess(Library::built_in(), &from.open, &packs, &from.model)?;
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
    if !assessment.tailored_out.is_empty() {
        let count = [("count", assessment.tailored_out.len().into())];
        parts.push(messages.text(lang, msg::CLI_ASSESS_TAILORED_OUT, &count));
        parts.push(tailored_out(&assessment.tailored_out, lang));
    }
    let count = [("count", assessment.gaps.len().into())];
    parts.push(messages.text(lang, msg::CLI_ASSESS_GAPS, &count));
    if !assessment.gaps.is_empty() {
        parts.push(gaps(&assessment.gaps, lang));
    }
    if !assessment.objects.is_empty() {
        parts.push(objects(assessment, lang));
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
        parts.push(format!(
            "  {}  {}  {}",
            term(lang, "severity", "warning"),
            pick(&contradiction.object_name, lang),
            pick(&contradiction.message, lang)
        ));
    }
    parts.join("\n")
}

/// What the answers about each object suggest, and what it pulls down.
fn objects(assessment: &AssessmentWire, lang: Lang) -> String {
    let coverage = &assessment.object_coverage;
    let args = [
        ("suppliers", coverage.suppliers_answered.into()),
        ("all_suppliers", coverage.suppliers.into()),
        ("deployments", coverage.deployments_answered.into()),
        ("all_deployments", coverage.deployments.into()),
    ];
    let heading = Messages::built_in().text(lang, msg::CLI_ASSESS_OBJECTS, &args);
    let mut headings = vec![
        say(lang, msg::TERM_OBJECT),
        format!(
            "{} / {}",
            say(lang, msg::TERM_ANSWERED),
            say(lang, msg::TERM_ASKED)
        ),
    ];
    let counted = [
        msg::VERDICT_CONFORM,
        msg::VERDICT_PARTIAL,
        msg::VERDICT_NONCONFORM,
        msg::TERM_PULLED_DOWN,
        msg::TERM_CONTRADICTIONS,
    ];
    headings.extend(counted.iter().map(|id| say(lang, *id)));
    let mut table = table(headings, &[1, 2, 3, 4, 5, 6]);
    for object in &assessment.objects {
        let counts = [
            u64::from(object.conform),
            u64::from(object.partial),
            u64::from(object.nonconform),
            object.pulled_down.len() as u64,
            object.contradictions.len() as u64,
        ];
        let mut row = vec![
            pick(&object.name, lang).to_owned(),
            format!("{} / {}", object.answered, object.asked),
        ];
        row.extend(counts.map(|count| integer(lang, count)));
        table.add_row(row);
    }
    format!("{heading}\n{table}")
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

fn tailored_out(rows: &[TailoredOutWire], lang: Lang) -> String {
    let headings = [
        msg::TERM_REQUIREMENT,
        msg::CLI_COLUMN_TITLE,
        msg::REPORT_TAILORING_GROUND,
        msg::REPORT_TAILORING_REASON,
        msg::REPORT_TAILORING_DECIDED_BY,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    for row in rows {
        table.add_row([
            row.requirement.clone(),
            pick(&row.title, lang).to_owned(),
            term(lang, "ground", row.ground),
            row.reason.clone(),
            row.decided_by.clone(),
        ]);
    }
    table.to_string()
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
