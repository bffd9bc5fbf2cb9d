//! Starting other programs: shown before they run, never reading from the terminal unless asked to, and a failure
//! always names the command. Nothing here knows what the programs do.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;

use crate::failure::{Failure, Outcome};
use crate::workspace;

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Runs to the end with its output on ours.
pub(crate) fn run(command: &mut Command) -> Outcome {
    announce(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| cannot_start(command, error))?;
    judge(command, status)
}

/// Runs to the end with the terminal handed over, for a program that may ask something.
pub(crate) fn run_attended(command: &mut Command) -> Outcome {
    announce(command);
    let status = command
        .status()
        .map_err(|error| cannot_start(command, error))?;
    judge(command, status)
}

/// Returns what a program printed on standard output; what it complains about goes to the terminal.
pub(crate) fn capture(command: &mut Command) -> Result<String, Failure> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| cannot_start(command, error))?;
    judge(command, output.status)?;
    String::from_utf8(output.stdout)
        .map_err(|error| Failure::cannot(format!("read the output of `{}`", shown(command)), error))
}

/// Gives a program `input` and returns what it made of it.
pub(crate) fn filter(command: &mut Command, input: &str) -> Result<String, Failure> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, error))?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let input = input.to_owned();
    // Written from beside, so that a full pipe cannot stop both.
    let writer = thread::spawn(move || stdin.map(|mut pipe| pipe.write_all(input.as_bytes())));
    let mut output = String::new();
    let read = stdout.map(|mut pipe| pipe.read_to_string(&mut output));
    let status = child
        .wait()
        .map_err(|error| Failure::cannot(format!("wait for `{}`", shown(command)), error))?;
    judge(command, status)?;
    match (writer.join(), read) {
        (Ok(Some(Ok(()))), Some(Ok(_))) => Ok(output),
        _ => Err(Failure::cannot(
            format!("talk to `{}`", shown(command)),
            "a pipe broke",
        )),
    }
}

/// Whether a program can be started with these arguments and ends well.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a program printed, and how it ended.
pub(crate) struct Told {
    pub(crate) text: String,
    pub(crate) outcome: Outcome,
}

/// Runs with its output on ours, and keeps a copy of everything it printed.
pub(crate) fn tell(command: &mut Command) -> Result<Told, Failure> {
    announce(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, error))?;
    let text = relay(&mut child);
    let status = child
        .wait()
        .map_err(|error| Failure::cannot(format!("wait for `{}`", shown(command)), error))?;
    Ok(Told {
        text,
        outcome: judge(command, status),
    })
}

/// The cargo that runs us.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace::root());
    command
}

/// The name of the command among the programs of the workspace.
pub(crate) const LIANHENG: &str = "lianheng";

/// The `lianheng` command, which was built before.
pub(crate) fn lianheng(arguments: &[&str]) -> Command {
    let mut command = Command::new(workspace::debug_binary(LIANHENG));
    command.args(arguments).current_dir(workspace::root());
    command
}

/// npm in `ui/`.
pub(crate) fn npm() -> Command {
    let mut command = Command::new(NPM);
    command.current_dir(workspace::root().join("ui"));
    command
}

/// Whether npm can be started.
pub(crate) fn npm_is_there() -> bool {
    succeeds(NPM, &["--version"])
}

/// The command as a person would type it; program paths are cut to their names.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![
        program
            .file_name()
            .unwrap_or(program.as_os_str())
            .to_string_lossy()
            .into_owned(),
    ];
    words.extend(command.get_args().map(|argument| {
        let word = argument.to_string_lossy();
        if word.contains(' ') || word.is_empty() {
            format!("'{word}'")
        } else {
            word.into_owned()
        }
    }));
    words.join(" ")
}

fn announce(command: &Command) {
    println!("$ {}", shown(command));
}

fn cannot_start(command: &Command, error: std::io::Error) -> Failure {
    Failure::cannot(format!("start `{}`", shown(command)), error)
}

fn judge(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(Failure::check(format!(
        "`{}` failed ({status})",
        shown(command)
    )))
}

/// Copies both streams to ours as they come and returns them, standard output first.
fn relay(child: &mut Child) -> String {
    let errors = child
        .stderr
        .take()
        .map(|from| thread::spawn(move || copy(from, std::io::stderr())));
    let mut text = child
        .stdout
        .take()
        .map(|from| copy(from, std::io::stdout()))
        .unwrap_or_default();
    if let Some(errors) = errors {
        text.push('\n');
        text.push_str(&errors.join().unwrap_or_default());
    }
    text
}

fn copy(mut from: impl Read, mut to: impl Write) -> String {
    let mut kept = Vec::new();
    let mut chunk = [0_u8; 8192];
    while let Ok(count @ 1..) = from.read(&mut chunk) {
        // A closed terminal is no reason to stop the tests.
        let _ = to.write_all(&chunk[..count]);
        let _ = to.flush();
        kept.extend_from_slice(&chunk[..count]);
    }
    String::from_utf8_lossy(&kept).into_owned()
}
