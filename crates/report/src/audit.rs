//! An auditor's part of a report: who audited what, by which sample, how far operator and auditor agree, and every requirement
//! reviewed, with both verdicts side by side.

use crate::build::scored;
use crate::model::Scored;
use lianheng_engine::audit::agreement::{Agreement, Compared, agreements};
use lianheng_engine::audit::sampling::{Candidate, Rule, draw};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::evaluation::{EvaluatedPack, Evaluation};
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::pack::Requirement;
use lianheng_engine::scoring::Conclusion;
use lianheng_engine::vocabulary::{AuditMethod, Severity, Verdict, Weight};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a host knows of an audit.
#[derive(Debug, Clone)]
pub struct AuditFacts<'a> {
    /// The audit as a whole.
    pub statement: AuditStatement,
    /// The submission it is about.
    pub submission: AuditedSubmission,
    /// The samples drawn, oldest first.
    pub samples: Vec<SampleFacts>,
    /// The requirements reviewed so far.
    pub reviews: Vec<ReviewFacts>,
    /// The assessment with the auditor's verdicts in place.
    pub judged: &'a Evaluation,
    /// The assessment narrowed to what was reviewed: the operator's, and with the auditor's verdicts; `None` while nothing is.
    pub reviewed: Option<(&'a Evaluation, &'a Evaluation)>,
}

/// The audit as a whole, in the auditor's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditStatement {
    /// Who audited: the organisation.
    pub auditor: Bilingual,
    /// How to reach it.
    pub contact: Option<String>,
    /// The people, in their own writing.
    pub team: Vec<String>,
    /// ISO date.
    pub began: Option<String>,
    /// ISO date.
    pub ended: Option<String>,
    /// What was looked at, and what was not.
    pub scope: Option<String>,
    /// The opinion.
    pub opinion: Option<String>,
}

/// The submission an audit is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditedSubmission {
    /// Id of the package.
    pub package: String,
    /// SHA-256 of its manifest, lower-case hex.
    pub manifest_sha256: String,
    /// Who sealed it, by its manifest.
    pub from: Bilingual,
    /// When, by its manifest.
    pub sealed_at: String,
    /// Fingerprints of the keys it is signed with.
    pub signers: Vec<String>,
    /// What a check against the signatures found; `None` when it was not checked for this report.
    pub intact: Option<bool>,
}

/// A sample as it was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleFacts {
    /// Name of the algorithm.
    pub algorithm: String,
    /// The seed.
    pub seed: String,
    /// The packs drawn from; empty is all.
    pub packs: Vec<PackId>,
    /// How much of each weight.
    pub rule: Rule,
    /// What was recorded as drawn.
    pub drawn: Vec<RequirementId>,
    /// By whom.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
}

/// What an auditor found about a requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewFacts {
    /// Which.
    pub requirement: RequirementId,
    /// The auditor's verdict.
    pub verdict: Verdict,
    /// How much the finding weighs.
    pub severity: Option<Severity>,
    /// What was found.
    pub finding: Option<String>,
    /// What should be done.
    pub recommendation: Option<String>,
    /// How it was looked at.
    pub methods: Vec<AuditMethod>,
    /// What was sampled.
    pub sampled: Option<String>,
    /// The evidence seen.
    pub evidence: Vec<SeenRow>,
    /// Who reviewed.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
}

/// An evidence file an auditor saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeenRow {
    /// Its name.
    pub file_name: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// The auditor's own, not the operator's.
    pub own: bool,
}

/// An auditor's part of a report.
#[derive(Debug, Clone, Serialize)]
pub struct AuditPart {
    /// The audit as a whole.
    pub statement: AuditStatement,
    /// The submission it is about.
    pub submission: AuditedSubmission,
    /// Both scores of each standard.
    pub standards: Vec<AuditedStandard>,
    /// The samples drawn.
    pub samples: Vec<SampleRow>,
    /// Requirements of the samples, each once, and how many of them are reviewed.
    pub sampled: (u32, u32),
    /// Requirements asked for.
    pub asked: u32,
    /// Agreement on everything reviewed.
    pub agreement: AgreementRow,
    /// By standard, in the assessor's order; only those with something reviewed.
    pub by_standard: Vec<(String, AgreementRow)>,
    /// By weight, the heaviest first.
    pub by_weight: Vec<(u32, AgreementRow)>,
    /// Findings of each severity, the gravest first.
    pub severities: Vec<(Severity, u32)>,
    /// Every requirement on which the two differ, the gravest first, then in reading order.
    pub differences: Vec<ReviewedRow>,
    /// Every other requirement reviewed, in reading order.
    pub agreed: Vec<ReviewedRow>,
}

/// Both scores of a standard.
#[derive(Debug, Clone, Serialize)]
pub struct AuditedStandard {
    /// Pack id.
    pub pack: String,
    /// As cited.
    pub edition: String,
    /// The operator's, computed again from the answers.
    pub operator: AuditedResult,
    /// With the auditor's verdicts in place.
    pub auditor: AuditedResult,
    /// Over what was reviewed alone: the operator's and the auditor's; `None` where nothing of the standard was.
    pub reviewed: Option<(AuditedResult, AuditedResult)>,
}

/// A result of a standard.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct AuditedResult {
    /// Counts and score.
    pub scored: Scored,
    /// What it amounts to.
    pub conclusion: Conclusion,
    /// Major-risk requirements judged nonconform.
    pub major_risks: u32,
}

/// A sample, drawn again for the report.
#[derive(Debug, Clone, Serialize)]
pub struct SampleRow {
    /// Name of the algorithm.
    pub algorithm: String,
    /// The seed.
    pub seed: String,
    /// Editions of the packs drawn from.
    pub standards: Vec<String>,
    /// The strata, the heaviest first: weight, how much was to be drawn, requirements, drawn.
    pub strata: Vec<StratumRow>,
    /// Full ids of what was drawn, in the order of the draw.
    pub drawn: Vec<String>,
    /// Drawing again gives the same.
    pub holds: bool,
    /// By whom.
    pub by: String,
    /// When.
    pub at: String,
}

/// A stratum of a sample.
#[derive(Debug, Clone, Serialize)]
pub struct StratumRow {
    /// 1–3
    pub weight: u32,
    /// `all`, `50%`, `25`
    pub take: String,
    /// Requirements of this weight.
    pub size: u32,
    /// Those drawn.
    pub drawn: u32,
}

/// Agreement on a set of requirements.
#[derive(Debug, Clone, Serialize)]
pub struct AgreementRow {
    /// How many the auditor judged.
    pub compared: u32,
    /// How many of them both judged alike.
    pub agreed: u32,
    /// Agreed / compared in basis points, rounded half up.
    pub raw_bp: Option<u32>,
    /// Cohen's kappa.
    pub kappa: Option<KappaRow>,
    /// Operator's verdict (the last row: none) by auditor's: conform, partial, nonconform, not applicable.
    pub table: [[u32; 4]; 5],
}

/// Cohen's kappa, exact and rounded.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct KappaRow {
    /// In lowest terms.
    pub numerator: i64,
    /// Above 0.
    pub denominator: i64,
    /// Ten-thousandths, rounded half away from zero.
    pub ten_thousandths: i32,
}

/// A requirement with both verdicts.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewedRow {
    /// Full requirement id.
    pub requirement: String,
    /// As cited.
    pub edition: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: Bilingual,
    /// 1–3
    pub weight: u32,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// It is in a sample.
    pub in_sample: bool,
    /// What counts on the operator's side.
    pub operator: Option<Verdict>,
    /// Where that comes from.
    pub operator_basis: Option<&'static str>,
    /// The operator's words.
    pub operator_note: Option<String>,
    /// Why not applicable, or why a suggestion was overridden.
    pub operator_reason: Option<String>,
    /// The auditor's verdict.
    pub verdict: Verdict,
    /// How much the finding weighs.
    pub severity: Option<Severity>,
    /// What was found.
    pub finding: Option<String>,
    /// What should be done.
    pub recommendation: Option<String>,
    /// How it was looked at.
    pub methods: Vec<AuditMethod>,
    /// What was sampled.
    pub sampled: Option<String>,
    /// The evidence seen.
    pub evidence: Vec<SeenRow>,
    /// Who reviewed.
    pub reviewed_by: String,
    /// When.
    pub reviewed_at: String,
}

/// The auditor's part of a report whose own evaluation is `evaluation`.
pub(crate) fn audit_part(facts: &AuditFacts<'_>, evaluation: &Evaluation) -> AuditPart {
    let samples: Vec<SampleRow> = facts
        .samples
        .iter()
        .map(|sample| sample_row(sample, evaluation))
        .collect();
    let drawn: BTreeSet<&RequirementId> = facts.samples.iter().flat_map(|one| &one.drawn).collect();
    let rows = reviewed(facts, evaluation, &drawn);
    let compared = rows.iter().map(|(pack, requirement, row)| Compared {
        pack: pack.pack.id.as_str(),
        weight: requirement.weight,
        operator: row.operator,
        auditor: row.verdict,
    });
    let figures = agreements(compared);
    let with = |severity: &Severity| {
        let alike = rows
            .iter()
            .filter(|(_, _, row)| row.severity == Some(*severity));
        (*severity, small(alike.count()))
    };
    let severities = Severity::ALL.iter().map(with).collect();
    let seen = rows.iter().filter(|(_, _, row)| row.in_sample).count();
    let rows = rows.into_iter().map(|(_, _, row)| row);
    let (agreed, mut differences): (Vec<ReviewedRow>, Vec<ReviewedRow>) =
        rows.partition(|row| row.operator == Some(row.verdict));
    // The order of reading stays among equals; what has no severity comes last.
    differences.sort_by_key(|row| row.severity.map_or(usize::MAX, |one| one as usize));
    AuditPart {
        statement: facts.statement.clone(),
        submission: facts.submission.clone(),
        standards: evaluation
            .packs
            .iter()
            .map(|pack| standard(pack, facts))
            .collect(),
        samples,
        sampled: (small(drawn.len()), small(seen)),
        asked: small(
            evaluation
                .packs
                .iter()
                .map(|one| one.pack.requirements.len())
                .sum(),
        ),
        agreement: agreement_row(&figures.all),
        by_standard: evaluation
            .packs
            .iter()
            .filter_map(|one| {
                let own = figures.packs.get(one.pack.id.as_str())?;
                Some((one.pack.edition.clone(), agreement_row(own)))
            })
            .collect(),
        by_weight: figures
            .weights
            .iter()
            .rev()
            .map(|(weight, own)| (weight.number(), agreement_row(own)))
            .collect(),
        severities,
        differences,
        agreed,
    }
}

fn standard(pack: &EvaluatedPack, facts: &AuditFacts<'_>) -> AuditedStandard {
    let of = |evaluation: &Evaluation| {
        let mut packs = evaluation.packs.iter();
        let own = packs.find(|one| one.pack.id == pack.pack.id);
        own.filter(|one| !one.pack.requirements.is_empty())
            .map(result)
    };
    AuditedStandard {
        pack: pack.pack.id.to_string(),
        edition: pack.pack.edition.clone(),
        operator: result(pack),
        auditor: of(facts.judged).unwrap_or_else(|| result(pack)),
        reviewed: facts
            .reviewed
            .and_then(|(operator, auditor)| Some((of(operator)?, of(auditor)?))),
    }
}

fn result(pack: &EvaluatedPack) -> AuditedResult {
    AuditedResult {
        scored: scored(&pack.score.total),
        conclusion: pack.score.conclusion,
        major_risks: pack.score.total.counts.major_risks,
    }
}

fn sample_row(sample: &SampleFacts, evaluation: &Evaluation) -> SampleRow {
    let chosen = |one: &&EvaluatedPack| {
        sample.packs.is_empty() || sample.packs.iter().any(|id| *id == one.pack.id)
    };
    let packs: Vec<&EvaluatedPack> = evaluation.packs.iter().filter(chosen).collect();
    let candidates: Vec<Candidate> = packs
        .iter()
        .flat_map(|one| &one.pack.requirements)
        .map(|one| Candidate {
            requirement: one.id.clone(),
            weight: one.weight,
        })
        .collect();
    let again = draw(&sample.seed, &candidates, &sample.rule);
    let holds = again.drawn.iter().map(|one| &one.requirement);
    SampleRow {
        algorithm: sample.algorithm.clone(),
        seed: sample.seed.clone(),
        standards: packs.iter().map(|one| one.pack.edition.clone()).collect(),
        strata: again
            .strata
            .iter()
            .map(|one| StratumRow {
                weight: one.weight.number(),
                take: one.take.to_string(),
                size: small(one.size),
                drawn: small(one.drawn),
            })
            .collect(),
        holds: holds.eq(&sample.drawn),
        drawn: sample.drawn.iter().map(ToString::to_string).collect(),
        by: sample.by.clone(),
        at: sample.at.clone(),
    }
}

/// The reviewed requirements that are asked for, in reading order.
fn reviewed<'a>(
    facts: &AuditFacts<'_>,
    evaluation: &'a Evaluation,
    drawn: &BTreeSet<&RequirementId>,
) -> Vec<(&'a EvaluatedPack, &'a Requirement, ReviewedRow)> {
    let by_id: BTreeMap<&RequirementId, &ReviewFacts> = facts
        .reviews
        .iter()
        .map(|one| (&one.requirement, one))
        .collect();
    let mut rows = Vec::new();
    for pack in &evaluation.packs {
        for (requirement, answer) in pack.pack.requirements.iter().zip(&pack.answers) {
            let Some(review) = by_id.get(&requirement.id) else {
                continue;
            };
            let answer = answer.and_then(|index| evaluation.answers.get(index));
            let row = ReviewedRow {
                requirement: requirement.id.to_string(),
                edition: pack.pack.edition.clone(),
                clause: requirement.clause.clone(),
                title: requirement.title.clone(),
                weight: requirement.weight.number(),
                major_risk: requirement.major_risk,
                in_sample: drawn.contains(&requirement.id),
                operator: answer.map(|answer| answer.verdict),
                operator_basis: answer.map(|answer| answer.basis.as_str()),
                operator_note: answer.and_then(|answer| answer.note.clone()),
                operator_reason: answer.and_then(|answer| answer.reason.clone()),
                verdict: review.verdict,
                severity: review.severity,
                finding: review.finding.clone(),
                recommendation: review.recommendation.clone(),
                methods: review.methods.clone(),
                sampled: review.sampled.clone(),
                evidence: review.evidence.clone(),
                reviewed_by: review.by.clone(),
                reviewed_at: review.at.clone(),
            };
            rows.push((pack, requirement, row));
        }
    }
    rows
}

/// Agreement as a report tells it.
#[must_use]
pub fn agreement_row(figures: &Agreement) -> AgreementRow {
    AgreementRow {
        compared: figures.compared(),
        agreed: figures.agreed(),
        raw_bp: figures.raw_bp(),
        kappa: figures.kappa().map(|kappa| KappaRow {
            numerator: kappa.numerator,
            denominator: kappa.denominator,
            ten_thousandths: kappa.ten_thousandths,
        }),
        table: figures.table,
    }
}

/// The name of a weight's number.
pub(crate) fn weight_name(number: u32) -> &'static str {
    Weight::from_number(u64::from(number)).map_or("", Weight::as_str)
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
