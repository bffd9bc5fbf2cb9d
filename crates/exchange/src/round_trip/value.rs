//! Values as they are written, and as the domain has them: what a string means depends on the kind of question.

use super::file::ValueFile;
use lianheng_engine::questionnaire::{AnswerValue, Question, QuestionKind, Scale};

/// The value a question is answered with; `None` where the question does not take it.
#[must_use]
pub fn value_of(question: &Question, scales: &[Scale], value: &ValueFile) -> Option<AnswerValue> {
    let value = match (question.kind, value) {
        (QuestionKind::Single | QuestionKind::Verdict, ValueFile::Text(text)) => {
            AnswerValue::One(text.clone())
        }
        (QuestionKind::Multiple, ValueFile::List(list)) => {
            AnswerValue::Several(list.iter().cloned().collect())
        }
        // No more than the window shows and a workbook takes.
        (QuestionKind::Number, ValueFile::Number(number)) => {
            AnswerValue::Number(u32::try_from(*number).ok()?.into())
        }
        (QuestionKind::Date, ValueFile::Text(text)) if text.len() == 10 => {
            AnswerValue::Date(text.parse().ok()?)
        }
        (QuestionKind::Text, ValueFile::Text(text)) => AnswerValue::Text(text.clone()),
        _ => return None,
    };
    question.takes(&value, scales).then_some(value)
}

/// A value as it is written.
#[must_use]
pub fn value_file(value: &AnswerValue) -> ValueFile {
    match value {
        AnswerValue::One(text) | AnswerValue::Text(text) => ValueFile::Text(text.clone()),
        AnswerValue::Several(several) => ValueFile::List(several.iter().cloned().collect()),
        AnswerValue::Number(number) => ValueFile::Number(*number),
        AnswerValue::Date(day) => ValueFile::Text(day.to_string()),
    }
}
