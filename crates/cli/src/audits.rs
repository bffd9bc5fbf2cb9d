//! The grammar of `lianheng audit`: the auditor's side, and the operator's side of what comes back.

use crate::packages::{book, sealing, unlocking};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgGroup, Command};
use lianheng_api::{ReportFormat, ReportSection};
use lianheng_l10n::{MsgId, msg};
use std::path::PathBuf;

/// The command with its subcommands.
pub(crate) fn command(say: &impl Fn(MsgId) -> String) -> Command {
    let file = |id: &'static str, name: &'static str, help: MsgId| {
        Arg::new(id)
            .value_name(name)
            .value_parser(clap::value_parser!(PathBuf))
            .help(say(help))
    };
    let word = |id: &'static str, name: &'static str, help: MsgId| {
        Arg::new(id).long(id).value_name(name).help(say(help))
    };
    let many = |id: &'static str, name: &'static str, help: MsgId| {
        word(id, name, help).action(ArgAction::Append)
    };
    let listed = |id: &'static str, name: &'static str, help: MsgId| {
        word(id, name, help).value_delimiter(',')
    };
    let flag = |id: &'static str, help: MsgId| {
        Arg::new(id)
            .long(id)
            .action(ArgAction::SetTrue)
            .help(say(help))
    };
    let of_workspace = |name: &'static str, about: MsgId| {
        let workspace = file("workspace", "WORKSPACE", msg::AUDIT_ARG_WORKSPACE).required(true);
        Command::new(name).about(say(about)).arg(workspace)
    };
    let requirement = || {
        Arg::new("requirement")
            .value_name("REQUIREMENT")
            .help(say(msg::AUDIT_ARG_REQUIREMENT))
    };
    let out = || {
        file("out", "FILE", msg::CLI_ARG_OUT)
            .long("out")
            .required(true)
    };
    Command::new("audit")
        .about(say(msg::AUDIT_ABOUT))
        .subcommand_required(true)
        .subcommand(
            unlocking(Command::new("open"), say)
                .arg(book(say))
                .about(say(msg::AUDIT_OPEN))
                .arg(file("submission", "SUBMISSION", msg::AUDIT_ARG_SUBMISSION).required(true))
                .arg(
                    file("into", "WORKSPACE", msg::AUDIT_ARG_INTO)
                        .long("into")
                        .required(true),
                )
                .arg(word("auditor", "NAME", msg::AUDIT_ARG_AUDITOR).required(true))
                .arg(word("auditor-en", "NAME", msg::AUDIT_ARG_AUDITOR_EN))
                .arg(word("lead", "NAME", msg::AUDIT_ARG_LEAD))
                .arg(word("contact", "TEXT", msg::AUDIT_ARG_CONTACT)),
        )
        .subcommand(
            of_workspace("show", msg::AUDIT_SHOW)
                .arg(book(say))
                .arg(requirement()),
        )
        .subcommand(
            of_workspace("list", msg::AUDIT_LIST)
                .arg(listed("filter", "FILTER,…", msg::AUDIT_ARG_FILTER))
                .arg(listed("severity", "SEVERITY,…", msg::AUDIT_ARG_SEVERITIES)),
        )
        .subcommand(
            of_workspace("judge", msg::AUDIT_JUDGE)
                .arg(requirement().required(true))
                .arg(flag("agree", msg::AUDIT_ARG_AGREE))
                .arg(word("verdict", "VERDICT", msg::AUDIT_ARG_VERDICT))
                .arg(flag("withdraw", msg::AUDIT_ARG_WITHDRAW))
                .group(ArgGroup::new("decision").args(["agree", "verdict", "withdraw"]))
                .arg(word("severity", "SEVERITY", msg::AUDIT_ARG_SEVERITY))
                .arg(word("finding", "TEXT", msg::AUDIT_ARG_FINDING))
                .arg(word(
                    "recommendation",
                    "TEXT",
                    msg::AUDIT_ARG_RECOMMENDATION,
                ))
                .arg(listed("method", "METHOD,…", msg::AUDIT_ARG_METHOD))
                .arg(word("sampled", "TEXT", msg::AUDIT_ARG_SAMPLED))
                .arg(many("seen", "FILE|DIGEST", msg::AUDIT_ARG_SEEN))
                .arg(
                    file("attach", "FILE", msg::AUDIT_ARG_ATTACH)
                        .long("attach")
                        .action(ArgAction::Append),
                )
                .arg(word("note", "TEXT", msg::AUDIT_ARG_NOTE)),
        )
        .subcommand(
            of_workspace("sample", msg::AUDIT_SAMPLE)
                .arg(word("seed", "SEED", msg::AUDIT_ARG_SEED))
                .arg(many("pack", "PACK", msg::AUDIT_ARG_PACK))
                .arg(word("weight-3", "AMOUNT", msg::AUDIT_ARG_WEIGHT_3))
                .arg(word("weight-2", "AMOUNT", msg::AUDIT_ARG_WEIGHT_2))
                .arg(word("weight-1", "AMOUNT", msg::AUDIT_ARG_WEIGHT_1)),
        )
        .subcommand(
            of_workspace("describe", msg::AUDIT_DESCRIBE)
                .arg(word("auditor", "NAME", msg::AUDIT_ARG_AUDITOR))
                .arg(word("auditor-en", "NAME", msg::AUDIT_ARG_AUDITOR_EN))
                .arg(word("contact", "TEXT", msg::AUDIT_ARG_CONTACT))
                .arg(word("period", "FROM..TO", msg::AUDIT_ARG_PERIOD))
                .arg(word("scope", "TEXT", msg::AUDIT_ARG_SCOPE))
                .arg(word("opinion", "TEXT", msg::AUDIT_ARG_OPINION)),
        )
        .subcommand(
            of_workspace("report", msg::AUDIT_REPORT)
                .arg(
                    word("format", "FORMAT", msg::CLI_ARG_FORMAT)
                        .default_value("pdf")
                        .hide_default_value(true)
                        .value_parser(PossibleValuesParser::new(
                            ReportFormat::ALL.map(ReportFormat::as_str),
                        ))
                        .hide_possible_values(true),
                )
                .arg(
                    listed("sections", "SECTION,…", msg::CLI_ARG_SECTIONS)
                        .value_parser(PossibleValuesParser::new(
                            ReportSection::ALL
                                .into_iter()
                                .chain(ReportSection::AUDIT)
                                .map(ReportSection::as_str),
                        ))
                        .hide_possible_values(true),
                )
                .arg(word("classification", "MARK", msg::CLI_ARG_CLASSIFICATION))
                .arg(flag("archival", msg::CLI_ARG_ARCHIVAL))
                .arg(out()),
        )
        .subcommand(of_workspace("check", msg::AUDIT_CHECK).arg(book(say)))
        .subcommand(sealing(of_workspace("seal", msg::AUDIT_SEAL), say).arg(out()))
        .subcommand(
            unlocking(Command::new("verify"), say)
                .arg(book(say))
                .about(say(msg::AUDIT_VERIFY))
                .arg(file("audit", "AUDIT", msg::AUDIT_ARG_AUDIT).required(true))
                .arg(
                    file("submission", "FILE", msg::AUDIT_ARG_VERIFY_SUBMISSION).long("submission"),
                ),
        )
        .subcommand(
            unlocking(Command::new("import"), say)
                .arg(book(say))
                .about(say(msg::AUDIT_IMPORT))
                .arg(file("audit", "AUDIT", msg::AUDIT_ARG_AUDIT).required(true))
                .arg(
                    file("into", "WORKSPACE", msg::CLI_ARG_INTO)
                        .long("into")
                        .required(true),
                )
                .arg(flag("dry-run", msg::CLI_ARG_DRY_RUN)),
        )
        .subcommand(
            of_workspace("findings", msg::AUDIT_FINDINGS)
                .arg(book(say))
                .arg(word("audit", "ID", msg::AUDIT_ARG_WHICH)),
        )
        .subcommand(
            of_workspace("respond", msg::AUDIT_RESPOND)
                .arg(book(say))
                .arg(requirement().required(true))
                .arg(word("audit", "ID", msg::AUDIT_ARG_WHICH))
                .arg(word("stance", "STANCE", msg::AUDIT_ARG_STANCE).required(true))
                .arg(word("text", "TEXT", msg::AUDIT_ARG_TEXT))
                .arg(many("action", "ID", msg::AUDIT_ARG_ACTION))
                .arg(word("plan", "TEXT", msg::AUDIT_ARG_PLAN))
                .arg(word("owner", "NAME", msg::AUDIT_ARG_OWNER).requires("plan"))
                .arg(word("due", "DATE", msg::AUDIT_ARG_DUE).requires("plan")),
        )
}
