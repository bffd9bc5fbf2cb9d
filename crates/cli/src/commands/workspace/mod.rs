//! Workspaces: made, filled from files, read, proved, copied, and given other passphrases. Every command closes what it opened.

mod answer_workbook;
mod export;
mod intake;
mod keys;
mod look;
mod merge;
mod new;
mod proof;
mod sbom;
pub(super) mod secret;
mod table;

pub(super) use intake::problems_text;

use super::text;
use crate::console::Console;
use clap::ArgMatches;
use clap::parser::ValueSource;
use jiff::Timestamp;
use lianheng_api::{Desk, Failure, Library, OpenAssessment, is_workspace, open_answers};
use lianheng_api::{FailureKind, Problem};
use std::path::PathBuf;

/// Runs a command about workspaces; `None` when it is none of them.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Option<Result<u8, Failure>> {
    Some(match matches.subcommand()? {
        ("new", matches) => new::run(matches, console),
        ("import", matches) => intake::run(matches, console),
        ("inventory", matches) => intake::template(matches, console),
        ("sbom", matches) => sbom::run(matches, console),
        ("verify", matches) => proof::run(matches, console),
        ("backup", matches) => keys::back_up(matches, console),
        ("passphrase", matches) => keys::change(matches, console),
        ("recover", matches) => keys::recover(matches, console),
        ("merge", matches) => merge::run(matches, console),
        ("component", matches) => look::component(matches, console),
        ("history", matches) => look::history(matches, console),
        ("export-answers", matches) => export::run(matches, console),
        _ => return None,
    })
}

/// An assessment to be read, wherever it comes from, and the model it is scored by.
pub(super) struct Source {
    pub(super) open: OpenAssessment,
    pub(super) model: String,
    desk: Option<Desk>,
}

/// The assessment that `--answers`, `--workspace` or the workspace named first stands for; the grammar lets exactly one through.
pub(super) fn source(matches: &ArgMatches, console: &Console) -> Result<Source, Failure> {
    let asked = matches.try_contains_id("model").unwrap_or(false);
    let model = if asked {
        text(matches, "model").to_owned()
    } else {
        String::new()
    };
    let Some(path) = given(matches, "workspace-file").or_else(|| given(matches, "workspace"))
    else {
        let path = given(matches, "answers").unwrap_or_default();
        return Ok(Source {
            open: open_answers(Library::built_in(), &path)?,
            model,
            desk: None,
        });
    };
    let mut desk = opened(&path, console)?;
    let session = desk.session()?;
    let open = match matches.get_one::<String>("assessment") {
        Some(id) => {
            let open = session.open_assessment(id)?;
            session.choose_assessment(id)?;
            open
        }
        None => session.open()?,
    };
    let by_default = asked && matches.value_source("model") == Some(ValueSource::DefaultValue);
    let model = if by_default {
        session.scoring_model()?
    } else {
        model
    };
    Ok(Source {
        open,
        model,
        desk: Some(desk),
    })
}

impl Source {
    /// Another assessment of the workspace when this one comes from a workspace and `id` names one, else the answer file of that name.
    pub(super) fn other(&mut self, id: &str) -> Result<OpenAssessment, Failure> {
        let path = PathBuf::from(id);
        match &mut self.desk {
            Some(desk) if !path.exists() => desk.session()?.open_assessment(id),
            _ => open_answers(Library::built_in(), &path),
        }
    }
}

/// A desk with the workspace at `path` open on it.
pub(super) fn opened(path: &std::path::Path, console: &Console) -> Result<Desk, Failure> {
    // Nobody is asked for a passphrase for what is no workspace.
    if path.is_file() && !is_workspace(path) {
        return Err(Failure {
            kind: FailureKind::Input,
            file: Some(path.display().to_string()),
            problems: vec![Problem::new("error-workspace-not-one", vec![])],
        });
    }
    let words = match path.exists() {
        true => secret::passphrase(path, console)?,
        // Opening says what is missing.
        false => String::new(),
    };
    let mut desk = Desk::new(Library::built_in(), None);
    let _ = desk.open(path, &words, Timestamp::now())?;
    Ok(desk)
}

/// The workspace a command is about, open on a desk.
pub(super) fn named(matches: &ArgMatches, console: &Console) -> Result<(PathBuf, Desk), Failure> {
    let path = given(matches, "workspace").unwrap_or_default();
    let desk = opened(&path, console)?;
    Ok((path, desk))
}

pub(super) fn given(matches: &ArgMatches, id: &str) -> Option<PathBuf> {
    matches.try_get_one::<PathBuf>(id).ok().flatten().cloned()
}
