//! `lianheng backup`, `passphrase` and `recover`: copies and keys.

use super::new::recovery_key_text;
use super::{given, named, secret};
use crate::console::Console;
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::{Desk, Failure, Library};
use lianheng_l10n::{Messages, MsgId, msg};
use serde_json::json;
use std::path::Path;

pub(super) fn back_up(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (path, mut desk) = named(matches, console)?;
    let out = given(matches, "out").unwrap_or_default();
    desk.back_up(&out)?;
    desk.close()?;
    let (workspace, out) = (path.display().to_string(), out.display().to_string());
    if matches.get_flag("json") {
        console.json(&json!({"workspace": workspace, "out": out}));
    } else {
        let args = [("file", workspace.into()), ("out", out.into())];
        console.say(|lang| Messages::built_in().text(lang, msg::CLI_BACKUP_WRITTEN, &args));
    }
    Ok(0)
}

pub(super) fn change(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let path = given(matches, "workspace").unwrap_or_default();
    let old = secret::passphrase(&path, console)?;
    let mut desk = Desk::new(Library::built_in(), None);
    let _ = desk.open(&path, &old, Timestamp::now())?;
    let fresh = secret::new_passphrase(&path, console)?;
    let key = desk.change_passphrase(&old, &fresh, Timestamp::now())?;
    desk.close()?;
    answer(matches, console, &path, &key, msg::CLI_PASSPHRASE_CHANGED);
    Ok(0)
}

pub(super) fn recover(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let path = given(matches, "workspace").unwrap_or_default();
    let key = secret::recovery_key(&path, console)?;
    let fresh = secret::new_passphrase(&path, console)?;
    let mut desk = Desk::new(Library::built_in(), None);
    let recovered = desk.recover(&path, &key, &fresh, Timestamp::now())?;
    desk.close()?;
    answer(
        matches,
        console,
        &path,
        &recovered.recovery_key,
        msg::CLI_RECOVERED,
    );
    Ok(0)
}

fn answer(matches: &ArgMatches, console: &Console, path: &Path, key: &str, done: MsgId) {
    let workspace = path.display().to_string();
    if matches.get_flag("json") {
        console.json(&json!({"workspace": workspace, "recovery_key": key}));
        return;
    }
    let args = [("file", workspace.into())];
    console.say(|lang| {
        let done = Messages::built_in().text(lang, done, &args);
        format!("{done}\n{}", recovery_key_text(key, lang))
    });
}
