//! `lianheng questionnaire …`: a look at one, and the round trip to a supplier and back, from both sides.

mod answering;
mod asking;
mod listing;
mod preview;
mod taking;

use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::Failure;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("preview", matches)) => preview::run(matches, console),
        Some(("create", matches)) => asking::create(matches, console),
        Some(("remind", matches)) => asking::remind(matches, console),
        Some(("withdraw", matches)) => asking::withdraw(matches, console),
        Some(("status", matches)) => listing::status(matches, console),
        Some(("import", matches)) => taking::import(matches, console),
        Some(("show", matches)) => taking::show(matches, console),
        Some(("accept", matches)) => taking::accept(matches, console),
        Some(("open", matches)) => answering::open(matches, console),
        Some(("answer", matches)) => answering::answer(matches, console),
        Some(("return", matches)) => answering::send(matches, console),
        Some(("workbook", matches)) => answering::workbook(matches, console),
        // The grammar requires one of the above.
        _ => Ok(2),
    }
}

/// An argument's text, where it is given.
fn word<'m>(matches: &'m ArgMatches, id: &str) -> Option<&'m str> {
    matches.get_one::<String>(id).map(String::as_str)
}

/// Every value of an argument that may be given more than once.
fn words(matches: &ArgMatches, id: &str) -> Vec<String> {
    let given = matches.get_many::<String>(id);
    given.into_iter().flatten().cloned().collect()
}
