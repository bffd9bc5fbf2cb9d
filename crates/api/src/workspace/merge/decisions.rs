//! Decisions about conflicts: as the window sends them, and as a file a script or a person fills in.
//!
//! The file is written by a dry run with every conflict and what the sides say; `choice` is filled in. It names the heads of both journals, so that
//! it is not used for other copies or later states.

use super::super::input;
use super::{Choice, Decisions, Failure, Path, Problem};
use crate::answers::read_at_most;
use crate::failure::shape_problem;
use crate::output::write_beside;
use crate::wire::{MergeDecisionWire, MergeWire, TextWire};
use lianheng_engine::json::{Document, PathStep};
use lianheng_store::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What marks the file, with its version.
const FORMAT: &str = "lianheng-merge-decisions/1";
/// Largest file of decisions, in bytes.
const MOST: u64 = 64 * 1024 * 1024;

/// How conflicts are decided.
#[derive(Debug, Clone, Default)]
pub struct MergeDecisions {
    each: BTreeMap<String, Choice>,
    otherwise: Option<Choice>,
    heads: Option<(Digest, Digest)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileForm {
    format: String,
    ours: String,
    theirs: String,
    decisions: Vec<DecisionForm>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionForm {
    conflict: String,
    /// Null until somebody decides.
    #[serde(default)]
    choice: Option<String>,
    // What follows is for the reader of the file; reading it back is enough.
    #[serde(default)]
    choices: Vec<String>,
    #[serde(default)]
    what: Option<TextForm>,
    #[serde(default)]
    field: Option<TextForm>,
    #[serde(default)]
    base: Option<TextForm>,
    #[serde(default)]
    ours: Option<TextForm>,
    #[serde(default)]
    theirs: Option<TextForm>,
    #[serde(default)]
    only_if: Option<OnlyIf>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OnlyIf {
    conflict: String,
    choice: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextForm {
    #[serde(rename = "zh-CN")]
    zh: String,
    en: String,
}

impl MergeDecisions {
    /// Decisions by conflict, and one side for all others.
    ///
    /// # Errors
    /// A choice nobody offers.
    pub fn new(each: &[MergeDecisionWire], prefer: Option<&str>) -> Result<Self, Failure> {
        let choice = |name: &str| input::term("choice", name, Choice::from_name);
        let mut decisions = MergeDecisions {
            otherwise: prefer.map(choice).transpose()?,
            ..MergeDecisions::default()
        };
        for one in each {
            let chosen = choice(&one.choice)?;
            decisions.each.insert(one.conflict.clone(), chosen);
        }
        Ok(decisions)
    }

    /// The same, with one side for what is not decided.
    ///
    /// # Errors
    /// As [`MergeDecisions::new`].
    pub fn or_prefer(mut self, prefer: Option<&str>) -> Result<Self, Failure> {
        self.otherwise = MergeDecisions::new(&[], prefer)?.otherwise;
        Ok(self)
    }

    /// For the heads a person saw, so that nothing is decided about what nobody looked at.
    ///
    /// # Errors
    /// Not a digest.
    pub fn seen(mut self, ours: &str, theirs: &str) -> Result<Self, Failure> {
        let digest = |field, text: &str| input::term(field, text, Digest::parse);
        self.heads = Some((digest("ours_head", ours)?, digest("theirs_head", theirs)?));
        Ok(self)
    }

    pub(super) fn store(&self) -> Decisions {
        Decisions {
            each: self.each.clone(),
            otherwise: self.otherwise,
            heads: self.heads,
        }
    }
}

/// Reads a file of decisions.
///
/// # Errors
/// It cannot be read, or something in it is not as it must be: named by line and column.
pub fn read_merge_decisions(path: &Path) -> Result<MergeDecisions, Failure> {
    let shown = path.display().to_string();
    let bytes = read_at_most(path, &shown, MOST)?;
    let shape = |fault: lianheng_engine::json::Fault| {
        Failure::input(&shown, vec![shape_problem(&fault.kind, fault.place)])
    };
    let document = Document::parse(&bytes).map_err(shape)?;
    let form: FileForm = document.read().map_err(shape)?;
    let mut problems = Vec::new();
    let mut report = |steps: &[PathStep<'_>], key: &str, args: Vec<(&'static str, String)>| {
        let mut problem = Problem::new(key, args);
        problem.place = Some(document.place(steps));
        problems.push(problem);
    };
    if form.format != FORMAT {
        let args = vec![
            ("found", crate::failure::shown(&form.format)),
            ("known", FORMAT.to_owned()),
        ];
        report(&["format".into()], "error-merge-decisions-format", args);
    }
    let mut head = |field: &'static str, text: &str| {
        let digest = Digest::parse(text);
        if digest.is_none() {
            let args = vec![("found", crate::failure::shown(text))];
            report(&[field.into()], "error-merge-decisions-head", args);
        }
        digest
    };
    let heads = head("ours", &form.ours).zip(head("theirs", &form.theirs));
    let mut each = BTreeMap::new();
    for (index, one) in form.decisions.iter().enumerate() {
        let Some(name) = &one.choice else {
            continue;
        };
        let place = |field: &'static str| ["decisions".into(), index.into(), field.into()];
        let Some(choice) = Choice::from_name(name) else {
            let known = Choice::ALL.map(Choice::as_str).join(", ");
            let args = vec![("found", crate::failure::shown(name)), ("known", known)];
            report(&place("choice"), "error-merge-decisions-choice", args);
            continue;
        };
        if each.insert(one.conflict.clone(), choice).is_some() {
            let args = vec![("conflict", crate::failure::shown(&one.conflict))];
            report(&place("conflict"), "error-merge-decisions-twice", args);
        }
    }
    if !problems.is_empty() {
        return Err(Failure::input(&shown, problems));
    }
    Ok(MergeDecisions {
        each,
        otherwise: None,
        heads,
    })
}

/// Writes the conflicts of a merge as a file of decisions to be filled in; nothing that is there is written over half.
///
/// # Errors
/// The file cannot be written.
pub fn save_merge_decisions(wire: &MergeWire, path: &Path) -> Result<(), Failure> {
    let text = |text: &TextWire| TextForm {
        zh: text.zh.clone(),
        en: text.en.clone(),
    };
    let decisions = wire.conflicts.iter().map(|one| DecisionForm {
        conflict: one.id.clone(),
        choice: None,
        choices: one.choices.iter().map(|one| (*one).to_owned()).collect(),
        what: Some(text(&one.what)),
        field: Some(text(&one.name)),
        base: one.base.as_ref().map(text),
        ours: one.ours.value.as_ref().map(text),
        theirs: one.theirs.value.as_ref().map(text),
        only_if: one.under.as_ref().map(|under| OnlyIf {
            conflict: under.conflict.clone(),
            choice: under.choice.clone(),
        }),
    });
    let form = FileForm {
        format: FORMAT.to_owned(),
        ours: wire.ours_head.clone(),
        theirs: wire.theirs_head.clone(),
        decisions: decisions.collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&form).unwrap_or_default();
    bytes.push(b'\n');
    write_beside(path, &bytes)
}
