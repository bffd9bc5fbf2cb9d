//! The command's grammar, with help in the user's language.

use crate::{audits, packages, workspaces};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgGroup, Command};
use lianheng_api::{DEFAULT_MODEL, ExportFormat, Lang, Preset, ReportFormat, ReportSection};
use lianheng_l10n::{Messages, MsgId, msg};
use std::path::PathBuf;

/// The grammar, described in `lang`.
pub(crate) fn command(lang: Lang) -> Command {
    let say = |id: MsgId| Messages::built_in().text(lang, id, &[]);
    let answers = || {
        Arg::new("answers")
            .long("answers")
            .value_name("FILE")
            .required(true)
            .value_parser(clap::value_parser!(PathBuf))
            .help(say(msg::CLI_ARG_ANSWERS))
    };
    let model = || {
        Arg::new("model")
            .long("model")
            .value_name("MODEL")
            .default_value(DEFAULT_MODEL)
            .hide_default_value(true)
            .help(say(msg::CLI_ARG_MODEL))
    };
    let root = Command::new("lianheng")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say(msg::CLI_ABOUT))
        .subcommand_required(true)
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("LANG")
                .global(true)
                .value_parser(PossibleValuesParser::new(["zh-CN", "en", "bilingual"]))
                .hide_possible_values(true)
                .help(say(msg::CLI_ARG_LANG)),
        )
        .arg(
            Arg::new("json")
                .long("json")
                .global(true)
                .action(ArgAction::SetTrue)
                .help(say(msg::CLI_ARG_JSON)),
        )
        .subcommand(packs(&say))
        .subcommand(crate::questionnaires::command(&say, answers()))
        .subcommand(crosswalk(&say, &answers))
        .subcommand(
            of_assessment(Command::new("assess"), &say, &answers)
                .about(say(msg::CLI_ASSESS))
                .arg(
                    Arg::new("pack")
                        .long("pack")
                        .value_name("PACK")
                        .action(ArgAction::Append)
                        .help(say(msg::CLI_ARG_PACK)),
                )
                .arg(model()),
        )
        .subcommand(
            of_assessment(Command::new("explain"), &say, &answers)
                .about(say(msg::CLI_EXPLAIN))
                .allow_missing_positional(true)
                .arg(model())
                .arg(
                    Arg::new("target")
                        .value_name("REQUIREMENT|total")
                        .required(true)
                        .help(say(msg::CLI_ARG_TARGET)),
                ),
        )
        .subcommand(
            of_assessment(Command::new("report"), &say, &answers)
                .about(say(msg::CLI_REPORT))
                .arg(model())
                .args(report(&say))
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_name("FORMAT")
                        .default_value("pdf")
                        .hide_default_value(true)
                        .value_parser(PossibleValuesParser::new(
                            ReportFormat::ALL.map(ReportFormat::as_str),
                        ))
                        .hide_possible_values(true)
                        .help(say(msg::CLI_ARG_FORMAT)),
                )
                .arg(
                    Arg::new("out")
                        .long("out")
                        .value_name("FILE")
                        .required(true)
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say(msg::CLI_ARG_OUT)),
                ),
        )
        .subcommand(export(&say, &answers, &model))
        .subcommand(insight(&say, &answers, &model))
        .subcommand(
            Command::new("search")
                .about(say(msg::CLI_SEARCH))
                .arg(
                    Arg::new("text")
                        .value_name("TEXT")
                        .required(true)
                        .help(say(msg::CLI_ARG_SEARCH)),
                )
                .arg(
                    answers()
                        .required(false)
                        .help(say(msg::CLI_ARG_SEARCH_ANSWERS)),
                ),
        );
    let root = root.subcommand(audits::command(&say));
    in_language(packages::add(workspaces::add(root, &say), &say), lang)
}

/// What a report tells, and what it says besides the answers.
fn report(say: &impl Fn(MsgId) -> String) -> Vec<Arg> {
    let option = |id: &'static str, value: &'static str, help: MsgId| {
        Arg::new(id).long(id).value_name(value).help(say(help))
    };
    vec![
        option("preset", "PRESET", msg::CLI_ARG_PRESET)
            .value_parser(PossibleValuesParser::new(Preset::ALL.map(Preset::as_str)))
            .hide_possible_values(true),
        option("sections", "SECTION,…", msg::CLI_ARG_SECTIONS)
            .value_delimiter(',')
            .conflicts_with("preset")
            .value_parser(PossibleValuesParser::new(
                ReportSection::ALL.map(ReportSection::as_str),
            ))
            .hide_possible_values(true),
        option("classification", "MARK", msg::CLI_ARG_CLASSIFICATION),
        option("assessor", "NAME", msg::CLI_ARG_ASSESSOR).action(ArgAction::Append),
        option("period", "FROM..TO", msg::CLI_ARG_PERIOD),
        option("as-of", "DATE", msg::CLI_ARG_AS_OF),
        Arg::new("archival")
            .long("archival")
            .action(ArgAction::SetTrue)
            .help(say(msg::CLI_ARG_ARCHIVAL)),
        option("compare-with", "FILE|ASSESSMENT", msg::CLI_ARG_BEFORE),
    ]
}

/// A command that reads an assessment: of an answer file or of a workspace, and of exactly one of them.
fn of_assessment(
    command: Command,
    say: &impl Fn(MsgId) -> String,
    answers: &impl Fn() -> Arg,
) -> Command {
    let workspace = |id: &'static str, help: MsgId| {
        Arg::new(id)
            .value_name("WORKSPACE")
            .value_parser(clap::value_parser!(PathBuf))
            .help(say(help))
    };
    command
        .arg(answers().required(false))
        .arg(workspace("workspace-file", msg::CLI_ARG_WORKSPACE_FILE).long("workspace"))
        .arg(workspace("workspace", msg::CLI_ARG_WORKSPACE))
        .arg(workspaces::assessment(say).conflicts_with("answers"))
        .group(
            ArgGroup::new("source")
                .args(["answers", "workspace", "workspace-file"])
                .required(true),
        )
}

fn export(
    say: &impl Fn(MsgId) -> String,
    answers: &impl Fn() -> Arg,
    model: &impl Fn() -> Arg,
) -> Command {
    of_assessment(Command::new("export"), say, answers)
        .about(say(msg::CLI_EXPORT))
        .arg(model())
        .arg(
            Arg::new("as")
                .long("as")
                .value_name("FORMAT")
                .required(true)
                .value_parser(PossibleValuesParser::new(
                    ExportFormat::ALL.map(ExportFormat::as_str),
                ))
                .hide_possible_values(true)
                .help(say(msg::CLI_ARG_EXPORT_AS)),
        )
        .arg(
            Arg::new("out")
                .long("out")
                .value_name("FILE")
                .required_unless_present("preview")
                .value_parser(clap::value_parser!(PathBuf))
                .help(say(msg::CLI_ARG_EXPORT_OUT)),
        )
        .arg(
            Arg::new("table")
                .long("table")
                .value_name("TABLE")
                .help(say(msg::CLI_ARG_EXPORT_TABLE)),
        )
        .arg(
            Arg::new("pack")
                .long("pack")
                .value_name("PACK")
                .action(ArgAction::Append)
                .help(say(msg::CLI_ARG_EXPORT_PACK)),
        )
        .arg(
            Arg::new("preview")
                .long("preview")
                .action(ArgAction::SetTrue)
                .conflicts_with("out")
                .help(say(msg::CLI_ARG_EXPORT_PREVIEW)),
        )
}

fn crosswalk(say: &impl Fn(MsgId) -> String, answers: &impl Fn() -> Arg) -> Command {
    let pack =
        |id: &'static str, help: MsgId| Arg::new(id).long(id).value_name("PACK").help(say(help));
    let one_of =
        |id: &'static str, name: &'static str, help: MsgId, values: &'static [&'static str]| {
            Arg::new(id)
                .long(id)
                .value_name(name)
                .value_parser(PossibleValuesParser::new(values))
                .hide_possible_values(true)
                .help(say(help))
        };
    let filters = || {
        let relations = &["equal", "subset", "superset", "intersects"];
        let verdicts = &["conform", "partial", "nonconform"];
        [
            pack("from", msg::CLI_ARG_MAPPING_FROM),
            pack("to", msg::CLI_ARG_MAPPING_TO),
            one_of(
                "relation",
                "RELATION",
                msg::CLI_ARG_MAPPING_RELATION,
                relations,
            ),
            one_of("verdict", "VERDICT", msg::CLI_ARG_MAPPING_VERDICT, verdicts),
            Arg::new("requirement")
                .long("requirement")
                .value_name("REQUIREMENT")
                .action(ArgAction::Append)
                .help(say(msg::CLI_ARG_MAPPING_REQUIREMENT)),
        ]
    };
    Command::new("crosswalk")
        .about(say(msg::CLI_CROSSWALK))
        .subcommand_required(true)
        .subcommand(
            of_assessment(Command::new("preview"), say, answers)
                .about(say(msg::CLI_CROSSWALK_PREVIEW))
                .args(filters())
                .arg(
                    Arg::new("judged-otherwise")
                        .long("judged-otherwise")
                        .action(ArgAction::SetTrue)
                        .help(say(msg::CLI_ARG_MAPPING_JUDGED)),
                ),
        )
        .subcommand(
            Command::new("accept")
                .about(say(msg::CLI_CROSSWALK_ACCEPT))
                .arg(answers())
                .args(filters())
                .arg(
                    Arg::new("out")
                        .long("out")
                        .value_name("FILE")
                        .required(true)
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say(msg::CLI_ARG_OUT)),
                )
                // Everything at once would be a choice nobody made.
                .group(
                    ArgGroup::new("chosen")
                        .args(["from", "to", "relation", "verdict", "requirement"])
                        .multiple(true)
                        .required(true),
                ),
        )
}

fn insight(
    say: &impl Fn(MsgId) -> String,
    answers: &impl Fn() -> Arg,
    model: &impl Fn() -> Arg,
) -> Command {
    let view = |name: &'static str, about: MsgId| {
        let view = of_assessment(Command::new(name), say, answers).about(say(about));
        // The registers have no score.
        if name == "registers" {
            view
        } else {
            view.arg(model())
        }
    };
    Command::new("insight")
        .about(say(msg::CLI_INSIGHT))
        .subcommand_required(true)
        .subcommand(view("lane", msg::CLI_INSIGHT_LANE))
        .subcommand(view("registers", msg::CLI_INSIGHT_REGISTERS))
        .subcommand(
            view("lift", msg::CLI_INSIGHT_LIFT).arg(
                Arg::new("budget")
                    .long("budget")
                    .value_name("PERSON-DAYS")
                    .help(say(msg::CLI_ARG_BUDGET)),
            ),
        )
        .subcommand(
            view("compare", msg::CLI_INSIGHT_COMPARE).arg(
                Arg::new("before")
                    .long("before")
                    .value_name("FILE|ASSESSMENT")
                    .required(true)
                    .help(say(msg::CLI_ARG_BEFORE)),
            ),
        )
}

fn packs(say: &impl Fn(MsgId) -> String) -> Command {
    Command::new("packs")
        .about(say(msg::CLI_PACKS))
        .subcommand_required(true)
        .subcommand(Command::new("list").about(say(msg::CLI_PACKS_LIST)))
        .subcommand(
            Command::new("show")
                .about(say(msg::CLI_PACKS_SHOW))
                .arg(
                    Arg::new("pack")
                        .value_name("PACK|REQUIREMENT")
                        .required(true)
                        .help(say(msg::CLI_ARG_SHOW)),
                )
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_name("FORMAT")
                        .value_parser(PossibleValuesParser::new(["text", "csv"]))
                        .hide_possible_values(true)
                        .conflicts_with("json")
                        .help(say(msg::CLI_ARG_SHOW_FORMAT)),
                )
                .arg(
                    Arg::new("out")
                        .long("out")
                        .value_name("FILE")
                        .requires("format")
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say(msg::CLI_ARG_OUT)),
                ),
        )
        .subcommand(
            Command::new("check")
                .about(say(msg::CLI_PACKS_CHECK))
                .arg(
                    Arg::new("dir")
                        .value_name("DIR")
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say(msg::CLI_ARG_DIR)),
                )
                .arg(
                    Arg::new("extend-locks")
                        .long("extend-locks")
                        .action(ArgAction::SetTrue)
                        .requires("dir")
                        .help(say(msg::CLI_ARG_EXTEND_LOCKS)),
                )
                .arg(
                    Arg::new("coverage")
                        .long("coverage")
                        .action(ArgAction::SetTrue)
                        .help(say(msg::CLI_ARG_COVERAGE)),
                ),
        )
        .subcommand(Command::new("stats").about(say(msg::CLI_PACKS_STATS)))
        .subcommand(review(say))
        .subcommand(Command::new("schema").about(say(msg::CLI_PACKS_SCHEMA)))
}

fn review(say: &impl Fn(MsgId) -> String) -> Command {
    let file = |id: &'static str, help: MsgId| {
        Arg::new(id)
            .long(id)
            .value_parser(clap::value_parser!(PathBuf))
            .help(say(help))
    };
    Command::new("review")
        .about(say(msg::CLI_PACKS_REVIEW))
        .arg(
            Arg::new("pack")
                .value_name("PACK")
                .required(true)
                .help(say(msg::CLI_ARG_REVIEW_PACK)),
        )
        .arg(file("out", msg::CLI_ARG_REVIEW_OUT).value_name("FILE"))
        .arg(file("sheet", msg::CLI_ARG_REVIEW_SHEET).value_name("FILE"))
        .arg(
            file("apply", msg::CLI_ARG_REVIEW_APPLY)
                .value_name("DIR")
                .requires("sheet"),
        )
        .group(ArgGroup::new("way").args(["out", "sheet"]).required(true))
}

/// Headings, help and version in the user's language, on every level.
fn in_language(command: Command, lang: Lang) -> Command {
    let say = |id: MsgId| Messages::built_in().text(lang, id, &[]);
    let (usage, commands, options) = (
        say(msg::CLI_HEADING_USAGE),
        say(msg::CLI_HEADING_COMMANDS),
        say(msg::CLI_HEADING_OPTIONS),
    );
    let arguments = say(msg::CLI_HEADING_ARGUMENTS);
    let has_commands = command.get_subcommands().next().is_some();
    let template = if has_commands {
        format!(
            "{{about}}\n\n{usage}\n  {{usage}}\n\n{commands}\n{{subcommands}}\n\n{options}\n{{options}}\n"
        )
    } else if command.get_positionals().next().is_some() {
        format!(
            "{{about}}\n\n{usage}\n  {{usage}}\n\n{arguments}\n{{positionals}}\n\n{options}\n{{options}}\n"
        )
    } else {
        format!("{{about}}\n\n{usage}\n  {{usage}}\n\n{options}\n{{options}}\n")
    };
    let is_root = command.get_name() == "lianheng";
    let mut command = command
        .help_template(template)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(say(msg::CLI_ARG_HELP)),
        );
    if is_root {
        command = command.arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say(msg::CLI_ARG_VERSION)),
        );
    }
    let names: Vec<String> = command
        .get_subcommands()
        .map(|subcommand| subcommand.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(name, |subcommand| in_language(subcommand, lang));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_is_sound_in_both_languages() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }
}
