//! What follows from a submission and an auditor's verdicts: three evaluations, agreement, and which filter finds which requirement.

use crate::answers::OpenAssessment;
use crate::assess::{counts, evaluate};
use crate::failure::Failure;
use crate::library::Library;
use crate::packs::count;
use crate::wire::{
    AgreementWire, AuditedResultWire, AuditedStandardWire, KappaWire, SeverityCountWire,
};
use lianheng_engine::assessment::{Answer, Assessment, Basis};
use lianheng_engine::audit::agreement::{Agreement, Agreements, Compared, agreements};
use lianheng_engine::audit::{Judgements, counted, narrowed_to, with_judgements};
use lianheng_engine::evaluation::{EvaluatedPack, Evaluation};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::pack::Requirement;
use lianheng_engine::scoring::ScoringModel;
use lianheng_engine::vocabulary::{Severity, Verdict};
use std::collections::BTreeSet;

/// What follows from a submission and an auditor's verdicts.
pub(crate) struct AuditFigures {
    /// The operator's assessment.
    pub(crate) assessment: Assessment,
    /// What it amounts to.
    pub(crate) evaluation: Evaluation,
    /// The scoring model.
    pub(crate) model: &'static ScoringModel,
    /// The auditor's verdicts, of what is asked for.
    pub(crate) judgements: Judgements,
    /// With the auditor's verdicts in place.
    pub(crate) judged: Evaluation,
    /// Over what was reviewed alone: the operator's, the auditor's.
    pub(crate) reviewed: Option<(Evaluation, Evaluation)>,
    /// How far the two agree.
    pub(crate) agreements: Agreements,
}

/// Evaluates a submission with and without an auditor's verdicts. Verdicts on what is not asked for are left out.
///
/// # Errors
/// There is no such scoring model.
pub(crate) fn figures_of(
    library: &'static Library,
    open: &OpenAssessment,
    model: &str,
    judgements: Judgements,
) -> Result<AuditFigures, Failure> {
    let (assessment, evaluation, model) = evaluate(library, open, &[], model)?;
    let asked: BTreeSet<&RequirementId> = counted(&evaluation).map(|(one, _)| &one.id).collect();
    let judgements: Judgements = judgements
        .into_iter()
        .filter(|(id, _)| asked.contains(id))
        .collect();
    let again = |assessment: Assessment| -> Result<Evaluation, Failure> {
        let open = OpenAssessment {
            path: open.path.clone(),
            assessment,
            records: None,
        };
        Ok(evaluate(library, &open, &[], &model.id)?.1)
    };
    let judged = again(with_judgements(&assessment, &judgements))?;
    let kept: BTreeSet<RequirementId> = judgements.keys().cloned().collect();
    let reviewed = if kept.is_empty() {
        None
    } else {
        let operators = narrowed_to(&assessment, &evaluation, &kept);
        let auditors = with_judgements(&operators, &judgements);
        Some((again(operators)?, again(auditors)?))
    };
    let compared = counted(&evaluation).filter_map(|(requirement, operator)| {
        Some(Compared {
            pack: requirement.id.pack(),
            weight: requirement.weight,
            operator,
            auditor: *judgements.get(&requirement.id)?,
        })
    });
    let agreements = agreements(compared);
    Ok(AuditFigures {
        agreements,
        assessment,
        evaluation,
        model,
        judgements,
        judged,
        reviewed,
    })
}

impl AuditFigures {
    /// Every requirement asked for with the operator's answer, in reading order.
    pub(crate) fn asked(&self) -> impl Iterator<Item = (&Requirement, Option<&Answer>)> {
        self.evaluation.packs.iter().flat_map(|one| {
            let answers = one.answers.iter();
            let answers = answers.map(|index| index.and_then(|at| self.evaluation.answers.get(at)));
            one.pack.requirements.iter().zip(answers)
        })
    }

    /// How many requirements both judged differently.
    pub(crate) fn differences(&self) -> usize {
        let all = &self.agreements.all;
        usize::try_from(all.compared() - all.agreed()).unwrap_or(usize::MAX)
    }

    pub(super) fn standards(&self) -> Vec<AuditedStandardWire> {
        let of = |evaluation: &Evaluation, pack: &EvaluatedPack| {
            let mut packs = evaluation.packs.iter();
            packs.find(|one| one.pack.id == pack.pack.id).map(result)
        };
        let packs = self.evaluation.packs.iter();
        packs
            .map(|pack| {
                let reviewed = self.agreements.packs.get(pack.pack.id.as_str());
                let reviewed = reviewed.map_or(0, Agreement::compared);
                let only = self.reviewed.as_ref().filter(|_| reviewed > 0);
                AuditedStandardWire {
                    pack: pack.pack.id.to_string(),
                    edition: pack.pack.edition.clone(),
                    asked: count(pack.pack.requirements.len()),
                    reviewed,
                    operator: result(pack),
                    auditor: of(&self.judged, pack).unwrap_or_else(|| result(pack)),
                    reviewed_operator: only.and_then(|(operator, _)| of(operator, pack)),
                    reviewed_auditor: only.and_then(|(_, auditor)| of(auditor, pack)),
                }
            })
            .collect()
    }

    pub(super) fn agreement(&self) -> Vec<AgreementWire> {
        let figures = &self.agreements;
        let mut rows = vec![agreement_wire("all", None, &figures.all)];
        for pack in &self.evaluation.packs {
            if let Some(own) = figures.packs.get(pack.pack.id.as_str()) {
                rows.push(agreement_wire("pack", Some(pack.pack.id.as_str()), own));
            }
        }
        let weights = figures.weights.iter().rev();
        rows.extend(
            weights.map(|(weight, own)| agreement_wire("weight", Some(weight.as_str()), own)),
        );
        rows
    }
}

fn result(pack: &EvaluatedPack) -> AuditedResultWire {
    AuditedResultWire {
        counts: counts(&pack.score.total),
        score_bp: pack.score.total.score.map(|score| score.0),
        conclusion: pack.score.conclusion.as_str(),
        major_risks: pack.score.total.counts.major_risks,
    }
}

fn agreement_wire(by: &'static str, of: Option<&str>, own: &Agreement) -> AgreementWire {
    AgreementWire {
        by,
        of: of.map(str::to_owned),
        compared: own.compared(),
        agreed: own.agreed(),
        raw_bp: own.raw_bp(),
        kappa: own.kappa().map(|kappa| KappaWire {
            exact: format!("{}/{}", kappa.numerator, kappa.denominator),
            ten_thousandths: kappa.ten_thousandths,
        }),
        table: own.table.iter().map(|row| row.to_vec()).collect(),
    }
}

/// How many of each severity, the gravest first.
pub(super) fn severities(found: impl Iterator<Item = Severity> + Clone) -> Vec<SeverityCountWire> {
    let of = |severity: &Severity| SeverityCountWire {
        severity: severity.as_str(),
        count: count(found.clone().filter(|one| one == severity).count()),
    };
    Severity::ALL.iter().map(of).collect()
}

/// What an auditor may look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    /// Claimed conform, and nothing backs it.
    NoEvidence,
    /// Judged otherwise than suggested.
    Overridden,
    /// Changed after the freeze.
    ChangedAfterFreeze,
    /// In a sample.
    InSample,
    /// The auditor has not decided.
    NotReviewed,
    /// The two differ.
    Disagreed,
    /// There is a finding.
    Finding,
}

impl Filter {
    pub(super) const ALL: [Filter; 7] = [
        Filter::NoEvidence,
        Filter::Overridden,
        Filter::ChangedAfterFreeze,
        Filter::InSample,
        Filter::NotReviewed,
        Filter::Disagreed,
        Filter::Finding,
    ];

    /// The stable name, for message ids (`audit-filter-no-evidence`).
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Filter::NoEvidence => "no-evidence",
            Filter::Overridden => "overridden",
            Filter::ChangedAfterFreeze => "changed-after-freeze",
            Filter::InSample => "in-sample",
            Filter::NotReviewed => "not-reviewed",
            Filter::Disagreed => "disagreed",
            Filter::Finding => "finding",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Filter::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

/// Whether the operator claims conformity and shows nothing.
pub(super) fn without_evidence(answer: Option<&Answer>) -> bool {
    answer.is_some_and(|one| one.verdict == Verdict::Conform && one.evidence.is_empty())
}

/// Whether the operator judged otherwise than the questions suggest, now or when judging.
pub(super) fn overridden(answer: Option<&Answer>) -> bool {
    answer.is_some_and(|one| {
        let seen = one.suggested.is_some_and(|seen| seen != one.verdict);
        one.basis == Basis::Overridden || (seen && one.basis != Basis::Suggested)
    })
}
