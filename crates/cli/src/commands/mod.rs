//! One file a command; each asks `lianheng-api` and prints what it says.

mod assess;
mod audit;
mod crosswalk;
mod explain;
mod export;
mod insight;
mod package;
mod packs;
mod questionnaire;
mod report;
mod search;
mod table;
mod words;
mod workspace;

use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::{Failure, Library, OpenAssessment, open_answers};
use std::path::PathBuf;

/// Runs what was asked for and returns the exit code.
pub(crate) fn run(matches: &ArgMatches, console: &Console) -> u8 {
    let of_workspace = workspace::run(matches, console);
    if let Some(outcome) = of_workspace {
        return outcome.unwrap_or_else(|failure| console.fail(&failure));
    }
    if let Some(outcome) = package::run(matches, console) {
        return outcome.unwrap_or_else(|failure| console.fail(&failure));
    }
    let outcome = match matches.subcommand() {
        Some(("packs", matches)) => packs::run(matches, console),
        Some(("questionnaire", matches)) => questionnaire::run(matches, console),
        Some(("crosswalk", matches)) => crosswalk::run(matches, console),
        Some(("assess", matches)) => assess::run(matches, console),
        Some(("explain", matches)) => explain::run(matches, console),
        Some(("report", matches)) => report::run(matches, console),
        Some(("export", matches)) => export::run(matches, console),
        Some(("insight", matches)) => insight::run(matches, console),
        Some(("search", matches)) => search::run(matches, console),
        Some(("audit", matches)) => audit::run(matches, console),
        // The grammar requires one of the above.
        _ => Ok(2),
    };
    outcome.unwrap_or_else(|failure| console.fail(&failure))
}

/// The assessment `--answers` names.
fn opened(matches: &ArgMatches) -> Result<OpenAssessment, Failure> {
    let path = matches
        .get_one::<PathBuf>("answers")
        .cloned()
        .unwrap_or_default();
    open_answers(Library::built_in(), &path)
}

fn text<'m>(matches: &'m ArgMatches, id: &str) -> &'m str {
    matches.get_one::<String>(id).map_or("", String::as_str)
}
