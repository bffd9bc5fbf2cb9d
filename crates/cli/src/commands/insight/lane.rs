//! `lianheng insight lane`

use super::super::table::table;
use super::super::words::{say, term};
use super::{score, source};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::LaneCellWire;
use lianheng_api::{Failure, Lang, Library, evaluate, lane};
use lianheng_l10n::{integer, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let from = source(matches, console)?;
    let (_, evaluation, model) = evaluate(Library::built_in(), &from.open, &[], &from.model)?;
    let cells = lane(&evaluation, model);
    if matches.get_flag("json") {
        console.json(&cells);
    } else {
        console.say(|lang| lane_text(&cells, lang));
    }
    Ok(0)
}

fn lane_text(cells: &[LaneCellWire], lang: Lang) -> String {
    let mut sides: Vec<&str> = cells.iter().map(|cell| cell.side).collect();
    sides.dedup();
    let parts = sides.into_iter().map(|side| {
        let own = cells.iter().filter(|cell| cell.side == side);
        format!("{}\n{}", term(lang, "side", side), side_table(own, lang))
    });
    parts.collect::<Vec<String>>().join("\n\n")
}

fn side_table<'c>(cells: impl Iterator<Item = &'c LaneCellWire>, lang: Lang) -> String {
    let headings = [
        msg::REPORT_STAGE,
        msg::CLI_COLUMN_APPLICABLE,
        msg::VERDICT_PARTIAL,
        msg::VERDICT_NONCONFORM,
        msg::VERDICT_UNANSWERED,
        msg::TERM_SCORE,
        msg::CLI_LANE_HEAT,
        msg::CLI_LANE_CELL_GAPS,
    ];
    let mut table = table(
        headings.iter().map(|id| say(lang, *id)).collect(),
        &[1, 2, 3, 4, 5],
    );
    for cell in cells {
        let number = |count: u32| integer(lang, u64::from(count));
        table.add_row(vec![
            term(lang, "stage", cell.stage),
            number(cell.applicable),
            number(cell.partial),
            number(cell.nonconform),
            number(cell.unanswered),
            score(lang, cell.score_bp),
            term(lang, "heat", cell.heat),
            cell.gaps.join("\n"),
        ]);
    }
    table.to_string()
}
