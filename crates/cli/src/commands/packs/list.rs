//! `lianheng packs list`

use crate::commands::table::table;
use crate::commands::words::{pick, say, term};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::PackSummaryWire;
use lianheng_api::{Failure, Lang, Library, list};
use lianheng_l10n::{integer, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let packs = list(Library::built_in());
    if matches.get_flag("json") {
        console.json(&packs);
    } else {
        console.say(|lang| pack_table(&packs, lang));
    }
    Ok(0)
}

fn pack_table(packs: &[PackSummaryWire], lang: Lang) -> String {
    let headings = [
        msg::TERM_PACK,
        msg::CLI_COLUMN_TITLE,
        msg::CLI_COLUMN_VERSION,
        msg::CLI_COLUMN_STATUS,
        msg::CLI_COLUMN_REQUIREMENTS,
        msg::CLI_COLUMN_DIGEST,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[4]);
    for pack in packs {
        table.add_row([
            pack.id.clone(),
            pick(&pack.title, lang).to_owned(),
            pack.version.clone(),
            term(lang, "pack-status", pack.status),
            integer(lang, u64::from(pack.requirements + pack.questions)),
            pack.digest.chars().take(12).collect(),
        ]);
    }
    table.to_string()
}
