//! The key book of this machine's user: a file the host names. Whoever is in it was confirmed by a person; whoever is not is a stranger with
//! a valid signature, never more.

use super::keys::words;
use crate::answers::read_at_most;
use crate::failure::{Failure, Problem, shape_problem};
use crate::output::write_beside;
use crate::wire::{KnownKeyWire, NewKnownKeyWire, TextWire, TrustWire};
use jiff::civil::Date;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_exchange::package::{
    BOOK_LIMIT, BookFault, Fingerprint, KeyRole, KnownKey, PublicKey, SignatureCheck, read_book,
    write_book,
};
use std::path::{Path, PathBuf};

/// File name of a key book in a host's folder.
pub const KEY_BOOK_FILE: &str = "keys.json";

/// A key book.
pub struct KeyBook {
    path: Option<PathBuf>,
    keys: Vec<KnownKey>,
}

impl KeyBook {
    /// A book that knows nobody and is kept nowhere.
    #[must_use]
    pub fn empty() -> Self {
        KeyBook {
            path: None,
            keys: Vec::new(),
        }
    }

    /// Reads the book at `path`; one that is not there yet is empty.
    ///
    /// # Errors
    /// It cannot be read, or something in it is wrong; it is not guessed at then.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let shown = path.display().to_string();
        let keys = if path.exists() {
            let bytes = read_at_most(path, &shown, BOOK_LIMIT as u64)?;
            read_book(&bytes).map_err(|fault| book_failure(&shown, &fault))?
        } else {
            Vec::new()
        };
        Ok(KeyBook {
            path: Some(path.to_owned()),
            keys,
        })
    }

    /// Every key, by name.
    #[must_use]
    pub fn list(&self) -> Vec<KnownKeyWire> {
        let mut known: Vec<&KnownKey> = self.keys.iter().collect();
        known.sort_by(|one, other| {
            (&one.name.zh, one.added_on).cmp(&(&other.name.zh, other.added_on))
        });
        known.into_iter().map(known_wire).collect()
    }

    /// Who a key belongs to.
    #[must_use]
    pub fn find(&self, fingerprint: &Fingerprint) -> Option<&KnownKey> {
        self.keys
            .iter()
            .find(|known| known.key.fingerprint() == *fingerprint)
    }

    /// What is known of the signers of a package.
    #[must_use]
    pub fn trust(&self, signatures: &[SignatureCheck]) -> Vec<TrustWire> {
        signatures
            .iter()
            .map(|signature| TrustWire {
                known: self.find(&signature.fingerprint).map(known_wire),
                valid: signature.valid,
                ..stranger(&signature.key)
            })
            .collect()
    }

    /// Adds a key, or says something else about one that is there. The host has shown the fingerprint and a person has confirmed it.
    ///
    /// # Errors
    /// A blank name, an unknown role, or what the disk says; the book is as it was then.
    pub fn add(
        &mut self,
        key: &PublicKey,
        about: &NewKnownKeyWire,
        today: Date,
    ) -> Result<KnownKeyWire, Failure> {
        let role = KeyRole::from_name(&about.role).ok_or_else(|| {
            let args = vec![("field", "role".to_owned()), ("value", about.role.clone())];
            Failure::unknown("error-workspace-value", args)
        })?;
        let (zh, en) = (about.name.zh.trim(), about.name.en.trim());
        let known = KnownKey {
            key: key.clone(),
            // A name that is the same in both languages is given once.
            name: Bilingual::new(
                if zh.is_empty() { en } else { zh },
                if en.is_empty() { zh } else { en },
            ),
            role,
            note: about
                .note
                .as_ref()
                .map(|note| note.trim().to_owned())
                .filter(|note| !note.is_empty()),
            added_on: today,
        };
        let wire = known_wire(&known);
        let mut keys = self.keys.clone();
        keys.retain(|other| other.key != *key);
        keys.push(known);
        self.keep(keys)?;
        Ok(wire)
    }

    /// Takes a key out, named by its fingerprint or by a beginning of it that no other key has.
    ///
    /// # Errors
    /// There is none, or more than one, or what the disk says; the book is as it was then.
    pub fn remove(&mut self, fingerprint: &str) -> Result<KnownKeyWire, Failure> {
        let asked = fingerprint.trim().to_ascii_lowercase();
        let asked: String = asked
            .trim_start_matches("sha256:")
            .chars()
            .filter(|c| !matches!(c, ' ' | ':' | '-'))
            .collect();
        let fits = |known: &&KnownKey| known.key.fingerprint().hex().starts_with(&asked);
        let mut fitting = self.keys.iter().filter(fits);
        let (Some(known), None, true) = (fitting.next(), fitting.next(), asked.len() >= 8) else {
            let args = vec![("found", crate::failure::shown(fingerprint))];
            return Err(Failure::unknown("trust-no-such-key", args));
        };
        let (key, wire) = (known.key.clone(), known_wire(known));
        let mut keys = self.keys.clone();
        keys.retain(|other| other.key != key);
        self.keep(keys)?;
        Ok(wire)
    }

    fn keep(&mut self, keys: Vec<KnownKey>) -> Result<(), Failure> {
        let shown = self
            .path
            .as_deref()
            .map_or_else(String::new, |path| path.display().to_string());
        let bytes = write_book(&keys).map_err(|fault| book_failure(&shown, &fault))?;
        if let Some(path) = &self.path {
            if let Some(folder) = path.parent().filter(|one| !one.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder)
                    .map_err(|error| Failure::io(&shown, &error, true))?;
            }
            write_beside(path, &bytes)?;
        }
        self.keys = keys;
        Ok(())
    }
}

/// A key as the wire has it while nobody knows whose it is.
pub(crate) fn stranger(key: &PublicKey) -> TrustWire {
    let fingerprint = key.fingerprint();
    TrustWire {
        fingerprint: fingerprint.hex(),
        algorithm: key.algorithm().as_str().to_owned(),
        words_zh: words(&fingerprint, Lang::Zh),
        words_en: words(&fingerprint, Lang::En),
        valid: true,
        known: None,
    }
}

fn known_wire(known: &KnownKey) -> KnownKeyWire {
    let fingerprint = known.key.fingerprint();
    KnownKeyWire {
        fingerprint: fingerprint.hex(),
        algorithm: known.key.algorithm().as_str().to_owned(),
        name: TextWire::from(&known.name),
        role: known.role.as_str().to_owned(),
        note: known.note.clone(),
        added_on: known.added_on.to_string(),
        words_zh: words(&fingerprint, Lang::Zh),
        words_en: words(&fingerprint, Lang::En),
    }
}

fn book_failure(file: &str, fault: &BookFault) -> Failure {
    let problems = match fault {
        BookFault::Shape(fault) => vec![
            Problem::new("trust-book-damaged", vec![]),
            shape_problem(&fault.kind, fault.place),
        ],
        BookFault::TooLarge => vec![Problem::new("trust-book-too-large", vec![])],
        BookFault::Format(found) => vec![Problem::new(
            "trust-book-format",
            vec![("found", crate::failure::shown(found))],
        )],
        BookFault::Value { key, field } => vec![Problem::new(
            "trust-book-value",
            vec![("number", key.to_string()), ("field", (*field).to_owned())],
        )],
        BookFault::Repeated(key) => {
            vec![Problem::new(
                "trust-book-repeated",
                vec![("key", key.hex())],
            )]
        }
    };
    Failure {
        kind: crate::failure::FailureKind::Input,
        file: (!file.is_empty()).then(|| file.to_owned()),
        problems,
    }
}
