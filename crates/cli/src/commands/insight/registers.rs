//! `lianheng insight registers`

use super::super::table::table;
use super::super::words::{pick, say, term};
use super::source;
use crate::console::Console;
use clap::ArgMatches;
use lianheng_api::wire::{RegisterAnswerWire, RegisterRowWire, RegistersWire};
use lianheng_api::{Failure, Lang, Library, registers};
use lianheng_l10n::{Messages, integer, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let open = source(matches, console)?.open;
    let registers = registers(Library::built_in(), &open.assessment);
    if matches.get_flag("json") {
        console.json(&registers);
    } else {
        console.say(|lang| registers_text(&registers, lang));
    }
    Ok(0)
}

fn registers_text(registers: &RegistersWire, lang: Lang) -> String {
    let parts = [
        ("key-software", &registers.key_software),
        ("single-source", &registers.single_source),
        ("update-control", &registers.update_control),
    ];
    let parts = parts.map(|(register, rows)| {
        let name = term(lang, "register", register);
        if rows.is_empty() {
            return format!("{name} {}", say(lang, msg::CLI_REGISTER_EMPTY));
        }
        format!("{name}\n{}", register_table(rows, lang))
    });
    parts.join("\n\n")
}

fn register_table(rows: &[RegisterRowWire], lang: Lang) -> String {
    let headings = [
        msg::CLI_COLUMN_PRODUCT,
        msg::CLI_COLUMN_SUPPLIER,
        msg::CLI_COLUMN_SYSTEMS,
        msg::CLI_COLUMN_CRITICALITY,
        msg::CLI_COLUMN_ALTERNATE,
        msg::CLI_COLUMN_AUTO_UPDATE,
        msg::CLI_REGISTER_ANSWERS,
    ];
    let mut table = table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    for row in rows {
        let product = [pick(&row.name, lang), row.version.as_deref().unwrap_or("")];
        let systems = row.systems.iter();
        let systems: Vec<String> = systems
            .map(|(name, hosts)| {
                format!("{} {}", pick(name, lang), integer(lang, u64::from(*hosts)))
            })
            .collect();
        let answers = row.answers.iter();
        let answers: Vec<String> = answers.map(|answer| answer_text(answer, lang)).collect();
        let yes_or_no = if row.auto_update {
            msg::CLI_YES
        } else {
            msg::CLI_NO
        };
        table.add_row(vec![
            product.join(" ").trim().to_owned(),
            pick(&row.supplier, lang).to_owned(),
            systems.join("\n"),
            row.criticality
                .map_or_else(String::new, |name| term(lang, "criticality", name)),
            alternate(row, lang),
            say(lang, yes_or_no),
            answers.join("\n"),
        ]);
    }
    table.to_string()
}

fn answer_text(answer: &RegisterAnswerWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let mark = messages.by_key(lang, "punctuation-list", &[]);
    let systems: Vec<&str> = answer.systems.iter().map(|name| pick(name, lang)).collect();
    let args = [
        ("about", pick(&answer.about, lang).into()),
        ("answer", pick(&answer.answer, lang).into()),
        ("systems", systems.join(&mark).into()),
    ];
    let id = if systems.is_empty() {
        msg::REPORT_REGISTER_ANSWER
    } else {
        msg::REPORT_REGISTER_ANSWER_IN
    };
    messages.text(lang, id, &args)
}

fn alternate(row: &RegisterRowWire, lang: Lang) -> String {
    let Some(alternate) = &row.alternate else {
        return "–".to_owned();
    };
    let name = pick(alternate, lang);
    if row.alternate_same_supplier {
        let args = [("name", name.into())];
        Messages::built_in().text(lang, msg::CLI_ALTERNATE_SAME_SUPPLIER, &args)
    } else {
        name.to_owned()
    }
}
