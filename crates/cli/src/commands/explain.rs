//! `lianheng explain`: where a number comes from.

use super::crosswalk::step_text;
use super::table::table;
use super::text;
use super::words::{pick, say, term};
use super::workspace::source;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{
    ExplanationWire, FactorsWire, PackExplanationWire, RequirementExplanationWire,
};
use lianheng_api::{Failure, Lang, Library, explain};
use lianheng_l10n::{Messages, MsgId, msg, percent};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let from = source(matches, console)?;
    let target = text(matches, "target");
    let explanation = explain(Library::built_in(), &from.open, target, &from.model)?;
    if matches.get_flag("json") {
        console.json(&explanation);
    } else {
        console.say(|lang| explanation_text(&explanation, lang));
    }
    Ok(0)
}

/// Half credits as people write them: 3 halves are `1.5`.
fn credits(halves: u32) -> String {
    if halves.is_multiple_of(2) {
        (halves / 2).to_string()
    } else {
        format!("{}.5", halves / 2)
    }
}

fn score(lang: Lang, score_bp: Option<u32>) -> String {
    score_bp.map_or_else(|| "–".to_owned(), |score| percent(lang, score))
}

fn explanation_text(explanation: &ExplanationWire, lang: Lang) -> String {
    let model = &explanation.model;
    let mut parts = vec![
        format!("{} {}", pick(&model.name, lang), model.version),
        pick(&model.formula, lang).to_owned(),
        pick(&model.tiers, lang).to_owned(),
        String::new(),
    ];
    parts.extend(explanation.packs.iter().map(|pack| pack_text(pack, lang)));
    parts.extend(explanation.tailored_out.as_ref().map(|out| {
        let args = [
            ("requirement", out.requirement.clone().into()),
            ("ground", term(lang, "ground", out.ground).into()),
            ("decided-by", out.decided_by.clone().into()),
            ("reason", out.reason.clone().into()),
        ];
        Messages::built_in().text(lang, msg::CLI_EXPLAIN_TAILORED_OUT, &args)
    }));
    parts.extend(
        explanation
            .requirement
            .as_ref()
            .map(|requirement| requirement_text(requirement, lang)),
    );
    parts.join("\n")
}

fn pack_text(pack: &PackExplanationWire, lang: Lang) -> String {
    let headings = [
        msg::TERM_CLAUSE,
        msg::TERM_VERDICT,
        msg::CLI_COLUMN_FACTOR,
        msg::CLI_COLUMN_EARNED,
        msg::CLI_COLUMN_POSSIBLE,
    ];
    let mut table = table(
        headings.iter().map(|id| say(lang, *id)).collect(),
        &[2, 3, 4],
    );
    for row in &pack.terms {
        table.add_row([
            row.clause.clone(),
            term(lang, "verdict", row.verdict.unwrap_or("unanswered")),
            row.factor.to_string(),
            credits(row.earned),
            credits(row.possible),
        ]);
    }
    let mut parts = vec![
        format!("{}  {}", pack.pack, pick(&pack.title, lang)),
        table.to_string(),
    ];
    for part in &pack.parts {
        let args = [
            ("earned", credits(part.earned).into()),
            ("possible", credits(part.possible).into()),
            ("applicable", part.applicable.into()),
            ("share", part.share_percent.into()),
        ];
        let sum = match part.aspect {
            None => Messages::built_in().text(lang, msg::CLI_EXPLAIN_SUM, &args),
            Some(aspect) => {
                let line = Messages::built_in().text(lang, msg::CLI_EXPLAIN_SUM_ASPECT, &args);
                format!("{}  {line}", term(lang, "aspect", aspect))
            }
        };
        parts.push(sum);
    }
    let args = [
        ("numerator", pack.numerator.clone().into()),
        ("denominator", pack.denominator.clone().into()),
        ("score", score(lang, pack.score_bp).into()),
        (
            "conclusion",
            term(lang, "conclusion", pack.conclusion).into(),
        ),
    ];
    parts.push(Messages::built_in().text(lang, msg::CLI_EXPLAIN_SCORE, &args));
    parts.push(String::new());
    parts.join("\n")
}

fn requirement_text(requirement: &RequirementExplanationWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let verdict = term(lang, "verdict", requirement.verdict.unwrap_or("unanswered"));
    let labelled = |id: MsgId, text: &str| {
        format!(
            "{}{}{text}",
            say(lang, id),
            messages.by_key(lang, "punctuation-colon", &[])
        )
    };
    let mut lines = vec![
        format!(
            "{}  {}",
            requirement.requirement,
            pick(&requirement.title, lang)
        ),
        pick(&requirement.text, lang).to_owned(),
        String::new(),
        labelled(msg::TERM_VERDICT, &verdict),
    ];
    if let Some(basis) = requirement.basis {
        lines.push(labelled(
            msg::CLI_EXPLAIN_BASIS,
            &term(lang, "basis", basis),
        ));
    }
    for step in &requirement.mapped_from {
        lines.push(labelled(msg::CLI_EXPLAIN_MAPPED, &step_text(step, lang)));
    }
    if let Some(suggested) = requirement.suggested {
        lines.push(labelled(
            msg::CLI_EXPLAIN_SUGGESTED,
            &term(lang, "verdict", suggested),
        ));
        for because in &requirement.because {
            let object = if because.object.is_empty() {
                "–"
            } else {
                &because.object
            };
            lines.push(format!(
                "  {}  {object}  {}",
                because.question,
                term(lang, "verdict", because.verdict)
            ));
        }
    }
    if let Some(note) = &requirement.note {
        lines.push(labelled(msg::TERM_NOTE, note));
    }
    if let Some(reason) = &requirement.reason {
        lines.push(labelled(msg::TERM_REASON, reason));
    }
    if !requirement.evidence.is_empty() {
        let list = requirement
            .evidence
            .join(&messages.by_key(lang, "punctuation-list", &[]));
        lines.push(labelled(msg::TERM_EVIDENCE, &list));
    }
    let args = [
        ("earned", credits(requirement.earned).into()),
        ("possible", credits(requirement.possible).into()),
        ("factor", requirement.factor.into()),
    ];
    lines.push(messages.text(lang, msg::CLI_EXPLAIN_CREDIT, &args));
    for node in &requirement.counts_in {
        let args = [
            (
                "node",
                node_name(node.clause.as_deref(), pick(&node.title, lang)).into(),
            ),
            ("earned", credits(node.earned).into()),
            ("possible", credits(node.possible).into()),
            ("score", score(lang, node.score_bp).into()),
        ];
        lines.push(format!(
            "  {}",
            messages.text(lang, msg::CLI_EXPLAIN_NODE, &args)
        ));
    }
    if let (Some(priority), Some(factors), Some(gain)) = (
        requirement.priority,
        &requirement.factors,
        requirement.gain_bp,
    ) {
        lines.push(priority_text(priority, factors, lang));
        let args = [("gain", percent(lang, gain).into())];
        lines.push(messages.text(lang, msg::CLI_EXPLAIN_GAIN, &args));
    }
    lines.extend(
        requirement
            .findings
            .iter()
            .map(|finding| pick(finding, lang).to_owned()),
    );
    lines.join("\n")
}

fn node_name(clause: Option<&str>, title: &str) -> String {
    match clause {
        Some(clause) => format!("{clause} {title}"),
        None => title.to_owned(),
    }
}

fn priority_text(priority: u32, factors: &FactorsWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let exposures: Vec<String> = factors
        .exposures
        .iter()
        .map(|name| term(lang, "exposure", name))
        .collect();
    let args = [
        ("priority", priority.into()),
        ("weight", factors.weight.into()),
        ("shortfall", factors.shortfall.into()),
        ("criticality", factors.criticality.into()),
        ("exposure", factors.exposure.into()),
    ];
    let line = messages.text(lang, msg::CLI_EXPLAIN_PRIORITY, &args);
    if exposures.is_empty() {
        line
    } else {
        format!(
            "{line} ({})",
            exposures.join(&messages.by_key(lang, "punctuation-list", &[]))
        )
    }
}
