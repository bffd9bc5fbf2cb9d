//! Crosswalks: how the requirements of one pack relate to those of another, or to the rows of a published list.
//!
//! They suggest; they never copy a verdict. Relations are the set relations of NIST IR 8477. A crosswalk is a JSON file and two `.ftl` files in
//! `standards/crosswalks/`; the messages are `crosswalk` (with `.about` and `.basis`), `m-<from>--<to>`, `none-from-<id>`, `none-to-<id>`, `to-<row>`.

mod carry;
mod compile;
mod file;
mod propose;
mod trail;

pub use carry::{bearing_of, carried, relation_of};
pub use compile::{CrosswalkSource, compile};
pub use file::{Author, CrosswalkFile, MappingFile, Relation, TargetFile, TargetKind};
pub use propose::{Known, Origin, Proposal, Targets, proposals};
pub use trail::{LONGEST_TRAIL, MappingStep, strength_of};

use crate::bilingual::Bilingual;
use crate::ids::PackId;

/// A compiled crosswalk.
#[derive(Debug, Clone)]
pub struct Crosswalk {
    /// Its id, the files' name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 over its files, lower-case hex.
    pub digest: String,
    /// The pack it maps from.
    pub from: PackId,
    /// What it maps to.
    pub to: Target,
    /// Who says so.
    pub author: Author,
    /// Its title.
    pub title: Bilingual,
    /// What it relates and what it does not claim.
    pub about: Bilingual,
    /// Where it comes from.
    pub basis: Bilingual,
    /// The mappings, in the order of the file.
    pub mappings: Vec<Mapping>,
    /// Requirements of `from` that have no counterpart, with the reason.
    pub none_from: Vec<(String, Bilingual)>,
    /// Requirements or rows of `to` that have no counterpart, with the reason.
    pub none_to: Vec<(String, Bilingual)>,
}

/// What a crosswalk maps to.
#[derive(Debug, Clone)]
pub enum Target {
    /// Another pack.
    Pack(PackId),
    /// Rows of a published list.
    List {
        /// Its id.
        id: String,
        /// Row ids with our paraphrase.
        rows: Vec<(String, Bilingual)>,
    },
}

/// One relation.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// Local id in the `from` pack.
    pub from: String,
    /// Local id in the `to` pack, or a row id.
    pub to: String,
    /// `from` is … `to`.
    pub relation: Relation,
    /// 1 to 10, where the author gives one.
    pub strength: Option<u8>,
    /// Why; published lists give none.
    pub rationale: Option<Bilingual>,
}

/// A requirement of another pack that relates to a given one.
#[derive(Debug, Clone)]
pub struct Counterpart<'c> {
    /// The crosswalk that says so.
    pub crosswalk: &'c Crosswalk,
    /// Full id in another pack, or `list/row`.
    pub id: String,
    /// The given requirement is … the counterpart.
    pub relation: Relation,
    /// 1 to 10.
    pub strength: Option<u8>,
    /// Why.
    pub rationale: Option<&'c Bilingual>,
}

/// Everything that relates to the requirement `local` of `pack`, strongest first.
#[must_use]
pub fn counterparts<'c>(
    crosswalks: &'c [Crosswalk],
    pack: &str,
    local: &str,
) -> Vec<Counterpart<'c>> {
    let mut found = Vec::new();
    for crosswalk in crosswalks {
        let target = match &crosswalk.to {
            Target::Pack(id) => id.as_str(),
            Target::List { id, .. } => id.as_str(),
        };
        for mapping in &crosswalk.mappings {
            let (id, relation) = if crosswalk.from.as_str() == pack && mapping.from == local {
                (format!("{target}/{}", mapping.to), mapping.relation)
            } else if target == pack && mapping.to == local {
                (
                    format!("{}/{}", crosswalk.from, mapping.from),
                    mapping.relation.inverse(),
                )
            } else {
                continue;
            };
            found.push(Counterpart {
                crosswalk,
                id,
                relation,
                strength: mapping.strength,
                rationale: mapping.rationale.as_ref(),
            });
        }
    }
    found.sort_by_key(|counterpart| std::cmp::Reverse(counterpart.strength));
    found
}
