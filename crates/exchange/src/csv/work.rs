//! Tables of what there is to do and what was shown: gaps, actions, evidence, findings, answers to questions.

use super::table::{Table, or_blank};
use crate::outgoing::Outgoing;
use lianheng_engine::assessment::EvidenceFile;
use lianheng_engine::objects::name_of;
use lianheng_engine::questionnaire::{AnswerValue, Question, QuestionKind, Questionnaire};
use lianheng_engine::vocabulary::Verdict;

pub(super) fn gaps(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "rank",
        "requirement",
        "clause",
        "title",
        "verdict",
        "basis",
        "priority",
        "factor-weight",
        "factor-shortfall",
        "factor-criticality",
        "factor-exposure",
        "exposures",
        "gain",
        "affects",
        "note",
        "plan",
        "owner",
        "due",
        "action-status",
    ]);
    for (rank, gap) in (1_usize..).zip(&out.evaluation.gaps) {
        let Some(judged) = out.of_gap(gap) else {
            continue;
        };
        let (requirement, answer, factors) = (judged.requirement, judged.answer, &gap.factors);
        let action = answer.action.as_ref();
        let actions = out.actions_for(&requirement.id);
        let states: Vec<String> = actions
            .iter()
            .filter_map(|action| action.followed)
            .map(|one| voice.named("action-status", one.state.as_str()))
            .collect();
        let exposures = factors.exposures.iter();
        let exposures: Vec<String> = exposures
            .map(|exposure| voice.named("exposure", exposure.as_str()))
            .collect();
        table.row(vec![
            rank.to_string(),
            requirement.id.to_string(),
            requirement.clause.clone(),
            voice.title(&requirement.title),
            voice.named("verdict", gap.verdict.as_str()),
            voice.named("basis", answer.basis.as_str()),
            factors.priority().to_string(),
            factors.weight.to_string(),
            factors.shortfall.to_string(),
            factors.criticality.to_string(),
            factors.exposure.to_string(),
            exposures.join("; "),
            format!("{}.{:02}", gap.gain_bp / 100, gap.gain_bp % 100),
            answer.affects.join("; "),
            or_blank(answer.note.as_ref()),
            or_blank(action.map(|action| &action.plan)),
            or_blank(action.and_then(|action| action.owner.as_ref())),
            or_blank(action.and_then(|action| action.due)),
            states.join("; "),
        ]);
    }
    table
}

pub(super) fn actions(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "requirement",
        "clause",
        "title",
        "verdict",
        "plan",
        "owner",
        "due",
        "effort",
        "action-status",
        "done-on",
        "retest",
        "retest-note",
    ]);
    for pack in &out.evaluation.packs {
        for (requirement, verdict) in pack.pack.requirements.iter().zip(&pack.verdicts) {
            for action in out.actions_for(&requirement.id) {
                let followed = action.followed;
                let named = |verdict: Verdict| voice.named("verdict", verdict.as_str());
                table.row(vec![
                    requirement.id.to_string(),
                    requirement.clause.clone(),
                    voice.title(&requirement.title),
                    or_blank(verdict.map(named)),
                    action.plan.to_owned(),
                    or_blank(action.owner),
                    or_blank(action.due),
                    or_blank(action.person_days()),
                    or_blank(followed.map(|one| voice.named("action-status", one.state.as_str()))),
                    or_blank(followed.and_then(|one| one.done_on)),
                    or_blank(followed.and_then(|one| one.retest).map(named)),
                    or_blank(followed.and_then(|one| one.retest_note.as_ref())),
                ]);
            }
        }
    }
    table
}

pub(super) fn evidence(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "requirement",
        "path",
        "evidence-title",
        "dated",
        "valid-until",
        "sha256",
        "bytes",
        "found",
    ]);
    for judged in out.all_judged() {
        for evidence in &judged.answer.evidence {
            let (sha256, size, found) = match &evidence.file {
                EvidenceFile::Present { sha256, size } => {
                    (sha256.clone(), size.to_string(), "export-yes")
                }
                EvidenceFile::Missing => (String::new(), String::new(), "export-no"),
                EvidenceFile::NotRead => (String::new(), String::new(), "export-not-read"),
            };
            table.row(vec![
                judged.requirement.id.to_string(),
                evidence.path.clone(),
                or_blank(evidence.title.as_ref()),
                or_blank(evidence.dated),
                or_blank(evidence.valid_until),
                sha256,
                size,
                voice.say(found, &[]),
            ]);
        }
    }
    table
}

pub(super) fn findings(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&["requirement", "severity", "rule", "says"]);
    for finding in &out.evaluation.findings {
        let answer = out.evaluation.answers.get(finding.answer);
        table.row(vec![
            or_blank(answer.map(|answer| &answer.requirement)),
            voice.named("severity", finding.rule.severity().as_str()),
            finding.rule.as_str().to_owned(),
            voice.finding(finding),
        ]);
    }
    table
}

pub(super) fn contradictions(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&["object", "rule", "questions", "says"]);
    for one in &out.evaluation.contradictions {
        let questions: Vec<&str> = one.questions.iter().map(String::as_str).collect();
        table.row(vec![
            one.object.clone(),
            one.rule.clone(),
            questions.join("; "),
            voice.title(&one.text),
        ]);
    }
    table
}

pub(super) fn questions(out: &Outgoing<'_>) -> Table {
    let voice = out.voice();
    let mut table = Table::new(&[
        "question",
        "question-text",
        "object",
        "object-name",
        "value",
        "answer",
    ]);
    for answer in &out.assessment.question_answers {
        let mut questionnaires = out.questionnaires.iter();
        let questionnaire = questionnaires.find(|one| one.id.as_str() == answer.questionnaire);
        let question = questionnaire.and_then(|one| one.question(&answer.question));
        table.row(vec![
            format!("{}/{}", answer.questionnaire, answer.question),
            question.map_or_else(String::new, |one| voice.prose(&one.text)),
            answer.object.key(),
            voice.object(&name_of(&answer.object, out.assessment)),
            stored(&answer.value),
            questionnaire.zip(question).map_or_else(
                || stored(&answer.value),
                |(questionnaire, question)| in_words(out, questionnaire, question, &answer.value),
            ),
        ]);
    }
    table
}

/// The answer as an answer file holds it.
fn stored(value: &AnswerValue) -> String {
    match value {
        AnswerValue::One(text) | AnswerValue::Text(text) => text.clone(),
        AnswerValue::Several(values) => {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            values.join("; ")
        }
        AnswerValue::Number(number) => number.to_string(),
        AnswerValue::Date(day) => day.to_string(),
    }
}

/// The answer in the words of its scale.
fn in_words(
    out: &Outgoing<'_>,
    questionnaire: &Questionnaire,
    question: &Question,
    value: &AnswerValue,
) -> String {
    let voice = out.voice();
    let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
    let label = |id: &str| {
        let of_scale = scale.and_then(|scale| scale.values.iter().find(|one| one.id == id));
        match of_scale {
            Some(value) => voice.title(&value.label),
            None if question.kind == QuestionKind::Verdict => voice.named("verdict", id),
            None => id.to_owned(),
        }
    };
    match value {
        AnswerValue::One(id) => label(id),
        AnswerValue::Several(ids) => {
            let labels: Vec<String> = ids.iter().map(|id| label(id)).collect();
            labels.join("; ")
        }
        AnswerValue::Number(_) | AnswerValue::Date(_) | AnswerValue::Text(_) => stored(value),
    }
}
