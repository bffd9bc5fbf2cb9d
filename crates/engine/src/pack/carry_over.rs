//! How the answers to an earlier edition carry over to a later one: `carry-over.json` in the later pack.

use super::fluent_key::requirement_key;
use super::texts::Texts;
use crate::bilingual::Bilingual;
use crate::diagnostic::Diagnostic;
use crate::ids::PackId;
use crate::json::{Document, PathStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// `carry-over.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarryOverFile {
    /// The earlier pack.
    pub from: String,
    /// The pack this file lies in.
    pub to: String,
    /// One row for each requirement of the earlier pack.
    pub requirements: Vec<CarryOverRowFile>,
}

/// What became of a requirement.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarryOverRowFile {
    /// Its local id in the earlier pack.
    pub from: String,
    /// How much changed. Anything but `none` is described by the message `carry-<id>`.
    pub change: Change,
}

/// How much of a requirement changed between editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Change {
    /// Same meaning, same words.
    #[serde(rename = "none")]
    None,
    /// Other words, same meaning; answers carry over.
    #[serde(rename = "editorial")]
    Editorial,
    /// More, less or other is asked; answers carry over to be looked at again.
    #[serde(rename = "substantive")]
    Substantive,
}

impl Change {
    /// The stable name, for message ids (`carry-over-editorial`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Change::None => "none",
            Change::Editorial => "editorial",
            Change::Substantive => "substantive",
        }
    }
}

/// The compiled map.
#[derive(Debug, Clone)]
pub struct CarryOver {
    /// The earlier pack.
    pub from: PackId,
    /// Rows in the order of the file.
    pub rows: Vec<CarryOverRow>,
}

/// What became of a requirement of the earlier pack.
#[derive(Debug, Clone)]
pub struct CarryOverRow {
    /// Its local id in the earlier pack.
    pub from: String,
    /// How much changed.
    pub change: Change,
    /// What changed; `None` for [`Change::None`].
    pub note: Option<Bilingual>,
}

pub(super) fn compile(
    file: &CarryOverFile,
    document: &Document,
    path: &str,
    pack: &str,
    texts: &mut Texts<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> CarryOver {
    if file.to != pack {
        let place = document.place(&[PathStep::Key("to")]);
        diagnostics.push(
            Diagnostic::error("carry-over-to", path, place)
                .with("id", &file.to)
                .with("pack", pack),
        );
    }
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for (index, row) in file.requirements.iter().enumerate() {
        if !seen.insert(&row.from) {
            let place = document.place(&["requirements".into(), index.into()]);
            diagnostics.push(Diagnostic::error("id-repeated", path, place).with("id", &row.from));
        }
        let key = requirement_key(&row.from).replacen("r-", "carry-", 1);
        let note = (row.change != Change::None).then(|| texts.line(&key, None));
        rows.push(CarryOverRow {
            from: row.from.clone(),
            change: row.change,
            note,
        });
    }
    CarryOver {
        from: PackId::new(&file.from),
        rows,
    }
}

/// Local ids of the earlier pack (`earlier`) that the map forgets, and ids it names that the earlier pack does not have.
#[must_use]
pub fn carry_over_mismatches(carry_over: &CarryOver, earlier: &BTreeSet<&str>) -> Vec<String> {
    let named: BTreeSet<&str> = carry_over
        .rows
        .iter()
        .map(|row| row.from.as_str())
        .collect();
    named
        .symmetric_difference(earlier)
        .map(|id| (*id).to_owned())
        .collect()
}
