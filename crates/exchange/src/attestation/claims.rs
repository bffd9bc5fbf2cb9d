//! Verdicts as claims and counter-claims, and what will be done about a gap as a mitigation strategy.

use super::confidence::Grounds;
use super::shape::{Claim, Confidence, Conformance, EvidenceEntry, RequirementMap};
use super::standards::requirement_ref;
use super::{TARGET, evidence_ref};
use crate::outgoing::{Judged, Outgoing};
use lianheng_engine::vocabulary::Verdict;

/// What the attestations refer to, in the order it came up.
#[derive(Debug, Default)]
pub(super) struct Declared {
    pub(super) claims: Vec<Claim>,
    /// Plans for gaps; the format keeps them among the evidence.
    pub(super) mitigations: Vec<EvidenceEntry>,
}

impl Declared {
    /// Maps a requirement to the claim its verdict makes.
    pub(super) fn map(&mut self, out: &Outgoing<'_>, judged: &Judged<'_>) -> RequirementMap {
        let (requirement, answer) = (judged.requirement, judged.answer);
        let id = requirement.id.as_str();
        let voice = out.voice();
        let claim = format!("claim:{id}");
        let mitigations = self.mitigation(out, judged);
        let verdict = voice.named("verdict", answer.verdict.as_str());
        let written = [answer.note.as_deref(), answer.reason.as_deref()];
        let written: Vec<&str> = written.into_iter().flatten().collect();
        let reasoning = if written.is_empty() {
            voice.say("export-no-note", &[])
        } else {
            written.join("\n\n")
        };
        let evidence = answer.evidence.iter();
        let mut evidence: Vec<String> = evidence.map(|one| evidence_ref(&one.path)).collect();
        // One file may be named twice.
        evidence.sort();
        evidence.dedup();
        self.claims.push(Claim {
            bom_ref: claim.clone(),
            target: TARGET,
            predicate: voice.judged(requirement, answer.verdict),
            mitigation_strategies: mitigations.clone(),
            reasoning,
            evidence,
        });
        let (claims, counter_claims) = match answer.verdict {
            Verdict::Nonconform => (Vec::new(), vec![claim]),
            Verdict::Conform | Verdict::Partial | Verdict::NotApplicable => {
                (vec![claim], Vec::new())
            }
        };
        let grounds = Grounds::of(answer, out.assessment.assessed_on);
        RequirementMap {
            requirement: requirement_ref(id),
            claims,
            counter_claims,
            conformance: Conformance {
                score: score(answer.verdict),
                rationale: verdict,
                mitigation_strategies: mitigations,
            },
            confidence: Confidence {
                score: grounds.score(),
                rationale: voice.say(grounds.message(), &[]),
            },
        }
    }

    fn mitigation(&mut self, out: &Outgoing<'_>, judged: &Judged<'_>) -> Vec<String> {
        let Some(action) = &judged.answer.action else {
            return Vec::new();
        };
        let bom_ref = format!("action:{}", judged.requirement.id);
        let mut description = action.plan.clone();
        let due = action.due.map(|day| day.to_string());
        for (key, value) in [
            ("export-action-owner", action.owner.as_deref()),
            ("export-action-due", due.as_deref()),
        ] {
            if let Some(value) = value {
                description.push('\n');
                description.push_str(&out.voice().say(key, &[("value", value)]));
            }
        }
        self.mitigations.push(EvidenceEntry {
            bom_ref: bom_ref.clone(),
            property_name: "lianheng:action",
            description,
            data: Vec::new(),
            created: None,
            expires: None,
        });
        vec![bom_ref]
    }
}

/// The grade of a verdict; none for what does not apply.
fn score(verdict: Verdict) -> Option<f32> {
    match verdict {
        Verdict::Conform => Some(1.0),
        Verdict::Partial => Some(0.5),
        Verdict::Nonconform => Some(0.0),
        Verdict::NotApplicable => None,
    }
}
