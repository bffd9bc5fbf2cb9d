//! The grammar of `questionnaire`: the preview, the operator's verbs and the supplier's.

use crate::packages;
use clap::{Arg, ArgAction, ArgGroup, Command};
use lianheng_l10n::{MsgId, msg};
use std::path::PathBuf;

/// The command with its verbs.
pub(crate) fn command(say: &impl Fn(MsgId) -> String, answers: Arg) -> Command {
    let preview = Command::new("preview")
        .about(say(msg::CLI_QUESTIONNAIRE_PREVIEW))
        .arg(
            Arg::new("questionnaire")
                .value_name("QUESTIONNAIRE")
                .required(true)
                .help(say(msg::CLI_ARG_QUESTIONNAIRE)),
        )
        .arg(answers.required(false));
    let root = Command::new("questionnaire")
        .about(say(msg::CLI_QUESTIONNAIRE))
        .subcommand_required(true)
        .subcommand(preview);
    let operator = [
        create(say),
        status(say),
        import(say),
        show(say),
        accept(say),
    ];
    let mut root = root;
    for verb in operator
        .into_iter()
        .chain(of_a_request(say))
        .chain(suppliers(say))
    {
        root = root.subcommand(verb);
    }
    root
}

fn file(id: &'static str, name: &'static str, help: String) -> Arg {
    Arg::new(id)
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

/// The keys that sign, who may open it, and where it is written.
fn seal(command: Command, say: &impl Fn(MsgId) -> String) -> Command {
    let out = file("out", "FILE", say(msg::SUPPLIER_ARG_OUT)).long("out");
    packages::sealing(command, say).arg(out.required(true))
}

/// What opens an encrypted package, and the book of known keys.
fn unlock(command: Command, say: &impl Fn(MsgId) -> String) -> Command {
    packages::unlocking(command, say).arg(packages::book(say))
}

fn create(say: &impl Fn(MsgId) -> String) -> Command {
    let create = Command::new("create")
        .about(say(msg::CLI_SUPPLIER_CREATE))
        .arg(file("workspace", "WORKSPACE", say(msg::SUPPLIER_ARG_INTO)).required(true))
        .arg(word("supplier", "ID", say(msg::SUPPLIER_ARG_SUPPLIER)).required(true))
        .arg(
            word(
                "questionnaire",
                "QUESTIONNAIRE",
                say(msg::SUPPLIER_ARG_QUESTIONNAIRE),
            )
            .default_value("supplier")
            .hide_default_value(true),
        )
        .arg(
            word("section", "SECTION,…", say(msg::SUPPLIER_ARG_SECTION))
                .action(ArgAction::Append)
                .value_delimiter(','),
        )
        .arg(word("deadline", "DATE", say(msg::SUPPLIER_ARG_DEADLINE)))
        .arg(word("contact", "TEXT", say(msg::SUPPLIER_ARG_CONTACT)).required(true))
        .arg(word("note", "TEXT", say(msg::SUPPLIER_ARG_NOTE)))
        .arg(word("note-en", "TEXT", say(msg::SUPPLIER_ARG_NOTE_EN)))
        .arg(file("workbook", "FILE", say(msg::SUPPLIER_ARG_WORKBOOK)).long("workbook"))
        .arg(flag("name-systems", say(msg::SUPPLIER_ARG_NAME_SYSTEMS)))
        .arg(flag("with-earlier", say(msg::SUPPLIER_ARG_WITH_EARLIER)))
        .arg(word("author", "NAME", say(msg::CLI_ARG_IMPORT_AUTHOR)));
    seal(create, say)
}

fn status(say: &impl Fn(MsgId) -> String) -> Command {
    Command::new("status")
        .about(say(msg::CLI_SUPPLIER_STATUS))
        .arg(file("workspace", "WORKSPACE", say(msg::SUPPLIER_ARG_INTO)).required(true))
        .arg(word("as-of", "DATE", say(msg::SUPPLIER_ARG_AS_OF)))
        .arg(crate::workspaces::assessment(say))
}

fn accepting(command: Command, say: &impl Fn(MsgId) -> String) -> Command {
    command
        .arg(
            word("accept", "QUESTION,…", say(msg::SUPPLIER_ARG_ACCEPT))
                .action(ArgAction::Append)
                .value_delimiter(',')
                .conflicts_with("accept-all"),
        )
        .arg(flag("accept-all", say(msg::SUPPLIER_ARG_ACCEPT_ALL)))
        .arg(crate::workspaces::assessment(say))
        .arg(word("author", "NAME", say(msg::CLI_ARG_IMPORT_AUTHOR)))
}

fn import(say: &impl Fn(MsgId) -> String) -> Command {
    let import = Command::new("import")
        .about(say(msg::CLI_SUPPLIER_IMPORT))
        .arg(file("file", "FILE", say(msg::SUPPLIER_ARG_RESPONSE)).required(true))
        .arg(
            file("into", "WORKSPACE", say(msg::SUPPLIER_ARG_INTO))
                .long("into")
                .required(true),
        )
        .arg(flag("record", say(msg::SUPPLIER_ARG_RECORD)))
        .arg(word("unasked", "SUPPLIER", say(msg::SUPPLIER_ARG_UNASKED)));
    unlock(accepting(import, say), say)
}

fn show(say: &impl Fn(MsgId) -> String) -> Command {
    Command::new("show")
        .about(say(msg::CLI_SUPPLIER_SHOW))
        .arg(file("workspace", "WORKSPACE", say(msg::SUPPLIER_ARG_INTO)).required(true))
        .arg(
            Arg::new("response")
                .value_name("RESPONSE")
                .required(true)
                .help(say(msg::SUPPLIER_ARG_RESPONSE_ID)),
        )
        .arg(crate::workspaces::assessment(say))
        .arg(packages::book(say))
}

fn accept(say: &impl Fn(MsgId) -> String) -> Command {
    let accept = Command::new("accept")
        .about(say(msg::CLI_SUPPLIER_ACCEPT))
        .arg(file("workspace", "WORKSPACE", say(msg::SUPPLIER_ARG_INTO)).required(true))
        .arg(
            Arg::new("response")
                .value_name("RESPONSE")
                .required(true)
                .help(say(msg::SUPPLIER_ARG_RESPONSE_ID)),
        )
        .arg(packages::book(say));
    accepting(accept, say).group(
        ArgGroup::new("chosen")
            .args(["accept", "accept-all"])
            .required(true),
    )
}

/// `remind` and `withdraw`.
fn of_a_request(say: &impl Fn(MsgId) -> String) -> [Command; 2] {
    let about_one = |name: &'static str, about: MsgId| {
        Command::new(name)
            .about(say(about))
            .arg(file("workspace", "WORKSPACE", say(msg::SUPPLIER_ARG_INTO)).required(true))
            .arg(
                Arg::new("request")
                    .value_name("QUESTIONNAIRE")
                    .required(true)
                    .help(say(msg::SUPPLIER_ARG_REQUEST_ID)),
            )
            .arg(word("author", "NAME", say(msg::CLI_ARG_IMPORT_AUTHOR)))
    };
    [
        about_one("remind", msg::CLI_SUPPLIER_REMIND).arg(word(
            "note",
            "TEXT",
            say(msg::SUPPLIER_ARG_REMIND_NOTE),
        )),
        about_one("withdraw", msg::CLI_SUPPLIER_WITHDRAW)
            .arg(flag("again", say(msg::SUPPLIER_ARG_AGAIN))),
    ]
}

/// The supplier's verbs: none needs a workspace.
fn suppliers(say: &impl Fn(MsgId) -> String) -> [Command; 4] {
    let of_package = |name: &'static str, about: MsgId| {
        let command = Command::new(name)
            .about(say(about))
            .arg(file("package", "PACKAGE", say(msg::SUPPLIER_ARG_PACKAGE)).required(true))
            .arg(file("draft", "FILE", say(msg::SUPPLIER_ARG_DRAFT)).long("draft"));
        unlock(command, say)
    };
    let many = |id: &'static str, name: &'static str, help: MsgId| {
        word(id, name, say(help)).action(ArgAction::Append)
    };
    let answer = of_package("answer", msg::CLI_SUPPLIER_ANSWER)
        .arg(many("set", "QUESTION=ANSWER", msg::SUPPLIER_ARG_SET))
        .arg(many("note", "QUESTION=TEXT", msg::SUPPLIER_ARG_ANSWER_NOTE))
        .arg(many(
            "evidence",
            "QUESTION=FILE",
            msg::SUPPLIER_ARG_EVIDENCE,
        ))
        .arg(many(
            "drop-evidence",
            "QUESTION=FILE",
            msg::SUPPLIER_ARG_DROP_EVIDENCE,
        ))
        .arg(file("answers", "FILE", say(msg::SUPPLIER_ARG_ANSWERS)).long("answers"))
        .arg(flag("earlier", say(msg::SUPPLIER_ARG_EARLIER)))
        .arg(word(
            "respondent",
            "NAME",
            say(msg::SUPPLIER_ARG_RESPONDENT),
        ))
        .arg(word(
            "contact",
            "TEXT",
            say(msg::SUPPLIER_ARG_RESPONDENT_CONTACT),
        ))
        .arg(word("remark", "TEXT", say(msg::SUPPLIER_ARG_REMARK)));
    let send = of_package("return", msg::CLI_SUPPLIER_RETURN);
    let workbook = of_package("workbook", msg::CLI_SUPPLIER_WORKBOOK).arg(
        file("out", "FILE", say(msg::CLI_ARG_OUT))
            .long("out")
            .required(true),
    );
    [
        of_package("open", msg::CLI_SUPPLIER_OPEN),
        answer,
        seal(send, say),
        workbook,
    ]
}
