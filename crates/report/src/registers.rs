//! The registers as the report tells them, and the words for what was answered.

use crate::model::{
    AlternateRow, RegisterAnswerRow, RegisterRow, RegisterSystemRow, RegistersPart,
};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::questionnaire::Unit;
use lianheng_engine::registers::{self, RegisterValue, Registers};
use lianheng_l10n::{Messages, date, integer};

/// What was answered, in words.
#[must_use]
pub fn register_answer(value: &RegisterValue) -> Bilingual {
    let messages = Messages::built_in();
    let each = |text: &dyn Fn(Lang) -> String| Bilingual::new(text(Lang::Zh), text(Lang::En));
    match value {
        RegisterValue::Chosen(chosen) => each(&|lang| {
            let mark = messages.by_key(lang, "punctuation-list", &[]);
            let texts: Vec<&str> = chosen.iter().map(|text| text.get(lang)).collect();
            texts.join(&mark)
        }),
        RegisterValue::Number(number, None) => each(&|lang| integer(lang, *number)),
        RegisterValue::Number(number, Some(unit)) => {
            let id = match unit {
                Unit::Days => "number-days",
                Unit::Hours => "number-hours",
                Unit::Percent => "number-percent",
                Unit::Count => "number-count",
            };
            messages.both_by_key(id, &[("number", (*number).into())])
        }
        RegisterValue::Date(day) => each(&|lang| date(lang, *day)),
        RegisterValue::Text(text) => Bilingual::new(text, text),
    }
}

pub(crate) fn registers_part(registers: &Registers) -> RegistersPart {
    let rows = |rows: &[registers::RegisterRow]| rows.iter().map(row).collect();
    RegistersPart {
        key_software: rows(&registers.key_software),
        single_source: rows(&registers.single_source),
        update_control: rows(&registers.update_control),
    }
}

fn row(row: &registers::RegisterRow) -> RegisterRow {
    RegisterRow {
        product: row.product.clone(),
        name: row.name.clone(),
        supplier: row.supplier.clone(),
        version: row.version.clone(),
        alternate: row.alternate.as_ref().map(|alternate| AlternateRow {
            product: alternate.product.clone(),
            name: alternate.name.clone(),
            same_supplier: alternate.same_supplier,
        }),
        kernel_privilege: row.kernel_privilege,
        auto_update: row.auto_update,
        systems: row
            .systems
            .iter()
            .map(|system| RegisterSystemRow {
                name: system.name.clone(),
                criticality: system.criticality,
                hosts: system.hosts,
            })
            .collect(),
        answers: row
            .answers
            .iter()
            .map(|answer| RegisterAnswerRow {
                question: answer.question.clone(),
                about: answer.about.clone(),
                answer: register_answer(&answer.value),
                systems: answer.systems.clone(),
            })
            .collect(),
    }
}
