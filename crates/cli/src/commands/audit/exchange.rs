//! What crosses the fence: a submission in, an audit out, an audit in, and the answers to its findings.

use super::super::package::{book, sealing, unlock};
use super::review::failure;
use super::{given, named, opened, path, print, secret, several, text};
use crate::console::{Console, with_bar};
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{
    AuditResponseInputWire, AuditStatementWire, NewActionWire, NewAuditWire, ReceivedAuditWire,
    TextWire,
};
use lianheng_api::{Desk, Failure, Library, verify_audit};
use std::path::PathBuf;

pub(super) fn open(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (submission, into) = (path(matches, "submission"), path(matches, "into"));
    let auditor = text(matches, "auditor").to_owned();
    let unlock = unlock(&submission, matches, console)?;
    let wire = NewAuditWire {
        lead: given(matches, "lead").unwrap_or_else(|| auditor.clone()),
        statement: AuditStatementWire {
            auditor: TextWire {
                en: given(matches, "auditor-en").unwrap_or_else(|| auditor.clone()),
                zh: auditor,
            },
            contact: given(matches, "contact"),
            began: None,
            ended: None,
            scope: None,
            opinion: None,
        },
        passphrase: secret::first_passphrase(&into, console)?,
    };
    let mut desk = Desk::new(Library::built_in(), None);
    let at = Timestamp::now();
    let created =
        with_bar(|tell| desk.open_submission(&submission, &unlock, &into, &wire, at, tell))?;
    desk.session()?.know_keys(book(matches)?);
    let audit = desk.session()?.audit()?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&serde_json::json!({"workspace": created, "audit": audit}));
    } else {
        console.say(|lang| print::begun(&into, &created, &audit, lang));
    }
    Ok(0)
}

pub(super) fn check(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (file, mut desk) = named(matches, console)?;
    desk.session()?.know_keys(book(matches)?);
    let check = with_bar(|tell| desk.session()?.check_audit(tell))?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&check);
    } else {
        console.say(|lang| print::check(&file, &check, lang));
    }
    Ok(u8::from(!check.holds()))
}

pub(super) fn seal(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let request = sealing(matches, console)?;
    let sealed = with_bar(|tell| desk.session()?.seal_audit(&request, Timestamp::now(), tell))?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&sealed);
    } else {
        console.say(|lang| print::sealed(&sealed, lang));
    }
    Ok(0)
}

pub(super) fn verify(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let file = path(matches, "audit");
    let own = unlock(&file, matches, console)?;
    let submission = matches.get_one::<PathBuf>("submission");
    let other = submission
        .map(|other| unlock(other, matches, console))
        .transpose()?;
    let submission = submission.map(PathBuf::as_path).zip(other.as_ref());
    let book = book(matches)?;
    let library = Library::built_in();
    let proof = with_bar(|tell| verify_audit(library, &file, &own, submission, &book, tell))?;
    if matches.get_flag("json") {
        console.json(&proof);
    } else {
        console.say(|lang| print::proof(&file, &proof, lang));
    }
    Ok(u8::from(!proof.findings.is_empty()))
}

pub(super) fn import(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (file, into) = (path(matches, "audit"), path(matches, "into"));
    let unlock = unlock(&file, matches, console)?;
    let mut desk = opened(&into, console)?;
    let (at, dry) = (Timestamp::now(), matches.get_flag("dry-run"));
    let taken = with_bar(|tell| {
        let session = desk.session()?;
        session.know_keys(book(matches)?);
        if dry {
            session.preview_audit(&file, &unlock, at, tell)
        } else {
            session.import_audit(&file, &unlock, at, tell)
        }
    })?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&taken);
    } else {
        console.say(|lang| print::taken(&taken, dry, lang));
    }
    Ok(0)
}

/// The audit an option names, or the only one there is.
fn chosen(
    audits: Vec<ReceivedAuditWire>,
    id: Option<String>,
) -> Result<ReceivedAuditWire, Failure> {
    let named = id.is_some();
    let mut wanted = audits
        .into_iter()
        .filter(|one| id.as_ref().is_none_or(|id| one.package == *id));
    match (wanted.next(), wanted.next()) {
        (Some(one), None) => Ok(one),
        (Some(one), Some(other)) => {
            let ids = [&one, &other].map(|one| one.package.clone());
            let ids: Vec<String> = ids
                .into_iter()
                .chain(wanted.map(|one| one.package))
                .collect();
            let args = vec![("known", ids.join(", "))];
            Err(failure("error-audit-which", args))
        }
        (None, _) if named => {
            let args = vec![("id", id.unwrap_or_default())];
            Err(failure("error-audit-no-such", args))
        }
        (None, _) => Err(failure("error-audit-none-received", vec![])),
    }
}

pub(super) fn findings(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    desk.session()?.know_keys(book(matches)?);
    let audits = desk.session()?.received_audits()?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&audits);
        return Ok(0);
    }
    let audit = chosen(audits, given(matches, "audit"))?;
    console.say(|lang| print::received(&audit, lang));
    Ok(0)
}

pub(super) fn respond(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let session = desk.session()?;
    session.know_keys(book(matches)?);
    let audit = chosen(session.received_audits()?, given(matches, "audit"))?;
    let wire = AuditResponseInputWire {
        stance: text(matches, "stance").to_owned(),
        text: given(matches, "text"),
        actions: several(matches, "action"),
        new_action: given(matches, "plan").map(|plan| NewActionWire {
            plan,
            owner: given(matches, "owner"),
            due: given(matches, "due"),
        }),
    };
    let requirement = text(matches, "requirement");
    let saved = session.respond_to_finding(&audit.package, requirement, &wire, Timestamp::now())?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&saved);
    } else {
        console.say(|lang| print::received(&saved, lang));
    }
    Ok(0)
}
