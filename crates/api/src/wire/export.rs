//! Files an assessment left in, and what an anonymised one would hold, on the wire.

use serde::Serialize;
use ts_rs::TS;

/// What was exported.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ExportedWire {
    /// The file or folder.
    pub out: String,
    /// The format by its name on the command line.
    pub format: &'static str,
    /// The file, or those in the folder.
    pub files: Vec<ExportedFileWire>,
}

/// A file that was exported.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ExportedFileWire {
    /// Its name, where it lies in a folder.
    pub name: Option<String>,
    /// Rows below the heading, for tables.
    pub rows: Option<u32>,
    /// Its size.
    pub bytes: u32,
}

/// What an anonymised export would write, before anybody decides to.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AnonymisedPreviewWire {
    /// Every field that does not leave as it is.
    pub replaced: Vec<ReplacementWire>,
    /// What leaves as it is.
    pub kept: Vec<KeptWire>,
    /// The file, character by character.
    pub text: String,
}

/// A field that does not leave as it is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReplacementWire {
    /// Stable name of the field; the message is `export-field-<name>`.
    pub field: &'static str,
    /// What it belongs to: a requirement, a question, or an object's id in the file that leaves; empty where there is one only.
    pub of: String,
    /// Stable name of the rule; the message is `export-rule-<name>`.
    pub rule: &'static str,
    /// What stood there.
    pub before: String,
    /// What leaves; nothing when it is left out.
    pub after: Option<String>,
}

/// What leaves as it is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct KeptWire {
    /// Stable name; the message is `export-kept-<name>`.
    pub field: &'static str,
    /// How many.
    pub count: u32,
}
