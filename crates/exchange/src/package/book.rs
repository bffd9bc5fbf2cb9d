//! The key book: which keys belong to whom, as somebody confirmed it. Its file is read as hostile input too: a book that was meddled with
//! would make strangers known.

use super::depth::check_depth;
use super::fingerprint::Fingerprint;
use super::key::PublicKey;
use super::name::is_invisible;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::json::{Document, Fault};
use serde::{Deserialize, Serialize};

/// The format of a book.
pub const BOOK_FORMAT: &str = "lianheng-keys/1";
/// Bytes a book may have.
pub const BOOK_LIMIT: usize = 16 << 20;
/// Keys a book may hold.
const MOST_KEYS: usize = 10_000;
/// Characters of a name or a note.
const LONGEST_TEXT: usize = 500;

/// What somebody is to the owner of the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyRole {
    /// The owner's own.
    Own,
    /// An operator of critical infrastructure.
    Operator,
    /// A supplier.
    Supplier,
    /// An auditor.
    Auditor,
    /// A regulator.
    Regulator,
}

impl KeyRole {
    /// Every role.
    pub const ALL: [KeyRole; 5] = [
        KeyRole::Own,
        KeyRole::Operator,
        KeyRole::Supplier,
        KeyRole::Auditor,
        KeyRole::Regulator,
    ];

    /// The stable name, for message ids (`key-role-supplier`); it stands in the book.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            KeyRole::Own => "own",
            KeyRole::Operator => "operator",
            KeyRole::Supplier => "supplier",
            KeyRole::Auditor => "auditor",
            KeyRole::Regulator => "regulator",
        }
    }

    /// The role of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// A key somebody vouched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownKey {
    /// The key.
    pub key: PublicKey,
    /// Whose it is.
    pub name: Bilingual,
    /// What they are.
    pub role: KeyRole,
    /// How it was confirmed, in free words.
    pub note: Option<String>,
    /// When it was added.
    pub added_on: Date,
}

/// Why a book cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookFault {
    /// Its JSON has not its shape.
    Shape(Fault),
    /// It nests too deep or holds too much.
    TooLarge,
    /// Another format.
    Format(String),
    /// A value of a key has not its form.
    Value {
        /// Which key, from 1.
        key: usize,
        /// Which field.
        field: &'static str,
    },
    /// A key is there twice.
    Repeated(Fingerprint),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BookShape {
    format: String,
    keys: Vec<KeyShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyShape {
    fingerprint: String,
    public_key: String,
    name: Bilingual,
    role: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    added_on: String,
}

/// Reads a book.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read_book(bytes: &[u8]) -> Result<Vec<KnownKey>, BookFault> {
    if bytes.len() > BOOK_LIMIT || check_depth(bytes, 8).is_err() {
        return Err(BookFault::TooLarge);
    }
    let written: BookShape = Document::parse(bytes)
        .and_then(|document| document.read())
        .map_err(BookFault::Shape)?;
    if written.format != BOOK_FORMAT {
        return Err(BookFault::Format(written.format));
    }
    if written.keys.len() > MOST_KEYS {
        return Err(BookFault::TooLarge);
    }
    let mut keys: Vec<KnownKey> = Vec::with_capacity(written.keys.len());
    let mut seen = std::collections::BTreeSet::new();
    for (at, shape) in written.keys.into_iter().enumerate() {
        let value = |field| BookFault::Value { key: at + 1, field };
        let key = STANDARD
            .decode(&shape.public_key)
            .ok()
            .and_then(|der| PublicKey::from_der(&der))
            .ok_or_else(|| value("public_key"))?;
        let fingerprint = key.fingerprint();
        if fingerprint.hex() != shape.fingerprint {
            return Err(value("fingerprint"));
        }
        if !seen.insert(fingerprint) {
            return Err(BookFault::Repeated(fingerprint));
        }
        let known = KnownKey {
            key,
            name: shape.name,
            role: KeyRole::from_name(&shape.role).ok_or_else(|| value("role"))?,
            note: shape.note,
            added_on: shape.added_on.parse().map_err(|_| value("added_on"))?,
        };
        check_texts(&known).map_err(value)?;
        keys.push(known);
    }
    Ok(keys)
}

/// The bytes of a book.
///
/// # Errors
/// The field of the first key that has not its form, or a key that is there twice.
pub fn write_book(keys: &[KnownKey]) -> Result<Vec<u8>, BookFault> {
    let mut written = Vec::with_capacity(keys.len());
    for (at, known) in keys.iter().enumerate() {
        check_texts(known).map_err(|field| BookFault::Value { key: at + 1, field })?;
        written.push(KeyShape {
            fingerprint: known.key.fingerprint().hex(),
            public_key: STANDARD.encode(known.key.to_der()),
            name: known.name.clone(),
            role: known.role.as_str().to_owned(),
            note: known.note.clone(),
            added_on: known.added_on.to_string(),
        });
    }
    let book = BookShape {
        format: BOOK_FORMAT.to_owned(),
        keys: written,
    };
    let mut bytes = serde_json::to_vec_pretty(&book).unwrap_or_default();
    bytes.push(b'\n');
    // What is written is read back: nothing is kept that would not be taken again.
    read_book(&bytes)?;
    Ok(bytes)
}

fn check_texts(known: &KnownKey) -> Result<(), &'static str> {
    let good = |text: &str| {
        !text.trim().is_empty()
            && text.chars().count() <= LONGEST_TEXT
            && !text.chars().any(is_invisible)
    };
    if !good(&known.name.zh) || !good(&known.name.en) {
        return Err("name");
    }
    match &known.note {
        Some(note) if !good(note) => Err("note"),
        _ => Ok(()),
    }
}
