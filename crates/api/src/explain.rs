//! `explain`: where a number comes from, down to the answer.

use crate::answers::OpenAssessment;
use crate::assess::{because_wire, evaluate, factors_wire, model_wire, tailored_out_wire};
use crate::failure::Failure;
use crate::library::Library;
use crate::mapping::step_wire;
use crate::packs::count;
use crate::wire::{
    ContributionWire, ExplanationWire, PackExplanationWire, PartWire, RequirementExplanationWire,
    TermWire,
};
use lianheng_engine::answer_file::closest;
use lianheng_engine::evaluation::{EvaluatedPack, Evaluation};
use lianheng_engine::scoring::{Explanation, ScoringModel, explain as explain_score};
use lianheng_engine::tailoring::TailoredOut;
use lianheng_engine::vocabulary::{Aspect, Verdict};
use lianheng_report::finding_text;

/// Explains the total of every assessed pack (`total`) or one requirement by its full id.
///
/// # Errors
/// [`crate::FailureKind::Input`] when the requirement does not exist or its pack is not assessed; as [`evaluate`] otherwise.
pub fn explain(
    library: &Library,
    open: &OpenAssessment,
    target: &str,
    model: &str,
) -> Result<ExplanationWire, Failure> {
    let (_, evaluation, model) = evaluate(library, open, &[], model)?;
    if target == "total" {
        return Ok(ExplanationWire {
            model: model_wire(model),
            packs: evaluation
                .packs
                .iter()
                .map(|pack| total(pack, model))
                .collect(),
            requirement: None,
            tailored_out: None,
        });
    }
    let left_out = |out: &&TailoredOut| out.requirement.as_str() == target;
    if let Some(out) = evaluation.tailored_out.iter().find(left_out) {
        return Ok(ExplanationWire {
            model: model_wire(model),
            packs: Vec::new(),
            requirement: None,
            tailored_out: Some(tailored_out_wire(out)),
        });
    }
    let found = evaluation
        .packs
        .iter()
        .enumerate()
        .find_map(|(position, pack)| {
            let local = target
                .strip_prefix(pack.pack.id.as_str())?
                .strip_prefix('/')?;
            Some((position, pack, pack.pack.index_of(local)?))
        });
    let Some((position, pack, index)) = found else {
        let args = |near: Option<String>| {
            let mut args = vec![("id", target.to_owned())];
            args.extend(near.map(|near| ("closest", near)));
            args
        };
        let near = closest(target, &library.packs).filter(|near| near != target);
        let key = if near.is_some() {
            "error-explain-unknown-closest"
        } else {
            "error-explain-unknown"
        };
        return Err(Failure::unknown(key, args(near)));
    };
    Ok(ExplanationWire {
        model: model_wire(model),
        packs: Vec::new(),
        requirement: one(&evaluation, position, pack, index, model),
        tailored_out: None,
    })
}

fn total(evaluated: &EvaluatedPack, model: &ScoringModel) -> PackExplanationWire {
    let pack = &evaluated.pack;
    let explanation = explain_score(pack, &evaluated.verdicts, model, None);
    PackExplanationWire {
        pack: pack.id.to_string(),
        title: (&pack.title).into(),
        numerator: explanation.numerator.to_string(),
        denominator: explanation.denominator.to_string(),
        score_bp: explanation.score.map(|score| score.0),
        conclusion: evaluated.score.conclusion.as_str(),
        parts: explanation
            .parts
            .iter()
            .map(|part| PartWire {
                aspect: part.aspect.map(Aspect::as_str),
                applicable: small(part.applicable),
                earned: small(part.earned),
                possible: small(part.possible),
                share_percent: small(part.share_percent),
            })
            .collect(),
        terms: explanation
            .terms
            .iter()
            .filter_map(|term| {
                let requirement = pack.requirements.get(term.requirement)?;
                Some(TermWire {
                    requirement: requirement.id.to_string(),
                    clause: requirement.clause.clone(),
                    verdict: term.verdict.map(Verdict::as_str),
                    factor: small(term.factor),
                    earned: small(term.earned),
                    possible: small(term.possible),
                })
            })
            .collect(),
    }
}

fn one(
    evaluation: &Evaluation,
    position: usize,
    evaluated: &EvaluatedPack,
    index: usize,
    model: &ScoringModel,
) -> Option<RequirementExplanationWire> {
    let pack = &evaluated.pack;
    let requirement = pack.requirements.get(index)?;
    let answer_index = evaluated.answers.get(index).copied().flatten();
    let answer = answer_index.and_then(|at| evaluation.answers.get(at));
    let whole = explain_score(pack, &evaluated.verdicts, model, None);
    let term = *whole.terms.iter().find(|term| term.requirement == index)?;
    let mut counts_in: Vec<ContributionWire> = pack
        .ancestry(requirement.clause_index)
        .filter_map(|clause| {
            let explanation = explain_score(pack, &evaluated.verdicts, model, Some(clause));
            let clause = pack.clauses.get(clause)?;
            Some(contribution(
                Some(clause.id.clone()),
                (&clause.title).into(),
                &explanation,
            ))
        })
        .collect();
    counts_in.push(contribution(None, (&pack.title).into(), &whole));
    let gap = evaluation
        .gaps
        .iter()
        .find(|gap| gap.pack == position && gap.requirement == index);
    Some(RequirementExplanationWire {
        requirement: requirement.id.to_string(),
        clause: requirement.clause.clone(),
        title: (&requirement.title).into(),
        text: (&requirement.text).into(),
        verdict: answer.map(|answer| answer.verdict.as_str()),
        note: answer.and_then(|answer| answer.note.clone()),
        reason: answer.and_then(|answer| answer.reason.clone()),
        evidence: answer.map_or_else(Vec::new, |answer| {
            answer
                .evidence
                .iter()
                .map(|evidence| evidence.path.clone())
                .collect()
        }),
        factor: small(term.factor),
        earned: small(term.earned),
        possible: small(term.possible),
        counts_in,
        priority: gap.map(|gap| gap.factors.priority()),
        factors: gap.map(|gap| factors_wire(&gap.factors)),
        gain_bp: gap.map(|gap| gap.gain_bp),
        basis: answer.map(|answer| answer.basis.as_str()),
        mapped_from: answer.map_or_else(Vec::new, |answer| {
            answer.mapped_from.iter().map(step_wire).collect()
        }),
        suggested: evaluation
            .suggestions
            .get(requirement.id.as_str())
            .map(|suggestion| suggestion.verdict.as_str()),
        because: evaluation
            .suggestions
            .get(requirement.id.as_str())
            .map_or_else(Vec::new, because_wire),
        findings: evaluation
            .findings
            .iter()
            .filter(|finding| Some(finding.answer) == answer_index)
            .map(|finding| (&finding_text(finding)).into())
            .collect(),
    })
}

fn contribution(
    clause: Option<String>,
    title: crate::wire::TextWire,
    explanation: &Explanation,
) -> ContributionWire {
    let sum = |of: fn(&lianheng_engine::scoring::Part) -> u64| {
        small(explanation.parts.iter().map(of).sum::<u64>())
    };
    ContributionWire {
        clause,
        title,
        earned: sum(|part| part.earned),
        possible: sum(|part| part.possible),
        score_bp: explanation.score.map(|score| score.0),
    }
}

fn small(number: u64) -> u32 {
    count(usize::try_from(number).unwrap_or(usize::MAX))
}
