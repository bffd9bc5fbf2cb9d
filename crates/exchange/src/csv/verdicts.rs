//! Tables of verdicts and what they add up to.

use super::table::{Table, or_blank};
use crate::outgoing::Outgoing;
use lianheng_engine::scoring::NodeScore;

pub(super) fn standards(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "pack",
        "edition",
        "title",
        "version",
        "digest",
        "model",
        "conclusion",
        "score",
        "requirements",
        "applicable",
        "conform",
        "partial",
        "nonconform",
        "not-applicable",
        "unanswered",
        "major-risks",
        "assessed-on",
        "official",
    ]);
    for pack in &out.evaluation.packs {
        let mut row = vec![
            pack.pack.id.to_string(),
            pack.pack.edition.clone(),
            voice.title(&pack.pack.title),
            pack.pack.version.clone(),
            pack.pack.digest.clone(),
            format!("{}@{}", out.model.id, out.model.version),
            voice.named("conclusion", pack.score.conclusion.as_str()),
        ];
        row.extend(figures(&pack.score.total));
        row.push(out.assessment.assessed_on.to_string());
        row.push(voice.say("unofficial", &[]));
        table.row(row);
    }
    table
}

pub(super) fn clauses(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "pack",
        "clause",
        "title",
        "score",
        "requirements",
        "applicable",
        "conform",
        "partial",
        "nonconform",
        "not-applicable",
        "unanswered",
        "major-risks",
    ]);
    for pack in &out.evaluation.packs {
        for (clause, score) in pack.pack.clauses.iter().zip(&pack.score.clauses) {
            let mut row = vec![
                pack.pack.id.to_string(),
                clause.id.clone(),
                voice.title(&clause.title),
            ];
            row.extend(figures(score));
            table.row(row);
        }
    }
    table
}

pub(super) fn stages(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "pack",
        "stage",
        "score",
        "requirements",
        "applicable",
        "conform",
        "partial",
        "nonconform",
        "not-applicable",
        "unanswered",
        "major-risks",
    ]);
    for pack in &out.evaluation.packs {
        for (stage, score) in &pack.score.stages {
            let mut row = vec![
                pack.pack.id.to_string(),
                voice.named("stage", stage.as_str()),
            ];
            row.extend(figures(score));
            table.row(row);
        }
    }
    table
}

pub(super) fn requirements(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "requirement",
        "clause",
        "title",
        "text",
        "modality",
        "role",
        "stage",
        "weight",
        "major-risk",
        "verification",
        "verdict",
        "basis",
        "suggested",
        "note",
        "reason",
        "affects",
        "evidence-files",
    ]);
    let answers = &out.evaluation.answers;
    for pack in &out.evaluation.packs {
        for (requirement, index) in pack.pack.requirements.iter().zip(&pack.answers) {
            let answer = index.and_then(|index| answers.get(index));
            let suggestion = out.evaluation.suggestions.get(requirement.id.as_str());
            let named = |family: &str, value: Option<&str>| {
                value.map_or_else(String::new, |value| voice.named(family, value))
            };
            table.row(vec![
                requirement.id.to_string(),
                requirement.clause.clone(),
                voice.title(&requirement.title),
                voice.prose(&requirement.text),
                voice.named("modality", requirement.modality.as_str()),
                voice.named("role", requirement.role.as_str()),
                voice.named("stage", requirement.stage.as_str()),
                voice.named("weight", requirement.weight.as_str()),
                voice.say(yes_or_no(requirement.major_risk), &[]),
                voice.named("verification", requirement.verification.as_str()),
                voice.named(
                    "verdict",
                    answer.map_or("unanswered", |answer| answer.verdict.as_str()),
                ),
                named("basis", answer.map(|answer| answer.basis.as_str())),
                named("verdict", suggestion.map(|one| one.verdict.as_str())),
                or_blank(answer.and_then(|answer| answer.note.as_ref())),
                or_blank(answer.and_then(|answer| answer.reason.as_ref())),
                answer.map_or_else(String::new, |answer| answer.affects.join("; ")),
                or_blank(answer.map(|answer| answer.evidence.len())),
            ]);
        }
    }
    table
}

pub(super) fn tailored_out(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "requirement",
        "clause",
        "title",
        "ground",
        "decided-by",
        "reason",
    ]);
    for one in &out.evaluation.tailored_out {
        table.row(vec![
            one.requirement.to_string(),
            one.clause.clone(),
            voice.title(&one.title),
            voice.named("ground", one.ground.as_str()),
            one.decided_by.clone(),
            one.reason.clone(),
        ]);
    }
    table
}

pub(super) fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "export-yes" } else { "export-no" }
}

/// The score in per cent with two decimals, blank where nothing applies, and the counts it follows from.
fn figures(node: &NodeScore) -> Vec<String> {
    let counts = node.counts;
    let percent = node
        .score
        .map(|score| format!("{}.{:02}", score.0 / 100, score.0 % 100));
    let mut cells = vec![or_blank(percent)];
    cells.extend(
        [
            counts.requirements,
            counts.applicable,
            counts.conform,
            counts.partial,
            counts.nonconform,
            counts.not_applicable,
            counts.unanswered,
            counts.major_risks,
        ]
        .map(|count| count.to_string()),
    );
    cells
}
