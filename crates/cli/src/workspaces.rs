//! The grammar of the commands about workspaces, inventories and SBOMs.

use clap::{Arg, ArgAction, Command};
use lianheng_l10n::{MsgId, msg};
use std::path::PathBuf;

/// Adds the commands.
pub(crate) fn add(root: Command, say: &impl Fn(MsgId) -> String) -> Command {
    let file = |id: &'static str, name: &'static str, help: MsgId| {
        Arg::new(id)
            .value_name(name)
            .required(true)
            .value_parser(clap::value_parser!(PathBuf))
            .help(say(help))
    };
    let word = |id: &'static str, name: &'static str, help: MsgId| {
        Arg::new(id).long(id).value_name(name).help(say(help))
    };
    let workspace = || file("workspace", "WORKSPACE", msg::CLI_ARG_WORKSPACE);
    let out = || file("out", "FILE", msg::CLI_ARG_OUT).long("out");
    let about_one =
        |name: &'static str, about: MsgId| Command::new(name).about(say(about)).arg(workspace());
    root.subcommand(
        Command::new("new")
            .about(say(msg::CLI_NEW))
            .arg(file("file", "FILE", msg::CLI_ARG_NEW_FILE))
            .arg(word("organisation", "NAME", msg::CLI_ARG_ORGANISATION).required(true))
            .arg(word(
                "organisation-en",
                "NAME",
                msg::CLI_ARG_ORGANISATION_EN,
            ))
            .arg(word("sector", "SECTOR", msg::CLI_ARG_SECTOR))
            .arg(word("region", "REGION", msg::CLI_ARG_REGION))
            .arg(word("author", "NAME", msg::CLI_ARG_AUTHOR)),
    )
    .subcommand(
        Command::new("import")
            .about(say(msg::CLI_IMPORT))
            .arg(file("file", "FILE", msg::CLI_ARG_IMPORT_FILE))
            .arg(file("into", "WORKSPACE", msg::CLI_ARG_INTO).long("into"))
            .arg(word("name", "NAME", msg::CLI_ARG_NAME))
            .arg(word("product", "ID", msg::CLI_ARG_PRODUCT))
            .arg(assessment(say))
            .arg(
                word("prefer", "SIDE", msg::WORKBOOK_ARG_PREFER)
                    .value_parser(["workbook", "assessment"])
                    .hide_possible_values(true),
            )
            .arg(word("author", "NAME", msg::CLI_ARG_IMPORT_AUTHOR))
            .arg(
                Arg::new("dry-run")
                    .long("dry-run")
                    .action(ArgAction::SetTrue)
                    .help(say(msg::CLI_ARG_DRY_RUN)),
            ),
    )
    .subcommand(
        Command::new("merge")
            .about(say(msg::CLI_MERGE))
            .arg(file("file", "OTHER", msg::CLI_ARG_MERGE_FILE))
            .arg(file("into", "WORKSPACE", msg::CLI_ARG_MERGE_INTO).long("into"))
            .arg(
                word("prefer", "SIDE", msg::CLI_ARG_MERGE_PREFER)
                    .value_parser(["ours", "theirs"])
                    .hide_possible_values(true),
            )
            .arg(
                word("decide", "FILE", msg::CLI_ARG_MERGE_DECIDE)
                    .value_parser(clap::value_parser!(PathBuf)),
            )
            .arg(
                word("write-decisions", "FILE", msg::CLI_ARG_MERGE_WRITE)
                    .value_parser(clap::value_parser!(PathBuf)),
            )
            .arg(word("author", "NAME", msg::CLI_ARG_IMPORT_AUTHOR))
            .arg(
                Arg::new("dry-run")
                    .long("dry-run")
                    .action(ArgAction::SetTrue)
                    .help(say(msg::CLI_ARG_DRY_RUN)),
            ),
    )
    .subcommand(
        Command::new("inventory")
            .about(say(msg::CLI_INVENTORY))
            .subcommand_required(true)
            .subcommand(
                Command::new("template")
                    .about(say(msg::CLI_INVENTORY_TEMPLATE))
                    .arg(out()),
            ),
    )
    .subcommand(
        Command::new("sbom")
            .about(say(msg::CLI_SBOM))
            .subcommand_required(true)
            .subcommand(
                Command::new("show")
                    .about(say(msg::CLI_SBOM_SHOW))
                    .arg(file("file", "FILE", msg::CLI_ARG_SBOM)),
            ),
    )
    .subcommand(about_one("verify", msg::CLI_VERIFY))
    .subcommand(about_one("backup", msg::CLI_BACKUP).arg(out()))
    .subcommand(about_one("passphrase", msg::CLI_PASSPHRASE))
    .subcommand(about_one("recover", msg::CLI_RECOVER))
    .subcommand(
        about_one("component", msg::CLI_COMPONENT).arg(
            Arg::new("text")
                .value_name("TEXT")
                .required(true)
                .help(say(msg::CLI_ARG_COMPONENT)),
        ),
    )
    .subcommand(
        about_one("history", msg::CLI_HISTORY)
            .arg(
                Arg::new("requirement")
                    .value_name("REQUIREMENT")
                    .help(say(msg::CLI_ARG_HISTORY_REQUIREMENT)),
            )
            .arg(assessment(say)),
    )
    .subcommand(
        about_one("export-answers", msg::CLI_EXPORT_ANSWERS)
            .arg(assessment(say))
            .arg(out()),
    )
}

/// Which assessment of a workspace.
pub(crate) fn assessment(say: &impl Fn(MsgId) -> String) -> Arg {
    Arg::new("assessment")
        .long("assessment")
        .value_name("ID")
        .help(say(msg::CLI_ARG_ASSESSMENT))
}
