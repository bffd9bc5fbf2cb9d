//! `lianheng packs stats`, and the coverage table of `packs check --coverage`.

use crate::commands::table::table;
use crate::commands::words::{say, term};
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{CountWire, CrosswalkCoverageWire, PackStatsWire, QuestionCoverageWire};
use lianheng_api::{Failure, Lang, Library, stats};
use lianheng_l10n::{Messages, MsgId, integer, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let stats = stats(Library::built_in());
    if matches.get_flag("json") {
        console.json(&stats);
    } else {
        console.say(|lang| {
            let packs: Vec<String> = stats
                .packs
                .iter()
                .map(|pack| pack_text(pack, lang))
                .collect();
            format!(
                "{}
{}
{}",
                packs.join(
                    "
"
                ),
                question_coverage_text(&stats.questions, lang),
                coverage_text(&stats.crosswalks, lang)
            )
        });
    }
    Ok(0)
}

fn pack_text(pack: &PackStatsWire, lang: Lang) -> String {
    let line = |heading: MsgId, key: &str, counts: &[CountWire]| {
        let present = counts.iter().filter(|row| row.count > 0);
        let rows: Vec<String> = present
            .map(|row| {
                format!(
                    "{} {}",
                    term(lang, key, &row.name),
                    integer(lang, u64::from(row.count))
                )
            })
            .collect();
        format!("  {}  {}", say(lang, heading), rows.join(" · "))
    };
    let mut lines = vec![
        format!(
            "{}  {}",
            pack.pack,
            integer(lang, u64::from(pack.requirements))
        ),
        line(
            msg::CLI_STATS_VERIFICATION,
            "verification",
            &pack.verification,
        ),
        line(msg::CLI_STATS_CONFIDENCE, "confidence", &pack.confidence),
        line(msg::CLI_STATS_WEIGHT, "weight", &pack.weight),
        line(msg::CLI_STATS_MODALITY, "modality", &pack.modality),
        line(msg::CLI_STATS_ROLE, "role", &pack.role),
        line(msg::CLI_STATS_STAGE, "stage", &pack.stage),
        line(msg::CLI_STATS_ASPECT, "aspect", &pack.aspect),
        format!(
            "  {}  {}  {}",
            say(lang, msg::CLI_STATS_MAJOR_RISKS),
            pack.major_risks.len(),
            pack.major_risks.join(" ")
        ),
    ];
    for length in &pack.lengths {
        let args = [
            ("part", term(lang, "part", length.part).into()),
            ("lang", length.lang.into()),
            ("shortest", length.shortest.into()),
            ("shortest-id", length.shortest_id.clone().into()),
            ("longest", length.longest.into()),
            ("longest-id", length.longest_id.clone().into()),
        ];
        lines.push(format!(
            "  {}",
            Messages::built_in().text(lang, msg::CLI_STATS_LENGTH, &args)
        ));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// How far the questions reach into each pack.
pub(super) fn question_coverage_text(rows: &[QuestionCoverageWire], lang: Lang) -> String {
    let headings = [
        msg::TERM_PACK,
        msg::CLI_COLUMN_REQUIREMENTS,
        msg::CLI_COVERAGE_SUPPORTED,
        msg::CLI_COVERAGE_DIRECT,
        msg::CLI_COVERAGE_QUESTIONS,
    ];
    let mut table = table(
        headings.iter().map(|id| say(lang, *id)).collect(),
        &[1, 2, 3, 4],
    );
    let number = |count: u32| integer(lang, u64::from(count));
    for row in rows {
        table.add_row([
            row.pack.clone(),
            number(row.requirements),
            number(row.supported),
            number(row.judged_directly),
            number(row.questions),
        ]);
    }
    table.to_string()
}

/// How far each crosswalk reaches, on both its sides.
pub(super) fn coverage_text(crosswalks: &[CrosswalkCoverageWire], lang: Lang) -> String {
    let headings = [
        msg::CLI_COVERAGE_CROSSWALK,
        msg::CLI_COVERAGE_MAPPINGS,
        msg::CLI_COVERAGE_SIDE,
        msg::CLI_COVERAGE_ITEMS,
        msg::CLI_COVERAGE_MAPPED,
        msg::CLI_COVERAGE_WITHOUT,
        msg::CLI_COVERAGE_OPEN,
    ];
    let mut table = table(
        headings.iter().map(|id| say(lang, *id)).collect(),
        &[1, 3, 4, 5, 6],
    );
    let number = |count: u32| integer(lang, u64::from(count));
    for crosswalk in crosswalks {
        for (first, side) in [(true, &crosswalk.from), (false, &crosswalk.to)] {
            table.add_row([
                if first {
                    crosswalk.crosswalk.clone()
                } else {
                    String::new()
                },
                if first {
                    number(crosswalk.mappings)
                } else {
                    String::new()
                },
                side.id.clone(),
                number(side.items),
                number(side.mapped),
                number(side.without_counterpart),
                number(side.not_addressed),
            ]);
        }
    }
    table.to_string()
}
