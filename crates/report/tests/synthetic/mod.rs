//! A report model made up for the tests: small, or as large and as odd as a test wants it.
#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(unreachable_pub, reason = "shared between test binaries")]

mod annexes;
mod names;

use annexes::{comparison, first_steps, integrity, plan, reckoning};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::figures::Heat;
use lianheng_engine::scoring::Conclusion;
use lianheng_engine::vocabulary::{
    Aspect, Confidence, Criticality, Exposure, Modality, PackStatus, Role, Side, Stage,
    SubjectKind, Verdict, Verification,
};
use lianheng_report::{
    ActionRow, AlternateRow, ClassificationRow, ClauseRow, ContradictionRow, Cover, EvidenceRow,
    FindingRow, GapRow, IntegrityPart, ItemGroup, ItemRow, LanePart, LaneRow, MappedRow, Method,
    ObjectRow, ObjectsPart, PackRow, PeriodRow, PulledDownRow, RegisterAnswerRow, RegisterRow,
    RegisterSystemRow, RegistersPart, ReportModel, Scored, Sections, StandardItems, StandardResult,
    SuggestionRow,
};
use names::name_gaps_after_items;
#[allow(unused_imports, reason = "each test binary uses its own part")]
pub use names::{long_names, long_note};

pub fn both(zh: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual::new(zh, en)
}

pub fn scored(conform: u32, partial: u32, nonconform: u32, unanswered: u32) -> Scored {
    let applicable = conform + partial + nonconform + unanswered;
    let score_bp = (2 * conform + partial) * 5_000;
    let score_bp = (score_bp + applicable / 2).checked_div(applicable);
    let part = |count: u32| (count * 1_000).checked_div(applicable).unwrap_or(0);
    let bar = [part(conform), part(partial), part(nonconform)];
    let last = if applicable == 0 {
        0
    } else {
        1_000 - bar.iter().sum::<u32>()
    };
    Scored {
        applicable,
        conform,
        partial,
        nonconform,
        not_applicable: 1,
        unanswered,
        score_bp,
        bar: [bar[0], bar[1], bar[2], last],
        heat: match score_bp {
            None => Heat::Empty,
            Some(9_000..) => Heat::Cool,
            Some(7_500..) => Heat::Mild,
            Some(6_000..) => Heat::Warm,
            Some(4_000..) => Heat::Hot,
            Some(_) => Heat::Severe,
        },
    }
}

const TITLES: [(&str, &str); 6] = [
    ("供应商管理", "Supplier management"),
    ("人员与机构", "People and organisation"),
    ("知识产权", "Intellectual property"),
    (
        "软件采购安全要求与合同条款",
        "Security requirements for procurement and contract clauses",
    ),
    ("交付与验收", "Delivery and acceptance"),
    (
        "运行维护与应急",
        "Operation, maintenance and emergency response",
    ),
];

const TEXTS: [(&str, &str); 4] = [
    (
        "应建立软件供应商目录，记录供应商名称、所供软件、版本、维护期限与联系方式，并至少每年复核一次；供应商发生合并、停产或受到制裁时，应在三十日内重新评估。",
        "Keep a register of software suppliers with the software each supplies, its versions, the end of maintenance and a point of contact, and review it at least once a year; reassess within thirty days when a supplier merges, discontinues a product or comes under sanctions.",
    ),
    (
        "应为关键软件准备替代方案，并验证其可用性。",
        "Prepare an alternative for each critical piece of software and prove that it works.",
    ),
    (
        "应核验安装包与更新包的完整性（数字签名、摘要值等）后再部署；更新应先在隔离环境中试用，再分批推送，并保留“一键回退”的能力。",
        "Verify the integrity of packages and updates (digital signatures, digests) before deploying them; try updates in an isolated environment first, roll them out in rings, and keep the operator’s ability to roll back “in one step”.",
    ),
    (
        "宜要求供方提供软件物料清单（SBOM），其中组件应列出名称、版本、许可证与来源。",
        "Ask suppliers for a software bill of materials (SBOM) that lists each component with name, version, licence and origin.",
    ),
];

/// How large and how odd.
pub struct Shape {
    pub packs: usize,
    pub groups: usize,
    pub per_group: usize,
    pub gaps: usize,
    pub evidence: usize,
}

pub const SMALL: Shape = Shape {
    packs: 3,
    groups: 6,
    per_group: 3,
    gaps: 8,
    evidence: 5,
};

pub fn model(shape: &Shape) -> ReportModel {
    let packs = [
        "GB/T 43698-2024",
        "GB/T 39204-2022",
        "NIST SP 800-218 (SSDF) 1.1",
    ];
    let pack_ids = ["gbt-43698-2024", "gbt-39204-2022", "nist-ssdf-1.1"];
    let titles = [
        both(
            "网络安全技术 软件供应链安全要求",
            "Cybersecurity technology: security requirements for the software supply chain",
        ),
        both(
            "信息安全技术 关键信息基础设施安全保护要求",
            "Information security technology: cybersecurity requirements for critical information infrastructure protection",
        ),
        both("安全软件开发框架", "Secure Software Development Framework"),
    ];
    let count = shape.packs.min(3);
    let requirements = (shape.groups * shape.per_group) as u32;
    let mut model = ReportModel {
        format: "lianheng-report/1",
        audit: None,
        sections: Sections::default(),
        cover: Cover {
            classification: Some(ClassificationRow {
                code: Some("internal"),
                text: both("内部", "Internal"),
            }),
            period: Some(PeriodRow {
                from: "2026-10-08".to_owned(),
                to: "2026-11-19".to_owned(),
            }),
            assessors: vec!["王五  安全主管".to_owned(), "Zhao Liu".to_owned()],
            tool_version: "9.8.7",
            organisation: both("南方某电网公司", "Southern Grid Co."),
            subject_kind: SubjectKind::System,
            subject: both(
                "省级电力调度控制系统",
                "Provincial dispatch and control system",
            ),
            sector: Some("energy".to_owned()),
            region: Some("CN-44".to_owned()),
            assessed_on: "2026-11-20".to_owned(),
        },
        method: Method {
            tailoring: None,
            model: "conformity".to_owned(),
            model_version: "1.0".to_owned(),
            model_digest: "3f".repeat(32),
            model_status: "tool-defined",
            model_name: both("符合率", "Conformity"),
            formula: both(
                "得分＝（符合数＋½×部分符合数）÷适用数",
                "score = (conform + ½ × partial) ÷ applicable",
            ),
            tiers: both(
                "得分高于 90 % 且没有重大风险项不符合为“符合”；60 % 及以上为“基本符合”；其余为“不符合”。",
                "Above 90 % with no major risk: conform; from 60 %: basically conform; else nonconform.",
            ),
            about: both(
                "用于自评估与比较，不是任何主管部门规定的计分方法。",
                "For self-assessment and comparison; no authority prescribes this method.",
            ),
            packs: (0..count)
                .map(|pack| PackRow {
                    id: pack_ids[pack].to_owned(),
                    title: titles[pack].clone(),
                    edition: packs[pack].to_owned(),
                    version: "1.0.0".to_owned(),
                    digest: "ab12".repeat(16),
                    status: if pack == 2 {
                        PackStatus::Preview
                    } else {
                        PackStatus::Current
                    },
                    about: both(
                        "条款表述为自行撰写，依据公开解读整理。",
                        "The texts are our own wording, after published readings.",
                    ),
                    requirements,
                    verification: vec![
                        (Verification::TextSeen, 3),
                        (Verification::Reading, requirements.saturating_sub(3)),
                        (Verification::Inferred, 0),
                    ],
                })
                .collect(),
        },
        standards: (0..count)
            .map(|pack| StandardResult {
                pack: pack_ids[pack].to_owned(),
                title: titles[pack].clone(),
                edition: packs[pack].to_owned(),
                total: scored(40, 12, 8, 3),
                conclusion: [
                    Conclusion::BasicallyConform,
                    Conclusion::Nonconform,
                    Conclusion::Conform,
                ][pack],
                major_risks: 2,
                major_risks_unanswered: 1,
                clauses: clauses(shape),
                stages: Stage::ALL
                    .iter()
                    .zip(1..)
                    .map(|(stage, n)| (*stage, scored(n, 2, 11 - n, 0)))
                    .collect(),
                roles: vec![
                    (Role::Acquirer, scored(20, 3, 2, 1)),
                    (Role::Supplier, scored(10, 3, 4, 0)),
                    (Role::Operator, scored(0, 0, 0, 0)),
                ],
            })
            .collect(),
        objects: objects(shape),
        lane: lane(),
        registers: registers(),
        gaps: (0..shape.gaps).map(gap).collect(),
        first_steps: first_steps(shape),
        plan: plan(shape),
        comparison: Some(comparison(shape)),
        contradictions: vec![ContradictionRow {
            rule: "rings-without-content".to_owned(),
            object: "prd-agent@sys-scada".to_owned(),
            object_name: both("调度自动化系统中的终端安全代理", "Endpoint agent in SCADA"),
            text: both("更新环只覆盖版本。", "The rings cover versions only."),
        }],
        findings: vec![FindingRow {
            rule: "conform-without-evidence",
            severity: "warning",
            requirement: "gbt-43698-2024/7.1.1-1".to_owned(),
            clause: "7.1.1 [1]".to_owned(),
            title: both("供应商目录", "Register of suppliers"),
            text: both(
                "判定为符合，但没有列出任何证据。",
                "Judged conform, but no evidence is named.",
            ),
        }],
        items: (0..count)
            .map(|pack| StandardItems {
                pack: pack_ids[pack].to_owned(),
                title: titles[pack].clone(),
                edition: packs[pack].to_owned(),
                groups: (0..shape.groups)
                    .map(|group| items(shape, pack, group))
                    .collect(),
            })
            .collect(),
        evidence: (0..shape.evidence)
            .map(|index| EvidenceRow {
                number: index as u32 + 1,
                path: format!(
                    "evidence/2026/供应商目录与年度复核记录-{index:04}-final-version_signed.pdf"
                ),
                title: (index.is_multiple_of(2)).then(|| "供应商目录（2026 年 9 月）".to_owned()),
                dated: Some("2026-09-01".to_owned()),
                valid_until: (index.is_multiple_of(3)).then(|| "2027-08-31".to_owned()),
                sha256: (index % 5 != 4).then(|| format!("{index:064x}")),
                size: (index % 5 != 4).then_some(1_234_567 + index as u64),
            })
            .collect(),
        reckoning: reckoning(shape),
        integrity: IntegrityPart::default(),
    };
    name_gaps_after_items(&mut model);
    model.integrity = integrity(&model);
    model
}

fn objects(shape: &Shape) -> ObjectsPart {
    let names = [
        ("sup-a", "supplier", both("甲公司", "Company A")),
        (
            "prd-agent@sys-scada",
            "product-in-system",
            both("调度自动化系统中的终端安全代理", "Endpoint agent in SCADA"),
        ),
    ];
    let down = |index: usize| PulledDownRow {
        requirement: format!("gbt-43698-2024/7.1.4-{index}"),
        pack: "gbt-43698-2024".to_owned(),
        edition: "GB/T 43698-2024".to_owned(),
        clause: format!("7.1.4 [{index}]"),
        title: both(TITLES[index % 6].0, TITLES[index % 6].1),
        verdict: if index.is_multiple_of(2) {
            Verdict::Nonconform
        } else {
            Verdict::Partial
        },
        questions: vec!["deployment/DEP-B8".to_owned(), "supplier/DEP-U1".to_owned()],
        alone: index.is_multiple_of(3),
        counted: Some(Verdict::Partial),
        basis: Some(["suggested", "overridden"][index % 2]),
    };
    let row = |(at, (object, kind, name)): (usize, (&str, &'static str, Bilingual))| ObjectRow {
        object: object.to_owned(),
        kind,
        name,
        asked: 40,
        answered: 31,
        hidden_answers: at as u32,
        conform: 12,
        partial: 5,
        nonconform: 3,
        not_applicable: 1,
        pulled_down: (0..shape.gaps).map(down).collect(),
        contradictions: vec!["rings-without-content".to_owned()],
    };
    ObjectsPart {
        suppliers: 13,
        suppliers_answered: 1,
        deployments: 34,
        deployments_answered: 1,
        rows: names
            .into_iter()
            .take(shape.packs)
            .enumerate()
            .map(row)
            .collect(),
    }
}

fn clauses(shape: &Shape) -> Vec<ClauseRow> {
    let mut clauses = Vec::new();
    for (id, zh, en) in [
        ("6", "组织管理", "Organisational management"),
        ("7", "活动管理", "Activity management"),
    ] {
        clauses.push(ClauseRow {
            id: id.to_owned(),
            title: both(zh, en),
            depth: 0,
            scored: scored(20, 6, 4, 1),
        });
        for group in 0..(shape.groups / 2).max(1) {
            let (zh, en) = TITLES[group % 6];
            let n = group as u32 % 7;
            clauses.push(ClauseRow {
                id: format!("{id}.{}", group + 1),
                title: both(zh, en),
                depth: 1,
                scored: if group == 4 {
                    scored(0, 0, 0, 0)
                } else {
                    scored(3 + n, 2, 6 - n.min(6), n % 2)
                },
            });
        }
    }
    clauses
}

fn items(shape: &Shape, pack: usize, group: usize) -> ItemGroup {
    let (zh, en) = TITLES[group % 6];
    ItemGroup {
        clause: format!("7.{}.{}", pack + 1, group + 1),
        titles: vec![both("活动管理", "Activity management"), both(zh, en)],
        items: (0..shape.per_group)
            .map(|index| item(pack, group, index))
            .collect(),
    }
}

pub fn item(pack: usize, group: usize, index: usize) -> ItemRow {
    let (zh, en) = TEXTS[(group + index) % 4];
    let verdict = [
        Some(Verdict::Conform),
        Some(Verdict::Partial),
        Some(Verdict::Nonconform),
        Some(Verdict::NotApplicable),
        None,
    ][(group + index) % 5];
    let number = format!("P{pack}G{group}I{index}");
    ItemRow {
        requirement: format!("pack-{pack}/7.{group}-{index}"),
        clause: format!("7.{}.{} [{}]", pack + 1, group + 1, index + 1),
        title: both(format!("要求项{number}"), format!("Requirement {number}")),
        text: both(zh, en),
        modality: Modality::Shall,
        role: Role::Acquirer,
        stage: Stage::Procure,
        aspect: Aspect::Management,
        weight: (index % 3) as u32 + 1,
        major_risk: index == 1,
        verification: Verification::Reading,
        confidence: Confidence::Medium,
        verdict,
        note: (index.is_multiple_of(2)).then(|| format!("现场查阅了供应商目录与复核记录，抽查 12 家供应商，其中 2 家信息过期，注{number}注。")),
        reason: (verdict == Some(Verdict::NotApplicable)).then(|| format!("本系统不含该类软件，理由{number}。")),
        basis: verdict.map(|_| ["judged", "suggested", "overridden"][index % 3]),
        mapped_from: (index % 5 == 4)
            .then(|| MappedRow {
                crosswalk: "gbt-39204-2022--nist-ssdf-1.1".to_owned(),
                from: format!("pack-{pack}/7.9-j"),
                to: format!("pack-{pack}/7.{group}-{index}"),
                relation: "intersects",
                strength: Some(4),
                author: "lianheng",
                rationale: Some(both(
                    format!("两者都要有源代码检测的凭据，理由{number}。"),
                    format!("Both want evidence that source code was tested, {number}."),
                )),
            })
            .into_iter()
            .collect(),
        suggestion: (!index.is_multiple_of(3)).then(|| SuggestionRow {
            verdict: Verdict::Partial,
            pulled_down_by: vec!["prd-agent@sys-scada".to_owned()],
            object_names: vec![both("调度自动化系统中的终端安全代理", "Endpoint agent in SCADA")],
            questions: vec!["deployment/DEP-B8".to_owned(), "supplier/DEP-U1".to_owned()],
        }),
        evidence: if index.is_multiple_of(2) { vec![1, 3] } else { Vec::new() },
    }
}

pub fn gap(index: usize) -> GapRow {
    let (zh, en) = TITLES[index % 6];
    let number = index + 1;
    GapRow {
        rank: number as u32,
        requirement: format!("gbt-43698-2024/7.1.4-{number}"),
        edition: "GB/T 43698-2024".to_owned(),
        clause: format!("7.1.4 [{number}]"),
        title: both(
            format!("{zh}（差距{number}号）"),
            format!("{en}, gap no. {number}"),
        ),
        verdict: if index.is_multiple_of(2) {
            Verdict::Nonconform
        } else {
            Verdict::Partial
        },
        major_risk: index.is_multiple_of(7),
        priority: 72,
        weight: 3,
        shortfall: 2,
        criticality: 3,
        exposure: 4,
        exposures: if index % 3 == 2 {
            Vec::new()
        } else {
            vec![
                Exposure::KernelPrivilege,
                Exposure::AutoUpdate,
                Exposure::SingleSource,
            ]
        },
        affects: if index % 3 == 2 {
            Vec::new()
        } else {
            vec![
                both("调度主站", "Dispatch master station"),
                both("终端防护软件", "Endpoint protection agent"),
            ]
        },
        gain_bp: 159,
        action: (index.is_multiple_of(2)).then(|| ActionRow {
            plan: format!("与供应商签订补充协议，约定更新分批推送与回退义务；措施{number}号。"),
            owner: Some("安全管理部".to_owned()),
            due: Some("2027-03-31".to_owned()),
            effort: Some(25),
        }),
    }
}

/// Everything that has gone wrong in other people's reports: long names, long words, rare and missing characters, one very long
/// note, sections with one entry.
pub fn odd() -> ReportModel {
    let mut model = model(&Shape {
        packs: 1,
        groups: 2,
        per_group: 2,
        gaps: 1,
        evidence: 1,
    });
    model.cover.organisation = both(
        format!("{}有限责任公司", "龘靐齉爩㵘䶮𤈎".repeat(12)),
        format!(
            "The {} Company",
            "Extraordinarily Long Named Electricity and Water ".repeat(6)
        ),
    );
    model.cover.subject = both(
        "x".repeat(300),
        "Donaudampfschifffahrtsgesellschaft".repeat(9),
    );
    model.cover.region = Some("CN-44 ☑ 😀\u{200b}\u{feff}\t⾷品 食品".to_owned());
    model.cover.sector = Some("unheard-of".to_owned());
    model.cover.assessed_on = "2026-13-99".to_owned();
    let item = &mut model.items[0].groups[0].items[0];
    item.note = Some(long_note(500));
    item.reason = Some("（）（）；；：：“”‘’《》、、。。！！？？".repeat(40));
    item.evidence = (1..=300).collect();
    item.text = both("长".repeat(2_000), "a/b-c_d.e ".repeat(400));
    let gap = &mut model.gaps[0];
    gap.title = both("差距".repeat(200), "gap ".repeat(300));
    gap.affects = (0..200)
        .map(|n| both(format!("系统{n}"), format!("System {n}")))
        .collect();
    gap.priority = u32::MAX;
    if let Some(action) = &mut gap.action {
        action.plan = "第一步\r\n第二步\n\n\n第三步：e\u{301}\u{0}完".to_owned();
    }
    model.evidence[0].path = "目录/".repeat(200);
    model.cover.assessors = vec!["司马".repeat(90); 40];
    model.cover.classification = Some(ClassificationRow {
        code: None,
        text: both("限阅".repeat(100), "restricted ".repeat(20)),
    });
    let action = &mut model.plan.rows[0];
    action.plan = long_note(500).replace("见证", "措施");
    action.owner = Some("部门".repeat(120));
    action.retest_note = Some("复测，".repeat(300));
    model.reckoning.standards[0].rows[0].working = vec!["1 × (2 + 0.5 × 3) + ".repeat(80)];
    model
}

/// An assessment without anything.
pub fn empty() -> ReportModel {
    let mut model = model(&Shape {
        packs: 0,
        groups: 0,
        per_group: 0,
        gaps: 0,
        evidence: 0,
    });
    model.findings.clear();
    model.comparison = None;
    model
}

fn lane() -> LanePart {
    let stages = vec![Stage::Plan, Stage::Test, Stage::Deploy, Stage::Operate];
    let sides = [Side::Supplier, Side::Acquirer];
    let cells = sides.into_iter().flat_map(|side| {
        let own = stages.iter().zip(1..);
        own.map(move |(stage, number)| LaneRow {
            side,
            stage: *stage,
            scored: match (side, stage) {
                (Side::Supplier, Stage::Operate) => scored(0, 0, 0, 0),
                _ => scored(number, 2, 5 - number, 1),
            },
            major_risks: u32::from(*stage == Stage::Deploy),
            gap_count: 7 - number,
            gaps: vec!["gbt-43698-2024/7.1.4-3".to_owned()],
        })
    });
    LanePart {
        cells: cells.collect(),
        stages: stages.clone(),
    }
}

fn registers() -> RegistersPart {
    let agent = RegisterRow {
        product: "prd-agent".to_owned(),
        name: both("终端安全代理", "Endpoint agent"),
        supplier: both("甲公司", "Company A"),
        version: Some("7.11".to_owned()),
        alternate: Some(AlternateRow {
            product: "prd-other".to_owned(),
            name: both("另一代理", "Another agent"),
            same_supplier: true,
        }),
        kernel_privilege: true,
        auto_update: true,
        systems: vec![RegisterSystemRow {
            name: both("调度自动化系统", "SCADA"),
            criticality: Criticality::Core,
            hosts: 120,
        }],
        answers: vec![RegisterAnswerRow {
            question: "deployment/DEP-A8".to_owned(),
            about: both("权限级别", "Level of privilege"),
            answer: both("内核驱动，随系统启动加载", "Kernel driver, loaded at boot"),
            systems: vec![both("调度自动化系统", "SCADA")],
        }],
    };
    RegistersPart {
        key_software: vec![agent.clone()],
        single_source: Vec::new(),
        update_control: vec![agent],
    }
}
