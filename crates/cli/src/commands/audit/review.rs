//! The review itself: overview, lists, one requirement, judging, samples, the auditor's statement.

use super::super::package::book;
use super::print;
use super::{given, named, several, text};
use crate::console::Console;
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{AuditStatementWire, JudgementInputWire, ReviewItemWire, SampleInputWire};
use lianheng_api::{Failure, FailureKind, Problem, Session, read_period};
use std::path::PathBuf;

pub(super) fn show(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    desk.session()?.know_keys(book(matches)?);
    if let Some(requirement) = given(matches, "requirement") {
        let item = desk.session()?.review_item(&requirement)?;
        if matches.get_flag("json") {
            console.json(&item);
        } else {
            console.say(|lang| print::item(&item, lang));
        }
    } else {
        let audit = desk.session()?.audit()?;
        if matches.get_flag("json") {
            console.json(&audit);
        } else {
            console.say(|lang| print::overview(&audit, lang));
        }
    }
    desk.close()?;
    Ok(0)
}

pub(super) fn list(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let (filters, severities) = (several(matches, "filter"), several(matches, "severity"));
    let rows = desk.session()?.review_rows(&filters, &severities)?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&rows);
    } else {
        console.say(|lang| print::rows(&rows, lang));
    }
    Ok(0)
}

pub(super) fn judge(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let at = Timestamp::now();
    let requirement = text(matches, "requirement").to_owned();
    let session = desk.session()?;
    let before = session.review_item(&requirement)?;
    let mut judgement = as_it_stands(&before);
    if matches.get_flag("withdraw") {
        judgement.verdict = None;
    } else if matches.get_flag("agree") {
        let operators = before.row.operator;
        judgement.verdict = Some(operators.ok_or_else(nothing_to_agree_with)?.to_owned());
    } else if let Some(verdict) = given(matches, "verdict") {
        judgement.verdict = Some(verdict);
    }
    for (id, field) in [
        ("severity", &mut judgement.severity),
        ("finding", &mut judgement.finding),
        ("recommendation", &mut judgement.recommendation),
        ("sampled", &mut judgement.sampled),
        ("note", &mut judgement.note),
    ] {
        // What is given replaces; given empty, it is taken away.
        if let Some(value) = given(matches, id) {
            *field = Some(value).filter(|value| !value.trim().is_empty());
        }
    }
    let methods = several(matches, "method");
    if !methods.is_empty() {
        judgement.methods = methods;
    }
    for seen in several(matches, "seen") {
        judgement.evidence.push(file_seen(session, &before, &seen)?);
    }
    for file in matches.get_many::<PathBuf>("attach").into_iter().flatten() {
        let digest = session.attach_audit_evidence(file, at)?;
        judgement.evidence.push(digest);
    }
    let saved = session.save_review(&requirement, &judgement, at)?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&saved);
    } else if let Some(item) = &saved.item {
        console.say(|lang| print::item(item, lang));
    }
    Ok(0)
}

fn as_it_stands(item: &ReviewItemWire) -> JudgementInputWire {
    let Some(review) = &item.review else {
        return JudgementInputWire::default();
    };
    JudgementInputWire {
        verdict: review.verdict.map(str::to_owned),
        severity: review.severity.map(str::to_owned),
        finding: review.finding.clone(),
        recommendation: review.recommendation.clone(),
        methods: review.methods.iter().map(|one| (*one).to_owned()).collect(),
        sampled: review.sampled.clone(),
        evidence: review.evidence.clone(),
        note: review.note.clone(),
    }
}

/// A file that was seen, by its digest or by its name.
fn file_seen(session: &mut Session, item: &ReviewItemWire, seen: &str) -> Result<String, Failure> {
    // The operator's own for this requirement first; then any file of the workspace.
    let near = item
        .operator
        .evidence
        .iter()
        .find(|file| file.file_name == seen);
    if let Some(file) = near {
        return Ok(file.sha256.clone());
    }
    let files = session.evidence()?;
    let known = files
        .iter()
        .find(|file| file.sha256 == seen || file.file_name == seen);
    match known {
        Some(file) => Ok(file.sha256.clone()),
        None => Err(failure(
            "error-audit-not-seen",
            vec![("file", seen.to_owned())],
        )),
    }
}

fn nothing_to_agree_with() -> Failure {
    failure("error-audit-nothing-to-agree", vec![])
}

pub(super) fn failure(key: &str, args: Vec<(&'static str, String)>) -> Failure {
    Failure {
        kind: FailureKind::Input,
        file: None,
        problems: vec![Problem::new(key, args)],
    }
}

pub(super) fn sample(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let amounts = ["weight-3", "weight-2", "weight-1"].map(|id| given(matches, id));
    let [key, important, general] = match amounts {
        // What an auditor usually takes.
        [None, None, None] => ["all", "50%", "20%"].map(|one| Some(one.to_owned())),
        named => named,
    };
    let wire = SampleInputWire {
        seed: given(matches, "seed"),
        packs: several(matches, "pack"),
        key,
        important,
        general,
    };
    let saved = desk.session()?.draw_sample(&wire, Timestamp::now())?;
    desk.close()?;
    let drawn = saved.audit.samples.last();
    if matches.get_flag("json") {
        console.json(&drawn);
    } else if let Some(sample) = drawn {
        console.say(|lang| print::sample(sample, lang));
    }
    Ok(0)
}

pub(super) fn describe(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let session = desk.session()?;
    let mut statement: AuditStatementWire = session.audit()?.statement;
    if let Some(name) = given(matches, "auditor") {
        statement.auditor.en = given(matches, "auditor-en").unwrap_or_else(|| name.clone());
        statement.auditor.zh = name;
    } else if let Some(name) = given(matches, "auditor-en") {
        statement.auditor.en = name;
    }
    for (id, field) in [
        ("contact", &mut statement.contact),
        ("scope", &mut statement.scope),
        ("opinion", &mut statement.opinion),
    ] {
        if let Some(value) = given(matches, id) {
            *field = Some(value);
        }
    }
    if let Some(period) = given(matches, "period") {
        let (from, to) = read_period(&period)?;
        statement.began = Some(from.to_string());
        statement.ended = Some(to.to_string());
    }
    let saved = session.save_audit_statement(&statement, Timestamp::now())?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&saved.audit);
    } else {
        console.say(|lang| print::overview(&saved.audit, lang));
    }
    Ok(0)
}
