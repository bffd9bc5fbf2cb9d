//! How sure the file is of a verdict, by rule: who judged, and whether evidence was there.

use jiff::civil::Date;
use lianheng_engine::assessment::{Answer, Basis, EvidenceFile};

/// What a verdict stands on. The scores only order the grounds; they are ours and measure nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grounds {
    /// Answers to questions suggest it and nobody judged: 0.25.
    Suggested,
    /// A person judged and named no evidence: 0.5.
    WithoutEvidence,
    /// A person judged, and the evidence named is not there or no longer valid: 0.75.
    EvidenceNotFound,
    /// A person judged, and evidence that is valid on the day of the assessment was there: 1.
    EvidenceFound,
}

impl Grounds {
    /// What a verdict stands on, on the day of the assessment.
    #[must_use]
    pub fn of(answer: &Answer, day: Date) -> Grounds {
        if answer.basis == Basis::Suggested {
            return Grounds::Suggested;
        }
        if answer.evidence.is_empty() {
            return Grounds::WithoutEvidence;
        }
        let counts = answer.evidence.iter().any(|evidence| {
            matches!(evidence.file, EvidenceFile::Present { .. })
                && evidence.valid_until.is_none_or(|last| last >= day)
        });
        if counts {
            Grounds::EvidenceFound
        } else {
            Grounds::EvidenceNotFound
        }
    }

    /// The score, 0 to 1.
    #[must_use]
    pub fn score(self) -> f32 {
        match self {
            Grounds::Suggested => 0.25,
            Grounds::WithoutEvidence => 0.5,
            Grounds::EvidenceNotFound => 0.75,
            Grounds::EvidenceFound => 1.0,
        }
    }

    /// The message that names the ground.
    pub(super) fn message(self) -> &'static str {
        match self {
            Grounds::Suggested => "export-grounds-suggested",
            Grounds::WithoutEvidence => "export-grounds-without-evidence",
            Grounds::EvidenceNotFound => "export-grounds-evidence-not-found",
            Grounds::EvidenceFound => "export-grounds-evidence-found",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lianheng_engine::assessment::Evidence;
    use lianheng_engine::ids::RequirementId;
    use lianheng_engine::vocabulary::Verdict;

    fn answer(basis: Basis, evidence: Vec<Evidence>) -> Answer {
        Answer {
            requirement: RequirementId::parse("p/1").expect("an id"),
            verdict: Verdict::Conform,
            note: None,
            reason: None,
            suggested: None,
            mapped_from: Vec::new(),
            basis,
            evidence,
            affects: Vec::new(),
            action: None,
        }
    }

    fn evidence(file: EvidenceFile, valid_until: Option<Date>) -> Evidence {
        Evidence {
            path: "a".to_owned(),
            title: None,
            dated: None,
            valid_until,
            file,
        }
    }

    #[test]
    fn confidence_follows_who_judged_and_what_was_there() {
        let day = jiff::civil::date(2026, 11, 20);
        let there = || EvidenceFile::Present {
            sha256: String::new(),
            size: 1,
        };
        let of = |answer| Grounds::of(&answer, day);
        assert_eq!(of(answer(Basis::Suggested, vec![])), Grounds::Suggested);
        assert_eq!(of(answer(Basis::Judged, vec![])), Grounds::WithoutEvidence);
        let missing = vec![evidence(EvidenceFile::Missing, None)];
        assert_eq!(
            of(answer(Basis::Judged, missing)),
            Grounds::EvidenceNotFound
        );
        let expired = vec![evidence(there(), Some(jiff::civil::date(2026, 11, 19)))];
        assert_eq!(
            of(answer(Basis::Judged, expired)),
            Grounds::EvidenceNotFound
        );
        let last_day = vec![evidence(there(), Some(day))];
        assert_eq!(
            of(answer(Basis::Confirmed, last_day)),
            Grounds::EvidenceFound
        );
    }
}
