//! Answers in words, and the words of the workbook.

use jiff::civil::Date;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::questionnaire::{AnswerValue, Question, QuestionKind, Scale, Unit};
use lianheng_engine::vocabulary::Verdict;
use lianheng_exchange::round_trip::Asked;
use lianheng_exchange::round_trip::workbook::AskedWorkbookWords;
use lianheng_l10n::{Arg, Messages};

/// Names of the verdicts, in the order of `Verdict::ALL`.
pub(crate) fn verdict_names() -> Vec<Bilingual> {
    let names = Verdict::ALL.iter();
    names
        .map(|one| said(&format!("verdict-{}", one.as_str()), &[]))
        .collect()
}

/// A value as people say it.
pub(crate) fn in_words(question: &Question, scales: &[Scale], value: &AnswerValue) -> Bilingual {
    let plain = |text: String| Bilingual::new(text.clone(), text);
    let scale = question.scale.and_then(|at| scales.get(at));
    let label = |id: &String| -> Bilingual {
        if question.kind == QuestionKind::Verdict && Verdict::from_name(id).is_some() {
            return said(&format!("verdict-{id}"), &[]);
        }
        let values = scale.map_or(&[][..], |scale| scale.values.as_slice());
        let found = values.iter().find(|one| one.id == *id);
        found.map_or_else(|| plain(id.clone()), |one| one.label.clone())
    };
    match value {
        AnswerValue::One(one) => label(one),
        AnswerValue::Several(several) => {
            // In the order of the scale, as people saw them.
            let values = scale.map_or(&[][..], |scale| scale.values.as_slice());
            let place = |id: &String| values.iter().position(|one| one.id == *id);
            let mut ids: Vec<&String> = several.iter().collect();
            ids.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
            let all: Vec<Bilingual> = ids.into_iter().map(label).collect();
            let joined = |lang: Lang| {
                let parts: Vec<&str> = all.iter().map(|one| one.get(lang)).collect();
                parts.join(said("punctuation-list", &[]).get(lang))
            };
            Bilingual::new(joined(Lang::Zh), joined(Lang::En))
        }
        AnswerValue::Number(number) => match question.unit {
            Some(unit) => with_unit(*number, unit),
            None => plain(number.to_string()),
        },
        AnswerValue::Date(day) => plain(day.to_string()),
        AnswerValue::Text(text) => plain(text.clone()),
    }
}

fn with_unit(number: u64, unit: Unit) -> Bilingual {
    let unit = said(&format!("unit-{}", unit.as_str()), &[]);
    let number = number.to_string();
    let args = |lang: Lang| {
        [
            ("number", Arg::Text(number.clone())),
            ("unit", Arg::Text(unit.get(lang).to_owned())),
        ]
    };
    let of = |lang: Lang| Messages::built_in().by_key(lang, "supplier-number-unit", &args(lang));
    Bilingual::new(of(Lang::Zh), of(Lang::En))
}

/// The words of a questionnaire's workbook; who asks, by when, and the cover note stand among the instructions.
pub(super) fn workbook_words(asked: &Asked, from: &Bilingual) -> AskedWorkbookWords {
    let file = &asked.file;
    let text = |name: &'static str, text: &Bilingual, lang: Lang| {
        (name, Arg::Text(text.get(lang).to_owned()))
    };
    let with = |key: &str, name: &'static str, value: &Bilingual| -> Bilingual {
        let of = |lang| Messages::built_in().by_key(lang, key, &[text(name, value, lang)]);
        Bilingual::new(of(Lang::Zh), of(Lang::En))
    };
    let mut instructions = vec![file.questionnaire.title.clone()];
    instructions.push(with("supplier-workbook-from", "from", from));
    instructions.push(with("supplier-workbook-for", "recipient", &file.recipient));
    if let Some(day) = asked.deadline {
        instructions.push(with(
            "supplier-workbook-deadline",
            "day",
            &day_in_words(day),
        ));
    }
    let contact = Bilingual::new(file.contact.clone(), file.contact.clone());
    instructions.push(with("supplier-workbook-contact", "contact", &contact));
    instructions.extend(file.note.clone());
    for step in [
        "fill", "choices", "several", "shown", "note", "evidence", "open", "sign", "back",
    ] {
        instructions.push(said(&format!("supplier-workbook-how-{step}"), &[]));
    }
    let one_line = |key: &str| both_in_one(&said(key, &[]));
    let headings = [
        "number", "section", "text-zh", "text-en", "how", "answer", "note", "help-zh", "help-en",
    ];
    AskedWorkbookWords {
        instructions_sheet: one_line("supplier-workbook-sheet-instructions"),
        answers_sheet: one_line("supplier-workbook-sheet-answers"),
        instructions,
        respondent: ["name", "contact", "remark"]
            .map(|one| said(&format!("supplier-workbook-respondent-{one}"), &[])),
        headings: headings.map(|one| one_line(&format!("supplier-workbook-heading-{one}"))),
        kinds: ["single", "multiple", "number", "date", "text"]
            .map(|one| said(&format!("supplier-workbook-kind-{one}"), &[])),
        units: [Unit::Days, Unit::Hours, Unit::Percent, Unit::Count]
            .map(|one| said(&format!("unit-{}", one.as_str()), &[])),
        only_if: said("supplier-workbook-only-if", &[]),
        joints: ["and", "or", "not"].map(|one| said(&format!("supplier-workbook-{one}"), &[])),
        verdicts: verdict_names(),
        choose: said("supplier-workbook-choose", &[]),
        earlier: said("supplier-workbook-earlier", &[]),
    }
}

/// A day as the deadline of a letter is written: the same in both languages, so that nobody mistakes month and day.
fn day_in_words(day: Date) -> Bilingual {
    Bilingual::new(day.to_string(), day.to_string())
}

/// Both languages in one line, for names of sheets and headings.
fn both_in_one(text: &Bilingual) -> String {
    if text.zh == text.en {
        return text.zh.clone();
    }
    format!("{} {}", text.zh, text.en)
}

fn said(key: &str, args: &[(&str, Arg)]) -> Bilingual {
    Messages::built_in().both_by_key(key, args)
}
