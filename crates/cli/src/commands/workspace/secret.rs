//! Passphrases and recovery keys: from the environment for scripts, from the terminal without echo for people, never from an argument, which
//! every process list shows.

use crate::console::Console;
use lianheng_api::{Failure, FailureKind, Problem};
use lianheng_l10n::{Messages, MsgId, msg};
use std::path::Path;

const PASSPHRASE: &str = "LIANHENG_PASSPHRASE";
const NEW_PASSPHRASE: &str = "LIANHENG_NEW_PASSPHRASE";
const OTHER_PASSPHRASE: &str = "LIANHENG_OTHER_PASSPHRASE";
const RECOVERY_KEY: &str = "LIANHENG_RECOVERY_KEY";
const KEY_PASSPHRASE: &str = "LIANHENG_KEY_PASSPHRASE";
const PACKAGE_PASSPHRASE: &str = "LIANHENG_PACKAGE_PASSPHRASE";

/// The passphrase of a workspace that is there.
pub(super) fn passphrase(path: &Path, console: &Console) -> Result<String, Failure> {
    asked(PASSPHRASE, msg::CLI_PROMPT_PASSPHRASE, path, console)
}

/// The passphrase of another copy that does not open with this one's key.
pub(super) fn other_passphrase(path: &Path, console: &Console) -> Result<String, Failure> {
    asked(
        OTHER_PASSPHRASE,
        msg::CLI_PROMPT_OTHER_PASSPHRASE,
        path,
        console,
    )
}

/// The passphrase of a workspace that is made.
pub(in crate::commands) fn first_passphrase(
    path: &Path,
    console: &Console,
) -> Result<String, Failure> {
    twice(PASSPHRASE, path, console)
}

/// The passphrase a workspace is given in place of its old one.
pub(super) fn new_passphrase(path: &Path, console: &Console) -> Result<String, Failure> {
    twice(NEW_PASSPHRASE, path, console)
}

/// The recovery key of a workspace.
pub(super) fn recovery_key(path: &Path, console: &Console) -> Result<String, Failure> {
    asked(RECOVERY_KEY, msg::CLI_PROMPT_RECOVERY_KEY, path, console)
}

/// The passphrase of a key file that is there.
pub(in crate::commands) fn key_passphrase(
    path: &Path,
    console: &Console,
) -> Result<String, Failure> {
    asked(KEY_PASSPHRASE, msg::CLI_PROMPT_PASSPHRASE, path, console)
}

/// The passphrase of a key file that is made.
pub(in crate::commands) fn new_key_passphrase(
    path: &Path,
    console: &Console,
) -> Result<String, Failure> {
    twice(KEY_PASSPHRASE, path, console)
}

/// The passphrase of an encrypted package.
pub(in crate::commands) fn package_passphrase(
    path: &Path,
    console: &Console,
) -> Result<String, Failure> {
    asked(
        PACKAGE_PASSPHRASE,
        msg::CLI_PROMPT_PASSPHRASE,
        path,
        console,
    )
}

/// The passphrase a package is encrypted under.
pub(in crate::commands) fn new_package_passphrase(
    path: &Path,
    console: &Console,
) -> Result<String, Failure> {
    twice(PACKAGE_PASSPHRASE, path, console)
}

/// Nobody sees what is typed: it is typed twice.
fn twice(variable: &'static str, path: &Path, console: &Console) -> Result<String, Failure> {
    if std::env::var_os(variable).is_some() {
        return asked(variable, msg::CLI_PROMPT_NEW_PASSPHRASE, path, console);
    }
    let first = asked(variable, msg::CLI_PROMPT_NEW_PASSPHRASE, path, console)?;
    let second = asked(variable, msg::CLI_PROMPT_AGAIN, path, console)?;
    if first == second {
        Ok(first)
    } else {
        Err(failure(path, "error-passphrase-differs", vec![]))
    }
}

pub(in crate::commands) fn asked(
    variable: &'static str,
    prompt: MsgId,
    path: &Path,
    console: &Console,
) -> Result<String, Failure> {
    let needed = || {
        failure(
            path,
            "error-passphrase-needed",
            vec![("variable", variable.to_owned())],
        )
    };
    if let Some(value) = std::env::var_os(variable) {
        return value.into_string().map_err(|_| needed());
    }
    let args = [("file", path.display().to_string().into())];
    let prompt = Messages::built_in().text(console.speech().first(), prompt, &args);
    rpassword::prompt_password(format!("{prompt} ")).map_err(|_| needed())
}

fn failure(path: &Path, key: &str, args: Vec<(&'static str, String)>) -> Failure {
    Failure {
        kind: FailureKind::Input,
        file: Some(path.display().to_string()),
        problems: vec![Problem::new(key, args)],
    }
}
