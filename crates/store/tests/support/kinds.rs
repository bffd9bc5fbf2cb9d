//! One record of every kind, with every optional field filled.

use super::{
    about, action, answer, assessment, assessment_id, at, author, comment, meta, name,
    organisation, person, product, question_answer, requirement, sbom, supplier, system,
};
use jiff::civil::date;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::crosswalk::{Author as MappingAuthor, MappingStep, Relation};
use lianheng_engine::ids::PackId;
use lianheng_engine::questionnaire::{AnswerValue, AnsweredPer};
use lianheng_engine::tailoring::{Excluded, Exclusion, Tailoring};
use lianheng_engine::vocabulary::{Scenario, Side, Verdict};
use lianheng_store::Workspace;
use lianheng_store::record::{ActionStatus, EvidenceLink, Record, Setting, Target};
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

/// One record of every kind, with every optional field filled, in an order in which each finds what it refers to.
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
    let mut done = action(0, 1);
    done.status = ActionStatus::Verified;
    done.done_on = Some(date(2027, 1, 1));
    done.retest_verdict = Some(Verdict::Conform);
    done.retest_note = Some("已复测".to_owned());
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
        tailored_assessment.into(),
        full.into(),
        several.into(),
        evidence.clone().into(),
        done.clone().into(),
        link(about(1)).into(),
        link(question()).into(),
        link(Target::Action(done.id.clone())).into(),
        comment(0, about(1)).into(),
        comment(1, question()).into(),
        comment(2, Target::Action(done.id)).into(),
        Setting {
            key: "language".to_owned(),
            value: "zh-CN".to_owned(),
        }
        .into(),
    ]
}
