//! The grammar of the commands about sealed packages, keys and the key book.

use crate::workspaces::assessment;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use lianheng_l10n::{MsgId, msg};
use std::path::PathBuf;

/// Adds the commands.
pub(crate) fn add(root: Command, say: &impl Fn(MsgId) -> String) -> Command {
    let file = |help: MsgId| {
        Arg::new("file")
            .value_name("FILE")
            .required(true)
            .value_parser(clap::value_parser!(PathBuf))
            .help(say(help))
    };
    let out = |help: MsgId| path("out", "FILE", say(help)).required(true);
    root.subcommand(
        Command::new("keygen")
            .about(say(msg::PACKAGE_CLI_KEYGEN))
            .arg(out(msg::PACKAGE_ARG_KEY_OUT))
            .arg(
                Arg::new("algorithm")
                    .long("algorithm")
                    .value_name("ALGORITHM")
                    .value_parser(PossibleValuesParser::new(["ed25519", "sm2"]))
                    .hide_possible_values(true)
                    .default_value("ed25519")
                    .hide_default_value(true)
                    .help(say(msg::PACKAGE_ARG_ALGORITHM)),
            )
            .arg(flag("receiving", say(msg::PACKAGE_ARG_RECEIVING)).conflicts_with("algorithm"))
            .arg(word("name", "NAME", say(msg::PACKAGE_ARG_OWN_NAME)))
            .arg(book(say)),
    )
    .subcommand(trust(say))
    .subcommand(seal(say))
    .subcommand(
        unlocking(Command::new("inspect"), say)
            .about(say(msg::PACKAGE_CLI_INSPECT))
            .arg(file(msg::PACKAGE_ARG_FILE))
            .arg(book(say)),
    )
    .mut_subcommand("verify", |verify| {
        unlocking(verify, say)
            .arg(book(say))
            .arg(flag("require-known", say(msg::PACKAGE_ARG_REQUIRE_KNOWN)))
    })
}

/// Who signs and who may open: of every command that makes a package.
pub(crate) fn sealing(command: Command, say: &impl Fn(MsgId) -> String) -> Command {
    command
        .arg(
            path("key", "KEY", say(msg::PACKAGE_ARG_KEY))
                .required(true)
                .action(ArgAction::Append),
        )
        .arg(
            word("encrypt-to", "RECIPIENT", say(msg::PACKAGE_ARG_ENCRYPT_TO))
                .action(ArgAction::Append),
        )
        .arg(
            flag(
                "encrypt-passphrase",
                say(msg::PACKAGE_ARG_ENCRYPT_PASSPHRASE),
            )
            .conflicts_with("encrypt-to"),
        )
}

/// What opens an encrypted package: of every command that takes one.
pub(crate) fn unlocking(command: Command, say: &impl Fn(MsgId) -> String) -> Command {
    command.arg(path("unlock", "KEY", say(msg::PACKAGE_ARG_UNLOCK)))
}

/// Where the key book lies.
pub(crate) fn book(say: &impl Fn(MsgId) -> String) -> Arg {
    path("book", "FILE", say(msg::PACKAGE_ARG_BOOK))
}

fn seal(say: &impl Fn(MsgId) -> String) -> Command {
    let workspace = Arg::new("workspace")
        .value_name("WORKSPACE")
        .required(true)
        .value_parser(clap::value_parser!(PathBuf))
        .help(say(msg::CLI_ARG_WORKSPACE));
    sealing(Command::new("seal"), say)
        .about(say(msg::PACKAGE_CLI_SEAL))
        .arg(workspace)
        .arg(path("out", "FILE", say(msg::PACKAGE_ARG_OUT)).required(true))
        .arg(assessment(say))
        .arg(flag("freeze", say(msg::PACKAGE_ARG_FREEZE)))
        .arg(flag(
            "without-evidence",
            say(msg::PACKAGE_ARG_WITHOUT_EVIDENCE),
        ))
        .arg(flag(
            "include-classified",
            say(msg::PACKAGE_ARG_INCLUDE_CLASSIFIED),
        ))
}

fn trust(say: &impl Fn(MsgId) -> String) -> Command {
    Command::new("trust")
        .about(say(msg::PACKAGE_CLI_TRUST))
        .subcommand_required(true)
        .subcommand(
            Command::new("list")
                .about(say(msg::PACKAGE_CLI_TRUST_LIST))
                .arg(book(say)),
        )
        .subcommand(
            unlocking(Command::new("add"), say)
                .about(say(msg::PACKAGE_CLI_TRUST_ADD))
                .arg(
                    Arg::new("file")
                        .value_name("FILE")
                        .required(true)
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say(msg::PACKAGE_ARG_TRUST_FILE)),
                )
                .arg(word("name", "NAME", say(msg::PACKAGE_ARG_NAME)).required(true))
                .arg(word("name-en", "NAME", say(msg::PACKAGE_ARG_NAME_EN)))
                .arg(
                    word("role", "ROLE", say(msg::PACKAGE_ARG_ROLE))
                        .required(true)
                        .value_parser(PossibleValuesParser::new([
                            "own",
                            "operator",
                            "supplier",
                            "auditor",
                            "regulator",
                        ]))
                        .hide_possible_values(true),
                )
                .arg(word("note", "TEXT", say(msg::PACKAGE_ARG_NOTE)))
                .arg(word(
                    "fingerprint",
                    "HEX",
                    say(msg::PACKAGE_ARG_FINGERPRINT_OF),
                ))
                .arg(flag("yes", say(msg::PACKAGE_ARG_YES)))
                .arg(book(say)),
        )
        .subcommand(
            Command::new("remove")
                .about(say(msg::PACKAGE_CLI_TRUST_REMOVE))
                .arg(
                    Arg::new("fingerprint")
                        .value_name("HEX")
                        .required(true)
                        .help(say(msg::PACKAGE_ARG_FINGERPRINT)),
                )
                .arg(book(say)),
        )
}

fn path(id: &'static str, name: &'static str, help: String) -> Arg {
    Arg::new(id)
        .long(id)
        .value_name(name)
        .value_parser(clap::value_parser!(PathBuf))
        .help(help)
}

fn word(id: &'static str, name: &'static str, help: String) -> Arg {
    Arg::new(id).long(id).value_name(name).help(help)
}

fn flag(id: &'static str, help: String) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue).help(help)
}
