//! Files an assessment left in, and what an anonymised one would hold, on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an export can be asked for.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ExportChoicesWire {
    /// The formats.
    pub formats: Vec<ExportFormatWire>,
    /// Tables of the format that has tables, by their stable names; the messages are `data-export-table-<name>`.
    pub tables: Vec<&'static str>,
}

/// A format an assessment can leave in.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ExportFormatWire {
    /// Its name on the command line; the messages are `data-export-format-<id>` and `data-export-for-<id>`.
    pub id: &'static str,
    /// The program's own words are in it, in the languages asked for.
    pub worded: bool,
    /// It is tables, in a folder, or one of them.
    pub tables: bool,
    /// What leaves can be looked at beforehand.
    pub preview: bool,
    /// It lists gaps; without one there is nothing to write.
    pub gaps: bool,
}

/// An export as the window asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExportRequestWire {
    /// The format.
    pub format: String,
    /// One table; all of them without it.
    pub table: Option<String>,
    /// Only these packs; all of the assessment's where it is empty.
    pub packs: Vec<String>,
    /// The scoring model.
    pub model: String,
    /// `zh-CN`, `en`, `bilingual`.
    pub language: String,
}

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
