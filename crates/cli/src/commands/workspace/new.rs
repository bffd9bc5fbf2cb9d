//! `lianheng new`: a workspace, and the recovery key that is shown once.

use super::super::text;
use super::{given, secret};
use crate::console::Console;
use clap::ArgMatches;
use jiff::Timestamp;
use lianheng_api::wire::{NewWorkspaceWire, OrganisationInputWire, TextWire};
use lianheng_api::{Desk, Failure, FailureKind, Lang, Library, Problem};
use lianheng_l10n::{Messages, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let path = given(matches, "file").unwrap_or_default();
    if path.exists() {
        // Before anybody is asked for a passphrase.
        return Err(Failure {
            kind: FailureKind::Input,
            file: Some(path.display().to_string()),
            problems: vec![Problem::new("error-workspace-exists", vec![])],
        });
    }
    let organisation = text(matches, "organisation");
    let english = text(matches, "organisation-en");
    let author = text(matches, "author");
    let wire = NewWorkspaceWire {
        organisation: OrganisationInputWire {
            name: TextWire {
                zh: organisation.to_owned(),
                en: english.to_owned(),
            },
            sector: matches.get_one::<String>("sector").cloned(),
            region: matches.get_one::<String>("region").cloned(),
        },
        // Where nobody is named the organisation itself writes the journal.
        author: if author.is_empty() {
            organisation
        } else {
            author
        }
        .to_owned(),
        passphrase: secret::first_passphrase(&path, console)?,
    };
    let mut desk = Desk::new(Library::built_in(), None);
    let created = desk.create(&path, &wire, Timestamp::now())?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&created);
    } else {
        console.say(|lang| {
            let args = [
                ("file", path.display().to_string().into()),
                ("organisation", organisation.into()),
            ];
            let made = Messages::built_in().text(lang, msg::CLI_NEW_MADE, &args);
            format!("{made}\n{}", recovery_key_text(&created.recovery_key, lang))
        });
    }
    Ok(0)
}

/// The key and what it is for.
pub(super) fn recovery_key_text(key: &str, lang: Lang) -> String {
    let args = [("key", key.into())];
    Messages::built_in().text(lang, msg::CLI_RECOVERY_KEY, &args)
}
