//! `assess`: scores, gaps and findings of an assessment, on the wire.

use crate::answers::OpenAssessment;
use crate::failure::Failure;
use crate::library::Library;
use crate::objects::{coverage_wire, object_wires};
use crate::packs::{count, unknown_pack};
use crate::wire::{
    ActionWire, AssessedPackWire, AssessmentWire, BecauseWire, ClauseWire, ContradictionWire,
    CountsWire, ExclusionInputWire, FactorsWire, FindingWire, GapWire, ModelWire, OrganisationWire,
    RadarWire, SidesWire, StageWire, SuggestionWire, TailoredOutWire, TailoringWire, TotalWire,
};
use lianheng_engine::assessment::{Assessment, Basis};
use lianheng_engine::evaluation::{self, Checks, EvaluatedPack, Evaluation};
use lianheng_engine::figures::{self, Point};
use lianheng_engine::gaps::{Factors, Gap};
use lianheng_engine::ids::PackId;
use lianheng_engine::objects;
use lianheng_engine::pack::Pack;
use lianheng_engine::questionnaire::Suggestion;
use lianheng_engine::scoring::{Conclusion, NodeScore, ScoringModel};
use lianheng_engine::tailoring::{Excluded, TailoredOut, Tailoring};
use lianheng_engine::vocabulary::{Scenario, Verdict};
use lianheng_report::{ObjectNames, finding_text};

/// Narrows an assessment to `packs` (all of its own when empty) and evaluates it with `model`.
///
/// # Errors
/// [`crate::FailureKind::Input`] when a pack or the model does not exist.
pub fn evaluate<'l>(
    library: &'l Library,
    open: &OpenAssessment,
    packs: &[String],
    model: &str,
) -> Result<(Assessment, Evaluation, &'l ScoringModel), Failure> {
    let model = library.model(model).ok_or_else(|| {
        let known: Vec<&str> = library
            .models
            .iter()
            .map(|model| model.id.as_str())
            .collect();
        let args = vec![("id", model.to_owned()), ("known", known.join(", "))];
        Failure::unknown("error-model-unknown", args)
    })?;
    let mut assessment = open.assessment.clone();
    if !packs.is_empty() {
        let mut chosen = Vec::new();
        for id in packs {
            let pack = library.pack(id).ok_or_else(|| unknown_pack(library, id))?;
            if !chosen.contains(&pack.id) {
                chosen.push(pack.id.clone());
            }
        }
        let kept = |pack: &str| chosen.iter().any(|id: &PackId| id.as_str() == pack);
        assessment
            .answers
            .retain(|answer| kept(answer.requirement.pack()));
        assessment.packs = chosen;
    }
    let evaluation = evaluation::evaluate(
        &assessment,
        &library.packs,
        &library.questionnaires,
        model,
        &Checks {
            phrases: &library.phrases,
            contradictions: &library.contradictions,
        },
    );
    Ok((assessment, evaluation, model))
}

/// Scores an assessment.
///
/// # Errors
/// As [`evaluate`].
pub fn assess(
    library: &Library,
    open: &OpenAssessment,
    packs: &[String],
    model: &str,
) -> Result<AssessmentWire, Failure> {
    let (assessment, evaluation, model) = evaluate(library, open, packs, model)?;
    let evaluated = &evaluation.packs;
    let objects = objects::results(&assessment, &library.questionnaires, &evaluation);
    let names = ObjectNames::of(&assessment);
    Ok(AssessmentWire {
        organisation: OrganisationWire {
            name: (&assessment.organisation.name).into(),
            sector: assessment.organisation.sector.clone(),
            region: assessment.organisation.region.clone(),
            subject_kind: assessment.subject.kind.as_str(),
            subject: (&assessment.subject.name).into(),
        },
        assessed_on: assessment.assessed_on.to_string(),
        model: model_wire(model),
        packs: evaluated.iter().map(assessed_pack).collect(),
        tailoring: assessment.tailoring.as_ref().map(tailoring_wire),
        tailored_out: evaluation
            .tailored_out
            .iter()
            .map(tailored_out_wire)
            .collect(),
        totals: evaluated
            .iter()
            .map(|pack| total(pack, &evaluation))
            .collect(),
        clauses: evaluated.iter().flat_map(clauses).collect(),
        stages: evaluated.iter().flat_map(stages).collect(),
        radars: evaluated.iter().filter_map(radar).collect(),
        gaps: evaluation
            .gaps
            .iter()
            .filter_map(|gap| gap_wire(gap, &assessment, &evaluation))
            .collect(),
        suggestions: evaluation
            .suggestions
            .iter()
            .map(|(requirement, suggestion)| {
                let judged = evaluation
                    .answers
                    .iter()
                    .find(|answer| answer.requirement.as_str() == requirement);
                SuggestionWire {
                    requirement: requirement.clone(),
                    verdict: suggestion.verdict.as_str(),
                    basis: judged.map(|answer| answer.basis.as_str()),
                    judged: judged
                        .filter(|answer| answer.basis != Basis::Suggested)
                        .map(|answer| answer.verdict.as_str()),
                    pulled_down_by: suggestion
                        .pulled_down_by()
                        .into_iter()
                        .map(str::to_owned)
                        .collect(),
                    because: because_wire(suggestion),
                }
            })
            .collect(),
        objects: object_wires(&objects, &evaluation),
        object_coverage: coverage_wire(&objects),
        contradictions: evaluation
            .contradictions
            .iter()
            .map(|found| ContradictionWire {
                rule: found.rule.clone(),
                object: found.object.clone(),
                object_name: (&names.get(&found.object)).into(),
                questions: found.questions.iter().cloned().collect(),
                message: (&found.text).into(),
            })
            .collect(),
        findings: evaluation
            .findings
            .iter()
            .filter_map(|finding| {
                let answer = evaluation.answers.get(finding.answer)?;
                Some(FindingWire {
                    rule: finding.rule.as_str(),
                    severity: finding.rule.severity().as_str(),
                    requirement: answer.requirement.to_string(),
                    message: (&finding_text(finding)).into(),
                })
            })
            .collect(),
    })
}

pub(crate) fn tailoring_wire(tailoring: &Tailoring) -> TailoringWire {
    TailoringWire {
        decided_by: tailoring.decided_by.clone(),
        decided_on: tailoring.decided_on.map(|day| day.to_string()),
        reason: tailoring.reason.clone(),
        scenario: tailoring.scenario.map(Scenario::as_str),
        sides: tailoring
            .sides
            .iter()
            .map(|(pack, sides)| SidesWire {
                pack: pack.to_string(),
                sides: sides.iter().map(|side| side.as_str()).collect(),
            })
            .collect(),
        objects: tailoring
            .objects
            .as_ref()
            .map(|kinds| kinds.iter().map(|kind| kind.as_str()).collect()),
        excluded: tailoring
            .excluded
            .iter()
            .map(|one| ExclusionInputWire {
                what: match &one.what {
                    Excluded::Requirement(id) => id.to_string(),
                    Excluded::Clause { pack, clause } => format!("{pack}/{clause}"),
                },
                reason: one.reason.clone(),
                decided_by: one.decided_by.clone(),
            })
            .collect(),
    }
}

pub(crate) fn tailored_out_wire(out: &TailoredOut) -> TailoredOutWire {
    TailoredOutWire {
        requirement: out.requirement.to_string(),
        clause: out.clause.clone(),
        title: (&out.title).into(),
        ground: out.ground.as_str(),
        decided_by: out.decided_by.clone(),
        reason: out.reason.clone(),
        judged: out.judged.map(Verdict::as_str),
    }
}

pub(crate) fn model_wire(model: &ScoringModel) -> ModelWire {
    ModelWire {
        id: model.id.clone(),
        version: model.version.clone(),
        digest: model.digest.clone(),
        status: model.status.as_str(),
        official: false,
        name: (&model.name).into(),
        formula: (&model.formula).into(),
        tiers: (&model.tiers_in_words).into(),
        about: (&model.about).into(),
    }
}

pub(crate) fn factors_wire(factors: &Factors) -> FactorsWire {
    FactorsWire {
        weight: factors.weight,
        shortfall: factors.shortfall,
        criticality: factors.criticality,
        exposure: factors.exposure,
        exposures: factors
            .exposures
            .iter()
            .map(|exposure| exposure.as_str())
            .collect(),
    }
}

pub(crate) fn because_wire(suggestion: &Suggestion) -> Vec<BecauseWire> {
    suggestion
        .because
        .iter()
        .map(|because| BecauseWire {
            object: because.object.clone(),
            question: because.question.clone(),
            verdict: because.verdict.as_str(),
        })
        .collect()
}

fn assessed_pack(evaluated: &EvaluatedPack) -> AssessedPackWire {
    let pack = &evaluated.pack;
    AssessedPackWire {
        id: pack.id.to_string(),
        version: pack.version.clone(),
        digest: pack.digest.clone(),
        edition: pack.edition.clone(),
        title: (&pack.title).into(),
    }
}

pub(crate) fn counts(node: &NodeScore) -> CountsWire {
    CountsWire {
        applicable: node.counts.applicable,
        conform: node.counts.conform,
        partial: node.counts.partial,
        nonconform: node.counts.nonconform,
        not_applicable: node.counts.not_applicable,
        unanswered: node.counts.unanswered,
        score_bp: node.score.map(|score| score.0),
    }
}

pub(crate) fn total(evaluated: &EvaluatedPack, evaluation: &Evaluation) -> TotalWire {
    let based_on = |basis: Basis| {
        let answers = evaluated.answers.iter().flatten();
        let those = answers
            .filter_map(|index| evaluation.answers.get(*index))
            .filter(|answer| answer.basis == basis);
        count(those.count())
    };
    let (suggested, mapped) = (based_on(Basis::Suggested), based_on(Basis::Mapped));
    let score = &evaluated.score;
    total_wire(
        &evaluated.pack,
        &score.total,
        score.conclusion,
        (suggested, mapped),
    )
}

/// The total of a pack; how many of its verdicts rest on a suggestion and on an accepted mapping.
pub(crate) fn total_wire(
    pack: &Pack,
    node: &NodeScore,
    conclusion: Conclusion,
    (suggested, mapped): (u32, u32),
) -> TotalWire {
    let counts = counts(node);
    TotalWire {
        pack: pack.id.to_string(),
        applicable: counts.applicable,
        conform: counts.conform,
        partial: counts.partial,
        nonconform: counts.nonconform,
        not_applicable: counts.not_applicable,
        unanswered: counts.unanswered,
        score_bp: counts.score_bp,
        conclusion: conclusion.as_str(),
        suggested,
        mapped,
        major_risks: node.counts.major_risks,
        major_risks_unanswered: node.counts.major_risks_unanswered,
        bar: figures::verdict_bar(&node.counts).widths,
    }
}

fn clauses(evaluated: &EvaluatedPack) -> Vec<ClauseWire> {
    let nodes = evaluated.score.clauses.iter().enumerate();
    nodes
        .filter_map(|(index, node)| clause_wire(&evaluated.pack, index, node))
        .collect()
}

/// A clause of a pack, by its index.
pub(crate) fn clause_wire(pack: &Pack, index: usize, node: &NodeScore) -> Option<ClauseWire> {
    let clause = pack.clauses.get(index)?;
    let counts = counts(node);
    let parent = clause.parent.and_then(|above| pack.clauses.get(above));
    Some(ClauseWire {
        pack: pack.id.to_string(),
        clause: clause.id.clone(),
        parent: parent.map(|above| above.id.clone()),
        depth: clause.depth,
        title: (&clause.title).into(),
        applicable: counts.applicable,
        conform: counts.conform,
        partial: counts.partial,
        nonconform: counts.nonconform,
        not_applicable: counts.not_applicable,
        unanswered: counts.unanswered,
        score_bp: counts.score_bp,
        bar: figures::verdict_bar(&node.counts).widths,
    })
}

fn stages(evaluated: &EvaluatedPack) -> Vec<StageWire> {
    evaluated
        .score
        .stages
        .iter()
        .map(|(stage, node)| StageWire {
            pack: evaluated.pack.id.to_string(),
            stage: stage.as_str(),
            counts: counts(node),
            heat: figures::heat(node).as_str(),
        })
        .collect()
}

fn radar(evaluated: &EvaluatedPack) -> Option<RadarWire> {
    let pack = &evaluated.pack;
    let depths: Vec<u32> = pack.clauses.iter().map(|clause| clause.depth).collect();
    let chosen = figures::radar_axes(&depths);
    let score_of = |index: usize| {
        evaluated
            .score
            .clauses
            .get(index)?
            .score
            .map(|score| score.0)
    };
    let scores: Vec<Option<u32>> = chosen.iter().map(|index| score_of(*index)).collect();
    let drawn = figures::radar(&scores)?;
    let points = |points: &[Point]| points.iter().map(|point| [point.x, point.y]).collect();
    Some(RadarWire {
        pack: pack.id.to_string(),
        clauses: chosen
            .iter()
            .filter_map(|index| pack.clauses.get(*index).map(|clause| clause.id.clone()))
            .collect(),
        axes: points(&drawn.axes),
        labels: points(&drawn.labels),
        values: points(&drawn.values),
        rings: drawn.rings.iter().map(|ring| points(ring)).collect(),
    })
}

fn gap_wire(gap: &Gap, assessment: &Assessment, evaluation: &Evaluation) -> Option<GapWire> {
    let evaluated = evaluation.packs.get(gap.pack)?;
    let requirement = evaluated.pack.requirements.get(gap.requirement)?;
    let index = evaluated.answers.get(gap.requirement).copied().flatten()?;
    let answer = evaluation.answers.get(index)?;
    Some(GapWire {
        requirement: requirement.id.to_string(),
        pack: evaluated.pack.id.to_string(),
        clause: requirement.clause.clone(),
        title: (&requirement.title).into(),
        verdict: gap.verdict.as_str(),
        priority: gap.factors.priority(),
        factors: factors_wire(&gap.factors),
        major_risk: requirement.major_risk,
        gain_bp: gap.gain_bp,
        basis: answer.basis.as_str(),
        because: evaluation
            .suggestions
            .get(requirement.id.as_str())
            .map_or_else(Vec::new, because_wire),
        affects: answer.affects.clone(),
        affects_names: answer
            .affects
            .iter()
            .filter_map(|id| assessment.inventory.name_of(id).map(Into::into))
            .collect(),
        action: answer.action.as_ref().map(|action| ActionWire {
            plan: action.plan.clone(),
            owner: action.owner.clone(),
            due: action.due.map(|due| due.to_string()),
            effort: action.effort,
        }),
    })
}
