//! Checks over an assessor's own answers: not whether a clause is met, but whether the answer can stand.
//!
//! Rule ids are stable; the sentences are the messages `consistency-<rule>`. Checks only point, they change nothing.

use crate::assessment::{Answer, Assessment, EvidenceFile};
use crate::diagnostic::Severity;
use crate::json::{Document, Fault};
use crate::vocabulary::Verdict;
use serde::{Deserialize, Serialize};

/// One thing an auditor would ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check.
    pub rule: Rule,
    /// Index in [`Assessment::answers`].
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
}

impl Rule {
    /// Every rule, in the order a report lists them.
    pub const ALL: [Rule; 9] = [
        Rule::ConformWithoutEvidence,
        Rule::NoteContradicts,
        Rule::EvidenceMissing,
        Rule::EvidenceExpired,
        Rule::EvidenceFromLater,
        Rule::NotApplicableWithoutReason,
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
        }
    }

    /// How bad it is: an error is a claim that cannot stand, a warning needs a look, a note is a loose end.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Rule::ConformWithoutEvidence
            | Rule::NotApplicableWithoutReason
            | Rule::EvidenceMissing => Severity::Error,
            Rule::NoteContradicts
            | Rule::EvidenceExpired
            | Rule::EvidenceFromLater
            | Rule::ActionOverdue
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

/// Every finding, in the order of the answers.
#[must_use]
pub fn check(assessment: &Assessment, phrases: &ContradictingPhrases) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, answer) in assessment.answers.iter().enumerate() {
        let mut found = |rule: Rule, detail: Option<String>| {
            findings.push(Finding {
                rule,
                answer: index,
                detail,
            });
        };
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
            Verdict::Partial | Verdict::Nonconform => check_action(answer, assessment, &mut found),
        }
        for evidence in &answer.evidence {
            if evidence.file == EvidenceFile::Missing {
                found(Rule::EvidenceMissing, Some(evidence.path.clone()));
            }
            if let Some(until) = evidence.valid_until
                && until < assessment.assessed_on
            {
                found(
                    Rule::EvidenceExpired,
                    Some(format!("{} ({until})", evidence.path)),
                );
            }
            if let Some(dated) = evidence.dated
                && dated > assessment.assessed_on
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

fn check_action(
    answer: &Answer,
    assessment: &Assessment,
    found: &mut impl FnMut(Rule, Option<String>),
) {
    let Some(action) = &answer.action else {
        found(Rule::GapWithoutAction, None);
        return;
    };
    if action.owner.is_none() || action.due.is_none() {
        found(Rule::ActionIncomplete, None);
    }
    if let Some(due) = action.due
        && due < assessment.assessed_on
    {
        found(Rule::ActionOverdue, Some(due.to_string()));
    }
}
