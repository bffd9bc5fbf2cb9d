//! Scores kept up to date answer by answer are those made from scratch, whatever was answered in whatever order.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/asked.rs"]
mod asked;
#[allow(dead_code, reason = "shared; this file uses a part of it")]
mod support;

use lianheng_engine::assessment::{
    Answer, Assessment, Basis, Inventory, ObjectRef, Organisation, QuestionAnswer, Subject,
};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::consistency::ContradictingPhrases;
use lianheng_engine::evaluation::{Checks, evaluate};
use lianheng_engine::live::LiveScores;
use lianheng_engine::pack::Pack;
use lianheng_engine::questionnaire::{AnswerValue, Questionnaire};
use lianheng_engine::tailoring::{Excluded, Exclusion, Tailoring};
use lianheng_engine::vocabulary::{SubjectKind, Verdict};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const REQUIREMENTS: usize = 14;

/// One step of somebody's work.
#[derive(Debug, Clone)]
enum Step {
    Judge(usize, Option<Verdict>),
    Answer(usize, &'static str, Option<AnswerValue>),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let verdict = prop::option::of(prop::sample::select(Verdict::ALL.to_vec()));
    let one = |names: &'static [&'static str]| {
        prop::sample::select(names).prop_map(|name| AnswerValue::One(name.to_owned()))
    };
    let practice = one(&["yes", "partly", "no", "na"]);
    let kinds = prop::sample::subsequence(vec!["version", "content"], 0..=2).prop_map(|chosen| {
        AnswerValue::Several(
            chosen
                .into_iter()
                .map(str::to_owned)
                .collect::<BTreeSet<_>>(),
        )
    });
    let date = prop::sample::select(vec!["2026-10-01", "2025-03-01", "2020-01-01"])
        .prop_map(|day| AnswerValue::Date(day.parse().expect("a date")));
    let hours = (0u64..40).prop_map(AnswerValue::Number);
    let object = 0usize..3;
    let step = prop_oneof![
        (0..REQUIREMENTS, verdict).prop_map(|(at, verdict)| Step::Judge(at, verdict)),
        (
            object.clone(),
            prop::sample::select(vec!["Q1", "Q2"]),
            prop::option::of(practice)
        )
            .prop_map(|(object, question, value)| Step::Answer(object, question, value)),
        (object.clone(), prop::option::of(kinds)).prop_map(|(o, v)| Step::Answer(o, "Q3", v)),
        (object.clone(), prop::option::of(date)).prop_map(|(o, v)| Step::Answer(o, "Q4", v)),
        (object, prop::option::of(hours)).prop_map(|(o, v)| Step::Answer(o, "Q5", v)),
    ];
    prop::collection::vec(step, 0..40)
}

fn object(index: usize) -> ObjectRef {
    match index {
        0 => ObjectRef::default(),
        other => ObjectRef {
            supplier: None,
            product: Some(format!("prd-{other}")),
            system: Some("sys-a".to_owned()),
        },
    }
}

fn assessment(pack: &Pack, tailored: bool) -> Assessment {
    let name = || Bilingual::new("甲", "A");
    Assessment {
        organisation: Organisation {
            name: name(),
            sector: None,
            region: None,
        },
        subject: Subject {
            kind: SubjectKind::Organisation,
            name: name(),
        },
        assessed_on: "2026-11-20".parse().expect("a date"),
        packs: vec![pack.id.clone()],
        tailoring: tailored.then(|| Tailoring {
            decided_by: "Lead".to_owned(),
            decided_on: None,
            reason: "Group centre.".to_owned(),
            scenario: None,
            sides: BTreeMap::new(),
            objects: None,
            excluded: [1, 4]
                .into_iter()
                .map(|at: usize| Exclusion {
                    what: Excluded::Requirement(pack.requirements[at].id.clone()),
                    reason: "…".to_owned(),
                    decided_by: None,
                })
                .collect(),
        }),
        inventory: Inventory::default(),
        answers: Vec::new(),
        question_answers: Vec::new(),
    }
}

/// What a workspace would hold after the steps.
fn after(
    mut assessment: Assessment,
    pack: &Pack,
    questionnaire: &Questionnaire,
    steps: &[Step],
) -> Assessment {
    let mut judged = BTreeMap::new();
    let mut answered = BTreeMap::new();
    for step in steps {
        match step {
            Step::Judge(at, Some(verdict)) => {
                judged.insert(*at, *verdict);
            }
            Step::Judge(at, None) => {
                judged.remove(at);
            }
            Step::Answer(at, question, Some(value)) => {
                answered.insert((*at, *question), value.clone());
            }
            Step::Answer(at, question, None) => {
                answered.remove(&(*at, *question));
            }
        }
    }
    assessment.answers = judged
        .into_iter()
        .map(|(at, verdict)| Answer {
            requirement: pack.requirements[at].id.clone(),
            verdict,
            note: None,
            reason: None,
            suggested: None,
            mapped_from: Vec::new(),
            basis: Basis::Judged,
            evidence: Vec::new(),
            affects: Vec::new(),
            action: None,
        })
        .collect();
    assessment.question_answers = answered
        .into_iter()
        .map(|((at, question), value)| QuestionAnswer {
            questionnaire: questionnaire.id.to_string(),
            question: question.to_owned(),
            object: object(at),
            value,
        })
        .collect();
    assessment
}

proptest! {
    #[test]
    fn kept_up_to_date_equals_made_from_scratch(steps in steps(), tailored in any::<bool>()) {
        let pack: Arc<Pack> = support::pack(REQUIREMENTS);
        let questionnaires = [asked::questionnaire()];
        let model = &support::models()[0];
        let start = assessment(&pack, tailored);
        let mut live = LiveScores::new(&start, &[Arc::clone(&pack)], &questionnaires);
        for step in &steps {
            match step {
                Step::Judge(at, verdict) => {
                    live.judge(pack.requirements[*at].id.as_str(), *verdict);
                }
                Step::Answer(at, question, value) => {
                    live.answer(&questionnaires, 0, &object(*at), question, value.clone());
                }
            }
        }
        let end = after(start, &pack, &questionnaires[0], &steps);
        let opened = LiveScores::new(&end, &[Arc::clone(&pack)], &questionnaires);
        let phrases = ContradictingPhrases::default();
        let checks = Checks { phrases: &phrases, contradictions: &[] };
        let whole = evaluate(&end, &[Arc::clone(&pack)], &questionnaires, model, &checks);
        for scores in [&live, &opened] {
            prop_assert_eq!(scores.packs()[0].board.verdicts(), &whole.packs[0].verdicts[..]);
            prop_assert_eq!(&scores.packs()[0].board.score(model), &whole.packs[0].score);
            for requirement in &pack.requirements {
                let id = requirement.id.as_str();
                let asked = scores.place(id).is_some();
                let suggestion = asked.then(|| scores.suggestion(id)).flatten();
                prop_assert_eq!(suggestion.as_ref(), whole.suggestions.get(id));
            }
        }
    }
}
