//! Which requirements the questions reach, and which are judged directly because no question about a supplier or a product could show them.

use super::model::Questionnaire;
use crate::diagnostic::Diagnostic;
use crate::json::{Document, Fault};
use crate::pack::Pack;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// `standards/questionnaires/judged-directly.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgedDirectlyFile {
    /// `lianheng-judged-directly/1`
    pub format: String,
    /// One a pack.
    pub packs: Vec<JudgedDirectlyPack>,
}

/// The requirements of a pack that are judged directly.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgedDirectlyPack {
    /// Pack id.
    pub pack: String,
    /// Local ids.
    pub requirements: Vec<String>,
}

/// How far the questions reach into a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionCoverage {
    /// Pack id.
    pub pack: String,
    /// Requirements of the pack.
    pub requirements: usize,
    /// Those at least one question supports.
    pub supported: usize,
    /// Questions that support at least one of them.
    pub questions: usize,
}

/// How many questions support each requirement, by full id.
fn support_counts(questionnaires: &[Questionnaire]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    let supports = questionnaires
        .iter()
        .flat_map(|questionnaire| &questionnaire.questions)
        .flat_map(|question| &question.supports);
    for support in supports {
        *counts.entry(support.requirement.as_str()).or_insert(0) += 1;
    }
    counts
}

/// How far the questions reach, a pack at a time.
#[must_use]
pub fn coverage(packs: &[Arc<Pack>], questionnaires: &[Questionnaire]) -> Vec<QuestionCoverage> {
    let counts = support_counts(questionnaires);
    packs
        .iter()
        .map(|pack| {
            let supports_this = |question: &&super::model::Question| {
                let mut supports = question.supports.iter();
                supports.any(|support| support.requirement.pack() == pack.id.as_str())
            };
            QuestionCoverage {
                pack: pack.id.to_string(),
                requirements: pack.requirements.len(),
                supported: pack
                    .requirements
                    .iter()
                    .filter(|row| counts.contains_key(row.id.as_str()))
                    .count(),
                questions: questionnaires
                    .iter()
                    .flat_map(|questionnaire| &questionnaire.questions)
                    .filter(supports_this)
                    .count(),
            }
        })
        .collect()
}

/// Every requirement is supported by a question or listed as judged directly, and none is both.
///
/// # Errors
/// A fault of shape of the list.
pub fn check_judged_directly(
    bytes: &[u8],
    path: &str,
    packs: &[Arc<Pack>],
    questionnaires: &[Questionnaire],
) -> Result<Vec<Diagnostic>, Fault> {
    let document = Document::parse(bytes)?;
    let file: JudgedDirectlyFile = document.read()?;
    let counts = support_counts(questionnaires);
    let mut found = Vec::new();
    for pack in packs {
        let listed = file
            .packs
            .iter()
            .position(|entry| entry.pack == pack.id.as_str());
        let ids: &[String] = listed
            .and_then(|at| file.packs.get(at))
            .map_or(&[], |entry| entry.requirements.as_slice());
        for row in &pack.requirements {
            let supported = counts.contains_key(row.id.as_str());
            let direct = ids.iter().any(|id| id == row.id.local());
            if supported == direct {
                let rule = if supported {
                    "judged-directly-supported"
                } else {
                    "requirement-unsupported"
                };
                let place = match listed {
                    Some(at) => document.place(&["packs".into(), at.into()]),
                    None => document.place(&["packs".into()]),
                };
                found.push(Diagnostic::error(rule, path, place).with("id", row.id.as_str()));
            }
        }
    }
    for (at, entry) in file.packs.iter().enumerate() {
        let pack = packs.iter().find(|pack| pack.id.as_str() == entry.pack);
        for (index, id) in entry.requirements.iter().enumerate() {
            if pack.is_none_or(|pack| pack.index_of(id).is_none()) {
                let path_to = [
                    "packs".into(),
                    at.into(),
                    "requirements".into(),
                    index.into(),
                ];
                let full = format!("{}/{id}", entry.pack);
                found.push(
                    Diagnostic::error("support-unknown", path, document.place(&path_to))
                        .with("id", full),
                );
            }
        }
    }
    Ok(found)
}
