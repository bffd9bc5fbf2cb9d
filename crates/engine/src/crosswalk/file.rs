//! The shape of a crosswalk file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `standards/crosswalks/<id>.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CrosswalkFile {
    /// `lianheng-crosswalk/1`
    pub format: String,
    /// The file's name.
    pub id: String,
    /// major.minor.patch
    pub version: String,
    /// The pack it maps from.
    pub from: String,
    /// What it maps to.
    pub to: TargetFile,
    /// Who says so.
    pub author: Author,
    /// Code of the basis, explained in the message `crosswalk.basis`.
    pub basis: String,
    /// Clauses (or `*` for all) whose every requirement must be mapped or listed as without counterpart.
    #[serde(default)]
    pub complete: Sides,
    /// The relations.
    pub mappings: Vec<MappingFile>,
    /// Requirements without a counterpart; each has a message with the reason.
    #[serde(default)]
    pub no_counterpart: Sides,
}

/// Ids on either side.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sides {
    /// On the `from` side.
    #[serde(default)]
    pub from: Vec<String>,
    /// On the `to` side.
    #[serde(default)]
    pub to: Vec<String>,
}

/// What a crosswalk maps to.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetFile {
    /// A pack of ours or a published list.
    pub kind: TargetKind,
    /// Id of the pack or the list.
    pub id: String,
    /// Rows of a list, in its order.
    #[serde(default)]
    pub rows: Vec<RowFile>,
}

/// A row of a published list.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowFile {
    /// As the list numbers it.
    pub id: String,
}

/// What kind of thing a crosswalk maps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum TargetKind {
    /// A pack of ours.
    #[serde(rename = "pack")]
    Pack,
    /// Rows of a published list.
    #[serde(rename = "list")]
    List,
}

/// Who says that two things relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Author {
    /// NIST's own references.
    #[serde(rename = "nist")]
    Nist,
    /// CISA's form.
    #[serde(rename = "cisa")]
    Cisa,
    /// Our editorial judgement.
    #[serde(rename = "lianheng")]
    Lianheng,
}

impl Author {
    /// The stable name, for message ids (`author-nist`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Author::Nist => "nist",
            Author::Cisa => "cisa",
            Author::Lianheng => "lianheng",
        }
    }
}

/// One relation.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingFile {
    /// Local id in the `from` pack.
    pub from: String,
    /// Local id in the `to` pack, or a row id.
    pub to: String,
    /// `from` is … `to`.
    pub relation: Relation,
    /// 1 to 10; needed where we are the author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 10))]
    pub strength: Option<u8>,
}

/// The set relations of NIST IR 8477, read "from is … to".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Relation {
    /// Both ask the same.
    #[serde(rename = "equal")]
    Equal,
    /// `from` is contained in `to`.
    #[serde(rename = "subset")]
    Subset,
    /// `from` contains `to`.
    #[serde(rename = "superset")]
    Superset,
    /// They share something, and each asks more.
    #[serde(rename = "intersects")]
    Intersects,
}

impl Relation {
    /// The stable name, for message ids (`relation-subset`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Relation::Equal => "equal",
            Relation::Subset => "subset",
            Relation::Superset => "superset",
            Relation::Intersects => "intersects",
        }
    }

    /// The relation read from the other side.
    #[must_use]
    pub fn inverse(self) -> Relation {
        match self {
            Relation::Equal => Relation::Equal,
            Relation::Subset => Relation::Superset,
            Relation::Superset => Relation::Subset,
            Relation::Intersects => Relation::Intersects,
        }
    }
}
