//! What follows the results in a made-up report: first steps, plan, comparison, workings, digests.

use super::{Shape, TITLES, both, gap, scored};
use lianheng_engine::scoring::Conclusion;
use lianheng_engine::vocabulary::{Aspect, Role, Side, Stage, Verdict};
use lianheng_report::{
    ChangedRow, ComparedStandard, ComparisonPart, CountRow, CycleResult, DigestRow,
    EvidenceDigestRow, FirstStepsPart, IntegrityPart, JournalRow, LiftedRow, PlanPart, PlanRow,
    Reckoned, ReckonedRow, ReckoningPart, ReportModel, StandardReckoning, StepRow, report_sha256,
};

pub fn first_steps(shape: &Shape) -> FirstStepsPart {
    FirstStepsPart {
        steps: (1..=shape.gaps.min(5))
            .map(|gap| StepRow {
                gap: gap as u32,
                gain_bp: 317,
                effort: gap.is_multiple_of(2).then_some(25),
            })
            .collect(),
        standards: (0..shape.packs.min(1))
            .map(|_| LiftedRow {
                pack: "gbt-43698-2024".to_owned(),
                edition: "GB/T 43698-2024".to_owned(),
                before_bp: Some(7_302),
                after_bp: Some(8_888),
            })
            .collect(),
        effort: 50,
        without_effort: 3,
    }
}

/// One action a gap, of every status; every third is late.
pub fn plan(shape: &Shape) -> PlanPart {
    let statuses = ["open", "in_progress", "done", "verified", "cancelled"];
    let row = |index: usize| {
        let gap = gap(index);
        PlanRow {
            requirement: gap.requirement,
            edition: gap.edition,
            clause: gap.clause,
            title: gap.title,
            gap: Some(gap.rank),
            verdict: Some(gap.verdict),
            plan: format!("更换单一来源的网关，完成双供方验证；计划{}号。", index + 1),
            owner: Some(format!("物资部{}处", index + 1)),
            due: (!index.is_multiple_of(4)).then(|| "2026-12-31".to_owned()),
            effort: index.is_multiple_of(2).then_some(35),
            status: Some(statuses[index % 5]),
            overdue: index.is_multiple_of(3),
            done_on: (index % 5 == 3).then(|| "2026-11-11".to_owned()),
            retest: (index % 5 == 3).then_some(Verdict::Conform),
            retest_note: (index % 5 == 3).then(|| format!("复测{}号通过。", index + 1)),
        }
    };
    PlanPart {
        as_of: "2027-01-15".to_owned(),
        gaps_without_action: 2,
        overdue: shape.gaps.div_ceil(3) as u32,
        without_effort: 4,
        effort: 1_405,
        statuses: statuses
            .iter()
            .take(shape.gaps)
            .map(|status| (*status, 2))
            .collect(),
        rows: (0..shape.gaps).map(row).collect(),
    }
}

pub fn comparison(shape: &Shape) -> ComparisonPart {
    let row = |index: usize| {
        let gap = gap(index);
        ChangedRow {
            requirement: gap.requirement,
            edition: gap.edition,
            clause: gap.clause,
            title: gap.title,
            asked_before: !index.is_multiple_of(3),
            before: (index % 3 == 1).then_some(Verdict::Conform),
            asked_after: true,
            after: Some(gap.verdict),
            movement: ["scope", "worse", "judged"][index % 3],
        }
    };
    let result = |conform: u32, conclusion| CycleResult {
        scored: scored(conform, 12, 8, 3),
        conclusion,
    };
    ComparisonPart {
        organisation: both("南方某电网公司", "Southern Grid Co."),
        subject: both("旧调度系统", "Former dispatch system"),
        same_subject: false,
        assessed_on: "2025-11-21".to_owned(),
        standards: (0..shape.packs.min(2))
            .map(|index| ComparedStandard {
                pack: ["gbt-43698-2024", "gbt-39204-2022"][index].to_owned(),
                edition: ["GB/T 43698-2024", "GB/T 39204-2022"][index].to_owned(),
                before: (index == 0).then(|| result(31, Conclusion::Nonconform)),
                after: Some(result(40, Conclusion::BasicallyConform)),
            })
            .collect(),
        movements: vec![
            ("worse", 1),
            ("better", 0),
            ("judged", 2),
            ("unjudged", 0),
            ("scope", 3),
        ],
        changed: (0..shape.gaps.min(6)).map(row).collect(),
    }
}

pub fn reckoning(shape: &Shape) -> ReckoningPart {
    let row = |of: Reckoned, index: u64| ReckonedRow {
        of,
        counts: vec![CountRow {
            aspect: (!index.is_multiple_of(2)).then_some(Aspect::Technical),
            factor: 2,
            conform: index,
            partial: 12,
            nonconform: 8,
            unanswered: 3,
        }],
        working: vec![format!("({index} + 0.5 × 12) ÷ 63 = 73.015873…% → 73.02%")],
        numerator: 460_000,
        denominator: 63,
        score_bp: Some(7_302),
    };
    let title = |group: usize| both(TITLES[group % 6].0, TITLES[group % 6].1);
    ReckoningPart {
        standards: (0..shape.packs.min(3))
            .map(|pack| StandardReckoning {
                pack: format!("pack-{pack}"),
                edition: ["GB/T 43698-2024", "GB/T 39204-2022", "SSDF 1.1"][pack].to_owned(),
                rows: std::iter::once(row(Reckoned::Total, 40))
                    .chain((0..shape.groups).map(|group| {
                        let of = Reckoned::Clause {
                            clause: format!("7.{}", group + 1),
                            title: title(group),
                        };
                        row(of, 1_000 + group as u64)
                    }))
                    .chain([
                        row(
                            Reckoned::Role {
                                role: Role::Acquirer,
                            },
                            51,
                        ),
                        row(
                            Reckoned::Stage {
                                stage: Stage::Deploy,
                            },
                            52,
                        ),
                    ])
                    .collect(),
            })
            .collect(),
        lane: (0..shape.packs.min(1))
            .map(|_| {
                let of = Reckoned::Lane {
                    side: Side::Supplier,
                    stage: Stage::Test,
                };
                row(of, 61)
            })
            .collect(),
    }
}

pub fn integrity(model: &ReportModel) -> IntegrityPart {
    IntegrityPart {
        report_sha256: report_sha256(model),
        model: DigestRow {
            id: model.method.model.clone(),
            version: model.method.model_version.clone(),
            sha256: model.method.model_digest.clone(),
        },
        packs: Vec::new(),
        evidence: model
            .evidence
            .iter()
            .map(|row| EvidenceDigestRow {
                number: row.number,
                path: row.path.clone(),
                sha256: row.sha256.clone(),
            })
            .collect(),
        journal: Some(JournalRow {
            entries: 4_711,
            head: "7a".repeat(32),
        }),
    }
}
