//! `lianheng search`: standards, questionnaires and, where one is named, an answer file.

use super::table::table;
use super::words::{pick, say, term};
use super::{opened, text};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::SearchHitWire;
use lianheng_api::{Failure, Lang, Library, MOST_HITS, search};
use lianheng_l10n::{Messages, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let open = match matches.contains_id("answers") {
        true => Some(opened(matches)?),
        false => None,
    };
    let assessment = open.as_ref().map(|open| &open.assessment);
    let hits = search(Library::built_in(), assessment, text(matches, "text"))?;
    if matches.get_flag("json") {
        console.json(&hits);
    } else {
        console.say(|lang| hits_text(&hits, lang));
    }
    Ok(0)
}

fn hits_text(hits: &[SearchHitWire], lang: Lang) -> String {
    if hits.is_empty() {
        return say(lang, msg::CLI_SEARCH_NONE);
    }
    let headings = [
        msg::CLI_COLUMN_KIND,
        msg::CLI_COLUMN_ID,
        msg::CLI_COLUMN_TITLE,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    for hit in hits {
        let title = pick(&hit.title, lang);
        // The place where it was found says more than the name alone, unless it is in the name.
        let place = hit.excerpt.trim_matches('…').trim();
        let shown = if title.contains(place) || hit.id.contains(place) {
            title.to_owned()
        } else {
            format!("{title}\n  {}", hit.excerpt)
        };
        table.add_row(vec![
            term(lang, "search-kind", hit.kind),
            hit.id.clone(),
            shown,
        ]);
    }
    let mut parts = vec![table.to_string()];
    if hits.len() == MOST_HITS {
        let args = [("most", MOST_HITS.into())];
        parts.push(Messages::built_in().text(lang, msg::CLI_SEARCH_LIMIT, &args));
    }
    parts.join("\n")
}
