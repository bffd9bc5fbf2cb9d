//! `lianheng insight`: what follows from an assessment, one file a view.

mod compare;
mod lane;
mod lift;
mod registers;

use super::words::term;
use super::workspace::source;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::TotalWire;
use lianheng_api::{Failure, Lang};
use lianheng_l10n::{integer, msg, percent};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("lane", matches)) => lane::run(matches, console),
        Some(("registers", matches)) => registers::run(matches, console),
        Some(("lift", matches)) => lift::run(matches, console),
        Some(("compare", matches)) => compare::run(matches, console),
        // The grammar requires one of the above.
        _ => Ok(2),
    }
}

/// A score, or a dash where nothing applies.
fn score(lang: Lang, basis_points: Option<u32>) -> String {
    basis_points.map_or_else(|| "–".to_owned(), |score| percent(lang, score))
}

/// Totals before and after, one row a pack.
fn totals(before: &[TotalWire], after: &[TotalWire], lang: Lang) -> String {
    let say = |id| super::words::say(lang, id);
    let mut table = super::table::table(
        vec![
            say(msg::TERM_PACK),
            say(msg::CLI_COLUMN_BEFORE),
            say(msg::TERM_CONCLUSION),
            say(msg::CLI_COLUMN_AFTER),
            say(msg::TERM_CONCLUSION),
            say(msg::CLI_COLUMN_MAJOR_RISKS),
        ],
        &[1, 3, 5],
    );
    let mut packs: Vec<&str> = before.iter().map(|total| total.pack.as_str()).collect();
    for total in after {
        if !packs.contains(&total.pack.as_str()) {
            packs.push(&total.pack);
        }
    }
    for pack in packs {
        let of = |totals: &'_ [TotalWire]| totals.iter().position(|total| total.pack == pack);
        let (before, after) = (
            of(before).and_then(|at| before.get(at)),
            of(after).and_then(|at| after.get(at)),
        );
        let conclusion = |total: Option<&TotalWire>| {
            total.map_or_else(String::new, |total| {
                term(lang, "conclusion", total.conclusion)
            })
        };
        let risks = |total: Option<&TotalWire>| {
            total.map_or_else(
                || "–".to_owned(),
                |total| integer(lang, u64::from(total.major_risks)),
            )
        };
        table.add_row(vec![
            pack.to_owned(),
            score(lang, before.and_then(|total| total.score_bp)),
            conclusion(before),
            score(lang, after.and_then(|total| total.score_bp)),
            conclusion(after),
            format!("{} → {}", risks(before), risks(after)),
        ]);
    }
    table.to_string()
}
