//! `lianheng keygen`: a key that signs, or one that receives.

use super::super::text;
use super::signers::fingerprint_lines;
use super::{book, secret};
use crate::console::Console;
use clap::ArgMatches;
use jiff::Zoned;
use lianheng_api::wire::{MadeKeyWire, NewKnownKeyWire, TextWire};
use lianheng_api::{
    Failure, KeyAlgorithm, Lang, generate_key, generate_receiving_key, read_public_key,
};
use lianheng_l10n::{Messages, msg};
use std::path::{Path, PathBuf};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let out = matches.get_one::<PathBuf>("out").cloned();
    let out = out.unwrap_or_default();
    // The book is read first: a damaged one is found before a key is made.
    let named = matches.get_one::<String>("name");
    let mut known = named.map(|_| book(matches)).transpose()?;
    let passphrase = secret::new_key_passphrase(&out, console)?;
    let made = if matches.get_flag("receiving") {
        generate_receiving_key(&out, &passphrase)?
    } else {
        let algorithm = KeyAlgorithm::from_name(text(matches, "algorithm"));
        generate_key(
            &out,
            algorithm.unwrap_or(KeyAlgorithm::Ed25519),
            &passphrase,
        )?
    };
    if let (Some(name), Some(book), Some(_)) = (named, &mut known, &made.fingerprint) {
        let about = NewKnownKeyWire {
            name: TextWire {
                zh: name.clone(),
                en: String::new(),
            },
            role: "own".to_owned(),
            note: None,
        };
        let key = read_public_key(Path::new(&made.public_file))?;
        book.add(&key, &about, Zoned::now().date())?;
    }
    if matches.get_flag("json") {
        console.json(&made);
    } else {
        console.say(|lang| made_text(&made, lang));
    }
    Ok(0)
}

fn made_text(made: &MadeKeyWire, lang: Lang) -> String {
    let args = [
        ("secret", made.secret_file.as_str().into()),
        ("public", made.public_file.as_str().into()),
        (
            "recipient",
            made.recipient.clone().unwrap_or_default().into(),
        ),
    ];
    let messages = Messages::built_in();
    let Some(fingerprint) = &made.fingerprint else {
        return messages.text(lang, msg::PACKAGE_CLI_MADE_RECEIVING, &args);
    };
    let words = match lang {
        Lang::Zh => &made.words_zh,
        Lang::En => &made.words_en,
    };
    let mut lines = vec![messages.text(lang, msg::PACKAGE_CLI_MADE_KEY, &args)];
    lines.extend(fingerprint_lines(fingerprint, words, lang));
    lines.join("\n")
}
