//! `questionnaire preview`: the questions as a person is asked them, for each object answered so far, with what is still open.

use crate::answers::OpenAssessment;
use crate::failure::Failure;
use crate::library::Library;
use crate::packs::{count, unknown_pack};
use crate::wire::{PreviewObjectWire, PreviewQuestionWire, PreviewWire};
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::questionnaire::{AnswerValue, ObjectAnswers, Questionnaire, shown};
use std::collections::BTreeMap;

/// Previews a questionnaire: for every object the assessment answers it about, or for one nobody has answered yet.
///
/// # Errors
/// [`crate::FailureKind::Input`] when there is no such questionnaire.
pub fn preview(
    library: &Library,
    open: Option<&OpenAssessment>,
    id: &str,
) -> Result<PreviewWire, Failure> {
    let questionnaire = library
        .questionnaire(id)
        .ok_or_else(|| unknown_pack(library, id))?;
    let nobody = ObjectRef::default();
    let mut objects = open.map_or_else(BTreeMap::new, |open| {
        open.assessment.answers_to(questionnaire.id.as_str())
    });
    if objects.is_empty() {
        objects.insert(&nobody, ObjectAnswers::new());
    }
    Ok(PreviewWire {
        questionnaire: questionnaire.id.to_string(),
        version: questionnaire.version.clone(),
        title: (&questionnaire.title).into(),
        objects: objects
            .iter()
            .map(|(object, answers)| of_object(questionnaire, object, answers))
            .collect(),
    })
}

fn of_object(
    questionnaire: &Questionnaire,
    object: &ObjectRef,
    answers: &ObjectAnswers,
) -> PreviewObjectWire {
    let shown = shown(questionnaire, answers);
    let asked = || {
        questionnaire
            .questions
            .iter()
            .filter(|question| shown.contains(question.id.as_str()))
    };
    PreviewObjectWire {
        object: object.key(),
        asked: count(asked().count()),
        answered: count(
            asked()
                .filter(|question| answers.contains_key(&question.id))
                .count(),
        ),
        hidden_answers: count(
            answers
                .keys()
                .filter(|id| !shown.contains(id.as_str()))
                .count(),
        ),
        questions: asked()
            .map(|question| {
                let section = questionnaire.sections.get(question.section);
                let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
                PreviewQuestionWire {
                    id: format!("{}/{}", questionnaire.id, question.id),
                    section: section.map(|section| (&section.title).into()),
                    text: (&question.text).into(),
                    options: scale.map_or_else(Vec::new, |scale| {
                        scale.values.iter().map(|value| value.id.clone()).collect()
                    }),
                    option_labels: scale.map_or_else(Vec::new, |scale| {
                        scale
                            .values
                            .iter()
                            .map(|value| (&value.label).into())
                            .collect()
                    }),
                    answer: answers.get(&question.id).map_or_else(Vec::new, written),
                }
            })
            .collect(),
    }
}

/// An answer as the file writes it.
fn written(answer: &AnswerValue) -> Vec<String> {
    match answer {
        AnswerValue::One(value) | AnswerValue::Text(value) => vec![value.clone()],
        AnswerValue::Several(values) => values.iter().cloned().collect(),
        AnswerValue::Number(number) => vec![number.to_string()],
        AnswerValue::Date(date) => vec![date.to_string()],
    }
}
