//! What the tests of the store share: an organisation, people, an inventory, an assessment, and the changes that make them.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file uses its own part"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is a failed test"
)]

pub mod kinds;

use jiff::Timestamp;
use jiff::civil::date;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::vocabulary::{Criticality, SubjectKind, Verdict};
use lianheng_store::record::{
    ActionRecord, ActionStatus, Answer, AssessmentRecord, Classification, Comment, Component,
    DeploymentRecord, Organisation, Person, PinnedPack, ProductRecord, QuestionAnswer, Sbom,
    SubjectRecord, SupplierRecord, SystemRecord, Target,
};
use lianheng_store::{
    ActionId, AssessmentId, Author, Break, Change, CommentId, Digest, EvidenceMeta, Passphrase,
    PersonId, SbomId, Verification, Workspace,
};
use std::ops::ControlFlow;

/// The n-th moment of a test.
pub fn at(n: i64) -> Timestamp {
    Timestamp::from_second(1_795_312_800 + n).unwrap()
}

pub fn author() -> Author {
    Author {
        name: "王工".to_owned(),
        person: None,
    }
}

pub fn passphrase() -> Passphrase {
    Passphrase::new("调度中心 2026").unwrap()
}

pub fn name(zh: &str, en: &str) -> Bilingual {
    Bilingual::new(zh, en)
}

pub fn organisation() -> Organisation {
    Organisation {
        name: name("南方某电网公司", "Southern Grid Co."),
        sector: Some("energy".to_owned()),
        region: Some("CN-44".to_owned()),
    }
}

pub fn in_memory() -> Workspace {
    Workspace::in_memory(organisation(), &author(), at(0)).unwrap()
}

pub fn put(workspace: &mut Workspace, change: Change) {
    workspace.apply(change, &author(), at(1), None).unwrap();
}

pub fn supplier(id: &str) -> SupplierRecord {
    SupplierRecord {
        id: id.to_owned(),
        name: name("甲安全", "Alpha Security"),
        country: Some("CN".to_owned()),
    }
}

pub fn system(id: &str) -> SystemRecord {
    SystemRecord {
        id: id.to_owned(),
        name: name("调度系统", "Dispatch system"),
        criticality: Criticality::Core,
        internet_facing: false,
    }
}

pub fn product(id: &str, supplier: &str, systems: &[&str]) -> ProductRecord {
    ProductRecord {
        id: id.to_owned(),
        name: name("终端防护", "Endpoint agent"),
        supplier: supplier.to_owned(),
        version: Some("7.1".to_owned()),
        kernel_privilege: true,
        auto_update: true,
        single_source: false,
        alternate: None,
        deployments: systems
            .iter()
            .map(|system| DeploymentRecord {
                system: (*system).to_owned(),
                hosts: 40,
            })
            .collect(),
    }
}

pub fn person(n: u8) -> Person {
    Person {
        id: PersonId::parse(&format!("00000000-0000-7000-8000-0000000000{n:02x}")).unwrap(),
        name: "李工".to_owned(),
        role: Some("安全管理员".to_owned()),
    }
}

pub fn assessment_id(n: u8) -> AssessmentId {
    AssessmentId::parse(&format!("00000000-0000-7000-8000-0000000001{n:02x}")).unwrap()
}

pub fn assessment(n: u8) -> AssessmentRecord {
    AssessmentRecord {
        id: assessment_id(n),
        name: name("2026 年自评", "Self-assessment 2026"),
        subject: SubjectRecord {
            kind: SubjectKind::System,
            name: name("调度系统", "Dispatch system"),
        },
        assessed_on: date(2026, 11, 20),
        model: "conformity".to_owned(),
        packs: vec![PinnedPack {
            id: PackId::new("nist-ssdf-1.1"),
            version: "1.0.0".to_owned(),
            sha256: Digest::of(b"pack"),
        }],
        tailoring: None,
        copied_from: None,
        created: at(0),
        frozen_at: None,
    }
}

pub fn requirement(n: usize) -> RequirementId {
    RequirementId::parse(&format!("nist-ssdf-1.1/PO.{n}")).unwrap()
}

pub fn answer(n: usize, verdict: Verdict) -> Answer {
    Answer {
        verdict: Some(verdict),
        note: Some("已核对；见附件。".to_owned()),
        ..Answer::new(assessment_id(0), requirement(n))
    }
}

pub fn about(n: usize) -> Target {
    Target::Requirement {
        assessment: assessment_id(0),
        requirement: requirement(n),
    }
}

pub fn question_answer(question: &str, object: ObjectRef) -> QuestionAnswer {
    QuestionAnswer {
        assessment: assessment_id(0),
        questionnaire: "deployment".to_owned(),
        question: question.to_owned(),
        object,
        value: None,
        assignee: None,
        flagged: true,
        unsure: true,
        accepted_from: None,
    }
}

pub fn action(n: u8, requirement_number: usize) -> ActionRecord {
    ActionRecord {
        id: ActionId::parse(&format!("00000000-0000-7000-8000-0000000002{n:02x}")).unwrap(),
        assessment: assessment_id(0),
        requirement: requirement(requirement_number),
        plan: "先在试验环境分批更新".to_owned(),
        owner: Some("运维部".to_owned()),
        due: Some(date(2027, 3, 31)),
        effort_tenths: Some(25),
        status: ActionStatus::Open,
        done_on: None,
        retest_verdict: None,
        retest_note: None,
    }
}

pub fn comment(n: u8, target: Target) -> Comment {
    Comment {
        id: CommentId::parse(&format!("00000000-0000-7000-8000-0000000003{n:02x}")).unwrap(),
        target,
        author: "李工".to_owned(),
        at: at(2),
        text: "请补充合同条款".to_owned(),
        resolved: false,
    }
}

pub fn sbom(n: u8, product: &str, components: &[&str]) -> Sbom {
    Sbom {
        id: SbomId::parse(&format!("00000000-0000-7000-8000-0000000004{n:02x}")).unwrap(),
        product: product.to_owned(),
        sha256: Digest::of(&[n]),
        format: "CycloneDX 1.6".to_owned(),
        file_name: Some("agent.cdx.json".to_owned()),
        imported_at: at(3),
        components: components
            .iter()
            .map(|name| Component {
                name: (*name).to_owned(),
                version: Some("1.2.3".to_owned()),
                supplier: None,
                purl: Some(format!("pkg:generic/{name}@1.2.3")),
                licence: Some("MIT".to_owned()),
                hash: None,
            })
            .collect(),
    }
}

pub fn meta(file_name: &str) -> EvidenceMeta {
    EvidenceMeta {
        media_type: "application/pdf".to_owned(),
        file_name: file_name.to_owned(),
        title: Some("任命文件".to_owned()),
        source: None,
        dated: Some(date(2026, 1, 5)),
        valid_until: None,
        classification: Classification::Internal,
        digest_only: false,
        size: None,
    }
}

/// Suppliers, systems and products: `sup-a` supplies `prd-agent`, which runs in `sys-scada`; one assessment.
pub fn furnish(workspace: &mut Workspace) {
    let changes = vec![
        Change::put(supplier("sup-a")),
        Change::put(system("sys-scada")),
        Change::put(product("prd-agent", "sup-a", &["sys-scada"])),
        Change::put(assessment(0)),
        Change::put(person(0)),
    ];
    workspace
        .apply_all(changes, &author(), at(1), None)
        .unwrap();
}

pub fn furnished() -> Workspace {
    let mut workspace = in_memory();
    furnish(&mut workspace);
    workspace
}

pub fn verification(workspace: &Workspace) -> Verification {
    workspace
        .verify(&mut |_| ControlFlow::Continue(()))
        .unwrap()
}

pub fn breaks(workspace: &Workspace) -> Vec<Break> {
    verification(workspace).breaks
}
