//! One record of every kind, with every optional field filled.

use super::{
    about, action, answer, assessment, assessment_id, at, author, comment, meta, name,
    organisation, person, product, question_answer, requirement, sbom, supplier, system,
};
use jiff::civil::date;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::audit::sampling;
use lianheng_engine::crosswalk::{Author as MappingAuthor, MappingStep, Relation};
use lianheng_engine::ids::PackId;
use lianheng_engine::questionnaire::{AnswerValue, AnsweredPer};
use lianheng_engine::tailoring::{Excluded, Exclusion, Tailoring};
use lianheng_engine::vocabulary::{AuditMethod, Scenario, Severity, Side, Verdict};
use lianheng_store::record::{
    ActionStatus, AskedAbout, AskedQuestion, AuditFinding, AuditRecord, AuditResponse,
    AuditedScore, EvidenceLink, Original, PinnedPack, ReceivedAudit, Record, Reminder,
    ResponseForm, Review, SampleRecord, SeenEvidence, Setting, Stance, SubmissionRecord,
    SupplierRequest, SupplierResponse, SupplierStatement, Target,
};
use lianheng_store::{Digest, PackageId, RequestId, ResponseId, SampleId, Workspace};
use std::collections::{BTreeMap, BTreeSet};

pub fn of_product() -> ObjectRef {
    ObjectRef {
        product: Some("prd-agent".to_owned()),
        system: Some("sys-scada".to_owned()),
        ..ObjectRef::default()
    }
}

pub fn question() -> Target {
    Target::Question {
        assessment: assessment_id(0),
        questionnaire: "deployment".to_owned(),
        question: "DEP-B8".to_owned(),
        object: of_product(),
    }
}

pub fn tailored() -> Tailoring {
    Tailoring {
        decided_by: "安全部".to_owned(),
        decided_on: Some(date(2026, 11, 1)),
        reason: "只作为需方".to_owned(),
        scenario: Some(Scenario::Important),
        sides: BTreeMap::from([
            (
                PackId::new("gbt-43698-2024"),
                BTreeSet::from([Side::Acquirer]),
            ),
            (PackId::new("nist-ssdf-1.1"), BTreeSet::new()),
        ]),
        objects: Some(BTreeSet::from([AnsweredPer::Supplier])),
        excluded: vec![
            Exclusion {
                what: Excluded::Requirement(requirement(7)),
                reason: "无自研".to_owned(),
                decided_by: None,
            },
            Exclusion {
                what: Excluded::Clause {
                    pack: PackId::new("gbt-43698-2024"),
                    clause: "7.2".to_owned(),
                },
                reason: "无".to_owned(),
                decided_by: Some("总工".to_owned()),
            },
        ],
    }
}

pub fn package(n: u8) -> PackageId {
    PackageId::parse(&format!("00000000-0000-4000-8000-0000000005{n:02x}")).unwrap()
}

/// The audit as a whole.
pub fn audit() -> AuditRecord {
    AuditRecord {
        auditor: name("某测评中心", "An assessment centre"),
        contact: Some("010-0000".to_owned()),
        began: Some(date(2026, 11, 23)),
        ended: Some(date(2026, 11, 27)),
        scope: Some("调度系统".to_owned()),
        opinion: Some("总体可信。".to_owned()),
    }
}

pub fn sample(n: u8) -> SampleRecord {
    SampleRecord {
        id: SampleId::parse(&format!("00000000-0000-7000-8000-0000000006{n:02x}")).unwrap(),
        algorithm: sampling::ALGORITHM.to_owned(),
        seed: format!("2026-{n}"),
        packs: vec![PackId::new("nist-ssdf-1.1")],
        rule: sampling::usual_rule(),
        drawn: vec![requirement(3), requirement(1)],
        drawn_by: "测评师".to_owned(),
        drawn_at: at(6),
    }
}

/// What an auditor found, with every field filled.
pub fn review(n: usize, evidence: Vec<Digest>) -> Review {
    Review {
        verdict: Some(Verdict::Partial),
        operator: Some(Verdict::Conform),
        severity: Some(Severity::Major),
        finding: Some("三台主机未覆盖".to_owned()),
        recommendation: Some("补齐".to_owned()),
        methods: vec![AuditMethod::Examine, AuditMethod::Test],
        sampled: Some("40 台中的 8 台".to_owned()),
        evidence,
        note: Some("与王工核对".to_owned()),
        ..Review::new(assessment_id(0), requirement(n), "测评师", at(7))
    }
}

/// An audit as an operator receives it; the bodies must be there.
pub fn received_audit(n: u8, mut bodies: Vec<Digest>) -> ReceivedAudit {
    bodies.sort();
    ReceivedAudit {
        package: package(n),
        manifest: bodies[0],
        envelope: bodies[1],
        submission: package(0xff),
        submission_manifest: Digest::of(b"submission"),
        assessment: assessment_id(0),
        auditor: name("某测评中心", "An assessment centre"),
        sealed_at: at(8),
        received_at: at(9),
        bodies,
        opinion: Some("总体可信。".to_owned()),
        scores: vec![AuditedScore {
            pack: PackId::new("nist-ssdf-1.1"),
            operator_bp: Some(9_000),
            auditor_bp: None,
        }],
        findings: vec![AuditFinding {
            requirement: requirement(1),
            operator: Some(Verdict::Conform),
            verdict: Verdict::Nonconform,
            severity: Some(Severity::Critical),
            finding: Some("未见记录".to_owned()),
            recommendation: Some("补做".to_owned()),
            methods: vec![AuditMethod::Interview],
            sampled: Some("3 份合同".to_owned()),
            evidence: vec![SeenEvidence {
                sha256: Digest::of(b"seen"),
                file_name: "照片.jpg".to_owned(),
                own: true,
            }],
            reviewed_by: "测评师".to_owned(),
            reviewed_at: at(7),
        }],
    }
}

pub fn response_id() -> ResponseId {
    ResponseId::parse("00000000-0000-7000-8000-000000000400").unwrap()
}

fn pinned() -> PinnedPack {
    PinnedPack {
        id: PackId::new("deployment"),
        version: "0.1.0".to_owned(),
        sha256: Digest::of(b"deployment"),
    }
}

pub fn request(document: Digest) -> SupplierRequest {
    SupplierRequest {
        id: RequestId::parse("00000000-0000-7000-8000-000000000300").unwrap(),
        supplier: "sup-a".to_owned(),
        questionnaire: pinned(),
        about: vec![AskedAbout {
            object: of_product(),
        }],
        questions: vec![AskedQuestion {
            id: "DEP-B8".to_owned(),
            sha256: Digest::of(b"DEP-B8"),
        }],
        deadline: Some(date(2026, 12, 31)),
        contact: "林越 010-1234".to_owned(),
        note: Some(name("请按实际作答", "Please answer as things are")),
        sent_at: at(1),
        manifest: Digest::of(b"manifest"),
        signed_by: vec!["ab".repeat(32)],
        document,
        reminders: vec![
            Reminder {
                at: at(2),
                note: Some("电话".to_owned()),
            },
            Reminder {
                at: at(3),
                note: None,
            },
        ],
        withdrawn_at: Some(at(4)),
    }
}

pub fn supplier_response(original: Digest) -> SupplierResponse {
    SupplierResponse {
        id: response_id(),
        supplier: "sup-a".to_owned(),
        request: Some(request(original).id),
        questionnaire: pinned(),
        form: ResponseForm::Package,
        digest: Digest::of(b"response"),
        made_at: Some(at(2)),
        received_at: at(3),
        from: Some(name("供方", "Supplier")),
        respondent: Some("王敏".to_owned()),
        contact: Some("wang@example".to_owned()),
        remark: Some("第三题待补".to_owned()),
        signed_by: vec!["cd".repeat(32), "ef".repeat(32)],
        originals: vec![Original {
            name: "response.json".to_owned(),
            evidence: original,
        }],
    }
}

pub fn response(n: u8, of: usize, actions: Vec<lianheng_store::ActionId>) -> AuditResponse {
    AuditResponse {
        audit: package(n),
        requirement: requirement(of),
        stance: Stance::PartlyAccepted,
        text: Some("补齐记录，合同部分不同意".to_owned()),
        actions,
        responded_by: "王工".to_owned(),
        responded_at: at(10),
    }
}

/// Keeps three bodies, as a package brings them.
pub fn kept(workspace: &mut Workspace) -> Vec<Digest> {
    let files: [&[u8]; 3] = [b"{\"manifest\"}", b"{\"envelope\"}", b"{\"payload\"}"];
    files
        .into_iter()
        .map(|mut bytes| workspace.keep_body(&mut bytes).unwrap().0)
        .collect()
}

/// A submission of the furnished assessment; its bodies must be there.
pub fn submission(mut bodies: Vec<Digest>, mut evidence: Vec<Digest>) -> SubmissionRecord {
    bodies.sort();
    evidence.sort();
    SubmissionRecord {
        assessment: assessment_id(0),
        package: package(0xff),
        manifest: bodies[0],
        envelope: bodies[1],
        from: name("南方某电网公司", "Southern Grid Co."),
        sealed_at: at(4),
        received_at: at(5),
        bodies,
        evidence,
    }
}

pub fn statement(evidence: Digest) -> SupplierStatement {
    SupplierStatement {
        response: response_id(),
        question: "DEP-B8".to_owned(),
        object: of_product(),
        question_sha256: Digest::of(b"DEP-B8"),
        value: Some(AnswerValue::Several(BTreeSet::from([
            "a".to_owned(),
            "b".to_owned(),
        ]))),
        note: Some("见附件".to_owned()),
        evidence: vec![evidence],
    }
}

/// One record of every kind but a submission, which is there for ever, with every optional field filled, in an order in which each finds
/// what it refers to.
pub fn one_of_each(workspace: &mut Workspace) -> Vec<Record> {
    let evidence = workspace
        .attach(&mut &b"evidence"[..], meta("a.pdf"), None, &author(), at(2))
        .unwrap()
        .record;
    let mut tailored_assessment = assessment(1);
    tailored_assessment.tailoring = Some(tailored());
    tailored_assessment.copied_from = Some(assessment_id(0));
    tailored_assessment.frozen_at = Some(at(5));
    let mut spare = product("prd-spare", "sup-a", &[]);
    spare.alternate = Some("prd-agent".to_owned());
    let mut full = answer(1, Verdict::NotApplicable);
    full.reason = Some("不涉及".to_owned());
    full.suggested = Some(Verdict::Partial);
    full.affects = vec!["prd-agent".to_owned(), "sys-scada".to_owned()];
    full.flagged = true;
    full.assignee = Some(person(0).id);
    full.mapped_from = vec![MappingStep {
        crosswalk: "a--b".to_owned(),
        from: requirement(9),
        to: requirement(1),
        relation: Relation::Subset,
        strength: Some(7),
        author: MappingAuthor::Lianheng,
        rationale: Some(name("同义", "same")),
    }];
    let mut several = question_answer("DEP-B8", of_product());
    several.value = Some(AnswerValue::Several(BTreeSet::from([
        "a".to_owned(),
        "b".to_owned(),
    ])));
    several.assignee = Some(person(0).id);
    several.accepted_from = Some(response_id());
    let mut done = action(0, 1);
    done.status = ActionStatus::Verified;
    done.done_on = Some(date(2027, 1, 1));
    done.retest_verdict = Some(Verdict::Conform);
    done.retest_note = Some("已复测".to_owned());
    let bodies = kept(workspace);
    let link = |target| EvidenceLink {
        evidence: evidence.sha256,
        target,
    };
    vec![
        organisation().into(),
        person(1).into(),
        supplier("sup-b").into(),
        system("sys-b").into(),
        spare.into(),
        sbom(0, "prd-agent", &["openssl", "zlib"]).into(),
        evidence.clone().into(),
        request(evidence.sha256).into(),
        supplier_response(evidence.sha256).into(),
        statement(evidence.sha256).into(),
        tailored_assessment.into(),
        full.into(),
        several.into(),
        done.clone().into(),
        link(about(1)).into(),
        link(question()).into(),
        link(Target::Action(done.id.clone())).into(),
        comment(0, about(1)).into(),
        comment(1, question()).into(),
        comment(2, Target::Action(done.id.clone())).into(),
        Setting {
            key: "language".to_owned(),
            value: "zh-CN".to_owned(),
        }
        .into(),
        audit().into(),
        sample(0).into(),
        review(1, vec![evidence.sha256]).into(),
        received_audit(0, bodies).into(),
        response(0, 1, vec![done.id]).into(),
    ]
}
