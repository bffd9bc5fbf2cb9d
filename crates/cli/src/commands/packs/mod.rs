//! `lianheng packs`: one file a subcommand.

mod check;
mod list;
mod question;
mod review;
mod show;
mod stats;

use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::{Failure, pack_schema};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("list", matches)) => list::run(matches, console),
        Some(("show", matches)) => show::run(matches, console),
        Some(("check", matches)) => check::run(matches, console),
        Some(("stats", matches)) => stats::run(matches, console),
        Some(("review", matches)) => review::run(matches, console),
        Some(("schema", _)) => {
            console.raw(&pack_schema());
            Ok(0)
        }
        _ => Ok(2),
    }
}
