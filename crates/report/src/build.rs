//! Makes the [`ReportModel`] of an evaluated assessment.

use crate::audit::audit_part;
use crate::choice::Sections;
use crate::compared::comparison_part;
use crate::first_steps::first_steps;
use crate::integrity::{IntegrityPart, integrity_part};
use crate::model::{
    ActionRow, ClauseRow, ContradictionRow, EvidenceRow, FindingRow, GapRow, ItemGroup, ItemRow,
    LanePart, LaneRow, LeftOutRow, MappedRow, Method, PackRow, ReportModel, Scored, StandardItems,
    StandardResult, SuggestionRow, TailoringRow,
};
use crate::objects::{ObjectNames, objects_part};
use crate::particulars::{Particulars, cover};
use crate::plan::plan_part;
use crate::reckoned::reckoning_part;
use crate::registers::registers_part;
use lianheng_engine::assessment::{Answer, Assessment, Evidence, EvidenceFile};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::consistency::{Finding, Rule};
use lianheng_engine::crosswalk::MappingStep;
use lianheng_engine::evaluation::{EvaluatedPack, Evaluation};
use lianheng_engine::figures;
use lianheng_engine::gaps::Gap;
use lianheng_engine::lane::lane;
use lianheng_engine::objects::ObjectResults;
use lianheng_engine::pack::{Pack, Requirement};
use lianheng_engine::questionnaire::Suggestion;
use lianheng_engine::registers::Registers;
use lianheng_engine::scoring::{NodeScore, ScoringModel};
use lianheng_engine::tailoring::Tailoring;
use lianheng_engine::vocabulary::Verification;
use lianheng_l10n::Messages;
use std::collections::{BTreeMap, BTreeSet};

/// Makes the report of an assessment, all sections chosen; `objects` are its results per object, `registers` its registers of products,
/// `particulars` what the host knows besides. Pure; the same inputs give the same model.
#[must_use]
pub fn build(
    assessment: &Assessment,
    evaluation: &Evaluation,
    objects: &ObjectResults,
    registers: &Registers,
    model: &ScoringModel,
    particulars: &Particulars<'_>,
) -> ReportModel {
    let evidence = EvidenceNumbers::of(evaluation);
    let names = ObjectNames::of(assessment);
    let packs = &evaluation.packs;
    let mut report = ReportModel {
        format: "lianheng-report/1",
        sections: Sections::default(),
        cover: cover(assessment, particulars),
        audit: particulars.audit.map(|facts| audit_part(facts, evaluation)),
        method: Method {
            model: model.id.clone(),
            model_version: model.version.clone(),
            model_digest: model.digest.clone(),
            model_status: model.status.as_str(),
            model_name: model.name.clone(),
            formula: model.formula.clone(),
            tiers: model.tiers_in_words.clone(),
            about: model.about.clone(),
            packs: packs.iter().map(|pack| pack_row(&pack.pack)).collect(),
            tailoring: assessment
                .tailoring
                .as_ref()
                .map(|tailoring| tailoring_row(tailoring, evaluation)),
        },
        standards: packs.iter().map(standard).collect(),
        objects: objects_part(objects, evaluation),
        lane: lane_part(evaluation, model),
        registers: registers_part(registers),
        gaps: evaluation
            .gaps
            .iter()
            .zip(1u32..)
            .filter_map(|(gap, rank)| gap_row(gap, rank, assessment, evaluation))
            .collect(),
        first_steps: first_steps(evaluation, model),
        plan: plan_part(assessment, evaluation, particulars),
        comparison: particulars
            .previous
            .as_ref()
            .map(|previous| comparison_part(previous, assessment, evaluation)),
        findings: evaluation
            .findings
            .iter()
            .filter_map(|finding| finding_row(finding, evaluation))
            .collect(),
        contradictions: evaluation
            .contradictions
            .iter()
            .map(|found| ContradictionRow {
                rule: found.rule.clone(),
                object: found.object.clone(),
                object_name: names.get(&found.object),
                text: found.text.clone(),
            })
            .collect(),
        items: packs
            .iter()
            .map(|pack| items(pack, evaluation, &evidence, &names))
            .collect(),
        evidence: evidence.rows,
        reckoning: reckoning_part(evaluation, model),
        integrity: IntegrityPart::default(),
    };
    report.integrity = integrity_part(&report, particulars.journal.clone());
    report
}

/// How many of a cell's gaps the lane names.
const NAMED_GAPS: usize = 3;

fn lane_part(evaluation: &Evaluation, model: &ScoringModel) -> LanePart {
    let lane = lane(evaluation, model);
    let id_of = |gap: &usize| {
        let (_, requirement) = requirement_of(&evaluation.packs, evaluation.gaps.get(*gap)?)?;
        Some(requirement.id.to_string())
    };
    let cells = lane.cells.iter().map(|cell| LaneRow {
        side: cell.side,
        stage: cell.stage,
        scored: scored(&cell.score),
        major_risks: cell.score.counts.major_risks,
        gap_count: u32::try_from(cell.gaps.len()).unwrap_or(u32::MAX),
        gaps: cell
            .gaps
            .iter()
            .take(NAMED_GAPS)
            .filter_map(id_of)
            .collect(),
    });
    LanePart {
        cells: cells.collect(),
        stages: lane.stages,
    }
}

/// Counts and score of a node, with its bar and shade.
#[must_use]
pub fn scored(node: &NodeScore) -> Scored {
    let counts = &node.counts;
    Scored {
        applicable: counts.applicable,
        conform: counts.conform,
        partial: counts.partial,
        nonconform: counts.nonconform,
        not_applicable: counts.not_applicable,
        unanswered: counts.unanswered,
        score_bp: node.score.map(|score| score.0),
        bar: figures::verdict_bar(counts).widths,
        heat: figures::heat(node),
    }
}

/// The sentence of a consistency finding.
#[must_use]
pub fn finding_text(finding: &Finding) -> Bilingual {
    let messages = Messages::built_in();
    let key = format!("consistency-{}", finding.rule.as_str());
    let detail = finding.detail.clone().unwrap_or_default();
    // These rules carry a verdict, which is a word of the vocabulary.
    let names_verdict = matches!(
        finding.rule,
        Rule::OverrideWithoutReason | Rule::SuggestionChanged | Rule::MappingChanged
    );
    let verdict = match (names_verdict, detail.is_empty()) {
        (true, true) if finding.rule == Rule::MappingChanged => {
            messages.both_by_key("proposal-none", &[])
        }
        (true, true) => messages.both_by_key("verdict-unanswered", &[]),
        (true, false) => messages.both_by_key(&format!("verdict-{detail}"), &[]),
        (false, _) => Bilingual::new(&detail, &detail),
    };
    Bilingual::new(
        messages.by_key(Lang::Zh, &key, &[("detail", verdict.zh.into())]),
        messages.by_key(Lang::En, &key, &[("detail", verdict.en.into())]),
    )
}

fn pack_row(pack: &Pack) -> PackRow {
    let with = |mark: Verification| {
        let rows = pack
            .requirements
            .iter()
            .filter(|row| row.verification == mark);
        u32::try_from(rows.count()).unwrap_or(u32::MAX)
    };
    PackRow {
        id: pack.id.to_string(),
        title: pack.title.clone(),
        edition: pack.edition.clone(),
        version: pack.version.clone(),
        digest: pack.digest.clone(),
        status: pack.status,
        about: pack.about.clone(),
        requirements: u32::try_from(pack.requirements.len()).unwrap_or(u32::MAX),
        verification: Verification::ALL
            .iter()
            .map(|mark| (*mark, with(*mark)))
            .collect(),
    }
}

fn tailoring_row(tailoring: &Tailoring, evaluation: &Evaluation) -> TailoringRow {
    let edition = |id: &str| {
        let pack = evaluation
            .packs
            .iter()
            .find(|one| one.pack.id.as_str() == id);
        pack.map_or_else(|| id.to_owned(), |one| one.pack.edition.clone())
    };
    TailoringRow {
        decided_by: tailoring.decided_by.clone(),
        decided_on: tailoring.decided_on.map(|day| day.to_string()),
        reason: tailoring.reason.clone(),
        scenario: tailoring.scenario,
        sides: tailoring
            .sides
            .iter()
            .map(|(pack, sides)| (edition(pack.as_str()), sides.iter().copied().collect()))
            .collect(),
        objects: tailoring
            .objects
            .as_ref()
            .map(|kinds| kinds.iter().map(|kind| kind.as_str()).collect()),
        left_out: evaluation
            .tailored_out
            .iter()
            .map(|out| LeftOutRow {
                requirement: out.requirement.to_string(),
                edition: edition(out.requirement.pack()),
                clause: out.clause.clone(),
                title: out.title.clone(),
                ground: out.ground.as_str(),
                decided_by: out.decided_by.clone(),
                reason: out.reason.clone(),
                judged: out.judged,
            })
            .collect(),
    }
}

fn standard(evaluated: &EvaluatedPack) -> StandardResult {
    let (pack, score) = (&evaluated.pack, &evaluated.score);
    StandardResult {
        pack: pack.id.to_string(),
        title: pack.title.clone(),
        edition: pack.edition.clone(),
        total: scored(&score.total),
        conclusion: score.conclusion,
        major_risks: score.total.counts.major_risks,
        major_risks_unanswered: score.total.counts.major_risks_unanswered,
        clauses: pack
            .clauses
            .iter()
            .zip(&score.clauses)
            .map(|(clause, node)| ClauseRow {
                id: clause.id.clone(),
                title: clause.title.clone(),
                depth: clause.depth,
                scored: scored(node),
            })
            .collect(),
        stages: score
            .stages
            .iter()
            .map(|(stage, node)| (*stage, scored(node)))
            .collect(),
        roles: score
            .roles
            .iter()
            .map(|(role, node)| (*role, scored(node)))
            .collect(),
    }
}

fn requirement_of<'a>(
    packs: &'a [EvaluatedPack],
    gap: &Gap,
) -> Option<(&'a Pack, &'a Requirement)> {
    let pack = &packs.get(gap.pack)?.pack;
    Some((pack, pack.requirements.get(gap.requirement)?))
}

fn gap_row(
    gap: &Gap,
    rank: u32,
    assessment: &Assessment,
    evaluation: &Evaluation,
) -> Option<GapRow> {
    let (pack, requirement) = requirement_of(&evaluation.packs, gap)?;
    let index = evaluation
        .packs
        .get(gap.pack)?
        .answers
        .get(gap.requirement)
        .copied()
        .flatten()?;
    let answer = evaluation.answers.get(index)?;
    Some(GapRow {
        rank,
        requirement: requirement.id.to_string(),
        edition: pack.edition.clone(),
        clause: requirement.clause.clone(),
        title: requirement.title.clone(),
        verdict: gap.verdict,
        major_risk: requirement.major_risk,
        priority: gap.factors.priority(),
        weight: gap.factors.weight,
        shortfall: gap.factors.shortfall,
        criticality: gap.factors.criticality,
        exposure: gap.factors.exposure,
        exposures: gap.factors.exposures.clone(),
        affects: answer
            .affects
            .iter()
            .filter_map(|id| assessment.inventory.name_of(id).cloned())
            .collect(),
        gain_bp: gap.gain_bp,
        action: answer.action.as_ref().map(|action| ActionRow {
            plan: action.plan.clone(),
            owner: action.owner.clone(),
            due: action.due.map(|due| due.to_string()),
            effort: action.effort,
        }),
    })
}

fn finding_row(finding: &Finding, evaluation: &Evaluation) -> Option<FindingRow> {
    let answer = evaluation.answers.get(finding.answer)?;
    let requirement = evaluation
        .packs
        .iter()
        .find(|pack| pack.pack.id.as_str() == answer.requirement.pack())
        .and_then(|pack| {
            let index = pack.pack.index_of(answer.requirement.local())?;
            pack.pack.requirements.get(index)
        })?;
    Some(FindingRow {
        rule: finding.rule.as_str(),
        severity: finding.rule.severity().as_str(),
        requirement: requirement.id.to_string(),
        clause: requirement.clause.clone(),
        title: requirement.title.clone(),
        text: finding_text(finding),
    })
}

fn items(
    evaluated: &EvaluatedPack,
    evaluation: &Evaluation,
    evidence: &EvidenceNumbers,
    names: &ObjectNames,
) -> StandardItems {
    let pack = &evaluated.pack;
    let mut groups: Vec<(usize, ItemGroup)> = Vec::new();
    for (requirement, answer) in pack.requirements.iter().zip(&evaluated.answers) {
        let answer = answer.and_then(|index| evaluation.answers.get(index));
        let suggestion = evaluation.suggestions.get(requirement.id.as_str());
        let item = item(requirement, answer, suggestion, evidence, names);
        match groups.last_mut() {
            Some((clause, group)) if *clause == requirement.clause_index => group.items.push(item),
            _ => groups.push((
                requirement.clause_index,
                ItemGroup {
                    clause: clause_id(pack, requirement.clause_index),
                    titles: titles(pack, requirement.clause_index),
                    items: vec![item],
                },
            )),
        }
    }
    StandardItems {
        pack: pack.id.to_string(),
        title: pack.title.clone(),
        edition: pack.edition.clone(),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
    }
}

fn clause_id(pack: &Pack, index: usize) -> String {
    pack.clauses
        .get(index)
        .map_or_else(String::new, |clause| clause.id.clone())
}

fn titles(pack: &Pack, index: usize) -> Vec<Bilingual> {
    let mut titles: Vec<Bilingual> = pack
        .ancestry(index)
        .filter_map(|above| pack.clauses.get(above).map(|clause| clause.title.clone()))
        .collect();
    titles.reverse();
    titles
}

fn item(
    requirement: &Requirement,
    answer: Option<&Answer>,
    suggestion: Option<&Suggestion>,
    evidence: &EvidenceNumbers,
    names: &ObjectNames,
) -> ItemRow {
    ItemRow {
        requirement: requirement.id.to_string(),
        clause: requirement.clause.clone(),
        title: requirement.title.clone(),
        text: requirement.text.clone(),
        modality: requirement.modality,
        role: requirement.role,
        stage: requirement.stage,
        aspect: requirement.aspect,
        weight: requirement.weight.number(),
        major_risk: requirement.major_risk,
        verification: requirement.verification,
        confidence: requirement.confidence,
        verdict: answer.map(|answer| answer.verdict),
        note: answer.and_then(|answer| answer.note.clone()),
        reason: answer.and_then(|answer| answer.reason.clone()),
        basis: answer.map(|answer| answer.basis.as_str()),
        mapped_from: answer.map_or_else(Vec::new, |answer| {
            answer.mapped_from.iter().map(mapped_row).collect()
        }),
        suggestion: suggestion.map(|suggestion| SuggestionRow {
            verdict: suggestion.verdict,
            pulled_down_by: suggestion
                .pulled_down_by()
                .into_iter()
                .map(str::to_owned)
                .collect(),
            object_names: suggestion
                .pulled_down_by()
                .into_iter()
                .map(|key| names.get(key))
                .collect(),
            questions: suggestion
                .because
                .iter()
                .filter(|because| because.verdict == suggestion.verdict)
                .map(|because| because.question.clone())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
        }),
        evidence: answer.map_or_else(Vec::new, |answer| {
            answer
                .evidence
                .iter()
                .filter_map(|file| evidence.number(file))
                .collect()
        }),
    }
}

fn mapped_row(step: &MappingStep) -> MappedRow {
    MappedRow {
        crosswalk: step.crosswalk.clone(),
        from: step.from.to_string(),
        to: step.to.to_string(),
        relation: step.relation.as_str(),
        strength: step.strength,
        author: step.author.as_str(),
        rationale: step.rationale.clone(),
    }
}

/// Evidence files in the order they are first named, each once.
struct EvidenceNumbers {
    by_path: BTreeMap<String, u32>,
    rows: Vec<EvidenceRow>,
}

impl EvidenceNumbers {
    fn of(evaluation: &Evaluation) -> Self {
        let mut numbers = EvidenceNumbers {
            by_path: BTreeMap::new(),
            rows: Vec::new(),
        };
        let in_reading_order = evaluation
            .packs
            .iter()
            .flat_map(|pack| pack.answers.iter().flatten());
        for evidence in in_reading_order
            .filter_map(|index| evaluation.answers.get(*index))
            .flat_map(|answer| &answer.evidence)
        {
            numbers.add(evidence);
        }
        numbers
    }

    fn add(&mut self, evidence: &Evidence) {
        if self.by_path.contains_key(&evidence.path) {
            return;
        }
        let number = u32::try_from(self.rows.len() + 1).unwrap_or(u32::MAX);
        let (sha256, size) = match &evidence.file {
            EvidenceFile::Present { sha256, size } => (Some(sha256.clone()), Some(*size)),
            EvidenceFile::Missing | EvidenceFile::NotRead => (None, None),
        };
        self.by_path.insert(evidence.path.clone(), number);
        self.rows.push(EvidenceRow {
            number,
            path: evidence.path.clone(),
            title: evidence.title.clone(),
            dated: evidence.dated.map(|date| date.to_string()),
            valid_until: evidence.valid_until.map(|date| date.to_string()),
            sha256,
            size,
        });
    }

    fn number(&self, evidence: &Evidence) -> Option<u32> {
        self.by_path.get(&evidence.path).copied()
    }
}
