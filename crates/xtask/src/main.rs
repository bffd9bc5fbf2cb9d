//! `cargo xtask`: the commands of the people who build 链衡 Lianheng.
//!
//! One file a command; what several commands need stands in `failure`, `process`, `workspace`, `tools`, `window`,
//! `ftl` and `source`. Plain Rust over the standard library and `serde_json`, so that it is built in seconds on a
//! machine that has built nothing yet. Nothing of the product is here: what a user can do is in `lianheng`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command for a terminal"
)]

mod bench;
mod codegen;
mod e2e;
mod failure;
mod ftl;
mod fuzz;
mod guards;
mod judges;
mod process;
mod run;
mod selection;
mod source;
mod test;
mod tidy;
mod tools;
mod window;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::failure::{Failure, Outcome};

struct Command {
    name: &'static str,
    arguments: &'static str,
    summary: &'static str,
    run: fn(&[OsString]) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        arguments: "[FILE]",
        summary: "build the window and open it; without a display, write the reports of FILE or of the sample to out/",
        run: run::run,
    },
    Command {
        name: "test",
        arguments: "[--quick]",
        summary: "everything that must hold before a change is taken; --quick leaves out the window",
        run: test::run,
    },
    Command {
        name: "judges",
        arguments: "",
        summary: "install the pinned programs that judge exported files, below target/; test does it, too",
        run: judges::run,
    },
    Command {
        name: "guards",
        arguments: "",
        summary: "prove which crate may depend on what, from cargo's own graph",
        run: guards::run,
    },
    Command {
        name: "tidy",
        arguments: "",
        summary: "check sizes, comments on dependencies, locale files, and words left in code",
        run: tidy::run,
    },
    Command {
        name: "codegen",
        arguments: "[--check]",
        summary: "write the generated files; --check fails when one of them is stale",
        run: codegen::run,
    },
    Command {
        name: "fuzz",
        arguments: "[TARGET] [--seconds N]",
        summary: "the readers of hostile files against damaged input, 60 seconds each unless N says otherwise",
        run: fuzz::run,
    },
    Command {
        name: "bench",
        arguments: "[pdf]",
        summary: "measure the engine and print incremental against full rescoring as ratios; pdf: reports against Typst",
        run: bench::run,
    },
    Command {
        name: "e2e",
        arguments: "",
        summary: "drive the real window through tests/e2e/run.mjs on a virtual display",
        run: e2e::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {}", failure.message);
            ExitCode::from(failure.status)
        }
    }
}

fn dispatch(arguments: &[OsString]) -> Outcome {
    let Some((name, rest)) = arguments.split_first() else {
        return Err(Failure::usage(help()));
    };
    let name = name.to_string_lossy();
    if matches!(name.as_ref(), "help" | "--help" | "-h") {
        println!("{}", help());
        return Ok(());
    }
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(rest),
        None => Err(Failure::usage(format!(
            "there is no command `{name}`\n{}",
            help()
        ))),
    }
}

fn help() -> String {
    let mut text = String::from("usage: cargo xtask COMMAND");
    for command in COMMANDS {
        let call = format!("{} {}", command.name, command.arguments);
        text.push_str(&format!("\n  {call:<18} {}", command.summary));
    }
    text
}
