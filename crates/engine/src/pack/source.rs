//! A pack as files: bytes and parsed messages, handed in by a host that can read them.

use std::collections::{BTreeMap, BTreeSet};

/// One file of a pack.
#[derive(Debug, Clone, Default)]
pub struct SourceFile {
    /// How diagnostics name it.
    pub path: String,
    /// Its bytes; `None` when it is not there.
    pub bytes: Option<Vec<u8>>,
}

/// Everything a pack is made of.
#[derive(Debug, Clone, Default)]
pub struct PackSource {
    /// The folder's name, which must be the pack's id.
    pub folder: String,
    /// `pack.json`
    pub pack: SourceFile,
    /// `requirements.json`
    pub requirements: SourceFile,
    /// `ids.lock`
    pub lock: SourceFile,
    /// `carry-over.json`, where there is one.
    pub carry_over: SourceFile,
    /// `zh-CN.ftl`
    pub zh: MessageFile,
    /// `en.ftl`
    pub en: MessageFile,
    /// SHA-256 over the pack's files, lower-case hex, computed by the host.
    pub digest: String,
}

/// A parsed `.ftl` file.
#[derive(Debug, Clone, Default)]
pub struct MessageFile {
    /// How diagnostics name it.
    pub path: String,
    /// Messages by id.
    pub messages: BTreeMap<String, Message>,
    /// Lines that are not Fluent.
    pub syntax_faults: Vec<u32>,
    /// Ids defined again, with the line of the later one.
    pub repeated: Vec<(String, u32)>,
}

/// One message.
#[derive(Debug, Clone, Default)]
pub struct Message {
    /// The line it starts on.
    pub line: u32,
    /// Its value.
    pub value: Option<MessageText>,
    /// Its attributes by name.
    pub attributes: BTreeMap<String, MessageText>,
}

/// A value or attribute, with what would be filled in.
#[derive(Debug, Clone, Default)]
pub struct MessageText {
    /// The text; placeables stand in it as `{$name}`.
    pub text: String,
    /// The placeables.
    pub placeables: BTreeSet<String>,
}
