//! `lianheng audit`: the auditor's review of a submission, and what an operator does with the audit that comes back.

mod exchange;
mod print;
mod report;
mod review;

use super::text;
use super::workspace::{named, opened, secret};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::Failure;
use std::path::PathBuf;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("open", matches)) => exchange::open(matches, console),
        Some(("show", matches)) => review::show(matches, console),
        Some(("list", matches)) => review::list(matches, console),
        Some(("judge", matches)) => review::judge(matches, console),
        Some(("sample", matches)) => review::sample(matches, console),
        Some(("describe", matches)) => review::describe(matches, console),
        Some(("report", matches)) => report::run(matches, console),
        Some(("check", matches)) => exchange::check(matches, console),
        Some(("seal", matches)) => exchange::seal(matches, console),
        Some(("verify", matches)) => exchange::verify(matches, console),
        Some(("import", matches)) => exchange::import(matches, console),
        Some(("findings", matches)) => exchange::findings(matches, console),
        Some(("respond", matches)) => exchange::respond(matches, console),
        // The grammar requires one of the above.
        _ => Ok(2),
    }
}

/// An option that was given.
fn given(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

/// An option that was given several times, or a list.
fn several(matches: &ArgMatches, id: &str) -> Vec<String> {
    let values = matches.get_many::<String>(id);
    values
        .map(|values| values.cloned().collect())
        .unwrap_or_default()
}

fn path(matches: &ArgMatches, id: &str) -> PathBuf {
    matches.get_one::<PathBuf>(id).cloned().unwrap_or_default()
}
