//! Checks over an assessor's own answers: not whether a clause is met, but whether the answer can stand.
//!
//! Rule ids are stable; the sentences are the messages `consistency-<rule>`. Checks only point, they change nothing.

use crate::assessment::{Answer, Basis, EvidenceFile};
use crate::crosswalk::{Origin, carried};
use crate::diagnostic::Severity;
use crate::ids::PackId;
use crate::json::{Document, Fault};
use crate::questionnaire::Suggestion;
use crate::vocabulary::Verdict;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing an auditor would ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check.
    pub rule: Rule,
    /// Index in [`crate::evaluation::Evaluation::answers`].
    pub answer: usize,
    /// What the message is filled with: a path, a date or a phrase.
    pub detail: Option<String>,
}

/// The checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// `conform` with no evidence.
    ConformWithoutEvidence,
    /// `not_applicable` with no reason.
    NotApplicableWithoutReason,
    /// `conform` with a note that says something is missing.
    NoteContradicts,
    /// Evidence that no longer held on the day of the assessment.
    EvidenceExpired,
    /// Evidence dated after the day of the assessment.
    EvidenceFromLater,
    /// An evidence file that is not there.
    EvidenceMissing,
    /// A gap with no action.
    GapWithoutAction,
    /// An action due before the day of the assessment, its gap still open.
    ActionOverdue,
    /// An action with no owner or no due date.
    ActionIncomplete,
    /// A verdict other than the questions suggest, without a reason.
    OverrideWithoutReason,
    /// The answers to the questions changed after a person judged.
    SuggestionChanged,
    /// The mapping a verdict was accepted from would suggest another one now.
    MappingChanged,
}

impl Rule {
    /// Every rule, in the order a report lists them.
    pub const ALL: [Rule; 12] = [
        Rule::ConformWithoutEvidence,
        Rule::NoteContradicts,
        Rule::EvidenceMissing,
        Rule::EvidenceExpired,
        Rule::EvidenceFromLater,
        Rule::NotApplicableWithoutReason,
        Rule::OverrideWithoutReason,
        Rule::SuggestionChanged,
        Rule::MappingChanged,
        Rule::GapWithoutAction,
        Rule::ActionOverdue,
        Rule::ActionIncomplete,
    ];

    /// The stable id.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Rule::ConformWithoutEvidence => "conform-without-evidence",
            Rule::NotApplicableWithoutReason => "not-applicable-without-reason",
            Rule::NoteContradicts => "note-contradicts",
            Rule::EvidenceExpired => "evidence-expired",
            Rule::EvidenceFromLater => "evidence-from-later",
            Rule::EvidenceMissing => "evidence-missing",
            Rule::GapWithoutAction => "gap-without-action",
            Rule::ActionOverdue => "action-overdue",
            Rule::ActionIncomplete => "action-incomplete",
            Rule::OverrideWithoutReason => "override-without-reason",
            Rule::SuggestionChanged => "suggestion-changed",
            Rule::MappingChanged => "mapping-changed",
        }
    }

    /// How bad it is: an error is a claim that cannot stand, a warning needs a look, a note is a loose end.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Rule::ConformWithoutEvidence
            | Rule::NotApplicableWithoutReason
            | Rule::OverrideWithoutReason
            | Rule::EvidenceMissing => Severity::Error,
            Rule::NoteContradicts
            | Rule::EvidenceExpired
            | Rule::EvidenceFromLater
            | Rule::ActionOverdue
            | Rule::SuggestionChanged
            | Rule::MappingChanged
            | Rule::GapWithoutAction => Severity::Warning,
            Rule::ActionIncomplete => Severity::Note,
        }
    }
}

/// Phrases of a note that do not go with `conform`, from `standards/checks/contradicting-phrases.json`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContradictingPhrases {
    /// `lianheng-phrases/1`
    pub format: String,
    /// Chinese phrases, found anywhere.
    #[serde(rename = "zh-CN")]
    pub zh: Vec<String>,
    /// English phrases in lower case, found at word boundaries.
    pub en: Vec<String>,
    /// Phrases that contain one of the others and say the opposite, taken out first.
    pub harmless: Vec<String>,
}

impl ContradictingPhrases {
    /// Reads the phrase list.
    ///
    /// # Errors
    /// A fault of shape.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        Document::parse(bytes)?.read()
    }

    /// The first contradicting phrase of a note.
    #[must_use]
    pub fn find(&self, note: &str) -> Option<&str> {
        let mut note = note.to_lowercase();
        for harmless in &self.harmless {
            note = note.replace(harmless.as_str(), " ");
        }
        let zh = self.zh.iter().find(|phrase| note.contains(phrase.as_str()));
        let en = || self.en.iter().find(|phrase| has_words(&note, phrase));
        zh.or_else(en).map(String::as_str)
    }
}

fn has_words(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|after| after.chars().next());
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        !inside(before) && !inside(after)
    })
}

/// The stable name of what is suggested now, a word of the vocabulary.
fn suggested(suggestion: Option<&Suggestion>) -> Option<String> {
    suggestion.map(|suggestion| suggestion.verdict.as_str().to_owned())
}

/// Every finding, in the order of the answers. A mapping that starts in a pack outside `packs` is not checked: its start is not at hand.
#[must_use]
pub fn check(
    answers: &[Answer],
    suggestions: &BTreeMap<String, Suggestion>,
    packs: &[PackId],
    assessed_on: Date,
    phrases: &ContradictingPhrases,
) -> Vec<Finding> {
    // Only a person's own verdict starts a mapping.
    let judged: BTreeMap<&str, Verdict> = answers
        .iter()
        .map(Answer::known)
        .filter(|known| known.origin == Origin::Person)
        .map(|known| (known.requirement.as_str(), known.verdict))
        .collect();
    let mut findings = Vec::new();
    for (index, answer) in answers.iter().enumerate() {
        let mut found = |rule: Rule, detail: Option<String>| {
            findings.push(Finding {
                rule,
                answer: index,
                detail,
            });
        };
        let suggestion = suggestions.get(answer.requirement.as_str());
        if answer.basis == Basis::Overridden && answer.reason.is_none() {
            found(Rule::OverrideWithoutReason, suggested(suggestion));
        }
        if answer.suggested.is_some() && answer.suggested != suggestion.map(|now| now.verdict) {
            found(Rule::SuggestionChanged, suggested(suggestion));
        }
        if let Some(start) = answer.mapped_from.first().map(|step| &step.from)
            && packs.iter().any(|pack| pack.as_str() == start.pack())
        {
            let start = judged.get(start.as_str());
            let now = start.and_then(|verdict| carried(&answer.mapped_from, *verdict));
            if now != Some(answer.verdict) {
                found(Rule::MappingChanged, now.map(|now| now.as_str().to_owned()));
            }
        }
        // Nobody has claimed anything yet: there is nothing that could not stand.
        if answer.basis == Basis::Suggested {
            continue;
        }
        match answer.verdict {
            Verdict::Conform => {
                if answer.evidence.is_empty() {
                    found(Rule::ConformWithoutEvidence, None);
                }
                if let Some(phrase) = answer.note.as_deref().and_then(|note| phrases.find(note)) {
                    found(Rule::NoteContradicts, Some(phrase.to_owned()));
                }
            }
            Verdict::NotApplicable => {
                if answer.reason.is_none() {
                    found(Rule::NotApplicableWithoutReason, None);
                }
            }
            Verdict::Partial | Verdict::Nonconform => check_action(answer, assessed_on, &mut found),
        }
        for evidence in &answer.evidence {
            if evidence.file == EvidenceFile::Missing {
                found(Rule::EvidenceMissing, Some(evidence.path.clone()));
            }
            if let Some(until) = evidence.valid_until
                && until < assessed_on
            {
                found(
                    Rule::EvidenceExpired,
                    Some(format!("{} ({until})", evidence.path)),
                );
            }
            if let Some(dated) = evidence.dated
                && dated > assessed_on
            {
                found(
                    Rule::EvidenceFromLater,
                    Some(format!("{} ({dated})", evidence.path)),
                );
            }
        }
    }
    findings
}

fn check_action(answer: &Answer, assessed_on: Date, found: &mut impl FnMut(Rule, Option<String>)) {
    let Some(action) = &answer.action else {
        found(Rule::GapWithoutAction, None);
        return;
    };
    if action.owner.is_none() || action.due.is_none() {
        found(Rule::ActionIncomplete, None);
    }
    if let Some(due) = action.due
        && due < assessed_on
    {
        found(Rule::ActionOverdue, Some(due.to_string()));
    }
}
