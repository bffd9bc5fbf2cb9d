//! `crosswalk preview`: what crosswalks propose for requirements without a verdict, with the sentence that says why. Making answers of it is
//! [`crate::acceptance`]'s business.

use crate::answers::OpenAssessment;
use crate::assess::evaluate;
use crate::failure::Failure;
use crate::library::{DEFAULT_MODEL, Library};
use crate::packs::{count, unknown_pack};
use crate::wire::{MappingPreviewWire, MappingProposalWire, MappingStepWire, TextWire};
use lianheng_engine::assessment::Answer;
use lianheng_engine::bilingual::Lang;
use lianheng_engine::crosswalk::{MappingStep, Proposal, Relation, Targets, bearing_of, proposals};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::pack::Requirement;
use lianheng_engine::vocabulary::Verdict;
use lianheng_l10n::Messages;
use std::collections::BTreeSet;

/// Which proposals are wanted; what is not given does not narrow.
#[derive(Debug, Clone, Default)]
pub struct MappingFilter {
    /// Pack of the judged requirement.
    pub from: Option<String>,
    /// Pack of the requirement a verdict is proposed for.
    pub to: Option<String>,
    /// Stable name of the relation over the whole trail.
    pub relation: Option<String>,
    /// Stable name of the verdict proposed.
    pub verdict: Option<String>,
    /// Full ids of the requirements verdicts are proposed for.
    pub requirements: Vec<String>,
    /// Also what a person judged otherwise; never accepted.
    pub judged_otherwise: bool,
}

/// What crosswalks propose for an assessment.
///
/// # Errors
/// [`crate::FailureKind::Input`] when a pack does not exist or is not assessed, or a relation, verdict or requirement does not exist.
pub fn preview_mappings(
    library: &Library,
    open: &OpenAssessment,
    filter: &MappingFilter,
) -> Result<MappingPreviewWire, Failure> {
    let found = proposed(library, open, filter)?;
    let requirements: BTreeSet<&RequirementId> = found.iter().map(|one| &one.requirement).collect();
    Ok(MappingPreviewWire {
        requirements: count(requirements.len()),
        proposals: found
            .iter()
            .filter_map(|one| proposal_wire(library, one))
            .collect(),
    })
}

/// The proposals that a filter lets through.
pub(crate) fn proposed(
    library: &Library,
    open: &OpenAssessment,
    filter: &MappingFilter,
) -> Result<Vec<Proposal>, Failure> {
    let relation = filter.relation.as_deref().map(relation_named).transpose()?;
    let verdict = filter.verdict.as_deref().map(verdict_named).transpose()?;
    for id in filter.from.iter().chain(&filter.to) {
        let pack = library.pack(id).ok_or_else(|| unknown_pack(library, id))?;
        if !open.assessment.packs.contains(&pack.id) {
            let args = vec![("id", id.clone())];
            return Err(Failure::unknown("error-mapping-pack-not-assessed", args));
        }
    }
    for id in &filter.requirements {
        if requirement(library, id).is_none() {
            let args = vec![("id", id.clone())];
            return Err(Failure::unknown("error-answers-requirement-unknown", args));
        }
    }
    let (_, evaluation, _) = evaluate(library, open, &[], DEFAULT_MODEL)?;
    let known: Vec<_> = evaluation.answers.iter().map(Answer::known).collect();
    let packs: Vec<_> = evaluation
        .packs
        .iter()
        .map(|pack| pack.pack.clone())
        .collect();
    let targets = if filter.judged_otherwise {
        Targets::OpenAndJudgedOtherwise
    } else {
        Targets::Open
    };
    let mut found = proposals(&known, &packs, &library.crosswalks, targets);
    let is = |wanted: &Option<String>, pack: &str| wanted.as_deref().is_none_or(|id| id == pack);
    found.retain(|one| {
        is(&filter.from, one.from.pack())
            && is(&filter.to, one.requirement.pack())
            && relation.is_none_or(|relation| relation == one.relation)
            && verdict.is_none_or(|verdict| verdict == one.verdict)
            && (filter.requirements.is_empty()
                || filter
                    .requirements
                    .iter()
                    .any(|id| id == one.requirement.as_str()))
    });
    Ok(found)
}

/// What a mapping from `from` proposes for one requirement.
///
/// # Errors
/// [`crate::FailureKind::Input`] when nothing is proposed from there.
pub(crate) fn proposal_for(
    library: &Library,
    open: &OpenAssessment,
    requirement: &RequirementId,
    from: &str,
) -> Result<Proposal, Failure> {
    let filter = MappingFilter {
        requirements: vec![requirement.to_string()],
        ..MappingFilter::default()
    };
    let found = proposed(library, open, &filter)?;
    let wanted = found.into_iter().find(|one| one.from.as_str() == from);
    wanted.ok_or_else(|| {
        let args = vec![("id", requirement.to_string())];
        Failure::unknown("error-mapping-no-proposal", args)
    })
}

fn relation_named(name: &str) -> Result<Relation, Failure> {
    let found = Relation::ALL.into_iter().find(|one| one.as_str() == name);
    found.ok_or_else(|| unknown_value(name, &Relation::ALL.map(Relation::as_str)))
}

fn verdict_named(name: &str) -> Result<Verdict, Failure> {
    let known: Vec<&str> = Verdict::ALL.iter().map(|one| one.as_str()).collect();
    Verdict::from_name(name).ok_or_else(|| unknown_value(name, &known))
}

fn unknown_value(value: &str, known: &[&str]) -> Failure {
    let args = vec![("value", value.to_owned()), ("known", known.join(", "))];
    Failure::unknown("error-json-unknown-value", args)
}

fn requirement<'l>(library: &'l Library, id: &str) -> Option<(&'l str, &'l Requirement)> {
    let id = RequirementId::parse(id)?;
    let pack = library.pack(id.pack())?;
    let requirement = pack.requirements.get(pack.index_of(id.local())?)?;
    Some((&pack.edition, requirement))
}

pub(crate) fn proposal_wire(library: &Library, proposal: &Proposal) -> Option<MappingProposalWire> {
    let (edition, target) = requirement(library, proposal.requirement.as_str())?;
    let (from_edition, start) = requirement(library, proposal.from.as_str())?;
    let clause = format!("{edition} {}", target.clause);
    let from_clause = format!("{from_edition} {}", start.clause);
    Some(MappingProposalWire {
        sentence: TextWire {
            zh: sentence(Lang::Zh, proposal, &clause, &from_clause),
            en: sentence(Lang::En, proposal, &clause, &from_clause),
        },
        requirement: proposal.requirement.to_string(),
        clause,
        title: (&target.title).into(),
        verdict: proposal.verdict.as_str(),
        from: proposal.from.to_string(),
        from_clause,
        from_title: (&start.title).into(),
        judged: proposal.judged.as_str(),
        relation: proposal.relation.as_str(),
        strength: proposal.strength,
        trail: proposal.trail.iter().map(step_wire).collect(),
        standing: proposal.standing.map(Verdict::as_str),
    })
}

pub(crate) fn step_wire(step: &MappingStep) -> MappingStepWire {
    MappingStepWire {
        crosswalk: step.crosswalk.clone(),
        from: step.from.to_string(),
        to: step.to.to_string(),
        relation: step.relation.as_str(),
        strength: step.strength,
        author: step.author.as_str(),
        rationale: step.rationale.as_ref().map(Into::into),
    }
}

fn sentence(lang: Lang, proposal: &Proposal, to: &str, from: &str) -> String {
    let messages = Messages::built_in();
    let verdict =
        |verdict: Verdict| messages.by_key(lang, &format!("verdict-{}", verdict.as_str()), &[]);
    let because = because(proposal).map_or_else(String::new, |key| messages.by_key(lang, key, &[]));
    let args = [
        ("from", from.into()),
        ("judged", verdict(proposal.judged).into()),
        ("to", to.into()),
        ("verdict", verdict(proposal.verdict).into()),
        ("because", because.into()),
    ];
    let mut sentence = messages.by_key(lang, "proposal-sentence", &args);
    if let [first, .., _] = proposal.trail.as_slice() {
        let args = [
            ("sentence", sentence.into()),
            ("through", first.to.as_str().into()),
        ];
        sentence = messages.by_key(lang, "proposal-through", &args);
    }
    if let Some(standing) = proposal.standing {
        let args = [
            ("sentence", sentence.into()),
            ("to", to.into()),
            ("standing", verdict(standing).into()),
        ];
        sentence = messages.by_key(lang, "proposal-standing", &args);
    }
    sentence
}

/// The reason a proposal follows.
fn because(proposal: &Proposal) -> Option<&'static str> {
    let bearing = bearing_of(&proposal.trail)?;
    if proposal.relation == Relation::Superset && bearing == Relation::Intersects {
        return Some("proposal-because-superset-in-part");
    }
    if proposal.relation == Relation::Subset && bearing == Relation::Intersects {
        return Some("proposal-because-subset-conform");
    }
    let key = match (bearing, proposal.judged) {
        (_, Verdict::NotApplicable)
        | (Relation::Superset, Verdict::Nonconform)
        | (Relation::Intersects, Verdict::Partial | Verdict::Nonconform) => return None,
        (Relation::Equal, _) => "proposal-because-equal",
        (Relation::Superset, Verdict::Conform) => "proposal-because-superset-conform",
        (Relation::Superset, Verdict::Partial) => "proposal-because-superset-partial",
        (Relation::Subset, Verdict::Conform) => "proposal-because-subset-conform",
        (Relation::Subset, Verdict::Partial) => "proposal-because-subset-partial",
        (Relation::Subset, Verdict::Nonconform) => "proposal-because-subset-nonconform",
        (Relation::Intersects, Verdict::Conform) => "proposal-because-intersects-conform",
    };
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lianheng_engine::crosswalk::{Author, carried, relation_of};
    use lianheng_engine::ids::PackId;

    fn step(relation: Relation, strength: u8, from: &str, to: &str) -> MappingStep {
        let id = |pack: &str| RequirementId::new(&PackId::new(pack), "1");
        MappingStep {
            crosswalk: format!("{from}--{to}"),
            from: id(from),
            to: id(to),
            relation,
            strength: Some(strength),
            author: Author::Lianheng,
            rationale: None,
        }
    }

    /// Every trail of one or two steps, in full and in part.
    fn trails() -> Vec<Vec<MappingStep>> {
        let mut trails = Vec::new();
        for first in Relation::ALL {
            for strength in [10, 6] {
                trails.push(vec![step(first, strength, "a", "b")]);
                for second in Relation::ALL {
                    let (a, b) = (step(first, strength, "a", "b"), step(second, 10, "b", "c"));
                    trails.push(vec![a, b]);
                }
            }
        }
        trails
    }

    #[test]
    fn every_proposal_has_its_reason_in_both_languages() {
        let mut reasons = BTreeSet::new();
        for trail in trails() {
            for judged in Verdict::ALL {
                let (Some(verdict), Some(relation)) =
                    (carried(&trail, *judged), relation_of(&trail))
                else {
                    continue;
                };
                let end = trail.last().map_or("", |last| last.to.as_str());
                let proposal = Proposal {
                    requirement: RequirementId::parse(end).unwrap(),
                    verdict,
                    from: trail[0].from.clone(),
                    judged: *judged,
                    relation,
                    strength: None,
                    trail: trail.clone(),
                    standing: None,
                };
                let key = because(&proposal).unwrap_or_else(|| panic!("{proposal:?}"));
                reasons.insert(key);
                for lang in Lang::ALL {
                    let sentence = sentence(lang, &proposal, "SSDF PW.7.2", "GB/T 39204 7.9 j)");
                    let reason = Messages::built_in().by_key(lang, key, &[]);
                    assert!(sentence.contains(&reason) && reason != key, "{sentence}");
                    assert_eq!(sentence.contains("b/1"), trail.len() == 2, "{sentence}");
                }
            }
        }
        assert_eq!(reasons.len(), 8, "{reasons:?}");
    }
}
